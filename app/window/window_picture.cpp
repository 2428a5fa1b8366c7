// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_picture.hpp"

#include "app/window/main_window.hpp"
#include "widgets/drawing/theme.hpp"

#include <QApplication>
#include <QPainter>

namespace iou {

namespace {

QImage paintWindow(const Session& session, QSize size, double scale) {
    QImage image = blankImage(size * scale);
    if (image.isNull()) return image;
    image.setDevicePixelRatio(scale);
    MainWindow window;
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.showSession(session);
    window.resize(size);
    window.show();
    QApplication::processEvents();
    window.resize(size);
    QApplication::processEvents();
    window.finishPicture(scale);
    image.fill(themeOf(window).panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    window.render(&painter);
    return image;
}

}  // namespace

Result<QByteArray> renderWindow(const Session& session, const PictureSpec& spec,
                                PictureFormat format) {
    if (format != PictureFormat::png)
        return Error{phrase("the window is made of pixels"), std::string_view("--view window"),
                     phrase("write a .png, or choose other views")};
    const Session shown = sessionFor(spec, session);
    return pngOf(paintWindow(shown, spec.size, spec.scale), shown);
}

}  // namespace iou
