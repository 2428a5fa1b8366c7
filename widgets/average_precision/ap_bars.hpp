// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace iou {

/// AP at each IoU threshold as bars; a click chooses a threshold, and so do the arrow keys.
class ApBars : public QWidget {
    Q_OBJECT
public:
    explicit ApBars(QWidget* parent = nullptr);

    struct Bar {
        double threshold, ap;  ///< -1: no truths
        friend bool operator==(const Bar&, const Bar&) = default;
    };
    void setBars(std::vector<Bar> bars, double chosen);
    /// Where a bar stands, with its words.
    QRectF barRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(double threshold);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int barAt(double x) const;
    int chosenBar() const;

    std::vector<Bar> m_bars;
    double m_chosen = 0.5;
};

}  // namespace iou
