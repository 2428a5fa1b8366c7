// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/formula_program.hpp"
#include "core/own_formula/formula_program.hpp"

#include <array>
#include <deque>
#include <functional>
#include <optional>

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
    void want(int index, bool value, unsigned partials);
    void wantOperands(std::size_t index);
    bool isNeeded(std::size_t index) const { return m_value[index] || m_partials[index] != 0; }
    bool isUniform(int index) const { return m_uniform[static_cast<std::size_t>(index)]; }
    void findUniform();
    void spreadOut(int index, std::vector<LaneInstruction>& code);
    void spreadOperands(const Instruction& x, std::vector<LaneInstruction>& code);
    bool allocateFor(int index);
    bool isWrittenToBlock(int index) const;
    std::vector<int> operandsOf(const Instruction& x) const;
    bool writePair(std::size_t first, std::vector<LaneInstruction>& code,
                   std::deque<LanePair>& pairs);
    bool writeOne(std::size_t index, std::vector<LaneInstruction>& code,
                  std::deque<LanePair>& pairs, const Call& call);
    void writeParts(std::vector<LaneInstruction>& code);
    short registerOf(int index) const;
    bool allocate(int index);
    void release(std::size_t position);
    LaneOp passFor(const Instruction& x) const;
    /// The first box of a quantity, where its coordinates are the prediction's times a factor, with
    /// a summand, neither of which has partials: registers; -1: none.
    struct Mixed {
        std::array<int, 4> factors, summands;
    };
    std::optional<Mixed> mixedBox(const Instruction& x) const;
    const Instruction& at(int index) const { return m_code[static_cast<std::size_t>(index)]; }

    std::vector<Instruction> m_code;  ///< the program's, with 1 - IoU where it is asked for
    const Program& m_program;
    int m_result;
    int m_iou_loss = -1;
    bool m_parts;
    bool m_wants_value;                ///< of the result
    std::vector<bool> m_value;         ///< somebody reads the value
    std::vector<unsigned> m_partials;  ///< those that somebody reads
    std::vector<bool> m_uniform;       ///< the same for all pairs, and made once
    std::vector<bool> m_written;
    std::vector<int> m_last_use;  ///< the last instruction that reads it
    std::vector<short> m_register;
    std::vector<short> m_free;
};

}  // namespace iou::own
