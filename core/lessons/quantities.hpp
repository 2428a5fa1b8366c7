// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"
#include "core/session/document.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace iou {

/// What quantities are read from; the run is made when one asks for it.
class Situation {
public:
    /// The document must outlive it.
    Situation(const Document& d, int step) : document(d), playhead(step) {}
    const Document& document;
    const int playhead;
    const Trajectory& run();
    const Box<>& pred() const { return document.explorer.scene.pred; }
    const Box<>& target() const { return document.explorer.scene.target; }

private:
    std::optional<Trajectory> m_run;
};

using Quantity = std::function<double(Situation&)>;

/// By its name in a goal (see expression.hpp); empty where there is none.
std::optional<Quantity> findQuantity(std::string_view name);

/// What a person calls it: "IoU", "horizontal gap", "GIoU loss". expression: a quantity, or one of
/// the expressions that have a name of their own, such as "1 - loss.giou" and
/// "abs(pred.cy - target.cy)"; any other is given back as it is.
Phrase quantityName(std::string_view expression);

}  // namespace iou
