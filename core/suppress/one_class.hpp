// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/suppress/suppression.hpp"

/// The algorithms on the detections of one class. Not for others than suppression.cpp.
namespace iou::suppress {

struct OneClass {
    std::span<const Detection> detections;
    std::span<const int> members;  ///< indices, rising
    const Rule& rule;
    std::span<Outcome> outcomes;  ///< of all detections; those of members are set
    Progress* progress;
    bool steps;
};

/// What a class gives: kept ones in order of selection and, where asked for, the steps.
struct ClassResult {
    std::vector<int> kept;
    std::vector<Selection> selections;
    std::vector<Touch> touches;
};

/// Whether to stop; looks at the flag once in a while, when work is divisible by 256.
inline bool stopped(const Progress* progress, std::size_t work) {
    return progress && work % 256 == 0 && progress->cancelled();
}

void runGreedy(const OneClass& one, ClassResult& out);  ///< greedy, greedy_combined, diou
void runSoft(const OneClass& one, ClassResult& out);
void runGuided(const OneClass& one, ClassResult& out);

}  // namespace iou::suppress
