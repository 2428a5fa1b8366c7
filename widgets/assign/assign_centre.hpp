// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/assign/anchor_layer.hpp"
#include "widgets/assign/assign_view.hpp"
#include "widgets/frame/frame_canvas.hpp"
#include "widgets/frame/lab_centre.hpp"

#include <QWidget>

#include <array>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace iou {

class CurveLegend;
class FrameImages;

/// Truths in an image under the hand, and the anchors that learn them: by one setup, or by two side
/// by side with what differs.
class AssignCentre : public QWidget, public LabCentre {
    Q_OBJECT
public:
    /// images: must outlive it.
    AssignCentre(DocumentHistory& history, FrameImages& images, QWidget* parent = nullptr);

    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override;
    void settle() override;
    void fit() override;
    void zoom(double factor) override;
    /// Of the first setup's picture; the second takes it over.
    std::optional<Camera> camera() const override;
    void setCamera(const std::optional<Camera>& camera) override;
    /// Boxes as l,t,r,b, one in a line.
    QString copied() const override;
    bool paste(const QString& text) override;

    AssignView& view() { return m_view; }
    FrameCanvas& canvas(int setup) { return *m_sides[static_cast<std::size_t>(setup)].canvas; }
    /// What stands above a canvas.
    QString heading(int setup) const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Side {
        QWidget* column = nullptr;
        QLabel* heading = nullptr;
        FrameCanvas* canvas = nullptr;
        KeptAnchors anchors;
    };

    void buildSide(int setup);
    void buildBar();
    /// How many pictures there are.
    int shownSides() const;
    void refresh();
    void refreshLegend();
    /// Two canvases beside each other or one below the other, whichever is larger.
    void layOutSides();
    FrameScene sceneOf(int setup, const Theme& theme) const;
    AnchorPicture pictureOf(int setup) const;
    QString headingOf(int setup) const;
    void addIgnore();

    AssignView& m_view;
    FrameImages& m_images;
    LabHand<AssignLab> m_hand;
    std::array<Side, 2> m_sides;
    QBoxLayout* m_both = nullptr;
    QWidget* m_bar = nullptr;
    QToolButton* m_draw = nullptr;
    QToolButton* m_boxes = nullptr;
    QToolButton* m_compare = nullptr;
    QLabel* m_counts = nullptr;
    CurveLegend* m_legend = nullptr;
};

}  // namespace iou
