// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lab_quantities.hpp"

#include "core/assign/assigned.hpp"
#include "core/average_precision/ap_outcome.hpp"
#include "core/lessons/detector_quantities.hpp"
#include "core/lessons/rotated_quantities.hpp"
#include "core/lessons/shape_quantities.hpp"
#include "core/suppress/suppress_outcome.hpp"

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

using SuppressValue = double (*)(const SuppressLab&, const SuppressOutcome&, std::size_t);

/// What is asked of one detection, counted from 1.
constexpr std::pair<std::string_view, SuppressValue> kOfDetection[] = {
    {"kept",
     [](const SuppressLab&, const SuppressOutcome& o, std::size_t i) {
         return o.detections[i].state == SuppressStanding::State::kept ? 1.0 : 0.0;
     }},
    {"by",
     [](const SuppressLab&, const SuppressOutcome& o, std::size_t i) {
         return o.detections[i].state == SuppressStanding::State::suppressed
                    ? o.detections[i].by + 1.0
                    : 0.0;
     }},
    {"overlap", [](const SuppressLab&, const SuppressOutcome& o,
                   std::size_t i) { return o.detections[i].overlap; }},
    {"score", [](const SuppressLab&, const SuppressOutcome& o,
                 std::size_t i) { return o.detections[i].score; }},
    {"iou", [](const SuppressLab&, const SuppressOutcome& o,
               std::size_t i) { return o.detections[i].iou; }},
    {"p", [](const SuppressLab& l, const SuppressOutcome&,
             std::size_t i) { return l.detections[i].score; }},
    {"q", [](const SuppressLab& l, const SuppressOutcome&,
             std::size_t i) { return l.detections[i].predicted_iou; }},
};
/// Of all.
constexpr std::pair<std::string_view, SuppressValue> kOfAll[] = {
    {"kept", [](const SuppressLab&, const SuppressOutcome& o,
                std::size_t) { return static_cast<double>(o.result.kept.size()); }},
    {"detections", [](const SuppressLab& l, const SuppressOutcome&,
                      std::size_t) { return static_cast<double>(l.detections.size()); }},
    {"threshold",
     [](const SuppressLab& l, const SuppressOutcome&, std::size_t) { return l.rule.threshold; }},
    {"method", [](const SuppressLab& l, const SuppressOutcome&,
                  std::size_t) { return static_cast<double>(l.rule.method); }},
    {"step", [](const SuppressLab&, const SuppressOutcome& o,
                std::size_t) { return static_cast<double>(o.step); }},
    {"ap", [](const SuppressLab& l, const SuppressOutcome& o,
              std::size_t) { return o.methods[static_cast<std::size_t>(l.rule.method)].ap; }},
};

std::optional<Quantity> suppressQuantity(std::string_view name, std::span<const int> arguments) {
    if (arguments.size() > 1) return {};
    const auto values =
        arguments.empty()
            ? std::span<const std::pair<std::string_view, SuppressValue>>(kOfAll)
            : std::span<const std::pair<std::string_view, SuppressValue>>(kOfDetection);
    const auto found =
        std::ranges::find(values, name, &std::pair<std::string_view, SuppressValue>::first);
    if (found == values.end()) return {};
    const int index = arguments.empty() ? -1 : arguments[0] - 1;
    return [value = found->second, index, one = !arguments.empty()](Situation& s) {
        const SuppressLab& lab = s.lab<SuppressLab>();
        if (one && (index < 0 || static_cast<std::size_t>(index) >= lab.detections.size()))
            return std::nan("");
        const SuppressOutcome& outcome = s.once([&] { return outcomeOf(lab); });
        return value(lab, outcome, one ? static_cast<std::size_t>(index) : 0);
    };
}

Phrase suppressName(std::string_view name, std::span<const int> arguments) {
    if (arguments.empty()) {
        if (name == "kept") return phrase("detections that are kept");
        if (name == "detections") return phrase("detections");
        if (name == "threshold") return phrase("threshold");
        if (name == "step") return phrase("selections shown");
        if (name == "ap") return std::string_view("AP");
        return {};
    }
    if (name == "kept") return phrase("detection %1 is kept", arguments[0]);
    if (name == "overlap") return phrase("overlap of detection %1", arguments[0]);
    if (name == "score") return phrase("score of detection %1", arguments[0]);
    if (name == "iou") return phrase("IoU of detection %1", arguments[0]);
    if (name == "p") return phrase("class score of detection %1", arguments[0]);
    if (name == "q") return phrase("predicted IoU of detection %1", arguments[0]);
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
        const int index = arguments[0] - 1;
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
        const int number = arguments[0];
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
    {"suppress", suppressQuantity, suppressName},
    {"intervals", intervalQuantity, intervalName},
    {"masks", maskQuantity, maskName},
    {"occlusion", occlusionQuantity, occlusionName},
    {"torus", torusQuantity, torusName},
    {"rotated", rotatedQuantity, rotatedName},
    {"detector", detectorQuantity, detectorName, detectorNameIn},
};

}  // namespace

std::span<const LabQuantities> labQuantities() { return kLabs; }

const LabQuantities* findLabQuantities(std::string_view lab) {
    const auto found = std::ranges::find(kLabs, lab, &LabQuantities::lab);
    return found == std::end(kLabs) ? nullptr : found;
}

}  // namespace iou
