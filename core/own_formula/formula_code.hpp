// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/own_formula/formula_lanes.hpp"
#include "core/own_formula/formula_program.hpp"

#include <deque>
#include <memory>
#include <mutex>

namespace iou::own {

/// A typed formula as the registry runs losses.
class FormulaCode final : public LossCode {
public:
    /// source, year: where the formula comes from.
    FormulaCode(Formula formula, Program program, const std::string& source, int year);

    const Formula& formula() const { return m_formula; }
    const Program& program() const { return m_program; }
    const LossInfo& info() const { return m_info; }
    /// Finds the laws the formula keeps, at random pairs, and its value where the boxes are equal.
    void findLaws();
    const std::deque<TermInfo>& terms() const { return m_terms; }

    double value(const Box<>& pred, const Box<>& target, const double* params) const override;
    Gradient gradient(const Box<>& pred, const Box<>& target, const double* params) const override;
    Gradient direction(const Box<>& pred, const Box<>& target, const double* params) const override;
    void explain(const Box<>& pred, const Box<>& target, const double* params,
                 std::vector<TermValue>& out) const override;
    void contributions(const Box<>& pred, const Box<>& target, const double* params,
                       std::vector<TermValue>& out) const override;
    Gradient gradientAs(const Box<>& pred, const Box<>& target, const double* params,
                        const Reading& reading) const override;
    int meanIndex() const override { return m_mean; }
    void advance(double* params, double batch_mean) const override;
    const LaneKernels* lanes(Isa isa) const override;
    void pack(std::span<const double> params, bool direction, LaneParams& out) const override;

    /// Remarks on the value at this pair: where it first is not finite, or where 0/0 was
    /// taken as 0. Empty: none.
    std::vector<Phrase> remarks(const Box<>& pred, const Box<>& target,
                                const double* params) const override;

private:
    /// Made when a surface or a simulation first asks: most losses of the registry never are.
    const FormulaLanes& madeLanes() const;

    Formula m_formula;
    Program m_program;
    std::deque<std::string> m_texts;  ///< what infos point at
    std::deque<TermInfo> m_terms;
    LossInfo m_info{};
    int m_mean = -1;
    mutable std::once_flag m_lanes_once;
    mutable std::unique_ptr<const FormulaLanes> m_lanes;
};

}  // namespace iou::own
