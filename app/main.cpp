// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.hpp"
#include "app/cli/language.hpp"
#include "app/data/pair_files.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/guard/guarded_application.hpp"
#include "app/guard/idle_memory.hpp"
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/own_formula/own_formula_files.hpp"
#include "app/palette/shortcut_guard.hpp"
#include "app/terminal/messages.hpp"
#include "app/terminal/program.hpp"
#include "app/window/main_window.hpp"
#include "app/window/window_settings.hpp"
#include "core/base/memory.hpp"
#include "core/data/load_pairs.hpp"
#include "core/own_formula/loss_file.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/core_words.hpp"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using iou::complain;
using iou::ExitStatus;

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

ExitStatus showWindow(const iou::CommandLine& line, const std::string& language, int argc,
                      char** argv) {
    const std::string& path = line.session;
    const bool formula = path.ends_with(iou::own::loss_file_ending);
    iou::Phrase remark;
    iou::SeenFile seen;
    auto session = iou::readSessionFile(formula ? std::string() : path, &remark, &seen);
    if (!session) return complain(ExitStatus::bad_input, session.error());
    if (!hasDisplay())
        return complain(ExitStatus::failed,
                        "there is no display for the window; iouscope render and iouscope animate "
                        "need none");
    iou::GuardedApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("iouscope"));
    QApplication::setApplicationName(QStringLiteral("iouscope"));
    QApplication::setApplicationVersion(QStringLiteral(IOUSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.iouscope"));
    iou::setLanguage(language);
    std::optional<iou::Result<iou::CourseStart>> lesson;
    if (!line.present.empty()) {
        lesson = iou::findCourse(QString::fromLocal8Bit(line.present.c_str()));
        if (!*lesson) return complain(ExitStatus::bad_input, lesson->error());
    }
    iou::ShortcutGuard guard(*qApp);
    QSettings settings;
    if (path.empty() || formula) {
        const int theme = settings.value(QStringLiteral("theme")).toInt();
        if (theme > 0 && theme <= 2)
            session->document.appearance.theme = static_cast<iou::ThemeChoice>(theme);
    }
    const double scale = settings.value(QStringLiteral("scale"), 1.0).toDouble();
    if (scale >= iou::least_scale && scale <= iou::greatest_scale) iou::setInterfaceScale(scale);
    iou::applyTheme(session->document.appearance.theme);
    std::shared_ptr<const iou::pairing::LoadedPairs> pairs;
    if (!line.pairs.empty()) {
        iou::pairing::PairSource source;
        source.truths = {line.pairs};
        auto read = iou::pairing::loadPairs(source);
        if (!read) return complain(ExitStatus::bad_input, read.error());
        pairs = std::make_shared<const iou::pairing::LoadedPairs>(std::move(*read));
    }
    iou::MainWindow window;
    // Save must not replace a picture by the session it carries.
    const bool untitled = formula || iou::isPictureName(path);
    window.showSession(*session, untitled ? QString() : QString::fromStdString(path));
    window.files().setSeen(seen);
    if (!remark.empty()) window.notices().post(new iou::Notice(iou::localText(remark)));
    iou::WindowSettings home(window, settings, autosaveFolder());
    home.watch(application);
    const iou::IdleMemory idle(application);
    window.show();
    if (formula) window.formulas().open(QFile::decodeName(path.c_str()));
    if (home.isFirstStart() && path.empty() && !lesson && !pairs) window.welcome();
    if (pairs) window.pairs().show(pairs);
    if (lesson) {
        window.lessons().start((*lesson)->course, (*lesson)->lesson);
        window.presentation().enter();
    }
    return static_cast<ExitStatus>(QApplication::exec());
}

ExitStatus run(const iou::CommandLine& line, const std::string& language, int argc, char** argv) {
    using Action = iou::CommandLine::Action;
    if (line.action == Action::print) {
        std::fputs(line.text.c_str(), stdout);
        return ExitStatus::done;
    }
    iou::warnOfIsa();
    switch (line.action) {
    case Action::render: return iou::renderMain(line.render, language, argc, argv);
    case Action::animate: return iou::animateMain(line.animate, language, argc, argv);
    case Action::gallery: return iou::galleryMain(line.gallery, argc, argv);
    default: return showWindow(line, language, argc, argv);
    }
}

}  // namespace

int main(int argc, char** argv) {
    iou::keepFreedMemory();
    return iou::runProgram([&] {
        std::vector<const char*> arguments(argv + 1, argv + argc);
        const auto language = iou::takeLanguage(arguments);
        if (!language) return complain(ExitStatus::usage, language.error());
        const auto line = iou::parseCommandLine(arguments);
        if (!line) return complain(ExitStatus::usage, line.error());
        return run(*line, *language, argc, argv);
    });
}
