// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace iou {

/// The whole registry as a JSON array, in menu order: id, name, kind, family, year, source,
/// formula, sentence, pathology, value_at_match, laws, variants (the other ids of the same
/// formula), also_called (names of people and libraries), parameters (name, symbol, default, min,
/// max, sentence) and terms (id, symbol, role, sentence).
std::string registryJson();

}  // namespace iou
