// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_labs/geometry_kind.hpp"
#include "core/base/decimal.hpp"
#include "core/geometry/box_size.hpp"
#include "core/masks/box_mask.hpp"

#include <algorithm>
#include <cmath>

namespace iou::batch {

namespace {

constexpr const char* kDiceInputs[] = {"n", "mx", "my", "sx", "sy", "cx", "cy", "w", "h"};
constexpr double kMostDiceCells = 100'000;

Result<Done> diceRow(std::span<const double> in, std::span<double> out) {
    const auto wrong = [&](std::size_t k, const Phrase& what, const Phrase& remedy) {
        return Error{what, std::string_view(kDiceInputs[k]), remedy};
    };
    const auto shown = [&](std::size_t k) { return formatShortest(in[k]); };
    if (!(in[0] >= 1.0 && in[0] <= kMostDiceCells && in[0] == std::floor(in[0])))
        return wrong(0, phrase("\"%1\" is no number of cells", shown(0)),
                     phrase("give a whole number from 1 to 100000"));
    for (const std::size_t k : {std::size_t{3}, std::size_t{4}})
        if (!(in[k] > 0.0))
            return wrong(k, phrase("\"%1\" is no standard deviation", shown(k)),
                         phrase("give a number above 0"));
    for (const std::size_t k : {std::size_t{7}, std::size_t{8}}) {
        if (in[k] < 0.0)
            return wrong(k, phrase("\"%1\" is a negative size", shown(k)),
                         phrase("give a size of 0 or more"));
        if (const Error small = tooSmall(phrase("\"%1\"", shown(k))); !isBoxSize(in[k]))
            return wrong(k, small.what, small.remedy);
    }
    const auto shared = masks::compare({in[1], in[2], in[3], in[4]}, {in[5], in[6], in[7], in[8]},
                                       static_cast<int>(in[0]));
    out[0] = shared.dice.value;
    out[1] = shared.iou.value;
    if (out.size() > 2) {
        std::ranges::copy(shared.dice.d, out.begin() + 2);
        std::ranges::copy(shared.iou.d, out.begin() + 6);
    }
    return Done{};
}

}  // namespace

const GeometryKind& diceKind() {
    static const GeometryKind kind{
        "dice",
        "a Gaussian blob on n x n cells, and the mask of a box",
        "case",
        {std::begin(kDiceInputs), std::end(kDiceInputs)},
        {"dice", "iou"},
        {"dice_dcx", "dice_dcy", "dice_dw", "dice_dh", "iou_dcx", "iou_dcy", "iou_dw", "iou_dh"},
        diceRow};
    return kind;
}

}  // namespace iou::batch
