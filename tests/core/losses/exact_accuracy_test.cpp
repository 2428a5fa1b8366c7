// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/accuracy.hpp"

#include <gtest/gtest.h>

namespace iou::testing {
namespace {

TEST(Accuracy, ValueWithin8EpsAndGradientWithin16) {
    // Fewer would leave the 99.9th percentile to one or two pairs.
    checkAccuracy(printedSeed("accuracy"), std::max(1000, scaled(1000)));
}

}  // namespace
}  // namespace iou::testing
