// SPDX-License-Identifier: GPL-3.0-or-later
// One more panel and one more workspace, each a row, in the whole window.
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/panel_cover.hpp"
#include "app/palette/palette_entries.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/screens.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/lab_centre.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPainter>

using namespace iou;

class TestPanelSet : public WindowTest {
    Q_OBJECT
private slots:
    void aPanelMoreIsOneRow();
    void aWorkspaceMoreIsOneRow();
    void aLabFillsTheMiddle();
    void aSessionComesBackWithItsLab();
    void aLessonShowsALab();

private:
    bool isOffered(const QString& title) const {
        const QList<PaletteEntry> entries = menuEntries(*m_window->menuBar());
        return std::any_of(entries.begin(), entries.end(),
                           [&](const PaletteEntry& entry) { return entry.title == title; });
    }
    bool isSeen(const char* id) const { return !panel(id).visibleRegion().isEmpty(); }
};

namespace {

/// A lab that counts what it is asked for, and knows one word.
class TrialLab : public QWidget, public LabCentre {
public:
    explicit TrialLab(const PanelParts& parts)
        : QWidget(parts.parent), m_lab(parts.model.history()) {
        setObjectName(QStringLiteral("trial_lab"));
        setFocusPolicy(Qt::StrongFocus);
    }
    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override {
        painter.fillRect(QRectF({0, 0}, size), theme.pred);
    }
    void fit() override { ++fitted; }
    void zoom(double factor) override { zoomed *= factor; }
    QString copied() const override { return QStringLiteral("a box"); }
    bool paste(const QString& text) override {
        if (text != QStringLiteral("threshold 0.75")) return false;
        m_lab.apply(QStringLiteral("Paste"), [](ApLab& lab) { lab.threshold = 0.75; });
        return true;
    }
    int fitted = 0;
    double zoomed = 1.0;

private:
    LabEdit<ApLab> m_lab;
};

QWidget* makeTrial(const PanelParts& parts) { return new TrialLab(parts); }

std::vector<WorkspaceRow> withTrial() {
    auto rows = workspaceRows();
    rows.push_back({"trial", "&Trial", "A tip", {}, {{"trial_panel"}}, 0.3, makeTrial});
    return rows;
}

QWidget* makeLabel(const PanelParts& parts) {
    auto* label = new QLabel(QStringLiteral("one more"), parts.parent);
    label->setObjectName(QStringLiteral("one_more"));
    return label;
}

std::vector<PanelRow> withTrialPanel() {
    auto rows = panelRows();
    rows.push_back({"trial_panel", "Trial panel", PanelPlace::lower_right, 9, makeLabel, false,
                    nullptr, "trial"});
    return rows;
}

/// The first step of a lesson, with these panels.
Lesson lessonOf(std::vector<std::string> panels, bool question) {
    Lesson lesson = *findLesson(QStringLiteral("desert"));
    lesson.steps.resize(1);
    lesson.steps[0].panels = std::move(panels);
    lesson.steps[0].question_first = question;
    return lesson;
}

}  // namespace

void TestPanelSet::aPanelMoreIsOneRow() {
    auto rows = panelRows();
    rows.push_back({"more", "One more", PanelPlace::lower_right, 9, makeLabel});
    openNewWindow({1440, 860}, rows);
    // Its dock is behind the others of its place; menu, palette and key sheet have it.
    const QDockWidget& dock = panel("more");
    QCOMPARE(dock.windowTitle(), QStringLiteral("One more"));
    QVERIFY(m_window->tabifiedDockWidgets(&panel("curves")).contains(&panel("more")));
    QVERIFY(isSeen("curves") && !isSeen("more"));
    QVERIFY(isOffered(QStringLiteral("Panel: One more")));
    // A session keeps that it is in front,
    panel("more").raise();
    QTRY_VERIFY(isSeen("more"));
    QCOMPARE(m_window->session().raised.size(), 4U);
    QCOMPARE(m_window->session().raised.back(), std::string("more"));
    // its entry hides it and brings it back,
    action(QStringLiteral("One more"))->trigger();
    QVERIFY(dock.isHidden());
    action(QStringLiteral("One more"))->trigger();
    QTRY_VERIFY(isSeen("more"));
    // and lessons may name it.
    m_window->lessons().start(lessonOf({"more"}, false));
    QVERIFY(!dock.isHidden() && panel("curves").isHidden());
    QVERIFY(!dock.findChild<PanelCover*>());
    m_window->lessons().start(lessonOf({"more", "loss", "timeline"}, true));
    QVERIFY(dock.findChild<PanelCover*>() && !panel("loss").findChild<PanelCover*>());
    // A question is tried out, on the timeline too.
    QVERIFY(!panel("timeline").isHidden() && !panel("timeline").findChild<PanelCover*>());
    m_window->lessons().end();
    QTRY_VERIFY(isSeen("more"));
    action(QStringLiteral("Reset layout"))->trigger();
    QVERIFY(isSeen("curves") && !dock.isHidden());
}

