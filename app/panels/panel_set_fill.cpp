// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of panels, which are made when they are needed.
#include "app/panels/panel_area.hpp"
#include "app/panels/panel_set.hpp"
#include "app/panels/panel_widths.hpp"

#include <QDockWidget>
#include <QLayout>

namespace iou {

void PanelSet::fill(Panel& panel, bool seen) {
    if (panel.content) return;
    panel.content = panel.row.make(m_parts);
    // The row at the bottom keeps its height.
    const bool is_row = panel.row.place == PanelPlace::bottom;
    QWidget* const shown = is_row ? panel.content : new PanelArea(panel.content);
    if (!seen) panel.content->hide();
    panel.dock->setWidget(shown);
    if (panel.row.lock) shown->setEnabled(!(m_locks.*panel.row.lock));
    // At its size before it is shown: lists scroll to what is chosen then.
    if (panel.dock->isVisible()) panel.dock->layout()->activate();
    shown->show();
    // Qt only moves the panel behind a tab out of sight; hidden, its views rest until it is raised.
    // It calls a floating one invisible left of the first screen, and when it comes from a tab.
    if (!is_row)
        connect(panel.dock, &QDockWidget::visibilityChanged, panel.content,
                [dock = panel.dock, content = panel.content](bool visible) {
                    content->setVisible(visible || dock->isFloating());
                });
    emit made(panel.content);
}

bool PanelSet::fillNext() {
    for (Panel& panel : m_panels) {
        if (panel.content || panel.row.lab) continue;
        fill(panel, panel.dock->isVisible() &&
                        (panel.dock->isFloating() || inFront(m_window, *panel.dock)));
        return true;
    }
    return false;
}

void PanelSet::complete() {
    m_rest.stop();
    while (fillNext()) continue;
}

}  // namespace iou
