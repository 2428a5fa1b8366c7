// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/edits.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/own_formula/formula_card.hpp"
#include "widgets/own_formula/formula_edit.hpp"

#include <QDockWidget>
#include <QScrollBar>
#include <QWindow>

using namespace iou;

/// In a small window: the Loss panel while its formula is edited.
class TestEditorRoom : public FileTest {
    Q_OBJECT
private slots:
    void init() {
        open();
        m_window->resize(1280, 720);
    }
    void cleanup() { close(); }
    void nothingScrollsWhileAFormulaIsTyped();
    void aHeightOfOnesOwnStays();

private:
    LossPanel& panel() { return m_window->panels().content<LossPanel>(); }
    QDockWidget& dock() { return *m_window->panels().find(QStringLiteral("loss")); }
    QList<QScrollBar*> scrolled() {
        QList<QScrollBar*> list;
        for (QScrollBar* bar : dock().findChildren<QScrollBar*>())
            if (bar->isVisible() && bar->maximum() > 0) list << bar;
        return list;
    }
};

void TestEditorRoom::nothingScrollsWhileAFormulaIsTyped() {
    QTest::qWait(100);
    const int before = dock().height();
    panel().setEditing(true);
    QTRY_VERIFY(panel().card()->edit()->hasFocus());
    FormulaEdit& edit = *panel().card()->edit();
    edit.setPlainText(QStringLiteral("param k = 2 in [0, 10]\n#\n#\n#\n#\n1 - iou^k"));
    edit.moveCursor(QTextCursor::End);
    QTRY_VERIFY(dock().height() > before);
    QTRY_COMPARE(scrolled().size(), 0);
    QCOMPARE(edit.verticalScrollBar()->value(), 0);
    QVERIFY(dock().height() < 720 / 2 + 30);
    panel().setEditing(false);
    QTRY_COMPARE(dock().height(), before);
}

void TestEditorRoom::aHeightOfOnesOwnStays() {
    panel().setEditing(true);
    panel().card()->edit()->setPlainText(QStringLiteral("#\n#\n#\n#\n#\n#\n1 - iou"));
    QTest::qWait(100);
    const int given = dock().height();
    const QPoint separator(dock().geometry().center().x(), dock().geometry().bottom() + 2);
    QWindow* const window = m_window->windowHandle();
    QTest::mousePress(window, Qt::LeftButton, {}, separator);
    QTest::mouseMove(window, separator + QPoint(0, 20));
    QTest::mouseMove(window, separator + QPoint(0, 60));
    QTest::qWait(50);
    QTest::mouseRelease(window, Qt::LeftButton, {}, separator + QPoint(0, 60));
    QTest::qWait(50);
    const int dragged = dock().height();
    QVERIFY(dragged > given);
    panel().setEditing(false);
    QTest::qWait(100);
    QCOMPARE(dock().height(), dragged);
}

IOU_QT_TEST(TestEditorRoom)
#include "tst_editor_room.moc"
