// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/plots/curve_ends.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/run/curve_plot.hpp"

#include <QTest>

#include <algorithm>

using namespace iou;

class TestCurveEnds : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;

    static QStringList namesIn(const CurveLegend& legend) {
        QStringList names;
        for (const auto& part : legend.parts()) names << part.name;
        return names;
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() {
        m_model = std::make_unique<ExplorerModel>();
        m_model->apply(QStringLiteral("l"),
                       [](Document& d) { d.run().loss = *Loss::parse("giou"); });
        m_model->runs().wait();
        QCoreApplication::processEvents();
    }

    void namesKeepApartInTheOrderOfTheEnds() {
        const std::vector<double> wanted{50.0, 10.0, 12.0, 11.0, 98.0};
        const auto places = spreadApart(wanted, 14.0, 5.0, 100.0);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QVERIFY(places[i] >= 5.0 && places[i] <= 100.0);
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(std::abs(places[i] - places[j]) >= 14.0 - 1e-9);
                QCOMPARE(places[i] < places[j], wanted[i] < wanted[j]);
            }
        }
        QCOMPARE(spreadApart({20.0, 60.0}, 14.0, 0.0, 100.0), (std::vector{20.0, 60.0}));
    }

    void ofTooManyThoseThatEndAlikeHaveNoName() {
        const std::vector<double> wanted{20.0, 20.0, 60.0, 20.5, 90.0};
        QCOMPARE(endsNamed(wanted, 9), (std::vector<std::size_t>{0, 1, 2, 3, 4}));
        QCOMPARE(endsNamed(wanted, 4), (std::vector<std::size_t>{0, 2, 3, 4}));
        QCOMPARE(endsNamed(wanted, 3), (std::vector<std::size_t>{0, 2, 4}));
        QCOMPARE(endsNamed(wanted, 1), (std::vector<std::size_t>{0}));
    }

    void aWidePlotNamesItsCurvesAtTheirEnds() {
        CurvePlot plot(m_model->clock(), m_model->history(), m_model->hover());
        plot.resize(620, 320);
        plot.show();
        plot.finish();
        const double far = plot.stepToX(m_model->clock().steps());
        QVERIFY(plot.width() - far > 60.0);
        const QImage image = plot.grab().toImage();
        int inked = 0;
        for (int y = 60; y < 300; ++y)
            for (int x = static_cast<int>(far) + 8; x < plot.width() - 2; ++x)
                inked += image.pixelColor(x, y).lightness() < 140;
        QVERIFY(inked > 40);
        plot.resize(300, 240);
        plot.finish();
        QVERIFY(plot.width() - plot.stepToX(m_model->clock().steps()) < 30.0);
    }

    void theLegendSaysWhatItLists() {
        CurvePlot plot(m_model->clock(), m_model->history(), m_model->hover());
        plot.resize(620, 320);
        plot.show();
        const auto* legend = plot.findChild<CurveLegend*>();
        QCOMPARE(namesIn(*legend).first(), QStringLiteral("GIoU loss"));
        QCOMPARE(namesIn(*legend).at(1), QStringLiteral("IoU"));
        const int alone = legend->heightForWidth(600);
        m_model->apply(QStringLiteral("lanes"), [](Document& d) {
            d.explorer.lanes.push_back(d.explorer.lanes.front());
            d.explorer.lanes.back().style = 1;
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        // The names are the lanes' now; what the numbers are stands before them.
        QVERIFY(legend->accessibleName().startsWith(QStringLiteral("IoU ")));
        QCOMPARE(legend->heightForWidth(600), alone);
        m_model->apply(QStringLiteral("curve"),
                       [](Document& d) { d.explorer.view.compare.curve = ComparedCurve::loss; });
        QCoreApplication::processEvents();
        QVERIFY(legend->accessibleName().startsWith(QStringLiteral("loss ")));
    }
};

IOU_QT_TEST(TestCurveEnds)
#include "tst_curve_ends.moc"
