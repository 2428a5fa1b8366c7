// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/distinct_ids.hpp"
#include "core/losses/diou.hpp"
#include "core/losses/giou.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

using losses::diou::Losses;
using Others = losses::giou::Losses;

// What stops the build where a header has the id of another.
static_assert(repeatedId(idsOf(Losses{}, Others{})).empty());
static_assert(repeatedId(idsOf(Losses{}, Others{}, Losses{})) == "diou");

TEST(Ids, AreListedInOrder) {
    EXPECT_EQ(idsOf(Losses{}, Others{}), (std::vector<std::string_view>{"diou", "giou"}));
    EXPECT_EQ(idsOf(), std::vector<std::string_view>{});
}

}  // namespace
}  // namespace iou
