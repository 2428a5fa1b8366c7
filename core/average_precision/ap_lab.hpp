// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shared_list.hpp"
#include "core/geometry/box.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace iou {

/// What a detector should have found.
struct ApTruth {
    int image = 0;     ///< index into the lab's images
    int category = 0;  ///< index into its categories
    Box<> box;
    bool crowd = false;  ///< or, by VOC, difficult: what finds it is neither right nor wrong
    double area = -1.0;  ///< as an annotation gives it; below 0: the box's
    friend bool operator==(const ApTruth&, const ApTruth&) = default;
};

/// What it found.
struct ApDetection {
    int image = 0;
    int category = 0;
    Box<> box;
    double score = 0.5;  ///< finite
    friend bool operator==(const ApDetection&, const ApDetection&) = default;
};

/// One of the images the boxes lie in.
struct ApImage {
    std::string name;
    int width = 640, height = 480;  ///< pixels
    std::string picture;            ///< path of a picture to show behind the boxes; may be empty
    friend bool operator==(const ApImage&, const ApImage&) = default;
};

enum class ApMethod { coco, voc07, voc10 };
enum class ApArea { all, small, medium, large };

/// Truths and detections, how they are judged, and what of them is looked at. A lab made without
/// arguments has the first scene.
struct ApLab {
    ApLab();

    SharedList<ApImage> images;          ///< at least one
    SharedList<std::string> categories;  ///< at least one
    SharedList<ApTruth> truths;
    SharedList<ApDetection> detections;
    ApMethod method = ApMethod::coco;
    ApArea area = ApArea::all;
    int most_detections = 100;  ///< of an image
    double threshold = 0.5;     ///< IoU from which a detection counts, where one is looked at
    int image = 0;              ///< the one on screen
    int category = -1;          ///< whose curves are shown; -1: the mean over all

    friend bool operator==(const ApLab&, const ApLab&) = default;
};

/// What a lab may hold, so that it stays quick to edit and to save.
inline constexpr std::size_t most_ap_boxes = 20'000, most_ap_images = 1'000,
                             most_ap_categories = 1'000;

}  // namespace iou
