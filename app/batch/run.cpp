// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"
#include "app/terminal/messages.hpp"
#include "app/terminal/not_finite_note.hpp"
#include "app/terminal/progress_line.hpp"
#include "core/files/atomic_file.hpp"
#include "core/files/npy.hpp"
#include "core/run/trajectory_table.hpp"

#include <algorithm>
#include <cctype>
#include <memory>

namespace iou::batch {

namespace {

struct RunOptions {
    std::string recipe, output = "-";
    bool progress = false;
};

constexpr std::size_t kMaxRecipe = 1 << 20;

/// loss=my.loss:k=3 with what the file says.
Result<std::string> withFiles(const std::string& line) {
    constexpr std::string_view word = "loss=";
    std::size_t at = 0;
    do {
        at = line.find(word, at == 0 ? 0 : at + 1);
        if (at == line.npos) return line;
    } while (at > 0 && !std::isspace(static_cast<unsigned char>(line[at - 1])));
    const std::size_t begin = at + word.size();
    const std::size_t end = std::min(line.find_first_of(" \t\r\n", begin), line.size());
    const auto spec = withLossFiles(std::string_view(line).substr(begin, end - begin));
    if (!spec) return spec.error();
    std::string out = line.substr(0, begin);
    for (const char c : *spec) out += c == ' ' ? std::string("%20") : std::string(1, c);
    return out + line.substr(end);
}

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
    if (const auto programs = startPrograms(); !programs) return complain(usage, programs.error());
    const auto whole = withFiles(line);
    if (!whole) return complain(bad_input, whole.error());
    const auto parsed = parseRunLine(*whole);
    if (!parsed) return complain(o.recipe == "-" ? bad_input : usage, parsed.error());
    noteNumerics(o.recipe == "-" ? o.recipe : "the recipe", line);
    const Trajectory trajectory = [&] {
        progress().total = parsed->recipe.steps;
        const ProgressLine shown(progress(), o.progress, "steps");
        return runRegression(parsed->recipe, parsed->start, parsed->target, &progress());
    }();
    if (trajectory.stopped == StopReason::cancelled) return cancelled;
    if (trajectory.stopped == StopReason::diverged) {
        const int last = trajectory.steps();
        const Loss loss = parsed->recipe.lossAt(last);
        for (const Phrase& remark : loss.remarks(trajectory.box(last), parsed->target))
            note("the run ends at step " + std::to_string(last) + ": " + remark.text());
    }
    const Eigen::ArrayXXd table = trajectoryTable(*parsed, trajectory);
    const auto written = writeFile(o.output, npy ? npyTable(trajectoryColumns(), table)
                                                 : trajectoryCsv(*parsed, trajectory));
    if (!written) return complain(failed, written.error());
    const NotFinite found = notFiniteOf(table);
    noteNotFinite("the run", found, "step " + std::to_string(found.firstRow()));
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
    addProgram(*command, nullptr);
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addOutput(*command, o->output,
              "*.csv: " + std::string(trajectoryColumns()) +
                  "; *.npy: these columns by name, a[\"iou\"], float64 (default: CSV to standard "
                  "output)");
    command->callback([o, &status] { status = runLine(*o); });
}

}  // namespace iou::batch
