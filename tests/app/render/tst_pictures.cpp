// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_dialog.hpp"
#include "app/export/export_job.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/render/figure_source.hpp"
#include "app/window/main_window.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/support/paint_record.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/svg_texts.hpp"

#include <QFileDialog>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace iou;
using testing::PlacedText;
using testing::textsOf;

/// Still pictures: what a page has room for, whose colours they show, what can be read from them.
class TestPictures : public QObject {
    Q_OBJECT
private slots:
    void aPageHasRoomForItsPlots_data();
    void aPageHasRoomForItsPlots();
    void fewViewsHaveTextOfFullSize();
    void arrowsOnANarrowSurfaceHaveShafts();
    void aStillPictureHasItsOwnColours();
    void aPdfOpensAsASession();
    void filesWithoutASessionAreToldApart();
    void aFilmIsMadeWithoutNoise();
    void onlyAFolderWrittenToIsRemembered();
    void curvesAreNamedAtTheirEnds();
};

namespace {

const std::vector<FigureView> dashboard{FigureView::scene, FigureView::surface, FigureView::curves};

QByteArray svgOf(const PictureSpec& spec) {
    const auto svg = renderPicture({}, spec, pictureFormat("svg"));
    return svg ? *svg : QByteArray();
}

/// The corners of every shape of an SVG whose element has these words.
std::vector<QPolygonF> shapesOf(const QByteArray& svg, const QString& words) {
    static const QRegularExpression pair(QStringLiteral("[ML](-?[\\d.]+) (-?[\\d.]+)"));
    std::vector<QPolygonF> shapes;
    for (const QString& line : QString::fromUtf8(svg).split(u'\n')) {
        if (!line.startsWith(QStringLiteral("<path")) || !line.contains(words)) continue;
        QPolygonF shape;
        for (auto it = pair.globalMatch(line); it.hasNext();) {
            const auto match = it.next();
            shape << QPointF(match.captured(1).toDouble(), match.captured(2).toDouble());
        }
        shapes.push_back(shape);
    }
    return shapes;
}

}  // namespace

void TestPictures::aPageHasRoomForItsPlots_data() {
    QTest::addColumn<QSizeF>("mm");
    QTest::addColumn<double>("share");  // of the surface's place that its plot is wide
    QTest::newRow("two columns") << QSizeF(170, 100) << 0.62;
    QTest::newRow("between") << QSizeF(120, 80) << 0.55;
    QTest::newRow("one column") << QSizeF(85, 60) << 0.45;
}

void TestPictures::aPageHasRoomForItsPlots() {
    QFETCH(QSizeF, mm);
    QFETCH(double, share);
    PictureSpec spec;
    spec.figure.views = dashboard;
    spec.paper_mm = mm;
    const PicturePlace place = placeOf(spec, pictureFormat("pdf"));
    QVERIFY(place.text >= 5.0 / 8.0);  // numbers of five points
    // The same layout as vectors that can be read.
    spec.size = place.pixels.toSize();
    spec.text = place.text;
    const auto texts = textsOf(svgOf(spec));
    const QTransform grown = QTransform::fromScale(place.text, place.text);
    const auto area_of = [&](FigureView view) {
        return grown.mapRect(figureArea(place.pixels / place.text, spec.figure, view));
    };
    const QRectF surface = area_of(FigureView::surface), curves = area_of(FigureView::curves);
    std::vector<PlacedText> plots;
    for (const PlacedText& text : texts)
        if (surface.contains(text.area.center()) || curves.contains(text.area.center()))
            plots.push_back(text);
    for (std::size_t i = 0; i < plots.size(); ++i) {
        QVERIFY2(surface.contains(plots[i].area) ||
                     curves.adjusted(-1, -1, 8, 1).contains(plots[i].area),
                 qPrintable(plots[i].words));
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY2(!plots[i].area.intersects(plots[k].area),
                     qPrintable(plots[i].words + QStringLiteral(" on ") + plots[k].words));
    }
    const auto named = [&](const char* words, const QRectF& area) {
        return std::find_if(plots.begin(), plots.end(), [&](const PlacedText& text) {
            return text.words == QString::fromUtf8(words) && area.contains(text.area.center());
        });
    };
    // The axes are longer than their names; the legend stands in one row.
    for (const char* words : {"value", "δ", "step"})
        QVERIFY2(named(words, curves) != plots.end(), words);
    QCOMPARE(named("CIoU loss", curves)->area.bottom(),
             named("enlargement ", curves)->area.bottom());
    const double units = named("2", surface)->area.right() - named("−1", surface)->area.left();
    QVERIFY2(units >= share * surface.width() * 3.0 / 3.5, qPrintable(QString::number(units)));
}

