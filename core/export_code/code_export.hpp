// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/registry/loss.hpp"

#include <span>
#include <string>
#include <string_view>

/// Losses as code for other programs: values, gradients and a self-test against rows that the core
/// computes.
namespace iou::export_code {

/// What code is written in.
struct Target {
    std::string_view id;      ///< CLI word
    std::string_view name;    ///< "PyTorch"
    std::string_view ending;  ///< of a file's name, with the point
};
std::span<const Target> targets();
/// Null: none is called so.
const Target* findTarget(std::string_view id);

/// Whether a loss is a formula, or a built-in one that has the text of one: others have no code to
/// give.
bool hasText(const LossEntry& entry);

/// Each loss as a function, in one file, with the parameters' values as defaults. Refused: losses
/// that are no formula (the scripts of 2020), a term of a built-in loss that no formula gives, and
/// more than one loss where a file holds one.
Result<std::string> exported(std::span<const Loss> losses, const Target& target);

}  // namespace iou::export_code
