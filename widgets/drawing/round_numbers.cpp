// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/round_numbers.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

std::vector<double> multiplesWithin(double step, double lo, double hi) {
    constexpr double distinct = 0x1p52;
    constexpr double most = 10'000.0;
    const double first = std::ceil(lo / step), last = std::floor(hi / step);
    std::vector<double> values;
    if (!(std::max(std::abs(first), std::abs(last)) < distinct) || !(last - first < most))
        return values;
    for (double k = first; k <= last; ++k) values.push_back(k * step);
    return values;
}

std::vector<double> niceLevels(double lo, double hi, int count) {
    if (!(lo < hi) || !std::isfinite(hi - lo) || count < 1) return {};
    const double rough = (hi - lo) / (count + 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10.0 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= 0.75 * rough) {
            step = factor * power;
            break;
        }
    }
    auto levels = multiplesWithin(step, lo, hi);
    std::erase_if(levels, [&](double level) { return !(lo < level && level < hi); });
    return levels;
}

}  // namespace iou
