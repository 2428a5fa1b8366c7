// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.hpp"
#include "core/files/atomic_file.hpp"
#include "core/pairing/match.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace iou::pairing {
namespace {

/// Two tables of one image and one class.
struct Scene {
    imports::Imported truths, preds;
    std::vector<int> expected;
    std::vector<bool> ignored;
    double iou = 0.5;

    Scene() {
        for (imports::Imported* side : {&truths, &preds}) {
            side->format = &imports::coco_format;
            side->table.file("f", datasets::PlaceKind::list);
            side->table.image({1, {}});
            side->table.label({1, {}}, "cat");
        }
    }
    static void add(BoxTable& table, const std::array<double, 4>& xywh, double score = 0.0,
                    std::uint8_t flags = 0, int image = 0) {
        BoxRecord record;
        record.score = score;
        record.label = 0;
        record.flags = flags;
        record.image = image;
        ASSERT_TRUE(*table.take(xywh, BoxNotation::xywh, record));
    }
    Matches match(MatchSettings settings = {}) const {
        datasets::Notices notices;
        const auto joined = join(truths, preds, {}, settings.any_class, notices);
        EXPECT_TRUE(joined);
        const auto matches = pairing::match(truths.table, preds.table, *joined, settings);
        EXPECT_TRUE(matches) << (matches ? "" : matches.error().message());
        return *matches;
    }
};

/// Every box is counted once.
void expectAllCounted(const Scene& scene, const Matches& m) {
    EXPECT_EQ(m.matched + m.unmatched + m.ignored + m.below_score + m.beyond_limit,
              static_cast<std::int64_t>(scene.preds.table.boxes.size()));
    EXPECT_EQ(m.truths_matched + m.missed + m.truths_ignored,
              static_cast<std::int64_t>(scene.truths.table.boxes.size()));
}

std::vector<std::pair<std::string, Scene>> goldenScenes() {
    const std::string path = IOUSCOPE_GOLDEN_DIR "/labs/coco_matches.csv";
    const auto bytes = readFile(path, max_csv_bytes);
    constexpr std::string_view columns[] = {"case", "iou", "kind",  "x",     "y",
                                            "w",    "h",   "score", "crowd", "match"};
    auto table = CsvTable::open(*bytes, path, columns, {}, {});
    std::vector<std::pair<std::string, Scene>> out;
    while (*table->next()) {
        const std::array<double, 4> box{*table->number(3), *table->number(4), *table->number(5),
                                        *table->number(6)};
        const bool crowd = *table->number(8) != 0.0;
        if (table->text(2) == "case") {
            out.emplace_back(table->text(0), Scene());
            out.back().second.iou = *table->number(1);
            continue;
        }
        Scene& scene = out.back().second;
        if (table->text(2) == "truth") {
            Scene::add(scene.truths.table, box, 0.0, crowd ? datasets::flag_crowd : 0);
        } else {
            Scene::add(scene.preds.table, box, *table->number(7));
            scene.expected.push_back(static_cast<int>(*table->number(9)));
            scene.ignored.push_back(crowd);
        }
    }
    return out;
}

TEST(CocoMatching, EqualsTheApiOnHandMadeCases) {
    const auto scenes = goldenScenes();
    ASSERT_GE(scenes.size(), 70U);
    for (const auto& [name, scene] : scenes) {
        MatchSettings settings;
        settings.iou = scene.iou;
        const Matches m = scene.match(settings);
        expectAllCounted(scene, m);
        for (const Match& one : m.all) {
            if (one.pred < 0) continue;
            const auto p = static_cast<std::size_t>(one.pred);
            const bool matched = one.status != PairStatus::unmatched_prediction;
            EXPECT_EQ(matched ? one.truth : -1, scene.expected[p]) << name << ", detection " << p;
            EXPECT_EQ(one.status == PairStatus::ignored, scene.ignored[p]) << name << ' ' << p;
        }
    }
}

TEST(CocoMatching, KeepsTheBestTruthOfAnUnmatchedPrediction) {
    Scene scene;
    Scene::add(scene.truths.table, {0, 0, 10, 10});
    Scene::add(scene.truths.table, {100, 0, 10, 10});
    Scene::add(scene.preds.table, {6, 0, 10, 10}, 0.9);
    Scene::add(scene.preds.table, {50, 50, 10, 10}, 0.8);
    const Matches m = scene.match();
    ASSERT_EQ(m.all.size(), 4U);
    EXPECT_EQ(m.all[0].status, PairStatus::unmatched_prediction);
    EXPECT_EQ(m.all[0].truth, 0);
    EXPECT_DOUBLE_EQ(m.all[0].iou, 0.25);
    EXPECT_EQ(m.all[1].truth, -1);
    EXPECT_EQ(m.missed, 2);
}

TEST(CocoMatching, IgnoresDifficultTruthsByTheirIou) {
    Scene scene;
    Scene::add(scene.truths.table, {0, 0, 10, 10}, 0.0, datasets::flag_difficult);
    Scene::add(scene.preds.table, {0, 0, 10, 9}, 0.9);
    Scene::add(scene.preds.table, {0, 0, 10, 10}, 0.8);
    Scene::add(scene.preds.table, {0, 0, 5, 5}, 0.7);  // a quarter: no crowd, so no match
    const Matches m = scene.match();
    EXPECT_EQ(m.ignored, 2);
    EXPECT_EQ(m.unmatched, 1);
    EXPECT_EQ(m.truths_ignored, 1);
    expectAllCounted(scene, m);
}

TEST(CocoMatching, SetsAsideWhatTheSettingsSay) {
    Scene scene;
    Scene::add(scene.truths.table, {0, 0, 10, 10});
    for (const double score : {0.2, 0.9, 0.5, 0.9})
        Scene::add(scene.preds.table, {0, 0, 10, 10}, score);
    MatchSettings settings;
    settings.min_score = 0.3;
    settings.max_per_image = 2;
    const Matches m = scene.match(settings);
    EXPECT_EQ(m.below_score, 1);
    EXPECT_EQ(m.beyond_limit, 1);
    EXPECT_EQ(m.all[0].pred, 1);  // of equal scores the first in the file
    EXPECT_EQ(m.all[0].status, PairStatus::matched);
    EXPECT_EQ(m.all[1].pred, 3);
    expectAllCounted(scene, m);
}

TEST(CocoMatching, HasALimitOfPredictions) {
    Scene scene;
    for (std::size_t i = 0; i < most_predictions; ++i)
        Scene::add(scene.preds.table, {0, 0, 10, 10}, 0.5);
    EXPECT_EQ(scene.match().unmatched, static_cast<std::int64_t>(most_predictions));
    Scene::add(scene.preds.table, {0, 0, 10, 10}, 0.5);
    datasets::Notices notices;
    const auto joined = join(scene.truths, scene.preds, {}, false, notices);
    const auto refused = match(scene.truths.table, scene.preds.table, *joined, {});
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("--max-per-image"), std::string::npos);
}

