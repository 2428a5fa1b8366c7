// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/pair_files.hpp"
#include "app/files/data_export.hpp"
#include "app/formats/formats.hpp"
#include "app/palette/hover_hints.hpp"
#include "app/palette/key_sheet.hpp"
#include "app/palette/shortcut_guard.hpp"
#include "app/render/picture.hpp"
#include "app/window/main_window.hpp"
#include "app/window/window_picture.hpp"
#include "app/window/window_settings.hpp"
#include "core/data/load_pairs.hpp"
#include "core/explorer/lane_edits.hpp"
#include "core/files/atomic_file.hpp"
#include "core/run/limits.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/assign/assign_view.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/loss/box_panel.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/text/core_words.hpp"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <map>
#include <memory>

using namespace iou;

class TestMainWindow : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(); }
    void everyActionSaysWhatItDoes();
    void noTwoActionsShareAKey();
    void actionsLeaveTheCanvasItsKeys();
    void everyControlSaysWhatItDoes();
    void theStatusBarTellsAboutTheControlUnderThePointer();
    void theKeySheetNamesEveryKey();
    void nineLanesFitASmallScreen();
    void theTimelineIsOneRow();
    void everyMenuActionCanBeTriggeredAndUndone();
    void keysReachTheirActions();
    void spacePlaysAndPressesFocusedButtons();
    void aSlowRunCanBeCancelled();
    void saveAndOpenGiveTheSameSession();
    void unsavedChangesAreAskedAbout();
    void aBadFileIsRefusedWithAMessage();
    void themesRepaintEverything();
    void aChangedThemeLooksLikeOneBegunWith();
    void rowsOfTablesGrowWithTheText();
    void typedAndPastedBoxesFollowTheNotation();
    void undoReachesTheDocumentFromAField();
    void aBoxThatCannotBeReadIsRefused();
    void noPanelIsEmptyAtTheStart();
    void panelsBehindATabRest();
    void aRaisedPanelIsUpToDate();
    void closingStopsARun();
    void picturesHaveTheirSizeAndCarryTheSession();
    void theWindowHasItsIcon();
    void aListOfPairsGetsHalfOfItsColumn();
    void aWindowOutOfSightIsMovedBack();
};

void TestMainWindow::everyActionSaysWhatItDoes() {
    QVERIFY(actions().size() > 40);
    for (const QAction* action : actions()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(action->toolTip().size() > action->text().size(), qPrintable(action->text()));
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
    }
}

void TestMainWindow::noTwoActionsShareAKey() {
    std::map<QString, QString> taken;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts()) {
            const QString name = key.toString(QKeySequence::PortableText);
            const auto [at, is_new] = taken.emplace(name, action->text());
            QVERIFY2(is_new, qPrintable(name + ": " + at->second + ", " + action->text()));
        }
    }
    QVERIFY(taken.size() > 40);
    // Mnemonics of the menu bar must differ as well.
    std::map<QString, QString> letters;
    for (const QAction* top : m_window->menuBar()->actions()) {
        const auto at = top->text().indexOf(u'&');
        QVERIFY(at >= 0);
        QVERIFY(letters.emplace(top->text().mid(at + 1, 1).toLower(), top->text()).second);
    }
}

void TestMainWindow::actionsLeaveTheCanvasItsKeys() {
    QStringList own{QStringLiteral("Tab"),    QStringLiteral("Shift+Tab"),
                    QStringLiteral("Esc"),    QStringLiteral("Left"),
                    QStringLiteral("Return"), QStringLiteral("Enter"),
                    QStringLiteral("Up"),     QStringLiteral("Right"),
                    QStringLiteral("Down"),   QStringLiteral("Backspace")};
    for (int digit = 0; digit <= 9; ++digit) own << QString::number(digit);
    for (const QString& arrow : {QStringLiteral("Left"), QStringLiteral("Right"),
                                 QStringLiteral("Up"), QStringLiteral("Down")})
        own << QStringLiteral("Shift+") + arrow << QStringLiteral("Ctrl+") + arrow;
    for (const QAction* action : m_window->findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts())
            QVERIFY2(!own.contains(key.toString(QKeySequence::PortableText)),
                     qPrintable(action->text()));
}

