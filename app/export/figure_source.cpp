// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/figure_source.hpp"

#include "core/geometry/box_between.hpp"
#include "core/geometry/overlap.hpp"
#include "widgets/surface_ranges.hpp"
#include "widgets/surface_snapshot.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <thread>

namespace iou {

namespace {

constexpr int kSurfaceSamples = 384;
constexpr int kSweepSamples = 200;

QString tr(const char* words) { return QCoreApplication::translate("FigureSource", words); }

Session withoutRun(Session session) {
    session.document.view.live_run = false;
    session.playhead = 0;
    return session;
}

Range joined(const Range& a, const Range& b) {
    return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
}

}  // namespace

const Theme& pictureTheme(ThemeChoice choice) {
    return choice == ThemeChoice::dark ? Theme::dark_theme() : Theme::light();
}

FigureSource::FigureSource(const Session& session, FigureSpec spec, QSizeF size, Motion motion)
    : m_session(motion == Motion::run ? session : withoutRun(session)), m_spec(std::move(spec)),
      m_size(size), m_motion(motion), m_theme(&pictureTheme(session.document.view.theme)) {
    m_model.load(m_session.document, m_session.playhead, m_session.camera);
    m_model.runs().wait();
    m_start = m_model.scene();
    gatherWhole();
    if (m_motion == Motion::run) {
        m_curves = curveSnapshotOf(m_model, *m_theme);
    } else {
        gatherSweepCurves();
        placeSweep(0.0);
    }
}

void FigureSource::placeSweep(double place) {
    m_model.drag([&](Document& d) {
        if (m_motion == Motion::alpha)
            ExplorerModel::setInterpAlpha(d, place);
        else
            d.scene.pred = interpolatedBox(m_start.pred, m_start.target, place);
    });
    m_curves.playhead = static_cast<int>(std::lround(place * kSweepSamples));
}

/// Camera and ranges that hold whatever the motion shows.
void FigureSource::gatherWhole() {
    std::vector<Box<>> boxes{m_model.displayedBox(), m_start.pred};
    if (const auto run = m_model.trajectory(); run && m_motion == Motion::run) {
        const int stride = 1 + run->steps() / 500;
        for (int k = 0; k <= run->steps(); k += stride) boxes.push_back(run->box(k));
        boxes.push_back(run->box(run->steps()));
    }
    if (m_motion == Motion::approach) boxes.push_back(m_start.target);
    const SurfaceView& view = m_model.view().surface;
    m_x = rangeOfX(view, boxes.front(), m_start.target);
    m_y = rangeOfY(view, boxes.front(), m_start.target);
    Box<> whole = enclosingBox(boxes.front(), m_start.target);
    for (const Box<>& box : boxes) {
        whole = enclosingBox(whole, box);
        m_x = joined(m_x, rangeOfX(view, box, m_start.target));
        m_y = joined(m_y, rangeOfY(view, box, m_start.target));
    }
    const QRectF area = figureArea(m_size, m_spec, FigureView::scene);
    m_camera = m_session.camera.value_or(fittingCamera(whole, whole, area.size()));
}

void FigureSource::gatherSweepCurves() {
    m_model.beginDrag(QString());
    Eigen::ArrayXd loss(kSweepSamples + 1), iou(kSweepSamples + 1);
    for (int k = 0; k <= kSweepSamples; ++k) {
        placeSweep(static_cast<double>(k) / kSweepSamples);
        const Evaluation& e = m_model.evaluation();
        loss[k] = e.value;
        // What the sweep moves: the box between the two, or the prediction itself.
        iou[k] = m_motion == Motion::approach
                     ? e.iou
                     : overlap(interpolatedBox(e.pred, e.target, m_model.interpAlpha()), e.target,
                               NoTerms{})
                           .iou;
    }
    const bool alpha = m_motion == Motion::alpha;
    m_curves.has_run = true;
    m_curves.axis = {0.0, 1.0};
    m_curves.axis_label = alpha ? tr("α") : tr("way to the ground truth");
    const QString name =
        QString::fromUtf8(m_model.evaluatedLoss().name().data(),
                          static_cast<qsizetype>(m_model.evaluatedLoss().name().size()));
    m_curves.curves = {{name, loss, m_theme->series[0], seriesDash(0), false},
                       {alpha ? tr("IoU of the box between") : tr("IoU"), iou, m_theme->series[1],
                        seriesDash(1), false}};
}

void FigureSource::goToStep(int step) { m_model.setPlayhead(step); }

void FigureSource::goTo(double place) {
    if (m_motion == Motion::run)
        m_model.setPlayhead(static_cast<int>(placeKey(place)));
    else
        placeSweep(place);
}

std::int64_t FigureSource::placeKey(double place) const {
    // A sweep has a place of its own for every frame that can be told apart.
    const double count = m_motion == Motion::run ? steps() : 1e6;
    return std::llround(std::clamp(place, 0.0, 1.0) * count);
}

SurfaceRequest FigureSource::surfaceRequest() const {
    SurfaceRequest request = surfaceRequestOf(m_model, kSurfaceSamples);
    request.x.lo = m_x.lo;
    request.x.hi = m_x.hi;
    request.y.lo = m_y.lo;
    request.y.hi = m_y.hi;
    // What the two axes replace does not matter: moving there changes nothing.
    request.pred = boxAt(request, (m_x.lo + m_x.hi) * 0.5, (m_y.lo + m_y.hi) * 0.5);
    return request;
}

FigureSnapshot FigureSource::snapshot() {
    FigureSnapshot s;
    s.theme = m_theme;
    s.camera = m_camera;
    if (m_motion == Motion::run) m_curves.playhead = m_model.playhead();
    s.curves = m_curves;
    s.scene = snapshotOf(m_model);
    if (m_spec.shows(FigureView::surface)) {
        const SurfaceRequest wanted = surfaceRequest();
        if (wanted.check() && (!m_shown || !(*m_shown == wanted))) {
            m_shown = std::make_shared<const SurfaceRequest>(wanted);
            const int threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
            m_surface = std::make_shared<const SurfaceFrame>(makeSurfaceFrame(
                computeSurface(wanted, threads, nullptr), surfaceStyleOf(m_model)));
        }
        s.surface = m_surface;
        s.marks = surfaceMarksOf(m_model);
        s.relief = reliefViewOf(m_model);
        if (m_surface) s.marks.best = m_surface->best;
    }
    if (m_motion != Motion::run) {
        s.scene.path.reset();
        s.marks.path.clear();
    }
    return s;
}

Session FigureSource::session() const {
    Session now = m_session;
    now.document = m_model.document();
    now.playhead = m_model.playhead();
    return now;
}

}  // namespace iou
