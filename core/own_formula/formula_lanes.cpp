// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_lanes.hpp"

#include "core/own_formula/lane_writer.hpp"

#include <algorithm>
#include <cstring>

namespace iou::own {

FormulaLanes::FormulaLanes(const Formula& formula, const Program& program)
    : m_formula(formula), m_program(program) {
    m_evaluate = programFor(program.result, false, false);
    m_step = programFor(program.result, true, false);
    m_record = programFor(program.result, true, true);
    for (const ProgramTerm& term : program.terms)
        m_terms.push_back(programFor(term.value, false, false));
}

const LaneCall* FormulaLanes::callOf(const Instruction& x) {
    const FormulaLoss& called = m_formula.losses[static_cast<std::size_t>(x.which)];
    LaneCall& call = m_calls.emplace_back();
    for (const Isa isa : {Isa::baseline, Isa::avx2, Isa::avx512})
        call.kernels[static_cast<std::size_t>(isa)] = called.entry->code->lanes(isa);
    called.entry->code->pack(called.values, false, call.params);
    // Kernels count the terms as the formula names them, repeats too.
    call.term = -1;
    if (called.term >= 0) {
        std::vector<TermValue> met;
        called.entry->code->explain({1.5, 1.25, 2.0, 1.0}, {1.0, 1.0, 1.0, 2.0},
                                    called.values.data(), met);
        const TermInfo* const wanted = called.entry->terms[static_cast<std::size_t>(called.term)];
        const auto at = std::find_if(met.begin(), met.end(),
                                     [&](const TermValue& t) { return t.info == wanted; });
        call.term = static_cast<int>(at - met.begin());
    }
    return &call;
}

LaneProgram FormulaLanes::programFor(int result, bool iou_loss, bool parts) {
    LaneWriter writer(m_program, result, iou_loss, parts);
    auto& code = m_code.emplace_back();
    LaneProgram out{};
    const auto call = [this](const Instruction& x) { return callOf(x); };
    if (!writer.write(code, m_pairs, call)) m_possible = false;
    out.code = code.data();
    out.count = static_cast<int>(code.size());
    out.result = writer.resultRegister();
    out.iou_loss = writer.iouLossRegister();
    return out;
}

const LaneKernels* FormulaLanes::kernels(Isa isa) const {
    return m_possible ? builtFormulaKernels(isa) : nullptr;
}

void FormulaLanes::pack(std::span<const double> params, bool direction, LaneParams& out) const {
    FormulaLaneParams p{};
    p.evaluate = &m_evaluate;
    p.step = &m_step;
    p.record = &m_record;
    p.terms = m_terms.data();
    p.direction = direction;
    for (std::size_t i = 0; i < std::min<std::size_t>(params.size(), formula_parameters); ++i)
        p.values[i] = static_cast<float>(params[i]);
    std::memcpy(out.bytes, &p, sizeof p);
}

}  // namespace iou::own
