// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/experiment/paired.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace iou::detector {

/// A loss under a rule of suppression.
struct Arm {
    std::size_t loss = 0, rule = 0;
    friend bool operator==(const Arm&, const Arm&) = default;
};

/// One measure of an arm over the seeds, and its difference to the arm it is compared with.
struct Cell {
    double mean = Paired().difference;       ///< NaN: no run has it
    double deviation = Paired().difference;  ///< of single runs, unpaired
    Paired to_reference;                     ///< nothing of the reference itself
    double p_holm = Paired().p;              ///< over all differences of the table
    double p_holm_measure = Paired().p;      ///< over those of the same measure
};
struct Comparison {
    struct Row {
        Arm arm, reference;
        std::array<Cell, measure_count> cells;
    };
    std::vector<Row> rows;
};

/// Every loss under every rule, by rule, against the recipe's reference under the same rule: what
/// the loss changes. step: one of checkpointSteps().
Comparison compareLosses(const Recipe& recipe, const Results& results, int step);
/// The same arms, by loss, against the same loss under the first rule: what suppression changes.
Comparison compareRules(const Recipe& recipe, const Results& results, int step);

/// seed,loss,nms,step,AP,AP50,AP75,AP90,APs,APm,APl,AR,P_at_R50,not_finite; shares of 1, 17 digits,
/// -1 where there is no truth.
std::string runsCsv(const Recipe& recipe, const Results& results);
/// loss,measure,mean,difference,standard_error,lo,hi,p,p_holm,nms,p_holm_measure; empty where there
/// is nothing to compare.
std::string tableCsv(const Recipe& recipe, const Comparison& comparison);
/// For reading: AP, AP50, AP75, AP90 and APs in points of 100, with differences, standard errors
/// and p.
std::string tableText(const Recipe& recipe, const Comparison& comparison);

}  // namespace iou::detector
