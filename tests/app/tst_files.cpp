// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autosave.hpp"
#include "app/box_question.hpp"
#include "app/data_export.hpp"
#include "app/export/picture.hpp"
#include "app/export/picture_metadata.hpp"
#include "app/intake.hpp"
#include "app/main_window.hpp"
#include "app/notice_bar.hpp"
#include "app/recent_files.hpp"
#include "app/screen_clamp.hpp"
#include "app/window_home.hpp"
#include "core/io/atomic_file.hpp"
#include "core/io/protocol_json.hpp"
#include "core/io/trajectory_table.hpp"
#include "widgets/box_canvas.hpp"
#include "widgets/loss_surface_plot.hpp"
#include "widgets/theme.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <memory>

using namespace iou;

/// What goes into the window and comes out of it: paste, drop, recipes, commands, data, recent
/// files, autosaved copies and preferences.
class TestFiles : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void theRecipePastesBack();
    void aPastedSessionIsOneStep();
    void namedBoxesArePastedAtOnce();
    void bareNumbersAreAskedAbout();
    void whatIsNoOfferIsRefusedInPlace();
    void droppedFilesAreTakenIn();
    void droppedTextIsTakenIn();

    void copiedCommandsMakeTheSameNumbers();
    void copiedCommandsMakeTheSameSurface_data();
    void copiedCommandsMakeTheSameSurface();
    void copiedCommandsMakeTheSamePicture();
    void exportedDataIsWhatIsShown();
    void exportsThatFailSaySo();

    void theListOfRecentFilesIsKept();
    void filesThatAreGoneCannotBeChosen();

    void changesAreCopiedInTime();
    void aCleanEndLeavesNothing();
    void whatIsLeftOverIsOffered();
    void discardedWorkIsGone();
    void whatALivingProgramHoldsIsNotOffered();

    void panelsSurviveARestart();
    void aBrokenArrangementIsIgnored();
    void framesComeBackOntoTheScreen();
    void refusedTargetsKeepTheFile();
    void theWindowHasItsIcon();

private:
    QAction* action(const QString& label) const;
    Notice* notice() const;
    QPushButton* button(const QString& label) const;
    std::string clip() const { return QApplication::clipboard()->text().toStdString(); }
    void setClip(const std::string& text) {
        QApplication::clipboard()->setText(QString::fromStdString(text));
    }
    void paste() { action(QStringLiteral("Paste"))->trigger(); }
    void drop(QMimeData& data);
    std::string path(const char* name) const {
        return m_folder->filePath(QLatin1String(name)).toStdString();
    }
    ExplorerModel& model() { return m_window->model(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

void collect(const QMenu* menu, QList<QAction*>& out) {
    for (QAction* action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), out);
        else if (!action->isSeparator())
            out << action;
    }
}

std::string contentOf(const std::string& path) {
    const auto bytes = readFile(path, std::size_t{256} << 20);
    return bytes ? *bytes : std::string();
}

QDir dirOf(const std::string& folder) { return QDir(QString::fromStdString(folder)); }

/// Without the comments it begins with.
std::string withoutComments(std::string text) {
    while (text.starts_with('#')) text.erase(0, text.find('\n') + 1);
    return text;
}

/// Runs a line as a person would, with our programs first in the path; standard output.
std::string shell(const QString& folder, const std::string& line, int* status) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString bin =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin"));
    environment.insert(QStringLiteral("PATH"),
                       bin + u':' + environment.value(QStringLiteral("PATH")));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromStdString(line)});
    process.waitForFinished(60000);
    *status = process.exitCode();
    if (*status != 0) qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput().toStdString();
}

