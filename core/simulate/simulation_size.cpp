// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/simulation_size.hpp"

#include "core/simulate/block.hpp"

#include <unistd.h>

#include <algorithm>
#include <limits>
#include <string>

namespace iou {

namespace {

constexpr double kMostCaseSteps = 9e18;  // within 64 bits
constexpr std::size_t kOwnColumns = 6;   // sums of a row beside the loss's parts

struct Bytes {
    double per_case = 0.0, per_row = 0.0;
};

Bytes bytesOf(const SimulationRecipe& recipe, const SimulationOptions& options) {
    Bytes bytes;
    double widest = 0.0;
    for (const StagedLoss& loss : recipe.losses) {
        std::size_t terms = 0;
        for (int s = 0; s < loss.stages(); ++s) terms += loss.stage(s).entry().terms.size();
        const double row = 8.0 * static_cast<double>(kOwnColumns + terms);
        widest = std::max(widest, row);
        bytes.per_row += row;  // its curves
        // Blocks of a running mean live together, and their rows.
        if (loss.hasRunningMean())
            bytes.per_case = std::max(bytes.per_case, (sizeof(Block) + row) / max_block);
    }
    bytes.per_row += widest * (std::max(1, options.threads) + 1) + sizeof(std::array<float, 4>);
    if (options.keep_cases)
        bytes.per_case += static_cast<double>(sizeof(float) * CaseResults::columns().size() *
                                              recipe.losses.size());
    return bytes;
}

Phrase gigabytes(double bytes) {
    std::string text = std::to_string(bytes / 1e9);
    return Phrase::number(text.substr(0, text.find('.') + 2));
}

Phrase atMost(double cases) {
    if (cases < 1.0) return phrase("give fewer steps");
    return phrase("give at most %1 cases", static_cast<std::int64_t>(cases));
}

}  // namespace

double physicalMemory() {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGESIZE);
    if (pages <= 0 || size <= 0) return std::numeric_limits<double>::infinity();
    return static_cast<double>(pages) * static_cast<double>(size);
}

Result<Done> checkSize(const SimulationRecipe& recipe, const SimulationOptions& options,
                       double memory) {
    const auto cases = static_cast<double>(recipe.caseCount());
    const double steps = recipe.protocol.steps;
    const double per_case = steps * static_cast<double>(recipe.losses.size());
    if (cases * per_case > kMostCaseSteps)
        return Error{phrase("%1 cases of %2 steps and %3 losses are too many to count",
                            recipe.caseCount(), recipe.protocol.steps, recipe.losses.size()),
                     phrase("simulation"), atMost(kMostCaseSteps / per_case)};
    const Bytes bytes = bytesOf(recipe, options);
    const double rows = (steps + 1.0) * bytes.per_row;
    const double needed = rows + cases * bytes.per_case;
    if (needed <= memory) return Done{};
    return Error{phrase("it would need %1 GB of memory, the computer has %2 GB", gigabytes(needed),
                        gigabytes(memory)),
                 phrase("simulation"),
                 atMost(bytes.per_case > 0.0 ? (memory - rows) / bytes.per_case : 0.0)};
}

}  // namespace iou
