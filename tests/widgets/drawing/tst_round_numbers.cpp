// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/round_numbers.hpp"

#include <QTest>

#include <cmath>
#include <vector>

using namespace iou;

class TestRoundNumbers : public QObject {
    Q_OBJECT
private slots:
    void levelsAreRoundInsideAndEven_data() {
        QTest::addColumn<double>("lo");
        QTest::addColumn<double>("hi");
        QTest::newRow("unit") << 0.0 << 1.0;
        QTest::newRow("loss") << 0.013 << 1.97;
        QTest::newRow("signed") << -1.0 << 1.0;
        QTest::newRow("small") << 1e-7 << 3e-7;
        QTest::newRow("large") << 1e5 << 9e6;
    }
    void levelsAreRoundInsideAndEven() {
        QFETCH(double, lo);
        QFETCH(double, hi);
        const auto levels = niceLevels(lo, hi, 10);
        QVERIFY(levels.size() >= 4 && levels.size() <= 15);
        const double step = levels[1] - levels[0];
        for (std::size_t i = 0; i < levels.size(); ++i) {
            QVERIFY(levels[i] > lo && levels[i] < hi);
            QVERIFY(std::abs(levels[i] / step - std::round(levels[i] / step)) < 1e-6);
        }
    }
    void levelsOfNothingAreNone() {
        QVERIFY(niceLevels(1.0, 1.0, 10).empty());
        QVERIFY(niceLevels(2.0, 1.0, 10).empty());
        QVERIFY(niceLevels(0.0, std::nan(""), 10).empty());
        QVERIFY(niceLevels(0.0, HUGE_VAL, 10).empty());
    }
    void multiplesHoldBothEnds() {
        QCOMPARE(multiplesWithin(0.5, -1.0, 0.75), (std::vector{-1.0, -0.5, 0.0, 0.5}));
        QCOMPARE(multiplesWithin(0.5, 0.1, 0.4), std::vector<double>{});
        QCOMPARE(multiplesWithin(1.0, 0.0, HUGE_VAL), std::vector<double>{});
        QCOMPARE(multiplesWithin(1.0, std::nan(""), 1.0), std::vector<double>{});
    }
    void neighboursThatAreTheSameNumberEnd() {
        QVERIFY(multiplesWithin(1e-9, 1e9, std::nextafter(1e9, 2e9)).empty());
        QVERIFY(niceLevels(1e17, 1e17 + 128.0, 8).empty());
    }
};

IOU_QT_TEST(TestRoundNumbers)
#include "tst_round_numbers.moc"
