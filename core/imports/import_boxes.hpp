// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/box_format.hpp"

#include <string>
#include <vector>

namespace iou::imports {

/// Boxes read from files, and how.
struct Imported {
    BoxTable table;
    const BoxFormat* format = nullptr;
    std::vector<Phrase> conventions;
    std::size_t files = 0;
};

/// Reads files and folders (all files of boxes below them, in the order of their names). Which
/// format they have is known by what stands in them or said by the settings; what neither says is
/// an error, with the choices in `undecided`. sizes: images of other annotations, whose sizes are
/// taken by their names. Counts bytes; cancelled: what it returns means nothing.
Result<Imported> importBoxes(const std::vector<std::string>& paths, const ImportSettings& settings,
                             const BoxTable* sizes = nullptr, Progress* progress = nullptr,
                             Undecided* undecided = nullptr);

/// The settings with one of the choices of "notation" or "columns".
ImportSettings decided(ImportSettings settings, const std::string& option,
                       const std::string& value);

/// One file of boxes whose bytes are there already; its name is for messages, and names the image
/// where the format has a file for each.
Result<Imported> importText(std::string_view bytes, const std::string& name,
                            const ImportSettings& settings);

/// Bytes a file of boxes may have.
inline constexpr std::size_t max_box_file_bytes = std::size_t{1} << 30;
/// A file that importBoxes() reads, and its name below the folder that was asked for.
struct BoxFileName {
    std::string path, below;
};
/// Those of one path, in their order; a file alone is below nothing. Cancelled: what it returns
/// means nothing.
Result<std::vector<BoxFileName>> filesUnder(const std::string& path,
                                            const Progress* progress = nullptr);

/// Name of a path without folder and ending.
std::string stemOf(const std::string& path);

}  // namespace iou::imports
