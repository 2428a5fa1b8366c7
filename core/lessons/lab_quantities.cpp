// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lab_quantities.hpp"

#include "core/assign/assigned.hpp"

#include <algorithm>
#include <cmath>

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

/// The assignment of the lab, made once for all that is asked of it.
const Assigned& assignedIn(Situation& s) {
    return s.once([&s] {
        const auto out = assignedBy(s.lab<AssignLab>(), 1);
        return out ? *out : Assigned{};
    });
}

const assign::TruthMatches* truthOf(const AssignedSetup& setup, int index) {
    const auto& truths = setup.assignment.truths;
    const auto i = static_cast<std::size_t>(index);
    return index >= 0 && i < truths.size() ? &truths[i] : nullptr;
}

/// Of one truth, by the first setup; NaN where there is none.
template <class Read>
Quantity ofTruth(int index, Read read) {
    return [index, read](Situation& s) {
        const assign::TruthMatches* const truth = truthOf(assignedIn(s).first, index);
        return truth ? static_cast<double>(read(*truth)) : std::nan("");
    };
}

std::optional<Quantity> assignQuantity(std::string_view name, std::span<const int> arguments) {
    if (arguments.size() == 1) {
        const int index = arguments[0];
        if (name == "positives")
            return ofTruth(index, [](const assign::TruthMatches& t) { return t.positives; });
        if (name == "forced")
            return ofTruth(index, [](const assign::TruthMatches& t) { return t.forced; });
        if (name == "best")
            return ofTruth(index, [](const assign::TruthMatches& t) { return t.best; });
        if (name == "aspect")
            return [index](Situation& s) {
                const auto& truths = s.lab<AssignLab>().truths;
                const auto i = static_cast<std::size_t>(index);
                return index >= 0 && i < truths.size() ? truths[i].h / truths[i].w : std::nan("");
            };
        return {};
    }
    if (!arguments.empty()) return {};
    if (name == "truths")
        return [](Situation& s) { return static_cast<double>(s.lab<AssignLab>().truths.size()); };
    if (name == "positives")
        return [](Situation& s) {
            return static_cast<double>(assignedIn(s).first.assignment.positives);
        };
    if (name == "ignored")
        return [](Situation& s) {
            return static_cast<double>(assignedIn(s).first.assignment.ignored);
        };
    if (name == "alpha")
        return [](Situation& s) { return s.lab<AssignLab>().first.assigner.overlap.alpha; };
    if (name == "pos")
        return [](Situation& s) { return s.lab<AssignLab>().first.assigner.max.pos; };
    return {};
}

Phrase assignName(std::string_view name, std::span<const int> arguments) {
    if (arguments.size() == 1) {
        const int number = arguments[0] + 1;
        if (name == "positives") return phrase("anchors of truth %1", number);
        if (name == "forced") return phrase("forced anchors of truth %1", number);
        if (name == "best") return phrase("best overlap of truth %1", number);
        if (name == "aspect") return phrase("aspect h/w of truth %1", number);
        return {};
    }
    if (name == "truths") return phrase("truths");
    if (name == "positives") return phrase("positive anchors");
    if (name == "ignored") return phrase("ignored anchors");
    if (name == "alpha") return phrase("share of the Gaussian");
    if (name == "pos") return phrase("threshold of a positive");
    return {};
}

constexpr LabQuantities kLabs[] = {
    {"assign", assignQuantity, assignName},
    {"ap", apQuantity, apName},
};

}  // namespace

std::span<const LabQuantities> labQuantities() { return kLabs; }

const LabQuantities* findLabQuantities(std::string_view lab) {
    const auto found = std::ranges::find(kLabs, lab, &LabQuantities::lab);
    return found == std::end(kLabs) ? nullptr : found;
}

}  // namespace iou
