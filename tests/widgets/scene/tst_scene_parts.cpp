// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/edge_shares.hpp"
#include "core/explain/step_reason.hpp"
#include "core/explorer/lane_edits.hpp"
#include "core/registry/registry.hpp"
#include "tests/support/paint_record.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/scene/descent_arrows.hpp"
#include "widgets/scene/scene_card.hpp"
#include "widgets/scene/scene_painter.hpp"
#include "widgets/scene/term_geometry.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>
#include <QTest>

using namespace iou;

class TestSceneParts : public QObject {
    Q_OBJECT

    static constexpr QSize kView{900, 420};
    std::unique_ptr<ExplorerModel> m_model;

    void set(const char* loss, const Box<>& pred, const Box<>& target = {0.5, 0.5, 1.0, 1.0}) {
        m_model->apply(QStringLiteral("set"), [&](Document& d) {
            d.run().loss = *Loss::parse(loss);
            d.explorer.scene.pred = pred;
            d.explorer.scene.target = target;
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
    }
    void view(const std::function<void(CanvasView&)>& change) {
        m_model->apply(QStringLiteral("view"),
                       [&](Document& d) { change(d.explorer.view.canvas); });
    }
    static QImage blank() {
        QImage image(kView, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        return image;
    }
    static Camera cameraOf(const SceneSnapshot& scene) {
        return fittingCamera(scene.pred, scene.target, QSizeF(kView));
    }
    static QImage picture(const SceneSnapshot& scene) {
        QImage image = blank();
        QPainter painter(&image);
        paintScene(painter, QSizeF(kView), scene, cameraOf(scene), Theme::light());
        return image;
    }
    /// What a drawing of its own puts into an empty scene.
    static QImage drawn(const SceneSnapshot& scene,
                        const std::function<void(const SceneDrawing&)>& paint) {
        QImage image = blank();
        QPainter painter(&image);
        const SceneTransform transform(cameraOf(scene), QSizeF(kView));
        const SceneHighlights highlights;
        paint({painter, QSizeF(kView), scene, Theme::light(), highlights, transform,
               transform.toView(scene.pred), transform.toView(scene.target), Theme::light().pred});
        return image;
    }
    /// Pixels of an arrow's shaft to the left of the prediction's left edge.
    static int lengthAtTheLeft(const SceneSnapshot& scene) {
        const QImage image = drawn(scene, [](const SceneDrawing& d) { paintDescentArrows(d); });
        const SceneTransform transform(cameraOf(scene), QSizeF(kView));
        const QPoint edge = transform.toView(scene.pred.left(), scene.pred.cy).toPoint();
        int farthest = 0;
        for (int x = 1; x <= edge.x(); ++x)
            if (image.pixelColor(edge.x() - x, edge.y()).lightness() < 128) farthest = x;
        return farthest;
    }
    static SceneSnapshot pushedLeft(double slope) {
        SceneSnapshot scene;
        scene.pred = scene.target = {0.5, 0.5, 1.0, 1.0};
        scene.edge_descent = {-slope, 0.0, 0.0, 0.0};
        scene.steepest = 1.0;
        return scene;
    }

    /// Inked pixels around a point of the scene while a term shows these parts.
    static int hatchedAt(double x, double y, unsigned parts) {
        SceneSnapshot scene;
        scene.pred = {0.5, 0.5, 1.0, 1.0};
        scene.target = {2.0, 1.5, 1.0, 1.0};
        scene.hover_shows = parts;
        scene.hover_hue = 0;
        const QImage image = drawn(scene, [&](const SceneDrawing& d) {
            paintTermGeometry(d.painter, d.transform, d.scene, d.theme);
        });
        const QPoint at = SceneTransform(cameraOf(scene), QSizeF(kView)).toView(x, y).toPoint();
        int inked = 0;
        for (int dx = -15; dx <= 15; ++dx)
            for (int dy = -15; dy <= 15; ++dy)
                inked += image.pixelColor(at.x() + dx, at.y() + dy) != QColor(Qt::white);
        return inked;
    }

private slots:
    void initTestCase() {
        applyTheme(ThemeChoice::light);
        QLocale::setDefault(QLocale::c());
    }
    void init() { m_model = std::make_unique<ExplorerModel>(); }

    void theCardHasIoUFirstThenTheLossByItsName() {
        set("giou", {1.3, 0.9, 1.0, 1.0});
        const auto card = snapshotOf(*m_model).card;
        QCOMPARE(card.size(), std::size_t(3));
        QCOMPARE(card[0].name, QStringLiteral("IoU"));
        QCOMPARE(card[0].value, tableNumber(m_model->evaluation().iou));
        QCOMPARE(*card[0].share, m_model->evaluation().iou);
        QCOMPARE(card[1].name, QStringLiteral("GIoU loss"));
        QCOMPARE(card[1].value, tableNumber(m_model->evaluation().value, 5));
        QCOMPARE(card[2].name, QStringLiteral("step 0 of 200"));
    }

    void aTermHatchesTheAreaItMeasures() {
        // In a box, and in the corner of the enclosing box that neither covers.
        const auto areas = [](unsigned parts) {
            return std::pair(hatchedAt(0.3, 0.7, parts) > 0, hatchedAt(2.2, 0.4, parts) > 0);
        };
        QCOMPARE(areas(0), std::pair(false, false));
        QCOMPARE(areas(shows::union_outline), std::pair(true, false));
        QCOMPARE(areas(shows::enclosing_box), std::pair(true, true));
        QCOMPARE(areas(shows::union_outline | shows::enclosing_box), std::pair(false, true));
        QCOMPARE(areas(shows::overlap), std::pair(false, false));
    }

    void theBarIsAsLongAsIoU() {
        for (const double dx : {0.05, 0.3, 0.7}) {
            set("iou", {0.5 + dx, 0.5, 1.0, 1.0});
            const SceneSnapshot scene = snapshotOf(*m_model);
            const SceneCard card(scene, QSizeF(kView));
            QImage image = blank();
            QPainter painter(&image);
            card.paint(painter, Theme::light());
            const QColor full = withAlpha(Theme::light().intersection, 1.0);
            int longest = 0, track = 0;
            for (int y = 0; y < image.height(); ++y) {
                int bar = 0, whole = 0;
                for (int x = 0; x < image.width(); ++x) {
                    const QColor c = image.pixelColor(x, y);
                    if (c == full) ++bar;
                    if (c == full || (bar > 0 && c.lightness() > 200 && c.lightness() < 235))
                        ++whole;
                }
                if (bar > longest) {
                    longest = bar;
                    track = whole;
                }
            }
            QVERIFY(track > 90);
            QVERIFY(std::abs(longest - track * m_model->evaluation().iou) < 3.0);
        }
    }

    void aSessionChoosesWhatTheCardShows() {
        set("giou", {1.3, 0.9, 1.0, 1.0});
        view([](CanvasView& v) {
            v.card = {*CardLine::parse("loss:l1"), *CardLine::parse("terms"),
                      *CardLine::parse("term:union_area"), *CardLine::parse("term:aspect_v"),
                      *CardLine::parse("enlargement")};
        });
        QStringList names;
        const auto card = snapshotOf(*m_model).card;
        for (const CardEntry& entry : card) names << entry.name;
        QCOMPARE(names, (QStringList{QStringLiteral("L1 loss"), QStringLiteral("1−IoU"),
                                     QStringLiteral("(C−U)/C"), QStringLiteral("U"),
                                     QStringLiteral("enlargement δ")}));
        const Loss l1(*findLoss("l1"));
        QCOMPARE(card[0].value,
                 tableNumber(l1.value(m_model->scene().pred, m_model->scene().target), 5));
        QVERIFY(card[1].hue == 0 && card[2].hue == 1 && card[3].hue == -1);
        view([](CanvasView& v) { v.card.clear(); });
        QVERIFY(SceneCard(snapshotOf(*m_model), QSizeF(kView)).rect().isEmpty());
    }

    void arrowsAreAsLongAsTheirSlopes() {
        // From the edge: what is before the arrow, then the arrow.
        const int whole = lengthAtTheLeft(pushedLeft(1.0));
        const int half = lengthAtTheLeft(pushedLeft(0.5));
        const int fifth = lengthAtTheLeft(pushedLeft(0.2));
        const double before = 2.0 * half - whole;
        QVERIFY(before > 3.0 && before < 12.0);
        QVERIFY(std::abs((fifth - before) / (whole - before) - 0.2) < 0.05);
        // A slope fifty times smaller is an open head alone, instead of half as long.
        QVERIFY(lengthAtTheLeft(pushedLeft(0.02)) < before + 8.0);
        QVERIFY(lengthAtTheLeft(pushedLeft(1e-5)) > before);
        QCOMPARE(lengthAtTheLeft(pushedLeft(0.0)), 0);
    }

    void anArrowThatIsCutIsMarked() {
        const int longest = lengthAtTheLeft(pushedLeft(50.0));
        QCOMPARE(lengthAtTheLeft(pushedLeft(500.0)), longest);
        QVERIFY(longest > lengthAtTheLeft(pushedLeft(1.5)));
        const auto image = [](double slope) {
            return drawn(pushedLeft(slope), [](const SceneDrawing& d) { paintDescentArrows(d); });
        };
        // The strokes across it stand beside the shaft.
        const auto beside = [&](const QImage& picture) {
            const SceneSnapshot scene = pushedLeft(1.0);
            const QPoint edge = SceneTransform(cameraOf(scene), QSizeF(kView))
                                    .toView(scene.pred.left(), scene.pred.cy)
                                    .toPoint();
            int dark = 0;
            for (int x = longest - 65; x < longest - 30; ++x)
                dark += picture.pixelColor(edge.x() - x, edge.y() - 4).lightness() < 128;
            return dark;
        };
        QCOMPARE(beside(image(1.5)), 0);
        QVERIFY(beside(image(50.0)) > 0);
    }

    void theKeySaysHowLongASlopeIs() {
        SceneSnapshot scene = pushedLeft(1.0);
        const QRectF place({600, 300}, arrowKeySize(scene, QSizeF(kView)));
        const QImage image = drawn(scene, [&](const SceneDrawing& d) { paintArrowKey(d, place); });
        QVERIFY(QRectF({}, QSizeF(kView)).contains(place));
        const ArrowScale scale = arrowScale(1.0, 1.0, 72.0);
        int longest = 0;
        for (int y = static_cast<int>(place.top()); y < place.bottom(); ++y) {
            int run = 0;
            for (int x = static_cast<int>(place.left()); x < place.left() + 8.0 + scale.key_length;
                 ++x)
                run += image.pixelColor(x, y).lightness() < 128;
            longest = std::max(longest, run);
        }
        QVERIFY(std::abs(longest - scale.key_length) < 3.0);
        scene.edge_descent = {};
        QVERIFY(arrowKeySize(scene, QSizeF(kView)).isEmpty());
    }

    void eachArrowIsSplitByTerm() {
        set("giou", {1.1, 0.9, 1.3, 0.72});
        const SceneSnapshot scene = snapshotOf(*m_model);
        QCOMPARE(scene.shares.size(), std::size_t(2));
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(scene.shares[0].push[i] + scene.shares[1].push[i] -
                             scene.edge_descent[i]) < 1e-12);
        const QImage image = drawn(scene, [](const SceneDrawing& d) { paintDescentArrows(d); });
        const auto count = [&](const QColor& colour) {
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) pixels += image.pixelColor(x, y) == colour;
            return pixels;
        };
        // The first term is solid in its colour; without it none of it is left.
        QVERIFY(count(Theme::light().term(0)) > 40);
        view([](CanvasView& v) { v.arrows = false; });
        QVERIFY(snapshotOf(*m_model).shares.empty());
    }

    void helperBoxesAreThereForLossesThatHaveThem() {
        const Box<> pred{1.6, 1.2, 1.0, 1.0};
        const auto shown = [&](const char* loss) {
            set(loss, pred);
            const CanvasView v = snapshotOf(*m_model).view;
            return std::pair(v.enclosing, v.interpolated);
        };
        QCOMPARE(shown("iou"), std::pair(false, false));
        QCOMPARE(shown("l1"), std::pair(false, false));
        QCOMPARE(shown("giou"), std::pair(true, false));
        QCOMPARE(shown("ciou"), std::pair(true, false));
        QCOMPARE(shown("interp_iou"), std::pair(false, true));
        QCOMPARE(shown("d_interp_iou"), std::pair(false, true));
        // Where one looks for it, it is there: the panel that sweeps the coefficient.
        set("iou", pred);
        m_model->hover().setAlpha(0.5);
        QVERIFY(snapshotOf(*m_model).view.interpolated);
        m_model->hover().setAlpha({});
        view([](CanvasView& v) { v.enclosing = false; });
        QCOMPARE(shown("giou"), std::pair(false, false));
    }

    void whatNeitherBoxCoversIsHatchedForGIoU() {
        const Box<> pred{1.8, 1.4, 1.0, 1.0};
        const auto lines = [&](const char* loss, double x0, double y0, double x1, double y1) {
            set(loss, pred);
            view([](CanvasView& v) {
                v = {};
                v.arrows = v.grid = v.distance = v.path = v.trail = v.hud = false;
            });
            SceneSnapshot scene = snapshotOf(*m_model);
            scene.captions = false;
            const QImage image = picture(scene);
            const SceneTransform transform(cameraOf(scene), QSizeF(kView));
            const QRect area = QRectF(transform.toView(x0, y0), transform.toView(x1, y1)).toRect();
            int inked = 0;
            for (int y = area.top(); y <= area.bottom(); ++y)
                for (int x = area.left(); x <= area.right(); ++x)
                    inked += image.pixelColor(x, y) != QColor(Qt::white);
            return static_cast<double>(inked) / (area.width() * area.height());
        };
        // The upper right corner of the enclosing box, and the middle of the prediction.
        const double rest = lines("giou", 1.4, 0.1, 2.2, 0.7);
        QVERIFY(rest > 0.08 && rest < 0.6);
        QCOMPARE(lines("diou", 1.4, 0.1, 2.2, 0.7) > 0.08, false);
        QCOMPARE(lines("giou", 2.0, 1.5, 2.2, 1.8), 0.0);
    }

    void theTrailIsWhereTheRunWas() {
        set("giou", {2.6, 1.9, 0.8, 1.1});
        m_model->clock().setPlayhead(120);
        SceneSnapshot scene = snapshotOf(*m_model);
        const QImage with = picture(scene);
        scene.view.trail = false;
        QVERIFY(with != picture(scene));
        m_model->clock().setPlayhead(0);  // nothing is behind it
        scene = snapshotOf(*m_model);
        const QImage start = picture(scene);
        scene.view.trail = false;
        QCOMPARE(picture(scene), start);
    }

    void theSceneSaysWhyTheNextStepDoesWhatItDoes() {
        set("giou", {3.0, 0.5, 0.8, 0.8});
        const Trajectory& run = m_model->clock().finishedRun()->trajectory;
        for (const int step : {0, 7}) {
            m_model->clock().setPlayhead(step);
            const QString why = snapshotOf(*m_model).why;
            QCOMPARE(why, localText(reasonText(stepReason(m_model->run().loss, run.box(step),
                                                          run.box(step + 1), run_target()))));
            QVERIFY(why.startsWith(QStringLiteral("grows ")));
        }
        const SceneSnapshot told = snapshotOf(*m_model);
        SceneSnapshot untold = told;
        untold.why.clear();
        QVERIFY(picture(told) != picture(untold));
        m_model->clock().setPlayhead(run.steps());
        QVERIFY(snapshotOf(*m_model).why.isEmpty());
        m_model->clock().setPlayhead(0);
        view([](CanvasView& v) { v.card = toggled(v.card, CardLine::Kind::why); });
        QVERIFY(snapshotOf(*m_model).why.isEmpty());
    }

    void inAPictureTheSentenceCoversNoLine() {
        set("giou", {1.4, 1.1, 1.3, 0.7});
        const SceneSnapshot told = snapshotOf(*m_model);
        SceneSnapshot untold = told;
        untold.why.clear();
        int seen = 0;
        for (const QSizeF size : {QSizeF(200, 240), QSizeF(240, 170), QSizeF(300, 300),
                                  QSizeF(430, 300), QSizeF(900, 420)}) {
            const Camera camera = fittingCamera(told.pred, told.target, size);
            const auto painted = [&](const SceneSnapshot& scene) {
                QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
                image.fill(Qt::white);
                QPainter painter(&image);
                paintScene(painter, size, scene, camera, Theme::light());
                return image;
            };
            const QImage with = painted(told), without = painted(untold);
            QRect sentence;
            for (int y = 0; y < with.height(); ++y)
                for (int x = 0; x < with.width(); ++x)
                    if (with.pixel(x, y) != without.pixel(x, y)) sentence |= QRect(x, y, 1, 1);
            seen += sentence.isEmpty() ? 0 : 1;
            for (const Box<>& box : {told.pred, told.target}) {
                const QRect lines = SceneTransform(camera, size).toView(box).toRect();
                QVERIFY(!sentence.intersects(lines) ||
                        lines.adjusted(2, 2, -2, -2).contains(sentence));
            }
        }
        QVERIFY(seen > 0);
    }

    void theLegendOfRunsSaysWhatItLists() {
        set("giou", {1.6, 1.2, 1.0, 1.0});
        m_model->apply(QStringLiteral("lanes"), [](Document& d) {
            (void)addLane(d.explorer, *Loss::parse("iou"));
            d.explorer.view.compare.center = CentralView::overlay;
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        const auto runs = snapshotOf(*m_model).compared;
        QCOMPARE(runs.size(), std::size_t(2));
        QImage image = blank();
        QPainter painter(&image);
        const QSizeF legend = runLegendSize(runs);
        paintRunLegend(painter, {{kView.width() - 12.0 - legend.width(), 12.0}, legend}, runs,
                       Theme::light());
        // Three rows: a heading above the two.
        int top = 0, bottom = 0;
        for (int y = 0; y < image.height(); ++y)
            if (image.pixelColor(kView.width() - 40, y) != QColor(Qt::white)) {
                if (top == 0) top = y;
                bottom = y;
            }
        QVERIFY(bottom - top > 2.6 * QFontMetricsF(QFont()).height());
    }

    void runsInOneSceneAreNamedAtTheirBoxes() {
        set("giou", {2.3, 1.5, 0.9, 0.7});
        m_model->apply(QStringLiteral("lanes"), [](Document& d) {
            QVERIFY(addLane(d.explorer, *Loss::parse("interp_iou")));
            QVERIFY(addLane(d.explorer, *Loss::parse("diou")));
            d.explorer.active = 0;
            d.explorer.view.compare.center = CentralView::overlay;
        });
        m_model->runs().wait();
        QCoreApplication::processEvents();
        m_model->clock().setPlayhead(60);
        SceneSnapshot scene = snapshotOf(*m_model);
        const Camera camera = cameraOf(scene);
        const auto painted = [&] {
            PaintRecord record(kView);
            QPainter painter(&record);
            paintScene(painter, QSizeF(kView), scene, camera, Theme::light());
            painter.end();
            return record.notes();
        };
        const SceneTransform transform(camera, QSizeF(kView));
        const auto near = [&](const PaintNotes& notes, const QString& name, const Box<>& box) {
            const QRectF around = transform.toView(box).adjusted(-90, -40, 90, 40);
            return std::ranges::any_of(notes.texts, [&](const PaintNotes::Text& text) {
                return text.words == name && around.contains(text.place);
            });
        };
        // Apart, so that there is room.
        for (std::size_t i = 0; ShownRun & run : scene.compared)
            run.now = {scene.target.cx - 1.2 + 1.1 * double(i++), scene.target.cy + 0.2, 0.4, 0.4};
        const PaintNotes notes = painted();
        QVERIFY(near(notes, QStringLiteral("GIoU"), scene.pred));
        QVERIFY(!notes.text(QStringLiteral("prediction")));
        for (const ShownRun& run : scene.compared)
            if (!run.active) QVERIFY2(near(notes, run.name(), run.now), qPrintable(run.name()));
        // Names go with the other captions.
        scene.captions = false;
        const PaintNotes bare = painted();
        for (const ShownRun& run : scene.compared)
            if (!run.active) QVERIFY(!near(bare, run.name(), run.now));
    }

private:
    Box<> run_target() const { return m_model->scene().target; }
};

IOU_QT_TEST(TestSceneParts)
#include "tst_scene_parts.moc"
