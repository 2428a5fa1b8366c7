// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bridge/program.hpp"
#include "core/readings/number_search.hpp"

namespace iou::bridge {

/// What is found out about a program before it is believed.
struct Finding {
    enum class Weight { fine, remark, problem };
    Weight weight = Weight::fine;
    Phrase text;
};

struct ProbeReport {
    std::vector<Finding> findings;
    TheirNumbers numbers;  ///< at some of the pairs, as My numbers takes them
    NumberAnswer reading;  ///< which formula they are

    bool sound() const;  ///< no finding is a problem
};

/// A pair of the probe.
struct ProbePair {
    Box<> pred, target;
};
/// 64 pairs that overlap, nest, touch and are apart, the same each time.
std::vector<ProbePair> probePairs();

/// Asks the program about probePairs(): twice, alone and together, moved, and around each pair for
/// its slopes; and, where a pair has numbers of its own, which known formula gives them (expected:
/// the likeliest). An error: it could not be asked.
Result<ProbeReport> probeProgram(Program& program, const std::vector<double>& params,
                                 const Loss& expected, Progress* progress = nullptr);

}  // namespace iou::bridge
