// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/rotated_quantities.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

using RotatedValue = double (*)(const RotatedLab&, const RotatedOutcome&);

constexpr std::pair<std::string_view, RotatedValue> kRotatedValues[] = {
    {"iou", [](const RotatedLab&, const RotatedOutcome& o) { return o.overlap.iou(); }},
    {"giou", [](const RotatedLab&, const RotatedOutcome& o) { return o.overlap.giou(); }},
    {"loss", [](const RotatedLab&, const RotatedOutcome& o) { return o.chosen.value; }},
    {"angle",
     [](const RotatedLab& l, const RotatedOutcome& o) { return degreesBetween(o.box, l.target); }},
    {"turning", [](const RotatedLab&, const RotatedOutcome& o) { return -o.chosen.d[4]; }},
    {"which",
     [](const RotatedLab& l, const RotatedOutcome&) {
         const auto all = rotatedLosses();
         const auto found = std::ranges::find_if(
             all, [&](const RotatedLossEntry& e) { return &e.info == &l.loss.info(); });
         return static_cast<double>(found - all.begin());
     }},
    {"notation",
     [](const RotatedLab& l, const RotatedOutcome&) { return static_cast<double>(l.notation); }},
    {"step", [](const RotatedLab&, const RotatedOutcome& o) { return double(o.step); }},
};

}  // namespace

std::optional<Quantity> rotatedQuantity(std::string_view name, std::span<const int> arguments) {
    const auto found =
        std::ranges::find(kRotatedValues, name, &std::pair<std::string_view, RotatedValue>::first);
    if (!arguments.empty() || found == std::end(kRotatedValues)) return {};
    return [value = found->second](Situation& s) {
        const RotatedLab& lab = s.lab<RotatedLab>();
        return value(lab, s.once([&] { return outcomeOf(lab); }));
    };
}

Phrase rotatedName(std::string_view name, std::span<const int> arguments) {
    if (!arguments.empty()) return {};
    if (name == "iou") return std::string_view("IoU");
    if (name == "giou") return std::string_view("GIoU");
    if (name == "loss") return phrase("loss");
    if (name == "angle") return phrase("angle between the boxes in degrees");
    if (name == "turning") return phrase("turning moment");
    if (name == "step") return phrase("step");
    return {};
}

}  // namespace iou
