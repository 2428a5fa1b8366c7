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

/// What a row of `eval` holds beside loss, pair and value.
struct EvalColumns {
    bool gradient = false;
    bool direction = false;  ///< the published step in the place of the gradient
    std::vector<const TermInfo*> terms;
    BoxForm form = BoxForm::cxcywh;  ///< variables of the partials, without an anchor
    double epsilon = 0.0;            ///< added to every divisor

    bool partials() const { return gradient || direction; }
    std::string header() const;
};

/// Every term of the losses, in order of first appearance.
std::vector<const TermInfo*> termUnion(std::span<const Loss> losses);

/// The value and the partials of the columns at a pair.
Gradient numbersAt(const Loss& loss, const Box<>& pred, const Box<>& target,
                   const EvalColumns& columns);

/// Rows of pairs in double precision, or in the float lanes simulations use. Numbers have 17
/// significant digits; a term the loss lacks is empty. Lanes know no epsilon.
void appendRowsDouble(const Loss& loss, std::span<const NamedPair> pairs,
                      const EvalColumns& columns, std::string& text);
void appendRowsFloat(const Loss& loss, std::span<const NamedPair> pairs, const EvalColumns& columns,
                     std::string& text);

/// Value and partials in lanes, of at most max_block pairs.
std::vector<Gradient> evaluateLanes(const Loss& loss, std::span<const NamedPair> pairs,
                                    bool direction);

}  // namespace iou::batch
