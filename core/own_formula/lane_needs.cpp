// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/lane_writer.hpp"

#include <algorithm>
#include <limits>

/// What of a program is needed for lanes: values, partials, and how long they are read.
namespace iou::own {

namespace {

constexpr int kForever = std::numeric_limits<int>::max();

}  // namespace

std::vector<int> LaneWriter::operandsOf(const Instruction& x) const {
    std::vector<int> out;
    for (const int r : {x.a, x.b, x.c})
        if (r >= 0) out.push_back(r);
    const LaneOp pass = x.op == Op::quantity ? passFor(x) : LaneOp::pair;
    if (pass == LaneOp::pair_of_inputs) return out;
    if (pass == LaneOp::pair_of_mixed) {
        const Mixed mixed = *mixedBox(x);
        for (const auto& some : {mixed.factors, mixed.summands})
            for (const int r : some)
                if (r >= 0) out.push_back(r);
        out.insert(out.end(), x.boxes.begin() + 4, x.boxes.end());
        return out;
    }
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
        // What a mixed box is made of has no partials.
        for (const int r : operandsOf(x)) want(r, true, partials);
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

}  // namespace iou::own
