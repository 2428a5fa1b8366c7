// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/npy_array.hpp"
#include "core/imports/box_format.hpp"
#include "core/imports/evidence.hpp"

#include <algorithm>

/// NumPy arrays of boxes: N x 4, with a fifth column the score and a sixth the class.
namespace iou::imports {

namespace {

void countRows(const NpyArray& array, ImageSize size, NotationChoices& out) {
    for (std::size_t r = 0; r < array.rows && !out.enough(); ++r) out.count(array.four(r, 0), size);
}

Result<Done> readNpyBoxes(const Source& source, Reading& reading) {
    const auto array = readNpy(source.bytes, source.path);
    if (!array) return array.error();
    if (array->columns == 8)
        return Error{phrase("eight numbers a row are pairs of boxes"), source.path, pairsRemedy()};
    if (array->columns < 4 || array->columns > 6)
        return Error{phrase("a row has %1 numbers", array->columns), source.path,
                     phrase("give N x 4, or 5 with a score and 6 with a class")};
    const ImageSize size = reading.size_of(source.key);
    if (!reading.settings.notation) {
        NotationChoices notations;
        countRows(*array, size, notations);
        while (!notations.enough()) {
            const auto more = reading.nextFile();
            if (!more) break;
            if (const auto rows = readNpy(more->bytes, source.path); rows && rows->columns >= 4)
                countRows(*rows, reading.size_of(more->key), notations);
        }
        return ask(reading, source, phrase("the array does not say what its numbers are"),
                   "notation", notations.choices());
    }
    const BoxNotation notation = *reading.settings.notation;
    reading.convention(phrase("%1, as said (--notation)", notationFields(notation)));
    BoxRecord record;
    record.file = reading.table.file(source.path, datasets::PlaceKind::row);
    record.image = reading.table.image({0, source.key});
    reading.table.images[static_cast<std::size_t>(record.image)].size = size;
    const auto rows = static_cast<std::size_t>(
        std::min(static_cast<std::int64_t>(array->rows), reading.most_rows));
    for (std::size_t r = 0; r < rows; ++r) {
        if (r % 4096 == 0 && reading.progress && reading.progress->cancelled()) return Done{};
        record.place = static_cast<std::int64_t>(r);
        if (array->columns > 4) record.score = array->at(r, 4);
        if (array->columns > 5) {
            const double label = array->at(r, 5);
            if (!(std::fabs(label) < 1e9) || label != std::floor(label)) {
                reading.table.leaveOut(datasets::NoticeKind::wrong_type, record,
                                       phrase("the class is no whole number"));
                continue;
            }
            const auto number = static_cast<std::int64_t>(label);
            const auto& names = reading.settings.names;
            const bool named = number >= 0 && static_cast<std::size_t>(number) < names.size();
            record.label = reading.table.label(
                {number, {}}, named ? names[static_cast<std::size_t>(number)] : std::string());
        }
        const auto taken =
            reading.take(array->four(r, 0), notation, record, {static_cast<std::int64_t>(r), {}});
        if (!taken) return taken.error();
    }
    return Done{};
}

}  // namespace

const BoxFormat npy_format{"npy", "NumPy",
                           [](datasets::FileKind kind) { return kind == datasets::FileKind::npy; },
                           readNpyBoxes, true};

}  // namespace iou::imports
