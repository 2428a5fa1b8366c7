// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/film_presets.hpp"
#include "app/files/autosave.hpp"
#include "app/files/recent_files.hpp"
#include "app/window/open_session.hpp"
#include "app/window/window_settings.hpp"
#include "core/files/seen_file.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QSettings>
#include <QTimer>

#include <sys/stat.h>

using namespace iou;

using Conflict = SessionFiles::Conflict;

namespace {

int modeOf(const QString& path) {
    struct stat s {};
    return ::stat(QFile::encodeName(path), &s) == 0 ? static_cast<int>(s.st_mode & 0777) : -1;
}

}  // namespace

/// Two windows, or a window and another program, on the same files: what one writes the other does
/// not destroy.
class TestTwoWindows : public FileTest {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void nobodyIsAskedAboutAFileThatIsTheSame();
    void aChangeOfAnotherWindowStays();
    void reloadingLosesNothing();
    void itCanBeReplacedOrSavedElsewhere();
    void closingAsksToo();
    void aSecondSaveOverTheSameChangeAsksAgain();
    void restoredWorkKnowsWhatItsFileHeld();
    void eachHasACopyOfItsOwn();
    void copiesAreForTheirOwnerAlone();
    void aCopyIsThereSoonWhileADragGoesOn();
    void recentFilesOfOthersStay();
    void presetsOfOthersStay();

private:
    /// Moves the box of a window there.
    static void edit(MainWindow& window, double cx) {
        window.model().apply(QStringLiteral("Move"),
                             [cx](Document& d) { d.explorer.scene.pred.cx = cx; });
    }
    double saved() const {
        return readSession(contentOf(m_path.toStdString()), "s")->document.explorer.scene.pred.cx;
    }
    /// Both have the file open and changed; the first has saved.
    void conflict();

    std::unique_ptr<MainWindow> m_other;
    QString m_path;
    std::function<Conflict(const QString&)> m_question;  ///< as the program asks it
    int m_asked = 0;
    Conflict m_answer = Conflict::cancel;
};

void TestTwoWindows::init() {
    open();
    m_path = m_folder->filePath(QStringLiteral("a.iouscope"));
    m_other = std::make_unique<MainWindow>();
    m_question = m_other->files().askChanged;
    m_asked = 0;
    m_answer = Conflict::cancel;
    for (MainWindow* window : {m_window.get(), m_other.get()}) {
        window->files().ask = [] { return SessionFiles::Answer::save; };
        window->files().askChanged = [this](const QString& name) {
            ++m_asked;
            [&] { QCOMPARE(name, QStringLiteral("a.iouscope")); }();
            return m_answer;
        };
        window->files().complain = [](const QString& message) { QFAIL(qPrintable(message)); };
    }
    QVERIFY(writeFile(m_path.toStdString(), writeSession({})).has_value());
    QVERIFY(m_window->files().open(m_path));
    QVERIFY(m_other->files().open(m_path));
}

void TestTwoWindows::cleanup() {
    m_other.reset();
    close();
}

void TestTwoWindows::conflict() {
    edit(*m_window, 1.0);
    edit(*m_other, 2.0);
    QVERIFY(m_window->files().save());
    QCOMPARE(m_asked, 0);
}

void TestTwoWindows::nobodyIsAskedAboutAFileThatIsTheSame() {
    for (const double cx : {1.0, 2.0, 3.0}) {
        edit(*m_window, cx);
        QVERIFY(m_window->files().save());
        QCOMPARE(saved(), cx);
    }
    // Written again, or gone, it holds nothing that could be lost.
    const std::string bytes = contentOf(m_path.toStdString());
    QVERIFY(writeFile(m_path.toStdString(), bytes).has_value());
    edit(*m_window, 4.0);
    QVERIFY(m_window->files().save());
    QVERIFY(QFile::remove(m_path));
    edit(*m_window, 5.0);
    QVERIFY(m_window->files().save());
    QCOMPARE(saved(), 5.0);
    QCOMPARE(m_asked, 0);
}

void TestTwoWindows::aChangeOfAnotherWindowStays() {
    conflict();
    QVERIFY(!m_other->files().save());
    QCOMPARE(m_asked, 1);
    QCOMPARE(saved(), 1.0);
    QCOMPARE(m_other->model().scene().pred.cx, 2.0);
    QVERIFY(m_other->openSession().isModified());
}

