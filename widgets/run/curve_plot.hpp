// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run/run_curves.hpp"

#include <QWidget>

#include <array>
#include <vector>

class QCPAxisRect;
class QCPGraph;
class QCustomPlot;

namespace iou {

class AxisLine;
class CurveLegend;
class DocumentHistory;
class GraphDot;
class Hover;
class LineGraph;

/// Loss, IoU and area enlargement of the run over its steps, with the shared playhead: a click or a
/// drag moves it, hovering shows that step's box in the other views. The legend prints the values
/// at the playhead. Several runs: IoU or loss, and enlargement, of each in the style of its lane.
class CurvePlot : public QWidget {
    Q_OBJECT
public:
    CurvePlot(RunClock& clock, DocumentHistory& history, Hover& hover, QWidget* parent = nullptr);

    /// In the order of runCurvesOf().
    int curveCount() const { return static_cast<int>(m_lines.size()); }
    /// Values of one curve at the steps of its run.
    const QCPGraph* curve(int index) const;
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
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPlot();
    void applyColors();
    void refreshCurves();
    void refreshPlayhead();
    int stepAt(double x) const;
    struct Line {
        LineGraph* graph;
        GraphDot* dot;
    };
    GraphDot* newDot();
    int longestRun() const;
    int stepNow(const RunCurve& curve) const;

    RunClock& m_clock;
    Hover& m_hover;
    CurveLegend* m_legend;
    QCustomPlot* m_plot;
    QCPAxisRect* m_upper;
    QCPAxisRect* m_lower;
    std::vector<RunCurve> m_curves;
    std::vector<Line> m_lines;  ///< one per curve
    std::array<AxisLine*, 2> m_heads{};
    bool m_scrubbing = false;
};

}  // namespace iou
