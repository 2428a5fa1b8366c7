// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/animate_command.hpp"

#include "app/cli/argument_values.hpp"
#include "app/cli/figure_options.hpp"
#include "app/cli/offscreen.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/terminal/interrupt.hpp"
#include "app/terminal/messages.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/words.hpp"

#include <cstdio>

namespace iou {

namespace {

constexpr double kMostSeconds = 36'000.0;
constexpr EnumWords<Motion, 3> kMotionWords{"run", "alpha", "approach"};
constexpr EnumWords<Easing, 3> kEasingWords{"steady", "soft", "early"};

template <class Words, class Choice>
Result<Done> takeWord(std::string_view option, std::string_view word, const Words& words,
                      Choice& out) {
    const auto choice = words.parse(word, phrase("\"%1\" is none of them", word));
    if (!choice) return choice.error().at(option);
    out = *choice;
    return Done{};
}

Result<Done> takeHold(std::string_view value, FrameTimes& out) {
    const std::size_t comma = value.find(',');
    const std::string_view last = comma == std::string_view::npos ? value : value.substr(comma + 1);
    const auto first =
        takeNumber("--hold", value.substr(0, comma), 0.0, kMostSeconds, out.hold_first_s);
    return first ? takeNumber("--hold", last, 0.0, kMostSeconds, out.hold_last_s) : first;
}

/// "FILE.mp4|.webm|DIR/frame_%05d.png"
std::string paths() {
    std::string files, sequences;
    for (const FilmFormat& format : filmFormats())
        if (format.file_per_frame)
            sequences += "|DIR/frame_%05d" + std::string(format.suffix);
        else
            files += (files.empty() ? "FILE" : "|") + std::string(format.suffix);
    return files + sequences;
}

/// ".webm, .gif or a .png sequence": what keeps what lies behind the figure.
Phrase transparentFormats() {
    std::vector<Phrase> formats;
    for (const FilmFormat& format : filmFormats())
        if (format.keeps_transparency)
            formats.push_back(format.file_per_frame ? phrase("a %1 sequence", format.suffix)
                                                    : Phrase(format.suffix));
    return oneOf(formats);
}

}  // namespace

CLI::App* addAnimate(CLI::App& program, AnimateCommand& out) {
    CLI::App* const command =
        program.add_subcommand("animate", "Writes a film of a run; needs no display");
    addFigureOptions(*command, {out.session, out.spec.figure, out.spec.size, out.spec.text,
                                out.spec.dark, largest_frame_side, nullptr});
    command->add_option("-o,--output", out.output, paths())->type_name("FILE");
    FrameTimes& times = out.spec.times;
    const auto add = [&](const char* name, const char* type, const char* help,
                         const ReadValue& read) { addOption(*command, name, type, help, read); };
    add("--fps", "N", "Frames per second (30)", [&times](std::string_view value) {
        return takeNumber("--fps", value, 0.1, 120.0, times.fps);
    });
    add("--duration", "S", "Seconds in all (8)", [&times](std::string_view value) {
        return takeNumber("--duration", value, 0.01, kMostSeconds, times.duration_s);
    });
    add("--hold", "A[,B]", "Seconds still at the start and at the end (0.5,1)",
        [&times](std::string_view value) { return takeHold(value, times); });
    add("--easing", "NAME", "Pace between them: steady, soft or early (steady)",
        [&times](std::string_view word) {
            return takeWord("--easing", word, kEasingWords, times.easing);
        });
    add("--motion", "NAME",
        "What moves (run):\n"
        "run, the run's box;\n"
        "alpha, the coefficient of the box between;\n"
        "approach, the prediction straight onto the ground truth, with the\n"
        "surface of each moment",
        [&out](std::string_view word) {
            return takeWord("--motion", word, kMotionWords, out.spec.motion);
        });
    command->add_flag("--progress", out.progress, "Show progress though this is no terminal");
    return command;
}

Result<Done> checkAnimate(AnimateCommand& a) {
    if (a.output.empty())
        return Error{phrase("no output file"), std::string_view("animate"),
                     phrase("give -o FILE%1", filmFormats().front().suffix)};
    const auto format = filmFormatOf(a.output);
    if (!format) return format.error();
    a.spec.format = *format;
    if (const Phrase reason = (*format)->why_not(); !reason.empty())
        return Error{reason, a.output, phrase("choose another format")};
    if (a.spec.times.fps * a.spec.times.duration_s > most_frames)
        return Error{phrase("the film would have more than 100000 frames"),
                     std::string_view("--fps, --duration"), phrase("make it shorter")};
    if (a.spec.figure.transparent && !(*format)->keeps_transparency)
        return Error{phrase("%1 has no transparency", (*format)->label),
                     std::string_view("--transparent"), phrase("write %1", transparentFormats())};
    return Done{};
}

ExitStatus animateMain(const AnimateCommand& command, const std::string& language, int argc,
                       char** argv) {
    const auto session = readSessionFile(command.session);
    if (!session) return complain(ExitStatus::bad_input, session.error());
    const OffscreenApplication application(language, argc, argv);
    catchSignals();
    const auto report = [&] {
        const ProgressLine shown(progress(), command.progress, "frames");
        return writeAnimation(*session, command.spec, command.output, progress());
    }();
    if (progress().cancelled() && !report)
        return complain(ExitStatus::cancelled, std::string("cancelled"));
    if (!report) return complain(ExitStatus::failed, report.error());
    if (!report->remark.empty()) note(report->remark.text());
    if (command.progress)
        std::fprintf(stderr, "%d frames, painting %.2f s, encoding %.2f s\n", report->frames,
                     report->painting_s, report->encoding_s);
    return ExitStatus::done;
}

}  // namespace iou
