// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/data/load_pairs.hpp"
#include "core/lessons/goal.hpp"
#include "core/lessons/lesson_fact.hpp"
#include "core/session/session_json.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Bytes of a title and of a part of a step (its body, question, answer or notes) at most.
inline constexpr std::size_t max_lesson_title = 200, max_lesson_section = 4000;

/// The words of one step, plain paragraphs of Markdown.
struct LessonWords {
    std::string title;
    std::string body;
    std::string question;  ///< asked before what follows is shown; may be empty
    std::string answer;    ///< shown once the question has been thought about
    std::string notes;     ///< for the speaker
};

/// What a step does.
struct LessonStep {
    Session session;
    /// The session as the answer shows it; it may be the same.
    Session answered;
    std::optional<Goal> goal;
    /// The session with the stored solution applied; it meets the goal.
    Session solution;
    std::vector<std::string> panels;    ///< names of the docks that stay; empty: all
    std::vector<std::string> locked;    ///< of "boxes", "loss", "run"
    std::vector<std::string> controls;  ///< of lesson_controls, while presenting; empty: the usual
    std::string view;                   ///< the panel beside the scene while presenting, or "scene"
    bool question_first = false;  ///< curves and surface stay covered until the answer is asked
    std::vector<LessonFact> facts;
    /// What the panel Data lists; null: nothing, or what it did.
    std::shared_ptr<const pairing::LoadedPairs> pairs;
    LessonWords words;

    bool names(std::string_view panel) const { return std::ranges::count(panels, panel) > 0; }
    bool locks(std::string_view part) const { return std::ranges::count(locked, part) > 0; }
};

/// What a step may ask for below the scene while it is presented.
inline constexpr std::array<std::string_view, 7> lesson_controls{
    "loss", "play", "alpha", "parameter", "optimizer", "form", "rate"};

/// A lesson: a folder with lesson.json, the sessions it names, and its words in en.md, de.md, ...
struct Lesson {
    std::string id, title, summary;
    std::vector<LessonStep> steps;
};

/// Reads a file of the lesson's folder by its plain name.
using LessonFiles = std::function<Result<std::string>(const std::string& name)>;

/// language: two letters; where the lesson has no words in it, English. A name with a folder in it
/// is refused, so that a lesson reads nothing outside its own.
Result<Lesson> readLesson(const LessonFiles& read, std::string_view language);
/// The files of a folder on disk.
LessonFiles lessonFolder(std::string path);
/// Whether a name stays in the folder it is looked up in: small letters, digits, dots and dashes.
bool isPlainName(std::string_view name);

}  // namespace iou
