// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frame/lab_centre.hpp"
#include "widgets/rotated/rotated_canvas.hpp"

class QLabel;
class QToolButton;

namespace iou {

class ScrubSlider;

/// The middle of the lab of rotated boxes: both boxes, and below them the run to play and to scrub.
class RotatedCentre : public QWidget, public LabCentre {
    Q_OBJECT
public:
    explicit RotatedCentre(DocumentHistory& history, QWidget* parent = nullptr);

    RotatedCanvas& canvas() { return *m_canvas; }
    ScrubSlider& slider() { return *m_slider; }
    QString stepWords() const;

    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override;
    void settle() override;
    void fit() override { m_canvas->fit(); }
    void zoom(double factor) override { m_canvas->zoom(factor); }
    std::optional<Camera> camera() const override { return m_canvas->ownCamera(); }
    void setCamera(const std::optional<Camera>& camera) override { m_canvas->setCamera(camera); }

private:
    void refresh();

    RotatedView& m_view;
    RotatedCanvas* m_canvas;
    ScrubSlider* m_slider;
    QToolButton* m_play;
    QLabel* m_words;
};

}  // namespace iou
