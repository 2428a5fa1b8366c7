// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"

#include <string_view>
#include <vector>

/// Ids of losses, compared while they are compiled: the second of two equal ones would be
/// unreachable.
namespace iou {

/// The ids of these headers' lists, in the order of the registry.
template <class... Lists>
constexpr std::vector<std::string_view> idsOf(Lists... lists) {
    std::vector<std::string_view> ids;
    [[maybe_unused]] const auto append = [&]<class... L>(LossList<L...>) {
        const auto of_one = [&](const auto& variants) {
            for (const auto& variant : variants) ids.push_back(variant.id);
        };
        (of_one(L::variants), ...);
    };
    (append(lists), ...);
    return ids;
}

/// The id that is there twice; empty: there is none.
constexpr std::string_view repeatedId(const std::vector<std::string_view>& ids) {
    for (std::size_t i = 0; i < ids.size(); ++i)
        for (std::size_t j = i + 1; j < ids.size(); ++j)
            if (ids[i] == ids[j]) return ids[i];
    return {};
}

}  // namespace iou