bool programsAreBuilt() {
    const QDir bin(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin")));
    return bin.exists(QStringLiteral("iouscope-batch")) && bin.exists(QStringLiteral("iouscope"));
}

/// A scene and run that are nowhere near the default.
void makeUnusual(ExplorerModel& model) {
    model.apply(QStringLiteral("Unusual"), [](Document& d) {
        d.scene.pred = {-0.25, 1.0 / 3.0, 0.7, 1.3};
        d.scene.target = {0.4, -0.6, 1.1, 0.9};
        d.run().loss = *Loss::parse("interp_iou:alpha=0.9");
        d.run().optimizer = *Optimizer::parse("rmsprop:alpha=0.95");
        d.run().schedule.stages = {{20, 0.05}, {60, 0.01}};
        d.run().steps = 60;
        d.run().form = BoxForm::log;
    });
    model.runs().wait();
}

}  // namespace

void TestFiles::init() {
    applyTheme(ThemeChoice::light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>();
    m_window->files().ask = [] { return SessionFiles::Answer::discard; };
    m_window->files().complain = [](const QString& message) { QFAIL(qPrintable(message)); };
    m_window->showSession({});
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    model().runs().wait();
}

void TestFiles::cleanup() { m_window.reset(); }

QAction* TestFiles::action(const QString& label) const {
    QList<QAction*> all;
    for (const QAction* top : m_window->menuBar()->actions()) collect(top->menu(), all);
    for (QAction* action : all)
        if (QString(action->text()).remove(u'&') == label) return action;
    qFatal("no action %s", qPrintable(label));
}

Notice* TestFiles::notice() const {
    const auto all = m_window->notices().findChildren<Notice*>();
    for (Notice* shown : all)
        if (!shown->isHidden()) return shown;
    return nullptr;
}

QPushButton* TestFiles::button(const QString& label) const {
    if (Notice* shown = notice())
        for (auto* button : shown->findChildren<QPushButton*>())
            if (button->text().startsWith(label)) return button;
    return nullptr;
}

void TestFiles::drop(QMimeData& data) {
    QDragEnterEvent enter(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
}

void TestFiles::theRecipePastesBack() {
    makeUnusual(model());
    const Document before = model().document();
    action(QStringLiteral("Copy recipe"))->trigger();
    const std::string line = clip();
    QVERIFY(line.starts_with("iouscope-run ") && line.find('\n') == std::string::npos);
    m_window->files().newSession();
    QVERIFY(model().scene() != before.scene);
    setClip(line);
    paste();
    QVERIFY(model().scene().pred == before.scene.pred);
    QVERIFY(model().scene().target == before.scene.target);
    QVERIFY(model().run() == before.run());
    QCOMPARE(model().undoStack().count(), 1);
    QCOMPARE(model().undoStack().undoText(), QStringLiteral("Paste recipe"));
}

void TestFiles::aPastedSessionIsOneStep() {
    makeUnusual(model());
    const Document before = model().document();
    action(QStringLiteral("Copy session text"))->trigger();
    const std::string session = clip();
    m_window->files().newSession();
    setClip(session);
    paste();
    QVERIFY(model().document() == before);
    QCOMPARE(model().undoStack().count(), 1);
    model().undo();
    QVERIFY(model().run() == defaultDocument().run());
}

void TestFiles::namedBoxesArePastedAtOnce() {
    setClip("xyxy 1 2 4 6");
    paste();
    QVERIFY((model().scene().pred == Box<>{2.5, 4.0, 3.0, 4.0}));
    setClip("pred=xywh:0,0,2,2\ntarget=cxcywh:1,1,2,4");
    paste();
    QVERIFY((model().scene().pred == Box<>{1.0, 1.0, 2.0, 2.0}));
    QVERIFY((model().scene().target == Box<>{1.0, 1.0, 2.0, 4.0}));
    QCOMPARE(model().undoStack().undoText(), QStringLiteral("Paste boxes"));
    QCOMPARE(model().undoStack().count(), 2);
    QVERIFY(!notice());
}

void TestFiles::bareNumbersAreAskedAbout() {
    const Document before = model().document();
    setClip("1, 2, 4, 6");
    paste();
    QVERIFY(model().document() == before);
    QVERIFY(notice() && m_window->notices().isVisible());
    QPushButton* xyxy = button(QStringLiteral("xyxy:  left 1, top 2, right 4, bottom 6"));
    QVERIFY(xyxy && button(QStringLiteral("cxcywh:")) && button(QStringLiteral("xywh:")));
    QTest::mouseMove(xyxy);
    xyxy->setFocus();
    QApplication::processEvents();
    QVERIFY(model().hoverBox() && (*model().hoverBox() == Box<>{2.5, 4.0, 3.0, 4.0}));
    notice()->findChild<QComboBox*>()->setCurrentIndex(1);
    QTest::mouseClick(xyxy, Qt::LeftButton);
    QVERIFY((model().scene().target == Box<>{2.5, 4.0, 3.0, 4.0}));
    QVERIFY(model().scene().pred == before.scene.pred);
    QVERIFY(!model().hoverBox());
    QVERIFY(!notice() && !m_window->notices().isVisible());
    QCOMPARE(model().undoStack().count(), 1);

    // A meaning the numbers cannot have cannot be chosen; Esc forgets the question.
    setClip("4 6 1 2");
    paste();
    QVERIFY(!button(QStringLiteral("xyxy"))->isEnabled());
    QVERIFY(button(QStringLiteral("xywh"))->isEnabled());
    QTest::keyClick(button(QStringLiteral("xywh")), Qt::Key_Escape);
    QVERIFY(!notice());
    QCOMPARE(model().undoStack().count(), 1);
}

void TestFiles::whatIsNoOfferIsRefusedInPlace() {
    const Document before = model().document();
    for (const char* bad :
         {"hello", "1, 2, 3", "xyxy 4 6 1 2", "iouscope-run loss=ciou", "{\"a\": 1}"}) {
        setClip(bad);
        paste();
        QVERIFY2(notice() &&
                     notice()->findChild<QLabel*>()->text().startsWith(QStringLiteral("Not taken")),
                 bad);
        notice()->dismiss();
        QVERIFY(model().document() == before);
    }
}

void TestFiles::droppedFilesAreTakenIn() {
    makeUnusual(model());
    const Document unusual = model().document();
    QVERIFY(m_window->files().saveTo(QString::fromStdString(path("a.iouscope"))));
    PictureSpec spec;
    spec.size = {320, 200};
    const auto picture = renderPicture(m_window->session(), spec, PictureFormat::png);
    QVERIFY(picture && writeFile(path("a.png"), {picture->constData(),
                                                 static_cast<std::size_t>(picture->size())}));
    m_window->dataExport().writeRun(path("a.csv"));
    m_window->dataExport().wait();
    QVERIFY(writeFile(path("p.json"), writeProtocol(*findProtocol("wiou"))).has_value());

    for (const char* name : {"a.iouscope", "a.png", "a.csv"}) {
        m_window->files().newSession();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path(name)))});
        drop(data);
        QVERIFY2(model().scene() == unusual.scene && model().run() == unusual.run(), name);
        QVERIFY2(!notice(), name);
    }
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path("p.json")))});
    drop(data);
    QVERIFY(model().run().optimizer == findProtocol("wiou")->optimizer);
    QCOMPARE(model().run().steps, findProtocol("wiou")->steps);
    QVERIFY(model().undoStack().undoText().startsWith(QStringLiteral("Protocol ")));
    QVERIFY(model().document().batch.protocol == *findProtocol("wiou"));

    QImage plain(8, 8, QImage::Format_RGB32);
    plain.fill(Qt::white);
    QVERIFY(plain.save(QString::fromStdString(path("plain.png"))));
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path("plain.png")))});
    drop(data);
    QVERIFY(notice() &&
            notice()->findChild<QLabel*>()->text().contains(QStringLiteral("no session")));
}

