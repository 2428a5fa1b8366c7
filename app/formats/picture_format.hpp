// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>
#include <string>
#include <string_view>

class QPainter;

namespace iou {

/// A page of vectors.
struct PicturePage {
    QSizeF size;         ///< pixels of 1/96 inch
    bool in_mm = false;  ///< the size was given as one of paper
    double text = 1.0;   ///< size of text and lines, 1 as on a screen
    QString title;       ///< for the properties of the file
    std::string session;
    /// Paints the page, that large, in logical pixels.
    std::function<void(QPainter& painter, QSizeF size)> paint;
};

/// A kind of picture file, which carries the session it shows. Each stands in a file of its own,
/// formats/picture/NAME.cpp, which defines `PictureFormat iou::pictures::NAME()`; the build finds
/// it, and the dialog, the command line, help, messages and filters of files follow.
struct PictureFormat {
    std::string_view id;              ///< "png"
    std::string_view suffix;          ///< of its files: ".png"
    std::string_view other_suffix{};  ///< another one in use
    std::string_view label;           ///< in a sentence: "PNG"
    Phrase name{};                    ///< in a list of formats: "PNG (pixels)"
    int place = 0;                    ///< in that list, the lowest first
    std::string_view media_type{};    ///< on the clipboard; empty: it is not put there
    bool has_paper = false;           ///< its page may be measured in millimetres
    bool is_page = false;             ///< and usually is
    bool has_images = true;           ///< it holds pictures made of pixels beside its lines
    bool has_fonts = true;            ///< else whoever reads it chooses the family

    /// The bytes of a file, of pixels or of vectors: a format has one of the two.
    Result<QByteArray> (*encode)(QImage image, const std::string& session) = nullptr;
    Result<QByteArray> (*draw)(const PicturePage& page) = nullptr;

    /// Whether these bytes begin as such a file does.
    bool (*recognises)(std::string_view bytes) = nullptr;
    /// The text of the session it carries; empty: none.
    QString (*session)(std::string_view bytes) = nullptr;

    bool hasPixels() const { return encode != nullptr; }
};

/// The key, or the name of the part, under which a picture carries its session.
inline constexpr QLatin1String session_key("iouscope-session");

}  // namespace iou