void TestMainWindow::everyControlSaysWhatItDoes() {
    QStringList silent;
    for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) dock->show();  // of labs, too
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool is_control = qobject_cast<const QAbstractButton*>(widget) ||
                                qobject_cast<const QComboBox*>(widget) ||
                                qobject_cast<const QAbstractSpinBox*>(widget) ||
                                qobject_cast<const QAbstractSlider*>(widget) ||
                                qobject_cast<const QAbstractItemView*>(widget);
        // Qt's own parts: scroll bars, the buttons of docks and tabs, lists that drop down.
        const QString owner =
            QString::fromLatin1(widget->parentWidget()->metaObject()->className());
        const bool is_part = qobject_cast<const QScrollBar*>(widget) || widget->isWindow() ||
                             owner == QStringLiteral("QTabBar") ||
                             owner == QStringLiteral("QDockWidget") ||
                             qobject_cast<const QToolBar*>(widget->parentWidget()) ||
                             owner == QStringLiteral("QMenuBar") ||
                             owner == QStringLiteral("QComboBoxPrivateContainer");
        if (is_control && !is_part && HoverHints::hintOf(*widget).isEmpty())
            silent << owner + u' ' + QString::fromLatin1(widget->metaObject()->className());
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral(", "))));
}

void TestMainWindow::theStatusBarTellsAboutTheControlUnderThePointer() {
    auto* slider = m_window->timeline().findChild<ScrubSlider*>();
    QEnterEvent enter({5, 5}, {5, 5}, slider->mapToGlobal(QPointF(5, 5)));
    QCoreApplication::sendEvent(slider, &enter);
    const auto shown = [this](const QString& words) {
        for (const QLabel* label : m_window->statusBar()->findChildren<QLabel*>())
            if (label->text() == words) return true;
        return false;
    };
    QVERIFY(shown(slider->toolTip()));
    QTest::mouseMove(&m_window->canvas(), {200, 200});
    QTest::mouseMove(&m_window->canvas(), {5, 5});
    QVERIFY(!shown(slider->toolTip()));
    // Of what is no longer there nothing is said.
    QCoreApplication::sendEvent(slider, &enter);
    QVERIFY(shown(slider->toolTip()));
    panel("timeline").hide();
    QVERIFY(!shown(slider->toolTip()));
}

void TestMainWindow::theKeySheetNamesEveryKey() {
    for (const int columns : {1, 2}) {
        const QString page = KeySheet::page(*m_window->menuBar(), columns);
        for (const QAction* action : actions())
            for (const QKeySequence& key : action->shortcuts())
                QVERIFY2(page.contains(key.toString(QKeySequence::NativeText).toHtmlEscaped()),
                         qPrintable(action->text()));
    }
}

void TestMainWindow::theTimelineIsOneRow() {
    const QWidget& timeline = m_window->timeline();
    QVERIFY(panel("timeline").height() <= timeline.sizeHint().height());
}

void TestMainWindow::nineLanesFitASmallScreen() {
    m_window->model().apply(QStringLiteral("test"), [](Document& d) {
        while (duplicateLane(d.explorer, 0)) continue;
        d.explorer.view.compare.center = CentralView::grid;
        d.explorer.view.compare.cells = CellContent::surface;
    });
    m_window->resize(1280, 720);
    QCoreApplication::processEvents();
    m_window->resize(960, 540);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->width(), 960);
    // Arranged panels leave the middle its part.
    QTest::mouseClick(m_window.get(), Qt::LeftButton);  // as on a seam: they are arranged
    m_window->resize(1600, 720);
    m_window->resizeDocks({m_window->findChild<QDockWidget*>(QStringLiteral("surface"))}, {900},
                          Qt::Horizontal);
    m_window->resize(1280, 720);
    QCoreApplication::processEvents();
    const int middle = m_window->centralWidget()->width();
    QVERIFY2(middle >= 370, qPrintable(QString::number(middle)));
}

void TestMainWindow::everyMenuActionCanBeTriggeredAndUndone() {
    ExplorerModel& model = m_window->model();
    const Document before = model.document();
    const QStringList opens{QStringLiteral("Open…"),    QStringLiteral("Save"),
                            QStringLiteral("Save As…"), QStringLiteral("Quit"),
                            QStringLiteral("New"),      QStringLiteral("About iouscope"),
                            QStringLiteral("Paste")};
    for (QAction* action : actions()) {
        const QString label = QString(action->text()).remove(u'&');
        if (opens.contains(label) || label.endsWith(u'…') ||
            label.startsWith(QStringLiteral("Undo")) || label.startsWith(QStringLiteral("Redo")))
            continue;
        action->trigger();
        QCoreApplication::processEvents();
    }
    m_window->timeline().pause();
    while (model.undoStack().canUndo()) model.undo();
    QVERIFY(model.document() == before);
    setInterfaceScale(1.0);
}

