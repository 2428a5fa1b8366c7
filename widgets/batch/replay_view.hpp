// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/simulate/replay.hpp"
#include "widgets/batch/batch_runs.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class QCustomPlot;
class QLabel;
class QPushButton;
class QToolButton;

namespace iou {

class AxisLine;
class CurveLegend;
class LineGraph;
class ReplayScene;
class ScrubSlider;

/// One case of a batch step by step: the boxes of the float kernels and, beside them, those of
/// double precision; 1 - IoU of both and the gap between the two over the steps.
class ReplayView : public QWidget {
    Q_OBJECT
public:
    explicit ReplayView(QWidget* parent = nullptr);

    /// Computes and shows a case. The newest request wins.
    void load(const std::shared_ptr<const BatchRun>& run, std::size_t loss, std::int64_t index);
    /// What is shown; null at first.
    std::shared_ptr<const Replay> replay() const { return m_replay; }
    int step() const { return m_step; }
    void setStep(int step);
    bool playing() const { return m_timer.isActive(); }
    void togglePlay();
    QString heading() const;
    const LineGraph* gapCurve() const { return m_gap; }
    /// Blocks until the newest case is shown (for tests and pictures).
    void wait();

signals:
    /// The case is to be opened in the explorer: its pair, and its recipe for one pair.
    void openRequested(const Box<>& start, const Box<>& target, const RunRecipe& recipe);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildPlot();
    void layOut();
    void applyColors();
    void deliver(std::uint64_t generation, const Result<Replay>& replay);
    void refreshCurves();
    void refreshStep();
    void refreshLegend();
    void refreshOpening();
    void tick();

    std::shared_ptr<const BatchRun> m_run;
    std::size_t m_loss = 0;
    std::shared_ptr<const Replay> m_replay;
    std::optional<RunRecipe> m_single;
    int m_step = 0;

    QLabel* m_heading;
    CurveLegend* m_legend;
    ReplayScene* m_scene;
    QCustomPlot* m_plot;
    LineGraph* m_float = nullptr;
    LineGraph* m_exact = nullptr;
    LineGraph* m_gap = nullptr;
    std::array<AxisLine*, 2> m_heads{};
    QToolButton* m_play;
    ScrubSlider* m_slider;
    QLabel* m_place;
    QPushButton* m_open;
    QTimer m_timer;
    QElapsedTimer m_clock;
    int m_played_from = 0;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
