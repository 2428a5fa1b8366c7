// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/papers.hpp"
#include "core/protocol/presets.hpp"

#include <cmath>

/// What does and does not reproduce, and why, on one page.
namespace iou::gallery {

namespace {

/// Largest mean area enlargement of a loss under a variation of the InterpIoU simulation.
double peakEnlargement(const Context& context, const char* loss, double area, BoxForm form) {
    SimulationRecipe recipe;
    recipe.protocol = *findProtocol("interpiou");
    recipe.protocol.target_area = area;
    recipe.protocol.form = form;
    // A sample would divide by all cases, and Adam's epsilon would take part.
    recipe.protocol.mean_loss = false;
    recipe.losses = {context.loss(loss)};
    recipe.cases = context.reduced ? 4000 : 40000;
    recipe.record.aei = true;
    SimulationOptions options;
    options.threads = context.threads;
    const SimulationResult result = simulate(recipe, options, context.progress);
    if (result.cancelled) return std::nan("");
    return result.losses.front().rows.col(1).maxCoeff();
}

Outcome runReproduction(const Context& context) {
    const double unit = peakEnlargement(context, "giou", 1.0, BoxForm::xyxy);
    const double giou = peakEnlargement(context, "giou", 1.0 / 32, BoxForm::xyxy);
    const double smaller = peakEnlargement(context, "giou", 1.0 / 64, BoxForm::xyxy);
    const double interp = peakEnlargement(context, "interp_iou", 1.0 / 32, BoxForm::xyxy);
    const double centred = peakEnlargement(context, "interp_iou", 1.0 / 32, BoxForm::cxcywh);
    const double efficient = peakEnlargement(context, "efficient_iou", 1.0 / 32, BoxForm::xyxy);
    Outcome out;
    out.figure.panels.push_back(TablePanel{
        phrase("What reproduces"),
        {phrase("source"), phrase("claim"), phrase("here"), phrase("verdict"), phrase("why")},
        {{phrase("InterpIoU 3.3"), phrase("unit-area targets; enlargement exceeds 5"), shown(unit),
          phrase("no"),
          phrase("with area 1 all losses coincide; 1/32 gives %1, 1/64 %2", shown(giou),
                 shown(smaller))},
         {phrase("InterpIoU 3.3"), phrase("InterpIoU does not enlarge"), shown(interp),
          phrase("in corners"),
          phrase("stepping in centre and size it reaches %1", shown(centred))},
         {phrase("InterpIoU Fig. 5, 7"), phrase("EIoU enlarges"), shown(efficient), phrase("no"),
          phrase("true Efficient IoU hardly does; code that computes another formula under the "
                 "name does")},
         {phrase("InterpIoU 3.2"), phrase("vanishing gradients are solved"), phrase("see interp-3"),
          phrase("up to a bound"), phrase("alpha 0.98 reaches gaps of 49 target widths")},
         {phrase("InterpIoU Table 4"), phrase("alpha 0.98 is best"), phrase("see interp-alpha"),
          phrase("not comparable"), phrase("the table prints detection AP")},
         {phrase("Extended IoU Fig. 1"), phrase("IoU 0.50 with Smooth-L1 0.54"),
          phrase("see misalign"), phrase("not exactly"),
          phrase("no such box exists; 0.49 with 0.54 does")},
         {phrase("Extended IoU Fig. 3"), "1/7, -5/63, 0"sv, phrase("see giou-odd"), phrase("yes"),
          phrase("exactly")},
         {phrase("Extended IoU Fig. 4, 5"), phrase("oscillation, scale independence, escape"),
          phrase("see convexify, sot"), phrase("yes"), phrase("with a rate of our choice")},
         {phrase("Extended IoU Eq. 24"),
          phrase("gradient of (1 - EIoU)^2"),
          {},
          phrase("erratum"),
          phrase("a factor 2 is missing; Eq. 27 has it")},
         {phrase("Extended IoU Eq. 28"),
          phrase("two forms of the steady step"),
          {},
          phrase("erratum"),
          phrase("they differ by 2; here x <- x - rate U_e dL/dx")},
         {phrase("Extended IoU Eq. 25, 33, 34"),
          phrase("dI_e/dx1 = 0 for x1p < x1t"),
          {},
          phrase("erratum"),
          phrase("true only if y1 <= y2; else 2 (y1 - y2)")},
         {phrase("Extended IoU, text"),
          phrase("I_e proportional to s"),
          {},
          phrase("erratum"),
          phrase("it must be s^2")},
         {phrase("Extended IoU Alg. 2"),
          phrase("S = sqrt of mixed anchor and truth edges"),
          {},
          phrase("erratum"),
          phrase("it must be the root of the anchor's area")},
         {phrase("DIoU animations"), phrase("DIoU converges faster than GIoU"),
          phrase("see diou-3"), phrase("in the script"),
          phrase("along the script's directions; along the gradients GIoU is faster")},
         {phrase("GGIoU Fig. 1(a)"), phrase("eight pairs at alpha 0.3"), phrase("see slender"),
          phrase("no"), phrase("four break GGIoU <= IoU^0.7")},
         {phrase("GGIoU Fig. 1(b)"), "0.596, 0.500, 0.193"sv, phrase("see aligned"), phrase("yes"),
          phrase("with solved centres")}}});
    out.checks = {
        between(phrase("GIoU, largest mean AEI, target area 1"), phrase("exceeds 5"), unit, 0.0,
                0.25),
        between(phrase("GIoU, target area 1/32"), phrase("exceeds 5"), giou, 3.8, 5.4),
        between(phrase("GIoU, target area 1/64"), phrase("exceeds 5"), smaller, 9.0, 14.0),
        between(phrase("InterpIoU, corners"), phrase("close to zero"), interp, 0.1, 0.3),
        between(phrase("InterpIoU, centre and size"), phrase("close to zero"), centred, 0.8, 1.7),
        between(phrase("Efficient IoU, corners"), phrase("enlarges"), efficient, 0.3, 0.5)};
    return out;
}

}  // namespace

void appendReproduction(std::vector<Entry>& out) {
    out.push_back({"reproduction",
                   phrase("all papers"),
                   phrase("Reproduction"),
                   phrase("What of the papers' numbers reproduces, what does not, and why."),
                   {{phrase("claims"), Origin::printed, {}},
                    {phrase("target area, coordinates, scales where the text is silent"),
                     Origin::inferred, phrase("by simulating each choice")}},
                   runReproduction});
}

}  // namespace iou::gallery
