// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_picture.hpp"

#include "app/data/pair_files.hpp"
#include "app/files/frame_files.hpp"
#include "app/formats/formats.hpp"
#include "app/window/main_window.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/explain/explain_panel.hpp"
#include "widgets/frame/lab_centre.hpp"
#include "widgets/lanes/lane_grid.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"

#include <QApplication>
#include <QPainter>
#include <qcustomplot.h>

namespace iou {

namespace {

QImage paintWindow(const Session& session, QSize size, double scale) {
    QImage image = blankImage(size * scale);
    if (image.isNull()) return image;
    image.setDevicePixelRatio(scale);
    MainWindow window;
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.showSession(session);
    window.pairs().wait();
    window.images().settle();
    window.resize(size);
    window.show();
    QApplication::processEvents();
    window.resize(size);
    QApplication::processEvents();
    finishPanels(window, scale);
    image.fill(themeOf(window).panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    window.render(&painter);
    return image;
}

}  // namespace

void finishPanels(MainWindow& window, double pixel_ratio) {
    auto& surface = window.panels().content<LossSurfacePlot>();
    auto& curves = window.panels().content<CurvePlot>();
    window.model().runs().wait();
    for (auto* panel : window.findChildren<ExplainPanel*>()) panel->wait();
    for (auto* plot : window.findChildren<QCustomPlot*>())
        plot->setBufferDevicePixelRatio(pixel_ratio);
    if (LabCentre* const lab = window.panels().centre()) {
        lab->settle();  // what it comes to, and then what plots make of that
        QApplication::processEvents();
        lab->settle();
    }
    surface.finish();
    curves.finish();
    window.findChild<LaneGrid*>()->finish();
    QApplication::processEvents();
    surface.finish();
    curves.finish();
}

Result<QByteArray> renderWindow(const Session& session, const PictureSpec& spec,
                                const PictureFormat& format) {
    if (!format.hasPixels())
        return Error{phrase("the window is made of pixels"), std::string_view("--view window"),
                     phrase("write a %1, or choose other views", pixelSuffixes())};
    const Session shown = sessionFor(spec, session);
    QImage image = paintWindow(shown, spec.size, spec.scale);
    setDensity(image, spec.dpi);
    return encodeImage(image, shown, format);
}

}  // namespace iou
