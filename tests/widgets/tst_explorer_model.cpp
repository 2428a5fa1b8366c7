// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/session.hpp"
#include "core/simulate/run_summary.hpp"
#include "widgets/explorer_model.hpp"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace iou;

class TestExplorerModel : public QObject {
    Q_OBJECT
private slots:
    void aDragIsOneUndoStep();
    void aCancelledDragLeavesNoTrace();
    void anEditThatChangesNothingIsNoStep();
    void keyPressesMergeIntoOneStep();
    void everySliceHasItsOwnSignal();
    void undoAndRedoRestoreEveryDocument();
    void theRunFollowsTheDocument();
    void withoutLiveRunAChangeDropsTheRun();
    void thePlayheadShowsTheBoxOfThatStep();
    void editingTheBoxAtAStepStartsThere();
    void runningFromHereMakesTheShownBoxTheStart();
    void everyLaneStartsAtTheSameBoxes();
    void movingTheStartMovesEveryLane();
    void aMovedLaneKeepsItsRun();
    void anotherActiveLaneIsShownAndEdited();
    void theClockRunsToTheEndOfTheLongestLaneShown();
    void withoutLiveRunOnlyTheChangedLaneLosesItsRun();
    void lanesGoByTheIouTheActiveOneReached();
    void lanesGoByTheShareOfTheirLossTheyHaveLost();
    void lanesThatPartKeepTheirOwnClocks();
    void lanesThatPartKeepTheirOwnCameras();
    void pinsAreRunEvenWithoutLiveRun();
    void aLongRunIsReplacedByTheNewest();
    void closingStopsARun();
    void evaluationIsTheCoresOwn();
    void interpolationCoefficientBelongsToTheLossThatHasOne();
    void loadingForgetsTheHistoryAndKeepsThePlayhead();
};

namespace {

void setLoss(ExplorerModel& model, const char* spec) {
    model.apply(QStringLiteral("Loss"), [&](Document& d) { d.run().loss = *Loss::parse(spec); });
}

void movePred(ExplorerModel& model, double cx) {
    model.apply(QStringLiteral("Move"), [&](Document& d) { d.scene.pred.cx = cx; });
}

}  // namespace

void TestExplorerModel::aDragIsOneUndoStep() {
    ExplorerModel model;
    const Document before = model.document();
    model.beginDrag(QStringLiteral("Move"));
    for (int i = 0; i < 20; ++i) model.drag([](Document& d) { d.scene.pred.cx += 0.1; });
    QVERIFY(model.dragging());
    model.endDrag();
    QCOMPARE(model.undoStack().count(), 1);
    QCOMPARE(model.undoStack().undoText(), QStringLiteral("Move"));
    model.undo();
    QVERIFY(model.document() == before);
}

void TestExplorerModel::aCancelledDragLeavesNoTrace() {
    ExplorerModel model;
    const Document before = model.document();
    model.beginDrag(QStringLiteral("Move"));
    model.drag([](Document& d) { d.scene.pred.cx += 0.1; });
    model.undo();  // takes back the drag that is going on
    QVERIFY(model.document() == before);
    QVERIFY(!model.dragging());
    QCOMPARE(model.undoStack().count(), 0);
}

void TestExplorerModel::anEditThatChangesNothingIsNoStep() {
    ExplorerModel model;
    model.apply(QStringLiteral("Nothing"), [](Document&) {});
    QCOMPARE(model.undoStack().count(), 0);
    QVERIFY(model.undoStack().isClean());
}

void TestExplorerModel::keyPressesMergeIntoOneStep() {
    ExplorerModel model;
    const Document before = model.document();
    const auto nudge = [&](double by, const QString& key) {
        model.apply(
            QStringLiteral("Nudge"), [&](Document& d) { d.scene.pred.cx += by; }, key);
    };
    nudge(0.25, QStringLiteral("a"));
    nudge(0.25, QStringLiteral("a"));
    nudge(0.25, QStringLiteral("b"));
    QCOMPARE(model.undoStack().count(), 2);
    model.undo();
    model.undo();
    QVERIFY(model.document() == before);
}

