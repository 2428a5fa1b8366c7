// SPDX-License-Identifier: GPL-3.0-or-later
// Languages, number formats and sizes the window is shown in.
#include "app/cli/language.hpp"
#include "tests/support/clipped.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/loss/box_panel.hpp"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QProcess>

#include <cstdio>
#include <memory>

using namespace iou;

class TestLanguage : public QObject {
    Q_OBJECT
private slots:
    void theOptionIsTakenOut();
    void germanFieldsAndPlainFiles();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

namespace {

/// Complaints about every panel of a window, brought to the front one after the other.
QStringList clippedAnywhere(QSize size) {
    const auto window = openWindow(size);
    if (!window) return {QStringLiteral("no window")};
    QStringList list;
    if (window->width() > size.width() || window->height() > size.height())
        list << QStringLiteral("the window is %1x%2").arg(window->width()).arg(window->height());
    for (QDockWidget* dock : window->findChildren<QDockWidget*>()) {
        dock->raise();
        // Words that are computed arrive, and their panels make room.
        (void)QTest::qWaitFor([&] { return clippedTexts(*window).isEmpty(); }, 500);
        for (const QString& text : clippedTexts(*window))
            if (!list.contains(text)) list << text;
    }
    return list;
}

/// What a second process of this test does: one look at the window, complaints to stdout.
int lookOnce() {
    setLanguage(qgetenv("LOOK_LANGUAGE").toStdString());
    setInterfaceScale(qgetenv("LOOK_SCALE").toDouble());
    const QSize size(qgetenv("LOOK_WIDTH").toInt(), qgetenv("LOOK_HEIGHT").toInt());
    const QStringList list = clippedAnywhere(size);
    for (const QString& text : list) std::puts(qPrintable(text));
    // Text is drawn with the pixels of the screen.
    const auto window = openWindow(size);
    const double ratio = qgetenv("QT_SCALE_FACTOR").toDouble();
    if (window->canvas().grab().devicePixelRatio() != ratio) std::puts("the scene is not sharp");
    return 0;
}

}  // namespace

void TestLanguage::theOptionIsTakenOut() {
    std::vector<const char*> arguments{"a.iouscope", "--lang", "de"};
    QCOMPARE(*takeLanguage(arguments), std::string("de"));
    QCOMPARE(arguments.size(), std::size_t(1));
    arguments = {"--lang=pseudo", "render"};
    QCOMPARE(*takeLanguage(arguments), std::string("pseudo"));
    QCOMPARE(std::string(arguments.front()), std::string("render"));
    arguments = {"render"};
    QVERIFY(takeLanguage(arguments)->empty());
    arguments = {"--lang", "xx"};
    QVERIFY(!takeLanguage(arguments));
    arguments = {"--lang"};
    QVERIFY(!takeLanguage(arguments));
}

void TestLanguage::germanFieldsAndPlainFiles() {
    const QLocale before;
    setLanguage("de");
    QCOMPARE(QDialogButtonBox(QDialogButtonBox::Cancel).buttons().first()->text(),
             QStringLiteral("Abbrechen"));
    const auto window = openWindow({1280, 720});
    QVERIFY(window);
    ExplorerModel& model = window->model();
    window->findChild<QDockWidget*>(QStringLiteral("boxes"))->raise();
    NumberField& field = window->findChild<BoxPanel*>()->field(Which::pred, 0);
    for (const auto& [typed, number] : {std::pair{"0,5", 0.5}, {"1.25", 1.25}, {"-2,75", -2.75}}) {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, QString::fromLatin1(typed));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(model.scene().pred.cx, number);
        QVERIFY(!field.text().contains(u'.'));
    }
    QCOMPARE(field.text(), QStringLiteral("-2,75"));
    const std::string bytes = writeSession(window->session());
    QVERIFY(bytes.find("-2.75") != std::string::npos);
    QVERIFY(bytes.find("2,75") == std::string::npos);
    const auto again = readSession(bytes, "session");
    QVERIFY(again.has_value() && again->document == model.document());
    QLocale::setDefault(before);
}

void TestLanguage::nothingIsClipped_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("pixel_ratio");
    QTest::addColumn<QString>("scale");
    QTest::addColumn<QSize>("size");
    const auto row = [](const char* name, const char* language, const char* ratio,
                        const char* scale, QSize size) {
        QTest::newRow(name) << QString::fromLatin1(language) << QString::fromLatin1(ratio)
                            << QString::fromLatin1(scale) << size;
    };
    row("1", "en", "1", "1", {1280, 720});
    row("1.25", "en", "1.25", "1", {1280, 720});
    row("1.5", "en", "1.5", "1", {1280, 720});
    row("2", "en", "2", "1", {1280, 720});
    row("3", "en", "3", "1", {1280, 720});
    row("long words", "pseudo", "1", "1", {1440, 860});
    row("German", "de", "1", "1", {1280, 720});
    row("small window", "en", "1", "1", {960, 540});
    row("large text", "en", "1", "1.5", {1920, 1080});
}

void TestLanguage::nothingIsClipped() {
    QFETCH(QString, language);
    QFETCH(QString, pixel_ratio);
    QFETCH(QString, scale);
    QFETCH(QSize, size);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), pixel_ratio);
    environment.insert(QStringLiteral("LOOK_LANGUAGE"), language);
    environment.insert(QStringLiteral("LOOK_SCALE"), scale);
    environment.insert(QStringLiteral("LOOK_WIDTH"), QString::number(size.width()));
    environment.insert(QStringLiteral("LOOK_HEIGHT"), QString::number(size.height()));
    QProcess look;
    look.setProcessEnvironment(environment);
    look.start(QCoreApplication::applicationFilePath(),
               {QStringLiteral("tst_language"), QStringLiteral("--look-once")});
    QVERIFY(look.waitForFinished(60'000));
    QCOMPARE(look.exitStatus(), QProcess::NormalExit);
    const QByteArray complaints = look.readAllStandardOutput();
    QVERIFY2(complaints.isEmpty(), complaints.constData());
}

static int runTest(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc > 1 && std::string_view(argv[1]) == "--look-once") return lookOnce();
    TestLanguage test;
    return QTest::qExec(&test, argc, argv);
}
IOU_QT_TEST_MAIN(runTest)
#include "tst_language.moc"
