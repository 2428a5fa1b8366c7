// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

class QWidget;

namespace iou {

class DocumentHistory;
class ExplorerModel;

/// Whether a picture that the eye follows is being worked out for what the hand did last. One for
/// each document: sharedOf<AwaitedPicture>(history).
class AwaitedPicture : public QObject {
    Q_OBJECT
public:
    explicit AwaitedPicture(DocumentHistory&) {}
    bool isUnderWay() const { return m_under_way; }
    void expect() { m_under_way = true; }
    void painted() { m_under_way = false; }

private:
    bool m_under_way = false;
};

/// When a panel of numbers shows what has changed. While a drag is under way that is a moment
/// later: the scene and the surface, which the eye follows, are painted before, if they do not take
/// long (AwaitedPicture). Several changes within that moment are shown at once. A panel that is not
/// seen is left as it is while dragging.
class LateRefresh : public QObject {
public:
    /// refresh: shows the model in the panel, which owns this.
    LateRefresh(ExplorerModel& model, QWidget& panel, std::function<void()> refresh);

    void ask();
    /// What was asked for has been shown otherwise.
    void done();

private:
    void act();
    void actInTime();

    ExplorerModel& m_model;
    AwaitedPicture& m_picture;
    QWidget& m_panel;
    std::function<void()> m_refresh;
    QTimer m_later;
    QElapsedTimer m_since;  ///< it was asked for
    bool m_asked = false;
};

}  // namespace iou
