// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/film_pictures.hpp"
#include "app/render/picture.hpp"
#include "core/run/run_summary.hpp"
#include "tests/support/paint_record.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/fonts.hpp"

#include <QPainter>
#include <QTest>

#include <array>
#include <cmath>
#include <map>

using namespace iou;

/// Films as they are seen: frame by frame, what moves, what stands still, what is shown when.
class TestFilm : public QObject {
    Q_OBJECT
private slots:
    void nothingChangesPlaceWithoutCause_data() { sessions(); }
    void nothingChangesPlaceWithoutCause();
    void everySecondShowsSomething_data() { sessions(); }
    void everySecondShowsSomething();
    void theEndingIsNotInTheFirstFrame();
    void boxesGlideWhileNumbersStayThoseOfSteps();
    void aFilmShowsTheStepsAskedFor();
    void aFilmEndsAtAnIou();
    void aFilmHoldsAtMarkers();
    void segmentsHaveTitlesThatLeaveTheViewsInPlace();
    void hiddenElementsAreNotPainted_data();
    void hiddenElementsAreNotPainted();
    void cardAndNamesHaveOtherWords();
    void theCameraAndColoursAreAsAsked();
    void aReliefTurnsDuringTheFilm();
    void whatIsWorkedOutAheadIsWhatIsShown();

private:
    static void sessions();
};

namespace {

Session sessionOf(const char* loss, Box<> pred, Box<> target, double rate, int steps) {
    Session session;
    Explorer& e = session.document.explorer;
    e.scene.pred = pred;
    e.scene.target = target;
    RunRecipe& run = e.lanes.front().recipe;
    run.loss = *Loss::parse(loss);
    run.schedule = Schedule::constant(rate);
    run.steps = steps;
    return session;
}

Session lanesOf(std::vector<const char*> losses, CentralView center) {
    Session session;
    Explorer& e = session.document.explorer;
    const Lane first = e.lanes.front();
    e.lanes.clear();
    for (const char* loss : losses) {
        Lane lane = first;
        lane.recipe.loss = *Loss::parse(loss);
        lane.style = static_cast<int>(e.lanes.size());
        e.lanes.push_back(lane);
    }
    e.view.compare.center = center;
    return session;
}

constexpr QSize kFilmSize{960, 540};

std::unique_ptr<FilmPictures> filmOf(const Session& session, AnimationSpec spec) {
    spec.size = kFilmSize;
    spec.text = 1.0;
    auto film = FilmPictures::make(sessionFor(spec, session), spec);
    if (!film) {
        qWarning("%s", film.error().message().c_str());
        return nullptr;
    }
    return std::move(*film);
}

AnimationSpec sceneFilm() {
    AnimationSpec spec;
    spec.figure.views = {FigureView::scene};
    return spec;
}

PaintNotes painted(FilmPictures& film, int frame) {
    const FigureSnapshot snapshot = film.snapshot(frame);
    PaintRecord record(kFilmSize);
    QPainter painter(&record);
    paintFigure(painter, kFilmSize, snapshot, film.figure());
    painter.end();
    return record.notes();
}

double length(QPointF p) { return std::hypot(p.x(), p.y()); }

/// What is seen of the arrow at each edge (left, top, right, bottom), as strongly as it is drawn.
std::array<QPointF, 4> arrowsOf(const PaintNotes& record, const QRectF& box) {
    const std::array middles{
        QPointF(box.left(), box.center().y()), QPointF(box.center().x(), box.top()),
        QPointF(box.right(), box.center().y()), QPointF(box.center().x(), box.bottom())};
    std::array<QPointF, 4> arrows{};
    for (const PaintNotes::Shape& shape : record.shapes) {
        // The shaft of an arrow: it begins at the middle of its edge, a little off.
        const QColor& color = shape.pen;
        if (!color.isValid() || shape.brush.isValid() || shape.outline.size() != 2) continue;
        if (color.rgb() != Theme::light().arrow.rgb()) continue;
        const QPointF along = shape.outline[1] - shape.outline[0];
        for (std::size_t i = 0; i < 4; ++i) {
            const double off = length(shape.outline[0] - along * 7.0 / length(along) - middles[i]);
            const bool level = std::abs(along.x()) > std::abs(along.y());
            if (off < 0.5 && level == (i % 2 == 0)) arrows[i] = along * color.alphaF();
        }
    }
    return arrows;
}

}  // namespace

