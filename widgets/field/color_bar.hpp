// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/field/color_scale.hpp"

#include <QRectF>
#include <QWidget>

#include <optional>

class QPainter;

namespace iou {

/// Which end of a colour range.
enum class RangeEnd { lo, hi };

/// Paints a colour bar: the map between the two ends of its range, the ends' colours beyond, both
/// ends as numbers, round values between, the name of what is shown. `bar` is the coloured part;
/// bar and texts need colorBarWidth(numbers) from its left, where the numbers have that room.
void paintColorBar(QPainter& painter, const QRectF& bar, const ColorScale& scale,
                   const QString& label, double numbers, const Theme& theme);
/// Width of bar and texts, in the painter's units.
double colorBarWidth(double numbers);
/// Room for the numbers of a bar of that height, in this scale alone.
double colorNumbersWidth(const ColorScale& scale, double height);

/// A colour bar whose ends can be dragged. Double click: back to the range of the values. Keys:
/// up and down move the upper end, with Shift the lower one; Delete resets the range.
class ColorBar : public QWidget {
    Q_OBJECT
public:
    explicit ColorBar(QWidget* parent = nullptr);

    void setScale(const ColorScale& scale, const QString& label);
    const ColorScale& scale() const { return m_scale; }
    /// Vertical extent of the coloured part, in this widget's coordinates.
    void setTrack(double top, double bottom);
    /// Where an end is, in this widget's coordinates.
    QPointF placeOf(RangeEnd end) const;
    const QString& label() const { return m_label; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void pressed();
    /// A new range while dragging, lo < hi (and lo > 0 for a logarithmic scale).
    void dragged(const iou::Range& range);
    void released();
    void cancelled();
    /// One step of a key.
    void nudged(const iou::Range& range);
    void resetRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF bar() const;
    std::optional<RangeEnd> endAt(const QPointF& place) const;
    /// The range with one end moved to a place on the bar (0 to 1).
    Range moved(RangeEnd end, double place) const;
    void setHot(std::optional<RangeEnd> end);

    ColorScale m_scale;
    QString m_label;
    double m_top = 8.0, m_bottom = 100.0;
    std::optional<RangeEnd> m_hot, m_grip;
    ColorScale m_grip_scale;  ///< the bar stands still during a drag
    double m_grip_offset = 0.0;
};

}  // namespace iou
