// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/animate_command.hpp"

#include "app/cli/offscreen.hpp"
#include "app/cli/option_rules.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/options/figure_options.hpp"
#include "app/options/film_options.hpp"
#include "app/options/view_options.hpp"
#include "app/panels/workspaces.hpp"
#include "app/terminal/interrupt.hpp"
#include "app/terminal/messages.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"

#include <algorithm>
#include <cstdio>

namespace iou {

namespace {

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

}  // namespace

CLI::App* addAnimate(CLI::App& program, AnimateCommand& out) {
    CLI::App* const command =
        program.add_subcommand("animate", "Writes a film of a run; needs no display");
    addFigureOptions(*command,
                     {out.session, out.spec.figure, out.spec.size, out.spec.text, out.points,
                      out.spec.dark, largest_frame_side, nullptr, &out.spec.lab});
    addRunOptions(*command, out.run);
    addViewOptions(*command, out.spec.figure, &out.spec.style.follows);
    addFilmOptions(*command, out.spec);
    startHeading(*command, "Output");
    command->add_option("-o,--output", out.output, paths())->type_name("FILE");
    command->add_flag("--progress", out.progress, "Show progress though this is no terminal");
    return command;
}

Result<Done> checkAnimate(const CLI::App& given, AnimateCommand& a) {
    if (a.output.empty())
        return Error{phrase("no output file"), std::string_view("animate"),
                     phrase("give -o FILE%1", filmFormats().front().suffix)};
    const auto format = filmFormatOf(a.output);
    if (!format) return format.error();
    a.spec.format = *format;
    if (const Phrase reason = (*format)->why_not(); !reason.empty())
        return Error{reason, a.output, phrase("choose another format")};
    if (const auto fine = checkFilm(a.spec); !fine) return fine.error();
    if (const auto fine = checkOptions(given, {.film = *format,
                                               .lab = !a.spec.lab.empty(),
                                               .motion = a.spec.motion,
                                               .figure = a.spec.figure,
                                               .paper_mm = {}});
        !fine)
        return fine.error();
    a.lab_fits = given.get_option("--view")->count() == 0 && (*format)->hasFrames() &&
                 checkOptions(given, {.film = *format,
                                      .lab = true,
                                      .motion = a.spec.motion,
                                      .figure = a.spec.figure,
                                      .paper_mm = {}});
    if (const auto fine = withRunOptions(a.run, {}); !fine) return fine.error();
    const FrameTimes& t = a.spec.times;
    if (given.get_option("--hold")->count() > 0 &&
        std::max(t.hold_first_s, t.hold_last_s) > FrameTimes::longest_hold * t.duration_s)
        return Error{
            phrase("nothing would move for more than a quarter of the film"),
            std::string_view("--hold"),
            phrase("hold at most %1 s, or give a longer --duration",
                   Phrase::number(formatShortest(FrameTimes::longest_hold * t.duration_s)))};
    if (a.points > 0.0) a.spec.text = textScaleOfPoints(a.points);
    return Done{};
}

ExitStatus animateMain(const AnimateCommand& command, const std::string& language, int argc,
                       char** argv) {
    Phrase remark;
    const auto read = readSessionFile(command.session, &remark);
    if (!read) return complain(ExitStatus::bad_input, read.error());
    if (!remark.empty()) note(command.session + ": " + remark.text());
    const auto session = withRunOptions(command.run, *read);
    if (!session) return complain(ExitStatus::usage, session.error());
    const OffscreenApplication application(language, argc, argv);
    tellPicture(session->data);
    if (const auto fine = checkFont(command.spec.figure); !fine)
        return complain(ExitStatus::usage, fine.error());
    AnimationSpec film = command.spec;
    const WorkspaceRow* const open = findLab(workspaceRows(), session->workspace);
    if (command.lab_fits && open && open->steps) film.lab = open->id;
    if (open && open->steps && !film.format->hasFrames())
        note(command.output + ": the run of the boxes; films, as .mp4, have the lab that is open");
    if (open && !open->steps)
        note(command.output + ": the run of the boxes; the lab that is open has no film");
    if (const auto fine = checkAgainst(*session, film); !fine)
        return complain(ExitStatus::usage, fine.error());
    if (command.session != "-") film.session_path = QString::fromStdString(command.session);
    catchSignals();
    const auto report = [&] {
        const ProgressLine shown(progress(), command.progress, "frames");
        return writeAnimation(*session, film, command.output, progress());
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
