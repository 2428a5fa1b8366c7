// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/panel_cover.hpp"
#include "app/lessons/presentation.hpp"
#include "app/lessons/presentation_overlay.hpp"
#include "app/lessons/presenter_window.hpp"
#include "app/main_window.hpp"
#include "core/io/atomic_file.hpp"
#include "tests/support/mouse.hpp"
#include "widgets/box_canvas.hpp"
#include "widgets/lesson_panel.hpp"
#include "widgets/number_text.hpp"
#include "widgets/theme.hpp"

#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace iou;

class TestLessons : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void everyLessonShowsEveryStepAndItsGoalFollowsTheDocument_data();
    void everyLessonShowsEveryStepAndItsGoalFollowsTheDocument();
    void endingPutsEverythingBack();
    void undoLeadsBackThroughTheLesson();
    void aQuestionCoversWhatWouldAnswerIt();
    void lockedPartsRefuseEdits();
    void pageKeysChangeTheStep();
    void aBadLessonSaysWhyInThePanel();
    void wordsLoadNoFiles();
    void presentingAndEscRestoresExactly();
    void theKeyAndTheOptionGiveTheSame();
    void presentedTypeIsLargeAndEveryColourStandsOut();
    void keysWhilePresenting();
    void thePresenterSeesNotesAndTheNextStep();

private:
    void startLesson(const char* id) { m_window->lessons().start(findLesson(QLatin1String(id))); }
    ExplorerModel& model() { return m_window->model(); }
    std::unique_ptr<MainWindow> m_window;
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
    return window.saveState() + window.saveGeometry() + QByteArray::number(interfaceScale()) +
           (window.isFullScreen() ? "full" : "window") + themeOf(window).panel.name().toLatin1() +
           QByteArray::number(window.menuBar()->height());
}

}  // namespace

void TestLessons::init() {
    applyTheme(ThemeChoice::light);
    m_window = std::make_unique<MainWindow>();
    m_window->files().ask = [] { return SessionFiles::Answer::discard; };
    m_window->showSession({});
    m_window->resize(760, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    model().runs().wait();
    m_window->canvas().setFocus();
}

void TestLessons::cleanup() {
    m_window.reset();
    QVERIFY(themeOf(QApplication::palette()).panel != Theme::projector().panel ||
            QTest::currentTestFailed());
}

void TestLessons::everyLessonShowsEveryStepAndItsGoalFollowsTheDocument_data() {
    QTest::addColumn<QString>("id");
    QVERIFY(builtInLessons().size() >= 12);
    for (const LessonEntry& lesson : builtInLessons())
        QTest::newRow(qPrintable(lesson.id)) << lesson.id;
}

void TestLessons::everyLessonShowsEveryStepAndItsGoalFollowsTheDocument() {
    QFETCH(QString, id);
    LessonRunner& lessons = m_window->lessons();
    startLesson(id.toLatin1());
    QVERIFY(lessons.running() && lessons.current());
    const auto steps = static_cast<int>(lessons.lesson().steps.size());
    QVERIFY(steps >= 4);
    for (int i = 0; i < steps; ++i, lessons.next()) {
        QCOMPARE(lessons.step(), i);
        const LessonStep& step = *lessons.current();
        QVERIFY(lessons.panel()->shownText().startsWith(text(step.words.title)));
        QVERIFY(model().scene() == step.session.document.scene);
        QVERIFY(model().lanes() == step.session.document.lanes);
        for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            const auto& listed = step.panels;
            const bool shown = listed.empty() || dock == lessons.dock() ||
                               std::find(listed.begin(), listed.end(),
                                         dock->objectName().toStdString()) != listed.end();
            QVERIFY2(dock->isHidden() != shown, qPrintable(dock->objectName()));
        }
        if (!step.goal) continue;
        QVERIFY(!lessons.goalMet());
        lessons.solve();
        model().runs().wait();
        QVERIFY2(lessons.goalMet(), step.goal->text().c_str());
        model().undo();
        QVERIFY(!lessons.goalMet());
    }
    lessons.next();
    QCOMPARE(lessons.step(), steps - 1);
}

