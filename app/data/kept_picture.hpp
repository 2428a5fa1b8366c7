// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairing/pair_source.hpp"
#include "widgets/snapshot/scene_picture.hpp"

#include <QString>

namespace iou {

/// The picture under the boxes of a session, as small as files carry it; none where none is shown
/// or it cannot be read, which `fault` then says. Reads at once, on any thread.
PictureUnder keptPicture(const pairing::KeptPairs& kept, QString* fault = nullptr);

}  // namespace iou
