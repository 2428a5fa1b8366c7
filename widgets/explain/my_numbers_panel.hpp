// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/readings/number_search.hpp"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace iou {

class ExplorerModel;
class NumberGrid;
class NumberGridView;

/// Why do my numbers differ? Takes the pairs, values and gradients of other code and lists the
/// readings of the formulas that give them: those these pairs cannot tell apart together, with
/// pairs that can. A double click on a reading chooses its loss.
class MyNumbersPanel : public QWidget {
    Q_OBJECT
public:
    explicit MyNumbersPanel(ExplorerModel& model, QWidget* parent = nullptr);

    QLineEdit* predField() const { return m_pred; }
    QLineEdit* targetField() const { return m_target; }
    QLineEdit* valueField() const { return m_value; }
    QLineEdit* gradientField() const { return m_gradient; }
    QPlainTextEdit* table() const { return m_table; }
    QToolButton* severalButton() const { return m_several; }
    QPushButton* searchButton() const { return m_search; }
    QPushButton* copyButton() const { return m_copy; }
    NumberGridView* view() const { return m_view; }
    const NumberAnswer& answer() const { return m_answer; }
    QString verdict() const;
    /// Blocks until the search that runs has been shown (for tests).
    void wait();

    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    void buildFields();
    void buildAnswer();
    void layOut();
    void takePair();
    void search();
    void receive(std::uint64_t generation, const std::shared_ptr<const NumberAnswer>& answer);
    void showProgress();
    void showAnswer();
    void complain(const Error& error);
    void choose(int row);
    BoxNotation notation() const;
    Result<TheirNumbers> read() const;
    Result<TheirPair> readPair() const;

    ExplorerModel& m_model;
    NumberAnswer m_answer;
    TheirNumbers m_asked;
    std::vector<const ReadingMatch*> m_rows;  ///< of the list; null: a heading
    QComboBox* m_notation;
    QLineEdit* m_pred;
    QLineEdit* m_target;
    QLineEdit* m_value;
    QLineEdit* m_gradient;
    QPlainTextEdit* m_table;
    QWidget* m_one;
    QComboBox* m_form;
    QSpinBox* m_pairs;
    QToolButton* m_several;
    QToolButton* m_take;
    QPushButton* m_search;
    QPushButton* m_copy;
    QProgressBar* m_progress;
    QLabel* m_verdict;
    NumberGrid* m_grid;
    NumberGridView* m_view;
    bool m_written = false;  ///< somebody, into a field; until then it shows the boxes on screen
    QTimer m_tick;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
