// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/eval_rows.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"
#include "core/kernels/isa.hpp"

#include <algorithm>
#include <array>

namespace iou::batch {

namespace {

void appendNumber(double x, std::string& text) {
    text += ',';
    text += format17(x);
}

/// Where each wanted term stands among the terms a formula names, repeats counted; -1: it does not.
std::vector<int> termPositions(const Loss& loss, const EvalColumns& columns) {
    const auto named = loss.terms({1.5, 1.25, 2.0, 1.0}, {1.0, 1.0, 1.0, 2.0});
    std::vector<int> positions;
    for (const TermInfo* wanted : columns.terms) {
        // By id: two formulas have terms of one name, and one column for both.
        const auto it = std::find_if(named.begin(), named.end(), [&](const TermValue& t) {
            return std::string_view(t.info->id) == wanted->id;
        });
        positions.push_back(it == named.end() ? -1 : static_cast<int>(it - named.begin()));
    }
    return positions;
}

/// A block of pairs as lane kernels take them, filled up with the last pair.
struct LaneArrays {
    alignas(64) float in[6][max_block];
    alignas(64) float out[5][max_block];
    LaneBlock block{};

    explicit LaneArrays(std::span<const NamedPair> pairs) {
        const int n = static_cast<int>(pairs.size());
        block.count = (n + sum_lanes - 1) / sum_lanes * sum_lanes;
        for (int i = 0; i < block.count; ++i) {
            const auto& p = pairs[static_cast<std::size_t>(std::min(i, n - 1))];
            const double values[] = {p.pred.cx - p.target.cx,
                                     p.pred.cy - p.target.cy,
                                     p.pred.w,
                                     p.pred.h,
                                     p.target.w,
                                     p.target.h};
            for (std::size_t k = 0; k < 6; ++k) in[k][i] = static_cast<float>(values[k]);
        }
        block.cx = in[0];
        block.cy = in[1];
        block.w = in[2];
        block.h = in[3];
        block.target_w = in[4];
        block.target_h = in[5];
        block.value = out[0];
        for (std::size_t k = 0; k < 4; ++k) block.d[k] = out[k + 1];
        block.term = -1;
    }
};

}  // namespace

std::string EvalColumns::header() const {
    std::string text = "loss,pair,value";
    if (partials()) text += ",dcx,dcy,dw,dh";
    for (const TermInfo* t : terms) text += ',' + std::string(t->id);
    return text + '\n';
}

std::vector<const TermInfo*> termUnion(std::span<const Loss> losses) {
    std::vector<const TermInfo*> all;
    const auto same_id = [](const TermInfo* a) {
        return [a](const TermInfo* b) { return std::string_view(a->id) == b->id; };
    };
    for (const auto& loss : losses)
        for (const TermInfo* t : loss.entry().terms)
            if (std::none_of(all.begin(), all.end(), same_id(t))) all.push_back(t);
    return all;
}

void appendRowsDouble(const Loss& loss, std::span<const NamedPair> pairs,
                      const EvalColumns& columns, std::string& text) {
    const auto positions = termPositions(loss, columns);
    const std::string name = csvField(loss.spec()) + ',';
    for (const auto& pair : pairs) {
        text += name;
        text += csvField(pair.name);
        if (columns.partials()) {
            const Gradient g = columns.direction ? loss.direction(pair.pred, pair.target)
                                                 : loss.gradient(pair.pred, pair.target);
            appendNumber(g.value, text);
            for (const double d : g.d) appendNumber(d, text);
        } else {
            appendNumber(loss.value(pair.pred, pair.target), text);
        }
        if (!columns.terms.empty()) {
            const auto named = loss.terms(pair.pred, pair.target);
            for (const int p : positions)
                if (p < 0)
                    text += ',';
                else
                    appendNumber(named[static_cast<std::size_t>(p)].value, text);
        }
        text += '\n';
    }
}

void appendRowsFloat(const Loss& loss, std::span<const NamedPair> pairs, const EvalColumns& columns,
                     std::string& text) {
    const FlushDenormals flush;
    const LaneKernels& kernels = loss.lanes();
    const LaneParams params = loss.laneParams(columns.direction);
    const auto positions = termPositions(loss, columns);
    const std::string name = csvField(loss.spec()) + ',';
    for (std::size_t first = 0; first < pairs.size(); first += max_block) {
        const auto part =
            pairs.subspan(first, std::min<std::size_t>(max_block, pairs.size() - first));
        LaneArrays lanes(part);
        std::vector<std::vector<float>> terms(positions.size());
        for (std::size_t t = 0; t < positions.size(); ++t) {
            if (positions[t] < 0) continue;
            lanes.block.term = positions[t];
            kernels.evaluate(lanes.block, params);
            terms[t].assign(lanes.out[0], lanes.out[0] + part.size());
        }
        lanes.block.term = -1;
        kernels.evaluate(lanes.block, params);
        const std::size_t numbers = columns.partials() ? 5 : 1;
        for (std::size_t i = 0; i < part.size(); ++i) {
            text += name;
            text += csvField(part[i].name);
            for (std::size_t k = 0; k < numbers; ++k)
                appendNumber(static_cast<double>(lanes.out[k][i]), text);
            for (const auto& term : terms)
                if (term.empty())
                    text += ',';
                else
                    appendNumber(static_cast<double>(term[i]), text);
            text += '\n';
        }
    }
}

std::vector<Gradient> evaluateLanes(const Loss& loss, std::span<const NamedPair> pairs,
                                    bool direction) {
    const FlushDenormals flush;
    LaneArrays lanes(pairs);
    loss.lanes().evaluate(lanes.block, loss.laneParams(direction));
    std::vector<Gradient> out(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        out[i].value = static_cast<double>(lanes.out[0][i]);
        for (std::size_t k = 0; k < 4; ++k) out[i].d[k] = static_cast<double>(lanes.out[k + 1][i]);
    }
    return out;
}

}  // namespace iou::batch
