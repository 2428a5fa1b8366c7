// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a lab as a film: in frames, as a file, in the dialog; and the window with a lab in
// it as a picture.
#include "app/export/export_dialog.hpp"
#include "app/export/export_preview.hpp"
#include "app/formats/formats.hpp"
#include "app/options/film_line.hpp"
#include "app/render/animation.hpp"
#include "app/window/window_picture.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/window_test.hpp"
#include "widgets/drawing/theme.hpp"

#include <QComboBox>
#include <QImageReader>

#include <set>

using namespace iou;

class TestLabFilm : public WindowTest {
    Q_OBJECT
private slots:
    void everySelectionHasItsFrames();
    void aFrameShowsWhoIsOutByThen();
    void theFilmIsWritten();
    void everyRunHasItsFilm_data();
    void everyRunHasItsFilm();
    void aLabWithoutStepsIsRefused();
    void thePageOfARunIsRefused();
    void theLineOfAFilmNamesTheLab();
    void theDialogFilmsTheLabInView();
    void aPictureOfTheWindowWaitsForTheLab();
};

namespace {

AnimationSpec stepsOf(const char* lab) {
    AnimationSpec spec;
    spec.lab = lab;
    spec.size = {640, 520};
    spec.text = 1.0;
    spec.times = {.fps = 10.0, .duration_s = 3.0};
    return spec;
}

/// Pixels near enough to a colour, as lines that are smoothed have it.
int pixelsNear(const QImage& image, QColor color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            count += std::abs(c.red() - color.red()) + std::abs(c.green() - color.green()) +
                                 std::abs(c.blue() - color.blue()) <
                             24
                         ? 1
                         : 0;
        }
    return count;
}

}  // namespace

/// Of the first scene greedy suppression selects five: frames of none, one, ..., five, in order.
void TestLabFilm::everySelectionHasItsFrames() {
    const auto film = filmFrames({}, stepsOf("suppress"));
    QVERIFY(film);
    QCOMPARE((*film)->frames(), 30);
    std::set<std::int64_t> steps;
    std::int64_t before = 0;
    for (int frame = 0; frame < 30; ++frame) {
        const std::int64_t step = (*film)->key(frame);
        QVERIFY(step >= before);
        steps.insert(before = step);
    }
    QCOMPARE(steps, (std::set<std::int64_t>{0, 1, 2, 3, 4, 5}));
    QCOMPARE((*film)->key(0), 0);
    QCOMPARE((*film)->key(29), 5);
}

/// At first nobody is kept or out; at the end there are boxes in the colours of both.
void TestLabFilm::aFrameShowsWhoIsOutByThen() {
    const auto film = filmFrames({}, stepsOf("suppress"));
    QVERIFY(film);
    const Theme& theme = Theme::light();
    const QImage first = (*film)->paint(0, {640, 520}, 1.0, {});
    QCOMPARE(pixelsNear(first, theme.pred), 0);
    QCOMPARE(pixelsNear(first, theme.interpolated), 0);
    QVERIFY(pixelsNear(first, theme.target) > 200);
    const QImage last = (*film)->paint(29, {640, 520}, 1.0, {});
    QVERIFY(pixelsNear(last, theme.pred) > 200);
    QVERIFY(pixelsNear(last, theme.interpolated) > 200);
    // A step back is as it was.
    QCOMPARE((*film)->paint(0, {640, 520}, 1.0, {}), first);
    Session dark;
    dark.document.appearance.theme = ThemeChoice::dark;
    const auto night = filmFrames(dark, stepsOf("suppress"));
    QCOMPARE((*night)->paint(0, {640, 520}, 1.0, {}).pixelColor(1, 1), Theme::darkTheme().window);
}

void TestLabFilm::theFilmIsWritten() {
    QTemporaryDir folder;
    AnimationSpec spec = stepsOf("suppress");
    const std::string path = folder.filePath(QStringLiteral("steps.gif")).toStdString();
    spec.format = *filmFormatOf(path);
    Progress progress;
    const auto report = writeAnimation({}, spec, path, progress);
    QVERIFY2(report, report ? "" : report.error().message().c_str());
    QCOMPARE(report->frames, 30);
    QImageReader reader(QString::fromStdString(path));
    QCOMPARE(reader.size(), QSize(640, 520));
    QVERIFY(pixelsNear(reader.read(), Theme::light().target) > 100);
}

void TestLabFilm::everyRunHasItsFilm_data() {
    QTest::addColumn<QString>("lab");
    QTest::addColumn<int>("steps");
    QTest::newRow("rotated") << QStringLiteral("rotated") << 200;
    QTest::newRow("intervals") << QStringLiteral("intervals") << 160;
}

