// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/formats.hpp"
#include "app/render/figure_source.hpp"
#include "core/run/film_times.hpp"

#include <QSemaphore>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace iou {

/// A part of a run that a film shows by itself.
struct FilmSegment {
    int from = 0, to = 0;  ///< steps, from < to
    QString title{};       ///< above the views meanwhile; empty: the figure's
    friend bool operator==(const FilmSegment&, const FilmSegment&) = default;
};

/// A film of a session.
struct AnimationSpec {
    FigureSpec figure{.views = {FigureView::scene, FigureView::surface, FigureView::curves}};
    Motion motion = Motion::run;
    MotionStyle style;
    const FilmFormat* format = &filmFormats().front();
    QSize size{1280, 720};  ///< pixels; videos repeat the last row or column of an odd one
    double text = 0.0;      ///< size of text and lines, 1 as on a screen; 0: by the size
    int least = 0;          ///< smaller text is set in this size, pixels of 1/96 inch
    FrameTimes times;
    // Of a run alone:
    std::optional<int> from, to;        ///< steps it starts and ends at; empty: its own
    std::optional<double> until_iou;    ///< ends at the first step that reaches it
    double marker_hold_s = 0.0;         ///< still at each of the session's markers
    std::vector<FilmSegment> segments;  ///< instead of from and to: one after the other
    double pause_s = 1.0;               ///< still between two segments
    bool split = false;                 ///< a file for each of them
    double budget_mb = 0.0;             ///< of the file, megabytes; 0: none
    int coarser = 0;                    ///< see FilmFacts
    std::string lab;                    ///< id of its workspace: its steps instead of a run
    QString session_path;               ///< beside which a lab finds its pictures; may be empty
    std::optional<bool> dark;           ///< empty: as the session says, "as the desktop" is light

    PictureType type() const { return {figure.font, least}; }
    /// The size of text in force.
    double textScale() const { return text > 0.0 ? text : usualTextScale(size); }
    friend bool operator==(const AnimationSpec&, const AnimationSpec&) = default;
};

inline constexpr int largest_frame_side = 7680;  ///< pixels
inline constexpr int most_frames = 100'000;

/// Times as the format can keep them.
FrameTimes timesFor(const FilmFormat& format, const FrameTimes& times);

/// The session as the film shows it: in its colours, and with one clock for all lanes.
Session sessionFor(const AnimationSpec& spec, Session session);

/// The share of the movement that each segment has, 1 in all.
Result<std::vector<double>> segmentShares(const Session& session, const AnimationSpec& spec);

/// The pictures of a film by their number.
class FilmFrames {
public:
    virtual ~FilmFrames() = default;
    virtual int frames() const = 0;
    /// Seconds that stand still.
    virtual double stillSeconds() const = 0;
    /// Equal for frames that look the same.
    virtual std::int64_t key(int frame) const = 0;
    /// text: size of text and lines, 1 as on a screen. An image given back is painted anew. Null
    /// without memory.
    virtual QImage paint(int frame, QSize pixels, double text, QImage used) = 0;
};

/// The frames of a film: of a run, or of the steps of a lab where the spec names one. They live on
/// the thread that made them. Fails where the run has no such steps, or the lab none at all.
Result<std::unique_ptr<FilmFrames>> filmFrames(const Session& session, const AnimationSpec& spec);

/// Those of a run, each as large as the film. Lives on the thread that made it. Several frames are
/// painted at the same time; which ones are worked out does not depend on the processor.
class FilmPictures : public FilmFrames {
public:
    /// session: see sessionFor(). Fails where the run has no such steps.
    static Result<std::unique_ptr<FilmPictures>> make(const Session& session,
                                                      const AnimationSpec& spec);
    ~FilmPictures() override;

    int frames() const override { return m_schedule.frames(); }
    double stillSeconds() const override { return m_schedule.stillSeconds(); }
    std::int64_t key(int frame) const override;
    QImage paint(int frame, QSize pixels, double text, QImage used) override;
    FigureSnapshot snapshot(int frame);
    /// As it stood for the last snapshot.
    const FigureSpec& figure() const { return m_source.spec(); }
    const FigureSource& source() const { return m_source; }

private:
    /// A frame that is painted on another thread.
    struct Job {
        int frame;
        FigureSnapshot snapshot;
        FigureSpec figure;
        QImage image;
        QSemaphore painted;
    };

    FilmPictures(const Session& session, const AnimationSpec& spec);
    FilmPictures(const FilmPictures&) = delete;
    FilmPictures& operator=(const FilmPictures&) = delete;
    Result<FilmSchedule> scheduleOf(const Session& session) const;
    void start(int frame, QSize pixels, double text);
    /// The frame after this one, if frames go on as they came; -1: none.
    int following(int frame) const;
    void drop();

    using Surfaces = std::vector<std::shared_ptr<const SurfaceFrame>>;

    AnimationSpec m_spec;
    FigureSource m_source;
    FilmSchedule m_schedule;
    Surfaces m_shown;  ///< of the last frame that was asked for
    int m_asked = -1;  ///< the last frame
    int m_stride = 1;  ///< frames go on by so many, but for those that look the same
    std::deque<std::unique_ptr<Job>> m_jobs;  ///< frames under way, in their order
    std::vector<QImage> m_used;               ///< to be painted anew
    bool m_on_pool;
};

}  // namespace iou
