// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/intervals/interval_view.hpp"

#include <QTimer>
#include <QWidget>

#include <array>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace iou {

class NumberField;
class ScrubSlider;

/// The interval lab's numbers: the measures with their slopes, the intervals typed, and the run
/// with its replay.
class IntervalPanel : public QWidget {
    Q_OBJECT
public:
    explicit IntervalPanel(DocumentHistory& history, QWidget* parent = nullptr);

    /// Of a measure: its value, then its slopes by centre and length.
    QString cell(intervals::Measure measure, int column) const;
    void setPlaying(bool on);

private:
    void buildTable();
    void buildForm();
    void buildReplay();
    NumberField* addNumber(bool is_target, bool is_length, const QString& name);
    template <class Set>
    void edit(const QString& name, const char* key, const Set& set);
    void refresh();
    void advance();

    IntervalView& m_view;
    std::array<std::array<QLabel*, 4>, 3> m_cells{};
    QFormLayout* m_form = nullptr;
    QComboBox *m_measure = nullptr, *m_code = nullptr, *m_optimizer = nullptr;
    NumberField* m_rate = nullptr;
    QSpinBox* m_steps = nullptr;
    std::array<NumberField*, 4> m_numbers{};  ///< centre and length of prediction and truth
    ScrubSlider* m_scrub = nullptr;
    QToolButton* m_play = nullptr;
    QLabel* m_words = nullptr;
    QTimer m_timer;
    bool m_advancing = false;  ///< the replay itself changes the step
};

}  // namespace iou