void TestMainWindow::keysReachTheirActions() {
    ExplorerModel& model = m_window->model();
    const bool arrows = model.view().canvas.arrows;
    QTest::keyClick(&m_window->canvas(), Qt::Key_G);
    QCOMPARE(model.view().canvas.arrows, !arrows);
    QVERIFY(!action(QStringLiteral("Gradient arrows"))->isChecked());
    QTest::keyClick(&m_window->canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model.view().canvas.arrows, arrows);
    QVERIFY(action(QStringLiteral("Gradient arrows"))->isChecked());
    QTest::keyClick(&m_window->canvas(), Qt::Key_Period);
    QCOMPARE(model.clock().playhead(), 1);
    QTest::keyClick(&m_window->canvas(), Qt::Key_End);
    QCOMPARE(model.clock().playhead(), model.clock().steps());
    QTest::keyClick(&m_window->canvas(), Qt::Key_Home);
    QCOMPARE(model.clock().playhead(), 0);
    const Box<> pred = model.scene().pred;
    QTest::keyClick(&m_window->canvas(), Qt::Key_S);
    QVERIFY(model.scene().target == pred);
    QCOMPARE(model.undoStack().undoText(), QStringLiteral("Swap boxes"));
}

void TestMainWindow::spacePlaysAndPressesFocusedButtons() {
    const ShortcutGuard guard(*qApp);
    QTest::keyClick(&m_window->canvas(), Qt::Key_Space);
    QVERIFY(m_window->timeline().playing());
    QTest::keyClick(&m_window->canvas(), Qt::Key_Space);
    QVERIFY(!m_window->timeline().playing());
    QToolButton button(m_window.get());
    button.setFocusPolicy(Qt::StrongFocus);
    button.show();
    button.setFocus();
    bool pressed = false;
    connect(&button, &QToolButton::clicked, this, [&] { pressed = true; });
    QTest::keyClick(&button, Qt::Key_Space);
    QVERIFY(pressed);
    QVERIFY(!m_window->timeline().playing());
}

void TestMainWindow::aSlowRunCanBeCancelled() {
    QAction* cancel = action(QStringLiteral("Cancel run"));
    QVERIFY(!cancel->isEnabled());
    model().apply(QStringLiteral("test"), [](Document& d) {
        d.run().steps = document_steps_limit / max_lanes;
        d.run().stop = {.divergence = 0.0};
        while (addLane(d.explorer, d.run().loss)) {
        }
        // Runs that are alike would be computed once.
        double rate = 1e-9;
        for (Lane& lane : d.explorer.lanes) lane.recipe.schedule = Schedule::constant(rate *= 1.5);
    });
    QTRY_VERIFY(cancel->isEnabled());
    cancel->trigger();
    QVERIFY(!model().runs().running());
    QTRY_VERIFY(!cancel->isEnabled());
}

void TestMainWindow::saveAndOpenGiveTheSameSession() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.iouscope"));
    ExplorerModel& model = m_window->model();
    model.apply(QStringLiteral("Loss"), [](Document& d) { d.run().loss = *Loss::parse("siou"); });
    model.runs().wait();
    model.clock().setPlayhead(31);
    m_window->canvas().zoomIn();
    QVERIFY(m_window->isWindowModified());
    QVERIFY(m_window->files().saveTo(path));
    QVERIFY(!m_window->isWindowModified());
    const auto first = readFile(path.toStdString(), session_size_limit);
    QVERIFY(first.has_value());

    m_window->files().newSession();
    QVERIFY(model.document() == Document{} || model.view() != ExplorerView{});
    QVERIFY(m_window->files().open(path));
    model.runs().wait();
    QCOMPARE(model.clock().playhead(), 31);
    QCOMPARE(text(model.run().loss.id()), QStringLiteral("siou"));
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("a.iouscope")));
    QVERIFY(m_window->files().saveTo(path));
    const auto second = readFile(path.toStdString(), session_size_limit);
    QVERIFY(*first == *second);
}

