// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula_language/formula.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Names of formulas as identifiers that Python and C++ take.
namespace iou::export_code {

/// Of a function: no word of either language, no name that the written code has itself.
std::string functionName(std::string_view id);

/// The names of one formula's parameters and definitions, all different.
struct LocalNames {
    std::vector<std::string> parameters, definitions;
};
LocalNames localNames(const own::Formula& formula);

/// The English name of a Greek letter ("alpha", "Gamma") that a text begins with, and its bytes;
/// empty: it begins with none.
struct GreekLetter {
    std::string_view name;
    std::size_t length = 0;
};
GreekLetter greekLetter(std::string_view text);

}  // namespace iou::export_code
