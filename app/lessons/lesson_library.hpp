// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/play_list.hpp"

#include <QList>
#include <QString>

namespace iou {

/// A lesson the program brings along.
struct LessonEntry {
    QString id;      ///< "what-iou-measures"
    QString folder;  ///< in the program's resources: "01-what-iou-measures"
    QString title, summary;
};

/// In teaching order, in the language of the interface.
const QList<LessonEntry>& builtInLessons();
/// A folder on disk, or the id of a built-in lesson. The error names the choices.
Result<Lesson> findLesson(const QString& name);

/// How the files of play lists end, with the dot.
extern const QString play_list_suffix;
/// The play lists the program brings along; their folder is their file.
const QList<LessonEntry>& builtInPlayLists();

/// Where a presentation begins.
struct CourseStart {
    Course course;
    int lesson = 0;
};
/// A built-in lesson by its id, with those after it; a built-in play list by its id; the file of a
/// play list, whose lessons are built-in ones and folders beside it; or the folder of a lesson. The
/// error names the choices, or the place in the play list.
Result<CourseStart> findCourse(const QString& name);

}  // namespace iou
