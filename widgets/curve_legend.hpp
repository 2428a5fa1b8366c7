// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <QWidget>

#include <vector>

namespace iou {

/// Line samples with names and values, in as many rows as they need.
class CurveLegend : public QWidget {
    Q_OBJECT
public:
    struct Part {
        QString name, value;
        QPen pen;
        int look = -1;  ///< of the lane whose line and marker it is; -1: the pen's line alone
    };

    explicit CurveLegend(QWidget* parent = nullptr);
    void setParts(std::vector<Part> parts);
    const std::vector<Part>& parts() const { return m_parts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where each part begins, in a widget of that width.
    std::vector<QPoint> places(int width) const;
    int partWidth(const Part& part) const;

    std::vector<Part> m_parts;
};

}  // namespace iou
