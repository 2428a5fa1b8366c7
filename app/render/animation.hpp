// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/film_pictures.hpp"
#include "core/jobs/progress.hpp"

#include <string>

namespace iou {

/// What was written.
struct AnimationReport {
    int frames = 0;
    double fps = 0.0;  ///< as written: no more than the format has
    Phrase remark;     ///< what differs from what was asked; empty: nothing
    double painting_s = 0.0, encoding_s = 0.0;  ///< time spent
};

/// The file of a segment of a split film: "run.mp4" gives "run_1.mp4".
std::string segmentPath(const std::string& path, int number);

/// Paints and encodes the film into `path`, on any thread; memory and time per frame do not grow.
/// When cancelled, an older file stays as it was. progress counts frames. A split film is
/// written into segmentPath(path, 1), ...
Result<AnimationReport> writeAnimation(const Session& session, const AnimationSpec& spec,
                                       const std::string& path, Progress& progress);

}  // namespace iou
