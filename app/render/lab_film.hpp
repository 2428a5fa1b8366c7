// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/film_pictures.hpp"

namespace iou {

/// The frames of a film: of a run, or of the steps of a lab where the spec names one. They live on
/// the thread that made them. Fails where the run has no such steps, or the lab none at all.
Result<std::unique_ptr<FilmFrames>> filmFrames(const Session& session, const AnimationSpec& spec);

}  // namespace iou
