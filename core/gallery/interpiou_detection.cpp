// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/kept_runs.hpp"
#include "core/gallery/papers.hpp"

/// Liu & Watanabe 2025, InterpIoU: its detection tables beside a simulated detector.
namespace iou::gallery {

namespace {

/// What the tables say, on scenes like those of a data set.
void compareWithIou(const KeptRuns& kept, Phrase title, const Phrase& scenes, Outcome& out) {
    out.figure.panels.push_back(comparisonTable(std::move(title), kept, kept.against("iou")));
    const auto add = [&](const char* loss, Measure measure, const Phrase& printed, double lo,
                         double hi) {
        out.checks.push_back(lossCheck(kept, loss, "iou", measure, printed, lo, hi));
        Phrase& claim = out.checks.back().claim;
        claim = phrase("%1: %2", scenes, std::move(claim));
    };
    add("interp_iou", Measure::ap, phrase("higher"), -0.1, 0.2);
    add("d_interp_iou", Measure::ap, phrase("highest"), -0.1, 0.3);
    add("d_interp_iou", Measure::ap_small, phrase("most on small objects"), -0.1, 0.5);
    add("ciou", Measure::ap, phrase("higher"), -0.3, 0.1);
    add("efficient_iou", Measure::ap, phrase("higher"), -1.5, 0.0);
    add("smooth_l1", Measure::ap, {}, -4.0, -1.0);
}

Outcome runInterpDetection(const Context& context) {
    const KeptRuns& coco = keptRun("coco");
    Outcome out;
    if (auto anew = trainedAnew(coco, context)) out.checks.push_back(std::move(*anew));
    if (context.cancelled()) return {};
    out.figure.notice = detector::whatItIs();
    compareWithIou(coco, phrase("Scenes as in COCO, against plain IoU"), phrase("as in COCO"), out);
    compareWithIou(keptRun("visdrone"), phrase("Scenes as in VisDrone, against plain IoU"),
                   phrase("as in VisDrone"), out);
    out.notes = {
        phrase("What holds, on scenes as in COCO: D-InterpIoU is above IoU on small objects, by a "
               "tenth of a point; elsewhere the difference cannot be told from 0. What does not: "
               "EIoU, SIoU, WIoU v3 and CIoU above IoU. Smooth-L1 is up to two points below."),
        detectorNote()};
    return out;
}

Outcome runInterpAlphas(const Context& context) {
    const KeptRuns& kept = keptRun("alphas");
    constexpr const char* printed_best = "interp_iou:alpha=0.98";
    Outcome out;
    if (context.cancelled()) return {};
    out.figure.notice = detector::whatItIs();
    out.figure.panels.push_back(comparisonTable(phrase("Scenes as in VisDrone, against alpha 0.98"),
                                                kept, kept.against(printed_best)));
    for (const char* const alpha : {"0.5", "0.8", "0.9", "0.99"}) {
        const auto table = kept.against(printed_best);
        const auto& cell =
            cellOf(kept, table, "interp_iou:alpha=" + std::string(alpha), Measure::ap);
        out.checks.push_back(
            differenceCheck(phrase("AP at alpha %1 less that at 0.98", Phrase::number(alpha)),
                            phrase("0.98 is best"), cell.to_reference, -0.3, 0.3, Says::less));
    }
    out.notes = {phrase("From anchors that overlap their truth by half the coefficient decides "
                        "next to nothing."),
                 detectorNote()};
    return out;
}

}  // namespace

void appendInterpIouDetection(std::vector<Entry>& out) {
    out.push_back(
        {"interp-detection", phrase("Liu & Watanabe 2025, Tables 1 to 3"),
         phrase("InterpIoU in a detector"),
         phrase("AP of a simulated detector under InterpIoU and the losses it is compared with."),
         detectorSettings(keptRun("coco")), runInterpDetection});
    out.push_back({"interp-alpha-detection", phrase("Liu & Watanabe 2025, Table 4, as detection"),
                   phrase("Which alpha in a detector?"),
                   phrase("AP of a simulated detector over alpha."),
                   detectorSettings(keptRun("alphas")), runInterpAlphas});
}

}  // namespace iou::gallery
