// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/checks.hpp"
#include "app/batch/command.hpp"
#include "app/terminal/progress_line.hpp"
#include "core/base/decimal.hpp"
#include "core/files/atomic_file.hpp"
#include "core/kernels/isa.hpp"
#include "core/simulate/simulator.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <set>

namespace iou::batch {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kSimulatedCases = 65536;
constexpr int kSimulatedSteps = 50;
constexpr int kPairCount = 4096;
constexpr double kLeastSeconds = 0.02;  // of one measurement of pairs
constexpr int kRepeats = 3;

struct BenchOptions {
    std::vector<std::string> losses;
    bool json = false, progress = false;
    int threads = 0;
    std::string output = "-";
};

/// A measured rate: millions per second, the best of the repeats.
struct Rate {
    std::string loss, what;  ///< "value", "gradient": pairs; "simulate": case-steps
    std::string isa;         ///< empty: double precision, no lanes
    int threads = 1;
    double millions_per_s = 0.0;
};

double seconds(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Runs `work` over all pairs again and again until it took long enough to be measured.
template <class Work>
double pairRate(const std::vector<SamplePair>& pairs, Work&& work) {
    double best = 0.0;
    double sum = 0.0;
    for (int r = 0; r < kRepeats; ++r) {
        const auto start = Clock::now();
        std::size_t count = 0;
        do {
            for (const auto& p : pairs) sum += work(p);
            count += pairs.size();
        } while (seconds(start) < kLeastSeconds);
        best = std::max(best, static_cast<double>(count) / seconds(start) * 1e-6);
    }
    // The sum is used, so that the work cannot be left out.
    volatile double used = sum;
    (void)used;
    return best;
}

double simulationRate(const SimulationRecipe& recipe, int threads) {
    double best = 0.0;
    for (int r = 0; r < kRepeats; ++r) {
        SimulationOptions options;
        options.threads = threads;
        const auto result = simulate(recipe, options, nullptr);
        const auto& curves = result.losses.front();
        best = std::max(best, static_cast<double>(curves.case_steps) / curves.wall_s * 1e-6);
    }
    return best;
}

class Bench {
public:
    Bench(const std::vector<Loss>& losses, const Protocol& protocol, int threads)
        : m_losses(losses), m_pairs(samplePairs(kPairCount, 1)), m_thread_counts{1, threads} {
        m_recipe.protocol = protocol;
        m_recipe.protocol.steps = kSimulatedSteps;
        m_recipe.cases = kSimulatedCases;
        for (const Isa isa : {Isa::baseline, Isa::avx2, Isa::avx512})
            if (isaAvailable(isa)) m_isas.push_back(isa);
        progress().total =
            static_cast<std::int64_t>(losses.size() * (2 + m_isas.size() * m_thread_counts.size()));
    }

    std::vector<Rate> run() {
        const Isa before = activeIsa();
        for (const auto& loss : m_losses) {
            add({loss.spec(), "value", "", 1, pairRate(m_pairs, [&](const SamplePair& p) {
                     return loss.value(p.pred, p.target);
                 })});
            add({loss.spec(), "gradient", "", 1, pairRate(m_pairs, [&](const SamplePair& p) {
                     return loss.gradient(p.pred, p.target).d[0];
                 })});
            m_recipe.losses = {loss};
            for (const Isa isa : m_isas) {
                useIsa(isa);
                for (const int threads : m_thread_counts) {
                    if (progress().cancelled()) break;
                    add({loss.spec(), "simulate", std::string(isaName(isa)), threads,
                         simulationRate(m_recipe, threads)});
                }
            }
            if (progress().cancelled()) break;
        }
        useIsa(before);
        return m_rates;
    }

private:
    void add(Rate rate) {
        m_rates.push_back(std::move(rate));
        progress().advance(1);
    }

    const std::vector<Loss>& m_losses;
    std::vector<SamplePair> m_pairs;
    std::set<int> m_thread_counts;
    std::vector<Isa> m_isas;
    SimulationRecipe m_recipe;
    std::vector<Rate> m_rates;
};

std::string asJson(const std::vector<Rate>& rates) {
    std::string text = "[\n";
    for (std::size_t i = 0; i < rates.size(); ++i) {
        const Rate& r = rates[i];
        // Specs, words and instruction sets hold no character JSON would escape.
        text += "  {\"loss\": \"" + r.loss + "\", \"what\": \"" + r.what + "\", \"precision\": \"" +
                (r.isa.empty() ? "double" : "float") + "\", \"isa\": \"" +
                (r.isa.empty() ? "scalar" : r.isa) +
                "\", \"threads\": " + std::to_string(r.threads) +
                ", \"millions_per_s\": " + formatShortest(r.millions_per_s) + '}' +
                (i + 1 < rates.size() ? ",\n" : "\n");
    }
    return text + "]\n";
}

std::string columnTitle(const Rate& r) {
    return r.isa.empty() ? r.what : r.isa + " x" + std::to_string(r.threads);
}

std::string asTable(const std::vector<Rate>& rates) {
    std::string text =
        "Millions per second. value, gradient: pairs in double precision, one thread;\n"
        "others: case-steps of a simulation, instruction set x threads.\n";
    char cell[64];
    std::snprintf(cell, sizeof cell, "%-28s", "loss");
    text += cell;
    for (const auto& r : rates) {
        if (r.loss != rates.front().loss) break;
        std::snprintf(cell, sizeof cell, " %12s", columnTitle(r).c_str());
        text += cell;
    }
    const std::string* loss = nullptr;
    for (const auto& r : rates) {
        if (!loss || *loss != r.loss) {
            std::snprintf(cell, sizeof cell, "\n%-28s", tableLabel(r.loss).c_str());
            text += cell;
        }
        loss = &r.loss;
        std::snprintf(cell, sizeof cell, " %12.4g", r.millions_per_s);
        text += cell;
    }
    return text + '\n';
}

ExitStatus runBench(const BenchOptions& o) {
    const auto losses = parseLossesOrAll(o.losses);
    if (!losses) return complain(usage, losses.error());
    const auto protocol = findProtocol("interpiou");
    if (!protocol) return complain(failed, protocol.error());
    Bench bench(*losses, *protocol, threadCount(o.threads));
    const auto rates = [&] {
        const ProgressLine shown(progress(), o.progress, "measurements");
        return bench.run();
    }();
    const auto written = writeFile(o.output, o.json ? asJson(rates) : asTable(rates));
    if (!written) return complain(failed, written.error());
    return progress().cancelled() ? cancelled : done;
}

}  // namespace

void addBench(CLI::App& program, ExitStatus& status) {
    auto* const command =
        program.add_subcommand("bench", "Throughput of losses: value, gradient, simulation step");
    const auto o = std::make_shared<BenchOptions>();
    addLossSpecs(*command, o->losses);
    command->add_flag("--json", o->json, "As JSON");
    command->add_flag("--progress", o->progress, "Show progress though this is no terminal");
    addThreads(*command, o->threads);
    addOutput(*command, o->output, "File to write (default: standard output)");
    command->callback([o, &status] { status = runBench(*o); });
}

}  // namespace iou::batch
