// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lab_quantities.hpp"

#include <algorithm>

namespace iou {

namespace {

std::optional<Quantity> apQuantity(std::string_view name, std::span<const int> arguments) {
    if (!arguments.empty()) return {};
    if (name == "truths")
        return [](Situation& s) { return static_cast<double>(s.lab<ApLab>().truths.size()); };
    if (name == "detections")
        return [](Situation& s) { return static_cast<double>(s.lab<ApLab>().detections.size()); };
    if (name == "threshold") return [](Situation& s) { return s.lab<ApLab>().threshold; };
    return {};
}

Phrase apName(std::string_view name, std::span<const int>) {
    if (name == "truths") return phrase("truths");
    if (name == "detections") return phrase("detections");
    if (name == "threshold") return phrase("IoU threshold");
    return {};
}

constexpr LabQuantities kLabs[] = {
    {"ap", apQuantity, apName},
};

}  // namespace

std::span<const LabQuantities> labQuantities() { return kLabs; }

const LabQuantities* findLabQuantities(std::string_view lab) {
    const auto found = std::ranges::find(kLabs, lab, &LabQuantities::lab);
    return found == std::end(kLabs) ? nullptr : found;
}

}  // namespace iou
