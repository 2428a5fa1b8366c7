// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/figure_source.hpp"

#include "app/data/kept_picture.hpp"
#include "app/render/figure_direction.hpp"
#include "core/geometry/box_between.hpp"
#include "core/geometry/iou.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/lanes/lane_grid_layout.hpp"
#include "widgets/lanes/lane_surfaces.hpp"
#include "widgets/scene/scene_camera.hpp"
#include "widgets/surface/relief_view.hpp"
#include "widgets/surface/surface_ranges.hpp"
#include "widgets/surface/surface_snapshot.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/loss_text.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kSurfaceSamples = 384;
constexpr int kCellSamples = 192;
constexpr int kSweepSamples = 1000;  ///< places of a sweep; frames and curves share them
constexpr int kRunBoxes = 500;       ///< of a run, looked at for cameras and ranges
constexpr int kColorPlaces = 64;     ///< of a motion, looked at for the range of the colours
constexpr int kRoomPlaces = 17;      ///< of a motion, looked at for what covers what
constexpr int kStagedPlaces = 96;    ///< of a motion, looked at for what stands still in it

QString tr(const char* words) { return QCoreApplication::translate("iou::FigureSource", words); }

/// The lanes whose movement is seen.
std::vector<int> shownLanes(const ExplorerModel& model, const FigureSpec& spec) {
    const bool all = spec.shows(FigureView::lanes) || spec.shows(FigureView::curves) ||
                     model.view().compare.center == CentralView::overlay;
    return all ? gridLanes(model) : std::vector{model.activeLane()};
}

Session withoutRun(Session session) {
    session.document.explorer.view.live_run = false;
    session.playhead = 0;
    return session;
}

}  // namespace

const Theme& pictureTheme(ThemeChoice choice, bool transparent) {
    if (transparent)
        return choice == ThemeChoice::dark    ? Theme::seeThroughDark()
               : choice == ThemeChoice::light ? Theme::seeThroughLight()
                                              : Theme::seeThrough();
    return choice == ThemeChoice::dark ? Theme::darkTheme() : Theme::light();
}

FigureSource::FigureSource(const Session& session, FigureSpec spec, QSizeF size, Motion motion,
                           const MotionStyle& style)
    : m_session(session), m_spec(std::move(spec)), m_size(size), m_motion(motion), m_style(style),
      m_theme(&pictureTheme(session.document.appearance.theme, m_spec.transparent)) {
    if (sweeps()) m_session = withoutRun(std::move(m_session));
    directSession(m_session, m_spec);
    m_model.load(m_session.document, m_session.playhead, m_session.camera, m_session.lane_views);
    m_model.runs().wait();
    m_start = m_model.scene();
    m_picture = keptPicture(m_session.data);
    gatherRanges();
    if (sweeps())
        gatherSweepCurves();
    else
        m_curves = curveSnapshotOf(m_model, *m_theme);
    if (motion == Motion::run) m_pace = paceOf(m_model, shownLanes(m_model, m_spec), style.pace);
    gatherColors();
    if (m_spec.shows(FigureView::scene)) gatherCamera();
    if (moves()) gatherStaging();
}

void FigureSource::setTitle(const QString& title) {
    m_spec.labels[static_cast<std::size_t>(FigureLabel::title)] = title;
}

void FigureSource::placeSweep(double place) {
    m_model.drag([&](Document& d) {
        if (m_motion == Motion::approach) {
            d.explorer.scene.pred = interpolatedBox(m_start.pred, m_start.target, place);
            return;
        }
        for (const int active = d.explorer.active; const int lane : gridLanes(m_model)) {
            d.explorer.active = lane;
            setShownAlpha(d.explorer, place);
            d.explorer.active = active;
        }
    });
    m_curves.playhead = static_cast<int>(std::lround(place * kSweepSamples));
}

void FigureSource::atPlaces(int count, const std::function<void()>& look) {
    const int before = m_model.clock().playhead();
    for (int k = 0; k < count; ++k) {
        const double place = static_cast<double>(k) / (count - 1);
        moves() ? goTo(place) : goToStep(static_cast<int>(std::lround(place * steps())));
        look();
    }
    sweeps() ? goTo(0.0) : goToStep(before);
}

