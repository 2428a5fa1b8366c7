// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/file_kind.hpp"
#include "core/imports/import_settings.hpp"
#include "core/jobs/progress.hpp"

#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace iou::imports {

/// A file as a reader takes it.
struct Source {
    std::string_view bytes;
    std::string path;  ///< for messages and the column "source"
    std::string key;   ///< its name below the folder that was asked for, without ending
};

/// A file after the one that is read.
struct NextFile {
    std::string bytes, key;
};

/// What readers read with, and into.
struct Reading {
    const ImportSettings& settings;
    const SizeOf& size_of;
    BoxTable& table;
    Undecided& undecided;
    Progress* progress = nullptr;
    std::vector<Phrase> conventions = {};  ///< what the numbers were taken for, each once
    /// The files after it, one a call, as evidence of what is to be asked; null where there are
    /// none.
    std::function<std::optional<NextFile>()> next = {};
    /// Of each file whose rows alone may be ambiguous: text, tables, arrays.
    std::int64_t most_rows = std::numeric_limits<std::int64_t>::max();

    void convention(const Phrase& what);
    std::optional<NextFile> nextFile() const { return next ? next() : std::nullopt; }
    /// The size of an image whose annotations need one; an error names the ways to give it.
    Result<ImageSize> sizeFor(const Source& source) const;
    /// Adds a box, with its key where one is kept.
    Result<bool> take(const std::array<double, 4>& numbers, BoxNotation notation,
                      const BoxRecord& record, const datasets::Id& key = {}) const;
};

/// One kind of file.
struct BoxFormat {
    std::string_view word;   ///< of --format
    std::string_view title;  ///< a name, the same in every language
    bool (*is)(datasets::FileKind kind);
    Result<Done> (*read)(const Source& source, Reading& reading);
    bool file_per_image = false;
};

std::span<const BoxFormat> boxFormats();
Result<const BoxFormat*> formatNamed(std::string_view word);
/// Null: none of them.
const BoxFormat* formatOfKind(datasets::FileKind kind);
/// What a file of a kind without a format looks like.
Error noBoxes(datasets::FileKind kind, const std::string& path);
/// What to do with a file of pairs where boxes are asked for.
Phrase pairsRemedy();

extern const BoxFormat coco_format, coco_results_format, yolo_format, voc_format, table_format,
    npy_format, cvat_format, labelme_format, kitti_format, mot_format, dota_format;

/// The error of what is not decided: `what` the file does not say, and the choices with their
/// evidence; it also goes to reading.undecided.
Error ask(Reading& reading, const Source& source, const Phrase& what, std::string option,
          std::vector<Undecided::Choice> choices);

/// A whole number, as "7" or "7.0"; a text else.
datasets::Id idOf(std::string_view text);
/// The numbers of a line; where one is none, what is wrong with it.
Result<Done> readNumbers(std::span<const std::string_view> words, std::span<double> out);
/// The lines of a text with their numbers from 1, without blank ones and comments (#). take returns
/// an error to stop.
Result<Done>
eachLine(const Source& source, const Reading& reading,
         const std::function<Result<Done>(std::string_view line, std::int64_t number)>& take);

}  // namespace iou::imports
