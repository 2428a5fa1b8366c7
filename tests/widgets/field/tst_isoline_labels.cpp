// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/field/isoline_labels.hpp"

#include <QTest>
#include <QTransform>

#include <cmath>
#include <numbers>

using namespace iou;

namespace {

constexpr QRectF kArea(0, 0, 400, 300);
constexpr QSizeF kText(24, 9);

QPolygonF circle(const QPointF& middle, double radius) {
    QPolygonF line;
    for (int i = 0; i <= 180; ++i) {
        const double angle = i * std::numbers::pi / 90.0;
        line.append(middle + QPointF(std::cos(angle), std::sin(angle)) * radius);
    }
    return line;
}

}  // namespace

class TestIsolineLabels : public QObject {
    Q_OBJECT

private slots:
    void everyLongLineHasOneAndTextsStandUpright() {
        std::vector<QPolygonF> lines;
        for (const double r : {40.0, 80.0, 120.0}) lines.push_back(circle({200, 150}, r));
        const auto labels = placeLabels(lines, std::vector(lines.size(), kText), kArea, {});
        QCOMPARE(labels.size(), lines.size());
        for (const LineLabel& label : labels) {
            QVERIFY(label.angle_deg >= -90.0 && label.angle_deg <= 90.0);
            const double r = 40.0 * (1.0 + double(label.line));
            QVERIFY(std::abs(QLineF(label.middle, {200, 150}).length() - r) < 4.0);
            QVERIFY(kArea.contains(label.outline.boundingRect()));
        }
    }

    void aNumberGoesAlongWithItsLine() {
        std::optional<QPointF> before;
        int jumps_alone = 0;
        std::optional<QPointF> alone_before;
        for (int k = 0; k <= 60; ++k) {
            // An ellipse that becomes round: where it is straightest changes.
            QPolygonF line = circle({0, 0}, 80.0);
            const QTransform shape(1.4 - k * 0.01, 0.0, 0.0, 0.8 + k * 0.01, 200.0, 150.0);
            line = shape.map(line);
            const auto labels = placeLabels({line}, {kText}, kArea, {}, {before});
            QCOMPARE(labels.size(), 1U);
            if (before) QVERIFY(QLineF(*before, labels[0].middle).length() < 3.0);
            before = labels[0].middle;
            const auto alone = placeLabels({line}, {kText}, kArea, {});
            if (alone_before) jumps_alone += QLineF(*alone_before, alone[0].middle).length() > 8.0;
            alone_before = alone[0].middle;
        }
        QVERIFY(jumps_alone > 0);
        // A place that no longer serves is left.
        const auto moved =
            placeLabels({circle({200, 150}, 80)}, {kText}, kArea, {{200, 70}}, {QPointF(200, 70)});
        QCOMPARE(moved.size(), 1U);
        QVERIFY(QLineF(moved[0].middle, {200, 70}).length() > 10.0);
    }

    void labelsKeepClearOfOneAnotherAndOfMarks() {
        std::vector<QPolygonF> lines;
        for (int i = 0; i < 20; ++i) lines.push_back(circle({200, 150}, 30.0 + 5.0 * i));
        const std::vector<QPointF> taken{{200, 120}};
        const auto labels = placeLabels(lines, std::vector(lines.size(), kText), kArea, taken);
        QVERIFY(labels.size() > 3);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            QVERIFY(!labels[i].outline.boundingRect().contains(taken[0]));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(
                    !labels[i].outline.boundingRect().intersects(labels[j].outline.boundingRect()));
        }
    }

    void shortLinesAndLinesOutsideHaveNone() {
        QVERIFY(placeLabels({circle({200, 150}, 6.0)}, {kText}, kArea, {}).empty());
        QVERIFY(placeLabels({circle({900, 900}, 80.0)}, {kText}, kArea, {}).empty());
        QVERIFY(placeLabels({QPolygonF(), QPolygonF({{1, 1}})}, {kText, kText}, kArea, {}).empty());
    }

    void aLineIsLeftOutUnderItsNumber() {
        const QPolygonF line(QList<QPointF>{{0, 150}, {400, 150}});
        const auto labels = placeLabels({line}, {kText}, kArea, {});
        QCOMPARE(labels.size(), std::size_t(1));
        const auto pieces = piecesBeside(line, labels);
        QCOMPARE(pieces.size(), std::size_t(2));
        const double gap = pieces[1].first().x() - pieces[0].last().x();
        QVERIFY(gap >= kText.width() && gap < kText.width() + 14.0);
        for (const QPolygonF& piece : pieces)
            for (const QPointF& p : piece)
                QVERIFY(!labels[0].outline.containsPoint(p, Qt::OddEvenFill));
        QCOMPARE(piecesBeside(circle({200, 60}, 30.0), labels).size(), std::size_t(1));
    }
};

IOU_QT_TEST(TestIsolineLabels)
#include "tst_isoline_labels.moc"
