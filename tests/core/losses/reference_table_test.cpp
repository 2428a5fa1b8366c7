// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/core/support/golden_files.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace iou::testing {
namespace {

/// Four predictions beside the unit square, printed to nine digits.
struct Row {
    const char* id;
    std::array<double, 4> values;
};
constexpr double inf = HUGE_VAL;
constexpr Row table[] = {
    {"l1", {1.25, 3.125, 4.375, 1.125}},
    {"l2", {0.53125, 5.390625, 7.265625, 0.515625}},
    {"smooth_l1", {0.265625, 1.9140625, 2.78125, 0.2578125}},
    {"smooth_l1_xyxy", {0.4375, 3.53125, 5.25, 0.140625}},
    {"iou", {0.76, 1, 1, 0.75}},
    {"iou_log", {1.42711636, inf, inf, 1.38629436}},
    {"giou", {0.867142857, 1.39285714, 1.73015873, 0.75}},
    {"diou", {0.86, 1.38325472, 1.40162455, 0.7578125}},
    {"ciou", {0.86075429, 1.38494418, 1.40331401, 0.7578125}},
    {"ciou_gated", {0.86, 1.38325472, 1.40162455, 0.7578125}},
    {"ciou_attached", {0.86075429, 1.38494418, 1.40331401, 0.7578125}},
    {"efficient_iou", {0.942908163, 1.46616288, 1.43437839, 1.2578125}},
    {"focal_eiou", {0.461928775, 0, 0, 0.62890625}},
    {"focal_eiou_attached", {0.461928775, 0, 0, 0.62890625}},
    {"siou", {0.867300472, 1.28993899, 1.35808627, 0.789352034}},
    {"wiou_v1", {0.839929898, 1.46705167, 1.49425021, 0.755882323}},
    {"wiou_v2", {1.03553512, 2.07472436, 2.11318891, 0.925762998}},
    {"wiou_v3", {1.1003243, 1.85826544, 1.89271693, 0.989816285}},
    {"piou", {0.891184944, 1.75589486, 1.96256526, 0.810586937}},
    {"piou_v2", {1.07516461, 1.78471848, 1.19445738, 0.883329541}},
    {"interp_iou", {0.789435673, 1.09006906, 1.13275902, 0.7699}},
    {"interp_iou_a90", {0.896866628, 1.37286432, 1.49395349, 0.8475}},
    {"d_interp_iou", {1.0525077, 1.04623453, 1.06931003, 0.984375}},
    {"d_interp_iou_lo50", {1.0525077, 1.04623453, 1.06931003, 0.984375}},
    {"extended_iou", {-0.24, 0.37037037, 0.653061224, -0.25}},
    {"smooth_eiou", {0.5776, 1.87791495, 2.73261141, 0.5625}},
    {"smooth_eiou_p15", {0.662552639, 1.60419419, 2.12536443, 0.649519053}},
    {"extended_iou_huber", {0.71, 1.32037037, 1.60306122, 0.7}},
    {"ggiou_metric", {6.86505476e-05, 0, 0, 0.270385637}},
    {"ggiou_balanced", {4.32352142e-06, 0, 0, 0.604053109}},
    {"focal_iou", {0.438976, 1, 1, 0.421875}},
    {"focal_iou_attached", {0.438976, 1, 1, 0.421875}},
    {"alpha_iou", {0.986176, 1, 1, 0.984375}},
    {"alpha_giou", {0.987405956, 1.06063229, 1.38927082, 0.984375}},
    {"alpha_diou", {0.987176, 1.05629405, 1.06478295, 0.984375477}},
    {"alpha_ciou", {0.987176, 1.05629406, 1.06478296, 0.984375477}},
    {"mpdiou", {0.76875, 1.103125, 1.140625, 0.7528125}},
    {"inner_iou", {0.880641926, 1, 1, 0.75}},
    {"inner_ciou", {0.981396216, 1.38494418, 1.40331401, 0.7578125}},
    {"shape_iou", {0.86173687, 1.38768017, 1.40605, 0.781781151}},
    {"shape_iou_s1", {0.86173687, 1.38768017, 1.40605, 0.781781151}},
    {"nwd", {0.05036239, 0.162556423, 0.187110577, 0.028871882}},
};

TEST(ReferenceTable, ValuesAgreeToNineDigits) {
    const Box<> target{0.5, 0.5, 1.0, 1.0};
    const auto corners = [](double l, double t, double r, double b) {
        return Box<>{(l + r) / 2, (t + b) / 2, r - l, b - t};
    };
    const Box<> preds[] = {corners(0.5, 0.25, 1.75, 1.0), corners(2, 0.25, 3.5, 1.0),
                           corners(2, 1.5, 3.5, 2.25), corners(0.125, 0.25, 0.625, 0.75)};
    for (const auto& row : table) {
        const LossPointer entry = findLoss(row.id);
        ASSERT_NE(entry, nullptr) << row.id;
        for (std::size_t k = 0; k < 4; ++k) {
            const double value = goldenLoss(*entry).value(preds[k], target);
            if (std::isinf(row.values[k]))
                EXPECT_EQ(value, row.values[k]) << row.id << " " << k;
            else
                EXPECT_LE(std::fabs(value - row.values[k]), 1e-8 * std::fabs(row.values[k]))
                    << row.id << " " << k;
        }
    }
}

}  // namespace
}  // namespace iou::testing
