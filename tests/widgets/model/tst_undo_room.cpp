// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/model/undo_room.hpp"

#include <QSignalSpy>
#include <QTest>

using namespace iou;

/// A history holds so much and no more.
class TestUndoRoom : public QObject {
    Q_OBJECT
private slots:
    void twentyThousandEditsHoldWhatAThousandHold();
    void theLastStepsCanBeTakenBack();
    void longListsLeaveFewerSteps();
    void theNewestStepStays();
    void whatIsSavedStaysSaved();
    void placesKeepTheirNumbers();
    void mergedStepsAreOne();
};

namespace {

void nudge(Document& d) { d.explorer.scene.pred.cx += 0.125; }

void edit(DocumentHistory& history, int times) {
    for (int i = 0; i < times; ++i) history.apply(QStringLiteral("Move"), nudge);
}

double shift(const DocumentHistory& history) {
    return (history.document().explorer.scene.pred.cx - Scene{}.pred.cx) / 0.125;
}

}  // namespace

void TestUndoRoom::twentyThousandEditsHoldWhatAThousandHold() {
    DocumentHistory history;
    const UndoRoom& room = sharedOf<UndoRoom>(history);
    edit(history, UndoRoom::kSteps);
    QCOMPARE(history.stack().count(), UndoRoom::kSteps);
    const std::size_t thousand = room.bytes();
    edit(history, 19'000);
    QCOMPARE(shift(history), 20'000.0);
    QVERIFY(history.stack().count() >= UndoRoom::kSteps);
    QVERIFY(history.stack().count() <= UndoRoom::kSteps + UndoRoom::kSteps / 10);
    QVERIFY(room.bytes() <= thousand + thousand / 10);
    // Whole documents were 3.3 kB.
    const std::size_t each = room.bytes() / static_cast<std::size_t>(history.stack().count());
    QVERIFY2(each < 800, qPrintable(QString::number(each)));
}

void TestUndoRoom::theLastStepsCanBeTakenBack() {
    DocumentHistory history;
    edit(history, 1500);
    const int steps = history.stack().count();
    QVERIFY(steps >= UndoRoom::kSteps && steps < 1500);
    const Document newest = history.document();
    while (history.stack().canUndo()) history.undo();
    QCOMPARE(shift(history), 1500.0 - steps);
    while (history.stack().canRedo()) history.redo();
    QVERIFY(history.document() == newest);
}

void TestUndoRoom::longListsLeaveFewerSteps() {
    DocumentHistory history;
    UndoRoom& room = sharedOf<UndoRoom>(history);
    constexpr std::size_t most = 1 << 20;
    room.setLimits(UndoRoom::kSteps, most);
    const auto edit_list = [&](int i) {
        history.apply(QStringLiteral("Boxes"), [i](Document& d) {
            d.lab<AssignLab>().truths = std::vector<Box<>>(1000, Box<>{1.0 * i, 0, 1, 1});
        });
    };
    for (int i = 0; i < 200; ++i) {
        edit_list(i);
        QVERIFY(room.bytes() <= most);
    }
    const int steps = history.stack().count();
    QVERIFY2(steps > 15 && steps < 35, qPrintable(QString::number(steps)));  // 32 kB each
    while (history.stack().canUndo()) history.undo();
    QCOMPARE(history.document().lab<AssignLab>().truths.front().cx, 199.0 - steps);
}

void TestUndoRoom::theNewestStepStays() {
    DocumentHistory history;
    sharedOf<UndoRoom>(history).setLimits(UndoRoom::kSteps, 1);
    edit(history, 3);
    QCOMPARE(history.stack().count(), 1);
    history.undo();
    QCOMPARE(shift(history), 2.0);
    QVERIFY(!history.stack().canUndo());
}

void TestUndoRoom::whatIsSavedStaysSaved() {
    DocumentHistory history;
    sharedOf<UndoRoom>(history).setLimits(10, UndoRoom::kBytes);
    edit(history, 8);
    history.stack().setClean();
    QSignalSpy clean(&history.stack(), &QUndoStack::cleanChanged);
    edit(history, 4);  // two too many
    QCOMPARE(history.stack().count(), 10);
    QCOMPARE(clean.count(), 1);
    QVERIFY(!history.stack().isClean());
    for (int i = 0; i < 4; ++i) history.undo();
    QVERIFY(history.stack().isClean());
    QCOMPARE(shift(history), 8.0);
    history.undo();
    QVERIFY(!history.stack().isClean());
    // A saved state that is forgotten is never come back to.
    edit(history, 40);
    while (history.stack().canUndo()) {
        history.undo();
        QVERIFY(!history.stack().isClean());
    }
}

void TestUndoRoom::placesKeepTheirNumbers() {
    QList<int> told;  // outlives the stack, which says so when it is emptied
    DocumentHistory history;
    UndoRoom& room = sharedOf<UndoRoom>(history);
    room.setLimits(10, UndoRoom::kBytes);
    connect(&history.stack(), &QUndoStack::indexChanged, &room, [&] { told << room.place(); });
    for (int i = 1; i <= 30; ++i) {
        edit(history, 1);
        QCOMPARE(room.place(), i);
        QCOMPARE(told.last(), i);
    }
    QVERIFY(room.forgotten() > 0);
    history.undo();
    QCOMPARE(room.place(), 29);
}

void TestUndoRoom::mergedStepsAreOne() {
    DocumentHistory history;
    const UndoRoom& room = sharedOf<UndoRoom>(history);
    for (int i = 0; i < 5000; ++i) history.apply(QStringLiteral("Key"), nudge, QStringLiteral("k"));
    QCOMPARE(history.stack().count(), 1);
    QVERIFY(room.bytes() < 1000);
    QCOMPARE(room.forgotten(), 0);
    history.undo();
    QVERIFY(history.document() == Document{});
}

IOU_QT_TEST(TestUndoRoom)
#include "tst_undo_room.moc"
