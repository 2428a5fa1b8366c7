// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/animation.hpp"

#include "app/render/film_moments.hpp"
#include "app/render/painting_thread.hpp"
#include "core/base/decimal.hpp"
#include "core/files/atomic_file.hpp"
#include "core/numbers/bounded.hpp"
#include "widgets/drawing/fonts.hpp"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <future>

namespace iou {

namespace {

constexpr int kFramesLearnt = 100;
constexpr int kMostTries = 6;  ///< to make a film fit

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
    Painter(FilmFrames& pictures, QSize size, double text)
        : m_pictures(pictures), m_size(size), m_text(text) {}

    std::int64_t key(int frame) const { return m_pictures.key(frame); }
    QImage paint(int frame) {
        const StopWatch watch(m_spent_s);
        // The encoder has finished with the last frame but one.
        std::swap(m_images[0], m_images[1]);
        m_images[0] = m_pictures.paint(frame, m_size, m_text, std::move(m_images[0]));
        return m_images[0];
    }
    double spentSeconds() const { return m_spent_s; }

private:
    FilmFrames& m_pictures;
    QSize m_size;
    double m_text;
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

Result<AnimationReport> writeOnce(const Session& shown, const AnimationSpec& spec,
                                  const std::string& path, Progress& progress) {
    AnimationReport report;
    const FrameTimes times = timesFor(*spec.format, spec.times);
    report.fps = times.fps;
    report.frames = times.frames();
    if (times.fps < spec.times.fps)
        report.remark = phrase("%1; the film was made with %2", spec.format->fps_limit,
                               Phrase::number(formatShortest(times.fps)));
    if (spec.figure.transparent && !spec.format->transparency_loss.empty())
        report.remark = report.remark.empty()
                            ? spec.format->transparency_loss
                            : phrase("%1; %2", report.remark, spec.format->transparency_loss);
    FilmFacts facts{spec.size,
                    times.fps,
                    spec.figure.transparent,
                    spec.figure.label(FigureLabel::title).toStdString(),
                    carriedSession(shown),
                    spec.coarser};
    if (facts.title.empty()) facts.title = "iouscope";
    const PictureFonts fonts(spec.type());
    AnimationSpec kept = spec;
    kept.times = times;
    const auto pictures = filmFrames(shown, kept);
    if (!pictures) return pictures.error();
    const auto encoder = spec.format->open(facts, path);
    if (!encoder) return encoder.error();
    Painter painter(**pictures, spec.size, spec.textScale());
    Film film(painter, **encoder, report.frames, progress);
    if (const auto written = film.write(); !written) return written.error();
    report.painting_s = painter.spentSeconds();
    report.encoding_s = film.encodingSeconds();
    return report;
}

/// A film that came out `times` as large as it may: coarser as far as that looks well, then
/// smaller.
AnimationSpec reduced(AnimationSpec spec, double times) {
    const int room = spec.format->most_coarser - spec.coarser;
    if (room > 0) {
        spec.coarser += bounded(static_cast<int>(std::ceil(6.0 * std::log2(times))) + 1, 1, room);
        return spec;
    }
    spec.text = spec.textScale();
    const double side = std::max(0.4, 0.94 / std::sqrt(times));
    spec.text *= side;
    spec.size = (QSizeF(spec.size) * side).toSize().expandedTo({16, 16});
    return spec;
}

/// Makes films, coarser or smaller each time, until one fits.
Result<AnimationReport> writeWithin(const Session& shown, AnimationSpec spec,
                                    const std::string& path, Progress& progress) {
    if (const auto fine = checkTarget(path); !fine) return fine.error();
    const std::string attempt = temporaryName(folderOf(path));
    const auto remove = [&] { QFile::remove(QString::fromStdString(attempt)); };
    const QSize asked = spec.size;
    for (int tries = 0; tries < kMostTries; ++tries) {
        progress.done = 0;
        auto report = writeOnce(shown, spec, attempt, progress);
        if (!report) return report;
        const auto bytes = static_cast<double>(QFileInfo(QString::fromStdString(attempt)).size());
        if (bytes <= spec.budget_mb * 1e6) {
            if (std::rename(attempt.c_str(), path.c_str()) != 0) {
                remove();
                return Error{phrase("cannot be written"), path, {}};
            }
            if (spec.size != asked)
                report->remark = phrase("to fit, the film was made %1x%2", spec.size.width(),
                                        spec.size.height());
            else if (spec.coarser > 0)
                report->remark = phrase("to fit, the film was made coarser");
            return report;
        }
        remove();
        spec = reduced(std::move(spec), bytes / (spec.budget_mb * 1e6));
    }
    return Error{
        phrase("no film of %1 MB came about", Phrase::number(formatShortest(spec.budget_mb))), path,
        phrase("make it shorter, or allow more")};
}

/// The film of one segment, in its share of the time.
AnimationSpec partOf(const AnimationSpec& spec, std::size_t index, double share) {
    AnimationSpec part = spec;
    part.segments = {spec.segments[index]};
    part.split = false;
    const double still = spec.times.hold_first_s + spec.times.hold_last_s;
    const double moving = std::max(0.5 * spec.times.duration_s, spec.times.duration_s - still);
    part.times.duration_s = moving * share + still;
    return part;
}

Result<AnimationReport> writeParts(const Session& shown, const AnimationSpec& spec,
                                   const std::string& path, Progress& progress) {
    const auto shares = segmentShares(shown, spec);
    if (!shares) return shares.error();
    AnimationReport all;
    for (std::size_t i = 0; i < spec.segments.size(); ++i) {
        const AnimationSpec part = partOf(spec, i, (*shares)[i]);
        progress.done = 0;
        const std::string file = segmentPath(path, static_cast<int>(i) + 1);
        auto report = part.budget_mb > 0.0 ? writeWithin(shown, part, file, progress)
                                           : writeOnce(shown, part, file, progress);
        if (!report) return report;
        all.frames += report->frames;
        all.fps = report->fps;
        if (!report->remark.empty()) all.remark = report->remark;
        all.painting_s += report->painting_s;
        all.encoding_s += report->encoding_s;
    }
    return all;
}

}  // namespace

std::string segmentPath(const std::string& path, int number) {
    const std::size_t name = path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1;
    // A sequence has the number of the frame in its name: that of the segment goes before it.
    std::size_t at = path.find('%', name);
    if (at == std::string::npos) at = std::min(path.rfind('.'), path.size());
    const std::string_view before(path.data(), at);
    const bool parted = before.ends_with('_');
    return path.substr(0, at) + (parted ? "" : "_") + std::to_string(number) + (parted ? "_" : "") +
           path.substr(at);
}

namespace {

Result<AnimationReport> writeFilm(const Session& session, const AnimationSpec& spec,
                                  const std::string& path, Progress& progress) {
    const Session shown = sessionFor(spec, session);
    if (!spec.format->hasFrames()) return writeMoments(shown, spec, path, progress);
    if (spec.split) return writeParts(shown, spec, path, progress);
    if (spec.budget_mb > 0.0) return writeWithin(shown, spec, path, progress);
    auto report = writeOnce(shown, spec, path, progress);
    if (report && spec.format->file_per_frame) {
        const std::string next = sequenceName(path, report->frames);
        if (QFileInfo::exists(QString::fromStdString(next)))
            report->remark =
                phrase("%1 and what follows are of a longer film written before", next);
    }
    return report;
}

}  // namespace

Result<AnimationReport> writeAnimation(const Session& session, const AnimationSpec& spec,
                                       const std::string& path, Progress& progress) {
    return onPaintingThread([&] { return writeFilm(session, spec, path, progress); });
}

}  // namespace iou
