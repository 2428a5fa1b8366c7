// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "core/registry/registry.hpp"
#include "tests/support/edits.hpp"
#include "tests/support/qt_tests.hpp"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace iou;

class TestExplorerModel : public QObject {
    Q_OBJECT
private slots:
    void everySliceHasItsOwnSignal();
    void undoAndRedoRestoreEveryDocument();
    void theRunFollowsTheDocument();
    void withoutLiveRunAChangeDropsTheRun();
    void aPinLetsTheRunByHandGoOn();
    void pinsRunNothingElse();
    void thePlayheadShowsTheBoxOfThatStep();
    void editingTheBoxAtAStepStartsThere();
    void runningFromHereMakesTheShownBoxTheStart();
    void aLongRunIsReplacedByTheNewest();
    void closingStopsARun();
    void evaluationIsTheCoresOwn();
    void interpolationCoefficientBelongsToTheLossThatHasOne();
    void loadingForgetsTheHistoryAndKeepsThePlayhead();
    void loadingForgetsWhatThePointerWasOver();
    void hoverAndCamerasSpeakOnlyOfWhatIsNew();
};

namespace {

/// None has a run, and none runs by itself.
void makeThreeIdleLanes(ExplorerModel& model) {
    model.apply(QStringLiteral("Idle"), [](Document& d) {
        QVERIFY(addLane(d.explorer, *Loss::parse("giou")).has_value());
        QVERIFY(addLane(d.explorer, *Loss::parse("diou")).has_value());
        d.explorer.view.live_run = false;
    });
    QVERIFY(!model.runs().running());
}

void pin(ExplorerModel& model, int lane) {
    model.apply(QStringLiteral("Pin"),
                [&](Document& d) { QVERIFY(pinLane(d.explorer, lane).has_value()); });
}

}  // namespace

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
    model.apply(QStringLiteral("Grid"), [](Document& d) { d.explorer.view.canvas.grid = false; });
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
            model.apply(QStringLiteral("t"),
                        [&](Document& d) { d.explorer.scene.target.w = x + 0.01; });
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
            model.apply(QStringLiteral("v"),
                        [&](Document& d) { d.explorer.view.surface.relief ^= true; });
            break;
        case 5:
            model.beginDrag(QStringLiteral("d"));
            model.drag([&](Document& d) { d.explorer.scene.target.cy = x; });
            model.drag([&](Document& d) { d.explorer.scene.target.cy = x + 1.0; });
            model.endDrag();
            break;
        default:
            model.apply(QStringLiteral("a"),
                        [&](Document& d) { setShownAlpha(d.explorer, x / 10.0); });
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
    QVERIFY(model.clock().trajectory());
    QVERIFY(model.clock().trajectory()->box(0) == model.scene().pred);
    movePred(model, 2.5);
    model.runs().wait();
    QVERIFY(model.clock().trajectory()->box(0) == model.scene().pred);
    model.apply(QStringLiteral("Steps"), [](Document& d) { d.run().steps = 7; });
    model.runs().wait();
    QCOMPARE(model.clock().steps(), 7);
    const Trajectory direct = runRegression(model.run(), model.scene().pred, model.scene().target);
    QVERIFY((direct.boxes == model.clock().trajectory()->boxes).all());
}

void TestExplorerModel::withoutLiveRunAChangeDropsTheRun() {
    ExplorerModel model;
    model.runs().wait();
    model.apply(QStringLiteral("Live"), [](Document& d) { d.explorer.view.live_run = false; });
    model.clock().setPlayhead(50);
    QVERIFY(model.clock().trajectory());
    setLoss(model, "giou");
    QVERIFY(!model.clock().trajectory());
    QCOMPARE(model.clock().playhead(), 0);
    QVERIFY(model.displayedBox() == model.scene().pred);
    model.runFromHere();
    model.runs().wait();
    QVERIFY(model.clock().trajectory());
}

void TestExplorerModel::aPinLetsTheRunByHandGoOn() {
    ExplorerModel model;
    makeThreeIdleLanes(model);
    model.runFromHere();
    pin(model, 0);
    model.runs().wait();
    QVERIFY(model.clock().pinnedRun(0));
    for (int lane = 0; lane < 3; ++lane) QVERIFY(model.clock().finishedRun(lane));
}

void TestExplorerModel::pinsRunNothingElse() {
    ExplorerModel model;
    makeThreeIdleLanes(model);
    pin(model, 0);
    QVERIFY(model.runs().running());
    pin(model, 1);
    model.runs().wait();
    QVERIFY(model.clock().pinnedRun(0) && model.clock().pinnedRun(1));
    QVERIFY(!model.clock().finishedRun(2));
}

void TestExplorerModel::thePlayheadShowsTheBoxOfThatStep() {
    ExplorerModel model;
    model.runs().wait();
    QSignalSpy moved(&model.clock(), &RunClock::playheadChanged);
    model.clock().setPlayhead(40);
    QCOMPARE(moved.count(), 1);
    QVERIFY(model.displayedBox() == model.clock().trajectory()->box(40));
    QCOMPARE(model.evaluation().value, model.clock().trajectory()->loss(40));
    model.clock().setPlayhead(100000);
    QCOMPARE(model.clock().playhead(), model.clock().steps());
    model.clock().setPlayhead(-5);
    QCOMPARE(model.clock().playhead(), 0);
}

