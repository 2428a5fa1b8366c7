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

namespace {

std::string versionText() {
    return "iouscope-batch " + std::string(iou::coreVersion()) + "\nnumerics " +
           std::to_string(iou::numerics_version) + '\n' + iou::isaSummary();
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
    batch::addLosses(program, status);
    batch::addEval(program, status);
    batch::addGradients(program, status);
    batch::addContributions(program, status);
    batch::addExplain(program, status);
    batch::addCompare(program, status);
    batch::addSurface(program, status);
    batch::addImport(program, status);
    batch::addPairs(program, status);
    batch::addAssign(program, status);
    batch::addNms(program, status);
    batch::addAp(program, status);
    batch::addGeometry(program, status);
    batch::addDetect(program, status);
    batch::addRun(program, status);
    batch::addSimulate(program, status);
    batch::addMerge(program, status);
    batch::addSweep(program, status);
    batch::addCheck(program, status);
    batch::addBench(program, status);
    batch::addReport(program, status);
    batch::addFind(program, status);
    batch::addExport(program, status);
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
