// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/pairs_csv.hpp"
#include "core/files/npy_array.hpp"
#include "core/imports/evidence.hpp"

namespace iou {

/// A NumPy array of N x 8: first the prediction's four numbers. Without a notation an error that
/// asks for it, with what speaks for each.
Result<std::vector<NamedPair>> readPairArray(std::string_view bytes, const std::string& path,
                                             std::optional<BoxNotation> notation);

/// What that error asks, without the choices.
Phrase unsaidNotation();
/// What speaks for each notation of an array of N x 8.
imports::NotationChoices notationsOfPairs(const NpyArray& array);

}  // namespace iou
