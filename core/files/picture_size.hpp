// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace iou {

struct PictureSize {
    int width = 0, height = 0;
};

/// Pixels of a picture by the beginning of its bytes: PNG, or JPEG as far as its frame header
/// reaches in. Turning by EXIF is not looked at, as annotation tools write sizes of the pixels as
/// they are stored. Null: neither, or cut off before.
std::optional<PictureSize> pictureSize(std::string_view bytes);
/// The same of a regular file, of which at most a megabyte is read.
std::optional<PictureSize> pictureSizeOf(const std::string& path);

}  // namespace iou