void TestPictures::fewViewsHaveTextOfFullSize() {
    PictureSpec spec;
    spec.figure.views = {FigureView::curves};
    spec.paper_mm = {170, 100};
    QCOMPARE(placeOf(spec, pictureFormat("pdf")).text, 1.0);
    QCOMPARE(placeOf(spec, pictureFormat("pdf")).pixels, QSizeF(170, 100) * pixels_per_mm);
    // Paper is a PDF's alone, and a size that is asked for is kept.
    QCOMPARE(placeOf(spec, pictureFormat("png")).pixels, QSizeF(1280, 720));
    spec.text = 0.8;
    QCOMPARE(placeOf(spec, pictureFormat("pdf")).text, 0.8);
}

void TestPictures::arrowsOnANarrowSurfaceHaveShafts() {
    PictureSpec spec;
    spec.figure.views = {FigureView::surface};
    spec.size = {300, 500};
    spec.text = 1.0;
    const QByteArray svg = svgOf(spec);
    const auto shafts =
        shapesOf(svg, QStringLiteral("stroke=\"#ffffff\" stroke-opacity=\"0.882\""));
    auto heads = shapesOf(svg, QStringLiteral("fill=\"#ffffff\" fill-opacity=\"0.882\""));
    std::erase_if(heads,
                  [](const QPolygonF& shape) { return shape.size() < 3 || shape.size() > 4; });
    QVERIFY(shafts.size() > 20);
    QCOMPARE(heads.size(), shafts.size());
    for (std::size_t i = 0; i < shafts.size(); ++i) {
        const QPointF tip = heads[i][0], base = (heads[i][1] + heads[i][2]) / 2.0;
        QVERIFY(QLineF(shafts[i][0], shafts[i][1]).length() >= 0.9 * QLineF(tip, base).length());
    }
}

void TestPictures::aStillPictureHasItsOwnColours() {
    Session session;
    session.playhead = 30;
    const FigureSpec spec{.views = {FigureView::surface}};
    const auto snapshot = [&](Motion motion) {
        return FigureSource(session, spec, {960, 540}, motion).snapshot();
    };
    const FigureSnapshot still = snapshot(Motion::none), film = snapshot(Motion::run);
    QVERIFY(!still.constant_colors);
    QVERIFY(film.constant_colors);
    const ValueExtremes values = *extremesOf(still.surface->surface.value);
    const Range& range = still.surface->scale.range;
    QVERIFY(std::abs(range.lo - values.lo) <= 0.03 * (values.hi - values.lo));
    QVERIFY(film.surface->scale.range.lo < range.lo - 0.01);
    QCOMPARE(still.scene.playhead, 30);
    PictureSpec picture;
    picture.figure = spec;
    QVERIFY(!svgOf(picture).contains("throughout"));
}

void TestPictures::aPdfOpensAsASession() {
    QTemporaryDir folder;
    Session session;
    session.playhead = 7;
    session.document.explorer.scene.pred.w = 0.77;
    session.document.explorer.lanes.front().name = "a <b> & \"c\" – ü";
    PictureSpec spec;
    spec.figure.labels[static_cast<std::size_t>(FigureLabel::title)] = QStringLiteral("A <title>");
    const QString path = folder.filePath(QStringLiteral("p.pdf"));
    QVERIFY(writePictureFile(session, spec, path.toStdString()).has_value());
    MainWindow window;
    QVERIFY(window.files().open(path));
    QCOMPARE(writeSession(window.session()), writeSession(session));
    QCOMPARE(window.files().path(), QString());  // saving must not replace the picture
}

void TestPictures::filesWithoutASessionAreToldApart() {
    const auto said_of = [](std::string_view bytes, const char* name) {
        const auto session = readSessionOrPicture(bytes, name);
        return session ? std::string() : session.error().message();
    };
    const auto says = [&](std::string_view bytes, const char* name, const char* words) {
        return said_of(bytes, name).find(words) != std::string::npos;
    };
    QVERIFY(says("\x01\x02%noise", "r.png", "it is no PNG"));
    QVERIFY(says("<html>", "r.svg", "it is no SVG"));
    QVERIFY(says("noise", "r.pdf", "it is no PDF"));
    QVERIFY(says("", "r.png", "the file is empty"));
    QVERIFY(says("", "r.iouscope", "the file is empty"));
    QVERIFY(says("%PDF-1.4\n%%EOF\n", "r.pdf", "no session lies in this picture"));
    QVERIFY(says("%PDF-1.4\n<?xpacket begin=\"\"?><x", "r.pdf", "no session"));
    QVERIFY(says("%PDF-1.4\n<?xpacket begin=\"\"?><!DOCTYPE a [<!ENTITY b \"c\">]><?xpacket end=",
                 "r.pdf", "no session"));
}