/// The boxes a lane shows during the motion.
std::vector<Box<>> FigureSource::boxesOf(int lane) const {
    std::vector<Box<>> boxes{m_model.clock().displayedBox(lane), m_start.pred};
    if (m_motion == Motion::approach) boxes.push_back(m_start.target);
    if (sweeps()) return boxes;
    if (const RunPointer run = m_model.clock().finishedRun(lane)) {
        const Trajectory& boxes_of = run->trajectory;
        const int stride = 1 + boxes_of.steps() / kRunBoxes;
        for (int k = 0; k <= boxes_of.steps(); k += stride) boxes.push_back(boxes_of.box(k));
        boxes.push_back(boxes_of.box(boxes_of.steps()));
    }
    return boxes;
}

FigureSource::Reach FigureSource::joined(const Reach& a, const Reach& b) {
    return {enclosingBox(a.whole, b.whole), iou::joined(a.x, b.x), iou::joined(a.y, b.y)};
}

FigureSource::Reach FigureSource::reachOf(int lane) const {
    const SurfaceView& view = m_model.view().surface;
    std::optional<Reach> reach;
    for (const Box<>& box : boxesOf(lane)) {
        const Reach one{enclosingBox(box, m_start.target), rangeOfX(view, box, m_start.target),
                        rangeOfY(view, box, m_start.target)};
        reach = reach ? joined(*reach, one) : one;
    }
    return *reach;
}

/// Finds cameras and ranges wide enough for all of the motion.
void FigureSource::gatherRanges() {
    const CompareView& compare = m_model.view().compare;
    m_lanes = gridLanes(m_model);
    const Reach active = reachOf(m_model.activeLane());
    Reach all = active;
    std::vector<Reach> each;
    for (const int lane : m_lanes) {
        each.push_back(reachOf(lane));
        all = joined(all, each.back());
    }
    m_whole = compare.center == CentralView::overlay ? all.whole : active.whole;
    if (m_spec.shows(FigureView::surface))
        m_surface.emplace_back(m_model.activeLane(), active.x, active.y, kSurfaceSamples,
                               surfaceStyleOf(m_model));
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        const Reach& reach = compare.shared_axes ? all : each[i];
        m_fitted.push_back(reach.whole);
        if (m_spec.shows(FigureView::lanes) && compare.cells == CellContent::surface)
            m_cells.emplace_back(m_lanes[i], reach.x, reach.y, kCellSamples,
                                 laneSurfaceStyleOf(m_model));
    }
}

void FigureSource::gatherSweepCurves() {
    m_model.beginDrag(QString());
    const bool alpha = m_motion == Motion::alpha;
    const std::vector<int> lanes =
        m_spec.shows(FigureView::lanes) ? m_lanes : std::vector{m_model.activeLane()};
    std::vector<Eigen::ArrayXd> losses(lanes.size(), Eigen::ArrayXd(kSweepSamples + 1));
    Eigen::ArrayXd iou(kSweepSamples + 1);
    for (int k = 0; k <= kSweepSamples; ++k) {
        placeSweep(static_cast<double>(k) / kSweepSamples);
        for (std::size_t i = 0; i < lanes.size(); ++i)
            losses[i][k] = m_model.evaluate(lanes[i]).value;
        // What the sweep moves: the box between the two, or the prediction itself.
        const Evaluation& e = m_model.evaluation();
        iou[k] = alpha ? iouOf(interpolatedBox(e.pred, e.target, m_model.shownAlpha()), e.target)
                       : e.iou;
    }
    placeSweep(0.0);
    m_curves.has_run = true;
    m_curves.axis = {0.0, 1.0};
    m_curves.axis_label = alpha ? tr("α") : tr("way to the ground truth");
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const Lane& lane = m_model.lanes()[static_cast<std::size_t>(lanes[i])];
        const bool alone = lanes.size() == 1;
        m_curves.curves.push_back(
            {alone ? valueName(m_model.evaluatedLoss().entry())
                   : text(titleAmong(m_model.lanes(), lanes[i])),
             losses[i], alone ? seriesPen(*m_theme, 0) : lanePen(*m_theme, lane.style, 2.0)});
    }
    if (lanes.size() > 1)
        m_curves.upper_label = QCoreApplication::translate("iou", "loss");
    else
        m_curves.curves.push_back(
            {alpha ? tr("IoU of the box between") : tr("IoU"), iou, seriesPen(*m_theme, 1)});
}

/// The colours' ranges over the motion, or of the one moment where nothing moves.
void FigureSource::gatherColors() {
    if (m_surface.empty() && m_cells.empty()) return;
    const int looks = std::min(sweeps() ? kSweepSamples : moves() ? steps() : 0, kColorPlaces);
    const auto include = [this] {
        for (auto* surfaces : {&m_surface, &m_cells})
            for (MotionSurface& surface : *surfaces)
                surface.include(m_model, shownBox(surface.lane()));
    };
    looks > 0 ? atPlaces(looks + 1, include) : include();
    m_constant_colors = looks > 0;
    if (m_model.view().compare.shared_colors) MotionSurface::shareColors(m_cells);
}

