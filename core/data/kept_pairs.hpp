// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/load_pairs.hpp"

#include <string>
#include <vector>

namespace iou::pairing {

/// SHA-256 of each path of the truths, then of the predictions: of a file as `sha256sum` gives it,
/// of a folder that of the lines "SHA-256  NAME" of its files of boxes, in their order. Cancelled:
/// what it returns means nothing.
Result<std::vector<std::string>> hashesOf(const PairSource& source, Progress* progress = nullptr);

/// Every path as it is written in a session of that folder: what lies below it without it.
void makeRelative(KeptPairs& kept, const std::string& folder);
/// And back. What is not there is looked for by its name in the folder itself.
void makeAbsolute(KeptPairs& kept, const std::string& folder);

/// What became of files that a session names.
struct Reopened {
    std::vector<std::string> missing;  ///< paths that are not there; then nothing is read
    std::vector<std::string> changed;  ///< whose hash is another than the one kept
    std::vector<std::string> sha256;   ///< as they are now
    Result<LoadedPairs> pairs = LoadedPairs{};
};
/// Cancelled: what it returns means nothing.
Reopened reopen(const KeptPairs& kept, Progress* progress = nullptr);

/// The row of a pair that was kept, whose boxes are in the scene: that one if the truth is still
/// its own, else the one both boxes are now in, else the truth alone; -1: none.
int rowOfKept(const PairTable& table, int kept, const Box<>& pred, const Box<>& truth);

/// Puts what was found in the place of a path that is missing; others that are missing are taken
/// from where they lie now if they still lie as they did to this one.
void relocate(KeptPairs& kept, const std::string& missing, const std::string& found);

}  // namespace iou::pairing
