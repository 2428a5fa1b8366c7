// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frame/lab_centre.hpp"

#include <QWidget>

namespace iou {

/// What lengths beside text are multiplied by: in the window text grows with the interface scale; 1
/// in a picture for a file.
double textUnit();

/// The middle of a lab that is one painted picture: what is on screen is what goes to a file, and
/// the marks of the hand above it.
class PaintedCentre : public QWidget, public LabCentre {
    Q_OBJECT
public:
    explicit PaintedCentre(QWidget* parent = nullptr);

    QSize sizeHint() const override { return {640, 520}; }
    QSize minimumSizeHint() const override { return {200, 160}; }

protected:
    /// Over the picture, on screen alone.
    virtual void paintMarks(QPainter& /*painter*/, const Theme& /*theme*/) {}
    /// The picture on screen.
    virtual void paintShown(QPainter& painter, const Theme& theme);
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
};

}  // namespace iou
