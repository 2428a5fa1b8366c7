// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gallery/gallery.hpp"
#include "core/jobs/worker.hpp"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTableWidget;
class QTreeWidget;

namespace iou {

/// The papers' figures, computed when they are chosen: the picture, what is printed and what is
/// recomputed. Computing runs away from the GUI thread; choosing another entry drops it.
class GalleryView : public QWidget {
    Q_OBJECT
public:
    explicit GalleryView(QWidget* parent = nullptr);

    /// Chooses an entry by its id; nothing happens for an unknown one.
    void choose(const QString& id);
    /// Fewer cases and smaller grids, for a quick look.
    void setReduced(bool on) { m_reduced = on; }
    bool busy() const { return m_expected != 0; }
    /// The computed entry on screen, or null.
    const gallery::Outcome* outcome() const { return m_outcome.get(); }

    QSize sizeHint() const override { return {1120, 760}; }

signals:
    void shown();  ///< an entry has been computed and is on screen
    /// The entry's scene is to be opened in the explorer.
    void openRequested(const Document& document, const QString& title);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fillList();
    void compute(const gallery::Entry& entry);
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
    QTimer m_watch;
    const gallery::Entry* m_entry = nullptr;
    std::shared_ptr<const gallery::Outcome> m_outcome;
    bool m_reduced = false;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
