// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/picture_group.hpp"

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>
#include <QString>

#include <memory>

namespace iou {

class TikzEngine;

/// A paint device that writes a picture of TikZ: text is set by TeX in the document's fonts, each
/// piece in the middle of the room it was measured for. Pictures of pixels are left out.
class TikzCanvas : public QPaintDevice, public GroupingDevice {
public:
    /// size: of the page, pixels of 1/96 inch.
    explicit TikzCanvas(QSizeF size);
    ~TikzCanvas() override;

    QPaintEngine* paintEngine() const override;
    void beginGroup(const char* name) override;
    void endGroup() override;
    /// Colours and picture; call it when the painter has ended.
    QByteArray bytes() const;
    /// Signs for which TeX has none.
    const QString& unknown() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    std::unique_ptr<TikzEngine> m_engine;
};

}  // namespace iou
