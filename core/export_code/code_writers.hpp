// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export_code/export_set.hpp"

#include <string>

/// The files, one writer for each kind.
namespace iou::export_code {

std::string pytorchCode(const ExportSet& set);
std::string numpyCode(const ExportSet& set);
std::string cppCode(const ExportSet& set);
std::string latexCode(const ExportSet& set);
std::string formulaCode(const ExportSet& set);

}  // namespace iou::export_code
