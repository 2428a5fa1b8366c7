// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "tests/support/changed_labs.hpp"
#include "tests/support/clipped.hpp"
#include "tests/support/paint_record.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/screens.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/frame/frame_table.hpp"
#include "widgets/frame/lab_centre.hpp"

#include <QHeaderView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

using namespace iou;

class TestWorkspaces : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow({1440, 860}); }
    void eachShowsItsPanels_data();
    void eachShowsItsPanels();
    void labsFitASmallProjector_data();
    void labsFitASmallProjector();
    void noMethodOfSuppressionIsCut();
    void wordsInPicturesAreWhole_data();
    void wordsInPicturesAreWhole();
    void everyLabComesBackAsItWas();
    void aTabIsInFrontFromTheStart();
    void digitsReachThePanelsThatAreThere();
    void everyWorkspaceHasAKeyOrANeighbour();
    void aLessonShowsTheWholeImage();
    void panelsOfALabAreMadeWithIt();
    void whatOtherTabsShowIsMadeAfterTheWindow();
    void aThemeComesWithFewerBoxes();

private:
    void choose(const QString& workspace);
};

void TestWorkspaces::choose(const QString& workspace) {
    for (const QMenu* menu : m_window->findChildren<QMenu*>())
        if (menu->title() == QStringLiteral("&Workspaces"))
            for (QAction* action : menu->actions())
                if (QString(action->text()).remove(u'&') == workspace) return action->trigger();
    QFAIL(qPrintable(workspace));
}

void TestWorkspaces::eachShowsItsPanels_data() {
    QTest::addColumn<QStringList>("front");
    QTest::addColumn<QStringList>("hidden");
    QTest::newRow("Explore") << QStringList{"loss", "terms", "surface", "curves", "timeline"}
                             << QStringList{};
    QTest::newRow("Compare") << QStringList{"lanes", "explain", "compare", "curves", "timeline"}
                             << QStringList{"batch", "numbers", "epsilon", "interpolation"};
    QTest::newRow("Batch") << QStringList{"batch", "timeline"}
                           << QStringList{"loss", "terms", "surface", "curves", "compare"};
    QTest::newRow("Average precision")
        << QStringList{"ap_numbers", "ap_curves", "ap_detections"}
        << QStringList{"loss", "terms", "surface", "curves", "timeline", "batch"};
    QTest::newRow("Suppression") << QStringList{"suppress_rule", "suppress_methods",
                                                "suppress_agreement", "suppress_detections"}
                                 << QStringList{"loss",   "terms",    "surface",
                                                "curves", "timeline", "ap_curves"};
    QTest::newRow("Rotated boxes")
        << QStringList{"rotated_pair", "rotated_descent", "rotated_surface", "rotated_losses"}
        << QStringList{"loss", "surface", "curves", "timeline", "suppress_rule"};
    QTest::newRow("Detector") << QStringList{"detector_setup", "detector_assumptions",
                                             "detector_differences", "detector_intervals"}
                              << QStringList{"loss", "surface", "curves", "timeline",
                                             "rotated_pair"};
    QTest::newRow("Intervals in time") << QStringList{"interval_numbers", "interval_curves"}
                                       << QStringList{"loss", "surface", "timeline"};
    QTest::newRow("Soft masks") << QStringList{"mask_numbers"}
                                << QStringList{"loss", "surface", "interval_numbers"};
    QTest::newRow("Hidden parts") << QStringList{"occlusion_numbers", "occlusion_curves"}
                                  << QStringList{"loss", "surface", "mask_numbers"};
    QTest::newRow("Torus") << QStringList{"torus_numbers"}
                           << QStringList{"loss", "surface", "occlusion_numbers"};
}

void TestWorkspaces::eachShowsItsPanels() {
    QFETCH(QStringList, front);
    QFETCH(QStringList, hidden);
    const Document document = model().document();
    // From another one, and with a panel out of its place.
    choose(QStringLiteral("Compare"));
    panel("curves").setFloating(true);
    choose(QString::fromLatin1(QTest::currentDataTag()));
    QCoreApplication::processEvents();
    const auto is_in_front = [](const QDockWidget& dock) {
        return dock.isVisible() && !dock.visibleRegion().isEmpty();
    };
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        const QString name = dock->objectName();
        QVERIFY2(is_in_front(*dock) == front.contains(name), qPrintable(name));
        if (hidden.contains(name)) QVERIFY2(dock->isHidden(), qPrintable(name));
    }
    QVERIFY(model().document() == document);
    action(QStringLiteral("Reset layout"))->trigger();
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        QCOMPARE(dock->toggleViewAction()->isChecked(), m_window->panels().belongs(*dock));
}