void TestLessons::endingPutsEverythingBack() {
    model().apply(QStringLiteral("Move"), [](Document& d) { d.scene.pred.cx = 2.5; });
    model().apply(QStringLiteral("Loss"), [](Document& d) { d.run().loss = *Loss::parse("siou"); });
    model().runs().wait();
    model().setPlayhead(17);
    m_window->canvas().zoomIn();
    m_window->findChild<QDockWidget*>(QStringLiteral("curves"))->hide();
    m_window->files().setPath(QStringLiteral("mine.iouscope"));
    const Session before = m_window->session();
    const QByteArray state = m_window->saveState();
    const int history = model().undoStack().index();
    QVERIFY(m_window->isWindowModified());

    startLesson("desert");
    m_window->lessons().next();
    m_window->lessons().next();
    m_window->lessons().solve();
    QVERIFY(m_window->files().path().isEmpty());
    m_window->lessons().end();
    model().runs().wait();
    QVERIFY(model().document() == before.document);
    QCOMPARE(model().playhead(), before.playhead);
    QVERIFY(model().camera() == before.camera);
    QCOMPARE(m_window->saveState(), state);
    QCOMPARE(m_window->files().path(), QStringLiteral("mine.iouscope"));
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(model().undoStack().index(), history);
    QVERIFY(!model().undoStack().canRedo());
    QVERIFY(!m_window->findChild<LessonPanel*>());
    QVERIFY(model().locks() == Locks{});
    model().undo();
    QCOMPARE(model().scene().pred.cx, 2.5);
}

void TestLessons::undoLeadsBackThroughTheLesson() {
    startLesson("what-iou-measures");
    m_window->lessons().next();
    m_window->lessons().next();
    const Scene scene = model().scene();
    m_window->lessons().solve();
    const auto undo = [&] {
        QTest::keyClick(&m_window->canvas(), Qt::Key_Z, Qt::ControlModifier);
        QCoreApplication::processEvents();
    };
    undo();
    QVERIFY(model().scene() == scene);
    QCOMPARE(m_window->lessons().step(), 2);
    undo();
    QCOMPARE(m_window->lessons().step(), 1);
    QVERIFY(model().locks().boxes);
    undo();
    QCOMPARE(m_window->lessons().step(), 0);
    undo();
    QVERIFY(!m_window->lessons().running());
    QVERIFY(model().document() == defaultDocument());
}

void TestLessons::aQuestionCoversWhatWouldAnswerIt() {
    startLesson("desert");
    QVERIFY(m_window->findChildren<PanelCover*>().isEmpty());
    m_window->lessons().next();
    auto* surface = m_window->findChild<QDockWidget*>(QStringLiteral("surface"));
    auto* cover = surface->findChild<PanelCover*>();
    QVERIFY(cover && cover->isVisible());
    QCOMPARE(cover->size(), surface->widget()->size());
    QVERIFY(!model().view().canvas.hud && !model().view().canvas.arrows);
    const QString answer = text(m_window->lessons().current()->words.answer).left(20);
    QVERIFY(!m_window->lessons().panel()->shownText().contains(answer));
    QTest::keyClick(&m_window->canvas(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_window->findChildren<PanelCover*>().isEmpty());
    QVERIFY(model().view().canvas.hud && model().view().canvas.arrows);
    QVERIFY(m_window->lessons().panel()->shownText().contains(answer));
}

void TestLessons::lockedPartsRefuseEdits() {
    startLesson("desert");
    m_window->lessons().next();  // boxes and loss are locked
    BoxCanvas& canvas = m_window->canvas();
    const Document before = model().document();
    const QPointF centre = canvas.transform().toView(before.scene.pred.cx, before.scene.pred.cy);
    mouse::press(canvas, centre);
    mouse::move(canvas, centre + QPointF(60, 30));
    mouse::release(canvas, centre + QPointF(60, 30));
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_S);  // swap
    QVERIFY(model().document() == before);
    bool said = false;
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        said |= label->text().contains(QStringLiteral("keeps the boxes"));
    QVERIFY(said);
    for (const char* panel : {"boxes", "loss"})
        QVERIFY(!m_window->findChild<QDockWidget*>(QLatin1String(panel))->widget()->isEnabled());
    model().apply(QStringLiteral("x"), [](Document& d) {
        d.run().loss = *Loss::parse("giou");
        d.lanes.push_back(d.lanes.front());
    });
    QVERIFY(model().document() == before);
    m_window->lessons().next();
    for (const char* panel : {"boxes", "loss"})
        QVERIFY(m_window->findChild<QDockWidget*>(QLatin1String(panel))->widget()->isEnabled());
    QTest::keyClick(&canvas, Qt::Key_Right);
    QVERIFY(model().scene() != m_window->lessons().current()->session.document.scene);
    model().setLocks({.run = true});
    const RunRecipe recipe = model().run();
    model().apply(QStringLiteral("x"), [](Document& d) {
        d.run().steps = 3;
        d.run().loss = *Loss::parse("diou");
    });
    QCOMPARE(model().run().steps, recipe.steps);
    QCOMPARE(text(model().run().loss.id()), QStringLiteral("diou"));
}

