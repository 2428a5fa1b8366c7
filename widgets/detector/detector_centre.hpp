// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/detector/detector_view.hpp"
#include "widgets/frame/frame_canvas.hpp"
#include "widgets/frame/lab_centre.hpp"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace iou {

class ScrubSlider;
class SliderField;

/// The middle of the detector lab: Start and the assumption that decides, a measure of every loss
/// over the steps, growing while they train, and below it a test image with truths and detections
/// at a moment of one run.
class DetectorCentre : public QWidget, public LabCentre {
    Q_OBJECT
public:
    explicit DetectorCentre(DocumentHistory& history, QWidget* parent = nullptr);

    FrameCanvas& canvas() { return *m_canvas; }
    QComboBox& measure() { return *m_measure; }
    SliderField& hiddenEdges() { return *m_hidden; }
    QPushButton& startButton() { return *m_start; }
    QComboBox& loss() { return *m_loss; }
    QSpinBox& image() { return *m_image; }
    QComboBox& walk() { return *m_walk; }
    ScrubSlider& slider() { return *m_slider; }
    QString sceneWords() const;

    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override;
    void settle() override;
    void fit() override { m_canvas->fit(); }
    void zoom(double factor) override { m_canvas->zoom(factor); }
    std::optional<Camera> camera() const override { return m_canvas->chosenCamera(); }
    void setCamera(const std::optional<Camera>& camera) override { m_canvas->setCamera(camera); }
    /// The table of differences as table.csv has it, below what it is about.
    QString copied() const override;
    /// Takes a recipe.json.
    bool paste(const QString& text) override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    class Curves;

    QWidget* measureRow();
    QWidget* sceneRow();
    QWidget* timeRow();
    void refresh();
    void refreshStart();
    void refreshScene();

    DetectorView& m_view;
    Curves* m_curves;
    FrameCanvas* m_canvas;
    QComboBox* m_measure;
    QComboBox* m_walk;
    QComboBox* m_rule;
    SliderField* m_hidden;
    QPushButton* m_start;
    QComboBox* m_loss;
    QSpinBox* m_seed;
    QSpinBox* m_image;
    QComboBox* m_threshold;
    QToolButton* m_play;
    ScrubSlider* m_slider;
    QLabel* m_words;
    QLabel* m_notice;
};

}  // namespace iou
