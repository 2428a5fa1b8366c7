// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/out_of_memory.hpp"
#include "core/surface/surface.hpp"

namespace iou {

/// Whether so many bytes hold the surface and a layer of it on its way into a file. To be asked
/// before it is computed, where a user chose its size.
Result<Done> checkSize(const SurfaceRequest& request, double memory = memoryLeft());

}  // namespace iou