void TestFilm::sessions() {
    QTest::addColumn<Session>("session");
    QTest::newRow("the first one") << Session{};
    QTest::newRow("GIoU from afar")
        << sessionOf("giou", {-1.5, 0.2, 0.8, 1.6}, {1.0, 1.0, 1.0, 1.0}, 0.02, 400);
    QTest::newRow("IoU that trembles")
        << sessionOf("iou", {0.6, 0.7, 1.2, 1.0}, {1.0, 1.0, 1.0, 1.0}, 0.04, 200);
    QTest::newRow("L1 that trembles")
        << sessionOf("l1", {0.0, 2.0, 2.0, 0.5}, {1.0, 1.0, 1.0, 1.0}, 0.03, 240);
    QTest::newRow("DIoU from above")
        << sessionOf("diou", {1.2, -0.6, 0.6, 0.6}, {1.0, 1.0, 1.0, 2.0}, 0.01, 1000);
    QTest::newRow("InterpIoU in few steps")
        << sessionOf("interp_iou", {2.6, 1.4, 1.0, 0.7}, {1.0, 1.0, 1.0, 1.0}, 0.1, 25);
    QTest::newRow("three lanes in one scene")
        << lanesOf({"ciou", "giou", "interp_iou"}, CentralView::overlay);
    QTest::newRow("metric, ascended")
        << sessionOf("alpha_iou", {0.5, 1.5, 1.3, 1.3}, {1.0, 1.0, 1.0, 1.0}, 0.02, 300);
}

void TestFilm::nothingChangesPlaceWithoutCause() {
    QFETCH(Session, session);
    const auto film = filmOf(session, sceneFilm());
    QVERIFY(film);
    std::map<QString, QPointF> before;
    std::array<QPointF, 4> arrows_before{};
    QPointF corner_before, end_before;
    QCOMPARE(film->frames(), 240);
    for (int frame = 0; frame < film->frames(); ++frame) {
        const PaintNotes record = painted(*film, frame);
        const FigureSnapshot now = film->snapshot(frame);
        const SceneTransform transform(now.camera, kFilmSize);
        const QRectF box = transform.toView(now.scene.pred);
        // How far the boxes themselves went.
        const double gone =
            length(box.topLeft() - corner_before) + length(box.bottomRight() - end_before);
        corner_before = box.topLeft();
        end_before = box.bottomRight();
        const bool beside_others = session.document.explorer.lanes.size() > 1;
        for (const char* name :
             {beside_others ? "CIoU" : "prediction", "ground truth", "α = ", "α > "}) {
            const auto words = QString::fromUtf8(name);
            const auto* text = record.text(words);
            if (!text) {
                QVERIFY2(words.startsWith(u'α'), name);  // gone where the boxes meet
                before.erase(words);
                continue;
            }
            if (frame > 0 && before.contains(words)) {
                const double jump = length(text->place - before[words]);
                QVERIFY2(jump <= 4.0 + 1.5 * gone,
                         qPrintable(QStringLiteral("frame %1: %2 jumps %3 pixels, the box %4")
                                        .arg(frame)
                                        .arg(words)
                                        .arg(jump)
                                        .arg(gone)));
            }
            before[words] = text->place;
        }
        const auto arrows = arrowsOf(record, box);
        for (std::size_t i = 0; i < 4 && frame > 0; ++i) {
            const double jump = length(arrows[i] - arrows_before[i]);
            QVERIFY2(jump <= 30.0, qPrintable(QStringLiteral("frame %1: arrow %2 jumps %3 pixels")
                                                  .arg(frame)
                                                  .arg(i)
                                                  .arg(jump)));
        }
        arrows_before = arrows;
    }
}

void TestFilm::everySecondShowsSomething() {
    QFETCH(Session, session);
    const auto film = filmOf(session, sceneFilm());
    QVERIFY(film);
    std::vector<double> way{0.0};
    Box<> before = film->snapshot(0).scene.pred;
    for (int frame = 1; frame < film->frames(); ++frame) {
        const Box<> now = film->snapshot(frame).scene.pred;
        way.push_back(way.back() + std::hypot(std::hypot(now.cx - before.cx, now.cy - before.cy),
                                              std::hypot(now.w - before.w, now.h - before.h)));
        before = now;
    }
    const int two_seconds = 60;
    for (int frame = 0; frame + two_seconds < film->frames(); ++frame) {
        const auto k = static_cast<std::size_t>(frame);
        const double shown = (way[k + two_seconds] - way[k]) / way.back();
        QVERIFY2(
            shown >= 0.05,
            qPrintable(QStringLiteral("from frame %1 on: %2 of the way").arg(frame).arg(shown)));
    }
}

