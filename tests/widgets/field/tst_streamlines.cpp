// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/field/streamlines.hpp"

#include <QTest>

#include <cmath>

using namespace iou;

namespace {

Surface surfaceOf(const char* spec, Axis x, Axis y, int samples, bool gradient = true) {
    return computeSurface({.loss = *Loss::parse(spec),
                           .pred = {1.0, 1.0, 1.0, 1.0},
                           .target = {0.0, 0.0, 1.0, 1.0},
                           .x = {x, -4.0, 4.0, samples},
                           .y = {y, -4.0, 4.0, samples},
                           .gradient = gradient},
                          1, nullptr);
}

}  // namespace

class TestStreamlines : public QObject {
    Q_OBJECT

private slots:
    void valuesFallAlongALine_data() {
        QTest::addColumn<QString>("loss");
        for (const char* loss : {"l2", "giou", "diou", "ciou", "siou"}) QTest::newRow(loss) << loss;
    }
    void valuesFallAlongALine() {
        QFETCH(QString, loss);
        const Surface surface = surfaceOf(qPrintable(loss), Axis::cx, Axis::cy, 128);
        const auto lines = streamlines(surface, 18);
        QVERIFY(lines.size() > 20);
        int falls = 0, all = 0;
        for (const Streamline& line : lines)
            for (qsizetype i = 8; i < line.points.size(); i += 8) {
                const auto value = [&](const QPointF& p) {
                    return shownValue(surface.request, boxAt(surface.request, p.x(), p.y()));
                };
                falls += value(line.points[i]) <= value(line.points[i - 8]) + 1e-9;
                ++all;
            }
        QVERIFY(all > 100);
        QCOMPARE(falls, all);
    }

    void linesOfL2EndAtTheTarget() {
        for (const Streamline& line : streamlines(surfaceOf("l2", Axis::cx, Axis::cy, 65), 12)) {
            // A straight line towards the middle: its ends and the target are in one line.
            const QPointF a = line.points.first(), b = line.points.last();
            QVERIFY(std::hypot(b.x(), b.y()) < std::hypot(a.x(), a.y()));
            const double side = a.x() * b.y() - a.y() * b.x();
            QVERIFY(std::abs(side) < 0.3 * std::hypot(a.x(), a.y()));
        }
    }

    void metricsAreClimbed() {
        const Surface surface = surfaceOf("l2", Axis::cx, Axis::cy, 65);
        const auto up = streamlines(surface, 12, true);
        QVERIFY(!up.empty());
        for (const Streamline& line : up) {
            const QPointF a = line.points.first(), b = line.points.last();
            QVERIFY(std::hypot(b.x(), b.y()) > std::hypot(a.x(), a.y()));
        }
    }

    void theDesertHasNone() {
        for (const Streamline& line : streamlines(surfaceOf("iou", Axis::cx, Axis::cy, 128), 18))
            for (const QPointF& p : line.points)
                QVERIFY(std::abs(p.x()) < 1.15 && std::abs(p.y()) < 1.15);
    }

    void whereNothingIsDefinedThereIsNoLine() {
        const auto lines = streamlines(surfaceOf("giou", Axis::w, Axis::h, 128), 18);
        QVERIFY(!lines.empty());
        for (const Streamline& line : lines)
            for (const QPointF& p : line.points) QVERIFY(p.x() > 0.0 && p.y() > 0.0);
    }

    void coarseAndFineSurfacesGiveNearlyTheSameLines() {
        const auto coarse = streamlines(surfaceOf("giou", Axis::cx, Axis::cy, 128), 18);
        const auto fine = streamlines(surfaceOf("giou", Axis::cx, Axis::cy, 512), 18);
        QVERIFY(std::abs(double(coarse.size()) - double(fine.size())) <
                0.15 * double(coarse.size()));
    }

    void withoutPartialsThereIsNothing() {
        QVERIFY(streamlines(surfaceOf("iou", Axis::cx, Axis::cy, 64, false), 8).empty());
        QVERIFY(streamlines(surfaceOf("iou", Axis::cx, Axis::cy, 1), 8).empty());
    }
};

IOU_QT_TEST(TestStreamlines)
#include "tst_streamlines.moc"
