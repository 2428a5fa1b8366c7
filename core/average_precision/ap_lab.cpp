// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/ap_lab.hpp"

namespace iou {

// Three truths, and detections of them: one tight, one loose, one found twice, and a false alarm.
ApLab::ApLab()
    : images(std::vector{ApImage{"1", 640, 480, {}}}),
      categories(std::vector<std::string>{"object"}),
      truths(std::vector<ApTruth>{{0, 0, {150, 170, 140, 180}},
                                  {0, 0, {370, 250, 170, 120}},
                                  {0, 0, {545, 340, 110, 150}}}),
      detections(std::vector<ApDetection>{{0, 0, {154, 172, 138, 184}, 0.94},
                                          {0, 0, {386, 262, 176, 124}, 0.87},
                                          {0, 0, {250, 390, 110, 90}, 0.71},
                                          {0, 0, {552, 322, 118, 156}, 0.62},
                                          {0, 0, {346, 234, 160, 130}, 0.44}}) {}

}  // namespace iou
