// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/papers.hpp"
#include "core/intervals/interval_lab.hpp"
#include "core/masks/mask_lab.hpp"
#include "core/occlusion/occlusion_lab.hpp"
#include "core/torus/torus.hpp"
#include "core/torus/torus_lab.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// What the article says of IoU in other shapes: intervals in time, soft masks, hidden parts,
/// angles.
namespace iou::gallery {

namespace {

Phrase articleSource() { return phrase("Encyclopedia article on IoU losses"); }

Outcome runIntervals(const Context&) {
    const IntervalLab lab;
    const auto centres = linspace(-2.0, 26.0, 561);
    const auto slid = slidTo(lab.pred, lab.target, centres);
    const std::array names{"IoU"sv, "GIoU"sv, "DIoU"sv};
    CurvePanel places{phrase("measures while the prediction slides"),
                      phrase("centre of the prediction in seconds"),
                      {},
                      {}};
    CurvePanel runs{phrase("length on the way, by the measure of the loss"),
                    phrase("step"),
                    phrase("length in seconds"),
                    {}};
    double farthest = 0.0;
    for (const auto& s : slid)
        farthest =
            std::max(farthest, std::fabs(s.giou.value -
                                         (s.overlap > 0.0 ? s.iou.value : -s.gap / s.enclosing)));
    std::array<intervals::Run, 3> descents;
    for (std::size_t m = 0; m < 3; ++m) {
        const auto measure = static_cast<intervals::Measure>(m);
        Curve curve{names[m], centres, {}};
        for (const auto& s : slid) curve.y.push_back(s.of(measure).value);
        places.curves.push_back(std::move(curve));
        intervals::Recipe recipe = lab.recipe;
        recipe.measure = measure;
        descents[m] = intervals::descend(recipe, lab.pred, lab.target);
        Curve lengths{names[m], {}, {}};
        for (std::size_t k = 0; k < descents[m].states.size(); ++k) {
            lengths.x.push_back(static_cast<double>(k));
            lengths.y.push_back(descents[m].states[k].d);
        }
        runs.curves.push_back(std::move(lengths));
    }
    Outcome out;
    out.figure.columns = 2;
    out.figure.panels = {places, runs};
    out.checks = {
        between(phrase("largest difference of GIoU from IoU, or from -gap/C where there is a gap"),
                {}, farthest, 0.0, 1e-14),
        holds(phrase("a descent on IoU stays where it is across a gap"), {},
              descents[0].states.back() == lab.pred),
        between(phrase("IoU at the end of the descent on GIoU"), {}, descents[1].iou.back(), 0.95,
                1.0),
        between(phrase("IoU at the end of the descent on DIoU"), {}, descents[2].iou.back(), 0.95,
                1.0)};
    out.notes = {
        phrase("Both descents make the interval longer than the truth before they meet it, "
               "as GIoU does with boxes.")};
    return out;
}

Outcome runBestBox(const Context&) {
    const auto half_widths = linspace(0.05, 4.0, 396);
    CurvePanel panel{phrase("Dice of a bell and of an interval or square about its centre"),
                     phrase("half width in sigmas"),
                     phrase("Dice"),
                     {}};
    for (const int dimensions : {1, 2}) {
        Curve curve{dimensions == 1 ? phrase("interval") : phrase("square"), half_widths, {}};
        for (const double k : half_widths) curve.y.push_back(masks::bellDice(dimensions, k));
        panel.curves.push_back(std::move(curve));
    }
    const masks::BellBest square = masks::bellBest(2), interval = masks::bellBest(1);
    panel.marks = {{square.half_width, shown(square.half_width)}};
    const double sigma = 12.0;
    const auto blob = masks::blobMask({36.0, 36.0, sigma, sigma}, 72);
    const auto found = masks::diceBestBox(blob, 72);
    const masks::Sums itself = masks::sumsOf(blob, blob);
    Outcome out;
    out.figure.panels = {panel};
    out.checks = {
        near(phrase("half width of the best square in sigmas"), {}, 1.338, square.half_width, 5e-4),
        near(phrase("its Dice"), {}, 0.627, square.dice, 5e-4),
        between(phrase("share of the bell inside it"), phrase("a bias towards the core"),
                square.mass, 0.665, 0.675),
        near(phrase("half width of the best interval in sigmas"), {}, 1.361, interval.half_width,
             5e-4),
        near(phrase("its Dice"), {}, 0.792, interval.dice, 5e-4),
        near(phrase("half width of the best of all boxes on 72 x 72 cells, in sigmas"), {},
             square.half_width, found ? 0.5 * found->box.w / sigma : 0.0, 0.5 / sigma),
        between(phrase("Dice of that blob with itself"), {},
                masks::valueOf(masks::Measure::dice, itself), 0.0, 0.55),
        near(phrase("V-Net's Dice of that blob with itself"), {}, 1.0,
             masks::valueOf(masks::Measure::dice_squared, itself), 1e-12)};
    out.notes = {
        phrase("A soft mask is no perfect match of itself by Dice or soft IoU, and the box "
               "they like best leaves a third of it outside.")};
    return out;
}

Outcome runHiddenPart(const Context&) {
    const auto reach = linspace(-1.0, 1.0, 401);
    CurvePanel panel{phrase("IoU with the whole truth"),
                     phrase("predicted extension beyond the visible part, in lengths of the truth"),
                     phrase("IoU"),
                     {}};
    double above_inside = 0.0, above_beyond = 0.0;
    for (const double alpha : {0.2, 0.4, 0.6}) {
        Curve curve{phrase("hidden share %1", shortest(alpha)), reach, {}};
        OcclusionLab lab;
        lab.alpha = alpha;
        for (const auto& judged : outcomesAt(lab, reach)) {
            curve.y.push_back(judged.iou);
            double& above = judged.inside ? above_inside : above_beyond;
            above = std::max(above, judged.iou - judged.bound);
        }
        panel.curves.push_back(std::move(curve));
    }
    panel.marks = {{0.0, phrase("visible part")}};
    OcclusionLab at_bound;
    Outcome out;
    out.figure.panels = {panel};
    out.checks = {near(phrase("IoU of the visible part where a share of 0.4 is hidden"), "1 - α"sv,
                       0.6, outcomeOf(at_bound).iou, 1e-12),
                  between(phrase("largest IoU above 1 - α of predictions inside the visible part"),
                          {}, above_inside, 0.0, 1e-12),
                  near(phrase("largest IoU above 1 - α of predictions that reach beyond"), {}, 0.6,
                       above_beyond, 1e-9)};
    out.notes = {phrase("The bound is one for what stays inside the visible part. A guess that "
                        "reaches the truth's end has IoU 1, and one that goes on falls again.")};
    return out;
}

Outcome runTorus(const Context&) {
    const auto places = linspace(-180.0, 180.0, 361);
    Curve wrapped{phrase("with wrap-around"), places, {}}, flat{phrase("without"), places, {}};
    double widest = 0.0;
    for (const double phi : places) {
        const auto shared = torus::compare({phi, 170.0, 80.0, 60.0}, {150.0, -170.0, 80.0, 60.0});
        wrapped.y.push_back(shared.iou);
        flat.y.push_back(shared.flat);
        const auto turned =
            torus::compare({phi + 360.0, 170.0, 80.0, 60.0}, {150.0, 190.0, 80.0, 60.0});
        widest = std::max(widest, std::fabs(turned.iou - shared.iou));
    }
    CurvePanel panel{phrase("a box that slides past another across the edge"),
                     phrase("centre of the prediction along φ in degrees"),
                     phrase("IoU"),
                     {wrapped, flat}};
    const TorusOutcome regions = outcomeOf(TorusLab{});
    Outcome out;
    out.figure.panels = {panel};
    out.checks = {
        near(phrase("IoU of two boxes of 20 degrees at 179 and -179"), "18/22"sv, 18.0 / 22.0,
             torus::compare({179.0, 0.0, 20.0, 20.0}, {-179.0, 0.0, 20.0, 20.0}).iou, 1e-12),
        near(phrase("the same without wrap-around"), "0"sv, 0.0,
             torus::compare({179.0, 0.0, 20.0, 20.0}, {-179.0, 0.0, 20.0, 20.0}).flat, 0.0),
        between(phrase("largest change by a whole turn"), {}, widest, 0.0, 1e-12),
        between(phrase("IoU of two regions that leave the square, with wrap-around"), {},
                regions.wrapped.iou(), 0.7, 0.74),
        near(phrase("the same without wrap-around"), {}, 0.0, regions.flat.iou(), 0.0)};
    return out;
}

}  // namespace

void appendOtherShapes(std::vector<Entry>& out) {
    const auto ours = [](Phrase what) { return Setting{std::move(what), Origin::ours, {}}; };
    out.push_back({"temporal-intervals",
                   articleSource(),
                   phrase("Intervals in time"),
                   phrase("IoU in one dimension has the same desert, and GIoU the same detour."),
                   {{phrase("IoU of intervals, and their code"), Origin::printed, {}},
                    ours(phrase("the intervals, the rate and the steps"))},
                   runIntervals});
    out.push_back(
        {"dice-best-box",
         articleSource(),
         phrase("The box Dice likes best"),
         phrase("Boxes trained by soft masks shrink towards the core."),
         {{phrase("Dice of soft masks"), Origin::printed, {}}, ours(phrase("a Gaussian blob"))},
         runBestBox});
    out.push_back({"hidden-part-bound",
                   articleSource(),
                   phrase("The bound of hidden parts"),
                   phrase("IoU <= 1 - α holds for what stays inside the visible part, and for "
                          "nothing else."),
                   {{phrase("the bound"), Origin::printed, {}},
                    ours(phrase("predictions that have three sides right"))},
                   runHiddenPart});
    out.push_back({"torus-regions",
                   articleSource(),
                   phrase("Regions on a torus"),
                   phrase("Angles wrap around, and so must what they overlap by."),
                   {{phrase("the idea"), Origin::printed, {}},
                    ours(phrase("the boxes, the regions and the cells"))},
                   runTorus});
}

}  // namespace iou::gallery
