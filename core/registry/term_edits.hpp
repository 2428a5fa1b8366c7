// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/hidden_dual.hpp"
#include "core/registry/loss_entry.hpp"

#include <limits>
#include <span>
#include <string_view>
#include <vector>

/// A formula with its named terms changed on the way, as other code may have them: another factor,
/// an epsilon, a clamp, no gradient. What follows in the formula sees the changed term.
namespace iou {

/// A term x becomes clamp(scale x + add, lo, hi); scale = 0 replaces it.
struct TermEdit {
    std::string_view term;  ///< TermInfo::id
    double scale = 1.0;
    Gradient add = {};  ///< with its partials by the numbers that are differentiated
    double lo = -std::numeric_limits<double>::infinity();  ///< beyond these the slope is 0
    double hi = std::numeric_limits<double>::infinity();
    bool held = false;  ///< its gradient is stopped
};

/// While it lives, LossCode::gradientAs() on this thread takes the edits, and tells what became of
/// the terms.
class TermEdits {
public:
    /// met: gets every named term with its partials, in formula order; may be null.
    /// by_target: a slope of the value is by the target's numbers instead of the prediction's.
    TermEdits(std::span<const TermEdit> edits, std::vector<TermValue>* met, bool by_target)
        : m_edits(edits), m_record(met), m_by_target(by_target), m_before(current) {
        current = this;
    }
    ~TermEdits() { current = m_before; }
    TermEdits(const TermEdits&) = delete;
    TermEdits& operator=(const TermEdits&) = delete;

    static bool byTarget() { return current && current->m_by_target; }

    template <class T>
    static T edited(const TermInfo& info, const T& x) {
        if (!current) return x;
        T out = x;
        for (const TermEdit& edit : current->m_edits)
            if (edit.term == info.id) out = apply(edit, out);
        if (current->m_record) current->record(info, out);
        return out;
    }

private:
    static HiddenDual apply(const TermEdit& e, const HiddenDual& x) {
        const Gradient& a = e.add;
        HiddenDual::Full y{x.x.v * e.scale + a.value, x.x.dcx * e.scale + a.d[0],
                           x.x.dcy * e.scale + a.d[1], x.x.dw * e.scale + a.d[2],
                           x.x.dh * e.scale + a.d[3]};
        if (e.scale == 0.0) y = {a.value, a.d[0], a.d[1], a.d[2], a.d[3]};
        const long double bound = y.v < e.lo ? e.lo : y.v > e.hi ? e.hi : y.v;
        if (bound != y.v && y.v == y.v) y = {bound, 0, 0, 0, 0};
        if (e.held) y = {y.v, 0, 0, 0, 0};
        return HiddenDual(y);
    }
    template <class... D>
    static Dual<HiddenDual, D...> apply(const TermEdit& e, const Dual<HiddenDual, D...>& x) {
        const HiddenDual moved =
            apply(e, HiddenDual(HiddenDual::Full{x.v.x.v, wide(x.dcx), wide(x.dcy), wide(x.dw),
                                                 wide(x.dh)}));
        Dual<HiddenDual, D...> out = x;
        out.v = HiddenDual(moved.x.v);
        take(out.dcx, moved.x.dcx);
        take(out.dcy, moved.x.dcy);
        take(out.dw, moved.x.dw);
        take(out.dh, moved.x.dh);
        return out;
    }
    template <class T>
    static T apply(const TermEdit&, const T& x) {
        return x;
    }

    static long double wide(Zero) { return 0.0L; }
    static long double wide(const HiddenDual& x) { return x.x.v; }
    static void take(Zero&, long double) {}
    static void take(HiddenDual& to, long double x) { to = HiddenDual(x); }

    void record(const TermInfo& info, const HiddenDual& x) const {
        push(info, x.x.v, {x.x.dcx, x.x.dcy, x.x.dw, x.x.dh});
    }
    template <class... D>
    void record(const TermInfo& info, const Dual<HiddenDual, D...>& x) const {
        push(info, x.v.x.v, {wide(x.dcx), wide(x.dcy), wide(x.dw), wide(x.dh)});
    }
    template <class T>
    void record(const TermInfo&, const T&) const {}
    void push(const TermInfo& info, long double v, const std::array<long double, 4>& d) const {
        const auto part = [&](std::size_t i) { return static_cast<double>(d[i]); };
        m_record->push_back({&info, static_cast<double>(v), {part(0), part(1), part(2), part(3)}});
    }

    inline static thread_local const TermEdits* current = nullptr;
    std::span<const TermEdit> m_edits;
    std::vector<TermValue>* m_record;
    bool m_by_target;
    const TermEdits* m_before;
};

/// The sink of a formula that is read with edits.
struct EditedTerms {
    template <class T>
    T operator()(const TermInfo& info, const T& x) const {
        return TermEdits::edited(info, x);
    }
};

}  // namespace iou
