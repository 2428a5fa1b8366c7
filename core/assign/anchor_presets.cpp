// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/anchor_presets.hpp"

#include "core/base/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace iou::assign {

namespace {

constexpr std::array kPresets{
    AnchorPreset{"retinanet", "RetinaNet",
                 "Nine boxes a place, from 4 strides of side: three sizes, three shapes."},
    AnchorPreset{"retinanet_tv", "RetinaNet (torchvision)",
                 "Sides and corners rounded; strides that are no powers of two let the coarsest "
                 "anchors drift away from what the network sees."},
    AnchorPreset{"faster_rcnn_fpn", "Faster R-CNN with FPN",
                 "Three shapes a place, of 8 strides of side."},
    AnchorPreset{"faster_rcnn_fpn_tv", "Faster R-CNN with FPN (torchvision)",
                 "Sides of 32 to 512 with rounded corners."},
    AnchorPreset{"atss", "ATSS", "One square a place, of 8 strides of side."},
    AnchorPreset{"ssd300_voc", "SSD300 for VOC", "Four or six boxes a place, 8,732 in all."},
    AnchorPreset{"ssd300_coco", "SSD300 for COCO", "The same with smaller sides."},
    AnchorPreset{"ssd300_tv", "SSD300 (torchvision)",
                 "Computed in single precision, sides cut to the image's."},
};

constexpr std::array kRatios{0.5, 1.0, 2.0};  ///< h/w

/// About (x, y).
Edges centred(double x, double y, double w, double h) {
    return {x - 0.5 * w, y - 0.5 * h, x + 0.5 * w, y + 0.5 * h};
}

/// Ratio outer, size inner.
std::vector<Edges> shapes(std::span<const double> sides) {
    std::vector<Edges> out;
    for (const double ratio : kRatios)
        for (const double side : sides)
            out.push_back(centred(0.0, 0.0, side / std::sqrt(ratio), side * std::sqrt(ratio)));
    return out;
}

int cells(int side, int stride) { return (side + stride - 1) / stride; }

AnchorLevel level(ImageSize image, int stride, std::vector<Edges> bases) {
    const ImageSize p = padded(image);
    return {static_cast<double>(stride), static_cast<double>(stride), cells(p.width, stride),
            cells(p.height, stride), std::move(bases)};
}

std::vector<AnchorLevel> retinanet(ImageSize image) {
    std::vector<AnchorLevel> out;
    for (const int stride : {8, 16, 32, 64, 128}) {
        std::array<double, 3> sides{};
        for (std::size_t i = 0; i < 3; ++i)
            sides[i] = 4.0 * stride * std::exp2(static_cast<double>(i) / 3.0);
        out.push_back(level(image, stride, shapes(sides)));
    }
    return out;
}

std::vector<AnchorLevel> fasterRcnn(ImageSize image) {
    std::vector<AnchorLevel> out;
    for (const int stride : {4, 8, 16, 32, 64}) {
        const std::array sides{8.0 * stride};
        out.push_back(level(image, stride, shapes(sides)));
    }
    return out;
}

std::vector<AnchorLevel> atss(ImageSize image) {
    std::vector<AnchorLevel> out;
    for (const int stride : {8, 16, 32, 64, 128})
        out.push_back(level(image, stride, {centred(0.0, 0.0, 8.0 * stride, 8.0 * stride)}));
    return out;
}

/// torchvision: corners rounded, halves to even; strides = padded side // cells.
AnchorLevel roundedLevel(ImageSize image, int stride, std::span<const double> sides) {
    AnchorLevel out = level(image, stride, shapes(sides));
    for (Edges& e : out.bases)
        e = {std::nearbyint(e.left), std::nearbyint(e.top), std::nearbyint(e.right),
             std::nearbyint(e.bottom)};
    const ImageSize p = padded(image);
    out.stride_x = p.width / out.columns;  // NOLINT(bugprone-integer-division): the public code's
    out.stride_y = p.height / out.rows;    // NOLINT(bugprone-integer-division)
    return out;
}

std::vector<AnchorLevel> retinanetTv(ImageSize image) {
    std::vector<AnchorLevel> out;
    for (const int side : {32, 64, 128, 256, 512}) {
        const std::array sides{static_cast<double>(side), std::floor(side * std::exp2(1.0 / 3.0)),
                               std::floor(side * std::exp2(2.0 / 3.0))};
        out.push_back(roundedLevel(image, side / 4, sides));
    }
    return out;
}

std::vector<AnchorLevel> fasterRcnnTv(ImageSize image) {
    std::vector<AnchorLevel> out;
    for (const int side : {32, 64, 128, 256, 512}) {
        const std::array sides{static_cast<double>(side)};
        out.push_back(roundedLevel(image, side / 8, sides));
    }
    return out;
}

constexpr std::array kSsdStrides{8, 16, 32, 64, 100, 300};
constexpr std::array kSsdCells{38, 19, 10, 5, 3, 1};

/// Whether level i has ratio 3 beside 2.
bool hasThirds(std::size_t i) { return i >= 1 && i <= 3; }

/// Width and height of each base box about the place's centre.
using Sizes = std::vector<std::pair<double, double>>;

std::vector<AnchorLevel> ssd(const std::array<Sizes, 6>& sizes) {
    std::vector<AnchorLevel> out;
    for (std::size_t i = 0; i < 6; ++i) {
        AnchorLevel level{static_cast<double>(kSsdStrides[i]),
                          static_cast<double>(kSsdStrides[i]),
                          kSsdCells[i],
                          kSsdCells[i],
                          {}};
        for (const auto& [w, h] : sizes[i])
            level.bases.push_back(centred(0.5 * level.stride_x, 0.5 * level.stride_y, w, h));
        out.push_back(std::move(level));
    }
    return out;
}

/// sides: of the six levels, and one more.
std::vector<AnchorLevel> ssdOf(const std::array<double, 7>& sides) {
    std::array<Sizes, 6> sizes;
    for (std::size_t i = 0; i < 6; ++i) {
        const double side = sides[i], between = std::sqrt(side * sides[i + 1]);
        sizes[i] = {{side, side}, {between, between}};
        for (const double ratio : {2.0, 3.0}) {
            if (ratio == 3.0 && !hasThirds(i)) continue;
            const double longer = side * std::sqrt(ratio), shorter = side / std::sqrt(ratio);
            sizes[i].emplace_back(longer, shorter);
            sizes[i].emplace_back(shorter, longer);
        }
    }
    return ssd(sizes);
}

/// torchvision: shares of the side in single precision, at most 1.
std::vector<AnchorLevel> ssdTv() {
    constexpr std::array scales{0.07, 0.15, 0.33, 0.51, 0.69, 0.87, 1.05};
    const auto side = [](double share) {
        return 300.0 * std::min(static_cast<double>(static_cast<float>(share)), 1.0);
    };
    std::array<Sizes, 6> sizes;
    for (std::size_t i = 0; i < 6; ++i) {
        const double s = scales[i], between = std::sqrt(s * scales[i + 1]);
        sizes[i] = {{side(s), side(s)}, {side(between), side(between)}};
        for (const double ratio : {2.0, 3.0}) {
            if (ratio == 3.0 && !hasThirds(i)) continue;
            const double longer = side(s * std::sqrt(ratio)), shorter = side(s / std::sqrt(ratio));
            sizes[i].emplace_back(longer, shorter);
            sizes[i].emplace_back(shorter, longer);
        }
    }
    return ssd(sizes);
}

/// From 300 x 300 to the image.
std::vector<AnchorLevel> stretched(std::vector<AnchorLevel> levels, ImageSize image) {
    if (image.width == 300 && image.height == 300) return levels;
    const double x = image.width / 300.0, y = image.height / 300.0;
    for (AnchorLevel& level : levels) {
        level.stride_x *= x;
        level.stride_y *= y;
        for (Edges& e : level.bases) e = {e.left * x, e.top * y, e.right * x, e.bottom * y};
    }
    return levels;
}

Result<std::vector<AnchorLevel>> levelsOf(std::string_view id, ImageSize image) {
    if (id == "retinanet") return retinanet(image);
    if (id == "retinanet_tv") return retinanetTv(image);
    if (id == "faster_rcnn_fpn") return fasterRcnn(image);
    if (id == "faster_rcnn_fpn_tv") return fasterRcnnTv(image);
    if (id == "atss") return atss(image);
    if (id == "ssd300_voc")
        return stretched(ssdOf({30.0, 60.0, 111.0, 162.0, 213.0, 264.0, 315.0}), image);
    if (id == "ssd300_coco")
        return stretched(ssdOf({21.0, 45.0, 99.0, 153.0, 207.0, 261.0, 315.0}), image);
    if (id == "ssd300_tv") return stretched(ssdTv(), image);
    std::vector<std::string_view> known;
    for (const AnchorPreset& preset : kPresets) known.push_back(preset.id);
    return Error{phrase("there are no anchors \"%1\"", id), {}, chooseOneOf(known)};
}

}  // namespace

std::span<const AnchorPreset> anchorPresets() { return kPresets; }

Result<AnchorSet> presetAnchors(std::string_view id, ImageSize image) {
    auto levels = levelsOf(id, image);
    if (!levels) return levels.error();
    return anchorSet(std::string(id), image, std::move(*levels));
}

}  // namespace iou::assign
