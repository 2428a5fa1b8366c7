// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/explorer.hpp"
#include "core/session/appearance.hpp"
#include "core/session/batch_lab.hpp"
#include "core/session/labs.hpp"

#include <vector>

namespace iou {

/// What a person edits: labs, each a small value that is saved, compared and undone as a value.
/// One made without arguments is what a new window starts with.
struct Document {
    Explorer explorer;
    BatchLab batch;
    Labs labs;
    /// Typed formulas that are kept at hand, whether anything uses them or not (own_losses).
    std::vector<LossPointer> own_losses;
    Appearance appearance;

    /// One of the labs that fill the window's middle.
    template <class Lab>
    const Lab& lab() const {
        return std::get<Lab>(labs);
    }
    template <class Lab>
    Lab& lab() {
        return std::get<Lab>(labs);
    }
    /// Recipe of the explorer's active lane.
    const RunRecipe& run() const { return explorer.run(); }
    RunRecipe& run() { return explorer.run(); }
    friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace iou
