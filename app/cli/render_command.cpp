// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/render_command.hpp"

#include "app/cli/offscreen.hpp"
#include "app/cli/option_rules.hpp"
#include "app/files/session_in_picture.hpp"
#include "app/options/argument_values.hpp"
#include "app/options/figure_options.hpp"
#include "app/options/view_options.hpp"
#include "app/panels/workspaces.hpp"
#include "app/render/lab_picture.hpp"
#include "app/terminal/messages.hpp"
#include "app/terminal/usage.hpp"
#include "app/window/window_picture.hpp"
#include "core/base/decimal.hpp"
#include "core/files/atomic_file.hpp"
#include "core/run/limits.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <algorithm>
#include <functional>

namespace iou {

namespace {

Result<Done> takePaper(std::string_view words, PictureSpec& out) {
    const std::size_t x = std::min(words.find('x'), words.size());
    const auto width = parseNumber(words.substr(0, x));
    const auto height = parseNumber(words.substr(std::min(x + 1, words.size())));
    const auto fine = [](const Result<double>& mm) { return mm && *mm >= 10 && *mm <= 2000; };
    if (!fine(width) || !fine(height))
        return Error{phrase("\"%1\" is not a size of paper", words), std::string_view("--paper"),
                     phrase("write width x height in mm, each from 10 to 2000, as 170x100")};
    out.paper_mm = {*width, *height};
    return Done{};
}

Result<Done> takeSteps(std::string_view value, std::vector<int>& out) {
    out.clear();
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t comma = std::min(value.find(',', at), value.size());
        const auto step = wholeNumber("--step", value.substr(at, comma - at), 0, run_steps_limit);
        if (!step) return step.error();
        out.push_back(*step);
        at = comma + 1;
    }
    return Done{};
}

/// "PNG, TIFF: " of the formats that `wanted` picks.
template <class Wanted>
std::string labelsOf(const Wanted& wanted) {
    std::string labels;
    for (const PictureFormat& format : pictureFormats())
        if (std::invoke(wanted, format))
            labels += (labels.empty() ? "" : ", ") + std::string(format.label);
    return labels + ": ";
}

ExitStatus statusOf(const Result<Done>& written) {
    return written ? ExitStatus::done : complain(ExitStatus::failed, written.error());
}

std::string firstSuffix() { return std::string(pictureFormats().front().suffix); }

}  // namespace

CLI::App* addRender(CLI::App& program, RenderCommand& out) {
    CLI::App* const command = program.add_subcommand("render", "Draws a picture; needs no display");
    std::string files = "FILE";
    for (const PictureFormat& format : pictureFormats()) {
        files += (&format == &pictureFormats().front() ? "" : "|") + std::string(format.suffix);
        if (!format.other_suffix.empty()) files += '|' + std::string(format.other_suffix);
    }
    const std::string first(pictureFormats().front().label);
    addFigureOptions(*command,
                     {out.session, out.spec.figure, out.spec.size, out.spec.text, out.spec.points,
                      out.spec.dark, largest_picture_side, &out.window, &out.spec.lab});
    addViewOptions(*command, out.spec.figure, nullptr);
    addRunOptions(*command, out.run);
    startHeading(*command, "Picture");
    addOption(
        *command, "--step", "K[,K...]",
        "Playhead of the run (default: the session's); several: a file each, -o with %d or %03d "
        "in it",
        [&out](std::string_view value) { return takeSteps(value, out.steps); });
    command->add_flag("--shared", out.spec.shared,
                      "Colours of the whole run, so that pictures of its steps compare");
    startHeading(*command, "Output");
    command
        ->add_option("-o,--output", out.output,
                     files + "; - writes a " + first + " to standard output")
        ->type_name("FILE");
    addOption(*command, "--scale", "S",
              labelsOf(&PictureFormat::hasPixels) + "pixels per pixel of --size (default 1)",
              [&out](std::string_view value) {
                  return takeNumber("--scale", value, 0.25, 8.0, out.spec.scale);
              });
    addOption(*command, "--paper", "WxH",
              labelsOf(&PictureFormat::has_paper) + "size of the page in mm",
              [&out](std::string_view words) { return takePaper(words, out.spec); });
    addOption(*command, "--dpi", "N",
              labelsOf(&PictureFormat::hasPixels) +
                  "pixels per inch in print, for the size of text and for readers",
              [&out](std::string_view value) {
                  return takeNumber("--dpi", value, 30.0, 2400.0, out.spec.dpi);
              });
    return command;
}

