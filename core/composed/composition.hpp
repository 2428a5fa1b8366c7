// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composed/wrappers.hpp"

#include <string>
#include <string_view>
#include <vector>

/// A loss made of others, as it is typed: "focaler(ciou, d=0, u=0.95)", "5 l1 + 2 giou",
/// "wise(0.5 ciou + 0.5 nwd(c=20))", "inner(1 - iou + rho2/c2)".
///
///     sum     = [sign] part { sign part }            sign = "+" | "-"
///     part    = [ number ["*"] ] ( loss | wrapper | "(" sum ")" )
///     loss    = NAME [ "(" [ setting { "," setting } ] ")" ]
///     wrapper = WRAPPER "(" ( sum | formula | "=" formula ) { "," setting } ")"
///     setting = NAME "=" number
///
/// A name is an id or what people call it (registry/loss_names). What reads as losses is that; "="
/// says that a formula follows.
namespace iou::composed {

/// A number written beside a loss or wrapper.
struct Setting {
    std::string name;
    double value = 0.0;
};

/// What stands before a summand.
struct Weight {
    bool minus = false;
    bool written = false;  ///< else 1
    double factor = 1.0;
};

struct Composition {
    enum class Kind { loss, formula, wrapped, sum };
    Kind kind = Kind::loss;
    LossPointer entry;                 ///< of a loss
    std::string formula;               ///< its text, in canonical form
    const Wrapper* wrapper = nullptr;  ///< around the only part
    std::vector<Setting> settings;     ///< of the loss or wrapper
    std::vector<Composition> parts;
    std::vector<Weight> weights;  ///< of the summands, one for each part
};

/// Reads a text without settings behind a colon; the error names the character.
Result<Composition> parseComposition(std::string_view text);

/// The canonical text: without blanks and settings, which are parameters of the whole.
std::string compositionText(const Composition& composition);

/// "Focaler-CIoU", "5 L1 + 2 GIoU".
std::string compositionName(const Composition& composition);

}  // namespace iou::composed
