// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/limits.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/model/document_history.hpp"

#include <QSignalSpy>
#include <QTest>

using namespace iou;

class TestDocumentHistory : public QObject {
    Q_OBJECT
private slots:
    void aDragIsOneUndoStep();
    void aDragCopiesOnlyWhatItChanges();
    void aCancelledDragLeavesNoTrace();
    void anEditThatChangesNothingIsNoStep();
    void keyPressesMergeIntoOneStep();
    void anEditReadsTheDocumentAsItWas();
    void aLockedPartStaysAndTheRestOfTheEditCounts();
    void anEditWithTooManyStepsIsNotMade();
    void locksEndADrag();
    void loadingForgetsTheSteps();
};

namespace {

void move(Document& d) { d.explorer.scene.pred.cx += 0.125; }

}  // namespace

void TestDocumentHistory::aDragIsOneUndoStep() {
    DocumentHistory history;
    history.beginDrag(QStringLiteral("Move"));
    for (int i = 0; i < 20; ++i) history.drag(move);
    QVERIFY(history.dragging());
    QCOMPARE(history.document().explorer.scene.pred.cx, Scene{}.pred.cx + 2.5);
    history.endDrag();
    QCOMPARE(history.stack().count(), 1);
    QCOMPARE(history.stack().undoText(), QStringLiteral("Move"));
    history.undo();
    QVERIFY(history.document() == Document{});
}

void TestDocumentHistory::aDragCopiesOnlyWhatItChanges() {
    DocumentHistory history;
    const Document& d = history.document();
    const void* const lanes = d.explorer.lanes.data();
    const void* const losses = d.batch.recipe.losses.data();
    history.beginDrag(QStringLiteral("Move"));
    for (int i = 0; i < 3; ++i) history.drag(move);
    QCOMPARE(static_cast<const void*>(d.explorer.lanes.data()), lanes);
    QCOMPARE(static_cast<const void*>(d.batch.recipe.losses.data()), losses);
}

void TestDocumentHistory::aCancelledDragLeavesNoTrace() {
    DocumentHistory history;
    history.beginDrag(QStringLiteral("Move"));
    history.drag(move);
    history.undo();  // takes back the drag that is going on
    QVERIFY(history.document() == Document{});
    QVERIFY(!history.dragging());
    QCOMPARE(history.stack().count(), 0);
    history.drag(move);
    QVERIFY(history.document() == Document{});
}

void TestDocumentHistory::anEditThatChangesNothingIsNoStep() {
    DocumentHistory history;
    QSignalSpy changed(&history, &DocumentHistory::changed);
    history.apply(QStringLiteral("Nothing"), [](Document&) {});
    QCOMPARE(history.stack().count(), 0);
    QVERIFY(history.stack().isClean());
    QCOMPARE(changed.count(), 0);
}

void TestDocumentHistory::keyPressesMergeIntoOneStep() {
    DocumentHistory history;
    for (const char* key : {"a", "a", "b"})
        history.apply(QStringLiteral("Nudge"), move, QString::fromLatin1(key));
    QCOMPARE(history.stack().count(), 2);
    history.undo();
    QCOMPARE(history.document().explorer.scene.pred.cx, Scene{}.pred.cx + 0.25);
    history.undo();
    QVERIFY(history.document() == Document{});
}

void TestDocumentHistory::anEditReadsTheDocumentAsItWas() {
    DocumentHistory history;
    history.apply(QStringLiteral("Losses"), [&](Document& d) {
        d.batch.recipe.losses.clear();
        d.batch.recipe.losses.push_back(history.document().batch.recipe.losses.back());
    });
    const auto& losses = history.document().batch.recipe.losses;
    QCOMPARE(losses.size(), std::size_t(1));
    QVERIFY(losses.front() == Document{}.batch.recipe.losses.back());
}

void TestDocumentHistory::aLockedPartStaysAndTheRestOfTheEditCounts() {
    DocumentHistory history;
    history.setLocks({.boxes = true});
    QList<Locks> refused;
    connect(&history, &DocumentHistory::editRefused, &history,
            [&](const Locks& parts) { refused << parts; });
    history.apply(QStringLiteral("Both"), [](Document& d) {
        move(d);
        d.run().steps = 7;
    });
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.front() == Locks{.boxes = true});
    QVERIFY(history.document().explorer.scene == Scene{});
    QCOMPARE(history.document().run().steps, 7);
    history.beginDrag(QStringLiteral("Move"));
    history.drag(move);
    history.endDrag();
    QCOMPARE(refused.size(), 2);
    QCOMPARE(history.stack().count(), 1);
    // What was refused does not come with the next edit.
    history.setLocks({});
    history.apply(QStringLiteral("Grid"), [](Document& d) { d.explorer.view.canvas.grid = false; });
    QVERIFY(history.document().explorer.scene == Scene{});
    QCOMPARE(refused.size(), 2);
}

void TestDocumentHistory::anEditWithTooManyStepsIsNotMade() {
    DocumentHistory history;
    QStringList reasons;
    connect(&history, &DocumentHistory::editTooLarge, &history,
            [&](const Error& reason) { reasons << QString::fromStdString(reason.message()); });
    const auto lanes = [](int count) {
        return [count](Document& d) {
            d.explorer.scene.pred.cx = 7.0;
            d.run().steps = run_steps_limit;
            while (static_cast<int>(d.explorer.lanes.size()) < count) {
                d.explorer.lanes.push_back(d.explorer.lanes.front());
                d.explorer.lanes.back().style = static_cast<int>(d.explorer.lanes.size()) - 1;
            }
        };
    };
    history.apply(QStringLiteral("Five"), lanes(5));
    QVERIFY(history.document() == Document{});
    QCOMPARE(history.stack().count(), 0);
    QCOMPARE(reasons.size(), 1);
    QVERIFY(reasons.front().contains(QStringLiteral("5000000 steps together")));
    // Nothing of it comes with the next edit.
    history.apply(QStringLiteral("Four"), lanes(4));
    QCOMPARE(history.document().explorer.lanes.size(), std::size_t(4));
    QCOMPARE(history.document().explorer.scene.pred.cx, 7.0);
    QCOMPARE(reasons.size(), 1);
}

void TestDocumentHistory::locksEndADrag() {
    DocumentHistory history;
    QSignalSpy dragging(&history, &DocumentHistory::draggingChanged);
    history.beginDrag(QStringLiteral("Move"));
    history.drag(move);
    history.setLocks({.boxes = true});
    QVERIFY(!history.dragging());
    QCOMPARE(dragging.count(), 2);
    QVERIFY(history.document() == Document{});
}

void TestDocumentHistory::loadingForgetsTheSteps() {
    DocumentHistory history;
    history.apply(QStringLiteral("Move"), move);
    Document other;
    other.run().steps = 60;
    history.load(other);
    QCOMPARE(history.stack().count(), 0);
    QVERIFY(history.document() == other);
    history.apply(QStringLiteral("Move"), move);
    history.undo();
    QVERIFY(history.document() == other);
}

IOU_QT_TEST(TestDocumentHistory)
#include "tst_document_history.moc"
