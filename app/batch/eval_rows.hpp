// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/evaluate.hpp"
#include "core/exchange/pairs_csv.hpp"
#include "core/files/not_finite.hpp"
#include "core/registry/loss.hpp"

#include <span>
#include <string>
#include <vector>

namespace iou::batch {

/// What a row of `eval` holds beside loss, pair and value, and how it is written: as CSV, or as NPY
/// of losses x pairs with named columns, which has a name for each pair and none for the loss.
struct EvalColumns {
    bool partials = false;
    std::vector<const TermInfo*> terms;
    EvalOptions numbers{.threads = 1};  ///< how they are computed; a part of the pairs has a thread
    std::size_t npy_name = 0;           ///< characters of a pair's name in NPY; 0: CSV

    /// Of the columns with numbers, all different: a term "value" is "term_value".
    std::vector<std::string> names() const;
    /// What stands before the rows of so many losses and pairs.
    std::string header(std::size_t losses, std::size_t pairs) const;
};

/// Every term of the losses, in order of first appearance.
std::vector<const TermInfo*> termUnion(std::span<const Loss> losses);

/// Rows of pairs of a loss by its name. Numbers have 17 significant digits in CSV; a term the loss
/// lacks is empty, in NPY NaN. Returns what of the others is not finite, by the pair's place.
NotFinite appendRows(const Loss& loss, const std::string& name, std::span<const NamedPair> pairs,
                     const EvalColumns& columns, std::string& text);

/// The boxes of pairs as core/eval takes them.
BoxRows predictionsOf(std::span<const NamedPair> pairs);
BoxRows targetsOf(std::span<const NamedPair> pairs);

}  // namespace iou::batch
