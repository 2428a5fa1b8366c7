// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/animation.hpp"

#include "app/render/film_moments.hpp"
#include "app/render/picture.hpp"
#include "core/base/decimal.hpp"
#include "widgets/drawing/fonts.hpp"

#include <QFileInfo>

#include <array>
#include <chrono>
#include <cmath>
#include <future>

namespace iou {

namespace {

constexpr int kFramesLearnt = 100;

class StopWatch {
public:
    explicit StopWatch(double& total) : m_total(total) {}
    ~StopWatch() {
        m_total +=
            std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }
    StopWatch(const StopWatch&) = delete;
    StopWatch& operator=(const StopWatch&) = delete;

private:
    double& m_total;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// The frames of one film, painted as they are asked for.
class Painter {
public:
    Painter(const Session& session, const AnimationSpec& spec, const FrameTimes& times)
        : m_spec(spec), m_times(times), m_text(spec.textScale()),
          m_source(session, spec.figure, QSizeF(spec.size) / m_text, spec.motion) {}

    std::int64_t key(int frame) const { return m_source.placeKey(m_times.place(frame)); }
    QImage paint(int frame) {
        const StopWatch watch(m_spent_s);
        m_source.goTo(m_times.place(frame));
        // The encoder has finished with the last frame but one.
        std::swap(m_images[0], m_images[1]);
        m_images[0] = paintFigureImage(m_source.snapshot(), m_spec.figure, m_spec.size, m_text,
                                       std::move(m_images[0]));
        return m_images[0];
    }
    double spentSeconds() const { return m_spent_s; }

private:
    const PictureFonts m_fonts;
    const AnimationSpec& m_spec;
    const FrameTimes& m_times;
    double m_text;
    FigureSource m_source;
    std::array<QImage, 2> m_images;  ///< the last one painted, and the one before
    double m_spent_s = 0.0;
};

const Error cancelled_error{phrase("cancelled"), {}, {}};

/// Painting and encoding side by side: while a frame is painted the one before is encoded.
class Film {
public:
    Film(Painter& painter, FrameEncoder& encoder, int frames, Progress& progress)
        : m_painter(painter), m_encoder(encoder), m_frames(frames), m_progress(progress) {
        m_progress.total = frames * (encoder.learnsFirst() ? 2 : 1);
    }

    Result<Done> write() {
        if (m_encoder.learnsFirst()) {
            // The colours are chosen from frames throughout the film.
            const auto learn = [this](const QImage& image, bool again) {
                return again ? Result<Done>(Done{}) : m_encoder.learn(image);
            };
            auto learnt = pass(learn, 1 + m_frames / kFramesLearnt);
            if (!learnt) return learnt;
        }
        auto added = pass(
            [this](const QImage& image, bool again) { return m_encoder.add(image, again); }, 1);
        if (!added) return added;
        const StopWatch watch(m_encoding_s);
        return m_encoder.finish();
    }
    double encodingSeconds() const { return m_encoding_s; }

private:
    /// Hands every stride-th frame and the last one to `take`.
    template <class Take>
    Result<Done> pass(const Take& take, int stride) {
        std::future<Result<Done>> taking;
        QImage image;
        const int end = m_frames + stride - 1;
        for (int at = 0, before = 0; at < end; at += stride) {
            if (m_progress.cancelled()) return cancelled_error;
            const int frame = std::min(at, m_frames - 1);
            const bool again = at > 0 && m_painter.key(frame) == m_painter.key(before);
            before = frame;
            if (!again) image = m_painter.paint(frame);
            if (image.isNull())
                return Error{
                    phrase("no memory for the frames"), {}, phrase("ask for smaller ones")};
            if (taking.valid())
                if (auto taken = taking.get(); !taken) return taken;
            taking = std::async(std::launch::async, [this, &take, image, again] {
                const StopWatch watch(m_encoding_s);
                return take(image, again);
            });
            m_progress.advance(stride);
        }
        return taking.get();
    }

    Painter& m_painter;
    FrameEncoder& m_encoder;
    int m_frames;
    Progress& m_progress;
    double m_encoding_s = 0.0;
};

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

namespace {

/// A film of moments: the format draws them.
Result<AnimationReport> writeMoments(const Session& shown, const AnimationSpec& spec,
                                     const std::string& path, Progress& progress) {
    FilmMoments moments(shown, spec);
    AnimationReport report;
    report.frames = moments.last() + 1;
    if (moments.stride() > 1)
        report.remark = phrase("the run is long: every %1th step is kept", moments.stride());
    if (const auto done = spec.format->write(moments, path, progress); !done) return done.error();
    return report;
}

}  // namespace

Result<AnimationReport> writeAnimation(const Session& session, const AnimationSpec& spec,
                                       const std::string& path, Progress& progress) {
    const Session shown = sessionFor(spec, session);
    if (!spec.format->hasFrames()) return writeMoments(shown, spec, path, progress);
    AnimationReport report;
    const FrameTimes times = timesFor(*spec.format, spec.times);
    report.fps = times.fps;
    report.frames = times.frames();
    if (times.fps < spec.times.fps)
        report.remark = phrase("%1; the film was made with %2", spec.format->fps_limit,
                               Phrase::number(formatShortest(times.fps)));
    FilmFacts facts{spec.size, times.fps, spec.figure.transparent,
                    spec.figure.label(FigureLabel::title).toStdString(), writeSession(shown)};
    if (facts.title.empty()) facts.title = "iouscope";
    const auto encoder = spec.format->open(facts, path);
    if (!encoder) return encoder.error();
    Painter painter(shown, spec, times);
    Film film(painter, **encoder, report.frames, progress);
    if (const auto written = film.write(); !written) return written.error();
    if (spec.format->file_per_frame) {
        const std::string next = sequenceName(path, report.frames);
        if (QFileInfo::exists(QString::fromStdString(next)))
            report.remark = phrase("%1 and what follows are of a longer film written before", next);
    }
    report.painting_s = painter.spentSeconds();
    report.encoding_s = film.encodingSeconds();
    return report;
}

}  // namespace iou
