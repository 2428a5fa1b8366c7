// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_library.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace iou {

namespace {

const QString kRoot = QStringLiteral(":/lessons");

std::string language() { return QLocale().name().left(2).toStdString(); }

/// The files of a lesson inside the program.
LessonFiles embedded(const QString& folder) {
    return [folder](const std::string& name) -> Result<std::string> {
        QFile file(kRoot + u'/' + folder + u'/' + QString::fromStdString(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{phrase("there is no such file"), name, {}};
        return file.readAll().toStdString();
    };
}

/// Title and summary: all that a menu needs, without opening the sessions.
LessonEntry readEntry(const QString& folder) {
    LessonEntry entry{folder.section(u'-', 1), folder, {}, {}};
    const LessonFiles read = embedded(folder);
    auto words = read(language() + ".md");
    if (!words) words = read("en.md");
    if (!words) return entry;
    const QString text = QString::fromStdString(*words);
    entry.title = text.section(u'\n', 0, 0).mid(2);
    entry.summary = text.section(QStringLiteral("\n## "), 0, 0).section(u'\n', 1).trimmed();
    return entry;
}

}  // namespace

const QList<LessonEntry>& builtInLessons() {
    static const QList<LessonEntry> lessons = [] {
        QList<LessonEntry> list;
        const QStringList folders = QDir(kRoot).entryList(QDir::Dirs, QDir::Name);
        for (const QString& folder : folders) list.append(readEntry(folder));
        return list;
    }();
    return lessons;
}

Result<Lesson> findLesson(const QString& name) {
    if (QFileInfo(name).isDir())
        return readLesson(lessonFolder(QFile::encodeName(name).toStdString()), language());
    QStringList ids;
    for (const LessonEntry& entry : builtInLessons()) {
        if (entry.id == name || entry.folder == name)
            return readLesson(embedded(entry.folder), language());
        ids << entry.id;
    }
    return Error{phrase("no lesson \"%1\"", name.toStdString()),
                 {},
                 phrase("give a lesson's folder, or one of %1",
                        ids.join(QStringLiteral(", ")).toStdString())};
}

}  // namespace iou
