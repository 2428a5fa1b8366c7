// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/detections_text.hpp"
#include "core/suppress/suppress_outcome.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou {
namespace {

using suppress::Method;
using State = SuppressStanding::State;

SuppressLab labWith(Method method) {
    SuppressLab lab;
    lab.rule.method = method;
    return lab;
}

TEST(SuppressOutcome, AllStepsAreTheFinalFates) {
    for (const auto& info : suppress::methods()) {
        const auto out = outcomeOf(labWith(info.method));
        EXPECT_EQ(out.step, static_cast<int>(out.result.selections.size()));
        for (std::size_t i = 0; i < out.detections.size(); ++i) {
            const auto& o = out.result.outcomes[i];
            const auto& s = out.detections[i];
            EXPECT_EQ(s.state == State::kept, o.fate == suppress::Fate::kept);
            EXPECT_EQ(s.state == State::suppressed, o.fate == suppress::Fate::suppressed);
            EXPECT_EQ(s.rank, o.rank);
            EXPECT_EQ(s.score, o.score);
            if (o.fate == suppress::Fate::suppressed) {
                EXPECT_EQ(s.by, o.by);
                EXPECT_EQ(s.overlap, o.overlap);
            }
            if (s.margin) {
                EXPECT_EQ(*s.margin < 0.0, s.state != State::kept);
            }
        }
    }
}

TEST(SuppressOutcome, EachStepSettlesItsSelectionAndWhatItEnds) {
    SuppressLab lab;
    lab.step = 0;
    for (const auto& s : outcomeOf(lab).detections) EXPECT_EQ(s.state, State::waiting);
    // The highest p first: #1, which ends #2 and #3 (0.75, 0.56), and not those behind.
    lab.step = 1;
    auto out = outcomeOf(lab);
    EXPECT_EQ(out.detections[0].state, State::kept);
    EXPECT_EQ(out.detections[1].state, State::suppressed);
    EXPECT_EQ(out.detections[1].by, 0);
    EXPECT_EQ(out.detections[7].state, State::waiting);
    lab.step = 99;
    EXPECT_EQ(outcomeOf(lab).step, static_cast<int>(out.result.selections.size()));
}

TEST(SuppressOutcome, TheMarginOfAKeptBoxIsToTheOneThatCameNearest) {
    SuppressLab lab;
    lab.detections = std::vector<SuppressDetection>{{{50, 50, 100, 100}, 0.9, 0.5, 0},
                                                    {{90, 50, 100, 100}, 0.8, 0.5, 0},
                                                    {{190, 50, 100, 100}, 0.7, 0.5, 0}};
    const auto out = outcomeOf(lab);
    EXPECT_FALSE(out.detections[0].margin) << "nothing came before it";
    EXPECT_EQ(out.detections[1].by, 0);
    EXPECT_NEAR(*out.detections[1].margin, 0.5 - 60.0 / 140.0, 1e-15);
    EXPECT_NEAR(*out.detections[2].margin, 0.5, 1e-15) << "it overlaps none";
}

TEST(SuppressOutcome, MethodsStandSideBySide) {
    const auto out = outcomeOf({});
    ASSERT_EQ(out.methods.size(), 6U);
    const auto& greedy = out.methods[static_cast<std::size_t>(Method::greedy)];
    const auto& guided = out.methods[static_cast<std::size_t>(Method::iou_guided)];
    EXPECT_EQ(greedy.kept, static_cast<int>(out.result.kept.size()));
    // q knows better than p which box of a person is the tight one.
    EXPECT_GT(*out.predicted_agreement, *out.score_agreement);
    EXPECT_GT(guided.ap75, greedy.ap75);
    SuppressLab without;
    without.truths = {};
    EXPECT_EQ(outcomeOf(without).methods[0].ap, -1.0);
    EXPECT_FALSE(outcomeOf(without).score_agreement);
    without.detections = {};
    EXPECT_TRUE(outcomeOf(without).detections.empty());
}

TEST(KendallTau, CountsPairsInOrder) {
    EXPECT_NEAR(*kendallTau({1, 2, 3, 4}, {1, 2, 3, 4}), 1.0, 1e-15);
    EXPECT_NEAR(*kendallTau({1, 2, 3, 4}, {9, 7, 5, 3}), -1.0, 1e-15);
    // Four of the six pairs agree, one does not, one is tied in y: 3 / sqrt(6 * 5).
    EXPECT_NEAR(*kendallTau({1, 2, 3, 4}, {1, 3, 2, 3}), 3.0 / std::sqrt(30.0), 1e-15);
    EXPECT_FALSE(kendallTau({1, 2}, {5, 5}));
    EXPECT_FALSE(kendallTau({1}, {5}));
    EXPECT_FALSE(kendallTau({}, {}));
}

TEST(DetectionsText, ComesBackAsItWas) {
    SuppressLab lab, empty;
    empty.detections = {};
    std::vector<int> all(lab.detections.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
    const auto added = addDetections(empty, detectionsText(lab, all), "t");
    ASSERT_TRUE(added) << added.error().message();
    EXPECT_EQ(*added, static_cast<int>(all.size()));
    EXPECT_EQ(empty.detections, lab.detections);
}

TEST(DetectionsText, MakesClassesAndRefusesWhatTheLabDoesNotShow) {
    SuppressLab lab;
    const auto count = lab.detections.size();
    ASSERT_TRUE(addDetections(lab, "l,t,r,b,score,class\n0,0,9,9,0.25,bird\n", "t"));
    EXPECT_EQ(lab.classes[2], "bird");
    EXPECT_EQ(lab.detections[count].label, 2);
    EXPECT_EQ(lab.detections[count].predicted_iou, 0.25) << "where none is given";
    const SuppressLab before = lab;
    EXPECT_FALSE(addDetections(lab, "l,t,r,b,score\n0,0,9,9,2\n", "t"));
    EXPECT_FALSE(addDetections(lab, "a picture", "t"));
    std::string many = "l,t,r,b,score\n";
    for (int i = 0; i < 6000; ++i) many += "0,0,1,1,0.5\n";
    EXPECT_FALSE(addDetections(lab, many, "t"));
    EXPECT_EQ(lab, before);
}

}  // namespace
}  // namespace iou
