// SPDX-License-Identifier: GPL-3.0-or-later
// A lecture with a remote, on a projector of 1280x720.
#include "app/lessons/deck.hpp"
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/lessons/presentation_overlay.hpp"
#include "app/palette/command_palette.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/screens.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/lessons/deck_strip.hpp"
#include "widgets/lessons/goal_meter.hpp"
#include "widgets/lessons/lesson_caption.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/math_text.hpp"

#include <QComboBox>
#include <QTemporaryDir>
#include <QToolButton>

#include <array>

using namespace iou;

class TestDeck : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow(); }
    void cleanup() { m_window.reset(); }
    void theRemoteShowsEverythingAndLeadsBackOverIt_data();
    void theRemoteShowsEverythingAndLeadsBackOverIt();
    void theNextLessonFollowsTheLastStep();
    void nothingJumpsAndNoCaptionIsCutInGerman_data();
    void nothingJumpsAndNoCaptionIsCutInGerman();
    void theStripSetsWhatIsShown();
    void aStepChoosesItsViewAndItsControls();
    void theGoalSaysHowFarItIs();
    void aPlayListIsShown();
    void aBadPlayListSaysWhy();
    void thePaletteFindsLessonsAndLosses();
    void aCaptionOfAStrangerReadsNoFile();

private:
    LessonRunner& lessons() { return m_window->lessons(); }
    Deck& deck() { return *m_window->presentation().deck(); }
    void present(const QString& name) {
        const auto found = findCourse(name);
        QVERIFY2(found, found ? "" : qPrintable(text(found.error().message())));
        lessons().start(found->course, found->lesson);
        m_window->presentation().enter();
        QCoreApplication::processEvents();
    }
    void press(Qt::Key key) {
        QTest::keyClick(&m_window->canvas(), key);
        model().runs().wait();
        QCoreApplication::processEvents();
    }
    /// Where the parts stand: at every step as at the first.
    std::array<int, 4> layout() {
        const QWidget& middle = *m_window->panels().middle();
        return {deck().caption().height(), middle.height(), deck().strip().y(),
                middle.mapTo(m_window.get(), QPoint(0, 0)).y()};
    }
    void checkLayout(const std::array<int, 4>& first);
    /// What the audience sees between caption and strip.
    QImage picture() {
        model().runs().wait();
        for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
        const QRect all =
            m_window->rect().adjusted(0, deck().caption().height(), 0, -deck().strip().height());
        m_window->presentation().overlay()->hide();
        const QImage shown = m_window->grab(all).toImage();
        m_window->presentation().overlay()->show();
        return shown;
    }
};

