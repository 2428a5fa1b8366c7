// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composed/composition.hpp"
#include "core/registry/loss.hpp"

#include <vector>

namespace iou::composed {

/// A loss made of others as one chooses it: losses with weights, and wrappers around their sum.
struct LossParts {
    struct Part {
        Loss loss;
        double weight = 1.0;  ///< below 0: subtracted
    };
    struct Around {
        const Wrapper* wrapper;
        std::vector<Setting> settings = {};  ///< what was set of its parameters
    };
    std::vector<Part> sum;
    std::vector<Around> wrappers;  ///< the innermost first
};

/// What a loss is made of, with what is set of each; any other loss is the only part of itself.
LossParts partsOf(const Loss& loss);

/// The same loss as its text gives, "focaler(0.5 ciou + 0.5 nwd(c=20))". A weight of 1 is not
/// written, any other is a parameter of the whole. Refused where nothing can be made of a part, and
/// where there is none.
Result<Loss> lossOfParts(const LossParts& parts);

}  // namespace iou::composed
