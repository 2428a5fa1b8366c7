// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/accuracy.hpp"

#include <gtest/gtest.h>

namespace iou::testing {
namespace {

TEST(Accuracy, ValueWithin8EpsAndGradientWithin16) {
    checkAccuracy(printedSeed("accuracy"), scaled(1000));
}

}  // namespace
}  // namespace iou::testing
