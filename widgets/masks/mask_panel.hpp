// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/masks/mask_view.hpp"

#include <QWidget>

#include <array>

class QButtonGroup;
class QComboBox;
class QFormLayout;
class QLabel;

namespace iou {

class SliderField;

/// The mask lab's numbers and tools: the measures, the cell under the pointer, the best box, brush
/// and shapes.
class MaskPanel : public QWidget {
    Q_OBJECT
public:
    explicit MaskPanel(DocumentHistory& history, QWidget* parent = nullptr);

    QString valueText(masks::Measure measure) const;
    QString bestWords() const;
    QString cellWords() const;
    SliderField& smooth() { return *m_smooth; }

private:
    void buildNumbers();
    void buildTools();
    void buildForm();
    SliderField* addBrushRow(const QString& name, const QString& tip, double lo, double hi,
                             double Brush::*number);
    void addShapes(bool is_target, const QString& name);
    void refresh();
    void refreshHand();
    void showCell(int cell);

    MaskView& m_view;
    std::array<QLabel*, 3> m_values{};
    QLabel *m_best = nullptr, *m_cell = nullptr, *m_itself = nullptr;
    QButtonGroup* m_tools = nullptr;
    QFormLayout* m_form = nullptr;
    QComboBox *m_measure = nullptr, *m_side = nullptr;
    SliderField *m_smooth = nullptr, *m_radius = nullptr, *m_hardness = nullptr, *m_level = nullptr;
};

}  // namespace iou