void TestMainWindow::unsavedChangesAreAskedAbout() {
    int asked = 0;
    m_window->files().ask = [&] {
        ++asked;
        return SessionFiles::Answer::cancel;
    };
    m_window->model().apply(QStringLiteral("Theme"),
                            [](Document& d) { d.explorer.view.canvas.grid = false; });
    QVERIFY(m_window->files().mayReplace());  // a look is no work
    QCOMPARE(asked, 0);
    m_window->model().apply(QStringLiteral("Move"),
                            [](Document& d) { d.explorer.scene.pred.cx = 5.0; });
    QVERIFY(m_window->isWindowModified());
    QVERIFY(!m_window->close());
    QCOMPARE(asked, 1);
    QVERIFY(m_window->isVisible());
    m_window->model().undo();
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->close());
}

void TestMainWindow::aBadFileIsRefusedWithAMessage() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bad.iouscope"));
    QString message;
    m_window->files().complain = [&](const QString& said) { message = said; };
    const Document before = m_window->model().document();
    QVERIFY(!m_window->files().open(path));
    QVERIFY(message.contains(QStringLiteral("bad.iouscope")));
    QVERIFY(writeFile(path.toStdString(), "{\"format\": \"iouscope-session\", \"version\": 99}")
                .has_value());
    QVERIFY(!m_window->files().open(path));
    QVERIFY(message.contains(QStringLiteral("newer program")));
    QVERIFY(m_window->model().document() == before);
}

void TestMainWindow::themesRepaintEverything() {
    ExplorerModel& model = m_window->model();
    model.apply(QStringLiteral("Theme"),
                [](Document& d) { d.appearance.theme = ThemeChoice::dark; });
    QVERIFY(themeOf(*m_window).dark);
    QVERIFY(m_window->canvas().grab().toImage().pixelColor(2, 200).lightness() < 64);
    model.undo();
    QVERIFY(!themeOf(*m_window).dark);
    QVERIFY(m_window->canvas().grab().toImage().pixelColor(2, 200).lightness() > 192);
}

/// Where two pictures of one size differ; null: nowhere.
static QRect differing(const QImage& a, const QImage& b) {
    QRect out;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y)) out |= QRect(x, y, 1, 1);
    return out;
}

void TestMainWindow::aChangedThemeLooksLikeOneBegunWith() {
    // Every panel once, in a grid of lanes: their bar has symbols of its own.
    const auto pictures = [&](bool changed) {
        std::map<QString, QImage> out;
        openNewWindow();
        Session session;
        session.document.explorer.view.compare.center = CentralView::grid;
        addLane(session.document.explorer, *Loss::parse("siou"));
        session.camera = Camera{0.8, 0.8, 3.0};
        if (!changed) session.document.appearance.theme = ThemeChoice::dark;
        m_window->showSession(session);
        const auto docks = m_window->findChildren<QDockWidget*>();
        const auto grab = [&](const QString& name, QWidget& widget) {
            model().runs().wait();
            if (name == QStringLiteral("assign_shape"))  // whose curves take longer than a pause
                QTRY_VERIFY(sharedOf<AssignView>(model().history()).curves());
            // Until nothing moves: surfaces are refined at rest.
            QImage last;
            for (int i = 0; i < 40; ++i) {
                QTest::qWait(60);
                // A window of its own may be given the focus, and selects a field then.
                if (QWidget* const focused = QApplication::focusWidget()) focused->clearFocus();
                const QImage now = widget.grab().toImage();
                if (now == last) break;
                last = now;
            }
            out[name] = last;
        };
        if (changed) {
            grab({}, *m_window);  // painted once in the other theme
            model().apply(QStringLiteral("Theme"),
                          [](Document& d) { d.appearance.theme = ThemeChoice::dark; });
            model().undoStack().clear();
        }
        out.clear();
        grab(QStringLiteral("middle"), *m_window->panels().middle());
        for (QDockWidget* dock : docks) {  // each by itself, as large as any
            const bool beside_others = dock->isVisible();
            dock->setFloating(true);
            dock->resize(440, 400);
            dock->show();
            grab(dock->objectName(), *dock);
            dock->setFloating(false);
            dock->setVisible(beside_others);
        }
        return out;
    };
    const auto fresh = pictures(false), changed = pictures(true);
    for (const auto& [name, picture] : fresh) {
        const QRect apart = differing(changed.at(name), picture);
        QVERIFY2(apart.isNull(), qPrintable(QStringLiteral("%1: %2x%3 at %4, %5")
                                                .arg(name)
                                                .arg(apart.width())
                                                .arg(apart.height())
                                                .arg(apart.x())
                                                .arg(apart.y())));
    }
}

