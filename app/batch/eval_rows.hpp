// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/pairs_csv.hpp"
#include "core/geometry/box_form.hpp"
#include "core/registry/loss.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace iou::batch {

/// What a row of `eval` holds beside loss, pair and value, and how it is written: as CSV, or as NPY
/// of losses x pairs with named columns, which has a name for each pair and none for the loss.
struct EvalColumns {
    bool gradient = false;
    bool direction = false;  ///< the published step in the place of the gradient
    std::vector<const TermInfo*> terms;
    BoxForm form = BoxForm::cxcywh;  ///< variables of the partials, without an anchor
    double epsilon = 0.0;            ///< added to every divisor
    std::size_t npy_name = 0;        ///< characters of a pair's name in NPY; 0: CSV

    bool partials() const { return gradient || direction; }
    /// Of the columns with numbers, all different: a term "value" is "term_value".
    std::vector<std::string> names() const;
    /// What stands before the rows of so many losses and pairs.
    std::string header(std::size_t losses, std::size_t pairs) const;
};

/// Every term of the losses, in order of first appearance.
std::vector<const TermInfo*> termUnion(std::span<const Loss> losses);

/// The value and the partials of the columns at a pair.
Gradient numbersAt(const Loss& loss, const Box<>& pred, const Box<>& target,
                   const EvalColumns& columns);

/// Rows of pairs in double precision, or in the float lanes simulations use. Numbers have 17
/// significant digits in CSV; a term the loss lacks is empty, in NPY NaN. Lanes know no epsilon.
void appendRowsDouble(const Loss& loss, std::span<const NamedPair> pairs,
                      const EvalColumns& columns, std::string& text);
void appendRowsFloat(const Loss& loss, std::span<const NamedPair> pairs, const EvalColumns& columns,
                     std::string& text);

/// Value and partials in lanes, of at most max_block pairs.
std::vector<Gradient> evaluateLanes(const Loss& loss, std::span<const NamedPair> pairs,
                                    bool direction);

}  // namespace iou::batch
