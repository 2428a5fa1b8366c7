// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

namespace iou {

/// The parts in which two documents differ.
struct Changes {
    bool pred = false;
    bool target = false;
    bool interp_alpha = false;  ///< the scene's
    bool loss = false;          ///< of the active lane, with its parameters and what follows it
    bool run = false;           ///< recipe of the active lane
    bool recipes = false;       ///< of any lane, wherever it stands now; or a lane is new
    bool lanes = false;         ///< any lane, their order or which one is active
    bool pins = false;
    bool view = false;  ///< anything of the explorer's view, the two below among it
    bool compare = false;
    bool live_run = false;
    bool batch = false;
    LabSet labs;
    bool own_losses = false;
    bool appearance = false;

    bool pair() const { return pred || target; }
    bool scene() const { return pair() || interp_alpha; }
    bool any() const {
        return scene() || lanes || pins || view || batch || labs.any() || own_losses || appearance;
    }
};

/// A lane is known by its style.
Changes changesBetween(const Document& before, const Document& after);
/// Copies the changed parts and no other; `to` differs from `from` in no other.
void copyChanged(const Changes& changes, const Document& from, Document& to);

}  // namespace iou
