// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/kept_runs.hpp"
#include "core/gallery/papers.hpp"

/// Peng & Yu 2021, Extended IoU: its detection tables beside a simulated detector.
namespace iou::gallery {

namespace {

/// Differences to Smooth-L1 over the IoU a match needs.
CurvePanel overThresholds(const KeptRuns& kept, const detector::Comparison& table) {
    CurvePanel panel{
        phrase("Difference to Smooth-L1 in points"), phrase("IoU that a match needs"), "AP"sv, {}};
    for (const char* const loss : {"l1", "iou", "giou", "ciou", "smooth_eiou"}) {
        const auto at = [&](Measure m) {
            return 100.0 * cellOf(kept, table, loss, m).to_reference.difference;
        };
        panel.curves.push_back({kept.recipe.losses[kept.lossOf(loss)].title(),
                                {0.5, 0.75, 0.9},
                                {at(Measure::ap50), at(Measure::ap75), at(Measure::ap90)}});
    }
    return panel;
}

Outcome runExtendedDetection(const Context& context) {
    const KeptRuns& kept = keptRun("coco");
    const auto table = kept.against("smooth_l1");
    Outcome out;
    if (auto anew = trainedAnew(kept, context)) out.checks.push_back(std::move(*anew));
    if (context.cancelled()) return {};
    out.figure.notice = detector::whatItIs();
    out.figure.panels = {comparisonTable(phrase("Against Smooth-L1"), kept, table),
                         overThresholds(kept, table)};
    const auto add = [&](const char* loss, const char* reference, Measure measure,
                         const Phrase& printed, double lo, double hi,
                         Says says = Says::more) -> Check& {
        return out.checks.emplace_back(
            lossCheck(kept, loss, reference, measure, printed, lo, hi, says));
    };
    // Table II prints differences of one run each.
    add("giou", "smooth_l1", Measure::ap, Phrase::number("+1.4"), 1.5, 3.0).reference = 1.4;
    add("giou", "smooth_l1", Measure::ap90, Phrase::number("+3.4"), 3.0, 7.0).reference = 3.4;
    add("giou", "smooth_l1", Measure::ap50, phrase("-0.5 to +0.6"), -0.5, 1.5, Says::size);
    add("l1", "smooth_l1", Measure::ap, {}, 1.0, 2.5);
    add("smooth_eiou", "smooth_l1", Measure::ap, {}, 0.5, 2.5);
    add("smooth_eiou", "iou", Measure::ap, phrase("squaring helps, +0.4"), -2.5, -0.3);
    add("ciou", "giou", Measure::ap, phrase("higher"), -0.6, 0.1);
    out.notes = {
        phrase("What holds: losses of the IoU family are above Smooth-L1, little at AP50 and more "
               "the higher the IoU that a match needs. What does not: squaring the loss helps; a "
               "square is flat where boxes nearly match, as Smooth-L1 is, and follows the mean of "
               "what it cannot know, where IoU follows the mode. CIoU is not above GIoU."),
        detectorNote()};
    return out;
}

Outcome runHeadDetection(const Context& context) {
    const KeptRuns& kept = keptRun("head");
    const auto table = kept.byRule();
    Outcome out;
    if (context.cancelled()) return {};
    out.figure.notice = detector::whatItIs();
    out.figure.panels.push_back(
        comparisonTable(phrase("Against greedy suppression by class score"), kept, table));
    const auto add = [&](const char* loss, std::size_t rule, Measure measure, const Phrase& printed,
                         double lo, double hi) {
        out.checks.push_back(differenceCheck(
            phrase("%1 of %2 by %3 less by greedy", detector::measure_words.of(measure),
                   kept.recipe.losses[kept.lossOf(loss)].title(),
                   suppress::infoOf(kept.recipe.rules[rule].method).name),
            printed, cellOf(kept, table, loss, measure, rule).to_reference, lo, hi));
    };
    add("smooth_l1", 1, Measure::ap, Phrase::number("+0.7"), 0.5, 4.0);
    add("extended_iou", 1, Measure::ap, Phrase::number("+1.5"), 0.0, 3.0);
    add("smooth_l1", 1, Measure::ap90, phrase("higher"), 1.0, 7.0);
    add("extended_iou", 1, Measure::ap90, phrase("higher"), 0.0, 6.0);
    add("smooth_l1", 2, Measure::ap, {}, 0.0, 4.5);
    add("extended_iou", 2, Measure::ap, {}, -2.0, 3.0);
    out.notes = {phrase("What holds: the head raises AP, and AP90 the most. What does not: that it "
                        "does so the more with an IoU loss (\"1 + 1 > 2\"): here it helps the "
                        "worse boxes of Smooth-L1 more. The head is trained on all anchors that "
                        "overlap a truth by 0.3; the paper does not say on which."),
                 detectorNote()};
    return out;
}

}  // namespace

void appendExtendedIouDetection(std::vector<Entry>& out) {
    out.push_back({"extended-detection", phrase("Peng & Yu 2021, Tables II and III, Fig. 7"),
                   phrase("Extended IoU in a detector"),
                   phrase("AP of a simulated detector at loose and strict matches, under Smooth-L1 "
                          "and the IoU family."),
                   detectorSettings(keptRun("coco")), runExtendedDetection});
    out.push_back({"head-detection", phrase("Peng & Yu 2021, Table I"),
                   phrase("The IoU head in a detector"),
                   phrase("What a predicted IoU adds to AP, by loss and by suppression."),
                   detectorSettings(keptRun("head")), runHeadDetection});
}

}  // namespace iou::gallery
