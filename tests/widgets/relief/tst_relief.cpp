// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/relief/relief.hpp"
#include "widgets/relief/relief_axes.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <set>

using namespace iou;

namespace {

constexpr QRectF kArea(0, 0, 420, 320);

SurfaceFrame frameOf(const char* spec, Axis x, Axis y, int samples = 128, double lo = -1.5,
                     double hi = 2.5) {
    if (x == Axis::w) lo = -1.0;
    return makeSurfaceFrame(computeSurface({.loss = *Loss::parse(spec),
                                            .pred = {1.0, 0.8, 1.0, 0.7},
                                            .target = {0.5, 0.5, 1.0, 1.0},
                                            .x = {x, lo, hi, samples},
                                            .y = {y, lo, hi, samples}},
                                           1, nullptr),
                            {});
}

ReliefPicture pictureOf(const SurfaceFrame& frame, const ReliefView& view, bool quick = true) {
    return {frame, view, kArea, 1.0, quick, Theme::light()};
}

}  // namespace

class TestRelief : public QObject {
    Q_OBJECT

private slots:
    void thePictureLeadsBackToThePoint() {
        for (const double azimuth : {-170.0, -35.0, 0.0, 60.0, 145.0})
            for (const double elevation : {5.0, 38.0, 90.0}) {
                const ReliefCamera camera({azimuth, elevation}, kArea, {40, 20, 40, 30});
                for (const ReliefPoint p :
                     {ReliefPoint{0.3, -0.7, 0.2}, ReliefPoint{-1, 1, 0}, ReliefPoint{1, 1, 0.7}}) {
                    const ReliefPoint q = camera.pointAt(camera.project(p), camera.depth(p));
                    QVERIFY(std::abs(q.x - p.x) + std::abs(q.y - p.y) + std::abs(q.z - p.z) < 1e-9);
                    QVERIFY(kArea.contains(camera.project(p)));
                }
                // The near edges are nearer than the far ones.
                QVERIFY(camera.depth({0, camera.nearY(), 0}) <=
                        camera.depth({0, -camera.nearY(), 0}));
                QVERIFY(camera.depth({camera.nearX(), 0, 0}) <=
                        camera.depth({-camera.nearX(), 0, 0}));
            }
    }

    void whatOnePointsAtIsWhatOneSees() {
        const SurfaceFrame frame = frameOf("giou", Axis::cx, Axis::cy);
        const ReliefPicture picture = pictureOf(frame, {-35.0, 60.0});
        int seen = 0;
        for (double x = -1.4; x < 2.4; x += 0.3)
            for (double y = -1.4; y < 2.4; y += 0.3) {
                const auto place = picture.placeOf({x, y}, frame);
                QVERIFY(place && kArea.contains(*place));
                const auto values = picture.valuesAt(*place);
                if (!values || std::hypot(values->x() - x, values->y() - y) > 0.3) continue;
                QVERIFY(std::hypot(values->x() - x, values->y() - y) < 0.12);
                ++seen;
            }
        QVERIFY(seen > 120);
        QVERIFY(!picture.valuesAt({1, 1}));
        QVERIFY(!picture.valuesAt({-50, 900}));
        QVERIFY(!picture.placeOf({99.0, 0.0}, frame));
    }

    void nearerPartsHideFartherOnes() {
        // Looked at from low down, the rim of the bowl hides its bottom.
        const SurfaceFrame frame = frameOf("l2", Axis::cx, Axis::cy);
        const ReliefPicture picture = pictureOf(frame, {0.0, 5.5});
        const auto bottom = picture.placeOf({0.5, 0.5}, frame);
        const auto values = picture.valuesAt(*bottom);
        QVERIFY(values);
        // Its near side, where the parabola meets the line of sight: half a unit in front.
        QVERIFY(std::abs(values->y() - 1.0) < 0.1);
        const ReliefPicture above = pictureOf(frame, {0.0, 90.0});
        const auto open = above.valuesAt(*above.placeOf({0.5, 0.5}, frame));
        QVERIFY(open && std::hypot(open->x() - 0.5, open->y() - 0.5) < 0.08);
    }

