// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairing/match.hpp"

#include <span>
#include <vector>

namespace iou::pairing {

/// Of a prediction: its truth, an index of a record.
struct Taken {
    int truth = -1;
    double iou = 0.0;
    bool matched = false;
};

/// Matches what one image holds of one class, or of all. Room to work in is kept between calls.
class CellMatcher {
public:
    CellMatcher(const BoxTable& truths, const BoxTable& preds) : m_truths(truths), m_preds(preds) {}

    /// Into taken, by index of a prediction.
    void coco(std::span<const int> truths, std::span<const int> preds, double least_iou,
              std::vector<Taken>& taken);
    void nearest(std::span<const int> truths, std::span<const int> preds,
                 std::vector<Taken>& taken);
    void inOrder(std::span<const int> truths, std::span<const int> preds,
                 std::vector<Taken>& taken) const;
    void byKey(std::span<const int> truths, std::span<const int> preds, std::vector<Taken>& taken);

private:
    struct Candidate {
        int slot;
        double iou;
    };
    const BoxRecord& truth(int i) const { return m_truths.boxes[static_cast<std::size_t>(i)]; }
    const BoxRecord& pred(int i) const { return m_preds.boxes[static_cast<std::size_t>(i)]; }
    void prepare();
    void findCandidates(const Box<>& box);

    const BoxTable& m_truths;
    const BoxTable& m_preds;
    std::vector<int> m_slots;             ///< truths: those that count, then the others
    std::vector<int> m_by_left;           ///< slots by rising left edge
    std::vector<double> m_right;          ///< the greatest right edge up to each of m_by_left
    std::vector<Candidate> m_candidates;  ///< that overlap, by slot
    std::vector<char> m_free;
};

/// It does not count, and may be taken repeatedly.
inline bool isIgnored(const BoxRecord& truth) {
    return (truth.flags & (datasets::flag_crowd | datasets::flag_difficult)) != 0;
}
/// IoU; over the prediction's area alone where the truth is a crowd.
double matchIou(const Box<>& pred, const BoxRecord& truth);

}  // namespace iou::pairing
