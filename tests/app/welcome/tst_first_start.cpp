// SPDX-License-Identifier: GPL-3.0-or-later
// The first minute: what somebody sees who starts the program for the first time.
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/welcome/first_steps.hpp"
#include "app/welcome/step_chips.hpp"
#include "app/window/open_session.hpp"
#include "app/window/window_settings.hpp"
#include "core/session/first_session.hpp"
#include "tests/support/clipped.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/controls/named_tool_bar.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/lanes/lane_grid.hpp"
#include "widgets/loss/active_loss.hpp"
#include "widgets/run/timeline.hpp"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QToolButton>

using namespace iou;

class TestFirstStart : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(); }
    void onlyTheVeryFirstStartIsOne();
    void twoLossesStandSideBySide();
    void everythingFitsASmallProjector();
    void eachChipIsTickedWhenItWasDone();
    void chipsDoWhatTheySay();
    void itComesBackFromTheMenu();
    void itRestsInALab();
    void itRestsInALesson();
    void theLossIsInTheToolBar();
    void toolsHaveNamesWhereThereIsRoom();

private:
    StepChips* chips() const { return m_window->firstSteps().chips(); }
    NamedToolBar& bar() const { return *m_window->findChild<NamedToolBar*>(); }
    void click(int chip) { QTest::mouseClick(chips()->chip(chip), Qt::LeftButton); }
    QList<BoxCanvas*> cells() const {
        QList<BoxCanvas*> seen;
        for (BoxCanvas* cell : m_window->findChildren<BoxCanvas*>())
            if (cell->isVisible()) seen << cell;
        return seen;
    }
};

void TestFirstStart::onlyTheVeryFirstStartIsOne() {
    QTemporaryDir folder;
    const std::string unsaved = folder.filePath(QStringLiteral("unsaved")).toStdString();
    QSettings settings(folder.filePath(QStringLiteral("a.ini")), QSettings::IniFormat);
    {
        WindowSettings home(*m_window, settings, unsaved);
        QVERIFY(home.isFirstStart());
        home.store();
    }
    openNewWindow();
    const WindowSettings again(*m_window, settings, unsaved);
    QVERIFY(!again.isFirstStart());
}

void TestFirstStart::twoLossesStandSideBySide() {
    m_window->welcome();
    QVERIFY(model().document() == [&] {
        Document expected = firstDocument();
        expected.appearance = model().appearance();
        return expected;
    }());
    // Nobody is asked to save what they have not made.
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(!m_window->openSession().isModified());
    const QList<BoxCanvas*> scenes = cells();
    QCOMPARE(scenes.size(), 2);
    const QRect a(scenes[0]->mapToGlobal(QPoint()), scenes[0]->size());
    const QRect b(scenes[1]->mapToGlobal(QPoint()), scenes[1]->size());
    QCOMPARE(a.size(), b.size());
    QVERIFY(a.top() == b.top() || a.left() == b.left());
    QVERIFY(!a.intersects(b));
}

void TestFirstStart::everythingFitsASmallProjector() {
    m_window->welcome();
    model().runs().wait();
    QCoreApplication::processEvents();
    QCOMPARE(m_window->size(), QSize(1280, 720));
    for (int i = 0; i < 3; ++i) {
        const QPushButton* chip = chips()->chip(i);
        QVERIFY(chip->isVisible());
        QVERIFY(
            m_window->rect().contains(QRect(chip->mapTo(m_window.get(), QPoint()), chip->size())));
    }
    QStringList clipped = clippedTexts(m_window->notices());
    clipped << clippedTexts(bar());
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    // The hint is read whole, when nothing is under the pointer.
    m_window->statusBar()->clearMessage();
    const auto labels = m_window->statusBar()->findChildren<QLabel*>();
    const auto hint = std::ranges::find_if(
        labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("F1")); });
    QVERIFY(hint != labels.end());
    const QLabel& said = **hint;
    QVERIFY(said.isVisible());
    QVERIFY2(said.fontMetrics().horizontalAdvance(said.text()) <= said.width(),
             qPrintable(QString::number(said.width())));
    // Another theme leaves them their height.
    action(QStringLiteral("Dark"))->trigger();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    for (int i = 0; i < 3; ++i)
        QVERIFY(chips()->chip(i)->height() >= chips()->chip(i)->sizeHint().height());
    QVERIFY2(clippedTexts(m_window->notices()).isEmpty(), "dark");
}

