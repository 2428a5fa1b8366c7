// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/their_numbers.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

/// What other code printed: one number, four, and a table of pairs.
void fuzzPrinted(std::string_view bytes) {
    const auto number = readPrinted(bytes);
    if (sound(number)) require(number->last_digit >= 0.0, "a last digit has a size");
    (void)sound(readPrintedFour(bytes));
    for (const BoxNotation notation : {BoxNotation::cxcywh, BoxNotation::xyxy}) {
        const auto pairs = readTheirPairs(bytes, notation);
        if (!sound(pairs)) continue;
        TheirNumbers numbers;
        numbers.pairs = *pairs;
        require(numbers.hasValue() || numbers.hasGradient(), "a table has numbers");
        (void)numbers.precision();
    }
}

std::vector<std::string> printedSeeds() {
    return {
        "0.6350",
        "-inf",
        "NaN",
        "1.17549435e-38",
        "tensor([0.1, 0.2, -0.3, 4e-1])",
        "cx cy w h tcx tcy tw th value\n0.52,0.47,0.11,0.06,0.5,0.5,0.08,0.1,0.7113783255405249\n",
        "# x\n1 1 2 2 0 0 1 1 0.5 -0.25 0 1e-3 2\n"};
}

IOU_FUZZ_TARGET(printed_numbers, fuzzPrinted, printedSeeds)

}  // namespace
}  // namespace iou::fuzz