void TestFiles::droppedTextIsTakenIn() {
    QMimeData data;
    data.setText(QStringLiteral("target xywh 0 0 2 3"));
    drop(data);
    QVERIFY((model().scene().target == Box<>{1.0, 1.5, 2.0, 3.0}));
}

void TestFiles::copiedCommandsMakeTheSameNumbers() {
    if (!programsAreBuilt()) QSKIP("the programs are not built");
    makeUnusual(model());
    model().setPlayhead(7);
    int status = -1;
    const auto output = [&] { return shell(m_folder->path(), clip(), &status); };

    action(QStringLiteral("Numbers of this pair"))->trigger();
    const QStringList rows = QString::fromStdString(output()).split(u'\n');
    QCOMPARE(status, 0);
    QString row = rows.at(1);
    const QStringList fields =
        row.replace(QStringLiteral("\"interp_iou:alpha=0.9\""), QStringLiteral("x")).split(u',');
    const Evaluation& now = model().evaluation();
    QCOMPARE(fields.at(2).toDouble(), now.value);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(fields.at(3 + i).toDouble(), now.gradient[static_cast<std::size_t>(i)]);

    action(QStringLiteral("This run"))->trigger();
    const std::string run = output();
    QCOMPARE(status, 0);
    m_window->dataExport().writeRun(path("run.csv"));
    m_window->dataExport().wait();
    QVERIFY(run == contentOf(path("run.csv")));
}

