// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.hpp"

#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"
#include "core/base/spec_text.hpp"
#include "core/base/version.hpp"
#include "core/jobs/cores.hpp"
#include "core/registry/registry.hpp"

#include <charconv>
#include <cstdlib>

namespace iou::batch {

namespace {

constexpr int kMostThreads = 256;

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

CLI::Option* addLossSpecs(CLI::App& command, std::vector<std::string>& specs) {
    return command
        .add_option("--loss", specs, std::string(loss_spec_help) + " (several, or several times)")
        ->type_name("SPEC");
}

Result<std::vector<Loss>> parseLosses(const std::vector<std::string>& specs) {
    std::vector<Loss> losses;
    for (const auto& spec : specs) {
        const auto loss = lossFromArgument(spec);
        if (!loss) return loss.error();
        losses.push_back(*loss);
    }
    return losses;
}

Result<std::vector<Loss>> parseLossesOrAll(const std::vector<std::string>& specs) {
    if (!specs.empty()) return parseLosses(specs);
    return std::vector<Loss>(registry().begin(), registry().end());
}

std::string tableLabel(const std::string& spec) {
    constexpr std::size_t width = 26;
    return isFormulaSpec(spec) ? excerpt(spec, width) : spec;
}

void noteNumerics(const std::string& path, std::string_view text) {
    if (const Phrase remark = numericsNote(text); !remark.empty())
        note((path == "-" ? std::string("standard input") : path) + ": " + remark.text());
}

void addOutput(CLI::App& command, std::string& path, const std::string& help) {
    command.add_option("-o,--output", path, help)->type_name("FILE");
}

}  // namespace iou::batch
