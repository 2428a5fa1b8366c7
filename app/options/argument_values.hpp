// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string_view>

namespace iou {

/// The value of a numeric option; the errors name it and its range.
Result<int> wholeNumber(std::string_view option, std::string_view text, int lo, int hi);
Result<double> numberBetween(std::string_view option, std::string_view text, double lo, double hi);

/// The same into a variable.
Result<Done> takeNumber(std::string_view option, std::string_view text, double lo, double hi,
                        double& out);

}  // namespace iou