Result<Done> checkRender(const CLI::App& given, RenderCommand& r) {
    if (r.output.empty())
        return Error{phrase("no output file"), std::string_view("render"),
                     phrase("give -o FILE%1", firstSuffix())};
    const auto format = pictureFormatOf(r.output == "-" ? firstSuffix() : r.output);
    if (!format) return format.error();
    r.format = *format;
    r.view_given = given.get_option("--view")->count() > 0;
    if (const auto fine = checkOptions(given, {.picture = r.format,
                                               .window = r.window,
                                               .lab = !r.spec.lab.empty(),
                                               .figure = r.spec.figure,
                                               .paper_mm = r.spec.paper_mm});
        !fine)
        return fine.error();
    if (const auto fine = withRunOptions(r.run, {}); !fine) return fine.error();
    if (r.steps.size() > 1 && sequenceName(r.output, 0).empty())
        return Error{phrase("%1 pictures need a name each", r.steps.size()), std::string_view("-o"),
                     phrase("put the step into the name, as in FILE_%03d%1", (*format)->suffix)};
    const double width = r.spec.size.width() * r.spec.scale;
    const double height = r.spec.size.height() * r.spec.scale;
    if (width > largest_picture_side || height > largest_picture_side ||
        width * height > largest_picture_area)
        return Error{phrase("the picture would be too large"), std::string_view("--size, --scale"),
                     phrase("stay below 16384 pixels a side and 256 million in all")};
    return Done{};
}

ExitStatus renderMain(const RenderCommand& command, const std::string& language, int argc,
                      char** argv) {
    Phrase remark;
    const auto read = readSessionFile(command.session, &remark);
    if (!read) return complain(ExitStatus::bad_input, read.error());
    if (!remark.empty()) note(command.session + ": " + remark.text());
    const auto session = withRunOptions(command.run, *read);
    if (!session) return complain(ExitStatus::usage, session.error());
    const OffscreenApplication application(language, argc, argv);
    tellPicture(session->data);
    applyTheme(session->document.appearance.theme);
    if (const auto fine = checkFont(command.spec.figure); !fine)
        return complain(ExitStatus::usage, fine.error());
    PictureSpec shown = command.spec;
    if (!command.view_given && findLab(workspaceRows(), session->workspace))
        shown.lab = session->workspace;
    if (command.session != "-") shown.session_path = QString::fromStdString(command.session);
    if (!command.window && shown.lab.empty())
        if (const auto fine = checkAgainst(*session, command.spec, command.steps); !fine)
            return complain(ExitStatus::usage, fine.error());
    const auto draw = command.window       ? renderWindow
                      : !shown.lab.empty() ? renderLab
                                           : renderPicture;
    const auto write = [&](const PictureSpec& spec, const std::string& path) {
        const auto picture = draw(*session, spec, *command.format);
        if (!picture) return Result<Done>(picture.error());
        return writeFile(path, {picture->constData(), static_cast<std::size_t>(picture->size())});
    };
    if (command.steps.empty()) return statusOf(write(shown, command.output));
    for (const int step : command.steps) {
        PictureSpec spec = shown;
        spec.step = step;
        const bool several = command.steps.size() > 1;
        const auto written =
            write(spec, several ? sequenceName(command.output, step) : command.output);
        if (!written) return statusOf(written);
    }
    return ExitStatus::done;
}

}  // namespace iou
