// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_dialog.hpp"
#include "app/export/export_preview.hpp"
#include "app/export/film_presets.hpp"
#include "app/export/film_sizer.hpp"
#include "app/export/picture_options.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/formats/formats.hpp"
#include "app/options/film_line.hpp"
#include "app/vectors/clipping.hpp"
#include "app/window/main_window.hpp"
#include "core/files/atomic_file.hpp"
#include "core/geometry/iou.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/fonts.hpp"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace iou;

class TestExport : public QObject {
    Q_OBJECT
private slots:
    void aFormatHasItsLargestFrameRate();
    void sequenceNamesHaveOneNumber();
    void linesAreCutAtTheClip();
    void polygonsAreCutAtTheClip();
    void nothingOfAnSvgLiesOutsideItsPlots();
    void longWordsAndMarkupStayText();
    void picturesDoNotDependOnTheInterfaceScale();
    void theSweepEndsOnTheGroundTruth();
    void theLaneGridShowsEveryLane();
    void aFilmOfLanesHasOneClock();
    void theAlphaSweepMovesEveryLane();
    void coloursAndAxesStandStill_data();
    void coloursAndAxesStandStill();
    void lanesShareColoursWhereTheWindowDoes();
    void theDialogsBeginWithWhatIsLookedAt();
    void theWindowsPictureIsTheCommands();
    void theWindowIsOfferedWhereItCanBeDrawn();
    void thePreviewStandsInTheMiddleOfItsRoom();
    void theDialogPreviewsAndWritesAFilm();
    void aCancelledFilmLeavesWhatWasThere();
    void aPictureOpensAsASession();
    void aFilmIsALineOfOptionsAndBack();
    void aCommandHasNoOptionWithoutEffect();
    void presetsAreKeptAndChosen();
    void theDialogRemembersTheLastFilm();
    void theDialogIsScrolledPastItsFields();
    void theDialogSaysHowLongAndLargeTheFilmGets();
};

namespace {

Session sessionAt(int step) {
    Session session;
    session.playhead = step;
    return session;
}

/// CIoU, GIoU and the interpolated loss, side by side at a step.
Session threeLanes(CellContent cells, int step = 40) {
    Session session = sessionAt(step);
    Document& d = session.document;
    const Lane first = d.explorer.lanes.front();
    d.explorer.lanes.clear();
    for (const char* loss : {"ciou", "giou", "interp_iou"}) {
        Lane lane = first;
        lane.recipe.loss = *Loss::parse(loss);
        lane.style = static_cast<int>(d.explorer.lanes.size());
        d.explorer.lanes.push_back(lane);
    }
    d.explorer.view.compare.center = CentralView::grid;
    d.explorer.view.compare.cells = cells;
    return session;
}

FigureSource sourceOf(const Session& session, std::vector<FigureView> views,
                      Motion motion = Motion::run) {
    return {session, {.views = std::move(views)}, {960, 540}, motion};
}

QImage imageOf(const Session& session, const PictureSpec& spec) {
    const auto png = renderPicture(session, spec, pictureFormat("png"));
    return png ? QImage::fromData(*png, "PNG") : QImage();
}

}  // namespace

void TestExport::aFormatHasItsLargestFrameRate() {
    QCOMPARE(timesFor(filmFormat("gif"), {.fps = 60.0}).fps, 50.0);
    QCOMPARE(timesFor(filmFormat("mp4"), {.fps = 60.0}).fps, 60.0);
}

void TestExport::sequenceNamesHaveOneNumber() {
    QCOMPARE(sequenceName("d/frame_%05d.png", 42), std::string("d/frame_00042.png"));
    QCOMPARE(sequenceName("%d.png", 7), std::string("7.png"));
    QCOMPARE(sequenceName("%02d.png", 1234), std::string("1234.png"));
    for (const char* bad : {"a.png", "%s.png", "%d%d.png", "%5d.png", "100%.png", "%099d.png"})
        QCOMPARE(sequenceName(bad, 1), std::string());
}

