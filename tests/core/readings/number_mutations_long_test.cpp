// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/readings/mutations.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace iou::testing {
namespace {

TEST(NumberMutationsLong, NinetyFivePercentAreNamedAndTheRestIsUndecided) {
    std::map<std::string, std::array<int, 4>> table;
    std::array<int, 4> sum{};
    double slowest = 0.0, all = 0.0;
    int count = 0;
    for (const Mutation& m : readMutations()) {
        const std::clock_t start = std::clock();
        const NumberAnswer answer = explainNumbers(m.numbers, *Loss::parse(m.expected));
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        slowest = std::max(slowest, seconds);
        all += seconds;
        ++count;
        const auto how = static_cast<std::size_t>(judged(m, answer));
        const bool alone = how == 0 && answer.same.size() == 1;
        for (auto* counts : {&table[m.kind], &sum}) {
            ++(*counts)[how];
            (*counts)[3] += alone ? 1 : 0;
        }
        if (how != 0)
            std::printf("%3d %-12s %s\n    said: %s\n", m.id, how == 1 ? "undecided" : "WRONG",
                        m.truth.c_str(), answerSentence(answer, true).text().c_str());
    }
    std::printf("%-26s %8s %8s %9s %6s\n", "what was done", "named", "alone", "undecided", "wrong");
    const auto row = [](const char* kind, const std::array<int, 4>& n) {
        std::printf("%-26s %8d %8d %9d %6d\n", kind, n[0], n[3], n[1], n[2]);
    };
    for (const auto& [kind, counts] : table) row(kind.c_str(), counts);
    row("all", sum);
    std::printf("%.2f s each, %.2f s at most\n", all / count, slowest);
    EXPECT_GE(count, 200);
    EXPECT_GE(sum[0], 0.95 * count);
    EXPECT_EQ(sum[2], 0);
}

}  // namespace
}  // namespace iou::testing
