// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parameters.hpp"
#include "core/base/spec_text.hpp"
#include "core/base/words.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <span>

namespace iou {
namespace {

enum class Meal { breakfast, lunch, dinner };
constexpr EnumWords<Meal, 3> meal_words{"breakfast", "lunch", "dinner"};

TEST(EnumWords, ReadWhatTheyWrite) {
    static_assert(meal_words.of(Meal::lunch) == "lunch");
    for (const Meal meal : {Meal::breakfast, Meal::lunch, Meal::dinner})
        EXPECT_EQ(*meal_words.parse(meal_words.of(meal)), meal);
}

TEST(EnumWords, RefuseWithTheChoices) {
    for (const std::string_view word : {"", "lunc", "Lunch", "lunch "})
        EXPECT_FALSE(meal_words.parse(word)) << word;
    EXPECT_EQ(meal_words.parse("tea").error().message(),
              "unknown word \"tea\"; choose breakfast, lunch or dinner");
    EXPECT_EQ(meal_words.parse("tea", phrase("no meal \"%1\"", std::string_view("tea")))
                  .error()
                  .message(),
              "no meal \"tea\"; choose breakfast, lunch or dinner");
    constexpr EnumWords<Meal, 1> one{"breakfast"};
    EXPECT_EQ(one.parse("tea").error().message(), "unknown word \"tea\"; choose breakfast");
}

struct Amount {
    const char* name;
    double default_value, lo, hi;
};
constexpr Amount amounts[] = {{"salt", 1.0, 0.0, 2.0}, {"sugar", 0.5, 0.0, 1.0}};

TEST(Parameters, AreFoundByNameOrNamed) {
    EXPECT_EQ(*findParameter("soup", amounts, "sugar"), 1U);
    EXPECT_EQ(findParameter("soup", amounts, "milk").error().message(),
              "soup has no parameter \"milk\"; it takes salt, sugar");
    EXPECT_EQ(findParameter("tea", std::span(amounts, 0), "milk").error().message(),
              "tea has no parameter \"milk\"; it takes none");
}

TEST(Parameters, StayInTheirRange) {
    EXPECT_TRUE(checkParameter("salt", 0.0, 0.0, 2.0));
    EXPECT_TRUE(checkParameter("salt", 2.0, 0.0, 2.0));
    EXPECT_EQ(checkParameter("salt", 2.5, 0.0, 2.0).error().message(),
              "salt = 2.5 is out of range; give 0 to 2");
    EXPECT_FALSE(checkParameter("salt", std::nan(""), 0.0, 2.0));
}

TEST(Parameters, AreWrittenWhereAsked) {
    const double values[] = {1.5, 0.1};
    const auto spec = [&](bool salt, bool sugar) {
        return specOf("soup", amounts, values,
                      [&](std::size_t i) { return i == 0 ? salt : sugar; });
    };
    EXPECT_EQ(spec(false, false), "soup");
    EXPECT_EQ(spec(false, true), "soup:sugar=0.1");
    EXPECT_EQ(spec(true, true), "soup:salt=1.5,sugar=0.1");
}

TEST(Misspelt, TheNearestNameIsFound) {
    EXPECT_EQ(lettersApart("steps", "steps"), 0U);
    EXPECT_EQ(lettersApart("stesp", "steps"), 1U);
    EXPECT_EQ(lettersApart("stepz", "steps"), 1U);
    EXPECT_EQ(lettersApart("kitten", "sitting"), 3U);
    EXPECT_EQ(nearest("cuont", {"account", "count", "mount"}), "count");
    EXPECT_EQ(nearest("zebra", {"steps", "form"}), "");
}

}  // namespace
}  // namespace iou
