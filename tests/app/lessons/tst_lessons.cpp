// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/panel_cover.hpp"
#include "app/lessons/presentation.hpp"
#include "app/window/open_session.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/screens.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/lessons/goal_meter.hpp"
#include "widgets/lessons/lesson_panel.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/model/undo_room.hpp"
#include "widgets/text/core_words.hpp"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QWindow>

#include <ctime>

using namespace iou;

class TestLessons : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(); }
    void everyLessonShowsEveryStepAndItsGoalFollowsTheDocument_data();
    void everyLessonShowsEveryStepAndItsGoalFollowsTheDocument();
    void endingPutsEverythingBack();
    void undoLeadsBackThroughTheLesson();
    void undoingTheAnswerCoversItAgain();
    void aQuestionCoversWhatWouldAnswerIt();
    void lockedPartsRefuseEdits();
    void pageKeysChangeTheStep();
    void aBadLessonSaysWhyInThePanel();
    void wordsLoadNoFiles();
    void theLongestWordsAreShownAtOnce_data();
    void theLongestWordsAreShownAtOnce();
    void aLessonOfAThousandEditsEndsWhereItBegan();
    void whatIsHeldOfThePanelsIsLetGo_data();
    void whatIsHeldOfThePanelsIsLetGo();

private:
    void startLesson(const char* id) { m_window->lessons().start(findLesson(QLatin1String(id))); }
};

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
    for (int i = 0; i < steps; ++i) {
        lessons.goTo(i);
        QCOMPARE(lessons.step(), i);
        const LessonStep& step = *lessons.current();
        QVERIFY(lessons.panel()->shownText().startsWith(text(step.words.title)));
        QVERIFY(model().scene() == step.session.document.explorer.scene);
        QVERIFY(model().lanes() == step.session.document.explorer.lanes);
        for (const std::string& name : step.panels)
            QVERIFY2(m_window->panels().find(text(name)), name.c_str());
        for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            const bool shown = step.panels.empty() || dock == lessons.dock() ||
                               step.names(dock->objectName().toStdString());
            QVERIFY2(dock->isHidden() != shown, qPrintable(dock->objectName()));
        }
        if (!step.goal) continue;
        QVERIFY(!lessons.goalMet());
        const QPushButton* show_me = nullptr;
        for (const auto* button : lessons.panel()->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Show me")) show_me = button;
        QVERIFY(show_me && show_me->isEnabled());
        const auto* meter = lessons.panel()->findChild<GoalMeterView*>();
        const auto words_height = [meter] {
            const QRect room(0, 0, meter->width(), 1);
            int height = 0;
            for (const QString& line : meter->lines().mid(0, 3))
                height += meter->fontMetrics().boundingRect(room, Qt::TextWordWrap, line).height();
            return height;
        };
        QTRY_VERIFY2(meter->height() >= words_height(), qPrintable(meter->lines().join(u'\n')));
        lessons.solve();
        model().runs().wait();
        QVERIFY2(lessons.goalMet(), step.goal->text().c_str());
        QVERIFY(!show_me->isEnabled());
        model().undo();
        QVERIFY(!lessons.goalMet());
        QVERIFY(show_me->isEnabled());
    }
    lessons.next();
    QCOMPARE(lessons.step(), steps - 1);
}

void TestLessons::endingPutsEverythingBack() {
    model().apply(QStringLiteral("Move"), [](Document& d) { d.explorer.scene.pred.cx = 2.5; });
    model().apply(QStringLiteral("Loss"), [](Document& d) { d.run().loss = *Loss::parse("siou"); });
    model().runs().wait();
    model().clock().setPlayhead(17);
    m_window->canvas().zoomIn();
    panel("curves").hide();
    m_window->files().setPath(QStringLiteral("mine.iouscope"));
    const Session before = m_window->session();
    QCoreApplication::processEvents();
    const QByteArray state = m_window->panels().state();
    const int history = model().undoStack().index();
    QVERIFY(m_window->isWindowModified());

    startLesson("desert");
    m_window->lessons().goTo(1);
    m_window->lessons().goTo(2);
    m_window->lessons().solve();
    QVERIFY(m_window->files().path().isEmpty());
    m_window->lessons().end();
    model().runs().wait();
    QCoreApplication::processEvents();
    QVERIFY(model().document() == before.document);
    QCOMPARE(model().clock().playhead(), before.playhead);
    QVERIFY(model().cameras().shared() == before.camera);
    QCOMPARE(m_window->panels().state(), state);
    QCOMPARE(m_window->files().path(), QStringLiteral("mine.iouscope"));
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(model().undoStack().index(), history);
    QVERIFY(!model().undoStack().canRedo());
    QVERIFY(!m_window->findChild<LessonPanel*>());
    QVERIFY(model().history().locks() == Locks{});
    model().undo();
    QCOMPARE(model().scene().pred.cx, 2.5);
}

