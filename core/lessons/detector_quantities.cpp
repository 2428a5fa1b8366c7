// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/detector_quantities.hpp"

#include "core/experiment/tables.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

using detector::Cell;
using detector::Measure;

/// Of the lab's own results; nothing before every run is finished: nobody waits here for training.
const detector::Comparison& comparisonIn(Situation& s) {
    return s.once([&s]() -> detector::Comparison {
        const DetectorLab& lab = s.lab<DetectorLab>();
        const auto results = resultsOf(lab);
        if (results.cancelled) return {};
        return detector::compareLosses(lab.recipe, results, lab.recipe.steps);
    });
}

struct OfLoss {
    std::string_view name;
    Measure measure;
    double (*value)(const Cell&);
};
double meanOf(const Cell& cell) { return 100.0 * cell.mean; }
double differenceOf(const Cell& cell) { return 100.0 * cell.to_reference.difference; }
double errorOf(const Cell& cell) { return 100.0 * cell.to_reference.standard_error; }

constexpr OfLoss kOfLoss[] = {
    {"ap", Measure::ap, meanOf},
    {"ap50", Measure::ap50, meanOf},
    {"ap90", Measure::ap90, meanOf},
    {"difference", Measure::ap, differenceOf},
    {"difference50", Measure::ap50, differenceOf},
    {"difference90", Measure::ap90, differenceOf},
    {"error", Measure::ap, errorOf},
    {"p", Measure::ap, [](const Cell& cell) { return cell.to_reference.p; }},
};

}  // namespace

std::optional<Quantity> detectorQuantity(std::string_view name, std::span<const int> arguments) {
    if (arguments.empty()) {
        if (name == "occ") return [](Situation& s) { return s.lab<DetectorLab>().recipe.occ; };
        if (name == "seeds")
            return
                [](Situation& s) { return static_cast<double>(s.lab<DetectorLab>().recipe.seeds); };
        return {};
    }
    const auto found = std::ranges::find(kOfLoss, name, &OfLoss::name);
    if (arguments.size() != 1 || found == std::end(kOfLoss)) return {};
    return [asked = *found, index = arguments[0] - 1](Situation& s) {
        const DetectorLab& lab = s.lab<DetectorLab>();
        const detector::Comparison& table = comparisonIn(s);
        for (const auto& row : table.rows)
            if (index >= 0 && row.arm.loss == static_cast<std::size_t>(index) &&
                row.arm.rule == static_cast<std::size_t>(lab.rule))
                return asked.value(row.cells[static_cast<std::size_t>(asked.measure)]);
        return std::nan("");
    };
}

namespace {

Phrase nameWith(std::string_view name, const Phrase& loss) {
    if (name == "ap") return phrase("AP of loss %1", loss);
    if (name == "ap50") return phrase("AP50 of loss %1", loss);
    if (name == "ap90") return phrase("AP90 of loss %1", loss);
    if (name == "difference") return phrase("difference of loss %1 in AP", loss);
    if (name == "difference50") return phrase("difference of loss %1 in AP50", loss);
    if (name == "difference90") return phrase("difference of loss %1 in AP90", loss);
    if (name == "error") return phrase("standard error of the difference of loss %1", loss);
    if (name == "p") return phrase("p of the difference of loss %1", loss);
    return {};
}

}  // namespace

Phrase detectorName(std::string_view name, std::span<const int> arguments) {
    if (!arguments.empty()) return nameWith(name, arguments[0]);
    if (name == "occ") return phrase("probability of a hidden edge");
    if (name == "seeds") return phrase("seeds");
    return {};
}

Phrase detectorNameIn(const Document& document, std::string_view name,
                      std::span<const int> arguments) {
    const auto& losses = document.lab<DetectorLab>().recipe.losses;
    if (arguments.empty() || arguments[0] < 1 ||
        static_cast<std::size_t>(arguments[0]) > losses.size())
        return detectorName(name, arguments);
    const StagedLoss& asked = losses[static_cast<std::size_t>(arguments[0]) - 1];
    const auto alike = std::ranges::count(losses, asked.title(), &StagedLoss::title);
    return nameWith(name, alike > 1 ? asked.spec() : asked.title());
}

}  // namespace iou