void TestFilm::theEndingIsNotInTheFirstFrame() {
    AnimationSpec spec;
    const auto film = filmOf({}, spec);
    QVERIFY(film);
    const int last = film->frames() - 1;
    // Without the boxes themselves: what is drawn in the colour of the path and in that of the
    // loss.
    const auto lengths = [&](int frame) {
        const PaintNotes record = painted(*film, frame);
        const QRectF scene = figureArea(kFilmSize, film->figure(), FigureView::scene);
        const QRectF curves = figureArea(kFilmSize, film->figure(), FigureView::curves);
        double path = 0.0, curve = 0.0;
        for (const auto& shape : record.shapes) {
            if (!shape.pen.isValid() || shape.outline.size() < 7) continue;  // no box
            double all = 0.0;
            for (qsizetype i = 1; i < shape.outline.size(); ++i)
                all += length(shape.outline[i] - shape.outline[i - 1]);
            if (shape.pen.rgb() == Theme::light().path.rgb() &&
                scene.contains(shape.outline.first()))
                path += all;
            if (shape.pen.rgb() == Theme::light().series[0].rgb() &&
                curves.adjusted(0, 30, 0, 0).contains(shape.outline.first()))
                curve += all;
        }
        return std::pair(path, curve);
    };
    QCOMPARE(lengths(0).first, 0.0);
    QVERIFY(lengths(last).first > 100.0);
    const FigureSnapshot first = film->snapshot(0), end = film->snapshot(last);
    QVERIFY(first.curves.reveals);
    QVERIFY(first.marks.path.size() <= 1);
    QVERIFY(end.marks.path.size() > 20);
    // A pixel of the end of a curve is bare in the first frame.
    const auto image_of = [&](int frame) {
        QImage image(kFilmSize, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        const FigureSnapshot snapshot = film->snapshot(frame);
        paintFigure(painter, kFilmSize, snapshot, film->figure());
        return image;
    };
    const auto coloured = [&](const QImage& image) {
        const QRect area = figureArea(kFilmSize, film->figure(), FigureView::curves).toRect();
        int count = 0;
        for (int y = area.top() + 40; y <= area.bottom(); ++y)
            for (int x = area.center().x(); x < area.right(); ++x) {
                const QColor c = image.pixelColor(x, y);
                count += c.hslSaturation() > 120 && c.value() > 60;
            }
        return count;
    };
    const int at_first = coloured(image_of(0)), at_last = coloured(image_of(last));
    QVERIFY2(at_first * 10 < at_last,
             qPrintable(QString::number(at_first) + u' ' + QString::number(at_last)));
    // Where all of it is asked for, it is there.
    spec.style.reveals = false;
    const auto whole = filmOf({}, spec);
    QVERIFY(whole->snapshot(0).marks.path.size() > 20);
    QVERIFY(!whole->snapshot(0).scene.reveals);
}

void TestFilm::boxesGlideWhileNumbersStayThoseOfSteps() {
    const auto film = filmOf(
        sessionOf("giou", {-1.0, 0.4, 1.0, 1.0}, {1.0, 1.0, 1.0, 1.0}, 0.2, 12), sceneFilm());
    QVERIFY(film);
    int between = 0;
    Box<> before = film->snapshot(0).scene.pred;
    for (int frame = 0; frame < film->frames(); ++frame) {
        const SceneSnapshot scene = film->snapshot(frame).scene;
        const Trajectory& run = *scene.path;
        const int k = scene.playhead;
        if (scene.between > 0.0) {
            ++between;
            const double moved =
                run.boxes(k, 0) + scene.between * (run.boxes(k + 1, 0) - run.boxes(k, 0));
            QVERIFY(std::abs(scene.pred.cx - moved) < 1e-12);
            const PaintNotes record = painted(*film, frame);
            const QString step = QStringLiteral("step %1 → %2 of 12").arg(k).arg(k + 1);
            QVERIFY2(std::any_of(record.texts.begin(), record.texts.end(),
                                 [&](const auto& text) { return text.words.contains(step); }),
                     qPrintable(step));
        }
        QVERIFY(std::abs(scene.pred.cx - before.cx) < 0.06);  // twelve jumps would be greater
        before = scene.pred;
    }
    QVERIFY(between > 150);
    AnimationSpec spec = sceneFilm();
    spec.style.between = false;
    const auto jumping = filmOf({}, spec);
    for (int frame = 0; frame < jumping->frames(); ++frame)
        QCOMPARE(jumping->snapshot(frame).scene.between, 0.0);
}

void TestFilm::aFilmShowsTheStepsAskedFor() {
    AnimationSpec spec = sceneFilm();
    spec.from = 20;
    spec.to = 60;
    const auto film = filmOf({}, spec);
    QVERIFY(film);
    QCOMPARE(film->snapshot(0).scene.playhead, 20);
    QCOMPARE(film->snapshot(film->frames() - 1).scene.playhead, 60);
    QCOMPARE(film->snapshot(film->frames() - 1).scene.between, 0.0);
    spec.to = 9999;
    const auto none = FilmPictures::make({}, spec);
    QVERIFY(!none);
    QVERIFY(none.error().message().find("no step 9999") != std::string::npos);
}

void TestFilm::aFilmEndsAtAnIou() {
    AnimationSpec spec = sceneFilm();
    spec.until_iou = 0.7;
    const auto film = filmOf({}, spec);
    QVERIFY(film);
    const SceneSnapshot last = film->snapshot(film->frames() - 1).scene;
    QCOMPARE(last.playhead, firstStepReaching(*last.path, 0.7));
    QVERIFY(last.playhead > 0 && last.playhead < last.path->steps());
    spec.until_iou = 0.99999999;
    const auto none = FilmPictures::make(
        sessionOf("iou", {9.0, 9.0, 1.0, 1.0}, {1.0, 1.0, 1.0, 1.0}, 0.01, 20), spec);
    QVERIFY(!none);
    QVERIFY(none.error().message().find("never reaches") != std::string::npos);
}

void TestFilm::aFilmHoldsAtMarkers() {
    Session session;
    session.document.explorer.view.markers = {30};
    AnimationSpec spec = sceneFilm();
    spec.marker_hold_s = 1.0;
    const auto film = filmOf(session, spec);
    int there = 0;
    for (int frame = 0; frame < film->frames(); ++frame) {
        const SceneSnapshot scene = film->snapshot(frame).scene;
        there += scene.playhead == 30 && scene.between == 0.0;
    }
    QVERIFY2(there >= 29 && there <= 32, qPrintable(QString::number(there)));
}

void TestFilm::segmentsHaveTitlesThatLeaveTheViewsInPlace() {
    AnimationSpec spec = sceneFilm();
    spec.segments = {{0, 20, QStringLiteral("Far apart")},
                     {60, 120,
                      QStringLiteral("A title that is so long that it does not fit into one "
                                     "line, however wide the film may be, and wraps")}};
    const auto film = filmOf({}, spec);
    QVERIFY(film);
    const PaintNotes first = painted(*film, 0);
    const QRectF place = figureArea(kFilmSize, film->figure(), FigureView::scene);
    QVERIFY(first.text(QStringLiteral("Far apart")));
    const PaintNotes last = painted(*film, film->frames() - 1);
    QVERIFY(!last.text(QStringLiteral("Far apart")));
    QVERIFY(last.text(QStringLiteral("A title that is so long")));
    // It wraps: its end is in a line of its own, and it is all there.
    const auto* end = last.text(QStringLiteral("A title"));
    double lowest = 0.0;
    for (const auto& text : last.texts)
        if (text.place.y() < place.top()) lowest = std::max(lowest, text.place.y());
    QVERIFY(lowest > end->place.y() + 10.0);
    QVERIFY(figureArea(kFilmSize, film->figure(), FigureView::scene) == place);
    QCOMPARE(film->snapshot(film->frames() - 1).scene.playhead, 120);
}

void TestFilm::hiddenElementsAreNotPainted_data() {
    QTest::addColumn<int>("element");
    for (std::size_t i = 0; i < figureElementNames().size(); ++i)
        QTest::newRow(figureElementNames()[i].data()) << static_cast<int>(i);
}

void TestFilm::hiddenElementsAreNotPainted() {
    QFETCH(int, element);
    Session session;
    const bool enclosing = element == static_cast<int>(FigureElement::enclosing);
    session.document.explorer.lanes.front().recipe.loss =
        *Loss::parse(enclosing ? "giou" : "interp_iou");
    AnimationSpec spec;
    spec.figure.views = {FigureView::scene, FigureView::surface};
    const auto marks = [&](const AnimationSpec& s) {
        const auto film = filmOf(session, s);
        const PaintNotes record = painted(*film, 100);
        // Without isolines arrows of the field have more room.
        const bool lines = element == static_cast<int>(FigureElement::isolines);
        return (lines ? 0 : record.shapes.size()) + record.texts.size();
    };
    const std::size_t all = marks(spec);
    spec.figure.hidden = 1U << element;
    QVERIFY2(marks(spec) < all, figureElementNames()[static_cast<std::size_t>(element)].data());
}

void TestFilm::cardAndNamesHaveOtherWords() {
    AnimationSpec spec = sceneFilm();
    const auto label = [&](FigureLabel which) -> QString& {
        return spec.figure.labels[static_cast<std::size_t>(which)];
    };
    label(FigureLabel::card) = QStringLiteral("My loss");
    label(FigureLabel::prediction) = QStringLiteral("guess");
    label(FigureLabel::ground_truth) = QStringLiteral("-");
    const PaintNotes record = painted(*filmOf({}, spec), 60);
    QVERIFY(record.text(QStringLiteral("My loss")));
    QVERIFY(record.text(QStringLiteral("guess")));
    QVERIFY(!record.text(QStringLiteral("prediction")));
    QVERIFY(!record.text(QStringLiteral("ground truth")));
}

void TestFilm::theCameraAndColoursAreAsAsked() {
    AnimationSpec spec;
    spec.figure.views = {FigureView::scene, FigureView::surface};
    spec.figure.camera = Camera{1.0, 1.0, 3.0};
    spec.figure.color_range = Range{0.0, 1.25};
    const auto film = filmOf({}, spec);
    QVERIFY(film->snapshot(50).camera == (Camera{1.0, 1.0, 3.0}));
    QVERIFY(film->snapshot(50).surface->scale.range == (Range{0.0, 1.25}));
    // A camera that goes along: closer at the end, without a jerk.
    spec.figure.camera.reset();
    spec.style.follows = true;
    const auto ride =
        filmOf(sessionOf("giou", {-3.0, 0.2, 0.8, 0.6}, {1.0, 1.0, 1.0, 1.0}, 0.05, 200), spec);
    Camera before = ride->snapshot(0).camera;
    const double wide = before.span;
    for (int frame = 1; frame < ride->frames(); ++frame) {
        const Camera now = ride->snapshot(frame).camera;
        QVERIFY2(std::abs(std::log(now.span / before.span)) < 0.08,
                 qPrintable(QString::number(std::log(now.span / before.span))));
        QVERIFY(std::hypot(now.cx - before.cx, now.cy - before.cy) < 0.05 * now.span);
        before = now;
    }
    QVERIFY(before.span < 0.7 * wide);
}

void TestFilm::aReliefTurnsDuringTheFilm() {
    Session session;
    session.document.explorer.view.surface.relief = true;
    AnimationSpec spec;
    spec.figure.views = {FigureView::surface};
    spec.style.orbit_deg = 90.0;
    const auto film = filmOf(session, spec);
    const double first = film->snapshot(0).relief->azimuth_deg;
    const double last = film->snapshot(film->frames() - 1).relief->azimuth_deg;
    QCOMPARE(last - first, 90.0);
    QVERIFY(film->key(100) != film->key(101));
}

/// A frame is painted while the next one is worked out: in whatever order frames are asked for,
/// each is as it would be by itself.
void TestFilm::whatIsWorkedOutAheadIsWhatIsShown() {
    const PictureFonts fonts;
    AnimationSpec spec;
    spec.segments = {{0, 20, QStringLiteral("Far")}, {60, 120, QStringLiteral("Near")}};
    spec.times.duration_s = 3.0;
    const auto film = filmOf({}, spec), plain = filmOf({}, spec);
    QVERIFY(film && plain);
    constexpr QSize pixels(240, 136);
    const int last = film->frames() - 1;
    QImage used;
    for (const int frame : {0, 1, 2, 3, 12, 21, 30, 5, 6, last / 2, last / 2 + 1, last - 1, last}) {
        const QImage ahead = film->paint(frame, pixels, 0.25, std::move(used));
        const FigureSnapshot now = plain->snapshot(frame);
        QCOMPARE(ahead, paintFigureImage(now, plain->figure(), pixels, 0.25, {}));
        used = ahead.copy();
    }
}

IOU_QT_TEST(TestFilm)
#include "tst_film.moc"
