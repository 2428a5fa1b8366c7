// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/middle.hpp"

#include <QMainWindow>
#include <QStackedWidget>

#include <utility>

namespace iou {

Middle::Middle(QMainWindow& window, QWidget* explorer, std::vector<WorkspaceRow> rows)
    : m_rows(std::move(rows)), m_stack(new QStackedWidget(&window)) {
    m_stack->addWidget(explorer);
    window.setCentralWidget(m_stack);
}

bool Middle::show(const WorkspaceRow* lab, const PanelParts& parts) {
    lab = lab ? find(lab->id) : nullptr;  // a row of a copy of the list will do
    if (lab == m_lab) return false;
    m_lab = lab;
    if (!lab) {
        m_stack->setCurrentIndex(0);
        return true;
    }
    QWidget*& widget = m_labs[QString::fromLatin1(lab->id)];
    if (!widget) m_stack->addWidget(widget = lab->middle(parts));
    m_stack->setCurrentWidget(widget);
    return true;
}

QWidget* Middle::current() const { return m_stack->currentWidget(); }

}  // namespace iou
