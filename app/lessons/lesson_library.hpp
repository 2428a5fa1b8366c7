// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/lesson.hpp"

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

}  // namespace iou
