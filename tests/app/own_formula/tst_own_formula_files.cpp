// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/own_formula/own_formula_files.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/own_formula/loss_file.hpp"
#include "core/registry/registry.hpp"
#include "tests/support/edits.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/own_formula/formula_card.hpp"
#include "widgets/own_formula/formula_edit.hpp"
#include "widgets/own_formula/own_formula.hpp"

#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

using namespace iou;

/// Formulas in the whole window: menu, files, and files that other programs save.
class TestOwnFormulaFiles : public FileTest {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void ctrlLOpensTheEditor();
    void aFormulaIsSavedAndOpened();
    void aDroppedFileIsTaken();
    void aFileThatIsReplacedIsReadAgain();
    void aFileThatIsWrittenIntoIsReadAgain();
    void whatWasEditedHereStays();
    void undoInTheEditorIsTheDocuments();
    void aLossMadeOfOthersIsAFormulaToEditAndSave();
    void theMenuSubtractsAndForgets();

private:
    std::string typed() { return model().run().loss.entry().source.text; }
    QString file(const char* name) const { return QString::fromStdString(path(name)); }
    void write(const char* name, const std::string& text) {
        QVERIFY(writeFile(path(name), own::writeLossFile(text)));
    }
    LossPanel& panel() { return m_window->panels().content<LossPanel>(); }
};

void TestOwnFormulaFiles::ctrlLOpensTheEditor() {
    FormulaEdit& edit = *panel().card()->edit();
    QVERIFY(!edit.isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(edit.isVisible());
    QTRY_VERIFY(edit.hasFocus());
    edit.selectAll();
    QTest::keyClicks(&edit, QStringLiteral("1 - iou + rho2/c2"));
    QTRY_COMPARE(typed(), std::string("1 - iou + rho2/c2"));
    QVERIFY(m_window->isWindowModified());
}

void TestOwnFormulaFiles::aFormulaIsSavedAndOpened() {
    m_window->formulas().ask = [this](bool, const QString&) { return file("a.loss"); };
    QVERIFY(!action(QStringLiteral("Save formula…"))->isEnabled());
    setLoss(model(), "=title Mine%0A1 - iou + 2*rho2/c2");
    QVERIFY(action(QStringLiteral("Save formula…"))->isEnabled());
    action(QStringLiteral("Save formula…"))->trigger();
    QCOMPARE(contentOf(path("a.loss")), std::string("iouscope-loss 1\ntitle Mine\n"
                                                    "1 - iou + 2*rho2/c2\n"));
    setLoss(model(), "giou");
    action(QStringLiteral("Open formula…"))->trigger();
    QCOMPARE(typed(), std::string("title Mine\n1 - iou + 2*rho2/c2"));
    QCOMPARE(model().undoStack().undoText(), QStringLiteral("Open a.loss"));
    QVERIFY(writeFile(path("a.loss"), "iouscope-loss 1\n1 - uio\n"));
    setLoss(model(), "giou");
    action(QStringLiteral("Open formula…"))->trigger();
    QCOMPARE(model().run().loss.id(), std::string_view("giou"));
    QVERIFY(says("line 2, column 5"));
}

void TestOwnFormulaFiles::aDroppedFileIsTaken() {
    write("a.loss", "1 - iou^3");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file("a.loss"))});
    QDragEnterEvent enter(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);  // a drop goes where the drag has entered
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(typed(), std::string("1 - iou^3"));
    setClip("iouscope-loss 1\n1 - iou^4\n");
    action(QStringLiteral("Paste"))->trigger();
    QCOMPARE(typed(), std::string("1 - iou^4"));
}

void TestOwnFormulaFiles::aFileThatIsReplacedIsReadAgain() {
    write("a.loss", "1 - iou");
    m_window->formulas().open(file("a.loss"));
    model().apply(QStringLiteral("pair"), [](Document& d) { d.explorer.scene.pred.cx = 0.7; });
    const double value = model().evaluation().value;
    write("a.loss", "2 - iou");  // a new file under the old name
    QTRY_COMPARE(typed(), std::string("2 - iou"));
    QCOMPARE(model().evaluation().value, value + 1.0);
    QCOMPARE(model().undoStack().undoText(), QStringLiteral("Read a.loss again"));
    QVERIFY(writeFile(path("a.loss"), "iouscope-loss 1\n2 - iou +\n"));
    QTRY_VERIFY(says("line 2, column"));
    QCOMPARE(typed(), std::string("2 - iou"));
    write("a.loss", "3 - iou");
    QTRY_COMPARE(typed(), std::string("3 - iou"));
    QTRY_VERIFY(!notice());
}

