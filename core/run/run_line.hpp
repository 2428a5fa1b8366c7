// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box.hpp"
#include "core/run/regression.hpp"

#include <string>
#include <string_view>

namespace iou {

/// The recipe of a run as one line of name=value words, without a line end:
///   iouscope-run core=0.1.0 numerics=2 pred=cxcywh:1,1,2,2 target=cxcywh:0,0,1,1 loss=ciou
///   optimizer=adam schedule=0.1@60,0.01@200 steps=200 form=xyxy iou_factor=off stop_iou=0
///   stop_step=0 stop_size=1e9
/// A loss that is typed as a formula is written as loss=own formula=... set=k=3, its text with
/// percent signs (%20) for blanks, colons, commas and line ends.
/// A schedule of one rate is written as that rate, losses that follow one another as
/// loss=l1@60,ciou; an anchored form has anchor=cxcywh:..., code_weights=on and clamp_sizes=on
/// where they differ from the default. A run draws no random numbers: it has no seed.
std::string runLine(const RunRequest& run);
/// Reads the line back; words may come in any order and be split by blanks or line ends. Boxes may
/// be given in any named notation (xyxy:l,t,r,b). core, numerics, iou_factor and the stop rules may
/// be left out. The error names the word and the character where it starts.
Result<RunRequest> parseRunLine(std::string_view text);
/// Whether a text means to be such a line.
bool looksLikeRunLine(std::string_view text);

}  // namespace iou
