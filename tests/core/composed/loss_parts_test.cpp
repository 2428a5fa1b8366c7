// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composed/loss_parts.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

namespace iou::composed {
namespace {

Loss typed(std::string_view spec) {
    auto loss = Loss::parse(spec);
    if (!loss) ADD_FAILURE() << spec << ": " << loss.error().message();
    return loss ? *loss : Loss(*findLoss("iou"));
}
Loss made(const LossParts& parts) {
    auto loss = lossOfParts(parts);
    if (!loss) ADD_FAILURE() << loss.error().message();
    return loss ? *loss : Loss(*findLoss("iou"));
}
const Wrapper* wrapper(std::string_view id) { return findWrapper(id); }

TEST(LossParts, WhatIsChosenIsWhatIsTyped) {
    const LossParts focaler{{{typed("ciou")}}, {{wrapper("focaler"), {{"u", 0.9}}}}};
    EXPECT_EQ(made(focaler), typed("focaler(ciou, u=0.9)"));
    const LossParts detr{{{typed("l1"), 5.0}, {typed("giou"), 2.0}}, {}};
    EXPECT_EQ(made(detr), typed("5 l1 + 2 giou"));
    const LossParts less{{{typed("ciou")}, {typed("iou"), -0.25}}, {}};
    EXPECT_EQ(made(less), typed("ciou - 0.25 iou"));
    const LossParts minus{{{typed("ciou")}, {typed("nwd"), -1.0}}, {}};
    EXPECT_EQ(made(minus), typed("ciou - nwd"));
    const LossParts wise{{{typed("ciou"), 0.5}, {typed("nwd:c=20"), 0.5}},
                         {{wrapper("inner")}, {wrapper("wise"), {{"mean", 0.5}}}}};
    EXPECT_EQ(made(wise), typed("wise(inner(0.5 ciou + 0.5 nwd(c=20)), mean=0.5)"));
    // Two parameters of one name: each keeps its own value.
    const LossParts both{{{typed("interp_iou:alpha=0.9")}}, {{wrapper("alpha"), {{"alpha", 2.0}}}}};
    EXPECT_EQ(made(both), typed("alpha(interp_iou(alpha=0.9), alpha=2)"));
    EXPECT_EQ(made({{{typed("nwd:c=20")}}, {}}), typed("nwd:c=20"));
    const LossParts own{{{typed("=1 - iou + rho2/c2")}}, {{wrapper("focal")}}};
    EXPECT_EQ(made(own), typed("focal(1 - iou + rho2/c2)"));
}

TEST(LossParts, AreTakenApartAndPutTogether) {
    for (const char* const spec :
         {"ciou", "nwd:c=20", "focaler(ciou, d=0, u=0.95)", "focaler(inner(diou))",
          "wise(ciou, mean=0.5)", "5 l1 + 2 giou", "ciou - 0.25 iou",
          "wise(0.5 ciou + 0.5 nwd(c=2), mean=0.5)",
          "focaler(alpha(interp_iou(alpha=0.9), alpha=2))", "inner(1 - iou + rho2/c2, ratio=0.8)",
          "=1 - iou", "focaler(focaler(ciou, u=0.8), u=0.9)", "2 focaler(ciou, u=0.9) + 3 l1"}) {
        const Loss loss = typed(spec);
        EXPECT_EQ(made(partsOf(loss)), loss) << spec;
    }
    const LossParts parts = partsOf(typed("focaler(inner(diou), u=0.9)"));
    ASSERT_EQ(parts.wrappers.size(), 2U);
    EXPECT_EQ(parts.wrappers[0].wrapper->id, "inner");
    EXPECT_EQ(parts.wrappers[1].wrapper->id, "focaler");
    ASSERT_EQ(parts.wrappers[1].settings.size(), 1U);
    EXPECT_EQ(parts.wrappers[1].settings[0].value, 0.9);
    EXPECT_TRUE(parts.wrappers[0].settings.empty());
    // A weight that was set is the weight.
    const LossParts detr = partsOf(typed("5 l1 + 2 giou:weight_giou=3"));
    ASSERT_EQ(detr.sum.size(), 2U);
    EXPECT_EQ(detr.sum[0].weight, 5.0);
    EXPECT_EQ(detr.sum[1].weight, 3.0);
}

TEST(LossParts, WhatNothingCanBeMadeOfIsRefused) {
    EXPECT_FALSE(lossOfParts({}));
    const auto metric = lossOfParts({{{typed("ggiou_metric")}}, {{wrapper("focaler")}}});
    ASSERT_FALSE(metric);
    EXPECT_NE(metric.error().message().find("is a metric"), std::string::npos);
    const auto alpha = lossOfParts({{{typed("l1")}}, {{wrapper("alpha")}}});
    ASSERT_FALSE(alpha);
    EXPECT_NE(alpha.error().message().find("has no 1 - IoU"), std::string::npos);
}

}  // namespace
}  // namespace iou::composed
