// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/iou.hpp"
#include "core/report/falling_loss.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/text_files.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/report/card_grid.hpp"
#include "widgets/report/report_panel.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace iou;

class TestReportPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;

    void choose(const char* spec) {
        m_model->apply(QStringLiteral("test"),
                       [&](Document& d) { d.run().loss = *Loss::parse(spec); });
        m_model->runs().wait();
    }
    static void makeCard(ReportPanel& panel) {
        panel.cases()->setValue(320);
        QTest::mouseClick(panel.cardButton(), Qt::LeftButton);
        panel.wait();
    }
    static QModelIndex cell(const ReportPanel& panel, const char* id, int column) {
        return panel.grid().index(panel.grid().rowOf(id), column);
    }
    static void click(const ReportPanel& panel, const QModelIndex& index) {
        panel.view()->scrollTo(index);
        QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {},
                          panel.view()->visualRect(index).center());
    }
    BoxPair shown() const { return {m_model->scene().pred, m_model->scene().target}; }

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_model = std::make_unique<ExplorerModel>();
        choose("diou");
    }

    void clickOnANumberShowsItsWorstPair() {
        ReportPanel panel(*m_model);
        QAbstractItemModelTester tester(panel.view()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        panel.resize(900, 700);
        panel.show();
        makeCard(panel);
        QVERIFY2(panel.verdict().contains(QStringLiteral("320 pairs")),
                 qPrintable(panel.verdict()));
        const QModelIndex away = cell(panel, "axis_away", 1);
        QVERIFY(away.data().toString().contains(QStringLiteral("of 320")));
        const BoxPair before = shown();
        click(panel, away);
        const BoxPair pair = shown();
        QVERIFY(pair != before);
        const FallingLoss diou(*Loss::parse("diou"));
        QVERIFY(awayAlongAnAxis(pair, diou.gradient(pair)) > 0.0);
        QCOMPARE(m_model->displayedBox(), pair.pred);
        m_model->undo();
        QVERIFY(shown() == before);
    }

    void lanesStandSideBySide() {
        m_model->apply(QStringLiteral("lane"), [](Document& d) {
            d.explorer.lanes.push_back(d.explorer.lanes[0]);
            d.explorer.lanes.push_back(d.explorer.lanes[0]);
            d.explorer.lanes[1].recipe.loss = *Loss::parse("iou");
        });
        ReportPanel panel(*m_model);
        panel.resize(900, 700);
        panel.show();
        makeCard(panel);
        QCOMPARE(panel.grid().columnCount(), 3);  // a loss once, however many lanes have it
        QCOMPARE(panel.grid().headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("IoU"));
        QVERIFY(
            cell(panel, "lowers_iou", 2).data().toString().startsWith(QStringLiteral("none in ")));
        // A click on the second prediction of two that are compared.
        const QModelIndex order = cell(panel, "inverted", 1);
        click(panel, order);
        const BoxPair better = shown();
        click(panel, order);
        const BoxPair worse = shown();
        QVERIFY(iouOf(better.pred, better.target) > iouOf(worse.pred, worse.target));
    }

    void searchShowsWhatItFinds() {
        ReportPanel panel(*m_model);
        panel.resize(900, 700);
        panel.show();
        makeCard(panel);
        click(panel, cell(panel, "lowers_iou", 0));
        QCOMPARE(panel.quest()->currentData().toString(), QStringLiteral("lowers_iou"));
        panel.budget()->setValue(3200);
        QTest::mouseClick(panel.findButton(), Qt::LeftButton);
        QCOMPARE(panel.findButton()->text(), QStringLiteral("Stop"));
        panel.wait();
        QCOMPARE(panel.findButton()->text(), QStringLiteral("Find"));
        QVERIFY2(panel.verdict().contains(QStringLiteral("no proof")), qPrintable(panel.verdict()));
        const FallingLoss diou(*Loss::parse("diou"));
        QVERIFY(angleBetween(diou.gradient(shown()), iouLossGradient(shown())) > 90.0);
        choose("iou");
        QTest::mouseClick(panel.findButton(), Qt::LeftButton);
        panel.wait();
        QVERIFY2(panel.verdict().contains(QStringLiteral("none found in 3200")),
                 qPrintable(panel.verdict()));
    }

    void aLowPanelScrollsInItsTableAlone() {
        QScrollArea around;
        auto* const panel = new ReportPanel(*m_model);
        around.setWidget(panel);
        around.setWidgetResizable(true);
        around.resize(430, 200);
        around.show();
        makeCard(*panel);
        QCOMPARE(around.verticalScrollBar()->maximum(), 0);
        QVERIFY(panel->view()->columnWidth(0) < panel->width() / 2);
    }

    void secondLossIsAskedFor() {
        ReportPanel panel(*m_model);
        panel.quest()->setCurrentIndex(panel.quest()->count() - 1);
        QTest::mouseClick(panel.findButton(), Qt::LeftButton);
        QVERIFY2(panel.verdict().contains(QStringLiteral("a second loss is missing")),
                 qPrintable(panel.verdict()));
        QCOMPARE(panel.findButton()->text(), QStringLiteral("Find"));
    }

    void stopEndsACard() {
        ReportPanel panel(*m_model);
        panel.show();
        panel.cases()->setValue(panel.cases()->maximum());
        QTest::mouseClick(panel.cardButton(), Qt::LeftButton);
        QCOMPARE(panel.cardButton()->text(), QStringLiteral("Stop"));
        QTest::mouseClick(panel.cardButton(), Qt::LeftButton);
        panel.wait();
        QCOMPARE(panel.cardButton()->text(), QStringLiteral("Make card"));
        QVERIFY(!panel.grid().card());
    }

    void cardIsKeptInTheKindThatItsNameSays() {
        struct Kept : TextFiles {
            void choose(QWidget&, const QString&, const QString&,
                        const std::function<void(const QString&, const std::string&)>&) override {}
            void keep(QWidget&, const QString&, const QString&, const QStringList& filters,
                      const std::function<std::string(const QString&)>& make) override {
                kinds = filters;
                for (const char* const name : {"a.html", "a.pdf", "a.json"})
                    bytes << QString::fromStdString(make(QLatin1String(name)));
            }
            QStringList kinds, bytes;
        } files;
        ReportPanel panel(*m_model, nullptr, &files);
        panel.show();
        QVERIFY(!panel.saveButton()->isEnabled());
        makeCard(panel);
        QTest::mouseClick(panel.saveButton(), Qt::LeftButton);
        QCOMPARE(files.kinds.size(), 3);
        QVERIFY(files.bytes[0].startsWith(QStringLiteral("<!DOCTYPE html>")));
        QVERIFY(files.bytes[1].startsWith(QStringLiteral("%PDF-")));
        QVERIFY(files.bytes[2].contains(QStringLiteral("iouscope-report")));
    }
};

IOU_QT_TEST(TestReportPanel)
#include "tst_report_panel.moc"
