// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/registry/carried_losses.hpp"

namespace iou {

/// The losses a file carries: names, and texts to make them of again.
nlohmann::ordered_json carriedLossesJson(const CarriedLosses& carried);
/// Reads the field of that name, where there is one; to be called before anything that names a
/// loss.
void readCarriedLosses(JsonFields& fields, CarriedLosses& out, const char* name = "losses");

}  // namespace iou