void TestPanelSet::aWorkspaceMoreIsOneRow() {
    auto rows = workspaceRows();
    rows.push_back(
        {"more", "One &more", "A tip", {{"explain"}}, {{"batch", "losses"}}, 0.5, makeLabel});
    openNewWindow({1440, 860}, panelRows(), rows);
    QVERIFY(isOffered(QStringLiteral("Workspace: One more")));
    QVERIFY(!m_window->findChild<QLabel*>(QStringLiteral("one_more")));
    const Document document = model().document();
    action(QStringLiteral("One more"))->trigger();
    QCoreApplication::processEvents();
    const auto* middle = m_window->findChild<QLabel*>(QStringLiteral("one_more"));
    QVERIFY(middle && middle->isVisible() && !m_window->canvas().isVisible());
    QVERIFY(isSeen("explain") && isSeen("batch"));
    QVERIFY(panel("timeline").isHidden());  // it plays the explorer's run
    QVERIFY(!panel("losses").isHidden() && !isSeen("losses"));
    QVERIFY(panel("loss").isHidden() && panel("surface").isHidden());
    QVERIFY(std::abs(panel("batch").width() - 720) < 8);
    // A lesson shows the scene, and what was there before comes back.
    m_window->lessons().start(lessonOf({"loss"}, false));
    QVERIFY(m_window->canvas().isVisible() && !middle->isVisible());
    m_window->lessons().end();
    QVERIFY(middle->isVisible() && !m_window->canvas().isVisible());
    // The layout is that of the lab; Explore leads back.
    panel("batch").hide();
    action(QStringLiteral("Reset layout"))->trigger();
    QVERIFY(middle->isVisible() && isSeen("batch"));
    // A session has the tab in front that was there.
    QVERIFY(m_window->session().raised.empty());
    panel("losses").raise();
    QTRY_VERIFY(isSeen("losses"));
    const Session kept = m_window->session();
    action(QStringLiteral("Reset layout"))->trigger();
    QTRY_VERIFY(!isSeen("losses"));
    m_window->showSession(kept);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen("losses") && !isSeen("batch"), 1000);
    action(QStringLiteral("Explore"))->trigger();
    QVERIFY(m_window->canvas().isVisible() && !middle->isVisible());
    QVERIFY(isSeen("surface") && isSeen("timeline"));
    QVERIFY(model().document() == document);
}