void TestPictures::aFilmIsMadeWithoutNoise() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QTemporaryDir folder;
    AnimationSpec spec;
    spec.size = {160, 90};
    spec.times.duration_s = 0.1;
    spec.format = &filmFormat("apng");
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    job.writeFilm({}, spec, folder.filePath(QStringLiteral("f.apng")).toStdString());
    QVERIFY(finished.wait(30'000));
    QVERIFY(finished[0][0].toBool());
}

void TestPictures::onlyAFolderWrittenToIsRemembered() {
    QTemporaryDir folder;
    MainWindow window;
    window.showSession({});
    ExportDialog dialog(ExportDialog::Kind::picture, window.model(),
                        [&] { return window.session(); });
    dialog.show();
    QPushButton* write = nullptr;
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->isDefault()) write = button;
    QVERIFY(write);
    // The folder the next question begins in.
    const auto offered = [&] {
        QString path;
        QTimer::singleShot(0, &dialog, [&] {
            if (auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                path = files->directory().absolutePath();
                files->reject();
            }
        });
        write->click();
        return path;
    };
    const QString before = offered();
    QVERIFY(!before.isEmpty());
    QSignalSpy finished(&dialog.job(), &ExportJob::finished);
    dialog.writeTo(folder.filePath(QStringLiteral("missing/p.png")));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QVERIFY(!finished[0][0].toBool());
    QCOMPARE(offered(), before);
    dialog.writeTo(folder.filePath(QStringLiteral("p.png")));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 30'000);
    QVERIFY(finished[1][0].toBool());
    QCOMPARE(offered(), QDir(folder.path()).absolutePath());
}

void TestPictures::curvesAreNamedAtTheirEnds() {
    constexpr QSize size{900, 420};
    CurveSnapshot snapshot;
    const auto add = [&](const char* name, double end, bool lower) {
        Eigen::ArrayXd values = Eigen::ArrayXd::LinSpaced(101, 1.0, end);
        snapshot.curves.push_back({QString::fromLatin1(name), values, QPen(Qt::red), lower});
    };
    add("one", 0.2, false);
    add("two", 0.2, false);
    add("three", 0.9, false);
    add("below", 0.4, true);
    snapshot.has_run = true;
    const auto names = [&](bool legend) {
        PaintRecord record(size);
        QPainter painter(&record);
        paintCurveFigure(painter, QRectF({}, QSizeF(size)), snapshot,
                         {QStringLiteral("step"), {}, {}, legend}, Theme::light());
        painter.end();
        std::map<QString, QPointF> found;
        for (const auto& text : record.notes().texts)
            if (text.place.x() > 0.9 * size.width() &&
                std::ranges::any_of(snapshot.curves,
                                    [&](const Curve& c) { return c.name == text.words; }))
                found[text.words] = text.place;
        return found;
    };
    snapshot.playhead = 100;
    auto seen = names(true);
    QCOMPARE(seen.size(), 4U);
    // In the order of their ends, none over another.
    QVERIFY(seen[QStringLiteral("three")].y() < seen[QStringLiteral("one")].y() - 100.0);
    QVERIFY(std::abs(seen[QStringLiteral("one")].y() - seen[QStringLiteral("two")].y()) > 8.0);
    QVERIFY(seen[QStringLiteral("below")].y() > seen[QStringLiteral("two")].y());
    QVERIFY(names(false).empty());
    // A film that reveals does not tell where curves will end.
    snapshot.reveals = true;
    snapshot.playhead = 99;
    QVERIFY(names(true).empty());
    snapshot.playhead = 100;
    QCOMPARE(names(true).size(), 4U);
    // Names that would take the plots' room are in the legend alone.
    snapshot.curves[0].name = QString(60, u'w');
    QVERIFY(names(true).empty());
}

IOU_QT_TEST(TestPictures)
#include "tst_pictures.moc"
