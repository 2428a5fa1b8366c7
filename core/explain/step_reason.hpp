// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"
#include "core/registry/loss.hpp"

#include <optional>

namespace iou {

/// Why a step changed the box as it did.
struct StepReason {
    enum class Change { grows, shrinks, moves, stays };
    /// A quantity of the loss, and how it changed in the step for each unit it had: (q' - q)/q,
    /// infinite from 0.
    struct Rate {
        const TermInfo* quantity = nullptr;
        double rate = 0.0;
    };

    Change change = Change::stays;
    double growth = 0.0;    ///< of the area: w' h'/(w h) - 1
    double distance = 0.0;  ///< of the two centres, in the boxes' unit
    /// The source (isSource) that the step lowers most, to first order, through what changed: sizes
    /// or centre. Null where it lowers none: earlier steps carry the box on.
    const TermInfo* source = nullptr;
    bool flat = false;  ///< no source has a slope
    /// What the source is a quotient of, or the one quantity it falls with; else the source itself.
    Rate upper;
    std::optional<Rate> lower;
};

/// The boxes before and after a step along the loss, in the same unit as the target.
StepReason stepReason(const Loss& loss, const Box<>& before, const Box<>& after,
                      const Box<>& target);

/// "grows 3 %: U rises faster than C".
Phrase reasonText(const StepReason& reason);

}  // namespace iou
