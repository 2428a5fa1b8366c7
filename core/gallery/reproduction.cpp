// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/papers.hpp"
#include "core/simulate/presets.hpp"

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
        "What reproduces",
        {"source", "claim", "here", "verdict", "why"},
        {{"InterpIoU 3.3", "unit-area targets; enlargement exceeds 5", shown(unit), "no",
          "with area 1 all losses coincide; 1/32 gives " + shown(giou) + ", 1/64 " +
              shown(smaller)},
         {"InterpIoU 3.3", "InterpIoU does not enlarge", shown(interp), "in corners",
          "stepping in centre and size it reaches " + shown(centred)},
         {"InterpIoU Fig. 5, 7", "EIoU enlarges", shown(efficient), "no",
          "true Efficient IoU hardly does; code that computes another formula under the name does"},
         {"InterpIoU 3.2", "vanishing gradients are solved", "see interp-3", "up to a bound",
          "alpha 0.98 reaches gaps of 49 target widths"},
         {"InterpIoU Table 4", "alpha 0.98 is best", "see interp-alpha", "not comparable",
          "the table prints detection AP"},
         {"Extended IoU Fig. 1", "IoU 0.50 with Smooth-L1 0.54", "see misalign", "not exactly",
          "no such box exists; 0.49 with 0.54 does"},
         {"Extended IoU Fig. 3", "1/7, -5/63, 0", "see giou-odd", "yes", "exactly"},
         {"Extended IoU Fig. 4, 5", "oscillation, scale independence, escape", "see convexify, sot",
          "yes", "with a rate of our choice"},
         {"Extended IoU Eq. 24", "gradient of (1 - EIoU)^2", "", "erratum",
          "a factor 2 is missing; Eq. 27 has it"},
         {"Extended IoU Eq. 28", "two forms of the steady step", "", "erratum",
          "they differ by 2; here x <- x - rate U_e dL/dx"},
         {"Extended IoU Eq. 25, 33, 34", "dI_e/dx1 = 0 for x1p < x1t", "", "erratum",
          "true only if y1 <= y2; else 2 (y1 - y2)"},
         {"Extended IoU, text", "I_e proportional to s", "", "erratum", "it must be s^2"},
         {"Extended IoU Alg. 2", "S = sqrt of mixed anchor and truth edges", "", "erratum",
          "it must be the root of the anchor's area"},
         {"DIoU animations", "DIoU converges faster than GIoU", "see diou-3", "in the script",
          "along the script's directions; along the gradients GIoU is faster"},
         {"GGIoU Fig. 1(a)", "eight pairs at alpha 0.3", "see slender", "no",
          "four break GGIoU <= IoU^0.7"},
         {"GGIoU Fig. 1(b)", "0.596, 0.500, 0.193", "see aligned", "yes", "with solved centres"}}});
    out.checks = {between("GIoU, largest mean AEI, target area 1", "exceeds 5", unit, 0.0, 0.25),
                  between("GIoU, target area 1/32", "exceeds 5", giou, 3.8, 5.4),
                  between("GIoU, target area 1/64", "exceeds 5", smaller, 9.0, 14.0),
                  between("InterpIoU, corners", "close to zero", interp, 0.1, 0.3),
                  between("InterpIoU, centre and size", "close to zero", centred, 0.8, 1.7),
                  between("Efficient IoU, corners", "enlarges", efficient, 0.3, 0.5)};
    return out;
}

}  // namespace

void appendReproduction(std::vector<Entry>& out) {
    out.push_back({"reproduction",
                   "all papers",
                   "Reproduction",
                   "What of the papers' numbers reproduces, what does not, and why.",
                   {{"claims", Origin::printed, {}},
                    {"target area, coordinates, scales where the text is silent", Origin::inferred,
                     "by simulating each choice"}},
                   runReproduction});
}

}  // namespace iou::gallery