/// As on a projector: rows that are there before the text grows have room for it.
void TestMainWindow::rowsOfTablesGrowWithTheText() {
    m_window->panels().arrangeForLab("ap");
    int seen = 0;
    for (const double scale : {2.4, 1.0}) {
        setInterfaceScale(scale);
        applyTheme(ThemeChoice::light);
        QCoreApplication::processEvents();
        for (const QTableView* table : m_window->findChildren<QTableView*>()) {
            if (table->model()->rowCount() == 0) continue;
            const int text = QFontMetrics(table->font()).height();
            const int last = table->rowHeight(table->model()->rowCount() - 1);
            QVERIFY2(last >= text && last <= 2 * text, qPrintable(table->accessibleName()));
            ++seen;
        }
    }
    QVERIFY2(seen >= 6, qPrintable(QString::number(seen)));
}

void TestMainWindow::typedAndPastedBoxesFollowTheNotation() {
    ExplorerModel& model = m_window->model();
    auto* panel = m_window->findChild<BoxPanel*>();
    QVERIFY(panel);
    m_window->findChild<QDockWidget*>(QStringLiteral("boxes"))->raise();
    model.apply(QStringLiteral("n"),
                [](Document& d) { d.explorer.view.notation = BoxNotation::xyxy; });
    QApplication::clipboard()->setText(QStringLiteral("[1, 2, 4, 6]"));
    panel->paste(Which::pred);
    QVERIFY((model.scene().pred == Box<>{2.5, 4.0, 3.0, 4.0}));
    QCOMPARE(panel->field(Which::pred, 3).value(), 6.0);
    NumberField& right = panel->field(Which::pred, 2);
    right.setFocus();
    right.selectAll();
    QTest::keyClicks(&right, QStringLiteral("5"));
    QTest::keyClick(&right, Qt::Key_Return);
    QCOMPARE(model.scene().pred.left(), 1.0);
    QCOMPARE(model.scene().pred.right(), 5.0);
    panel->copy(Which::pred);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("1, 2, 5, 6"));
}

void TestMainWindow::undoReachesTheDocumentFromAField() {
    const ShortcutGuard guard(*qApp);
    ExplorerModel& model = m_window->model();
    auto* panel = m_window->findChild<BoxPanel*>();
    m_window->findChild<QDockWidget*>(QStringLiteral("boxes"))->raise();
    const Document before = model.document();
    NumberField& field = panel->field(Which::pred, 0);
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("2"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.value(), 2.0);
    QTest::keySequence(&field, QKeySequence::Undo);
    QVERIFY(model.document() == before);
    QTest::keySequence(&field, QKeySequence::Redo);
    QCOMPARE(model.scene().pred.cx, 2.0);
    // What is being typed is taken back first.
    QTest::keyClicks(&field, QStringLiteral("7"));
    QTest::keySequence(&field, QKeySequence::Undo);
    QCOMPARE(model.scene().pred.cx, 2.0);
}

void TestMainWindow::aBoxThatCannotBeReadIsRefused() {
    ExplorerModel& model = m_window->model();
    const Document before = model.document();
    auto* panel = m_window->findChild<BoxPanel*>();
    for (const char* bad : {"1, 2, 3", "1, 2, x, 4", "0, 0, -1, 1", "nan 0 1 1", ""}) {
        QApplication::clipboard()->setText(QString::fromLatin1(bad));
        panel->paste(Which::target);
        QVERIFY(model.document() == before);
    }
}

void TestMainWindow::noPanelIsEmptyAtTheStart() {
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        QVERIFY2(dock->isHidden() != m_window->panels().belongs(*dock),
                 qPrintable(dock->objectName()));
        QVERIFY(dock->isHidden() || dock->widget());
    }
    QVERIFY(m_window->model().clock().trajectory());
    QVERIFY(m_window->canvas().width() > 300 && m_window->canvas().height() > 300);
}

void TestMainWindow::panelsBehindATabRest() {
    for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        dock->raise();
        QCoreApplication::processEvents();
        for (QDockWidget* other : m_window->tabifiedDockWidgets(dock)) {
            const auto* area = qobject_cast<QScrollArea*>(other->widget());
            QVERIFY2(area && !area->widget()->isVisible(), qPrintable(other->objectName()));
        }
    }
}

