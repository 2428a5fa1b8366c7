// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/random.hpp"
#include "tests/fuzz/fuzz_target.hpp"

#include <gtest/gtest.h>

#include <set>

namespace iou::fuzz {
namespace {

/// Larger ones are for the release gate.
constexpr std::size_t kUsualSeed = 20'000;

/// Bytes changed, left out, put in, cut off, or joined with those of another.
std::string spoiltBytes(testing::Random& random, std::string bytes, const std::string& other) {
    const auto place = [&random](const std::string& text) {
        return static_cast<std::size_t>(random.below(static_cast<int>(text.size()) + 1));
    };
    for (int changes = 1 + random.below(3); changes > 0; --changes) {
        const std::size_t at = place(bytes);
        switch (random.below(6)) {
        case 0: bytes.resize(at); break;
        case 1: bytes.erase(at, static_cast<std::size_t>(1 + random.below(8))); break;
        case 2: bytes.insert(at, 1, static_cast<char>(random.below(256))); break;
        case 3:
            bytes.insert(at, bytes.substr(at, static_cast<std::size_t>(random.below(40))));
            break;
        case 4: bytes = bytes.substr(0, at) + other.substr(place(other)); break;
        default:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        }
    }
    return bytes;
}

constexpr int kGroups = 8;  ///< of targets: each is a process of its own

void expectTargetTakes(const Target& target) {
    const std::vector<std::string> corpus = corpusOf(target);
    ASSERT_FALSE(corpus.empty());
    feed(target, {});
    testing::Random random(testing::printedSeed(target.name));
    const int spoilt = testing::scaled(40);
    for (const std::string& seed : corpus) {
        if (seed.size() > kUsualSeed) continue;
        feed(target, seed);
        const auto& other =
            corpus[static_cast<std::size_t>(random.below(static_cast<int>(corpus.size())))];
        for (int i = 0; i < spoilt / static_cast<int>(corpus.size()) + 1; ++i)
            feed(target, spoiltBytes(random, seed, other.size() > kUsualSeed ? seed : other));
    }
}

class FuzzTargets : public ::testing::TestWithParam<int> {};

TEST_P(FuzzTargets, TakeTheirCorpusAndWhatComesOfIt) {
    for (std::size_t i = static_cast<std::size_t>(GetParam()); i < targets().size(); i += kGroups)
        expectTargetTakes(targets()[i]);
}

INSTANTIATE_TEST_SUITE_P(All, FuzzTargets, ::testing::Range(0, kGroups));

TEST(FuzzCorpus, PiecesStandBetweenTheirNames) {
    const auto pieces = piecesOf("a\n@@ b\nc\nd\n@@ e\n@@ f");
    ASSERT_EQ(pieces.size(), 4U);
    EXPECT_EQ(pieces[0].bytes, "a\n");
    EXPECT_EQ(pieces[1].name, "b");
    EXPECT_EQ(pieces[1].bytes, "c\nd\n");
    EXPECT_EQ(pieces[2].name, "e");
    EXPECT_EQ(pieces[3].name, "f");
    EXPECT_TRUE(pieces[3].bytes.empty());
}

TEST(FuzzCorpus, EveryTargetHasANameOfItsOwn) {
    std::set<std::string> names;
    for (const Target& target : targets()) EXPECT_TRUE(names.insert(target.name).second);
    EXPECT_GT(names.size(), 40U);
}

}  // namespace
}  // namespace iou::fuzz
