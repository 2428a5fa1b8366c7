// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/entries.hpp"

namespace iou::testing {

namespace {

std::vector<const LossEntry*> everyEntry() {
    std::vector<const LossEntry*> out;
    for (const auto& e : registry()) out.push_back(&e);
    return out;
}

}  // namespace

// Where only some rooms are tested, none of them may ask every loss.
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(EveryLoss);
INSTANTIATE_TEST_SUITE_P(Registry, EveryLoss, ::testing::ValuesIn(everyEntry()),
                         [](const auto& each) { return std::string(each.param->id); });

}  // namespace iou::testing
