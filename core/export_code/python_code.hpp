// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export_code/code_parts.hpp"
#include "core/export_code/export_set.hpp"

namespace iou::export_code {

/// What a library of arrays brings to a Python file.
struct PythonKind {
    std::string_view library;  ///< what the first line says
    std::string_view import;   ///< "import torch"
    std::span<const CodePart> parts;
    std::string_view evaluated;  ///< calls a formula with boxes read; a part "evaluated" of its own
    std::string_view measured;   ///< _measured(function, rows): values and gradients as lists
    std::string_view more_arguments;  ///< of a loss, behind boxes: ", gradient=False"
    std::string_view passed_on;       ///< ", gradient"
    bool backwards = false;           ///< Dialect::backwards
    std::string_view returns;         ///< a sentence of a loss's documentation
};

std::string pythonCode(const ExportSet& set, const PythonKind& kind);

}  // namespace iou::export_code
