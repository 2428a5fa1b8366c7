// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/picture.hpp"

namespace iou {

class MainWindow;

/// A picture of the whole window, as renderPicture() makes one of a figure; in formats that have
/// pixels, and on the GUI thread. Of the spec it takes size, scale, step and theme.
Result<QByteArray> renderWindow(const Session& session, const PictureSpec& spec,
                                const PictureFormat& format);

/// Brings every panel of the window to its final state before returning. pixel_ratio: of the
/// picture.
void finishPanels(MainWindow& window, double pixel_ratio);

}  // namespace iou
