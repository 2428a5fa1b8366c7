// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/assign/assign_view.hpp"

#include <QWidget>

#include <array>

class QCPAxisRect;
class QCustomPlot;
class QLabel;
class QSlider;

namespace iou {

class AxisLine;
class CurveLegend;
class LineGraph;

/// The argument about slender objects, live: anchors of the selected truth over its aspect and over
/// its size, by IoU and by GGIoU, with GGIoU's numbers as sliders; and what the paper says of it
/// beside what is measured.
class ShapePanel : public QWidget {
    Q_OBJECT
public:
    explicit ShapePanel(DocumentHistory& history, QWidget* parent = nullptr);

    QSlider& alpha() { return *m_alpha; }
    QSlider& beta() { return *m_beta; }
    /// The paper's sentence and what is measured.
    QString words() const;

    QSize minimumSizeHint() const override { return {260, 240}; }
    QSize sizeHint() const override { return {420, 420}; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildPlot();
    void buildSliders();
    /// Beside each other where the plots are wide, else one below the other.
    void arrangePlots();
    void applyColors();
    void refresh();
    void refreshSliders();

    AssignView& m_view;
    QCustomPlot* m_plot;
    QCPAxisRect* m_upper = nullptr;
    QCPAxisRect* m_lower = nullptr;
    /// Positives and those by overlap alone, by IoU and by GGIoU, over the aspect and over the
    /// side.
    std::array<LineGraph*, 8> m_graphs{};
    std::array<AxisLine*, 2> m_here{};
    CurveLegend* m_legend;
    QSlider* m_alpha;
    QSlider* m_beta;
    QLabel* m_numbers;
    QLabel* m_words;
};

}  // namespace iou
