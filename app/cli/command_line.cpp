// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.hpp"

#include "app/terminal/usage.hpp"
#include "core/base/version.hpp"
#include "core/kernels/isa.hpp"

namespace iou {

namespace {

/// Arguments that neither the program nor its command takes; CLI11 would not say what they are.
Result<Done> refuseExtras(const CLI::App& command) {
    const std::vector<std::string> extras = command.remaining();
    if (extras.empty()) return Done{};
    const bool whole = command.get_parent() == nullptr;
    const Phrase where = whole ? Phrase() : Phrase(command.get_name());
    for (const std::string& word : extras)
        if (word.starts_with('-'))
            return Error{phrase("unknown option \"%1\"", word.substr(0, word.find('='))), where,
                         seeHelp(command)};
    return Error{phrase("a second session \"%1\"", extras.front()), where,
                 whole ? phrase("open one session at a time") : phrase("give one session")};
}

void describe(CLI::App& program) {
    program.footer("SESSION is a *.iouscope file, or a picture (" + pictureSuffixes().text() +
                   ") or film that iouscope wrote (\"-\": standard input for render and animate); "
                   "without one the default session is used.\n"
                   "With any command: --lang en|de|pseudo, language and number format of what is "
                   "shown (the desktop's); files are not touched by it.\n"
                   "Exit status: 0 done, 1 failed while working, 2 usage, 3 bad input, "
                   "130 cancelled.");
}

}  // namespace

Result<CommandLine> parseCommandLine(std::span<const char* const> arguments) {
    CommandLine line;
    CLI::App program("Bounding-box regression losses, live.", "iouscope");
    describe(program);  // before its commands, which take it over
    CLI::App* const render = addRender(program, line.render);
    CLI::App* const animate = addAnimate(program, line.animate);
    CLI::App* const gallery = addGallery(program, line.gallery);
    for (CLI::App* const command : {&program, render, animate}) command->allow_extras();
    program.require_subcommand(0, 1);
    program
        .add_option("SESSION", line.session, "Session or formula (*.loss) to open in the window")
        ->type_name("");
    startHeading(program, "Window");
    program
        .add_option("--present", line.present,
                    "Opens the window full screen, for a projector, with a lesson or a play "
                    "list: its folder or file, or the id of a built-in one")
        ->type_name("LESSON");
    program
        .add_option("--pairs", line.pairs,
                    "Opens the window with the pairs of a file, as iouscope-batch pairs "
                    "writes them, in the panel Data")
        ->type_name("FILE");
    startHeading(program);
    program.set_version_flag(
        "--version",
        [] {
            return "iouscope " IOUSCOPE_VERSION "\nnumerics " + std::to_string(numerics_version) +
                   '\n' + isaSummary();
        },
        "Print version and instruction sets");

    const auto text = parseArguments(program, arguments);
    if (!text) return text.error();
    if (!text->empty()) {
        line.action = CommandLine::Action::print;
        line.text = *text;
        return line;
    }
    if (const auto fine = refuseExtras(program); !fine) return fine.error();
    const CLI::App* command =
        program.get_subcommands().empty() ? nullptr : program.get_subcommands().front();
    if (!command) return line;
    if (!line.session.empty())
        return Error{phrase("a second session \"%1\"", command->get_name()),
                     {},
                     phrase("open one session at a time")};
    for (const auto& [option, value] :
         {std::pair("--present", &line.present), std::pair("--pairs", &line.pairs)})
        if (!value->empty())
            return Error{phrase("unknown option \"%1\"", std::string_view(option)),
                         command->get_name(), seeHelp(*command)};
    if (command == gallery) {
        line.action = CommandLine::Action::gallery;
        return line;
    }
    if (const auto fine = refuseExtras(*command); !fine) return fine.error();
    const bool film = command == animate;
    line.action = film ? CommandLine::Action::animate : CommandLine::Action::render;
    if (const auto fine =
            film ? checkAnimate(*command, line.animate) : checkRender(*command, line.render);
        !fine)
        return fine.error();
    return line;
}

}  // namespace iou
