// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frame/frame_canvas.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/frame/lab_centre.hpp"
#include "widgets/suppress/suppress_view.hpp"

#include <QWidget>

class QComboBox;

namespace iou {

/// The middle of the suppression lab: an image with its truths and detections, each in the colour
/// of its fate, and an arrow from every suppressor to what it suppresses.
class SuppressCentre : public QWidget, public LabCentre {
    Q_OBJECT
public:
    SuppressCentre(DocumentHistory& history, FrameImages& images, QWidget* parent = nullptr);

    FrameCanvas& canvas() { return *m_canvas; }

    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override;
    void settle() override;
    void fit() override { m_canvas->fit(); }
    void zoom(double factor) override { m_canvas->zoom(factor); }
    std::optional<Camera> camera() const override { return m_canvas->chosenCamera(); }
    void setCamera(const std::optional<Camera>& camera) override { m_canvas->setCamera(camera); }
    QString copied() const override;
    bool paste(const QString& words) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTools();
    LabHand<SuppressLab>::Boxes boxes();
    void refresh();
    void refreshTools();
    FrameScene sceneFor(const Theme& theme) const;
    void choosePicture();

    SuppressView& m_view;
    FrameImages& m_images;
    LabHand<SuppressLab> m_hand;
    FrameCanvas* m_canvas;
    QComboBox* m_adds = nullptr;
    QComboBox* m_class = nullptr;
};

}  // namespace iou
