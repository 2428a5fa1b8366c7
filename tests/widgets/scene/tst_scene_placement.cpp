// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_tests.hpp"
#include "widgets/scene/edge_markers.hpp"
#include "widgets/scene/scene_camera.hpp"
#include "widgets/scene/scene_painter.hpp"
#include "widgets/scene/scene_placement.hpp"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace iou;

namespace {

constexpr QSizeF kView(900, 640);

SceneSnapshot sceneOf(const Box<>& pred, const Box<>& target) {
    SceneSnapshot scene;
    scene.pred = pred;
    scene.target = target;
    scene.card = {{.name = QStringLiteral("IoU"), .value = QStringLiteral("0.1234"), .share = 0.1},
                  {.name = QStringLiteral("GIoU loss"), .value = QStringLiteral("1.2345")},
                  {.name = QStringLiteral("step 40 of 200")}};
    scene.edge_descent = {-1.0, 0.4, -0.3, 0.2};
    scene.alpha = 0.4;
    scene.feasible_alpha = 0.2;
    return scene;
}

/// 100 pixels per unit, the middle of the view at the origin.
const Camera kCamera{0.0, 0.0, 6.4};

SceneTexts textsOf(const Box<>& pred, const Box<>& target) {
    return sceneTexts(kView, sceneOf(pred, target), SceneTransform(kCamera, kView));
}

QList<QRectF> rectsOf(const SceneTexts& texts, const ScenePlacement& placement) {
    QList<QRectF> rects{cardRect(texts, placement.card), nameRect(texts, 0, placement.names[0]),
                        nameRect(texts, 1, placement.names[1])};
    for (std::size_t i = 0; i < texts.tags.size(); ++i)
        rects.append(tagRect(texts.tags[i], placement.tags[i]));
    return rects;
}

}  // namespace

class TestScenePlacement : public QObject {
    Q_OBJECT

private slots:
    void theCardStepsAsideFromABox() {
        const SceneTexts free = textsOf({0, 0, 1, 1}, {1, 1, 1, 1});
        QCOMPARE(placeTexts(free).card, ViewCorner::top_left);
        const SceneTexts taken = textsOf({-3.8, -2.6, 1, 1}, {1, 1, 1, 1});
        const ScenePlacement placed = placeTexts(taken);
        QVERIFY(placed.card != ViewCorner::top_left);
        QVERIFY(!cardRect(taken, placed.card).intersects(taken.boxes[0]));
        // Three corners taken: the fourth.
        const SceneTexts across = textsOf({-3.8, 0, 1, 6}, {1, -2.6, 6.5, 1});
        QCOMPARE(placeTexts(across).card, ViewCorner::bottom_right);
    }

    void theCardStaysWhereItIsAndGoesBackWhenThereIsRoom() {
        const SceneTexts taken = textsOf({-3.8, -2.6, 1, 1}, {1, 1, 1, 1});
        ScenePlacement placed = placeTexts(taken);
        const ViewCorner aside = placed.card;
        // The box has just left the corner, ...
        const double width = taken.card.width() / 100.0;
        const Box<> beside{-4.5 + 0.12 + width + 0.15 + 0.5, -2.6, 1, 1};
        const SceneTexts near = textsOf(beside, {1, 1, 1, 1});
        QVERIFY(!cardRect(near, ViewCorner::top_left).intersects(near.boxes[0]));
        placed = placeTexts(near, &placed);
        QCOMPARE(placed.card, aside);
        // ... and is far away.
        placed = placeTexts(textsOf({2.5, 2.0, 1, 1}, {1, 1, 1, 1}), &placed);
        QCOMPARE(placed.card, ViewCorner::top_left);
    }

    void aNameBesideABoxLeavesTheArrowOfThatEdge() {
        for (double height = 0.1; height < 4.0; height *= 1.2) {
            const SceneTexts texts = textsOf({0, 0, 0.8, height}, {1, 1, 1, 1});
            const QRectF& box = texts.boxes[0];
            for (const NamePlace place : {NamePlace::left_of, NamePlace::right_of}) {
                const QRectF name = nameRect(texts, 0, place);
                QVERIFY(!name.intersects(box));
                QVERIFY2(name.bottom() <= box.center().y() - texts.arrow_half + 0.01,
                         qPrintable(QString::number(height)));
                QVERIFY(name.bottom() > box.top() - name.height());  // beside it, not above
            }
        }
    }