void TestExplorerModel::editingTheBoxAtAStepStartsThere() {
    ExplorerModel model;
    model.runs().wait();
    model.clock().setPlayhead(40);
    const Box<> shown = model.displayedBox();
    model.apply(QStringLiteral("Move"), [&](Document& d) {
        d.explorer.scene.pred = shown;
        d.explorer.scene.pred.cx += 0.5;
    });
    QCOMPARE(model.clock().playhead(), 0);
    QCOMPARE(model.displayedBox().cx, shown.cx + 0.5);
}

void TestExplorerModel::runningFromHereMakesTheShownBoxTheStart() {
    ExplorerModel model;
    model.runs().wait();
    model.clock().setPlayhead(25);
    const Box<> here = model.displayedBox();
    model.runFromHere();
    model.runs().wait();
    QVERIFY(model.scene().pred == here);
    QVERIFY(model.clock().trajectory()->box(0) == here);
    QCOMPARE(model.undoStack().count(), 1);
}

void TestExplorerModel::aLongRunIsReplacedByTheNewest() {
    ExplorerModel model;
    model.runs().wait();
    model.apply(QStringLiteral("Steps"), [](Document& d) { d.run().steps = 1'000'000; });
    QVERIFY(model.runs().running());
    model.apply(QStringLiteral("Steps"), [](Document& d) { d.run().steps = 3; });
    model.runs().wait();
    QCOMPARE(model.clock().steps(), 3);
    QVERIFY(!model.runs().running());
}

void TestExplorerModel::closingStopsARun() {
    std::shared_ptr<const Progress> progress;
    {
        ExplorerModel model;
        model.runs().wait();
        model.apply(QStringLiteral("Steps"), [](Document& d) {
            d.run().steps = 4'000'000;
            d.run().stop = {};
        });
        QTRY_COMPARE(model.runs().progress()->total, 4'000'000);
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
    QCOMPARE(model.shownAlpha(), 0.98);
    model.apply(QStringLiteral("a"), [](Document& d) { setShownAlpha(d.explorer, 0.25); });
    QCOMPARE(model.run().loss.parameter(model.run().loss.entry().parameterIndex("alpha")), 0.25);
    QCOMPARE(model.shownAlpha(), 0.25);
    setLoss(model, "d_interp_iou");
    QVERIFY(!alphaIsFree(model.run().loss));
    QVERIFY(model.shownAlpha() >= 0.6);
    setLoss(model, "alpha_iou");
    QVERIFY(alphaIsFree(model.run().loss));
    model.apply(QStringLiteral("a"), [](Document& d) { setShownAlpha(d.explorer, 7.0); });
    QCOMPARE(model.shownAlpha(), 1.0);
    QCOMPARE(model.scene().interp_alpha, 1.0);
}

void TestExplorerModel::loadingForgetsTheHistoryAndKeepsThePlayhead() {
    ExplorerModel model;
    movePred(model, 9.0);
    Document document;
    document.run().steps = 60;
    model.load(document, 33, Camera{1.0, 2.0, 3.0});
    QCOMPARE(model.undoStack().count(), 0);
    model.runs().wait();
    QCOMPARE(model.clock().playhead(), 33);
    QVERIFY(model.displayedBox() == model.clock().trajectory()->box(33));
    model.load(document, 5000, {});
    model.runs().wait();
    QCOMPARE(model.clock().playhead(), 60);
}

void TestExplorerModel::loadingForgetsWhatThePointerWasOver() {
    ExplorerModel model;
    model.hover().setBox(Box<>{1.0, 1.0, 1.0, 1.0});
    model.hover().setAlpha(0.25);
    model.hover().setTerm("iou");
    model.load(Document{}, 0, {});
    QVERIFY(!model.hover().box());
    QVERIFY(!model.hover().alpha());
    QVERIFY(model.hover().term().empty());
}

void TestExplorerModel::hoverAndCamerasSpeakOnlyOfWhatIsNew() {
    ExplorerModel model;
    QSignalSpy hover(&model.hover(), &Hover::changed);
    QSignalSpy cameras(&model.cameras(), &Cameras::changed);
    for (int i = 0; i < 2; ++i) {
        model.hover().setBox(Box<>{1.0, 1.0, 1.0, 1.0});
        model.hover().setAlpha(0.25);
        model.hover().setTerm("iou");
        model.cameras().setShared(Camera{1.0, 2.0, 3.0});
        QCOMPARE(hover.count(), 3);
        QCOMPARE(cameras.count(), 1);
    }
    // An empty camera fits the boxes in anew, whatever was there.
    model.cameras().setShared({});
    model.cameras().setShared({});
    QCOMPARE(cameras.count(), 3);
    model.hover().clear();
    QCOMPARE(hover.count(), 6);
    QVERIFY(!model.hover().box() && !model.hover().alpha() && model.hover().term().empty());
}

IOU_QT_TEST(TestExplorerModel)
#include "tst_explorer_model.moc"
