// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shard/units.hpp"

#include <algorithm>

namespace iou {

namespace {

constexpr std::int64_t kChunkCaseSteps = std::int64_t{1} << 31;

}  // namespace

Units::Units(const SimulationRecipe& recipe) : m_extents(extents(recipe)), m_starts{0} {
    for (const Extent& extent : m_extents)
        m_starts.push_back(m_starts.back() + extent.superBlocks());
}

int Units::lossOf(std::int64_t unit) const {
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), unit);
    return static_cast<int>(after - m_starts.begin()) - 1;
}

std::int64_t Units::caseSteps(const IndexRange& units) const {
    std::int64_t sum = 0;
    for (int loss = 0; loss < losses(); ++loss) {
        const IndexRange own = ofLoss(loss);
        const std::int64_t first = std::max(units.first, own.first) - own.first;
        const std::int64_t last = std::min(units.last, own.last) - own.first;
        if (first >= last) continue;
        const Extent& whole = extent(loss);
        const auto cases = [&](std::int64_t supers) {
            return std::min(supers * super_block * max_block, whole.cases);
        };
        sum += (cases(last) - cases(first)) * whole.steps;
    }
    return sum;
}

std::vector<IndexRange> Units::chunks(const IndexRange& within) const {
    std::vector<IndexRange> out;
    for (std::int64_t at = within.first; at < within.last;) {
        const int loss = lossOf(at);
        const std::int64_t steps = std::max(1, extent(loss).steps);
        const std::int64_t most =
            std::max<std::int64_t>(1, kChunkCaseSteps / (super_block * max_block * steps));
        const std::int64_t end = std::min({at + most, ofLoss(loss).last, within.last});
        out.push_back({at, end});
        at = end;
    }
    return out;
}

Result<Done> checkDivisible(const SimulationRecipe& recipe) {
    for (const StagedLoss& loss : recipe.losses)
        if (loss.hasRunningMean())
            return Error{phrase("its running mean needs all cases at every step"),
                         phrase("loss %1", loss.spec()),
                         phrase("give mean=..., which freezes it, or run it whole")};
    return Done{};
}

}  // namespace iou
