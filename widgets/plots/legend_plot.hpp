// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCustomPlot;
class QVBoxLayout;

namespace iou {

class CurveLegend;
struct Theme;

/// A legend above a plot of curves, which follows the theme and rests while it is hidden. A
/// constructor ends with applyColors().
class LegendPlot : public QWidget {
    Q_OBJECT
public:
    QCustomPlot& plot() { return *m_plot; }
    QSize minimumSizeHint() const override { return {200, 150}; }
    QSize sizeHint() const override { return {380, 260}; }

protected:
    explicit LegendPlot(QWidget* parent);

    void applyColors();
    /// Shows what there is now, if it is seen.
    void refresh();

    /// Pens and dots of the curves.
    virtual void colorCurves(const Theme& theme) = 0;
    /// Data of the curves, and the legend.
    virtual void showCurves() = 0;

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

    CurveLegend* m_legend;
    QCustomPlot* m_plot;
    QVBoxLayout* m_column;  ///< of both; what is added stands below
};

}  // namespace iou
