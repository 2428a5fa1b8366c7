// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>

class QWidget;

namespace iou {

class ExplorerModel;

/// When a panel of numbers shows what has changed. While a drag is under way that is a moment
/// later: the scene and the surface, which the eye follows, are painted before. Several changes
/// within that moment are shown at once. A panel that is not seen is left as it is while dragging.
class LateRefresh : public QObject {
public:
    /// refresh: shows the model in the panel, which owns this.
    LateRefresh(ExplorerModel& model, QWidget& panel, std::function<void()> refresh);

    void ask();
    /// What was asked for has been shown otherwise.
    void done();

private:
    void act();

    ExplorerModel& m_model;
    QWidget& m_panel;
    std::function<void()> m_refresh;
    QTimer m_later;
    bool m_asked = false;
};

}  // namespace iou
