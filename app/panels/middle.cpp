// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/middle.hpp"

#include "widgets/frame/lab_centre.hpp"

#include <QMainWindow>
#include <QStackedWidget>

#include <utility>

namespace iou {

namespace {

LabCentre* centreOf(QWidget* lab) { return dynamic_cast<LabCentre*>(lab); }

}  // namespace

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
    if (!widget) {
        m_stack->addWidget(widget = lab->middle(parts));
        std::erase_if(m_waiting, [lab, centre = centreOf(widget)](const LabCamera& each) {
            if (centre && each.lab == lab->id) centre->setCamera(each.camera);
            return each.lab == lab->id;
        });
    }
    m_stack->setCurrentWidget(widget);
    return true;
}

std::vector<LabCamera> Middle::cameras() const {
    // In the order of the rows, whichever of the labs are made already.
    std::vector<LabCamera> out, waiting = m_waiting;
    for (const WorkspaceRow& row : m_rows) {
        if (const LabCentre* const centre = centreOf(m_labs.value(QString::fromLatin1(row.id)))) {
            if (const auto camera = centre->camera()) out.push_back({row.id, *camera});
            continue;
        }
        std::erase_if(waiting, [&](const LabCamera& each) {
            if (each.lab == row.id) out.push_back(each);
            return each.lab == row.id;
        });
    }
    out.insert(out.end(), waiting.begin(), waiting.end());
    return out;
}

void Middle::setCameras(std::vector<LabCamera> cameras) {
    for (auto lab = m_labs.begin(); lab != m_labs.end(); ++lab)
        if (LabCentre* const centre = centreOf(lab.value())) centre->setCamera({});
    std::erase_if(cameras, [this](const LabCamera& each) {
        LabCentre* const centre = centreOf(m_labs.value(QString::fromStdString(each.lab)));
        if (centre) centre->setCamera(each.camera);
        return centre != nullptr;
    });
    m_waiting = std::move(cameras);
}

QWidget* Middle::current() const { return m_stack->currentWidget(); }

}  // namespace iou
