// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.hpp"

namespace iou {

Result<CommandLine> parseCommandLine(std::span<const char* const> arguments) {
    CommandLine line;
    if (arguments.empty()) return line;
    for (const std::string_view argument : arguments) {
        if (argument != "--help" && argument != "-h") continue;
        line.action = CommandLine::Action::help;
        return line;
    }
    const std::string_view first = arguments[0];
    if (first == "render") {
        line.action = CommandLine::Action::render;
        const auto command = parseRender(arguments.subspan(1));
        if (!command) return command.error();
        line.render = *command;
        return line;
    }
    if (first == "animate") {
        line.action = CommandLine::Action::animate;
        const auto command = parseAnimate(arguments.subspan(1));
        if (!command) return command.error();
        line.animate = *command;
        return line;
    }
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--present") {
            if (i + 1 == arguments.size())
                return Error{phrase("nothing follows it"), std::string_view("--present"),
                             phrase("give a lesson's folder or id")};
            line.present = arguments[++i];
            continue;
        }
        if (argument == "--version") {
            line.action = CommandLine::Action::version;
            return line;
        }
        if (argument.starts_with('-'))
            return Error{
                phrase("unknown option \"%1\"", argument), {}, phrase("see iouscope --help")};
        if (!line.session.empty())
            return Error{phrase("a second session \"%1\"", argument),
                         {},
                         phrase("open one session at a time")};
        line.session = argument;
    }
    return line;
}

std::string helpText() {
    return R"(iouscope: bounding-box regression losses, live

  iouscope [SESSION] [--present LESSON]
                                     opens the window; with a lesson: full screen, for a
                                     projector (LESSON: a folder, or the id of a built-in one)
)" + exportHelp() +
           R"(  iouscope gallery [list | run ID|all [--reduced] -o DIR]
                                     the papers' figures, computed and checked
  iouscope --version | --help
      [--lang en|de|pseudo]                  with any command: language and number format of
                                     what is shown (the desktop's); files are not touched by it

SESSION is a *.iouscope file or a .png, .svg or .pdf that iouscope wrote ("-": standard input for
render and animate); without one the default session is used. render -o - writes a PNG to standard
output.
Exit status: 0 done, 1 failed while working, 2 usage, 3 bad input, 130 cancelled.
)";
}

}  // namespace iou
