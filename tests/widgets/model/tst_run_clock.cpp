// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_summary.hpp"
#include "tests/support/edits.hpp"
#include "tests/support/qt_tests.hpp"

#include <QSignalSpy>
#include <QTest>

using namespace iou;

/// Several lanes and pins in one model: their starts, runs, clocks and cameras.
class TestRunClock : public QObject {
    Q_OBJECT
private slots:
    void everyLaneStartsAtTheSameBoxes();
    void movingTheStartMovesEveryLane();
    void aMovedLaneKeepsItsRun();
    void anotherActiveLaneIsShownAndEdited();
    void oneEditMayChangeTheViewAndTheLanes();
    void theClockRunsToTheEndOfTheLongestLaneShown();
    void withoutLiveRunOnlyTheChangedLaneLosesItsRun();
    void lanesGoByTheIouTheActiveOneReached();
    void lanesGoByTheShareOfTheirLossTheyHaveLost();
    void lanesThatPartKeepTheirOwnClocks();
    void lanesThatPartKeepTheirOwnCameras();
    void pinsAreRunEvenWithoutLiveRun();
};

namespace {

/// Lanes of these losses, the first one active, with their runs.
void setLanes(ExplorerModel& model, std::initializer_list<const char*> specs) {
    model.apply(QStringLiteral("Lanes"), [&](Document& d) {
        const Lane lane = d.explorer.lanes.front();
        d.explorer.lanes.clear();
        for (const char* spec : specs) {
            d.explorer.lanes.push_back(lane);
            d.explorer.lanes.back().recipe.loss = *Loss::parse(spec);
            d.explorer.lanes.back().style = static_cast<int>(d.explorer.lanes.size()) - 1;
        }
    });
    model.runs().wait();
}

bool sameRun(const Trajectory& a, const Trajectory& b) {
    return a.boxes.rows() == b.boxes.rows() && (a.boxes == b.boxes).all();
}

void setCompare(ExplorerModel& model, const std::function<void(CompareView&)>& set) {
    model.apply(QStringLiteral("Compare"), [&](Document& d) { set(d.explorer.view.compare); });
}

}  // namespace

void TestRunClock::everyLaneStartsAtTheSameBoxes() {
    ExplorerModel model;
    setLanes(model, {"iou", "giou", "diou", "ciou", "siou", "wiou_v3", "ciou"});
    for (int i = 0; i < 7; ++i) {
        QVERIFY(model.clock().finishedRun(i));
        QVERIFY(model.clock().finishedRun(i)->trajectory.box(0) == model.scene().pred);
        const Trajectory direct = runRegression(model.lanes()[static_cast<std::size_t>(i)].recipe,
                                                model.scene().pred, model.scene().target);
        QVERIFY(sameRun(model.clock().finishedRun(i)->trajectory, direct));
    }
    QCOMPARE(model.clock().finishedRun(3), model.clock().finishedRun(6));  // equal recipes run once
}

void TestRunClock::movingTheStartMovesEveryLane() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou", "siou"});
    model.beginDrag(QStringLiteral("Move"));
    for (int k = 0; k < 30; ++k) model.drag([](Document& d) { d.explorer.scene.pred.cx += 0.01; });
    model.endDrag();
    model.runs().wait();
    for (int i = 0; i < 3; ++i)
        QVERIFY(model.clock().finishedRun(i)->trajectory.box(0) == model.scene().pred);
}

void TestRunClock::aMovedLaneKeepsItsRun() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou", "siou"});
    const RunPointer first = model.clock().finishedRun(0), last = model.clock().finishedRun(2);
    model.apply(QStringLiteral("Reorder"), [](Document& d) {
        std::swap(d.explorer.lanes[0], d.explorer.lanes[2]);
        d.explorer.active = 2;
    });
    QVERIFY(!model.runs().running());
    QCOMPARE(model.clock().finishedRun(0), last);
    QCOMPARE(model.clock().finishedRun(2), first);
    QCOMPARE(model.clock().finishedRun(), first);
    model.apply(QStringLiteral("Remove"), [](Document& d) {
        d.explorer.lanes.erase(d.explorer.lanes.begin());
        d.explorer.active = 1;
    });
    QCOMPARE(model.clock().finishedRun(), first);
    model.undo();
    model.undo();
    model.runs().wait();
    QVERIFY(sameRun(model.clock().finishedRun(0)->trajectory, first->trajectory));
    QVERIFY(sameRun(model.clock().finishedRun(2)->trajectory, last->trajectory));
}

