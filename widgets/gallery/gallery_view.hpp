// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gallery/gallery.hpp"
#include "core/jobs/worker.hpp"

#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTableWidget;
class QTreeWidget;

namespace iou {

/// The papers' figures: the picture, what is printed and what is recomputed. They are computed when
/// they are chosen, but for large simulations, which wait for a button. Computing runs away from
/// the GUI thread; choosing another entry drops it, and what was computed is kept.
class GalleryView : public QWidget {
    Q_OBJECT
public:
    explicit GalleryView(QWidget* parent = nullptr);

    /// Chooses an entry by its id; nothing happens for an unknown one.
    void choose(const QString& id);
    /// Chooses the next entry, or with -1 the one before.
    void chooseNext(int by = 1);
    /// Chooses the first entry where none is chosen.
    void chooseAny();
    const gallery::Entry* entry() const { return m_entry; }
    /// Computes the chosen entry, whatever it takes.
    void compute();
    /// Picture, title and sentence alone, as large as the window allows.
    void setPresented(bool on);
    bool presented() const { return m_presented; }
    /// Fewer cases and smaller grids, for a quick look.
    void setReduced(bool on) { m_reduced = on; }
    bool busy() const { return m_expected != 0; }
    /// The computed entry on screen, or null.
    const gallery::Outcome* outcome() const { return m_outcome.get(); }

    QSize sizeHint() const override { return {1120, 760}; }

signals:
    void shown();  ///< an entry has been computed and is on screen
    void presentRequested();
    /// The entry's scene is to be opened in the explorer.
    void openRequested(const Document& document, const QString& title);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fillList();
    void showEntry(const gallery::Entry& entry);
    void refresh();
    void stop();
    void deliver(std::uint64_t generation, std::shared_ptr<const gallery::Outcome> outcome);
    void refreshWords();
    void refreshChecks();
    void refreshPicture();

    QTreeWidget* m_list;
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_picture;
    QScrollArea* m_scroll;
    QTableWidget* m_checks;
    QProgressBar* m_progress;
    QPushButton* m_open;
    QPushButton* m_present;
    QPushButton* m_compute;  ///< where the chosen entry waits
    QTimer m_watch;
    const gallery::Entry* m_entry = nullptr;
    std::shared_ptr<const gallery::Outcome> m_outcome;
    /// What was computed, by entry.
    std::map<const gallery::Entry*, std::shared_ptr<const gallery::Outcome>> m_kept;
    bool m_reduced = false;
    bool m_presented = false;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
