// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

class QCPAxisRect;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemTracer;
class QCustomPlot;

namespace iou {

class CurveLegend;
class ExplorerModel;

/// Loss, IoU and area enlargement of the run over its steps, with the shared playhead: a click or a
/// drag moves it, hovering shows that step's box in the other views. The legend prints the values
/// at the playhead.
class CurvePlot : public QWidget {
    Q_OBJECT
public:
    explicit CurvePlot(ExplorerModel& model, QWidget* parent = nullptr);

    static constexpr int kCurves = 3;  ///< loss, IoU, enlargement
    /// Values of one curve at the steps of the run shown.
    const QCPGraph* curve(int index) const { return m_curves[static_cast<std::size_t>(index)]; }
    /// Horizontal place of a step, in this widget's coordinates.
    double stepToX(int step) const;
    /// Puts the present state on screen before returning (for pictures).
    void finish();
    void setPixelRatio(double ratio);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPlot();
    void applyColors();
    void refreshCurves();
    void refreshPlayhead();
    int stepAt(double x) const;

    ExplorerModel& m_model;
    CurveLegend* m_legend;
    QCustomPlot* m_plot;
    QCPAxisRect* m_upper;
    QCPAxisRect* m_lower;
    std::array<QCPGraph*, kCurves> m_curves{};
    std::array<QCPItemTracer*, kCurves> m_dots{};
    std::array<QCPItemStraightLine*, 2> m_heads{};
    bool m_scrubbing = false;
};

}  // namespace iou
