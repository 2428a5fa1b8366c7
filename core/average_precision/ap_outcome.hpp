// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/ap_lab.hpp"

#include <array>
#include <vector>

namespace iou {

struct Progress;

/// What becomes of a detection at the lab's threshold.
enum class ApFate {
    hit,      ///< true positive
    miss,     ///< false positive
    ignored,  ///< found a crowd, or is or found none of the size that counts
    beyond    ///< not among the first of its image and category, by score
};
struct ApJudged {
    ApFate fate = ApFate::beyond;
    int truth = -1;    ///< the one it found; -1: none
    double iou = 0.0;  ///< with that truth, else with the one of its class it overlaps most
    int nearest = -1;  ///< that truth
};
struct ApFound {
    bool counts = true;  ///< false: crowd, or of another size
    int by = -1;         ///< the detection that found it
};

/// Precision over recall at one threshold; of all categories: their mean.
struct ApCurve {
    double threshold = 0.5;
    std::vector<double> recall, precision;
    double ap = -1.0;  ///< -1: no truths
};

/// What an AP lab comes to, by its method.
struct ApOutcome {
    std::vector<ApJudged> detections;  ///< in the lab's order
    std::vector<ApFound> truths;
    /// Of the lab's size and category. COCO: at ten thresholds, 101 points each; VOC: at the lab's
    /// alone.
    std::vector<ApCurve> curves;
    /// At the lab's threshold, one point per detection that counts, by falling score: what the
    /// curve is made from; of all categories together where the lab shows their mean.
    std::vector<double> recall, precision;
    std::vector<int> ranked;  ///< the detection of each of these points
    /// COCO's twelve numbers, -1 where there are no truths; all of them -1 by VOC.
    std::array<double, 12> numbers{};
    std::vector<double>
        of_category;   ///< AP of each, of the lab's size; VOC: at the lab's threshold
    double ap = -1.0;  ///< of the lab's category: AP by COCO, AP at the threshold by VOC
};

/// By COCO the lab's threshold counts as the nearest of the ten. progress: looked at for a wish to
/// stop; the outcome then means nothing. May be null.
ApOutcome outcomeOf(const ApLab& lab, Progress* progress = nullptr);

/// One box of an image: a truth or a detection.
struct ApItem {
    bool is_detection = false;
    int index = 0;  ///< into the lab's list
    friend bool operator==(const ApItem&, const ApItem&) = default;
};
/// Those of the image on screen: truths, then detections.
std::vector<ApItem> itemsOnScreen(const ApLab& lab);
Box<> boxOf(const ApLab& lab, const ApItem& item);
void setBox(ApLab& lab, const ApItem& item, const Box<>& box);
/// A new box of the image on screen; -1 where there is no room, else its index in its list.
int addTruth(ApLab& lab, const Box<>& box, int category);
int addDetection(ApLab& lab, const Box<>& box, int category, double score);
/// Another one like it, there.
int duplicate(ApLab& lab, const ApItem& item, const Box<>& box);
void remove(ApLab& lab, std::vector<ApItem> items);

}  // namespace iou