    void whatIsBehindTheSurfaceIsNotPaintedOnIt() {
        const SurfaceFrame frame = frameOf("l2", Axis::cx, Axis::cy);
        const QPointF bottom(0.5, 0.5);
        const auto ball = [&](double elevation) {
            const ReliefPicture picture = pictureOf(frame, {0.0, elevation});
            const auto painted = [&](const SurfaceMarks& marks) {
                QImage image(kArea.size().toSize(), QImage::Format_ARGB32_Premultiplied);
                image.fill(Qt::white);
                QPainter painter(&image);
                picture.paint(painter, frame, marks, QStringLiteral("L2"), Theme::light());
                return image;
            };
            SurfaceMarks marks;
            marks.now = bottom;
            const QImage with = painted(marks), without = painted({});
            // Of the ball itself, not of a ring around its place.
            const QPoint at = picture.placeOf(bottom, frame)->toPoint();
            int changed = 0;
            for (int y = -3; y <= 3; ++y)
                for (int x = -3; x <= 3; ++x)
                    changed += with.pixel(at + QPoint(x, y)) != without.pixel(at + QPoint(x, y));
            return changed;
        };
        QVERIFY(ball(5.5) <= 2);  // of 49 pixels
        QVERIFY(ball(80.0) > 40);
    }

    void theBestPointIsSeenFromWhereOneLooksFirst() {
        int seen = 0, count = 0;
        for (const auto& entry : registry()) {
            const SurfaceFrame frame =
                frameOf(std::string(entry.id).c_str(), Axis::cx, Axis::cy, 128, -1.25, 2.25);
            if (!frame.best || isAscended(frame.surface.request)) continue;
            const ReliefPicture picture = pictureOf(frame, {});
            const auto place = picture.placeOf(*frame.best, frame);
            if (!place) continue;
            ++count;
            const auto values = picture.valuesAt(*place);
            if (values &&
                std::hypot(values->x() - frame.best->x(), values->y() - frame.best->y()) < 0.15)
                ++seen;
        }
        QVERIFY(count > 20);
        QVERIFY2(seen >= count * 4 / 5,
                 qPrintable(QStringLiteral("%1 of %2").arg(seen).arg(count)));
    }

    void theSurfaceReachesItsBestValue() {
        // Between two samples, where the surface comes to a point.
        const SurfaceFrame frame = frameOf("giou", Axis::cx, Axis::cy, 64);
        const SurfaceRequest& r = frame.surface.request;
        Box<> pred = r.pred;
        pred.cx = frame.best->x();
        pred.cy = frame.best->y();
        QCOMPARE(frame.best_value, r.loss.value(pred, r.target));
        QVERIFY(frame.best_value < frame.surface.value.minCoeff());
        QCOMPARE(frame.scale.range.lo, frame.best_value);
    }

    void labelsAreNeverCut() {
        for (const bool y_down : {false, true})
            for (const double factor : {1e-4, 1.0, 123456.7})
                for (const QSizeF size : {QSizeF(240, 160), QSizeF(420, 320), QSizeF(900, 600)})
                    for (double azimuth = -180.0; azimuth < 180.0; azimuth += 15.0)
                        for (const double elevation : {5.0, 30.0, 60.0, 90.0}) {
                            ColorScale scale;
                            scale.range = scale.extent = {-2.0 * factor, 3.7 * factor};
                            const ReliefAxes axes{{-1.25 * factor, 2.5 * factor},
                                                  {-1.25 * factor, 2.5 * factor},
                                                  y_down,
                                                  QStringLiteral("cx"),
                                                  QStringLiteral("bottom"),
                                                  QStringLiteral("Efficient IoU − InterpIoU"),
                                                  scale};
                            const QRectF area({3.0, 5.0}, size);
                            const ReliefCamera camera({azimuth, elevation}, area,
                                                      reliefMargins(axes));
                            for (const ReliefLabel& label : reliefLabels(camera, axes, area)) {
                                QVERIFY(
                                    area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(label.area));
                                QVERIFY(!label.text.contains(u'…'));
                                QVERIFY(QFontMetricsF(uiFont(label.points))
                                            .horizontalAdvance(label.text) <= label.area.width());
                            }
                        }
    }

