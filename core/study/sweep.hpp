// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/not_finite.hpp"
#include "core/jobs/progress.hpp"
#include "core/shard/shard.hpp"
#include "core/study/study.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace iou {

/// The study a sweep's folder holds: its study.json.
Result<Study> studyIn(const std::string& folder);

struct SweepOutcome {
    std::int64_t cells = 0;  ///< of the shard, with those that all shards share
    std::int64_t found = 0;  ///< that were complete already
    std::int64_t done = 0;   ///< with those; of a large cell its part
    /// Of the cells computed now: those with numbers that are not finite; of the first of them the
    /// id, the loss and what.
    std::int64_t not_finite = 0;
    std::string first_cell, first_loss;
    NotFinite first;
};
/// Computes what a folder lacks of a study, cells index of count, index + count, ... in
/// cells/ID; of large cells the shard's part. A cell is complete or not there; whatever ended the
/// shard before, it goes on with the next one. The folder is made where it is missing, one of
/// another study is refused. Its shard-INDEX-of-COUNT.lock is held meanwhile. progress may be null.
Result<SweepOutcome> runSweep(const Study& study, const Shard& shard, int threads,
                              const std::string& folder, Progress* progress);

/// Where the cells of these folders of one study are, and put together what was computed in parts.
struct MergedStudy {
    Study study;
    std::vector<std::string> folders;  ///< of each cell
};
/// Large cells become complete in the folder that holds most of them. Refused by name: folders of
/// different studies, and cells that are missing.
Result<MergedStudy> mergeStudy(const std::vector<std::string>& folders);
/// Writes index.csv into a folder and, where they are not there, study and cells.
Result<Done> writeStudy(const MergedStudy& merged, const std::string& folder);

struct SweepStatus {
    std::int64_t cells = 0, done = 0;
    std::int64_t begun = 0;       ///< large cells with some parts
    int shards = 1;               ///< that were started last
    std::vector<int> running;     ///< of these, here or where locks of files reach
    std::vector<int> unfinished;  ///< that lack something and do not run
    /// Seconds until all is done, at the pace of the last minutes; empty: nothing runs.
    std::optional<double> seconds_left;
};
Result<SweepStatus> sweepStatus(const std::string& folder);

}  // namespace iou
