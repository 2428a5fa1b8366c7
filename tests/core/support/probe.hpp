// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "tests/core/support/quad.hpp"

#include <array>
#include <span>
#include <string_view>

namespace iou::testing {

/// A value and its partials by cx, cy, w, h, in 113 bits.
struct ExactGradient {
    Quad value;
    std::array<Quad, 4> d;
};

/// A registry entry's formula compiled for 113-bit numbers. params as in the registry.
struct LossProbe {
    std::string_view id;
    Quad (*value)(const Box<Quad>& pred, const Box<Quad>& target, const double* params);
    ExactGradient (*gradient)(const Box<Quad>& pred, const Box<Quad>& target, const double* params);
};

/// One probe for every entry of every loss header (generated).
std::span<const LossProbe> lossProbes();

inline const LossProbe* findProbe(std::string_view id) {
    for (const auto& p : lossProbes())
        if (p.id == id) return &p;
    return nullptr;
}

inline Box<Quad> exactBox(const Box<>& b) { return {b.cx, b.cy, b.w, b.h}; }

}  // namespace iou::testing
