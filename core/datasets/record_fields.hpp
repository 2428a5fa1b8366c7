// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/ids.hpp"
#include "core/datasets/notices.hpp"
#include "core/jobs/progress.hpp"
#include "core/json/json_text.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// Lists of records in JSON, read without a tree. Included by .cpp files of this room only.
namespace iou::datasets {

enum Field : std::uint8_t {
    field_id,
    field_image_id,
    field_category_id,
    field_bbox,
    field_area,
    field_crowd,
    field_ignore,
    field_score,
    field_name,
    field_file_name,
    field_width,
    field_height,
    field_extra,  ///< the one a reader asks for besides
    field_count
};
inline constexpr std::array<std::string_view, field_count> field_names{
    "id",    "image_id", "category_id", "bbox",  "area",   "iscrowd", "ignore",
    "score", "name",     "file_name",   "width", "height", ""};

/// The fields of one record that anybody asks for.
struct Record {
    std::string_view section;  ///< the list it stands in; empty: the file's own
    std::int64_t index = 0;
    std::array<Id, 3> ids;  ///< of field_id, field_image_id, field_category_id
    std::array<double, 4> bbox{};
    double area = 0.0, score = 0.0, width = 0.0, height = 0.0;
    bool crowd = false, ignore = false;
    std::string name, file_name;
    Id extra;                                    ///< of field_extra
    unsigned seen = 0, wrong = 0, repeated = 0;  ///< a bit per field

    bool has(Field f) const { return (seen >> f & 1U) != 0; }
    /// "annotations[12]", with the field "annotations[12].bbox".
    Phrase place(const std::string& path) const;
    Phrase place(const std::string& path, Field f) const;
};

/// Reads the lists of an object by their names, or the one list a file is where `sections` is
/// empty. take(record), called in the order of the file, returns an error to stop.
struct RecordReader {
    std::string_view bytes;
    const std::string& path;
    std::vector<std::string_view> sections;
    Error wrong_shape;  ///< of a file that is not so
    Progress* progress = nullptr;
    std::function<Result<Done>(Record&)> take;
    std::string_view extra = {};  ///< name of a field of no other kind, a whole number or a text
    int threads = 1;              ///< a long list without sections is read on so many

    /// The sections that were there, a bit each.
    Result<unsigned> read() const;

private:
    Result<unsigned> readInParts() const;
    Result<unsigned> readInARow() const;
};

}  // namespace iou::datasets
