// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/tables.hpp"

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

}  // namespace iou::detector