void TestRunClock::anotherActiveLaneIsShownAndEdited() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou"});
    QSignalSpy loss(&model, &ExplorerModel::lossChanged);
    QSignalSpy lanes(&model, &ExplorerModel::lanesChanged);
    QSignalSpy trajectory(&model.clock(), &RunClock::trajectoryChanged);
    model.clock().setPlayhead(40);
    model.apply(QStringLiteral("Activate"), [](Document& d) { d.explorer.active = 1; });
    QCOMPARE(loss.count(), 1);
    QCOMPARE(lanes.count(), 1);
    QCOMPARE(trajectory.count(), 1);
    QCOMPARE(model.clock().playhead(), 40);
    QVERIFY(model.displayedBox() == model.clock().finishedRun(1)->trajectory.box(40));
    QCOMPARE(model.evaluation().value, model.clock().finishedRun(1)->trajectory.loss(40));
    setLoss(model, "siou");
    QCOMPARE(model.lanes()[0].recipe.loss.id(), std::string_view("giou"));
    QCOMPARE(model.lanes()[1].recipe.loss.id(), std::string_view("siou"));
}

void TestRunClock::oneEditMayChangeTheViewAndTheLanes() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou", "siou"});
    model.apply(QStringLiteral("Last"), [](Document& d) { d.explorer.active = 2; });
    const Document before = model.document();
    model.apply(QStringLiteral("All"), [](Document& d) {
        d = Document{};
        d.explorer.view.compare.sync = LaneSync::iou;
    });
    for (int i = 0; i < 3; ++i) {
        model.runs().wait();
        QCOMPARE(model.activeLane(), 0);
        QVERIFY(model.clock().finishedRun()->trajectory.box(0) == model.scene().pred);
        model.undo();
        QVERIFY(model.document() == before);
        QCOMPARE(model.clock().stepOf(2), model.clock().playhead());
        model.redo();
    }
}

void TestRunClock::theClockRunsToTheEndOfTheLongestLaneShown() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou"});
    model.apply(QStringLiteral("Steps"), [](Document& d) { d.run().steps = 30; });
    model.runs().wait();
    QCOMPARE(model.clock().steps(), 200);
    model.clock().setPlayhead(120);
    QCOMPARE(model.clock().shownStep(), 30);
    QCOMPARE(model.clock().stepOf(1), 120);
    QVERIFY(model.displayedBox() == model.clock().trajectory()->box(30));
    QSignalSpy moved(&model.clock(), &RunClock::playheadChanged);
    model.apply(QStringLiteral("Hide"), [](Document& d) { d.explorer.lanes[1].visible = false; });
    QCOMPARE(model.clock().steps(), 30);
    QCOMPARE(model.clock().playhead(), 30);
    QCOMPARE(moved.count(), 1);
}

void TestRunClock::withoutLiveRunOnlyTheChangedLaneLosesItsRun() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou"});
    model.apply(QStringLiteral("Live"), [](Document& d) { d.explorer.view.live_run = false; });
    setLoss(model, "siou");
    QVERIFY(!model.clock().finishedRun(0));
    QVERIFY(model.clock().finishedRun(1));
    movePred(model, 3.0);
    QVERIFY(!model.clock().finishedRun(1));
    model.runFromHere();
    model.runs().wait();
    QVERIFY(model.clock().finishedRun(0));
    QVERIFY(model.clock().finishedRun(1));
}

void TestRunClock::lanesGoByTheIouTheActiveOneReached() {
    ExplorerModel model;
    setLanes(model, {"ciou", "giou"});
    model.clock().setPlayhead(60);
    setCompare(model, [](CompareView& c) { c.sync = LaneSync::iou; });
    QCOMPARE(model.clock().shownStep(), 60);
    const double iou = model.clock().trajectory()->iou(60);
    const Trajectory& other = model.clock().finishedRun(1)->trajectory;
    const int step = model.clock().stepOf(1);
    QVERIFY(other.iou(step) >= iou || step == other.steps());
    if (step > 0) QVERIFY(other.iou(step - 1) < iou);
    model.clock().setPlayhead(0);
    QCOMPARE(model.clock().stepOf(1), 0);
    // A lane that never gets there stays at its end; the clock is the active lane's.
    model.apply(QStringLiteral("Short"), [](Document& d) { d.explorer.lanes[1].recipe.steps = 5; });
    model.runs().wait();
    model.clock().setPlayhead(200);
    QCOMPARE(model.clock().stepOf(1), 5);
    model.apply(QStringLiteral("Activate"), [](Document& d) { d.explorer.active = 1; });
    QCOMPARE(model.clock().steps(), 5);
}

