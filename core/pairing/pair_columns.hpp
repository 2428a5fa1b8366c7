// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"
#include "core/pairing/pair_table.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iou::pairing {

/// What is known of a pair beside its losses, in the order of tables.
enum class PairColumn {
    pair,
    image,
    label,
    score,
    status,
    iou,
    size,
    enlargement,
    centre_error,
    width_error,
    height_error,
    aspect
};
inline constexpr EnumWords<PairColumn, 12> column_words{
    "pair", "image",       "label",        "score",       "status",       "iou",
    "size", "enlargement", "centre_error", "width_error", "height_error", "aspect"};

/// A number of a row; NaN where it has none. Of texts and sizes it is their rank.
double columnNumber(const PairTable& table, std::size_t row, PairColumn column);

/// Every row of a table, the worst first: by falling numbers (errors by their magnitude), IoU and
/// score rising, texts in their order. Rows without a number come last, equal ones in their order.
/// Cancelled, like fallingOrder(): what it returns means nothing.
std::vector<int> sortedBy(const PairTable& table, PairColumn column,
                          const Progress* progress = nullptr);
/// Largest first, as losses are sorted; those that are NaN last.
std::vector<int> fallingOrder(std::span<const double> numbers, const Progress* progress = nullptr);

}  // namespace iou::pairing
