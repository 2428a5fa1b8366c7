// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/box_table.hpp"
#include "core/datasets/record_fields.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

/// What the COCO readers ask of a record and of its ids. Not for others.
namespace iou::datasets {

struct Fault {
    NoticeKind kind;
    Phrase where, what;
};

/// Every field is there and of its type.
std::optional<Fault> missingField(const Record& record, const std::string& path,
                                  std::initializer_list<Field> fields);
/// Those of the fields that are there are of their types.
std::optional<Fault> wrongField(const Record& record, const std::string& path,
                                std::initializer_list<Field> fields);
/// The box and its numbers are within 1e9, its size is none below 0.
std::optional<Fault> boxFault(const Record& record, const std::string& path);
/// Of an image; a side that is none or beyond what an image has is not known.
ImageSize sizeOf(const Record& record);
void noticeRepeats(const Record& record, const std::string& path, Notices& notices);
void noticeZeroSize(const Record& record, const std::string& path, Notices& notices);
/// Every record was left out.
Error nothingLeft(const Notices& notices);

/// For each id its rank among those known; -1: unknown.
std::vector<int> resolve(const Ids& ids, const Ids& known, const std::vector<int>& ranks);
/// known: rising.
std::vector<int> resolve(const Ids& ids, const std::vector<Id>& known);
/// Fills in what texts name by an image's file, without folder and ending, where one image alone
/// has that name. The first of these texts; none: nothing was filled in.
std::optional<std::string> resolveByFileName(const Ids& ids,
                                             const std::vector<std::string>& file_names,
                                             std::vector<int>& resolved);
/// Up to three unknown ids in words; none: all are known.
std::optional<Phrase> unknownIds(const Ids& ids, const std::vector<int>& resolved);
/// What to do where categories are unknown: names a shift by one that would mend it.
Phrase categoryRemedy(const Ids& ids, const std::vector<Id>& known);

}  // namespace iou::datasets
