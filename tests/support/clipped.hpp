// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QStringList>
#include <QWidget>

/// Texts that do not fit where they are shown.
namespace iou {

inline QStringList clippedTexts(const QWidget& window) {
    QStringList list;
    const auto complain = [&](const QWidget& widget, const QString& text, QSize needs) {
        list << QStringLiteral("%1 \"%2\" needs %3x%4, has %5x%6")
                    .arg(QString::fromLatin1(widget.metaObject()->className()), text)
                    .arg(needs.width())
                    .arg(needs.height())
                    .arg(widget.width())
                    .arg(widget.height());
    };
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        // A label that gives up its width on purpose elides or lies in a bar of its own.
        if (label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) continue;
        const QSize needs =
            label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
        if (needs.width() > label->width() || needs.height() > label->height())
            complain(*label, label->text(), needs);
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text().isEmpty()) continue;
        const QSize needs = button->minimumSizeHint();
        if (needs.width() > button->width() || needs.height() > button->height())
            complain(*button, button->text(), needs);
    }
    return list;
}

}  // namespace iou
