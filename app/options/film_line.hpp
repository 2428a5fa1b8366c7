// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options/film_options.hpp"

#include <string>
#include <string_view>

namespace iou {

/// A film as options of `iouscope animate`, for a POSIX shell: "--view scene --fps 60 -o film.mp4".
/// Presets are kept so.
std::string filmLine(const AnimationSpec& spec);
/// The film without what has no effect on it, and which the command would refuse. shown: as its
/// session has it.
AnimationSpec withoutIdle(AnimationSpec film, const ExplorerView& shown);
/// The film that such a line asks for.
Result<AnimationSpec> readFilmLine(std::string_view line);

}  // namespace iou
