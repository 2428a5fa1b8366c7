// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/step_shares.hpp"
#include "core/jobs/worker.hpp"
#include "widgets/model/run_controller.hpp"

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace iou {

class ExplorerModel;
class NumberGrid;
class NumberGridView;

/// What each term of the loss contributed to the step at the playhead, in words and as moves of the
/// four edges. The run is taken apart off the GUI thread, while the panel is on screen.
class ExplainPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExplainPanel(ExplorerModel& model, QWidget* parent = nullptr);

    NumberGrid* grid() const { return m_grid; }
    NumberGridView* view() const { return m_view; }
    /// The sentences on screen, one per line.
    const QString& words() const { return m_words; }
    /// Blocks until the newest run has been taken apart (for pictures and tests).
    void wait();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void request();
    void receive(std::uint64_t generation, const RunPointer& run,
                 const std::shared_ptr<const StepShares>& shares);
    void refresh();
    /// hues: of the terms that the lines are about (termHue); -1: of all.
    void say(const QString& title, const QString& words, const std::vector<int>& hues = {});

    ExplorerModel& m_model;
    NumberGrid* m_grid;
    NumberGridView* m_view;
    QLabel* m_title;
    QTextBrowser* m_sentences;
    QString m_words;
    RunPointer m_requested;  ///< the run that is taken apart, or was last
    RunPointer m_run;        ///< the run of the shares
    std::shared_ptr<const StepShares> m_shares;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
