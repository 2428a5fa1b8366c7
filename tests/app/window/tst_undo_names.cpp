// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/pair_files.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/report/report_panel.hpp"
#include "widgets/run/timeline.hpp"

#include <QAbstractButton>
#include <QComboBox>
#include <QSpinBox>
#include <QToolButton>

using namespace iou;

/// Every control of the window is used once: what changes the document is one step with a name,
/// and undo brings the former document back.
class TestUndoNames : public WindowTest {
    Q_OBJECT
private slots:
    void init();
    void lists();
    void buttons();
    void numbers();
    void counters();
    void switchesOfTheMenus();

private:
    /// Uses a control; counts the ones that changed the document.
    template <class Use>
    void check(const QObject& control, Use&& use) {
        const Document before = model().document();
        const int steps = model().undoStack().count();
        use();
        for (ReportPanel* panel : m_window->findChildren<ReportPanel*>()) panel->wait();
        QCoreApplication::processEvents();
        m_window->timeline().pause();
        for (QToolButton* tool : m_window->findChildren<QToolButton*>())  // of labs
            if (tool->isChecked() && tool->accessibleName() == QStringLiteral("Play"))
                tool->setChecked(false);
        const QByteArray name = control.metaObject()->className() + QByteArray(" ") +
                                control.objectName().toUtf8() + " step \"" +
                                model().undoStack().undoText().toUtf8() + '"';
        if (model().document() == before) {
            QVERIFY2(model().undoStack().count() == steps, name);
            return;
        }
        ++m_changes;
        QVERIFY2(model().undoStack().count() == steps + 1, name);
        QVERIFY2(!model().undoStack().undoText().isEmpty(), name);
        model().undo();
        QVERIFY2(model().document() == before, name);
        model().undoStack().clear();
        model().runs().wait();
    }
    template <class Control>
    QList<Control*> shown() {
        QList<Control*> all;
        for (auto* control : m_window->findChildren<Control*>())
            if (control->isEnabled() && !control->window()->isHidden()) all << control;
        return all;
    }

    int m_changes = 0;
};

void TestUndoNames::init() {
    openNewWindow({1600, 1000});
    m_window->pairs().ask = [](const QString&, bool) { return QString(); };
    model().apply(QStringLiteral("Loss with parameters"), [](Document& d) {
        d.run().loss = *Loss::parse("d_interp_iou");
        d.run().steps = 20;
    });
    model().undoStack().clear();
    model().runs().wait();
    m_changes = 0;
}

void TestUndoNames::lists() {
    for (QComboBox* list : shown<QComboBox>()) {
        if (list->count() < 2) continue;
        const bool at_end = list->currentIndex() == list->count() - 1;
        check(*list, [&] { QTest::keyClick(list, at_end ? Qt::Key_Up : Qt::Key_Down); });
    }
    QVERIFY2(m_changes >= 5, qPrintable(QString::number(m_changes)));
}

void TestUndoNames::buttons() {
    for (QAbstractButton* button : shown<QAbstractButton>()) {
        const auto* tool = qobject_cast<QToolButton*>(button);
        const bool opens =
            tool && (tool->menu() || (tool->defaultAction() && tool->text().endsWith(u'…')));
        const bool leaves = tool && tool->defaultAction() &&
                            (tool->defaultAction()->shortcut().matches(QKeySequence::Save) ||
                             tool->defaultAction()->shortcut().matches(QKeySequence::New) ||
                             tool->defaultAction()->shortcut().matches(QKeySequence::Open));
        if (opens || leaves || qobject_cast<QDockWidget*>(button->parentWidget())) continue;
        check(*button, [&] { button->click(); });
    }
    QVERIFY2(m_changes >= 5, qPrintable(QString::number(m_changes)));
}

void TestUndoNames::numbers() {
    for (NumberField* field : shown<NumberField>()) {
        check(*field, [&] {
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, QStringLiteral("0.75"));
            QTest::keyClick(field, Qt::Key_Return);
        });
    }
    QVERIFY2(m_changes >= 5, qPrintable(QString::number(m_changes)));
}

void TestUndoNames::counters() {
    for (QSpinBox* counter : shown<QSpinBox>())
        check(*counter, [&] {
            counter->setFocus();
            QTest::keyClick(counter, Qt::Key_Up);
        });
}

void TestUndoNames::switchesOfTheMenus() {
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->isCheckable() && action->isEnabled() && !action->menu())
            check(*action, [&] { action->trigger(); });
    QVERIFY2(m_changes >= 10, qPrintable(QString::number(m_changes)));
}

IOU_QT_TEST(TestUndoNames)
#include "tst_undo_names.moc"
