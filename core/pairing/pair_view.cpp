// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairing/pair_view.hpp"

#include "core/pairing/rank_agreement.hpp"

#include <algorithm>
#include <cmath>
#include <span>

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
                             const PairSort& sort, const Progress* progress) {
    const auto known = [&](int i) { return i >= 0 && static_cast<std::size_t>(i) < losses.size(); };
    if (!known(sort.loss)) return sortedBy(table, sort.column, progress);
    const auto& value = losses[static_cast<std::size_t>(sort.loss)].value;
    if (!known(sort.against)) return fallingOrder(value, progress);
    const auto& other = losses[static_cast<std::size_t>(sort.against)].value;
    return fallingOrder(rankDifference(value, other, progress), progress);
}

/// In the order of the table, so that each row is read where the one before it was.
PairPoints pointsOf(const PairTable& table, const std::vector<int>& rows, const PairLoss& loss) {
    PairPoints out;
    out.rows = rows;
    std::erase_if(out.rows, [&](int row) {
        return !std::isfinite(loss.value[static_cast<std::size_t>(row)]);
    });
    std::sort(out.rows.begin(), out.rows.end());
    out.iou.reserve(out.rows.size());
    out.loss.reserve(out.rows.size());
    for (const int row : out.rows) {
        out.iou.push_back(table.rows[static_cast<std::size_t>(row)].iou);
        out.loss.push_back(loss.value[static_cast<std::size_t>(row)]);
    }
    return out;
}

}  // namespace

std::vector<int> shownRows(const PairTable& table, const std::vector<PairLoss>& losses,
                           const PairSort& sort, const PairFilter& filter,
                           const Progress* progress) {
    auto rows = orderedRows(table, losses, sort, progress);
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
                const PairFilter& filter, const PairView* before, int threads, Progress* progress) {
    PairView out;
    const std::span<const PairLoss> known =
        before ? std::span<const PairLoss>(before->losses) : std::span<const PairLoss>();
    for (const Loss& loss : losses) {
        const auto same = std::find_if(known.begin(), known.end(),
                                       [&](const PairLoss& one) { return one.loss == loss; });
        out.losses.push_back(same != known.end() ? *same
                                                 : pairLoss(loss, table, true, threads, progress));
        if (progress && progress->cancelled()) return out;
    }
    out.rows = shownRows(table, out.losses, sort, filter, progress);
    if (progress && progress->cancelled()) return out;
    if (!out.losses.empty()) out.points = pointsOf(table, out.rows, out.losses.front());
    if (progress && progress->cancelled()) return out;
    // Neither order nor filter changes them.
    const bool same_losses =
        before &&
        std::equal(known.begin(), known.end(), losses.begin(), losses.end(),
                   [](const PairLoss& one, const Loss& loss) { return one.loss == loss; });
    out.stats = same_losses
                    ? before->stats
                    : pairStats(table, out.losses,
                                {.by_class = true, .by_size = false, .by_image = false}, progress);
    return out;
}

}  // namespace iou::pairing
