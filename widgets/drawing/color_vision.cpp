// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/color_vision.hpp"

#include <QApplication>
#include <QEvent>
#include <QGraphicsEffect>
#include <QImage>
#include <QPainter>
#include <QPointer>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace iou {

namespace {

using VisionMatrix = std::array<std::array<float, 3>, 3>;

constexpr VisionMatrix kProtanopia{{{0.152286F, 1.052583F, -0.204868F},
                                    {0.114503F, 0.786281F, 0.099216F},
                                    {-0.003882F, -0.048116F, 1.051998F}}};
constexpr VisionMatrix kDeuteranopia{{{0.367322F, 0.860646F, -0.227968F},
                                      {0.280085F, 0.672501F, 0.047413F},
                                      {-0.011820F, 0.042940F, 0.968881F}}};
constexpr VisionMatrix kTritanopia{{{1.255528F, -0.076749F, -0.178779F},
                                    {-0.078411F, 0.930809F, 0.147602F},
                                    {0.004733F, 0.691367F, 0.303900F}}};

const VisionMatrix& matrixOf(ColorVision vision) {
    return vision == ColorVision::protanopia     ? kProtanopia
           : vision == ColorVision::deuteranopia ? kDeuteranopia
                                                 : kTritanopia;
}

/// Transfer of sRGB (IEC 61966-2-1) from and to linear light, in tables.
struct Transfer {
    static constexpr int kSteps = 4096;
    std::array<float, 256> linear;
    std::array<int, kSteps + 1> coded;

    Transfer() {
        for (std::size_t i = 0; i < linear.size(); ++i) {
            const double c = static_cast<double>(i) / 255.0;
            linear[i] =
                static_cast<float>(c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
        }
        for (std::size_t i = 0; i < coded.size(); ++i) {
            const double l = static_cast<double>(i) / kSteps;
            const double c = l <= 0.0031308 ? 12.92 * l : 1.055 * std::pow(l, 1.0 / 2.4) - 0.055;
            coded[i] = static_cast<int>(std::lround(255.0 * c));
        }
    }
    int code(float light) const {
        return coded[static_cast<std::size_t>(
            std::lround(std::clamp(light, 0.0F, 1.0F) * static_cast<float>(kSteps)))];
    }
};

QRgb seen(const VisionMatrix& m, QRgb pixel) {
    static const Transfer transfer;
    const std::array light{transfer.linear[static_cast<std::size_t>(qRed(pixel))],
                           transfer.linear[static_cast<std::size_t>(qGreen(pixel))],
                           transfer.linear[static_cast<std::size_t>(qBlue(pixel))]};
    const auto row = [&](std::size_t i) {
        return transfer.code(m[i][0] * light[0] + m[i][1] * light[1] + m[i][2] * light[2]);
    };
    return qRgba(row(0), row(1), row(2), qAlpha(pixel));
}

class VisionEffect : public QGraphicsEffect {
public:
    VisionEffect(ColorVision vision, QObject* parent) : QGraphicsEffect(parent), m_vision(vision) {}

protected:
    void draw(QPainter* painter) override {
        QPoint at;
        const QPixmap source = sourcePixmap(Qt::DeviceCoordinates, &at, NoPad);
        QImage image = source.toImage().convertToFormat(QImage::Format_ARGB32);
        simulate(m_vision, image);
        painter->save();
        painter->setWorldTransform({});
        painter->drawImage(at, image);
        painter->restore();
    }

private:
    ColorVision m_vision;
};

/// Puts the effect on every window, and on those that are opened later.
class VisionPreview : public QObject {
public:
    explicit VisionPreview(ColorVision seen_as) : QObject(qApp), vision(seen_as) {
        qApp->installEventFilter(this);
        for (QWidget* window : QApplication::topLevelWidgets()) cover(*window);
    }
    ~VisionPreview() override {
        for (const auto& effect : m_effects) delete effect;
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Show && watched->isWidgetType())
            if (auto* widget = static_cast<QWidget*>(watched); widget->isWindow()) cover(*widget);
        return false;
    }

    const ColorVision vision;

private:
    void cover(QWidget& window) {
        if (window.graphicsEffect()) return;
        m_effects << new VisionEffect(vision, this);
        window.setGraphicsEffect(m_effects.back());
    }

    QList<QPointer<QGraphicsEffect>> m_effects;
};

QPointer<VisionPreview> vision_preview;

}  // namespace

QColor seenBy(ColorVision vision, const QColor& color) {
    if (vision == ColorVision::usual) return color;
    return QColor::fromRgba(seen(matrixOf(vision), color.rgba()));
}

void simulate(ColorVision vision, QImage& image) {
    if (vision == ColorVision::usual) return;
    const VisionMatrix& matrix = matrixOf(vision);
    QRgb before = 0, after = seen(matrix, before);
    for (int y = 0; y < image.height(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (line[x] != before) {  // most neighbours are equal
                before = line[x];
                after = seen(matrix, before);
            }
            line[x] = after;
        }
    }
}

void previewColorVision(ColorVision vision) {
    if (vision == previewedColorVision()) return;
    delete vision_preview;
    if (vision != ColorVision::usual) vision_preview = new VisionPreview(vision);
}

ColorVision previewedColorVision() {
    return vision_preview ? vision_preview->vision : ColorVision::usual;
}

}  // namespace iou
