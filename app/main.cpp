// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.hpp"
#include "app/cli/export_commands.hpp"
#include "app/cli/gallery_command.hpp"
#include "app/cli/language.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/palette/shortcut_guard.hpp"
#include "app/window/main_window.hpp"
#include "app/window/window_settings.hpp"
#include "core/base/memory.hpp"
#include "core/files/standard_streams.hpp"
#include "core/kernels/isa.hpp"
#include "widgets/drawing/theme.hpp"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

namespace {

enum Status { done = 0, failed = 1, usage = 2, bad_input = 3 };

int complain(const std::string& message, int status) {
    std::fprintf(stderr, "iouscope: %s\n", message.c_str());
    return status;
}

/// The exit status of a command once its output is flushed.
int finish(int status) {
    const auto printed = iou::flushStandardOutput();
    return printed ? status : complain(printed.error().message(), failed);
}

void warnOfIsa() {
    if (const std::string warning = iou::isaWarning(); !warning.empty()) complain(warning, done);
}

/// OpenMP reads its environment when the program is loaded. Without this its threads would spin
/// between two surfaces and keep every core busy while nothing happens.
void makeWorkersSleep(char** argv) {
    if (std::getenv("OMP_WAIT_POLICY")) return;
    if (setenv("OMP_WAIT_POLICY", "passive", 0) != 0) return;
    execv("/proc/self/exe", argv);  // returns only on failure; then carry on as we are
}

std::string autosaveFolder() {
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QFile::encodeName(data + QStringLiteral("/unsaved")).toStdString();
}

/// Without one Qt would abort the program.
bool hasDisplay() {
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        if (const char* const value = std::getenv(name); value && *value) return true;
    return false;
}

int showWindow(const iou::CommandLine& line, const std::string& language, int argc, char** argv) {
    const std::string& path = line.session;
    auto session = iou::readSessionFile(path);
    if (!session) return complain(session.error().message(), bad_input);
    if (!hasDisplay())
        return complain("there is no display for the window; iouscope render and iouscope animate "
                        "need none",
                        failed);
    const QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("iouscope"));
    QApplication::setApplicationName(QStringLiteral("iouscope"));
    QApplication::setApplicationVersion(QStringLiteral(IOUSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("iouscope"));
    iou::setLanguage(language);
    std::optional<iou::Result<iou::Lesson>> lesson;
    if (!line.present.empty()) {
        lesson = iou::findLesson(QString::fromLocal8Bit(line.present.c_str()));
        if (!*lesson) return complain(lesson->error().message(), bad_input);
    }
    iou::ShortcutGuard guard(*qApp);
    QSettings settings;
    if (path.empty()) {
        const int theme = settings.value(QStringLiteral("theme")).toInt();
        if (theme > 0 && theme <= 2)
            session->document.appearance.theme = static_cast<iou::ThemeChoice>(theme);
    }
    const double scale = settings.value(QStringLiteral("scale"), 1.0).toDouble();
    if (scale >= iou::least_scale && scale <= iou::greatest_scale) iou::setInterfaceScale(scale);
    iou::applyTheme(session->document.appearance.theme);
    iou::MainWindow window;
    // Save must not replace a picture by the session it carries.
    window.showSession(*session,
                       iou::isPictureName(path) ? QString() : QString::fromStdString(path));
    const iou::WindowSettings home(window, settings, autosaveFolder());
    window.show();
    if (lesson) {
        window.lessons().start(*lesson);
        window.presentation().enter();
    }
    return QApplication::exec();
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): only lack of memory throws
int main(int argc, char** argv) {
    iou::fillStandardStreams();
    iou::keepFreedMemory();
    std::vector<const char*> arguments(argv + 1, argv + argc);
    const auto language = iou::takeLanguage(arguments);
    if (!language) return complain(language.error().message(), usage);
    if (!arguments.empty() && std::string_view(arguments[0]) == "gallery") {
        warnOfIsa();
        return finish(iou::galleryMain(arguments, argc, argv));
    }
    const auto line = iou::parseCommandLine(arguments);
    if (!line) return complain(line.error().message(), usage);
    switch (line->action) {
    case iou::CommandLine::Action::help:
        std::fputs(iou::helpText().c_str(), stdout);
        return finish(done);
    case iou::CommandLine::Action::version:
        std::puts(("iouscope " IOUSCOPE_VERSION "\n" + iou::isaSummary()).c_str());
        return finish(done);
    case iou::CommandLine::Action::render:
        warnOfIsa();
        return iou::renderMain(line->render, *language, argc, argv);
    case iou::CommandLine::Action::animate:
        makeWorkersSleep(argv);
        warnOfIsa();
        return iou::animateMain(line->animate, *language, argc, argv);
    case iou::CommandLine::Action::window: break;
    }
    makeWorkersSleep(argv);
    warnOfIsa();
    return showWindow(*line, *language, argc, argv);
}
