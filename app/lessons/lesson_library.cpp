// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_library.hpp"

#include "core/files/atomic_file.hpp"
#include "widgets/text/core_words.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <utility>

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

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// beside: the folder of the play list; empty for one of the program's.
Result<Course> readCourse(const QByteArray& bytes, const QString& path, const QString& beside) {
    const auto lesson = [&](const std::string& name) -> Result<Lesson> {
        const QString own = beside + u'/' + text(name);
        if (!beside.isEmpty() && QFileInfo(own).isDir()) return findLesson(own);
        for (const LessonEntry& entry : builtInLessons())
            if (entry.id == text(name)) return readLesson(embedded(entry.folder), language());
        QStringList ids;
        for (const LessonEntry& entry : builtInLessons()) ids << entry.id;
        return Error{phrase("no lesson \"%1\"", name),
                     {},
                     phrase("name a folder beside the play list, or one of %1",
                            ids.join(QStringLiteral(", ")).toStdString())};
    };
    return readPlayList(bytes.toStdString(), QFile::encodeName(path).toStdString(), language(),
                        lesson);
}

/// The lessons of the program, one after another.
const Course& builtInCourse() {
    static const Course course = [] {
        Course all;
        for (const LessonEntry& entry : builtInLessons())
            if (auto lesson = readLesson(embedded(entry.folder), language()))
                all.lessons.push_back(std::move(*lesson));
        return all;
    }();
    return course;
}

constexpr std::size_t kMaxPlayList = std::size_t{1} << 20;

}  // namespace

const QString play_list_suffix = QStringLiteral(".iouplay");

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
    for (const LessonEntry& entry : builtInPlayLists()) ids << entry.id;
    return Error{phrase("no lesson \"%1\"", name.toStdString()),
                 {},
                 phrase("give a lesson's folder, the file of a play list, or one of %1",
                        ids.join(QStringLiteral(", ")).toStdString())};
}

const QList<LessonEntry>& builtInPlayLists() {
    static const QList<LessonEntry> lists = [] {
        QList<LessonEntry> all;
        const QStringList files =
            QDir(kRoot).entryList({u'*' + play_list_suffix}, QDir::Files, QDir::Name);
        for (const QString& file : files) {
            const QString path = kRoot + u'/' + file;
            const std::string title = playListTitle(bytesOf(path).toStdString(), language());
            all.append({file.chopped(play_list_suffix.size()), path, text(title), {}});
        }
        return all;
    }();
    return lists;
}

Result<CourseStart> findCourse(const QString& name) {
    const QFileInfo file(name);
    if (file.isFile()) {
        const auto bytes = readFile(QFile::encodeName(name).toStdString(), kMaxPlayList);
        if (!bytes) return bytes.error();
        auto course = readCourse(QByteArray::fromStdString(*bytes), name, file.absolutePath());
        if (!course) return course.error();
        return CourseStart{std::move(*course)};
    }
    const auto lesson = findLesson(name);
    if (!file.isDir() && lesson)
        for (std::size_t i = 0; i < builtInCourse().lessons.size(); ++i)
            if (builtInCourse().lessons[i].id == lesson->id)
                return CourseStart{builtInCourse(), static_cast<int>(i)};
    for (const LessonEntry& list : builtInPlayLists())
        if (list.id == name && !file.isDir())
            if (auto course = readCourse(bytesOf(list.folder), list.id, {}))
                return CourseStart{std::move(*course)};
    if (!lesson) return lesson.error();
    return CourseStart{Course{{}, {*lesson}}};
}

}  // namespace iou
