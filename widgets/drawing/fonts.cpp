// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/fonts.hpp"

#include "widgets/text/scaled_font.hpp"

#include <QApplication>
#include <QFontInfo>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

double interface_scale = 1.0;
thread_local std::optional<PictureType> picture_type;
const QString kFontName = QStringLiteral("DejaVu Sans");
constexpr double kMeasuredPoints = 9.0;                ///< of the text that others are scaled as
constexpr const char* kFontPoints = "ui_font_points";  // property of widgets

}  // namespace

void setInterfaceScale(double factor) { interface_scale = factor; }
double interfaceScale() { return interface_scale; }

QFont uiFont(double points) {
    QFont font(kFontName);
    font.setStyleHint(QFont::SansSerif);
    if (picture_type) {
        if (!picture_type->family.isEmpty()) font.setFamily(picture_type->family);
        font.setPixelSize(
            std::max(picturePixels(points > 0.0 ? points : 9.0), picture_type->least));
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setStyleStrategy(
            static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    } else {
        font.setPointSizeF(points > 0.0 ? points * interface_scale
                                        : QApplication::font().pointSizeF());
    }
    return font;
}

double textScale() {
    return QFontInfo(uiFont(kMeasuredPoints)).pixelSize() /
           static_cast<double>(picturePixels(kMeasuredPoints));
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

int picturePixels(double points) { return qRound(points * 96.0 / 72.0); }

PictureFonts::PictureFonts(PictureType type)
    : m_before(std::exchange(picture_type, std::move(type))) {
    least_font_pixels = std::max(1, picture_type->least);
}
PictureFonts::~PictureFonts() {
    picture_type = std::move(m_before);
    least_font_pixels = picture_type ? std::max(1, picture_type->least) : 1;
}

QString substituteFont() {
    const QString family = QFontInfo(QFont(kFontName)).family();
    return family == kFontName ? QString() : family;
}

}  // namespace iou
