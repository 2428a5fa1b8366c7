// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/film_moments.hpp"

#include "app/formats/formats.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kMostMoments = 2000;
constexpr int kSweepMoments = 200;
constexpr int kPaceParts = 240;

Session withAllInOneScene(Session session) {
    Explorer& explorer = session.document.explorer;
    if (explorer.lanes.size() + explorer.pins.size() > 1)
        explorer.view.compare.center = CentralView::overlay;
    // What a page can show; whether it does is the session's and its reader's.
    CanvasView& canvas = explorer.view.canvas;
    canvas.arrows = canvas.enclosing = canvas.interpolated = true;
    return session;
}

Session withSurfacesInCells(Session session) {
    session.document.explorer.view.compare.cells = CellContent::surface;
    session.document.explorer.view.compare.shared_colors = true;
    return session;
}

/// A page has all of the run at once, and draws what is seen of it.
MotionStyle wholeRun(const AnimationSpec& spec) {
    MotionStyle style = spec.style;
    style.between = style.reveals = style.follows = false;
    return style;
}

FigureSpec lanesAlone() { return {.views = {FigureView::lanes}}; }

}  // namespace

FilmMoments::FilmMoments(const Session& shown, const AnimationSpec& spec)
    : m_shown(shown), m_spec(spec), m_together(withAllInOneScene(shown)),
      m_source(m_together, lanesAlone(), spec.size, spec.motion, wholeRun(spec)) {
    if (isRun()) {
        const int steps = m_source.steps();
        m_stride = 1 + (steps - 1) / kMostMoments;
        for (int step = 0; step < steps; step += m_stride) m_clock.push_back(step);
        m_clock.push_back(steps);
    } else {
        for (int k = 0; k <= kSweepMoments; ++k)
            m_clock.push_back(static_cast<double>(k) / kSweepMoments);
    }
}

QString FilmMoments::clockLabel() const {
    switch (m_spec.motion) {
    case Motion::alpha: return QStringLiteral("α");
    case Motion::approach:
        return QCoreApplication::translate("iou::FigureSource", "way to the ground truth");
    default: return QCoreApplication::translate("iou", "step");
    }
}

int FilmMoments::opening() const {
    if (!isRun()) return 0;
    const auto at = std::lower_bound(m_clock.begin(), m_clock.end(), m_shown.playhead);
    return static_cast<int>(std::min(at, m_clock.end() - 1) - m_clock.begin());
}

std::vector<double> FilmMoments::pace() const {
    FrameTimes times = m_spec.times;
    times.fps = kPaceParts / times.duration_s;
    const FilmSchedule film(times);
    std::vector<double> places;
    for (int k = 0; k < film.frames(); ++k) {
        const double place = film.place(k);
        const bool by_steps = isRun() && m_source.steps() > 0;
        places.push_back(by_steps ? m_source.stepOf(place) / m_source.steps() : place);
    }
    return places;
}

void FilmMoments::goTo(FigureSource& source, int moment) const {
    const double at = m_clock[static_cast<std::size_t>(moment)];
    if (isRun())
        source.goToStep(static_cast<int>(at));
    else
        source.goTo(at);
}

FigureSnapshot FilmMoments::at(int moment) {
    goTo(m_source, moment);
    return m_source.snapshot();
}

LaneGridSnapshot FilmMoments::surfacesAt(int moment) {
    if (!m_surfaces)
        m_surfaces.emplace(withSurfacesInCells(m_shown), lanesAlone(), m_spec.size, m_spec.motion,
                           wholeRun(m_spec));
    goTo(*m_surfaces, moment);
    return m_surfaces->snapshot().lanes;
}

QByteArray FilmMoments::poster() {
    const PictureFormat& format = pictureFormat("svg");
    const double text = m_spec.textScale();
    const QSizeF size = m_spec.size;
    FigureSource source(m_shown, m_spec.figure, size / text, m_spec.motion, wholeRun(m_spec));
    if (isRun())
        source.goToStep(m_shown.playhead);
    else
        source.goTo(0.0);
    const FigureSnapshot snapshot = source.snapshot();
    const auto drawn = format.draw({.size = size,
                                    .text = text,
                                    .title = {},
                                    .session = {},
                                    .paint = [&](QPainter& painter, QSizeF page) {
                                        paintFigure(painter, page, snapshot, m_spec.figure);
                                    }});
    return drawn ? *drawn : QByteArray();
}

}  // namespace iou
