// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"

#include <string>
#include <vector>

namespace iou {

/// Where plain code, without guards, makes a number that is not finite of two boxes.
struct NotFiniteReason {
    Loss loss;
    const TermInfo* term = nullptr;  ///< the first that is not finite; null: the whole
    bool in_value = false;           ///< else in the gradient alone
    bool infinite = false;           ///< inf, else nan
};

/// Of every loss of the registry that has such a number at the pair, the expected one first.
std::vector<NotFiniteReason> notFiniteReasons(const Loss& expected, const Box<>& pred,
                                              const Box<>& target);
/// "CIoU: α is 0/0 here".
Phrase notFiniteWords(const NotFiniteReason& reason);

}  // namespace iou
