// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tikz_page.hpp"

#include "app/vectors/tikz_canvas.hpp"

#include <QPainter>

namespace iou {

Result<QByteArray> tikzPicture(const PicturePage& page) {
    TikzCanvas canvas(page.size);
    QPainter painter(&canvas);
    painter.scale(page.text, page.text);
    page.paint(painter, page.size / page.text);
    painter.end();
    if (!canvas.unknown().isEmpty())
        return Error{phrase("LaTeX has no sign for \"%1\"", canvas.unknown().left(8).toStdString()),
                     {},
                     phrase("choose other words, or write an SVG or a PDF")};
    return canvas.bytes();
}

}  // namespace iou
