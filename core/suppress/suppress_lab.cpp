// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/suppress_lab.hpp"

namespace iou {

// Two people, one half behind the other; a dog; and what a detector says of them: tight and loose
// boxes, a loose one with the best score, a box around both, and a stray one.
SuppressLab::SuppressLab()
    : classes(std::vector<std::string>{"person", "dog"}),
      truths(std::vector<SuppressTruth>{
          {{220, 230, 120, 300}, 0}, {{292, 236, 116, 292}, 0}, {{480, 340, 170, 130}, 1}}),
      detections(std::vector<SuppressDetection>{{{234, 224, 142, 318}, 0.96, 0.68, 0},
                                                {{221, 231, 122, 298}, 0.88, 0.93, 0},
                                                {{206, 242, 112, 276}, 0.61, 0.74, 0},
                                                {{294, 234, 118, 296}, 0.83, 0.90, 0},
                                                {{306, 250, 108, 262}, 0.55, 0.70, 0},
                                                {{256, 232, 196, 310}, 0.42, 0.40, 0},
                                                {{478, 342, 174, 126}, 0.79, 0.91, 1},
                                                {{496, 328, 186, 150}, 0.85, 0.62, 1},
                                                {{466, 356, 150, 110}, 0.48, 0.66, 1},
                                                {{96, 110, 90, 70}, 0.31, 0.22, 1}}) {}

}  // namespace iou
