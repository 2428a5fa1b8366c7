// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <QWidget>

#include <limits>
#include <vector>

namespace iou {

/// Line samples with names and values, in as many rows as they need. Where fewer fit,
/// the values are dropped first, then the ends of the names.
class CurveLegend : public QWidget {
    Q_OBJECT
public:
    struct Part {
        QString name, value;
        QPen pen;
        int style = -1;  ///< of the lane whose line and marker it is; -1: the pen's line alone
    };

    explicit CurveLegend(QWidget* parent = nullptr);
    void setParts(std::vector<Part> parts);
    /// What all the values are, before the first part; empty: each name says it.
    void setHeading(const QString& heading);
    void setMostRows(int rows);
    const std::vector<Part>& parts() const { return m_parts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Arrangement {
        bool values;
        int name_width;              ///< names are cut to this
        std::vector<QPoint> places;  ///< where each part begins
    };
    /// In a widget of that width.
    Arrangement arrangement(int width) const;
    /// One after the other.
    Arrangement flowing(int width, bool values) const;
    int partWidth(const Part& part, bool value) const;
    int rowHeight() const;

    /// Where the first part begins.
    QPoint firstPlace(int width) const;

    QString m_heading;
    std::vector<Part> m_parts;
    int m_most_rows = std::numeric_limits<int>::max();
};

}  // namespace iou
