// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/random.hpp"
#include "core/detector/views.hpp"
#include "core/suppress/measure.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace iou::detector {
namespace {

TEST(DetectorRandom, HasTheMomentsOfItsDistributions) {
    Draws draws(1, Purpose::object, 2);
    double sum = 0.0, squares = 0.0, fourth = 0.0, counts = 0.0;
    constexpr int n = 20000;
    for (int i = 0; i < n; ++i) {
        const double x = draws.normal();
        sum += x;
        squares += x * x;
        fourth += x * x * x * x;
        counts += draws.poisson(4.8);
    }
    EXPECT_NEAR(sum / n, 0.0, 0.03);
    EXPECT_NEAR(squares / n, 1.0, 0.04);
    EXPECT_NEAR(fourth / n, 3.0, 0.3);
    EXPECT_NEAR(counts / n, 4.8, 0.06);
}

TEST(DetectorRandom, EachItemHasNumbersOfItsOwn) {
    Draws a(1, Purpose::object, 2), same(1, Purpose::object, 2), other(1, Purpose::object, 3),
        purpose(1, Purpose::hidden, 2), seed(2, Purpose::object, 2);
    const double x = a.unit();
    EXPECT_EQ(same.unit(), x);
    EXPECT_NE(other.unit(), x);
    EXPECT_NE(purpose.unit(), x);
    EXPECT_NE(seed.unit(), x);
}

TEST(DetectorScene, IsAsTheRecipeSays) {
    Recipe recipe = *presetRecipe("coco");
    recipe.occ = 0.2;
    double truths = 0.0, others = 0.0, hidden = 0.0, log_side = 0.0, edges = 0.0, apart = 0.0;
    constexpr int images = 300;
    for (int image = 0; image < images; ++image) {
        const Scene scene = makeScene(recipe, 7, image);
        truths += static_cast<double>(scene.truths);
        others += static_cast<double>(scene.objects.size() - scene.truths);
        for (std::size_t i = 0; i < scene.objects.size(); ++i) {
            const SceneObject& o = scene.objects[i];
            EXPECT_GE(o.box.left, 0.0);
            EXPECT_LE(o.box.right, image_side);
            EXPECT_GE(o.label, 0);
            EXPECT_LT(o.label, 3);
            EXPECT_GT(o.visible.width(), 0.19 * o.box.width());
            log_side += 0.5 * std::log(o.box.area());
            const std::array moved{o.visible.left - o.box.left, o.visible.top - o.box.top,
                                   o.box.right - o.visible.right, o.box.bottom - o.visible.bottom};
            for (std::size_t e = 0; e < 4; ++e) {
                const double side = e % 2 == 0 ? o.box.width() : o.box.height();
                EXPECT_GE(moved[e], 0.0);
                EXPECT_LE(moved[e], 0.4 * side + 1e-9);
                hidden += moved[e] > 0.0;
                edges += 1.0;
            }
            for (std::size_t k = 0; k < i; ++k)
                apart = std::max(apart, suppress::iouOf(o.box, scene.objects[k].box));
        }
    }
    EXPECT_NEAR(truths / images, 6.0, 0.45);
    EXPECT_NEAR(others / images, 4.8, 0.45);
    EXPECT_NEAR(hidden / edges, 0.2, 0.02);
    EXPECT_NEAR(log_side / (truths + others), std::log(60.0), 0.1);
    EXPECT_LE(apart, 0.4);
    EXPECT_GT(apart, 0.2);
}

TEST(DetectorScene, HidingEdgesMovesNothingElse) {
    Recipe recipe = *presetRecipe("coco"), hidden = recipe;
    recipe.occ = 0.0;
    hidden.occ = 0.5;
    const Scene a = makeScene(recipe, 3, 5), b = makeScene(hidden, 3, 5);
    ASSERT_EQ(a.objects.size(), b.objects.size());
    for (std::size_t i = 0; i < a.objects.size(); ++i) {
        EXPECT_EQ(a.objects[i].box, b.objects[i].box);
        EXPECT_EQ(a.objects[i].visible, a.objects[i].box);
        EXPECT_EQ(a.objects[i].kappa, b.objects[i].kappa);
    }
}

// Against every anchor of the lab.
TEST(DetectorViews, AreTheAnchorsThatOverlapAnObject) {
    const Recipe recipe = *presetRecipe("coco");
    const auto anchors = anchorsOfLab();
    EXPECT_EQ(anchors.size(), 32736U);
    Viewer viewer(recipe, 11);
    const Scene scene = makeScene(recipe, 11, 0);
    ASSERT_TRUE(viewer.look(scene, 0, true));
    std::vector<Edges> truths;
    for (std::size_t t = 0; t < scene.truths; ++t) truths.push_back(scene.objects[t].box);
    assign::Assigner assigner = recipe.assigner;
    assigner.max.min_pos = recipe.least_iou;
    const auto assigned = assign::assign(anchors, truths, {}, assigner, 1);
    std::size_t next = 0, match = 0;
    for (std::size_t a = 0; a < anchors.size(); ++a) {
        const Edges box = anchors.edges(a);
        double best = 0.0;
        int object = 0;
        for (std::size_t o = 0; o < scene.objects.size(); ++o) {
            const double iou = suppress::iouOf(box, scene.objects[o].box);
            if (iou > best) {
                best = iou;
                object = static_cast<int>(o);
            }
        }
        const bool matched =
            match < assigned->matches.size() && assigned->matches[match].anchor == a;
        const int truth = !matched                             ? View::negative
                          : assigned->matches[match].truth < 0 ? View::ignored
                                                               : assigned->matches[match].truth;
        match += matched;
        if (best < 0.3) continue;
        ASSERT_LT(next, viewer.views().size());
        const View& view = viewer.views()[next++];
        EXPECT_EQ(view.anchor, a);
        EXPECT_EQ(view.object, object);
        EXPECT_NEAR(view.iou, best, 1e-12);
        EXPECT_EQ(view.truth, truth);
    }
    EXPECT_EQ(next, viewer.views().size());
    EXPECT_GT(next, 50U);
}

// A truth too small for every anchor is learnt by none: an anchor that lies around it, or on
// something beside it, sees little of it or something else.
TEST(DetectorViews, WhatLearnsATruthOverlapsIt) {
    const Recipe recipe = *presetRecipe("coco");
    Viewer viewer(recipe, 11);
    int learning = 0, elsewhere = 0, without = 0;
    for (int image = 0; image < 30; ++image) {
        ASSERT_TRUE(viewer.look(makeScene(recipe, 11, image), image, true));
        const Scene& scene = viewer.scene();
        std::vector<int> learnt(scene.truths, 0);
        for (const View& view : viewer.views()) {
            EXPECT_GE(view.iou, 0.3);
            if (view.truth < 0) continue;
            const auto truth = static_cast<std::size_t>(view.truth);
            EXPECT_GE(suppress::iouOf(view.box, scene.objects[truth].box), 0.3);
            ++learning;
            ++learnt[truth];
            elsewhere += view.object != view.truth;
        }
        without += static_cast<int>(std::count(learnt.begin(), learnt.end(), 0));
    }
    EXPECT_GT(learning, 1000);
    EXPECT_LT(elsewhere, learning / 200);
    EXPECT_GT(without, 0);
}

TEST(DetectorViews, WithoutNoiseTheInputsAreThoseOfTheVisibleBox) {
    Recipe recipe = *presetRecipe("coco");
    recipe.px = recipe.rel = recipe.feature_noise = 0.0;
    Viewer viewer(recipe, 5);
    ASSERT_TRUE(viewer.look(makeScene(recipe, 5, 1), 1, true));
    std::array<float, box_inputs> x{}, y{};
    const View& view = viewer.views()[10];
    viewer.boxInputs(view, x.data());
    EXPECT_FLOAT_EQ(x[17], static_cast<float>(std::log(std::sqrt(view.box.area()) / 64.0)));
    EXPECT_FLOAT_EQ(x[18], static_cast<float>(std::log(view.box.width() / view.box.height())));
    EXPECT_EQ(x[19], 1.0F);
    for (std::size_t k = 0; k < feature_count; ++k) EXPECT_LE(std::abs(x[k]), 1.0F);
    // Noise of the features alone.
    recipe.feature_noise = 0.01;
    Viewer noisy(recipe, 5);
    ASSERT_TRUE(noisy.look(makeScene(recipe, 5, 1), 1, true));
    noisy.boxInputs(noisy.views()[10], y.data());
    for (std::size_t k = 0; k < feature_count; ++k) {
        EXPECT_NE(x[k], y[k]);
        EXPECT_NEAR(x[k], y[k], 0.06);
    }
}

}  // namespace
}  // namespace iou::detector
