// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchors/anchor_presets.hpp"
#include "core/assign/assigned.hpp"
#include "core/base/rng.hpp"
#include "core/gallery/papers.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// GGIoU with the anchors of RetinaNet: what Fig. 1 and Tables 1-4 say about assignment.
namespace iou::gallery {

namespace {

using assign::OverlapKind;

assign::AnchorSet retinanetAnchors() { return *assign::presetAnchors("retinanet", {1333, 800}); }

assign::Assigner assignerBy(OverlapKind kind, assign::Force force) {
    assign::Assigner out;
    out.overlap.kind = kind;
    out.max.force = force;
    return out;
}

/// The lab with one truth.
Document labDocument(const Box<>& truth) {
    Document document;
    AssignLab& lab = document.lab<AssignLab>();
    lab.truths = std::vector<Box<>>{truth};
    lab.compare = true;
    return document;
}

/// Of 96 x 96 pixels in area, where no anchor is centred on it.
constexpr Box<> kCompact{641.3, 402.7, 96.0, 96.0};

Outcome runSlenderAnchors(const Context& context) {
    AssignLab lab;
    lab.truths = std::vector<Box<>>{kCompact};
    const AssignCurves curves = curvesOf(lab, context.progress);
    Outcome out;
    // Cancelled, maybe between the two.
    if (curves.iou_by_aspect.x.empty() || curves.ggiou_by_aspect.x.empty()) return out;
    out.figure.panels.push_back(CurvePanel{
        phrase("Anchors of a truth of 96 x 96 pixels in area"),
        phrase("aspect h/w"),
        phrase("positive anchors"),
        {{"IoU"sv, curves.iou_by_aspect.x, curves.iou_by_aspect.positives},
         {"GGIoU"sv, curves.ggiou_by_aspect.x, curves.ggiou_by_aspect.positives},
         {phrase("IoU, without force"), curves.iou_by_aspect.x, curves.iou_by_aspect.by_overlap},
         {phrase("GGIoU, without force"), curves.ggiou_by_aspect.x,
          curves.ggiou_by_aspect.by_overlap}}});
    const auto at = [](const assign::ShapeCurve& curve, const std::vector<double>& values,
                       double aspect) {
        const auto found = std::find(curve.x.begin(), curve.x.end(), aspect);
        return values[static_cast<std::size_t>(found - curve.x.begin())];
    };
    const auto anchors = retinanetAnchors();
    const Edges slender = assign::withAspect(Edges::of(kCompact), 8.0);
    const auto first = assign::assign(anchors, {&slender, 1}, {},
                                      assignerBy(OverlapKind::iou, assign::Force::first), 1);
    const auto &iou = curves.iou_by_aspect, &ggiou = curves.ggiou_by_aspect;
    out.checks = {
        {phrase("anchors by IoU at h/w 8, all that tie forced"), phrase("only one anchor"),
         at(iou, iou.positives, 8.0), 24.0, 24.0, 1.0},
        near(phrase("the same, the first of them only"), phrase("only one anchor"), 1.0,
             static_cast<double>(first->positives), 0.0),
        near(phrase("the same without force"), {}, 0.0, at(iou, iou.by_overlap, 8.0), 0.0),
        near(phrase("by IoU without force at h/w 5"), {}, 0.0, at(iou, iou.by_overlap, 5.0), 0.0),
        between(phrase("by GGIoU without force at h/w 5"), phrase("more anchors"),
                at(ggiou, ggiou.by_overlap, 5.0), 8.0, 8.0),
        between(phrase("by GGIoU without force at h/w 8"), phrase("more anchors"),
                at(ggiou, ggiou.by_overlap, 8.0), 0.0, 0.0),
        near(phrase("by IoU at h/w 1"), {}, 40.0, at(iou, iou.positives, 1.0), 0.0),
        near(phrase("by GGIoU at h/w 1"), {}, 27.0, at(ggiou, ggiou.positives, 1.0), 0.0)};
    out.notes = {phrase(
        "\"Only one anchor\" needs a rule that forces the first of the best anchors alone: all "
        "anchors inside a long truth overlap it equally, and the usual rule forces them all, 24 at "
        "h/w 8. GGIoU gives more anchors to truths of h/w 4 to 6, fewer to compact ones, and none "
        "beyond 7.")};
    out.document = labDocument(assign::withAspect(Edges::of(kCompact), 8.0).box());
    return out;
}

/// Distances of the positives' centres from the truth's, in pixels.
struct Distances {
    double mean = 0.0, largest = 0.0;
    std::vector<double> x, y;
};
Distances distancesBy(OverlapKind kind) {
    const auto anchors = retinanetAnchors();
    const Edges truth = Edges::of(kCompact);
    const auto got =
        assign::assign(anchors, {&truth, 1}, {}, assignerBy(kind, assign::Force::all), 1);
    Distances out;
    for (const assign::Match& match : got->matches) {
        if (match.truth < 0) continue;
        const Box<> box = anchors.edges(match.anchor).box();
        out.x.push_back(box.cx);
        out.y.push_back(box.cy);
        const double distance = std::hypot(box.cx - kCompact.cx, box.cy - kCompact.cy);
        out.mean += distance;
        out.largest = std::max(out.largest, distance);
    }
    out.mean /= static_cast<double>(out.x.size());
    return out;
}

Outcome runAlignedAnchors(const Context& /*context*/) {
    const Distances iou = distancesBy(OverlapKind::iou), ggiou = distancesBy(OverlapKind::ggiou);
    Outcome out;
    out.figure.columns = 2;
    for (const auto& [name, distances] : {std::pair{phrase("Positive anchors by IoU"), &iou},
                                          std::pair{phrase("Positive anchors by GGIoU"), &ggiou}})
        out.figure.panels.push_back(ScenePanel{name,
                                               {{kCompact, Role::target, phrase("ground truth")}},
                                               {},
                                               {{phrase("centres"), distances->x, distances->y}}});
    out.checks = {
        near(phrase("anchors by IoU"), {}, 40.0, static_cast<double>(iou.x.size()), 0.0),
        near(phrase("anchors by GGIoU"), {}, 27.0, static_cast<double>(ggiou.x.size()), 0.0),
        between(phrase("mean distance of their centres, GGIoU / IoU"), phrase("better aligned"),
                ggiou.mean / iou.mean, 0.0, 0.8),
        between(phrase("largest distance, GGIoU / IoU"), phrase("better aligned"),
                ggiou.largest / iou.largest, 0.0, 0.8)};
    out.document = labDocument(kCompact);
    return out;
}

/// Truths with sides from 16 to 512 pixels and aspects from 1/4 to 4, uniform in the logarithm.
std::vector<Edges> sampleTruths(const Context& context) {
    std::vector<Edges> out;
    const auto draw = [](std::uint64_t stream, std::size_t i) { return randomUnit(1, stream, i); };
    for (std::size_t i = 0; i < (context.reduced ? 200U : 1000U); ++i) {
        const double side = 16.0 * std::exp2(5.0 * draw(0, i));
        const double ratio = std::exp2(4.0 * draw(1, i) - 2.0);
        const double w = side / std::sqrt(ratio), h = side * std::sqrt(ratio);
        const double x = draw(2, i) * std::max(0.0, 1333.0 - w);
        const double y = draw(3, i) * std::max(0.0, 800.0 - h);
        out.push_back({x, y, x + w, y + h});
    }
    return out;
}

/// Positives of truths by themselves, without force.
struct Statistics {
    double positives = 0.0;  ///< mean
    double without = 0.0;    ///< share of the truths that get none
    double offset = 0.0;     ///< mean distance of the centres in sizes of the truth
    double iou = 0.0;        ///< mean
};
Statistics statisticsOf(const assign::AnchorSet& anchors, const std::vector<Edges>& truths,
                        OverlapKind kind) {
    Statistics out;
    double n = 0.0;
    for (const Edges& truth : truths) {
        const auto got =
            assign::assign(anchors, {&truth, 1}, {}, assignerBy(kind, assign::Force::none), 1);
        out.without += got->positives == 0 ? 1.0 : 0.0;
        for (const assign::Match& match : got->matches) {
            if (match.truth < 0) continue;
            const Edges anchor = anchors.edges(match.anchor);
            const Box<> a = anchor.box(), t = truth.box();
            out.offset += std::hypot((a.cx - t.cx) / t.w, (a.cy - t.cy) / t.h);
            out.iou += assign::iouOf(anchor, truth);
            n += 1.0;
        }
    }
    const auto count = static_cast<double>(truths.size());
    return {n / count, out.without / count, out.offset / n, out.iou / n};
}

Outcome runTables(const Context& context) {
    const auto anchors = retinanetAnchors();
    const std::vector<Edges> truths = sampleTruths(context);
    const Statistics iou = statisticsOf(anchors, truths, OverlapKind::iou);
    const Statistics of_truth = statisticsOf(anchors, truths, OverlapKind::ggiou_truth);
    const Statistics of_overlap = statisticsOf(anchors, truths, OverlapKind::ggiou);
    Outcome out;
    TablePanel table{phrase("Positive anchors without force"),
                     {phrase("overlap"), phrase("anchors a truth"), phrase("truths without any"),
                      phrase("distance of the centres"), phrase("mean IoU")},
                     {}};
    for (const auto& [name, s] :
         {std::pair{Phrase("IoU"sv), &iou},
          std::pair{phrase("GGIoU of the truth's size (Table 1)"), &of_truth},
          std::pair{phrase("GGIoU of the overlap's size (Table 2)"), &of_overlap}})
        table.rows.push_back(
            {name, shown(s->positives), shown(s->without), shown(s->offset), shown(s->iou)});
    out.figure.panels.push_back(std::move(table));
    out.checks = {between(phrase("distance of the centres, GGIoU of the overlap / IoU"),
                          phrase("better aligned"), of_overlap.offset / iou.offset, 0.5, 0.8),
                  between(phrase("the same, GGIoU of the truth / IoU"), phrase("better aligned"),
                          of_truth.offset / iou.offset, 0.5, 0.9),
                  between(phrase("truths without any anchor, GGIoU of the overlap - IoU"),
                          phrase("more balanced"), of_overlap.without - iou.without, -0.1, 0.0),
                  between(phrase("anchors a truth, GGIoU of the overlap / IoU"), {},
                          of_overlap.positives / iou.positives, 0.6, 0.9)};
    out.notes = {phrase("The tables print detection AP, which needs a trained detector and is not "
                        "recomputed. What they rest on is: anchors by GGIoU lie nearer to their "
                        "truth's centre, and a few more truths have one; they are fewer, and their "
                        "mean IoU is not higher.")};
    return out;
}

Outcome runWeights(const Context& context) {
    const auto anchors = retinanetAnchors();
    const std::vector<Edges> truths = sampleTruths(context);
    const auto got =
        assign::assign(anchors, truths, {}, assignerBy(OverlapKind::iou, assign::Force::all), 1);
    Outcome out;
    Curve printed{phrase("printed"), {}, {}, true}, recomputed{phrase("recomputed"), {}, {}, true};
    for (const auto& [lambda, scale] : assign::published_balance) {
        assign::BalanceSettings settings;
        settings.by = assign::Balance::ggiou;
        settings.automatic = true;
        settings.lambda = lambda;
        const double found = assign::balancedWeights(anchors, truths, *got, settings).scale;
        printed.x.push_back(lambda);
        printed.y.push_back(scale);
        recomputed.x.push_back(lambda);
        recomputed.y.push_back(found);
        out.checks.push_back(
            near(phrase("w_loc that keeps the first loss at lambda %1", shortest(lambda)),
                 shortest(scale), scale, found, 0.5));
    }
    out.figure.panels.push_back(CurvePanel{phrase("The factor of the GGIoU-balanced loss"),
                                           phrase("lambda"),
                                           "w_loc"sv,
                                           {std::move(printed), std::move(recomputed)}});
    out.notes = {phrase("The paper adjusts w_loc by hand to lambda. A factor that leaves the loss "
                        "of the anchors as they are unchanged comes near it on simulated truths; "
                        "those of the paper are others.")};
    return out;
}

}  // namespace

void appendGgiouAssignment(std::vector<Entry>& out) {
    const Setting thresholds{
        phrase("RetinaNet's anchors, positive from 0.5, negative below 0.4"), Origin::printed, {}};
    const Setting truths{phrase("truths of 16 to 512 pixels, h/w 1/4 to 4"), Origin::ours,
                         phrase("the data set is not simulated")};
    out.push_back({"slender-anchors",
                   phrase("GGIoU, Fig. 1(a), with anchors"),
                   phrase("Is a slender truth learned by only one anchor?"),
                   phrase("Anchors of a truth of constant area over its aspect, by IoU and GGIoU."),
                   {thresholds,
                    {phrase("96 x 96 pixels at (641.3, 402.7)"), Origin::ours,
                     phrase("no anchor is centred there")}},
                   runSlenderAnchors});
    out.push_back({"aligned-anchors",
                   phrase("GGIoU, Fig. 1(b), with anchors"),
                   phrase("Anchors near the centre"),
                   phrase("The positive anchors of one truth: by GGIoU they lie nearer to its "
                          "centre."),
                   {thresholds, {phrase("96 x 96 pixels at (641.3, 402.7)"), Origin::ours, {}}},
                   runAlignedAnchors});
    out.push_back({"ggiou-tables",
                   phrase("GGIoU, Tables 1 and 2"),
                   phrase("What GGIoU changes in assignment"),
                   phrase("Statistics of the assignment by IoU and both kinds of GGIoU."),
                   {thresholds, truths},
                   runTables});
    out.push_back(
        {"ggiou-weights",
         phrase("GGIoU, Tables 3 and 4"),
         phrase("The factor of the balanced loss"),
         phrase("The w_loc that keeps the first step's loss, beside the printed one."),
         {thresholds,
          {phrase("lambda 1.5, 1.4, 1.3, 1.2 with w_loc 2.9, 2.8, 2.6, 2.5"), Origin::printed, {}},
          truths},
         runWeights});
}

}  // namespace iou::gallery
