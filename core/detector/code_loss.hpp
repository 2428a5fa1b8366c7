// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detector/prepared.hpp"
#include "core/kernels/lane_kernels.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace iou::detector {

/// The code of an anchor's box: what the network puts out is 0 for the anchor itself.
BoxCode codeOf(const Recipe& recipe, const Box<>& anchor);
/// The four variables of a code from what the network puts out.
std::array<double, 4> variablesFrom(const BoxCode& code, const Box<>& anchor, const double* y);

/// With the recipe's beta, where it is a norm that has one and gives none.
Loss asTrained(const Recipe& recipe, Loss loss);

/// The slope of any loss by the network's outputs. Losses of boxes go through the encoding; norms
/// act on the code, as detectors have them.
class CodeLoss {
public:
    CodeLoss(const Recipe& recipe, const StagedLoss& loss);

    /// outputs: four of each sample. slopes: out, of the mean over the samples. state: steps taken
    /// so far, rising by 1.
    void evaluate(int state, std::span<const Sample* const> batch, const double* outputs,
                  double* slopes);
    /// The boxes of the last call.
    const std::vector<Box<>>& boxes() const { return m_boxes; }
    /// Slopes that were not finite, and taken for 0.
    std::int64_t notFinite() const { return m_not_finite; }

private:
    struct Lanes;

    void throughBoxes(const Loss& loss, std::span<const Sample* const> batch, double* slopes);
    void onCodes(const Loss& loss, std::span<const Sample* const> batch, double* slopes) const;

    const Recipe& m_recipe;
    LossInForce m_in_force;
    std::vector<std::optional<Loss>> m_norms;  ///< by stage: what acts on the code
    std::vector<BoxCode> m_codes;
    std::vector<std::array<double, 4>> m_variables;
    std::vector<Box<>> m_boxes;
    std::shared_ptr<Lanes> m_lanes;
    std::int64_t m_not_finite = 0;
};

}  // namespace iou::detector
