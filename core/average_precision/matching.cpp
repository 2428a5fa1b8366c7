// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/matching.hpp"

namespace iou::average_precision {

namespace {

bool inside(double area, AreaRange range) { return area >= range.lo && area <= range.hi; }

}  // namespace

void Matcher::prepare(const Cell& cell, AreaRange range, std::size_t detections) {
    m_order.clear();
    const auto counts = [&](int i) { return !truth(i).crowd && inside(truth(i).area, range); };
    for (const int i : cell.truths)
        if (counts(i)) m_order.push_back(i);
    m_in = static_cast<int>(m_order.size());
    for (const int i : cell.truths)
        if (!counts(i)) m_order.push_back(i);
    m_candidates.clear();
    m_first.assign(1, 0);
    for (std::size_t d = 0; d < detections; ++d) {
        const Rect& box = m_boxes.detections[static_cast<std::size_t>(cell.detections[d])].box;
        for (std::size_t slot = 0; slot < m_order.size(); ++slot) {
            const Truth& t = truth(m_order[slot]);
            const double iou = iouOf(box, t.box, t.crowd);
            if (iou >= iou_thresholds.front())
                m_candidates.push_back({iou, static_cast<int>(slot)});
        }
        m_first.push_back(m_candidates.size());
    }
}

void Matcher::match(const Cell& cell, std::span<Marks> marks, Size judged_size,
                    std::span<Judgement> judgements) {
    for (std::size_t size = 0; size < size_count; ++size) {
        prepare(cell, area_ranges[size], marks.size());
        m_counted[size] = m_in;
        for (std::size_t k = 0; k < threshold_count; ++k) {
            const auto bit = static_cast<std::uint16_t>(1U << k);
            m_taken.assign(m_order.size(), 0);
            for (std::size_t d = 0; d < marks.size(); ++d) {
                double best = std::min(iou_thresholds[k], 1.0 - 1e-10);
                int slot = -1;
                for (std::size_t c = m_first[d]; c < m_first[d + 1]; ++c) {
                    const Candidate& one = m_candidates[c];
                    const auto s = static_cast<std::size_t>(one.slot);
                    if (m_taken[s] && !truth(m_order[s]).crowd) continue;
                    if (slot >= 0 && slot < m_in && one.slot >= m_in) break;
                    if (one.iou < best) continue;
                    best = one.iou;
                    slot = one.slot;
                }
                const Detection& detection =
                    m_boxes.detections[static_cast<std::size_t>(cell.detections[d])];
                if (slot >= 0) m_taken[static_cast<std::size_t>(slot)] = 1;
                const bool hit = slot >= 0 && slot < m_in;
                const bool ignored =
                    slot >= m_in || (slot < 0 && !inside(detection.box.area(), area_ranges[size]));
                if (hit) marks[d].hit[size] |= bit;
                if (ignored) marks[d].ignored[size] |= bit;
                if (size != static_cast<std::size_t>(judged_size) || judgements.empty()) continue;
                auto& judged = judgements[static_cast<std::size_t>(cell.detections[d])];
                judged.verdict[k] = hit ? Verdict::hit : ignored ? Verdict::ignored : Verdict::miss;
                judged.truth[k] = slot >= 0 ? m_order[static_cast<std::size_t>(slot)] : -1;
            }
        }
    }
}

}  // namespace iou::average_precision