void TestWorkspaces::labsFitASmallProjector_data() {
    QTest::addColumn<QStringList>("whole");
    QTest::newRow("Assignment") << QStringList{"assign_setup", "assign_shape"};
    QTest::newRow("Suppression") << QStringList{"suppress_rule", "suppress_agreement"};
    QTest::newRow("Average precision") << QStringList{"ap_numbers", "ap_curves"};
    QTest::newRow("Rotated boxes") << QStringList{"rotated_pair", "rotated_descent"};
}

/// At 1280x720 nothing of these panels has to be scrolled for, and no text of the lab is cut.
void TestWorkspaces::labsFitASmallProjector() {
    QFETCH(QStringList, whole);
    m_window->resize(1280, 720);
    choose(QString::fromLatin1(QTest::currentDataTag()));
    m_window->panels().centre()->settle();
    QCoreApplication::processEvents();
    m_window->panels().centre()->settle();
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    for (const QString& id : whole) {
        const auto* area = panel(id.toLatin1().constData()).findChild<QScrollArea*>();
        QVERIFY2(area->verticalScrollBar()->maximum() == 0,
                 qPrintable(QStringLiteral("%1: %2 pixels are below")
                                .arg(id)
                                .arg(area->verticalScrollBar()->maximum())));
        QVERIFY2(area->horizontalScrollBar()->maximum() == 0, qPrintable(id));
    }
    QStringList clipped = clippedTexts(*m_window->panels().middle());
    for (const QString& id : whole) clipped << clippedTexts(panel(id.toLatin1().constData()));
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
}

/// In their table beside their numbers, at the size of a small projector.
void TestWorkspaces::noMethodOfSuppressionIsCut() {
    m_window->resize(1280, 720);
    choose(QStringLiteral("Suppression"));
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    const auto* table = panel("suppress_methods").findChild<QTableView*>();
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(table->model()->rowCount() >= 6);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex name = table->model()->index(row, 0);
        const int needed = table->fontMetrics().horizontalAdvance(name.data().toString());
        QVERIFY2(needed + 8 <= table->columnWidth(0), qPrintable(name.data().toString()));
    }
}

void TestWorkspaces::wordsInPicturesAreWhole_data() {
    QTest::addColumn<QString>("lab");
    QTest::addColumn<double>("scale");
    for (const WorkspaceRow& row : workspaceRows())
        for (const double scale : {1.0, 1.4, 2.0})
            if (row.middle)
                QTest::addRow("%s at %.1f", row.id, scale) << QString::fromLatin1(row.id) << scale;
}

