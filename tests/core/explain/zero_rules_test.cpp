// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/zero_rules.hpp"
#include "core/registry/loss.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou {
namespace {

constexpr Box<> unit{0.5, 0.5, 1.0, 1.0}, point{0.5, 0.5, 0.0, 0.0};

TermValue termAt(const char* spec, std::string_view id, const Box<>& pred, const Box<>& target) {
    for (const TermValue& term : Loss::parse(spec)->terms(pred, target))
        if (std::string_view(term.info->id) == id) return term;
    ADD_FAILURE() << spec << " has no " << id;
    return {};
}

struct Case {
    const char* spec;
    const char* term;
    Box<> pred, target;
    double value;
    const char* words;  ///< of the rule
};

/// Each rule is what the loss does there, and has no slope there.
TEST(ZeroRules, SayWhatTheLossesDo) {
    const Box<> flat{0.5, 0.5, 0.0, 1.0}, lower{0.5, 2.0, 0.0, 3.0};
    const Case cases[] = {
        {"iou", "iou", point, point, 0.0, "IoU of two empty boxes"},
        {"extended_iou", "extended_iou", point, point, 0.0, "extended IoU"},
        {"giou", "enclosing_penalty", flat, lower, 0.0, "(C−U)/C"},
        {"alpha_giou", "enclosing_power", point, point, 0.0, "(C−U)/C"},
        {"diou", "distance_penalty", point, point, 0.0, "ρ²/c²"},
        {"alpha_diou", "distance_power", point, point, 0.0, "ρ²/c²"},
        {"wiou_v1", "distance_attention", point, point, 1.0, "ρ²/c²"},
        {"shape_iou", "shape_distance", point, point, 0.0, "ρ²/c²"},
        {"ciou", "alpha", unit, unit, 0.0, "α of a perfect match"},
        {"ciou", "aspect_v", point, unit, 0.25, "angle of a point box"},
        {"efficient_iou", "width_penalty", flat, lower, 0.0, "(w−w_g)/c_w"},
        {"siou", "angle_cost", unit, {0.5, 0.5, 2.0, 3.0}, 0.0, "angle between equal centres"},
        {"siou", "shape_cost", point, point, 0.0, "|w−w_g|"},
        {"shape_iou", "weighted_shape_cost", point, point, 0.0, "|w−w_g|"},
        {"shape_iou:scale=1", "width_weight", unit, point, 0.0, "weights of a point target"},
    };
    for (const Case& c : cases) {
        const TermValue term = termAt(c.spec, c.term, c.pred, c.target);
        EXPECT_NEAR(term.value, c.value, 1e-15) << c.spec << ' ' << c.term;
        for (const double d : term.d) EXPECT_EQ(d, 0.0) << c.spec << ' ' << c.term;
        const auto rules = zeroRules(Loss::parse(c.spec)->entry());
        EXPECT_TRUE(std::any_of(
            rules.begin(), rules.end(),
            [&](const Phrase& rule) { return rule.text().find(c.words) != std::string::npos; }))
            << c.spec << ' ' << c.words;
    }
}

TEST(ZeroRules, AreNoneWhereNothingIsDivided) {
    for (const char* const id : {"l1", "l2", "nwd", "smooth_l1"})
        EXPECT_TRUE(zeroRules(*findLoss(id)).empty()) << id;
}

}  // namespace
}  // namespace iou
