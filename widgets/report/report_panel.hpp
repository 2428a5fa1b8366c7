// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finder/finder.hpp"
#include "core/jobs/worker.hpp"
#include "core/report/report_card.hpp"

#include <QTimer>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableView;

namespace iou {

class CardGrid;
class ExplorerModel;
class TextFiles;

/// Report card of the lanes' losses, side by side: a click on a number puts its worst pair into the
/// scene. And a search for the pair that embarrasses the active lane's loss most.
class ReportPanel : public QWidget {
    Q_OBJECT
public:
    /// files: where a card is kept; null: it cannot be.
    explicit ReportPanel(ExplorerModel& model, QWidget* parent = nullptr,
                         TextFiles* files = nullptr);

    QPushButton* cardButton() const { return m_make; }
    QPushButton* findButton() const { return m_find; }
    QPushButton* saveButton() const { return m_save; }
    QSpinBox* cases() const { return m_cases; }
    QSpinBox* budget() const { return m_budget; }
    QComboBox* quest() const { return m_quest; }
    QTableView* view() const { return m_view; }
    const CardGrid& grid() const { return *m_grid; }
    /// What the line above the table says.
    QString verdict() const;
    /// Blocks until what runs has been shown (for tests).
    void wait();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// The table gives way: it scrolls, the panel does not.
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Work { none, card, search };

    void buildFields();
    void layOut();
    void fitColumns();
    void listProtocols();
    void listQuests();
    void makeCard();
    void search();
    Result<FindRecipe> searchRecipe() const;
    /// Asks the worker; whatever ran before is stopped.
    void start(Work work, const Worker::Task& task);
    void stop();
    void finish();
    void receiveCard(std::uint64_t generation, const std::shared_ptr<const ReportCard>& card);
    void receiveFound(std::uint64_t generation, const std::shared_ptr<const FindResult>& found,
                      const std::shared_ptr<const FindRecipe>& recipe);
    void click(const QModelIndex& index);
    void showPair(const BoxPair& pair, const QString& name);
    void save();
    void showProgress();
    void complain(const Error& error);
    std::vector<Loss> losses() const;

    ExplorerModel& m_model;
    TextFiles* m_files;
    QSpinBox* m_cases;
    QSpinBox* m_seed;
    QComboBox* m_protocol;
    QPushButton* m_make;
    QPushButton* m_save;
    QComboBox* m_quest;
    QSpinBox* m_budget;
    QPushButton* m_find;
    QPushButton* m_other;
    QProgressBar* m_progress;
    QLabel* m_verdict;
    CardGrid* m_grid;
    QTableView* m_view;
    std::vector<BoxPair> m_found;  ///< of the last search
    std::size_t m_shown = 0;       ///< of these
    Work m_work = Work::none;
    QTimer m_tick;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
