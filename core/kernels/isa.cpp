// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/isa.hpp"

#include <pmmintrin.h>

#include <atomic>
#include <cstdlib>

namespace iou {

namespace {

bool processorHas(Isa isa) {
    switch (isa) {
    case Isa::baseline: return true;
    case Isa::avx2: return __builtin_cpu_supports("avx2") != 0;
    case Isa::avx512:
        return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
               __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0;
    }
    return false;
}

Isa bestIsa() {
    for (const Isa isa : {Isa::avx512, Isa::avx2})
        if (isaAvailable(isa)) return isa;
    return Isa::baseline;
}

struct Choice {
    Isa isa;
    std::string warning;
};

Choice choose() {
    const Isa best = bestIsa();
    const char* const asked = std::getenv("IOUSCOPE_ISA");
    if (!asked || !*asked) return {best, {}};
    for (const Isa isa : {Isa::baseline, Isa::avx2, Isa::avx512}) {
        if (isaName(isa) != asked) continue;
        if (isaAvailable(isa)) return {isa, {}};
        return {best, "IOUSCOPE_ISA=" + std::string(asked) +
                          (isaBuilt(isa) ? ": this processor lacks it" : ": not built in") +
                          "; using " + std::string(isaName(best))};
    }
    return {best, "IOUSCOPE_ISA=" + std::string(asked) +
                      ": no such instruction set; choose baseline, avx2 or avx512. Using " +
                      std::string(isaName(best))};
}

const Choice& startChoice() {
    static const Choice choice = choose();
    return choice;
}

std::atomic<int>& current() {
    static std::atomic<int> isa{static_cast<int>(startChoice().isa)};
    return isa;
}

}  // namespace

Isa activeIsa() { return static_cast<Isa>(current().load(std::memory_order_relaxed)); }

bool useIsa(Isa isa) {
    if (!isaAvailable(isa)) return false;
    current().store(static_cast<int>(isa), std::memory_order_relaxed);
    return true;
}

bool isaBuilt(Isa isa) { return builtDescentKernels()[static_cast<std::size_t>(isa)] != nullptr; }
bool isaAvailable(Isa isa) { return isaBuilt(isa) && processorHas(isa); }

std::string_view isaName(Isa isa) {
    switch (isa) {
    case Isa::baseline: return "baseline";
    case Isa::avx2: return "avx2";
    case Isa::avx512: return "avx512";
    }
    return "";
}

std::string isaSummary() {
    std::string text = "instruction sets:";
    for (const Isa isa : {Isa::baseline, Isa::avx2, Isa::avx512})
        if (isaBuilt(isa)) text += ' ' + std::string(isaName(isa));
    return text + " (in use: " + std::string(isaName(activeIsa())) + ")";
}

std::string isaWarning() { return startChoice().warning; }

const StepKernels& descentKernels() {
    return *builtDescentKernels()[static_cast<std::size_t>(activeIsa())];
}

FlushDenormals::FlushDenormals() : m_saved(_mm_getcsr()) {
    _mm_setcsr(m_saved | _MM_FLUSH_ZERO_ON | _MM_DENORMALS_ZERO_ON);
}
FlushDenormals::~FlushDenormals() { _mm_setcsr(m_saved); }

}  // namespace iou
