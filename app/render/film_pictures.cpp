// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/film_pictures.hpp"

#include "app/render/picture.hpp"
#include "core/base/decimal.hpp"
#include "core/run/run_summary.hpp"

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

/// The figure with room for every title that the film shows.
FigureSpec withRoom(const AnimationSpec& spec) {
    FigureSpec figure = spec.figure;
    for (const FilmSegment& segment : spec.segments) figure.titles << segment.title;
    return figure;
}

constexpr std::size_t kAhead = 3;  ///< frames under way beside the one that is asked for

std::vector<std::shared_ptr<const SurfaceFrame>> surfacesOf(const FigureSnapshot& snapshot) {
    std::vector<std::shared_ptr<const SurfaceFrame>> surfaces{snapshot.surface};
    for (const LaneCell& cell : snapshot.lanes.cells) surfaces.push_back(cell.surface);
    std::erase(surfaces, nullptr);
    return surfaces;
}

Error noSuchStep(int step, int steps) {
    return {phrase("the run has no step %1", step), {}, phrase("its last one is %1", steps)};
}

/// Where a film of a run starts and ends, in steps.
Result<FilmSegment> wholeOf(const AnimationSpec& spec, const FigureSource& source) {
    FilmSegment whole{spec.from.value_or(0), spec.to.value_or(source.steps()), {}};
    if (const int step = std::max(whole.from, whole.to); step > source.steps())
        return noSuchStep(step, source.steps());
    if (spec.until_iou) {
        const auto run = source.trajectory();
        const int reached = run ? firstStepReaching(*run, *spec.until_iou) : -1;
        if (reached < 0) {
            const double best = run ? run->iou.maxCoeff() : 0.0;
            return Error{phrase("the run never reaches an IoU of %1",
                                Phrase::number(formatShortest(*spec.until_iou))),
                         {},
                         phrase("it comes to %1", Phrase::number(formatShortest(best)))};
        }
        whole.to = std::min(whole.to, reached);
    }
    if (whole.from > whole.to)
        return Error{
            phrase("the film would start at step %1 and end at step %2", whole.from, whole.to),
            {},
            phrase("let it end later")};
    return whole;
}

}  // namespace

Session sessionFor(const AnimationSpec& spec, Session session) {
    Document& document = session.document;
    if (spec.dark) document.appearance.theme = *spec.dark ? ThemeChoice::dark : ThemeChoice::light;
    document.explorer.view.compare.shared_clock = true;
    return session;
}

FrameTimes timesFor(const FilmFormat& format, const FrameTimes& times) {
    FrameTimes kept = times;
    kept.fps = std::min(kept.fps, format.most_fps);
    return kept;
}

FilmPictures::FilmPictures(const Session& session, const AnimationSpec& spec)
    : m_spec(spec), m_source(session, withRoom(spec), QSizeF(spec.size) / spec.textScale(),
                             spec.motion, spec.style),
      m_schedule(spec.times),
      m_on_pool(QThreadPool::globalInstance()->contains(QThread::currentThread())) {
    // This thread waits for those that paint.
    if (m_on_pool) QThreadPool::globalInstance()->releaseThread();
}

FilmPictures::~FilmPictures() {
    drop();
    if (m_on_pool) QThreadPool::globalInstance()->reserveThread();
}

Result<std::unique_ptr<FilmPictures>> FilmPictures::make(const Session& session,
                                                         const AnimationSpec& spec) {
    std::unique_ptr<FilmPictures> pictures(new FilmPictures(session, spec));
    auto schedule = pictures->scheduleOf(session);
    if (!schedule) return schedule.error();
    pictures->m_schedule = std::move(*schedule);
    return pictures;
}

