// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pair_array.hpp"

namespace iou {

Phrase unsaidNotation() { return phrase("the array does not say what its numbers are"); }

imports::NotationChoices notationsOfPairs(const NpyArray& array) {
    imports::NotationChoices out;
    for (std::size_t r = 0; r < array.rows && !out.enough(); ++r)
        for (const std::size_t first : {0U, 4U}) out.count(array.four(r, first), {});
    return out;
}

Result<std::vector<NamedPair>> readPairArray(std::string_view bytes, const std::string& path,
                                             std::optional<BoxNotation> notation) {
    const auto array = readNpy(bytes, path);
    if (!array) return array.error();
    if (array->columns != 8)
        return Error{phrase("a row has %1 numbers", array->columns), path,
                     phrase("a pair has eight: four of the prediction, four of the truth")};
    if (!notation)
        return imports::unsaid(unsaidNotation(), path, "notation",
                               notationsOfPairs(*array).choices());
    std::vector<NamedPair> pairs;
    pairs.reserve(array->rows);
    for (std::size_t r = 0; r < array->rows; ++r) {
        Box<> boxes[2];
        for (const std::size_t k : {0U, 1U}) {
            const auto box = boxFromNumbers(array->four(r, 4 * k), *notation);
            if (!box)
                return box.error().at(
                    phrase("%1, row %2, columns %3 to %4", path, r, 4 * k + 1, 4 * k + 4));
            boxes[k] = *box;
        }
        pairs.push_back({std::to_string(r), boxes[0], boxes[1]});
    }
    return pairs;
}

}  // namespace iou