/// The session's, or one for all of the motion, with room for what stands in corners.
void FigureSource::gatherCamera() {
    std::vector<SceneSnapshot> moments;
    if (!m_session.camera) atPlaces(kRoomPlaces, [&] { moments.push_back(sceneNow()); });
    const QSizeF view = figureArea(m_size, m_spec, FigureView::scene).size();
    m_camera = m_session.camera.value_or(roomyCamera(m_whole, view, moments, m_theme->line_scale));
}

/// One choice for all pictures: where texts stand, how wide the card is, which arrows are seen.
void FigureSource::gatherStaging() {
    const QSizeF view = figureArea(m_size, m_spec, FigureView::scene).size();
    const auto pace_of = [&](int lane) {
        const RunPointer run = m_model.clock().finishedRun(lane);
        if (m_motion != Motion::run || !run) return Eigen::ArrayXd();
        return paceOf(run->trajectory, m_style.pace);
    };
    const bool scene_shown = m_spec.shows(FigureView::scene);
    if (scene_shown)
        m_scene.emplace_back(m_model, m_model.activeLane(), pace_of(m_model.activeLane()));
    const bool cells_shown = m_spec.shows(FigureView::lanes) && m_cells.empty();
    for (const int lane : m_lanes)
        if (cells_shown) m_staged_cells.emplace_back(m_model, lane, pace_of(lane));
    if (!scene_shown && !cells_shown) return;
    if (scene_shown && m_style.follows && !m_session.camera) m_ride.emplace();
    atPlaces(kStagedPlaces + 1, [&] {
        const SceneSnapshot scene = sceneNow();
        const Camera camera = m_ride ? fittingCamera(scene.pred, scene.target, view) : m_camera;
        if (m_ride) m_ride->see(camera);
        if (scene_shown) m_scene.front().see(scene, camera, view);
        if (cells_shown) seeCells();
    });
    for (auto* all : {&m_scene, &m_staged_cells})
        for (Staging& staging : *all) staging.settle();
    if (m_ride) m_ride->settle();
}

void FigureSource::seeCells() {
    const LaneGridSnapshot grid = laneGrid();
    const QSizeF view = figureArea(m_size, m_spec, FigureView::lanes).size();
    const LaneGridLayout layout = laneGridLayout(view, grid);
    for (std::size_t i = 0; i < m_staged_cells.size(); ++i) {
        const LaneCell& cell = grid.cells[i];
        const QSizeF size = layout.places[i].body.size();
        m_staged_cells[i].see(
            cell.scene, cell.camera.value_or(fittingCamera(cell.fitted, cell.scene.target, size)),
            size);
    }
}

void FigureSource::goToStep(int step) {
    m_model.clock().setPlayhead(step);
    m_between = 0.0;
    m_next_boxes.clear();
    m_place = placeOf(m_model.clock().playhead());
}

void FigureSource::goTo(double place) {
    m_place = std::clamp(place, 0.0, 1.0);
    if (sweeps()) return placeSweep(std::round(m_place * kSweepSamples) / kSweepSamples);
    const double step = stepAtShare(m_pace, m_place);
    const double whole = m_style.between ? std::floor(step) : std::round(step);
    RunClock& clock = m_model.clock();
    m_between = m_style.between ? step - whole : 0.0;
    m_next_boxes.clear();
    if (m_between > 0.0) {
        clock.setPlayhead(static_cast<int>(whole) + 1);
        for (int lane = 0; lane < static_cast<int>(m_model.lanes().size()); ++lane)
            m_next_boxes.push_back(clock.displayedBox(lane));
    }
    clock.setPlayhead(static_cast<int>(whole));
}

double FigureSource::placeOf(double step) const { return shareAtStep(m_pace, step); }

Box<> FigureSource::shownBox(int lane) const {
    const Box<> box = m_model.clock().displayedBox(lane);
    if (m_next_boxes.empty()) return box;
    return interpolatedBox(box, m_next_boxes[static_cast<std::size_t>(lane)], m_between);
}

