// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/lane_writer.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace iou::own {

namespace {

LaneOp laneOpOf(Op op) {
    switch (op) {
    case Op::parameter: return LaneOp::parameter;
    case Op::low_edge: return LaneOp::low_edge;
    case Op::high_edge: return LaneOp::high_edge;
    case Op::add: return LaneOp::add;
    case Op::subtract: return LaneOp::subtract;
    case Op::multiply: return LaneOp::multiply;
    case Op::divide: return LaneOp::divide;
    case Op::negate: return LaneOp::negate;
    case Op::square: return LaneOp::square;
    case Op::power_number: return LaneOp::power_number;
    case Op::power: return LaneOp::power;
    case Op::minimum: return LaneOp::minimum;
    case Op::maximum: return LaneOp::maximum;
    case Op::abs: return LaneOp::abs;
    case Op::sign: return LaneOp::sign;
    case Op::relu: return LaneOp::relu;
    case Op::sqrt: return LaneOp::sqrt;
    case Op::exp: return LaneOp::exp;
    case Op::expm1: return LaneOp::expm1;
    case Op::log: return LaneOp::log;
    case Op::log1p: return LaneOp::log1p;
    case Op::sin: return LaneOp::sin;
    case Op::cos: return LaneOp::cos;
    case Op::asin: return LaneOp::asin;
    case Op::acos: return LaneOp::acos;
    case Op::atan: return LaneOp::atan;
    case Op::atan2: return LaneOp::atan2;
    case Op::tanh: return LaneOp::tanh;
    case Op::sigmoid: return LaneOp::sigmoid;
    case Op::less: return LaneOp::less;
    case Op::less_equal: return LaneOp::less_equal;
    case Op::equal: return LaneOp::equal;
    case Op::both: return LaneOp::both;
    case Op::either: return LaneOp::either;
    case Op::opposite: return LaneOp::opposite;
    case Op::select: return LaneOp::select;
    case Op::detach: return LaneOp::detach;
    case Op::gain: return LaneOp::gain;
    case Op::loss: return LaneOp::loss;
    case Op::number:
    case Op::input:
    case Op::quantity: break;
    }
    return LaneOp::fill;
}

/// Where a quantity stands among those a pass finds.
std::size_t placeOf(int quantity) {
    return static_cast<std::size_t>(quantity) - static_cast<std::size_t>(Quantity::iw);
}

}  // namespace

LaneWriter::LaneWriter(const Program& program, int result, bool iou_loss, bool parts)
    : m_code(program.code), m_program(program), m_result(result), m_parts(parts),
      m_wants_value(!iou_loss) {
    if (!iou_loss) return;
    // 1 - IoU of the boxes themselves, where the program has it or else behind it.
    std::array<int, 8> inputs{};
    for (int k = 0; k < 8; ++k) {
        const auto same = [k](const Instruction& x) { return x.op == Op::input && x.which == k; };
        const auto found = std::find_if(m_code.begin(), m_code.end(), same);
        inputs[static_cast<std::size_t>(k)] = static_cast<int>(found - m_code.begin());
        if (found != m_code.end()) continue;
        Instruction input;
        input.op = Op::input;
        input.which = k;
        input.varies = true;
        input.partials = k < 4 ? 1U << static_cast<unsigned>(k) : 0;
        m_code.push_back(input);
    }
    Instruction wanted;
    wanted.op = Op::quantity;
    wanted.which = static_cast<int>(Quantity::iou_loss);
    wanted.boxes = inputs;
    wanted.partials = 15;
    const auto same = [&](const Instruction& x) {
        return x.op == wanted.op && x.which == wanted.which && x.boxes == wanted.boxes;
    };
    const auto found = std::find_if(m_code.begin(), m_code.end(), same);
    m_iou_loss = static_cast<int>(found - m_code.begin());
    if (found == m_code.end()) m_code.push_back(wanted);
}

short LaneWriter::registerOf(int index) const {
    const Instruction& x = at(index);
    // The target's centre, inputs 4 and 5, is the origin: a strip of zeros.
    if (x.op == Op::input && x.which < 4) return static_cast<short>(formula_strips + x.which);
    if (x.op == Op::input && x.which > 5) return static_cast<short>(formula_strips + x.which - 2);
    return m_register[static_cast<std::size_t>(index)];
}

bool LaneWriter::allocate(int index) {
    if (m_free.empty()) return false;
    m_register[static_cast<std::size_t>(index)] = m_free.back();
    m_free.pop_back();
    return true;
}

