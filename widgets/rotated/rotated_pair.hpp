// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rotated/rotated_view.hpp"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;

namespace iou {

class NumberField;

/// The five numbers of both boxes in the chosen notation, to type, and what they share.
class RotatedPair : public QWidget {
    Q_OBJECT
public:
    explicit RotatedPair(DocumentHistory& history, QWidget* parent = nullptr);

    NumberField& field(RotatedWhich which, RotatedAxis axis);
    QComboBox& notation() { return *m_notation; }
    QString headline() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void take(RotatedWhich which, RotatedAxis axis, double shown);
    void refresh();
    void applyColors();

    RotatedView& m_view;
    QLabel *m_headline, *m_words, *m_range;
    QComboBox* m_notation;
    std::array<QLabel*, 2> m_titles;
    std::array<std::array<NumberField*, 5>, 2> m_fields;
};

}  // namespace iou