namespace {

/// One picture of the walk.
struct Shown {
    int lesson, step;
    bool answered;
    QString caption;
    Scene scene;
    std::vector<Lane> lanes;
    Labs labs;
    friend bool operator==(const Shown&, const Shown&) = default;
};

int differing(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return a.width() * a.height();
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

void lessonRows() {
    QTest::addColumn<QString>("id");
    for (const LessonEntry& lesson : builtInLessons())
        QTest::newRow(qPrintable(lesson.id)) << lesson.id;
}

}  // namespace

void TestDeck::theRemoteShowsEverythingAndLeadsBackOverIt_data() { lessonRows(); }

void TestDeck::theRemoteShowsEverythingAndLeadsBackOverIt() {
    QFETCH(QString, id);
    lessons().start(findLesson(id));
    m_window->presentation().enter();
    const auto now = [this] {
        return Shown{lessons().lessonIndex(),
                     lessons().step(),
                     lessons().answered(),
                     deck().caption().shownText(),
                     model().document().explorer.scene,
                     model().document().explorer.lanes,
                     model().document().labs};
    };
    std::size_t expected = 0;
    for (const LessonStep& step : lessons().lesson().steps)
        expected += 1U + (step.question_first ? 1U : 0U) + (step.goal ? 1U : 0U);
    QList<Shown> walk{now()};
    QList<QImage> pictures{picture()};
    const auto first = layout();
    while (static_cast<std::size_t>(walk.size()) < 2 * expected) {
        checkLayout(first);
        if (QTest::currentTestFailed()) return;
        press(Qt::Key_PageDown);
        if (now() == walk.back()) break;
        walk.append(now());
        pictures.append(picture());
    }
    QCOMPARE(static_cast<std::size_t>(walk.size()), expected);
    for (const LessonStep& step : lessons().lesson().steps) {
        if (!step.question_first) continue;
        const QString answer = proseWithFormulas(text(step.words.answer).simplified());
        QVERIFY2(
            std::ranges::any_of(walk, [&](const Shown& s) { return s.caption.contains(answer); }),
            qPrintable(answer));
    }
    for (qsizetype i = 1; i < pictures.size(); ++i)
        QVERIFY2(differing(pictures[i - 1], pictures[i]) > 500,
                 qPrintable(QStringLiteral("step %1 shows what was there: %2")
                                .arg(walk[i].step + 1)
                                .arg(walk[i].caption)));
    for (qsizetype i = walk.size() - 1; i > 0; --i) {
        QVERIFY2(now() == walk[i], qPrintable(now().caption));
        press(Qt::Key_PageUp);
    }
    QVERIFY(now() == walk.front());
    press(Qt::Key_PageUp);
    QVERIFY(now() == walk.front());
}

void TestDeck::theNextLessonFollowsTheLastStep() {
    present(QStringLiteral("desert"));
    const int first = lessons().lessonIndex();
    QCOMPARE(text(lessons().lesson().id), QStringLiteral("desert"));
    for (int i = 0; i < 20 && lessons().lessonIndex() == first; ++i) press(Qt::Key_PageDown);
    QCOMPARE(text(lessons().lesson().id), QStringLiteral("giou-trap"));
    QCOMPARE(lessons().step(), 0);
    press(Qt::Key_PageUp);
    QCOMPARE(text(lessons().lesson().id), QStringLiteral("desert"));
    QCOMPARE(lessons().step(), static_cast<int>(lessons().lesson().steps.size()) - 1);
    QVERIFY(lessons().goalMet());  // as it was left
    // Lessons are of different lengths.
    const Course course = lessons().course();
    for (int i = 1; i < static_cast<int>(course.lessons.size()); ++i) {
        lessons().start(course, i);
        lessons().previous();
        QCOMPARE(lessons().lessonIndex(), i - 1);
        QCOMPARE(lessons().step(), static_cast<int>(lessons().lesson().steps.size()) - 1);
    }
}

void TestDeck::checkLayout(const std::array<int, 4>& first) {
    lessons().goalMet();                // measured elsewhere
    QCoreApplication::processEvents();  // and laid out
    const LessonCaption& caption = deck().caption();
    const QByteArray where =
        "step " + QByteArray::number(lessons().step() + 1) + ": " + caption.shownText().toUtf8();
    QVERIFY2(caption.whole(), where);
    QVERIFY2(caption.lines() <= LessonCaption::kLines, where);
    QVERIFY2(layout() == first, where);
    QCOMPARE(first.front(), first.back());
    // How far the goal is can be read whole.
    const GoalMeterView& goal = deck().strip().goal();
    if (goal.isVisible() && !goal.lines().isEmpty())
        QVERIFY2(goal.width() >= goal.fontMetrics().horizontalAdvance(goal.lines().front()),
                 where + " " + goal.lines().front().toUtf8());
    // Nothing of the strip is pushed out of it.
    for (const QWidget* part : deck().strip().findChildren<QWidget*>())
        if (part->isVisible() && part->parentWidget() == &deck().strip())
            QVERIFY2(deck().strip().rect().contains(part->geometry()), where);
}

void TestDeck::nothingJumpsAndNoCaptionIsCutInGerman_data() { lessonRows(); }

void TestDeck::nothingJumpsAndNoCaptionIsCutInGerman() {
    QFETCH(QString, id);
    QLocale::setDefault(QLocale(QStringLiteral("de")));
    const auto lesson = findLesson(id);
    QLocale::setDefault(QLocale::c());
    QVERIFY(lesson);
    lessons().start(lesson);
    m_window->presentation().enter();
    QTest::qWait(20);  // layouts
    const auto first = layout();
    const auto steps = static_cast<int>(lessons().lesson().steps.size());
    for (int i = 0; i < 3 * steps; ++i) {
        checkLayout(first);
        if (QTest::currentTestFailed()) return;
        press(Qt::Key_PageDown);
    }
}

void TestDeck::theStripSetsWhatIsShown() {
    m_window->presentation().enter();  // without a lesson, too
    QVERIFY(!deck().caption().isVisible());
    DeckStrip& strip = deck().strip();
    QVERIFY(strip.isVisible() && strip.control("loss") && strip.control("play"));
    QVERIFY(!strip.control("alpha"));  // CIoU has none
    auto* chooser = qobject_cast<LossChooser*>(strip.control("loss"));
    QVERIFY(chooser);
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Down);
    QVERIFY(model().run().loss != Document{}.run().loss);
    model().apply(QStringLiteral("x"),
                  [](Document& d) { d.run().loss = *Loss::parse("interp_iou:alpha=0.5"); });
    auto* alpha = strip.control("alpha");
    QVERIFY(alpha && alpha->isVisible());
    auto* slider = alpha->findChild<ScrubSlider*>();
    QCoreApplication::processEvents();
    QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->width() * 3 / 4, slider->height() / 2});
    QVERIFY2(std::abs(model().shownAlpha() - 0.75) < 0.02,
             qPrintable(QString::number(model().shownAlpha())));
    model().undo();
    QCOMPARE(model().shownAlpha(), 0.5);
    model().runs().wait();
    // A run is played where its loss may not be changed.
    model().history().setLocks({.loss = true});
    QVERIFY(!chooser->isEnabled() && strip.control("play")->isEnabled());
    auto& timeline = m_window->panels().content<Timeline>();
    QTest::mouseClick(strip.control("play")->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(timeline.playing());
    QTRY_VERIFY(model().clock().playhead() > 2);
    QTest::mouseClick(strip.control("play")->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(!timeline.playing());
    m_window->presentation().leave();
    QVERIFY(!m_window->presentation().deck());
    QCOMPARE(m_window->contentsMargins(), QMargins());
}

void TestDeck::aStepChoosesItsViewAndItsControls() {
    present(QStringLiteral("interpolation"));
    QCOMPARE(m_window->presentation().view(), QStringLiteral("curves"));
    QVERIFY(panel("curves").isVisible());
    lessons().goTo(3);
    QCOMPARE(m_window->presentation().view(), QStringLiteral("interpolation"));
    QVERIFY(panel("interpolation").isVisible() && !panel("curves").isVisible());
    QVERIFY(deck().strip().control("alpha") && !deck().strip().control("play"));
    m_window->presentation().leave();
    lessons().end();
    Lesson lesson;
    LessonStep& step = lesson.steps.emplace_back();
    step.view = "scene";
    step.controls = {"form", "rate", "optimizer", "parameter"};
    step.session.document.run().loss = *Loss::parse("alpha_iou");
    step.answered = step.session;
    step.locked = {"run"};
    lessons().start(Result<Lesson>(lesson));
    m_window->presentation().enter();
    QCOMPARE(m_window->presentation().view(), QStringLiteral("scene"));
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
    for (const char* name : {"form", "rate", "optimizer"})
        QVERIFY2(deck().strip().control(name) && !deck().strip().control(name)->isEnabled(), name);
    QVERIFY(deck().strip().control("parameter")->isEnabled());
    QVERIFY(!deck().strip().control("loss"));
    model().history().setLocks({.loss = true});
    m_window->presentation().leave();
    m_window->presentation().enter();
    for (const char* name : {"form", "rate", "optimizer"})
        QVERIFY2(deck().strip().control(name)->isEnabled(), name);
    QVERIFY(!deck().strip().control("parameter")->isEnabled());
}

void TestDeck::theGoalSaysHowFarItIs() {
    present(QStringLiteral("desert"));
    lessons().goTo(2);
    QVERIFY(!lessons().goalMet());
    const GoalMeterView& goal = deck().strip().goal();
    QVERIFY(goal.isVisible());
    model().apply(QStringLiteral("x"), [](Document& d) {
        d.explorer.scene.pred = {1.627, 0.5, 1.0, 1.0};
    });
    QVERIFY(!lessons().goalMet());
    QCOMPARE(goal.lines(), QStringList{QStringLiteral("○ gap 0.127, wanted below 0.1")});
    model().apply(QStringLiteral("x"), [](Document& d) {
        d.explorer.scene.pred = {1.55, 0.5, 1.0, 1.0};
    });
    QVERIFY(lessons().goalMet());
    QCOMPARE(goal.lines(), QStringList{QStringLiteral("✓ Goal reached")});
    // A goal met by hand is not solved again.
    press(Qt::Key_PageDown);
    QCOMPARE(lessons().step(), 3);
}

void TestDeck::aPlayListIsShown() {
    const QTemporaryDir folder;
    const QString own = folder.filePath(QStringLiteral("mine"));
    QVERIFY(QDir().mkdir(own));
    QVERIFY(QDir(QStringLiteral(":/lessons/03-desert")).exists());
    for (const QString& name : QDir(QStringLiteral(":/lessons/03-desert")).entryList(QDir::Files))
        QVERIFY(QFile::copy(QStringLiteral(":/lessons/03-desert/") + name, own + u'/' + name));
    const QString path = folder.filePath(QStringLiteral("today.iouplay"));
    QVERIFY(writeFile(path.toStdString(), R"({"format": "iouscope-play-list", "version": 1,
        "title": "Today", "lessons": [{"lesson": "giou-trap", "steps": [5, 2]},
                                      {"lesson": "mine", "steps": [2]}]})"));
    present(path);
    QCOMPARE(lessons().lesson().steps.size(), 2U);
    QVERIFY(lessons().current()->goal);
    press(Qt::Key_PageDown);  // shows what it asks for
    press(Qt::Key_PageDown);
    QCOMPARE(lessons().step(), 1);
    press(Qt::Key_PageDown);
    QCOMPARE(lessons().lessonIndex(), 1);
    QVERIFY(lessons().current()->question_first && !lessons().answered());
    press(Qt::Key_PageDown);
    QVERIFY(lessons().answered());
    press(Qt::Key_PageDown);
    QCOMPARE(lessons().lessonIndex(), 1);
    m_window->presentation().leave();
    lessons().end();
    QVERIFY(!builtInPlayLists().isEmpty());
    for (const LessonEntry& list : builtInPlayLists()) present(list.id);
}

void TestDeck::aBadPlayListSaysWhy() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bad.iouplay"));
    QVERIFY(writeFile(path.toStdString(), R"({"format": "iouscope-play-list", "version": 1,
        "lessons": [{"lesson": "desert"}, {"lesson": "dessert"}]})"));
    const auto found = findCourse(path);
    QVERIFY(!found);
    const QString message = text(found.error().message());
    for (const char* part :
         {"bad.iouplay", "lessons[1].lesson", "no lesson \"dessert\"", "desert,"})
        QVERIFY2(message.contains(QString::fromLatin1(part)), qPrintable(message));
}

