// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/match_cell.hpp"

#include "core/geometry/iou.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace iou::pairing {

namespace {

double distance2(const Box<>& a, const Box<>& b) {
    return (a.cx - b.cx) * (a.cx - b.cx) + (a.cy - b.cy) * (a.cy - b.cy);
}

}  // namespace

double matchIou(const Box<>& pred, const BoxRecord& truth) {
    const Box<>& t = truth.box;
    if ((truth.flags & datasets::flag_crowd) == 0) {
        // Boxes without an area overlap none.
        return pred.w > 0.0 && pred.h > 0.0 && t.w > 0.0 && t.h > 0.0 ? iouOf(pred, t) : 0.0;
    }
    const double w = std::min(pred.right(), t.right()) - std::max(pred.left(), t.left());
    const double h = std::min(pred.bottom(), t.bottom()) - std::max(pred.top(), t.top());
    return w > 0.0 && h > 0.0 ? w * h / (pred.w * pred.h) : 0.0;
}

/// Sorts the slots by left edges, for the sweep.
void CellMatcher::prepare() {
    const auto left = [&](int slot) {
        return truth(m_slots[static_cast<std::size_t>(slot)]).box.left();
    };
    m_by_left.resize(m_slots.size());
    for (std::size_t i = 0; i < m_slots.size(); ++i) m_by_left[i] = static_cast<int>(i);
    std::stable_sort(m_by_left.begin(), m_by_left.end(),
                     [&](int a, int b) { return left(a) < left(b); });
    m_right.resize(m_slots.size());
    double right = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_by_left.size(); ++i) {
        const int slot = m_by_left[i];
        right = std::max(right, truth(m_slots[static_cast<std::size_t>(slot)]).box.right());
        m_right[i] = right;
    }
}

/// Truths that overlap the box: backwards from the last that begins left of its right edge, as long
/// as any before it reaches beyond its left one.
void CellMatcher::findCandidates(const Box<>& box) {
    m_candidates.clear();
    const auto end =
        std::lower_bound(m_by_left.begin(), m_by_left.end(), box.right(), [&](int slot, double x) {
            const auto s = static_cast<std::size_t>(slot);
            return truth(m_slots[s]).box.left() < x;
        });
    for (auto i = static_cast<std::size_t>(end - m_by_left.begin()); i-- > 0;) {
        if (!(m_right[i] > box.left())) break;
        const int slot = m_by_left[i];
        const double iou = matchIou(box, truth(m_slots[static_cast<std::size_t>(slot)]));
        if (iou > 0.0) m_candidates.push_back({slot, iou});
    }
    std::sort(m_candidates.begin(), m_candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.slot < b.slot; });
}

void CellMatcher::coco(std::span<const int> truths, std::span<const int> preds, double least_iou,
                       std::vector<Taken>& taken) {
    m_slots.assign(truths.begin(), truths.end());
    const auto counted = std::stable_partition(m_slots.begin(), m_slots.end(),
                                               [&](int i) { return !isIgnored(truth(i)); });
    const int counts = static_cast<int>(counted - m_slots.begin());
    prepare();
    m_free.assign(m_slots.size(), 1);
    for (const int p : preds) {
        findCandidates(pred(p).box);
        Taken& out = taken[static_cast<std::size_t>(p)];
        double best = std::min(least_iou, 1.0 - 1e-10);
        int slot = -1;
        for (const Candidate& one : m_candidates) {
            if (one.iou > out.iou) {
                out.iou = one.iou;
                out.truth = m_slots[static_cast<std::size_t>(one.slot)];
            }
            if (!m_free[static_cast<std::size_t>(one.slot)] && one.slot < counts) continue;
            // One that counts is not given up for one that does not.
            if ((slot >= 0 && slot < counts && one.slot >= counts) || one.iou < best) continue;
            best = one.iou;
            slot = one.slot;
        }
        if (slot < 0) continue;
        m_free[static_cast<std::size_t>(slot)] = 0;
        out = {m_slots[static_cast<std::size_t>(slot)], best, true};
    }
}

void CellMatcher::nearest(std::span<const int> truths, std::span<const int> preds,
                          std::vector<Taken>& taken) {
    m_slots.clear();
    for (const int i : truths)
        if (!isIgnored(truth(i))) m_slots.push_back(i);
    if (m_slots.empty()) return;
    prepare();
    std::vector<int> by_centre(m_slots);
    std::stable_sort(by_centre.begin(), by_centre.end(),
                     [&](int a, int b) { return truth(a).box.cx < truth(b).box.cx; });
    for (const int p : preds) {
        const Box<>& box = pred(p).box;
        findCandidates(box);
        Taken& out = taken[static_cast<std::size_t>(p)];
        for (const Candidate& one : m_candidates)
            if (one.iou > out.iou)
                out = {m_slots[static_cast<std::size_t>(one.slot)], one.iou, true};
        if (out.matched) continue;
        // Outwards from the centre, until the distance along x alone is greater; of equally near
        // ones the first.
        const auto middle = std::lower_bound(by_centre.begin(), by_centre.end(), box.cx,
                                             [&](int i, double x) { return truth(i).box.cx < x; });
        double best = std::numeric_limits<double>::infinity();
        const auto look = [&](int i) {
            const Box<>& t = truth(i).box;
            if ((t.cx - box.cx) * (t.cx - box.cx) > best) return false;
            const double d2 = distance2(t, box);
            if (d2 < best || (d2 == best && i < out.truth)) out.truth = i;
            best = std::min(best, d2);
            return true;
        };
        for (auto i = middle; i != by_centre.end() && look(*i); ++i) {
        }
        for (auto i = middle; i != by_centre.begin() && look(*(i - 1)); --i) {
        }
        out.matched = true;
    }
}

void CellMatcher::inOrder(std::span<const int> truths, std::span<const int> preds,
                          std::vector<Taken>& taken) const {
    for (std::size_t i = 0; i < std::min(truths.size(), preds.size()); ++i)
        taken[static_cast<std::size_t>(preds[i])] = {
            truths[i], matchIou(pred(preds[i]).box, truth(truths[i])), true};
}

void CellMatcher::byKey(std::span<const int> truths, std::span<const int> preds,
                        std::vector<Taken>& taken) {
    std::unordered_map<std::string_view, std::vector<int>> waiting;  // the last one is next
    for (auto i = truths.rbegin(); i != truths.rend(); ++i)
        if (const auto& key = m_truths.keys[static_cast<std::size_t>(*i)]; !key.empty())
            waiting[key].push_back(*i);
    for (const int p : preds) {
        const auto found = waiting.find(m_preds.keys[static_cast<std::size_t>(p)]);
        if (found == waiting.end() || found->second.empty()) continue;
        const int i = found->second.back();
        found->second.pop_back();
        taken[static_cast<std::size_t>(p)] = {i, matchIou(pred(p).box, truth(i)), true};
    }
}

}  // namespace iou::pairing
