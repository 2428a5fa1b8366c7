// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/interpolation.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QCPAxisRect;
class QCPItemRect;
class QCPItemTracer;
class QCustomPlot;
class QLabel;
class QToolButton;

namespace iou {

class AxisLine;
class CurveLegend;
class ExplorerModel;
class LineGraph;

/// Interpolation between prediction and target. Above: IoU of the interpolated box and InterpIoU's
/// loss over the coefficient, with the feasible bound; a drag moves the coefficient, Play runs it
/// from 0 to 1; where the loss computes it from the boxes, both only preview it. Below:
/// D-InterpIoU's coefficient and loss over IoU while the prediction moves onto the target, with the
/// clamps and the boost zone, where its loss rises as IoU improves; dots are the pair on screen.
class InterpolationPanel : public QWidget {
    Q_OBJECT
public:
    explicit InterpolationPanel(ExplorerModel& model, QWidget* parent = nullptr);

    const AlphaSweep& sweep() const { return m_sweep; }
    const DynamicAlpha& dynamic() const { return m_dynamic; }
    /// Horizontal place of a coefficient, in this widget's coordinates.
    double alphaToX(double alpha) const;
    QWidget* plot() const;
    bool playing() const { return m_timer.isActive(); }
    /// IoU and loss printed above: at the coefficient shown.
    const AlphaPoint& shown() const { return m_shown; }
    /// Coefficient and loss printed below: of the pair on screen.
    const DynamicPoint& here() const { return m_here; }
    /// Runs the coefficient from 0 to 1 and back to where it was; pausing keeps where it is.
    void play();
    void pause();

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildPlot();
    void applyColors();
    void refreshCurves();
    void refreshMarkers();
    void refreshBoost();
    void refreshAxis();
    QCPItemTracer* newDot();
    void advance();
    void move(double alpha);
    void letGo();
    void setPlaying(bool playing);

    ExplorerModel& m_model;
    Box<> m_pred, m_target;            ///< of the sweeps
    std::optional<Loss> m_swept_loss;  ///< of the dynamic sweep
    AlphaSweep m_sweep;
    DynamicAlpha m_dynamic;
    AlphaPoint m_shown{};
    DynamicPoint m_here{};
    CurveLegend* m_upper_legend;
    CurveLegend* m_lower_legend;
    QToolButton* m_play;
    QLabel* m_bound;
    QCustomPlot* m_plot;
    QCPAxisRect* m_upper;
    QCPAxisRect* m_lower;
    LineGraph* m_iou = nullptr;
    LineGraph* m_loss = nullptr;
    LineGraph* m_alpha = nullptr;
    LineGraph* m_boosted = nullptr;
    AxisLine* m_now = nullptr;
    AxisLine* m_feasible = nullptr;
    AxisLine* m_now_iou = nullptr;
    std::array<AxisLine*, 2> m_clamps{};
    std::array<QCPItemTracer*, 2> m_dots{};  ///< of the pair on screen, below
    std::vector<QCPItemRect*> m_zones;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_from = 0.0;  ///< coefficient the movement began at
    bool m_dragging = false;
};

}  // namespace iou
