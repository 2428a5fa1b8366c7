// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/papers.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// GGIoU: Gaussian-guided IoU, Fig. 1.
namespace iou::gallery {

namespace {

constexpr std::array kPrintedIou{0.296, 0.375, 0.404, 0.429, 0.441, 0.429, 0.375, 0.167};
constexpr std::array kPrintedGgiou{0.454, 0.510, 0.529, 0.546, 0.554, 0.546, 0.510, 0.351};

/// The D of GGIoU = IoU^(1-alpha) D^alpha that a printed pair asks for; D is at most 1.
double impliedD(std::size_t i, double alpha) {
    return std::pow(kPrintedGgiou[i] / std::pow(kPrintedIou[i], 1.0 - alpha), 1.0 / alpha);
}

int violations(double alpha) {
    int n = 0;
    for (std::size_t i = 0; i < kPrintedIou.size(); ++i) n += impliedD(i, alpha) > 1.0;
    return n;
}

Outcome runSlender(const Context& context) {
    Outcome out;
    CurvePanel panel{
        phrase("The distance factor the printed pairs ask for"), phrase("anchor"), "D"sv, {}};
    for (const double alpha : {0.3, 0.415, 0.5}) {
        Curve curve{phrase("alpha = %1", shortest(alpha)), {}, {}, true};
        for (std::size_t i = 0; i < kPrintedIou.size(); ++i) {
            curve.x.push_back(static_cast<double>(i + 1));
            curve.y.push_back(impliedD(i, alpha));
        }
        panel.curves.push_back(std::move(curve));
    }
    panel.curves.push_back({phrase("largest possible"), {1.0, 8.0}, {1.0, 1.0}});
    out.figure.panels.push_back(std::move(panel));

    // D <= 1, so GGIoU <= IoU^(1-alpha), with equality for boxes about one centre.
    const Loss metric = context.loss("ggiou_metric");
    double equality = 0.0, excess = -1.0;
    for (const double side : linspace(0.3, 0.95, 14)) {
        const Box<> outer{0.0, 0.0, 1.0, 1.0}, inner{0.0, 0.0, side, 1.0};
        equality = std::max(
            equality, std::abs(metric.value(inner, outer) - std::pow(iouOf(inner, outer), 0.7)));
        for (const double dx : linspace(0.0, 0.9, 10)) {
            const Box<> moved{dx, 0.1, side, 1.0};
            excess =
                std::max(excess, metric.value(moved, outer) - std::pow(iouOf(moved, outer), 0.7));
        }
    }
    int agree = 0;
    for (std::size_t i = 0; i < kPrintedIou.size(); ++i)
        agree += std::abs(impliedD(i, 0.5) - 0.6945) <= 0.002;
    double smallest = 0.5;
    for (const double alpha : linspace(0.5, 0.301, 200))
        if (violations(alpha) == 0) smallest = alpha;
    out.checks = {
        between(phrase("GGIoU of boxes about one centre against IoU^0.7"), phrase("equal"),
                equality, 0.0, 1e-12),
        between(phrase("largest GGIoU - IoU^0.7 over other pairs"), phrase("never above"), excess,
                -1.0, 1e-12),
        between(phrase("printed pairs that break GGIoU <= IoU^0.7"), phrase("alpha = 0.3"),
                violations(0.3), 4.0, 4.0),
        near(phrase("smallest alpha that breaks none"), {}, 0.415, smallest, 0.002),
        {phrase("pairs with a D of 0.693 to 0.696 at alpha = 0.5"), phrase("8 pairs"),
         static_cast<double>(agree), 7.0, 7.0, 8.0},
        near(phrase("D of the last pair at alpha = 0.5"), {}, 0.738, impliedD(7, 0.5), 0.001)};
    out.notes = {phrase(
        "Not reproducible with the printed alpha = 0.3: four of the eight printed pairs would need "
        "a distance factor above 1. With alpha = 0.5 seven of them give one common factor, so the "
        "list was probably made with that value; the last is probably a misprint.")};
    return out;
}

Outcome runAligned(const Context& context) {
    const Loss metric = context.loss("ggiou_metric"), iou_loss = context.loss("iou");
    const Box<> truth{0.0, 0.0, 1.0, 1.0};
    constexpr std::array printed{0.596, 0.500, 0.193};
    constexpr std::array reference{0.07735, 0.19624, 0.46345};
    Outcome out;
    out.figure.columns = 3;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        // GGIoU falls as the 2 x 1 anchor slides over the truth, while IoU stays at one half.
        double lo = 0.0, hi = 0.5;
        for (int k = 0; k < 60; ++k) {
            const double middle = 0.5 * (lo + hi);
            (metric.value({middle, 0.0, 2.0, 1.0}, truth) > printed[i] ? lo : hi) = middle;
        }
        const Box<> anchor{lo, 0.0, 2.0, 1.0};
        const double iou = 1.0 - iou_loss.value(anchor, truth);
        out.checks.push_back(near(phrase("IoU of anchor %1", i + 1), "0.500"sv, 0.5, iou, 1e-12));
        out.checks.push_back(near(phrase("offset that gives GGIoU %1", shown(printed[i])), {},
                                  reference[i], lo, 1e-5));
        out.figure.panels.push_back(
            ScenePanel{phrase("IoU %1, GGIoU %2", shown(iou), shown(metric.value(anchor, truth))),
                       {{truth, Role::target, phrase("ground truth")},
                        {anchor, Role::pred, phrase("anchor")}}});
        out.document = sceneDocument(metric, anchor, truth);
    }
    const Box<> whole{0.0, 0.0, 24.0, 24.0};
    out.checks.push_back(near(phrase("GGIoU, truth 24 x 24, anchor 36 x 25 at (0.5, 4)"), "0.500"sv,
                              0.5, metric.value({0.5, 4.0, 36.0, 25.0}, whole), 5e-4));
    out.checks.push_back(near(phrase("the same anchor at (9.5, 0)"), "0.193"sv, 0.193,
                              metric.value({9.5, 0.0, 36.0, 25.0}, whole), 5e-4));
    return out;
}

}  // namespace

void appendGgiou(std::vector<Entry>& out) {
    out.push_back(
        {"slender",
         phrase("GGIoU, Fig. 1(a)"),
         phrase("Eight anchors on a slender truth"),
         phrase("Not reproducible with the printed alpha: the argument, and the alpha that fits."),
         {{phrase("the eight pairs IoU -> GGIoU; alpha = 0.3, beta = 1/6"), Origin::printed, {}},
          {phrase("alpha = 0.5"), Origin::inferred, phrase("it fits seven of eight")}},
         runSlender});
    out.push_back({"aligned",
                   phrase("GGIoU, Fig. 1(b)"),
                   phrase("Equal IoU, different GGIoU"),
                   phrase("Three anchors of IoU 0.5 that GGIoU tells apart by their centres."),
                   {{phrase("IoU 0.500; GGIoU 0.596, 0.500, 0.193; alpha = 0.3, beta = 1/6"),
                     Origin::printed,
                     {}},
                    {phrase("2 x 1 anchors on a 1 x 1 truth"), Origin::ours,
                     phrase("the figure's own boxes are not given; their offsets are solved for")}},
                   runAligned});
}

}  // namespace iou::gallery