void TestFiles::copiedCommandsMakeTheSameSurface_data() {
    QTest::addColumn<QString>("loss");
    QTest::addColumn<QString>("minus");
    QTest::addColumn<QString>("term");
    QTest::newRow("loss") << "interp_iou:alpha=0.9"
                          << ""
                          << "";
    QTest::newRow("term") << "ciou"
                          << ""
                          << "iou";
    QTest::newRow("direction") << "ciou_repo"
                               << ""
                               << "";
    QTest::newRow("difference") << "giou"
                                << "siou:theta=3"
                                << "";
}

void TestFiles::copiedCommandsMakeTheSameSurface() {
    if (!programsAreBuilt()) QSKIP("the programs are not built");
    QFETCH(const QString, loss);
    QFETCH(const QString, minus);
    QFETCH(const QString, term);
    makeUnusual(model());
    model().apply(QStringLiteral("Surface"), [&](Document& d) {
        d.run().loss = *Loss::parse(loss.toStdString());
        if (!minus.isEmpty()) d.view.surface.minus = *Loss::parse(minus.toStdString());
        d.view.surface.term = term.toStdString();
    });
    action(QStringLiteral("This surface"))->trigger();
    int status = -1;
    (void)shell(m_folder->path(), clip(), &status);
    QCOMPARE(status, 0);
    m_window->dataExport().writeSurface(path("shown.csv"), model().view().surface.field);
    m_window->dataExport().wait();
    const std::string surface = contentOf(path("surface.csv"));
    QVERIFY(surface.size() > 1'000'000);
    QVERIFY(surface == withoutComments(contentOf(path("shown.csv"))));
}

void TestFiles::copiedCommandsMakeTheSamePicture() {
    if (!programsAreBuilt()) QSKIP("the programs are not built");
    makeUnusual(model());
    model().setPlayhead(7);
    action(QStringLiteral("Picture of the scene"))->trigger();
    int status = -1;
    (void)shell(m_folder->path(), clip(), &status);
    QCOMPARE(status, 0);
    const QImage made(QString::fromStdString(path("scene.png")));
    PictureSpec spec;
    spec.size = m_window->canvas().size();
    const auto shown = renderPicture(m_window->session(), spec, PictureFormat::png);
    QVERIFY(shown.has_value());
    QVERIFY(made.size() == m_window->canvas().size());
    QVERIFY(made == QImage::fromData(*shown, "PNG"));
}

void TestFiles::exportedDataIsWhatIsShown() {
    makeUnusual(model());
    DataExport& data = m_window->dataExport();
    data.writeRun(path("run.npy"));
    data.wait();
    const auto run = model().finishedRun();
    const std::string npy = contentOf(path("run.npy"));
    const auto table = trajectoryTable({run->recipe, run->start, run->target}, run->trajectory);
    QVERIFY(npy.find("(61, 17)") != std::string::npos);
    double last = 0.0;
    QVERIFY(npy.size() > 128);
    std::memcpy(&last, npy.data() + npy.size() - 8 * (17 - 4), sizeof last);  // ph
    QCOMPARE(last, table(60, 4));
    QVERIFY(contentOf(path("run.npy.recipe.txt")).starts_with("# recipe iouscope-run "));

    data.writeSurface(path("field.npy"), true);
    data.wait();
    QVERIFY(contentOf(path("field.npy")).find("(5, 512, 512)") != std::string::npos);
    data.writeSurface(path("surface.csv"), false);
    data.wait();
    const std::string csv = contentOf(path("surface.csv"));
    QVERIFY(csv.starts_with("# recipe iouscope-run "));
    QVERIFY(csv.find("\n# command iouscope-batch surface ") != std::string::npos);
    QVERIFY(withoutComments(csv).starts_with("x,y,value\n"));
}

