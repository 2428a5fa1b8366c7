// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/plots/plot_style.hpp"

#include <QTest>

#include <cmath>

using namespace iou;

class TestPlotStyle : public QObject {
    Q_OBJECT

    struct Shown {
        QVector<double> ticks;
        QStringList labels;
    };
    /// What the upright axis of a plot of 150 pixels writes.
    static Shown shown(double lo, double hi, bool log, int ticks = 4,
                       NumberTicker::Ends ends = NumberTicker::Ends::free,
                       const QString& format = QStringLiteral("g")) {
        QCustomPlot plot;
        plot.resize(200, 150);
        stylePlot(plot, Theme::light());
        setLogarithmic(*plot.yAxis, log, ticks, ends);
        plot.yAxis->setNumberFormat(format);
        plot.yAxis->setRange(lo, hi);
        plot.replot(QCustomPlot::rpImmediateRefresh);
        const auto labels = plot.yAxis->tickVectorLabels();
        return {plot.yAxis->tickVector(), QStringList(labels.begin(), labels.end())};
    }

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyAxisWritesATrueMinus() {
        QCustomPlot plot;
        plot.resize(200, 150);
        plot.xAxis->ticker()->setTickCount(7);
        stylePlot(plot, Theme::light());
        for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
            axis->setRange(-1.0, 1.0);
            QVERIFY(axis->ticker().dynamicCast<NumberTicker>());
        }
        QCOMPARE(plot.xAxis->ticker()->tickCount(), 7);
        plot.replot(QCustomPlot::rpImmediateRefresh);
        for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
            const auto labels = axis->tickVectorLabels();
            QVERIFY(labels.contains(QStringLiteral("−0.5")));
            QVERIFY(labels.contains(QStringLiteral("0")));
            for (const QString& label : labels) QVERIFY(!label.contains(u'-'));
        }
    }

    void logarithmicAxesToo() {
        const Shown s = shown(1e-9, 1.0, true);
        QVERIFY(s.labels.contains(QStringLiteral("1e−6")));
        for (const QString& label : s.labels) QVERIFY(!label.contains(u'-'));
        const Shown powers =
            shown(1e-6, 1e3, true, 9, NumberTicker::Ends::free, QStringLiteral("eb"));
        QVERIFY(powers.labels.contains(QStringLiteral("10⁻⁵")));
        QVERIFY(powers.labels.contains(QStringLiteral("10³")));
    }

    void thePointIsTheLocales() {
        QLocale::setDefault(QLocale(QLocale::German));
        QVERIFY(shown(-1.0, 1.0, false).labels.contains(QStringLiteral("−0,5")));
        QVERIFY(shown(0.1, 0.9, true).labels.contains(QStringLiteral("0,4")));
    }

    void logarithmicLabelsKeepApart_data() {
        QTest::addColumn<double>("lo");
        QTest::addColumn<double>("hi");
        QTest::newRow("half a decade") << 0.2 << 0.7;
        QTest::newRow("a decade") << 0.15 << 2.5;
        QTest::newRow("two") << 0.013 << 1.7;
        QTest::newRow("three") << 3e-4 << 0.9;
        QTest::newRow("ten") << 1e-10 << 1.3;
        QTest::newRow("hundred") << 1e-100 << 1.0;
    }
    void logarithmicLabelsKeepApart() {
        QFETCH(double, lo);
        QFETCH(double, hi);
        for (const auto ends : {NumberTicker::Ends::free, NumberTicker::Ends::written}) {
            const Shown s = shown(lo, hi, true, 4, ends);
            QVERIFY(s.ticks.size() >= 2 && s.ticks.size() <= 12);
            for (qsizetype i = 1; i < s.ticks.size(); ++i)
                QVERIFY(std::log(s.ticks[i] / s.ticks[i - 1]) / std::log(hi / lo) > 0.1);
            QCOMPARE(s.ticks.contains(lo) && s.ticks.contains(hi),
                     ends == NumberTicker::Ends::written);
        }
    }

    void endsAreWritten() {
        const Shown s = shown(-0.37, 1.13, false, 4, NumberTicker::Ends::written);
        QCOMPARE(s.labels.first(), QStringLiteral("−0.37"));
        QCOMPARE(s.labels.last(), QStringLiteral("1.13"));
        QVERIFY(s.labels.size() > 3);
    }
};

IOU_QT_TEST(TestPlotStyle)
#include "tst_plot_style.moc"
