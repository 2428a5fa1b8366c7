// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/checks.hpp"
#include "app/batch/command.hpp"
#include "app/terminal/progress_line.hpp"
#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/bridge/comparison.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/files/atomic_file.hpp"

#include <algorithm>
#include <memory>

namespace iou::batch {

namespace {

struct CompareOptions {
    std::vector<std::string> losses, set;
    std::string program, pairs, notation = "cxcywh", output = "-";
    double tolerance = -1.0;
    bool json = false, progress = false;
};

constexpr int kSamplePairs = 2000;
constexpr std::size_t kRowsShown = 8;  ///< of all losses; those that are named are shown all

Result<Loss> withParameters(LossPointer entry, const std::vector<std::string>& settings) {
    Loss loss(std::move(entry));
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        const auto number =
            parseNumber(equals == setting.npos ? "" : std::string_view(setting).substr(equals + 1));
        if (!number)
            return Error{phrase("expected NAME=VALUE"), phrase("--set \"%1\"", setting), {}};
        if (const auto done = loss.setParameter(setting.substr(0, equals), *number); !done)
            return done.error();
    }
    return loss;
}

Result<std::vector<NamedPair>> pairsOf(const CompareOptions& o) {
    if (!o.pairs.empty()) {
        const auto notation = parseNotation(o.notation);
        if (!notation) return notation.error().within(std::string_view("--notation"));
        const auto bytes = readFile(o.pairs, max_csv_bytes);
        if (!bytes) return bytes.error();
        return readPairs(*bytes, o.pairs == "-" ? "standard input" : o.pairs, *notation);
    }
    std::vector<NamedPair> pairs;
    for (const SamplePair& pair : samplePairs(kSamplePairs, 1))
        pairs.push_back({std::to_string(pairs.size()), pair.pred, pair.target});
    return pairs;
}

ExitStatus runCompare(const CompareOptions& o) {
    const auto losses = parseLossesOrAll(o.losses);
    if (!losses) return complain(usage, losses.error());
    const auto command = bridge::commandOf(o.program);
    if (!command) return complain(usage, command.error().within(std::string_view("--program")));
    const auto pairs = pairsOf(o);
    if (!pairs) return complain(bad_input, pairs.error());
    if (pairs->empty())
        return complain(bad_input, Error{phrase("there are no pairs"), o.pairs, {}});
    const auto entry = bridge::startedLoss(*command, &progress(), programLimits());
    if (progress().cancelled()) return cancelled;
    if (!entry) return complain(failed, entry.error());
    const auto loss = withParameters(*entry, o.set);
    if (!loss) return complain(usage, loss.error());
    const auto& code = *bridge::programCodeOf(loss->entry());
    const auto inCommand = [&](const Error& error) {
        return complain(failed, error.within(bridge::shownCommand(*command)));
    };

    std::vector<bridge::LossComparison> rows;
    const auto report = [&]() -> Result<bridge::ProbeReport> {
        const ProgressLine shown(progress(), o.progress, "readings");
        const auto theirs = bridge::numbersAt(code, loss->parameters(), *pairs);
        if (!theirs) return theirs.error();
        rows = bridge::compareNumbers(*theirs, *losses, *pairs, &progress());
        return bridge::probeProgram(code.program(), loss->parameters(), rows.front().loss,
                                    &progress());
    }();
    if (progress().cancelled()) return cancelled;
    if (!report) return inCommand(report.error());
    if (o.losses.empty() && !o.json && rows.size() > kRowsShown)
        rows.erase(rows.begin() + kRowsShown, rows.end());
    const auto written =
        writeFile(o.output, o.json ? comparisonJson(code.declaration(), rows, *pairs, &*report)
                                   : comparisonText(code.declaration(), rows, *pairs, &*report));
    if (!written) return complain(failed, written.error());
    const double tolerance = o.tolerance >= 0.0          ? o.tolerance
                             : code.declaration().single ? 1e-3
                                                         : 1e-6;
    const bool agrees = o.losses.empty() || rows.front().worst() <= tolerance;
    return agrees && report->sound() ? done : failed;
}

}  // namespace

void addCompare(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "compare", "Your own program beside the losses here: largest differences, which known "
                   "formula it is, what is odd about it (status 1: a problem, or none of --loss)");
    const auto o = std::make_shared<CompareOptions>();
    command
        ->add_option("--program", o->program,
                     "The program, for example 'python3 my_loss.py': it is started, without a "
                     "shell, in this folder")
        ->type_name("COMMAND")
        ->required();
    addDeadlines(*command);
    command
        ->add_option("--set", o->set,
                     "A parameter of the program (several; default: the program's)")
        ->type_name("NAME=VALUE");
    command
        ->add_option("--loss", o->losses, std::string(loss_spec_help) + " (default: the nearest)")
        ->type_name("SPEC");
    command
        ->add_option("--pairs", o->pairs,
                     "CSV as eval reads it (- is standard input); default: 2000 random pairs")
        ->type_name("FILE");
    command
        ->add_option("--notation", o->notation,
                     "What its columns hold: cxcywh (default), xyxy or xywh")
        ->type_name("NAME");
    startHeading(*command, "Losses");
    command
        ->add_option("--tolerance", o->tolerance,
                     "Largest difference that agrees (default 1e-6, of 32-bit floats 1e-3)")
        ->type_name("X")
        ->check(number(0.0, 1e150));
    startHeading(*command);
    command->add_flag("--json", o->json, "As JSON, of every loss");
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addOutput(*command, o->output, "File to write (default: standard output)");
    command->callback([o, &status] { status = runCompare(*o); });
}

}  // namespace iou::batch
