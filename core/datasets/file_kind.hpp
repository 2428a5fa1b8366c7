// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace iou::datasets {

/// What a file is by what stands in it; its name is not asked.
enum class FileKind : std::uint8_t {
    // Files of boxes.
    coco,
    coco_results,
    yolo,
    yolo_scored,   ///< six numbers a line; which one is the score is left open
    yolo_outline,  ///< a class and an outline of three or more points
    voc,
    table,         ///< with a header that names a box
    pairs_table,   ///< with a header that names two
    bare_numbers,  ///< numbers without a header
    npy,
    cvat,
    labelme,
    kitti,
    dota,
    // Others.
    iouscope,  ///< a session, protocol, recipe or anchors of this program
    other_json,
    other_xml,
    torch_file,
    pickle,
    numpy_archive,
    zip,
    gzip,
    parquet,
    picture,
    pdf,
    empty,
    binary,
    text
};

/// Looks at the beginning alone, at keys of JSON as far as the first that decides.
FileKind kindOf(std::string_view bytes);
/// "a COCO file of annotations".
Phrase kindName(FileKind kind);
/// Which command or program reads it.
Phrase kindRemedy(FileKind kind);
/// Boxes, or pairs of them.
inline bool holdsBoxes(FileKind kind) { return kind < FileKind::iouscope; }
/// It certainly is no CSV with a header.
bool isNoTable(FileKind kind);

/// Words between blanks and tabs.
std::vector<std::string_view> wordsOf(std::string_view line);

}  // namespace iou::datasets