void TestExport::linesAreCutAtTheClip() {
    const QRectF clip(0, 0, 10, 10);
    const auto through = clippedLine({{-5, 5}, {5, 5}, {15, 5}}, clip);
    QCOMPARE(through.size(), 1);
    QCOMPARE(through[0], (QPolygonF{{0, 5}, {5, 5}, {10, 5}}));
    // Out and in again: two parts.
    const auto twice = clippedLine({{5, 5}, {5, 15}, {8, 15}, {8, 5}}, clip);
    QCOMPARE(twice.size(), 2);
    QCOMPARE(twice[0].last(), QPointF(5, 10));
    QCOMPARE(twice[1].first(), QPointF(8, 10));
    QVERIFY(clippedLine({{-5, -1}, {15, -1}}, clip).isEmpty());
    QVERIFY(clippedLine({{-3, 5}, {5, 13}, {5, 20}}, clip).size() <= 1);
}

void TestExport::polygonsAreCutAtTheClip() {
    const QRectF clip(0, 0, 10, 10);
    QCOMPARE(clippedPolygon({{-5, -5}, {15, -5}, {15, 15}, {-5, 15}}, clip).boundingRect(), clip);
    QVERIFY(clippedPolygon({{20, 20}, {30, 20}, {30, 30}}, clip).isEmpty());
    QCOMPARE(clippedPolygon({{2, 2}, {4, 2}, {4, 4}}, clip).size(), 3);
}

void TestExport::nothingOfAnSvgLiesOutsideItsPlots() {
    // A surface zoomed in, so that run, lines and arrows leave the plot on all sides.
    Session session;
    SurfaceView& view = session.document.explorer.view.surface;
    view.follow_scene = false;
    view.x_range = {0.7, 1.1};
    view.y_range = {0.6, 0.9};
    session.camera = Camera{1.0, 0.8, 0.3};
    PictureSpec spec;
    spec.figure.views = {FigureView::scene, FigureView::surface};
    const auto svg = renderPicture(session, spec, pictureFormat("svg"));
    QVERIFY(svg.has_value());
    QVERIFY(!svg->contains("clip-path"));
    // Every coordinate lies on the page.
    static const QRegularExpression pair(QStringLiteral("[ML](-?[0-9.e-]+) (-?[0-9.e-]+)"));
    QXmlStreamReader reader(*svg);
    int points = 0, texts = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        texts += reader.name() == u"text";
        auto all = pair.globalMatch(reader.attributes().value(QStringLiteral("d")).toString());
        while (all.hasNext()) {
            const auto match = all.next();
            const double x = match.captured(1).toDouble(), y = match.captured(2).toDouble();
            QVERIFY2(x >= -0.01 && x <= 1280.01 && y >= -0.01 && y <= 720.01,
                     qPrintable(match.captured(0)));
            ++points;
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(points > 500);
    QVERIFY(texts > 10);
}

void TestExport::longWordsAndMarkupStayText() {
    PictureSpec spec;
    spec.figure.labels[0] = QStringLiteral("<b>&amp; \"x\" ]]> \x01 α");
    const auto svg = renderPicture({}, spec, pictureFormat("svg"));
    QVERIFY(svg.has_value());
    QXmlStreamReader reader(*svg);
    bool found = false;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"title")
            found = reader.readElementText() == QStringLiteral("<b>&amp; \"x\" ]]> \uFFFD α");
    QVERIFY(!reader.hasError());
    QVERIFY(found);
}

void TestExport::picturesDoNotDependOnTheInterfaceScale() {
    PictureSpec spec;
    spec.figure.views = {FigureView::scene, FigureView::surface, FigureView::curves};
    spec.size = {480, 270};
    const QImage usual = imageOf({}, spec);
    setInterfaceScale(1.7);
    const QImage scaled = imageOf({}, spec);
    setInterfaceScale(1.0);
    QVERIFY(!usual.isNull());
    QCOMPARE(scaled, usual);
}

void TestExport::theSweepEndsOnTheGroundTruth() {
    FigureSource source({}, {}, {960, 540}, Motion::approach);
    source.goTo(1.0);
    const FigureSnapshot end = source.snapshot();
    QVERIFY(std::abs(end.scene.pred.cx - end.scene.target.cx) < 1e-12);
    QVERIFY(std::abs(end.scene.pred.h - end.scene.target.h) < 1e-12);
    QVERIFY(!end.scene.path);
    FigureSource alpha({}, {}, {960, 540}, Motion::alpha);
    alpha.goTo(0.25);
    QCOMPARE(alpha.snapshot().scene.alpha, 0.25);
    QCOMPARE(alpha.snapshot().curves.curves.front().values.size(), 1001);
    // Scene and curves of a frame tell the same values.
    source.goTo(0.43217);
    const FigureSnapshot frame = source.snapshot();
    const CurveSnapshot& curves = frame.curves;
    QCOMPARE(curves.curves[1].values[curves.playhead], iouOf(frame.scene.pred, frame.scene.target));
}

