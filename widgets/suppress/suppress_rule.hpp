// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/suppress/suppress_view.hpp"

#include <QTimer>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace iou {

class NumberField;
class ScrubSlider;

/// How the suppression lab thins out: method and its numbers as sliders, the selections one by one,
/// and what each method would keep.
class SuppressRule : public QWidget {
    Q_OBJECT
public:
    explicit SuppressRule(DocumentHistory& history, QWidget* parent = nullptr);
    ~SuppressRule() override;

    QString headline() const;
    QString stepWords() const;
    /// The slider of a number of the rule, by its name in files; null: there is none.
    QSlider* slider(std::string_view name) const;
    void setPlaying(bool on);
    /// Milliseconds a selection is shown while they are played.
    void setPace(int milliseconds) { m_timer.setInterval(milliseconds); }

private:
    struct Row {
        const suppress::RuleNumber* number;
        double lo, hi;  ///< of the slider
        QWidget* field;
        QSlider* slider;
        NumberField* spin;
    };

    void buildForm();
    void buildSteps();
    void addRow(const suppress::RuleNumber& number, const QString& name, const QString& tip,
                double lo, double hi);
    void setNumber(const suppress::RuleNumber& number, const QString& name, double value);
    void refresh();
    void refreshSteps();
    void advance();

    SuppressView& m_view;
    QLabel* m_headline;
    QComboBox* m_method = nullptr;
    QLabel* m_sentence = nullptr;
    QFormLayout* m_form = nullptr;
    std::vector<Row> m_rows;
    QCheckBox* m_across = nullptr;
    ScrubSlider* m_step = nullptr;
    QToolButton* m_play = nullptr;
    QLabel* m_step_words = nullptr;
    QTimer m_timer;
};

}  // namespace iou
