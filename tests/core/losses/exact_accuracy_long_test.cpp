// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/accuracy.hpp"

#include <gtest/gtest.h>

namespace iou::testing {
namespace {

TEST(Accuracy, HoldsOver100000PairsOfEachFamily) {
    checkAccuracy(printedSeed("long accuracy"), scaled(100000));
}

}  // namespace
}  // namespace iou::testing
