// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/average_precision/ap_view.hpp"
#include "widgets/frame/frame_canvas.hpp"
#include "widgets/frame/frame_images.hpp"
#include "widgets/frame/lab_centre.hpp"

#include <QWidget>

class QComboBox;

namespace iou {

/// The middle of the AP lab: one image with its truths and detections, each in the colour of its
/// fate, and a row of tools above it.
class ApCentre : public QWidget, public LabCentre {
    Q_OBJECT
public:
    ApCentre(DocumentHistory& history, FrameImages& images, QWidget* parent = nullptr);

    FrameCanvas& canvas() { return *m_canvas; }

    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override;
    void settle() override;
    void fit() override { m_canvas->fit(); }
    void zoom(double factor) override { m_canvas->zoom(factor); }
    std::optional<Camera> camera() const override { return m_canvas->chosenCamera(); }
    void setCamera(const std::optional<Camera>& camera) override { m_canvas->setCamera(camera); }
    QString copied() const override;
    bool paste(const QString& text) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTools();
    LabHand<ApLab>::Boxes boxes();
    void refresh();
    void refreshTools();
    FrameScene sceneFor(const Theme& theme) const;
    void paintLinks(QPainter& painter, const SceneTransform& transform, const Theme& theme) const;
    int frameIndex(const ApItem& item) const;
    void chooseImage();
    void addImage();

    ApView& m_view;
    FrameImages& m_images;
    LabHand<ApLab> m_hand;
    FrameCanvas* m_canvas;
    QComboBox* m_image = nullptr;
    QComboBox* m_adds = nullptr;
    QComboBox* m_category = nullptr;
};

}  // namespace iou