void TestExport::theLaneGridShowsEveryLane() {
    Session session = threeLanes(CellContent::scene);
    session.document.explorer.lanes[1].name = "the second";
    FigureSource source(session, {.views = {FigureView::lanes}}, {960, 540}, Motion::run);
    const FigureSnapshot at40 = source.snapshot();
    QCOMPARE(at40.lanes.cells.size(), 3U);
    QCOMPARE(at40.lanes.cells[1].title, QStringLiteral("the second"));
    source.goToStep(41);
    const FigureSnapshot at41 = source.snapshot();
    for (std::size_t i = 0; i < 3; ++i) {
        const SceneSnapshot& scene = at40.lanes.cells[i].scene;
        QVERIFY(scene.path);
        QCOMPARE(scene.pred.cx, scene.path->box(40).cx);
        QCOMPARE(at41.lanes.cells[i].scene.pred.cx, scene.path->box(41).cx);
        QVERIFY(at41.lanes.cells[i].fitted == at40.lanes.cells[i].fitted);  // cameras stand still
    }
    session.document.explorer.lanes[1].visible = false;
    FigureSource fewer(session, {.views = {FigureView::lanes}}, {960, 540}, Motion::run);
    QCOMPARE(fewer.snapshot().lanes.cells.size(), 2U);

    // The words of the figure, as text.
    session = threeLanes(CellContent::surface);
    PictureSpec spec;
    spec.figure.views = {FigureView::lanes, FigureView::curves};
    spec.figure.labels[0] = QStringLiteral("Side by side");
    spec.figure.labels[static_cast<std::size_t>(FigureLabel::legend_2)] = QStringLiteral("Mine");
    const auto svg = renderPicture(session, spec, pictureFormat("svg"));
    QVERIFY(svg.has_value());
    for (const char* words : {">CIoU<", ">Mine<", ">InterpIoU<", ">Side by side<"})
        QVERIFY2(svg->contains(words), words);
    QVERIFY(!svg->contains(">GIoU<"));
}

void TestExport::aFilmOfLanesHasOneClock() {
    Session session = threeLanes(CellContent::scene, 0);
    session.document.explorer.view.compare.shared_clock = false;
    for (LaneView& lane : session.lane_views) lane.playhead = 7;
    FigureSource source(sessionFor(AnimationSpec{}, session), {.views = {FigureView::lanes}},
                        {960, 540}, Motion::run);
    source.goTo(1.0);
    for (const LaneCell& cell : source.snapshot().lanes.cells)
        QCOMPARE(cell.scene.playhead, cell.scene.path->steps());
}

void TestExport::theAlphaSweepMovesEveryLane() {
    FigureSource source = sourceOf(threeLanes(CellContent::scene),
                                   {FigureView::lanes, FigureView::curves}, Motion::alpha);
    source.goTo(0.25);
    const FigureSnapshot at = source.snapshot();
    for (const LaneCell& cell : at.lanes.cells) QCOMPARE(cell.scene.alpha, 0.25);
    QCOMPARE(at.curves.curves.size(), 3U);
}

void TestExport::coloursAndAxesStandStill_data() {
    QTest::addColumn<Motion>("motion");
    QTest::newRow("run") << Motion::run;
    QTest::newRow("approach") << Motion::approach;
}

void TestExport::coloursAndAxesStandStill() {
    QFETCH(Motion, motion);
    FigureSource source = sourceOf({}, {FigureView::surface}, motion);
    std::shared_ptr<const SurfaceFrame> first;
    std::vector<double> lowest;
    for (const double place : {0.0, 0.1, 0.3, 1.0}) {
        source.goTo(place);
        const FigureSnapshot now = source.snapshot();
        QVERIFY(now.constant_colors);
        QVERIFY(now.surface);
        if (!first) first = now.surface;
        QVERIFY(now.surface->scale == first->scale);
        QVERIFY(now.surface->surface.request.x == first->surface.request.x);
        QVERIFY(now.surface->surface.request.y == first->surface.request.y);
        // Hardly anything lies beyond the ends of the map.
        const ValueExtremes values = *extremesOf(now.surface->surface.value);
        const Range& range = now.surface->scale.range;
        const double slack = 0.03 * (range.hi - range.lo);
        QVERIFY(values.lo >= range.lo - slack && values.hi <= range.hi + slack);
        lowest.push_back(values.lo);
    }
    // Each moment by itself would have had another range.
    QVERIFY(*std::max_element(lowest.begin(), lowest.end()) >
            *std::min_element(lowest.begin(), lowest.end()) + 0.2);
}

