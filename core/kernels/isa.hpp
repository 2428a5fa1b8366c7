// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/step_kernels.hpp"

#include <array>
#include <string>
#include <string_view>

namespace iou {

/// The instruction set in use: the best the processor has, or IOUSCOPE_ISA where it has that.
Isa activeIsa();
/// For tests and benchmarks: uses another one from now on. False where it is not to be had.
bool useIsa(Isa isa);
/// Built into this binary and present in this processor.
bool isaAvailable(Isa isa);
bool isaBuilt(Isa isa);
std::string_view isaName(Isa isa);
/// What is built in and what is in use, on one line.
std::string isaSummary();
/// A sentence for the user when IOUSCOPE_ISA asks for what cannot be had; else empty.
std::string isaWarning();

/// Those of the instruction set in use.
const StepKernels& descentKernels();
/// Per instruction set; null where not built in (generated).
std::array<const StepKernels*, isa_count> builtDescentKernels();

/// While it lives, this thread flushes denormals to zero: they are slow, and mean nothing in lanes.
class FlushDenormals {
public:
    FlushDenormals();
    ~FlushDenormals();
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

private:
    unsigned m_saved;
};

}  // namespace iou
