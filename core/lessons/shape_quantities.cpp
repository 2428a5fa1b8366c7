// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/shape_quantities.hpp"

#include <algorithm>

namespace iou {

namespace {

/// One word, what it reads and what a person calls it.
struct ShapeWord {
    std::string_view word;
    double (*read)(Situation&);
    Phrase (*name)();
};

std::optional<Quantity> readWord(std::span<const ShapeWord> words, std::string_view name,
                                 std::span<const int> arguments) {
    const auto found = std::ranges::find(words, name, &ShapeWord::word);
    if (!arguments.empty() || found == words.end()) return {};
    return found->read;
}

Phrase sayWord(std::span<const ShapeWord> words, std::string_view name,
               std::span<const int> arguments) {
    const auto found = std::ranges::find(words, name, &ShapeWord::word);
    if (!arguments.empty() || found == words.end()) return {};
    return found->name();
}

const IntervalOutcome& intervalsIn(Situation& s) {
    return s.once([&s] { return outcomeOf(s.lab<IntervalLab>()); });
}

constexpr ShapeWord kIntervalWords[] = {
    {"iou", [](Situation& s) { return intervalsIn(s).shared.iou.value; },
     [] { return Phrase(std::string_view("IoU")); }},
    {"giou", [](Situation& s) { return intervalsIn(s).shared.giou.value; },
     [] { return Phrase(std::string_view("GIoU")); }},
    {"diou", [](Situation& s) { return intervalsIn(s).shared.diou.value; },
     [] { return Phrase(std::string_view("DIoU")); }},
    {"overlap", [](Situation& s) { return intervalsIn(s).shared.overlap; },
     [] { return phrase("time that both share"); }},
    {"gap", [](Situation& s) { return intervalsIn(s).shared.gap; },
     [] { return phrase("gap between the intervals"); }},
    {"iou_dc", [](Situation& s) { return intervalsIn(s).shared.iou.dc; },
     [] { return phrase("slope of IoU by the centre"); }},
    {"giou_dc", [](Situation& s) { return intervalsIn(s).shared.giou.dc; },
     [] { return phrase("slope of GIoU by the centre"); }},
    {"giou_dd", [](Situation& s) { return intervalsIn(s).shared.giou.dd; },
     [] { return phrase("slope of GIoU by the length"); }},
    {"diou_dc", [](Situation& s) { return intervalsIn(s).shared.diou.dc; },
     [] { return phrase("slope of DIoU by the centre"); }},
    {"end", [](Situation& s) { return intervalsIn(s).run.iou.back(); },
     [] { return phrase("IoU at the end of the run"); }},
    {"end_length", [](Situation& s) { return intervalsIn(s).run.states.back().d; },
     [] { return phrase("length at the end of the run"); }},
    {"longest",
     [](Situation& s) {
         double longest = 0.0;
         for (const auto& state : intervalsIn(s).run.states) longest = std::max(longest, state.d);
         return longest;
     },
     [] { return phrase("greatest length of the run"); }},
    {"length", [](Situation& s) { return s.lab<IntervalLab>().pred.d; },
     [] { return phrase("length of the prediction"); }},
};

const MaskOutcome& masksIn(Situation& s) {
    return s.once([&s] { return outcomeOf(s.lab<MaskLab>()); });
}

/// Without the boxes that are best, which take longer.
const masks::Sums& maskSumsIn(Situation& s) {
    return s.once([&s] {
        const MaskLab& lab = s.lab<MaskLab>();
        return masks::sumsOf(maskValues(lab.pred), maskValues(lab.target));
    });
}

template <masks::Measure measure>
double maskMeasure(Situation& s) {
    return masks::valueOf(measure, maskSumsIn(s), s.lab<MaskLab>().smooth);
}

constexpr ShapeWord kMaskWords[] = {
    {"dice", maskMeasure<masks::Measure::dice>, [] { return Phrase(std::string_view("Dice")); }},
    {"soft_iou", maskMeasure<masks::Measure::soft_iou>, [] { return phrase("soft IoU"); }},
    {"dice_squared", maskMeasure<masks::Measure::dice_squared>,
     [] { return phrase("V-Net Dice"); }},
    {"itself", [](Situation& s) { return masksIn(s).itself; },
     [] { return phrase("the measure of the prediction with itself"); }},
    {"best",
     [](Situation& s) {
         const auto& best = masksIn(s).best_pred;
         return best ? best->dice : 0.0;
     },
     [] { return phrase("Dice of the prediction's best box"); }},
    {"best_width",
     [](Situation& s) {
         const auto& best = masksIn(s).best_pred;
         return best ? best->box.w : 0.0;
     },
     [] { return phrase("width of the prediction's best box"); }},
    {"best_mass",
     [](Situation& s) {
         const auto& best = masksIn(s).best_pred;
         return best ? best->mass : 0.0;
     },
     [] { return phrase("share of the prediction in its best box"); }},
    {"bell_half_width", [](Situation&) { return masks::bellBest(2).half_width; },
     [] { return phrase("half width of a bell's best square in sigmas"); }},
    {"bell_dice", [](Situation&) { return masks::bellBest(2).dice; },
     [] { return phrase("Dice of a bell's best square"); }},
    {"pred", [](Situation& s) { return maskSumsIn(s).p; },
     [] { return phrase("sum of the prediction"); }},
    {"target", [](Situation& s) { return maskSumsIn(s).a; },
     [] { return phrase("sum of the truth"); }},
};

occlusion::Judged hiddenIn(Situation& s) { return outcomeOf(s.lab<OcclusionLab>()); }

constexpr ShapeWord kOcclusionWords[] = {
    {"alpha", [](Situation& s) { return s.lab<OcclusionLab>().alpha; },
     [] { return phrase("hidden share"); }},
    {"extension", [](Situation& s) { return s.lab<OcclusionLab>().extension; },
     [] { return phrase("reach beyond the visible part"); }},
    {"iou", [](Situation& s) { return hiddenIn(s).iou; },
     [] { return Phrase(std::string_view("IoU")); }},
    {"bound", [](Situation& s) { return hiddenIn(s).bound; }, [] { return phrase("bound"); }},
};

const TorusOutcome& torusIn(Situation& s) {
    return s.once([&s] { return outcomeOf(s.lab<TorusLab>()); });
}

constexpr ShapeWord kTorusWords[] = {
    {"iou", [](Situation& s) { return torusIn(s).wrapped.iou(); },
     [] { return phrase("IoU with wrap-around"); }},
    {"flat", [](Situation& s) { return torusIn(s).flat.iou(); },
     [] { return phrase("IoU without wrap-around"); }},
};

}  // namespace

std::optional<Quantity> intervalQuantity(std::string_view name, std::span<const int> arguments) {
    return readWord(kIntervalWords, name, arguments);
}
Phrase intervalName(std::string_view name, std::span<const int> arguments) {
    return sayWord(kIntervalWords, name, arguments);
}
std::optional<Quantity> maskQuantity(std::string_view name, std::span<const int> arguments) {
    return readWord(kMaskWords, name, arguments);
}
Phrase maskName(std::string_view name, std::span<const int> arguments) {
    return sayWord(kMaskWords, name, arguments);
}
std::optional<Quantity> occlusionQuantity(std::string_view name, std::span<const int> arguments) {
    return readWord(kOcclusionWords, name, arguments);
}
Phrase occlusionName(std::string_view name, std::span<const int> arguments) {
    return sayWord(kOcclusionWords, name, arguments);
}
std::optional<Quantity> torusQuantity(std::string_view name, std::span<const int> arguments) {
    return readWord(kTorusWords, name, arguments);
}
Phrase torusName(std::string_view name, std::span<const int> arguments) {
    return sayWord(kTorusWords, name, arguments);
}

}  // namespace iou
