// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/plot_map.hpp"

#include <QTest>

using namespace iou;

class TestPlotMap : public QObject {
    Q_OBJECT
private slots:
    void cornersOfTheDataAreThoseOfThePlot_data() {
        QTest::addColumn<bool>("down");
        QTest::newRow("up") << false;
        QTest::newRow("down") << true;
    }
    void cornersOfTheDataAreThoseOfThePlot() {
        QFETCH(bool, down);
        const PlotMap map{
            .rect = {10.0, 20.0, 200.0, 100.0}, .x = {3.0, 7.0}, .y = {-5.0, -1.0}, .y_down = down};
        const double top = down ? -5.0 : -1.0, bottom = down ? -1.0 : -5.0;
        QCOMPARE(map.valueAt({10.0, 20.0}), QPointF(3.0, top));
        QCOMPARE(map.valueAt({210.0, 120.0}), QPointF(7.0, bottom));
        QCOMPARE(map.valueAt({60.0, 45.0}), QPointF(4.0, top + 0.25 * (bottom - top)));
        for (const QPointF value : {QPointF(3.5, -4.0), QPointF(6.0, -2.5), QPointF(9.0, 1.0)})
            QCOMPARE(map.valueAt(map.at(value)), value);
    }
};

IOU_QT_TEST(TestPlotMap)
#include "tst_plot_map.moc"
