// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/libav/libav.hpp"

#include <QImage>

namespace iou {

/// Writes an image in the colours of video into a frame: BT.709 in the limited range, brightness
/// per pixel, colour per two by two (their mean). image: 32 bits per pixel, nothing shows through,
/// even in size; frame: YUV420P of its size. Flat colours are within a level of libswscale's, which
/// takes nearly four times as long.
void convertToVideo(const QImage& image, AVFrame& frame);

/// A frame to convert into; null where memory does not suffice.
libav::Frame blankVideoFrame(QSize size);

}  // namespace iou
