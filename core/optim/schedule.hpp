// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace iou {

/// Step size over time: the rate of the first entry whose `until` is not passed (steps from 1).
struct Schedule {
    struct Stage {
        int until;    ///< last step of this stage
        double rate;  ///< step size
        friend bool operator==(const Stage&, const Stage&) = default;
    };
    std::vector<Stage> stages;  ///< by rising `until`; the last stage goes on

    /// 0 without stages.
    double rate(int step) const {
        for (const auto& stage : stages)
            if (step <= stage.until) return stage.rate;
        return stages.empty() ? 0.0 : stages.back().rate;
    }
    static Schedule constant(double rate) { return {{{1, rate}}}; }
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

}  // namespace iou