void TestLessons::undoLeadsBackThroughTheLesson() {
    startLesson("what-iou-measures");
    m_window->lessons().goTo(1);
    m_window->lessons().goTo(2);
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
    QVERIFY(model().history().locks().boxes);
    undo();
    QCOMPARE(m_window->lessons().step(), 0);
    undo();
    QVERIFY(!m_window->lessons().running());
    QVERIFY(model().document() == Document{});
}

void TestLessons::aQuestionCoversWhatWouldAnswerIt() {
    startLesson("desert");
    QVERIFY(m_window->findChildren<PanelCover*>().isEmpty());
    m_window->lessons().next();
    auto* surface = &panel("surface");
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

void TestLessons::undoingTheAnswerCoversItAgain() {
    startLesson("desert");
    LessonRunner& lessons = m_window->lessons();
    lessons.next();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with) {
        QTest::keyClick(&m_window->canvas(), key, with);
        QCoreApplication::processEvents();
    };
    const auto covered = [&] {
        auto* cover = panel("surface").findChild<PanelCover*>();
        return cover && cover->isVisible() && !model().view().canvas.hud && !lessons.answered();
    };
    const QString answer = text(lessons.current()->words.answer).left(20);
    QVERIFY(covered());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!covered());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(covered());
    QCOMPARE(lessons.step(), 1);
    QVERIFY(!lessons.panel()->shownText().contains(answer));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);  // redo
    QVERIFY(!covered());
    QVERIFY(lessons.panel()->shownText().contains(answer));
    // Another edit in its place is not the answer.
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(covered());
    model().apply(QStringLiteral("grid"),
                  [](Document& d) { d.explorer.view.canvas.grid = !d.explorer.view.canvas.grid; });
    QCoreApplication::processEvents();
    QVERIFY(covered());
    lessons.next();
    QVERIFY(!covered());
    QCOMPARE(lessons.step(), 1);
}

