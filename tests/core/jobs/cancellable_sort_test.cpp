// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/cancellable_sort.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace iou::testing {
namespace {

std::vector<unsigned> anyNumbers(std::size_t count) {
    std::mt19937 random(3);
    std::vector<unsigned> out(count);
    for (unsigned& x : out) x = static_cast<unsigned>(random() % 1000);
    return out;
}

TEST(CancellableSort, Sorts) {
    const Progress progress;
    for (const std::size_t count : {0U, 1U, 65'536U, 65'537U, 131'072U, 400'000U}) {
        auto x = anyNumbers(count), expected = x;
        std::sort(expected.begin(), expected.end(), std::greater<>());
        cancellableSort(x, std::greater<>(), &progress);
        EXPECT_TRUE(x == expected) << count;
    }
}

TEST(CancellableSort, EndsSoonAfterACancel) {
    Progress progress;
    auto x = anyNumbers(1'000'000);
    int comparisons = 0;
    cancellableSort(
        x,
        [&](unsigned a, unsigned b) {
            progress.cancel = true;
            ++comparisons;
            return a < b;
        },
        &progress);
    EXPECT_LT(comparisons, 2'000'000);  // all of it takes ten times as many
}

}  // namespace
}  // namespace iou::testing
