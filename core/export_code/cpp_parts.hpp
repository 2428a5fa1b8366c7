// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export_code/code_parts.hpp"

namespace iou::export_code {

/// Numbers with partials, and the functions of formulas.
std::span<const CodePart> cppNumberParts();
/// Boxes, and what two of them have.
std::span<const CodePart> cppBoxParts();

}  // namespace iou::export_code
