// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pacing.hpp"

#include "core/geometry/box_between.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

namespace iou {

namespace {

constexpr double kEvenShare = 0.05;  ///< of the time, for the steps alone
constexpr double kTremble = 0.01;    ///< of a run's extent

using Row = Eigen::Array<double, 1, 4>;

double distance(const Row& a, const Row& b) {
    const double length = (a - b).matrix().norm();
    return std::isfinite(length) ? length : 0.0;
}

/// What has been gone by each step, in steps longer than a trembling.
Eigen::ArrayXd moved(const Trajectory& run) {
    const int steps = run.steps();
    double extent = 0.0;
    for (int k = 1; k <= steps; ++k)
        extent = std::max(extent, distance(run.boxes.row(k), run.boxes.row(0)));
    Eigen::ArrayXd sum = Eigen::ArrayXd::Zero(steps + 1);
    int anchor = 0;
    for (int k = 1; k <= steps; ++k) {
        const double length = distance(run.boxes.row(k), run.boxes.row(anchor));
        if (!(length > kTremble * extent)) continue;
        // The steps in between went on at one pace.
        for (int i = anchor + 1; i <= k; ++i)
            sum(i) = sum(anchor) + length * (i - anchor) / static_cast<double>(k - anchor);
        anchor = k;
    }
    for (int i = anchor + 1; i <= steps; ++i) sum(i) = sum(anchor);
    return sum;
}

Eigen::ArrayXd overlapChanged(const Trajectory& run) {
    Eigen::ArrayXd sum = Eigen::ArrayXd::Zero(run.steps() + 1);
    for (int k = 1; k <= run.steps(); ++k) {
        const double change = std::abs(run.iou(k) - run.iou(k - 1));
        sum(k) = sum(k - 1) + (std::isfinite(change) ? change : 0.0);
    }
    return sum;
}

/// 0 up to `from`, 1 beyond `to`, smooth in between.
double ramp(double x, double from, double to) {
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

constexpr double kNear = 0.95, kThere = 0.99;     ///< IoU of a box that arrives
constexpr double kDisagree = 0.4, kAgree = 0.85;  ///< of pushes

/// The least of each column over all rows whose pace is within `reach`.
Eigen::ArrayX4d leastAround(const Eigen::ArrayX4d& rows, const Eigen::ArrayXd& pace, double reach) {
    Eigen::ArrayX4d least(rows.rows(), 4);
    for (Eigen::Index column = 0; column < 4; ++column) {
        std::deque<Eigen::Index> rising;  // rows of the window, each less than those after it
        Eigen::Index next = 0;
        for (Eigen::Index k = 0; k < rows.rows(); ++k) {
            for (; next < rows.rows() && pace(next) <= pace(k) + reach; ++next) {
                while (!rising.empty() && rows(rising.back(), column) >= rows(next, column))
                    rising.pop_back();
                rising.push_back(next);
            }
            while (pace(rising.front()) < pace(k) - reach) rising.pop_front();
            least(k, column) = rows(rising.front(), column);
        }
    }
    return least;
}

/// Means of each column over all rows whose pace is within `reach`.
Eigen::ArrayX4d smoothed(const Eigen::ArrayX4d& rows, const Eigen::ArrayXd& pace, double reach) {
    const Eigen::Index count = rows.rows();
    Eigen::ArrayX4d means(count, 4);
    Row sum = Row::Zero();
    Eigen::Index first = 0, next = 0;
    for (Eigen::Index k = 0; k < count; ++k) {
        while (next < count && pace(next) <= pace(k) + reach) sum += rows.row(next++);
        while (pace(first) < pace(k) - reach) sum -= rows.row(first++);
        means.row(k) = sum / static_cast<double>(next - first);
    }
    return means.max(0.0).min(1.0);
}

}  // namespace

Eigen::ArrayXd wayBehind(const Trajectory& run) {
    Eigen::ArrayXd sum = Eigen::ArrayXd::Zero(run.steps() + 1);
    for (int k = 1; k <= run.steps(); ++k)
        sum(k) = sum(k - 1) + distance(run.boxes.row(k), run.boxes.row(k - 1));
    return sum;
}

Eigen::ArrayXd paceOf(const Trajectory& run, Pace pace) {
    const int steps = run.steps();
    if (steps < 1) return Eigen::ArrayXd::Zero(steps + 1);
    const Eigen::ArrayXd even = Eigen::ArrayXd::LinSpaced(steps + 1, 0.0, 1.0);
    if (pace == Pace::steps) return even;
    const Eigen::ArrayXd way = pace == Pace::iou ? overlapChanged(run) : moved(run);
    if (!(way(steps) > 0.0)) return even;
    Eigen::ArrayXd share = (1.0 - kEvenShare) * way / way(steps) + kEvenShare * even;
    share(steps) = 1.0;
    return share;
}

Eigen::ArrayXd joinedPace(std::span<const Eigen::ArrayXd> paces) {
    Eigen::Index longest = 0;
    for (const Eigen::ArrayXd& pace : paces) longest = std::max(longest, pace.size());
    Eigen::ArrayXd sum = Eigen::ArrayXd::Zero(longest);
    for (const Eigen::ArrayXd& pace : paces) {
        if (pace.size() == 0) continue;
        sum.head(pace.size()) += pace;
        sum.tail(longest - pace.size()) += pace(pace.size() - 1);
    }
    // Runs of no step have nothing to add.
    if (longest > 0 && sum(longest - 1) > 0.0) sum /= sum(longest - 1);
    return sum;
}

double stepAtShare(const Eigen::ArrayXd& pace, double share) {
    const Eigen::Index last = pace.size() - 1;
    if (last < 1 || !(share > 0.0)) return 0.0;
    if (share >= 1.0) return static_cast<double>(last);
    const double* const begin = pace.data();
    const Eigen::Index after = std::upper_bound(begin, begin + pace.size(), share) - begin;
    if (after > last) return static_cast<double>(last);
    const double width = pace(after) - pace(after - 1);
    return static_cast<double>(after - 1) + (share - pace(after - 1)) / width;
}

double shareAtStep(const Eigen::ArrayXd& pace, double step) {
    const Eigen::Index last = pace.size() - 1;
    if (last < 1 || !(step > 0.0)) return 0.0;
    if (step >= static_cast<double>(last)) return 1.0;
    const auto k = static_cast<Eigen::Index>(step);
    return pace(k) + (step - static_cast<double>(k)) * (pace(k + 1) - pace(k));
}

Eigen::ArrayX4d agreement(const Eigen::ArrayX4d& pushes, const Eigen::ArrayXd& pace, double reach) {
    const Eigen::Index count = std::min(pushes.rows(), pace.size());
    Eigen::ArrayX4d agreed = Eigen::ArrayX4d::Ones(count, 4);
    Row sum = Row::Zero(), lengths = Row::Zero();
    const auto add = [&](Eigen::Index k, double sign) {
        const Row push = pushes.row(k);
        for (Eigen::Index edge = 0; edge < 4; ++edge) {
            if (!std::isfinite(push(edge))) continue;
            sum(edge) += sign * push(edge);
            lengths(edge) += sign * std::abs(push(edge));
        }
    };
    // A window over the steps that goes along.
    Eigen::Index first = 0, next = 0;
    for (Eigen::Index k = 0; k < count; ++k) {
        while (next < count && pace(next) <= pace(k) + reach) add(next++, 1.0);
        while (pace(first) < pace(k) - reach) add(first++, -1.0);
        for (Eigen::Index edge = 0; edge < 4; ++edge)
            if (lengths(edge) > 0.0)
                agreed(k, edge) = std::clamp(std::abs(sum(edge)) / lengths(edge), 0.0, 1.0);
    }
    return agreed;
}

Eigen::ArrayX4d edgePushes(const Trajectory& run) {
    Eigen::ArrayX4d pushes(run.steps() + 1, 4);
    for (int k = 0; k <= run.steps(); ++k) {
        const auto& d = run.direction;
        const auto edges = edgePartials(run.box(k), {d(k, 0), d(k, 1), d(k, 2), d(k, 3)});
        for (int edge = 0; edge < 4; ++edge)
            pushes(k, edge) = edges[static_cast<std::size_t>(edge)];
    }
    return pushes;
}

Eigen::ArrayX4d pushStrength(const Trajectory& run, const Eigen::ArrayXd& pace, double reach) {
    Eigen::ArrayX4d strength = agreement(edgePushes(run), pace, reach);
    for (int k = 0; k <= run.steps(); ++k) {
        const double on_the_way = 1.0 - ramp(run.iou(k), kNear, kThere);
        for (int edge = 0; edge < 4; ++edge)
            strength(k, edge) = on_the_way * ramp(strength(k, edge), kDisagree, kAgree);
    }
    // Hidden for a while before and after, so that the mean is nothing where they turn.
    return smoothed(leastAround(strength, pace, 2.0 * reach), pace, reach);
}

}  // namespace iou
