// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/not_finite.hpp"

#include "core/base/phrase.hpp"
#include "core/explain/gradient_variants.hpp"
#include "core/geometry/aspect.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/make_entry.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

using Full = HiddenDual::Full;

/// atan(w/h), as code writes it.
Full plainAngle(const Full& w, const Full& h) {
    const auto q = w / h;
    const Full out =
        chain(plainAtanUnit(q.v), 1.0L / (1.0L + q.v * q.v), Full{q.v, q.dcx, q.dcy, q.dw, q.dh});
    return out;
}

/// v with the quotients w/h and wg/hg.
Gradient plainAspect(const Box<>& pred, const Box<>& target) {
    const auto full = [](long double v, long double dw, long double dh) {
        return Full{v, 0.0L, 0.0L, dw, dh};
    };
    const Full own = plainAngle(full(pred.w, 1, 0), full(pred.h, 0, 1));
    const Full wanted = plainAngle(full(target.w, 0, 0), full(target.h, 0, 0));
    const Full difference{wanted.v - own.v, 0.0L, 0.0L, -own.dw, -own.dh};
    const long double pi = piOf<long double>();
    return rounded(square(difference) * (4.0L / (pi * pi)));
}

bool isFinite(const std::array<double, 4>& d) {
    return std::all_of(d.begin(), d.end(), [](double x) { return std::isfinite(x); });
}

NotFiniteReason reasonOf(const Loss& loss, const Box<>& pred, const Box<>& target) {
    const TermEdit aspect{
        .term = terms::aspect_v.id, .scale = 0.0, .add = plainAspect(pred, target)};
    std::vector<TermValue> met;
    Gradient whole;
    {
        const HiddenDual::Unguarded plain_division;
        const TermEdits edited({&aspect, 1}, &met, false);
        whole = loss.gradientAs(pred, target, {Reading::Slope::of_value, 0.0});
    }
    NotFiniteReason out{loss};
    for (const TermValue& term : met)
        if (!std::isfinite(term.value)) {
            out.term = term.info;
            out.in_value = true;
            out.infinite = std::isinf(term.value);
            return out;
        }
    out.in_value = !std::isfinite(whole.value);
    out.infinite = std::isinf(whole.value);
    for (const TermValue& term : met)
        if (!isFinite(term.d)) {
            out.term = term.info;
            return out;
        }
    return out;
}

}  // namespace

std::vector<NotFiniteReason> notFiniteReasons(const Loss& expected, const Box<>& pred,
                                              const Box<>& target) {
    std::vector<NotFiniteReason> out;
    const auto relatives = relativesOf(expected.entry());
    const auto rank = [&](const Loss& loss) {
        if (&loss.entry() == &expected.entry()) return 0;
        return std::find(relatives.begin(), relatives.end(), loss.pointer()) != relatives.end() ? 1
                                                                                                : 2;
    };
    for (const LossPointer& entry : allLosses()) {
        if (entry->source.kind == program_kind) continue;
        const Loss loss =
            entry.get() == &expected.entry() ? expected : withSettingsOf(expected, *entry);
        const NotFiniteReason reason = reasonOf(loss, pred, target);
        if (reason.in_value || reason.term) out.push_back(reason);
    }
    std::stable_sort(out.begin(), out.end(),
                     [&](const NotFiniteReason& a, const NotFiniteReason& b) {
                         return rank(a.loss) < rank(b.loss);
                     });
    return out;
}

Phrase notFiniteWords(const NotFiniteReason& r) {
    const Phrase name = std::string_view(r.loss.name());
    if (!r.term) return phrase("%1 is not finite here", name);
    const std::string_view symbol(r.term->symbol);
    if (r.infinite) return phrase("%1: %2 is infinite here", name, symbol);
    if (r.in_value) return phrase("%1: %2 is 0/0 here", name, symbol);
    return phrase("%1: %2 has a value, but its slope is 0/0 here", name, symbol);
}

}  // namespace iou
