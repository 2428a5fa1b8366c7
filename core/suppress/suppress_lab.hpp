// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shared_list.hpp"
#include "core/geometry/box.hpp"
#include "core/suppress/methods.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace iou {

/// A detection as the lab keeps it.
struct SuppressDetection {
    Box<> box;
    double score = 0.5;          ///< p, 0 to 1
    double predicted_iou = 0.5;  ///< q, 0 to 1
    int label = 0;               ///< index into the lab's classes
    friend bool operator==(const SuppressDetection&, const SuppressDetection&) = default;
};

/// An object that is there; suppression does not see it.
struct SuppressTruth {
    Box<> box;
    int label = 0;
    friend bool operator==(const SuppressTruth&, const SuppressTruth&) = default;
};

/// Detections of one image, and the rule that thins them out. A lab made without arguments has the
/// first scene.
struct SuppressLab {
    SuppressLab();

    int width = 640, height = 480;    ///< pixels of the image
    std::string picture;              ///< path of a picture behind the boxes; may be empty
    SharedList<std::string> classes;  ///< at least one
    SharedList<SuppressTruth> truths;
    SharedList<SuppressDetection> detections;
    suppress::Rule rule;
    int step = -1;  ///< selections that are shown; -1: all

    friend bool operator==(const SuppressLab&, const SuppressLab&) = default;
};

/// What a lab may hold, so that it stays quick to edit and to save.
inline constexpr std::size_t most_suppress_boxes = 5'000, most_suppress_classes = 1'000;

}  // namespace iou
