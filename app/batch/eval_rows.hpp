// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/evaluate.hpp"
#include "core/exchange/pairs_csv.hpp"
#include "core/registry/loss.hpp"

#include <span>
#include <string>
#include <vector>

namespace iou::batch {

/// What a row of `eval` holds beside loss, pair and value.
struct EvalColumns {
    bool partials = false;
    std::vector<const TermInfo*> terms;
    EvalOptions numbers{.threads = 1};  ///< how they are computed; a part of the pairs has a thread

    std::string header() const;
};

/// Every term of the losses, in order of first appearance.
std::vector<const TermInfo*> termUnion(std::span<const Loss> losses);

/// Rows of pairs. Numbers have 17 significant digits; a term the loss lacks is empty.
void appendRows(const Loss& loss, std::span<const NamedPair> pairs, const EvalColumns& columns,
                std::string& text);

/// The boxes of pairs as core/eval takes them.
BoxRows predictionsOf(std::span<const NamedPair> pairs);
BoxRows targetsOf(std::span<const NamedPair> pairs);

}  // namespace iou::batch