std::int64_t FigureSource::placeKey(double place) const {
    place = std::clamp(place, 0.0, 1.0);
    const bool glides = m_style.follows || m_style.orbit_deg != 0.0;
    if (sweeps() || glides) return std::llround(place * (glides ? 1e6 : kSweepSamples));
    return std::llround(stepAtShare(m_pace, place) * (m_style.between ? 4096.0 : 1.0));
}

LaneGridSnapshot FigureSource::laneGrid() {
    LaneGridSnapshot grid = laneGridOf(m_model);
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        LaneCell& cell = grid.cells[i];
        cell.active = false;  // a picture is not edited
        cell.scene.picture = m_picture;
        cell.fitted = m_fitted[i];
        if (sweeps()) cell.scene.path.reset();
        if (m_cells.empty()) continue;
        cell.surface = m_cells[i].frame(m_model, shownBox(cell.lane));
        cell.marks = surfaceMarksOf(m_model, cell.lane);
        if (sweeps()) cell.marks.path.clear();
        if (cell.surface) cell.marks.best = cell.surface->best;
    }
    return grid;
}

SceneSnapshot FigureSource::sceneNow() {
    SceneSnapshot scene = snapshotOf(m_model);
    scene.picture = m_picture;
    if (sweeps()) scene.path.reset();
    directScene(scene, m_spec);
    if (!(m_between > 0.0)) return scene;
    const int now = m_model.clock().playhead();
    m_model.clock().setPlayhead(now + 1);
    iou::moveOn(scene, snapshotOf(m_model), m_between);
    m_model.clock().setPlayhead(now);
    return scene;
}

/// Between two steps: boxes, marks and playhead on their way, numbers as they are.
void FigureSource::moveOn(FigureSnapshot& s) {
    if (!(m_between > 0.0)) return;
    const int now = m_model.clock().playhead();
    m_model.clock().setPlayhead(now + 1);
    iou::moveOn(s.marks, surfaceMarksOf(m_model), m_between);
    if (m_spec.shows(FigureView::lanes)) {
        LaneGridSnapshot next = laneGridOf(m_model);
        for (LaneCell& cell : next.cells) cell.marks = surfaceMarksOf(m_model, cell.lane);
        iou::moveOn(s.lanes, next, m_between);
    }
    if (m_spec.shows(FigureView::curves)) {
        const CurveSnapshot next = curveSnapshotOf(m_model, *m_theme);
        s.curves.ahead = m_between;
        for (std::size_t i = 0; i < s.curves.curves.size(); ++i) {
            Curve& curve = s.curves.curves[i];
            curve.ahead = (next.curves[i].now - curve.now) * m_between;
        }
    }
    m_model.clock().setPlayhead(now);
}

FigureSnapshot FigureSource::snapshot() {
    FigureSnapshot s;
    s.theme = m_theme;
    s.camera = m_ride ? m_ride->at(m_place) : m_camera;
    if (!sweeps()) m_curves = curveSnapshotOf(m_model, *m_theme);
    s.curves = m_curves;
    s.scene = sceneNow();
    if (m_spec.shows(FigureView::lanes)) s.lanes = laneGrid();
    if (!m_surface.empty()) {
        s.surface = m_surface.front().frame(m_model, shownBox(m_model.activeLane()));
        s.marks = surfaceMarksOf(m_model);
        s.has_run = s.marks.path.size() > 1 && !sweeps();
        s.relief = reliefViewOf(m_model);
        if (s.relief) s.relief->azimuth_deg += m_style.orbit_deg * m_place;
        if (s.surface) s.marks.best = s.surface->best;
        s.constant_colors = m_constant_colors;
    }
    if (sweeps()) s.marks.path.clear();
    if (moves()) {
        moveOn(s);
        direct(s);
    }
    directMarks(s.marks, m_spec);
    for (LaneCell& cell : s.lanes.cells) {
        directScene(cell.scene, m_spec);
        directMarks(cell.marks, m_spec);
    }
    return s;
}

/// As a film shows it.
void FigureSource::direct(FigureSnapshot& s) const {
    for (const Staging& staging : m_scene) {
        staging.apply(s.scene);
        s.placement = staging.placement();
    }
    for (std::size_t i = 0; i < m_staged_cells.size(); ++i) {
        m_staged_cells[i].apply(s.lanes.cells[i].scene);
        s.lanes.cells[i].placement = m_staged_cells[i].placement();
    }
    if (!m_style.reveals) return;
    s.scene.reveals = s.curves.reveals = true;
    hideAhead(s.marks);
    for (LaneCell& cell : s.lanes.cells) {
        cell.scene.reveals = true;
        hideAhead(cell.marks);
    }
}

}  // namespace iou
