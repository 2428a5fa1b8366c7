// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/paint_record.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/compare/compare_area.hpp"
#include "widgets/compare/compare_bar.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/lanes/lane_grid.hpp"
#include "widgets/lanes/lane_grid_layout.hpp"
#include "widgets/lanes/lane_surfaces.hpp"

#include <QComboBox>
#include <QPainter>
#include <QTest>
#include <QToolButton>

using namespace iou;

class TestLaneGrid : public QObject {
    Q_OBJECT

    std::unique_ptr<ExplorerModel> m_model;
    std::unique_ptr<LaneActions> m_actions;
    std::unique_ptr<CompareArea> m_area;
    BoxCanvas* m_canvas = nullptr;

    void setLanes(std::initializer_list<const char*> specs) {
        m_model->apply(QStringLiteral("Lanes"), [&](Document& d) {
            for (const char* spec : specs) (void)addLane(d.explorer, *Loss::parse(spec));
        });
        m_model->runs().wait();
    }
    void setCompare(const std::function<void(CompareView&)>& set) {
        m_model->apply(QStringLiteral("Compare"),
                       [&](Document& d) { set(d.explorer.view.compare); });
        QCoreApplication::processEvents();
    }
    void showGrid() {
        setCompare([](CompareView& c) { c.center = CentralView::grid; });
    }
    QToolButton* button(const QString& name) const {
        for (auto* b : m_area->bar()->findChildren<QToolButton*>())
            if (b->text() == name) return b;
        return nullptr;
    }
    const std::vector<BoxCanvas*>& cells() const { return m_area->grid()->cells(); }
    static void drag(BoxCanvas& cell, QPoint from, QPoint to) {
        QTest::mousePress(&cell, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i) QTest::mouseMove(&cell, from + (to - from) * i / 5);
        QTest::mouseRelease(&cell, Qt::LeftButton, {}, to);
    }

private slots:
    void initTestCase() { applyTheme(ThemeChoice::light); }
    void init() {
        m_model = std::make_unique<ExplorerModel>();
        m_actions = std::make_unique<LaneActions>(*m_model);
        m_canvas = new BoxCanvas(*m_model);
        m_area = std::make_unique<CompareArea>(*m_model, *m_actions, m_canvas);
        m_area->resize(1000, 700);
        m_area->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
        m_model->runs().wait();
    }
    void cleanup() {
        m_area.reset();
        m_actions.reset();
        m_model.reset();
    }

    void theBarChoosesTheViewAsUndoSteps() {
        QVERIFY(m_canvas->isVisible());
        QTest::mouseClick(button(QStringLiteral("Grid")), Qt::LeftButton);
        QVERIFY(m_area->grid()->isVisible());
        QVERIFY(!m_canvas->isVisible());
        QVERIFY(button(QStringLiteral("Grid"))->isChecked());
        QTest::mouseClick(button(QStringLiteral("Grid")), Qt::LeftButton);
        QVERIFY(button(QStringLiteral("Grid"))->isChecked());
        QCOMPARE(m_model->undoStack().count(), 1);
        m_model->undo();
        QVERIFY(m_canvas->isVisible());
        QVERIFY(button(QStringLiteral("Explore"))->isChecked());
    }

    void padlocksAndSyncSetTheView() {
        setLanes({"giou"});
        QTest::mouseClick(button(QStringLiteral("Clock")), Qt::LeftButton);
        QVERIFY(!m_model->view().compare.shared_clock);
        QTest::mouseClick(button(QStringLiteral("Axes")), Qt::LeftButton);
        QVERIFY(!m_model->view().compare.shared_axes);
        emit m_area->bar()->sync()->activated(1);
        QCOMPARE(m_model->view().compare.sync, LaneSync::iou);
        emit m_area->bar()->curve()->activated(1);
        QCOMPARE(m_model->view().compare.curve, ComparedCurve::loss);
    }

    void oneCellForEachLaneShown() {
        showGrid();
        QCOMPARE(cells().size(), std::size_t(1));
        setLanes({"giou", "diou", "siou"});
        QCOMPARE(cells().size(), std::size_t(4));
        m_model->apply(QStringLiteral("Hide"),
                       [](Document& d) { d.explorer.lanes[1].visible = false; });
        QCOMPARE(cells().size(), std::size_t(3));
        for (const BoxCanvas* cell : cells()) {
            QVERIFY(cell->width() > 200 && cell->height() > 150);
            QVERIFY(m_area->grid()->rect().contains(cell->geometry()));
        }
    }

