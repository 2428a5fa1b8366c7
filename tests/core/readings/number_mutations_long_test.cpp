// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/readings/mutations.hpp"

#include <chrono>
#include <cstdio>

namespace iou::testing {
namespace {

TEST(NumberMutationsLong, NinetyFivePercentAreNamedAndTheRestIsUndecided) {
    std::map<std::string, std::array<int, 3>> table;
    std::array<int, 3> sum{};
    double slowest = 0.0, all = 0.0;
    int count = 0;
    for (const Mutation& m : readMutations()) {
        const auto start = std::chrono::steady_clock::now();
        const NumberAnswer answer = explainNumbers(m.numbers, *Loss::parse(m.expected));
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        slowest = std::max(slowest, seconds);
        all += seconds;
        ++count;
        const auto how = static_cast<std::size_t>(judged(m, answer));
        ++table[m.kind][how];
        ++sum[how];
        if (how != 0)
            std::printf("%3d %-12s %s\n    said: %s\n", m.id, how == 1 ? "undecided" : "WRONG",
                        m.truth.c_str(), answerSentence(answer, true).text().c_str());
    }
    std::printf("%-26s %8s %9s %6s\n", "what was done", "named", "undecided", "wrong");
    for (const auto& [kind, counts] : table)
        std::printf("%-26s %8d %9d %6d\n", kind.c_str(), counts[0], counts[1], counts[2]);
    std::printf("%-26s %8d %9d %6d\n%.2f s each, %.2f s at most\n", "all", sum[0], sum[1], sum[2],
                all / count, slowest);
    EXPECT_GE(count, 200);
    EXPECT_GE(sum[0], 0.95 * count);
    EXPECT_EQ(sum[2], 0);
}

}  // namespace
}  // namespace iou::testing
