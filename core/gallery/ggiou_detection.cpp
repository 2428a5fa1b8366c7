// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/kept_runs.hpp"
#include "core/gallery/papers.hpp"

#include <array>

/// GGIoU: its detection tables beside a simulated detector.
namespace iou::gallery {

namespace {

struct Variant {
    std::string_view kept;
    Phrase name;
    Phrase printed;
    double lo, hi;  ///< of the AP, in points
};

Outcome runGgiouDetection(const Context& context) {
    const KeptRuns& usual = keptRun("coco");
    const std::array variants{
        Variant{"assign_ggiou_truth", phrase("GGIoU of the truth's size"), phrase("up to +0.9"),
                -6.0, 1.0},
        Variant{"assign_ggiou", phrase("GGIoU of the overlap's size"), phrase("up to +0.9"), -6.0,
                1.0},
        Variant{"balance_iou", phrase("IoU-balanced loss"), phrase("higher"), -2.0, 1.0},
        Variant{"balance_ggiou", phrase("GGIoU-balanced loss"), phrase("higher"), -2.0, 1.0}};
    Outcome out;
    if (context.cancelled()) return {};
    out.figure.notice = detector::whatItIs();
    for (const char* const loss : {"smooth_l1", "iou"}) {
        const StagedLoss& title = usual.recipe.losses[usual.lossOf(loss)];
        TablePanel panel{
            phrase("%1, against assignment by IoU, unweighted", title.title()),
            {phrase("variant"), "AP"sv, "AP50"sv, "AP75"sv, "AP90"sv, phrase("p of AP")},
            {}};
        for (const Variant& variant : variants) {
            const KeptRuns& kept = keptRun(variant.kept);
            const auto at = [&](Measure m) { return across(usual, kept, loss, m); };
            panel.rows.push_back({variant.name, differenceText(at(Measure::ap)),
                                  differenceText(at(Measure::ap50)),
                                  differenceText(at(Measure::ap75)),
                                  differenceText(at(Measure::ap90)), shown(at(Measure::ap).p)});
            out.checks.push_back(differenceCheck(
                phrase("AP under %1: %2 less the usual", title.title(), variant.name),
                variant.printed, at(Measure::ap), variant.lo, variant.hi));
        }
        out.figure.panels.push_back(std::move(panel));
    }
    out.notes = {phrase("The gain is not reproduced: at the same thresholds GGIoU makes fewer "
                        "anchors positive and AP falls, and weights by overlap lower it a little. "
                        "The class branch is trained anew for every assignment."),
                 detectorNote()};
    return out;
}

}  // namespace

void appendGgiouDetection(std::vector<Entry>& out) {
    out.push_back(
        {"ggiou-detection", phrase("GGIoU, Tables 1 to 6"),
         phrase("Assignment and weights in a detector"),
         phrase("AP of a simulated detector whose anchors are assigned or weighted by GGIoU."),
         detectorSettings(keptRun("coco")), runGgiouDetection});
}

}  // namespace iou::gallery
