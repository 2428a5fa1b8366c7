// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_json.hpp"
#include "tests/core/support/random_document.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QTest>

using namespace iou;

/// Everything a person can change, changed at random, taken back and made again.
class TestUndo : public QObject {
    Q_OBJECT
private slots:
    void twoHundredRandomEditsUndoAndRedo();
    void aDragIsOneStepAmongThem();
};

namespace {

/// The document as the bytes of a file: what is not saved cannot be compared away.
std::string bytesOf(const ExplorerModel& model) {
    Session session;
    session.document = model.document();
    return writeSession(session);
}

}  // namespace

void TestUndo::twoHundredRandomEditsUndoAndRedo() {
    testing::DocumentMaker make(testing::printedSeed("undo"));
    ExplorerModel model;
    model.apply(QStringLiteral("quiet"), [](Document& d) { d.explorer.view.live_run = false; });
    model.undoStack().clear();
    std::vector<std::string> states{bytesOf(model)};
    const auto edits = make.edits();
    while (states.size() <= 200) {
        const int kind = make.random().below(static_cast<int>(edits.size()));
        const int before = model.undoStack().count();
        model.apply(QStringLiteral("Edit %1").arg(kind), edits[static_cast<std::size_t>(kind)]);
        const std::string now = bytesOf(model);
        if (now == states.back()) {
            QCOMPARE(model.undoStack().count(), before);
            continue;
        }
        QCOMPARE(model.undoStack().count(), before + 1);
        QCOMPARE(model.undoStack().undoText(), QStringLiteral("Edit %1").arg(kind));
        states.push_back(now);
    }
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        model.undo();
        QVERIFY2(bytesOf(model) == states[i], qPrintable(model.undoStack().redoText()));
    }
    QVERIFY(!model.undoStack().canUndo());
    for (std::size_t i = 1; i < states.size(); ++i) {
        model.redo();
        QVERIFY2(bytesOf(model) == states[i], qPrintable(model.undoStack().undoText()));
    }
    QVERIFY(!model.undoStack().canRedo());
}

void TestUndo::aDragIsOneStepAmongThem() {
    testing::DocumentMaker make(testing::printedSeed("undo of drags"));
    ExplorerModel model;
    const std::string before = bytesOf(model);
    model.beginDrag(QStringLiteral("Move"));
    for (int i = 0; i < 50; ++i)
        model.drag([&](Document& d) { d.explorer.scene.pred.cx = make.random().unit(); });
    model.endDrag();
    QCOMPARE(model.undoStack().count(), 1);
    const std::string after = bytesOf(model);
    model.undo();
    QVERIFY(bytesOf(model) == before);
    model.redo();
    QVERIFY(bytesOf(model) == after);
    model.beginDrag(QStringLiteral("Move"));
    model.drag([&](Document& d) { d.explorer.scene.pred = make.box(); });
    model.cancelDrag();
    QCOMPARE(model.undoStack().count(), 1);
    QVERIFY(bytesOf(model) == after);
}

IOU_QT_TEST(TestUndo)
#include "tst_undo.moc"
