// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

inline constexpr std::size_t most_cells = 1'000'000;

/// Many simulations of one loss each: every combination of what these lists hold. An empty list
/// leaves it to the protocol.
struct Study {
    std::vector<StagedLoss> losses;
    std::vector<Protocol> protocols;
    std::vector<Optimizer> optimizers;
    std::vector<double> rates;  ///< constant step sizes
    std::vector<BoxForm> forms;
    std::vector<int> steps;
    std::vector<std::int64_t> cases;
    std::vector<std::uint64_t> seeds{0};
    RecordSet record = RecordSet::all();
};

/// How many simulations it is; at most most_cells in what readStudy() gives.
std::int64_t cellCount(const Study& study);
/// One of them. Seeds vary fastest, then cases, steps, forms, rates, optimisers, protocols; losses
/// slowest. The order never changes.
SimulationRecipe cellOf(const Study& study, std::int64_t index);
/// What a cell is called: 16 hexadecimal digits of recipeKey().
std::string cellId(const SimulationRecipe& recipe);

/// Where a study's names lead: to a protocol, and to a loss spec that names no file.
struct StudySources {
    std::function<Result<Protocol>(const std::string& name)> protocol;
    std::function<Result<std::string>(const std::string& spec)> loss;
};
/// Reads the JSON ("format": "iouscope-study", "version": 1). Texts and numbers may be ranges
/// (value_range.hpp). path is for messages, which name the field. Refused: what names the same
/// cell twice, and more than most_cells.
Result<Study> readStudy(std::string_view bytes, const std::string& path,
                        const StudySources& sources);

/// The study with every range written out and no other file but these needed: "study.json" first,
/// then protocols that are not built in. Names are relative to the folder they go to.
struct StudyFile {
    std::string name, bytes;
};
std::vector<StudyFile> studyFiles(const Study& study);

}  // namespace iou
