// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

#include <vector>

namespace iou {

/// One row of line samples with names and values; parts that do not fit are left out from the end.
class CurveLegend : public QWidget {
    Q_OBJECT
public:
    struct Part {
        QString name, value;
        QColor color;
        Qt::PenStyle dash = Qt::SolidLine;
    };

    explicit CurveLegend(QWidget* parent = nullptr);
    void setParts(std::vector<Part> parts);
    const std::vector<Part>& parts() const { return m_parts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Part> m_parts;
};

}  // namespace iou