/// Whether it is the result alone, which goes where the block wants it. Some operations write to
/// strips only.
bool LaneWriter::isWrittenToBlock(int index) const {
    if (index != m_result || index == m_iou_loss || isUniform(index)) return false;
    switch (at(index).op) {
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::negate:
    case Op::square:
    case Op::power_number:
    case Op::minimum:
    case Op::maximum:
    case Op::select: break;
    default: return false;
    }
    if (m_parts)
        for (const ProgramTerm& t : m_program.terms)
            if (isSummand(t.role) && t.value == index) return false;
    for (std::size_t i = static_cast<std::size_t>(index) + 1; i < m_code.size(); ++i)
        if (isNeeded(i))
            for (const int r : operandsOf(m_code[i]))
                if (r == index) return false;
    return true;
}

/// In the strips of an operand that nobody reads behind it, the one with most partials; else in new
/// ones. Every operation reads what stands at a place before it writes there.
bool LaneWriter::allocateFor(int index) {
    const Instruction& x = at(index);
    if (isWrittenToBlock(index)) {
        m_register[static_cast<std::size_t>(index)] = short{formula_output};
        return true;
    }
    int best = -1, most = -1;
    for (const int r : {x.a, x.b, x.c}) {
        // A gain is read again behind the value.
        if (x.op == Op::gain && r != x.a) continue;
        if (r < 0 || m_register[static_cast<std::size_t>(r)] < 0 ||
            m_last_use[static_cast<std::size_t>(r)] != index)
            continue;
        const int partials = std::popcount(m_partials[static_cast<std::size_t>(r)] &
                                           m_partials[static_cast<std::size_t>(index)]);
        if (partials > most) {
            most = partials;
            best = r;
        }
    }
    if (best < 0 || x.op == Op::loss) return allocate(index);
    m_register[static_cast<std::size_t>(index)] =
        std::exchange(m_register[static_cast<std::size_t>(best)], short{-1});
    return true;
}

/// From now on a number that is the same for all pairs stands at each of them.
void LaneWriter::spreadOut(int index, std::vector<LaneInstruction>& code) {
    if (!isUniform(index)) return;
    m_uniform[static_cast<std::size_t>(index)] = false;
    LaneInstruction out{};
    out.op = LaneOp::spread;
    out.value = true;
    out.a = out.out = registerOf(index);
    code.push_back(out);
}

/// For operations that do not know such numbers.
void LaneWriter::spreadOperands(const Instruction& x, std::vector<LaneInstruction>& code) {
    switch (x.op) {
    case Op::add:
    case Op::subtract:
    case Op::low_edge:
    case Op::high_edge:
    case Op::multiply:
    case Op::divide:
    case Op::minimum:
    case Op::maximum: return;
    default: break;
    }
    for (const int r : operandsOf(x))
        if (isNeeded(static_cast<std::size_t>(r))) spreadOut(r, code);
}

/// Gives back the strips of what nobody reads behind a position.
void LaneWriter::release(std::size_t position) {
    for (std::size_t i = 0; i < m_code.size(); ++i) {
        if (m_register[i] < 0 || m_last_use[i] != static_cast<int>(position)) continue;
        m_free.push_back(m_register[i]);
        m_register[i] = -1;
        m_last_use[i] = -1;
    }
}

LaneOp LaneWriter::passFor(const Instruction& x) const {
    bool inputs = true, straight = true;
    for (std::size_t k = 0; k < 8; ++k) {
        const Instruction& from = at(x.boxes[k]);
        inputs = inputs && from.op == Op::input && from.which == static_cast<int>(k);
        const unsigned own = k < 4 ? 1U << static_cast<unsigned>(k) : 0;
        straight = straight && (from.partials & ~own) == 0;
    }
    if (inputs) return LaneOp::pair_of_inputs;
    if (!straight) return LaneOp::pair;
    return mixedBox(x) ? LaneOp::pair_of_mixed : LaneOp::pair_of_scaled;
}

std::optional<LaneWriter::Mixed> LaneWriter::mixedBox(const Instruction& x) const {
    Mixed out{{-1, -1, -1, -1}, {-1, -1, -1, -1}};
    for (std::size_t k = 0; k < 4; ++k) {
        const auto isInput = [&](int index) {
            return at(index).op == Op::input && at(index).which == static_cast<int>(k);
        };
        const auto factorOf = [&](int index) {
            const Instruction& y = at(index);
            if (y.op != Op::multiply) return -1;
            if (isInput(y.a) && at(y.b).partials == 0) return y.b;
            return isInput(y.b) && at(y.a).partials == 0 ? y.a : -1;
        };
        const Instruction& from = at(x.boxes[k]);
        if (isInput(x.boxes[k])) continue;
        out.factors[k] = factorOf(x.boxes[k]);
        if (out.factors[k] >= 0) continue;
        if (from.op != Op::add) return std::nullopt;
        for (const auto& [product, rest] : {std::pair(from.a, from.b), std::pair(from.b, from.a)})
            if (out.factors[k] < 0 && at(rest).partials == 0) {
                out.factors[k] = factorOf(product);
                out.summands[k] = rest;
            }
        if (out.factors[k] < 0) return std::nullopt;
    }
    return out;
}

