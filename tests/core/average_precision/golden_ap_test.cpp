// SPDX-License-Identifier: GPL-3.0-or-later
// Against public code: tests/golden/README.md.
#include "core/average_precision/evaluation.hpp"
#include "core/files/atomic_file.hpp"
#include "core/json/json_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace iou::average_precision {
namespace {

using nlohmann::json;

constexpr double kClose = 1e-12;

json goldenJson(const std::string& name) {
    const auto path = std::string(IOUSCOPE_GOLDEN_DIR) + "/labs/" + name;
    return *parseJson(*readFile(path, max_json_bytes), name);
}

Boxes boxesOf(const json& c) {
    auto images = c["images"].get<std::vector<int>>(),
         categories = c["categories"].get<std::vector<int>>();
    std::sort(images.begin(), images.end());
    std::sort(categories.begin(), categories.end());
    const auto place = [](const std::vector<int>& ids, int id) {
        return static_cast<int>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    };
    const auto rect = [](const json& b) { return Rect{b[0], b[1], b[2], b[3]}; };
    Boxes out{static_cast<int>(images.size()), static_cast<int>(categories.size()), {}, {}};
    for (const auto& t : c["truths"])
        out.truths.push_back({place(images, t["image"]), place(categories, t["category"]),
                              rect(t["bbox"]), t["area"], t["crowd"] == 1});
    for (const auto& d : c["detections"])
        out.detections.push_back({place(images, d["image"]), place(categories, d["category"]),
                                  rect(d["bbox"]), d["score"]});
    return out;
}

/// Each number of `expected`, an array or one, is that of `got`; null: not checked.
template <class Range>
void expectClose(const json& expected, const Range& got, const std::string& name) {
    if (expected.is_null()) return;
    ASSERT_EQ(expected.size(), std::size(got)) << name;
    std::size_t i = 0;
    for (const double x : got) {
        if (!expected[i].is_null()) {
            EXPECT_NEAR(x, expected[i].get<double>(), kClose) << name << i;
        }
        ++i;
    }
}

void expectCase(const json& c) {
    SCOPED_TRACE(c["name"].get<std::string>());
    const Boxes boxes = boxesOf(c);
    Settings settings;
    if (c.contains("max_detections"))
        settings.max_detections = c["max_detections"].get<std::array<int, 3>>();
    const Summary s = evaluate(boxes, settings).summary;
    const json& e = c["expect"];
    expectClose({e["ap"], e["ap_small"], e["ap_medium"], e["ap_large"]}, s.ap_per_size, "ap");
    expectClose({e["ar_small"], e["ar_medium"], e["ar_large"]}, std::span(s.ar_per_size).subspan(1),
                "ar size");
    expectClose(e["ap_per_iou"], s.ap_per_iou, "ap_per_iou");
    expectClose(e["ar"], s.ar, "ar");
    expectClose(e["ar_per_iou"], s.ar_per_iou, "ar_per_iou");
    expectClose(e["ap_per_category"], s.ap_per_category, "ap_per_category");
    if (e.contains("precision_at_iou50")) {
        expectClose(e["precision_at_iou50"], s.precision_at_iou50, "p50");
        expectClose(e["precision_at_iou75"], s.precision_at_iou75, "p75");
    }
    if (e.contains("stats")) expectClose(e["stats"], s.stats(), "stats");
    if (!c.contains("voc") || c["voc"].is_null()) return;
    const auto at50 = evaluateVoc(boxes, 0.5), at75 = evaluateVoc(boxes, 0.75);
    const json& v = c["voc"];
    expectClose({v["ap07_50"], v["ap10_50"], v["ap07_75"], v["ap10_75"]},
                std::array{at50.ap07, at50.ap10, at75.ap07, at75.ap10}, "voc");
}

TEST(AveragePrecision, AgreesWithPublicCodeOnEveryCase) {
    const json cases = goldenJson("ap_cases.json");
    ASSERT_EQ(cases.size(), 67U);
    for (const auto& c : cases) expectCase(c);
}

TEST(AveragePrecision, AgreesWithPublicCodeOnManyImages) {
    const json large = goldenJson("ap_large.json");
    ASSERT_GT(large["detections"].size(), 3000U);
    expectCase(large);
}

}  // namespace
}  // namespace iou::average_precision