void TestTwoWindows::reloadingLosesNothing() {
    conflict();
    m_answer = Conflict::reload;
    QVERIFY(!m_other->files().save());
    QCOMPARE(m_other->model().scene().pred.cx, 1.0);
    QVERIFY(!m_other->openSession().isModified());
    m_other->model().undo();
    QCOMPARE(m_other->model().scene().pred.cx, 2.0);
    QVERIFY(m_other->openSession().isModified());
    QVERIFY(m_other->files().save());  // who has seen it may replace it
    QCOMPARE(m_asked, 1);
    QCOMPARE(saved(), 2.0);
}

void TestTwoWindows::itCanBeReplacedOrSavedElsewhere() {
    conflict();
    const QString elsewhere = m_folder->filePath(QStringLiteral("b.iouscope"));
    // The question itself, then the dialog it leads to.
    m_other->files().askChanged = m_question;
    const auto answer = [](const QString& label) {
        QTimer::singleShot(0, [label] {
            auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box && box->text().contains(QStringLiteral("a.iouscope")));
            QCOMPARE(box->buttons().size(), 4);
            for (QAbstractButton* button : box->buttons())
                if (button->text().remove(u'&') == label) return button->click();
            box->reject();
            QFAIL(qPrintable(label));
        });
    };
    answer(QStringLiteral("Cancel"));
    QVERIFY(!m_other->files().save());
    QCOMPARE(saved(), 1.0);
    answer(QStringLiteral("Save As…"));
    QTimer name;
    connect(&name, &QTimer::timeout, this, [&] {
        auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        dialog->selectFile(elsewhere);
        QMetaObject::invokeMethod(dialog, "accept");
        name.stop();
    });
    name.start(1);
    QVERIFY(m_other->files().save());
    QCOMPARE(saved(), 1.0);
    QCOMPARE(m_other->files().path(), elsewhere);
    QVERIFY(QFile::exists(elsewhere));
    QVERIFY(m_other->files().open(m_path));
    edit(*m_window, 3.0);
    QVERIFY(m_window->files().save());
    edit(*m_other, 4.0);
    answer(QStringLiteral("Save anyway"));
    QVERIFY(m_other->files().save());
    QCOMPARE(saved(), 4.0);
}

void TestTwoWindows::closingAsksToo() {
    conflict();
    m_other->show();
    QVERIFY(!m_other->close());
    QCOMPARE(m_asked, 1);
    QCOMPARE(saved(), 1.0);
    m_answer = Conflict::overwrite;
    QVERIFY(m_other->close());
    QCOMPARE(saved(), 2.0);
}

void TestTwoWindows::aSecondSaveOverTheSameChangeAsksAgain() {
    conflict();
    QVERIFY(!m_other->files().save());
    QVERIFY(!m_other->files().save());
    QCOMPARE(m_asked, 2);
    // By another name of the same file as well.
    const QString same = m_folder->path() + QStringLiteral("/./a.iouscope");
    QVERIFY(!m_other->files().saveTo(same));
    QCOMPARE(m_asked, 3);
    QCOMPARE(saved(), 1.0);
}

void TestTwoWindows::restoredWorkKnowsWhatItsFileHeld() {
    edit(*m_other, 2.0);
    const auto copy = m_other->openSession().unsaved();
    QVERIFY(copy && !copy->origin_sha256.empty());
    // The other program ends, and the file is changed before the copy is restored.
    edit(*m_window, 1.0);
    QVERIFY(m_window->files().save());
    MainWindow later;
    later.files().askChanged = m_other->files().askChanged;
    const auto bytes = readSession(writeSession(*copy), "copy");
    QVERIFY(bytes.has_value());
    QVERIFY(later.openSession().showRecovered(*bytes));
    QCOMPARE(later.model().scene().pred.cx, 2.0);
    QVERIFY(!later.files().save());
    QCOMPARE(m_asked, 1);
    QCOMPARE(saved(), 1.0);
    QVERIFY(later.session().origin_sha256.empty());
}

void TestTwoWindows::eachHasACopyOfItsOwn() {
    const std::string folder = path("unsaved");
    const auto copies = [&] {
        return QDir(QString::fromStdString(folder))
            .entryList({QStringLiteral("*.iouscope")})
            .size();
    };
    {
        Autosave first(folder, [&] { return m_window->openSession().unsaved(); });
        Autosave second(folder, [&] { return m_other->openSession().unsaved(); });
        edit(*m_window, 1.0);
        edit(*m_other, 2.0);
        first.saveNow();
        second.saveNow();
        QCOMPARE(copies(), 2);
        QVERIFY(claimLeftOvers(folder).empty());  // both live
        // The one that is made to end leaves its own, and takes none with it.
        second.leave();
    }
    QCOMPARE(copies(), 1);
    const auto found = claimLeftOvers(folder);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].session->document.explorer.scene.pred.cx, 2.0);
    QCOMPARE(found[0].session->origin, m_path.toStdString());
}

