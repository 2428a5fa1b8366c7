// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/tables.hpp"
#include "core/gallery/gallery.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace iou::gallery {

/// An experiment of the simulated detector that was run once, as it takes a minute: its recipe and
/// its runs, as `iouscope-batch detect` writes them; tests/tools/kept_experiments.py makes them
/// anew, and a long test runs the first seed again.
struct KeptRuns {
    std::string_view id;
    detector::Recipe recipe;
    detector::Results results;

    /// At the end of training, against the loss of that spec, which is there.
    detector::Comparison against(std::string_view loss) const;
    /// Against the first method of suppression.
    detector::Comparison byRule() const;
    /// The index of a loss that is there.
    std::size_t lossOf(std::string_view spec) const;
};
/// The files of resources/detector.
std::span<const KeptRuns> keptRuns();
/// The one of that id, which is there.
const KeptRuns& keptRun(std::string_view id);

using detector::Measure;

/// The cell of a loss under a method.
const detector::Cell& cellOf(const KeptRuns& kept, const detector::Comparison& comparison,
                             std::string_view loss, Measure measure, std::size_t rule = 0);
/// The same loss in two experiments that share seeds: the second less the first.
detector::Paired across(const KeptRuns& first, const KeptRuns& second, std::string_view loss,
                        Measure measure);

/// AP in points: the reference's means, the others' differences with standard error, and p of AP.
TablePanel comparisonTable(Phrase title, const KeptRuns& kept,
                           const detector::Comparison& comparison);
/// "+3.06 ± 0.18", in points.
Phrase differenceText(const detector::Paired& difference);
/// What a source says of a difference: that there is more or less, or its size alone.
enum class Says { more, less, size };
/// A difference beside what a source says of it, and whether that is so here, by p below 0.05.
/// Checks its mean, in points, against bounds.
Check differenceCheck(Phrase claim, const Phrase& printed, const detector::Paired& difference,
                      double lo, double hi, Says says = Says::more);

/// "AP of GIoU less that of Smooth-L1 (p 0.002)", so checked.
Check lossCheck(const KeptRuns& kept, std::string_view loss, std::string_view reference,
                Measure measure, const Phrase& printed, double lo, double hi,
                Says says = Says::more);

/// What every entry of the simulated detector says of itself.
std::vector<Setting> detectorSettings(const KeptRuns& kept);
Phrase detectorNote();
/// The first run trained anew beside the kept one: a check, unless reduced; none where it was
/// cancelled.
std::optional<Check> trainedAnew(const KeptRuns& kept, const Context& context);

/// The bytes of an embedded experiment.
struct KeptFiles {
    std::string_view id, recipe, runs;
};
std::span<const KeptFiles> embeddedRuns();

}  // namespace iou::gallery
