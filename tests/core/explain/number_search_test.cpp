// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/number_search.hpp"
#include "tests/core/support/crossing_pair.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::testing {
namespace {

OtherNumbers numbersOf(const Loss& loss, const Reading& how, BoxForm form) {
    const Gradient g = loss.gradientAs(kCrossingPred, kCrossingTarget, how);
    return {kCrossingPred, kCrossingTarget, g.value, partialsIn(form, kCrossingPred, g.d), form, 1};
}

TEST(NumberSearch, NamesEveryCiouVariantEpsilonAndForm) {
    for (const char* id : {"ciou", "ciou_gated", "ciou_repo", "ciou_attached"})
        for (const double epsilon : searched_epsilons)
            for (const BoxForm form : {BoxForm::cxcywh, BoxForm::xyxy, BoxForm::log}) {
                OtherNumbers numbers =
                    numbersOf(*Loss::parse(id), {Reading::Slope::published, epsilon}, form);
                for (const BoxForm said : {BoxForm::cxcywh, BoxForm::xyxy, BoxForm::log}) {
                    numbers.form = said;
                    const auto found = searchNumbers(numbers, *Loss::parse("ciou"));
                    ASSERT_FALSE(found.empty());
                    EXPECT_EQ(found[0].loss.id(), id) << epsilon << " " << formName(form);
                    EXPECT_EQ(found[0].how.epsilon, epsilon) << id;
                    EXPECT_EQ(found[0].form, form) << id;
                    EXPECT_EQ(found[0].how.slope, Reading::Slope::published);
                    EXPECT_EQ(found[0].reduction, Reduction::none);
                    EXPECT_LT(found[0].error, 1e-13);
                }
            }
}

TEST(NumberSearch, NamesTheReductionAndTheSign) {
    const Loss loss = *Loss::parse("giou");
    const Gradient g = loss.gradient(kCrossingPred, kCrossingTarget);
    struct Case {
        ValueSign sign;
        Reduction reduction;
        double value, factor;
    };
    for (const Case& c :
         {Case{ValueSign::metric, Reduction::none, 1.0 - g.value, -1.0},
          Case{ValueSign::negative, Reduction::none, -g.value, -1.0},
          Case{ValueSign::negative_metric, Reduction::none, g.value - 1.0, 1.0},
          Case{ValueSign::loss, Reduction::coordinates, g.value / 4.0, 0.25},
          Case{ValueSign::loss, Reduction::pairs, g.value, 1.0 / 16.0},
          Case{ValueSign::loss, Reduction::pairs_and_coordinates, g.value / 64.0, 1.0 / 64.0},
          Case{ValueSign::loss, Reduction::sum, 16.0 * g.value, 16.0}}) {
        OtherNumbers numbers{kCrossingPred, kCrossingTarget, c.value, g.d, BoxForm::cxcywh, 16};
        for (double& d : *numbers.gradient) d *= c.factor;
        const auto found = searchNumbers(numbers, loss);
        ASSERT_FALSE(found.empty());
        EXPECT_EQ(found[0].loss.id(), "giou");
        EXPECT_EQ(found[0].sign, c.sign);
        EXPECT_EQ(found[0].reduction, c.reduction);
        EXPECT_LT(found[0].error, 1e-13);
    }
}

TEST(NumberSearch, OfWhatDoesNotFitTheNearestIsFirst) {
    // Another epsilon than any that is searched: off by some percent.
    const OtherNumbers printed = [] {
        OtherNumbers numbers =
            numbersOf(*Loss::parse("giou"), {Reading::Slope::published, 0.3}, BoxForm::xyxy);
        *numbers.value /= 4.0;
        for (double& d : *numbers.gradient) d /= 4.0;
        return numbers;
    }();
    const auto found = searchNumbers(printed, *Loss::parse("giou"), 1000);
    ASSERT_GT(found.size(), std::size_t(2));
    EXPECT_GT(found[0].error, 1e-2);
    EXPECT_LT(found[0].error, 0.3);
    EXPECT_EQ(found[0].loss.id(), "giou");
    EXPECT_EQ(found[0].form, BoxForm::xyxy);
    EXPECT_EQ(found[0].reduction, Reduction::coordinates);
    for (std::size_t i = 1; i < found.size(); ++i)
        EXPECT_GE(found[i].error, found[i - 1].error) << i;
}

TEST(NumberSearch, AnEpsilonHasToExplainSomething) {
    const OtherNumbers numbers = numbersOf(*Loss::parse("ciou"), {}, BoxForm::cxcywh);
    for (const NumberMatch& m : searchNumbers(numbers, *Loss::parse("ciou"), 1000))
        EXPECT_FALSE(m.loss.id() == "ciou" && m.how.epsilon > 0.0) << m.how.epsilon;
}

TEST(NumberSearch, SeesThroughSingleAndPrintedPrecision) {
    const Loss loss = *Loss::parse("ciou_attached");
    OtherNumbers numbers = numbersOf(loss, {}, BoxForm::xyxy);
    for (double& d : *numbers.gradient) d = std::round(d * 1e4) / 1e4;
    numbers.value = std::round(*numbers.value * 1e4) / 1e4;
    const auto found = searchNumbers(numbers, *Loss::parse("ciou"));
    EXPECT_EQ(found[0].loss.id(), "ciou_attached");
    EXPECT_EQ(found[0].how.epsilon, 0.0);
    EXPECT_EQ(found[0].form, BoxForm::xyxy);
    EXPECT_GT(found[0].error, 1e-6);
}

TEST(NumberSearch, TakesTheExpectedLossWithItsSettings) {
    const Loss loss = *Loss::parse("focal_eiou:gamma=0.75");
    const auto found = searchNumbers(numbersOf(loss, {}, BoxForm::cxcywh), loss);
    EXPECT_EQ(found[0].loss, loss);
    const auto attached =
        searchNumbers(numbersOf(loss, {Reading::Slope::of_value, 0.0}, BoxForm::cxcywh), loss);
    EXPECT_EQ(attached[0].loss.spec(), "focal_eiou_attached:gamma=0.75");
}

TEST(NumberSearch, SaysNothingIsDetachedWhereNoEntryDoes) {
    const Loss loss = *Loss::parse("wiou_v1");
    const auto found =
        searchNumbers(numbersOf(loss, {Reading::Slope::of_value, 0.0}, BoxForm::cxcywh), loss);
    EXPECT_EQ(found[0].loss.id(), "wiou_v1");
    EXPECT_EQ(found[0].how.slope, Reading::Slope::of_value);
}

TEST(NumberSearch, WorksWithTheValueOrTheGradientAlone) {
    OtherNumbers numbers = numbersOf(*Loss::parse("siou"), {}, BoxForm::cxcywh);
    numbers.gradient.reset();
    EXPECT_EQ(searchNumbers(numbers, *Loss::parse("giou"))[0].loss.id(), "siou");
    numbers = numbersOf(*Loss::parse("siou"), {}, BoxForm::cxcywh);
    numbers.value.reset();
    EXPECT_EQ(searchNumbers(numbers, *Loss::parse("giou"))[0].loss.id(), "siou");
    numbers.gradient.reset();
    EXPECT_TRUE(searchNumbers(numbers, *Loss::parse("giou")).empty());
}

TEST(NumberSearch, IsSortedAndLimited) {
    const auto found = searchNumbers(numbersOf(*Loss::parse("diou"), {}, BoxForm::cxcywh),
                                     *Loss::parse("diou"), 12);
    ASSERT_EQ(found.size(), 12U);
    EXPECT_GT(found.back().error, 1e-2);
    for (std::size_t i = 1; i < found.size(); ++i) {
        EXPECT_LE(found[i - 1].error, 10.0 * std::max(found[i].error, 1e-13));
        if (found[i - 1].error > 1e-2) {
            EXPECT_LE(found[i - 1].error, found[i].error);
        }
    }
}

}  // namespace
}  // namespace iou::testing