void TestExplorerModel::everySliceHasItsOwnSignal() {
    ExplorerModel model;
    QSignalSpy scene(&model, &ExplorerModel::sceneChanged);
    QSignalSpy loss(&model, &ExplorerModel::lossChanged);
    QSignalSpy run(&model, &ExplorerModel::runSettingsChanged);
    QSignalSpy view(&model, &ExplorerModel::viewChanged);
    QSignalSpy evaluation(&model, &ExplorerModel::evaluationChanged);
    movePred(model, 3.0);
    QCOMPARE(scene.count(), 1);
    QCOMPARE(evaluation.count(), 1);
    QCOMPARE(loss.count() + run.count() + view.count(), 0);
    setLoss(model, "giou");
    QCOMPARE(loss.count(), 1);
    QCOMPARE(evaluation.count(), 2);
    model.apply(QStringLiteral("Steps"), [](Document& d) { d.run().steps = 10; });
    QCOMPARE(loss.count(), 1);
    QVERIFY(run.count() >= 1);
    model.apply(QStringLiteral("Grid"), [](Document& d) { d.view.canvas.grid = false; });
    QCOMPARE(view.count(), 1);
    QCOMPARE(scene.count(), 1);
}

void TestExplorerModel::undoAndRedoRestoreEveryDocument() {
    ExplorerModel model;
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    std::vector<Document> history{model.document()};
    while (history.size() < 200) {
        const double x = static_cast<double>(random() % 1000) / 100.0;
        const auto entry = random() % registry().size();
        switch (random() % 7) {
        case 0: movePred(model, x); break;
        case 1:
            model.apply(QStringLiteral("t"), [&](Document& d) { d.scene.target.w = x + 0.01; });
            break;
        case 2:
            model.apply(QStringLiteral("l"),
                        [&](Document& d) { d.run().loss = Loss(registry()[entry]); });
            break;
        case 3:
            model.apply(QStringLiteral("s"),
                        [&](Document& d) { d.run().steps = 1 + static_cast<int>(x); });
            break;
        case 4:
            model.apply(QStringLiteral("v"), [&](Document& d) { d.view.surface.relief ^= true; });
            break;
        case 5:
            model.beginDrag(QStringLiteral("d"));
            model.drag([&](Document& d) { d.scene.target.cy = x; });
            model.drag([&](Document& d) { d.scene.target.cy = x + 1.0; });
            model.endDrag();
            break;
        default:
            model.apply(QStringLiteral("a"),
                        [&](Document& d) { ExplorerModel::setInterpAlpha(d, x / 10.0); });
            break;
        }
        if (model.document() != history.back()) history.push_back(model.document());
    }
    for (std::size_t i = history.size(); i-- > 0;) {
        QVERIFY(model.document() == history[i]);
        if (i > 0) model.undo();
    }
    QVERIFY(model.undoStack().isClean());
    for (const Document& document : history) {
        QVERIFY(model.document() == document);
        model.redo();
    }
}

void TestExplorerModel::theRunFollowsTheDocument() {
    ExplorerModel model;
    model.runs().wait();
    QVERIFY(model.trajectory());
    QVERIFY(model.trajectory()->box(0) == model.scene().pred);
    movePred(model, 2.5);
    model.runs().wait();
    QVERIFY(model.trajectory()->box(0) == model.scene().pred);
    model.apply(QStringLiteral("Steps"), [](Document& d) { d.run().steps = 7; });
    model.runs().wait();
    QCOMPARE(model.steps(), 7);
    const Trajectory direct = runRegression(model.run(), model.scene().pred, model.scene().target);
    QVERIFY((direct.boxes == model.trajectory()->boxes).all());
}