void TestFiles::exportsThatFailSaySo() {
    DataExport& data = m_window->dataExport();
    data.writeRun(path("no/such/folder/run.csv"));
    data.wait();
    QApplication::processEvents();
    QVERIFY(notice() && notice()->findChild<QLabel*>()->text().contains(QStringLiteral("folder")));
    notice()->dismiss();
    data.writeRun(path("run.txt"));
    QVERIFY(notice() && notice()->findChild<QLabel*>()->text().contains(QStringLiteral(".csv")));
    notice()->dismiss();
    data.ask = [](const QString&, const QString&) { return std::string(); };
    data.exportRun();
    QVERIFY(!notice() && QDir(m_folder->path()).isEmpty());
}

void TestFiles::theListOfRecentFilesIsKept() {
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    RecentFiles& recent = m_window->recentFiles();
    recent.keepIn(settings);
    for (int i = 0; i < 12; ++i)
        QVERIFY(m_window->files().saveTo(m_folder->filePath(QStringLiteral("%1.iouscope").arg(i))));
    QVERIFY(m_window->files().open(m_folder->filePath(QStringLiteral("5.iouscope"))));
    QCOMPARE(recent.paths().size(), RecentFiles::kMost);
    QVERIFY(recent.paths().at(0).endsWith(QStringLiteral("/5.iouscope")));
    QVERIFY(recent.paths().at(1).endsWith(QStringLiteral("/11.iouscope")));
    RecentFiles later([](const QString&) {});
    later.keepIn(settings);
    QCOMPARE(later.paths(), recent.paths());
    later.clear();
    RecentFiles last([](const QString&) {});
    last.keepIn(settings);
    QVERIFY(last.paths().isEmpty());
}

void TestFiles::filesThatAreGoneCannotBeChosen() {
    QString opened;
    RecentFiles recent([&](const QString& path) { opened = path; });
    QVERIFY(writeFile(path("here & there.iouscope"), "x").has_value());
    recent.add(QString::fromStdString(path("gone.iouscope")));
    recent.add(QString::fromStdString(path("here & there.iouscope")));
    QMenu menu;
    recent.show(menu);
    emit menu.aboutToShow();
    QVERIFY(menu.actions().at(0)->text().startsWith(QStringLiteral("&1  here && there.iouscope")));
    QVERIFY(menu.actions().at(0)->isEnabled());
    QVERIFY(!menu.actions().at(1)->isEnabled());
    menu.actions().at(0)->trigger();
    QVERIFY(opened.endsWith(QStringLiteral("/here & there.iouscope")));
    menu.actions().constLast()->trigger();
    emit menu.aboutToShow();
    QCOMPARE(menu.actions().size(), 1);
}

void TestFiles::changesAreCopiedInTime() {
    using namespace std::chrono_literals;
    const std::string folder = path("unsaved");
    std::optional<Session> unsaved = Session{};
    Autosave autosave(
        folder, [&] { return unsaved; }, 60ms, 150ms);
    const auto copies = [&] {
        return dirOf(folder).entryList({QStringLiteral("*.iouscope")}).size();
    };
    QCOMPARE(copies(), 0);
    // Changes that never pause are copied all the same.
    QElapsedTimer clock;
    clock.start();
    while (copies() == 0 && clock.elapsed() < 10'000) {
        autosave.touch();
        QTest::qWait(10);
    }
    QCOMPARE(copies(), 1);
    unsaved->playhead = 7;
    autosave.touch();
    QTRY_VERIFY(
        contentOf(folder + "/" +
                  dirOf(folder).entryList({QStringLiteral("*.iouscope")}).value(0).toStdString())
            .find("\"playhead\": 7") != std::string::npos);
    unsaved.reset();
    autosave.touch();
    QTRY_COMPARE(copies(), 0);
}