    void cellsLieSideBySideForEveryCount() {
        for (int count = 1; count <= max_lanes; ++count) {
            const auto places = cellPlaces({900.0, 600.0}, count);
            QCOMPARE(places.size(), static_cast<std::size_t>(count));
            for (std::size_t i = 0; i < places.size(); ++i) {
                QVERIFY(QRectF(0, 0, 900, 600).contains(places[i].body));
                QCOMPARE(places[i].body.size(), places[0].body.size());
                QVERIFY(places[i].header.bottom() <= places[i].body.top());
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!places[i].body.intersects(places[j].body));
            }
        }
    }

    void twoStandSideBySide() {
        for (const QSizeF view :
             {QSizeF(1280, 720), QSizeF(620, 560), QSizeF(560, 480), QSizeF(480, 460)}) {
            const auto two = cellPlaces(view, 2);
            QCOMPARE(two[0].body.top(), two[1].body.top());
            QVERIFY(two[1].body.left() > two[0].body.right());
        }
        // A column has them one above the other.
        const auto column = cellPlaces({300, 900}, 2);
        QCOMPARE(column[0].body.left(), column[1].body.left());
    }

    void countsThatFillARectangleLeaveNoHole() {
        for (const QSizeF view : {QSizeF(1280, 720), QSizeF(900, 400), QSizeF(690, 720),
                                  QSizeF(1900, 500), QSizeF(500, 1000), QSizeF(400, 300)})
            for (const int count : {4, 6, 8, 9}) {
                const auto places = cellPlaces(view, count);
                QRectF around;
                double area = 0.0;
                for (const CellPlace& place : places) {
                    around |= place.header | place.body;
                    area +=
                        (place.header | place.body).width() * (place.header | place.body).height();
                }
                QVERIFY(area > 0.97 * around.width() * around.height());
            }
        // Nine of a usual window stand three by three.
        const auto nine = cellPlaces({900, 400}, 9);
        QCOMPARE(nine[2].body.top(), nine[0].body.top());
        QVERIFY(nine[3].body.top() > nine[0].body.bottom());
    }

    void everyCellHasItsNumbersHoweverSmall_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(300, 400);
        QTest::newRow("narrow") << QSize(520, 700);
        QTest::newRow("usual") << QSize(1280, 720);
    }
    void everyCellHasItsNumbersHoweverSmall() {
        QFETCH(QSize, size);
        setLanes({"giou", "diou", "ciou_legacy_sim", "siou", "focal_eiou_attached", "l1", "nwd",
                  "interp_iou"});
        showGrid();
        std::vector<QPointF> names_before;
        for (int step = 0; step <= 200; step += 40) {
            m_model->clock().setPlayhead(step);
            const LaneGridSnapshot grid = laneGridOf(*m_model);
            PaintRecord record(size);
            QPainter painter(&record);
            paintLaneGrid(painter, size, grid, Theme::light(), true, false);
            painter.end();
            std::vector<QPointF> names;
            const LaneGridLayout layout = laneGridLayout(size, grid);
            for (std::size_t i = 0; i < grid.cells.size(); ++i) {
                const QRectF& header = layout.places[i].header;
                bool number = false;
                for (const auto& text : record.notes().texts) {
                    if (!header.adjusted(-1, -1, 1, 1).contains(text.place)) continue;
                    number |=
                        text.words == grid.cells[i].note || text.words == grid.cells[i].short_note;
                    if (text.words.left(2) == grid.cells[i].title.left(2))
                        names.push_back(text.place);
                }
                QVERIFY2(number, qPrintable(grid.cells[i].title));
            }
            if (step > 0) QCOMPARE(names, names_before);  // nothing moves as numbers change
            names_before = names;
        }
    }

    void namesAreUncut() {
        setLanes({"ciou_legacy_sim", "focal_eiou_attached", "smooth_l1_xyxy"});
        showGrid();
        const LaneGridSnapshot grid = laneGridOf(*m_model);
        PaintRecord record({640, 400});
        QPainter painter(&record);
        paintLaneGrid(painter, {640, 400}, grid, Theme::light(), true, false);
        painter.end();
        for (const LaneCell& cell : grid.cells)
            QVERIFY2(record.notes().text(cell.title), qPrintable(cell.title));
    }

    void surfacesHaveAxesAndOneBarOfColours() {
        setLanes({"giou", "l1", "diou"});
        showGrid();
        setCompare([](CompareView& c) { c.cells = CellContent::surface; });
        m_area->grid()->finish();
        const auto painted = [&] {
            const LaneGridSnapshot grid = laneGridOf(*m_model, m_area->grid()->surfaces());
            PaintRecord record(QSize(900, 600));
            QPainter painter(&record);
            paintLaneGrid(painter, {900, 600}, grid, Theme::light());
            painter.end();
            return std::pair(record.notes(), laneGridLayout({900, 600}, grid));
        };
        const auto [record, layout] = painted();
        QVERIFY(layout.one_scale);
        for (const CellPlace& place : layout.places)
            QVERIFY(place.body.right() < layout.bar.left());
        // The numbers below the last row and beside the first column, each once.
        const auto count = [&](const PaintNotes& of, const QRectF& area) {
            return std::count_if(of.texts.begin(), of.texts.end(),
                                 [&](const auto& text) { return area.contains(text.place); });
        };
        const QRectF first = layout.places[0].body, last = layout.places[3].body;
        QVERIFY(count(record, {0, first.top(), first.left(), first.height()}) >= 3);
        QVERIFY(count(record, {last.left(), last.bottom(), last.width(), 60}) >= 3);
        QVERIFY(count(record, {layout.bar.left(), 0, 100, 600}) >= 3);
        QVERIFY(layout.places[0].y_axis && !layout.places[1].y_axis);
        QVERIFY(!layout.places[0].x_axis && layout.places[2].x_axis);
        // Axes of their own: each cell has both.
        setCompare([](CompareView& c) { c.shared_colors = false; });
        m_area->grid()->finish();
        QVERIFY(!painted().second.one_scale);
        QVERIFY(painted().first.text(QStringLiteral("0")));
        LaneGridSnapshot grid = laneGridOf(*m_model, m_area->grid()->surfaces());
        auto other = std::make_shared<SurfaceFrame>(*grid.cells[1].surface);
        other->surface.request.x.hi += 1.0;
        grid.cells[1].surface = other;
        for (const CellPlace& place : laneGridLayout({900, 600}, grid).places)
            QVERIFY(place.x_axis && place.y_axis);
    }

    void sharedAxesAreTheSameInEveryCell() {
        setLanes({"giou", "diou"});
        showGrid();
        const auto same = [&] {
            return cells()[0]->camera() == cells()[1]->camera() &&
                   cells()[1]->camera() == cells()[2]->camera();
        };
        QVERIFY(same());
        cells()[1]->zoomIn();
        QVERIFY(same());
        setCompare([](CompareView& c) { c.shared_axes = false; });
        QVERIFY(same());
        cells()[1]->zoomIn();
        QVERIFY(!same());
        QVERIFY(cells()[0]->camera() == cells()[2]->camera());
    }

    void draggingInACellMovesTheStartOfAllLanes() {
        setLanes({"giou", "diou"});
        showGrid();
        m_model->clock().setPlayhead(0);
        BoxCanvas& cell = *cells()[0];
        const int steps = m_model->undoStack().count();
        const Box<> before = m_model->scene().pred;
        const Camera camera = cell.camera();
        const QPoint from = cell.transform().toView(before).center().toPoint();
        drag(cell, from, from + QPoint(30, 0));
        QCOMPARE(m_model->activeLane(), 0);
        QVERIFY(m_model->scene().pred.cx > before.cx);
        QVERIFY(cell.camera() == camera);
        QCOMPARE(m_model->undoStack().count(), steps + 2);  // goes to the lane, moves the box
        m_model->runs().wait();
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_model->clock().finishedRun(i)->trajectory.box(0) == m_model->scene().pred);
    }

    void aClickOnATitleActivatesTheLane() {
        setLanes({"giou"});
        showGrid();
        QTest::mouseClick(m_area->grid(), Qt::LeftButton, {},
                          cells()[0]->geometry().topLeft() + QPoint(40, -8));
        QCOMPARE(m_model->activeLane(), 0);
    }

    void everyCellShowsItsOwnLane() {
        setLanes({"giou"});
        m_model->clock().setPlayhead(50);
        const LaneGridSnapshot grid = laneGridOf(*m_model);
        QCOMPARE(grid.cells.size(), std::size_t(2));
        for (int i = 0; i < 2; ++i) {
            const LaneCell& cell = grid.cells[static_cast<std::size_t>(i)];
            const Trajectory& run = m_model->clock().finishedRun(i)->trajectory;
            QVERIFY(cell.scene.pred == run.box(50));
            QVERIFY(cell.note.startsWith(QStringLiteral("IoU ") + cell.scene.card.front().value));
            QCOMPARE(m_model->evaluate(i).value, run.loss(50));
            QCOMPARE(m_model->evaluate(i).iou, run.iou(50));
        }
        QCOMPARE(grid.cells[0].title, QStringLiteral("CIoU"));
        QCOMPARE(grid.cells[1].title, QStringLiteral("GIoU"));
        QVERIFY(grid.cells[1].active && !grid.cells[0].active);
    }

    void theOverlayHoldsAllRunsAndThePinned() {
        setLanes({"giou"});
        QVERIFY(snapshotOf(*m_model).compared.empty());
        m_actions->pin();
        setCompare([](CompareView& c) { c.center = CentralView::overlay; });
        m_model->clock().setPlayhead(30);
        const SceneSnapshot scene = snapshotOf(*m_model);
        QCOMPARE(scene.compared.size(), std::size_t(3));
        QCOMPARE(scene.compared[0].step, 30);
        QVERIFY(scene.compared[2].pinned);
        QVERIFY(scene.style == m_model->lanes()[1].style);
        // Fitting holds all of them, from their start to where they are.
        m_canvas->fit();
        for (const ShownRun& run : scene.compared)
            for (const int step : {0, run.step})
                QVERIFY(QRectF(m_canvas->rect())
                            .contains(m_canvas->transform().toView(run.run->trajectory.box(step))));
    }

    void surfacesOfLanesShareTheirColoursUnlessParted() {
        setLanes({"giou", "l1"});
        showGrid();
        setCompare([](CompareView& c) { c.cells = CellContent::surface; });
        LaneSurfaces& surfaces = m_area->grid()->surfaces();
        m_area->grid()->finish();
        for (const BoxCanvas* cell : cells()) QVERIFY(!cell->isVisible());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(surfaces.frame(i));
            QCOMPARE(surfaces.frame(i)->surface.request.loss.id(),
                     m_model->lanes()[static_cast<std::size_t>(i)].recipe.loss.id());
            // One scale: equal values have equal colours in every cell.
            QVERIFY(surfaces.frame(i)->scale == surfaces.frame(0)->scale);
        }
        const Range shared = surfaces.frame(0)->scale.range;
        setCompare([](CompareView& c) { c.shared_colors = false; });
        m_area->grid()->finish();
        QVERIFY(!(surfaces.frame(0)->scale == surfaces.frame(2)->scale));
        QVERIFY(surfaces.frame(0)->scale.range.hi < shared.hi);
        QVERIFY(!m_area->grid()->grab().isNull());
    }

    void surfacesFollowTheLanesOffTheGuiThread() {
        setLanes({"giou"});
        showGrid();
        setCompare([](CompareView& c) { c.cells = CellContent::surface; });
        LaneSurfaces& surfaces = m_area->grid()->surfaces();
        QTRY_VERIFY(surfaces.frame(0) && surfaces.frame(1));
        m_model->apply(QStringLiteral("Loss"),
                       [](Document& d) { d.explorer.lanes[0].recipe.loss = *Loss::parse("siou"); });
        QTRY_COMPARE(surfaces.frame(0)->surface.request.loss.id(), std::string_view("siou"));
    }

    void thePointOfASurfaceIsDragged() {
        setLanes({"giou"});
        showGrid();
        m_model->clock().setPlayhead(0);
        setCompare([](CompareView& c) { c.cells = CellContent::surface; });
        LaneGrid& grid = *m_area->grid();
        grid.finish();
        const QRectF body =
            laneGridLayout(QSizeF(grid.size()), laneGridOf(*m_model, grid.surfaces()))
                .places[0]
                .body;
        const Box<> before = m_model->scene().pred;
        const PlotMap map = surfaceMap(body, *grid.surfaces().frame(0));
        const QPoint from = map.at(before.cx, before.cy).toPoint();
        const int steps = m_model->undoStack().count();
        QTest::mousePress(&grid, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i) QTest::mouseMove(&grid, from + QPoint(-5 * i, 0));
        QTest::mouseRelease(&grid, Qt::LeftButton, {}, from + QPoint(-20, 0));
        QCOMPARE(m_model->activeLane(), 0);
        QVERIFY(m_model->scene().pred.cx < before.cx);
        QCOMPARE(m_model->scene().pred.w, before.w);
        QCOMPARE(m_model->undoStack().count(), steps + 2);  // goes to the lane, moves the box
        // Away from the point a click only takes the lane.
        QTest::mouseClick(&grid, Qt::LeftButton, {}, body.topLeft().toPoint() + QPoint(5, 5));
        QCOMPARE(m_model->undoStack().count(), steps + 2);
    }

    void beyondTheRimOfASurfaceAPixelIsWorthAsMuchAsWithin() {
        setLanes({"giou"});
        showGrid();
        m_model->clock().setPlayhead(0);
        setCompare([](CompareView& c) { c.cells = CellContent::surface; });
        LaneGrid& grid = *m_area->grid();
        grid.finish();
        const QRectF body =
            laneGridLayout(QSizeF(grid.size()), laneGridOf(*m_model, grid.surfaces()))
                .places[1]
                .body;
        const PlotMap map = surfaceMap(body, *grid.surfaces().frame(1));
        const Box<> before = m_model->scene().pred;
        const QPointF from = map.at(before.cx, before.cy);
        const double pixel = (map.x.hi - map.x.lo) / body.width();
        mouse::press(grid, from);
        for (int i = 1; i <= 600; i += 3) {
            mouse::move(grid, from + QPointF(i, 0));
            QCoreApplication::processEvents();
            QVERIFY(std::abs(m_model->scene().pred.cx - before.cx - i * pixel) < 1e-9);
        }
        QTest::qWait(300);
        const SurfaceRequest& held = grid.surfaces().frame(1)->surface.request;
        QVERIFY(held.x.lo == map.x.lo && held.x.hi == map.x.hi);
        QVERIFY(m_model->scene().pred.cx > map.x.hi);
        mouse::release(grid, from + QPointF(600, 0));
        QTRY_VERIFY(grid.surfaces().frame(1)->surface.request.x.hi > m_model->scene().pred.cx);
    }

    void thePainterOfFilesDrawsWhatTheScreenDraws() {
        setLanes({"giou", "diou"});
        showGrid();
        m_model->clock().setPlayhead(20);
        QImage picture(m_area->grid()->size(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&picture);
        paintLaneGrid(painter, QSizeF(picture.size()), laneGridOf(*m_model), Theme::light());
        painter.end();
        const QImage screen = m_area->grid()->grab().toImage().convertToFormat(picture.format());
        QCOMPARE(screen.size(), picture.size());
        // Handles are on the screen alone: the lower right cell corner and the titles are equal.
        for (const CellPlace& place :
             laneGridLayout(QSizeF(picture.size()), laneGridOf(*m_model)).places) {
            const QRect header = place.header.toRect();
            QCOMPARE(picture.copy(header), screen.copy(header));
        }
    }

    void surfacesOnTheirWayDoNotReplaceNewerOnes() {
        setLanes({"giou"});
        LaneSurfaces surfaces(*m_model);
        surfaces.ask();
        QThread::msleep(400);  // the worker has handed them over; nothing has been delivered yet
        m_model->apply(QStringLiteral("t"), [](Document& d) { d.explorer.scene.pred.w *= 1.5; });
        surfaces.finishNow();
        const auto newest = surfaces.frame(0);
        QTest::qWait(50);
        QCOMPARE(surfaces.frame(0), newest);
    }
};

IOU_QT_TEST(TestLaneGrid)
#include "tst_lane_grid.moc"
