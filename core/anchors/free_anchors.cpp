// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchors/free_anchors.hpp"

#include "core/base/decimal.hpp"

#include <cmath>
#include <utility>

namespace iou::assign {

namespace {

template <class T>
Result<Done> checkList(std::string_view what, const std::vector<T>& list, T lo, T hi) {
    if (list.empty() || list.size() > free_list_limit)
        return Error{phrase("%1 numbers", list.size()), what, phrase("give 1 to 16 numbers")};
    for (const T x : list)
        if (!(x >= lo && x <= hi))
            return Error{phrase("%1 is out of range", formatShortest(static_cast<double>(x))), what,
                         phrase("give %1 to %2", formatShortest(static_cast<double>(lo)),
                                formatShortest(static_cast<double>(hi)))};
    return Done{};
}

}  // namespace

Result<Done> checkFreeAnchors(const FreeAnchors& own) {
    if (auto fine = checkList("strides", own.strides, 1, 4096); !fine) return fine;
    if (auto fine = checkList("sides", own.scales, 0.01, 1000.0); !fine) return fine;
    return checkList("ratios", own.ratios, 0.001, 1000.0);
}

Result<AnchorSet> freeAnchors(const FreeAnchors& own, ImageSize image) {
    if (const auto fine = checkFreeAnchors(own); !fine) return fine.error();
    const ImageSize p = padded(image);
    std::vector<AnchorLevel> levels;
    for (const int stride : own.strides) {
        AnchorLevel level{static_cast<double>(stride),
                          static_cast<double>(stride),
                          (p.width + stride - 1) / stride,
                          (p.height + stride - 1) / stride,
                          {}};
        const double centre = own.centred ? 0.5 * stride : 0.0;
        for (const double ratio : own.ratios)
            for (const double scale : own.scales) {
                const double w = 0.5 * scale * stride / std::sqrt(ratio);
                const double h = 0.5 * scale * stride * std::sqrt(ratio);
                level.bases.push_back({centre - w, centre - h, centre + w, centre + h});
            }
        levels.push_back(std::move(level));
    }
    return anchorSet("free", image, std::move(levels));
}

}  // namespace iou::assign
