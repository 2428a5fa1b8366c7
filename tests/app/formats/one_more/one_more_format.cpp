// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.hpp"
#include "app/export/export_dialog.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/window/main_window.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/support/qt_tests.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace iou;

/// A program that was built with one more file in formats/film and one in formats/picture: the
/// command line, help, messages, dialogs and filters of files know both.
class TestOneMoreFormat : public QObject {
    Q_OBJECT
private slots:
    void helpNamesThem();
    void messagesNameThem();
    void argumentsChooseThem();
    void theDialogsOfferThem_data();
    void theDialogsOfferThem();
    void aFilmIsWritten();
    void aPictureIsWrittenAndOpened();
    void theFilterOfFilesHasThePicture();
};

namespace {

Result<CommandLine> parsed(std::initializer_list<const char*> arguments) {
    return parseCommandLine({arguments.begin(), arguments.size()});
}

std::string helpOf(const char* command) {
    const auto line = parsed({command, "--help"});
    return line ? line->text : line.error().message();
}

std::string refusalOf(std::initializer_list<const char*> arguments) {
    const auto line = parsed(arguments);
    return line ? std::string() : line.error().message();
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

void TestOneMoreFormat::helpNamesThem() {
    QVERIFY(has(helpOf("animate"), ".flip"));
    QVERIFY(has(helpOf("render"), ".bmp"));
    QVERIFY(has(helpOf("render"), "PNG, BMP: pixels per pixel"));
    QVERIFY(has(parsed({"--help"})->text, ".pdf, .bmp"));
}

void TestOneMoreFormat::messagesNameThem() {
    QVERIFY(has(refusalOf({"animate", "-o", "x.avi"}), ".html or .flip, or write DIR/frame_%05d"));
    QVERIFY(has(refusalOf({"animate", "--transparent", "-o", "x.mp4"}), "or .flip"));
    QVERIFY(has(refusalOf({"render", "-o", "x.gif"}), ".pdf, .bmp, .tex or .tikz"));
    QVERIFY(has(sessionInPicture("BM", "x").error().message(), ".pdf, .bmp"));
    QVERIFY(has(pictureLabels().text(), "PDF, BMP"));
    QVERIFY(has(filmLabels().text(), "PNG files or Flipbook"));
}

void TestOneMoreFormat::argumentsChooseThem() {
    QCOMPARE(parsed({"animate", "-o", "x.flip"})->animate.spec.format, &filmFormat("flipbook"));
    QCOMPARE(parsed({"render", "-o", "x.bmp"})->render.format, &pictureFormat("bitmap"));
}

void TestOneMoreFormat::theDialogsOfferThem_data() {
    QTest::addColumn<ExportDialog::Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("film") << ExportDialog::Kind::film << "Flipbook (one more)";
    QTest::newRow("picture") << ExportDialog::Kind::picture << "BMP (one more)";
}

void TestOneMoreFormat::theDialogsOfferThem() {
    QFETCH(ExportDialog::Kind, kind);
    QFETCH(QString, name);
    MainWindow window;
    window.showSession({});
    ExportDialog dialog(kind, window.model(), [&] { return window.session(); });
    bool offered = false;
    for (auto* box : dialog.findChildren<QComboBox*>()) {
        const int at = box->findText(name);
        if (at < 0) continue;
        offered = true;
        box->setCurrentIndex(at);
    }
    QVERIFY(offered);
    if (kind == ExportDialog::Kind::film) QCOMPARE(dialog.film().format, &filmFormat("flipbook"));
}

void TestOneMoreFormat::aFilmIsWritten() {
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("film.flip")).toStdString();
    AnimationSpec spec;
    spec.format = &filmFormat("flipbook");
    spec.size = {160, 120};
    spec.times.duration_s = 0.3;
    Progress progress;
    const auto report = writeAnimation({}, spec, path, progress);
    QVERIFY2(report.has_value(), report ? "" : report.error().message().c_str());
    QCOMPARE(report->frames, 3);
    QVERIFY(has(report->remark.text(), "at most 10 frames per second; the film was made with 10"));
    const std::string bytes = *readFile(path, 1 << 24);
    std::size_t pictures = 0;
    for (std::size_t at = bytes.find("\x89PNG"); at != std::string::npos;
         at = bytes.find("\x89PNG", at + 1))
        ++pictures;
    QCOMPARE(pictures, 3U);
}

void TestOneMoreFormat::aPictureIsWrittenAndOpened() {
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("picture.bmp")).toStdString();
    Session session;
    session.playhead = 7;
    QVERIFY(writePictureFile(session, {}, path).has_value());
    QCOMPARE(QImage(QString::fromStdString(path)).size(), QSize(1280, 720));
    QVERIFY(isPictureName(path));
    const auto opened = readSessionFile(path);
    QVERIFY(opened.has_value());
    QCOMPARE(opened->playhead, 7);
}

void TestOneMoreFormat::theFilterOfFilesHasThePicture() {
    MainWindow window;
    window.showSession({});
    QStringList filters;
    QTimer::singleShot(0, &window, [&] {
        if (auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            filters = files->nameFilters();
            files->reject();
        }
    });
    window.files().openDialog();
    QVERIFY2(filters.join(u' ').contains(QStringLiteral("*.pdf *.bmp")),
             qPrintable(filters.join(u' ')));
}

IOU_QT_TEST(TestOneMoreFormat)
#include "one_more_format.moc"
