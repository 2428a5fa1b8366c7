// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/explorer_model.hpp"
#include "widgets/scene/scene_geometry.hpp"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;

namespace iou {

class NumberField;

/// The two boxes as numbers, typed or pasted in a notation that is stated, never guessed.
class BoxPanel : public QWidget {
    Q_OBJECT
public:
    explicit BoxPanel(ExplorerModel& model, QWidget* parent = nullptr);

    NumberField& field(Which which, int index);

public slots:
    /// Takes four numbers from the clipboard in the chosen notation; a box that cannot be read is
    /// refused with the reason.
    void paste(Which which);
    void copy(Which which);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void takeField(Which which, std::size_t index, double value);
    void setBox(Which which, const Result<Box<>>& box, const QString& name);
    Box<> shownBox(Which which) const;
    void applyColors();

    ExplorerModel& m_model;
    QComboBox* m_notation;
    std::array<QLabel*, 4> m_names{};
    std::array<QLabel*, 2> m_titles{};
    std::array<std::array<NumberField*, 4>, 2> m_fields{};
    QLabel* m_message;
};

}  // namespace iou
