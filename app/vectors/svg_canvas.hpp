// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/picture_group.hpp"

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>
#include <QString>

#include <memory>

namespace iou {

class SvgEngine;

/// A paint device that writes SVG 1.1: text stays text, shapes are cut at the clip, as not
/// every reader understands clip paths. A clip is a rectangle, or the bounds of what was asked for.
/// Gradients and patterns become plain colours.
class SvgCanvas : public QPaintDevice, public GroupingDevice {
public:
    struct Head {
        QString title;        ///< <title>, shown by readers
        QByteArray metadata;  ///< text of <metadata id="iouscope-session">
        bool in_mm = false;   ///< the file says its size in millimetres
    };
    /// size: of the view box, pixels of 1/96 inch.
    SvgCanvas(QSizeF size, Head head);
    ~SvgCanvas() override;

    QPaintEngine* paintEngine() const override;
    void beginGroup(const char* name) override;
    void endGroup() override;
    /// The whole file; call it when the painter has ended.
    QByteArray bytes() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    Head m_head;
    std::unique_ptr<SvgEngine> m_engine;
};

}  // namespace iou
