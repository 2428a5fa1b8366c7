// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/formula_program.hpp"
#include "core/own_formula/formula_program.hpp"

#include <deque>
#include <functional>

namespace iou::own {

/// Writes the part of a program that some of its registers need, for lanes.
class LaneWriter {
public:
    using Call = std::function<const LaneCall*(const Instruction&)>;

    /// iou_loss: 1 - IoU of the two boxes is wanted too; parts: the sums of the loss's summands.
    LaneWriter(const Program& program, int result, bool iou_loss, bool parts);

    /// False where the strips do not suffice.
    bool write(std::vector<LaneInstruction>& code, std::deque<LanePair>& pairs, const Call& call);
    short resultRegister() const { return registerOf(m_result); }
    short iouLossRegister() const { return m_iou_loss < 0 ? short{0} : registerOf(m_iou_loss); }

private:
    void findNeeded();
    void need(int index);
    std::vector<int> operandsOf(const Instruction& x) const;
    bool writePair(std::size_t first, std::vector<LaneInstruction>& code,
                   std::deque<LanePair>& pairs);
    bool writeOne(std::size_t index, std::vector<LaneInstruction>& code,
                  std::deque<LanePair>& pairs, const Call& call);
    void writeParts(std::vector<LaneInstruction>& code) const;
    short registerOf(int index) const;
    bool allocate(int index);
    void release(std::size_t position);
    LaneOp passFor(const Instruction& x) const;
    const Instruction& at(int index) const { return m_code[static_cast<std::size_t>(index)]; }

    std::vector<Instruction> m_code;  ///< the program's, with 1 - IoU where it is asked for
    const Program& m_program;
    int m_result;
    int m_iou_loss = -1;
    bool m_parts;
    std::vector<bool> m_needed, m_written;
    std::vector<int> m_last_use;  ///< the last instruction that reads it
    std::vector<short> m_register;
    std::vector<short> m_free;
};

}  // namespace iou::own
