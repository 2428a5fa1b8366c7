// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/shown_alpha.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

Explorer explorerOf(std::string_view spec) {
    Explorer e;
    e.run().loss = *Loss::parse(spec);
    e.scene.interp_alpha = 0.375;
    return e;
}

TEST(ShownAlpha, IsTheScenesWhereTheLossHasNone) {
    Explorer e = explorerOf("alpha_iou");  // its alpha is another one
    EXPECT_FALSE(hasOwnAlpha(e.run().loss));
    EXPECT_TRUE(alphaIsFree(e.run().loss));
    EXPECT_EQ(shownAlpha(e), 0.375);
    setShownAlpha(e, 0.5);
    EXPECT_EQ(e.scene.interp_alpha, 0.5);
    EXPECT_EQ(shownAlpha(e), 0.5);
}

TEST(ShownAlpha, IsTheParameterOfALossThatHasOne) {
    Explorer e = explorerOf("interp_iou");
    EXPECT_TRUE(hasOwnAlpha(e.run().loss));
    EXPECT_TRUE(alphaIsFree(e.run().loss));
    EXPECT_EQ(shownAlpha(e), 0.98);
    setShownAlpha(e, 0.25);
    EXPECT_EQ(e.run().loss.spec(), "interp_iou:alpha=0.25");
    EXPECT_EQ(shownAlpha(e), 0.25);
    EXPECT_EQ(e.scene.interp_alpha, 0.375);
}

TEST(ShownAlpha, IsWhatTheLossComputesAtThePair) {
    Explorer e = explorerOf("d_interp_iou");
    EXPECT_TRUE(hasOwnAlpha(e.run().loss));
    EXPECT_FALSE(alphaIsFree(e.run().loss));
    e.scene.pred = {10.0, 0.5, 1.0, 1.0};  // apart: 1 - IoU is 1, clamped to hi
    EXPECT_EQ(shownAlpha(e), 0.99);
    e.scene.pred = e.scene.target;
    EXPECT_EQ(shownAlpha(e), 0.6);
    setShownAlpha(e, 0.25);
    EXPECT_EQ(shownAlpha(e), 0.6);
}

TEST(ShownAlpha, IsKeptBetweenTheBoxes) {
    for (const char* const spec : {"giou", "interp_iou"}) {
        Explorer e = explorerOf(spec);
        setShownAlpha(e, 7.0);
        EXPECT_EQ(shownAlpha(e), 1.0) << spec;
        setShownAlpha(e, -1.0);
        EXPECT_EQ(shownAlpha(e), 0.0) << spec;
    }
}

/// What a loss declares about its coefficient is there.
TEST(ShownAlpha, WhatLossesDeclareExists) {
    int with_own = 0;
    for (const LossEntry& entry : registry()) {
        const Coefficient& own = entry.info->coefficient;
        if (!own.term) continue;
        ++with_own;
        EXPECT_GE(entry.termIndex(own.term->id), 0) << entry.id;
        if (own.parameter) {
            EXPECT_GE(entry.parameterIndex(own.parameter), 0) << entry.id;
        }
    }
    EXPECT_GE(with_own, 4);
}

}  // namespace
}  // namespace iou
