// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/papers.hpp"
#include "core/rotated/rotated_loss.hpp"
#include "core/rotated/rotated_overlap.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

/// Losses that take rotated boxes for Gaussians, beside the IoU of the boxes.
namespace iou::gallery {

namespace {

constexpr std::array kRotatedIds{"iou", "gwd", "kld", "kfiou", "probiou"};

RotatedLoss rotatedLoss(std::string_view id) { return RotatedLoss(*findRotatedLoss(id)); }

/// Each loss over something that turns x into a pair.
template <class Pair>
CurvePanel overPairs(const Phrase& title, const Phrase& x_label, const std::vector<double>& places,
                     const Pair& pair) {
    CurvePanel panel{title, x_label, phrase("loss"), {}};
    for (const char* id : kRotatedIds) {
        const RotatedLoss loss = rotatedLoss(id);
        Curve curve{loss.info().name, places, {}};
        for (const double x : places) {
            const auto [pred, target] = pair(x);
            curve.y.push_back(loss.value(pred, target));
        }
        panel.curves.push_back(std::move(curve));
    }
    return panel;
}

using Turned = std::pair<RotatedBox<>, RotatedBox<>>;

Turned turnedPair(double w, double h, double degrees) {
    return {{0.0, 0.0, w, h, degrees * std::numbers::pi / 180.0}, {0.0, 0.0, w, h, 0.0}};
}

double spreadOverAngles(std::string_view id, double w, double h) {
    double lo = std::numeric_limits<double>::infinity(), hi = -lo;
    for (const double degrees : linspace(0.0, 90.0, 91)) {
        const auto [pred, target] = turnedPair(w, h, degrees);
        const double value = rotatedLoss(id).value(pred, target);
        lo = std::min(lo, value);
        hi = std::max(hi, value);
    }
    return hi - lo;
}

/// How much a loss changes when both boxes are ten times as large.
double changeByScale(std::string_view id) {
    const auto value = [id](double k) {
        return rotatedLoss(id).value({0.3 * k, 0.1 * k, 2.0 * k, k, 0.4},
                                     {0.0, 0.0, 1.5 * k, 1.2 * k, -0.1});
    };
    return std::abs(value(10.0) - value(1.0));
}

Outcome runBehaviour(const Context&) {
    Outcome out;
    out.figure.columns = 2;
    out.figure.panels = {
        overPairs(phrase("A 4 x 1 box, turned"), phrase("angle (degrees)"), linspace(0.0, 90.0, 91),
                  [](double x) { return turnedPair(4.0, 1.0, x); }),
        overPairs(phrase("A unit square, turned"), phrase("angle (degrees)"),
                  linspace(0.0, 90.0, 91), [](double x) { return turnedPair(1.0, 1.0, x); }),
        overPairs(phrase("Turned by 15 degrees, the more slender"), phrase("aspect ratio"),
                  linspace(1.0, 10.0, 91),
                  [](double x) { return turnedPair(std::sqrt(x), 1.0 / std::sqrt(x), 15.0); }),
        overPairs(phrase("A 4 x 1 box, moved along its width"), phrase("shift in widths"),
                  linspace(0.0, 2.0, 81), [](double x) {
                      return Turned{{4.0 * x, 0.0, 4.0, 1.0, 0.0}, {0.0, 0.0, 4.0, 1.0, 0.0}};
                  })};
    const RotatedBox<> box{0.0, 0.0, 2.0, 1.0, 0.3}, apart{9.0, 0.0, 2.0, 1.0, 0.3};
    double blind = 0.0;
    for (const char* id : {"gwd", "kld", "kfiou", "probiou"})
        blind = std::max(blind, spreadOverAngles(id, 1.0, 1.0));
    const RotatedPartials still = rotatedPartials(apart, box);
    const double pull = rotatedLoss("gwd").gradient(apart, box).d[0];
    out.checks = {
        near(phrase("KLD of a pair at ten times its size: change"), phrase("scale invariant"), 0.0,
             changeByScale("kld"), 1e-14),
        between(phrase("GWD of the same pair: change"), phrase("not scale invariant"),
                changeByScale("gwd"), 0.05, 1.0),
        near(phrase("KFIoU of equal boxes"), "1/3"sv, 1.0 / 3.0,
             1.0 - std::log1p(rotatedLoss("kfiou").value(box, box)), 1e-14),
        near(phrase("Gaussian losses of a square over its angle: spread"), {}, 0.0, blind, 1e-14),
        between(phrase("1 - IoU of a square over its angle: spread"), {},
                spreadOverAngles("iou", 1.0, 1.0), 0.29, 0.3),
        near(phrase("slope of 1 - IoU of boxes that are apart"), {}, 0.0, std::abs(still.iou_d[0]),
             0.0),
        between(phrase("slope of GWD there"), phrase("informative without overlap"), pull, 1e-3,
                std::numeric_limits<double>::infinity())};
    return out;
}

}  // namespace

void appendRotatedLosses(std::vector<Entry>& out) {
    out.push_back({"rotated-losses",
                   phrase("Papers on rotated boxes, GWD, KLD, KFIoU and ProbIoU"),
                   phrase("Rotated boxes as Gaussians"),
                   phrase("What losses of rotated boxes see of an angle, of slenderness and of "
                          "boxes that are apart."),
                   {{phrase("formulas, τ = 1, ln(1 + x)"), Origin::printed, {}},
                    {phrase("the boxes"), Origin::ours, {}}},
                   runBehaviour});
}

}  // namespace iou::gallery
