// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace iou {

/// Tells what the control under the pointer or with the keyboard's focus does: its status tip, tool
/// tip or accessible name, or those of what it lies in.
class HoverHints : public QObject {
    Q_OBJECT
public:
    /// Watches every widget inside the window.
    explicit HoverHints(QWidget& window);
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// What is said about a widget; empty: nothing.
    static QString hintOf(const QWidget& widget);

signals:
    void hintChanged(const QString& hint);

private:
    QWidget& m_window;
};

}  // namespace iou