/// Each rule taken literally, by comparing everything with everything.
TEST(NearestMatching, EqualsAllComparedWithAll) {
    std::mt19937 random(18);
    const auto number = [&](int n) {
        return static_cast<double>(random() % static_cast<unsigned>(n));
    };
    for (int trial = 0; trial < 60; ++trial) {
        Scene scene;
        for (int i = 0; i < 12; ++i)
            Scene::add(scene.truths.table,
                       {number(60), number(60), 1 + number(20), 1 + number(20)});
        for (int i = 0; i < 20; ++i)
            Scene::add(scene.preds.table, {number(90), number(90), 1 + number(20), 1 + number(20)});
        MatchSettings settings;
        settings.rule = MatchRule::nearest;
        for (const Match& one : scene.match(settings).all) {
            if (one.pred < 0) continue;
            const Box<>& p = scene.preds.table.boxes[static_cast<std::size_t>(one.pred)].box;
            int best = -1;
            double best_iou = 0.0, best_d2 = 1e300;
            for (int t = 0; t < 12; ++t) {
                const Box<>& b = scene.truths.table.boxes[static_cast<std::size_t>(t)].box;
                const double w = std::min(p.right(), b.right()) - std::max(p.left(), b.left());
                const double h = std::min(p.bottom(), b.bottom()) - std::max(p.top(), b.top());
                const double shared = w > 0 && h > 0 ? w * h : 0.0;
                const double iou = shared / (p.w * p.h + b.w * b.h - shared);
                const double d2 = (p.cx - b.cx) * (p.cx - b.cx) + (p.cy - b.cy) * (p.cy - b.cy);
                const bool better =
                    iou > best_iou * (1 + 1e-12) || (best_iou == 0.0 && iou == 0.0 && d2 < best_d2);
                if (!better) continue;
                best = t;
                best_iou = iou;
                best_d2 = d2;
            }
            EXPECT_EQ(one.truth, best) << trial << ", " << one.pred;
            EXPECT_EQ(one.status, PairStatus::matched);
        }
    }
}

TEST(Matching, GoesByOrderOrByAColumn) {
    Scene scene;
    for (const double x : {0.0, 100.0, 200.0}) Scene::add(scene.truths.table, {x, 0, 10, 10});
    for (const double x : {200.0, 0.0}) Scene::add(scene.preds.table, {x, 0, 10, 10});
    MatchSettings settings;
    settings.rule = MatchRule::order;
    Matches m = scene.match(settings);
    EXPECT_EQ(m.all[0].truth, 0);
    EXPECT_EQ(m.all[1].truth, 1);
    EXPECT_EQ(m.missed, 1);
    scene.truths.table.keys = {"a", "b", ""};
    scene.preds.table.keys = {"b", ""};
    settings.rule = MatchRule::column;
    m = scene.match(settings);
    EXPECT_EQ(m.all[0].truth, 1);
    EXPECT_EQ(m.all[1].status, PairStatus::unmatched_prediction);
    expectAllCounted(scene, m);
}

TEST(Matching, IsTheSameForAnyNumberOfThreads) {
    std::mt19937 random(5);
    const auto number = [&](int n) {
        return static_cast<double>(random() % static_cast<unsigned>(n));
    };
    Scene scene;
    for (int image = 2; image < 300; ++image) {
        scene.truths.table.image({image, {}});
        scene.preds.table.image({image, {}});
    }
    for (int i = 0; i < 2000; ++i) {
        Scene::add(scene.truths.table, {number(30), number(30), 9, 9}, 0.0, 0, i % 299);
        Scene::add(scene.preds.table, {number(30), number(30), 9, 9}, number(4), 0, i % 299);
    }
    std::vector<Matches> all;
    for (const int threads : {1, 2, 8}) {
        MatchSettings settings;
        settings.threads = threads;
        all.push_back(scene.match(settings));
        ASSERT_EQ(all.back().all.size(), all.front().all.size());
        for (std::size_t i = 0; i < all.front().all.size(); ++i) {
            EXPECT_EQ(all.back().all[i].pred, all.front().all[i].pred);
            EXPECT_EQ(all.back().all[i].truth, all.front().all[i].truth);
            EXPECT_EQ(all.back().all[i].status, all.front().all[i].status);
        }
        expectAllCounted(scene, all.back());
    }
}

}  // namespace
}  // namespace iou::pairing
