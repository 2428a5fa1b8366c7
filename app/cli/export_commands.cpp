// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_commands.hpp"

#include "app/cli/language.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/window/window_picture.hpp"
#include "core/files/atomic_file.hpp"
#include "widgets/drawing/theme.hpp"

#include <QApplication>
#include <QLoggingCategory>

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <future>

namespace iou {

namespace {

enum Status { done = 0, failed = 1, bad_input = 3, cancelled = 130 };

int complain(const std::string& message, int status) {
    std::fprintf(stderr, "iouscope: %s\n", message.c_str());
    return status;
}

/// Before the application: pictures are drawn without a display.
void drawOffscreen() {
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    // The platform without a screen says at every layout what it cannot do; what matters to the
    // picture comes back as a result.
    QLoggingCategory::setFilterRules(QStringLiteral("default=false"));
}

void saySubstituteFont() {
    const QString font = substituteFont();
    if (font.isEmpty()) return;
    std::fprintf(stderr, "iouscope: the font DejaVu Sans is not installed; %s stands in\n",
                 qUtf8Printable(font));
}

Progress film_progress;

extern "C" void cancelFilm(int) { film_progress.cancel = true; }

/// Prints frames done and time left until `ready`.
void watch(const std::future<Result<AnimationReport>>& film, bool shown) {
    using namespace std::chrono_literals;
    const auto start = std::chrono::steady_clock::now();
    while (film.wait_for(200ms) != std::future_status::ready) {
        const auto frames = film_progress.done.load(), total = film_progress.total.load();
        if (!shown || frames == 0) continue;
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        const double left =
            spent.count() * static_cast<double>(total - frames) / static_cast<double>(frames);
        std::fprintf(stderr, "\rframe %lld of %lld, %.0f s left  ", static_cast<long long>(frames),
                     static_cast<long long>(total), left);
    }
    if (shown) std::fputc('\n', stderr);
}

}  // namespace

int renderMain(const RenderCommand& command, const std::string& language, int argc, char** argv) {
    const auto session = readSessionFile(command.session);
    if (!session) return complain(session.error().message(), bad_input);
    drawOffscreen();
    const QApplication application(argc, argv);
    setLanguage(language);
    saySubstituteFont();
    applyTheme(session->document.appearance.theme);
    const auto picture = command.window ? renderWindow(*session, command.spec, command.format)
                                        : renderPicture(*session, command.spec, command.format);
    if (!picture) return complain(picture.error().message(), failed);
    const std::string_view bytes(picture->constData(), static_cast<std::size_t>(picture->size()));
    const auto written = writeFile(command.output, bytes);
    return written ? done : complain(written.error().message(), failed);
}

int animateMain(const AnimateCommand& command, const std::string& language, int argc, char** argv) {
    const auto session = readSessionFile(command.session);
    if (!session) return complain(session.error().message(), bad_input);
    drawOffscreen();
    const QApplication application(argc, argv);
    setLanguage(language);
    saySubstituteFont();
    std::signal(SIGINT, cancelFilm);
    std::signal(SIGTERM, cancelFilm);
    auto film = std::async(std::launch::async, [&] {
        return writeAnimation(*session, command.spec, command.output, film_progress);
    });
    watch(film, command.progress || isatty(STDERR_FILENO) != 0);
    const auto report = film.get();
    if (film_progress.cancelled() && !report) return complain("cancelled", cancelled);
    if (!report) return complain(report.error().message(), failed);
    if (!report->remark.empty()) (void)complain(report->remark.text(), done);
    if (command.progress)
        std::fprintf(stderr, "%d frames, painting %.2f s, encoding %.2f s\n", report->frames,
                     report->painting_s, report->encoding_s);
    return done;
}

}  // namespace iou
