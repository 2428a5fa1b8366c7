// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

#include <QMenu>

#include <functional>
#include <vector>

namespace iou {

class ExplorerModel;

/// How the surface is shown: in three dimensions, colours, scale, field, profile. Every choice is
/// one undoable step.
class SurfaceMenu : public QMenu {
    Q_OBJECT
public:
    explicit SurfaceMenu(ExplorerModel& model, QWidget* parent = nullptr);

    QAction* relief() const { return m_relief; }
    QAction* profile() const { return m_profile_x; }

private:
    struct Choice {
        QString text, tip;
        QKeySequence key;
        std::function<bool(const SurfaceView&)> holds;
        std::function<void(SurfaceView&, bool on)> put;
    };

    QAction* add(QMenu* menu, const Choice& choice);
    void addColors();
    void addScales();
    void refresh();

    ExplorerModel& m_model;
    QAction* m_relief;
    QAction* m_profile_x;
    std::vector<std::function<void()>> m_checks;
};

}  // namespace iou
