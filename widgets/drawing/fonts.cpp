// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/fonts.hpp"

#include <QApplication>
#include <QFontInfo>
#include <QVariant>
#include <QWidget>

namespace iou {

namespace {

double interface_scale = 1.0;
thread_local bool picture_fonts = false;
const QString kFontName = QStringLiteral("DejaVu Sans");
constexpr const char* kFontPoints = "ui_font_points";  // property of widgets

}  // namespace

void setInterfaceScale(double factor) { interface_scale = factor; }
double interfaceScale() { return interface_scale; }

QFont uiFont(double points) {
    QFont font(kFontName);
    font.setStyleHint(QFont::SansSerif);
    if (picture_fonts) {
        font.setPixelSize(qRound((points > 0.0 ? points : 9.0) * 96.0 / 72.0));
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setStyleStrategy(
            static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    } else {
        font.setPointSizeF(points > 0.0 ? points * interface_scale
                                        : QApplication::font().pointSizeF());
    }
    return font;
}

void setUiFont(QWidget& widget, double points, QFont::Weight weight) {
    QFont font = uiFont(points);
    font.setWeight(weight);
    widget.setProperty(kFontPoints, points);
    widget.setFont(font);
}

void refreshUiFonts() {
    for (QWidget* widget : QApplication::allWidgets())
        if (const QVariant points = widget->property(kFontPoints); points.isValid())
            setUiFont(*widget, points.toDouble(),
                      static_cast<QFont::Weight>(widget->font().weight()));
}

PictureFonts::PictureFonts() : m_before(picture_fonts) { picture_fonts = true; }
PictureFonts::~PictureFonts() { picture_fonts = m_before; }

QString substituteFont() {
    const QString family = QFontInfo(QFont(kFontName)).family();
    return family == kFontName ? QString() : family;
}

}  // namespace iou