Result<FilmSchedule> FilmPictures::scheduleOf(const Session& session) const {
    if (m_spec.motion != Motion::run) return FilmSchedule(m_spec.times);
    std::vector<FilmSegment> segments = m_spec.segments;
    if (segments.empty()) {
        auto whole = wholeOf(m_spec, m_source);
        if (!whole) return whole.error();
        segments.push_back(std::move(*whole));
    }
    std::vector<Stretch> stretches;
    for (const FilmSegment& segment : segments) {
        if (segment.to > m_source.steps()) return noSuchStep(segment.to, m_source.steps());
        stretches.push_back({m_source.placeOf(segment.from), m_source.placeOf(segment.to)});
    }
    std::vector<Pause> pauses;
    if (m_spec.marker_hold_s > 0.0)
        for (const int step : session.document.explorer.view.markers)
            pauses.push_back({m_source.placeOf(step), m_spec.marker_hold_s});
    return FilmSchedule(m_spec.times, stretches, m_spec.pause_s, pauses);
}

Result<std::vector<double>> segmentShares(const Session& session, const AnimationSpec& spec) {
    AnimationSpec scene = spec;  // nothing is painted
    scene.figure.views = {FigureView::scene};
    const auto pictures = FilmPictures::make(session, scene);
    if (!pictures) return pictures.error();
    std::vector<double> shares;
    double all = 0.0;
    for (const FilmSegment& part : spec.segments) {
        const FigureSource& source = (*pictures)->source();
        shares.push_back(source.placeOf(part.to) - source.placeOf(part.from));
        all += shares.back();
    }
    for (double& share : shares)
        share = all > 0.0 ? share / all : 1.0 / static_cast<double>(shares.size());
    return shares;
}

std::int64_t FilmPictures::key(int frame) const {
    return m_source.placeKey(m_schedule.place(frame)) *
               static_cast<std::int64_t>(m_spec.segments.size() + 1) +
           m_schedule.stretch(frame);
}

int FilmPictures::following(int frame) const {
    if (m_spec.motion == Motion::none) return -1;
    for (int next = frame + m_stride; next < frames(); next += m_stride)
        if (key(next) != key(frame)) return next;
    return -1;
}

void FilmPictures::start(int frame, QSize pixels, double text) {
    auto job = std::make_unique<Job>();
    job->frame = frame;
    job->snapshot = snapshot(frame);
    job->figure = figure();
    if (!m_used.empty()) {
        job->image = std::move(m_used.back());
        m_used.pop_back();
    }
    for (const auto& surface : surfacesOf(job->snapshot)) surface->memory->is_painted = true;
    QThreadPool::globalInstance()->start([this, pixels, text, j = job.get()] {
        const PictureFonts fonts(m_spec.type());
        j->image = paintFigureImage(j->snapshot, j->figure, pixels, text, std::move(j->image));
        j->painted.release();
    });
    m_jobs.push_back(std::move(job));
}

void FilmPictures::drop() {
    for (; !m_jobs.empty(); m_jobs.pop_front()) {
        m_jobs.front()->painted.acquire();
        for (const auto& surface : surfacesOf(m_jobs.front()->snapshot))
            surface->memory->is_dropped = std::ranges::find(m_shown, surface) == m_shown.end();
    }
}

QImage FilmPictures::paint(int frame, QSize pixels, double text, QImage used) {
    if (!used.isNull()) m_used.push_back(std::move(used));
    if (m_jobs.empty() || m_jobs.front()->frame != frame) {
        drop();
        m_stride = std::max(1, frame - m_asked);
        start(frame, pixels, text);
    }
    m_asked = frame;
    // On the thread the model belongs to; threads of Qt's pool paint, for the reason that
    // onPaintingThread() has.
    while (m_jobs.size() <= kAhead) {
        const int next = following(m_jobs.back()->frame);
        if (next < 0) break;
        start(next, pixels, text);
    }
    const auto job = std::move(m_jobs.front());
    m_jobs.pop_front();
    job->painted.acquire();
    m_shown = surfacesOf(job->snapshot);
    return std::move(job->image);
}

FigureSnapshot FilmPictures::snapshot(int frame) {
    if (!m_spec.segments.empty()) {
        const auto part = static_cast<std::size_t>(m_schedule.stretch(frame));
        const QString& title = m_spec.segments[part].title;
        m_source.setTitle(title.isEmpty() ? m_spec.figure.label(FigureLabel::title) : title);
    }
    if (m_spec.motion != Motion::none) m_source.goTo(m_schedule.place(frame));
    return m_source.snapshot();
}

}  // namespace iou
