// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/quantities.hpp"

#include <span>

namespace iou {

/// What lessons may ask a lab: "suppress.kept", "assign.positives(3)".
struct LabQuantities {
    std::string_view lab;  ///< before the dot, its key in a session file
    /// By the word after the dot and the whole numbers in parentheses behind it; empty where the
    /// lab has none such.
    std::optional<Quantity> (*find)(std::string_view name, std::span<const int> arguments);
    /// What a person calls it; empty: as it is written.
    Phrase (*name)(std::string_view name, std::span<const int> arguments);
    /// The same where the words depend on what is open; null: they do not.
    Phrase (*nameIn)(const Document& document, std::string_view name,
                     std::span<const int> arguments) = nullptr;
};

/// The labs that can be asked, one row each.
std::span<const LabQuantities> labQuantities();
/// The row of a lab; null where there is none.
const LabQuantities* findLabQuantities(std::string_view lab);

}  // namespace iou
