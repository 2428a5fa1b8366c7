// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/load_pairs.hpp"
#include "core/jobs/worker.hpp"
#include "core/pairing/pair_view.hpp"
#include "widgets/model/document_history.hpp"

#include <QObject>

#include <memory>
#include <vector>

namespace iou {

/// The pairs of files a person has read, shared by all that show them: losses, order and selection.
/// What is computed is computed off the GUI thread; the last request counts. A pair that is chosen
/// becomes the scene; choosing one after the other is one undo step until something else is edited.
class PairList : public QObject {
    Q_OBJECT
public:
    using Loaded = std::shared_ptr<const pairing::LoadedPairs>;
    using View = std::shared_ptr<const pairing::PairView>;

    explicit PairList(DocumentHistory& history);
    ~PairList() override;

    /// Null: none; the same again changes nothing. All of them are shown, the worst first. chosen:
    /// the row that is in the scene already.
    void show(Loaded loaded, int chosen = -1);
    void setLosses(std::vector<Loss> losses);
    void setSort(const pairing::PairSort& sort);
    void setFilter(const pairing::PairFilter& filter);
    const pairing::PairSort& sort() const { return m_sort; }
    const pairing::PairFilter& filter() const { return m_filter; }

    const Loaded& loaded() const { return m_loaded; }
    const pairing::PairTable* table() const { return m_loaded ? &m_loaded->table : nullptr; }
    /// Null until there is one.
    const View& view() const { return m_view; }
    bool busy() const { return m_busy; }
    /// The row of the table that is in the scene; -1: none.
    int chosen() const { return m_chosen; }
    /// The row whose truth is in the scene, of those that were chosen, wherever the prediction is
    /// now; -1: none.
    int framed() const { return m_framed; }

    /// Puts a row of the table into the scene; one with a single box stays where it is.
    void choose(int row);
    /// The pair with two boxes that is next to framed() in the order shown, backwards for negative
    /// ones; the first where there is none. False at the ends.
    bool step(int by);
    /// Blocks until what was asked for is there (for tests).
    void wait();

signals:
    void loadedChanged();
    void viewChanged();
    void chosenChanged();
    void framedChanged();
    void stepped();  ///< another pair is in the scene
    void busyChanged();

private:
    void compute();
    void take(View view, std::uint64_t generation);
    bool isInScene(int row) const;
    bool isFramed(int row) const;
    void follow();

    DocumentHistory& m_history;
    Loaded m_loaded;
    View m_view;
    std::vector<Loss> m_losses;
    pairing::PairSort m_sort;
    pairing::PairFilter m_filter;
    int m_chosen = -1, m_framed = -1;
    std::vector<int> m_visited;  ///< rows that were in the scene, the last one last
    bool m_busy = false;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

}  // namespace iou
