// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a projector. The program runs once with one screen and once with two.
#include "app/lessons/deck.hpp"
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/lessons/presentation_overlay.hpp"
#include "app/lessons/presenter_window.hpp"
#include "tests/support/changed_labs.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/screens.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lessons/lesson_caption.hpp"
#include "widgets/text/core_words.hpp"

#include <QLabel>
#include <QProcess>
#include <QScreen>
#include <QScrollBar>
#include <QTableView>

#include <cmath>

using namespace iou;

class TestPresentation : public WindowTest {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void presentingAndEscRestoresExactly();
    void theKeyAndTheOptionGiveTheSame();
    void presentedTypeIsLargeAndEveryColourStandsOut();
    void keysWhilePresenting();
    void theHaloIsThereWhileAHandPoints();
    void everyStepHasAViewOfItsOwn();
    void anotherWorkspaceIsPresentedToo();
    void aLessonIsLeftAtItsStep();
    void aTableIsSeenToItsLastColumn();
    void thePresenterSeesNotesAndTheNextStep();
    void theAudienceHasTheOtherScreen();

private:
    void startLesson(const char* id) { m_window->lessons().start(findLesson(QLatin1String(id))); }
};

namespace {

double luminance(const QColor& c) {
    const auto linear = [](double x) {
        return x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

/// WCAG 2 contrast of two opaque colours.
double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QByteArray stateOf(const MainWindow& window) {
    return window.panels().state() + window.saveGeometry() + QByteArray::number(interfaceScale()) +
           (window.isFullScreen() ? "full" : "window") + themeOf(window).panel.name().toLatin1() +
           QByteArray::number(window.menuBar()->height());
}

}  // namespace

void TestPresentation::init() {
    openNewWindow();
    m_window->move(40, 60);
}

void TestPresentation::cleanup() {
    m_window.reset();
    QVERIFY(themeOf(QApplication::palette()).panel != Theme::projector().panel ||
            QTest::currentTestFailed());
}

void TestPresentation::presentingAndEscRestoresExactly() {
    panel("curves").hide();
    m_window->panels().takeOver();
    QTest::qWait(20);
    const QByteArray before = stateOf(*m_window);
    QTest::keyClick(&m_window->canvas(), Qt::Key_F11);
    QVERIFY(m_window->presentation().active());
    QVERIFY(m_window->isFullScreen());
    QCOMPARE(themeOf(*m_window).panel, Theme::projector().panel);
    QCOMPARE(m_window->menuBar()->height(), 0);
    QCOMPARE(m_window->presentation().view(), QStringLiteral("surface"));
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        QCOMPARE(dock->isVisible(), dock->objectName() == QStringLiteral("surface"));
    QTest::keyClick(&m_window->canvas(), Qt::Key_V, Qt::ShiftModifier);
    QVERIFY(panel("curves").isVisible());
    QTest::qWait(20);
    QTest::keyClick(&m_window->canvas(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->presentation().active());
    QTRY_COMPARE(stateOf(*m_window), before);
    QTest::keyClick(&m_window->canvas(), Qt::Key_Period);  // no longer the remote's black
    QCOMPARE(model().clock().playhead(), 1);
}

void TestPresentation::theKeyAndTheOptionGiveTheSame() {
    const auto shown = [this] {
        QByteArray state = m_window->panels().state();
        return state + (m_window->isFullScreen() ? "full" : "") +
               m_window->presentation().view().toLatin1() +
               themeOf(*m_window).panel.name().toLatin1() + QByteArray::number(interfaceScale()) +
               m_window->presentation().deck()->caption().shownText().toUtf8();
    };
    const auto settled = [&] {
        QByteArray state;
        do {
            state = shown();
            QTest::qWait(50);
        } while (state != shown());
        return state;
    };
    startLesson("desert");
    QTest::keyClick(&m_window->canvas(), Qt::Key_F11);
    const QByteArray by_key = settled();
    cleanup();
    init();
    startLesson("desert");  // what --present does once the window is shown
    m_window->presentation().enter();
    QTRY_COMPARE(shown(), by_key);
    m_window->presentation().leave();
    QVERIFY(m_window->lessons().running());
}

void TestPresentation::presentedTypeIsLargeAndEveryColourStandsOut() {
    startLesson("desert");
    m_window->presentation().enter();
    const int screen = m_window->screen()->geometry().height();
    const QFontMetricsF smallest(uiFont(7.5));  // rulers and ticks
    QVERIFY2(smallest.height() >= screen / 40.0, qPrintable(QString::number(smallest.height())));
    QVERIFY(QFontInfo(uiFont(7.5)).pixelSize() >= std::floor(screen * 24.0 / 1080.0));
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            QVERIFY2(label->fontMetrics().height() >= screen / 40, qPrintable(label->text()));
    // 18 points at 1080 lines and 96 dots per inch.
    QVERIFY(7.5 * Presentation::scaleFor(1080, 96.0) >= 18.0 - 1e-9);
    const Theme& t = Theme::projector();
    for (const QColor& c : {t.text, t.muted, t.border, t.accent, t.warning, t.pred, t.target,
                            t.interpolated, t.enclosing, t.arrow, t.ghost, t.path})
        QVERIFY2(contrast(c, t.base) >= 4.5, qPrintable(c.name()));
    for (const QColor& c : t.series) QVERIFY2(contrast(c, t.base) >= 4.5, qPrintable(c.name()));
    QVERIFY(contrast(t.on_accent, t.accent) >= 4.5);
    QVERIFY(contrast(t.muted, t.window) >= 4.5);
    QVERIFY(1.4 * t.line_scale >= 3.0);  // the thinnest line that means something
    m_window->presentation().leave();
}

void TestPresentation::keysWhilePresenting() {
    startLesson("desert");
    m_window->presentation().enter();
    PresentationOverlay& overlay = *m_window->presentation().overlay();
    BoxCanvas& canvas = m_window->canvas();
    const auto middle = [&] {
        return overlay.grab().toImage().pixelColor(overlay.rect().center());
    };
    QTest::keyClick(&canvas, Qt::Key_B);
    QVERIFY(overlay.black());
    QCOMPARE(middle(), QColor(Qt::black));
    QTest::keyClick(&canvas, Qt::Key_Period);
    QVERIFY(!overlay.black());
    QCOMPARE(model().clock().playhead(), 0);
    QTest::keyClick(&canvas, Qt::Key_PageDown);
    QCOMPARE(m_window->lessons().step(), 1);
    QCOMPARE(overlay.shownInput(), QKeySequence(Qt::Key_PageDown).toString());
    QTest::keyClick(&canvas, Qt::Key_F5);
    QVERIFY(m_window->presentation().active());

    for (int i = 0; i < 2; ++i) QTest::keyClick(&canvas, Qt::Key_PageDown);
    QTest::keyClick(&canvas, Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(overlay.frozen());
    const QImage still = overlay.grab().toImage();
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::ShiftModifier);  // the presenter works on
    QVERIFY(model().scene() != m_window->lessons().current()->session.document.explorer.scene);
    QCOMPARE(overlay.grab().toImage(), still);
    QTest::keyClick(&canvas, Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(!overlay.frozen());

    // Its picture is the window's, without what lies over it.
    overlay.showInput({});
    const QImage bare = overlay.picture().toImage();
    overlay.showInput(QStringLiteral("Click"));
    QCOMPARE(overlay.picture().toImage(), bare);

    QTest::keyPress(&canvas, Qt::Key_Z);
    QVERIFY(overlay.lens());
    QTest::keyRelease(&canvas, Qt::Key_Z);
    QVERIFY(!overlay.lens());
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, {5, 5});
    QCOMPARE(overlay.shownInput(), QStringLiteral("Click"));
    QTRY_VERIFY_WITH_TIMEOUT(overlay.shownInput().isEmpty(), 4000);
    // Nothing modal: what would open a window cannot be started.
    for (const char* name : {"Open…", "Save", "Keys", "About iouscope", "Open folder…"}) {
        const QAction* found = nullptr;
        for (const QAction* action : m_window->findChildren<QAction*>())
            if (QString(action->text()).remove(u'&') == QString::fromUtf8(name)) found = action;
        QVERIFY2(found && !found->isEnabled(), name);
    }
    m_window->presentation().leave();
    for (const QAction* action : m_window->findChildren<QAction*>())
        if (QString(action->text()).remove(u'&') == QStringLiteral("Save"))
            QVERIFY(action->isEnabled());
}

void TestPresentation::theHaloIsThereWhileAHandPoints() {
    startLesson("desert");
    m_window->presentation().enter();
    PresentationOverlay& overlay = *m_window->presentation().overlay();
    BoxCanvas& canvas = m_window->canvas();
    const QPoint middle = canvas.rect().center();
    const QPoint under = overlay.mapFromGlobal(canvas.mapToGlobal(middle));
    const auto seen = [&] { return overlay.grab().toImage().pixelColor(under); };
    const QColor bare = seen();
    const auto pointTo = [&](QPoint at) { QCursor::setPos(canvas.mapToGlobal(at)); };
    pointTo(middle);
    QTRY_VERIFY(seen() != bare);
    QTest::keyClick(&canvas, Qt::Key_PageDown);  // the hand is at the remote
    QTest::qWait(20);                            // what came up under the pointer has asked for it
    QCOMPARE(seen(), bare);
    pointTo(middle + QPoint(3, 0));
    QTRY_VERIFY(seen() != bare);
    m_window->presentation().leave();
}

void TestPresentation::everyStepHasAViewOfItsOwn() {
    // Else what stands beside the scene would depend on the way one came.
    QStringList displays;
    for (const QDockWidget* dock : m_window->panels().displays()) displays << dock->objectName();
    for (const LessonEntry& entry : builtInLessons()) {
        const auto lesson = findLesson(entry.id);
        QVERIFY(lesson.has_value());
        for (std::size_t i = 0; i < lesson->steps.size(); ++i) {
            const LessonStep& step = lesson->steps[i];
            const bool shows =
                !step.view.empty() || std::ranges::any_of(step.panels, [&](const auto& panel) {
                    return displays.contains(QString::fromStdString(panel));
                });
            QVERIFY2(shows, qPrintable(entry.id + QStringLiteral(" %1").arg(i + 1)));
        }
    }
}

/// By its keys, with one view beside its middle; Esc leads back to where one was.
void TestPresentation::anotherWorkspaceIsPresentedToo() {
    m_window->presentation().enter();
    const auto visible = [this] {
        QStringList ids;
        for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
            if (dock->isVisible()) ids << dock->objectName();
        return ids;
    };
    QTest::keyClick(&m_window->canvas(), Qt::Key_6, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_window->panels().lab());
    QCOMPARE(std::string(m_window->panels().lab()->id), std::string("ap"));
    QCOMPARE(visible(), QStringList{QStringLiteral("ap_curves")});
    QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(visible(), QStringList{QStringLiteral("interval_curves")});
    m_window->presentation().leave();
    QTRY_VERIFY(!m_window->panels().lab());
    QVERIFY(visible().contains(QStringLiteral("terms")));
}

void TestPresentation::aLessonIsLeftAtItsStep() {
    // Presented from a step of a lab, left at one of the explorer.
    m_window->lessons().start(findLesson(QStringLiteral("torus")));
    m_window->presentation().enter();
    m_window->lessons().start(findLesson(QStringLiteral("desert")));
    QVERIFY(!m_window->panels().lab());
    m_window->presentation().leave();
    for (const int grown : {0, 20}) {  // window managers give the old size once more
        m_window->resize(m_window->size() + QSize(grown, grown));
        QTest::qWait(20);
        QVERIFY(!m_window->panels().lab());
        QVERIFY(m_window->canvas().isVisible());
        QVERIFY(panel("surface").isVisible() && panel("terms").isVisible());
        QVERIFY(m_window->lessons().dock()->isVisible());
    }
}

/// Paired differences of the detector lab, in the type of a projector.
void TestPresentation::aTableIsSeenToItsLastColumn() {
    model().apply(QStringLiteral("run"), [](Document& d) {
        auto& lab = d.lab<DetectorLab>();
        std::vector<detector::Run> runs;
        for (std::uint64_t seed = 0; seed < 6; ++seed)
            for (std::size_t loss = 0; loss < lab.recipe.losses.size(); ++loss)
                runs.push_back(testing::madeUpRun(lab.recipe, seed, loss));
        for (auto& run : runs)
            run.evaluated.back().measures[0] += 1e-3 * double(run.seed * run.loss);
        lab.runs = runs;
    });
    m_window->panels().arrangeForLab("detector");
    m_window->presentation().enter();
    QCOMPARE(m_window->presentation().view(), QStringLiteral("detector_differences"));
    const auto* table = panel("detector_differences").findChild<QTableView*>();
    QVERIFY(table->model()->index(1, 4).data().toString().contains(QStringLiteral(" to ")));
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(m_window->panels().middle()->width() >= m_window->width() * 2 / 5);
    m_window->presentation().leave();
}

void TestPresentation::thePresenterSeesNotesAndTheNextStep() {
    startLesson("desert");
    m_window->presentation().enter();
    if (!m_window->presentation().presenter()) m_window->presentation().togglePresenter();
    PresenterWindow* presenter = m_window->presentation().presenter();
    QVERIFY(presenter && presenter->isVisible());
    const Lesson& lesson = m_window->lessons().lesson();
    QVERIFY(presenter->notes().contains(text(lesson.steps[0].words.notes)));
    QVERIFY(presenter->following().contains(text(lesson.steps[1].words.title)));
    QTest::keyClick(presenter, Qt::Key_PageDown);
    QCOMPARE(m_window->lessons().step(), 1);
    QVERIFY(presenter->notes().contains(text(lesson.steps[1].words.answer)));
    // A step with a goal first shows how it is met.
    QTest::keyClick(presenter, Qt::Key_PageDown);
    QTest::keyClick(presenter, Qt::Key_PageDown);
    QVERIFY(m_window->lessons().current()->goal && !m_window->lessons().goalMet());
    QVERIFY(presenter->following().contains(QStringLiteral("goal")));
    QTest::keyClick(presenter, Qt::Key_PageDown);
    QVERIFY(m_window->lessons().goalMet());
    QVERIFY(presenter->following().contains(text(lesson.steps[3].words.title)));
    QTest::keyClick(presenter, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->presentation().active());
    QVERIFY(!m_window->presentation().presenter());
}

void TestPresentation::theAudienceHasTheOtherScreen() {
    const QList<QScreen*> screens = QGuiApplication::screens();
    if (screens.size() < 2) QSKIP("one screen");
    QTest::qWait(20);
    const QByteArray before = stateOf(*m_window);
    m_window->presentation().enter();
    PresenterWindow* presenter = m_window->presentation().presenter();
    QVERIFY(presenter);
    QCOMPARE(m_window->screen(), screens[1]);
    QVERIFY(m_window->isFullScreen());
    QCOMPARE(presenter->screen(), screens[0]);
    QCOMPARE(interfaceScale(), Presentation::scaleFor(screens[1]->geometry().height(), 96.0));
    m_window->presentation().swapScreens();
    QCOMPARE(m_window->screen(), screens[0]);
    QVERIFY(m_window->isFullScreen());
    QCOMPARE(presenter->screen(), screens[1]);
    QCOMPARE(interfaceScale(), Presentation::scaleFor(screens[0]->geometry().height(), 96.0));
    m_window->presentation().swapScreens();
    QCOMPARE(m_window->screen(), screens[1]);
    m_window->presentation().leave();
    QCOMPARE(m_window->screen(), screens[0]);
    QTRY_COMPARE(stateOf(*m_window), before);
}

static int runTest(int argc, char** argv) {
    const QTemporaryDir folder;
    QList<QRect> screens{{0, 0, 1920, 1080}};
    const bool second = !qEnvironmentVariableIsSet("IOUSCOPE_TEST_ONE_SCREEN");
    if (second) screens.append({1920, 0, 1280, 800});
    offerScreens(folder, screens);
    QApplication application(argc, argv);
    TestPresentation test;
    int failed = QTest::qExec(&test, argc, argv);
    if (second) {
        qputenv("IOUSCOPE_TEST_ONE_SCREEN", "1");
        failed += QProcess::execute(application.applicationFilePath(),
                                    QStringList{QStringLiteral("tst_presentation")} +
                                        application.arguments().mid(1));
    }
    return failed;
}
IOU_QT_TEST_MAIN(runTest)

#include "tst_presentation.moc"
