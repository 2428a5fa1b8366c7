// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/cpp_parts.hpp"

namespace iou::export_code {

namespace {

constexpr CodePart kNumberParts[] = {
    {"where", "", R"cpp(template <class T>
T where(bool condition, const T& a, const T& b) {
    return condition ? a : b;
})cpp"},
    {"divide", "", R"cpp(/// a/b, where 0/0 is 0 with slope 0.
template <class T>
T divide(const T& a, const T& b) {
    return plain(a) == 0 && plain(b) == 0 ? T(0) : quotient(a, b);
})cpp"},
    {"minimum", "", R"cpp(template <class T>
T minimum(const T& a, const T& b) {
    return a < b ? a : b < a ? b : a * T(0.5) + b * T(0.5);
})cpp"},
    {"maximum", "", R"cpp(template <class T>
T maximum(const T& a, const T& b) {
    return b < a ? a : a < b ? b : a * T(0.5) + b * T(0.5);
})cpp"},
    {"clamp", "minimum maximum", R"cpp(template <class T>
T clamp(const T& x, const T& low, const T& high) {
    return minimum(maximum(x, low), high);
})cpp"},
    {"sign_of", "", R"cpp(template <class V>
V signOf(const V& x) {
    return x > 0 ? V(1) : x < 0 ? V(-1) : x;
})cpp"},
    {"abs", "sign_of", R"cpp(template <class T>
T abs(const T& x) {
    return chain(std::abs(plain(x)), signOf(plain(x)), x);
})cpp"},
    {"sign", "sign_of", R"cpp(template <class T>
T sign(const T& x) {
    return T(signOf(plain(x)));
})cpp"},
    {"relu", "", R"cpp(template <class T>
T relu(const T& x) {
    return plain(x) > 0 ? x : T(0);
})cpp"},
    {"square", "", R"cpp(template <class T>
T square(const T& x) {
    return x * x;
})cpp"},
    {"sqrt", "", R"cpp(template <class T>
T sqrt(const T& x) {
    const auto root = std::sqrt(plain(x));
    return chain(root, root == 0 ? root : 1 / (2 * root), x);
})cpp"},
    {"power", "", R"cpp(/// x^p with slope 0 at 0; below 0 for whole p alone.
template <class T>
T power(const T& x, const T& p) {
    const auto v = plain(x), e = plain(p);
    return chain(std::pow(v, e), v == 0 ? v : e * std::pow(v, e - 1), x);
})cpp"},
    {"exp", "", R"cpp(template <class T>
T exp(const T& x) {
    const auto value = std::exp(plain(x));
    return chain(value, value, x);
})cpp"},
    {"expm1", "", R"cpp(template <class T>
T expm1(const T& x) {
    return chain(std::expm1(plain(x)), std::exp(plain(x)), x);
})cpp"},
    {"log", "", R"cpp(template <class T>
T log(const T& x) {
    return chain(std::log(plain(x)), 1 / plain(x), x);
})cpp"},
    {"moving_power", "exp log", R"cpp(/// x^p where p has a slope too; 0 at x = 0.
template <class T>
T moving_power(const T& x, const T& p) {
    return plain(x) == 0 && plain(p) > 0 ? T(0) : exp(p * log(x));
})cpp"},
    {"log1p", "", R"cpp(template <class T>
T log1p(const T& x) {
    return chain(std::log1p(plain(x)), 1 / (1 + plain(x)), x);
})cpp"},
    {"sin", "", R"cpp(template <class T>
T sin(const T& x) {
    return chain(std::sin(plain(x)), std::cos(plain(x)), x);
})cpp"},
    {"cos", "", R"cpp(template <class T>
T cos(const T& x) {
    return chain(std::cos(plain(x)), -std::sin(plain(x)), x);
})cpp"},
    {"leg", "", R"cpp(/// 1/sqrt(1 - x^2), 0 where that is not finite.
template <class V>
V oneOverLeg(const V& x) {
    const V leg = std::sqrt((1 - x) * (1 + x));
    return leg == 0 ? leg : 1 / leg;
})cpp"},
    {"asin", "leg", R"cpp(template <class T>
T asin(const T& x) {
    return chain(std::asin(plain(x)), oneOverLeg(plain(x)), x);
})cpp"},
    {"acos", "leg", R"cpp(template <class T>
T acos(const T& x) {
    return chain(std::acos(plain(x)), -oneOverLeg(plain(x)), x);
})cpp"},
    {"atan", "", R"cpp(template <class T>
T atan(const T& x) {
    return chain(std::atan(plain(x)), 1 / (1 + plain(x) * plain(x)), x);
})cpp"},
    {"atan2", "", R"cpp(/// The angle of (x, y), 0 with slope 0 at the origin.
template <class T>
T atan2(const T& y, const T& x) {
    const auto v = plain(y), u = plain(x), r = u * u + v * v;
    if (r == 0) return T(std::atan2(v, u));
    const T along_y = chain(std::atan2(v, u), u / r, y);
    return along_y + chain(v - v, -v / r, x);
})cpp"},
    {"tanh", "", R"cpp(template <class T>
T tanh(const T& x) {
    const auto value = std::tanh(plain(x));
    return chain(value, (1 - value) * (1 + value), x);
})cpp"},
    {"sigmoid", "", R"cpp(template <class T>
T sigmoid(const T& x) {
    const auto e = std::exp(-std::abs(plain(x)));
    const auto small = e / (1 + e), large = 1 / (1 + e);
    return chain(plain(x) < 0 ? small : large, small * large, x);
})cpp"},
    {"detach", "", R"cpp(template <class T>
T detach(const T& x) {
    return T(plain(x));
})cpp"},
    {"gain", "", R"cpp(/// x with its slope k times.
template <class T>
T gain(const T& x, const T& k) {
    return chain(plain(x), plain(k), x);
})cpp"},
    {"negation", "", R"cpp(inline bool negation(bool condition) { return !condition; })cpp"},
    {"with_value", "", R"cpp(/// The value, better rounded, with the slope of x.
template <class T>
T with_value(const T& value, const T& x) {
    using V = std::decay_t<decltype(plain(x))>;
    return chain(plain(value), V(1), x);
})cpp"},
};

constexpr CodePart kBoxParts[] = {
    {"box", "", R"cpp(template <class T>
Box<T> box(const T& cx, const T& cy, const T& w, const T& h) {
    return {cx, cy, w, h};
})cpp"},
    {"edges", "", R"cpp(/// A box by its edges.
template <class T>
Box<T> edges(const T& l, const T& t, const T& r, const T& b) {
    return {(l + r) * T(0.5), (t + b) * T(0.5), r - l, b - t};
})cpp"},
    {"mix", "", R"cpp(/// The box (1 - share) a + share b.
template <class T>
Box<T> mix(const Box<T>& a, const Box<T>& b, const T& share) {
    const T rest = T(1) - share;
    return {rest * a.cx + share * b.cx, rest * a.cy + share * b.cy, rest * a.w + share * b.w,
            rest * a.h + share * b.h};
})cpp"},
    {"scaled", "", R"cpp(/// The box scaled about its own centre.
template <class T>
Box<T> scaled(const Box<T>& a, const T& factor) {
    return {a.cx, a.cy, a.w * factor, a.h * factor};
})cpp"},
    {"enclosing", "edges minimum maximum", R"cpp(/// The smallest box around both.
template <class T>
Box<T> enclosing(const Box<T>& a, const Box<T>& b) {
    return edges(minimum(a.l(), b.l()), minimum(a.t(), b.t()), maximum(a.r(), b.r()),
                 maximum(a.b(), b.b()));
})cpp"},
    {"overlap", "edges minimum maximum",
     R"cpp(/// What both share; its sizes are negative where they are apart.
template <class T>
Box<T> overlap(const Box<T>& a, const Box<T>& b) {
    return edges(maximum(a.l(), b.l()), maximum(a.t(), b.t()), minimum(a.r(), b.r()),
                 minimum(a.b(), b.b()));
})cpp"},
    {"where_box", "", R"cpp(template <class T>
Box<T> where_box(bool condition, const Box<T>& a, const Box<T>& b) {
    return condition ? a : b;
})cpp"},
    {"detach_box", "detach", R"cpp(template <class T>
Box<T> detach_box(const Box<T>& a) {
    return {detach(a.cx), detach(a.cy), detach(a.w), detach(a.h)};
})cpp"},
    {"Pair", "minimum maximum relu divide abs atan2 where with_value",
     R"cpp(/// Length that two intervals of sizes a, b share, their centres d apart; below 0: the gap.
template <class T>
T shared(const T& d, const T& a, const T& b) {
    const T inner = minimum(a, b), outer = maximum(a, b);
    return minimum(inner, (outer * T(0.5) - abs(d)) + inner * T(0.5));
}
/// Length of the smallest interval that holds both.
template <class T>
T around(const T& d, const T& a, const T& b) {
    const T inner = minimum(a, b), outer = maximum(a, b);
    return maximum(outer, (outer * T(0.5) + inner * T(0.5)) + abs(d));
}
/// Length of an interval of size a that one of size b leaves free.
template <class T>
T outside(const T& d, const T& a, const T& b) {
    const T excess = a - b;
    return minimum(a, maximum(maximum(excess, T(0)), excess * T(0.5) + abs(d)));
}

/// What two boxes have together.
template <class T>
struct Pair {
    Box<T> a, b;

    Pair(const Box<T>& first, const Box<T>& second) : a(first), b(second) {}

    T dx() const { return a.cx - b.cx; }
    T dy() const { return a.cy - b.cy; }
    T iw() const { return relu(shared(dx(), a.w, b.w)); }
    T ih() const { return relu(shared(dy(), a.h, b.h)); }
    T inter() const { return iw() * ih(); }
    T union_area() const { return (a.area() + b.area()) - inter(); }
    T iou() const { return divide(inter(), union_area()); }
    /// 1 - iou, with all its digits near a match.
    T iou_loss() const {
        const T width = iw(), all = union_area();
        const T alone = (outside(dx(), a.w, b.w) * a.h + width * outside(dy(), a.h, b.h)) +
                        (outside(dx(), b.w, a.w) * b.h + width * outside(dy(), b.h, a.h));
        return with_value(plain(all) == 0 ? T(1) : divide(alone, all), T(1) - iou());
    }
    T cw() const { return around(dx(), a.w, b.w); }
    T ch() const { return around(dy(), a.h, b.h); }
    T area_c() const { return cw() * ch(); }
    T c2() const {
        const T x = cw(), y = ch();
        return x * x + y * y;
    }
    T rho2() const { return dx() * dx() + dy() * dy(); }
    /// 4/pi^2 (atan(wg/hg) - atan(w/h))^2, by one angle.
    T aspect_v() const {
        const bool point = plain(a.w) == 0 && plain(a.h) == 0;  // of width 0, height 1, both held
        const T w = point ? T(0) : a.w, h = point ? T(1) : a.h;
        const T hg = plain(b.w) == 0 && plain(b.h) == 0 ? T(1) : b.h;
        const T angle = atan2(b.w * h - w * hg, b.w * w + hg * h);
        return angle * angle * T(4 / (3.14159265358979323846 * 3.14159265358979323846));
    }
};)cpp"},
};

}  // namespace

std::span<const CodePart> cppNumberParts() { return kNumberParts; }
std::span<const CodePart> cppBoxParts() { return kBoxParts; }

}  // namespace iou::export_code