/// From the start, where the prediction is, to the last step, where it is on the truth; the camera
/// stays.
void TestLabFilm::everyRunHasItsFilm() {
    QFETCH(QString, lab);
    QFETCH(int, steps);
    const std::string name = lab.toStdString();
    const auto film = filmFrames({}, stepsOf(name.c_str()));
    QVERIFY(film);
    QCOMPARE((*film)->key(0), 0);
    QCOMPARE((*film)->key((*film)->frames() - 1), steps);
    const QColor truth = Theme::light().target, prediction = Theme::light().pred;
    const auto placesOf = [](const QImage& image, QColor color) {
        QRegion region;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == color) region += QRect(x, y, 1, 1);
        return region.boundingRect();
    };
    const QImage begin = (*film)->paint(0, {640, 520}, 1.0, {});
    const QImage middle = (*film)->paint(6, {640, 520}, 1.0, {});
    const QImage end = (*film)->paint((*film)->frames() - 1, {640, 520}, 1.0, {});
    QVERIFY(begin != middle && middle != end);
    QVERIFY(pixelsNear(begin, truth) > 100 && pixelsNear(begin, prediction) > 100);
    // The truth stays where it is.
    if (lab == QStringLiteral("intervals")) {
        QVERIFY(placesOf(begin.copy(0, 0, 640, 76), truth).width() > 50);
        QCOMPARE(placesOf(begin.copy(0, 0, 640, 76), truth),
                 placesOf(end.copy(0, 0, 640, 76), truth));
    }
    Session other;
    other.document.lab<RotatedLab>().recipe.steps = other.document.lab<IntervalLab>().recipe.steps =
        40;
    const auto shorter = filmFrames(other, stepsOf(name.c_str()));
    QCOMPARE((*shorter)->key((*shorter)->frames() - 1), 40);
}

void TestLabFilm::aLabWithoutStepsIsRefused() {
    for (const char* lab : {"ap", "nowhere"}) {
        const auto film = filmFrames({}, stepsOf(lab));
        QVERIFY(!film);
        QVERIFY(film.error().message().find(lab) != std::string::npos);
    }
}

void TestLabFilm::thePageOfARunIsRefused() {
    AnimationSpec spec = stepsOf("suppress");
    spec.format = *filmFormatOf("run.html");
    const auto fine = checkFilm(spec);
    QVERIFY(!fine);
}

void TestLabFilm::theLineOfAFilmNamesTheLab() {
    AnimationSpec spec = stepsOf("suppress");
    spec.times.duration_s = 4.0;
    spec.figure.counter = true;  // as the dialog had it for a run
    spec.from = 3;
    const std::string line = filmLine(spec);
    QVERIFY2(line.find("--view=suppress") != std::string::npos, line.c_str());
    QVERIFY2(line.find("--counter") == std::string::npos, line.c_str());
    QVERIFY2(line.find("--from") == std::string::npos, line.c_str());
    const auto read = readFilmLine(line);
    QVERIFY(read);
    QCOMPARE(read->lab, std::string("suppress"));
    QCOMPARE(read->times.duration_s, 4.0);
}

void TestLabFilm::theDialogFilmsTheLabInView() {
    openNewWindow();
    QVERIFY(action(QStringLiteral("Film…"))->isEnabled());
    m_window->panels().arrangeForLab("ap");
    QVERIFY(!action(QStringLiteral("Film…"))->isEnabled());
    m_window->panels().arrangeForLab("suppress");
    QVERIFY(action(QStringLiteral("Film…"))->isEnabled());
    ExportDialog dialog(ExportDialog::Kind::film, model(), [this] { return m_window->session(); },
                        {});
    dialog.show();
    QCoreApplication::processEvents();
    QCOMPARE(dialog.film().lab, std::string("suppress"));
    QVERIFY(!dialog.findChild<QWidget*>(QStringLiteral("--until-iou"))->isVisible());
    QVERIFY(dialog.findChild<QWidget*>(QStringLiteral("--duration"))->isVisible());
    const auto* preview = dialog.findChild<ExportPreview*>();
    QTRY_VERIFY(!preview->image().isNull() &&
                pixelsNear(preview->image(), Theme::light().target) > 50);
}

/// The curves of the assignment lab are computed beside the window; a picture has them.
void TestLabFilm::aPictureOfTheWindowWaitsForTheLab() {
    Session session;
    session.workspace = "assign";
    PictureSpec spec;
    spec.size = {1280, 720};
    spec.text = 1.0;
    spec.scale = 1.0;
    const auto bytes = renderWindow(session, spec, pictureFormat("png"));
    QVERIFY(bytes);
    const QImage image = QImage::fromData(*bytes);
    const QImage curves = image.copy(880, 120, 390, 240);  // of the panel Slender and small
    QVERIFY(pixelsNear(curves, Theme::light().target) > 150);
    QVERIFY(pixelsNear(curves, Theme::light().pred) > 100);
}

IOU_QT_TEST(TestLabFilm)

#include "tst_lab_film.moc"