void TestTwoWindows::copiesAreForTheirOwnerAlone() {
    const std::string folder = path("unsaved");
    // As earlier versions left them.
    QDir().mkpath(QString::fromStdString(folder));
    const std::string old = folder + "/session-1-0.iouscope";
    QVERIFY(writeFile(old, writeSession({})).has_value());
    QCOMPARE(::chmod(old.c_str(), 0644), 0);
    QCOMPARE(::chmod(folder.c_str(), 0755), 0);
    edit(*m_window, 1.0);
    Autosave autosave(folder, [&] { return m_window->openSession().unsaved(); });
    autosave.saveNow();
    const QDir dir(QString::fromStdString(folder));
    const QFileInfoList files = dir.entryInfoList(QDir::Files | QDir::Hidden);
    QCOMPARE(files.size(), 3);  // with the lock
    for (const QFileInfo& file : files) QCOMPARE(modeOf(file.filePath()), 0600);
    QCOMPARE(modeOf(dir.path()), 0700);
}

void TestTwoWindows::aCopyIsThereSoonWhileADragGoesOn() {
    const std::string folder = path("unsaved");
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    WindowSettings home(*m_window, settings, folder);
    home.store();
    settings.sync();
    QCOMPARE(modeOf(settings.fileName()), 0600);
    // Of a lab, whose changes the explorer does not hear of; not even one step has ended.
    m_window->model().beginDrag(QStringLiteral("Turn"));
    QElapsedTimer clock;
    clock.start();
    const QDir dir(QString::fromStdString(folder));
    while (dir.entryList({QStringLiteral("*.iouscope")}).isEmpty() && clock.elapsed() < 10'000) {
        m_window->model().drag([](Document& d) { d.lab<RotatedLab>().pred.a += 0.001; });
        QTest::qWait(10);
    }
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(m_window->model().dragging());
    const std::string name =
        dir.entryList({QStringLiteral("*.iouscope")}).constFirst().toStdString();
    const auto copy = readSession(contentOf(folder + '/' + name), "copy");
    QVERIFY(copy && copy->document.lab<RotatedLab>().pred.a != RotatedLab{}.pred.a);
    m_window->model().cancelDrag();
}

void TestTwoWindows::recentFilesOfOthersStay() {
    const std::string ini = path("settings.ini");
    QSettings settings(QString::fromStdString(ini), QSettings::IniFormat);
    RecentFiles mine([](const QString&) {});
    mine.keepIn(settings);
    mine.add(QStringLiteral("/tmp/mine.iouscope"));
    settings.sync();
    // Another process writes its own beside it; one byte more is another file.
    QVERIFY(writeFile(ini, "[General]\nrecent=/tmp/theirs.iouscope, /tmp/mine.iouscope\n"
                           "theirs=kept\n")
                .has_value());
    mine.add(QStringLiteral("/tmp/next.iouscope"));
    QCOMPARE(mine.paths(), (QStringList{QStringLiteral("/tmp/next.iouscope"),
                                        QStringLiteral("/tmp/theirs.iouscope"),
                                        QStringLiteral("/tmp/mine.iouscope")}));
    const std::string kept = contentOf(ini);
    for (const char* word : {"next.iouscope", "theirs.iouscope", "mine.iouscope", "theirs=kept"})
        QVERIFY2(kept.find(word) != std::string::npos, kept.c_str());
}

void TestTwoWindows::presetsOfOthersStay() {
    const std::string ini = path("settings.ini");
    QSettings settings(QString::fromStdString(ini), QSettings::IniFormat);
    FilmPresets mine;
    mine.keepIn(settings);
    mine.save(QStringLiteral("mine"), "--fps=20 -o a.gif");
    settings.sync();
    QVERIFY(writeFile(ini, "[General]\nfilm_presets=mine, --fps=20 -o a.gif, theirs, "
                           "--fps=30 -o b.gif\n")
                .has_value());
    mine.save(QStringLiteral("more"), "--fps=10 -o c.gif");
    QStringList names;
    for (const FilmPresets::Preset& preset : mine.all())
        if (preset.own) names << preset.name;
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("mine"), QStringLiteral("more"),
                                 QStringLiteral("theirs")}));
    QVERIFY(contentOf(ini).find("theirs") != std::string::npos);
}

IOU_QT_TEST(TestTwoWindows)
#include "tst_two_windows.moc"