void TestLessons::pageKeysChangeTheStep() {
    startLesson("names");
    QTest::keyClick(&m_window->canvas(), Qt::Key_PageDown);
    QCOMPARE(m_window->lessons().step(), 1);
    QTest::keyClick(&m_window->canvas(), Qt::Key_PageDown);
    QTest::keyClick(&m_window->canvas(), Qt::Key_PageUp);
    QCOMPARE(m_window->lessons().step(), 1);
    QVERIFY(!m_window->lessons().panel()->notesShown());
    QTest::keyClick(&m_window->canvas(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_window->lessons().panel()->notesShown());
}

void TestLessons::aBadLessonSaysWhyInThePanel() {
    const QTemporaryDir folder;
    m_window->lessons().start(findLesson(folder.path()));
    QVERIFY(m_window->lessons().running());
    QVERIFY(m_window->lessons().panel()->shownText().contains(QStringLiteral("lesson.json")));
    QTest::keyClick(&m_window->canvas(), Qt::Key_PageDown);
    m_window->lessons().solve();
    m_window->lessons().showAnswer();
    m_window->lessons().end();
    QVERIFY(model().document() == defaultDocument());
    const auto lesson = findLesson(QStringLiteral("nothing-of-the-kind"));
    QVERIFY(!lesson);
    QVERIFY(text(lesson.error().message()).contains(QStringLiteral("what-iou-measures")));
}

void TestLessons::wordsLoadNoFiles() {
    Lesson lesson;
    LessonStep& step = lesson.steps.emplace_back();
    step.words.title = "<b>plain</b>";
    step.words.body = "![x](file:///etc/hostname) <img src='/etc/hostname'>*Text*";
    LessonPanel panel;
    panel.showStep(lesson, 0);
    QVERIFY(panel.shownText().contains(QStringLiteral("<b>plain</b>")));
    QVERIFY(panel.shownText().contains(QStringLiteral("<img")));
    QVERIFY(panel.shownText().contains(QStringLiteral("Text")));
}

void TestLessons::presentingAndEscRestoresExactly() {
    m_window->findChild<QDockWidget*>(QStringLiteral("curves"))->hide();
    m_window->setLayoutOrigin(MainWindow::Layout::arranged);
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
    QVERIFY(m_window->findChild<QDockWidget*>(QStringLiteral("curves"))->isVisible());
    QTest::qWait(20);
    QTest::keyClick(&m_window->canvas(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->presentation().active());
    QTRY_COMPARE(stateOf(*m_window), before);
    QTest::keyClick(&m_window->canvas(), Qt::Key_Period);  // no longer the remote's black
    QCOMPARE(model().playhead(), 1);
}

void TestLessons::theKeyAndTheOptionGiveTheSame() {
    const auto shown = [this] {
        QByteArray state = m_window->saveState();
        return state + (m_window->isFullScreen() ? "full" : "") +
               m_window->presentation().view().toLatin1() +
               themeOf(*m_window).panel.name().toLatin1() + QByteArray::number(interfaceScale()) +
               m_window->lessons().panel()->shownText().toUtf8();
    };
    startLesson("desert");
    QTest::keyClick(&m_window->canvas(), Qt::Key_F11);
    QTest::qWait(20);
    const QByteArray by_key = shown();
    cleanup();
    init();
    startLesson("desert");  // what --present does once the window is shown
    m_window->presentation().enter();
    QTest::qWait(20);
    QCOMPARE(shown(), by_key);
    m_window->presentation().leave();
    QVERIFY(m_window->lessons().running());
}

void TestLessons::presentedTypeIsLargeAndEveryColourStandsOut() {
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

void TestLessons::keysWhilePresenting() {
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
    QCOMPARE(model().playhead(), 0);
    QTest::keyClick(&canvas, Qt::Key_PageDown);
    QCOMPARE(m_window->lessons().step(), 1);
    QCOMPARE(overlay.shownInput(), QKeySequence(Qt::Key_PageDown).toString());
    QTest::keyClick(&canvas, Qt::Key_F5);
    QVERIFY(m_window->presentation().active());

    QTest::keyClick(&canvas, Qt::Key_PageDown);
    QTest::keyClick(&canvas, Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(overlay.frozen());
    const QImage still = overlay.grab().toImage();
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::ShiftModifier);  // the presenter works on
    QVERIFY(model().scene() != m_window->lessons().current()->session.document.scene);
    QCOMPARE(overlay.grab().toImage(), still);
    QTest::keyClick(&canvas, Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(!overlay.frozen());

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

void TestLessons::thePresenterSeesNotesAndTheNextStep() {
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
    QTest::keyClick(presenter, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->presentation().active());
    QVERIFY(!m_window->presentation().presenter());
}

QTEST_MAIN(TestLessons)
#include "tst_lessons.moc"
