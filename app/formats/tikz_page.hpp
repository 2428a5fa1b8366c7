// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/picture_format.hpp"

namespace iou {

/// A page as a picture of TikZ, without its session. An error names the signs TeX has none for.
Result<QByteArray> tikzPicture(const PicturePage& page);

}  // namespace iou
