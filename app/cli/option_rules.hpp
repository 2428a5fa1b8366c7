// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/animation.hpp"
#include "app/render/picture.hpp"

#include <CLI/CLI.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace iou {

/// What a command is to make, as far as it decides which options have an effect.
struct Making {
    const PictureFormat* picture = nullptr;  ///< of a picture, or
    const FilmFormat* film = nullptr;        ///< of a film
    bool window = false;                     ///< a picture of the window
    bool lab = false;                        ///< a picture of a lab, or a film of its steps
    Motion motion = Motion::none;
    const FigureSpec& figure;
    QSizeF paper_mm;
};

/// The first option given that would have no effect; the error says which, why, and what would
/// have.
Result<Done> checkOptions(const CLI::App& given, const Making& making);
/// The options there are rules for: every one of render and animate.
std::vector<std::string_view> ruledOptions();

/// The same of what only the session tells: steps beyond the run, names of a legend that is
/// shorter. Needs the application.
Result<Done> checkAgainst(const Session& session, const PictureSpec& spec,
                          std::span<const int> steps);
Result<Done> checkAgainst(const Session& session, const AnimationSpec& spec);
/// Whether the family of the figure's text is installed. Needs the application.
Result<Done> checkFont(const FigureSpec& figure);

}  // namespace iou
