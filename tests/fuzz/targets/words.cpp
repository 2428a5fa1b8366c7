// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/overlap_measure.hpp"
#include "core/base/decimal.hpp"
#include "core/finder/quest.hpp"
#include "core/geometry/box_code.hpp"
#include "core/geometry/box_text.hpp"
#include "core/geometry/gradient_by.hpp"
#include "core/pairing/join.hpp"
#include "core/protocol/protocol.hpp"
#include "core/suppress/methods.hpp"
#include "core/surface/axis.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

/// Everything that is one word or a few in a file or an argument.
void fuzzWords(std::string_view bytes) {
    const auto number = parseNumber(bytes);
    if (sound(number)) {
        const auto back = parseNumber(formatShortest(*number));
        require(sound(back) && *back == *number, "a number is read back");
    }
    for (const BoxNotation notation : {BoxNotation::cxcywh, BoxNotation::xyxy, BoxNotation::xywh}) {
        const auto box = parseBox(bytes, notation);
        if (!sound(box)) continue;
        require(checkBox(*box).has_value(), "a typed box is in range");
        (void)formatBox(*box, notation);
    }
    (void)pairOfBoxes(bytes);
    (void)sound(parseFour(bytes, {phrase("a"), phrase("b"), phrase("c"), phrase("d")}));
    (void)sound(parseNotation(bytes));
    (void)sound(parseGradientBy(bytes));
    (void)sound(parseForm(bytes));
    (void)sound(parsePlainForm(bytes));
    (void)sound(parseAxis(bytes));
    (void)sound(parseQuest(bytes));
    (void)sound(assign::parseMeasure(bytes));
    (void)sound(pairing::parseClassRule(bytes));
    const auto records = RecordSet::parse(bytes);
    if (sound(records))
        require(*RecordSet::parse(records->text()) == *records, "records are read back");
    const auto optimizer = Optimizer::parse(bytes);
    if (sound(optimizer))
        require(*Optimizer::parse(optimizer->spec()) == *optimizer, "an optimiser is read back");
    const auto rule = suppress::parseRule(bytes);
    if (sound(rule))
        require(*suppress::parseRule(suppress::ruleText(*rule)) == *rule, "a rule is read back");
}

std::vector<std::string> wordSeeds() {
    return {"-1.5e-3",
            "1, 2, 3, 4",
            "[[1. 2.\t3;4]]",
            "1 2 3 4 5 6 7 8",
            "xyxy",
            "log",
            "lnw",
            "iou,aei,l1",
            "adam:beta1=0.9,epsilon=1e-8",
            "greedy:iou_threshold=0.5,across_classes=1",
            "shift=-1",
            "contiguous",
            "differs",
            "ggiou"};
}

IOU_FUZZ_TARGET(words, fuzzWords, wordSeeds)

}  // namespace
}  // namespace iou::fuzz
