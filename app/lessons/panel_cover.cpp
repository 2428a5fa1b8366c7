// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/panel_cover.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QEvent>
#include <QPainter>

namespace iou {

PanelCover::PanelCover(QWidget& over) : QWidget(&over) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Covered until the answer is shown"));
    setGeometry(over.rect());
    over.installEventFilter(this);
    show();
    raise();
}

bool PanelCover::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) setGeometry(static_cast<QWidget*>(watched)->rect());
    return false;
}

void PanelCover::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    QFont large = uiFont(28.0);
    large.setWeight(QFont::Light);
    const int line = QFontMetrics(large).height();
    const QRect middle(0, (height() - line * 2) / 2, width(), line);
    painter.setFont(large);
    painter.setPen(theme.muted);
    painter.drawText(middle, Qt::AlignCenter, QStringLiteral("?"));
    painter.setFont(uiFont(9.5));
    painter.drawText(middle.translated(0, line).adjusted(spacing::wide, 0, -spacing::wide, line),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("What do you expect? The answer uncovers this."));
}

}  // namespace iou
