// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"

#include <optional>
#include <string_view>

namespace iou {

/// Version of the core, as in recipes and --version.
std::string_view coreVersion();

/// Number of the numerics, as in recipes, run lines and --version: two programs of one number give
/// the same bytes of data for the same recipe. Whoever changes such bytes raises it by one and adds
/// its rows to tests/golden/bytes/numerics.csv.
inline constexpr int numerics_version = 3;

/// The numerics that a recipe, session or recipe line was written by, read off its text: what names
/// a core and no number is of the first. Empty where it names neither, as one typed by hand.
std::optional<int> numericsOf(std::string_view text);
/// What to tell whoever takes such a text up; empty where it is of this numerics or does not say.
Phrase numericsNote(std::string_view text);

}  // namespace iou