void TestRunClock::lanesGoByTheShareOfTheirLossTheyHaveLost() {
    ExplorerModel model;
    setLanes(model, {"ciou", "giou"});
    model.clock().setPlayhead(30);
    setCompare(model, [](CompareView& c) { c.sync = LaneSync::loss; });
    const double share = lossGained(*model.clock().trajectory(), Kind::loss, 30);
    QVERIFY(share > 0.0 && share < 1.0);
    const Trajectory& other = model.clock().finishedRun(1)->trajectory;
    const int step = model.clock().stepOf(1);
    QVERIFY(step > 0);
    QVERIFY(lossGained(other, Kind::loss, step) >= share);
    QVERIFY(lossGained(other, Kind::loss, step - 1) < share);
    QCOMPARE(model.clock().steps(), model.clock().trajectory()->steps());
}

void TestRunClock::lanesThatPartKeepTheirOwnClocks() {
    ExplorerModel model;
    setLanes(model, {"ciou", "giou", "siou"});
    model.clock().setPlayhead(60);
    setCompare(model, [](CompareView& c) { c.shared_clock = false; });
    QCOMPARE(model.clock().stepOf(2), 60);
    model.clock().setPlayhead(20);
    QCOMPARE(model.clock().shownStep(), 20);
    QCOMPARE(model.clock().stepOf(1), 60);
    QSignalSpy moved(&model.clock(), &RunClock::playheadChanged);
    model.apply(QStringLiteral("Activate"), [](Document& d) { d.explorer.active = 1; });
    QCOMPARE(model.clock().playhead(), 60);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(model.clock().stepOf(0), 20);
    setCompare(model, [](CompareView& c) { c.shared_clock = true; });
    QCOMPARE(model.clock().stepOf(0), 60);
}

void TestRunClock::lanesThatPartKeepTheirOwnCameras() {
    ExplorerModel model;
    setLanes(model, {"ciou", "giou"});
    const Camera a{1.0, 2.0, 3.0}, b{4.0, 5.0, 6.0};
    model.cameras().setOf(0, a);
    QVERIFY(model.cameras().of(1) == a);
    setCompare(model, [](CompareView& c) { c.shared_axes = false; });
    QVERIFY(model.cameras().of(1) == a);
    model.cameras().setOf(1, b);
    QVERIFY(model.cameras().of(0) == a);
    QVERIFY(model.cameras().shared() == a);
    model.apply(QStringLiteral("Reorder"),
                [](Document& d) { std::swap(d.explorer.lanes[0], d.explorer.lanes[1]); });
    QVERIFY(model.cameras().of(0) == b);
    const LaneViews lane_views = model.laneViews();
    model.load(model.document(), 3, a, lane_views);
    QVERIFY(model.cameras().of(0) == b);
}

void TestRunClock::pinsAreRunEvenWithoutLiveRun() {
    ExplorerModel model;
    model.runs().wait();
    model.apply(QStringLiteral("Live"), [](Document& d) { d.explorer.view.live_run = false; });
    movePred(model, 3.0);
    model.apply(QStringLiteral("Pin"), [](Document& d) {
        d.explorer.pins.push_back(
            {d.explorer.lanes[0], Box<>{2.0, 2.0, 1.0, 1.0}, d.explorer.scene.target});
    });
    model.runs().wait();
    QVERIFY(model.clock().pinnedRun(0));
    QCOMPARE(model.clock().pinnedRun(0)->trajectory.box(0).cx, 2.0);
    QVERIFY(!model.clock().finishedRun());
    QCOMPARE(model.clock().steps(), model.clock().pinnedRun(0)->trajectory.steps());
}

IOU_QT_TEST(TestRunClock)
#include "tst_run_clock.moc"
