// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/lane_kernels.hpp"

/// As lane_kernels: plain data and function pointers, for steps in forms relative to an anchor.
namespace iou {

/// A block with what its codes are relative to; see CodeFrame.
struct AnchoredBlock : OptimizerBlock {
    BlockRows anchor;  ///< cx, cy, w, h, relative to the target's centre
    double place, size, limit;
};

inline constexpr int anchored_form_count = 3;

/// One optimiser's steps, by the anchored form they are taken in, in the order of BoxForm.
struct AnchoredRow {
    void (*step[anchored_form_count])(const AnchoredBlock&);
};

/// What a descent needs beside its loss, in every form.
struct StepKernels : DescentKernels {
    const AnchoredRow* anchored;  ///< by the optimiser's number
};

}  // namespace iou
