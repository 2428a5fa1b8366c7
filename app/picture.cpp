// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture.hpp"

#include "app/main_window.hpp"
#include "widgets/box_canvas.hpp"
#include "widgets/curve_plot.hpp"
#include "widgets/loss_surface_plot.hpp"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>

namespace iou {

namespace {

/// Lays a widget out and paints it as on a screen of the image's pixel ratio.
void paintWidget(QWidget& widget, QImage& image, const QSize& size) {
    widget.setAttribute(Qt::WA_DontShowOnScreen);
    widget.resize(size);
    widget.show();
    QApplication::processEvents();
    widget.resize(size);
    QApplication::processEvents();
    if (auto* window = qobject_cast<MainWindow*>(&widget))
        window->finishPicture(image.devicePixelRatio());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    widget.render(&painter);
}

template <class Plot>
void paintPlot(ExplorerModel& model, QImage& image, const QSize& size) {
    Plot plot(model);
    plot.setAttribute(Qt::WA_DontShowOnScreen);
    plot.setPixelRatio(image.devicePixelRatio());
    plot.resize(size);
    plot.show();
    QApplication::processEvents();
    plot.finish();
    QPainter painter(&image);
    plot.render(&painter);
}

const QString session_key = QStringLiteral("iouscope-session");

}  // namespace

Result<QByteArray> renderPicture(const Session& session, const RenderCommand& command) {
    applyTheme(session.document.view.theme);
    const QSize size(command.width, command.height);
    QImage image(size * command.scale, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return Error{"no memory for the picture", "", "ask for a smaller one"};
    image.setDevicePixelRatio(command.scale);
    image.fill(themeOf(QApplication::palette()).panel);
    Session shown = session;
    if (command.step) shown.playhead = *command.step;

    if (command.view == PictureView::window) {
        MainWindow window;
        window.showSession(shown);
        paintWidget(window, image, size);
    } else {
        ExplorerModel model;
        model.load(shown.document, shown.playhead, shown.camera, shown.gazes);
        model.runs().wait();
        if (command.view == PictureView::scene) {
            const SceneSnapshot scene = snapshotOf(model);
            const Camera camera =
                shown.camera.value_or(fittingCamera(scene.pred, scene.target, QSizeF(size)));
            QPainter painter(&image);
            paintScene(painter, QSizeF(size), scene, camera, themeOf(QApplication::palette()));
        } else if (command.view == PictureView::surface) {
            paintPlot<LossSurfacePlot>(model, image, size);
        } else {
            paintPlot<CurvePlot>(model, image, size);
        }
    }
    image.setText(session_key, QString::fromStdString(writeSession(shown)));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return Error{"the picture cannot be encoded", "", ""};
    return bytes;
}

bool looksLikePicture(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1a\n"); }

Result<Session> sessionInPicture(std::string_view bytes, const std::string& name) {
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    const std::string session = QImageReader(&buffer, "PNG").text(session_key).toStdString();
    if (session.empty())
        return Error{"this picture carries no session", name,
                     "take one that iouscope wrote and no other program has changed"};
    return readSession(session, name);
}

}  // namespace iou
