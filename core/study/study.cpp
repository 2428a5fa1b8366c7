// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.hpp"

#include "core/shard/shard_folder.hpp"

#include <algorithm>

namespace iou {

namespace {

constexpr std::size_t kIdDigits = 16;

/// Takes the fastest of what is left of an index.
class Digits {
public:
    explicit Digits(std::int64_t index) : m_index(index) {}
    /// Null where the list is empty.
    template <class T>
    const T* next(const std::vector<T>& list) {
        if (list.empty()) return nullptr;
        const auto size = static_cast<std::int64_t>(list.size());
        const T& item = list[static_cast<std::size_t>(m_index % size)];
        m_index /= size;
        return &item;
    }

private:
    std::int64_t m_index;
};

}  // namespace

std::int64_t cellCount(const Study& study) {
    std::int64_t count = 1;
    for (const std::size_t size :
         {study.losses.size(), study.protocols.size(), study.optimizers.size(), study.rates.size(),
          study.forms.size(), study.steps.size(), study.cases.size(), study.seeds.size()}) {
        const auto n = static_cast<std::int64_t>(std::max<std::size_t>(size, 1));
        if (count > INT64_MAX / n) return INT64_MAX;
        count *= n;
    }
    return count;
}

SimulationRecipe cellOf(const Study& study, std::int64_t index) {
    Digits digits(index);
    const auto* const seed = digits.next(study.seeds);
    const auto* const cases = digits.next(study.cases);
    const auto* const steps = digits.next(study.steps);
    const auto* const form = digits.next(study.forms);
    const auto* const rate = digits.next(study.rates);
    const auto* const optimizer = digits.next(study.optimizers);
    const auto* const protocol = digits.next(study.protocols);
    const auto* const loss = digits.next(study.losses);
    SimulationRecipe recipe;
    if (protocol) recipe.protocol = *protocol;
    if (loss) recipe.losses = {*loss};
    if (optimizer) recipe.protocol.optimizer = *optimizer;
    if (rate) recipe.protocol.schedule = Schedule::constant(*rate);
    if (form) recipe.protocol.form = *form;
    if (steps) recipe.protocol.steps = *steps;
    if (cases) recipe.cases = *cases;
    if (seed) recipe.seed = *seed;
    recipe.record = study.record;
    return recipe;
}

std::string cellId(const SimulationRecipe& recipe) {
    return recipeKey(recipe).substr(0, kIdDigits);
}

}  // namespace iou
