// SPDX-License-Identifier: GPL-3.0-or-later
// What the lessons say is what the core computes.
#include "core/lessons/lesson.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <tuple>

namespace iou {
namespace {

const std::filesystem::path fact_lessons = std::string(IOUSCOPE_SOURCE_DIR) + "/resources/lessons";

std::vector<std::string> factLessons() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(fact_lessons))
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// Numbers that are no claim about a picture, with their reason.
const std::map<std::string, std::string> kGiven{
    {"0.5 / (1 + 1 - 0.5)", "the fraction that makes 1/3"},
    {"1/2 = x / (2 - x)", "the equation to solve"},
    {"Most answer 1/2", "the wrong answer"},
    {"IoU 0.5 to 0.95", "thresholds of benchmarks"},
    {"misses 0.75", "the threshold in the name of AP75"},
    {"crossed 0.75", "the threshold in the name of AP75"},
    {"a low score, 0.1", "what to type"},
};

class LessonFacts : public testing::TestWithParam<std::string> {};

TEST_P(LessonFacts, AreSaidInEveryLanguageAndTrue) {
    const auto files = lessonFolder(fact_lessons / GetParam());
    for (const std::string language : {"en", "de"}) {
        const auto lesson = readLesson(files, language);
        ASSERT_TRUE(lesson) << lesson.error().message();
        for (std::size_t i = 0; i < lesson->steps.size(); ++i)
            for (const LessonFact& fact : lesson->steps[i].facts) {
                const auto checked = checkFact(fact, lesson->steps[i].words, language);
                EXPECT_TRUE(checked) << GetParam() << ' ' << language << " step " << i + 1 << ": "
                                     << (checked ? "" : checked.error().message());
            }
    }
}

/// A fraction, a number with a point, or a whole number above 9: what a reader could check. A goal
/// states its own numbers, and a question offers wrong ones.
TEST_P(LessonFacts, EveryNumberInTheWordsIsOne) {
    const auto lesson = readLesson(lessonFolder(fact_lessons / GetParam()), "en");
    ASSERT_TRUE(lesson) << lesson.error().message();
    static const std::regex number(R"(-?\d+ ?/ ?\d+|\d+\.\d+|\d\d+)");
    for (std::size_t i = 0; i < lesson->steps.size(); ++i) {
        const LessonStep& step = lesson->steps[i];
        std::string words = step.words.title + '\n' + step.words.body + '\n' + step.words.answer +
                            '\n' + step.words.notes;
        for (const auto& [given, reason] : kGiven)
            if (const auto at = words.find(given); at != std::string::npos)
                words.erase(at, given.size());
        for (std::sregex_iterator it(words.begin(), words.end(), number), end; it != end; ++it) {
            const std::string found = it->str();
            const bool is_fact = std::ranges::any_of(step.facts, [&](const LessonFact& fact) {
                return fact.says.at("").find(found) != std::string::npos;
            });
            const bool in_goal = step.goal && step.goal->text().find(found) != std::string::npos;
            EXPECT_TRUE(is_fact || in_goal) << "step " << i + 1 << " says " << found;
        }
    }
}

/// Nobody is told to imagine something while the picture stays what it was: a step differs from the
/// one before, or its answer from the step.
TEST_P(LessonFacts, EveryStepHasAPictureOfItsOwn) {
    const auto lesson = readLesson(lessonFolder(fact_lessons / GetParam()), "en");
    ASSERT_TRUE(lesson) << lesson.error().message();
    for (std::size_t i = 0; i < lesson->steps.size(); ++i) {
        const LessonStep& step = lesson->steps[i];
        const auto boxes_and_losses = [](const Session& s) {
            const Explorer& e = s.document.explorer;
            return std::tuple(e.scene, e.lanes, s.document.labs);
        };
        for (const std::string_view word : {"think of", "Think of", "imagine", "Imagine"})
            EXPECT_EQ((step.words.body + step.words.question).find(word), std::string::npos);
        if (i == 0) continue;
        if (boxes_and_losses(step.session) != boxes_and_losses(step.answered)) continue;
        EXPECT_NE(boxes_and_losses(step.session), boxes_and_losses(lesson->steps[i - 1].session))
            << "step " << i + 1;
    }
}

INSTANTIATE_TEST_SUITE_P(Lessons, LessonFacts, testing::ValuesIn(factLessons()),
                         [](const auto& each) {
                             std::string name = each.param;
                             std::erase(name, '-');
                             return name;
                         });

LessonFact factOf(const std::string& says, const std::string& is) {
    LessonFact fact;
    fact.says[""] = says;
    fact.is = *Expression::parse(is);
    fact.session.document.explorer.scene.pred = {1.0, 0.5, 1.0, 1.0};
    fact.session.document.explorer.scene.target = {0.5, 0.5, 1.0, 1.0};
    return fact;
}

TEST(Facts, AWrongNumberIsFound) {
    LessonWords words;
    words.body = "IoU is 1/3, or 0.333, not 0.334, 0.34 or 2/3; 3 of 1.0.";
    EXPECT_TRUE(checkFact(factOf("1/3", "iou"), words, "en"));
    EXPECT_TRUE(checkFact(factOf("0.333", "iou"), words, "en"));
    EXPECT_TRUE(checkFact(factOf("1.0", "target.w"), words, "en"));
    for (const char* wrong : {"0.334", "0.34", "2/3", "3"}) {
        const auto checked = checkFact(factOf(wrong, "iou"), words, "en");
        ASSERT_FALSE(checked) << wrong;
        EXPECT_NE(checked.error().message().find("0.333"), std::string::npos)
            << checked.error().message();
    }
    EXPECT_FALSE(checkFact(factOf("0.3333", "iou"), words, "en")) << "nobody says it";
    EXPECT_FALSE(checkFact(factOf("0.333", "iou"), words, "de")) << "German has a comma";
    words.body = "0,333";
    EXPECT_TRUE(checkFact(factOf("0.333", "iou"), words, "de"));
}

}  // namespace
}  // namespace iou
