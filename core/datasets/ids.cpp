// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/ids.hpp"

#include <algorithm>
#include <numeric>

namespace iou::datasets {

Phrase Id::shown() const {
    if (text) return phrase("\"%1\"", *text);
    return std::to_string(number);
}

bool operator<(const Id& a, const Id& b) {
    if (a.text.has_value() != b.text.has_value()) return b.text.has_value();
    return a.text ? *a.text < *b.text : a.number < b.number;
}

int Ids::intern(const Id& id) {
    const int next = static_cast<int>(m_ids.size());
    const int place = id.text ? m_texts.try_emplace(*id.text, next).first->second
                              : m_numbers.try_emplace(id.number, next).first->second;
    if (place == next) m_ids.push_back(id);
    return place;
}

std::optional<int> Ids::find(const Id& id) const {
    if (id.text) {
        const auto found = m_texts.find(*id.text);
        return found == m_texts.end() ? std::nullopt : std::optional(found->second);
    }
    const auto found = m_numbers.find(id.number);
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

std::vector<int> Ids::ranks() const {
    std::vector<int> order(m_ids.size()), ranks(m_ids.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return (*this)[a] < (*this)[b]; });
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    return ranks;
}

}  // namespace iou::datasets
