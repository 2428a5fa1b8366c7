// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotated/rotated_run.hpp"

#include "core/numbers/scalars.hpp"
#include "core/rotated/rotated_overlap.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// The variables of a descent: five numbers, of which an optimiser takes four at once.
class RotatedDescent {
public:
    RotatedDescent(const RotatedRecipe& recipe, const RotatedBox<>& target)
        : m_recipe(recipe), m_unit(unitOf(target)) {}

    RotatedBox<> step(const RotatedBox<>& box, const std::array<double, 5>& d, int number) {
        const double size_w = m_recipe.log_sizes ? box.w : m_unit;
        const double size_h = m_recipe.log_sizes ? box.h : m_unit;
        const std::array<double, 4> g{d[0] * m_unit, d[1] * m_unit, d[2] * size_w, d[3] * size_h};
        const auto by = change(m_recipe.rate, g, number, m_place);
        const double turn = change(m_recipe.angle_rate, {d[4], 0.0, 0.0, 0.0}, number, m_angle)[0];
        const auto sized = [&](double size, double by_code) {
            return m_recipe.log_sizes ? size * plainExp(-by_code) : size - by_code * m_unit;
        };
        return {box.cx - by[0] * m_unit, box.cy - by[1] * m_unit, sized(box.w, by[2]),
                sized(box.h, by[3]), box.a - turn};
    }

private:
    std::array<double, 4> change(double rate, const std::array<double, 4>& g, int number,
                                 OptimizerState& state) const {
        const auto c = m_recipe.optimizer.coefficients({rate, 1.0, number});
        std::array<double, 4> by{};
        m_recipe.optimizer.entry().step(g.data(), state.m.data(), state.v.data(), c.data(),
                                        by.data());
        return by;
    }

    const RotatedRecipe& m_recipe;
    double m_unit;
    OptimizerState m_place, m_angle;
};

bool isFinite(const RotatedBox<>& box) {
    const auto x = numbersOf(box);
    return std::ranges::all_of(x, [](double each) { return std::isfinite(each); });
}

RotatedState stateAt(const RotatedLoss& loss, const RotatedBox<>& box, const RotatedBox<>& target) {
    const Dual5 value = loss.gradient(box, target);
    return {box, value.v, rotatedOverlap(box, target).iou(), value.d};
}

}  // namespace

double unitOf(const RotatedBox<>& box) {
    const double unit = std::sqrt(box.w * box.h);
    return unit > 0.0 && std::isfinite(unit) ? unit : 1.0;
}

RotatedTrajectory runRotated(const RotatedRecipe& recipe, const RotatedLoss& loss,
                             const RotatedBox<>& start, const RotatedBox<>& target) {
    RotatedTrajectory out;
    out.states.reserve(static_cast<std::size_t>(std::max(0, recipe.steps)) + 1);
    out.states.push_back(stateAt(loss, start, target));
    RotatedDescent descent(recipe, target);
    for (int k = 1; k <= recipe.steps; ++k) {
        const RotatedState& last = out.states.back();
        const RotatedBox<> next = descent.step(last.box, last.d, k);
        if (!isFinite(next)) {
            out.stopped = StopReason::diverged;
            break;
        }
        out.states.push_back(stateAt(loss, next, target));
        if (next.w > 0.0 && next.h > 0.0) continue;
        out.stopped = StopReason::non_positive_size;
        break;
    }
    return out;
}

}  // namespace iou
