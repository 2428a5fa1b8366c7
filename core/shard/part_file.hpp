// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/shard/shard.hpp"
#include "core/simulate/block_sums.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace iou {

/// What was computed of a sharded simulation at once: some super-blocks of one loss.
struct Part {
    std::string recipe;  ///< key of the recipe (recipeKey())
    int numerics = 0;
    IndexRange units;
    int rows = 0, columns = 0;
    double wall_s = 0.0;
    int threads = 1;
    std::string isa;
    std::vector<BlockSums> sums;  ///< one for each unit; of partHead() none
};

/// "part-0000000-0000031.iousum": first and last of its units.
std::string partName(const IndexRange& units);
/// The paths of all parts in a folder, sorted by name.
std::vector<std::string> partsIn(const std::string& folder);

/// The parts of it that fit in files of so many bytes each; of at least one unit.
std::vector<Part> dividedPart(Part part, std::size_t bytes);
/// A line of JSON ("format": "iouscope-sums", "version": 1) that says what follows: for each unit
/// its cases, the cases that met no positive size, those that diverged, its sums row by row and the
/// worst enlargement of each row, as little-endian doubles; then the SHA-256 of all before it.
Result<Done> writePart(const std::string& path, const Part& part);
/// Reads it back. One that was cut off or changed is refused.
Result<Part> readPart(const std::string& path);
/// The same without the sums.
Result<Part> partHead(const std::string& path);

}  // namespace iou
