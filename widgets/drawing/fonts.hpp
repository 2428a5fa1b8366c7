// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <optional>

class QWidget;

namespace iou {

/// Interface scale: every font grows by it; 1 is the usual size. Takes effect with applyTheme().
inline constexpr double least_scale = 0.7, greatest_scale = 2.5;
void setInterfaceScale(double factor);
double interfaceScale();

/// The interface's font, whose figures all have one width. points <= 0: the application's size.
QFont uiFont(double points = 0.0);
/// The font that stands in when it is not installed; empty when it is.
QString substituteFont();

/// How much larger text is now than at the usual scale on a screen of 96 dots per inch, as in a
/// picture: by so much painters that count in pixels enlarge the room they leave for words.
double textScale();

/// Gives a widget a font that follows the interface scale.
void setUiFont(QWidget& widget, double points, QFont::Weight weight = QFont::Normal);
/// Sets the fonts given by setUiFont() anew, after the scale has changed.
void refreshUiFonts();

/// The type of a picture.
struct PictureType {
    QString family{};  ///< empty: the interface's
    int least = 0;     ///< pixels of 1/96 inch; smaller text is set in this size
};
/// Pixels of 1/96 inch of a picture's font.
int picturePixels(double points);

/// While one lives, uiFont() gives this thread the fonts of pictures: measured in 1/96 inch and
/// unhinted, whatever the screen and the interface scale, so that a picture is the same everywhere.
class PictureFonts {
public:
    explicit PictureFonts(PictureType type = {});
    ~PictureFonts();
    PictureFonts(const PictureFonts&) = delete;
    PictureFonts& operator=(const PictureFonts&) = delete;

private:
    std::optional<PictureType> m_before;
};

}  // namespace iou
