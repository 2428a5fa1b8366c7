// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/support/paint_record.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/surface/surface_frame.hpp"
#include "widgets/surface/surface_painter.hpp"

#include <QPainter>
#include <QTest>

using namespace iou;

class TestSurfaceFrame : public QObject {
    Q_OBJECT
private slots:
    void theRimHasAnArrowWhereThereIsAWay() {
        const auto arrows = [](const QPointF& way) {
            PaintRecord record({100, 100});
            {
                QPainter painter(&record);
                paintRimArrow(painter, {50.0, 50.0}, way, Theme::light());
            }
            return record.notes().shapes.size();
        };
        QVERIFY(arrows({1.0, 0.5}) > 0);
        QCOMPARE(arrows({0.0, 0.0}), 0U);
    }
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
