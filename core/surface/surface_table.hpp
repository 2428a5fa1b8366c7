// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/atomic_file.hpp"
#include "core/files/not_finite.hpp"
#include "core/surface/surface.hpp"

#include <string_view>

namespace iou {

/// Writes a surface as CSV x,y,value[,dcx,dcy,dw,dh], row by row; numbers are the shortest that
/// read back alike. comments: whole lines put before the header, or nothing. Does not commit.
Result<Done> writeSurfaceCsv(const Surface& surface, std::string_view comments, AtomicFile& file);
/// Writes it as NPY: float32 of shape rows x columns (rows are y), with partials
/// [value,dcx,dcy,dw,dh] x rows x columns. Does not commit.
Result<Done> writeSurfaceNpy(const Surface& surface, AtomicFile& file);
/// What of its numbers is not finite at boxes with a size; points are counted row by row. Where all
/// are finite their number is not counted.
NotFinite notFiniteOf(const Surface& surface);

}  // namespace iou
