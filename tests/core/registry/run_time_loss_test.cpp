// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/carried_losses.hpp"
#include "core/registry/loss.hpp"
#include "core/registry/registry_json.hpp"
#include "tests/core/support/run_time_loss.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace iou::testing {
namespace {

constexpr Box<> pred{1.3, 0.9, 1.2, 0.7};
constexpr Box<> target{0.9, 0.6, 1.0, 1.25};

bool listed(std::string_view id) {
    const auto all = allLosses();
    return std::any_of(all.begin(), all.end(), [&](const LossPointer& e) { return e->id == id; });
}

TEST(RunTimeLoss, IsListedBehindTheBuiltInOnesAndFoundByItsId) {
    const std::uint64_t before = lossListVersion();
    {
        const Added added(scaledIou("mine", 2.0));
        ASSERT_TRUE(added.done());
        EXPECT_NE(lossListVersion(), before);
        EXPECT_EQ(allLosses().back()->id, "mine");
        EXPECT_EQ(allLosses().size(), registry().size() + 1);
        const auto loss = Loss::parse("mine:k=3");
        ASSERT_TRUE(loss) << loss.error().message();
        EXPECT_EQ(loss->spec(), "mine:k=3");
        EXPECT_EQ(loss->value(pred, target), 3.0 * Loss::parse("iou")->value(pred, target));
        const std::string json = registryJson();
        EXPECT_NE(json.find("\"mine\""), std::string::npos);
        EXPECT_NE(json.find("\"scaled_loss\""), std::string::npos);
        EXPECT_NE(json.find("\"Own losses\""), std::string::npos);
    }
    EXPECT_FALSE(listed("mine"));
    EXPECT_FALSE(Loss::parse("mine"));
    EXPECT_EQ(registryJson().find("\"mine\""), std::string::npos);
}

TEST(RunTimeLoss, IsSuggestedWhereItsNameIsMistyped) {
    const Added added(scaledIou("quadrupled", 4.0));
    const auto loss = Loss::parse("quadruple");
    ASSERT_FALSE(loss);
    EXPECT_NE(loss.error().message().find("did you mean quadrupled"), std::string::npos);
}

TEST(RunTimeLoss, IsRefusedWhereItCannotBeTold) {
    EXPECT_FALSE(Added(scaledIou("ciou", 2.0)).done());
    EXPECT_EQ(findLoss("ciou").get(), &Loss::parse("ciou")->entry());
    EXPECT_TRUE(findLoss("ciou")->builtIn());
    EXPECT_FALSE(addLoss(scaledIou("Mine", 2.0)));
    EXPECT_FALSE(addLoss(scaledIou("a:b", 2.0)));
    const Added added(scaledIou("mine", 2.0));
    EXPECT_FALSE(addLoss(scaledIou("mine", 3.0)));
    EXPECT_EQ(Loss::parse("mine")->parameter(0), 2.0);

    const auto wide = std::make_shared<LossEntry>(*scaledIou("wide", 2.0));
    wide->parameters.resize(9, wide->parameters.front());
    EXPECT_FALSE(addLoss(wide));
}

TEST(RunTimeLoss, LivesAsLongAsALossUsesIt) {
    std::optional<Loss> loss;
    std::weak_ptr<const LossEntry> entry;
    {
        const Added added(scaledIou("mine", 2.0));
        entry = findLoss("mine");
        loss = *Loss::parse("mine");
    }
    ASSERT_FALSE(entry.expired());
    const Loss copy = *loss;
    loss.reset();
    EXPECT_EQ(copy.value(pred, target), 2.0 * Loss::parse("iou")->value(pred, target));
    EXPECT_STREQ(copy.terms(pred, target).front().info->symbol, "k(1−IoU)");
    // A reference will do to share it.
    const Loss again(copy.entry());
    EXPECT_EQ(again, copy);
}

TEST(RunTimeLoss, EqualTextsAreOneEntry) {
    const Loss a(scaledIou("mine", 2.0)), b(*lossFrom({scaled_kind, "mine 2.0"}));
    EXPECT_EQ(a, b);
    EXPECT_EQ(a.pointer(), b.pointer());
    EXPECT_NE(a, Loss(scaledIou("mine", 3.0)));
    const auto unknown = lossFrom({"no such kind", "x"});
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().message().find("no such kind"), std::string::npos);
    EXPECT_FALSE(lossFrom({scaled_kind, "mine"}));
}

TEST(RunTimeLoss, CopiesOfAnEntryOwnWhatTheyPointAt) {
    std::optional<LossEntry> copy = *scaledIou("short", 2.0);
    EXPECT_STREQ(copy->info->formula, "k(1−IoU)");
    EXPECT_STREQ(copy->terms.front()->id, "scaled_loss");
}

TEST(CarriedLosses, HaveNamesOfTheirOwn) {
    const Loss first(scaledIou("mine", 2.0)), second(scaledIou("mine", 3.0)),
        third(scaledIou("ciou", 4.0));
    {
        CarriedLosses carried;
        EXPECT_EQ(first.spec(), "mine");
        EXPECT_EQ(second.spec(), "mine_2");
        EXPECT_EQ(third.spec(), "ciou_2");
        EXPECT_EQ(first.spec(), "mine");
        EXPECT_EQ(Loss::parse("giou")->spec(), "giou");
        ASSERT_EQ(carried.losses().size(), 3U);
        EXPECT_EQ(*Loss::parse("mine_2"), second);
        EXPECT_FALSE(carried.add("mine", first.pointer()));
        EXPECT_FALSE(carried.add("giou", first.pointer()));
        EXPECT_TRUE(carried.add("other", first.pointer()));
        EXPECT_EQ(*Loss::parse("other"), first);
    }
    EXPECT_EQ(second.spec(), "mine");
    EXPECT_FALSE(Loss::parse("mine_2"));
}

}  // namespace
}  // namespace iou::testing
