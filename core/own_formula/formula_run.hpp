// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/aspect.hpp"
#include "core/geometry/overlap.hpp"
#include "core/numbers/more_math.hpp"
#include "core/own_formula/formula_program.hpp"
#include "core/registry/hidden_dual.hpp"
#include "core/registry/make_entry.hpp"

#include <span>

/// Computes a program in any number type the registry's formulas run in: long double, its duals,
/// and the hidden duals that show how else a formula may be read.
namespace iou {

inline HiddenDual plainSine(const HiddenDual& a) { return HiddenDual::of(sine(a.x)); }
inline HiddenDual plainCosine(const HiddenDual& a) { return HiddenDual::of(cosine(a.x)); }
inline HiddenDual plainLog1p(const HiddenDual& a) { return HiddenDual::of(log1p(a.x)); }
inline HiddenDual plainPower(const HiddenDual& a, const HiddenDual& p) {
    const auto& d = p.x;
    const bool constant = d.dcx == 0 && d.dcy == 0 && d.dw == 0 && d.dh == 0;
    return HiddenDual::of(constant ? raised(a.x, p.x.v) : raisedByMoving(a.x, p.x));
}

}  // namespace iou

namespace iou::own {

template <class T>
T constantOf(const PlainOf<T>& value) {
    using V = PlainOf<T>;
    if constexpr (is_dual<T>)
        return {value, V(0.0), V(0.0), V(0.0), V(0.0)};
    else
        return value;
}
/// What a formula made, with all its partials.
template <class T, class X>
T filledUp(const X& x) {
    if constexpr (is_dual<T> && !is_dual<X>) {
        return constantOf<T>(x);
    } else if constexpr (is_dual<T>) {
        using V = PlainOf<T>;
        return {x.v, partial<V>(x.dcx), partial<V>(x.dcy), partial<V>(x.dw), partial<V>(x.dh)};
    } else {
        return x;
    }
}

/// A number that two boxes have together; both may carry partials.
template <class T>
T quantityOf(Quantity which, const Box<T>& a, const Box<T>& b) {
    const NoTerms none;
    switch (which) {
    case Quantity::dx: return a.cx - b.cx;
    case Quantity::dy: return a.cy - b.cy;
    case Quantity::iw: return filledUp<T>(overlap(a, b, none).width);
    case Quantity::ih: return filledUp<T>(overlap(a, b, none).height);
    case Quantity::inter: return filledUp<T>(overlap(a, b, none).intersection);
    case Quantity::union_area: return filledUp<T>(overlap(a, b, none).union_area);
    case Quantity::iou: return filledUp<T>(overlap(a, b, none).iou);
    case Quantity::iou_loss: return filledUp<T>(accurateIouLoss(a, b, overlap(a, b, none)));
    case Quantity::cw: return filledUp<T>(enclosing(a, b, none).width);
    case Quantity::ch: return filledUp<T>(enclosing(a, b, none).height);
    case Quantity::area_c: {
        const auto e = enclosing(a, b, none);
        return filledUp<T>(e.width * e.height);
    }
    case Quantity::c2: return filledUp<T>(diagonal2(enclosing(a, b, none), none));
    case Quantity::rho2: return filledUp<T>(centerDistance2(a, b, none));
    case Quantity::aspect_v: return filledUp<T>(aspectDifference(a, b, none));
    }
    return constantOf<T>(PlainOf<T>(0.0));
}

/// One instruction of plain operands.
template <class T>
T computed(const Instruction& x, const T& a, const T& b, const T& c) {
    using V = PlainOf<T>;
    const auto condition = [](bool holds) { return constantOf<T>(V(holds ? 1.0 : 0.0)); };
    const auto holds = [](const T& y) { return V(0.5) < V(plain(y)); };
    const V u = plain(a);
    const V v = plain(b);
    switch (x.op) {
    case Op::low_edge: return filledUp<T>(a - b * V(0.5));
    case Op::high_edge: return filledUp<T>(a + b * V(0.5));
    case Op::add: return a + b;
    case Op::subtract: return a - b;
    case Op::multiply: return a * b;
    case Op::divide:
        if constexpr (OnHiddenDuals<T>)
            return guardedRatio(a, filledUp<T>(b + HiddenDual(HiddenDual::epsilon)));
        else
            return guardedRatio(a, b);
    case Op::negate: return -a;
    case Op::square: return square(a);
    case Op::power_number: return raised(a, V(x.number));
    case Op::power: return raised(a, v);
    case Op::minimum: return filledUp<T>(minimum(a, b));
    case Op::maximum: return filledUp<T>(maximum(a, b));
    case Op::abs: return abs(a);
    case Op::sign: return constantOf<T>(V(plainSign(u, 1.0)));
    case Op::relu: return filledUp<T>(relu(a));
    case Op::sqrt: return sqrt(a);
    case Op::exp: return exp(a);
    case Op::expm1: return expm1(a);
    case Op::log: return log(a);
    case Op::log1p: return log1p(a);
    case Op::sin: return sine(a);
    case Op::cos: return cosine(a);
    case Op::asin: return arcSine(a);
    case Op::acos: return arcCosine(a);
    case Op::atan: return filledUp<T>(atan2(a, V(1.0)));
    case Op::atan2: return filledUp<T>(fullAngle(a, b));
    case Op::tanh: return hyperbolicTangent(a);
    case Op::sigmoid: return sigmoid(a);
    case Op::less: return condition(u < v);
    case Op::less_equal: return condition(u <= v);
    case Op::equal: return condition(u == v);
    case Op::both: return condition(holds(a) && holds(b));
    case Op::either: return condition(holds(a) || holds(b));
    case Op::opposite: return condition(!holds(a));
    case Op::select: return holds(a) ? b : c;
    case Op::detach: return filledUp<T>(detach(a));
    case Op::number:
    case Op::parameter:
    case Op::input:
    case Op::gain:
    case Op::quantity:
    case Op::loss: break;
    }
    return constantOf<T>(V(x.number));
}

/// A program over its two boxes.
template <class T>
class Machine {
public:
    using V = PlainOf<T>;

