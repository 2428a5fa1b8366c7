// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/boxes.hpp"
#include "core/jobs/progress.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace iou::average_precision {

inline constexpr std::size_t threshold_count = 10, recall_count = 101;
/// IoU a match needs: 0.5 to 0.95; the last but one as public code computes it.
inline constexpr std::array<double, threshold_count> iou_thresholds{
    0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.8999999999999999, 0.95};
/// Recall at point i of a curve.
constexpr double recallPoint(std::size_t i) { return static_cast<double>(i) * 0.01; }

/// Sizes of objects, by their areas in square pixels; both ends belong to a size.
enum class Size { all, small, medium, large };
inline constexpr std::size_t size_count = 4;
struct AreaRange {
    double lo, hi;
};
inline constexpr std::array<AreaRange, size_count> area_ranges{
    {{0.0, 1e10}, {0.0, 1024.0}, {1024.0, 9216.0}, {9216.0, 1e10}}};

/// What is made of all. A mean over nothing (no truths) is -1.
struct Summary {
    double ap = -1.0;
    std::array<double, threshold_count> ap_per_iou{};
    std::array<double, size_count> ap_per_size{};  ///< all, small, medium, large
    std::array<double, 3> ar{};                    ///< at each limit of detections
    std::array<double, threshold_count> ar_per_iou{};
    std::array<double, size_count> ar_per_size{};
    std::vector<double> ap_per_category;  ///< -1: no truth
    std::array<double, recall_count> precision_at_iou50{}, precision_at_iou75{};

    /// The twelve numbers public code prints: AP, AP50, AP75, APs, APm, APl, AR1, AR10, AR100, ARs,
    /// ARm, ARl.
    std::array<double, 12> stats() const;
};

enum class Verdict : std::uint8_t {
    hit,      ///< true positive
    miss,     ///< false positive
    ignored,  ///< matched to a truth that does not count, or itself of another size
    beyond    ///< the limit of detections of its image and category
};
/// What became of one detection at each IoU threshold, over objects of the judged size.
struct Judgement {
    std::array<Verdict, threshold_count> verdict{};
    std::array<int, threshold_count> truth{};  ///< index of its truth; -1: none
};

struct Settings {
    std::array<int, 3> max_detections{1, 10, 100};  ///< per image and category; rising, from 1
    bool judgements = false;                        ///< wanted
    Size judged_size = Size::all;                   ///< of objects, for the judgements
    int threads = 1;
    Progress* progress = nullptr;  ///< counts detections
};

struct Evaluation {
    Summary summary;
    std::vector<Judgement> judgements;  ///< by detection, where wanted
    bool cancelled = false;             ///< then the rest means nothing
};

/// COCO's evaluation of boxes: per image and category detections by falling score take the free
/// truth of highest IoU; AP is the mean over categories, thresholds and 101 recall points of the
/// precision made non-increasing, AR that of the last recall.      Lin et al., arXiv:1405.0312;
/// every number equals the COCO API's, but that a truth of id 0 counts.
/// Indices of images and categories are in range, sizes >= 0, scores finite.
Evaluation evaluate(const Boxes& boxes, const Settings& settings = {});

/// A step of a precision-recall curve.
struct CurvePoint {
    int detection = -1;
    double recall = 0.0, precision = 0.0;
    double envelope = 0.0;  ///< the highest precision at this or a higher recall
};
/// The curve of one category at a threshold, over objects of the judged size; ignored detections
/// are left out. judgements: of these boxes and that size. Empty without truths.
std::vector<CurvePoint> precisionRecall(const Boxes& boxes, std::span<const Judgement> judgements,
                                        int category, std::size_t threshold,
                                        Size judged_size = Size::all);

/// Average precision of Pascal VOC, over categories with truths; -1 without.
struct VocPrecision {
    double ap07 = -1.0;  ///< mean of the highest precision at recall 0, 0.1, ... 1 and above
    double ap10 = -1.0;  ///< area under the envelope
    std::vector<double> ap07_per_category, ap10_per_category;
};
/// A detection looks at the truth of highest IoU alone (of equal ones the first), crowds are
/// difficult, no "+1" of pixels.      Everingham et al., IJCV 2010.
VocPrecision evaluateVoc(const Boxes& boxes, double iou_threshold);

}  // namespace iou::average_precision
