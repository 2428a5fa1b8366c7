// SPDX-License-Identifier: GPL-3.0-or-later
// What settings and sessions keep of the panels.
#include "app/panels/panel_set.hpp"
#include "app/panels/panel_widths.hpp"

#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>

namespace iou {

QByteArray PanelSet::arrangement() const {
    return m_origin == Layout::arranged && !lab() ? state() : m_own;
}

void PanelSet::arrange(const QByteArray& arrangement) {
    m_own = arrangement;
    if (m_origin == Layout::as_read || lab()) return;
    if (!arrangement.isEmpty() && restore(arrangement))
        m_origin = Layout::arranged;
    else
        reset();
}

std::vector<std::string> PanelSet::raised() const {
    std::vector<std::string> ids;
    if (!m_window.isVisible()) return ids;  // nothing has its place yet
    bool usual = m_origin == Layout::usual || m_origin == Layout::of_lab;
    for (const Panel& panel : m_panels) {
        if (!inFront(m_window, *panel.dock) || m_window.tabifiedDockWidgets(panel.dock).isEmpty())
            continue;
        ids.emplace_back(panel.row.id);
        usual = usual && isFront(panel);
    }
    return usual ? std::vector<std::string>() : ids;
}

bool PanelSet::isFront(const Panel& panel) const {
    if (!lab()) return panel.dock == front(panel.row.place);
    const std::string_view id = panel.row.id;
    for (const PanelColumn* column : {&lab()->left, &lab()->right})
        for (const PanelStack& stack : *column)
            if (stack.front() == id) return true;
    return false;
}

void PanelSet::raise(const std::vector<std::string>& ids) {
    // Tabs that are new keep no choice until the window is there: it is made again then.
    if (!m_window.isVisible()) m_raised_later = ids;
    for (const Panel& panel : m_panels)
        if (std::find(ids.begin(), ids.end(), panel.row.id) != ids.end()) panel.dock->raise();
}

std::string PanelSet::layoutOfSession() const {
    if (m_origin == Layout::as_read) return m_read;
    return m_origin == Layout::arranged ? state().toBase64().toStdString() : std::string();
}

std::vector<std::string> PanelSet::raisedOfSession() const {
    // Which tabs are in front belongs to an arrangement.
    return m_origin == Layout::arranged ? std::vector<std::string>() : raised();
}

bool PanelSet::showLayout(const std::string& layout, const std::vector<std::string>& raised,
                          std::string_view lab_id) {
    if (m_origin == Layout::arranged && !lab()) m_own = state();
    m_read = layout;
    showMiddle(m_middle.find(lab_id));
    const QByteArray state = QByteArray::fromBase64(QByteArray::fromStdString(layout));
    const bool read = !state.isEmpty() && restore(state);
    m_origin = read ? Layout::as_read : Layout::usual;
    if (!read) lab() ? arrangeFor(*lab()) : arrange(QByteArray(m_own));
    raise(raised);
    return read || layout.empty();
}

}  // namespace iou
