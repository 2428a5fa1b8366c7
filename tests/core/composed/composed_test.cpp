// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composed/composed_formula.hpp"
#include "core/export_code/code_export.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/run/staged_loss.hpp"
#include "tests/core/support/golden_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::testing {
namespace {

/// As a person types it, and the rows of cases/composed.csv it must give.
struct Typed {
    const char* rows;
    const char* spec;
    const char* canonical;
    const char* name;
};
const Typed all_typed[] = {
    {"focaler_ciou", "focaler(ciou, d=0, u=0.95)", "focaler(ciou):d=0,u=0.95", "Focaler-CIoU"},
    {"focaler_ciou", "Focaler_CIoU", "focaler(ciou)", "Focaler-CIoU"},
    {"focaler_giou", "focaler(giou, u=0.7, d=0.1)", "focaler(giou):d=0.1,u=0.7", "Focaler-GIoU"},
    {"focaler_l1", "focaler(l1)", "focaler(l1)", "Focaler-L1"},
    {"inner_giou", "inner(GIoULoss, ratio=0.8)", "inner(giou):ratio=0.8", "Inner-GIoU"},
    {"inner_siou", "inner(siou):ratio=1.25", "inner(siou):ratio=1.25", "Inner-SIoU"},
    {"focaler_inner_diou", "focaler(inner(diou))", "focaler(inner(diou))", "Focaler-Inner-DIoU"},
    {"wise_ciou", "wise(ciou, mean=0.5)", "wise(ciou):mean=0.5", "Wise-CIoU"},
    {"wise_ciou", "wise_v3(complete_iou, mean=0.5)", "wise(ciou):mean=0.5", "Wise-CIoU"},
    {"wise_v2_diou", "wise_v2(diou, mean=0.5)", "wise_v2(diou):mean=0.5", "Wise-DIoU v2"},
    {"wise_v1_giou", "wise_v1( giou )", "wise_v1(giou)", "Wise-GIoU v1"},
    {"alpha_eiou", "alpha(efficient_iou)", "alpha(efficient_iou)", "Alpha-EIoU (Efficient)"},
    {"alpha_eiou", "alpha_eiou", "alpha(efficient_iou)", "Alpha-EIoU (Efficient)"},
    {"alpha_siou", "alpha(siou, alpha=2)", "alpha(siou):alpha=2", "Alpha-SIoU"},
    {"focal_ciou", "focal(ciou)", "focal(ciou)", "Focal-CIoU"},
    {"detr", "5 l1 + 2 giou", "5*l1+2*giou", "5 L1 + 2 GIoU"},
    {"detr", "5*l1+2*giou", "5*l1+2*giou", "5 L1 + 2 GIoU"},
    {"detr", "DETR", "5*l1+2*giou", "5 L1 + 2 GIoU"},
    {"ciou_nwd", "0.5 ciou + .5 nwd(c=20)", "0.5*ciou+0.5*nwd:c=20", "0.5 CIoU + 0.5 NWD"},
    {"difference", "ciou - 0.25 iou", "ciou-0.25*iou", "CIoU - 0.25 IoU"},
    {"wise_sum", "wise(0.5 ciou + 0.5 nwd(c=2), mean=0.5)", "wise(0.5*ciou+0.5*nwd):mean=0.5,c=2",
     "Wise-(0.5 CIoU + 0.5 NWD)"},
};

Loss parsed(std::string_view spec) {
    auto loss = Loss::parse(spec);
    if (!loss) ADD_FAILURE() << spec << ": " << loss.error().message();
    return loss ? *loss : *Loss::parse("iou");
}
std::string messageOf(std::string_view spec) {
    const auto loss = Loss::parse(spec);
    return loss ? "accepted as " + loss->spec() : loss.error().message();
}

void expectRow(const Loss& loss, const Pair& pair, double value, const std::array<double, 4>& d,
               const std::string& where) {
    const Gradient g = loss.gradient(pair.pred, pair.target);
    EXPECT_NEAR(g.value, value, 1e-12 * std::max(1.0, std::fabs(value))) << where;
    double norm = 0.0;
    for (const double x : d) norm = std::max(norm, std::fabs(x));
    for (std::size_t k = 0; k < 4; ++k)
        EXPECT_NEAR(g.d[k], d[k], 1e-8 * norm + 1e-12) << where << ' ' << k;
}

void expectSame(const Loss& loss, const Loss& other) {
    for (const auto& [number, pair] : goldenPairs("pairs.csv")) {
        if (number % 4 != 0) continue;
        const Gradient g = other.gradient(pair.pred, pair.target);
        if (std::isfinite(g.value))
            expectRow(loss, pair, g.value, g.d, loss.spec() + " pair " + std::to_string(number));
    }
}

TEST(ComposedLoss, GivesTheNumbersOfTheSameFormulasTypedElsewhere) {
    const auto pairs = goldenPairs("pairs.csv");
    const Rows rows = goldenRows("cases/composed.csv");
    for (const Typed& typed : all_typed) {
        const Loss loss = parsed(typed.spec);
        EXPECT_TRUE(loss.hasLanes()) << typed.spec;
        int count = 0;
        for (const auto& row : rows) {
            if (row[0] != typed.rows) continue;
            ++count;
            expectRow(loss, pairs.at(std::stoi(row[1])), number(row[2]),
                      {number(row[3]), number(row[4]), number(row[5]), number(row[6])},
                      std::string(typed.spec) + " pair " + row[1]);
        }
        EXPECT_GE(count, 50) << typed.spec;
    }
}

TEST(ComposedLoss, IsSpokenOfInOneWayAndReadsBack) {
    for (const Typed& typed : all_typed) {
        const Loss loss = parsed(typed.spec);
        EXPECT_EQ(loss.spec(), typed.canonical);
        EXPECT_EQ(loss.name(), typed.name);
        EXPECT_EQ(parsed(loss.spec()), loss) << "one entry, the same values";
        const auto staged = StagedLoss::parse("l1@60," + loss.spec());
        ASSERT_TRUE(staged) << loss.spec();
        EXPECT_EQ(staged->later[0].loss, loss);
    }
    // A loss alone is that loss.
    EXPECT_EQ(parsed("nwd(c=20)").spec(), "nwd:c=20");
    EXPECT_EQ(parsed("(ciou)").spec(), "ciou");
}

TEST(ComposedLoss, IsTheBuiltInWhereThereIsOne) {
    const std::pair<const char*, const char*> same[] = {
        {"inner(iou)", "inner_iou"},
        {"inner(ciou)", "inner_ciou"},
        {"alpha(iou)", "alpha_iou"},
        {"alpha(giou)", "alpha_giou"},
        {"alpha(diou)", "alpha_diou"},
        {"alpha(ciou)", "alpha_ciou"},
        {"focal(efficient_iou)", "focal_eiou"},
        {"wise_v1(iou)", "wiou_v1"},
        {"wise_v2(wiou_v1, mean=0.5)", "wiou_v2:mean=0.5"},
        {"wise(wiou_v1, mean=0.5)", "wiou_v3:mean=0.5"},
        {"1 iou", "iou"},
    };
    for (const auto& [made, built_in] : same) expectSame(parsed(made), parsed(built_in));
}

TEST(ComposedLoss, WrapsAFormulaOfOnesOwn) {
    expectSame(parsed("focaler(1 - iou + rho2/c2)"), parsed("focaler(diou)"));
    expectSame(parsed("inner(=iou_loss + rho2/c2)"), parsed("inner(diou)"));
    // Its names and parameters are kept apart from the wrapper's and the language's.
    const Loss own = parsed("alpha(=param alpha = 2 in [0, 9]%0Alet w = 1 - iou%0Aw + "
                            "alpha*rho2/c2, alpha=3)");
    ASSERT_EQ(own.entry().parameterIndex("alpha"), 0);
    EXPECT_EQ(own.entry().parameterIndex("alpha_2"), 1);
    EXPECT_EQ(own.parameter(0), 3.0);
    expectSame(own, parsed("=1 - iou^3 + (2*rho2/c2)^3"));
    EXPECT_EQ(parsed(own.spec()), own);
    EXPECT_EQ(parsed("focaler(1 - iou, u=0.9)").spec(), "focaler(=1%20-%20iou):u=0.9");
    // What reads as losses is losses: twice the IoU loss.
    expectSame(parsed("focaler(2*iou)"), parsed("=2*(1 - iou) + iou - clamp(iou/0.95, 0, 1)"));
}

TEST(ComposedLoss, WeightsAreParametersAndRunningMeansAreOne) {
    Loss detr = parsed("5 l1 + 2 giou");
    ASSERT_TRUE(detr.setParameter("weight_l1", 1.0));
    ASSERT_TRUE(detr.setParameter("weight_giou", 0.0));
    expectSame(detr, parsed("l1"));
    EXPECT_EQ(detr.spec(), "5*l1+2*giou:weight_l1=1,weight_giou=0");
    EXPECT_EQ(parsed(detr.spec()), detr);

    const Loss wise = parsed("wise(wiou_v2)");
    EXPECT_TRUE(wise.hasRunningMean());
    EXPECT_EQ(std::count_if(wise.entry().parameters.begin(), wise.entry().parameters.end(),
                            [](const ParameterInfo& p) { return p.name.starts_with("mean"); }),
              1);
    EXPECT_FALSE(parsed("wise(ciou, mean=0.5)").hasRunningMean()) << "a set mean is frozen";
    // More weights than a formula has parameters: they stay numbers.
    const Loss many = parsed("1 iou + 2 giou + 3 diou + 4 ciou + 5 siou + 6 l1 + 7 l2 + 8 piou");
    EXPECT_EQ(many.entry().parameterIndex("weight_l1"), -1);
    EXPECT_GE(many.entry().parameterIndex("theta"), 0);
}

TEST(ComposedLoss, TellsItsSourcesAndItsParts) {
    const Loss loss = parsed("focaler(inner(ciou))");
    const std::string source = loss.entry().info->source;
    EXPECT_NE(source.find("arXiv:2401.10525"), std::string::npos) << source;
    EXPECT_NE(source.find("arXiv:2311.02877"), std::string::npos) << source;
    EXPECT_NE(source.find("arXiv:1911.08287"), std::string::npos) << source;
    EXPECT_EQ(loss.entry().info->year, 2024);
    EXPECT_GE(loss.entry().termIndex("inner_loss"), 0);
    EXPECT_GE(loss.entry().termIndex("focaler_loss"), 0);
    const Pair pair{{1.0, 0.5, 2.0, 1.0}, {0.25, 0.0, 1.0, 1.5}};
    double sum = 0.0;
    for (const TermValue& t : loss.terms(pair.pred, pair.target))
        if (isSummand(t.info->role)) sum += t.value;
    EXPECT_NEAR(sum, loss.value(pair.pred, pair.target), 1e-14);
    // The detached factor of a weighed loss carries no gradient.
    const Loss wise = parsed("wise(giou, mean=0.5)");
    for (const TermValue& t : wise.terms(pair.pred, pair.target)) {
        if (std::string_view(t.info->id) != "focusing") continue;
        EXPECT_GT(t.value, 0.0);
        EXPECT_EQ(t.d, (std::array<double, 4>{}));
    }
}

TEST(ComposedLoss, IsExportedToEveryLanguage) {
    for (const char* const spec : {"focaler(ciou, u=0.9)", "5 l1 + 2 giou", "wise(siou)"}) {
        const std::vector<Loss> losses{parsed(spec)};
        for (const export_code::Target& target : export_code::targets()) {
            const auto code = export_code::exported(losses, target);
            ASSERT_TRUE(code) << spec << ' ' << target.id << ' ' << code.error().message();
            EXPECT_GT(code->size(), 100U);
        }
    }
    const auto text = export_code::exported(std::vector<Loss>{parsed("focaler(ciou)")},
                                            *export_code::findTarget("formula"));
    EXPECT_NE(text->find("clamp((iou - d)/(u - d), 0, 1)"), std::string::npos) << *text;
}

TEST(ComposedLoss, FaultsNameThePlaceAndWhatWouldBeRight) {
    const auto holds = [](const std::string& text, std::string_view part) {
        EXPECT_NE(text.find(part), std::string::npos) << text << "\n  lacks " << part;
    };
    holds(messageOf("5 l1 + 2 gioux"), "character 10: no loss \"gioux\"; did you mean giou?");
    holds(messageOf("focaler(ciou"), "a parenthesis is not closed");
    holds(messageOf("focaler(ciou, v=1)"), "no parameter \"v\"");
    holds(messageOf("focaler(ciou, u=2)"), "u = 2 is out of range");
    holds(messageOf("focaler(ciou, u=0.9, u=0.8)"), "u is set twice");
    holds(messageOf("focaler(eiou)"), "say efficient_iou");
    holds(messageOf("5 +"), "a loss is missing behind 5");
    holds(messageOf("ciou +"), "a loss is missing");
    holds(messageOf("focaler(=1 - uio)"), "did you mean iou?");
    holds(messageOf("focaler(ggiou_metric)"), "is a metric");
    holds(messageOf("focaler(ciou_legacy_sim)"), "is no formula");
    holds(messageOf("alpha(l1)"), "L1 has no 1 - IoU among its summands");
    holds(messageOf("focaler"), "wraps another loss");
    EXPECT_NE(messageOf(std::string(20000, '(')).find("more than"), std::string::npos);
    const std::string deep = [] {
        std::string text = "iou";
        for (int i = 0; i < 100; ++i) text = "inner(" + text + ')';
        return text;
    }();
    holds(messageOf(deep), "nested deeper");
}

}  // namespace
}  // namespace iou::testing
