// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/animation.hpp"

#include <string>

namespace iou {

/// Puts a comment before the end mark of a finished GIF (comment extension) or APNG (text chunk
/// "iouscope-session"), which FFmpeg writes without one.
Result<Done> addComment(const std::string& path, AnimationFormat format,
                        const std::string& comment);

}  // namespace iou
