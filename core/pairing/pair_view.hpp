// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairing/pair_columns.hpp"
#include "core/pairing/pair_stats.hpp"

#include <memory>
#include <string>
#include <vector>

namespace iou::pairing {

/// In which order pairs stand: by a loss, by how differently two losses rank them, or by a column.
struct PairSort {
    int loss = 0;      ///< index; -1: by the column
    int against = -1;  ///< another loss: largest difference of ranks first; -1: none
    PairColumn column = PairColumn::iou;
    bool reversed = false;

    friend bool operator==(const PairSort&, const PairSort&) = default;
};
/// Which of them are shown; -1: all.
struct PairFilter {
    int status = -1, size = -1;
    std::string text =
        {};  ///< in the name of the image or the class, whatever the case of its letters

    friend bool operator==(const PairFilter&, const PairFilter&) = default;
};

/// What is plotted: IoU and a loss of the rows whose loss is finite.
struct PairPoints {
    std::vector<int> rows;  ///< of the table, rising
    std::vector<double> iou, loss;
};

/// What a list of pairs shows.
struct PairView {
    std::vector<PairLoss> losses;
    std::vector<int> rows;  ///< of the table, in their order
    PairPoints points;      ///< of these rows and the first loss
    std::vector<StatRow> stats;
};

std::vector<int> shownRows(const PairTable& table, const std::vector<PairLoss>& losses,
                           const PairSort& sort, const PairFilter& filter,
                           const Progress* progress = nullptr);
/// before: a view of the same table, or null; what losses and statistics it has are taken over.
/// Cancelled: what it returns means nothing.
PairView viewOf(const PairTable& table, const std::vector<Loss>& losses, const PairSort& sort,
                const PairFilter& filter, const PairView* before, int threads,
                Progress* progress = nullptr);

}  // namespace iou::pairing
