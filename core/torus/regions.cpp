// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torus/regions.hpp"

#include "core/torus/torus.hpp"

#include <algorithm>
#include <cmath>

namespace iou::torus {

namespace {

constexpr int kTurns = 3;  ///< the square, and one turn on either side

/// Calls inside(row, first, last) for the stretches of cells of the plane of 3n x 3n cells from
/// -540 on whose centres are inside; last is not.
template <class Inside>
void eachStretch(std::span<const Corner> region, int n, const Inside& inside) {
    const double size = period / n, origin = -0.5 * kTurns * period;
    const int cells = kTurns * n;
    const auto firstFrom = [&](double phi) {
        return static_cast<int>(
            std::clamp(std::ceil((phi - origin) / size - 0.5), 0.0, static_cast<double>(cells)));
    };
    std::vector<double> crossings;
    for (int row = 0; row < cells; ++row) {
        const double psi = origin + (row + 0.5) * size;
        crossings.clear();
        for (std::size_t i = 0; i < region.size(); ++i) {
            const Corner &a = region[i], &b = region[i + 1 < region.size() ? i + 1 : 0];
            if ((a.psi <= psi) == (b.psi <= psi)) continue;
            crossings.push_back(a.phi + (psi - a.psi) / (b.psi - a.psi) * (b.phi - a.phi));
        }
        std::ranges::sort(crossings);
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            if (const int first = firstFrom(crossings[i]), last = firstFrom(crossings[i + 1]);
                first < last)
                inside(row, first, last);
    }
}

std::size_t place(int row, int column, int width) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(column);
}

std::vector<std::uint8_t> planeOf(std::span<const Corner> region, int n) {
    const int width = kTurns * n;
    std::vector<std::uint8_t> out(place(width, 0, width));
    eachStretch(region, n, [&](int row, int first, int last) {
        for (int column = first; column < last; ++column) out[place(row, column, width)] = 1;
    });
    return out;
}

}  // namespace

Counts count(const std::vector<std::uint8_t>& pred, const std::vector<std::uint8_t>& target) {
    Counts out;
    for (std::size_t i = 0; i < pred.size(); ++i) {
        out.pred += pred[i];
        out.target += target[i];
        out.both += pred[i] & target[i];
        out.either += pred[i] | target[i];
    }
    return out;
}

std::vector<std::uint8_t> cellsOf(std::span<const Corner> region, int n) {
    std::vector<std::uint8_t> out(place(n, 0, n));
    eachStretch(region, n, [&](int row, int first, int last) {
        for (int column = first; column < last; ++column) out[place(row % n, column % n, n)] = 1;
    });
    return out;
}

Counts compare(std::span<const Corner> pred, std::span<const Corner> target, int n) {
    return count(cellsOf(pred, n), cellsOf(target, n));
}

Counts compareFlat(std::span<const Corner> pred, std::span<const Corner> target, int n) {
    return count(planeOf(pred, n), planeOf(target, n));
}

}  // namespace iou::torus
