// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bridge/program_code.hpp"

/// Lanes for a program: a block is one question. Where there is no answer the numbers are NaN, and
/// the program's status tells why.
namespace iou::bridge {

/// The code must outlive the lanes; who holds the Loss sees to that.
void packProgram(const ProgramCode& code, std::span<const double> params, bool direction,
                 LaneParams& out);
const LaneKernels& programLanes();

}  // namespace iou::bridge
