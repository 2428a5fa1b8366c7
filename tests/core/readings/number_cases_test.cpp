// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/base/trimmed.hpp"
#include "core/readings/answer_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <limits>

/// Numbers of public code (tests/golden/cases), whose right answers were computed independently.
namespace iou::testing {
namespace {

struct NumberCase {
    TheirNumbers numbers;
    std::string expected;
};

NumberCase readCase(const std::string& name) {
    std::ifstream file(std::string(IOUSCOPE_GOLDEN_DIR "/cases/") + name + ".txt");
    NumberCase out;
    TheirPair pair;
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos) continue;
        const std::string key = line.substr(0, colon), value = line.substr(colon + 2);
        if (key == "prediction") pair.pred = *parseBox(value, BoxNotation::cxcywh);
        if (key == "ground truth") pair.target = *parseBox(value, BoxNotation::cxcywh);
        if (key == "value") pair.value = *readPrinted(value);
        if (key == "gradient" && value != "(none)") pair.gradient = *readPrintedFour(value);
        if (key == "variables of the gradient") out.numbers.by = *parseGradientBy(value);
        if (key == "loss on screen") out.expected = value;
    }
    out.numbers.pairs = {pair};
    return out;
}

NumberAnswer answerTo(const std::string& name) {
    const NumberCase given = readCase(name);
    return explainNumbers(given.numbers, *Loss::parse(given.expected));
}

std::vector<std::string> wordsOf(const std::vector<ReadingMatch>& matches) {
    std::vector<std::string> out;
    for (const ReadingMatch& m : matches) out.push_back(readingWords(m.reading, true).text());
    return out;
}

std::string allWords(const NumberAnswer& answer) {
    std::string out = answerSentence(answer, true).text();
    for (const std::string& words : wordsOf(answer.same)) out += "\n  " + words;
    return out;
}

using Verdict = NumberAnswer::Verdict;

struct RightAnswer {
    const char* name;
    Verdict verdict;
    const char* words;  ///< of one of the readings these pairs cannot tell apart
};

class NumberCases : public ::testing::TestWithParam<RightAnswer> {};

TEST_P(NumberCases, AreAnsweredRight) {
    const RightAnswer& right = GetParam();
    const NumberAnswer answer = answerTo(right.name);
    EXPECT_EQ(verdictId(answer.verdict), verdictId(right.verdict)) << allWords(answer);
    const auto words = wordsOf(answer.same);
    EXPECT_NE(std::find(words.begin(), words.end(), right.words), words.end())
        << "wanted: " << right.words << "\n"
        << allWords(answer);
}

INSTANTIATE_TEST_SUITE_P(
    PublicCode, NumberCases,
    ::testing::Values(
        RightAnswer{"N01", Verdict::fits,
                    "CIoU · ε = 1e-07 in every divisor · gradient by the edges"},
        RightAnswer{"N02", Verdict::fits,
                    "GIoU · ε = 1e-07 in every divisor · gradient by the edges"},
        RightAnswer{"N03", Verdict::fits,
                    "DIoU · ε = 1e-07 in every divisor · gradient by the edges"},
        RightAnswer{"N03", Verdict::fits,
                    "CIoU (gated) · ε = 1e-07 in every divisor · gradient by the edges"},
        RightAnswer{"N05", Verdict::fits,
                    "CIoU · ε = 1e-07 in every divisor and on the heights · gradient by the edges"},
        RightAnswer{"N06", Verdict::fits, "1 − IoU² · gradient by centre and size"},
        RightAnswer{"N07", Verdict::fits, "EIoU of the WIoU file · gradient by the edges"},
        RightAnswer{"N09", Verdict::fits,
                    "CIoU (α attached) · 4/π² twice in v, ε = 1e-07 in every divisor and on the "
                    "heights · gradient by the edges"},
        RightAnswer{"N10", Verdict::fits,
                    "DIoU · ε = 1e-09 on the heights · ρ²/c² with its sign turned · as the metric "
                    "1 − L · gradient by centre and size"},
        RightAnswer{"N11", Verdict::fits,
                    "7.5 × CIoU · ε = 1e-07 in every divisor · gradient by the edges"},
        RightAnswer{"N13", Verdict::fits,
                    "CIoU · ε = 1e-07 in every divisor · corners read as centre and size · "
                    "gradient by the edges"},
        RightAnswer{"N16", Verdict::fits, "GIoU · inclusive pixels (+1) · gradient by the edges"},
        RightAnswer{"N17", Verdict::fits,
                    "CIoU (α attached) · ε = 1e-06 in union, enclosing box and the aspect's "
                    "heights · gradient by the edges"},
        RightAnswer{"N18", Verdict::fits,
                    "CIoU (gated) · ε = 1e-06 in every divisor · gradient by the edges"},
        RightAnswer{"N21", Verdict::fits, "CIoU · gradient by the edges"},
        RightAnswer{"N23", Verdict::fits, "UnitBox · IoU clamped at 1e-06 · gradient by the edges"},
        RightAnswer{
            "N25", Verdict::fits,
            "MPDIoU · W = 80 · H = 80 · ε = 1e-07 in every divisor · gradient by the edges"},
        RightAnswer{"N26", Verdict::fits, "5 × L1 + 2 × GIoU · gradient by centre and size"},
        RightAnswer{"N19", Verdict::fits,
                    "PIoU v2 · ε = 1e-07 in the union · as the metric 1 − L · gradient by the "
                    "edges"},
        RightAnswer{"N29", Verdict::fits,
                    "PIoU v2 · ε = 1e-07 in the union · prediction and ground truth swapped · "
                    "gradient by the edges"},
        RightAnswer{"N34", Verdict::nearly, "D-InterpIoU look-alike · gradient by the edges"},
        RightAnswer{"N35", Verdict::fits,
                    "Focal-EIoU · ε = 1e-07 in every squared length and twice in the union · "
                    "gradient by centre and size"},
        RightAnswer{"N27", Verdict::fits,
                    "CIoU · Focaler with d = 0, u = 0.95 · gradient by the edges"},
        RightAnswer{"N33", Verdict::fits, "Bounded IoU · gradient by the edges"}));

