// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/render_command.hpp"

#include "app/cli/argument_values.hpp"
#include "app/cli/figure_options.hpp"
#include "app/cli/offscreen.hpp"
#include "app/files/session_in_picture.hpp"
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

Result<Done> takeStep(std::string_view value, PictureSpec& out) {
    const auto step = wholeNumber("--step", value, 0, run_steps_limit);
    if (!step) return step.error();
    out.step = *step;
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

std::string firstSuffix() { return std::string(pictureFormats().front().suffix); }

}  // namespace

CLI::App* addRender(CLI::App& program, RenderCommand& out) {
    CLI::App* const command = program.add_subcommand("render", "Draws a picture; needs no display");
    std::string files = "FILE";
    for (const PictureFormat& format : pictureFormats())
        files += (&format == &pictureFormats().front() ? "" : "|") + std::string(format.suffix);
    const std::string first(pictureFormats().front().label);
    addFigureOptions(*command, {out.session, out.spec.figure, out.spec.size, out.spec.text,
                                out.spec.dark, largest_picture_side, &out.window});
    command
        ->add_option("-o,--output", out.output,
                     files + "; - writes a " + first + " to standard output")
        ->type_name("FILE");
    addOption(*command, "--step", "K", "Playhead of the run",
              [&out](std::string_view value) { return takeStep(value, out.spec); });
    addOption(*command, "--scale", "S",
              labelsOf(&PictureFormat::hasPixels) + "pixels per pixel of --size (1)",
              [&out](std::string_view value) {
                  return takeNumber("--scale", value, 0.25, 8.0, out.spec.scale);
              });
    addOption(*command, "--paper", "WxH",
              labelsOf(&PictureFormat::has_paper) + "size of the page in mm",
              [&out](std::string_view words) { return takePaper(words, out.spec); });
    return command;
}

Result<Done> checkRender(RenderCommand& r) {
    if (r.output.empty())
        return Error{phrase("no output file"), std::string_view("render"),
                     phrase("give -o FILE%1", firstSuffix())};
    const auto format = pictureFormatOf(r.output == "-" ? firstSuffix() : r.output);
    if (!format) return format.error();
    r.format = *format;
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
    const auto session = readSessionFile(command.session);
    if (!session) return complain(ExitStatus::bad_input, session.error());
    const OffscreenApplication application(language, argc, argv);
    applyTheme(session->document.appearance.theme);
    const auto draw = command.window ? renderWindow : renderPicture;
    const auto picture = draw(*session, command.spec, *command.format);
    if (!picture) return complain(ExitStatus::failed, picture.error());
    const std::string_view bytes(picture->constData(), static_cast<std::size_t>(picture->size()));
    const auto written = writeFile(command.output, bytes);
    return written ? ExitStatus::done : complain(ExitStatus::failed, written.error());
}

}  // namespace iou
