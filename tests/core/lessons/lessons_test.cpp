// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lesson.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <random>

namespace iou {
namespace {

const std::filesystem::path lessons_folder =
    std::string(IOUSCOPE_SOURCE_DIR) + "/resources/lessons";

std::vector<std::string> lessonNames() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(lessons_folder))
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// One drag as a hand makes it: an edge, a corner or the whole prediction, any direction.
Box<> randomDrag(const Box<>& box, const Box<>& target, std::mt19937_64& random) {
    std::uniform_real_distribution<> way(-1.0, 1.0);
    const double reach = 2.0 * std::max({box.w, box.h, target.w, target.h});
    const double x = reach * way(random), y = reach * way(random);
    const int handle = static_cast<int>(random() % 9);
    const int sx = handle % 3 - 1, sy = handle / 3 - 1;
    if (sx == 0 && sy == 0) return {box.cx + x, box.cy + y, box.w, box.h};
    const double w = box.w + sx * x * (sx != 0), h = box.h + sy * y * (sy != 0);
    return {box.cx + (sx != 0 ? x * 0.5 : 0.0), box.cy + (sy != 0 ? y * 0.5 : 0.0), std::abs(w),
            std::abs(h)};
}

class EveryLesson : public testing::TestWithParam<std::string> {};

TEST_P(EveryLesson, LoadsInBothLanguagesAndItsGoalsCanBeMet) {
    const auto files = lessonFolder(lessons_folder / GetParam());
    const auto german = readLesson(files, "de");
    ASSERT_TRUE(german) << german.error().message();
    const auto lesson = readLesson(files, "en");
    ASSERT_TRUE(lesson) << lesson.error().message();
    EXPECT_NE(lesson->title, german->title);
    EXPECT_GE(lesson->steps.size(), 4U);
    int goals = 0, questions = 0;
    for (std::size_t i = 0; i < lesson->steps.size(); ++i) {
        const LessonStep& step = lesson->steps[i];
        SCOPED_TRACE("step " + std::to_string(i + 1));
        for (const LessonWords* words : {&step.words, &german->steps[i].words}) {
            EXPECT_FALSE(words->title.empty());
            EXPECT_FALSE(words->body.empty());
            EXPECT_FALSE(words->notes.empty());
            EXPECT_EQ(words->question.empty(), words->answer.empty());
            EXPECT_EQ(words->question.empty(), !step.question_first);
        }
        questions += !step.words.question.empty();
        if (step.goal) {
            for (const GoalMeter& meter : step.goal->measure(step.session.document, 0))
                EXPECT_TRUE(!meter.choices.empty() ||
                            meter.name.text().find_first_of("(._") == std::string::npos)
                    << meter.name.text() << " is no word for a person";
        }
        if (!step.goal) continue;
        ++goals;
        EXPECT_FALSE(step.goal->met(step.session.document, step.session.playhead))
            << step.goal->text();
        EXPECT_TRUE(step.goal->met(step.solution.document, step.solution.playhead))
            << step.goal->text();
        // A hand can meet it, but hardly by chance.
        std::mt19937_64 random(i + 1);
        int by_chance = 0;
        for (int k = 0; k < 1000; ++k) {
            Document dragged = step.session.document;
            Scene& scene = dragged.explorer.scene;
            scene.pred = randomDrag(scene.pred, scene.target, random);
            by_chance += step.goal->met(dragged, 0);
        }
        EXPECT_LE(by_chance, 5) << step.goal->text();
    }
    EXPECT_GE(goals, 1);
    EXPECT_GE(questions, 1);
}

INSTANTIATE_TEST_SUITE_P(Lessons, EveryLesson, testing::ValuesIn(lessonNames()),
                         [](const auto& each) {
                             std::string name = each.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST(Lessons, ThereAreAtLeastTwelve) { EXPECT_GE(lessonNames().size(), 12U); }

bool met(std::string_view text, const Document& document = Document{}) {
    const auto goal = Goal::parse(text);
    EXPECT_TRUE(goal) << goal.error().message();
    return goal && goal->met(document, 7);
}

TEST(Goal, ComparesQuantities) {
    Document d;
    d.explorer.scene.pred = {1.0, 1.0, 1.0, 1.0};
    d.explorer.scene.target = {0.5, 0.5, 1.0, 1.0};
    EXPECT_TRUE(met("0.142 < iou < 0.143", d));
    EXPECT_TRUE(met("1 - loss.giou < iou - 0.2 and pred.left >= 0.5", d));
    EXPECT_FALSE(met("1 - loss.giou < iou - 0.3", d));
    EXPECT_TRUE(met("abs(-(pred.cx + pred.cy) / 2 + target.w * 1) <= 0", d));
    EXPECT_TRUE(met("playhead > 6 and playhead < 8", d));
    EXPECT_TRUE(met("slope.iou > 0 and dcx.iou > 0 and gap_x <= 0", d));
    EXPECT_TRUE(met("chosen.ciou > 0 and lanes >= 1"));
}

/// The coefficient in a goal is the one on screen, set, computed or the scene's.
TEST(Goal, AlphaIsTheOneOnScreen) {
    Document d;
    d.explorer.scene.pred = {3.0, 0.5, 1.0, 1.0};
    d.explorer.scene.target = {0.5, 0.5, 1.0, 1.0};
    d.explorer.scene.interp_alpha = 0.25;
    EXPECT_TRUE(met("0.24 < alpha < 0.26", d));
    d.run().loss = *Loss::parse("interp_iou:alpha=0.5");
    EXPECT_TRUE(met("0.49 < alpha < 0.51", d));
    d.run().loss = *Loss::parse("d_interp_iou");
    EXPECT_TRUE(met("alpha > 0.9", d));
    EXPECT_TRUE(met("0.98 < alpha < 1", d));
}

GoalMeter meterOf(std::string_view text, const Document& document) {
    const auto goal = Goal::parse(text);
    EXPECT_TRUE(goal) << goal.error().message();
    const auto meters = goal->measure(document, 7);
    EXPECT_EQ(meters.size(), 1U);
    return meters.front();
}

TEST(Goal, LossesOfTheDetectorHaveTheirNames) {
    Document d;
    auto& losses = d.lab<DetectorLab>().recipe.losses;
    losses = {*Loss::parse("smooth_l1"), *Loss::parse("giou")};
    EXPECT_EQ(meterOf("detector.difference(2) > 1.5", d).name.text(),
              "difference of loss GIoU in AP");
    EXPECT_EQ(meterOf("detector.ap(1) > 20", d).name.text(), "AP of loss Smooth-L1");
    losses.push_back(*Loss::parse("interp_iou:alpha=0.6"));
    losses.push_back(*Loss::parse("interp_iou:alpha=0.9"));
    EXPECT_EQ(meterOf("detector.p(4) < 0.05", d).name.text(),
              "p of the difference of loss interp_iou:alpha=0.9");
    EXPECT_EQ(meterOf("detector.ap(5) > 20", d).name.text(), "AP of loss 5");  // there is none
}

/// By hand: the boxes are 1.5 apart, so the gap is 0.5 and the offset upwards 0.25.
TEST(Goal, MetersSayHowFar) {
    Document d;
    d.explorer.scene.pred = {2.0, 0.75, 1.0, 1.0};
    d.explorer.scene.target = {0.5, 0.5, 1.0, 1.0};
    GoalMeter gap = meterOf("0 < gap_x < 0.1", d);
    EXPECT_EQ(gap.name.text(), "gap");
    EXPECT_DOUBLE_EQ(gap.value, 0.5);
    EXPECT_DOUBLE_EQ(gap.lo, 0.0);
    EXPECT_DOUBLE_EQ(gap.hi, 0.1);
    EXPECT_FALSE(gap.met);
    EXPECT_DOUBLE_EQ(gap.missing(), 0.4);
    const GoalMeter first = gap;
    d.explorer.scene.pred.cx = 1.7;
    gap = meterOf("0 < gap_x < 0.1", d);
    EXPECT_NEAR(gap.done(first), 0.75, 1e-12);
    d.explorer.scene.pred.cx = 1.55;
    gap = meterOf("0 < gap_x < 0.1", d);
    EXPECT_TRUE(gap.met);
    EXPECT_EQ(gap.missing(), 0.0);
    EXPECT_EQ(gap.done(first), 1.0);

    const GoalMeter offset = meterOf("abs(pred.cy - target.cy) < 0.02", d);
    EXPECT_EQ(offset.name.text(), "vertical offset");
    EXPECT_DOUBLE_EQ(offset.value, 0.25);
    EXPECT_EQ(offset.hi, 0.02);
    const GoalMeter width = meterOf("abs(target.w - 100) < 1", d);
    EXPECT_EQ(width.name.text(), "width of the ground truth");
    EXPECT_EQ(width.value, 1.0);
    EXPECT_EQ(width.lo, 99.0);
    EXPECT_EQ(width.hi, 101.0);
    const GoalMeter bound = meterOf("1 - loss.giou < iou - 0.3", d);
    EXPECT_EQ(bound.name.text(), "GIoU");
    EXPECT_DOUBLE_EQ(bound.hi, -0.3);
    EXPECT_EQ(meterOf("1 < target.cx", d).lo, 1.0);
    const GoalMeter over = meterOf("0 < iou - gap_x / (gap_x + target.w) < 0.25", d);
    EXPECT_EQ(over.name.text(), "IoU");
    EXPECT_EQ(over.value, 0.0);
    EXPECT_NEAR(over.lo, 0.05 / 1.05, 1e-12);
    EXPECT_NEAR(over.hi, 0.25 + 0.05 / 1.05, 1e-12);
    EXPECT_EQ(meterOf("slope.iou > 0", d).name.text(), "slope of IoU");
}

TEST(Goal, AsksALab) {
    Document d;
    EXPECT_TRUE(met("ap.truths >= 3 and ap.detections < 6 and ap.threshold <= 0.5", d));
    d.lab<ApLab>().threshold = 0.75;
    d.lab<ApLab>().truths = {};
    EXPECT_TRUE(met("ap.truths < 1 and ap.threshold > 0.5", d));
    EXPECT_EQ(meterOf("ap.threshold > 0.6", d).name.text(), "IoU threshold");
    EXPECT_EQ(meterOf("ap.threshold > 0.6", d).value, 0.75);
}

TEST(Goal, ReadsWhatALabIsAskedFor) {
    const QuantityCall call = readQuantityCall("positives(2,-13) >= 1");
    EXPECT_EQ(call.name, "positives");
    EXPECT_EQ(call.arguments, (std::vector{2, -13}));
    EXPECT_EQ(call.length, 16U);
    for (const char* text : {"kept(", "kept()", "kept(x)", "kept(1,", "kept(1 ",
                             "kept(99999999999)", "kept(1,2,3,4,5)"}) {
        EXPECT_EQ(readQuantityCall(text).length, 4U) << text;
        EXPECT_TRUE(readQuantityCall(text).arguments.empty()) << text;
    }
    // No lab, no such question, and no question of that form.
    EXPECT_FALSE(Goal::parse("nolab.kept(1) > 0"));
    EXPECT_FALSE(Goal::parse("ap.nothing > 0"));
    EXPECT_FALSE(Goal::parse("ap.threshold(1) > 0"));
    EXPECT_FALSE(Goal::parse("iou(1) > 0"));
}

TEST(Goal, MetersOfChoicesNameThem) {
    const GoalMeter loss = meterOf("chosen.giou + chosen.interp_iou > 0", {});
    ASSERT_EQ(loss.choices.size(), 2U);
    EXPECT_EQ(loss.choices[0].text(), "GIoU");
    EXPECT_EQ(loss.choices[1].text(), "InterpIoU");
    EXPECT_TRUE(std::isnan(loss.missing()));
    EXPECT_EQ(meterOf("stepping.cxcywh > 0", {}).choices[0].text(), "centre and size");
    EXPECT_TRUE(meterOf("chosen.giou + iou > 0", {}).choices.empty());
}

TEST(Goal, SaysWhatItExpected) {
    const auto column = [](std::string_view text) {
        const auto goal = Goal::parse(text);
        return goal ? std::string("no error")
                    : goal.error().where.text() + ": " + goal.error().remedy.text();
    };
    EXPECT_EQ(column("iou > speed"), "column 7: expected a known quantity instead of \"speed\"");
    EXPECT_EQ(column("iou"), "column 4: expected one of < > <= >=");
    EXPECT_EQ(column("(iou > 1"), "column 6: expected \")\"");
    EXPECT_EQ(column("iou > 1 or"), "column 9: expected a comparison, \"and\" or the end");
    EXPECT_EQ(column(""), "column 1: expected a number or a quantity");
    EXPECT_FALSE(Goal::parse(std::string(500, '(')));
    EXPECT_FALSE(Goal::parse(std::string(2000, '1')));
}

TEST(Lessons, BoxesOfASolutionKeepToTheRulesOfBoxes) {
    for (const char* const box : {"[0, 0, -1, 1]", "[2e9, 0, 1, 1]"}) {
        const auto files = [&](const std::string& file) -> Result<std::string> {
            if (file == "s.iouscope") return writeSession({});
            return R"({"format": "iouscope-lesson", "version": 1, "id": "x", "steps": [)" +
                   std::string(R"({"session": "s.iouscope", "solution": {"pred": )") + box + "}}]}";
        };
        const auto lesson = readLesson(files, "en");
        ASSERT_FALSE(lesson) << box;
        EXPECT_NE(lesson.error().message().find("steps[0].solution.pred"), std::string::npos)
            << lesson.error().message();
    }
}

/// In English alone.
Result<Lesson> lessonSaying(const std::string& words, const std::string& language = "en") {
    return readLesson(
        [&](const std::string& file) -> Result<std::string> {
            if (file == "s.iouscope") return writeSession({});
            if (file == "en.md") return words;
            if (file.ends_with(".md")) return Error{phrase("no such file"), {}, {}};
            return std::string(R"({"format": "iouscope-lesson", "version": 1, "id": "x", )") +
                   R"("steps": [{"session": "s.iouscope"}]})";
        },
        language);
}

TEST(Lessons, MistakesAreNamedInTheFileThatWasRead) {
    const auto lesson =
        lessonSaying("# T\nS\n## Step\n" + std::string(max_lesson_section + 1, 'x'), "nl");
    ASSERT_FALSE(lesson);
    EXPECT_TRUE(lesson.error().message().starts_with("en.md, line 4: "))
        << lesson.error().message();
}

TEST(Lessons, WordsHaveLimits) {
    const std::string start = "# T\nS\n## Step\n";
    const auto refused = [&](const std::string& words) {
        const auto lesson = lessonSaying(words);
        return lesson ? std::string() : lesson.error().message();
    };
    // A section: one below, and one above.
    EXPECT_EQ(refused(start + std::string(max_lesson_section, 'x')), "");
    EXPECT_EQ(refused(start + std::string(max_lesson_section + 1, 'x')),
              "en.md, line 4: this part of the lesson is too long; give each part at most 4000 "
              "characters, and a step its own words");
    for (const char* part : {"Predict", "Answer", "Notes"})
        EXPECT_NE(refused(start + "a\n### " + part + '\n' +
                          std::string(max_lesson_section / 2, '\n') +
                          std::string(max_lesson_section, 'x')),
                  "");
    // A title.
    EXPECT_EQ(refused("# " + std::string(max_lesson_title - 2, 'x') + "\n## Step\na"), "");
    EXPECT_NE(refused("# " + std::string(max_lesson_title - 1, 'x') + "\n## Step\na"), "");
    EXPECT_NE(refused("# T\n## " + std::string(max_lesson_title, 'x') + "\na"), "");
    // What stands in one another.
    EXPECT_EQ(refused(start + "> > * 1. text, and 2) more"), "");
    EXPECT_EQ(refused(start + "---\n1234567. text"), "");
    EXPECT_NE(refused(start + std::string(20, '>')).find("line 4"), std::string::npos);
    std::string list;
    for (int i = 0; i < 20; ++i) list += "* ";
    EXPECT_NE(refused(start + list), "");
    // A megabyte is refused as soon as it is too long.
    for (const char* piece : {"(", "[", "*a ", "> ", "![a](b)", "a\n\n", "x", "`"}) {
        std::string all = start;
        while (all.size() < (std::size_t{1} << 20)) all += piece;
        EXPECT_NE(refused(all), "") << piece;
    }
}

TEST(Lessons, ReadNothingOutsideTheirFolder) {
    for (const char* name : {"../secret.iouscope", "/etc/passwd", "a/b.iouscope", ".hidden", ""}) {
        const auto files = [&](const std::string& file) -> Result<std::string> {
            if (file == "lesson.json")
                return std::string(
                           R"({"format": "iouscope-lesson", "version": 1, "id": "x", "steps": [{"session": ")") +
                       name + "\"}]}";
            ADD_FAILURE() << "asked for " << file;
            return Error{phrase("no file"), file, {}};
        };
        const auto lesson = readLesson(files, "en");
        ASSERT_FALSE(lesson);
        EXPECT_NE(lesson.error().message().find("lesson's folder"), std::string::npos)
            << lesson.error().message();
    }
}

}  // namespace
}  // namespace iou