void TestMainWindow::aRaisedPanelIsUpToDate() {
    const auto change = [](Document& d) {
        d.explorer.scene.pred = {1.0, -0.5, 1.5, 2.5};
        d.explorer.lanes.push_back(d.explorer.lanes.front());
        d.explorer.lanes.back().style = 1;
        d.explorer.lanes.back().recipe.loss = *Loss::parse("giou");
    };
    // One window sees the change happen, another opens with it.
    MainWindow fresh;
    fresh.files().ask = m_window->files().ask;
    Session session = m_window->session();
    change(session.document);
    fresh.resize(m_window->size());
    fresh.showSession(session);
    fresh.show();
    m_window->model().apply(QStringLiteral("change"), change);
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        if (!dock->widget()) continue;  // of a lab that was not there yet
        QImage seen[2];
        for (MainWindow* window : {m_window.get(), &fresh}) {
            auto* same = window->findChild<QDockWidget*>(dock->objectName());
            same->raise();
            finishPanels(*window, 1.0);
            window->canvas().clearFocus();
            seen[window == &fresh] = same->widget()->grab().toImage();
        }
        QVERIFY2(seen[0] == seen[1], qPrintable(dock->objectName()));
    }
}

void TestMainWindow::closingStopsARun() {
    RunController& runs = m_window->model().runs();
    m_window->model().apply(QStringLiteral("Steps"), [](Document& d) {
        d.run().steps = 4'000'000;
        d.run().stop = {};
    });
    QTRY_COMPARE(runs.progress()->total, 4'000'000);
    QVERIFY(m_window->close());
    runs.wait();
    QVERIFY(runs.progress()->done < runs.progress()->total);
    m_window.reset();
}

void TestMainWindow::picturesHaveTheirSizeAndCarryTheSession() {
    const std::vector<std::vector<FigureView>> figures{
        {FigureView::scene}, {FigureView::surface}, {FigureView::curves}, {}};
    for (const auto& views : figures) {
        PictureSpec spec;
        spec.figure.views = views;
        spec.size = {640, 400};
        spec.scale = 2.0;
        spec.step = 12;
        const auto render = views.empty() ? renderWindow : renderPicture;
        const auto first = render({}, spec, pictureFormat("png"));
        QVERIFY(first.has_value());
        const QImage image = QImage::fromData(*first, "PNG");
        QCOMPARE(image.size(), QSize(1280, 800));
        const auto session =
            readSession(image.text(QStringLiteral("iouscope-session")).toStdString(), "picture");
        QVERIFY(session.has_value());
        QCOMPARE(session->playhead, 12);
        const auto second = render(*session, spec, pictureFormat("png"));
        QVERIFY(second.has_value() && *first == *second);
    }
}

void TestMainWindow::theWindowHasItsIcon() {
    QVERIFY(!m_window->windowIcon().isNull());
    const QImage icon = m_window->windowIcon().pixmap(64).toImage();
    QVERIFY(icon.width() >= 32 && icon != QImage(icon.size(), icon.format()));
}

/// However low the panels of its place were.
void TestMainWindow::aListOfPairsGetsHalfOfItsColumn() {
    m_window->resize(1280, 1000);
    QCoreApplication::processEvents();
    QVERIFY(2 * panel("loss").height() < panel("terms").height());
    auto loaded = std::make_shared<pairing::LoadedPairs>();
    loaded->table.images = {"harbour.jpg"};
    loaded->table.sizes.push_back({200, 100});
    pairing::PairRow row;
    row.pred = {60, 50, 40, 20};
    row.target = {50, 50, 40, 20};
    row.has_pred = row.has_target = true;
    row.image = 0;
    loaded->table.rows.push_back(row);
    m_window->pairs().show(loaded);
    const QDockWidget &list = panel("data"), &terms = panel("terms");
    QTRY_VERIFY(!list.visibleRegion().isEmpty());
    QTRY_VERIFY2_WITH_TIMEOUT(
        std::abs(list.height() - terms.height()) <= 16,
        qPrintable(QStringLiteral("%1 above %2 pixels").arg(list.height()).arg(terms.height())),
        1000);
}

/// As where the screen is gone that it was on, and the settings do not say where else to be.
void TestMainWindow::aWindowOutOfSightIsMovedBack() {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const auto end = qScopeGuard([this] { m_window.reset(); });  // the settings outlive it
    const QRect screen = m_window->screen()->availableGeometry();
    m_window->move(screen.bottomRight() + QPoint(4000, 4000));
    QVERIFY(!screen.intersects(m_window->geometry()));
    const WindowSettings home(*m_window, settings,
                              folder.filePath(QStringLiteral("unsaved")).toStdString());
    QVERIFY(screen.contains(m_window->geometry().topLeft()));
}

IOU_QT_TEST(TestMainWindow)
#include "tst_main_window.moc"
