// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/pair_list.hpp"

#include "core/jobs/threads.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr std::size_t kVisitedKept = 1000;

}  // namespace

PairList::PairList(DocumentHistory& history) : m_history(history) {
    connect(&m_history, &DocumentHistory::changed, this, [this](const Changes& changes) {
        if (changes.pair() && m_loaded) follow();
    });
}

PairList::~PairList() { m_worker.cancel(); }

void PairList::show(Loaded loaded, int chosen) {
    if (loaded == m_loaded) return;
    m_loaded = std::move(loaded);
    m_view.reset();
    m_sort = {};
    m_filter = {};
    m_chosen = m_framed = -1;
    m_visited.clear();
    if (m_loaded && chosen >= 0 && chosen < std::ssize(m_loaded->table.rows)) {
        m_visited.push_back(chosen);
        follow();
    }
    emit loadedChanged();
    emit viewChanged();
    emit chosenChanged();
    compute();
}

void PairList::setLosses(std::vector<Loss> losses) {
    if (losses == m_losses) return;
    m_losses = std::move(losses);
    compute();
}

void PairList::setSort(const pairing::PairSort& sort) {
    if (sort == m_sort) return;
    m_sort = sort;
    compute();
}

void PairList::setFilter(const pairing::PairFilter& filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    compute();
}

void PairList::compute() {
    if (!m_loaded) {
        m_worker.cancel();
        m_busy = false;
        emit busyChanged();
        return;
    }
    m_busy = true;
    emit busyChanged();
    m_expected = m_worker.request(
        [this, loaded = m_loaded, before = m_view, losses = m_losses, sort = m_sort,
         filter = m_filter](Progress& progress, std::uint64_t generation) {
            auto made = std::make_shared<const pairing::PairView>(
                pairing::viewOf(loaded->table, losses, sort, filter, before.get(),
                                threadsBesideTheWindow(), &progress));
            if (progress.cancelled()) return;
            QMetaObject::invokeMethod(
                this, [this, made, generation] { take(made, generation); }, Qt::QueuedConnection);
        });
}

void PairList::take(View view, std::uint64_t generation) {
    if (generation != m_expected || !m_loaded) return;
    m_view = std::move(view);
    m_busy = false;
    emit viewChanged();
    emit busyChanged();
}

bool PairList::isInScene(int row) const {
    const pairing::PairRow& pair = m_loaded->table.rows[static_cast<std::size_t>(row)];
    const auto& scene = m_history.document().explorer.scene;
    return pair.complete() && scene.pred == pair.pred && scene.target == pair.target;
}

bool PairList::isFramed(int row) const {
    const pairing::PairRow& pair = m_loaded->table.rows[static_cast<std::size_t>(row)];
    return pair.complete() && m_history.document().explorer.scene.target == pair.target;
}

/// After an edit or its undoing: the pair that is in the scene now, of those that were.
void PairList::follow() {
    const auto latest = [this](int before, bool (PairList::*is)(int) const) {
        if (before >= 0 && (this->*is)(before)) return before;
        const auto found = std::find_if(m_visited.rbegin(), m_visited.rend(),
                                        [&](int row) { return (this->*is)(row); });
        return found == m_visited.rend() ? -1 : *found;
    };
    const int chosen = latest(m_chosen, &PairList::isInScene);
    const int framed = chosen >= 0 ? chosen : latest(m_framed, &PairList::isFramed);
    const bool other = chosen != m_chosen, moved = framed != m_framed;
    m_chosen = chosen;
    m_framed = framed;
    if (moved) emit framedChanged();
    if (other) emit chosenChanged();
}

void PairList::choose(int row) {
    if (!m_loaded || row < 0 || static_cast<std::size_t>(row) >= m_loaded->table.rows.size())
        return;
    const pairing::PairRow& pair = m_loaded->table.rows[static_cast<std::size_t>(row)];
    if (!pair.complete() || (row == m_chosen && isInScene(row))) return;
    m_visited.push_back(row);
    if (m_visited.size() > kVisitedKept) m_visited.erase(m_visited.begin());
    m_chosen = row;
    m_history.apply(
        tr("Pair of the list"),
        [&](Document& d) {
            d.explorer.scene.pred = pair.pred;
            d.explorer.scene.target = pair.target;
        },
        QStringLiteral("pair of the list"));
    if (!isInScene(row)) m_chosen = -1;  // the boxes are locked
    if (m_chosen >= 0) m_framed = m_chosen;
    emit chosenChanged();
    if (m_chosen == row) emit stepped();
}

bool PairList::step(int by) {
    if (!m_view) return false;
    const auto& rows = m_view->rows;
    const auto& table = m_loaded->table.rows;
    const auto now = std::find(rows.begin(), rows.end(), m_framed);
    std::ptrdiff_t place =
        now == rows.end() ? (by > 0 ? -1 : std::ssize(rows)) : now - rows.begin();
    const std::ptrdiff_t way = by > 0 ? 1 : -1;
    do place += way;
    while (place >= 0 && place < std::ssize(rows) &&
           !table[static_cast<std::size_t>(rows[static_cast<std::size_t>(place)])].complete());
    if (place < 0 || place >= std::ssize(rows)) return false;
    choose(rows[static_cast<std::size_t>(place)]);
    return true;
}

void PairList::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace iou
