// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of files: sorted with the worst first, stepped through under undo, filtered, counted.
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/loss_checklist.hpp"
#include "widgets/data/data_panel.hpp"
#include "widgets/data/pair_plot.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTableWidget>
#include <qcustomplot.h>

#include <random>

using namespace iou;

class TestDataPanel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theWorstPairsStandFirst();
    void whatTheFilesDoNotSayHasNoColumn();
    void aChosenPairIsTheScene();
    void steppingIsOneUndoStep();
    void theRowStaysSelectedWhileItsPredictionIsMoved();
    void aHeaderSortsAndTurnsRound();
    void lossesFollowTheLanes();
    void oneLossAgainstAnother();
    void anyLossCanBeAColumn();
    void pairsAreFiltered();
    void statisticsAreThoseOfTheCore();
    void aClickInThePlotChooses();
    void theMarkFollowsBehindAnotherTab();
    void aLowPanelScrollsInItsTableAlone();
    void manyPairsDoNotBlock();

private:
    void settle() const { list().wait(); }
    PairList& list() const { return sharedOf<PairList>(m_model->history()); }
    QString cell(int row, int column) const {
        return m_panel->table()->model()->index(row, column).data().toString();
    }
    int column(const QString& title) const {
        auto* const model = m_panel->table()->model();
        for (int c = 0; c < model->columnCount(); ++c)
            if (model->headerData(c, Qt::Horizontal).toString() == title) return c;
        return -1;
    }

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<DataPanel> m_panel;
};

namespace {

/// Three pairs of IoU 1/2, 1 and 0, and a truth that was missed.
PairList::Loaded fourRows() {
    auto loaded = std::make_shared<pairing::LoadedPairs>();
    pairing::PairTable& table = loaded->table;
    table.images = {"street.jpg", "harbour.jpg"};
    table.sizes = {{640, 480}, {}};
    table.labels = {"cat", "dog"};
    const auto add = [&](Box<> pred, Box<> target, int image, int label, double iou) {
        pairing::PairRow row;
        row.pred = pred;
        row.target = target;
        row.has_pred = row.has_target = true;
        row.image = image;
        row.label = label;
        row.iou = iou;
        table.rows.push_back(row);
    };
    add({50, 50, 100, 100}, {50, 50, 100, 50}, 0, 0, 0.5);
    add({10, 10, 4, 4}, {10, 10, 4, 4}, 0, 1, 1.0);
    add({0, 0, 400, 300}, {1000, 0, 400, 300}, 1, 0, 0.0);
    pairing::PairRow missed;
    missed.target = {5, 5, 2, 2};
    missed.has_target = true;
    missed.status = pairing::PairStatus::missed;
    missed.image = missed.label = 1;
    table.rows.push_back(missed);
    return loaded;
}

}  // namespace

void TestDataPanel::init() {
    QLocale::setDefault(QLocale::c());
    m_model = std::make_unique<ExplorerModel>();
    m_model->apply(QString(), [](Document& d) { d.run().loss = *Loss::parse("giou"); });
    m_panel = std::make_unique<DataPanel>(*m_model);
    m_panel->resize(700, 400);
    m_panel->show();
    list().show(fourRows());
    settle();
}

void TestDataPanel::cleanup() {
    m_panel.reset();
    m_model.reset();
}

void TestDataPanel::theWorstPairsStandFirst() {
    QCOMPARE(m_panel->table()->model()->rowCount(), 4);
    QCOMPARE(cell(0, column(QStringLiteral("Image"))), QStringLiteral("harbour.jpg"));
    QCOMPARE(cell(1, column(QStringLiteral("IoU"))), QStringLiteral("0.5000"));
    QCOMPARE(cell(3, column(QStringLiteral("Status"))), QStringLiteral("missed"));
    QCOMPARE(cell(3, column(QStringLiteral("IoU"))), QString());
    QVERIFY(column(QStringLiteral("GIoU")) > 0);
    QVERIFY(m_panel->summary().startsWith(QStringLiteral("4 of 4 pairs")));
    list().show(nullptr);
    QCOMPARE(m_panel->table()->model()->rowCount(), 0);
}

void TestDataPanel::whatTheFilesDoNotSayHasNoColumn() {
    const auto shown = [this](const char* name) {
        return m_panel->table()->columnWidth(column(QString::fromLatin1(name))) > 0;
    };
    QVERIFY(shown("Image") && shown("Class") && !shown("Score") && shown("IoU"));
    auto loaded = std::make_shared<pairing::LoadedPairs>(*fourRows());
    pairing::PairTable& table = loaded->table;
    table.images.clear();
    table.labels.clear();
    for (pairing::PairRow& row : table.rows) row.image = row.label = -1;
    table.rows.back().score = 0.9;
    list().show(loaded);
    settle();
    QVERIFY(!shown("Image") && !shown("Class") && shown("Score") && shown("IoU"));
    // So does a panel that is made when they are there.
    m_panel = std::make_unique<DataPanel>(*m_model);
    m_panel->resize(700, 400);
    m_panel->show();
    settle();
    QVERIFY(!shown("Image") && !shown("Class") && shown("Score") && shown("IoU"));
}

