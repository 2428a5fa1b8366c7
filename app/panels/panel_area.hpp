// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace iou {

/// The inside of a panel. The content fills it, and scrolls where the window leaves it less height
/// than it needs, so that a small window clips nothing.
class PanelArea : public QScrollArea {
    Q_OBJECT
public:
    explicit PanelArea(QWidget* content);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace iou
