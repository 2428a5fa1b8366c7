// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_arguments.hpp"

#include "app/cli/argument_list.hpp"
#include "core/base/decimal.hpp"
#include "core/run/limits.hpp"

#include <algorithm>
#include <array>

namespace iou {

namespace {

constexpr std::array<std::string_view, 4> view_names{"scene", "surface", "curves", "lanes"};

/// The options both commands share; false in `known` for another one.
struct FigureOptions {
    FigureSpec& figure;
    QSize& size;
    double& text;
    std::optional<bool>& dark;
    int largest_side;
    bool* window;  ///< set by the view "window"; null: it means the dashboard
};

Result<Done> takeViews(std::string_view words, const FigureOptions& out) {
    if (out.window) *out.window = words == "window";
    out.figure.views.clear();
    if (words == "dashboard" || words == "window") {
        out.figure.views = {FigureView::scene, FigureView::surface, FigureView::curves};
        return Done{};
    }
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t comma = std::min(words.find(',', at), words.size());
        const std::string_view word = words.substr(at, comma - at);
        at = comma + 1;
        const auto found = std::find(view_names.begin(), view_names.end(), word);
        const auto view = static_cast<FigureView>(found - view_names.begin());
        if (found == view_names.end() || out.figure.shows(view))
            return Error{found == view_names.end() ? phrase("no view \"%1\"", word)
                                                   : phrase("\"%1\" twice", word),
                         std::string_view("--view"),
                         phrase("choose scene, surface, curves, lanes, some of them with commas, "
                                "dashboard or window")};
        out.figure.views.push_back(view);
    }
    return Done{};
}

Result<Done> takeSize(std::string_view words, const FigureOptions& out) {
    const std::size_t x = words.find('x');
    if (x == std::string_view::npos)
        return Error{phrase("\"%1\" is not a size", words), std::string_view("--size"),
                     phrase("write width x height, as 1280x720")};
    const auto width = wholeNumber("--size", words.substr(0, x), 16, out.largest_side);
    if (!width) return width.error();
    const auto height = wholeNumber("--size", words.substr(x + 1), 16, out.largest_side);
    if (!height) return height.error();
    out.size = {*width, *height};
    return Done{};
}

Result<Done> takeLabel(std::string_view words, FigureSpec& figure) {
    const std::size_t equals = words.find('=');
    std::string names;
    for (int i = 0; i < figure_label_count; ++i) {
        const std::string_view name = figureLabelName(static_cast<FigureLabel>(i));
        names += (names.empty() ? "" : ", ") + std::string(name);
        if (equals == std::string_view::npos || words.substr(0, equals) != name) continue;
        const std::string_view value = words.substr(equals + 1);
        figure.labels[static_cast<std::size_t>(i)] =
            QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        return Done{};
    }
    return Error{phrase("\"%1\" names no text of a figure", words), std::string_view("--label"),
                 phrase("write NAME=TEXT, NAME one of %1", names)};
}

/// Takes one option into the shared part; `known` says whether it is one.
Result<Done> takeFigureOption(std::string_view option, std::string_view value,
                              const FigureOptions& out, bool& known) {
    known = true;
    if (option == "--view") return takeViews(value, out);
    if (option == "--size") return takeSize(value, out);
    if (option == "--label") return takeLabel(value, out.figure);
    if (option == "--title" || option == "--caption")
        return takeLabel(std::string(option.substr(2)) + "=" + std::string(value), out.figure);
    if (option == "--text") {
        const auto scale = numberBetween(option, value, 0.25, 16.0);
        if (!scale) return scale.error();
        out.text = *scale;
    } else if (option == "--theme") {
        if (value != "light" && value != "dark")
            return Error{phrase("no theme \"%1\"", value), std::string_view("--theme"),
                         phrase("choose light or dark")};
        out.dark = value == "dark";
    } else if (option == "--no-legend") {
        out.figure.legend = false;
    } else if (option == "--counter") {
        out.figure.counter = true;
    } else if (option == "--transparent") {
        out.figure.transparent = true;
    } else {
        known = false;
    }
    return Done{};
}

constexpr std::array<std::string_view, 5> flags{"--no-legend", "--counter", "--transparent",
                                                "--progress", "--help"};

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

Result<Done> takeRenderOption(std::string_view option, std::string_view value, PictureSpec& out) {
    if (option == "--paper") return takePaper(value, out);
    if (option == "--step") {
        const auto step = wholeNumber(option, value, 0, run_steps_limit);
        if (!step) return step.error();
        out.step = *step;
        return Done{};
    }
    if (option == "--scale") {
        const auto scale = numberBetween(option, value, 0.25, 8.0);
        if (!scale) return scale.error();
        out.scale = *scale;
        return Done{};
    }
    return unknownOption(option, "render");
}

template <class Choice, std::size_t N>
Result<Choice> chosen(std::string_view option, std::string_view value,
                      const std::array<std::string_view, N>& names) {
    std::string list;
    for (std::size_t i = 0; i < N; ++i) {
        if (value == names[i]) return static_cast<Choice>(i);
        list += (i == 0 ? "" : i + 1 == N ? " or " : ", ") + std::string(names[i]);
    }
    return Error{phrase("\"%1\" is none of them", value), option, phrase("choose %1", list)};
}

constexpr std::array<std::string_view, 3> motion_names{"run", "alpha", "approach"};
constexpr std::array<std::string_view, 3> easing_names{"steady", "soft", "early"};

Result<Done> takeSeconds(std::string_view option, std::string_view value, double lo, double& out) {
    const auto seconds = numberBetween(option, value, lo, 36'000.0);
    if (!seconds) return seconds.error();
    out = *seconds;
    return Done{};
}

Result<Done> takeAnimateOption(std::string_view option, std::string_view value,
                               AnimationSpec& out) {
    if (option == "--fps") {
        const auto fps = numberBetween(option, value, 0.1, 120.0);
        if (!fps) return fps.error();
        out.times.fps = *fps;
        return Done{};
    }
    if (option == "--duration") return takeSeconds(option, value, 0.01, out.times.duration_s);
    if (option == "--hold") {
        const std::size_t comma = value.find(',');
        const std::string_view last =
            comma == std::string_view::npos ? value : value.substr(comma + 1);
        const auto first = takeSeconds(option, value.substr(0, std::min(comma, value.size())), 0.0,
                                       out.times.hold_first_s);
        return first ? takeSeconds(option, last, 0.0, out.times.hold_last_s) : first;
    }
    if (option == "--motion") {
        const auto motion = chosen<Motion>(option, value, motion_names);
        if (!motion) return motion.error();
        out.motion = *motion;
        return Done{};
    }
    if (option == "--easing") {
        const auto easing = chosen<Easing>(option, value, easing_names);
        if (!easing) return easing.error();
        out.times.easing = *easing;
        return Done{};
    }
    return unknownOption(option, "animate");
}

/// Goes through the arguments; take(option, value) sees every option but -o.
template <class Take>
Result<Done> takeAll(std::span<const char* const> arguments, std::string_view command,
                     std::string& session, std::string& output, const Take& take) {
    ArgumentList list(arguments, flags);
    while (!list.atEnd()) {
        const auto argument = list.next();
        if (!argument) return argument.error();
        if (argument->option.empty()) {
            if (!session.empty())
                return Error{phrase("a second session \"%1\"", argument->value), command,
                             phrase("give one session")};
            session = argument->value;
        } else if (argument->option == "-o" || argument->option == "--output") {
            output = argument->value;
        } else if (const auto taken = take(argument->option, argument->value); !taken) {
            return taken.error();
        }
    }
    return Done{};
}

Result<Done> checkRender(RenderCommand& r) {
    if (r.output.empty())
        return Error{phrase("no output file"), std::string_view("render"),
                     phrase("give -o FILE.png")};
    const auto format = pictureFormatOf(r.output == "-" ? ".png" : r.output);
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

Result<Done> checkAnimate(AnimateCommand& a) {
    if (a.output.empty())
        return Error{phrase("no output file"), std::string_view("animate"),
                     phrase("give -o FILE.mp4")};
    const auto format = animationFormatOf(a.output);
    if (!format) return format.error();
    a.spec.format = *format;
    if (const Phrase reason = whyNot(*format); !reason.empty())
        return Error{reason, a.output, phrase("choose another format")};
    if (a.spec.times.fps * a.spec.times.duration_s > most_frames)
        return Error{phrase("the film would have more than 100000 frames"),
                     std::string_view("--fps, --duration"), phrase("make it shorter")};
    if (a.spec.figure.transparent && !keepsTransparency(*format))
        return Error{phrase("MP4 has no transparency"), std::string_view("--transparent"),
                     phrase("write .webm, .gif, .apng or a .png sequence")};
    return Done{};
}

}  // namespace

Result<PictureFormat> pictureFormatOf(const std::string& path) {
    if (path.ends_with(".png")) return PictureFormat::png;
    if (path.ends_with(".svg")) return PictureFormat::svg;
    if (path.ends_with(".pdf")) return PictureFormat::pdf;
    return Error{phrase("\"%1\" is not a picture this program writes", path),
                 std::string_view("-o"), phrase("end the name with .png, .svg or .pdf")};
}

Result<RenderCommand> parseRender(std::span<const char* const> arguments) {
    RenderCommand command;
    PictureSpec& spec = command.spec;
    const FigureOptions figure{spec.figure,          spec.size,      spec.text, spec.dark,
                               largest_picture_side, &command.window};
    const auto taken =
        takeAll(arguments, "render", command.session, command.output,
                [&](std::string_view option, std::string_view value) -> Result<Done> {
                    bool known = false;
                    const auto shared = takeFigureOption(option, value, figure, known);
                    return known ? shared : takeRenderOption(option, value, spec);
                });
    if (!taken) return taken.error();
    if (const auto checked = checkRender(command); !checked) return checked.error();
    return command;
}

Result<AnimateCommand> parseAnimate(std::span<const char* const> arguments) {
    AnimateCommand command;
    AnimationSpec& spec = command.spec;
    const FigureOptions figure{spec.figure, spec.size,          spec.text,
                               spec.dark,   largest_frame_side, nullptr};
    const auto taken =
        takeAll(arguments, "animate", command.session, command.output,
                [&](std::string_view option, std::string_view value) -> Result<Done> {
                    if (option == "--progress") {
                        command.progress = true;
                        return Done{};
                    }
                    bool known = false;
                    const auto shared = takeFigureOption(option, value, figure, known);
                    return known ? shared : takeAnimateOption(option, value, spec);
                });
    if (!taken) return taken.error();
    if (const auto checked = checkAnimate(command); !checked) return checked.error();
    return command;
}

std::string exportHelp() {
    return R"(  iouscope render [SESSION] -o FILE.png|.svg|.pdf
      [--step K]                             playhead of the run
      [--scale S]                            PNG: pixels per pixel of --size (1)
      [--paper WxH]                          PDF: size of the page in mm
                                     draws a picture; needs no display
  iouscope animate [SESSION] -o FILE.mp4|.webm|.gif|.apng|DIR/frame_%05d.png
      [--fps N] [--duration S]               frames per second (30), seconds in all (8)
      [--hold A[,B]]                         seconds still at the start and at the end (0.5,1)
      [--easing steady|soft|early]           pace between them (steady)
      [--motion run|alpha|approach]          what moves: the run's box, the coefficient of the box
                                             between, or the prediction straight onto the ground
                                             truth with the surface of each moment (run)
      [--progress]                           frames done on stderr
                                     writes a film of a run (dashboard); needs no display
      both: [--view scene|surface|curves|lanes|A,B,C|dashboard|window]   what is shown
      [--size WxH]                           pixels (1280x720)
      [--text S]                             size of text and lines, 1 as on a screen (by --size)
      [--theme light|dark]                   (the session's)
      [--title T] [--caption T] [--counter]  above and below the views
      [--label NAME=TEXT]                    other words on axes and in the legend; - for none
      [--no-legend] [--transparent]
)";
}

}  // namespace iou