void TestPanelSet::aLabFillsTheMiddle() {
    openNewWindow({1440, 860}, withTrialPanel(), withTrial());
    QVERIFY(panel("trial_panel").isHidden());  // it belongs to the lab
    QVERIFY(!action(QStringLiteral("Trial panel"))->isVisible());
    action(QStringLiteral("Trial"))->trigger();
    auto& lab = *static_cast<TrialLab*>(m_window->findChild<QWidget*>(QStringLiteral("trial_lab")));
    QCOMPARE(static_cast<LabCentre*>(&lab), m_window->panels().centre());
    QVERIFY(lab.isVisible() && isSeen("trial_panel") && panel("loss").isHidden());
    QVERIFY(action(QStringLiteral("Trial panel"))->isVisible());
    QVERIFY(!action(QStringLiteral("Curves"))->isVisible());
    // What works on the explorer's boxes rests, with its keys.
    for (const char* name : {"Gradient arrows", "Swap boxes", "Duplicate lane", "Film…"})
        QVERIFY2(!action(QString::fromUtf8(name))->isEnabled(), name);
    const bool arrows = model().view().canvas.arrows;
    QTest::keyClick(&lab, Qt::Key_G);
    QCOMPARE(model().view().canvas.arrows, arrows);
    // Views, the clipboard and undo go to the lab.
    QTest::keyClick(&lab, Qt::Key_Z);
    QCOMPARE(lab.fitted, 1);
    action(QStringLiteral("Zoom in"))->trigger();
    QVERIFY(lab.zoomed > 1.0);
    QApplication::clipboard()->setText(QStringLiteral("threshold 0.75"));
    action(QStringLiteral("Paste"))->trigger();
    QCOMPARE(model().document().lab<ApLab>().threshold, 0.75);
    action(QStringLiteral("Undo: Paste"))->trigger();
    QCOMPARE(model().document().lab<ApLab>().threshold, 0.5);
    action(QStringLiteral("Copy"))->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a box"));
    action(QStringLiteral("Explore"))->trigger();
    QVERIFY(action(QStringLiteral("Gradient arrows"))->isEnabled());
    QVERIFY(panel("trial_panel").isHidden() && isSeen("loss"));
}

void TestPanelSet::aSessionComesBackWithItsLab() {
    openNewWindow({1440, 860}, withTrialPanel(), withTrial());
    const Session explorer = m_window->session();
    QCOMPARE(explorer.workspace, std::string());
    action(QStringLiteral("Trial"))->trigger();
    const Session kept = m_window->session();
    QCOMPARE(kept.workspace, std::string("trial"));
    QCOMPARE(kept.layout, std::string());  // as the lab usually has it
    m_window->showSession(explorer);
    QVERIFY(m_window->canvas().isVisible() && panel("trial_panel").isHidden());
    m_window->showSession(kept);
    QVERIFY(isSeen("trial_panel") && !m_window->canvas().isVisible());
    // Rearranged, it comes back so.
    panel("trial_panel").setFloating(true);
    const Session floating = m_window->session();
    QVERIFY(!floating.layout.empty());
    m_window->showSession(explorer);
    QVERIFY(panel("trial_panel").isHidden());
    m_window->showSession(floating);
    QVERIFY(panel("trial_panel").isFloating() && panel("trial_panel").isVisible());
    // A lab nobody knows is the explorer.
    Session strange = kept;
    strange.workspace = "no such lab";
    m_window->showSession(strange);
    QVERIFY(m_window->canvas().isVisible() && isSeen("loss"));
}

void TestPanelSet::aLessonShowsALab() {
    openNewWindow({1440, 860}, withTrialPanel(), withTrial());
    Lesson lesson = lessonOf({"trial_panel"}, false);
    LessonStep& step = lesson.steps[0];
    step.session.workspace = "trial";
    step.goal = *Goal::parse("ap.threshold > 0.7");
    step.answered = step.solution = step.session;
    step.solution.document.lab<ApLab>().threshold = 0.75;
    m_window->lessons().start(lesson);
    const auto* lab = m_window->findChild<QWidget*>(QStringLiteral("trial_lab"));
    QVERIFY(lab && lab->isVisible() && isSeen("trial_panel") && panel("timeline").isHidden());
    QVERIFY(!m_window->lessons().goalMet());
    m_window->lessons().solve();
    QVERIFY(m_window->lessons().goalMet());
    QCOMPARE(model().document().lab<ApLab>().threshold, 0.75);
    m_window->lessons().end();
    QVERIFY(m_window->canvas().isVisible() && panel("trial_panel").isHidden());
    QCOMPARE(model().document().lab<ApLab>().threshold, 0.5);
}

IOU_QT_TEST_MAIN(runOnOneScreen<TestPanelSet>)

#include "tst_panel_set.moc"