void TestExport::lanesShareColoursWhereTheWindowDoes() {
    for (const bool shared : {true, false}) {
        Session session = threeLanes(CellContent::surface);
        session.document.explorer.view.compare.shared_colors = shared;
        FigureSource source = sourceOf(session, {FigureView::lanes});
        const auto cells = source.snapshot().lanes.cells;
        source.goTo(1.0);
        const auto later = source.snapshot().lanes.cells;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            QVERIFY(cells[i].surface && later[i].surface);
            QVERIFY(later[i].surface->scale == cells[i].surface->scale);
            QCOMPARE(cells[i].surface->scale == cells[0].surface->scale, shared || i == 0);
        }
    }
}

void TestExport::theDialogsBeginWithWhatIsLookedAt() {
    MainWindow window;
    window.showSession(threeLanes(CellContent::scene));
    window.model().runs().wait();
    ExportDialog picture(ExportDialog::Kind::picture, window.model(),
                         [&] { return window.session(); });
    QCOMPARE(picture.picture().figure.views, std::vector{FigureView::lanes});
    ExportDialog film(ExportDialog::Kind::film, window.model(), [&] { return window.session(); });
    QCOMPARE(film.film().figure.views, (std::vector{FigureView::lanes, FigureView::curves}));
}

void TestExport::theWindowsPictureIsTheCommands() {
    QTemporaryDir folder;
    MainWindow window;
    window.showSession(sessionAt(0));
    window.model().runs().wait();
    window.model().clock().setPlayhead(25);
    setInterfaceScale(1.3);  // what the window looks like does not matter
    ExportDialog dialog(ExportDialog::Kind::picture, window.model(),
                        [&] { return window.session(); });
    dialog.options().setViews({FigureView::scene, FigureView::surface, FigureView::curves});
    dialog.writeTo(folder.filePath(QStringLiteral("window.png")));
    dialog.job().wait();
    setInterfaceScale(1.0);
    const QString session = folder.filePath(QStringLiteral("s.iouscope"));
    QVERIFY(writeFile(session.toStdString(), writeSession(window.session())).has_value());
    const QString program =
        QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/iouscope");
    if (!QFile::exists(program)) QSKIP("the program is not built");
    QProcess process;
    process.start(program, {QStringLiteral("render"), session, QStringLiteral("--view"),
                            QStringLiteral("dashboard"), QStringLiteral("-o"),
                            folder.filePath(QStringLiteral("command.png"))});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    const QImage one(folder.filePath(QStringLiteral("window.png")));
    const QImage two(folder.filePath(QStringLiteral("command.png")));
    QCOMPARE(one.size(), QSize(1280, 720));
    QCOMPARE(one, two);
}

void TestExport::theWindowIsOfferedWhereItCanBeDrawn() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.png"));
    MainWindow window;
    window.showSession({});
    const auto choose = [](ExportDialog& dialog) {
        for (auto* box : dialog.findChildren<QComboBox*>())
            if (const int at = box->findText(QStringLiteral("The whole window")); at >= 0) {
                box->setCurrentIndex(at);
                return true;
            }
        return false;
    };
    const auto session = [&] { return window.session(); };
    ExportDialog without(ExportDialog::Kind::picture, window.model(), session);
    QVERIFY(!choose(without));
    const auto draw = [](const Session&, const PictureSpec& spec, const PictureFormat& format) {
        return Result<QByteArray>(QByteArray(format.id.data()) + QByteArray::number(spec.scale));
    };
    ExportDialog dialog(ExportDialog::Kind::picture, window.model(), session, draw);
    QVERIFY(choose(dialog));
    dialog.writeTo(path);  // at once
    QCOMPARE(*readFile(path.toStdString(), 100), std::string("png1"));
}

