// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.hpp"
#include "core/shard/shard.hpp"
#include "core/simulate/loss_run.hpp"

#include <vector>

namespace iou {

/// The super-blocks of all losses of a recipe, one after the other: what can be computed anywhere
/// and in any order.
class Units {
public:
    explicit Units(const SimulationRecipe& recipe);

    std::int64_t count() const { return m_starts.back(); }
    int losses() const { return static_cast<int>(m_extents.size()); }
    const Extent& extent(int loss) const { return m_extents[static_cast<std::size_t>(loss)]; }
    /// Those of one loss.
    IndexRange ofLoss(int loss) const {
        const auto i = static_cast<std::size_t>(loss);
        return {m_starts[i], m_starts[i + 1]};
    }
    int lossOf(std::int64_t unit) const;
    std::int64_t caseSteps(const IndexRange& units) const;
    /// Units that are computed and stored together: of one loss, some seconds of a processor, and
    /// the same for whoever computes them. within: what a shard has of them.
    std::vector<IndexRange> chunks(const IndexRange& within) const;

private:
    std::vector<Extent> m_extents;
    std::vector<std::int64_t> m_starts;  ///< of each loss, and the end
};

/// Why a recipe cannot be computed in parts.
Result<Done> checkDivisible(const SimulationRecipe& recipe);

}  // namespace iou
