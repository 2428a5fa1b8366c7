// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss_entry.hpp"

#include <span>

namespace iou {

/// Formulas of public code that go by the name of a loss of the registry but are another, or that
/// stand beside them in libraries: they can be recognised, not chosen.
std::span<const LossEntry> lookAlikes();

}  // namespace iou
