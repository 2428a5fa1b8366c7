// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace iou {

/// The inside of a panel: the content fills it, and where the window leaves less height than the
/// content needs it scrolls, so that a small window clips nothing.
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
