// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lab_quantities.hpp"

#include "core/average_precision/ap_outcome.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

std::optional<Quantity> apQuantity(std::string_view name, std::span<const int> arguments) {
    // IoU and score of a detection, counted from 1 as the window does.
    if (arguments.size() == 1 && (name == "iou" || name == "score")) {
        const int index = arguments[0] - 1;
        return [index, score = name == "score"](Situation& s) {
            const ApLab& lab = s.lab<ApLab>();
            if (index < 0 || static_cast<std::size_t>(index) >= lab.detections.size())
                return std::nan("");
            if (score) return lab.detections[static_cast<std::size_t>(index)].score;
            const ApOutcome& outcome = s.once([&] { return outcomeOf(lab); });
            return outcome.detections[static_cast<std::size_t>(index)].iou;
        };
    }
    if (!arguments.empty()) return {};
    if (name == "truths")
        return [](Situation& s) { return static_cast<double>(s.lab<ApLab>().truths.size()); };
    if (name == "detections")
        return [](Situation& s) { return static_cast<double>(s.lab<ApLab>().detections.size()); };
    if (name == "threshold") return [](Situation& s) { return s.lab<ApLab>().threshold; };
    // -1 where there are no truths.
    const auto outcome = [](Situation& s) -> const ApOutcome& {
        return s.once([&] { return outcomeOf(s.lab<ApLab>()); });
    };
    if (name == "ap") return [outcome](Situation& s) { return outcome(s).ap; };
    if (name == "ap50") return [outcome](Situation& s) { return outcome(s).numbers[1]; };
    if (name == "ap75") return [outcome](Situation& s) { return outcome(s).numbers[2]; };
    if (name == "ar") return [outcome](Situation& s) { return outcome(s).numbers[8]; };
    if (name == "hits" || name == "misses") {
        const ApFate wanted = name == "hits" ? ApFate::hit : ApFate::miss;
        return [outcome, wanted](Situation& s) {
            return static_cast<double>(
                std::ranges::count(outcome(s).detections, wanted, &ApJudged::fate));
        };
    }
    return {};
}

Phrase apName(std::string_view name, std::span<const int> arguments) {
    if (name == "iou" && arguments.size() == 1) return phrase("IoU of detection %1", arguments[0]);
    if (name == "score" && arguments.size() == 1)
        return phrase("score of detection %1", arguments[0]);
    if (name == "ap") return std::string_view("AP");
    if (name == "ap50") return std::string_view("AP50");
    if (name == "ap75") return std::string_view("AP75");
    if (name == "ar") return std::string_view("AR");
    if (name == "hits") return phrase("true positives");
    if (name == "misses") return phrase("false positives");
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
