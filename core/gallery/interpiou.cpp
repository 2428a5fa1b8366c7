// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/papers.hpp"
#include "core/geometry/box_between.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// Liu & Watanabe 2025, InterpIoU: the figures and equations about single pairs.
namespace iou::gallery {

namespace {

const Box<> kCrossing = boxFromEdges(0.5, 0.25, 1.75, 1.0);
const Box<> kApart = boxFromEdges(2.0, 0.25, 3.5, 1.0);

Outcome runPenalties(const Context& context) {
    struct Row {
        const char* id;
        double crossing, apart;
    };
    // Computed in high precision from the printed formulas.
    const std::array rows{
        Row{"giou", 0.867142857, 1.39285714}, Row{"diou", 0.86, 1.38325472},
        Row{"ciou", 0.86075429, 1.38494418},  Row{"efficient_iou", 0.942908163, 1.46616288},
        Row{"siou", 0.867300472, 1.28993899}, Row{"wiou_v1", 0.839929898, 1.46705167},
        Row{"piou", 0.891184944, 1.75589486}, Row{"interp_iou", 0.789435673, 1.09006906}};
    Outcome out;
    out.figure.columns = 3;
    TablePanel table{phrase("Penalty = loss - (1 - IoU)"),
                     {phrase("loss"), phrase("overlapping"), phrase("disjoint")},
                     {}};
    const double base = 1.0 - iouOf(kCrossing, kUnitTarget);
    for (const Row& row : rows) {
        const Loss loss = context.loss(row.id);
        const double a = loss.value(kCrossing, kUnitTarget), b = loss.value(kApart, kUnitTarget);
        const std::string_view name = loss.name();
        out.checks.push_back(near(phrase("%1, overlapping pair", name), {}, row.crossing, a, 1e-8));
        out.checks.push_back(near(phrase("%1, disjoint pair", name), {}, row.apart, b, 1e-8));
        table.rows.push_back({name, shown(a - base), shown(b - 1.0)});
    }
    for (const auto& [name, box] :
         {std::pair{phrase("overlapping"), kCrossing}, {phrase("disjoint"), kApart}})
        out.figure.panels.push_back(ScenePanel{
            name,
            {{kUnitTarget, Role::target, phrase("ground truth")},
             {box, Role::pred, phrase("prediction")},
             {enclosingBox(box, kUnitTarget), Role::enclosing, phrase("enclosing")}},
            {{phrase("centre distance"), {kUnitTarget.cx, box.cx}, {kUnitTarget.cy, box.cy}}}});
    out.figure.panels.push_back(std::move(table));
    out.document = sceneDocument(context.loss("giou"), kApart, kUnitTarget);
    return out;
}

Outcome runBetween(const Context& context) {
    Outcome out;
    out.figure.columns = 2;
    ScenePanel scene{phrase("Between prediction and ground truth"),
                     {{kUnitTarget, Role::target, phrase("ground truth")},
                      {kApart, Role::pred, phrase("prediction")}}};
    double by_edges = 0.0;
    for (const double alpha : {0.25, 0.5, 0.75, 0.98}) {
        const Box<> b = interpolatedBox(kApart, kUnitTarget, alpha);
        scene.boxes.push_back({b, Role::interpolated, phrase("alpha %1", shortest(alpha))});
        const auto mix = [&](double p, double g) { return (1.0 - alpha) * p + alpha * g; };
        by_edges = std::max({by_edges, std::abs(b.left() - mix(kApart.left(), kUnitTarget.left())),
                             std::abs(b.bottom() - mix(kApart.bottom(), kUnitTarget.bottom()))});
    }
    Curve overlap{phrase("IoU of the interpolated box"), {}, {}},
        total{phrase("InterpIoU loss"), {}, {}};
    for (const double alpha : linspace(0.0, 1.0, 101)) {
        Loss loss = context.loss("interp_iou");
        (void)loss.setParameter("alpha", alpha);
        overlap.x.push_back(alpha);
        overlap.y.push_back(iouOf(interpolatedBox(kApart, kUnitTarget, alpha), kUnitTarget));
        total.x.push_back(alpha);
        total.y.push_back(loss.value(kApart, kUnitTarget));
    }
    const Loss loss = context.loss("interp_iou");
    const double by_hand = (1.0 - iouOf(kApart, kUnitTarget)) +
                           (1.0 - iouOf(interpolatedBox(kApart, kUnitTarget, 0.98), kUnitTarget));
    out.figure.panels = {std::move(scene), CurvePanel{phrase("Along alpha"),
                                                      "alpha"sv,
                                                      {},
                                                      {overlap, total},
                                                      {{feasibleAlpha(kApart, kUnitTarget),
                                                        phrase("overlap from here")}}}};
    out.checks = {between(phrase("interpolating edges against centre and size"),
                          phrase("the same box"), by_edges, 0.0, 1e-15),
                  near(phrase("loss at alpha 0.98 against Eq. 13 written out"), {}, 0.0,
                       loss.value(kApart, kUnitTarget) - by_hand, 1e-14),
                  near(phrase("loss of the disjoint pair"), {}, 1.09006906,
                       loss.value(kApart, kUnitTarget), 1e-8)};
    out.document = sceneDocument(loss, kApart, kUnitTarget);
    return out;
}

/// The smallest alpha at which the loss of this pair has a slope.
double firstSlope(const Context& context, const Box<>& pred) {
    double lo = 0.0, hi = 1.0;
    for (int i = 0; i < 50; ++i) {
        const double alpha = 0.5 * (lo + hi);
        Loss loss = context.loss("interp_iou");
        (void)loss.setParameter("alpha", alpha);
        (loss.gradient(pred, kUnitTarget).d[0] == 0.0 ? lo : hi) = alpha;
    }
    return hi;
}

Outcome runBound(const Context& context) {
    Outcome out;
    Curve bound{phrase("Eq. 17"), {}, {}},
        found{phrase("first alpha with a gradient"), {}, {}, true};
    double worst = 0.0;
    for (const double gap : {0.25, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0}) {
        const Box<> pred{2.0 + gap, 0.5, 2.0, 1.0};  // left edge at 1 + gap
        found.x.push_back(gap);
        found.y.push_back(firstSlope(context, pred));
        worst = std::max(worst, std::abs(found.y.back() - gap / (gap + 1.0)));
    }
    for (const double gap : linspace(0.0, 8.0, 81)) {
        bound.x.push_back(gap);
        bound.y.push_back(feasibleAlpha({2.0 + gap, 0.5, 2.0, 1.0}, kUnitTarget));
    }
    out.figure.panels.push_back(CurvePanel{phrase("The interpolated box meets the target above"),
                                           phrase("gap in target widths"),
                                           "alpha"sv,
                                           {bound, found}});
    const Loss loss = context.loss("interp_iou");
    const auto slope = [&](double gap) {
        return std::abs(loss.gradient({1.5 + gap, 0.5, 1.0, 1.0}, kUnitTarget).d[0]);
    };
    out.checks = {between(phrase("first alpha with a gradient against d/(d + l_g)"),
                          phrase("Eq. 17"), worst, 0.0, 1e-9),
                  between(phrase("|gradient| at alpha 0.98, gap 48.9 target widths"),
                          phrase("never vanishes"), slope(48.9), 1e-6, 10.0),
                  between(phrase("|gradient| at alpha 0.98, gap 49.1 target widths"),
                          phrase("never vanishes"), slope(49.1), 0.0, 0.0)};
    out.notes = {phrase("\"Vanishing gradients are solved\" holds up to this bound: alpha 0.98 "
                        "reaches 49 target widths, 0.99 reaches 99.")};
    out.document = sceneDocument(loss, {3.5, 0.5, 2.0, 1.0}, kUnitTarget);
    return out;
}

Outcome runBoost(const Context& context) {
    const Loss dynamic = context.loss("d_interp_iou");
    const auto alpha_term = static_cast<std::size_t>(dynamic.entry().termIndex("interp_alpha"));
    Curve alpha_curve{phrase("dynamic alpha"), {}, {}},
        inner{phrase("1 - IoU of the interpolated box"), {}, {}},
        total{phrase("D-InterpIoU loss"), {}, {}}, plain{"1 - IoU"sv, {}, {}};
    std::vector<double> rises;
    double before = 0.0, falls_total = 0.0, highest_iou = 0.0;
    for (const double dx : linspace(0.999, 0.0, 400)) {
        const Box<> pred{0.5 + dx, 0.5, 1.0, 1.0};
        const double iou = iouOf(pred, kUnitTarget);
        const double value = dynamic.value(pred, kUnitTarget), penalty = value - (1.0 - iou);
        const double alpha = dynamic.terms(pred, kUnitTarget)[alpha_term].value;
        if (!inner.y.empty() && penalty > before + 1e-12) rises.push_back(iou);
        if (!inner.y.empty()) falls_total = std::max(falls_total, value - total.y.back());
        before = penalty;
        highest_iou = iou;
        for (Curve* c : {&alpha_curve, &inner, &total, &plain}) c->x.push_back(iou);
        alpha_curve.y.push_back(alpha);
        inner.y.push_back(penalty);
        total.y.push_back(value);
        plain.y.push_back(1.0 - iou);
    }
    Outcome out;
    out.figure.columns = 2;
    const double first = rises.empty() ? std::nan("") : rises.front(),
                 last = rises.empty() ? std::nan("") : rises.back();
    out.figure.panels = {CurvePanel{phrase("A unit box sliding onto its target"),
                                    "IoU"sv,
                                    phrase("loss"),
                                    {plain, inner, total},
                                    {{first, phrase("boost zone")}, {last, {}}}},
                         CurvePanel{phrase("Eq. 20"), "IoU"sv, "alpha"sv, {alpha_curve}}};
    out.checks = {
        between(phrase("IoU where the interpolated term begins to rise"), {}, first, 0.005, 0.2),
        between(phrase("IoU where it falls again"), {}, last, 0.3, 0.45),
        near(phrase("alpha at a perfect match: the lower clamp"), phrase("0.6 in the code"), 0.6,
             alpha_curve.y.back(), 1e-12),
        near(phrase("alpha of nearly disjoint boxes: the upper clamp"), "0.99"sv, 0.99,
             alpha_curve.y.front(), 1e-12),
        near(phrase("IoU at the end of the sweep"), {}, 1.0, highest_iou, 1e-12)};
    // With alpha held, as the detached gradient sees it, the pull is stronger than IoU's alone.
    const Box<> pred{0.9, 0.5, 1.0, 1.0};
    const double boost = dynamic.gradient(pred, kUnitTarget).d[0] /
                         context.loss("iou").gradient(pred, kUnitTarget).d[0];
    out.checks.push_back(
        between(phrase("gradient against IoU's at IoU 0.43"), phrase("boosted"), boost, 1.05, 3.0));
    out.notes = {phrase("alpha is detached: the loss drawn here is not what descent follows, and "
                        "its interpolated term may rise while IoU improves.")};
    out.document = sceneDocument(dynamic, pred, kUnitTarget);
    return out;
}

/// Eq. 23 and 25, written out for the IoU loss of an overlapping pair: by (cx, cy, w, h).
std::array<double, 4> printedGradient(const Box<>& p, const Box<>& g) {
    const Box<> shared = intersectionBox(p, g);
    const double i = shared.w * shared.h, u = p.w * p.h + g.w * g.h - i;
    const double ax = (p.right() < g.right()) - (p.left() > g.left()),
                 ay = (p.bottom() < g.bottom()) - (p.top() > g.top());
    const double bx = ((p.right() < g.right()) + (p.left() > g.left())) * 0.5,
                 by = ((p.bottom() < g.bottom()) + (p.top() > g.top())) * 0.5;
    const auto moved = [&](double di) { return -(u + i) * di / (u * u); };
    const auto resized = [&](double di, double other) {
        return -((u + i) * di - i * other) / (u * u);
    };
    return {moved(shared.h * ax), moved(shared.w * ay), resized(shared.h * bx, p.h),
            resized(shared.w * by, p.w)};
}

Outcome runGradient(const Context& context) {
    const Loss iou_loss = context.loss("iou"), interp = context.loss("interp_iou");
    const double alpha = 0.98;
    double plain = 0.0, chained = 0.0;
    for (const double dx : linspace(-0.83, 0.87, 12))
        for (const double w : {0.6, 1.1, 1.7}) {
            const Box<> pred{0.5 + dx * 0.5 * (w + 1.0), 0.63, w, 0.7};
            const auto exact = iou_loss.gradient(pred, kUnitTarget).d,
                       written = printedGradient(pred, kUnitTarget);
            const auto both = interp.gradient(pred, kUnitTarget).d;
            const auto between =
                printedGradient(interpolatedBox(pred, kUnitTarget, alpha), kUnitTarget);
            for (std::size_t k = 0; k < 4; ++k) {
                plain = std::max(plain, std::abs(exact[k] - written[k]));
                chained =
                    std::max(chained, std::abs(both[k] - written[k] - (1.0 - alpha) * between[k]));
            }
        }
    Outcome out;
    out.figure.columns = 2;
    const int n = context.reduced ? 40 : 160;
    for (const char* id : {"iou", "interp_iou"}) {
        SurfaceRequest centre{
            context.loss(id),        -1, kCrossing, kUnitTarget, {Axis::cx, -1.5, 2.5, n},
            {Axis::cy, -1.5, 2.5, n}};
        SurfaceRequest size{context.loss(id),       -1,
                            {0.7, 0.6, 1.0, 1.0},   kUnitTarget,
                            {Axis::w, 0.1, 2.5, n}, {Axis::h, 0.1, 2.5, n}};
        const std::string_view name = centre.loss.name();
        out.figure.panels.push_back(FieldPanel{phrase("%1, by the centre", name),
                                               computeSurface(centre, context.threads, nullptr)});
        out.figure.panels.push_back(FieldPanel{phrase("%1, by the size", name),
                                               computeSurface(size, context.threads, nullptr)});
    }
    out.checks = {between(phrase("IoU loss against Eq. 23-26 written out"), phrase("Eq. 23-26"),
                          plain, 0.0, 1e-13),
                  between(phrase("InterpIoU against the chain rule through Eq. 12"),
                          phrase("Eq. 18-19"), chained, 0.0, 1e-13)};
    out.document = sceneDocument(interp, kCrossing, kUnitTarget);
    return out;
}

}  // namespace

void appendInterpIou(std::vector<Entry>& out) {
    const Setting boxes{phrase("the boxes"), Origin::ours, phrase("the figure's are not given")};
    out.push_back({"interp-1",
                   phrase("Liu & Watanabe 2025, Fig. 1"),
                   phrase("The geometry of penalties"),
                   phrase("What each penalty measures, for an overlapping and a disjoint pair."),
                   {{phrase("Eq. 6-11"), Origin::printed, {}}, boxes},
                   runPenalties});
    out.push_back(
        {"interp-2",
         phrase("Liu & Watanabe 2025, Fig. 2"),
         phrase("The interpolated box"),
         phrase("Between prediction and ground truth there is always a box that overlaps."),
         {{phrase("Eq. 12-13, alpha = 0.98"), Origin::printed, {}}, boxes},
         runBetween});
    out.push_back(
        {"interp-3",
         phrase("Liu & Watanabe 2025, Fig. 3"),
         phrase("How large alpha must be"),
         phrase("The interpolated box overlaps if and only if alpha exceeds d/(d + l_g)."),
         {{phrase("Eq. 14-17"), Origin::printed, {}},
          {phrase("gaps taken as >= 0 on each axis"), Origin::inferred,
           phrase("without it the ratio passes 1 inside the target")}},
         runBound});
    out.push_back({"interp-boost",
                   phrase("Liu & Watanabe 2025, Fig. 4"),
                   phrase("The boost zone"),
                   phrase("Under a dynamic alpha the interpolated term rises while IoU improves."),
                   {{phrase("Eq. 20, upper clamp 0.99"), Origin::printed, {}},
                    {phrase("lower clamp 0.6"), Origin::inferred,
                     phrase("the authors' code; the text gives 0.5 as an example")},
                    {phrase("a unit box sliding"), Origin::ours, {}}},
                   runBoost});
    out.push_back(
        {"interp-gradient",
         phrase("Liu & Watanabe 2025, Eq. 22-26"),
         phrase("Gradients as fields"),
         phrase("The printed gradient of the IoU loss, and how interpolation fills its plateau."),
         {{phrase("Eq. 18-19 and 22-26"), Origin::printed, {}},
          {phrase("36 overlapping pairs"), Origin::ours, {}}},
         runGradient});
}

}  // namespace iou::gallery
