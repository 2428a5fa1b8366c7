// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"
#include "core/registry/registry.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/probe.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cfloat>
#include <cmath>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

/// Double against 113-bit arithmetic, inputs taken as exact.
namespace iou::testing {

/// Errors in units of DBL_EPSILON.
struct Accuracy {
    double value_max = 0.0;  ///< |error| / max(1, |value|)
    Pair value_worst{};
    std::vector<double> gradient;  ///< per row: max-norm of the error / max-norm of the row
    double gradient_max = 0.0;
    Pair gradient_worst{};
    Stress value_family{}, gradient_family{};

    double quantile(double q) {
        if (gradient.empty()) return 0.0;
        const auto at = static_cast<std::ptrdiff_t>(q * static_cast<double>(gradient.size() - 1));
        std::nth_element(gradient.begin(), gradient.begin() + at, gradient.end());
        return gradient[static_cast<std::size_t>(at)];
    }
};

/// Below this a gradient is near the end of double's range and its last digits are gone.
inline constexpr double smallest_gradient = 1e-280;

inline void measure(const LossProbe& probe, const Loss& loss, const Pair& pair, Stress family,
                    Accuracy& out) {
    const double* const params = loss.parameters().data();
    const ExactGradient exact = probe.gradient(exactBox(pair.pred), exactBox(pair.target), params);
    const Gradient g = loss.gradient(pair.pred, pair.target);
    if (finiteq(exact.value.x) == 0) {
        if (static_cast<double>(exact.value.x) != g.value) out.value_max = HUGE_VAL;
        return;
    }
    const Float128 scale = fmaxq(1, fabsq(exact.value.x));
    const double value_error =
        static_cast<double>(fabsq(exact.value.x - g.value) / scale) / DBL_EPSILON;
    if (!(value_error <= out.value_max)) {
        out.value_max = value_error;
        out.value_worst = pair;
        out.value_family = family;
    }
    Float128 norm = 0;
    Float128 error = 0;
    for (std::size_t k = 0; k < 4; ++k) {
        norm = fmaxq(norm, fabsq(exact.d[k].x));
        const Float128 e = fabsq(exact.d[k].x - g.d[k]);
        if (!(e <= error)) error = e;
    }
    if (norm < smallest_gradient && error < smallest_gradient) return;
    const double relative = norm == 0 ? HUGE_VAL : static_cast<double>(error / norm) / DBL_EPSILON;
    out.gradient.push_back(relative);
    if (!(relative <= out.gradient_max)) {
        out.gradient_max = relative;
        out.gradient_worst = pair;
        out.gradient_family = family;
    }
}

/// Every entry over `count` pairs of each family, on every core.
inline std::vector<Accuracy> measureAll(std::uint64_t seed, int count) {
    const auto entries = registry();
    std::vector<Accuracy> out(entries.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < entries.size(); i = next++) {
            const Loss loss = goldenLoss(entries[i]);
            const LossProbe* const probe = findProbe(entries[i].id);
            if (!probe) continue;  // a text without a header
            for (const Stress family : all_stresses) {
                Random random(seed + static_cast<std::uint64_t>(family));
                for (int k = 0; k < count; ++k)
                    measure(*probe, loss, stressPair(random, family), family, out[i]);
            }
        }
    };
    std::vector<std::thread> threads;
    for (unsigned k = 0; k < std::max(1U, std::thread::hardware_concurrency()); ++k)
        threads.emplace_back(work);
    for (auto& t : threads) t.join();
    return out;
}

/// Prints the table and checks the promised bounds.
inline void checkAccuracy(std::uint64_t seed, int count) {
    auto all = measureAll(seed, count);
    std::printf("errors in units of 2^-52, %d pairs in each of %zu families\n", count,
                all_stresses.size());
    std::printf("%-22s %10s %-14s %10s %10s %10s %s\n", "loss", "value max", "in", "grad p50",
                "grad p99.9", "grad max", "in");
    for (std::size_t i = 0; i < all.size(); ++i) {
        Accuracy& a = all[i];
        if (a.gradient.empty()) continue;
        const std::string id(registry()[i].id);
        const double p50 = a.quantile(0.5);
        const double p999 = a.quantile(0.999);
        std::printf("%-22s %10.2f %-14s %10.2f %10.2f %10.2f %s\n", id.c_str(), a.value_max,
                    stressName(a.value_family), p50, p999, a.gradient_max,
                    stressName(a.gradient_family));
        EXPECT_LE(a.value_max, 8.0)
            << id << " " << stressName(a.value_family) << " " << a.value_worst;
        EXPECT_LE(p999, 16.0) << id << ", worst " << stressName(a.gradient_family) << " "
                              << a.gradient_worst;
    }
}

}  // namespace iou::testing
