// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/surface/surface_painter.hpp"

namespace iou {

class ExplorerModel;

/// The request for the surface of the model's present state, `samples` a side. The same for the
/// window's plot and for pictures.
SurfaceRequest surfaceRequestOf(const ExplorerModel& model, int samples);
/// The same of any lane, with ranges that hold `fitted` beside the target.
SurfaceRequest surfaceRequestOf(const ExplorerModel& model, int lane, const Box<>& fitted,
                                int samples);
/// The same of any lane over these ranges.
SurfaceRequest surfaceRequestOf(const ExplorerModel& model, int lane, const Range& x,
                                const Range& y, int samples);
/// How the view wants it shown.
SurfaceStyle surfaceStyleOf(const ExplorerModel& model);
/// What a request shows, in words: "CIoU", "ρ²/c²", "CIoU − GIoU".
QString shownName(const SurfaceRequest& request);
/// The run, the displayed box and the profile's cut in axis values; the best point is the frame's.
SurfaceMarks surfaceMarksOf(const ExplorerModel& model);
SurfaceMarks surfaceMarksOf(const ExplorerModel& model, int lane);

}  // namespace iou
