// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/zero_rules.hpp"

#include <string_view>
#include <utility>

namespace iou {

std::vector<Phrase> zeroRules(const LossEntry& entry) {
    if (!entry.builtIn()) return {};
    const Phrase distance = phrase("ρ²/c² of two points at one place is 0");
    const Phrase uncovered = phrase("(C−U)/C is 0 where the enclosing box has no area");
    const Phrase sizes = phrase("|w−w_g|/max(w, w_g) is 0 for two widths of 0, and so for heights");
    const std::pair<std::string_view, Phrase> rules[] = {
        {"iou", phrase("the IoU of two empty boxes is 0")},
        {"extended_iou", phrase("the extended IoU of two points at one place is 0")},
        {"enclosing_penalty", uncovered},
        {"enclosing_power", uncovered},
        {"distance_penalty", distance},
        {"distance_power", distance},
        {"distance_attention", distance},
        {"shape_distance", distance},
        {"alpha", phrase("α of a perfect match is 0")},
        {"aspect_v", phrase("the angle of a point box is 0, without a slope")},
        {"width_penalty", phrase("(w−w_g)/c_w is 0 for two widths of 0, and so for heights")},
        {"angle_cost", phrase("the angle between equal centres is 0")},
        {"shape_cost", sizes},
        {"weighted_shape_cost", sizes},
        {"width_weight", phrase("the weights of a point target are 0 where s is not")},
    };
    std::vector<Phrase> out;
    for (const auto& [term, rule] : rules)
        if (entry.termIndex(term) >= 0) out.push_back(rule);
    return out;
}

}  // namespace iou
