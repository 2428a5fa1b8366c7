// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/lane_writer.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace iou::own {

namespace {

constexpr int kForever = std::numeric_limits<int>::max();

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

std::vector<int> LaneWriter::operandsOf(const Instruction& x) const {
    std::vector<int> out;
    for (const int r : {x.a, x.b, x.c})
        if (r >= 0) out.push_back(r);
    if (x.op == Op::quantity && passFor(x) == LaneOp::pair_of_inputs) return out;
    for (const int r : x.boxes)
        if (r >= 0) out.push_back(r);
    return out;
}

void LaneWriter::want(int index, bool value, unsigned partials) {
    const auto i = static_cast<std::size_t>(index);
    m_value[i] = m_value[i] || value;
    m_partials[i] |= partials & m_code[i].partials;
}

/// What an instruction reads of its operands for what is wanted of it.
void LaneWriter::wantOperands(std::size_t index) {
    const Instruction& x = m_code[index];
    const bool value = m_value[index];
    const unsigned partials = m_partials[index];
    const auto all = [&](bool values, unsigned slopes) {
        for (const int r : {x.a, x.b, x.c})
            if (r >= 0) want(r, values, slopes);
    };
    switch (x.op) {
    case Op::add:
    case Op::subtract:
    case Op::low_edge:
    case Op::high_edge: return all(value, partials);
    case Op::detach: return all(value, 0);
    case Op::sign:
    case Op::less:
    case Op::less_equal:
    case Op::equal:
    case Op::both:
    case Op::either:
    case Op::opposite: return all(true, 0);
    case Op::gain: want(x.a, value, partials); return want(x.b, partials != 0, 0);
    case Op::select:
        want(x.a, true, 0);
        want(x.b, value, partials);
        return want(x.c, value, partials);
    case Op::power:
        want(x.a, true, partials);
        if (at(x.b).op != Op::parameter) want(x.b, true, partials);
        return;
    case Op::quantity:
    case Op::loss:
        if (x.op == Op::quantity && passFor(x) == LaneOp::pair_of_inputs) return;
        for (const int r : x.boxes) want(r, true, partials);
        return;
    default: return all(true, partials);
    }
}

void LaneWriter::findNeeded() {
    const std::size_t count = m_code.size();
    m_value.assign(count, false);
    m_partials.assign(count, 0);
    m_written.assign(count, false);
    m_last_use.assign(count, -1);
    m_register.assign(count, short{-1});
    std::vector<int> roots{m_result};
    want(m_result, m_wants_value || at(m_result).partials == 0, at(m_result).partials);
    if (m_iou_loss >= 0) {
        roots.push_back(m_iou_loss);
        want(m_iou_loss, true, 0);
    }
    if (m_parts)
        for (const ProgramTerm& t : m_program.terms) {
            if (!isSummand(t.role)) continue;
            roots.push_back(t.value);
            want(t.value, true, 0);
        }
    for (std::size_t i = count; i-- > 0;) {
        if (!isNeeded(i)) continue;
        wantOperands(i);
        for (const int r : operandsOf(m_code[i])) {
            auto& last = m_last_use[static_cast<std::size_t>(r)];
            last = std::max(last, static_cast<int>(i));
        }
    }
    for (const int r : roots) m_last_use[static_cast<std::size_t>(r)] = kForever;
}

void LaneWriter::findUniform() {
    m_uniform.assign(m_code.size(), false);
    for (std::size_t i = 0; i < m_code.size(); ++i) {
        const Instruction& x = m_code[i];
        const bool boxes = x.op == Op::quantity || x.op == Op::loss;
        // The target's centre is the origin.
        const bool moving = x.op == Op::input && x.which != 4 && x.which != 5;
        bool same = !boxes && !moving;
        for (const int r : {x.a, x.b, x.c}) same = same && (r < 0 || isUniform(r));
        m_uniform[i] = same;
    }
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

/// In the strips of an operand that nobody reads behind it, the one with most partials; else in new
/// ones. Every operation reads what stands at a place before it writes there.
bool LaneWriter::allocateFor(int index) {
    const Instruction& x = at(index);
    int best = -1, most = -1;
    for (const int r : {x.a, x.b, x.c}) {
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
    return inputs ? LaneOp::pair_of_inputs : straight ? LaneOp::pair_of_scaled : LaneOp::pair;
}

/// Every quantity of these two boxes that is needed, at once.
bool LaneWriter::writePair(std::size_t first, std::vector<LaneInstruction>& code,
                           std::deque<LanePair>& pairs) {
    const Instruction& x = m_code[first];
    LanePair pair{};
    std::fill(std::begin(pair.outs), std::end(pair.outs), short{-1});
    const LaneOp op = passFor(x);
    for (std::size_t k = 0; k < 8 && op != LaneOp::pair_of_inputs; ++k) {
        spreadOut(x.boxes[k], code);
        pair.boxes[k] = registerOf(x.boxes[k]);
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
