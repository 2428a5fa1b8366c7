// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/anchors_json.hpp"

#include "core/json/json_fields.hpp"

#include <cmath>
#include <utility>

namespace iou::assign {

namespace {

constexpr std::size_t kMaxLevels = 16;
constexpr std::size_t kMaxBoxes = 64;
constexpr double kLargest = 1e6;

struct OwnLevel {
    int stride = 0;
    std::vector<double> sides, ratios{1.0};
    std::vector<std::array<double, 2>> boxes;
};

OwnLevel readLevel(JsonFields fields) {
    OwnLevel level;
    fields.require("stride", phrase("give pixels from 1 to 4096"));
    fields.integer("stride", level.stride, 1, 4096);
    fields.exactList("sides", level.sides, 1e-3, kLargest, kMaxBoxes);
    fields.exactList("ratios", level.ratios, 1e-3, 1e3, kMaxBoxes);
    fields.objects("boxes", kMaxBoxes, [&level](JsonFields box) {
        std::array<double, 2> size{};
        box.require("w", phrase("give a width"));
        box.require("h", phrase("give a height"));
        box.number("w", size[0], 1e-3, kLargest);
        box.number("h", size[1], 1e-3, kLargest);
        box.finish();
        level.boxes.push_back(size);
    });
    fields.finish();
    if (level.sides.size() * level.ratios.size() + level.boxes.size() > kMaxBoxes)
        fields.fail("sides", {phrase("more than 64 boxes at a place"), {}, phrase("take fewer")});
    if (level.sides.empty() && level.boxes.empty())
        fields.fail("sides", {phrase("the level has no boxes"),
                              {},
                              phrase("give \"sides\" (and \"ratios\"), or \"boxes\"")});
    return level;
}

AnchorLevel levelOf(const OwnLevel& own, double offset, ImageSize image) {
    const ImageSize p = padded(image);
    AnchorLevel out{static_cast<double>(own.stride),
                    static_cast<double>(own.stride),
                    (p.width + own.stride - 1) / own.stride,
                    (p.height + own.stride - 1) / own.stride,
                    {}};
    const double centre = offset * own.stride;
    const auto add = [&](double w, double h) {
        out.bases.push_back(
            {centre - 0.5 * w, centre - 0.5 * h, centre + 0.5 * w, centre + 0.5 * h});
    };
    for (const double ratio : own.ratios)
        for (const double side : own.sides) add(side / std::sqrt(ratio), side * std::sqrt(ratio));
    for (const auto& [w, h] : own.boxes) add(w, h);
    return out;
}

}  // namespace

Result<AnchorSet> readAnchors(std::string_view bytes, const std::string& path, ImageSize image) {
    JsonDocument json(bytes, path);
    JsonFields root = json.root();
    root.header("iouscope-anchors", 1);
    double offset = 0.0;
    std::string name = "free";
    std::vector<OwnLevel> own;
    root.text("name", name, 256);
    root.number("offset", offset, 0.0, 1.0);
    root.require("levels", phrase("give a list of at least one level"));
    root.objects("levels", kMaxLevels,
                 [&own](JsonFields level) { own.push_back(readLevel(std::move(level))); });
    root.finish();
    if (json.error()) return *json.error();
    std::vector<AnchorLevel> levels;
    for (const OwnLevel& level : own) levels.push_back(levelOf(level, offset, image));
    auto set = anchorSet(name, image, std::move(levels));
    if (!set) return set.error().within(path);
    return set;
}

}  // namespace iou::assign
