// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/scale_lens.hpp"
#include "core/gallery/papers.hpp"
#include "core/geometry/box_between.hpp"
#include "core/rotated/rotated_overlap.hpp"

#include <array>
#include <cmath>
#include <numbers>

/// What an encyclopedia article on IoU losses says, in numbers.
namespace iou::gallery {

namespace {

double norm(const std::array<double, 4>& d) {
    return std::sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + d[3] * d[3]);
}

Box<> scaled(const Box<>& b, double k) { return {b.cx * k, b.cy * k, b.w * k, b.h * k}; }

Outcome runOverlap(const Context& context) {
    const Box<> target{0.5, 0.5, 1.0, 1.0}, pred = boxFromEdges(0.5, 0.25, 1.75, 1.0);
    const Loss iou_loss = context.loss("iou"), l1 = context.loss("l1");
    Outcome out;
    out.figure.columns = 2;
    TablePanel table{
        phrase("The same picture at ten sizes"), {phrase("scale"), "IoU"sv, "L1"sv}, {}};
    double spread = 0.0;
    const double one = 1.0 - iou_loss.value(pred, target);
    for (int i = 0; i < 10; ++i) {
        const double k = std::pow(10.0, (i - 4.5) / 4.5);
        const double here = 1.0 - iou_loss.value(scaled(pred, k), scaled(target, k));
        spread = std::max(spread, std::abs(here - one));
        table.rows.push_back(
            {shown(k), shown(here), shown(l1.value(scaled(pred, k), scaled(target, k)))});
    }
    for (const double k : {1.0, 10.0})
        out.figure.panels.push_back(
            ScenePanel{phrase("scale %1", shortest(k)),
                       {{scaled(target, k), Role::target, phrase("ground truth")},
                        {scaled(pred, k), Role::pred, phrase("prediction")}}});
    out.figure.panels.push_back(std::move(table));
    out.checks = {
        near(phrase("IoU of a pair that shares 0.375 of a union of 1.5625"), {}, 0.24, one, 1e-15),
        between(phrase("largest change of IoU over a hundredfold scale"), phrase("none"), spread,
                0.0, 1e-15),
        near(phrase("L1 at ten times the size, as a multiple"), {}, 10.0,
             l1.value(scaled(pred, 10.0), scaled(target, 10.0)) / l1.value(pred, target), 1e-14)};
    out.document = sceneDocument(iou_loss, pred, target);
    return out;
}

Outcome runFivePixels(const Context& context) {
    const Loss iou_loss = context.loss("iou"), l1 = context.loss("l1");
    const auto at = [](double size, double shift) {
        return Box<>{size / 2 + shift, size / 2, size, size};
    };
    const auto iou_at = [&](double size) {
        return 1.0 - iou_loss.value(at(size, 5.0), at(size, 0.0));
    };
    Outcome out;
    out.figure.columns = 3;
    Curve curve{phrase("IoU after a shift of 5 px"), {}, {}};
    for (const double size : linspace(10.0, 200.0, 96)) {
        curve.x.push_back(size);
        curve.y.push_back(iou_at(size));
    }
    for (const double size : {20.0, 100.0})
        out.figure.panels.push_back(
            ScenePanel{phrase("%1 px, IoU %2", shortest(size), shown(iou_at(size))),
                       {{at(size, 0.0), Role::target, phrase("ground truth")},
                        {at(size, 5.0), Role::pred, phrase("5 px off")}}});
    out.figure.panels.push_back(CurvePanel{phrase("The same five pixels"),
                                           phrase("side of the box (px)"),
                                           "IoU"sv,
                                           {curve},
                                           {{20.0, "20"sv}, {100.0, "100"sv}}});
    out.checks = {near(phrase("IoU, 5 px off, 20 px box: 300/500"), {}, 0.6, iou_at(20.0), 1e-15),
                  near(phrase("IoU, 5 px off, 100 px box: 9500/10500"), {}, 19.0 / 21.0,
                       iou_at(100.0), 1e-15),
                  near(phrase("L1 of both"), {}, 5.0, l1.value(at(20.0, 5.0), at(20.0, 0.0)), 0.0),
                  holds(phrase("the small box loses more"),
                        phrase("a shift hurts small boxes more"), iou_at(20.0) < iou_at(100.0))};
    out.document = sceneDocument(iou_loss, at(20.0, 5.0), at(20.0, 0.0));
    return out;
}

Outcome runDesert(const Context& context) {
    const Box<> target{0.0, 0.0, 1.0, 1.0}, pred{2.5, 1.5, 1.0, 1.0};
    Outcome out;
    out.figure.columns = 2;
    const int n = context.reduced ? 48 : 192;
    for (const char* id : {"iou", "giou", "diou", "interp_iou"}) {
        SurfaceRequest request{context.loss(id),        -1, pred, target, {Axis::cx, -3.0, 3.0, n},
                               {Axis::cy, -3.0, 3.0, n}};
        Surface surface = computeSurface(request, context.threads, nullptr);
        int still = 0;
        for (Eigen::Index i = 0; i < surface.value.size(); ++i) {
            float length = 0.0F;
            for (const auto& d : surface.d) length += std::abs(d.data()[i]);
            still += length == 0.0F;
        }
        const double share = still / static_cast<double>(surface.value.size());
        const std::string_view name = request.loss.name();
        const double length = norm(request.loss.gradient(pred, target).d);
        if (std::string_view(id) == "iou") {
            out.checks.push_back(near(phrase("|gradient| of %1 where the boxes are apart", name),
                                      "0"sv, 0.0, length, 0.0));
            // Equal unit boxes meet where both offsets are below 1: 4 of 36.
            out.checks.push_back(near(phrase("share of the plane without a gradient, %1", name), {},
                                      32.0 / 36.0, share, 0.04));
        } else {
            out.checks.push_back(between(phrase("|gradient| of %1 at the same pair", name), "> 0"sv,
                                         length, 1e-6, 10.0));
            out.checks.push_back(between(phrase("share of the plane without a gradient, %1", name),
                                         {}, share, 0.0, 0.01));
        }
        out.figure.panels.push_back(FieldPanel{name, std::move(surface)});
    }
    out.document = sceneDocument(context.loss("iou"), pred, target);
    return out;
}

/// The argument carried on to the codes that networks put out: the whole gradient by each of them,
/// relative to the prediction as its anchor.
void addCodes(const Loss& loss, const Box<>& pred, const Box<>& target, Outcome& out) {
    const ScaleLens lens = scaleLens(loss, pred, target, pred, {}, 1e-2, 1e2, 33);
    CurvePanel panel{phrase("Length of the gradient by each code"),
                     phrase("log10 of the scale"),
                     phrase("length"),
                     {}};
    panel.log_y = true;
    for (const ScaleCurve& curve : lens.curves) {
        const Phrase code = formName(curve.form);
        Curve line{
            curve.of_l1 ? phrase("L1 by %1", code) : phrase("%1 by %2", loss.name(), code), {}, {}};
        for (Eigen::Index i = 0; i < lens.scale.size(); ++i) {
            line.x.push_back(std::log10(lens.scale(i)));
            line.y.push_back(curve.length(i));
        }
        panel.curves.push_back(std::move(line));
        if (curve.form == BoxForm::log) continue;  // its centre still goes in pixels
        const double power = curve.of_l1 ? 1e4 : curve.form == BoxForm::cxcywh ? 1e-4 : 1.0;
        const bool claimed = power == 1.0;
        out.checks.push_back(near(
            phrase("%1 of a 10,000 times larger pair, as a multiple", panel.curves.back().name),
            claimed ? phrase("scale-free") : Phrase(), power, curve.growth(), 1e-9 * power));
    }
    out.figure.columns = 2;
    out.figure.panels.push_back(std::move(panel));
}

Outcome runLogSize(const Context& context) {
    const Box<> target{0.0, 0.0, 1.0, 1.0}, pred{0.23, 0.12, 1.4, 0.8};
    Outcome out;
    CurvePanel panel{phrase("Gradient by the width of one pair at many scales"),
                     phrase("log10 of the scale"),
                     phrase("partial"),
                     {}};
    panel.log_y = true;
    double worst = 0.0, plain_ratio = 0.0;
    for (const char* id : {"iou", "giou", "ciou", "interp_iou"}) {
        const Loss loss = context.loss(id);
        const auto slope = [&](double k) {
            return loss.gradient(scaled(pred, k), scaled(target, k)).d[2];
        };
        Curve by_w{phrase("%1: |dL/dw|", loss.name()), {}, {}},
            by_ln{phrase("%1: |dL/d ln w|", loss.name()), {}, {}};
        for (const double e : linspace(-1.0, 1.0, 21)) {
            const double k = std::pow(10.0, e);
            const double ratio = slope(k) * k / slope(1.0);
            worst = std::max(worst, std::abs(ratio - 1.0));
            by_w.x.push_back(e);
            by_w.y.push_back(std::abs(slope(k)));
            by_ln.x.push_back(e);
            by_ln.y.push_back(std::abs(slope(k)) * pred.w * k);
        }
        plain_ratio = slope(0.1) / slope(1.0);
        panel.curves.push_back(std::move(by_w));
        panel.curves.push_back(std::move(by_ln));
    }
    out.figure.panels.push_back(std::move(panel));
    out.checks = {between(phrase("largest change of dL/d ln w over x0.1 to x10"),
                          phrase("scale-free"), worst, 0.0, 1e-12),
                  near(phrase("dL/dw of a ten times smaller pair, as a multiple"), {}, 10.0,
                       plain_ratio, 1e-9)};
    addCodes(context.loss("iou"), pred, target, out);
    out.document = sceneDocument(context.loss("iou"), pred, target);
    out.document->run().form = BoxForm::log;
    return out;
}

Outcome runNumbers(const Context& context) {
    const Loss iou_loss = context.loss("iou");
    const auto iou = [&](const Box<>& a, const Box<>& b) { return 1.0 - iou_loss.value(a, b); };
    const Box<> a{0.5, 0.5, 1.0, 1.0}, b = boxFromEdges(0.5, 0.25, 1.75, 1.0);
    const Box<> shared = intersectionBox(a, b);
    const double dice = 2.0 * shared.w * shared.h / (a.w * a.h + b.w * b.h);
    const auto turned = [](const Box<>& x, double degrees, const Box<>& y) {
        const RotatedBox<> box{x.cx, x.cy, x.w, x.h, degrees * std::numbers::pi / 180.0};
        return rotatedOverlap(box, {y.cx, y.cy, y.w, y.h, 0.0}).iou();
    };
    const Box<> unit{0.0, 0.0, 1.0, 1.0}, lying{0.0, 0.0, 2.0, 1.0}, standing{0.0, 0.0, 1.0, 2.0};
    // An interval is a box of height one.
    const double temporal = iou(boxFromEdges(0.0, 0.0, 2.0, 1.0), boxFromEdges(1.0, 0.0, 3.0, 1.0));
    Outcome out;
    out.figure.columns = 2;
    Curve hidden{phrase("IoU of the visible part with the whole object"), {}, {}},
        angle{phrase("unit square"), {}, {}}, angle2{phrase("2 x 1 box"), {}, {}};
    double worst = 0.0;
    for (const double f : linspace(0.0, 0.95, 39)) {
        hidden.x.push_back(f);
        hidden.y.push_back(iou(boxFromEdges(0.0, 0.0, 1.0 - f, 1.0), a));
        worst = std::max(worst, std::abs(hidden.y.back() - (1.0 - f)));
    }
    for (const double degrees : linspace(0.0, 90.0, 91)) {
        angle.x.push_back(degrees);
        angle.y.push_back(turned(unit, degrees, unit));
        angle2.x.push_back(degrees);
        angle2.y.push_back(turned(lying, degrees, lying));
    }
    out.figure.panels = {CurvePanel{phrase("Amodal boxes: a hidden share bounds IoU"),
                                    phrase("hidden share"),
                                    "IoU"sv,
                                    {hidden}},
                         CurvePanel{phrase("A box against itself, turned"),
                                    phrase("angle (degrees)"),
                                    "IoU"sv,
                                    {angle, angle2}}};
    out.checks = {
        near(phrase("Dice of a pair against 2 IoU/(1 + IoU)"), phrase("equal"), 0.0,
             dice - 2.0 * iou(a, b) / (1.0 + iou(a, b)), 1e-15),
        near(phrase("temporal IoU of [0, 2] and [1, 3]"), "1/3"sv, 1.0 / 3.0, temporal, 1e-15),
        near(phrase("unit square turned by 45 degrees"), "0.7071"sv, std::numbers::sqrt2 / 2.0,
             turned(unit, 45.0, unit), 1e-12),
        near(phrase("2 x 1 against 1 x 2, same centre"), "1/3"sv, 1.0 / 3.0,
             turned(lying, 0.0, standing), 1e-12),
        near(phrase("turned by 180 degrees"), "1"sv, 1.0, turned(lying, 180.0, lying), 1e-12),
        between(phrase("largest gap to 1 - hidden share"), phrase("the bound is met"), worst, 0.0,
                1e-15)};
    return out;
}

Outcome runNames(const Context& context) {
    const Box<> target{0.5, 0.5, 1.0, 1.0};
    const Box<> apart = boxFromEdges(2.0, 0.25, 3.5, 1.0),
                crossing = boxFromEdges(0.5, 0.25, 1.75, 1.0);
    Outcome out;
    TablePanel table{phrase("One abbreviation, two losses"),
                     {phrase("printed as"), phrase("id here"), phrase("name"),
                      phrase("overlapping pair"), phrase("disjoint pair")},
                     {}};
    const auto row = [&](const Phrase& printed, std::string_view id) {
        const Loss loss = context.loss(id);
        table.rows.push_back({printed, id, loss.name(), shown(loss.value(crossing, target)),
                              shown(loss.value(apart, target))});
    };
    row("EIoU"sv, "efficient_iou");
    row("EIoU"sv, "extended_iou");
    row("SIoU"sv, "siou");
    row(phrase("SIoU (standard IoU)"), "iou");
    row("WIoU"sv, "wiou_v1");
    row("WIoU"sv, "wiou_v3");
    row("PIoU"sv, "piou");
    row("PIoU"sv, "piou_v2");
    out.figure.panels.push_back(std::move(table));
    out.figure.panels.push_back(ScenePanel{phrase("The two pairs"),
                                           {{target, Role::target, phrase("ground truth")},
                                            {crossing, Role::pred, phrase("overlapping")},
                                            {apart, Role::pred, phrase("disjoint")}}});
    out.checks = {near(phrase("Efficient IoU loss of the overlapping pair"), {}, 0.942908163,
                       context.loss("efficient_iou").value(crossing, target), 1e-9),
                  near(phrase("Extended IoU loss of the same pair"), {}, -0.24,
                       context.loss("extended_iou").value(crossing, target), 1e-12),
                  holds(phrase("the name EIoU alone is refused"), {}, !Loss::parse("eiou"))};
    out.document = sceneDocument(context.loss("efficient_iou"), crossing, target);
    return out;
}

}  // namespace

