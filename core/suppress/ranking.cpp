// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/ranking.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace iou::suppress {

namespace {

/// A key whose order as a whole number is the falling one of doubles, and the place it came from.
struct Ranked {
    std::uint64_t bits;
    std::uint32_t place;
    bool operator<(const Ranked& other) const {
        return bits != other.bits ? bits < other.bits : place < other.place;
    }
};

Ranked rankedOf(double key, std::size_t place) {
    const auto bits = std::bit_cast<std::uint64_t>(key + 0.0);  // no -0
    const std::uint64_t falling = bits >> 63U ? bits : ~(bits | std::uint64_t{1} << 63U);
    return {falling, static_cast<std::uint32_t>(place)};
}

constexpr unsigned kDigitBits = 11, kFirstDigit = 64 - 3 * kDigitBits;

/// One stable pass of a radix sort.
void sortByDigit(const std::vector<Ranked>& from, std::vector<Ranked>& to, unsigned shift) {
    std::array<std::uint32_t, (1U << kDigitBits) + 1> starts{};
    const auto digit = [shift](const Ranked& r) {
        return static_cast<std::size_t>(r.bits >> shift) & ((1U << kDigitBits) - 1);
    };
    for (const Ranked& r : from) ++starts[digit(r) + 1];
    for (std::size_t d = 1; d < starts.size(); ++d) starts[d] += starts[d - 1];
    for (const Ranked& r : from) to[starts[digit(r)]++] = r;
}

/// By the upper 33 bits, then what agrees in them by all.
void sortRanked(std::vector<Ranked>& items) {
    if (items.size() < 400) {
        std::sort(items.begin(), items.end());
        return;
    }
    std::vector<Ranked> other(items.size());
    for (unsigned pass = 0; pass < 3; ++pass) {
        sortByDigit(items, other, kFirstDigit + pass * kDigitBits);
        items.swap(other);
    }
    for (auto first = items.begin(); first != items.end();) {
        auto end = first + 1;
        while (end != items.end() && end->bits >> kFirstDigit == first->bits >> kFirstDigit) ++end;
        if (end - first > 1) std::sort(first, end);
        first = end;
    }
}

}  // namespace

Ranking rankedByKeys(std::span<const int> members, std::vector<double> keys) {
    std::vector<Ranked> items;
    items.reserve(members.size());
    for (std::size_t i = 0; i < members.size(); ++i) items.push_back(rankedOf(keys[i], i));
    sortRanked(items);
    Ranking out;
    out.indices.reserve(items.size());
    out.keys.reserve(items.size());
    for (const Ranked& r : items) {
        out.indices.push_back(members[r.place]);
        out.keys.push_back(keys[r.place]);
    }
    return out;
}

}  // namespace iou::suppress