/// At every size of the interface's text, as on a projector.
void TestWorkspaces::wordsInPicturesAreWhole() {
    QFETCH(QString, lab);
    QFETCH(double, scale);
    m_window->panels().arrangeForLab(lab.toStdString());
    setInterfaceScale(scale);
    const auto back = qScopeGuard([] { setInterfaceScale(1.0); });
    PaintRecord record(QSize(1000, 900));
    {
        QPainter painter(&record);
        m_window->panels().centre()->paintPicture(painter, QSizeF(1000.0, 900.0), Theme::light());
    }
    QStringList cut;
    for (const auto& text : record.notes().texts)
        if (text.cut) cut << text.words;
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

/// A session with every lab open, zoomed and changed in every field, through its file into another
/// window: value by value, and as pictures of the middle.
void TestWorkspaces::everyLabComesBackAsItWas() {
    const auto middle = [this]() -> LabCentre& { return *m_window->panels().centre(); };
    const auto picture = [&] {
        middle().settle();
        QImage image(520, 420, QImage::Format_RGB32);
        QPainter painter(&image);
        middle().paintPicture(painter, QSizeF(image.size()), Theme::light());
        return image;
    };
    std::map<std::string, QImage> first;
    std::map<std::string, std::optional<Camera>> cameras;
    std::vector<std::string> labs;
    for (const WorkspaceRow& row : workspaceRows())
        if (row.middle) labs.emplace_back(row.id);
    QCOMPARE(labs.size(), lab_count);
    for (const std::string& lab : labs) {
        m_window->panels().arrangeForLab(lab);
        QVERIFY(!middle().camera());  // all of the image
        if (lab != "detector") first[lab] = picture();
    }
    model().apply(QStringLiteral("Change"), [](Document& d) {
        for (const auto& change : testing::labChanges()) change.apply(d);
        d.lab<AssignLab>().picture.clear();  // no such files here
        d.lab<SuppressLab>().picture.clear();
    });
    for (const std::string& lab : labs) {
        m_window->panels().arrangeForLab(lab);
        middle().zoom(1.5);
        cameras[lab] = middle().camera();
    }
    for (const char* lab : {"ap", "suppress", "assign", "rotated", "intervals"})
        QVERIFY2(cameras[lab], lab);
    std::map<std::string, QImage> changed;
    for (const std::string& lab : labs)
        if (lab != "detector") {
            m_window->panels().arrangeForLab(lab);
            changed[lab] = picture();
            QVERIFY2(changed[lab] != first[lab], lab.c_str());
        }
    m_window->panels().arrangeForLab("rotated");
    const Session kept = m_window->session();
    const auto read = readSession(writeSession(kept), "kept");
    QVERIFY(read && *read == kept);
    openNewWindow({1440, 860});
    m_window->showSession(*read);
    QVERIFY(m_window->session() == kept);  // also of labs that were not shown yet
    QCOMPARE(std::string(m_window->panels().lab()->id), std::string("rotated"));
    for (const std::string& lab : labs) {
        m_window->panels().arrangeForLab(lab);
        QVERIFY2(middle().camera() == cameras[lab], lab.c_str());
        if (lab != "detector") QVERIFY2(picture() == changed[lab], lab.c_str());
    }
    QVERIFY(m_window->session().document == kept.document);
    m_window->panels().arrangeForLab("ap");
    action(QStringLiteral("New"))->trigger();
    QVERIFY(m_window->session().lab_cameras.empty());
    for (const std::string& lab : labs) {
        m_window->panels().arrangeForLab(lab);
        QVERIFY2(!middle().camera(), lab.c_str());
    }
}

/// In a window that opens with a session, above and below.
void TestWorkspaces::aTabIsInFrontFromTheStart() {
    Session session;
    session.workspace = "suppress";
    session.raised = {"suppress_head", "suppress_fates"};
    m_window.reset();
    MainWindow window;
    window.showSession(session);
    window.resize(1280, 720);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCoreApplication::processEvents();
    const auto in_front = [&window](const char* id) {
        return !window.findChild<QDockWidget*>(QString::fromLatin1(id))->visibleRegion().isEmpty();
    };
    QVERIFY(in_front("suppress_head"));
    QVERIFY(in_front("suppress_fates"));
    QVERIFY(!in_front("suppress_detections"));
    QVERIFY(window.session().raised == session.raised);
}

/// Alt and 1 to 9, then 0: in the explorer and in each lab the first of its own panels.
void TestWorkspaces::digitsReachThePanelsThatAreThere() {
    const auto press = [this](int digit) {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::AltModifier);
        QCoreApplication::processEvents();
    };
    press(2);
    QVERIFY(panel("terms").isHidden());  // it was in front
    press(2);
    QVERIFY(!panel("terms").isHidden());
    QVERIFY(panel("batch").visibleRegion().isEmpty());
    press(0);  // the tenth
    QVERIFY(!panel("batch").visibleRegion().isEmpty());
    m_window->panels().arrangeForLab("suppress");
    QCoreApplication::processEvents();
    QVERIFY(panel("suppress_head").visibleRegion().isEmpty());
    press(4);
    QVERIFY(!panel("suppress_head").visibleRegion().isEmpty());
    press(1);
    QVERIFY(panel("suppress_rule").isHidden());
    QVERIFY(!panel("loss").isVisible());
    QVERIFY(!panel("terms").isVisible());
}

void TestWorkspaces::everyWorkspaceHasAKeyOrANeighbour() {
    const auto& rows = workspaceRows();
    QVERIFY(rows.size() > 10);
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(m_window.get(), key, modifiers);
        QCoreApplication::processEvents();
    };
    const auto shown = [this] {
        const WorkspaceRow* lab = m_window->panels().lab();
        return std::string(lab ? lab->id : "");
    };
    for (std::size_t i = 0; i < 10; ++i) {
        press(static_cast<Qt::Key>(Qt::Key_0 + (i + 1) % 10),
              Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(shown(), std::string(rows[i].middle ? rows[i].id : ""));
    }
    for (std::size_t i = 10; i < rows.size(); ++i) {
        press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(shown(), std::string(rows[i].id));
    }
    press(Qt::Key_PageDown, Qt::ControlModifier);  // the first follows the last
    QCOMPARE(shown(), std::string());
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(shown(), std::string(rows.back().id));
    // Whoever came into a lab in another way goes on from there.
    m_window->panels().arrangeForLab("ap");
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(shown(), std::string("suppress"));
}

