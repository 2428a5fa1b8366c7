// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/picture_format.hpp"
#include "core/session/session_json.hpp"
#include "widgets/figure/figure.hpp"

#include <QByteArray>
#include <QImage>

#include <optional>
#include <string>

namespace iou {

/// One picture of a session.
struct PictureSpec {
    FigureSpec figure;
    std::string lab;       ///< id of its workspace: drawn instead of the figure; see lab_picture
    QString session_path;  ///< beside which a lab finds its pictures; may be empty
    QSize size{1280, 720};
    double scale = 1.0;        ///< pixels of an image per pixel of `size`
    double text = 0.0;         ///< size of text and lines, 1 as on a screen; 0: by the place
    double points = 0.0;       ///< size of the numbers on axes, points; 0: by `text`
    QSizeF paper_mm;           ///< of a page; empty: `size` at 96 pixels per inch
    double dpi = 0.0;          ///< pixels of an image per inch of print; 0: for a screen
    bool shared = false;       ///< colours of the whole run, as in a film; else of the step
    std::optional<int> step;   ///< of the run; empty: the session's
    std::optional<bool> dark;  ///< empty: as the session says, "as the desktop" is light
    friend bool operator==(const PictureSpec&, const PictureSpec&) = default;
};

/// What a figure is laid out in: 96 pixels per inch of paper, or `size`; and its text.
struct PicturePlace {
    QSizeF pixels;
    double text;       ///< pixels of the place per logical pixel
    PictureType type;  ///< for PictureFonts
};
PicturePlace placeOf(const PictureSpec& spec, const PictureFormat& format);

/// The session with what the spec asks of it: step and theme.
Session sessionFor(const PictureSpec& spec, Session session);

/// The file. Needs a QApplication, but no display; may be called on any thread. The session travels
/// inside (see session_in_picture.hpp).
Result<QByteArray> renderPicture(const Session& session, const PictureSpec& spec,
                                 const PictureFormat& format);

/// Pixels whose text has the same size on every screen; null where memory does not suffice.
QImage blankImage(QSize pixels);
/// Says how many of an image's pixels are an inch of print; 0: as it is.
void setDensity(QImage& image, double dpi);
/// The file of an image with the session inside. format: has pixels.
Result<QByteArray> encodeImage(const QImage& image, const Session& session,
                               const PictureFormat& format);

/// A figure of a snapshot in pixels; image files and frames of films are made of these. used: an
/// earlier image that is no longer needed; its memory is reused where it fits.
QImage paintFigureImage(const FigureSnapshot& snapshot, const FigureSpec& figure, QSize pixels,
                        double text, QImage used = {});

}  // namespace iou