    void theSurfaceIsClosed() {
        // No pixel between two of the surface is left out.
        const SurfaceFrame frame = frameOf("giou", Axis::cx, Axis::cy);
        const QImage image = pictureOf(frame, {-35.0, 90.0}).image();
        for (int row = 0; row < image.height(); ++row) {
            int first = -1, last = -1, count = 0;
            for (int col = 0; col < image.width(); ++col)
                if (qAlpha(image.pixel(col, row)) != 0) {
                    if (first < 0) first = col;
                    last = col;
                    ++count;
                }
            QCOMPARE(count, first < 0 ? 0 : last - first + 1);
        }
    }

    void whatHasNoValueTakesNoColourOfTheMap() {
        const SurfaceFrame frame = frameOf("giou", Axis::w, Axis::h);
        QVERIFY(frame.has_undefined);
        const ReliefPicture picture = pictureOf(frame, {-35.0, 90.0});
        const std::set<QRgb> ground{Theme::light().undefined.rgb(), Theme::light().muted.rgb()};
        int hatched = 0;
        for (int row = 0; row < picture.image().height(); ++row)
            for (int col = 0; col < picture.image().width(); ++col) {
                const auto values = picture.valuesAt({col + 0.5, row + 0.5});
                if (!values || (values->x() > -0.1 && values->y() > -0.1)) continue;
                QVERIFY(ground.contains(picture.image().pixel(col, row)));
                ++hatched;
            }
        QVERIFY(hatched > 1000);
    }

    void theFullPictureShowsTheSameAsTheQuickOne() {
        const SurfaceFrame frame = frameOf("ciou", Axis::cx, Axis::cy, 512);
        const auto average = [&](bool quick) {
            QImage image(kArea.size().toSize(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            pictureOf(frame, {-35.0, 38.0}, quick)
                .paint(painter, frame, {}, QStringLiteral("CIoU"), Theme::light());
            painter.end();
            const QRgb c =
                image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0);
            return QColor(c);
        };
        const QColor a = average(true), b = average(false);
        QVERIFY(std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                    std::abs(a.blue() - b.blue()) <
                12);
    }

    void theBoxIsADotOnTheSurface() {
        const SurfaceFrame frame = frameOf("giou", Axis::cx, Axis::cy);
        const ReliefPicture picture = pictureOf(frame, {-35.0, 60.0});
        const auto painted = [&](const SurfaceMarks& marks) {
            QImage image(kArea.size().toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            picture.paint(painter, frame, marks, QStringLiteral("GIoU"), Theme::light());
            return image;
        };
        SurfaceMarks marks;
        marks.now = QPointF(0.5, 0.5);
        const QImage bare = painted({}), with = painted(marks);
        const QPoint at = picture.placeOf(*marks.now, frame)->toPoint();
        for (int y = 0; y < bare.height(); ++y)
            for (int x = 0; x < bare.width(); ++x)
                if (bare.pixel(x, y) != with.pixel(x, y))
                    QVERIFY(std::hypot(x - at.x(), y - at.y()) < 16.0);
        QVERIFY(bare.pixel(at) != with.pixel(at));
    }

    void nothingToShowIsNoHarm() {
        SurfaceFrame empty = frameOf("giou", Axis::cx, Axis::cy, 1);
        const ReliefPicture picture = pictureOf(empty, {});
        QVERIFY(!picture.valuesAt({200, 160}));
    }
};

IOU_QT_TEST(TestRelief)
#include "tst_relief.moc"
