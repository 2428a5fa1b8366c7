// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finder/finder.hpp"

#include <string>

namespace iou {

/// What came out, in a sentence: the score of the best, or that there is none among so many.
Phrase foundSentence(const FindRecipe& recipe, const FindResult& result);
/// A score as it is read: degrees, sizes, or a plain number.
Phrase scoreText(Quest quest, const Answer& answer);
/// The command that finds the same.
std::string findCommand(const FindRecipe& recipe);

/// For a terminal: the sentence, and each answer with its numbers and pairs.
std::string foundText(const FindRecipe& recipe, const FindResult& result);
/// A table for `eval --pairs`: the recipe as comments, then a line for each pair.
std::string foundCsv(const FindRecipe& recipe, const FindResult& result);
/// JSON, "format": "iouscope-found", "version": 1.
std::string foundJson(const FindRecipe& recipe, const FindResult& result);

}  // namespace iou
