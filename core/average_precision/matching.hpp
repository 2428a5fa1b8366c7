// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"

#include <vector>

namespace iou {

/// The truths of one category in one image, and the detections of them.
struct MatchTruth {
    Box<> box;
    bool is_out = false;    ///< what finds it does not count
    bool is_crowd = false;  ///< may be found many times; by COCO, IoU is the share of the detection
};
struct MatchDetection {
    Box<> box;
    bool is_out = false;  ///< does not count where it finds nothing
};
/// What a detection finds.
struct Match {
    int truth = -1;
    bool ignored = false;
};

/// Intersection over union; over the detection's area where the truth is a crowd; 0 where either
/// has none.
double matchOverlap(const Box<>& detection, const MatchTruth& truth);

/// COCO: each detection, in falling order of score, takes of the truths that are left the one of
/// highest IoU, those that count before the others; of equal ones the later. A match needs IoU >=
/// min(threshold, 1 - 1e-10).
std::vector<Match> matchCoco(const std::vector<MatchDetection>& detections,
                             const std::vector<MatchTruth>& truths, double threshold);
/// VOC: each looks at the truth of highest IoU alone, of equal ones the first; the first that finds
/// it is right, further ones are wrong.
std::vector<Match> matchVoc(const std::vector<MatchDetection>& detections,
                            const std::vector<MatchTruth>& truths, double threshold);

/// Recall and precision after each detection of a ranking.
struct Ranking {
    std::vector<double> recall, precision;
};
/// outcomes: of the detections in falling order of score: 1 right, 0 wrong, -1 ignored, which
/// leaves both as they were. truths: how many count, > 0.
Ranking rankingOf(const std::vector<int>& outcomes, int truths);

/// COCO's precision at the 101 recalls 0, 0.01, ...: the best at that recall or beyond, else 0.
std::vector<double> cocoPrecision(const Ranking& ranking);
double cocoRecall(int index);
/// VOC's average precision: the best precision at eleven recalls, or the area below the curve.
double voc07Precision(const Ranking& ranking);
double voc10Precision(const Ranking& ranking);

}  // namespace iou
