// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/protocol.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::testing {
namespace {

using Numbers = std::vector<double>;
const Numbers seven_aspects{1.0 / 4, 1.0 / 3, 1.0 / 2, 1, 2, 3, 4};
const Numbers seven_scales{0.5, 0.67, 0.75, 1, 1.33, 1.5, 2};

void expectNumbers(const Numbers& a, const Numbers& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) EXPECT_NEAR(a[i], b[i], 1e-12) << i;
}

TEST(Presets, AreAllThereAndSayWhatIsStatedInferredOrGuessed) {
    const auto names = protocolNames();
    for (const char* const name :
         {"diou", "wiou", "wiou_major", "interpiou", "interpiou_enlargement",
          "interpiou_small_1_64", "interpiou_small_1_256", "interpiou_small_1_500",
          "extended_iou_fig4", "extended_iou_fig5a", "extended_iou_fig5b"}) {
        EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
        const auto p = findProtocol(name);
        ASSERT_TRUE(p) << name << ": " << p.error().message();
        EXPECT_EQ(p->id, name);
        EXPECT_FALSE(p->title.empty() || p->source.empty() || p->status.empty()) << name;
        EXPECT_GT(p->caseCount(), 0) << name;
        EXPECT_FALSE(p->losses.empty()) << name;
        for (const auto& loss : p->losses) EXPECT_TRUE(Loss::parse(loss)) << name << " " << loss;
        for (const auto& [field, word] : p->status)
            EXPECT_TRUE(word.starts_with("stated") || word.starts_with("inferred") ||
                        word.starts_with("guessed"))
                << name << " " << field << ": " << word;
    }
    EXPECT_FALSE(findProtocol("interp"));
    EXPECT_NE(findProtocol("interp").error().message().find("interpiou"), std::string::npos);
}

TEST(Presets, DiouHasTheScriptsNumbers) {
    const Protocol p = *findProtocol("diou");
    EXPECT_EQ(p.cloud, Cloud::disk);
    EXPECT_EQ(p.points, 5000);
    EXPECT_EQ(p.radius, 3.0);
    EXPECT_EQ(p.target_cx, 10.0);
    EXPECT_EQ(p.target_cy, 10.0);
    EXPECT_EQ(p.target_area, 1.0);
    expectNumbers(p.target_aspects, seven_aspects);
    expectNumbers(p.aspects, seven_aspects);
    expectNumbers(p.scales, seven_scales);
    EXPECT_EQ(p.steps, 200);
    EXPECT_EQ(p.optimizer.entry().id, "gd");
    EXPECT_TRUE(p.iou_factor);
    EXPECT_FALSE(p.mean_loss);
    EXPECT_EQ(p.form, BoxForm::cxcywh);
    EXPECT_EQ(p.schedule.rate(160), 0.1);
    EXPECT_EQ(p.schedule.rate(161), 0.01);
    EXPECT_EQ(p.schedule.rate(181), 0.001);
}

TEST(Presets, WiouHasTheRepositorysNumbers) {
    for (const char* const name : {"wiou", "wiou_major"}) {
        const Protocol p = *findProtocol(name);
        const bool major = p.id == "wiou_major";
        EXPECT_EQ(p.cloud, Cloud::log_disk);
        EXPECT_EQ(p.points, major ? 200 : 5000);
        EXPECT_EQ(p.radius, major ? 0.1 : 0.5);
        EXPECT_EQ(p.steps, major ? 60 : 120);
        EXPECT_NEAR(p.target_area, 1.0 / 32, 1e-15);
        Numbers areas;
        for (const double s : p.scales) areas.push_back(s * p.target_area);
        expectNumbers(areas, {1.0 / 32, 1.0 / 24, 3.0 / 64, 1.0 / 16, 1.0 / 12, 3.0 / 32, 1.0 / 8});
        EXPECT_EQ(p.optimizer, *Optimizer::parse("adam"));
        EXPECT_EQ(p.schedule.rate(1), 0.01);
        EXPECT_EQ(p.form, BoxForm::xyxy);
        EXPECT_TRUE(p.mean_loss);
    }
}

TEST(Presets, InterpiouHasTheStatedAndInferredNumbers) {
    const Protocol p = *findProtocol("interpiou");
    EXPECT_EQ(p.cloud, Cloud::disk);
    EXPECT_EQ(p.points, 5000);
    EXPECT_EQ(p.radius, 0.5);
    EXPECT_EQ(p.target_cx, 0.5);
    EXPECT_NEAR(p.target_area, 1.0 / 32, 1e-15);
    expectNumbers(p.scales, seven_scales);
    expectNumbers(p.aspects, seven_aspects);
    EXPECT_EQ(p.optimizer, *Optimizer::parse("adam"));
    EXPECT_EQ(p.schedule.rate(1), 0.01);
    EXPECT_EQ(p.steps, 200);
    EXPECT_EQ(p.form, BoxForm::xyxy);
    EXPECT_TRUE(p.mean_loss);
    EXPECT_TRUE(p.status.at("target_area").starts_with("inferred"));
    EXPECT_NEAR(findProtocol("interpiou_small_1_64")->target_area, 1.0 / 64, 1e-15);
    EXPECT_NEAR(findProtocol("interpiou_small_1_256")->target_area, 1.0 / 256, 1e-15);
    EXPECT_NEAR(findProtocol("interpiou_small_1_500")->target_area, 1.0 / 500, 1e-15);
}

TEST(Presets, ExtendedIouFiguresListTheirBoxes) {
    const Protocol a = *findProtocol("extended_iou_fig5a");
    ASSERT_EQ(a.caseCount(), 3);
    EXPECT_EQ(a.starts[2], (Box<>{1, 1, 2, 2}));
    EXPECT_EQ(a.targets[2], (Box<>{2, 2, 4, 4}));
    const Protocol b = *findProtocol("extended_iou_fig5b");
    ASSERT_EQ(b.caseCount(), 3);
    EXPECT_EQ(b.starts[2], (Box<>{2, 2, 4, 4}));
    EXPECT_EQ(b.targets[2], (Box<>{0.5, 0.5, 1, 1}));
    EXPECT_EQ(b.schedule.rate(1), 0.1);
    EXPECT_EQ(b.form, BoxForm::xyxy);
}

}  // namespace
}  // namespace iou::testing
