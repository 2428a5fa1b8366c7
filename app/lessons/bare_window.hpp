// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>

class QAction;
class QMenu;
class QWidget;

namespace iou {

class PanelSet;

/// A window without bars, titles and the rows one sets things with, in which nothing can be chosen
/// that opens another window.
class BareWindow {
public:
    explicit BareWindow(PanelSet& panels) : m_panels(panels) {}

    /// windows: menus of which no entry may be chosen.
    void strip(const QList<QMenu*>& windows);
    /// Tool bars come back with the arrangement of the panels.
    void putBack();

private:
    void setBars(bool shown);
    void disable(const QMenu& menu, bool all);

    PanelSet& m_panels;
    QList<QPointer<QAction>> m_disabled;
    QList<QPointer<QWidget>> m_hidden;
};

}  // namespace iou
