// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace iou {

/// Says what the control under the pointer or with the keyboard focus does: its status tip, tool
/// tip or accessible name, or those of what contains it.
class HoverHints : public QObject {
    Q_OBJECT
public:
    /// Watches every widget inside the window. Where the one it told about is hidden, the hint is
    /// empty.
    explicit HoverHints(QWidget& window);
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// The hint for a widget; may be empty.
    static QString hintOf(const QWidget& widget);

signals:
    void hintChanged(const QString& hint);

private:
    QWidget& m_window;
    QPointer<QObject> m_told;  ///< whose hint is shown
};

}  // namespace iou
