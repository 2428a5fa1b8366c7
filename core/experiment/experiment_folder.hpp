// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/tables.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace iou::detector {

/// The folder of an experiment: runs.csv, table.csv, where there are several rules nms.csv (as
/// table.csv, but against the same loss under the first rule), and recipe.json, which is removed
/// first and written last: with it the folder is complete. Other files are left alone.
class ExperimentFolder {
public:
    explicit ExperimentFolder(std::string path);
    /// Whether the folder holds results already.
    bool occupied() const;
    /// Makes the folder where it is missing, and refuses one that could not be written to.
    Result<Done> prepare() const;
    Result<Done> write(const Recipe& recipe, const Results& results) const;

private:
    std::string file(const char* name) const { return m_path + '/' + name; }

    std::string m_path;
};

/// The first runs of results whose runs.csv is larger than so many bytes, as many as fit, as of an
/// experiment that was cancelled there. Empty: all fit, or none does.
std::optional<Results> fittingResults(const Recipe& recipe, const Results& results,
                                      std::size_t bytes);

}  // namespace iou::detector
