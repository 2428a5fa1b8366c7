// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/lesson.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Lessons one after another, as they are presented.
struct Course {
    std::string title;  ///< may be empty
    std::vector<Lesson> lessons;
};

/// Reads a lesson by the name a play list gives it.
using LessonByName = std::function<Result<Lesson>(const std::string& name)>;

/// A play list is a file that names lessons and, where not all of a lesson is wanted, its steps.
/// language: of the title, two letters. path is for messages, which name the place of a lesson that
/// cannot be read and of a step it does not have.
Result<Course> readPlayList(std::string_view bytes, const std::string& path,
                            std::string_view language, const LessonByName& lesson);

/// The title alone: all that a menu needs, without reading the lessons. Empty where there is none.
std::string playListTitle(std::string_view bytes, std::string_view language);

}  // namespace iou