void TestExplorerModel::withoutLiveRunAChangeDropsTheRun() {
    ExplorerModel model;
    model.runs().wait();
    model.apply(QStringLiteral("Live"), [](Document& d) { d.view.live_run = false; });
    model.setPlayhead(50);
    QVERIFY(model.trajectory());
    setLoss(model, "giou");
    QVERIFY(!model.trajectory());
    QCOMPARE(model.playhead(), 0);
    QVERIFY(model.displayedBox() == model.scene().pred);
    model.runFromHere();
    model.runs().wait();
    QVERIFY(model.trajectory());
}

void TestExplorerModel::thePlayheadShowsTheBoxOfThatStep() {
    ExplorerModel model;
    model.runs().wait();
    QSignalSpy moved(&model, &ExplorerModel::playheadChanged);
    model.setPlayhead(40);
    QCOMPARE(moved.count(), 1);
    QVERIFY(model.displayedBox() == model.trajectory()->box(40));
    QCOMPARE(model.evaluation().value, model.trajectory()->loss(40));
    model.setPlayhead(100000);
    QCOMPARE(model.playhead(), model.steps());
    model.setPlayhead(-5);
    QCOMPARE(model.playhead(), 0);
}

void TestExplorerModel::editingTheBoxAtAStepStartsThere() {
    ExplorerModel model;
    model.runs().wait();
    model.setPlayhead(40);
    const Box<> shown = model.displayedBox();
    model.apply(QStringLiteral("Move"), [&](Document& d) {
        d.scene.pred = shown;
        d.scene.pred.cx += 0.5;
    });
    QCOMPARE(model.playhead(), 0);
    QCOMPARE(model.displayedBox().cx, shown.cx + 0.5);
}

void TestExplorerModel::runningFromHereMakesTheShownBoxTheStart() {
    ExplorerModel model;
    model.runs().wait();
    model.setPlayhead(25);
    const Box<> here = model.displayedBox();
    model.runFromHere();
    model.runs().wait();
    QVERIFY(model.scene().pred == here);
    QVERIFY(model.trajectory()->box(0) == here);
    QCOMPARE(model.undoStack().count(), 1);
}

namespace {

/// Lanes of these losses, the first one active, with their runs.
void setLanes(ExplorerModel& model, std::initializer_list<const char*> specs) {
    model.apply(QStringLiteral("Lanes"), [&](Document& d) {
        const Lane lane = d.lanes.front();
        d.lanes.clear();
        for (const char* spec : specs) {
            d.lanes.push_back(lane);
            d.lanes.back().recipe.loss = *Loss::parse(spec);
            d.lanes.back().look = static_cast<int>(d.lanes.size()) - 1;
        }
    });
    model.runs().wait();
}

bool sameRun(const Trajectory& a, const Trajectory& b) {
    return a.boxes.rows() == b.boxes.rows() && (a.boxes == b.boxes).all();
}

}  // namespace

void TestExplorerModel::everyLaneStartsAtTheSameBoxes() {
    ExplorerModel model;
    setLanes(model, {"iou", "giou", "diou", "ciou", "siou", "wiou_v3", "ciou"});
    for (int i = 0; i < 7; ++i) {
        QVERIFY(model.finishedRun(i));
        QVERIFY(model.finishedRun(i)->trajectory.box(0) == model.scene().pred);
        const Trajectory direct = runRegression(model.lanes()[static_cast<std::size_t>(i)].recipe,
                                                model.scene().pred, model.scene().target);
        QVERIFY(sameRun(model.finishedRun(i)->trajectory, direct));
    }
    QCOMPARE(model.finishedRun(3), model.finishedRun(6));  // equal recipes run once
}

void TestExplorerModel::movingTheStartMovesEveryLane() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou", "siou"});
    model.beginDrag(QStringLiteral("Move"));
    for (int k = 0; k < 30; ++k) model.drag([](Document& d) { d.scene.pred.cx += 0.01; });
    model.endDrag();
    model.runs().wait();
    for (int i = 0; i < 3; ++i)
        QVERIFY(model.finishedRun(i)->trajectory.box(0) == model.scene().pred);
}

