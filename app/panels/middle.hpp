// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/workspaces.hpp"
#include "core/session/session_json.hpp"

#include <QHash>
#include <QString>

#include <string_view>
#include <vector>

class QMainWindow;
class QStackedWidget;

namespace iou {

/// The middle of a window: the explorer, or the lab of a workspace, made when it is first shown.
class Middle {
public:
    /// explorer: in the middle until a lab is shown. rows: those that may be. The window takes the
    /// stack of them all.
    Middle(QMainWindow& window, QWidget* explorer, std::vector<WorkspaceRow> rows);

    /// The lab that is shown; null: the explorer.
    const WorkspaceRow* lab() const { return m_lab; }
    /// By its id; null where no workspace of that id has a middle.
    const WorkspaceRow* find(std::string_view id) const { return findLab(m_rows, id); }
    /// Shows a lab, or the explorer (null); whether that is another than before.
    bool show(const WorkspaceRow* lab, const PanelParts& parts);
    QWidget* current() const;
    /// Of all labs, also of those that were not shown yet.
    std::vector<LabCamera> cameras() const;
    void setCameras(std::vector<LabCamera> cameras);

private:
    std::vector<WorkspaceRow> m_rows;
    QStackedWidget* m_stack;              ///< the explorer first
    QHash<QString, QWidget*> m_labs;      ///< by the ids of their workspaces
    std::vector<LabCamera> m_waiting;     ///< of labs that were not shown yet
    const WorkspaceRow* m_lab = nullptr;  ///< of m_rows
};

}  // namespace iou
