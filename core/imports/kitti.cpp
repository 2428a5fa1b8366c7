// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/box_format.hpp"

/// KITTI: a text file per image; type, truncated, occluded, alpha, then left, top, right, bottom in
/// pixels, seven numbers in space, and for detections a score.
namespace iou::imports {

namespace {

using datasets::FileKind;

Result<Done> takeKittiLine(std::string_view line, std::int64_t number, const Source& source,
                           BoxRecord record, Reading& reading) {
    const auto words = datasets::wordsOf(line);
    if (words.size() != 15 && words.size() != 16)
        return Error{phrase("the line has %1 columns", words.size()),
                     phrase("%1, line %2", source.path, number),
                     phrase("KITTI has 15, and 16 with a score")};
    record.place = number;
    std::array<double, 15> x{};
    const std::span<const std::string_view> rest(words.data() + 1, words.size() - 1);
    if (const auto read = readNumbers(rest, std::span(x).first(rest.size())); !read) {
        reading.table.leaveOut(datasets::NoticeKind::wrong_type, record, read.error().what);
        return Done{};
    }
    const std::string name(words[0]);
    record.label = reading.table.label({0, name}, name);
    if (name == "DontCare") record.flags |= datasets::flag_crowd;
    if (x[0] > 0.0) record.flags |= datasets::flag_truncated;
    if (words.size() == 16) record.score = x[14];
    const auto taken = reading.take({x[3], x[4], x[5], x[6]}, BoxNotation::xyxy, record);
    return taken ? Result<Done>(Done{}) : taken.error();
}

Result<Done> readKitti(const Source& source, Reading& reading) {
    reading.convention(phrase("left, top, right, bottom in pixels; DontCare regions do not count"));
    BoxRecord record;
    record.file = reading.table.file(source.path, datasets::PlaceKind::line);
    record.image = reading.table.image({0, source.key});
    reading.table.images[static_cast<std::size_t>(record.image)].size = reading.size_of(source.key);
    return eachLine(source, reading, [&](std::string_view line, std::int64_t number) {
        return takeKittiLine(line, number, source, record, reading);
    });
}

}  // namespace

const BoxFormat kitti_format{
    "kitti", "KITTI", [](FileKind kind) { return kind == FileKind::kitti; }, readKitti, true};

}  // namespace iou::imports