void TestOwnFormulaFiles::aFileThatIsWrittenIntoIsReadAgain() {
    write("a.loss", "1 - iou");
    m_window->formulas().open(file("a.loss"));
    QFile into(file("a.loss"));
    QVERIFY(into.open(QIODevice::WriteOnly | QIODevice::Truncate));
    into.write("iouscope-loss 1\n5 - iou\n");
    into.close();
    QTRY_COMPARE(typed(), std::string("5 - iou"));
}

void TestOwnFormulaFiles::whatWasEditedHereStays() {
    write("a.loss", "1 - iou");
    m_window->formulas().open(file("a.loss"));
    panel().setEditing(true);
    panel().card()->edit()->setPlainText(QStringLiteral("7 - iou"));
    QTRY_COMPARE(typed(), std::string("7 - iou"));
    write("a.loss", "2 - iou");
    QTest::qWait(300);
    QCOMPARE(typed(), std::string("7 - iou"));
}

void TestOwnFormulaFiles::undoInTheEditorIsTheDocuments() {
    panel().setEditing(true);
    FormulaEdit& edit = *panel().card()->edit();
    edit.setFocus();
    edit.setPlainText(QStringLiteral("1 - iou"));
    QTRY_COMPARE(typed(), std::string("1 - iou"));
    edit.selectAll();
    QTest::keyClicks(&edit, QStringLiteral("1 - iou^2"));
    // Before the pause: what was typed is a step of its own, which is taken back.
    QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit.toPlainText(), QStringLiteral("1 - iou"));
    QCOMPARE(typed(), std::string("1 - iou"));
    QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edit.toPlainText(), QStringLiteral("1 - iou^2"));
    // Unfinished: letters are taken back, the document is left alone.
    edit.moveCursor(QTextCursor::End);
    QTest::keyClicks(&edit, QStringLiteral(" +"));
    const int steps = model().undoStack().index();
    QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model().undoStack().index(), steps);
    QVERIFY(!edit.toPlainText().endsWith(u'+'));
}

void TestOwnFormulaFiles::aLossMadeOfOthersIsAFormulaToEditAndSave() {
    setLoss(model(), "5 l1 + 2 giou");
    const double value = model().evaluation().value;
    panel().setEditing(true);
    QVERIFY(panel().card()->formula().whole());
    QVERIFY(panel().card()->formula().isCopy());
    QVERIFY(panel().source()->text().contains(QStringLiteral("Rezatofighi")));
    m_window->formulas().saveTo(file("sum.loss"));
    setLoss(model(), "giou");
    m_window->formulas().open(file("sum.loss"));
    QVERIFY(!panel().card()->formula().isCopy());
    QCOMPARE(model().evaluation().value, value);
}

void TestOwnFormulaFiles::theMenuSubtractsAndForgets() {
    setLoss(model(), "ciou");
    action(QStringLiteral("Edit a copy"))->trigger();
    QVERIFY(panel().card()->edit()->isVisible());
    QVERIFY(typed().starts_with("title CIoU (copy)\n"));
    QAction* minus = nullptr;
    for (QAction* each : actions())
        if (each->data().toString() == QStringLiteral("Difference to CIoU")) minus = each;
    QVERIFY(minus);
    minus->trigger();
    QCOMPARE(model().view().surface.minus->id(), std::string_view("ciou"));
    setLoss(model(), "giou");
    QCOMPARE(allLosses().size(), registry().size() + 1);
    action(QStringLiteral("Remove unused formulas"))->trigger();
    QCOMPARE(allLosses().size(), registry().size());
    model().undo();
    QCOMPARE(allLosses().size(), registry().size() + 1);
}

IOU_QT_TEST(TestOwnFormulaFiles)
#include "tst_own_formula_files.moc"
