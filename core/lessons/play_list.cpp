// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/play_list.hpp"

#include "core/json/json_fields.hpp"

#include <map>
#include <utility>

namespace iou {

namespace {

constexpr int kPlayListVersion = 1;
constexpr std::size_t kMaxLessons = 100, kMaxPlayed = 100, kMaxTitle = 200;

void readPlayed(JsonFields fields, const LessonByName& find, Course& out) {
    std::string name;
    fields.require("lesson", phrase("name a built-in lesson, or a folder beside the play list"));
    fields.text("lesson", name, 255);
    std::vector<int> steps;
    fields.integers("steps", steps, 1, 1000, kMaxPlayed);
    fields.finish();
    if (fields.failed()) return;
    if (!isPlainName(name))
        return fields.fail("lesson", {phrase("\"%1\" is not the name of a lesson", name),
                                      {},
                                      phrase("use letters, digits, dots and dashes, and no path")});
    auto lesson = find(name);
    if (!lesson) return fields.fail("lesson", lesson.error());
    if (!steps.empty()) {
        std::vector<LessonStep> played;
        for (const int step : steps) {
            const auto index = static_cast<std::size_t>(step - 1);
            if (index >= lesson->steps.size())
                return fields.fail("steps",
                                   {phrase("there is no step %1", step),
                                    {},
                                    phrase("\"%1\" has %2 steps", name, lesson->steps.size())});
            played.push_back(lesson->steps[index]);
        }
        lesson->steps = std::move(played);
    }
    out.lessons.push_back(std::move(*lesson));
}

std::string titleIn(JsonFields& root, std::string_view language) {
    std::string title;
    root.text("title", title, kMaxTitle);
    std::map<std::string, std::string> titles;
    root.textMap("titles", titles, kMaxTitle);
    const auto own = titles.find(std::string(language));
    return own == titles.end() ? title : own->second;
}

}  // namespace

std::string playListTitle(std::string_view bytes, std::string_view language) {
    JsonDocument json(bytes, {});
    JsonFields root = json.root();
    const std::string title = titleIn(root, language);
    return json.error() ? std::string() : title;
}

Result<Course> readPlayList(std::string_view bytes, const std::string& path,
                            std::string_view language, const LessonByName& lesson) {
    JsonDocument json(bytes, path);
    JsonFields root = json.root();
    root.header("iouscope-play-list", kPlayListVersion);
    Course course;
    course.title = titleIn(root, language);
    root.require("lessons", phrase("list lessons"));
    root.objects("lessons", kMaxLessons,
                 [&](JsonFields each) { readPlayed(std::move(each), lesson, course); });
    root.finish();
    if (json.error()) return *json.error();
    return course;
}

}  // namespace iou
