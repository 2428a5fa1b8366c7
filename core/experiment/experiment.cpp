// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.hpp"

#include "core/jobs/team.hpp"
#include "core/kernels/isa.hpp"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <optional>

namespace iou::detector {

namespace {

bool isCancelled(const Progress* progress) { return progress && progress->cancelled(); }

std::uint64_t seedAt(const Recipe& recipe, int index) {
    return recipe.first_seed + static_cast<std::uint64_t>(index);
}

/// Trains a loss; calls reached(step, predictions) at every checkpoint. False: cancelled.
template <class Reached>
bool train(const Recipe& recipe, Regression& regression, bool can_learn, Progress* progress,
           const Reached& reached) {
    for (const int stop : checkpointSteps(recipe)) {
        while (can_learn && regression.steps() < stop) {
            if (isCancelled(progress)) return false;
            regression.step();
            if (progress) progress->advance(recipe.batch);
        }
        if (isCancelled(progress)) return false;
        reached(stop, regression.predict());
    }
    return true;
}

/// The work of an experiment, handed out to threads: a seed's preparation, then its runs. Earlier
/// seeds come first, so that few are in memory and the first results come soon.
class Queue {
public:
    Queue(const Recipe& recipe, const Options& options)
        : m_recipe(recipe), m_options(options), m_seeds(static_cast<std::size_t>(recipe.seeds)) {
        for (Seed& seed : m_seeds) seed.runs.resize(recipe.losses.size());
    }

    /// One thread's share.
    void work() {
        const FlushDenormals flush;
        try {
            while (const auto task = next()) {
                if (task->loss)
                    run(*task);
                else
                    prepareSeed(task->seed);
            }
        } catch (...) {  // want of memory: nobody need wait for what this thread had begun
            const std::lock_guard lock(m_mutex);
            m_given_up = true;
            m_changed.notify_all();
            throw;
        }
    }

    Result<Results> results() {
        if (m_error) return *m_error;
        Results out;
        for (Seed& seed : m_seeds)
            for (auto& one : seed.runs)
                if (one) out.runs.push_back(std::move(*one));
        out.cancelled = out.runs.size() < m_seeds.size() * m_recipe.losses.size();
        return out;
    }

private:
    struct Task {
        std::size_t seed;
        std::optional<std::size_t> loss;  ///< none: the seed is to be prepared
        std::shared_ptr<const PreparedSeed> prepared;
    };
    struct Seed {
        std::shared_ptr<const PreparedSeed> prepared;  ///< while it has losses to hand out
        bool begun = false;
        std::size_t given = 0;                 ///< losses that were handed out
        std::vector<std::optional<Run>> runs;  ///< by loss
    };

    bool stopped() const {
        return m_error.has_value() || m_given_up || isCancelled(m_options.progress);
    }

    std::optional<Task> next() {
        std::unique_lock lock(m_mutex);
        while (!stopped()) {
            bool waiting = false;
            for (std::size_t s = 0; s < m_seeds.size(); ++s) {
                Seed& seed = m_seeds[s];
                if (seed.prepared) {
                    Task task{s, seed.given++, seed.prepared};
                    // Who has the last loss lets go of what they share.
                    if (seed.given == seed.runs.size()) seed.prepared.reset();
                    return task;
                }
                if (!seed.begun) {
                    seed.begun = true;
                    return Task{s, std::nullopt, nullptr};
                }
                waiting = waiting || seed.given == 0;
            }
            if (!waiting) return std::nullopt;
            m_changed.wait(lock);
        }
        return std::nullopt;
    }

    void prepareSeed(std::size_t index) {
        auto made =
            prepare(m_recipe, seedAt(m_recipe, static_cast<int>(index)), m_options.progress);
        const std::lock_guard lock(m_mutex);
        if (!made)
            m_error = made.error();
        else
            m_seeds[index].prepared = std::make_shared<const PreparedSeed>(std::move(*made));
        m_changed.notify_all();
    }

    void run(const Task& task) {
        const std::shared_ptr<const PreparedSeed>& prepared = task.prepared;
        Run out{prepared->seed, *task.loss, {}, 0};
        Regression regression(m_recipe, *prepared, m_recipe.losses[*task.loss]);
        const auto reached = [&](int step, const Predictions& predictions) {
            for (std::size_t r = 0; r < m_recipe.rules.size(); ++r) {
                const auto summary = evaluate(m_recipe, *prepared, predictions, m_recipe.rules[r]);
                out.evaluated.push_back({step, r, measuresOf(summary)});
                if (m_options.watch)
                    m_options.watch->reached({out.seed, out.loss, out.evaluated.back()});
            }
        };
        if (!train(m_recipe, regression, !prepared->positives.empty(), m_options.progress, reached))
            return;
        out.not_finite = regression.notFinite();
        const std::lock_guard lock(m_mutex);
        m_seeds[task.seed].runs[*task.loss] = std::move(out);
    }

    const Recipe& m_recipe;
    const Options& m_options;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Seed> m_seeds;
    std::optional<Error> m_error;
    bool m_given_up = false;
};

}  // namespace

std::int64_t trainedOn(const Recipe& recipe) {
    const auto losses = static_cast<std::int64_t>(recipe.losses.size());
    return recipe.batch * (recipe.seeds * (recipe.class_steps + losses * recipe.steps));
}

Result<Results> runExperiment(const Recipe& recipe, const Options& options) {
    if (const auto fine = checkRecipe(recipe); !fine) return fine.error();
    // It may be a part of something longer.
    if (options.progress && options.progress->total == 0)
        options.progress->total = trainedOn(recipe);
    Queue queue(recipe, options);
    const auto tasks = recipe.seeds * static_cast<std::int64_t>(recipe.losses.size());
    const int threads = static_cast<int>(std::clamp<std::int64_t>(options.threads, 1, tasks));
    onTeam(threads, [&queue] { queue.work(); });
    return queue.results();
}

Result<Replay> replay(const Recipe& recipe, int seed_index, std::size_t loss, Progress* progress) {
    if (const auto fine = checkRecipe(recipe); !fine) return fine.error();
    if (progress)
        progress->total = std::int64_t{recipe.batch} * (recipe.class_steps + recipe.steps);
    const FlushDenormals flush;
    const auto prepared = prepare(recipe, seedAt(recipe, seed_index), progress);
    if (!prepared) return prepared.error();
    Replay out;
    out.cancelled = isCancelled(progress);
    if (out.cancelled) return out;
    out.scenes = prepared->scenes;
    Regression regression(recipe, *prepared, recipe.losses[loss]);
    const auto reached = [&](int step, const Predictions& predictions) {
        Replay::Moment moment{step, {}, {}};
        for (const auto& rule : recipe.rules) {
            moment.measures.push_back(measuresOf(evaluate(recipe, *prepared, predictions, rule)));
            auto& images = moment.detections.emplace_back();
            for (int image = 0; image < recipe.test_images; ++image)
                images.push_back(detect(recipe, *prepared, predictions, rule, image));
        }
        out.moments.push_back(std::move(moment));
    };
    reached(0, regression.predict());
    out.cancelled = !train(recipe, regression, !prepared->positives.empty(), progress, reached);
    return out;
}

}  // namespace iou::detector