    void theKeyOfTheArrowsStepsAsideAndComesBack() {
        const SceneTexts free = textsOf({0, 0, 1, 1}, {1, 1, 1, 1});
        QVERIFY(!free.key.isEmpty());
        ScenePlacement placed = placeTexts(free);
        QCOMPARE(placed.key, ViewCorner::bottom_right);
        const SceneTexts taken = textsOf({3.7, 2.4, 1, 1}, {1, 1, 1, 1});
        QVERIFY(keyRect(taken, ViewCorner::bottom_right).intersects(taken.boxes[0]));
        for (const ScenePlacement& aside : {placeTexts(taken), placeTexts(taken, &placed)}) {
            const QRectF key = keyRect(taken, aside.key);
            QVERIFY(!touchesLines(taken, key));
            QVERIFY(!key.intersects(cardRect(taken, aside.card)));
        }
        placed = placeTexts(taken, &placed);
        QCOMPARE(placeTexts(free, &placed).key, ViewCorner::bottom_right);
    }

    void namesInAFilmStandAtTheirBoxes() {
        // The prediction comes from each side and ends on the target.
        for (const QPointF from : {QPointF(1, 1), QPointF(-1, 1), QPointF(1, 0), QPointF(0, -1)})
            for (const double size : {2.0, 3.0, 4.0}) {
                std::vector<SceneTexts> moments;
                for (int k = 0; k <= 20; ++k) {
                    const QPointF at = from * (1.0 - k / 20.0);
                    moments.push_back(textsOf({at.x(), at.y(), size, size}, {0, 0, size, size}));
                    // Where it started.
                    moments.back().outlines.push_back(moments.front().boxes[0]);
                }
                for (const NamePlace place : steadyPlacement(moments).names)
                    QVERIFY2(
                        place < NamePlace::above_both,
                        qPrintable(
                            QStringLiteral("%1, %2, %3").arg(from.x()).arg(from.y()).arg(size)));
            }
    }

    void textsCoverNeitherHandlesNorEachOther() {
        QRandomGenerator random(7);
        const auto within = [&](double lo, double hi) {
            return lo + (hi - lo) * random.generateDouble();
        };
        int clean = 0;
        constexpr int count = 400;
        for (int i = 0; i < count; ++i) {
            const SceneTexts texts =
                textsOf({within(-2.5, 2.5), within(-1.8, 1.8), within(0.4, 2.5), within(0.4, 2.0)},
                        {within(-2.5, 2.5), within(-1.8, 1.8), within(0.4, 2.5), within(0.4, 2.0)});
            const ScenePlacement placed = placeTexts(texts);
            QVERIFY(coverage(texts, placed) <= coverage(texts, ScenePlacement{}) + 1e-9);
            const QList<QRectF> rects = rectsOf(texts, placed);
            bool ok = true;
            for (qsizetype a = 0; a < rects.size(); ++a) {
                QVERIFY(QRectF({}, kView).adjusted(-1, -1, 1, 1).contains(rects[a]) || a > 2);
                for (qsizetype b = 0; b < a; ++b) ok = ok && !rects[a].intersects(rects[b]);
                if (a > 2) continue;
                for (const QRectF& box : texts.boxes)
                    for (int h = 0; h < resize_handle_count; ++h) {
                        const QPointF at = handlePoint(handleFrame(box), static_cast<Handle>(h));
                        ok = ok && !rects[a].contains(at);
                    }
            }
            clean += ok ? 1 : 0;
        }
        QVERIFY2(clean > count * 95 / 100, qPrintable(QString::number(clean)));
    }

