// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_between.hpp"
#include "core/registry/registry.hpp"
#include "core/simulate/replay.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/batch/batch_curves.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/batch/batch_setup.hpp"
#include "widgets/batch/batch_text.hpp"
#include "widgets/batch/error_map_plot.hpp"
#include "widgets/batch/protocol_facts.hpp"
#include "widgets/batch/replay_view.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/controls/loss_checklist.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <qcustomplot.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <set>

using namespace iou;

class TestBatchPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<BatchPanel> m_panel;

    /// A recipe of a few milliseconds, as one undo step.
    void setUp(std::initializer_list<const char*> losses, std::int64_t cases = 3000,
               int steps = 40) {
        m_model->apply(QStringLiteral("test"), [&](Document& d) {
            d.batch.recipe = suggestedRecipe(*findProtocol("interpiou"), cases);
            d.batch.recipe.protocol.steps = steps;
            d.batch.recipe.losses.clear();
            for (const char* spec : losses) d.batch.recipe.losses.push_back(*Loss::parse(spec));
        });
    }
    void click(QAbstractButton* button) { QTest::mouseClick(button, Qt::LeftButton); }
    void runToTheEnd() {
        click(&m_panel->runButton());
        QVERIFY(m_panel->runs().running());
        m_panel->runs().wait();
        QVERIFY(!m_panel->runs().running());
    }
    const SimulationResult& result(std::size_t run = 0) {
        return m_panel->runs().kept()[run].run->result;
    }
    QToolButton* button(const char* text) const {
        for (auto* b : m_panel->findChildren<QToolButton*>())
            if (b->text() == QLatin1String(text)) return b;
        return nullptr;
    }

    /// Losses whose name the list cuts.
    static QStringList cutNames(const LossChecklist& list) {
        QStringList cut;
        for (int row = 0; row < list.count(); ++row)
            if (list.visualItemRect(list.item(row)).width() <
                    list.fontMetrics().horizontalAdvance(list.item(row)->text()) + 24 ||
                list.visualItemRect(list.item(row)).right() > list.viewport()->width())
                cut << list.item(row)->text();
        return cut;
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() {
        m_model = std::make_unique<ExplorerModel>();
        m_panel = std::make_unique<BatchPanel>(*m_model);
        m_panel->resize(560, 460);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void theNamesOfLossesAreReadAtAnyWidth() {
        // Not held wide by other pages, as in a dock.
        QWidget frame;
        frame.resize(700, 500);
        BatchSetup setup(*m_model, &frame);
        frame.show();
        const auto* const facts = setup.findChild<QTreeWidget*>();
        for (const int width : {400, 470, 690}) {
            setup.setGeometry(0, 0, width, 460);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            const LossChecklist& list = setup.losses();
            QVERIFY2(cutNames(list).isEmpty(), qPrintable(cutNames(list).join(u' ')));
            // The facts stand below where there is no room beside.
            QCOMPARE(facts->y() > list.mapTo(&setup, QPoint(0, list.height())).y(), width < 500);
            QVERIFY(facts->width() > 300);
            QVERIFY(list.height() >= 100);
        }
    }
    void cleanup() {
        m_panel.reset();
        m_model.reset();
    }

    void everySettingIsOneUndoStep() {
        const SimulationRecipe before = m_model->document().batch.recipe;
        auto& losses = m_panel->setup().losses();
        QListWidgetItem* item = losses.itemOf(*findLoss("nwd"));
        losses.scrollToItem(item);
        const QRect cell = losses.visualItemRect(item);
        QTest::mouseClick(losses.viewport(), Qt::LeftButton, {},
                          {cell.left() + 10, cell.center().y()});
        QCOMPARE(m_model->document().batch.recipe.losses.back().first.id(),
                 std::string_view("nwd"));
        QCOMPARE(m_model->undoStack().count(), 1);
        auto* steps = m_panel->setup().findChildren<QSpinBox*>().at(1);
        steps->setFocus();
        steps->selectAll();
        QTest::keyClicks(steps, QStringLiteral("75"));
        QTest::keyClick(steps, Qt::Key_Return);
        QCOMPARE(m_model->document().batch.recipe.protocol.steps, 75);
        QCOMPARE(m_model->undoStack().count(), 2);
        m_model->undo();
        QCOMPARE(steps->value(), before.protocol.steps);
        m_model->undo();
        QVERIFY(m_model->document().batch.recipe == before);
        QCOMPARE(item->checkState(), Qt::Unchecked);
    }

    void theExplorersLossIsTakenWithItsParameters() {
        m_model->apply(QStringLiteral("test"),
                       [](Document& d) { d.run().loss = *Loss::parse("wiou_v3:mean=0.4"); });
        auto& losses = m_panel->setup().losses();
        losses.itemOf(*findLoss("wiou_v3"))->setCheckState(Qt::Checked);
        QCOMPARE(m_model->document().batch.recipe.losses.back().spec(),
                 std::string("wiou_v3:mean=0.4"));
        QVERIFY(losses.itemOf(*findLoss("wiou_v3"))->text().contains(QStringLiteral("mean=0.4")));
    }

    void aLossIsTakenWithSeveralSetsOfParameters() {
        setUp({"giou", "nwd:c=5"});
        auto& losses = m_panel->setup().losses();
        const int rows = losses.count();
        QToolButton& add = m_panel->setup().laneLoss();
        m_model->apply(QStringLiteral("test"),
                       [](Document& d) { d.run().loss = *Loss::parse("nwd:c=20"); });
        QVERIFY(add.isEnabled());
        QCOMPARE(add.text(), QStringLiteral("+ NWD (c=20)"));
        const int undo = m_model->undoStack().count();
        click(&add);
        QCOMPARE(m_model->undoStack().count(), undo + 1);
        QVERIFY(!add.isEnabled());  // it is there
        const auto specs = [this] {
            QStringList list;
            for (const StagedLoss& loss : m_model->document().batch.recipe.losses)
                list << text(loss.spec());
            return list.join(u' ');
        };
        QCOMPARE(specs(), QStringLiteral("giou nwd:c=5 nwd:c=20"));
        // A row for each, checked, one below the other.
        QCOMPARE(losses.count(), rows + 1);
        const int first = losses.row(losses.itemOf(*findLoss("nwd")));
        QCOMPARE(losses.item(first)->text(), QStringLiteral("NWD (c=5)"));
        QCOMPARE(losses.item(first + 1)->text(), QStringLiteral("NWD (c=20)"));
        QCOMPARE(losses.item(first + 1)->checkState(), Qt::Checked);
        // Both are computed, and told apart in the table of curves.
        runToTheEnd();
        QCOMPARE(result().losses.size(), std::size_t(3));
        QVERIFY(result().losses[1].rows(40, 0) != result().losses[2].rows(40, 0));
        losses.item(first + 1)->setCheckState(Qt::Unchecked);
        QCOMPARE(specs(), QStringLiteral("giou nwd:c=5"));
        QCOMPARE(losses.count(), rows);
        losses.item(first)->setCheckState(Qt::Unchecked);
        QCOMPARE(specs(), QStringLiteral("giou"));
        QVERIFY(add.isEnabled());
        m_model->undo();
        QCOMPARE(specs(), QStringLiteral("giou nwd:c=5"));
    }

    void theLastLossStays() {
        setUp({"giou"});
        auto* item = m_panel->setup().losses().itemOf(*findLoss("giou"));
        item->setCheckState(Qt::Unchecked);
        QCOMPARE(m_model->document().batch.recipe.losses.size(), std::size_t(1));
        QCOMPARE(item->checkState(), Qt::Checked);
    }

    void aProtocolBringsItsLossesAndSaysHowSureItIs() {
        QComboBox& chooser = m_panel->protocol();
        chooser.setFocus();
        QTest::keyClick(&chooser, Qt::Key_End);
        QTest::keyClick(&chooser, Qt::Key_Home);
        while (chooser.currentData().toString() != QStringLiteral("diou"))
            QTest::keyClick(&chooser, Qt::Key_Down);
        const SimulationRecipe& recipe = m_model->document().batch.recipe;
        QCOMPARE(recipe.protocol.id, std::string("diou"));
        QCOMPARE(recipe.losses.size(), findProtocol("diou")->losses.size());
        for (const ProtocolFact& fact : protocolFacts(recipe.protocol)) {
            QVERIFY(fact.certainty != Certainty::changed);
            QVERIFY(!fact.value.isEmpty());
        }
        Protocol changed = recipe.protocol;
        changed.steps = 7;
        int found = 0;
        for (const ProtocolFact& fact : protocolFacts(changed))
            if (fact.certainty == Certainty::changed) {
                ++found;
                QCOMPARE(fact.value, QStringLiteral("7"));
                QVERIFY(fact.reason.contains(QStringLiteral("200")));
            }
        QCOMPARE(found, 1);
    }

    void aProtocolOfASessionLeavesTheListWithIt() {
        QComboBox& chooser = m_panel->protocol();
        const int built_in = chooser.count();
        m_model->apply(QStringLiteral("open"), [](Document& d) {
            d.batch.recipe.protocol.id = "mine";
            d.batch.recipe.protocol.title = "My own";
        });
        QCOMPARE(chooser.currentText(), QStringLiteral("My own"));
        QCOMPARE(chooser.count(), built_in + 1);
        chooser.setFocus();
        QTest::keyClick(&chooser, Qt::Key_Home);
        const std::string first = chooser.itemData(0).toString().toStdString();
        QCOMPARE(m_model->document().batch.recipe.protocol.id, first);
        QTest::keyClick(&chooser, Qt::Key_End);
        QCOMPARE(chooser.count(), built_in);
        QCOMPARE(m_model->document().batch.recipe.protocol.id,
                 chooser.currentData().toString().toStdString());
        m_model->undo();
        m_model->undo();
        QCOMPARE(chooser.currentText(), QStringLiteral("My own"));
        QCOMPARE(chooser.count(), built_in + 1);
    }

    void curvesOfARunAreThoseOfTheSimulation() {
        setUp({"giou", "wiou_v3"});
        runToTheEnd();
        const auto expected = simulate(m_model->document().batch.recipe, {.threads = 1}, nullptr);
        const auto& graphs = m_panel->curves().graphs();
        QCOMPARE(graphs.size(), std::size_t(2));
        for (const char* column : {"iou_loss", "aei", "l1"}) {
            QComboBox& quantity = m_panel->curves().quantity();
            const int row = quantity.findData(QLatin1String(column));
            QVERIFY(row >= 0);
            quantity.setCurrentIndex(row);
            emit quantity.activated(row);
            for (std::size_t l = 0; l < 2; ++l) {
                const auto& names = expected.losses[l].columns;
                const auto at = std::find(names.begin(), names.end(), column) - names.begin();
                const auto data = m_panel->curves().graphs()[l]->data();
                QCOMPARE(data->size(), 41);
                for (int k = 0; k <= 40; ++k)
                    QCOMPARE(data->at(k)->value, expected.losses[l].rows(k, at));
            }
        }
    }

    void lossesThatFollowOneAnotherAreNamedAndMarked() {
        setUp({"giou"});
        m_model->apply(QStringLiteral("staged"), [](Document& d) {
            d.batch.recipe.losses = {*StagedLoss::parse("l1@10,ciou"), *Loss::parse("ciou")};
        });
        QVERIFY(m_panel->setup()
                    .losses()
                    .itemOf(*findLoss("l1"))
                    ->text()
                    .contains(QStringLiteral("L1 @10 CIoU")));
        runToTheEnd();
        QCOMPARE(m_panel->curves().graphs().size(), std::size_t(2));
        QCOMPARE(m_panel->curves().switchLines(), 1);
        const auto* list = m_panel->curves().findChild<QTreeWidget*>();
        QCOMPARE(list->topLevelItem(0)->child(0)->text(0), QStringLiteral("L1 @10 CIoU"));
    }

    void curvesGrowWhileOneGoesOnExploring() {
        setUp({"giou", "ciou"}, 1'700'000, 2000);
        click(&m_panel->runButton());
        const QSignalSpy grown(&m_panel->runs(), &BatchRuns::liveChanged);
        QTRY_VERIFY_WITH_TIMEOUT(grown.count() >= 4, 20000);
        QVERIFY(m_panel->runs().running());
        QVERIFY(!m_panel->curves().graphs().empty());
        QVERIFY(m_panel->curves().graphs().front()->data()->size() == 2001);
        QVERIFY2(m_panel->state().contains(QStringLiteral("case-steps/s")),
                 qPrintable(m_panel->state()));
        // The explorer answers meanwhile.
        m_model->apply(QStringLiteral("move"),
                       [](Document& d) { d.explorer.scene.pred.cx += 0.25; });
        m_model->runs().wait();
        QCOMPARE(m_model->clock().trajectory()->boxes(0, 0), m_model->scene().pred.cx);
        QVERIFY(m_panel->runs().running());
        click(&m_panel->runButton());
        QVERIFY(!m_panel->runs().running());
        m_panel->runs().wait();
        QCOMPARE(m_panel->runs().kept().size(), std::size_t(1));
        const SimulationResult& part = result();
        QVERIFY(part.cancelled);
        QVERIFY(part.losses.front().cases > 0);
        const QString title = m_panel->runs().kept()[0].run->title();
        QVERIFY(title.contains(QStringLiteral("stopped")));
        // The run names the cases asked for, a loss those it has.
        const auto grouped = [](std::int64_t n) {
            return QLocale().toString(static_cast<qlonglong>(n));
        };
        QVERIFY(title.contains(grouped(m_panel->runs().kept()[0].run->recipe.caseCount())));
        const auto* list = m_panel->curves().findChild<QTreeWidget*>();
        QVERIFY2(
            list->topLevelItem(0)->child(0)->text(0).contains(grouped(part.losses.front().cases)),
            qPrintable(list->topLevelItem(0)->child(0)->text(0)));
    }

    void aStoppedRunIsKeptThoughTheNextBeginsAtOnce() {
        setUp({"giou"}, 1'700'000, 2000);
        BatchRuns& runs = m_panel->runs();
        QVERIFY(runs.start(m_model->document().batch.recipe));
        QTRY_VERIFY_WITH_TIMEOUT(!runs.live().empty() && runs.live().front().cases > 0, 20000);
        runs.stop();
        setUp({"ciou"});
        QVERIFY(runs.start(m_model->document().batch.recipe));
        QVERIFY(runs.running());
        runs.wait();
        QVERIFY(!runs.running());
        QCOMPARE(runs.kept().size(), std::size_t(2));
        QVERIFY(runs.kept()[0].run->result.cancelled);
        QVERIFY(!runs.kept()[1].run->result.cancelled);
        QVERIFY(runs.live().empty());
    }

    void stoppingAtOnceKeepsNothing() {
        setUp({"wiou_v3"}, 1'700'000, 200);
        click(&m_panel->runButton());
        click(&m_panel->runButton());
        m_panel->runs().wait();
        QVERIFY(!m_panel->runs().running());
        QVERIFY(m_panel->runs().kept().size() <= 1);
        QVERIFY(m_panel->runs().live().empty());
        // and the next run is whole
        setUp({"giou"});
        runToTheEnd();
        QVERIFY(!m_panel->runs().kept().back().run->result.cancelled);
    }

    void aBatchBeyondTheMemoryIsRefusedInWords() {
        setUp({"wiou_v3"});
        m_model->apply(QStringLiteral("test"), [](Document& d) {
            d.batch.recipe.protocol.points = 5'000'000;
            d.batch.recipe.protocol.scales.assign(1000, 1.0);
            d.batch.recipe.protocol.aspects.assign(1000, 1.0);
            d.batch.recipe.cases = 0;
        });
        click(&m_panel->runButton());
        QVERIFY(!m_panel->runs().running());
        QVERIFY2(m_panel->state().contains(QStringLiteral("give at most")),
                 qPrintable(m_panel->state()));
    }

    void runsAreKeptHiddenAndRemoved() {
        setUp({"giou", "diou"});
        runToTheEnd();
        setUp({"ciou"});
        runToTheEnd();
        BatchCurves& curves = m_panel->curves();
        QCOMPARE(curves.graphs().size(), std::size_t(3));
        QVERIFY(curves.graphs()[0]->pen().color() != curves.graphs()[1]->pen().color());
        QCOMPARE(curves.list().topLevelItemCount(), 2);
        curves.list().topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QTRY_COMPARE(curves.graphs().size(), std::size_t(1));
        curves.list().setCurrentItem(curves.list().topLevelItem(0));
        QCOMPARE(curves.chosenRun(), 0);
        QVERIFY(button("Use its setup"));
        click(button("Use its setup"));
        QCOMPARE(m_model->document().batch.recipe.losses.size(), std::size_t(2));
        QCOMPARE(m_model->undoStack().undoText(), QStringLiteral("Take the setup of a run"));
        m_panel->showPage(&curves);
        curves.list().setCurrentItem(curves.list().topLevelItem(0));
        click(button("Remove"));
        QCOMPARE(m_panel->runs().kept().size(), std::size_t(1));
        QCOMPARE(m_panel->runs().kept()[0].run->recipe.losses[0].first.id(),
                 std::string_view("ciou"));
        QCOMPARE(curves.graphs().size(), std::size_t(1));
    }

    void noTwoCurvesLookAlike() {
        setUp({"iou", "giou", "diou", "ciou", "siou", "nwd", "piou", "l1", "l2", "interp_iou"}, 300,
              3);
        runToTheEnd();
        std::set<std::pair<QRgb, int>> looks;
        for (const QCPGraph* graph : m_panel->curves().graphs())
            looks.emplace(graph->pen().color().rgb(), static_cast<int>(graph->pen().style()));
        QCOMPARE(looks.size(), std::size_t(10));
    }

    void theMapTellsAndOpensItsWorstCase_data() {
        QTest::addColumn<int>("quantity");
        QTest::addColumn<bool>("by_keys");
        QTest::newRow("mean 1 - IoU, mouse") << 0 << false;
        QTest::newRow("worst 1 - IoU, keys") << 1 << true;
        QTest::newRow("worst L1, mouse") << 3 << false;
    }
    void theMapTellsAndOpensItsWorstCase() {
        QFETCH(int, quantity);
        QFETCH(bool, by_keys);
        setUp({"wiou_v3", "giou"});
        runToTheEnd();
        ErrorMapPlot& plot = m_panel->errorMap();
        m_panel->showPage(&plot);
        QTest::qWait(1);
        plot.quantity().setCurrentIndex(quantity);
        emit plot.quantity().activated(quantity);
        // As in the scene, y grows downwards.
        const QCPAxis* const axis = plot.findChild<QCustomPlot*>()->yAxis;
        QVERIFY(axis->coordToPixel(0.0) < axis->coordToPixel(1.0));
        // What is drawn is what the list says.
        QCOMPARE(
            plot.statistic() == ErrorMapPlot::Statistic::worst,
            plot.quantity().currentText().contains(QStringLiteral("worst"), Qt::CaseInsensitive));
        for (int loss = 0; loss < 2; ++loss) {
            m_panel->showPage(&plot);
            plot.source().setCurrentIndex(loss);
            emit plot.source().activated(loss);
            const ErrorMap* map = plot.map();
            QVERIFY(map);
            const int cell = map->worstCell(plot.kind());
            const double worst = map->worst(plot.kind(), cell);
            if (by_keys) {
                plot.setFocus();
                QTest::keyClick(&plot, Qt::Key_Right);
                QTest::keyClick(&plot, Qt::Key_Home);
                QCOMPARE(plot.cell(), cell);
                QVERIFY(plot.readout().contains(QStringLiteral("worst")));
                QTest::keyClick(&plot, Qt::Key_Return);
            } else {
                const QPoint place = (plot.placeOf(cell) - plot.plot()->pos()).toPoint();
                QTest::mouseMove(plot.plot(), place);
                QTest::mouseClick(plot.plot(), Qt::LeftButton, {}, place);
                QCOMPARE(plot.cell(), cell);
            }
            ReplayView& view = m_panel->replay();
            view.wait();
            QVERIFY(view.isVisible());
            QVERIFY(view.replay());
            const auto kind = static_cast<std::size_t>(plot.kind());
            QCOMPARE(view.replay()->index, map->worstCase(plot.kind(), cell));
            QCOMPARE(static_cast<double>(view.replay()->errors[kind]), worst);
            QCOMPARE(view.gapCurve()->dataCount(), 41);
            // The very bits of the batch's final box.
            const auto& recipe = m_panel->runs().kept()[0].run->recipe;
            const auto cases = simulate(recipe, {.keep_cases = true}, nullptr)
                                   .cases.per_loss[static_cast<std::size_t>(loss)];
            const Box<> end = view.replay()->box(40);
            const std::array numbers{end.cx, end.cy, end.w, end.h};
            for (int k = 0; k < 4; ++k)
                QCOMPARE(static_cast<float>(numbers[static_cast<std::size_t>(k)]),
                         cases(view.replay()->index, 8 + k));
        }
    }

    void theErrorMapStandsStillUnderThePointer() {
        setUp({"giou"});
        runToTheEnd();
        ErrorMapPlot& plot = m_panel->errorMap();
        m_panel->showPage(&plot);
        QTest::qWait(1);
        auto* picture = qobject_cast<QCustomPlot*>(plot.plot());
        QVERIFY(picture && plot.map());
        const QCPRange x = picture->xAxis->range(), y = picture->yAxis->range();
        const int row = plot.map()->rows() / 2, columns = plot.map()->columns();
        const QPointF from = plot.placeOf(row * columns) - QPointF(picture->pos());
        const QPointF to = plot.placeOf(row * columns + columns - 1) - QPointF(picture->pos());
        const double cell = (to.x() - from.x()) / (columns - 1);
        for (int i = 0; i <= to.x() - from.x() + 60.0; ++i) {
            mouse::send(*picture, QEvent::MouseMove, from + QPointF(i, 0), Qt::NoButton,
                        Qt::NoButton);
            QCoreApplication::processEvents();
            // To the pixel, and beyond the rim the last one.
            const double column = std::min(i / cell, columns - 1.0);
            QVERIFY(std::abs(plot.cell() % columns - column) <= 0.5 + 1.0 / cell);
            QCOMPARE(picture->xAxis->range(), x);
            QCOMPARE(picture->yAxis->range(), y);
        }
    }

    void aCaseOpensInTheExplorerAsOneStep() {
        setUp({"siou"});
        runToTheEnd();
        const Document before = m_model->document();
        const int steps = m_model->undoStack().count();
        m_panel->replay().load(m_panel->runs().kept()[0].run, 0, 123);
        m_panel->showPage(&m_panel->replay());
        m_panel->replay().wait();
        auto* open = m_panel->replay().findChild<QPushButton*>();
        QVERIFY(open->isEnabled());
        click(open);
        QCOMPARE(m_model->undoStack().count(), steps + 1);
        const auto replay = m_panel->replay().replay();
        QVERIFY(m_model->scene().pred == replay->pair.start);
        QVERIFY(m_model->scene().target == replay->pair.target);
        QCOMPARE(m_model->run().loss.id(), std::string_view("siou"));
        m_model->runs().wait();
        // The explorer's run is the double-precision trajectory, up to where rounding parts them.
        const Box<> end = m_model->clock().trajectory()->box(10);
        QVERIFY(std::abs(end.cx - replay->exactBox(10).cx) < 1e-6);
        QVERIFY(std::abs(end.w - replay->exactBox(10).w) < 1e-6);
        m_model->undo();
        QVERIFY(m_model->document() == before);
    }

    void aCaseOpenedInTheExplorerFillsTheScene() {
        BoxCanvas canvas(*m_model);
        canvas.resize(400, 300);
        setUp({"giou"}, 2000);
        m_model->apply("far", [](Document& d) {
            d.explorer.scene.pred = {0.0, 0.0, 400.0, 300.0};
            d.explorer.scene.target = {200.0, 100.0, 400.0, 300.0};
        });
        canvas.fit();
        runToTheEnd();
        m_panel->replay().load(m_panel->runs().kept()[0].run, 0, 123);
        m_panel->showPage(&m_panel->replay());
        m_panel->replay().wait();
        click(m_panel->replay().findChild<QPushButton*>());
        const Scene& scene = m_model->scene();
        const Box<> around = enclosingBox(scene.pred, scene.target);
        const QRectF shown = SceneTransform(canvas.camera(), QSizeF(400, 300)).toView(around);
        QVERIFY(QRectF(0, 0, 400, 300).contains(shown));
        QVERIFY(std::max(shown.width() / 400.0, shown.height() / 300.0) > 0.4);
    }

    void lossesAreCalledByTheirNames() {
        const std::vector<std::string> specs{"iou",       "efficient_iou", "alpha_iou:alpha=2",
                                             "alpha_iou", "wiou_v3",       "wiou_v3:mean=1"};
        QStringList titles;
        for (const std::string& spec : specs) titles << lossTitle(spec, specs);
        QCOMPARE(titles[0], QStringLiteral("IoU"));
        QCOMPARE(titles[1], text(findLoss("efficient_iou")->name));
        QCOMPARE(titles[2], text(findLoss("alpha_iou")->name) + QStringLiteral(", α = 2"));
        QCOMPARE(titles[3], text(findLoss("alpha_iou")->name) + QStringLiteral(", α = 3"));
        QCOMPARE(titles[4], text(findLoss("wiou_v3")->name));
        QCOMPARE(titles[5], titles[4] + QStringLiteral(", mean = 1"));
        QCOMPARE(lossTitle("alpha_iou:alpha=2", {}), text(findLoss("alpha_iou")->name));

        setUp({"efficient_iou", "alpha_iou:alpha=2", "alpha_iou:alpha=4"}, 500);
        runToTheEnd();
        const auto* run = m_panel->curves().list().topLevelItem(0);
        auto& source = m_panel->errorMap().source();
        for (int i = 0; i < 3; ++i) {
            const QString title = lossTitle(m_panel->runs().specs()[static_cast<std::size_t>(i)],
                                            m_panel->runs().specs());
            QVERIFY(!title.contains(u'_'));
            QCOMPARE(run->child(i)->text(0), title);
            QCOMPARE(source.itemText(i), QStringLiteral("#1 · ") + title);
        }
        QVERIFY(run->child(1)->text(0).endsWith(QStringLiteral("α = 2")));
    }

    void theErrorsColourBarNamesBothEnds() {
        setUp({"giou"}, 2000);
        runToTheEnd();
        auto* bar = m_panel->errorMap().findChild<QCustomPlot*>()->plotLayout()->element(0, 1);
        auto* axis = qobject_cast<QCPColorScale*>(bar)->axis();
        for (const bool log : {false, true}) {
            if (log) click(m_panel->errorMap().findChild<QToolButton*>());
            m_panel->errorMap().findChild<QCustomPlot*>()->replot(QCustomPlot::rpImmediateRefresh);
            const QVector<double> ticks = axis->tickVector();
            QVERIFY(ticks.contains(axis->range().lower));
            QVERIFY(ticks.contains(axis->range().upper));
            QCOMPARE(axis->tickVectorLabels().first(), numberText(axis->range().lower, 3));
        }
    }

    void aReplayIsScrubbedAndPlayed() {
        setUp({"giou"});
        runToTheEnd();
        ReplayView& view = m_panel->replay();
        view.togglePlay();
        QVERIFY(!view.playing());
        view.load(m_panel->runs().kept()[0].run, 0, 5);
        m_panel->showPage(&view);
        view.wait();
        QVERIFY(view.heading().contains(QStringLiteral("case 5")));
        auto* pad = view.findChild<QCustomPlot*>();
        pad->replot();
        QTest::mouseClick(pad, Qt::LeftButton, {},
                          {pad->axisRect()->right() - 1, pad->axisRect()->center().y()});
        QVERIFY(view.step() >= 39);
        view.setStep(38);
        view.togglePlay();
        QVERIFY(view.playing());
        QTRY_COMPARE(view.step(), 40);
        QTRY_VERIFY(!view.playing());
        view.togglePlay();
        QVERIFY(view.step() < 40);
        m_panel->showPage(&m_panel->setup());
        QVERIFY(!view.playing());
    }

    void closingStopsWhatRuns() {
        setUp({"giou", "wiou_v3"}, 1'700'000, 200);
        click(&m_panel->runButton());
        QTRY_VERIFY(m_panel->runs().counted()->total > 0);
        const auto counted = m_panel->runs().counted();
        m_panel.reset();
        QVERIFY(counted->done < counted->total);
    }

    void textsAreReadable() {
        QCOMPARE(countText(412.3e6), QStringLiteral("412 M"));
        QCOMPARE(countText(3.0), QStringLiteral("3"));
        QCOMPARE(durationText(14.2), QStringLiteral("0:15"));
        QCOMPARE(durationText(3723.0), QStringLiteral("1:02:03"));
        QCOMPARE(durationText(-1.0), QStringLiteral("–"));
        QCOMPARE(quantityTitle(QStringLiteral("l1_cx")), QStringLiteral("mean |Δcx|"));
    }
};

IOU_QT_TEST(TestBatchPanel)
#include "tst_batch_panel.moc"
