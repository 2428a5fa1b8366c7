// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairing/match.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou::pairing {

using datasets::ImageSize;

/// A prediction and what it is compared with; either may be missing.
struct PairRow {
    Box<> pred{}, target{};
    double score = BoxRecord().score, iou = 0.0;
    int image = -1, label = -1;
    PairStatus status = PairStatus::matched;
    bool has_pred = false, has_target = false;

    bool complete() const { return has_pred && has_target; }
};

/// Sizes of objects, as COCO has them: areas below 32^2, below 96^2, above; of the truth where
/// there is one.
enum class AreaClass : std::uint8_t { small, medium, large };
inline constexpr EnumWords<AreaClass, 3> area_words{"small", "medium", "large"};
AreaClass areaClassOf(const PairRow& row);

struct PairTable {
    std::vector<PairRow> rows;
    std::vector<std::string> images, labels;
    std::vector<ImageSize> sizes;    ///< of the images
    std::vector<std::string> names;  ///< of each pair where a file of pairs has them, else empty

    std::string name(std::size_t row) const {
        return names.empty() ? std::to_string(row) : names[row];
    }
    std::string_view imageOf(const PairRow& row) const;
    std::string_view labelOf(const PairRow& row) const;
    ImageSize sizeOf(const PairRow& row) const;
};

PairTable pairTable(const BoxTable& truths, const BoxTable& preds, const Joined& joined,
                    const Matches& matches);

/// What the numbers of a pair come to beside its losses.
struct PairGeometry {
    double enlargement = 0.0;   ///< (area - area of the truth) / area of the truth
    double centre_error = 0.0;  ///< distance of the centres in pixels
    double width_error = 0.0, height_error = 0.0;  ///< prediction less truth, in pixels
    double aspect = 0.0;                           ///< width over height of the prediction
};
PairGeometry geometryOf(const PairRow& row);

}  // namespace iou::pairing