void TestDataPanel::aChosenPairIsTheScene() {
    m_model->cameras().setShared(Camera{});
    m_panel->table()->selectRow(1);
    QCOMPARE(list().chosen(), 0);
    QVERIFY(m_model->scene().pred == (Box<>{50, 50, 100, 100}));
    QVERIFY(m_model->scene().target == (Box<>{50, 50, 100, 50}));
    QVERIFY(!m_model->cameras().shared());  // both are framed
    // A box without a partner leaves the scene as it is.
    m_panel->table()->selectRow(3);
    QVERIFY(m_model->scene().pred == (Box<>{50, 50, 100, 100}));
}

void TestDataPanel::steppingIsOneUndoStep() {
    const Scene before = m_model->scene();
    QVERIFY(list().step(1));
    QCOMPARE(list().chosen(), 2);
    QVERIFY(list().step(1));
    QVERIFY(list().step(1));
    QVERIFY(!list().step(1));  // what is left has no partner
    QCOMPARE(list().chosen(), 1);
    QCOMPARE(m_panel->table()->currentIndex().row(), 2);
    QVERIFY(list().step(-1));
    QCOMPARE(list().chosen(), 0);
    // Something else, then another pair: the former one comes back, and is marked.
    m_model->apply(QStringLiteral("Edit"), [](Document& d) { d.explorer.scene.pred.w = 7; });
    QCOMPARE(list().chosen(), -1);
    QVERIFY(list().step(1));
    m_model->undo();
    m_model->undo();
    QCOMPARE(list().chosen(), 0);
    m_model->undo();
    QVERIFY(m_model->scene() == before);
    QCOMPARE(list().chosen(), -1);
}

void TestDataPanel::theRowStaysSelectedWhileItsPredictionIsMoved() {
    QTableView& table = *m_panel->table();
    const auto selected = [&] {
        const auto rows = table.selectionModel()->selectedRows();
        return rows.isEmpty() ? -1 : rows.front().row();
    };
    table.selectRow(1);
    const Box<> pred = m_model->scene().pred;
    m_model->apply(QStringLiteral("Edit"), [](Document& d) { d.explorer.scene.pred.w = 7; });
    QCOMPARE(list().chosen(), -1);
    QCOMPARE(selected(), 1);
    // A click on it brings its own prediction back.
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      table.visualRect(table.model()->index(1, 0)).center());
    QCOMPARE(m_model->scene().pred, pred);
    // And the next one is the one below it.
    m_model->apply(QStringLiteral("Edit"), [](Document& d) { d.explorer.scene.pred.w = 7; });
    QVERIFY(list().step(1));
    QCOMPARE(selected(), 2);
    m_model->apply(QStringLiteral("Edit"), [](Document& d) { d.explorer.scene.target.w = 7; });
    QCOMPARE(selected(), -1);
}

