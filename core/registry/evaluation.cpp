// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/evaluation.hpp"

#include "core/geometry/iou.hpp"
#include "core/numbers/rounding.hpp"
#include "core/optim/optimizer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

/// What the last digit of a box's numbers makes of a number, for each unit of it.
constexpr double kLastDigit = 4.0 * std::numeric_limits<double>::epsilon();

using Partials = std::array<double, 4>;

/// The numbers of an evaluation without what is rounding alone.
class Rounding {
public:
    Rounding(const Box<>& pred, const Box<>& target)
        : m_sizes{pred.w, pred.h, pred.w, pred.h}, m_places{reach(pred.cx, target.cx),
                                                            reach(pred.cy, target.cy), pred.w,
                                                            pred.h} {}

    /// Partials by centre and size are sums of the same parts, each times a length: one that is
    /// nothing beside the others, or beside what a sum was made of, says how the boxes were
    /// rounded.
    Partials of(const Partials& d, const Partials& summed = {}) const {
        double longest = 0.0;
        for (std::size_t i = 0; i < 4; ++i) longest = std::max(longest, finite(d[i] * m_sizes[i]));
        Partials out{};
        for (std::size_t i = 0; i < 4; ++i) {
            const double others = m_sizes[i] > 0.0 ? longest / m_sizes[i] : 0.0;
            out[i] = withoutRounding(d[i], std::max(others, finite(summed[i])), kLastDigit);
        }
        return out;
    }

    /// A value that moving the boxes by their own last digit would change by as much as it is; and
    /// a speck that no move changes.
    double of(double value, const Partials& d) const {
        double change = 0.0;
        for (std::size_t i = 0; i < 4; ++i) change += finite(d[i] * m_places[i]);
        if (change == 0.0) return withoutRounding(value, 1.0, wide_rounding);
        return withoutRounding(value, change, kLastDigit);
    }

private:
    static double finite(double x) { return std::isfinite(x) ? std::abs(x) : 0.0; }
    static double reach(double a, double b) { return std::max(std::abs(a), std::abs(b)); }

    Partials m_sizes, m_places;
};

}  // namespace

Evaluation evaluationOf(const Loss& loss, const Box<>& pred, const Box<>& target) {
    const Rounding rounding(pred, target);
    Evaluation out{pred, target, 0.0, iouOf(pred, target), {}, {}, loss.terms(pred, target)};
    Partials summed{};
    for (TermValue& term : out.terms) {
        if (isSummand(term.info->role))
            for (std::size_t i = 0; i < 4; ++i) summed[i] += std::abs(term.d[i]);
        term.d = rounding.of(term.d);
        term.value = rounding.of(term.value, term.d);
    }
    const Gradient gradient = loss.gradient(pred, target);
    out.gradient = rounding.of(gradient.d, summed);
    out.direction = rounding.of(loss.direction(pred, target).d);
    out.value = rounding.of(gradient.value, out.gradient);
    return out;
}

Partials readablePartials(BoxForm form, const Box<>& box, const Partials& d) {
    Partials out = partialsIn(form, box, d);
    if (form != BoxForm::xyxy) return out;
    // Half a partial by the centre, and one by the size: where an edge does nothing they cancel.
    for (std::size_t i = 0; i < 4; ++i)
        out[i] = withoutRounding(out[i], std::abs(0.5 * d[i % 2]) + std::abs(d[2 + i % 2]));
    return out;
}

}  // namespace iou
