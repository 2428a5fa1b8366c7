// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"

#include "app/terminal/usage.hpp"
#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"
#include "core/base/spec_text.hpp"
#include "core/base/version.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/exchange/shell_command.hpp"
#include "core/files/atomic_file.hpp"
#include "core/jobs/cores.hpp"
#include "core/own_formula/table_names.hpp"
#include "core/protocol/protocol_json.hpp"
#include "core/registry/registry.hpp"

#include <charconv>
#include <cstdlib>
#include <filesystem>

namespace iou::batch {

namespace {

constexpr int kMostThreads = 256;

/// What --deadlines was given.
bridge::ProgramLimits& givenLimits() {
    static bridge::ProgramLimits limits;
    return limits;
}

/// What --program was given, as typed.
std::vector<std::string>& programLines() {
    static std::vector<std::string> lines;
    return lines;
}

}  // namespace

CLI::Validator whole(std::int64_t lo, std::int64_t hi) {
    const std::string range = std::to_string(lo) + " to " + std::to_string(hi);
    return CLI::Validator(
        [lo, hi, range](std::string& text) -> std::string {
            std::int64_t x = 0;
            const char* const end = text.data() + text.size();
            const auto [stop, code] = std::from_chars(text.data(), end, x);
            if (code == std::errc() && stop == end && x >= lo && x <= hi) return {};
            return '"' + text + "\" is not a whole number from " + range;
        },
        "");
}

CLI::Validator number(double lo, double hi) {
    return CLI::Validator(
        [lo, hi](std::string& text) -> std::string {
            const auto x = parseNumber(text);
            if (x && *x >= lo && *x <= hi) return {};
            return '"' + text + "\" is not a number from " + formatShortest(lo) + " to " +
                   formatShortest(hi);
        },
        "");
}

void addThreads(CLI::App& command, int& threads) {
    command
        .add_option("--threads", threads,
                    "Threads to use (default: SLURM_CPUS_PER_TASK, else all cores granted)")
        ->check(whole(1, kMostThreads))
        ->type_name("N");
}

int threadCount(int asked) {
    if (asked > 0) return asked;
    const char* const granted = std::getenv("SLURM_CPUS_PER_TASK");
    const auto cpus = parseNumber(granted ? granted : "");
    if (cpus && *cpus >= 1.0 && *cpus <= kMostThreads) return static_cast<int>(*cpus);
    return coresOfProcess();
}

const bridge::ProgramLimits& programLimits() { return givenLimits(); }

void addDeadlines(CLI::App& command) {
    addOption(command, "--deadlines", "S,S,MS",
              "How long the program may take: seconds until it is ready, seconds for an answer and "
              "milliseconds for each pair of it (default: " +
                  bridge::limitsText({}) + ')',
              [](std::string_view text) -> Result<Done> {
                  const auto limits = bridge::limitsOf(text);
                  if (!limits) return limits.error().within(std::string_view("--deadlines"));
                  givenLimits() = *limits;
                  return Done{};
              });
}

CLI::Option* addProgram(CLI::App& command, CLI::Option* loss) {
    addDeadlines(command);
    return command
        .add_option_function<std::string>(
            "--program",
            [loss](const std::string& line) {
                programLines().push_back(line);
                if (loss) loss->required(false);
            },
            "Start this program as a loss, for example 'python3 my_loss.py' (README, Your own "
            "PyTorch loss); --loss then takes its title")
        ->trigger_on_parse()
        ->type_name("COMMAND");
}

Result<std::vector<Loss>> startPrograms() {
    std::vector<Loss> losses;
    for (const std::string& line : programLines()) {
        const auto command = bridge::commandOf(line);
        if (!command) return command.error().within(std::string_view("--program"));
        auto entry = bridge::startedLoss(*command, &progress(), programLimits());
        if (!entry) return entry.error();
        if (const LossPointer listed = findLoss((*entry)->id);
            listed && listed->source == (*entry)->source)
            entry = listed;
        else if (const auto added = addLoss(*entry); !added)
            return added.error().within(line);
        losses.emplace_back(*entry);
    }
    return losses;
}

Result<Done> checkStarted(const Loss& loss) {
    const bridge::ProgramCode* const code = bridge::programCodeOf(loss.entry());
    if (!code || code->program().status().state == bridge::Program::State::ready) return Done{};
    const std::string command = bridge::shownCommand(code->program().command());
    return Error{phrase("a program is named, and not started: %1, in %2", command,
                        code->program().command().folder),
                 {},
                 phrase("give --program %1 there, if you trust it", shellWord(command))};
}

CLI::Option* addLossSpecs(CLI::App& command, std::vector<std::string>& specs) {
    auto* const loss = command
                           .add_option("--loss", specs,
                                       std::string(loss_spec_help) + " (several, or several times)")
                           ->type_name("SPEC");
    addProgram(command, loss);
    return loss;
}

Result<std::vector<Loss>> parseLosses(const std::vector<std::string>& specs) {
    auto losses = startPrograms();
    if (!losses || specs.empty()) return losses;
    losses->clear();
    for (const auto& spec : specs) {
        const auto loss = lossFromArgument(spec);
        if (!loss) return loss.error();
        losses->push_back(*loss);
    }
    return losses;
}

Result<std::vector<Loss>> parseLossesOrAll(const std::vector<std::string>& specs) {
    if (!specs.empty() || !programLines().empty()) return parseLosses(specs);
    return std::vector<Loss>(registry().begin(), registry().end());
}

std::string tableLabel(const std::string& spec) {
    constexpr std::size_t width = 26;
    const std::string name = tableNames(std::span(&spec, 1)).front();
    if (!isFormulaSpec(spec)) return name == spec ? spec : excerpt(name, width);
    const auto loss = Loss::parse(spec);
    if (!loss) return excerpt(name, width);
    const std::string set = loss->spec().substr(Loss(loss->entry()).spec().size());
    const std::string title(loss->name());
    return excerpt(set.empty() ? title : title + " (" + set.substr(1) + ')', width);
}

void noteNumerics(const std::string& path, std::string_view text) {
    if (const Phrase remark = numericsNote(text); !remark.empty())
        note((path == "-" ? std::string("standard input") : path) + ": " + remark.text());
}

Outcome<Protocol> loadProtocol(const std::string& name) {
    const auto known = findProtocol(name);
    if (known) return *known;
    std::error_code unknown;  // a name no file can have is no file
    const bool file = name == "-" || name.find('/') != std::string::npos ||
                      name.ends_with(".json") || std::filesystem::exists(name, unknown);
    if (!file) return Refusal{usage, known.error().within(std::string_view("--protocol"))};
    const auto bytes = readFile(name, max_json_bytes);
    if (!bytes) return Refusal{failed, bytes.error()};
    auto protocol = readProtocol(*bytes, name == "-" ? "standard input" : name);
    if (!protocol) return Refusal{bad_input, protocol.error()};
    if (protocol->id.empty()) {
        const std::size_t start = name.rfind('/') + 1;  // npos + 1 is 0
        protocol->id = name.substr(start, name.rfind('.') - start);
    }
    return *protocol;
}

void addOutput(CLI::App& command, std::string& path, const std::string& help) {
    command.add_option("-o,--output", path, help)->type_name("FILE");
}

}  // namespace iou::batch
