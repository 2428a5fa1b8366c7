// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spec_text.hpp"
#include "core/own_formula/table_names.hpp"
#include "core/simulate/results.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

const std::string kMine = formulaSpec("title Mine\nparam k = 2 in [0, 10]\niou_loss + k*rho2/c2");
const std::string kOther = formulaSpec("title mine!\n1 - iou");

std::vector<std::string> names(const std::vector<std::string>& specs) {
    return tableNames(std::span<const std::string>(specs));
}

TEST(TableNames, AreSpecsButForFormulasWithATitle) {
    EXPECT_EQ(names({"ciou", "interp_iou:alpha=0.9", "5*l1+2*giou", "=1 - iou", kMine,
                     kMine + ":k=3", "giou@60,ciou:x=1"}),
              (std::vector<std::string>{"ciou", "interp_iou:alpha=0.9", "5*l1+2*giou", "=1 - iou",
                                        "own_mine", "own_mine:k=3", "giou@60,ciou:x=1"}));
}

TEST(TableNames, AreOfOneFormulaEach) {
    EXPECT_EQ(names({kMine, kOther, kMine + ":k=3", kOther}),
              (std::vector<std::string>{"own_mine", "own_mine_2", "own_mine:k=3", "own_mine_2"}));
    // A title is no id of the registry.
    EXPECT_EQ(names({"ciou", formulaSpec("title CIoU\n1 - iou")}),
              (std::vector<std::string>{"ciou", "own_ciou"}));
}

TEST(TableNames, StandInWrappersAndBehindOtherLosses) {
    const auto mine = Loss::parse(kMine);
    ASSERT_TRUE(mine);
    const auto wrapped = Loss::parse("focaler(" + formulaArgument(mine->entry().source.text) + ")");
    ASSERT_TRUE(wrapped) << wrapped.error().message();
    EXPECT_EQ(names({mine->spec(), wrapped->spec() + ":u=0.9"}),
              (std::vector<std::string>{"own_mine", "focaler(own_mine):u=0.9"}));
    EXPECT_EQ(names({"giou@60," + kMine + ":k=3@90," + kOther}),
              (std::vector<std::string>{"giou@60,own_mine:k=3@90,own_mine_2"}));
}

TEST(TableNames, AreThoseOfASimulation) {
    SimulationResult result;
    for (const std::string& spec : {kMine, std::string("ciou")}) {
        LossCurves curves;
        curves.spec = spec;
        curves.columns = {"iou_loss"};
        curves.rows = Eigen::ArrayXXd::Constant(1, 1, 0.5);
        result.losses.push_back(std::move(curves));
    }
    EXPECT_EQ(curvesCsv(result), "loss,step,iou_loss\nown_mine,0,0.5\nciou,0,0.5\n");
}

}  // namespace
}  // namespace iou