    void numbersAtATinyBoxDoNotCoverItsName() {
        // As in lesson 10-6: the target is 49 of its widths away.
        const Camera far{24.5, 0.0, 46.0};
        SceneSnapshot scene = sceneOf({49.6, 0.5, 1, 1}, {0.5, 0.5, 1, 1});
        scene.alpha = scene.feasible_alpha = 0.98;
        scene.view.enclosing = false;
        scene.edge_descent = {};
        const SceneTexts texts = sceneTexts(kView, scene, SceneTransform(far, kView));
        const QList<QRectF> rects = rectsOf(texts, placeTexts(texts));
        for (qsizetype a = 0; a < rects.size(); ++a)
            for (qsizetype b = 0; b < a; ++b)
                QVERIFY2(!rects[a].intersects(rects[b]),
                         qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)));
    }

    void nothingJumpsToAndFro() {
        // The prediction goes across the view, trembling by a pixel.
        ScenePlacement placed = placeTexts(textsOf({-3.9, -2.3, 1.2, 0.8}, {0, 0, 1, 1}));
        ScenePlacement before = placed;
        int changes = 0, since = 0;
        for (int i = 0; i <= 2000; ++i) {
            const double s = i / 2000.0, tremble = 0.01 * (i % 2);
            const SceneTexts texts = textsOf(
                {-3.9 + 7.8 * s + tremble, -2.3 + 4.6 * s - tremble, 1.2, 0.8}, {0, 0, 1, 1});
            const ScenePlacement next = placeTexts(texts, &placed);
            ++since;
            if (next == placed) continue;
            ++changes;
            QVERIFY(next != before || since > 20);  // or it would flicker
            before = std::exchange(placed, next);
            since = 0;
        }
        QVERIFY2(changes <= 24, qPrintable(QString::number(changes)));
    }

    void whatIsOffScreenIsMarkedAtTheEdge_data() {
        QTest::addColumn<QRectF>("box");
        QTest::addColumn<QPointF>("way");
        QTest::newRow("left") << QRectF(-300, 300, 100, 40) << QPointF(-1, 0);
        QTest::newRow("right") << QRectF(2000, 310, 100, 20) << QPointF(1, 0);
        QTest::newRow("below") << QRectF(400, 900, 100, 100) << QPointF(0, 1);
        QTest::newRow("above, far") << QRectF(440, -1e7, 20, 20) << QPointF(0, -1);
        QTest::newRow("around the view, right side nearest")
            << QRectF(-4000, -4000, 5000, 8000) << QPointF(1, 0);
        QTest::newRow("two of its lines remain")
            << QRectF(-4000, -3000, 4500, 3300) << QPointF(-1, -1);
    }
    void whatIsOffScreenIsMarkedAtTheEdge() {
        QFETCH(QRectF, box);
        QFETCH(QPointF, way);
        const auto line = wayOffScreen(kView, box);
        QVERIFY(line);
        QVERIFY(QRectF({}, kView).contains(line->p1()));
        QVERIFY(QPointF::dotProduct(line->p2() - line->p1(), way) >
                0.9 * std::hypot(way.x(), way.y()) - 0.3);
    }

    void whatCanBeSeenNeedsNoMark() {
        QVERIFY(!wayOffScreen(kView, {100, 100, 100, 100}));
        QVERIFY(!wayOffScreen(kView, {450, 320, 0, 0}));
        QVERIFY(!wayOffScreen(kView, {-50, 100, 200, 200}));
        QVERIFY(!wayOffScreen(kView, {0, 0, std::nan(""), 1}));
    }

    void aMarkNamesTheBoxAndItsSizeBesideTheCard() {
        const SceneSnapshot scene = sceneOf({-60, -40, 22, 11}, {-70, -42, 1, 1});
        const SceneTransform transform(kCamera, kView);
        QImage image(kView.toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const SceneDrawing d{painter,
                             kView,
                             scene,
                             Theme::light(),
                             {},
                             transform,
                             transform.toView(scene.pred),
                             transform.toView(scene.target),
                             Theme::light().pred};
        const SceneTexts texts = sceneTexts(kView, scene, transform);
        const QRectF card = cardRect(texts, placeTexts(texts).card);
        const auto markers = edgeMarkers(d, card);
        QCOMPARE(markers.size(), std::size_t(2));
        QVERIFY(markers[0].words.contains(QStringLiteral("22")) &&
                markers[0].words.contains(QStringLiteral("11")));
        for (const EdgeMarker& m : markers) {
            QVERIFY(QRectF({}, kView).contains(m.text));
            QVERIFY(!m.text.intersects(card));
        }
        QVERIFY(!markers[0].text.intersects(markers[1].text));
    }

    void aPictureShowsTheTextsWhereTheyArePlaced() {
        const SceneSnapshot scene = sceneOf({-3.8, -2.6, 1, 1}, {1, 1, 1, 1});
        const auto picture = [&](const ScenePlacement* placement) {
            QImage image(kView.toSize(), QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&image);
            paintScene(painter, kView, scene, kCamera, Theme::light(), {}, placement);
            return image;
        };
        const ScenePlacement best =
            placeTexts(sceneTexts(kView, scene, SceneTransform(kCamera, kView)));
        QCOMPARE(picture(nullptr), picture(&best));
        const ScenePlacement other{};
        QVERIFY(picture(nullptr) != picture(&other));
    }

    /// On a projector arrows and the terms' bars beside them are more than twice as wide.
    void namesKeepClearOfTheBarsBesideAnArrow() {
        SceneSnapshot scene = sceneOf({0, 0, 1.5, 1}, {2.4, 1.8, 1, 1});
        scene.edge_descent = {0.0, -1.0, 0.0, 1.0};
        scene.steepest = 1.0;
        scene.shares = {{{0.0, -0.6, 0.0, 0.6}, QStringLiteral("a"), 0},
                        {{0.0, -0.4, 0.0, 0.4}, QStringLiteral("b"), 0}};
        scene.captions = false;
        const SceneTransform transform(kCamera, kView);
        for (const Theme* theme : {&Theme::light(), &Theme::projector()}) {
            QImage image(kView.toSize(), QImage::Format_RGB32);
            QPainter painter(&image);
            paintScene(painter, kView, scene, kCamera, *theme);
            painter.end();
            const QRectF box = transform.toView(scene.pred);
            double reach = 0.0;  // of the bars above and below, to the right of the arrow
            for (int y = 0; y < image.height(); ++y)
                for (int x = static_cast<int>(box.center().x()); x < box.right(); ++x)
                    if (!box.contains(QPointF(x, y)) && image.pixelColor(x, y) == theme->term(0))
                        reach = std::max(reach, x + 1.0);
            QVERIFY(reach > box.center().x() + 5.0);
            scene.captions = true;
            const SceneTexts texts = sceneTexts(kView, scene, transform, theme->line_scale);
            for (const NamePlace place : {NamePlace::above_right, NamePlace::below_right})
                QVERIFY(nameRect(texts, 0, place).left() + 1.0 >= reach);
            scene.captions = false;
        }
    }

    void aCameraHoldsTheWholeRunUnlessItIsFarTooLarge() {
        const Box<> start{3, 3, 0.8, 1.2}, target{0, 0, 1.2, 0.8};
        const Box<> all = sceneContent(start, target, start, {2, 2, 22, 22});
        QVERIFY(all.left() <= -9.0 && all.right() >= 13.0);
        // Of one that blows up, where it is.
        const Box<> now{0, 0, 400, 300};
        const Box<> blown = sceneContent(now, target, start, {0, 0, 1e6, 1e6});
        QVERIFY(blown.w >= 400.0 && blown.w < 1000.0);
        const double none = std::nan("");
        const Box<> lost = sceneContent({none, none, none, none}, target, start, start);
        QVERIFY(lost.w < 10.0 && std::isfinite(lost.cx));
        // A camera stays while it shows all of it at a fair size.
        const Camera fitted = fittingCamera(start, target, kView);
        QVERIFY(showsWell(fitted, sceneContent(start, target), kView));
        QVERIFY(!showsWell(fitted, all, kView));
        QVERIFY(!showsWell({fitted.cx, fitted.cy, 9.0 * fitted.span}, sceneContent(start, target),
                           kView));
    }

    void aFittedViewMakesRoomForTheNumbersOnlyWhereABoxIsUnderThem() {
        constexpr QSizeF corner(200, 150);
        const QRectF numbers({}, corner);
        const auto inView = [](const Camera& camera, const Box<>& box) {
            return SceneTransform(camera, kView).toView(box);
        };
        // One box alone lies there, whichever it is.
        const Box<> first{0, 0, 1, 1}, last{8, 5, 1, 1};
        const Camera whole = fittingCamera(first, last, kView);
        QVERIFY(numbers.intersects(inView(whole, first)));
        QVERIFY(!numbers.intersects(inView(whole, last)));
        for (const Camera& camera :
             {fittingCamera(first, last, kView, corner), fittingCamera(last, first, kView, corner)})
            for (const Box<>& box : {first, last}) {
                QVERIFY(!numbers.intersects(inView(camera, box)));
                QVERIFY(QRectF({}, kView).contains(inView(camera, box)));
            }
        // Neither does: both stay in the middle.
        const Box<> below{0, 5, 1, 1}, beside{8, 0, 1, 1};
        QVERIFY(fittingCamera(below, beside, kView, corner) == fittingCamera(below, beside, kView));
        const Box<> flat{0, 0, 9, 2};
        QVERIFY(fittingCamera(flat, flat, kView, corner) == fittingCamera(flat, flat, kView));
    }
};

IOU_QT_TEST(TestScenePlacement)
#include "tst_scene_placement.moc"
