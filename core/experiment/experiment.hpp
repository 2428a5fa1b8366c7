// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detector/inference.hpp"
#include "core/experiment/runs.hpp"
#include "core/jobs/progress.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

/// Many runs of the simulated detector, and how its losses differ.
namespace iou::detector {

/// A look at an experiment while it runs, from another thread.
class Watch {
public:
    struct Point {
        std::uint64_t seed;
        std::size_t loss;
        Evaluated reached;
    };
    /// What has been reached since the last call, in no order.
    std::vector<Point> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_points, {});
    }
    /// For the experiment.
    void reached(Point point) {
        const std::lock_guard lock(m_mutex);
        m_points.push_back(std::move(point));
    }

private:
    std::mutex m_mutex;
    std::vector<Point> m_points;
};

struct Options {
    int threads = 1;
    Watch* watch = nullptr;  ///< may be null
    /// Counts anchors that are trained on; a total that is there already stays. May be null.
    Progress* progress = nullptr;
};

/// Runs every loss of the recipe with every seed. Any number of threads gives the same numbers;
/// where it is cancelled the finished runs are there. Refused: what checkRecipe() refuses, and a
/// measure of overlap that leaves 0 to 1.
Result<Results> runExperiment(const Recipe& recipe, const Options& options);
/// Anchors it trains on, a batch at every step, as progress counts them.
std::int64_t trainedOn(const Recipe& recipe);

/// One run again, with all it detects.
struct Replay {
    struct Moment {
        int step = 0;
        std::vector<Measures> measures;  ///< by rule
        /// Kept detections, by rule and image.
        std::vector<std::vector<std::vector<Detected>>> detections;
    };
    std::vector<Scene> scenes;    ///< test images
    std::vector<Moment> moments;  ///< the anchors themselves (step 0), then by checkpoint
    bool cancelled = false;       ///< then moments are missing
};
/// seed_index: 0 .. seeds-1. Takes about a second; the same numbers as in the experiment.
Result<Replay> replay(const Recipe& recipe, int seed_index, std::size_t loss, Progress* progress);

}  // namespace iou::detector
