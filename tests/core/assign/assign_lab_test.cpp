// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/assigned.hpp"
#include "core/lessons/expression.hpp"
#include "core/session/session_json.hpp"

#include <gtest/gtest.h>

#include <set>

namespace iou {
namespace {

TEST(AssignLab, OnlyWhatDiffersIsKept) {
    Session session;
    EXPECT_EQ(writeSession(session).find("\"assign\""), std::string::npos);
    AssignLab& lab = session.document.lab<AssignLab>();
    lab.first.assigner.overlap = *assign::parseMeasure("nwd:c=20");
    lab.first.assigner.overlap.alpha = 0.7;
    lab.second.assigner.max.neg_from = 0.1;
    const std::string text = writeSession(session);
    EXPECT_NE(text.find("\"overlap\": \"nwd:c=20\""), std::string::npos) << text;
    EXPECT_EQ(text.find("\"truths\""), std::string::npos);
    const auto back = readSession(text, "f");
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(back->document, session.document);
    EXPECT_EQ(writeSession(*back), text);
    lab.truths = SharedList<Box<>>{};
    const auto empty = readSession(writeSession(session), "f");
    ASSERT_TRUE(empty) << empty.error().message();
    EXPECT_TRUE(empty->document.lab<AssignLab>().truths.empty());
}

TEST(AssignLab, RefusalsNameTheField) {
    const auto message = [](const std::string& part) {
        const auto read = readSession(
            R"({"format": "iouscope-session", "version": 1, "assign": )" + part + "}", "f");
        return read ? std::string("taken") : read.error().message();
    };
    EXPECT_EQ(message(R"({"compare": true})"), "taken");
    EXPECT_NE(message(R"({"first": {"anchors": "yolo"}})").find("assign.first.anchors"),
              std::string::npos);
    EXPECT_NE(message(R"({"first": {"pos": 0.3}})").find("0.4 is above pos, 0.3"),
              std::string::npos);
    EXPECT_NE(message(R"({"free": {"strides": []}})").find("strides"), std::string::npos);
    EXPECT_NE(message(R"({"truths": [{"box": [0, 0, -1, 1]}]})").find("truths"), std::string::npos);
    EXPECT_NE(message(R"({"balance": {"lambda": 11}})").find("lambda"), std::string::npos);
}

TEST(AssignLab, TwoSetupsDifferInWhatOneOfThemGives) {
    AssignLab lab;
    lab.compare = true;
    const auto out = assignedBy(lab, 2);
    ASSERT_TRUE(out && out->second && out->difference);
    const auto positives = [](const assign::Assignment& a) {
        std::set<std::pair<std::size_t, int>> set;
        for (const auto& m : a.matches)
            if (m.truth >= 0) set.emplace(m.anchor, m.truth);
        return set;
    };
    const auto first = positives(out->first.assignment),
               second = positives(out->second->assignment);
    std::size_t first_only = 0, second_only = 0, other = 0;
    for (const auto& [anchor, truth] : first) {
        const auto at = second.lower_bound({anchor, -1});
        if (at == second.end() || at->first != anchor)
            ++first_only;
        else
            other += at->second != truth;
    }
    for (const auto& [anchor, truth] : second) {
        const auto at = first.lower_bound({anchor, -1});
        second_only += at == first.end() || at->first != anchor;
    }
    EXPECT_GT(first_only + second_only, 0U);
    EXPECT_EQ(out->difference->first_only.size(), first_only);
    EXPECT_EQ(out->difference->second_only.size(), second_only);
    EXPECT_EQ(out->difference->other_truth.size(), other);
    lab.second.anchors = "atss";
    EXPECT_FALSE(assignedBy(lab, 1)->difference);
}

/// The paper's sentence holds with one way of forcing alone.
TEST(AssignLab, OnlyOneAnchorHoldsWithTheFirstOnly) {
    AssignLab lab;
    lab.truths = std::vector<Box<>>{{641.3, 402.7, 96.0 / std::sqrt(8.0), 96.0 * std::sqrt(8.0)}};
    const AssignCurves curves = curvesOf(lab);
    EXPECT_NEAR(curves.aspect, 8.0, 1e-12);
    EXPECT_EQ(curves.iou, (OnlyOneAnchor{24, 1, 0}));
    EXPECT_EQ(curves.ggiou, (OnlyOneAnchor{1, 1, 0}));
    EXPECT_EQ(curves.iou_by_aspect.x.size(), 45U);
    lab.truth = 1;
    EXPECT_TRUE(curvesOf(lab).iou_by_aspect.x.empty());
}

TEST(AssignLab, LessonsAskIt) {
    Document document;
    document.lab<AssignLab>().truths =
        std::vector<Box<>>{{641.3, 402.7, 96.0 / std::sqrt(8.0), 96.0 * std::sqrt(8.0)}};
    const auto ask = [&](const std::string& text) {
        const auto expression = Expression::parse(text);
        if (!expression) return -1.0;
        Situation situation(document, 0);
        return expression->value(situation);
    };
    EXPECT_EQ(ask("assign.positives(1)"), 24.0);
    EXPECT_EQ(ask("assign.forced(1)"), 24.0);
    EXPECT_NEAR(ask("assign.aspect(1)"), 8.0, 1e-12);
    EXPECT_NEAR(ask("assign.best(1)"), 0.33262193143634633, 1e-9);
    EXPECT_EQ(ask("assign.truths"), 1.0);
    EXPECT_TRUE(std::isnan(ask("assign.positives(2)")));
    EXPECT_EQ(ask("assign.nothing"), -1.0);
}

}  // namespace
}  // namespace iou
