// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spec_text.hpp"
#include "core/composed/composition.hpp"
#include "core/run/staged_loss.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

/// A loss as it stands on a command line or in a file. A program is never started by it.
void fuzzLossSpec(std::string_view bytes) {
    (void)sound(splitSpec(bytes, phrase("loss")));
    (void)sound(splitFormulaSpec(bytes));
    require(percentDecoded(percentEncoded(bytes, ",:")) == bytes, "percent signs are read back");
    const auto loss = Loss::parse(bytes);
    if (sound(loss)) {
        (void)loss->value({1.3, 0.9, 1.2, 0.7}, {0.9, 0.6, 1.0, 1.25});
        const auto back = Loss::parse(loss->spec());
        require(sound(back) && *back == *loss, "a loss is read back from its spec");
    }
    const auto staged = StagedLoss::parse(bytes);
    if (!sound(staged)) return;
    const auto back = StagedLoss::parse(staged->spec());
    require(sound(back) && *back == *staged, "losses that follow one another are read back");
}

void fuzzComposition(std::string_view bytes) {
    const auto composition = composed::parseComposition(bytes);
    if (!sound(composition)) return;
    const std::string text = composed::compositionText(*composition);
    (void)composed::compositionName(*composition);
    const auto again = composed::parseComposition(text);
    require(sound(again), "a composition is read back");
    require(composed::compositionText(*again) == text, "a canonical text stays as it is");
}

std::vector<std::string> lossSpecSeeds() {
    return {"giou",
            "interp_iou:alpha=0.9",
            "l1@60,ciou",
            "=1 - iou:k=3",
            "focaler(ciou):u=0.9",
            "5 l1 + 2 giou",
            "=1 - iou%3A2@5,diou@9,nwd:c=20",
            "wise(0.5 ciou + 0.5 nwd(c=20))"};
}
std::vector<std::string> compositionSeeds() {
    return {"focaler(ciou, d=0, u=0.95)", "5 l1 + 2 giou",       "wise(0.5 ciou + 0.5 nwd(c=20))",
            "inner(1 - iou + rho2/c2)",   "-0.5*(giou + (iou))", "alpha(=1 - iou, alpha=3)"};
}

IOU_FUZZ_TARGET(loss_spec, fuzzLossSpec, lossSpecSeeds)
IOU_FUZZ_TARGET(composition, fuzzComposition, compositionSeeds)

}  // namespace
}  // namespace iou::fuzz