void TestFiles::aCleanEndLeavesNothing() {
    const std::string folder = path("unsaved");
    {
        QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
        const WindowHome home(*m_window, settings, folder);
        makeUnusual(model());
        QVERIFY(!dirOf(folder).entryList({QStringLiteral("*.lock")}, QDir::Files).isEmpty());
    }
    QVERIFY(dirOf(folder).isEmpty());
}

void TestFiles::whatIsLeftOverIsOffered() {
    const std::string folder = path("unsaved");
    QDir().mkpath(QString::fromStdString(folder));
    Session lost;
    lost.document.scene.pred.cx = 7.25;
    lost.origin = path("work.iouscope");
    QVERIFY(writeFile(lost.origin, writeSession({})).has_value());
    QVERIFY(writeFile(folder + "/session-1-0.iouscope", writeSession(lost)).has_value());
    QVERIFY(writeFile(folder + "/session-2-0.iouscope", "no session").has_value());
    QVERIFY(writeFile(folder + "/session-3-0.lock", "").has_value());

    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    auto home = std::make_unique<WindowHome>(*m_window, settings, folder);
    QVERIFY(notice() &&
            notice()->findChild<QLabel*>()->text().contains(QStringLiteral("work.iouscope")));
    QVERIFY(m_window->notices().isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!dirOf(folder).exists(QStringLiteral("session-3-0.lock")));
    QTest::mouseClick(button(QStringLiteral("Restore")), Qt::LeftButton);
    QCOMPARE(model().scene().pred.cx, 7.25);
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(m_window->files().path().toStdString(), lost.origin);
    QVERIFY(!notice());
    // The old copy is gone only because a new one holds the work; the file itself is untouched.
    const QStringList left = dirOf(folder).entryList({QStringLiteral("*.iouscope")});
    QCOMPARE(left.size(), 2);  // ours, and the one that cannot be read
    QVERIFY(
        contentOf(folder + "/" + left.filter(QString::number(::getpid())).value(0).toStdString())
            .find("7.25") != std::string::npos);
    QVERIFY(contentOf(lost.origin) == writeSession({}));
    QVERIFY(m_window->files().save());
    QCOMPARE(dirOf(folder).entryList({QStringLiteral("*.iouscope")}),
             QStringList{QStringLiteral("session-2-0.iouscope")});
    QVERIFY(contentOf(lost.origin).find("7.25") != std::string::npos);
    QVERIFY(contentOf(lost.origin).find("origin") == std::string::npos);
}

void TestFiles::discardedWorkIsGone() {
    const std::string folder = path("unsaved");
    QDir().mkpath(QString::fromStdString(folder));
    QVERIFY(writeFile(folder + "/session-1-0.iouscope", writeSession({})).has_value());
    QVERIFY(writeFile(folder + "/session-1-1.iouscope", writeSession({})).has_value());
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    const WindowHome home(*m_window, settings, folder);
    QVERIFY(notice()->findChild<QLabel*>()->text().contains(QStringLiteral("an untitled session")));
    QTest::mouseClick(button(QStringLiteral("Discard")), Qt::LeftButton);
    QVERIFY(notice());
    notice()->dismiss();  // not now: it is offered again at the next start
    QCOMPARE(dirOf(folder).entryList({QStringLiteral("session-1-*.iouscope")}).size(), 1);
}

void TestFiles::whatALivingProgramHoldsIsNotOffered() {
    const std::string folder = path("unsaved");
    Autosave other(folder, [] { return std::optional<Session>(Session{}); });
    other.saveNow();
    QVERIFY(claimLeftOvers(folder).empty());
    auto first = claimLeftOvers(folder);
    QVERIFY(writeFile(folder + "/session-1-0.iouscope", writeSession({})).has_value());
    first = claimLeftOvers(folder);
    QCOMPARE(first.size(), std::size_t{1});
    QVERIFY(claimLeftOvers(folder).empty());  // it is being offered already
    first.clear();
    QCOMPARE(claimLeftOvers(folder).size(), std::size_t{1});
}

