// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/torus/regions.hpp"

namespace iou {

/// Two regions of the (phi, psi) torus, as proteins' backbones have them. A lab made without
/// arguments has the first scene: two regions that overlap across the edge of the square.
struct TorusLab {
    TorusLab();

    int cells = 120;  ///< of a side
    torus::Region pred, target;

    friend bool operator==(const TorusLab&, const TorusLab&) = default;
};
inline constexpr int least_torus_cells = 12, most_torus_cells = 360;
inline constexpr std::size_t least_corners = 3, most_corners = 64;

struct TorusOutcome {
    torus::Counts wrapped, flat;
    std::vector<std::uint8_t> pred, target;  ///< cells, row by row
};
TorusOutcome outcomeOf(const TorusLab& lab);

/// The region elsewhere; where a corner would lie too far, it stays.
torus::Region moved(const torus::Region& region, double phi, double psi);
/// The same region of the torus, with the middle of its corners in the square.
torus::Region broughtHome(const torus::Region& region);

}  // namespace iou