TEST(NumberCases, WhatAPairCannotTellComesWithPairsThatCan) {
    const NumberAnswer answer = answerTo("N03");
    ASSERT_GE(answer.same.size(), 2U);
    ASSERT_FALSE(answer.telling.empty());
    const TellingPair& pair = answer.telling.front();
    ASSERT_EQ(pair.numbers.size(), answer.same.size());
    for (std::size_t i = 0; i < answer.same.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const Gradient a = pair.numbers[i], b = pair.numbers[k];
            EXPECT_TRUE(std::abs(a.value - b.value) > 1e-12 || a.d != b.d) << i << ' ' << k;
        }
}

TEST(NumberCases, PrintedDigitsTellThePrecision) {
    EXPECT_EQ(answerTo("N01").precision, Precision::full);
    EXPECT_EQ(answerTo("N02").precision, Precision::single);
    EXPECT_EQ(answerTo("N21").precision, Precision::decimals);
    EXPECT_EQ(readPrinted("0.6350")->last_digit, 1e-4);
    EXPECT_DOUBLE_EQ(readPrinted("1.90e-03")->last_digit, 1e-5);
    EXPECT_EQ(readPrinted("-12.50")->significant, 4);
    EXPECT_TRUE(std::isnan(readPrinted("NaN")->value));
    EXPECT_EQ(readPrinted("-inf")->value, -std::numeric_limits<double>::infinity());
    EXPECT_FALSE(readPrinted("1,5"));
}

TEST(NumberCases, NanIsTheQuotientThatIsZeroOverZero) {
    const NumberAnswer answer = answerTo("N36");
    ASSERT_EQ(answer.verdict, Verdict::not_finite);
    ASSERT_FALSE(answer.reasons.empty());
    EXPECT_EQ(answer.reasons.front().loss.id(), "ciou");
    EXPECT_STREQ(answer.reasons.front().term->id, "alpha");
    // A prediction without height: w/h has a limit, its slope none.
    const auto flat =
        notFiniteReasons(*Loss::parse("ciou"), {250, 599, 100, 0}, {250, 600, 140, 80});
    ASSERT_FALSE(flat.empty());
    EXPECT_EQ(flat.front().loss.id(), "ciou");
    EXPECT_STREQ(flat.front().term->id, "aspect_v");
    EXPECT_FALSE(flat.front().in_value);
    // A pair that nothing is wrong with.
    EXPECT_TRUE(notFiniteReasons(*Loss::parse("ciou"), {1, 2, 3, 4}, {1.5, 2.25, 4, 3}).empty());
}

TEST(NumberCases, NoEpsilonIsNamedThatExplainsLessThanTheLastDigit) {
    TheirNumbers numbers;
    TheirPair pair{{322.5, 241.25, 96, 54.5}, {310, 250, 80, 72}};
    const Gradient g =
        Loss::parse("giou")->gradientAs(pair.pred, pair.target, {Reading::Slope::published, 1e-7});
    char text[32];
    std::snprintf(text, sizeof text, "%.8f", g.value);
    pair.value = *readPrinted(text);
    numbers.pairs = {pair};
    const NumberAnswer answer = explainNumbers(numbers, *Loss::parse("giou"));
    ASSERT_FALSE(answer.same.empty());
    EXPECT_EQ(readingWords(answer.same.front().reading, false).text(), "GIoU");
    EXPECT_EQ(answer.same.front().reading.mistake.epsilon, 0.0);
}

TEST(NumberCases, NumbersOfNoFormulaAreNotNamed) {
    TheirNumbers numbers;
    TheirPair pair{{322.5, 241.25, 96, 54.5}, {310, 250, 80, 72}};
    pair.value = *readPrinted("0.4321987654321987");
    pair.gradient = *readPrintedFour("0.01234567890123456, -0.02, 0.00345678901234567, 0.07");
    numbers.pairs = {pair};
    const NumberAnswer answer = explainNumbers(numbers, *Loss::parse("ciou"));
    EXPECT_NE(answer.verdict, Verdict::fits) << allWords(answer);
    // Two digits fit so much that nothing is claimed.
    numbers.pairs[0].gradient.reset();
    numbers.pairs[0].value = *readPrinted("0.43");
    const NumberAnswer rough = explainNumbers(numbers, *Loss::parse("ciou"));
    EXPECT_TRUE(rough.verdict == Verdict::far_fetched || rough.same.size() > 1) << allWords(rough);
}

}  // namespace
}  // namespace iou::testing