void TestExplorerModel::aMovedLaneKeepsItsRun() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou", "siou"});
    const RunPointer first = model.finishedRun(0), last = model.finishedRun(2);
    model.apply(QStringLiteral("Reorder"), [](Document& d) {
        std::swap(d.lanes[0], d.lanes[2]);
        d.active = 2;
    });
    QVERIFY(!model.runs().running());
    QCOMPARE(model.finishedRun(0), last);
    QCOMPARE(model.finishedRun(2), first);
    QCOMPARE(model.finishedRun(), first);
    model.apply(QStringLiteral("Remove"), [](Document& d) {
        d.lanes.erase(d.lanes.begin());
        d.active = 1;
    });
    QCOMPARE(model.finishedRun(), first);
    model.undo();
    model.undo();
    model.runs().wait();
    QVERIFY(sameRun(model.finishedRun(0)->trajectory, first->trajectory));
    QVERIFY(sameRun(model.finishedRun(2)->trajectory, last->trajectory));
}

void TestExplorerModel::anotherActiveLaneIsShownAndEdited() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou"});
    QSignalSpy loss(&model, &ExplorerModel::lossChanged);
    QSignalSpy lanes(&model, &ExplorerModel::lanesChanged);
    QSignalSpy trajectory(&model, &ExplorerModel::trajectoryChanged);
    model.setPlayhead(40);
    model.apply(QStringLiteral("Activate"), [](Document& d) { d.active = 1; });
    QCOMPARE(loss.count(), 1);
    QCOMPARE(lanes.count(), 1);
    QCOMPARE(trajectory.count(), 1);
    QCOMPARE(model.playhead(), 40);
    QVERIFY(model.displayedBox() == model.finishedRun(1)->trajectory.box(40));
    QCOMPARE(model.evaluation().value, model.finishedRun(1)->trajectory.loss(40));
    setLoss(model, "siou");
    QCOMPARE(model.lanes()[0].recipe.loss.id(), std::string_view("giou"));
    QCOMPARE(model.lanes()[1].recipe.loss.id(), std::string_view("siou"));
}

void TestExplorerModel::theClockRunsToTheEndOfTheLongestLaneShown() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou"});
    model.apply(QStringLiteral("Steps"), [](Document& d) { d.run().steps = 30; });
    model.runs().wait();
    QCOMPARE(model.steps(), 200);
    model.setPlayhead(120);
    QCOMPARE(model.shownStep(), 30);
    QCOMPARE(model.stepOf(1), 120);
    QVERIFY(model.displayedBox() == model.trajectory()->box(30));
    QSignalSpy moved(&model, &ExplorerModel::playheadChanged);
    model.apply(QStringLiteral("Hide"), [](Document& d) { d.lanes[1].visible = false; });
    QCOMPARE(model.steps(), 30);
    QCOMPARE(model.playhead(), 30);
    QCOMPARE(moved.count(), 1);
}

void TestExplorerModel::withoutLiveRunOnlyTheChangedLaneLosesItsRun() {
    ExplorerModel model;
    setLanes(model, {"giou", "ciou"});
    model.apply(QStringLiteral("Live"), [](Document& d) { d.view.live_run = false; });
    setLoss(model, "siou");
    QVERIFY(!model.finishedRun(0));
    QVERIFY(model.finishedRun(1));
    movePred(model, 3.0);
    QVERIFY(!model.finishedRun(1));
    model.runFromHere();
    model.runs().wait();
    QVERIFY(model.finishedRun(0));
    QVERIFY(model.finishedRun(1));
}

namespace {

void setCompare(ExplorerModel& model, const std::function<void(CompareView&)>& set) {
    model.apply(QStringLiteral("Compare"), [&](Document& d) { set(d.view.compare); });
}

}  // namespace