/// Every quantity of these two boxes that is needed, at once.
bool LaneWriter::writePair(std::size_t first, std::vector<LaneInstruction>& code,
                           std::deque<LanePair>& pairs) {
    const Instruction& x = m_code[first];
    LanePair pair{};
    std::fill(std::begin(pair.outs), std::end(pair.outs), short{-1});
    const LaneOp op = passFor(x);
    if (op == LaneOp::pair_of_mixed) {
        const Mixed mixed = *mixedBox(x);
        const auto registerOrNone = [this](int r) { return r < 0 ? short{-1} : registerOf(r); };
        for (std::size_t k = 0; k < 4; ++k) {
            pair.boxes[k] = static_cast<short>(formula_strips + static_cast<int>(k));
            pair.boxes[k + 4] = registerOf(x.boxes[k + 4]);
            pair.factors[k] = registerOrNone(mixed.factors[k]);
            pair.summands[k] = registerOrNone(mixed.summands[k]);
        }
    } else if (op != LaneOp::pair_of_inputs) {
        for (std::size_t k = 0; k < 8; ++k) {
            spreadOut(x.boxes[k], code);
            pair.boxes[k] = registerOf(x.boxes[k]);
        }
    }
    for (std::size_t i = first; i < m_code.size(); ++i) {
        const Instruction& y = m_code[i];
        if (y.op != Op::quantity || y.boxes != x.boxes || !isNeeded(i) || m_written[i]) continue;
        if (!allocate(static_cast<int>(i))) return false;
        pair.outs[placeOf(y.which)] = registerOf(static_cast<int>(i));
        pair.masks[placeOf(y.which)] = static_cast<unsigned char>(m_partials[i]);
        m_written[i] = true;
    }
    LaneInstruction out{};
    out.op = op;
    out.pair = &pairs.emplace_back(pair);
    code.push_back(out);
    return true;
}

bool LaneWriter::writeOne(std::size_t index, std::vector<LaneInstruction>& code,
                          std::deque<LanePair>& pairs, const Call& call) {
    const Instruction& x = m_code[index];
    if (x.op == Op::input && x.which != 4 && x.which != 5) return true;
    if (x.op == Op::quantity) return writePair(index, code, pairs);
    if (!isUniform(static_cast<int>(index))) spreadOperands(x, code);
    LaneInstruction out{};
    out.op = laneOpOf(x.op);
    out.mask = static_cast<unsigned char>(m_partials[index]);
    out.value = m_value[index];
    out.uniform = isUniform(static_cast<int>(index));
    out.a = x.a < 0 ? short{-1} : registerOf(x.a);
    out.b = x.b < 0 ? short{-1} : registerOf(x.b);
    out.c = x.c < 0 ? short{-1} : registerOf(x.c);
    out.which = static_cast<short>(x.which);
    out.number = static_cast<float>(x.number);
    // A parameter is the same in every lane.
    if (x.op == Op::power && at(x.b).op == Op::parameter) {
        out.op = LaneOp::power_parameter;
        out.which = static_cast<short>(at(x.b).which);
    }
    if (x.op == Op::loss) {
        LanePair pair{};
        for (std::size_t k = 0; k < 8; ++k) pair.boxes[k] = registerOf(x.boxes[k]);
        out.pair = &pairs.emplace_back(pair);
        out.call = call(x);
    }
    if (!allocateFor(static_cast<int>(index))) return false;
    out.out = registerOf(static_cast<int>(index));
    code.push_back(out);
    return true;
}

void LaneWriter::writeParts(std::vector<LaneInstruction>& code) {
    short part = 0;
    for (const ProgramTerm& t : m_program.terms) {
        if (!isSummand(t.role)) continue;
        spreadOut(t.value, code);
        LaneInstruction out{};
        out.op = LaneOp::part;
        out.a = registerOf(t.value);
        out.which = part++;
        code.push_back(out);
    }
}

bool LaneWriter::write(std::vector<LaneInstruction>& code, std::deque<LanePair>& pairs,
                       const Call& call) {
    findNeeded();
    findUniform();
    m_free.clear();
    for (short r = formula_strips; r-- > 0;) m_free.push_back(r);
    for (std::size_t i = 0; i < m_code.size(); ++i) {
        if (!isNeeded(i)) continue;
        if (!m_written[i] && !writeOne(i, code, pairs, call)) return false;
        release(i);
    }
    spreadOut(m_result, code);
    if (m_parts) writeParts(code);
    return true;
}

}  // namespace iou::own