void TestFiles::panelsSurviveARestart() {
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    const auto dock = [this](const char* name) {
        return m_window->findChild<QDockWidget*>(QLatin1String(name));
    };
    {
        WindowHome home(*m_window, settings, path("unsaved"));
        home.store();
        QVERIFY(!settings.contains(QStringLiteral("panels")));  // nobody arranged anything
        dock("losses")->toggleViewAction()->trigger();
        QVERIFY(dock("losses")->isHidden());
        home.store();
    }
    m_window = std::make_unique<MainWindow>();
    m_window->showSession({});
    {
        WindowHome home(*m_window, settings, path("unsaved"));
        m_window->show();
        QVERIFY(dock("losses")->isHidden());
        m_window->files().newSession();
        QVERIFY(dock("losses")->isHidden());
        action(QStringLiteral("Reset layout"))->trigger();
        QVERIFY(!dock("losses")->isHidden());
        home.store();
        QVERIFY(!settings.contains(QStringLiteral("panels")));
    }
}

void TestFiles::aBrokenArrangementIsIgnored() {
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("panels"), QByteArray("rubbish"));
    settings.setValue(QStringLiteral("geometry"), QByteArray("rubbish"));
    const WindowHome home(*m_window, settings, path("unsaved"));
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        QVERIFY2(!dock->isHidden(), qPrintable(dock->objectName()));
    QVERIFY(m_window->width() > 300);
}

void TestFiles::framesComeBackOntoTheScreen() {
    const QList<QRect> screens{{0, 0, 1280, 720}, {1280, 0, 1920, 1080}};
    QCOMPARE(reachable({100, 50, 400, 300}, screens), QRect(100, 50, 400, 300));
    QCOMPARE(reachable({2900, 500, 900, 300}, screens), QRect(2900, 500, 900, 300));
    QCOMPARE(reachable({5000, 100, 400, 300}, screens), QRect(880, 100, 400, 300));
    QCOMPARE(reachable({-900, -400, 400, 300}, screens), QRect(0, 0, 400, 300));
    QCOMPARE(reachable({100, -20, 400, 300}, screens), QRect(100, 0, 400, 300));
    QCOMPARE(reachable({9000, 9000, 4000, 3000}, screens), QRect(0, 0, 1280, 720));
}

void TestFiles::refusedTargetsKeepTheFile() {
    QString message;
    m_window->files().complain = [&](const QString& said) { message = said; };
    QVERIFY(writeFile(path("real.iouscope"), "old").has_value());
    QCOMPARE(::symlink(path("real.iouscope").c_str(), path("link.iouscope").c_str()), 0);
    QVERIFY(!m_window->files().saveTo(QString::fromStdString(path("link.iouscope"))));
    QVERIFY(message.contains(QStringLiteral("symbolic link")));
    QCOMPARE(contentOf(path("real.iouscope")), std::string("old"));
    QVERIFY(!m_window->files().saveTo(QString::fromStdString(path("no/folder.iouscope"))));
    QVERIFY(message.contains(QStringLiteral("folder")));
    QVERIFY(m_window->files().path().isEmpty());
    if (::geteuid() == 0) return;  // root may write everywhere
    QCOMPARE(::chmod(path("real.iouscope").c_str(), 0400), 0);
    QVERIFY(!m_window->files().saveTo(QString::fromStdString(path("real.iouscope"))));
    QVERIFY(message.contains(QStringLiteral("not writable")));
}

void TestFiles::theWindowHasItsIcon() {
    QVERIFY(!m_window->windowIcon().isNull());
    const QImage icon = m_window->windowIcon().pixmap(64).toImage();
    QVERIFY(icon.width() >= 32 && icon != QImage(icon.size(), icon.format()));
}

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