void TestExplorerModel::lanesGoByTheIouTheActiveOneReached() {
    ExplorerModel model;
    setLanes(model, {"ciou", "giou"});
    model.setPlayhead(60);
    setCompare(model, [](CompareView& c) { c.sync = LaneSync::iou; });
    QCOMPARE(model.shownStep(), 60);
    const double iou = model.trajectory()->iou(60);
    const Trajectory& other = model.finishedRun(1)->trajectory;
    const int step = model.stepOf(1);
    QVERIFY(other.iou(step) >= iou || step == other.steps());
    if (step > 0) QVERIFY(other.iou(step - 1) < iou);
    model.setPlayhead(0);
    QCOMPARE(model.stepOf(1), 0);
    // A lane that never gets there stays at its end; the clock is the active lane's.
    model.apply(QStringLiteral("Short"), [](Document& d) { d.lanes[1].recipe.steps = 5; });
    model.runs().wait();
    model.setPlayhead(200);
    QCOMPARE(model.stepOf(1), 5);
    model.apply(QStringLiteral("Activate"), [](Document& d) { d.active = 1; });
    QCOMPARE(model.steps(), 5);
}

void TestExplorerModel::lanesGoByTheShareOfTheirLossTheyHaveLost() {
    ExplorerModel model;
    setLanes(model, {"ciou", "giou"});
    model.setPlayhead(30);
    setCompare(model, [](CompareView& c) { c.sync = LaneSync::loss; });
    const double share = lossFallen(*model.trajectory(), 30);
    QVERIFY(share > 0.0 && share < 1.0);
    const Trajectory& other = model.finishedRun(1)->trajectory;
    const int step = model.stepOf(1);
    QVERIFY(step > 0);
    QVERIFY(lossFallen(other, step) >= share);
    QVERIFY(lossFallen(other, step - 1) < share);
    QCOMPARE(model.steps(), model.trajectory()->steps());
}

void TestExplorerModel::lanesThatPartKeepTheirOwnClocks() {
    ExplorerModel model;
    setLanes(model, {"ciou", "giou", "siou"});
    model.setPlayhead(60);
    setCompare(model, [](CompareView& c) { c.shared_clock = false; });
    QCOMPARE(model.stepOf(2), 60);
    model.setPlayhead(20);
    QCOMPARE(model.shownStep(), 20);
    QCOMPARE(model.stepOf(1), 60);
    QSignalSpy moved(&model, &ExplorerModel::playheadChanged);
    model.apply(QStringLiteral("Activate"), [](Document& d) { d.active = 1; });
    QCOMPARE(model.playhead(), 60);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(model.stepOf(0), 20);
    setCompare(model, [](CompareView& c) { c.shared_clock = true; });
    QCOMPARE(model.stepOf(0), 60);
}

void TestExplorerModel::lanesThatPartKeepTheirOwnCameras() {
    ExplorerModel model;
    setLanes(model, {"ciou", "giou"});
    const Camera a{1.0, 2.0, 3.0}, b{4.0, 5.0, 6.0};
    model.setCameraOf(0, a);
    QVERIFY(model.cameraOf(1) == a);
    setCompare(model, [](CompareView& c) { c.shared_axes = false; });
    QVERIFY(model.cameraOf(1) == a);
    model.setCameraOf(1, b);
    QVERIFY(model.cameraOf(0) == a);
    QVERIFY(model.camera() == a);
    model.apply(QStringLiteral("Reorder"), [](Document& d) { std::swap(d.lanes[0], d.lanes[1]); });
    QVERIFY(model.cameraOf(0) == b);
    const LaneGazes gazes = model.gazes();
    model.load(model.document(), 3, a, gazes);
    QVERIFY(model.cameraOf(0) == b);
}