void appendArticle(std::vector<Entry>& out) {
    const Phrase article = phrase("Encyclopedia article on IoU losses");
    const Setting ours{phrase("the boxes"), Origin::ours,
                       phrase("the article describes the effect in words")};
    out.push_back({"overlap",
                   article,
                   phrase("What IoU measures"),
                   phrase("IoU is the same at every scale, L1 is not."),
                   {ours},
                   runOverlap});
    out.push_back({"five-pixels",
                   article,
                   phrase("Five pixels"),
                   phrase("The same shift costs a small box more IoU than a large one."),
                   {{phrase("a shift of 5 px; boxes of 20 and 100 px"), Origin::ours,
                     phrase("small and large as in the article's words")}},
                   runFivePixels});
    out.push_back({"desert",
                   article,
                   phrase("The desert"),
                   phrase("Where boxes are apart the IoU loss is flat; penalties give it a slope."),
                   {ours},
                   runDesert});
    out.push_back({"log-size",
                   article,
                   phrase("Logarithmic sizes"),
                   phrase("By ln w the gradient of an IoU loss does not depend on scale."),
                   {ours},
                   runLogSize});
    out.push_back({"article-numbers",
                   article,
                   phrase("Relatives of IoU"),
                   phrase("Dice, intervals, rotated and amodal boxes."),
                   {{phrase("formulas and the numbers 1/3 and 0.7071"), Origin::printed, {}},
                    {phrase("the first pair"), Origin::ours, {}}},
                   runNumbers});
    out.push_back({"names",
                   phrase("Encyclopedia article on IoU losses, and two papers"),
                   phrase("Names that collide"),
                   phrase("EIoU is Efficient IoU in one paper and Extended IoU in another; SIoU is "
                          "Scylla or standard."),
                   {{phrase("who calls what how"), Origin::printed, {}},
                    {phrase("the pairs"), Origin::ours, {}}},
                   runNames});
}

}  // namespace iou::gallery
