// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/eased_numbers.hpp"
#include "widgets/run/run_curves.hpp"

#include <QWidget>

#include <array>
#include <vector>

class QComboBox;
class QCPAxisRect;
class QCPGraph;
class QCustomPlot;

namespace iou {

class AxisLine;
class CurveEnds;
class CurveLegend;
class DocumentHistory;
class GraphDot;
class Hover;
class LineGraph;

/// Loss and IoU of the run over its steps, and below them its area enlargement or how far the box
/// is from the target, with the shared playhead: a click or a drag moves it, hovering shows that
/// step's box in the other views. The legend prints the values at the playhead. While something is
/// dragged anywhere the axes only grow, and while the playhead is they stand still; afterwards they
/// ease. Several runs: IoU or loss, and the lower curve, of each in the style of its lane.
class CurvePlot : public QWidget {
    Q_OBJECT
public:
    CurvePlot(RunClock& clock, DocumentHistory& history, Hover& hover, QWidget* parent = nullptr);

    /// In the order of runCurvesOf().
    int curveCount() const { return static_cast<int>(m_lines.size()); }
    /// Values of one curve at the steps of its run.
    const QCPGraph* curve(int index) const;
    /// Chooses the lower curve.
    QComboBox* lower() const { return m_lower_choice; }
    /// Lines at its switches, in each of the two plots.
    int switchLines() const { return static_cast<int>(m_switches.size()); }
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
    void buildChoice(DocumentHistory& history);
    void refreshChoice();
    LowerCurve lowerCurve() const;
    void applyColors();
    void refreshCurves();
    void refreshPlayhead();
    /// Dotted lines where the active run goes over to another loss.
    void markSwitches();
    /// Chooses the ranges of the axes for the curves.
    void fitRanges();
    void showRanges();
    int stepAt(double x) const;
    struct Line {
        LineGraph* graph;
        GraphDot* dot;
    };
    GraphDot* newDot();
    /// Names the curves at their ends where there is room beside the plots.
    void nameEnds();
    int longestRun() const;
    int stepNow(const RunCurve& curve) const;

    RunClock& m_clock;
    DocumentHistory& m_history;
    Hover& m_hover;
    EasedNumbers m_ranges;   ///< last step; below and above of the upper rect, of the lower one
    bool m_dragged = false;  ///< what changes comes of a drag
    CurveLegend* m_legend;
    QComboBox* m_lower_choice;
    QCustomPlot* m_plot;
    QCPAxisRect* m_upper;
    QCPAxisRect* m_lower;
    std::vector<RunCurve> m_curves;
    std::vector<Line> m_lines;  ///< one per curve
    std::array<AxisLine*, 2> m_heads{};
    std::vector<AxisLine*> m_switches;
    std::array<CurveEnds*, 2> m_ends{};
    bool m_scrubbing = false;
};

}  // namespace iou
