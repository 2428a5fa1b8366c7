// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/average_precision/ap_view.hpp"

#include <QWidget>

#include <array>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace iou {

class ApBars;
class NumberField;

/// How the AP lab judges, and what comes out: the headline, a bar for each threshold, COCO's twelve
/// numbers and AP by category.
class ApNumbers : public QWidget {
    Q_OBJECT
public:
    explicit ApNumbers(DocumentHistory& history, QWidget* parent = nullptr);

    ApBars& bars() { return *m_bars; }
    /// The text of one of COCO's twelve numbers.
    QString number(int index) const;

private:
    void buildForm();
    void buildNumbers();
    void refresh();
    void refreshForm();

    ApView& m_view;
    QFormLayout* m_form;
    QComboBox* m_method;
    QComboBox* m_area;
    QComboBox* m_category;
    QSpinBox* m_most;
    NumberField* m_threshold;
    QLabel* m_headline;
    ApBars* m_bars;
    QWidget* m_coco;  ///< the twelve numbers
    std::array<QLabel*, 12> m_numbers{};
    QLabel* m_of_category;
};

}  // namespace iou
