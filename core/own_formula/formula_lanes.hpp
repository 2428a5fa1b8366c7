// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/formula_program.hpp"
#include "core/own_formula/formula_program.hpp"

#include <deque>
#include <memory>
#include <span>

namespace iou::own {

/// A formula's program as the lane kernels take it: made once for what is asked (the loss, a step,
/// a term), without what that does not need, registers shared out among strips.
class FormulaLanes {
public:
    FormulaLanes(const Formula& formula, const Program& program);
    FormulaLanes(const FormulaLanes&) = delete;
    FormulaLanes& operator=(const FormulaLanes&) = delete;

    /// Whether the strips suffice; else pairs are computed one by one.
    bool possible() const { return m_possible; }
    const LaneKernels* kernels(Isa isa) const;
    void pack(std::span<const double> params, bool direction, LaneParams& out) const;

private:
    friend class LaneWriter;

    const LaneCall* callOf(const Instruction& x);
    LaneProgram programFor(int result, bool iou_loss, bool parts);

    const Formula& m_formula;
    const Program& m_program;
    bool m_possible = true;
    std::deque<std::vector<LaneInstruction>> m_code;
    std::deque<LanePair> m_pairs;
    std::deque<LaneCall> m_calls;
    LaneProgram m_evaluate{}, m_step{}, m_record{};
    std::vector<LaneProgram> m_terms;
};

}  // namespace iou::own
