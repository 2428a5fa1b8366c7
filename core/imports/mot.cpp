// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/trimmed.hpp"
#include "core/files/csv_rows.hpp"
#include "core/imports/box_format.hpp"

#include <algorithm>

/// MOT: one table without a header; frame, id, left, top, width, height, confidence, and more.
/// Asked for by its name alone, as it looks like any other numbers.
namespace iou::imports {

namespace {

constexpr std::size_t kLeastMotColumns = 6, kMotClass = 7;

Result<Done> readMot(const Source& source, Reading& reading) {
    reading.convention(
        reading.settings.mot_base > 0.0
            ? phrase("left, top, width, height in pixels from 1: 1 is subtracted from left and top")
            : phrase("left, top, width, height in pixels, as written (--mot-base 1 subtracts)"));
    BoxRecord record;
    record.file = reading.table.file(source.path, datasets::PlaceKind::line);
    CsvRows rows(source.bytes, source.path);
    while (true) {
        const auto more = rows.next();
        if (!more) return more.error();
        if (!*more || (reading.progress && reading.progress->cancelled())) return Done{};
        const auto& fields = rows.fields();
        if (fields.size() < kLeastMotColumns)
            return Error{phrase("the line has %1 fields", fields.size()), rows.place(),
                         phrase("MOT has frame, id, left, top, width, height, confidence")};
        record.place = rows.line();
        std::array<double, kMotClass + 1> x{};
        const std::size_t n = std::min(fields.size(), x.size());
        if (const auto read = readNumbers(std::span(fields).first(n), std::span(x).first(n));
            !read) {
            reading.table.leaveOut(datasets::NoticeKind::wrong_type, record, read.error().what);
            continue;
        }
        record.image = reading.table.image(idOf(fields[0]));
        record.label = -1;
        if (n > kMotClass && x[kMotClass] > 0.0)
            record.label = reading.table.label(idOf(fields[kMotClass]));
        record.score = n > 6 ? x[6] : BoxRecord().score;
        const auto taken = reading.take(
            {x[2] - reading.settings.mot_base, x[3] - reading.settings.mot_base, x[4], x[5]},
            BoxNotation::xywh, record, idOf(fields[1]));
        if (!taken) return taken.error();
    }
}

}  // namespace

const BoxFormat mot_format{"mot", "MOT", [](datasets::FileKind) { return false; }, readMot};

}  // namespace iou::imports
