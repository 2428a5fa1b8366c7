// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.hpp"

#include "core/io/numbers.hpp"
#include "core/io/session.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace iou {

namespace {

constexpr std::array<std::string_view, 4> view_names{"scene", "surface", "curves", "window"};
constexpr int largest_side = 16384;  // pixels of the file
constexpr double largest_area = 256.0e6;

Result<int> wholeNumber(std::string_view option, std::string_view text, int lo, int hi) {
    const auto x = parseNumber(text);
    if (x && *x == std::floor(*x) && *x >= lo && *x <= hi) return static_cast<int>(*x);
    return Error{"\"" + std::string(text) + "\" is not a whole number in range",
                 std::string(option),
                 "give one from " + std::to_string(lo) + " to " + std::to_string(hi)};
}

Result<Done> takeSize(std::string_view text, RenderCommand& out) {
    const std::size_t x = text.find('x');
    if (x == std::string_view::npos)
        return Error{"\"" + std::string(text) + "\" is not a size", "--size",
                     "write width x height, as 1280x720"};
    const auto width = wholeNumber("--size", text.substr(0, x), 16, largest_side);
    if (!width) return width.error();
    const auto height = wholeNumber("--size", text.substr(x + 1), 16, largest_side);
    if (!height) return height.error();
    out.width = *width;
    out.height = *height;
    return Done{};
}

Result<Done> takeOption(std::string_view option, std::string_view value, RenderCommand& out) {
    if (option == "-o" || option == "--output") {
        out.output = value;
    } else if (option == "--size") {
        return takeSize(value, out);
    } else if (option == "--step") {
        const auto step = wholeNumber(option, value, 0, session_steps_limit);
        if (!step) return step.error();
        out.step = *step;
    } else if (option == "--scale") {
        const auto scale = parseNumber(value);
        if (!scale || *scale < 0.25 || *scale > 8.0)
            return Error{"\"" + std::string(value) + "\" is not a scale", "--scale",
                         "give a number from 0.25 to 8"};
        out.scale = *scale;
    } else {
        for (std::size_t i = 0; i < view_names.size(); ++i)
            if (value == view_names[i]) {
                out.view = static_cast<PictureView>(i);
                return Done{};
            }
        return Error{"no view \"" + std::string(value) + "\"", "--view",
                     "choose scene, surface, curves or window"};
    }
    return Done{};
}

bool takesValue(std::string_view option) {
    constexpr std::array<std::string_view, 6> options{"-o",     "--output", "--size",
                                                      "--step", "--scale",  "--view"};
    for (const auto known : options)
        if (option == known) return true;
    return false;
}

Result<Done> checkRender(const RenderCommand& r) {
    if (r.output.empty()) return Error{"no output file", "render", "give -o FILE.png"};
    if (r.output != "-" && !r.output.ends_with(".png"))
        return Error{"\"" + r.output + "\" is not a picture this program writes", "-o",
                     "end the name with .png"};
    const double width = r.width * r.scale;
    const double height = r.height * r.scale;
    if (width > largest_side || height > largest_side || width * height > largest_area)
        return Error{"the picture would be too large", "--size, --scale",
                     "stay below 16384 pixels a side and 256 million in all"};
    return Done{};
}

Result<CommandLine> parseRender(std::span<const char* const> arguments) {
    CommandLine line;
    line.action = CommandLine::Action::render;
    bool has_session = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view option = arguments[i];
        if (option == "--help" || option == "-h")
            return CommandLine{CommandLine::Action::help, {}, {}};
        if (!option.starts_with('-') || option == "-") {
            if (has_session)
                return Error{"a second session \"" + std::string(option) + "\"", "render",
                             "give one session"};
            line.render.session = option;
            has_session = true;
            continue;
        }
        std::string_view value;
        const std::size_t equals = option.starts_with("--") ? option.find('=') : std::string::npos;
        if (equals != std::string_view::npos) {
            value = option.substr(equals + 1);
            option = option.substr(0, equals);
        }
        if (!takesValue(option))
            return Error{"unknown option \"" + std::string(option) + "\"", "render",
                         "see iouscope --help"};
        if (equals == std::string_view::npos) {
            if (i + 1 == arguments.size())
                return Error{"nothing follows it", std::string(option), "see iouscope --help"};
            value = arguments[++i];
        }
        if (const auto taken = takeOption(option, value, line.render); !taken) return taken.error();
    }
    if (const auto checked = checkRender(line.render); !checked) return checked.error();
    return line;
}

}  // namespace

std::string_view viewName(PictureView view) { return view_names[static_cast<std::size_t>(view)]; }

Result<CommandLine> parseCommandLine(std::span<const char* const> arguments) {
    CommandLine line;
    if (arguments.empty()) return line;
    const std::string_view first = arguments[0];
    if (first == "render") return parseRender(arguments.subspan(1));
    for (const std::string_view argument : arguments) {
        if (argument == "--help" || argument == "-h") {
            line.action = CommandLine::Action::help;
            return line;
        }
        if (argument == "--version") {
            line.action = CommandLine::Action::version;
            return line;
        }
        if (argument.starts_with('-'))
            return Error{"unknown option \"" + std::string(argument) + "\"", "",
                         "see iouscope --help"};
        if (!line.session.empty())
            return Error{"a second session \"" + std::string(argument) + "\"", "",
                         "open one session at a time"};
        line.session = argument;
    }
    return line;
}

std::string helpText() {
    return R"(iouscope: bounding-box regression losses, live

  iouscope [SESSION]                 opens the window
  iouscope render [SESSION] -o FILE.png
      [--view scene|surface|curves|window]   what the picture shows (scene)
      [--step K]                             playhead of the run
      [--size WxH]                           logical pixels (1280x720)
      [--scale S]                            pixels per logical pixel (1)
                                     draws a picture; needs no display
  iouscope gallery [list | run ID|all [--reduced] -o DIR]
                                     the papers' figures, computed and checked
  iouscope --version | --help
      [--lang en|de|pseudo]                  with any command: language and number format of
                                     what is shown (the desktop's); files are not touched by it

SESSION is a *.iouscope file ("-": standard input for render); without one the default session
is used. -o - writes the picture to standard output.
Exit status: 0 done, 1 failed while working, 2 usage, 3 bad input.
)";
}

}  // namespace iou
