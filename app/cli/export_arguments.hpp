// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/animation.hpp"
#include "app/render/picture.hpp"

#include <span>
#include <string>

namespace iou {

/// `iouscope render`: one picture without a display.
struct RenderCommand {
    std::string session;  ///< file; empty: the default session; "-": standard input
    std::string output;   ///< a .png, .svg or .pdf file, or "-" for a PNG
    PictureFormat format = PictureFormat::png;
    PictureSpec spec;
    bool window = false;  ///< the whole window instead of a figure
};

/// `iouscope animate`: a film without a display.
struct AnimateCommand {
    std::string session, output;
    AnimationSpec spec;
    bool progress = false;  ///< said even when nobody watches
};

/// arguments: what follows the word. Errors name the argument and what would be right.
Result<RenderCommand> parseRender(std::span<const char* const> arguments);
Result<AnimateCommand> parseAnimate(std::span<const char* const> arguments);
/// The two commands' part of --help.
std::string exportHelp();

/// The format a file name asks for.
Result<PictureFormat> pictureFormatOf(const std::string& path);

inline constexpr int largest_picture_side = 16384;  ///< pixels
inline constexpr double largest_picture_area = 256.0e6;

}  // namespace iou