    /// published: gain() multiplies slopes. reading: how losses that are called are read.
    Machine(const Formula& formula, const Program& program, const Box<>& pred, const Box<>& target,
            const double* params, bool published, const Reading* reading = nullptr)
        : m_formula(formula), m_program(program), m_params(params), m_published(published),
          m_reading(reading) {
        const double numbers[] = {pred.cx,   pred.cy,   pred.w,   pred.h,
                                  target.cx, target.cy, target.w, target.h};
        for (std::size_t i = 0; i < 8; ++i) m_inputs[i] = input(i, numbers[i]);
    }

    /// Computes the first so many registers.
    void run(std::size_t count) {
        m_registers.reserve(count);
        while (m_registers.size() < count)
            m_registers.push_back(next(m_program.code[m_registers.size()]));
    }
    /// The result alone.
    const T& result() {
        run(static_cast<std::size_t>(m_program.result) + 1);
        return at(m_program.result);
    }

    const T& at(int index) const { return m_registers[static_cast<std::size_t>(index)]; }

private:
    T input(std::size_t which, double number) const {
        if constexpr (is_dual<T>) {
            const auto one = [&](std::size_t k) { return V(which == k ? 1.0 : 0.0); };
            return {V(number), one(0), one(1), one(2), one(3)};
        } else if constexpr (std::is_same_v<T, HiddenDual>) {
            const auto one = [&](std::size_t k) { return which == k ? 1.0L : 0.0L; };
            return HiddenDual(HiddenDual::Full{number, one(0), one(1), one(2), one(3)});
        } else {
            return T(number);
        }
    }
    T next(const Instruction& x) const {
        switch (x.op) {
        case Op::number: return constantOf<T>(V(x.number));
        case Op::parameter: return constantOf<T>(V(m_params[static_cast<std::size_t>(x.which)]));
        case Op::input: return m_inputs[static_cast<std::size_t>(x.which)];
        case Op::gain:
            if (!m_published) return at(x.a);
            return filledUp<T>(gradientGain(at(x.a), at(x.b)));
        case Op::quantity: return quantityOf(static_cast<Quantity>(x.which), box(x, 0), box(x, 4));
        case Op::loss: return lossOf(x);
        default: break;
        }
        const T none = constantOf<T>(V(0.0));
        const auto operand = [&](int r) -> const T& { return r < 0 ? none : at(r); };
        if (x.op == Op::power && m_program.code[static_cast<std::size_t>(x.b)].partials != 0)
            return raisedByMoving(at(x.a), at(x.b));
        return computed<T>(x, operand(x.a), operand(x.b), operand(x.c));
    }
    Box<T> box(const Instruction& x, std::size_t first) const {
        return {at(x.boxes[first]), at(x.boxes[first + 1]), at(x.boxes[first + 2]),
                at(x.boxes[first + 3])};
    }
    static double toDouble(const T& x) {
        if constexpr (OnHiddenDuals<T>)
            return static_cast<double>(V(plain(x)).x.v);
        else
            return static_cast<double>(plain(x));
    }
    Box<> plainBox(const Instruction& x, std::size_t first) const {
        return {toDouble(at(x.boxes[first])), toDouble(at(x.boxes[first + 1])),
                toDouble(at(x.boxes[first + 2])), toDouble(at(x.boxes[first + 3]))};
    }
    /// The loss's own value and gradient, and from there the chain rule.
    T lossOf(const Instruction& x) const {
        const FormulaLoss& call = m_formula.losses[static_cast<std::size_t>(x.which)];
        const LossCode& code = *call.entry->code;
        const Box<> a = plainBox(x, 0);
        const Box<> b = plainBox(x, 4);
        Gradient g;
        if (call.term >= 0) {
            std::vector<TermValue> terms;
            code.explain(a, b, call.values.data(), terms);
            const TermInfo* const wanted = call.entry->terms[static_cast<std::size_t>(call.term)];
            for (const TermValue& t : terms)
                if (t.info == wanted) g = {t.value, t.d};
        } else if (m_reading) {
            Reading reading = *m_reading;
            if (reading.slope == Reading::Slope::published)
                reading.slope = Reading::Slope::detached;
            g = code.gradientAs(a, b, call.values.data(), reading);
        } else {
            g = code.gradient(a, b, call.values.data());
        }
        T out = constantOf<T>(V(g.value));
        if constexpr (is_dual<T> || std::is_same_v<T, HiddenDual>) {
            for (std::size_t k = 0; k < 4; ++k) {
                const T& along = at(x.boxes[k]);
                // What has no partial must not meet one that is not finite.
                if (m_program.code[static_cast<std::size_t>(x.boxes[k])].partials == 0) continue;
                out = out + (along - constantOf<T>(V(plainOf(along)))) * V(g.d[k]);
            }
        }
        return out;
    }
    static V plainOf(const T& x) {
        if constexpr (is_dual<T>)
            return x.v;
        else
            return V(toDouble(x));
    }

    const Formula& m_formula;
    const Program& m_program;
    const double* m_params;
    bool m_published;
    const Reading* m_reading;
    std::array<T, 8> m_inputs{};
    std::vector<T> m_registers;
};

}  // namespace iou::own
