// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/compare/compare_table.hpp"
#include "widgets/compare/compare_table_model.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/lanes/lane_list_model.hpp"
#include "widgets/lanes/lanes_panel.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/recipe_difference_text.hpp"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>
#include <set>

using namespace iou;

class TestLanesPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<LaneActions> m_actions;
    std::unique_ptr<LanesPanel> m_panel;
    std::unique_ptr<CompareTable> m_table;

    QListView& list() const { return *m_panel->list(); }
    QModelIndex row(int i) const { return list().model()->index(i, 0); }
    QString ids() const {
        QStringList ids;
        for (const Lane& lane : m_model->lanes())
            ids << QString::fromStdString(std::string(lane.recipe.loss.id()));
        return ids.join(u' ');
    }
    QAction* addAction(const QString& name) const {
        for (QAction* family : m_panel->addMenu()->actions())
            for (QAction* loss : family->menu()->actions())
                if (loss->text() == name) return loss;
        return nullptr;
    }
    QString cell(int row, int column) const {
        return m_table->table()->model()->index(row, column).data().toString();
    }
    /// The column of the table that has this heading.
    int column(const char* title) const {
        const QAbstractItemModel* table = m_table->table()->model();
        for (int c = 0; c < table->columnCount(); ++c)
            if (table->headerData(c, Qt::Horizontal) == QString::fromUtf8(title)) return c;
        return -1;
    }
    void finishRuns() {
        m_model->runs().wait();
        QCoreApplication::processEvents();
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() {
        m_model = std::make_unique<ExplorerModel>();
        m_actions = std::make_unique<LaneActions>(*m_model);
        m_panel = std::make_unique<LanesPanel>(*m_model, *m_actions);
        new QAbstractItemModelTester(list().model(), m_panel.get());
        m_panel->resize(320, 400);
        m_panel->show();
        m_table = std::make_unique<CompareTable>(*m_model, *m_actions);
        new QAbstractItemModelTester(m_table->runs(), m_table.get());
        m_table->resize(800, 300);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    }
    void cleanup() {
        m_table.reset();
        m_panel.reset();
        m_actions.reset();
        m_model.reset();
    }

    void addingFromTheMenuIsOneStep() {
        QVERIFY(addAction(QStringLiteral("GIoU")));
        addAction(QStringLiteral("GIoU"))->trigger();
        QCOMPARE(ids(), QStringLiteral("ciou giou"));
        QCOMPARE(m_model->activeLane(), 1);
        QCOMPARE(list().currentIndex().row(), 1);
        QCOMPARE(m_model->undoStack().count(), 1);
        QCOMPARE(m_model->undoStack().undoText(), QStringLiteral("Add lane GIoU"));
        m_model->undo();
        QCOMPARE(ids(), QStringLiteral("ciou"));
        QCOMPARE(list().model()->rowCount(), 1);
    }

    void theTenthLaneIsRefusedWithAMessage() {
        for (int i = 0; i < 8; ++i) m_actions->duplicate();
        QSignalSpy refused(m_actions.get(), &LaneActions::refused);
        const int steps = m_model->undoStack().count();
        m_actions->duplicate();
        QCOMPARE(m_model->lanes().size(), std::size_t(9));
        QCOMPARE(m_model->undoStack().count(), steps);
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused[0][0].toString().contains(u'9'));
        m_actions->remove();
        QCOMPARE(refused.count(), 1);
    }

    void theListFollowsTheActiveLane() {
        m_panel->resize(320, 160);
        const auto is_seen = [&](int lane) {
            return list().viewport()->rect().contains(list().visualRect(row(lane)).center());
        };
        for (int i = 0; i < 4; ++i) m_actions->duplicate();
        QVERIFY(is_seen(4) && !is_seen(0));
        m_actions->activate(0);
        QVERIFY(is_seen(0));
        // Out of sight, too.
        m_panel->hide();
        for (int i = 0; i < 4; ++i) m_actions->duplicate();
        m_actions->activate(8);
        m_panel->show();
        QVERIFY(is_seen(8));
        // Scrolled away by hand, a change of the lane leaves the list where it is.
        list().scrollToTop();
        m_model->apply(QStringLiteral("t"), [](Document& d) { d.run().steps = 9; });
        QVERIFY(is_seen(0));
    }

    void aSmallTableShowsWhatARunIsJudgedBy() {
        addAction(QStringLiteral("GIoU"))->trigger();
        finishRuns();
        m_table->resize(480, 200);
        const QTableView* table = m_table->table();
        const QRect last = table->visualRect(table->model()->index(0, column("Overshoot")));
        QVERIFY2(last.right() <= table->viewport()->width(),
                 qPrintable(QString::number(last.right())));
        const QFontMetrics metrics(uiFont(8.5));
        for (int c = 1; c + 1 < m_table->runs()->columnCount(); ++c)
            QVERIFY(metrics.horizontalAdvance(cell(0, c)) + 6 <= table->columnWidth(c));
        QVERIFY(table->columnWidth(0) >= 80);
    }

    void lanesOfOneLossAreToldInANarrowTable() {
        m_table->resize(320, 200);
        m_model->apply(QStringLiteral("t"),
                       [](Document& d) { d.run().loss = *Loss::parse("ciou_gated"); });
        m_actions->duplicate();
        m_actions->duplicate();
        finishRuns();
        QCOMPARE(cell(2, 0), QStringLiteral("CIoU (gated) (3)"));
        const QAbstractItemView* view = m_table->table();
        QVERIFY(m_table->table()->columnWidth(0) >= view->sizeHintForColumn(0));
    }

    void theNoteSaysWhatDiffers() {
        m_actions->duplicate();
        QVERIFY(row(1)
                    .data(LaneListModel::kNoteRole)
                    .toString()
                    .contains(QStringLiteral("the same recipe")));
        m_model->apply(QStringLiteral("t"),
                       [](Document& d) { d.run().schedule = Schedule::constant(0.5); });
        QCOMPARE(row(1).data(LaneListModel::kNoteRole).toString(),
                 QStringLiteral("differs only in rate %1").arg(QLocale().toString(0.5)));
        m_model->apply(QStringLiteral("t"), [](Document& d) { d.run().steps = 7; });
        QVERIFY(row(1)
                    .data(LaneListModel::kNoteRole)
                    .toString()
                    .startsWith(QStringLiteral("differs in rate")));
    }

    void everyDifferenceHasWords() {
        const RunRecipe recipe = m_model->run();
        for (int part = 0; part <= static_cast<int>(RecipePart::stop_rules); ++part) {
            if (static_cast<RecipePart>(part) == RecipePart::loss_parameter) continue;
            QVERIFY(!differenceText({static_cast<RecipePart>(part), 0}, recipe).isEmpty());
        }
        RunRecipe interp = recipe;
        interp.loss = *Loss::parse("interp_iou:alpha=0.5");
        QVERIFY(differenceText({RecipePart::loss_parameter, 0}, interp)
                    .endsWith(QLocale().toString(0.5)));
    }

    void clicksAndArrowsActivate() {
        m_actions->duplicate();
        m_actions->duplicate();
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          list().visualRect(row(0)).center());
        QCOMPARE(m_model->activeLane(), 0);
        QTest::keyClick(&list(), Qt::Key_Down);
        QCOMPARE(m_model->activeLane(), 1);
        QTest::keyClick(&list(), Qt::Key_Down);
        QCOMPARE(m_model->activeLane(), 2);
        QTest::keyClick(&list(), Qt::Key_Up);
        QTest::keyClick(&list(), Qt::Key_Up);
        QCOMPARE(m_model->activeLane(), 0);
        m_model->undo();  // going along the list is one step
        QCOMPARE(m_model->activeLane(), 2);
    }

    void keysMoveAndRemoveLanes() {
        addAction(QStringLiteral("GIoU"))->trigger();
        addAction(QStringLiteral("DIoU"))->trigger();
        QTest::keyClick(&list(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(ids(), QStringLiteral("ciou diou giou"));
        QTest::keyClick(&list(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(&list(), Qt::Key_Up, Qt::ControlModifier);  // is the first already
        QCOMPARE(ids(), QStringLiteral("diou ciou giou"));
        QTest::keyClick(&list(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(ids(), QStringLiteral("ciou diou giou"));
        QTest::keyClick(&list(), Qt::Key_Delete);
        QCOMPARE(ids(), QStringLiteral("ciou giou"));
        m_model->undo();
        QCOMPARE(ids(), QStringLiteral("ciou diou giou"));
    }

    void rowsCanBeMovedAsByDragging() {
        addAction(QStringLiteral("GIoU"))->trigger();
        addAction(QStringLiteral("DIoU"))->trigger();
        QVERIFY(list().model()->moveRow({}, 0, {}, 3));
        QCOMPARE(ids(), QStringLiteral("giou diou ciou"));
        QVERIFY(list().model()->moveRow({}, 2, {}, 1));
        QCOMPARE(ids(), QStringLiteral("giou ciou diou"));
        QVERIFY(!list().model()->moveRow({}, 1, {}, 2));  // where it is
        QCOMPARE(m_model->run().loss.id(), std::string_view("diou"));
    }

    void renamingAndHidingAreSteps() {
        m_actions->duplicate();
        list().setCurrentIndex(row(0));
        QTest::keyClick(&list(), Qt::Key_F2);
        auto* editor = list().findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->setText(QStringLiteral("  my   baseline "));
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();  // the editor hands its text over later
        QCOMPARE(m_model->lanes()[0].name, std::string("my baseline"));
        const QString long_name(80, QChar(0x00e4));
        QVERIFY(list().model()->setData(row(0), long_name, Qt::EditRole));
        QCOMPARE(m_model->lanes()[0].name.size(), max_lane_name);
        QVERIFY(list().model()->setData(row(0), QStringLiteral("CIoU"), Qt::EditRole));
        QVERIFY(m_model->lanes()[0].name.empty());
        QVERIFY(list().model()->setData(row(1), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!m_model->lanes()[1].visible);
        m_model->undo();
        QVERIFY(m_model->lanes()[1].visible);
    }

    void everyStyleHasItsOwnDashMarkerAndColour() {
        for (const Theme* theme : {&Theme::light(), &Theme::darkTheme(), &Theme::projector()}) {
            std::set<QVector<qreal>> dashes;
            std::set<QString> colors;
            std::vector<QPainterPath> markers;
            for (int style = 0; style < max_lanes; ++style) {
                const QPen pen = lanePen(*theme, style, 2.0);
                dashes.insert(pen.style() == Qt::SolidLine ? QVector<qreal>() : pen.dashPattern());
                QVERIFY(laneColor(*theme, style) != theme->target);
                colors.insert(laneColor(*theme, style).name());
                for (const QPainterPath& other : markers) QVERIFY(other != laneMarker(style, 4.0));
                markers.push_back(laneMarker(style, 4.0));
            }
            QCOMPARE(dashes.size(), std::size_t(max_lanes));
            QCOMPARE(colors.size(), std::size_t(max_lanes));
        }
    }

    void theTableSaysWhatTheSummarySays() {
        addAction(QStringLiteral("GIoU"))->trigger();
        finishRuns();
        for (int i = 0; i < 2; ++i) {
            const auto run = m_model->clock().finishedRun(i);
            const RunSummary s = summarize(run->trajectory, run->target);
            QCOMPARE(cell(i, column("→ 0.5")),
                     s.steps_to[0] < 0 ? QStringLiteral("–") : QString::number(s.steps_to[0]));
            const QModelIndex at = m_table->runs()->index(i, column("Overshoot"));
            QCOMPARE(at.data(CompareTableModel::kSortRole).toDouble(), s.overshoot);
            QCOMPARE(m_table->runs()
                         ->index(i, column("Path"))
                         .data(CompareTableModel::kSortRole)
                         .toDouble(),
                     s.path_length);
        }
    }

    void theTableSortsByNumbersWithNeverLast() {
        m_model->apply(QStringLiteral("t"), [](Document& d) {
            (void)addLane(d.explorer, *Loss::parse("giou"));
            (void)addLane(d.explorer, *Loss::parse("iou"));
            d.explorer.lanes[0].recipe.steps = 3;  // never arrives
        });
        finishRuns();
        QTableView* table = m_table->table();
        table->sortByColumn(column("→ 0.5"), Qt::AscendingOrder);
        double last = -1.0;
        for (int i = 0; i < 3; ++i) {
            const double now = table->model()
                                   ->index(i, column("→ 0.5"))
                                   .data(CompareTableModel::kSortRole)
                                   .toDouble();
            QVERIFY(now >= last);
            last = now;
        }
        QVERIFY(std::isinf(last));
        QCOMPARE(cell(2, column("→ 0.5")), QStringLiteral("–"));
    }

    void aPinnedRunStaysWhenTheStartMoves() {
        finishRuns();
        m_actions->pin();
        const auto pinned = m_model->clock().pinnedRun(0);
        QCOMPARE(pinned, m_model->clock().finishedRun());
        m_model->apply(QStringLiteral("t"), [](Document& d) { d.explorer.scene.pred.cx += 1.0; });
        finishRuns();
        QCOMPARE(m_model->clock().pinnedRun(0), pinned);
        QVERIFY(m_model->clock().finishedRun() != pinned);
        QCOMPARE(m_table->runs()->rowCount(), 2);
        QVERIFY(cell(1, 0).contains(QStringLiteral("pinned")));
        m_table->table()->setCurrentIndex(m_table->table()->model()->index(1, 0));
        QTest::keyClick(m_table->table(), Qt::Key_Delete);
        QCOMPARE(m_table->runs()->rowCount(), 1);
        m_model->undo();
        finishRuns();
        QVERIFY(m_model->clock().pinnedRun(0));
        QVERIFY(
            (m_model->clock().pinnedRun(0)->trajectory.boxes == pinned->trajectory.boxes).all());
    }

    void aClickInTheTableActivatesTheLane() {
        m_actions->duplicate();
        QTableView* table = m_table->table();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 0)).center());
        QCOMPARE(m_model->activeLane(), 0);
        // So does Enter.
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_model->activeLane(), 1);
    }
};

IOU_QT_TEST(TestLanesPanel)
#include "tst_lanes_panel.moc"
