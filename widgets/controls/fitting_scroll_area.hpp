// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace iou {

/// Scrolls its content up and down, and asks for the height the content has at its width, up to a
/// limit, so that wrapped text is not cut off while there is room.
class FittingScrollArea : public QScrollArea {
    Q_OBJECT
public:
    /// limit: least height it insists on when the content is taller.
    FittingScrollArea(QWidget* content, int limit, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int contentHeight() const;
    void follow();

    int m_limit;
};

/// Fields among the children of a widget leave the wheel to what scrolls them, unless they have the
/// focus. A FittingScrollArea does so by itself.
void letWheelPass(QWidget& fields);

}  // namespace iou
