// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/checks.hpp"
#include "app/batch/command.hpp"
#include "app/terminal/usage.hpp"
#include "core/jobs/team.hpp"
#include "core/kernels/isa.hpp"

#include <cstdio>
#include <memory>

namespace iou::batch {

namespace {

constexpr int kSampleCount = 2000;

struct CheckOptions {
    std::vector<std::string> losses;
    int threads = 0;
    std::uint64_t seed = 1;
};

using Row = std::vector<CheckOutcome>;

Row checkLoss(const Loss& loss, const std::vector<SamplePair>& pairs) {
    return {checkGolden(loss), checkDifferences(loss, pairs), checkLanes(loss, pairs),
            checkLaws(loss, pairs)};
}

/// Checks the losses on several threads; row i belongs to loss i.
std::vector<Row> checkAll(const std::vector<Loss>& losses, const std::vector<SamplePair>& pairs,
                          int threads) {
    std::vector<Row> rows(losses.size());
    eachOnTeam(0, static_cast<std::int64_t>(losses.size()), threads, 1, [&](std::int64_t loss) {
        const auto i = static_cast<std::size_t>(loss);
        if (!progress().cancelled()) rows[i] = checkLoss(losses[i], pairs);
    });
    return rows;
}

std::string cell(const CheckOutcome& c) {
    if (!c.applies) return c.reason;
    char text[64];
    std::snprintf(text, sizeof text, "%.2g%s", c.error, c.passed() ? "" : " FAILED");
    return text;
}

ExitStatus runCheck(const CheckOptions& o) {
    const auto losses = parseLossesOrAll(o.losses);
    if (!losses) return complain(usage, losses.error());
    const auto pairs = samplePairs(kSampleCount, o.seed);
    const auto rows = checkAll(*losses, pairs, threadCount(o.threads));
    if (progress().cancelled()) return cancelled;

    std::printf("worst errors over %d random pairs, seed %llu, lanes of %s\n", kSampleCount,
                static_cast<unsigned long long>(o.seed), std::string(isaName(activeIsa())).c_str());
    std::printf("golden: 1 is the bound (value 1e-12, gradient 1e-8); others: tolerance in the "
                "header\n");
    std::printf("%-26s", "loss");
    for (const auto& c : rows.front()) {
        char title[32];
        std::snprintf(title, sizeof title, "%s <%g", c.name.c_str(), c.tolerance);
        std::printf(" %-20s", title);
    }
    std::printf(" verdict\n");
    int failures = 0;
    for (std::size_t i = 0; i < losses->size(); ++i) {
        bool passed = true;
        std::printf("%-26s", tableLabel((*losses)[i].spec()).c_str());
        for (const auto& c : rows[i]) {
            std::printf(" %-20s", cell(c).c_str());
            passed = passed && c.passed();
        }
        std::printf(" %s\n", passed ? "passed" : "FAILED");
        failures += passed ? 0 : 1;
    }
    std::printf("%zu losses checked, %d failed\n", losses->size(), failures);
    return failures == 0 ? done : failed;
}

}  // namespace

void addCheck(CLI::App& program, ExitStatus& status) {
    auto* const command = program.add_subcommand(
        "check", "Check losses: reference values, gradients three ways, laws");
    const auto o = std::make_shared<CheckOptions>();
    addLossSpecs(*command, o->losses);
    startHeading(*command, "Boxes");
    command->add_option("--seed", o->seed, "Seed of the random pairs (default 1)")
        ->check(whole(0, INT64_MAX))
        ->type_name("S");
    startHeading(*command);
    addThreads(*command, o->threads);
    command->callback([o, &status] { status = runCheck(*o); });
}

}  // namespace iou::batch
