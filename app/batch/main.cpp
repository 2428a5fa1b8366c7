// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/program.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/version.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/kernels/isa.hpp"

#include <cstdio>
#include <span>
#include <string>
#include <vector>

namespace {

std::string versionText() {
    return "iouscope-batch " + std::string(iou::coreVersion()) + "\nnumerics " +
           std::to_string(iou::numerics_version) + '\n' + iou::isaSummary();
}

using Add = void (*)(CLI::App& program, iou::ExitStatus& status);

/// Commands that the help lists together.
struct Section {
    const char* heading;
    std::vector<Add> commands;
};

std::vector<Section> sections() {
    using namespace iou::batch;
    return {{"Losses at pairs of boxes",
             {addLosses, addEval, addSurface, addGradients, addContributions, addExport}},
            {"Whether a loss does what it should",
             {addExplain, addCompare, addReport, addFind, addCheck, addBench}},
            {"Runs", {addRun, addSimulate, addSweep, addMerge}},
            {"Boxes of other programs", {addImport, addPairs}},
            {"Around the loss", {addAssign, addNms, addAp, addGeometry, addDetect}}};
}

iou::ExitStatus runBatch(std::span<const char* const> arguments) {
    using namespace iou;
    setSpeaker("iouscope-batch");
    catchSignals();
    warnOfIsa();
    bridge::Program::setInterrupt(&progress());

    CLI::App program("Bounding-box regression losses for scripts: values, surfaces, simulations.",
                     "iouscope-batch");
    ExitStatus status = ExitStatus::done;
    program.require_subcommand(1);
    program.set_version_flag("--version", versionText, "Print version and instruction sets");
    for (const Section& section : sections()) {
        for (const auto add : section.commands) add(program, status);
        for (CLI::App* const command : program.get_subcommands(nullptr))
            if (command->get_group() == program.get_group()) command->group(section.heading);
    }
    program.footer("Exit status: 0 done, 1 failed while working, 2 usage, 3 bad input, "
                   "130 cancelled.");
    const auto text = parseArguments(program, arguments);
    if (progress().cancelled() && status != ExitStatus::done) status = ExitStatus::cancelled;
    // Numbers that a program did not give are NaN in what was written: that is no success.
    if (const auto fault = bridge::programFault(); fault && status == ExitStatus::done)
        status = complain(ExitStatus::failed, *fault);
    bridge::stopPrograms();
    if (!text) return complain(ExitStatus::usage, text.error());
    std::fputs(text->c_str(), stdout);
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    return iou::runProgram([&] { return runBatch({argv + 1, argv + argc}); });
}
