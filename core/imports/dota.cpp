// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/box_format.hpp"

#include <algorithm>

/// DOTA: a text file per image; four corners and a class. Only the bounds of its boxes are taken,
/// and only where that is asked for.
namespace iou::imports {

namespace {

using datasets::FileKind;

bool isDotaHeader(std::string_view line) {
    return line.starts_with("imagesource:") || line.starts_with("gsd:");
}

Result<Done> takeDotaLine(std::string_view line, BoxRecord record, const Source& source,
                          Reading& reading) {
    const auto words = datasets::wordsOf(line);
    if (words.size() < 9 || words.size() > 10)
        return Error{phrase("the line has %1 columns", words.size()),
                     phrase("%1, line %2", source.path, record.place),
                     phrase("DOTA has four corners, a class and a 0 or 1")};
    std::array<double, 8> x{};
    if (const auto read = readNumbers(std::span(words).first(8), x); !read) {
        reading.table.leaveOut(datasets::NoticeKind::wrong_type, record, read.error().what);
        return Done{};
    }
    const std::string name(words[8]);
    record.label = reading.table.label({0, name}, name);
    if (words.size() == 10 && words[9] == "1") record.flags |= datasets::flag_difficult;
    const auto [left, right] = std::minmax({x[0], x[2], x[4], x[6]});
    const auto [top, bottom] = std::minmax({x[1], x[3], x[5], x[7]});
    const auto taken = reading.take({left, top, right, bottom}, BoxNotation::xyxy, record);
    return taken ? Result<Done>(Done{}) : taken.error();
}

Result<Done> readDota(const Source& source, Reading& reading) {
    if (!reading.settings.rotated_bounds) {
        std::int64_t count = 0;
        const auto counted = eachLine(source, reading, [&](std::string_view line, std::int64_t) {
            count += !isDotaHeader(line);
            return Result<Done>(Done{});
        });
        if (!counted) return counted;
        return Error{phrase("these are %1 rotated boxes", count), source.path,
                     phrase("take their bounds (--rotated bounds)")};
    }
    reading.convention(phrase("bounds of rotated boxes, in pixels"));
    BoxRecord record;
    record.file = reading.table.file(source.path, datasets::PlaceKind::line);
    record.image = reading.table.image({0, source.key});
    return eachLine(source, reading, [&](std::string_view line, std::int64_t number) {
        if (isDotaHeader(line)) return Result<Done>(Done{});
        record.place = number;
        return takeDotaLine(line, record, source, reading);
    });
}

}  // namespace

const BoxFormat dota_format{"dota", "DOTA", [](FileKind kind) { return kind == FileKind::dota; },
                            readDota, true};

}  // namespace iou::imports
