// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/data_export.hpp"
#include "app/formats/formats.hpp"
#include "app/render/picture.hpp"
#include "core/run/trajectory_table.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"

#include <QDir>
#include <QImage>
#include <QProcess>

#include <cstring>

using namespace iou;

/// Copied commands and exported data hold what is shown.
class TestDataExport : public FileTest {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void copiedCommandsMakeTheSameNumbers();
    void copiedCommandsMakeTheSameSurface_data();
    void copiedCommandsMakeTheSameSurface();
    void copiedCommandsMakeTheSamePicture();
    void exportedDataIsWhatIsShown();
    void exportsThatFailSaySo();
};

namespace {

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

}  // namespace

void TestDataExport::copiedCommandsMakeTheSameNumbers() {
    if (!programsAreBuilt()) QSKIP("the programs are not built");
    makeUnusual(model());
    model().clock().setPlayhead(7);
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

void TestDataExport::copiedCommandsMakeTheSameSurface_data() {
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

void TestDataExport::copiedCommandsMakeTheSameSurface() {
    if (!programsAreBuilt()) QSKIP("the programs are not built");
    QFETCH(const QString, loss);
    QFETCH(const QString, minus);
    QFETCH(const QString, term);
    makeUnusual(model());
    model().apply(QStringLiteral("Surface"), [&](Document& d) {
        d.run().loss = *Loss::parse(loss.toStdString());
        if (!minus.isEmpty()) d.explorer.view.surface.minus = *Loss::parse(minus.toStdString());
        d.explorer.view.surface.term = term.toStdString();
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

void TestDataExport::copiedCommandsMakeTheSamePicture() {
    if (!programsAreBuilt()) QSKIP("the programs are not built");
    makeUnusual(model());
    model().clock().setPlayhead(7);
    action(QStringLiteral("Picture of the scene"))->trigger();
    int status = -1;
    (void)shell(m_folder->path(), clip(), &status);
    QCOMPARE(status, 0);
    const QImage made(QString::fromStdString(path("scene.png")));
    PictureSpec spec;
    spec.size = m_window->canvas().size();
    const auto shown = renderPicture(m_window->session(), spec, pictureFormat("png"));
    QVERIFY(shown.has_value());
    QVERIFY(made.size() == m_window->canvas().size());
    QVERIFY(made == QImage::fromData(*shown, "PNG"));
}

void TestDataExport::exportedDataIsWhatIsShown() {
    makeUnusual(model());
    DataExport& data = m_window->dataExport();
    data.writeRun(path("run.npy"));
    data.wait();
    const auto run = model().clock().finishedRun();
    const std::string npy = contentOf(path("run.npy"));
    const auto table = trajectoryTable({run->recipe, run->start, run->target}, run->trajectory);
    QVERIFY(npy.find("('iou', '<f8')") != std::string::npos);
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

void TestDataExport::exportsThatFailSaySo() {
    DataExport& data = m_window->dataExport();
    data.writeRun(path("no/such/folder/run.csv"));
    data.wait();
    QApplication::processEvents();
    QVERIFY(says("folder"));
    notice()->dismiss();
    data.writeRun(path("run.txt"));
    QVERIFY(says(".csv"));
    notice()->dismiss();
    data.ask = [](const QString&, const QString&) { return std::string(); };
    data.exportRun();
    QVERIFY(!notice() && QDir(m_folder->path()).isEmpty());
}

IOU_QT_TEST(TestDataExport)
#include "tst_data_export.moc"
