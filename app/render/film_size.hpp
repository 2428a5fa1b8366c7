// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/film_pictures.hpp"
#include "core/jobs/progress.hpp"

namespace iou {

/// About how many bytes a film will have, from a few frames that are encoded into a temporary
/// folder; half as many or twice as many are possible. Its budget is not looked at. On any thread.
Result<double> estimatedBytes(const Session& session, const AnimationSpec& spec,
                              const Progress& progress);

}  // namespace iou
