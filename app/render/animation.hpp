// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/formats.hpp"
#include "app/render/figure_source.hpp"
#include "app/render/frame_times.hpp"
#include "core/jobs/progress.hpp"

#include <optional>
#include <string>

namespace iou {

/// A film of a session.
struct AnimationSpec {
    FigureSpec figure{.views = {FigureView::scene, FigureView::surface, FigureView::curves}};
    Motion motion = Motion::run;
    const FilmFormat* format = &filmFormats().front();
    QSize size{1280, 720};  ///< pixels; videos repeat the last row or column of an odd one
    double text = 0.0;      ///< size of text and lines, 1 as on a screen; 0: by the size
    FrameTimes times;
    std::optional<bool> dark;  ///< empty: as the session says, "as the desktop" is light

    /// The size of text in force.
    double textScale() const { return text > 0.0 ? text : usualTextScale(size); }
    friend bool operator==(const AnimationSpec&, const AnimationSpec&) = default;
};

inline constexpr int largest_frame_side = 7680;  ///< pixels
inline constexpr int most_frames = 100'000;

/// What was written.
struct AnimationReport {
    int frames = 0;
    double fps = 0.0;  ///< as written: no more than the format has
    Phrase remark;     ///< what differs from what was asked; empty: nothing
    double painting_s = 0.0, encoding_s = 0.0;  ///< time spent
};

/// Times as the format can keep them.
FrameTimes timesFor(const FilmFormat& format, const FrameTimes& times);

/// The session as the film shows it: in its colours, and with one clock for all lanes.
Session sessionFor(const AnimationSpec& spec, Session session);

/// Paints and encodes the film into `path`, on any thread; memory and time per frame do not grow.
/// When cancelled, an older file stays as it was. progress counts frames.
Result<AnimationReport> writeAnimation(const Session& session, const AnimationSpec& spec,
                                       const std::string& path, Progress& progress);

}  // namespace iou