void TestDeck::thePaletteFindsLessonsAndLosses() {
    present(QStringLiteral("desert"));
    QTest::keyClick(&m_window->canvas(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette);
    const QStringList titles = palette->titles();
    const auto is_lesson = [](const QString& title) {
        return std::ranges::any_of(builtInLessons(), [&](const LessonEntry& lesson) {
            return title.endsWith(lesson.title);
        });
    };
    QVERIFY(std::ranges::any_of(titles, is_lesson));
    QVERIFY(titles.contains(QStringLiteral("Loss: GIoU (giou)")));
    for (const QString& title : titles)
        QVERIFY2(title.startsWith(QStringLiteral("Loss: ")) ||
                     title.startsWith(QStringLiteral("Play list: ")) || is_lesson(title),
                 qPrintable(title));
    palette->close();
    m_window->presentation().leave();
    QTest::keyClick(&m_window->canvas(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->findChildren<CommandPalette*>().size() >= 1);
    QVERIFY(m_window->findChildren<CommandPalette*>().back()->titles().size() > titles.size());
}

void TestDeck::aCaptionOfAStrangerReadsNoFile() {
    Lesson lesson;
    LessonStep& step = lesson.steps.emplace_back();
    step.words.title = "<b>plain</b>";
    step.words.body = "![a dial](file:///etc/hostname) <img src='/etc/hostname'> *Text*";
    LessonCaption caption;
    caption.resize(900, 80);
    caption.showStep(lesson, 0, true);
    QCOMPARE(caption.shownText(), QStringLiteral("<b>plain</b>  a dial <img src='/etc/hostname'> "
                                                 "Text"));
    step.words.body = std::string(4000, 'w') + " end";
    caption.showStep(lesson, 0, true);
    QVERIFY(!caption.whole() && caption.lines() <= LessonCaption::kLines);
}

static int runDeckTest(int argc, char** argv) {
    const QTemporaryDir folder;
    offerScreens(folder, {QRect(0, 0, 1280, 720)});
    const QApplication application(argc, argv);
    TestDeck test;
    return QTest::qExec(&test, argc, argv);
}
IOU_QT_TEST_MAIN(runDeckTest)

#include "tst_deck.moc"
