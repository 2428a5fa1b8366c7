// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotated/rotated_loss.hpp"

#include "core/base/parameters.hpp"
#include "core/base/words.hpp"
#include "core/rotated/losses/gaussian_losses.hpp"
#include "core/rotated/losses/kfiou.hpp"
#include "core/rotated/losses/overlap_losses.hpp"
#include "core/rotated/losses/prob_iou.hpp"

#include <algorithm>

namespace iou {

namespace {

template <class Loss>
constexpr RotatedLossEntry entryOf() {
    return {Loss::info,
            [](const RotatedBox<>& pred, const RotatedBox<>& target, const rotated::Params& p) {
                return Loss::eval(pred, target, p);
            },
            [](const RotatedBox<>& pred, const RotatedBox<>& target, const rotated::Params& p) {
                return Loss::eval(seeded(pred), target, p);
            }};
}

constexpr RotatedLossEntry kRotatedLosses[] = {
    entryOf<rotated::Iou>(),     entryOf<rotated::Giou>(), entryOf<rotated::Diou>(),
    entryOf<rotated::Gwd>(),     entryOf<rotated::Kld>(),  entryOf<rotated::Kfiou>(),
    entryOf<rotated::ProbIou>(),
};

}  // namespace

std::span<const RotatedLossEntry> rotatedLosses() { return kRotatedLosses; }

const RotatedLossEntry* findRotatedLoss(std::string_view id) {
    const auto found = std::ranges::find_if(
        kRotatedLosses, [id](const RotatedLossEntry& entry) { return entry.info.id == id; });
    return found == std::end(kRotatedLosses) ? nullptr : found;
}

RotatedLoss::RotatedLoss() : m_entry(&kRotatedLosses[0]) {}

Result<Done> RotatedLoss::setTau(double tau) {
    if (auto fine = checkParameter("tau", tau, least_tau, greatest_tau); !fine) return fine;
    m_params.tau = tau;
    return Done{};
}

Result<Done> RotatedLoss::setFunction(std::string_view word) {
    const auto found = std::ranges::find(info().functions, word);
    if (found == info().functions.end())
        return Error{unknownWord(word), {}, chooseOneOf(info().functions)};
    m_params.function = static_cast<int>(found - info().functions.begin());
    return Done{};
}

std::string_view RotatedLoss::function() const {
    return info().functions.empty() ? std::string_view()
                                    : info().functions[static_cast<std::size_t>(m_params.function)];
}

}  // namespace iou
