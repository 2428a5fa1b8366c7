// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/field/gradient_field.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace iou;

namespace {

Surface surfaceOf(const char* spec, Axis x, Axis y, bool gradient = true) {
    return computeSurface({Loss::parse(spec).value(),
                           -1,
                           {1.0, 1.0, 1.0, 1.0},
                           {0.0, 0.0, 1.0, 1.0},
                           {x, -4.0, 4.0, 65},
                           {y, -4.0, 4.0, 65},
                           gradient,
                           true},
                          1, nullptr);
}

}  // namespace

class TestGradientField : public QObject {
    Q_OBJECT

private slots:
    void arrowsOfL2PointAtTheTarget() {
        const auto arrows = gradientField(surfaceOf("l2", Axis::cx, Axis::cy), 10, 8);
        QCOMPARE(arrows.size(), std::size_t(80));
        double longest = 0.0;
        for (const FieldArrow& a : arrows) {
            QVERIFY(std::abs(std::hypot(a.ux, a.uy) - 1.0) < 1e-9);
            const double distance = std::hypot(a.x, a.y);
            QVERIFY(std::abs(a.ux + a.x / distance) < 1e-5);
            QVERIFY(std::abs(a.uy + a.y / distance) < 1e-5);
            longest = std::max(longest, a.length);
        }
        QCOMPARE(longest, 1.0);
    }

    void metricsAreClimbed() {
        const auto down = gradientField(surfaceOf("l2", Axis::cx, Axis::cy), 6, 6);
        const auto up = gradientField(surfaceOf("l2", Axis::cx, Axis::cy), 6, 6, true);
        QCOMPARE(up.size(), down.size());
        for (std::size_t i = 0; i < up.size(); ++i) {
            QCOMPARE(up[i].ux, -down[i].ux);
            QCOMPARE(up[i].length, down[i].length);
        }
    }

    void theDesertOfIouIsDots() {
        int dots = 0;
        for (const FieldArrow& a : gradientField(surfaceOf("iou", Axis::cx, Axis::cy), 9, 9)) {
            const bool apart = std::abs(a.x) >= 1.0 || std::abs(a.y) >= 1.0;
            if (apart) {
                QCOMPARE(a.length, 0.0);
                ++dots;
            }
        }
        QVERIFY(dots > 60);
    }

    void undefinedPointsHaveNoArrow() {
        const auto arrows = gradientField(surfaceOf("iou", Axis::w, Axis::h), 8, 8);
        QVERIFY(!arrows.empty());
        for (const FieldArrow& a : arrows) QVERIFY(a.x > 0.0 && a.y > 0.0);
    }

    void withoutPartialsThereIsNothing() {
        QVERIFY(gradientField(surfaceOf("iou", Axis::cx, Axis::cy, false), 8, 8).empty());
    }
};

IOU_QT_TEST(TestGradientField)
#include "tst_gradient_field.moc"
