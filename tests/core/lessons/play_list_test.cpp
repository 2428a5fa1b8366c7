// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/play_list.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

Result<Lesson> lessonOfThree(const std::string& name) {
    if (name != "three") return Error{phrase("no lesson \"%1\"", name), {}, {}};
    Lesson lesson{.id = "three", .title = "Three", .summary = {}, .steps = {}};
    for (const char* title : {"a", "b", "c"}) lesson.steps.emplace_back().words.title = title;
    return lesson;
}

Result<Course> play(const std::string& lessons) {
    return readPlayList(R"({"format": "iouscope-play-list", "version": 1, "title": "Today",
                            "titles": {"de": "Heute"}, "lessons": )" +
                            lessons + "}",
                        "today.iouplay", "en", lessonOfThree);
}

std::string messageOf(const std::string& lessons) {
    const auto course = play(lessons);
    return course ? "no error" : course.error().message();
}

TEST(PlayList, KeepsLessonsAndStepsInItsOrder) {
    const auto course = play(R"([{"lesson": "three", "steps": [3, 1]}, {"lesson": "three"}])");
    ASSERT_TRUE(course) << course.error().message();
    EXPECT_EQ(course->title, "Today");
    ASSERT_EQ(course->lessons.size(), 2U);
    ASSERT_EQ(course->lessons[0].steps.size(), 2U);
    EXPECT_EQ(course->lessons[0].steps[0].words.title, "c");
    EXPECT_EQ(course->lessons[0].steps[1].words.title, "a");
    EXPECT_EQ(course->lessons[1].steps.size(), 3U);
    const auto german = readPlayList(
        R"({"format": "iouscope-play-list", "version": 1, "title": "Today",
            "titles": {"de": "Heute"}, "lessons": [{"lesson": "three"}]})",
        "x", "de", lessonOfThree);
    ASSERT_TRUE(german);
    EXPECT_EQ(german->title, "Heute");
}

TEST(PlayList, ItsTitleIsReadWithoutItsLessons) {
    const std::string list = R"({"format": "iouscope-play-list", "version": 1, "title": "Today",
        "titles": {"de": "Heute"}, "lessons": [{"lesson": "there-is-none"}]})";
    EXPECT_EQ(playListTitle(list, "en"), "Today");
    EXPECT_EQ(playListTitle(list, "de"), "Heute");
    EXPECT_EQ(playListTitle(R"({"title": 5})", "en"), "");
    EXPECT_EQ(playListTitle("no list", "en"), "");
}

TEST(PlayList, SaysWhatIsWrongAndWhere) {
    const auto has = [](const std::string& message, std::initializer_list<const char*> parts) {
        for (const char* part : parts)
            EXPECT_NE(message.find(part), std::string::npos) << part << " in " << message;
    };
    has(messageOf(R"([{"lesson": "three"}, {"lesson": "four"}])"),
        {"today.iouplay", "lessons[1].lesson", "no lesson \"four\""});
    has(messageOf(R"([{"lesson": "three", "steps": [2, 7]}])"),
        {"lessons[0].steps", "there is no step 7", "\"three\" has 3 steps"});
    has(messageOf(R"([{"lesson": "../three"}])"), {"lessons[0].lesson", "no path"});
    has(messageOf(R"([{"lesson": "three", "step": 1}])"), {"lessons[0].step"});
    has(messageOf("[]"), {"today.iouplay: lessons", "give 1 to 100"});
    has(messageOf(R"([{}])"), {"lessons[0]", "name a built-in lesson"});
    const auto other =
        readPlayList(R"({"format": "iouscope-session", "version": 1})", "s", "en", lessonOfThree);
    EXPECT_FALSE(other);
}

}  // namespace
}  // namespace iou
