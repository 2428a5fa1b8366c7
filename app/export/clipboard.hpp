// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/picture.hpp"

#include <QMimeData>

#include <functional>
#include <memory>

namespace iou {

class ExplorerModel;

/// A figure for the clipboard: an image, every picture format with a media type and, for tables,
/// the run as text/tab-separated-values.
std::unique_ptr<QMimeData> figureForClipboard(const Session& session, const PictureSpec& spec,
                                              const ExplorerModel& model);

/// An image, and every picture format with a media type, as `draw` makes their files.
std::unique_ptr<QMimeData>
picturesForClipboard(const std::function<Result<QByteArray>(const PictureFormat&)>& draw);

/// The runs that are drawn: a header, then step, cx, cy, w, h, loss, iou, enlargement per row,
/// numbers with a decimal point, the name of the lane before them where there are several; without
/// a run the displayed pair alone.
QByteArray runTable(const ExplorerModel& model);

}  // namespace iou
