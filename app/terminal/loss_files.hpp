// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/run/staged_loss.hpp"

#include <string>
#include <string_view>

/// Losses as they are asked for on a command line: an id, losses made of others, a formula as
/// "=1 - iou", or a file of one, "my.loss:k=3", also in "focaler(my.loss)". The core reads no file
/// for a spec.
namespace iou {

/// The spec with the texts of files in the place of their names.
Result<std::string> withLossFiles(std::string_view spec);

Result<Loss> lossFromArgument(std::string_view spec);
Result<StagedLoss> stagedLossFromArgument(std::string_view spec);

/// What the help of every command says of --loss.
inline constexpr const char* loss_spec_help =
    "Loss: id or id:name=value,..., others made of them as 'focaler(ciou)' or '5 l1 + 2 giou', a "
    "formula as '=1 - iou + rho2/c2', or a file *.loss of one";

}  // namespace iou
