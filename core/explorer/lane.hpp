// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

inline constexpr int max_lanes = 9;
inline constexpr int max_pins = 18;
inline constexpr std::size_t max_lane_name = 64;  ///< bytes

/// One of several runs from the same start to the same target.
struct Lane {
    RunRecipe recipe;
    std::string name{};   ///< as a person calls it; empty: as its loss is called
    int style = 0;        ///< its colour, dash and marker: 0 .. max_lanes-1, one lane each
    bool visible = true;  ///< drawn beside the active lane, which always is
    friend bool operator==(const Lane&, const Lane&) = default;
};

/// What a person calls a lane or pinned run: its name, or that of its losses.
std::string titleOf(const Lane& lane);
/// The titles of lanes that stand side by side: of those that would be the same, all but the first
/// have a number, "CIoU (2)".
std::vector<std::string> titlesOf(const std::vector<Lane>& lanes);
/// One of them.
std::string titleAmong(const std::vector<Lane>& lanes, int index);

/// A run kept to compare with, whatever becomes of the lane and the scene it came from.
struct PinnedRun {
    Lane lane;
    Box<> start, target;
    friend bool operator==(const PinnedRun&, const PinnedRun&) = default;
};
/// The same for pinned runs.
std::vector<std::string> titlesOf(const std::vector<PinnedRun>& pins);

}  // namespace iou
