// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_entry.hpp"
#include "core/own_formula/formula_texts.hpp"
#include "core/own_formula/loss_file.hpp"
#include "core/registry/loss.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

constexpr Box<> kFuzzPred{1.3, 0.9, 1.2, 0.7}, kFuzzTarget{0.9, 0.6, 1.0, 1.25};

/// A loss that is asked everything and can be written down, or a fault with its place.
void fuzzFormula(std::string_view bytes) {
    auto made = own::lossOfText(bytes);
    if (const auto* const error = std::get_if<own::FormulaError>(&made)) {
        require(error->at <= bytes.size() && error->column >= 1, "a fault has a place");
        return requireLine(error->error());
    }
    const Loss loss(std::get<LossPointer>(made));
    (void)loss.gradient(kFuzzPred, kFuzzTarget);
    (void)loss.direction(kFuzzPred, kFuzzPred);
    (void)loss.remarks(kFuzzPred, kFuzzTarget);
    (void)loss.contributions(kFuzzPred, kFuzzTarget);
    require(loss.terms(kFuzzPred, kFuzzTarget).size() <= max_terms, "terms keep their limit");
    const auto back = Loss::parse(loss.spec());
    require(sound(back) && *back == loss, "a formula is read back from its line");
}

void fuzzLossFile(std::string_view bytes) {
    const auto text = own::readLossFile(bytes, "f");
    if (!sound(text)) return;
    require(own::looksLikeLossFile(bytes), "a file that is read looks like one");
    const auto again = own::readLossFile(own::writeLossFile(*text), "f");
    require(sound(again) && *again == *text, "a file is read back");
}

std::vector<std::string> formulaSeeds() {
    std::vector<std::string> seeds{"1 - iou", "param k = 2 in 0..9\nlet d = rho2/c2\n1 - iou + k*d",
                                   "title X\nmetric\niou",
                                   "1 - iou + detach(iou)*0.5 - loss.ciou.iou"};
    for (const own::FormulaText& text : own::embeddedTexts())
        seeds.emplace_back(own::textOfBuiltIn(text.id));
    return seeds;
}
std::vector<std::string> lossFileSeeds() {
    return {own::writeLossFile("1 - iou"),
            own::writeLossFile("title Mine\nparam k = 2\nk*(1 - iou)\n")};
}

IOU_FUZZ_TARGET(formula, fuzzFormula, formulaSeeds)
IOU_FUZZ_TARGET(loss_file, fuzzLossFile, lossFileSeeds)

}  // namespace
}  // namespace iou::fuzz