void TestExplorerModel::pinsAreRunEvenWithoutLiveRun() {
    ExplorerModel model;
    model.runs().wait();
    model.apply(QStringLiteral("Live"), [](Document& d) { d.view.live_run = false; });
    movePred(model, 3.0);
    model.apply(QStringLiteral("Pin"), [](Document& d) {
        d.pins.push_back({d.lanes[0], Box<>{2.0, 2.0, 1.0, 1.0}, d.scene.target});
    });
    model.runs().wait();
    QVERIFY(model.pinnedRun(0));
    QCOMPARE(model.pinnedRun(0)->trajectory.box(0).cx, 2.0);
    QVERIFY(!model.finishedRun());
    QCOMPARE(model.steps(), model.pinnedRun(0)->trajectory.steps());
}

void TestExplorerModel::aLongRunIsReplacedByTheNewest() {
    ExplorerModel model;
    model.runs().wait();
    model.apply(QStringLiteral("Steps"), [](Document& d) { d.run().steps = 1'000'000; });
    QVERIFY(model.runs().running());
    model.apply(QStringLiteral("Steps"), [](Document& d) { d.run().steps = 3; });
    model.runs().wait();
    QCOMPARE(model.steps(), 3);
    QVERIFY(!model.runs().running());
}

void TestExplorerModel::closingStopsARun() {
    std::shared_ptr<const Progress> progress;
    {
        ExplorerModel model;
        model.runs().wait();
        model.apply(QStringLiteral("Steps"), [](Document& d) {
            d.run().steps = 5'000'000;
            d.run().stop = {};
        });
        QTRY_COMPARE(model.runs().progress()->total, 5'000'000);
        progress = model.runs().progress();
    }
    QVERIFY(progress->done < progress->total);
}

void TestExplorerModel::evaluationIsTheCoresOwn() {
    ExplorerModel model;
    for (const LossEntry& entry : registry()) {
        model.apply(QStringLiteral("Loss"), [&](Document& d) { d.run().loss = Loss(entry); });
        const Evaluation& e = model.evaluation();
        const Loss loss(entry);
        QCOMPARE(e.value, loss.value(e.pred, e.target));
        QVERIFY(e.gradient == loss.gradient(e.pred, e.target).d);
        QVERIFY(e.direction == loss.direction(e.pred, e.target).d);
        QVERIFY(!e.terms.empty());
    }
}

void TestExplorerModel::interpolationCoefficientBelongsToTheLossThatHasOne() {
    ExplorerModel model;
    setLoss(model, "interp_iou");
    QCOMPARE(model.interpAlpha(), 0.98);
    model.apply(QStringLiteral("a"), [](Document& d) { ExplorerModel::setInterpAlpha(d, 0.25); });
    QCOMPARE(model.run().loss.parameter(model.run().loss.entry().parameterIndex("alpha")), 0.25);
    QCOMPARE(model.interpAlpha(), 0.25);
    setLoss(model, "d_interp_iou");
    QVERIFY(!model.interpAlphaIsFree());
    QVERIFY(model.interpAlpha() >= 0.6);
    setLoss(model, "alpha_iou");
    QVERIFY(model.interpAlphaIsFree());
    model.apply(QStringLiteral("a"), [](Document& d) { ExplorerModel::setInterpAlpha(d, 7.0); });
    QCOMPARE(model.interpAlpha(), 1.0);
    QCOMPARE(model.scene().interp_alpha, 1.0);
}

void TestExplorerModel::loadingForgetsTheHistoryAndKeepsThePlayhead() {
    ExplorerModel model;
    movePred(model, 9.0);
    Document document = defaultDocument();
    document.run().steps = 60;
    model.load(document, 33, Camera{1.0, 2.0, 3.0});
    QCOMPARE(model.undoStack().count(), 0);
    model.runs().wait();
    QCOMPARE(model.playhead(), 33);
    QVERIFY(model.displayedBox() == model.trajectory()->box(33));
    model.load(document, 5000, {});
    model.runs().wait();
    QCOMPARE(model.playhead(), 60);
}

QTEST_GUILESS_MAIN(TestExplorerModel)
#include "tst_explorer_model.moc"
