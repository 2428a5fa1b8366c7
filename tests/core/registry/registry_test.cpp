// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/core/support/entries.hpp"
#include "tests/core/support/pairs.hpp"

#include <cmath>
#include <limits>
#include <set>

namespace iou::testing {
namespace {

std::string messageOf(std::string_view spec) {
    const auto loss = Loss::parse(spec);
    return loss ? "accepted" : loss.error().message();
}
::testing::AssertionResult holds(const std::string& text, std::string_view part) {
    if (text.find(part) != std::string::npos) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << '"' << text << "\" does not hold \"" << part << '"';
}

TEST(Registry, HasEveryIdOfTheSpecificationOnce) {
    std::set<std::string_view> ids;
    for (const auto& e : registry()) EXPECT_TRUE(ids.insert(e.id).second) << e.id;
    for (const char* const id : {"l1",
                                 "l2",
                                 "smooth_l1",
                                 "smooth_l1_xyxy",
                                 "iou",
                                 "iou_log",
                                 "giou",
                                 "diou",
                                 "ciou",
                                 "ciou_gated",
                                 "ciou_repo",
                                 "ciou_attached",
                                 "efficient_iou",
                                 "focal_eiou",
                                 "focal_eiou_attached",
                                 "siou",
                                 "wiou_v1",
                                 "wiou_v2",
                                 "wiou_v3",
                                 "piou",
                                 "piou_v2",
                                 "interp_iou",
                                 "interp_iou_a90",
                                 "d_interp_iou",
                                 "d_interp_iou_lo50",
                                 "extended_iou",
                                 "smooth_eiou",
                                 "smooth_eiou_p15",
                                 "smooth_eiou_sot",
                                 "extended_iou_sot",
                                 "extended_iou_huber",
                                 "ggiou_metric",
                                 "ggiou_balanced",
                                 "focal_iou",
                                 "focal_iou_attached",
                                 "alpha_iou",
                                 "alpha_giou",
                                 "alpha_diou",
                                 "alpha_ciou",
                                 "mpdiou",
                                 "inner_iou",
                                 "inner_ciou",
                                 "shape_iou",
                                 "shape_iou_s1",
                                 "nwd",
                                 "l1_xyxy",
                                 "l1_encoded",
                                 "smooth_l1_encoded",
                                 "balanced_l1",
                                 "balanced_l1_encoded",
                                 "iou_squared",
                                 "bounded_iou",
                                 "eiou_of_wiou_file",
                                 "unified_iou",
                                 "interp_look_alike",
                                 "insert_iou",
                                 "iou_legacy_sim",
                                 "giou_legacy_sim",
                                 "diou_legacy_sim",
                                 "ciou_legacy_sim"})
        EXPECT_TRUE(ids.contains(id)) << id;
}

TEST(Registry, DescribesEveryEntryAndParameter) {
    for (const auto& e : registry()) {
        EXPECT_FALSE(e.name.empty()) << e.id;
        EXPECT_STRNE(e.info->source, "") << e.id;
        EXPECT_STRNE(e.info->formula, "") << e.id;
        EXPECT_STRNE(e.info->pathology, "") << e.id;
        EXPECT_GE(e.info->year, 2014) << e.id;
        EXPECT_FALSE(familyName(e.info->family).empty()) << e.id;
        std::set<std::string_view> names;
        for (const auto& p : e.parameters) {
            EXPECT_TRUE(names.insert(p.name).second) << e.id << " " << p.name;
            EXPECT_FALSE(p.symbol.empty() || p.sentence.empty()) << e.id << " " << p.name;
            EXPECT_LE(p.lo, p.default_value) << e.id << " " << p.name;
            EXPECT_LE(p.default_value, p.hi) << e.id << " " << p.name;
            EXPECT_LT(p.lo, p.hi) << e.id << " " << p.name;
        }
    }
}

TEST(Registry, AlphaIouFormulasShowTheirPenalty) {
    const auto shows = [](std::string_view id, std::string_view text) {
        return std::string_view(findLoss(id)->info->formula).find(text) != std::string_view::npos;
    };
    EXPECT_STREQ(findLoss("alpha_iou")->info->formula, "1 − IoU^α");
    EXPECT_TRUE(shows("alpha_giou", "((C − U)/C)^α"));
    EXPECT_TRUE(shows("alpha_diou", "(ρ²/c²)^α"));
    EXPECT_FALSE(shows("alpha_diou", "sg["));
    EXPECT_TRUE(shows("alpha_ciou", "(ρ²/c²)^α + (sg["));
}

TEST(Registry, PublishedScriptsAreNamedAfterTheirLoss) {
    EXPECT_EQ(findLoss("iou_legacy_sim")->name, "IoU (2020 script)");
    EXPECT_EQ(findLoss("giou_legacy_sim")->name, "GIoU (2020 script)");
    EXPECT_EQ(findLoss("diou_legacy_sim")->name, "DIoU (2020 script)");
    EXPECT_EQ(findLoss("ciou_legacy_sim")->name, "CIoU (2020 script)");
}

TEST(Registry, KnowsKinds) {
    EXPECT_EQ(findLoss("ggiou_metric")->kind, Kind::metric);
    for (const auto& e : registry()) {
        const bool direction =
            e.id.ends_with("_sot") || e.id.ends_with("_legacy_sim") || e.id == "ciou_repo";
        EXPECT_EQ(e.kind == Kind::direction, direction) << e.id;
    }
}

TEST(LossSpec, ReadsIdsAndSettings) {
    const auto loss = Loss::parse("interp_iou:alpha=0.9");
    ASSERT_TRUE(loss);
    EXPECT_EQ(loss->id(), "interp_iou");
    EXPECT_EQ(loss->parameter(0), 0.9);
    EXPECT_EQ(loss->spec(), "interp_iou:alpha=0.9");
    const auto image = Loss::parse("mpdiou:image_w=8,image_h=6");
    ASSERT_TRUE(image);
    EXPECT_EQ(image->parameters(), (std::vector<double>{8.0, 6.0}));
    EXPECT_EQ(image->spec(), "mpdiou:image_w=8,image_h=6");
    EXPECT_EQ(Loss::parse("giou")->spec(), "giou");
}

TEST(LossSpec, SpecReadsBackToTheSameLoss) {
    for (const auto& e : registry()) {
        Loss loss(e);
        for (const auto& p : e.parameters)
            ASSERT_TRUE(loss.setParameter(p.name, p.lo + (p.hi - p.lo) / 3.0));
        const auto again = Loss::parse(loss.spec());
        ASSERT_TRUE(again) << loss.spec();
        EXPECT_EQ(*again, loss) << loss.spec();
    }
}

TEST(LossSpec, NamedVariantsAreParameterSets) {
    Random random(printedSeed("variants"));
    const std::pair<const char*, const char*> same[] = {
        {"interp_iou_a90", "interp_iou:alpha=0.9"},
        {"d_interp_iou_lo50", "d_interp_iou:lo=0.5"},
        {"smooth_eiou_p15", "smooth_eiou:power=1.5"},
        {"shape_iou_s1", "shape_iou:scale=1"},
    };
    for (int i = 0; i < 100; ++i) {
        const Pair p = randomPair(random, all_regimes[static_cast<std::size_t>(random.below(5))]);
        for (const auto& [variant, spec] : same)
            EXPECT_EQ(Loss::parse(variant)->value(p.pred, p.target),
                      Loss::parse(spec)->value(p.pred, p.target))
                << variant << " " << p;
    }
}

TEST(LossSpec, AmbiguousNamesAreAnsweredWithTheChoices) {
    EXPECT_TRUE(holds(messageOf("eiou"), "efficient_iou"));
    EXPECT_TRUE(holds(messageOf("eiou"), "extended_iou"));
    EXPECT_TRUE(holds(messageOf("eiou"), "more than one"));
    EXPECT_TRUE(holds(messageOf("wiou"), "wiou_v3"));
}

TEST(LossSpec, ErrorsNameThePlaceAndWhatWouldBeRight) {
    EXPECT_TRUE(holds(messageOf("gioux"), "no loss \"gioux\""));
    EXPECT_TRUE(holds(messageOf("interp"), "interp_iou"));
    EXPECT_TRUE(holds(messageOf(""), "no loss"));
    EXPECT_TRUE(holds(messageOf("EIoU"), "say efficient_iou"));
    EXPECT_TRUE(holds(messageOf("wiou_v4"), "did you mean wiou_v1, wiou_v2, wiou_v3?"));
    EXPECT_TRUE(holds(messageOf(":alpha=1"), "nothing stands before the colon"));
    const std::string unknown = messageOf("interp_iou:beta=1");
    EXPECT_TRUE(holds(unknown, "no parameter \"beta\""));
    EXPECT_TRUE(holds(unknown, "alpha"));
    EXPECT_TRUE(holds(unknown, "character 12"));
    EXPECT_TRUE(holds(messageOf("giou:alpha=1"), "takes none"));
    const std::string range = messageOf("interp_iou:alpha=1.5");
    EXPECT_TRUE(holds(range, "alpha = 1.5 is out of range"));
    EXPECT_TRUE(holds(range, "0 to 1"));
    EXPECT_TRUE(holds(messageOf("mpdiou:image_w=8,image_h=-1"), "character 18"));
    EXPECT_TRUE(holds(messageOf("interp_iou:alpha"), "name=value"));
    EXPECT_TRUE(holds(messageOf("interp_iou:"), "name=value"));
    EXPECT_TRUE(holds(messageOf("interp_iou:alpha=0.9,"), "name=value"));
    EXPECT_TRUE(holds(messageOf("interp_iou:alpha=0.9,alpha=0.8"), "set twice"));
    for (const char* const bad :
         {"interp_iou:alpha=nan", "interp_iou:alpha=", "interp_iou:alpha=x", "interp_iou:alpha=0,5",
          "interp_iou:alpha=1e999", "interp_iou:alpha=0.9 ", "interp_iou:alpha=0x1"})
        EXPECT_NE(messageOf(bad), "accepted") << bad;
}

TEST(Loss, RefusesNumbersOutsideTheirRange) {
    for (const auto& e : registry()) {
        Loss loss(e);
        for (int i = 0; i < static_cast<int>(e.parameters.size()); ++i) {
            const ParameterInfo& p = e.parameters[static_cast<std::size_t>(i)];
            EXPECT_TRUE(loss.setParameter(i, p.lo)) << e.id << " " << p.name;
            EXPECT_TRUE(loss.setParameter(i, p.hi)) << e.id << " " << p.name;
            EXPECT_FALSE(loss.setParameter(i, std::nextafter(p.lo, -HUGE_VAL))) << p.name;
            EXPECT_FALSE(loss.setParameter(i, std::nextafter(p.hi, HUGE_VAL))) << p.name;
            EXPECT_FALSE(loss.setParameter(i, std::numeric_limits<double>::quiet_NaN())) << p.name;
            EXPECT_EQ(loss.parameter(i), p.hi) << "a refused number changes nothing";
            EXPECT_TRUE(loss.isSet(i));
            loss.resetParameter(i);
            EXPECT_FALSE(loss.isSet(i));
            EXPECT_EQ(loss.parameter(i), p.default_value);
        }
        EXPECT_EQ(loss, Loss(e));
    }
}

TEST(Loss, RunningMeanMovesUnlessItIsSet) {
    Loss free(*findLoss("wiou_v3"));
    EXPECT_TRUE(free.hasRunningMean());
    const int mean = free.entry().parameterIndex("mean");
    EXPECT_EQ(free.parameter(mean), 1.0);
    ASSERT_TRUE(free.setParameter("momentum", 0.25));
    free.advance(0.2);
    EXPECT_DOUBLE_EQ(free.parameter(mean), 0.75 * 1.0 + 0.25 * 0.2);
    free.advance(0.2);
    EXPECT_DOUBLE_EQ(free.parameter(mean), 0.75 * 0.8 + 0.25 * 0.2);
    EXPECT_TRUE(free.hasRunningMean());
    EXPECT_FALSE(Loss::parse("wiou_v2:mean=0.5")->hasRunningMean());
    EXPECT_FALSE(Loss(*findLoss("wiou_v1")).hasRunningMean());
    EXPECT_FALSE(Loss(*findLoss("giou")).hasRunningMean());
}

}  // namespace
}  // namespace iou::testing