void TestLessons::lockedPartsRefuseEdits() {
    startLesson("desert");
    m_window->lessons().next();  // boxes and loss are locked
    BoxCanvas& canvas = m_window->canvas();
    const Document before = model().document();
    const QPointF centre =
        canvas.transform().toView(before.explorer.scene.pred.cx, before.explorer.scene.pred.cy);
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
    for (const char* name : {"boxes", "loss"}) QVERIFY(!panel(name).widget()->isEnabled());
    model().apply(QStringLiteral("x"), [](Document& d) {
        d.run().loss = *Loss::parse("giou");
        d.explorer.lanes.push_back(d.explorer.lanes.front());
    });
    QVERIFY(model().document() == before);
    m_window->lessons().goTo(2);
    for (const char* name : {"boxes", "loss"}) QVERIFY(panel(name).widget()->isEnabled());
    QTest::keyClick(&canvas, Qt::Key_Right);
    QVERIFY(model().scene() != m_window->lessons().current()->session.document.explorer.scene);
    model().history().setLocks({.run = true});
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
    LessonRunner& lessons = m_window->lessons();
    const auto press = [&](Qt::Key key) { QTest::keyClick(&m_window->canvas(), key); };
    press(Qt::Key_PageDown);
    QCOMPARE(lessons.step(), 1);
    QVERIFY(!lessons.answered());
    press(Qt::Key_PageDown);
    QCOMPARE(lessons.step(), 1);
    QVERIFY(lessons.answered());
    press(Qt::Key_PageDown);
    QCOMPARE(lessons.step(), 2);
    press(Qt::Key_PageUp);
    QCOMPARE(lessons.step(), 1);
    QVERIFY(lessons.answered());
    press(Qt::Key_PageUp);
    QCOMPARE(lessons.step(), 1);
    QVERIFY(!lessons.answered() && m_window->findChild<PanelCover*>());
    press(Qt::Key_PageUp);
    QCOMPARE(lessons.step(), 0);
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
    QVERIFY(model().document() == Document{});
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

void TestLessons::theLongestWordsAreShownAtOnce_data() {
    QTest::addColumn<QByteArray>("piece");
    for (const char* piece : {"[", "*a ", "_a", "` ``", "![a](b)", "![a](b) ", "[a](b)", "x", "ab ",
                              "a\n\n", "* a\n", "> a\n\n", "---\n\n", "&amp;", "<a "})
        QTest::addRow("%s", piece) << QByteArray(piece);
}

void TestLessons::theLongestWordsAreShownAtOnce() {
    QFETCH(QByteArray, piece);
    const std::string words =
        piece.repeated(static_cast<int>(max_lesson_section) / piece.size() - 1).toStdString();
    const auto files = [&](const std::string& name) -> Result<std::string> {
        if (name == "s.iouscope") return writeSession({});
        if (name == "en.md")
            return "# T\n\n## Step\n" + words + "\n### Predict\n" + words + "\n### Notes\n" + words;
        return std::string(R"({"format": "iouscope-lesson", "version": 1, "id": "x", )") +
               R"("steps": [{"session": "s.iouscope"}]})";
    };
    const std::clock_t begun = std::clock();  // whatever else the machine does
    const auto lesson = readLesson(files, "en");
    QVERIFY2(lesson.has_value(), lesson ? "" : lesson.error().message().c_str());
    LessonRunner& lessons = m_window->lessons();
    lessons.start(lesson);
    lessons.panel()->setNotesShown(true);
    QCoreApplication::processEvents();
    m_window->presentation().enter();
    QCoreApplication::processEvents();
    const auto shown = (std::clock() - begun) * 1000 / CLOCKS_PER_SEC;
    m_window->presentation().leave();
    lessons.end();
    QVERIFY2(shown < 1000, qPrintable(QString::number(shown)));
}

void TestLessons::aLessonOfAThousandEditsEndsWhereItBegan() {
    model().apply(QStringLiteral("Move"), [](Document& d) { d.explorer.scene.pred.cx = 2.5; });
    m_window->files().setPath(QStringLiteral("mine.iouscope"));
    const Document before = model().document();
    const auto edit = [this](int times) {
        for (int i = 0; i < times; ++i)
            model().apply(QStringLiteral("Edit"),
                          [](Document& d) { d.explorer.view.unit *= 1.0001; });
    };
    UndoRoom& room = sharedOf<UndoRoom>(model().history());
    room.setLimits(20, UndoRoom::kBytes);
    // What was before it is in reach still, then forgotten.
    for (const int edits : {8, 60}) {
        startLesson("what-iou-measures");
        m_window->lessons().goTo(1);
        edit(edits);
        QVERIFY(m_window->lessons().running());
        m_window->lessons().goTo(2);
        m_window->lessons().end();
        QVERIFY(model().document() == before);
        QVERIFY(m_window->openSession().isModified());
        QCOMPARE(model().undoStack().canUndo(), edits == 8);
    }
    QVERIFY(room.forgotten() > 0);
}

void TestLessons::whatIsHeldOfThePanelsIsLetGo_data() {
    QTest::addColumn<QPoint>("from_the_corner");
    QTest::newRow("panel") << QPoint(60, 8);
    QTest::newRow("seam") << QPoint(-2, 200);
}

void TestLessons::whatIsHeldOfThePanelsIsLetGo() {
    QFETCH(QPoint, from_the_corner);
    auto* surface = &panel("surface");
    for (QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        dock->setVisible(dock == surface);
    QCoreApplication::processEvents();
    QWindow* window = m_window->windowHandle();
    for (int i = 0; i < 3; ++i) {
        const QRect before = surface->geometry();
        const QPoint at = surface->mapTo(m_window.get(), from_the_corner);
        QTest::mousePress(window, Qt::LeftButton, {}, at);
        for (const int way : {20, 40, 60}) QTest::mouseMove(window, at + QPoint(-way, way));
        QTest::qWait(1);
        QVERIFY(surface->geometry() != before);
        QCOMPARE(surface->isFloating(), from_the_corner.x() > 0);
        startLesson("desert");
        QCoreApplication::processEvents();
        const QRect arranged = surface->geometry();
        QTest::mouseMove(window, at - QPoint(120, 0));
        QTest::qWait(1);
        QCOMPARE(surface->geometry(), arranged);
        m_window->lessons().end();
        QTest::mouseMove(window, at - QPoint(20, 0));
        QTest::mouseRelease(window, Qt::LeftButton, {}, at);
        startLesson("names");
        m_window->lessons().end();
        surface->setFloating(false);
        QCoreApplication::processEvents();
    }
}

IOU_QT_TEST_MAIN(runOnOneScreen<TestLessons>)

#include "tst_lessons.moc"
