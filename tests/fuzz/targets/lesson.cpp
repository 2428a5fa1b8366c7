// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lesson.hpp"

#include "core/lessons/play_list.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

/// lesson.json, and each other file of the folder behind "@@ NAME".
void fuzzLesson(std::string_view bytes) {
    const auto pieces = piecesOf(bytes);
    const LessonFiles files = [&pieces](const std::string& name) -> Result<std::string> {
        require(isPlainName(name), "a lesson reads nothing outside its folder");
        if (name == "lesson.json") return pieces.front().bytes;
        for (const Piece& piece : pieces)
            if (piece.name == name) return piece.bytes;
        return Error{phrase("no such file"), {}, {}};
    };
    for (const char* const language : {"en", "de", "../e"}) {
        const auto lesson = readLesson(files, language);
        if (!sound(lesson)) continue;
        for (const LessonStep& step : lesson->steps) {
            (void)writeSession(step.answered);
            (void)writeSession(step.solution);
        }
    }
}

void fuzzPlayList(std::string_view bytes) {
    const auto three = [](const std::string& name) -> Result<Lesson> {
        require(name.find('/') == name.npos || name.find("..") == name.npos,
                "a play list leads to no other folder");
        if (name != "three") return Error{phrase("no lesson \"%1\"", name), {}, {}};
        return Lesson{
            .id = "three", .title = "Three", .summary = {}, .steps = std::vector<LessonStep>(3)};
    };
    for (const char* const language : {"en", "de"}) {
        const auto course = readPlayList(bytes, "l", language, three);
        if (sound(course)) require(!course->lessons.empty(), "a course has lessons");
    }
}

std::vector<std::string> lessonSeeds() {
    return {R"({"format": "iouscope-lesson", "version": 1, "id": "x", "steps": [
{"session": "1.iouscope", "panels": ["loss"], "locked": ["boxes"], "controls": ["rate"], "view": "scene",
 "question_first": true, "answer": {"loss": "giou", "playhead": 3},
 "facts": [{"says": "0.143", "is": "iou", "in": {"de": "0,143"}},
           {"says": "never", "holds": "run.final_iou < 1", "at": "start", "with": {"rate": 0.5}}]},
{"session": "1.iouscope", "goal": "iou > 0.5", "solution": {"pred": [0.5, 0.5, 1, 1]}}]}
@@ 1.iouscope
{"format": "iouscope-session", "version": 1, "lanes": [{"run": {"loss": "iou"}}]}
@@ en.md
# Title
Summary
## One
Body
### Predict
What?
### Answer
That.
## Two
### Notes
Hm
)"};
}
std::vector<std::string> playListSeeds() {
    auto seeds = filesOf({"resources/lessons/giou-to-interpiou.iouplay"});
    seeds.push_back(R"({"format": "iouscope-play-list", "version": 1, "title": "Today",
        "titles": {"de": "Heute"}, "lessons": [{"lesson": "three", "steps": [3, 1]}, {"lesson": "three"}]})");
    return seeds;
}

IOU_FUZZ_TARGET(lesson, fuzzLesson, lessonSeeds)
IOU_FUZZ_TARGET(play_list, fuzzPlayList, playListSeeds)

}  // namespace
}  // namespace iou::fuzz
