// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/occlusion/occlusion_view.hpp"

namespace iou {

OcclusionView::OcclusionView(DocumentHistory& history) : m_lab(history) {
    connect(&m_lab, &LabSignals::changed, this, &OcclusionView::follow);
    follow();
}

void OcclusionView::follow() {
    m_value = m_lab.value();
    m_outcome = outcomeOf(m_value);
    emit changed();
}

}  // namespace iou
