// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "core/base/version.hpp"
#include "core/files/standard_streams.hpp"
#include "core/kernels/isa.hpp"

#include <cstdio>

namespace {

std::string versionText() {
    return "iouscope-batch " + std::string(iou::coreVersion()) + '\n' + iou::isaSummary();
}

/// What CLI11 found wrong, with the command it concerns and where to read on.
iou::Error usageError(const CLI::App& program, const CLI::ParseError& e, std::string_view first) {
    const auto chosen = program.get_subcommands();
    if (!chosen.empty()) {
        const std::string command = chosen.front()->get_name();
        return {std::string_view(e.what()), command,
                iou::phrase("see iouscope-batch %1 --help", command)};
    }
    std::string names;
    for (const auto* command : program.get_subcommands(nullptr))
        names += (names.empty() ? "" : ", ") + command->get_name();
    if (first.empty())
        return {iou::phrase("no command is given"), {}, iou::phrase("choose %1", names)};
    return {iou::phrase("no command or option \"%1\"", first), {}, iou::phrase("choose %1", names)};
}

/// The status the program ends with once what it printed is handed on.
int finish(int status) {
    const auto printed = iou::flushStandardOutput();
    return printed ? status : iou::batch::report(iou::batch::failed, printed.error());
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): what is left is want of memory
int main(int argc, char** argv) {
    using namespace iou;
    fillStandardStreams();
    batch::catchSignals();
    if (const std::string warning = isaWarning(); !warning.empty()) batch::note(warning);

    CLI::App program("Bounding-box regression losses for scripts: values, surfaces, simulations.",
                     "iouscope-batch");
    int status = batch::done;
    program.require_subcommand(1);
    program.set_version_flag("--version", versionText, "Print version and instruction sets");
    batch::addLosses(program, status);
    batch::addEval(program, status);
    batch::addSurface(program, status);
    batch::addRun(program, status);
    batch::addSimulate(program, status);
    batch::addCheck(program, status);
    batch::addBench(program, status);
    program.footer("Exit status: 0 done, 1 failed while working, 2 usage, 3 bad input, "
                   "130 cancelled.");
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& e) {
        return finish(program.exit(e));  // help and version
    } catch (const CLI::ParseError& e) {
        return batch::report(batch::usage, usageError(program, e, argc > 1 ? argv[1] : ""));
    }
    return finish(status);
}
