// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/registry/loss.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace iou {

/// A loss that takes over in the middle of a descent.
struct LaterLoss {
    int after;  ///< the last step (from 1) of the loss before
    Loss loss;
    friend bool operator==(const LaterLoss&, const LaterLoss&) = default;
};
inline constexpr std::size_t max_later_losses = 15;

/// What a descent follows: a loss, and those that take over from it.
struct StagedLoss {
    Loss first;
    std::vector<LaterLoss> later{};  ///< by rising `after`

    // NOLINTNEXTLINE(google-explicit-constructor): a loss alone is the usual case
    StagedLoss(Loss loss) : first(std::move(loss)) {}
    StagedLoss(Loss loss, std::vector<LaterLoss> more)
        : first(std::move(loss)), later(std::move(more)) {}

    /// Parses a spec alone, or "l1@60,ciou": L1 to step 60, then CIoU.
    static Result<StagedLoss> parse(std::string_view text);
    std::string spec() const;
    /// "L1" or "L1 @60 CIoU": names, and the steps they end at.
    std::string title() const;

    bool hasRunningMean() const;
    int stages() const { return 1 + static_cast<int>(later.size()); }
    const Loss& stage(int index) const {
        return index == 0 ? first : later[static_cast<std::size_t>(index) - 1].loss;
    }
    friend bool operator==(const StagedLoss&, const StagedLoss&) = default;
};

/// The stage in force at a state (state k is followed by step k + 1) of a descent of so many steps;
/// 0: the first loss. The last state belongs to the step before it.
int stageAt(const std::vector<LaterLoss>& later, int state, int steps);

/// The loss a descent follows, from state to state: a running mean is advanced by every state since
/// its loss is in force.
class LossInForce {
public:
    LossInForce(StagedLoss losses, int steps)
        : m_losses(std::move(losses)), m_loss(m_losses.first), m_steps(steps) {}
    /// States rise by 1 from 0. iou_loss: 1 - IoU of the state, a mean over cases that share one.
    const Loss& at(int state, double iou_loss);
    int stage() const { return m_stage; }
    /// -1 for a metric, which is ascended.
    double sign() const { return m_loss.entry().kind == Kind::metric ? -1.0 : 1.0; }

private:
    StagedLoss m_losses;
    Loss m_loss;
    int m_steps;
    int m_stage = 0;
};

}  // namespace iou
