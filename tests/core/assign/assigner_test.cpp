// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchors/anchor_presets.hpp"
#include "core/assign/assigner.hpp"
#include "core/assign/max_steps.hpp"
#include "tests/core/assign/golden_labs.hpp"

#include <gtest/gtest.h>

#include <map>

namespace iou::assign {
namespace {

// ---- hand-made overlaps, where every step shows ---------------------------------------------

/// Overlaps as a matrix, truths by anchors; -1 for an ignored anchor.
struct Matrix {
    struct Band {
        std::size_t first = 0, size = 0;
    };
    struct Run {
        std::size_t position;
        std::span<const double> values;
    };
    std::vector<std::vector<double>> overlaps;
    std::vector<Band> all{{0, overlaps[0].size()}};

    std::size_t size() const { return overlaps[0].size(); }
    int truths() const { return static_cast<int>(overlaps.size()); }
    std::span<const Band> bands() const { return all; }
    template <class Work>
    void eachBand(int, const Work& work) const {
        work(0);
    }
    bool excludesAny() const { return true; }
    int excluded(std::size_t p) const { return overlaps[0][p] < 0.0 ? 1 : 0; }
    bool meets(const Band&, int) const { return true; }
    std::size_t index(const Band&, std::size_t p) const { return p; }
    template <class Visit>
    void visit(const Band&, int g, std::vector<double>&, Visit&& visit) const {
        visit(Run{0, overlaps[static_cast<std::size_t>(g)]});
    }
};

TEST(MaxAssigner, GivesWhatPublicCodeGivesForHandMadeOverlaps) {
    const auto golden = goldenLab("assignment.json");
    ASSERT_EQ(golden["hand"].size(), 12U);
    for (const auto& row : golden["hand"]) {
        SCOPED_TRACE(row["name"].get<std::string>());
        const auto& p = row["parameters"];
        MaxSettings settings;
        settings.pos = p["pos_iou_thr"].get<double>();
        settings.min_pos = p["min_pos_iou"].get<double>();
        if (p["neg_iou_thr"].is_array()) {
            settings.neg_from = p["neg_iou_thr"][0].get<double>();
            settings.neg = p["neg_iou_thr"][1].get<double>();
        } else {
            settings.neg = p["neg_iou_thr"].get<double>();
        }
        if (p.contains("match_low_quality") && !p["match_low_quality"].get<bool>())
            settings.force = Force::none;
        if (p.contains("gt_max_assign_all") && !p["gt_max_assign_all"].get<bool>())
            settings.force = Force::first;
        const Matrix matrix{row["overlaps"].get<std::vector<std::vector<double>>>()};
        const MaxMatching out = MaxSteps<Matrix>(matrix, settings, 1, nullptr).run();
        std::vector<int> assigned;
        for (std::size_t a = 0; a < matrix.size(); ++a) {
            const int label = out.label[a];
            assigned.push_back(label >= 0 ? label + 1 : label == label_negative ? 0 : -1);
        }
        EXPECT_EQ(assigned, row["assigned_ours"].get<std::vector<int>>());
    }
}

// ---- 201,600 anchors, twelve truths ---------------------------------------------------------

struct Case {
    Assigner assigner;
    std::vector<Edges> ignore;
};
Case caseOf(const nlohmann::json& result) {
    Case out;
    Assigner& a = out.assigner;
    const auto name = result["name"].get<std::string>();
    if (result.contains("parameters")) {
        a.max.pos = result["parameters"]["pos_iou_thr"].get<double>();
        a.max.neg = result["parameters"]["neg_iou_thr"].get<double>();
        a.max.min_pos = result["parameters"]["min_pos_iou"].get<double>();
        if (result["parameters"].contains("match_low_quality")) a.max.force = Force::none;
    }
    if (name.find("one forced match") != name.npos) a.max.force = Force::first;
    if (name.find("torchvision") != name.npos) a.max.force = Force::keep;
    if (name.find("ggiou") != name.npos) a.overlap.kind = OverlapKind::ggiou;
    if (name == "ggiou truth") a.overlap.kind = OverlapKind::ggiou_truth;
    if (name.find("alpha 0.4") != name.npos) a.overlap.alpha = 0.4, a.overlap.beta = 0.125;
    if (name.find("atss") != name.npos) a.kind = AssignerKind::atss;
    if (result.contains("ignore_regions"))
        for (const auto& r : result["ignore_regions"]) out.ignore.push_back(edgesOf(r));
    return out;
}

TEST(Assigner, GivesWhatPublicCodeGivesFor201600Anchors) {
    const auto golden = goldenLab("assignment.json");
    std::vector<Edges> truths;
    for (const auto& t : golden["truths"]) truths.push_back(edgesOf(t));
    ASSERT_EQ(golden["results"].size(), 10U);
    for (const auto& result : golden["results"]) {
        SCOPED_TRACE(result["name"].get<std::string>());
        const auto [assigner, ignore] = caseOf(result);
        const auto anchors =
            presetAnchors(assigner.kind == AssignerKind::atss ? "atss" : "retinanet", {1333, 800});
        const auto out = assign(*anchors, truths, ignore, assigner, 2);
        ASSERT_TRUE(out) << out.error().message();
        EXPECT_EQ(out->positives, result["positives"].get<std::size_t>());
        EXPECT_EQ(out->ignored, result["ignored"].get<std::size_t>());
        EXPECT_EQ(out->negatives, result["negatives"].get<std::size_t>());
        for (std::size_t g = 0; g < truths.size(); ++g) {
            EXPECT_EQ(out->truths[g].positives, result["per_truth"][g].get<std::size_t>()) << g;
            const double best = result["best_per_truth"][g].get<double>();
            // The reference looks at ignored anchors too.
            if (ignore.empty()) {
                EXPECT_NEAR(out->truths[g].best, best, 1e-13) << g;
            } else {
                EXPECT_LE(out->truths[g].best, best + 1e-13) << g;
            }
            if (!result.contains("thresholds")) continue;
            EXPECT_NEAR(out->truths[g].threshold, result["thresholds"][g].get<double>(), 1e-13)
                << g;
        }
        std::vector<std::pair<std::size_t, int>> positive, expected;
        for (const Match& m : out->matches)
            if (m.truth >= 0) positive.emplace_back(m.anchor, m.truth);
        for (const auto& pair : result["positive_anchors"])
            expected.emplace_back(pair[0].get<std::size_t>(), pair[1].get<int>());
        EXPECT_EQ(positive, expected);
    }
}

TEST(Assigner, SlenderTruthsGetWhatTheSweepSays) {
    const auto anchors = presetAnchors("retinanet", {1333, 800});
    const auto golden = goldenLab("assignment.json");
    ASSERT_EQ(golden["slender_sweep"].size(), 12U);
    for (const auto& row : golden["slender_sweep"]) {
        SCOPED_TRACE(row["aspect"].get<double>());
        const std::vector<Edges> truths{edgesOf(row["truth"])};
        for (const auto& [key, kind] :
             std::map<std::string, OverlapKind>{{"iou", OverlapKind::iou},
                                                {"ggiou_overlap", OverlapKind::ggiou},
                                                {"ggiou_truth", OverlapKind::ggiou_truth}}) {
            Assigner assigner;
            assigner.overlap.kind = kind;
            const auto forced = assign(*anchors, truths, {}, assigner, 1);
            ASSERT_TRUE(forced);
            EXPECT_EQ(forced->positives, row[key][0].get<std::size_t>()) << key;
            EXPECT_EQ(forced->positives - forced->truths[0].forced, row[key][1].get<std::size_t>())
                << key;
            EXPECT_NEAR(forced->truths[0].best, row[key][2].get<double>(), 1e-13) << key;
            assigner.max.force = Force::none;
            EXPECT_EQ(assign(*anchors, truths, {}, assigner, 1)->positives,
                      row[key][1].get<std::size_t>())
                << key;
            assigner.max.force = Force::first;
            const auto first = assign(*anchors, truths, {}, assigner, 1);
            EXPECT_EQ(first->positives, std::max<std::size_t>(1, row[key][1].get<std::size_t>()));
        }
    }
}

}  // namespace
}  // namespace iou::assign
