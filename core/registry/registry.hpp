// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/registry/loss_entry.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Every built-in entry, in menu order: by family, then as in its header.
std::span<const LossEntry> registry();

/// The built-in entries, then those added at run time in the order they were added, as they are at
/// this moment. From any thread, as are all functions here.
std::vector<LossPointer> allLosses();
/// The entry of that id, or of that key, among them, or null. Ids of typed formulas are not unique:
/// they are found by their keys alone.
LossPointer findLoss(std::string_view id);
/// What tells an entry from all others: its id; of a typed formula "=" and its text.
std::string lossKey(const LossEntry& entry);
/// How lists name an entry: the second of one name is "CIoU (2)".
std::string listedName(const LossEntry& entry);
/// Adds an entry made at run time. Refused where it is there already, where its id is taken or no
/// id, and where it has more parameters or terms than lanes carry.
Result<Done> addLoss(LossPointer entry);
/// Takes an added entry out of the list, by its id or key; losses that use it keep it.
void removeLoss(std::string_view id);
/// Another number after every change of the list.
std::uint64_t lossListVersion();

/// Name of a family as menus show it.
std::string_view familyName(Family family);
std::string_view kindName(Kind kind);

}  // namespace iou
