// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/field/isolines.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace iou;

namespace {

/// Distance from (24, 24) on a grid of 49 x 49.
Eigen::ArrayXXf cone() {
    Eigen::ArrayXXf grid(49, 49);
    for (int row = 0; row < 49; ++row)
        for (int col = 0; col < 49; ++col)
            grid(row, col) = std::hypot(static_cast<float>(row - 24), static_cast<float>(col - 24));
    return grid;
}

bool closed(const Isoline& line) { return line.points.first() == line.points.last(); }

}  // namespace

class TestIsolines : public QObject {
    Q_OBJECT

private slots:
    void aCircleIsOneClosedLineNearItsRadius() {
        const auto lines = isolines(cone(), {10.5});
        QCOMPARE(lines.size(), std::size_t(1));
        QVERIFY(closed(lines[0]));
        for (const QPointF& p : lines[0].points)
            QVERIFY(std::abs(std::hypot(p.x() - 24.0, p.y() - 24.0) - 10.5) < 0.05);
    }

    void aLineThatLeavesTheGridIsOpen() {
        Eigen::ArrayXXf slope(8, 8);
        for (int row = 0; row < 8; ++row)
            for (int col = 0; col < 8; ++col) slope(row, col) = static_cast<float>(col);
        const auto lines = isolines(slope, {3.25});
        QCOMPARE(lines.size(), std::size_t(1));
        QVERIFY(!closed(lines[0]));
        QCOMPARE(lines[0].points.size(), 8);
        for (const QPointF& p : lines[0].points) QCOMPARE(p.x(), 3.25);
    }

    void xIsTheColumnAndYTheRow() {
        Eigen::ArrayXXf slope(4, 9);
        for (int row = 0; row < 4; ++row)
            for (int col = 0; col < 9; ++col) slope(row, col) = static_cast<float>(row);
        const auto lines = isolines(slope, {1.5});
        QCOMPARE(lines.size(), std::size_t(1));
        for (const QPointF& p : lines[0].points) QCOMPARE(p.y(), 1.5);
    }

    void levelsTogetherAreLevelsAlone() {
        Eigen::ArrayXXf grid = cone();
        grid(30, 30) = std::numeric_limits<float>::quiet_NaN();
        grid(5, 40) = std::numeric_limits<float>::infinity();
        const std::vector<double> levels{3.0, 7.5, 10.0, 13.6, 20.1};
        std::vector<Isoline> alone;
        for (const double level : levels)
            for (const Isoline& line : isolines(grid, {level})) alone.push_back(line);
        const auto together = isolines(grid, levels);
        QCOMPARE(together.size(), alone.size());
        QVERIFY(together.size() >= levels.size());
        for (std::size_t i = 0; i < alone.size(); ++i) {
            QCOMPARE(together[i].level, alone[i].level);
            QCOMPARE(together[i].points, alone[i].points);
        }
    }

    void saddlesNeverCross() {
        // Two peaks on a diagonal: the mean of the corners decides which pair is joined.
        Eigen::ArrayXXf saddle(2, 2);
        saddle << 1.0F, 0.0F, 0.0F, 1.0F;
        QCOMPARE(isolines(saddle, {0.4}).size(), std::size_t(2));
        QCOMPARE(isolines(saddle, {0.6}).size(), std::size_t(2));
        // Middle (0.5) above 0.4: the low corners are cut off, else the high ones.
        for (const Isoline& line : isolines(saddle, {0.4}))
            QVERIFY(line.points[0].x() + line.points[1].x() > 1.0 ||
                    line.points[0].y() + line.points[1].y() > 1.0);
        for (const Isoline& line : isolines(saddle, {0.6})) {
            const QPointF middle = (line.points[0] + line.points[1]) * 0.5;
            const double to_high =
                std::min(QLineF(middle, {0, 0}).length(), QLineF(middle, {1, 1}).length());
            const double to_low =
                std::min(QLineF(middle, {1, 0}).length(), QLineF(middle, {0, 1}).length());
            QVERIFY(to_high < to_low);
        }
    }

    void cellsWithoutAValueAreSkipped() {
        Eigen::ArrayXXf grid = cone();
        grid.block(0, 0, 49, 24).setConstant(std::numeric_limits<float>::quiet_NaN());
        grid(30, 40) = std::numeric_limits<float>::infinity();
        const auto lines = isolines(grid, {10.5, 18.0});
        QVERIFY(!lines.empty());
        for (const Isoline& line : lines) {
            QVERIFY(!closed(line));
            for (const QPointF& p : line.points) {
                QVERIFY(p.x() >= 24.0);
                QVERIFY(std::isfinite(p.x()) && std::isfinite(p.y()));
            }
        }
    }

    void plateausHaveNoLines() {
        const Eigen::ArrayXXf flat = Eigen::ArrayXXf::Constant(16, 16, 1.0F);
        QVERIFY(isolines(flat, {0.5, 1.0, 1.5}).empty());
        QVERIFY(isolines(Eigen::ArrayXXf(), {0.5}).empty());
        QVERIFY(isolines(Eigen::ArrayXXf::Zero(1, 5), {0.5}).empty());
    }
};

IOU_QT_TEST(TestIsolines)
#include "tst_isolines.moc"
