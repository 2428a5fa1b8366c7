// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/messages.hpp"
#include "app/terminal/progress_line.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/npy.hpp"
#include "core/run/trajectory_table.hpp"

#include <memory>

namespace iou::batch {

namespace {

struct RunOptions {
    std::string recipe, output = "-";
    bool progress = false;
};

constexpr std::size_t kMaxRecipe = 1 << 20;

ExitStatus runLine(const RunOptions& o) {
    const bool npy = o.output.ends_with(".npy");
    if (!npy && o.output != "-" && !o.output.ends_with(".csv"))
        return complain(usage, {phrase("the kind of file is not known"), "-o " + o.output,
                                phrase("name it *.csv or *.npy")});
    std::string line = o.recipe;
    if (line == "-") {
        const auto bytes = readFile(line, kMaxRecipe);
        if (!bytes) return complain(failed, bytes.error());
        line = *bytes;
    }
    const auto parsed = parseRunLine(line);
    if (!parsed) return complain(o.recipe == "-" ? bad_input : usage, parsed.error());
    const Trajectory trajectory = [&] {
        progress().total = parsed->recipe.steps;
        const ProgressLine shown(progress(), o.progress, "steps");
        return runRegression(parsed->recipe, parsed->start, parsed->target, &progress());
    }();
    if (trajectory.stopped == StopReason::cancelled) return cancelled;
    const auto written = writeFile(o.output, npy ? npyBytes(trajectoryTable(*parsed, trajectory))
                                                 : trajectoryCsv(*parsed, trajectory));
    if (!written) return complain(failed, written.error());
    // A run that ends before its last step is no failure, but should not pass for a whole one.
    if (trajectory.stopped == StopReason::non_positive_size ||
        trajectory.stopped == StopReason::diverged)
        note("ended after step " + std::to_string(trajectory.steps()) + " of " +
             std::to_string(parsed->recipe.steps) + ": " +
             std::string(stopReasonText(trajectory.stopped)));
    return done;
}

}  // namespace

void addRun(CLI::App& program, ExitStatus& status) {
    auto* const command =
        program.add_subcommand("run", "Regress one pair of boxes and record every step");
    const auto o = std::make_shared<RunOptions>();
    command
        ->add_option("recipe", o->recipe,
                     "Recipe line as the window copies it (- is standard input)")
        ->type_name("RECIPE")
        ->required();
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addOutput(*command, o->output,
              "*.csv: " + std::string(trajectoryColumns()) +
                  "; *.npy: float64 of these columns (default: CSV to standard output)");
    command->callback([o, &status] { status = runLine(*o); });
}

}  // namespace iou::batch
