// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assign_lab.hpp"
#include "core/average_precision/ap_lab.hpp"
#include "core/experiment/detector_lab.hpp"
#include "core/intervals/interval_lab.hpp"
#include "core/masks/mask_lab.hpp"
#include "core/occlusion/occlusion_lab.hpp"
#include "core/rotated/rotated_lab.hpp"
#include "core/suppress/suppress_lab.hpp"
#include "core/torus/torus_lab.hpp"

#include <bitset>
#include <cstddef>
#include <tuple>
#include <utility>

namespace iou {

/// The values of the labs that fill the window's middle, one type each. A new lab is a type here, a
/// row in labs_json.cpp, and a row in core/lessons/lab_quantities.cpp where lessons ask it.
using Labs = std::tuple<AssignLab, SuppressLab, ApLab, RotatedLab, IntervalLab, MaskLab,
                        OcclusionLab, TorusLab, DetectorLab>;

inline constexpr std::size_t lab_count = std::tuple_size_v<Labs>;
/// Some of the labs, by their places in the list.
using LabSet = std::bitset<lab_count>;

namespace detail {
template <class Lab, class... All>
constexpr std::size_t labIndex(const std::tuple<All...>*) {
    constexpr bool same[] = {std::is_same_v<Lab, All>...};
    std::size_t i = 0;
    while (!same[i]) ++i;
    return i;
}
template <class Visit, std::size_t... I>
void forEachLab(const Visit& visit, std::index_sequence<I...>) {
    (visit(std::integral_constant<std::size_t, I>{}), ...);
}
}  // namespace detail

template <class Lab>
inline constexpr std::size_t lab_index = detail::labIndex<Lab>(static_cast<Labs*>(nullptr));

/// Those in which the two differ.
inline LabSet labsBetween(const Labs& before, const Labs& after) {
    LabSet changed;
    detail::forEachLab([&](auto i) { changed[i] = !(std::get<i>(before) == std::get<i>(after)); },
                       std::make_index_sequence<lab_count>{});
    return changed;
}

inline void copyLabs(const LabSet& which, const Labs& from, Labs& to) {
    detail::forEachLab(
        [&](auto i) {
            if (which[i]) std::get<i>(to) = std::get<i>(from);
        },
        std::make_index_sequence<lab_count>{});
}

}  // namespace iou