void TestExport::thePreviewStandsInTheMiddleOfItsRoom() {
    ExportPreview preview;
    preview.resize(400, 300);
    QImage red(100, 60, QImage::Format_RGB32);
    red.fill(Qt::red);
    preview.showImage(red);
    const QImage seen = preview.grab().toImage();
    QRect found;
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x)
            if (seen.pixel(x, y) == qRgb(255, 0, 0)) found |= QRect(x, y, 1, 1);
    // A border of one pixel covers its edge.
    QCOMPARE(found, QRect(151, 121, 98, 58));
}

void TestExport::theDialogPreviewsAndWritesAFilm() {
    QTemporaryDir folder;
    MainWindow window;
    window.showSession({});
    window.model().runs().wait();
    // By the menu's key, as a person would.
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = window.findChild<ExportDialog*>(QStringLiteral("export_film"));
    QVERIFY(dialog);
    QVERIFY(!dialog->isModal());
    QStringList buttons;
    for (const QPushButton* button : dialog->findChildren<QPushButton*>())
        buttons << button->text();
    QVERIFY(buttons.contains(QStringLiteral("&Write film…")));
    QVERIFY(!buttons.contains(QStringLiteral("&Write picture…")));
    dialog->options().setPixels({320, 180});
    QTRY_VERIFY(!dialog->preview().image().isNull());
    const QImage before = dialog->preview().image();
    // The preview follows the window.
    window.model().apply(QStringLiteral("move"),
                         [](Document& d) { d.explorer.scene.pred.cx = 2.0; });
    QTRY_VERIFY(dialog->preview().image() != before);
    QSignalSpy finished(&dialog->job(), &ExportJob::finished);
    const QString path = folder.filePath(QStringLiteral("film.apng"));
    dialog->job().writeFilm(
        window.session(),
        [&] {
            AnimationSpec spec = dialog->film();
            spec.format = &filmFormat("apng");
            spec.times.duration_s = 0.2;
            return spec;
        }(),
        path.toStdString());
    QVERIFY(finished.wait(30'000));
    QVERIFY2(finished[0][0].toBool(), qPrintable(finished[0][1].toString()));
    QImage first(path, "PNG");
    QCOMPARE(first.size(), QSize(320, 180));
    dialog->close();
}

void TestExport::aCancelledFilmLeavesWhatWasThere() {
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("film.mp4")).toStdString();
    QVERIFY(writeFile(path, "old").has_value());
    AnimationSpec spec;
    spec.size = {320, 180};
    spec.times.duration_s = 600.0;
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    job.writeFilm({}, spec, path);
    QTRY_VERIFY(job.progress().first > 3);
    job.cancel();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].toBool());
    QVERIFY(finished[0][1].toString().contains(QStringLiteral("nothing was written")));
    QVERIFY(!job.running());
    job.wait();
    QCOMPARE(*readFile(path, 100), std::string("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestExport::aPictureOpensAsASession() {
    QTemporaryDir folder;
    Session session = sessionAt(7);
    session.document.explorer.scene.pred.w = 0.77;
    for (const char* name : {"p.png", "p.svg"}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QVERIFY(writePictureFile(session, {}, path.toStdString()).has_value());
        MainWindow window;
        QVERIFY(window.files().open(path));
        QCOMPARE(window.session().document.explorer.scene.pred.w, 0.77);
        // Saving must not replace the picture.
        QCOMPARE(window.files().path(), QString());
    }
}

namespace {

/// Everything a film can be asked for, away from its defaults.
AnimationSpec unusualFilm() {
    AnimationSpec film;
    film.figure.views = {FigureView::scene, FigureView::curves};
    film.figure.labels[static_cast<std::size_t>(FigureLabel::title)] =
        QStringLiteral("It's \"GIoU\" = 50 % $HOME");
    film.figure.hidden = bitOf(FigureElement::grid) | bitOf(FigureElement::trail);
    film.figure.camera = Camera{-1.5, 0.25, 3.0};
    film.figure.color_range = Range{-0.5, 2.0};
    film.size = {640, 360};
    film.text = 1.25;
    film.dark = true;
    film.format = &filmFormat("gif");
    film.times = {.fps = 20.0, .duration_s = 5.5, .hold_first_s = 0.5, .hold_last_s = 1.0};
    film.style.between = false;
    film.style.orbit_deg = -30.0;
    film.from = 3;
    film.to = 90;
    film.budget_mb = 2.5;
    return film;
}

QToolButton* buttonOf(const QWidget& dialog, const QString& words) {
    for (auto* button : dialog.findChildren<QToolButton*>())
        if (button->text() == words) return button;
    return nullptr;
}

QComboBox* presetsOf(const QWidget& dialog) {
    for (auto* box : dialog.findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Preset")) return box;
    return nullptr;
}

void choosePreset(const QWidget& dialog, const QString& name) {
    QComboBox* presets = presetsOf(dialog);
    const int row = presets->findText(name);
    QVERIFY2(row > 0, qPrintable(name));
    presets->setCurrentIndex(row);
    emit presets->activated(row);
}

}  // namespace

void TestExport::aFilmIsALineOfOptionsAndBack() {
    for (const AnimationSpec& film : {AnimationSpec{}, unusualFilm()}) {
        const std::string line = filmLine(film);
        const auto read = readFilmLine(line);
        QVERIFY2(read.has_value(), line.c_str());
        QVERIFY2(*read == film, line.c_str());
        QCOMPARE(filmLine(*read), line);
    }
    // Every preset that comes with the program is such a line.
    for (const FilmPresets::Preset& preset : FilmPresets().all())
        QVERIFY2(readFilmLine(preset.line).has_value(), preset.line.c_str());
    QVERIFY(!readFilmLine("--fps many").has_value());
}

void TestExport::aCommandHasNoOptionWithoutEffect() {
    AnimationSpec film;
    film.figure.camera = Camera{};
    film.figure.color_range = Range{0.0, 1.0};
    film.figure.hidden = bitOf(FigureElement::arrows);
    film.style.orbit_deg = 90.0;
    film.marker_hold_s = 2.0;
    film.pause_s = 3.0;
    film.segments = {{0, 20}};
    ExplorerView shown;
    shown.surface.relief = true;
    shown.markers = {10};
    QVERIFY(withoutIdle(film, shown) == film);  // all of it is seen
    film.figure.views = {FigureView::curves};
    film.segments.clear();
    QCOMPARE(filmLine(withoutIdle(film, {})),
             std::string("--view=curves --size=1280x720 -o film.mp4"));
    film.figure.views = {FigureView::surface};
    film.motion = Motion::alpha;
    film.figure.counter = true;
    film.style.pace = Pace::steps;
    QCOMPARE(
        filmLine(withoutIdle(film, {})),
        std::string("--view=surface --size=1280x720 --color-range=0:1 --motion=alpha -o film.mp4"));
}

void TestExport::presetsAreKeptAndChosen() {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    MainWindow window;
    window.showSession({});
    const auto session = [&] { return window.session(); };
    {
        FilmPresets presets;
        presets.keepIn(settings);
        ExportDialog dialog(ExportDialog::Kind::film, window.model(), session, {}, nullptr,
                            &presets);
        choosePreset(dialog, QStringLiteral("GIF of at most 5 MB"));
        QCOMPARE(dialog.film().format, &filmFormat("gif"));
        QCOMPARE(dialog.film().budget_mb, 5.0);
        QCOMPARE(dialog.film().size, QSize(960, 540));
        dialog.showFilm(unusualFilm());
        QVERIFY(dialog.film() == unusualFilm());
        // Save… asks for a name.
        QTimer::singleShot(0, &dialog, [&] {
            auto* asked = dialog.findChild<QInputDialog*>();
            QVERIFY(asked);
            asked->setTextValue(QStringLiteral("Mine"));
            asked->accept();
        });
        buttonOf(dialog, QStringLiteral("Save…"))->click();
    }
    FilmPresets again;
    again.keepIn(settings);
    QCOMPARE(again.all().back().name, QStringLiteral("Mine"));
    ExportDialog dialog(ExportDialog::Kind::film, window.model(), session, {}, nullptr, &again);
    choosePreset(dialog, QStringLiteral("For a slide"));
    QCOMPARE(dialog.film().format, &filmFormat("mp4"));
    choosePreset(dialog, QStringLiteral("Mine"));
    QVERIFY(dialog.film() == unusualFilm());
    // What the command says is this film, without what has no effect: there is no surface.
    const std::string command = dialog.command();
    AnimationSpec heard = unusualFilm();
    heard.style.orbit_deg = 0.0;
    heard.figure.color_range.reset();
    QCOMPARE(QString::fromStdString(command.substr(command.find("animate - ") + 10)),
             QString::fromStdString(filmLine(heard)));
    QVERIFY(command.find("iouscope animate - ") != std::string::npos);
    buttonOf(dialog, QStringLiteral("Remove"))->click();
    QCOMPARE(presetsOf(dialog)->findText(QStringLiteral("Mine")), -1);
    FilmPresets without;
    without.keepIn(settings);
    QVERIFY(!without.all().back().own);
}

void TestExport::theDialogRemembersTheLastFilm() {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    MainWindow window;
    window.showSession({});
    const auto session = [&] { return window.session(); };
    for (const bool first : {true, false}) {
        FilmPresets presets;
        presets.keepIn(settings);
        ExportDialog dialog(ExportDialog::Kind::film, window.model(), session, {}, nullptr,
                            &presets);
        QCOMPARE(dialog.film() == unusualFilm(), !first);
        dialog.showFilm(unusualFilm());
        dialog.show();
        dialog.close();
    }
}

void TestExport::theDialogIsScrolledPastItsFields() {
    MainWindow window;
    window.showSession({});
    ExportDialog dialog(ExportDialog::Kind::film, window.model(), [&] { return window.session(); },
                        {});
    dialog.showFilm(unusualFilm());
    const AnimationSpec before = dialog.film();
    int fields = 0;
    for (auto* const field : dialog.findChildren<QWidget*>()) {
        if (!qobject_cast<QAbstractSpinBox*>(field) && !qobject_cast<QComboBox*>(field)) continue;
        ++fields;
        for (const int turn : {-120, 120, 120}) {
            QWheelEvent wheel({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, turn},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(field, &wheel);
            QVERIFY2(dialog.film() == before, qPrintable(field->accessibleName()));
        }
    }
    QVERIFY(fields > 15);
}

void TestExport::theDialogSaysHowLongAndLargeTheFilmGets() {
    QTemporaryDir folder;
    MainWindow window;
    window.showSession({});
    window.model().runs().wait();
    ExportDialog dialog(ExportDialog::Kind::film, window.model(), [&] { return window.session(); });
    AnimationSpec film = dialog.film();
    film.size = {480, 270};
    film.format = &filmFormat("gif");
    film.times = {.fps = 10.0, .duration_s = 3.0};
    dialog.showFilm(film);
    dialog.show();
    const auto said = [&](const QString& words) {
        for (const auto* label : dialog.findChildren<QLabel*>())
            if (label->text().contains(words) && label->isVisible()) return label->text();
        return QString();
    };
    QTRY_VERIFY(!said(QStringLiteral("30 frames")).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(dialog.sizer().bytes() > 0.0, 20'000);
    const QString whole = said(QStringLiteral("30 frames"));
    QVERIFY2(whole.startsWith(QStringLiteral("3 s, 30 frames, about ")), qPrintable(whole));
    // It is seen whole, below the preview.
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->text() == whole) {
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
            const QPoint corner = label->mapTo(&dialog, QPoint());
            QVERIFY(dialog.rect().contains(QRect(corner, label->size())));
            QVERIFY(corner.y() >
                    dialog.preview().mapTo(&dialog, QPoint()).y() + dialog.preview().height());
        }
    // And it is about right.
    const QString path = folder.filePath(QStringLiteral("film.gif"));
    QSignalSpy finished(&dialog.job(), &ExportJob::finished);
    dialog.writeTo(path);
    QVERIFY(finished.wait(60'000));
    const auto real = static_cast<double>(QFileInfo(path).size());
    QVERIFY2(dialog.sizer().bytes() > real / 2.0 && dialog.sizer().bytes() < real * 2.0,
             qPrintable(QStringLiteral("%1 for %2").arg(dialog.sizer().bytes()).arg(real)));
    // What is wrong with a field stands in the same place.
    for (auto* edit : dialog.findChildren<QLineEdit*>())
        if (edit->placeholderText().contains(QStringLiteral("MB")))
            edit->setText(QStringLiteral("x"));
}

IOU_QT_TEST(TestExport)
#include "tst_export.moc"
