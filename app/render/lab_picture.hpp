// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/picture.hpp"

namespace iou {

/// The file of a picture of a lab, spec.lab, as the session has it. Like renderPicture(), but on
/// the GUI thread: a lab is a widget.
Result<QByteArray> renderLab(const Session& session, const PictureSpec& spec,
                             const PictureFormat& format);
/// What such a file shows in so many pixels, for a preview.
Result<QImage> paintLabImage(const Session& session, const PictureSpec& spec,
                             const PictureFormat& format, QSize pixels);

}  // namespace iou
