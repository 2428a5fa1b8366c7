// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"

#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"
#include "core/base/spec_text.hpp"
#include "core/bridge/program_entry.hpp"
#include "core/exchange/shell_command.hpp"
#include "core/registry/registry.hpp"

#include <charconv>
#include <thread>

namespace iou::batch {

namespace {

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

void addThreads(CLI::App& command, int& threads) {
    command.add_option("--threads", threads, "Threads to use (default: all cores)")
        ->check(whole(1, 256))
        ->type_name("N");
}

int threadCount(int asked) {
    if (asked > 0) return asked;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

CLI::Option* addProgram(CLI::App& command, CLI::Option* loss) {
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
        auto entry = bridge::startedLoss(*command, &progress());
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
    return isFormulaSpec(spec) ? excerpt(spec, width) : spec;
}

void addOutput(CLI::App& command, std::string& path, const std::string& help) {
    command.add_option("-o,--output", path, help)->type_name("FILE");
}

}  // namespace iou::batch
