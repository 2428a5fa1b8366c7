// SPDX-License-Identifier: GPL-3.0-or-later
// A program that saves is killed at any moment: the session is one of those it saved, whole, and so
// is its copy of unsaved work. IOUSCOPE_KILLS sets how often each (20), IOUSCOPE_TEST_SEED when.
#include "app/files/autosave.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/support/qt_tests.hpp"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <random>

using namespace iou;

class TestSaveKill : public QObject {
    Q_OBJECT
private slots:
    void whatWasSavedIsWhole_data();
    void whatWasSavedIsWhole();
};

namespace {

/// One of two sessions that differ in length: the arrangement of panels makes the second 60 kB
/// longer.
Session savedSession(bool longer) {
    Session session;
    if (longer) session.layout = std::string(60'000, 'A');
    return session;
}

/// What a second process does until it is killed: it saves one session, then the other.
int saveForEver(const std::string& folder, bool autosave) {
    bool longer = false;
    if (!autosave) {
        while (true) {
            longer = !longer;
            if (!writeFile(folder + "/saved.iouscope", writeSession(savedSession(longer))))
                return 1;
            std::puts("saved");
            std::fflush(stdout);
        }
    }
    Autosave copies(folder, [&longer] { return std::optional<Session>(savedSession(longer)); });
    while (true) {
        longer = !longer;
        copies.touch();
        copies.saveNow();
        std::puts("saved");
        std::fflush(stdout);
    }
}

}  // namespace

void TestSaveKill::whatWasSavedIsWhole_data() {
    QTest::addColumn<bool>("autosave");
    QTest::addRow("saving") << false;
    QTest::addRow("autosaving") << true;
}

void TestSaveKill::whatWasSavedIsWhole() {
    QFETCH(bool, autosave);
    const bool asked = qEnvironmentVariableIsSet("IOUSCOPE_KILLS");
    const int kills = asked ? qEnvironmentVariableIntValue("IOUSCOPE_KILLS") : 20;
    const bool seeded = qEnvironmentVariableIsSet("IOUSCOPE_TEST_SEED");
    std::mt19937 random(seeded ? qEnvironmentVariable("IOUSCOPE_TEST_SEED").toUInt() : 20261130U);
    const std::string both[] = {writeSession(savedSession(false)),
                                writeSession(savedSession(true))};
    int met[2] = {0, 0};
    QTemporaryDir folder;
    for (int i = 0; i < kills; ++i) {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("tst_save_kill_long"), QStringLiteral("--save"),
                       folder.path(), QString::number(autosave)});
        QVERIFY(program.waitForReadyRead(60'000));
        QThread::usleep(std::uniform_int_distribution<unsigned long>(0, 30'000)(random));
        program.kill();
        QVERIFY(program.waitForFinished(60'000));
        const QStringList names = QDir(folder.path()).entryList({QStringLiteral("*.iouscope")});
        QVERIFY(!names.isEmpty());
        for (const QString& name : names) {
            const auto bytes = readFile(folder.filePath(name).toStdString(), session_size_limit);
            QVERIFY(bytes);
            const auto session = readSession(*bytes, "saved");
            QVERIFY2(session, session ? "" : session.error().message().c_str());
            const std::string back = writeSession(*session);
            QVERIFY2(back == both[0] || back == both[1], "neither of the two");
            ++met[back == both[1]];
            if (autosave) QVERIFY(QFile::remove(folder.filePath(name)));
        }
    }
    std::printf("counted: %d of %d kills, %d short and %d long sessions found\n", kills, kills,
                met[0], met[1]);
    QVERIFY(kills < 20 || (met[0] > 0 && met[1] > 0));
    // The next writer sweeps what was left.
    QVERIFY(writeFile(folder.filePath(QStringLiteral("next")).toStdString(), "x"));
    QVERIFY(QDir(folder.path())
                .entryList({QStringLiteral(".iouscope-*")}, QDir::Files | QDir::Hidden)
                .isEmpty());
}

static int runSaveKill(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000");  // ms; ctest ends what hangs
    QApplication application(argc, argv);
    if (argc > 3 && std::string_view(argv[1]) == "--save")
        return saveForEver(argv[2], std::string_view(argv[3]) == "1");
    TestSaveKill test;
    return QTest::qExec(&test, argc, argv);
}
IOU_QT_TEST_MAIN(runSaveKill)
#include "tst_save_kill_long.moc"