/// Tables are asked about their rows by a theme before they know how many the document has now.
void TestWorkspaces::aThemeComesWithFewerBoxes() {
    Session many, few;
    for (int i = 0; i < 40; ++i) {
        const Box<> box{40.0 + 10.0 * i, 100.0, 30.0, 60.0};
        many.document.lab<AssignLab>().truths.change([&](auto& truths) { truths.push_back(box); });
        many.document.lab<SuppressLab>().detections.change(
            [&](auto& detections) { detections.push_back({.box = box}); });
    }
    few.document.appearance.theme = ThemeChoice::dark;
    few.document.lab<AssignLab>().truths = std::vector<Box<>>{};
    few.document.lab<SuppressLab>().detections = std::vector<SuppressDetection>{};
    for (const char* lab : {"assign", "suppress", "ap"}) {
        m_window->panels().arrangeForLab(lab);
        for (const Session* session : {&many, &few, &many}) {
            m_window->showSession(*session);
            m_window->panels().arrangeForLab(lab);
            QCoreApplication::processEvents();
        }
    }
    QVERIFY(model().document() == many.document);
}

/// Whoever zoomed before sees what a lesson speaks of, and looks where he did afterwards.
void TestWorkspaces::aLessonShowsTheWholeImage() {
    m_window->panels().arrangeForLab("suppress");
    m_window->panels().centre()->zoom(4.0);
    const auto camera = m_window->panels().centre()->camera();
    m_window->lessons().start(findLesson(QStringLiteral("who-suppresses")));
    QVERIFY(m_window->lessons().running());
    QVERIFY(!m_window->panels().centre()->camera());
    m_window->lessons().end();
    m_window->panels().arrangeForLab("suppress");
    QVERIFY(m_window->panels().centre()->camera() == camera);
}

/// A window starts without what only labs show.
void TestWorkspaces::panelsOfALabAreMadeWithIt() {
    openNewWindow({1440, 860});
    for (const PanelRow& row : panelRows()) QCOMPARE(!panel(row.id).widget(), row.lab != nullptr);
    m_window->panels().arrangeForLab("suppress");
    for (const PanelRow& row : panelRows())
        QCOMPARE(!panel(row.id).widget(), row.lab && std::string_view(row.lab) != "suppress");
    QVERIFY(!panel("suppress_rule").widget()->visibleRegion().isEmpty());
    QWidget* const made = panel("suppress_rule").widget();
    m_window->panels().arrangeForLab("ap");
    m_window->panels().arrangeForLab("suppress");
    QCOMPARE(panel("suppress_rule").widget(), made);
    // One that is shown some other way is not empty either.
    panel("torus_numbers").show();
    QVERIFY(panel("torus_numbers").widget() && panel("torus_numbers").widget()->isVisible());
}

void TestWorkspaces::whatOtherTabsShowIsMadeAfterTheWindow() {
    m_window.reset();
    MainWindow window;
    window.files().ask = [] { return SessionFiles::Answer::discard; };
    window.showSession({});
    window.resize(1440, 860);
    const auto missing = [&] {
        int count = 0;
        for (const PanelRow& row : panelRows())
            count += !row.lab && !window.panels().find(QString::fromLatin1(row.id))->widget();
        return count;
    };
    QVERIFY2(missing() > 10, qPrintable(QString::number(missing())));
    window.show();
    QVERIFY2(missing() > 10, qPrintable(QString::number(missing())));
    // One that is raised meanwhile is there at once, and locked as its part is.
    Locks locks;
    locks.run = true;
    window.panels().lock(locks);
    QDockWidget* const run = window.panels().find(QStringLiteral("run"));
    run->raise();
    QTRY_VERIFY(run->widget() && run->widget()->isVisible());
    QVERIFY(!run->widget()->isEnabled());
    QTRY_COMPARE(missing(), 0);
    // What nobody sees rests.
    const auto* batch =
        qobject_cast<QScrollArea*>(window.panels().find(QStringLiteral("batch"))->widget());
    QVERIFY(batch && !batch->widget()->isVisible());
}

IOU_QT_TEST_MAIN(runOnOneScreen<TestWorkspaces>)

#include "tst_workspaces.moc"