void TestFirstStart::eachChipIsTickedWhenItWasDone() {
    m_window->welcome();
    model().runs().wait();
    QCoreApplication::processEvents();
    // What is typed is no drag.
    model().apply(QStringLiteral("x"), [](Document& d) { d.explorer.scene.pred.cx += 0.1; });
    QVERIFY(!chips()->ticked(0));
    model().undo();
    BoxCanvas& cell = *cells().front();
    const QPointF middle =
        cell.transform().toView(model().scene().pred.cx, model().scene().pred.cy);
    mouse::press(cell, middle);
    mouse::move(cell, middle + QPointF(15, 9));
    mouse::release(cell, middle + QPointF(15, 9));
    QVERIFY(chips()->ticked(0) && !chips()->ticked(1) && !chips()->ticked(2));
    QTest::keyClick(&m_window->canvas(), Qt::Key_R);
    QTRY_VERIFY(chips()->ticked(1));
    QPointer<StepChips> shown = chips();
    action(QStringLiteral("Run from here"));
    for (QAction* entry : actions())
        if (entry->data().toString().startsWith(QStringLiteral("Lesson: "))) {
            entry->trigger();
            break;
        }
    QVERIFY(m_window->lessons().running());
    // All are done: the notice goes.
    QTRY_VERIFY(!shown);
    QVERIFY(m_window->notices().isEmpty());
}

void TestFirstStart::chipsDoWhatTheySay() {
    m_window->welcome();
    model().runs().wait();
    click(0);
    QVERIFY(!chips()->ticked(0));  // told, not done
    click(1);
    QTRY_VERIFY(m_window->timeline().playing());
    QVERIFY(chips()->ticked(1));
    m_window->timeline().pause();
    click(2);
    QVERIFY(m_window->lessons().running());
    QCOMPARE(m_window->lessons().step(), 0);
}

void TestFirstStart::itComesBackFromTheMenu() {
    QVERIFY(!chips());
    action(QStringLiteral("First steps…"))->trigger();
    QVERIFY(chips());
    QCOMPARE(model().lanes().size(), std::size_t{2});
    // Work that would be lost is asked about.
    model().apply(QStringLiteral("test"), [](Document& d) { d.explorer.scene.pred.cx += 1.0; });
    m_window->files().ask = [] { return SessionFiles::Answer::cancel; };
    const Document mine = model().document();
    action(QStringLiteral("First steps…"))->trigger();
    QVERIFY(model().document() == mine);
}

void TestFirstStart::itRestsInALab() {
    m_window->welcome();
    QVERIFY(chips()->isVisible());
    m_window->panels().arrangeForLab("suppress");
    QVERIFY(!chips()->isVisible());
    QVERIFY(!m_window->notices().isVisible());
    action(QStringLiteral("Explore"))->trigger();
    QVERIFY(chips()->isVisible());
}

void TestFirstStart::itRestsInALesson() {
    m_window->welcome();
    model().runs().wait();
    m_window->lessons().start(findLesson(QStringLiteral("torus")));
    m_window->presentation().enter();
    m_window->lessons().start(findLesson(QStringLiteral("desert")));
    QVERIFY(!m_window->panels().lab());
    QVERIFY(!m_window->notices().isVisible());
    m_window->presentation().leave();
    QVERIFY(!m_window->notices().isVisible());
    m_window->lessons().end();
    QVERIFY(chips()->isVisible());
    QVERIFY(chips()->ticked(2) && !chips()->ticked(0));
}

void TestFirstStart::theLossIsInTheToolBar() {
    auto* chooser = bar().findChild<ActiveLoss*>();
    QVERIFY(chooser && chooser->isVisible());
    model().apply(QStringLiteral("test"), [](Document& d) { d.run().loss = *Loss::parse("siou"); });
    QCOMPARE(chooser->currentText(), QStringLiteral("SIoU"));
    chooser->setCurrentIndex(chooser->findText(QStringLiteral("GIoU")));
    emit chooser->activated(chooser->currentIndex());
    QCOMPARE(std::string(model().run().loss.id()), "giou");
    const auto lock = [this](const Locks& locks) {  // as a lesson does
        model().history().setLocks(locks);
        m_window->panels().lock(locks);
    };
    lock({.loss = true});
    QVERIFY(!chooser->isEnabled());
    lock({});
    QVERIFY(chooser->isEnabled());
}

void TestFirstStart::toolsHaveNamesWhereThereIsRoom() {
    const auto named = [&] {
        int count = 0;
        for (QAction* tool : bar().actions()) count += bar().showsName(tool);
        return count;
    };
    const auto hidden = [&] {
        for (QAction* tool : bar().actions())
            if (!tool->isSeparator() && !bar().widgetForAction(tool)->isVisible()) return true;
        return false;
    };
    for (const int width : {960, 1280, 1920}) {
        m_window->resize(width, 720);
        QCoreApplication::processEvents();
        QVERIFY2(!hidden(), qPrintable(QString::number(width)));
    }
    const int of_wide = named();
    int tools = 0, groups = 1;
    for (QAction* tool : bar().actions()) {
        tools += qobject_cast<QToolButton*>(bar().widgetForAction(tool)) != nullptr;
        groups += tool->isSeparator();
    }
    QCOMPARE(of_wide, tools);
    QVERIFY(groups >= 5);
    m_window->resize(1280, 720);
    QCoreApplication::processEvents();
    QVERIFY2(named() >= 8, qPrintable(QString::number(named())));
    m_window->resize(960, 600);
    QCoreApplication::processEvents();
    QVERIFY(bar().showsName(action(QStringLiteral("Run from here"))));
}

IOU_QT_TEST(TestFirstStart)
#include "tst_first_start.moc"
