// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/simulate/simulator.hpp"

#include <string>

namespace iou {

/// The folder of one simulation: curves.csv, summary.json and recipe.json. It is complete once
/// recipe.json exists, which is removed first and written last. Other files are left alone. The
/// recipe repeats what curves.csv holds, also of a cancelled simulation.
class ResultFolder {
public:
    explicit ResultFolder(std::string path);
    /// Makes the folder where it is missing, and refuses one that could not be written to: before
    /// the work, not after it.
    Result<Done> prepare() const;
    /// Whether one of its three files is there already.
    bool occupied() const;
    /// Refuses a folder with the result of another recipe, or of one that cannot be read. The same
    /// recipe may take its place, whole or cut short.
    Result<Done> checkRecipe(const SimulationRecipe& recipe) const;
    Result<Done> write(const SimulationRecipe& recipe, const SimulationResult& result) const;

private:
    std::string file(const char* name) const { return m_path + '/' + name; }

    std::string m_path;
};

}  // namespace iou
