// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace iou::export_code {

/// A function or class of a written file, and what it needs, words with blanks between them.
struct CodePart {
    std::string_view name;
    std::string_view needs;
    std::string_view text;  ///< without empty lines around it
};

/// Those that are used, and what these need, in the order they are listed; a part needs only
/// others that stand before it, or stand in lists before its own.
std::string codeParts(std::initializer_list<std::span<const CodePart>> lists,
                      std::set<std::string> used, std::string_view between);

/// The parts Python files share, whatever their numbers are: boxes and what two of them have.
std::span<const CodePart> pythonParts();

}  // namespace iou::export_code
