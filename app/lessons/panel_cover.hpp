// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace iou {

/// Covers a panel until a lesson's question is answered.
class PanelCover : public QWidget {
    Q_OBJECT
public:
    /// over: the panel; the cover is its child and keeps its size.
    explicit PanelCover(QWidget& over);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
};

}  // namespace iou
