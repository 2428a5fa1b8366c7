// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/surface/surface_frame.hpp"

#include <QTest>

using namespace iou;

class TestSurfaceFrame : public QObject {
    Q_OBJECT
private slots:
    void termsAndDifferencesHaveZeroInTheirMiddle() {
        const ValueExtremes both_signs{
            .lo = -0.25, .hi = 1.0, .lowest_positive = 0.1, .middle = {-0.2, 0.9}};
        const auto diverging = [&](const SurfaceRequest& request) {
            const ColorScale scale = scaleOf(request, both_signs, {});
            return scale.map == ColorMapId::diverging && scale.range.lo == -scale.range.hi;
        };
        SurfaceRequest shown{
            .loss = *Loss::parse("giou"), .pred = {}, .target = {}, .x = {}, .y = {}};
        QVERIFY(!diverging(shown));
        shown.term = 0;
        QVERIFY(diverging(shown));
        shown.term = -1;
        shown.minus = *Loss::parse("iou");
        QVERIFY(diverging(shown));
    }
};

IOU_QT_TEST(TestSurfaceFrame)
#include "tst_surface_frame.moc"
