// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.hpp"

#include "core/study/cells.hpp"
#include "core/study/study_table.hpp"
#include "core/study/value_range.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

const StudySources kFuzzSources{[](const std::string& name) { return findProtocol(name); },
                                [](const std::string& spec) { return Result<std::string>(spec); }};

/// The first and the last of its cells have names.
void fuzzStudy(std::string_view bytes) {
    const auto study = readStudy(bytes, "s", kFuzzSources);
    if (!sound(study)) return;
    const std::int64_t cells = cellCount(*study);
    require(cells > 0 && cells <= static_cast<std::int64_t>(most_cells), "cells are counted");
    require(cellId(cellOf(*study, 0)).size() == 16, "a cell has a name");
    require(cellId(cellOf(*study, cells - 1)).size() == 16, "a cell has a name");
    if (cells < 100) (void)cellsCsv(*study);
}

void fuzzRange(std::string_view bytes) {
    constexpr std::size_t most = 1000;
    const auto texts = expandRanges(bytes, most);
    if (sound(texts)) require(texts->size() <= most, "a range keeps its limit");
}

/// curves.csv, and behind "@@ summary" summary.json.
void fuzzOutcome(std::string_view bytes) {
    static const ScratchFolder folder;
    const auto pieces = piecesOf(bytes);
    (void)folder.write("curves.csv", pieces.front().bytes);
    (void)folder.write("summary.json", pieces.back().bytes);
    (void)sound(readOutcome(folder.path()));
}

std::vector<std::string> studySeeds() {
    return {R"({"format": "iouscope-study", "version": 1, "losses": ["ciou", "l1@5,giou",
        "interp_iou:alpha=0.8..0.9/2"], "protocols": ["interpiou", "diou"], "optimizers": ["adam"],
        "rates": ["0.001..0.1/3log"], "forms": ["xyxy", "log"], "steps": [10, 20],
        "cases": [100, 200], "seeds": "0..1", "record": "iou,aei"})",
            R"({"format": "iouscope-study", "version": 1, "losses": "iou", "protocols": "wiou"})"};
}
std::vector<std::string> rangeSeeds() {
    return {"0.5..0.99/50", "0.001..0.1/5log", "0..9", "interp_iou:alpha=0.5..0.99/7", "3"};
}
std::vector<std::string> outcomeSeeds() {
    return {"loss,step,iou,aei\nciou,0,0.5,0.25\nciou,1,0.05,nan\n@@ summary\n"
            R"({"losses": [{"bad_states": {"non_positive_size": 1, "diverged": 2}}]})"};
}

IOU_FUZZ_TARGET(study, fuzzStudy, studySeeds)
IOU_FUZZ_TARGET(value_range, fuzzRange, rangeSeeds)
IOU_FUZZ_TARGET(sweep_outcome, fuzzOutcome, outcomeSeeds)

}  // namespace
}  // namespace iou::fuzz