void TestDataPanel::aHeaderSortsAndTurnsRound() {
    const int image = column(QStringLiteral("Image"));
    const QHeaderView* header = m_panel->table()->horizontalHeader();
    const auto click = [&] {
        const QPoint at(header->sectionViewportPosition(image) + 8, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        settle();
    };
    click();
    QCOMPARE(cell(0, image), QStringLiteral("harbour.jpg"));
    QCOMPARE(cell(3, image), QStringLiteral("street.jpg"));
    QCOMPARE(header->sortIndicatorSection(), image);
    click();
    QCOMPARE(cell(0, image), QStringLiteral("street.jpg"));
}

void TestDataPanel::lossesFollowTheLanes() {
    QVERIFY(column(QStringLiteral("IoU")) > 0);
    m_model->apply(QString(), [](Document& d) { d.run().loss = *Loss::parse("diou"); });
    settle();
    QCOMPARE(column(QStringLiteral("GIoU")), -1);
    const int diou = column(QStringLiteral("DIoU"));
    QVERIFY(diou > 0);
    QCOMPARE(cell(1, diou), QStringLiteral("0.5000"));
}

void TestDataPanel::oneLossAgainstAnother() {
    m_model->apply(QString(), [](Document& d) {
        Lane second = d.explorer.lanes.front();
        second.recipe.loss = *Loss::parse("l1");
        second.style = 1;
        d.explorer.lanes.push_back(second);
    });
    settle();
    QVERIFY(column(QStringLiteral("L1")) > 0);
    QComboBox* const order = m_panel->order();
    QCOMPARE(order->count(), 4);
    const int against = order->findText(QStringLiteral("GIoU against L1"));
    QVERIFY(against >= 0);
    order->setCurrentIndex(against);
    emit order->activated(against);
    settle();
    QCOMPARE(list().sort().against, 1);
    QCOMPARE(order->currentIndex(), against);
}

void TestDataPanel::anyLossCanBeAColumn() {
    QCOMPARE(column(QStringLiteral("NWD")), -1);
    LossChecklist& losses = *m_panel->losses();
    losses.listLosses();
    losses.itemOf(*findLoss("nwd"))->setCheckState(Qt::Checked);
    settle();
    const int at = column(QStringLiteral("NWD"));
    QVERIFY(at > column(QStringLiteral("GIoU")));
    QVERIFY(!cell(0, at).isEmpty());
    QCOMPARE(m_model->lanes().size(), 1U);
    losses.itemOf(*findLoss("nwd"))->setCheckState(Qt::Unchecked);
    settle();
    QCOMPARE(column(QStringLiteral("NWD")), -1);
}

void TestDataPanel::pairsAreFiltered() {
    m_panel->search()->setText(QStringLiteral("HARB"));
    settle();
    QCOMPARE(m_panel->table()->model()->rowCount(), 2);
    m_panel->search()->setText(QStringLiteral("cat"));
    settle();
    QCOMPARE(m_panel->table()->model()->rowCount(), 2);
    m_panel->search()->clear();
    QComboBox* const status = m_panel->status();
    status->setCurrentIndex(status->findText(QStringLiteral("missed")));
    emit status->activated(status->currentIndex());
    settle();
    QCOMPARE(m_panel->table()->model()->rowCount(), 1);
    QVERIFY(m_panel->summary().startsWith(QStringLiteral("1 of 4 pairs")));
}

void TestDataPanel::statisticsAreThoseOfTheCore() {
    QTableWidget* const stats = m_panel->stats();
    QCOMPARE(stats->rowCount(), 3);  // all, cat, dog
    QCOMPARE(stats->item(0, 2)->text(), QStringLiteral("3"));
    QCOMPARE(stats->item(2, 0)->text(), QStringLiteral("dog"));
    QCOMPARE(stats->item(2, 3)->text(), QStringLiteral("0"));
    // 1 - IoU + 1 - U/C at the pair apart: C = 1400 x 300, U = 240000.
    QCOMPARE(stats->item(0, 7)->text(), QStringLiteral("1.429"));
}

void TestDataPanel::aClickInThePlotChooses() {
    PairPlot* const plot = m_panel->plot();
    for (auto* const tabs : m_panel->findChildren<QTabWidget*>()) tabs->setCurrentWidget(plot);
    const QPointF half(plot->plot()->xAxis->coordToPixel(0.5),
                       plot->plot()->yAxis->coordToPixel(0.5));
    QCOMPARE(plot->pairAt(half), 0);
    QTest::mouseClick(plot->plot(), Qt::LeftButton, {}, half.toPoint());
    QCOMPARE(list().chosen(), 0);
    QCOMPARE(m_panel->table()->currentIndex().row(), 1);
}

void TestDataPanel::theMarkFollowsBehindAnotherTab() {
    PairPlot* const plot = m_panel->plot();
    auto* const tabs = m_panel->findChild<QTabWidget*>();
    const auto marked = [plot] { return plot->plot()->graph(1)->data()->size(); };
    tabs->setCurrentWidget(plot);
    list().choose(0);
    QCOMPARE(marked(), 1);
    tabs->setCurrentWidget(m_panel->table());
    m_model->undo();
    tabs->setCurrentWidget(plot);
    QCOMPARE(marked(), 0);
}

void TestDataPanel::aLowPanelScrollsInItsTableAlone() {
    QScrollArea around;
    around.setWidget(new DataPanel(*m_model));
    around.setWidgetResizable(true);
    around.resize(380, 170);
    around.show();
    QCOMPARE(around.verticalScrollBar()->maximum(), 0);
}

void TestDataPanel::manyPairsDoNotBlock() {
    auto loaded = std::make_shared<pairing::LoadedPairs>(*fourRows());
    auto& rows = loaded->table.rows;
    const pairing::PairRow one = rows.front();
    rows.assign(50'000, one);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].pred.w += static_cast<double>(i % 997);
    QElapsedTimer timer;
    timer.start();
    list().show(loaded);
    const qint64 asked = timer.elapsed();
    settle();
    timer.restart();
    list().setSort({-1, -1, pairing::PairColumn::width_error, false});
    const qint64 sorted = timer.elapsed();
    settle();
    QCOMPARE(m_panel->table()->model()->rowCount(), 50'000);
    QVERIFY2(asked < 2000 && sorted < 2000, "asking waits for nothing");
    QVERIFY(list().step(1));
    QCOMPARE(m_model->scene().pred.w, 100.0 + 996.0);
}

IOU_QT_TEST(TestDataPanel)
#include "tst_data_panel.moc"
