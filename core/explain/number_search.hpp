// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optim/optimizer.hpp"
#include "core/registry/loss.hpp"

#include <array>
#include <optional>
#include <vector>

/// "Why do my numbers differ?": which reading of the formulas gives the numbers of other code.
namespace iou {

/// What other code printed for one pair.
struct OtherNumbers {
    Box<> pred, target;
    std::optional<double> value;
    std::optional<std::array<double, 4>> gradient;
    BoxForm form = BoxForm::cxcywh;  ///< the variables the gradient is said to be by
    int pairs = 1;                   ///< pairs in the batch a mean was taken over, >= 1
};

/// What the number is made of a loss L.
enum class ValueSign {
    loss,            ///< L
    negative,        ///< -L
    metric,          ///< 1 - L
    negative_metric  ///< L - 1
};
enum class Reduction {
    none,
    coordinates,            ///< mean over the four coordinates
    pairs,                  ///< mean over the pairs
    pairs_and_coordinates,  ///< both means
    sum                     ///< of equal pairs
};

/// One reading, and how far it is from the numbers.
struct NumberMatch {
    Loss loss;
    Reading how;
    BoxForm form = BoxForm::cxcywh;
    ValueSign sign = ValueSign::loss;
    Reduction reduction = Reduction::none;
    bool value_reduced = false;  ///< the value went through the reduction too
    double value = 0.0;          ///< what this reading gives
    std::array<double, 4> gradient{};
    double error = 0.0;  ///< largest relative error of value and gradient (by its max-norm)
};

/// The epsilons public code adds; 0 first.
inline constexpr std::array searched_epsilons{0.0, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2};

/// Every reading of every loss, nearest first; readings that fit (relative error to 1e-2) with the
/// same power of ten count as equally near, and the one closest to `expected` as published comes
/// first. One match per loss, slope and epsilon, without epsilons that bring it no nearer and
/// without those that give the same numbers as an earlier one; at most `limit`. Empty when neither
/// value nor gradient is given.
std::vector<NumberMatch> searchNumbers(const OtherNumbers& numbers, const Loss& expected,
                                       std::size_t limit = 12);

}  // namespace iou
