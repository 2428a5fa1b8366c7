// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula_language/formula_names.hpp"

namespace iou::own {

namespace {

constexpr int kOfTarget = 16;

constexpr Word number(std::string_view name, Member member, bool target, const char* sentence) {
    return {
        name, WordKind::number, static_cast<int>(member) + (target ? kOfTarget : 0), {}, sentence};
}
constexpr Word quantity(std::string_view name, Quantity which, const char* sentence) {
    return {name, WordKind::quantity, static_cast<int>(which), "bb", sentence};
}
constexpr Word function(std::string_view name, Function which, std::string_view arguments,
                        const char* sentence) {
    return {name, WordKind::function, static_cast<int>(which), arguments, sentence};
}
constexpr Word boxFunction(std::string_view name, BoxFunction which, std::string_view arguments,
                           const char* sentence) {
    return {name, WordKind::box_function, static_cast<int>(which), arguments, sentence};
}
constexpr Word keyword(std::string_view name, const char* sentence) {
    return {name, WordKind::keyword, 0, {}, sentence};
}

constexpr Word kWords[] = {
    keyword("title", "The name of the loss: the rest of the line."),
    keyword("metric", "What the formula says is ascended, not descended."),
    keyword("param", "A number to set from outside: param k = 2 in [0, 10]."),
    keyword("in", "The range of a parameter."),
    keyword("running", "The parameter is the running mean of 1-IoU, with this momentum."),
    keyword("let", "Gives a name to an expression."),
    keyword("and", "Both conditions hold."),
    keyword("or", "One of the conditions holds, or both."),
    keyword("not", "The condition does not hold."),
    {"loss", WordKind::losses, 0, {}, "A built-in loss: loss.giou, loss.nwd(pred, target, c=20)."},
    {"pred", WordKind::box, 0, {}, "The predicted box."},
    {"target", WordKind::box, 1, {}, "The ground truth."},
    {"pi", WordKind::number, -1, {}, "3.14159..."},
    number("cx", Member::cx, false, "Centre of the prediction, horizontal."),
    number("cy", Member::cy, false, "Centre of the prediction, vertical (downwards)."),
    number("w", Member::w, false, "Width of the prediction."),
    number("h", Member::h, false, "Height of the prediction."),
    number("l", Member::l, false, "Left edge of the prediction."),
    number("t", Member::t, false, "Top edge of the prediction."),
    number("r", Member::r, false, "Right edge of the prediction."),
    number("b", Member::b, false, "Bottom edge of the prediction."),
    number("area", Member::area, false, "Area of the prediction."),
    number("cxg", Member::cx, true, "Centre of the target, horizontal."),
    number("cyg", Member::cy, true, "Centre of the target, vertical (downwards)."),
    number("wg", Member::w, true, "Width of the target."),
    number("hg", Member::h, true, "Height of the target."),
    number("lg", Member::l, true, "Left edge of the target."),
    number("tg", Member::t, true, "Top edge of the target."),
    number("rg", Member::r, true, "Right edge of the target."),
    number("bg", Member::b, true, "Bottom edge of the target."),
    number("area_g", Member::area, true, "Area of the target."),
    quantity("dx", Quantity::dx, "Horizontal distance of the centres, with its sign."),
    quantity("dy", Quantity::dy, "Vertical distance of the centres, with its sign."),
    quantity("iw", Quantity::iw, "Width of the intersection, 0 where there is none."),
    quantity("ih", Quantity::ih, "Height of the intersection, 0 where there is none."),
    quantity("inter", Quantity::inter, "Area the boxes share."),
    quantity("union", Quantity::union_area, "Area covered by either box."),
    quantity("iou", Quantity::iou, "Intersection over union."),
    quantity("iou_loss", Quantity::iou_loss, "1 - IoU, accurate near a match."),
    quantity("cw", Quantity::cw, "Width of the smallest box around both."),
    quantity("ch", Quantity::ch, "Height of the smallest box around both."),
    quantity("area_c", Quantity::area_c, "Area of the smallest box around both."),
    quantity("c2", Quantity::c2, "Squared diagonal of the smallest box around both."),
    quantity("rho2", Quantity::rho2, "Squared distance of the centres."),
    quantity("aspect_v", Quantity::aspect_v, "CIoU's v: squared difference of the aspect angles."),
    quantity("offset_x", Quantity::dx, "Horizontal distance of the centres, as dx."),
    quantity("offset_y", Quantity::dy, "Vertical distance of the centres, as dy."),
    quantity("intersection", Quantity::inter, "Area the boxes share, as inter."),
    quantity("union_area", Quantity::union_area, "Area covered by either box, as union."),
    quantity("enclosing_width", Quantity::cw, "Width of the smallest box around both, as cw."),
    quantity("enclosing_height", Quantity::ch, "Height of the smallest box around both, as ch."),
    quantity("enclosing_area", Quantity::area_c, "Area of the smallest box around both."),
    quantity("enclosing_diagonal2", Quantity::c2, "Squared diagonal of that box, as c2."),
    quantity("center_distance2", Quantity::rho2, "Squared distance of the centres, as rho2."),
    boxFunction("box", BoxFunction::box, "nnnn", "A box by centre and size: box(cx, cy, w, h)."),
    boxFunction("edges", BoxFunction::edges, "nnnn", "A box by its edges: edges(l, t, r, b)."),
    boxFunction("interp", BoxFunction::interp, "n", "(1-a) pred + a target: interp(a)."),
    boxFunction("mix", BoxFunction::mix, "bbn", "(1-a) A + a B: mix(A, B, a)."),
    boxFunction("scaled", BoxFunction::scaled, "bn", "Scaled about its own centre: scaled(A, s)."),
    boxFunction("enclosing", BoxFunction::enclosing, "bb", "The smallest box around both."),
    boxFunction("overlap", BoxFunction::overlap, "bb",
                "What the boxes share; its sizes are negative where they are apart."),
    function("min", Function::minimum, "nn*", "The least; where two tie, half the slope each."),
    function("max", Function::maximum, "nn*", "The largest; where two tie, half the slope each."),
    function("clamp", Function::clamp, "nnn", "clamp(x, lo, hi) = min(max(x, lo), hi)."),
    function("abs", Function::abs, "n", "|x|, with slope 0 at 0."),
    function("sign", Function::sign, "n", "-1, 0 or 1, without slope."),
    function("relu", Function::relu, "n", "max(x, 0) with slope 0 at 0."),
    function("sqrt", Function::sqrt, "n", "Square root, with slope 0 at 0."),
    function("pow", Function::pow, "nn", "x to the power of p, as x^p."),
    function("exp", Function::exp, "n", "e to the power of x."),
    function("expm1", Function::expm1, "n", "e^x - 1, accurate near 0."),
    function("log", Function::log, "n", "Natural logarithm."),
    function("log1p", Function::log1p, "n", "log(1 + x), accurate near 0."),
    function("sin", Function::sin, "n", "Sine of an angle in radians."),
    function("cos", Function::cos, "n", "Cosine of an angle in radians."),
    function("asin", Function::asin, "n", "Arc sine; slope 0 at -1 and 1."),
    function("acos", Function::acos, "n", "Arc cosine; slope 0 at -1 and 1."),
    function("atan", Function::atan, "n", "Arc tangent."),
    function("atan2", Function::atan2, "nn", "Angle of (x, y), in all quadrants: atan2(y, x)."),
    function("tanh", Function::tanh, "n", "Hyperbolic tangent."),
    function("sigmoid", Function::sigmoid, "n", "1/(1 + e^-x)."),
    function("square", Function::square, "n", "x times x."),
    function("where", Function::where, "cxx", "where(condition, a, b): a where it holds, else b."),
    function("if", Function::where, "cxx", "The same as where."),
    function("detach", Function::detach, "x", "The value; no gradient flows through."),
    function("gain", Function::gain, "nn",
             "gain(x, k): x; the published step gets its slope k times."),
};

}  // namespace

std::span<const Word> words() { return kWords; }

const Word* findWord(std::string_view name) {
    for (const Word& word : kWords)
        if (word.name == name) return &word;
    return nullptr;
}

const Word* findMember(std::string_view name) {
    const Word* const word = findWord(name);
    const bool member =
        word && word->kind == WordKind::number && word->which >= 0 && word->which < kOfTarget;
    return member ? word : nullptr;
}

}  // namespace iou::own
