// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/gallery/gallery.hpp"

#include <string>

class QImage;

namespace iou {

struct Theme;

/// The figure of an entry as a picture. scale: pixels per logical pixel.
QImage galleryPicture(const gallery::Figure& figure, const Theme& theme, double scale);

/// Writes DIR/ID.png, DIR/ID.csv and, where the entry has a scene, DIR/ID.iouscope.
Result<Done> writeGalleryEntry(const std::string& folder, const gallery::Entry& entry,
                               const gallery::Outcome& outcome, const Theme& theme);

}  // namespace iou
