// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/support/run_time_loss.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/controls/loss_checklist.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/loss_groups.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/loss/loss_table.hpp"
#include "widgets/loss/loss_table_model.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/snapshot/scene_snapshot.hpp"
#include "widgets/surface/surface_snapshot.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace iou;
using iou::testing::scaledIou;

/// A loss that no header declares is listed, chosen, run and compared like any other.
class TestRunTimeLoss : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;

    static QStringList namesIn(const QMenu& menu) {
        QStringList names;
        for (const QAction* family : menu.actions())
            for (const QAction* loss : family->menu()->actions()) names << loss->text();
        return names;
    }

private slots:
    void init() { m_model = std::make_unique<ExplorerModel>(); }
    void cleanup() {
        m_model.reset();
        removeLoss("mine");
    }

    void groupsAreTheFamilies() {
        const auto before = lossGroups();
        std::size_t count = 0;
        for (const LossGroup& group : before) {
            QVERIFY(!group.losses.empty());
            for (const LossPointer& entry : group.losses) {
                QCOMPARE(group.heading, coreText(familyName(entry->info->family)));
                ++count;
            }
        }
        QCOMPARE(count, registry().size());
        QVERIFY(m_model->addLoss(scaledIou("mine", 2.0)));
        const auto after = lossGroups();
        QCOMPARE(after.size(), before.size() + 1);
        QCOMPARE(after.back().heading, coreText("Own losses"));
        QCOMPARE(after.back().losses.front()->id, std::string("mine"));
    }

    void listsFollowWhatLossesThereAre() {
        LossPanel panel(*m_model);
        LossTable table(*m_model);
        LaneActions actions(*m_model);
        QMenu menu;
        actions.fill(menu);
        LossChecklist checklist;
        const auto listed = [&] {
            const LossPointer entry = findLoss("mine");
            const bool in_menu = namesIn(menu).contains(QStringLiteral("Scaled mine"));
            const int rows = table.table()->model()->rowCount();
            const bool in_chooser =
                panel.chooser()->findData(QStringLiteral("mine"), Qt::UserRole) >= 0;
            checklist.listLosses();
            const bool in_checklist = entry && checklist.itemOf(*entry);
            const bool in_table = rows == static_cast<int>(registry().size()) + 1;
            return std::array{in_menu, in_chooser, in_checklist, in_table};
        };
        const std::array nowhere{false, false, false, false}, everywhere{true, true, true, true};
        QCOMPARE(listed(), nowhere);
        QSignalSpy changed(m_model.get(), &ExplorerModel::lossesChanged);
        const QString chosen = panel.chooser()->currentText();
        QVERIFY(m_model->addLoss(scaledIou("mine", 2.0)));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(listed(), everywhere);
        QCOMPARE(panel.chooser()->currentText(), chosen);
        QVERIFY(!m_model->addLoss(scaledIou("mine", 3.0)));
        QCOMPARE(changed.count(), 1);
        m_model->removeLoss("mine");
        QCOMPARE(changed.count(), 2);
        QCOMPARE(listed(), nowhere);
        m_model->removeLoss("mine");
        QCOMPARE(changed.count(), 2);
    }

    void itIsChosenRunAndCompared() {
        QVERIFY(m_model->addLoss(scaledIou("mine", 2.0)));
        LossPanel panel(*m_model);
        emit panel.chooser()->chosen(findLoss("mine").get());
        QCOMPARE(m_model->run().loss.id(), std::string_view("mine"));
        LaneActions actions(*m_model);
        actions.add(*findLoss("iou"));
        m_model->apply(QStringLiteral("pair"), [](Document& d) {
            d.explorer.scene.pred = {1.0, 0.7, 1.0, 1.0};
            d.explorer.lanes[0].recipe.optimizer = Optimizer(*findOptimizer("gd"));
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        QVERIFY(m_model->clock().finishedRun(0) && m_model->clock().finishedRun(1));
        const Trajectory& run = m_model->clock().finishedRun(0)->trajectory;
        QVERIFY(run.iou(run.steps()) > run.iou(0));
        QCOMPARE(m_model->evaluate(0).value, 2.0 * m_model->evaluate(1).value);

        m_model->apply(QStringLiteral("a"), [](Document& d) { d.explorer.active = 0; });
        m_model->hover().setTerm("scaled_loss");
        QCOMPARE(snapshotOf(*m_model).hover_shows, shows::overlap | shows::corners);
        const Surface surface = computeSurface(surfaceRequestOf(*m_model, 24), 1, nullptr);
        QVERIFY(surface.complete && surface.value.isFinite().any());
    }

    void undoAndSessionsKeepItWhenItIsTakenOut() {
        QVERIFY(m_model->addLoss(scaledIou("mine", 2.0)));
        m_model->apply(QStringLiteral("l"),
                       [](Document& d) { d.run().loss = Loss(*findLoss("mine")); });
        Session session;
        session.document = m_model->document();
        const std::string bytes = writeSession(session);
        m_model->apply(QStringLiteral("l"),
                       [](Document& d) { d.run().loss = Loss(*findLoss("giou")); });
        LossPanel panel(*m_model);
        m_model->removeLoss("mine");
        m_model->undo();
        QCOMPARE(m_model->run().loss.id(), std::string_view("mine"));
        QCOMPARE(panel.chooser()->currentIndex(), -1);
        QCOMPARE(panel.chooser()->placeholderText(), QStringLiteral("Scaled mine"));
        QVERIFY(m_model->addLoss(m_model->run().loss.pointer()));
        QCOMPARE(panel.chooser()->currentText(), QStringLiteral("Scaled mine"));
        m_model->removeLoss("mine");
        QVERIFY(std::isfinite(m_model->evaluation().value));

        m_model = std::make_unique<ExplorerModel>();
        QVERIFY(!findLoss("mine"));
        const auto read = readSession(bytes, "s");
        QVERIFY(read);
        QSignalSpy changed(m_model.get(), &ExplorerModel::lossesChanged);
        m_model->load(read->document, 0, {});
        QCOMPARE(changed.count(), 1);
        QVERIFY(findLoss("mine"));
        QCOMPARE(m_model->run().loss.pointer(), findLoss("mine"));
    }
};

IOU_QT_TEST(TestRunTimeLoss)
#include "tst_run_time_loss.moc"
