// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/registry/loss_entry.hpp"

#include <functional>
#include <string>
#include <string_view>

/// How losses that exist only at run time come out of a text: each kind has its reader.
namespace iou {

class Loss;

/// Makes an entry of a text. Its source holds the reader's kind and the text in canonical form, its
/// id is what the text calls it.
using LossReader = std::function<Result<LossPointer>(std::string_view text)>;

/// The kind of losses that are typed as a formula (core/own_formula).
inline constexpr std::string_view formula_kind = "formula";
/// The kind of losses that are made of others, as "focaler(ciou)" or "5*l1+2*giou" (core/composed).
inline constexpr std::string_view composition_kind = "composition";
/// The kind of losses that a program of the user gives (core/bridge): each number is a question to
/// it, and nobody knows what is inside.
inline constexpr std::string_view program_kind = "program";

/// From now on texts of this kind are read so. From any thread, as is the next one.
void setLossReader(const std::string& kind, LossReader reader);

/// The entry of a text. Texts that are equal in canonical form give one and the same entry as long
/// as anybody holds it, so that losses stay equal across undo, sessions and caches.
Result<LossPointer> lossFrom(const LossSource& source);

/// Sets the readers that are part of the core; defined where they are, and called here.
void addKnownReaders();

/// A spec that is made of others, with its settings: "focaler(ciou, u=0.9)"; defined in
/// core/composed.
Result<Loss> composedLoss(std::string_view spec);

}  // namespace iou
