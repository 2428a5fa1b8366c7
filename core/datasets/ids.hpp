// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// Truths and detections as other programs write them.
namespace iou::datasets {

/// An id of a file: a whole number, or a text. The number 7 and the text "7" are two.
struct Id {
    std::int64_t number = 0;
    std::optional<std::string> text = {};

    /// 7, or "7".
    Phrase shown() const;
    /// Numbers by value, then texts.
    friend bool operator<(const Id& a, const Id& b);
    friend bool operator==(const Id&, const Id&) = default;
};

/// Ids, each with the place it was first seen at.
class Ids {
public:
    /// Its place; new ones are appended.
    int intern(const Id& id);
    /// None: not there.
    std::optional<int> find(const Id& id) const;
    std::size_t size() const { return m_ids.size(); }
    const Id& operator[](int place) const { return m_ids[static_cast<std::size_t>(place)]; }
    /// For each place, that in rising order.
    std::vector<int> ranks() const;

private:
    std::vector<Id> m_ids;
    std::unordered_map<std::int64_t, int> m_numbers;
    std::unordered_map<std::string, int> m_texts;
};

}  // namespace iou::datasets
