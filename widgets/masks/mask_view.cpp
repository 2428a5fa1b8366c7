// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/masks/mask_view.hpp"

#include "widgets/text/free_tr.hpp"

namespace iou {

MaskView::MaskView(DocumentHistory& history) : m_lab(history) {
    connect(&m_lab, &LabSignals::changed, this, &MaskView::follow);
    follow();
}

void MaskView::follow() {
    m_value = m_lab.value();
    m_outcome = outcomeOf(m_value);
    if (m_hot >= m_value.side * m_value.side) setHot(-1);
    emit changed();
}

void MaskView::setTool(MaskTool tool) {
    m_tool = tool;
    emit handChanged();
}

void MaskView::setBrush(const Brush& brush) {
    m_brush = brush;
    emit handChanged();
}

Brush MaskView::activeBrush() const {
    Brush out = m_brush;
    out.erases = m_tool == MaskTool::erase;
    return out;
}

void MaskView::setHot(int cell) {
    if (cell == m_hot) return;
    m_hot = cell;
    emit hotChanged(cell);
}

QString measureName(masks::Measure measure) {
    switch (measure) {
    case masks::Measure::soft_iou: return tr("soft IoU");
    case masks::Measure::dice_squared: return tr("V-Net Dice");
    case masks::Measure::dice: break;
    }
    return QStringLiteral("Dice");
}

}  // namespace iou
