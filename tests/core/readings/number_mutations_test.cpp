// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/readings/mutations.hpp"

#include <utility>

namespace iou::testing {
namespace {

TEST(NumberMutations, ReadingsGiveTheNumbersOfIndependentCode) {
    for (const Mutation& m : readMutations()) {
        const CodeReading truth = truthOf(m);
        for (const PairData& pair : pairData(m.numbers)) {
            const Gradient g = numbersOf(truth, pair.pred, pair.target);
            EXPECT_TRUE(pair.fitsValue(g.value))
                << m.id << ' ' << m.truth << ' ' << g.value << " for " << pair.value;
            EXPECT_TRUE(pair.fitsGradient(g.d))
                << m.id << ' ' << m.truth << ": off by " << pair.gradientError(g.d);
        }
    }
}

TEST(NumberMutations, SomeOfTheKindsAreNamed) {
    // The long tests ask about all.
    std::map<std::string, bool> asked{{"boxes", true},   {"coefficient", true},  {"epsilon", true},
                                      {"focaler", true}, {"held part", true},    {"sum", true},
                                      {"factor", true},  {"gradient only", true}};
    for (const Mutation& m : readMutations()) {
        if (!std::exchange(asked[m.kind], false)) continue;
        const NumberAnswer answer = explainNumbers(m.numbers, *Loss::parse(m.expected));
        EXPECT_EQ(judged(m, answer), Named::rightly) << m.id << ' ' << m.truth << "\n"
                                                     << answerSentence(answer, true).text();
    }
}

}  // namespace
}  // namespace iou::testing
