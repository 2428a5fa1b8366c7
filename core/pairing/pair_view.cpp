// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pair_view.hpp"

#include "core/pairing/rank_agreement.hpp"

#include <algorithm>

namespace iou::pairing {

namespace {

std::string smallLetters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// Which of the names hold the text.
std::vector<char> holding(const std::vector<std::string>& names, const std::string& text) {
    std::vector<char> out;
    out.reserve(names.size());
    for (const std::string& name : names) out.push_back(smallLetters(name).find(text) != name.npos);
    return out;
}

std::vector<int> orderedRows(const PairTable& table, const std::vector<PairLoss>& losses,
                             const PairSort& sort) {
    const auto known = [&](int i) { return i >= 0 && static_cast<std::size_t>(i) < losses.size(); };
    if (!known(sort.loss)) return sortedBy(table, sort.column);
    const auto& value = losses[static_cast<std::size_t>(sort.loss)].value;
    if (!known(sort.against)) return fallingOrder(value);
    return fallingOrder(
        rankDifference(value, losses[static_cast<std::size_t>(sort.against)].value));
}

}  // namespace

std::vector<int> shownRows(const PairTable& table, const std::vector<PairLoss>& losses,
                           const PairSort& sort, const PairFilter& filter) {
    auto rows = orderedRows(table, losses, sort);
    if (sort.reversed) std::reverse(rows.begin(), rows.end());
    const std::string text = smallLetters(filter.text);
    const auto images = holding(table.images, text), labels = holding(table.labels, text);
    std::erase_if(rows, [&](int place) {
        const PairRow& row = table.rows[static_cast<std::size_t>(place)];
        if (filter.status >= 0 && static_cast<int>(row.status) != filter.status) return true;
        if (filter.size >= 0 && static_cast<int>(areaClassOf(row)) != filter.size) return true;
        if (text.empty()) return false;
        const bool in_image = row.image >= 0 && images[static_cast<std::size_t>(row.image)];
        const bool in_label = row.label >= 0 && labels[static_cast<std::size_t>(row.label)];
        return !in_image && !in_label;
    });
    return rows;
}

PairView viewOf(const PairTable& table, const std::vector<Loss>& losses, const PairSort& sort,
                const PairFilter& filter, std::vector<PairLoss> before, int threads,
                Progress* progress) {
    PairView out;
    for (const Loss& loss : losses) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const PairLoss& one) {
            return one.loss == loss && one.value.size() == table.rows.size();
        });
        if (same != before.end())
            out.losses.push_back(std::move(*same));
        else
            out.losses.push_back(pairLoss(loss, table, true, threads, progress));
        if (progress && progress->cancelled()) return out;
    }
    out.rows = shownRows(table, out.losses, sort, filter);
    out.stats = pairStats(table, out.losses,
                          {.by_class = true, .by_size = false, .by_image = false}, progress);
    return out;
}

}  // namespace iou::pairing
