// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/goal.hpp"

#include <QWidget>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace iou {

class ExplorerModel;
class GoalMeterView;
class NumberField;
class ScrubSlider;
class Timeline;

/// What a presenter sets while an audience watches, in one row of one height: the loss, the run,
/// the interpolation coefficient or what else a step asks for, and how far its goal is.
class DeckStrip : public QWidget {
    Q_OBJECT
public:
    DeckStrip(ExplorerModel& model, Timeline& timeline, QWidget* parent = nullptr);

    /// Of lesson_controls; empty: loss, run, and the coefficient where the scene shows one.
    void setControls(const std::vector<std::string>& controls);
    /// Without them the strip has the goal alone.
    void setControlsShown(bool shown);
    /// Shows the goal, or takes it away.
    GoalMeterView& goal() { return *m_goal; }
    /// Null where the control is not shown. The names are those of lesson_controls.
    QWidget* control(std::string_view name) const;

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Control {
        std::string_view name;
        QWidget* box;  ///< label and field
        QWidget* field;
        std::function<void()> refresh;  ///< from the document
        bool locked_with_loss, locked_with_run;
    };

    void add(std::string_view name, const QString& label, QWidget* field,
             const std::function<void()>& refresh, bool loss_locks, bool run_locks);
    void addLoss();
    void addPlay();
    void addAlpha();
    void addParameter();
    void addRecipe();
    void refresh();
    void giveRoom();
    bool usual(std::string_view name) const;

    ExplorerModel& m_model;
    Timeline& m_timeline;
    QBoxLayout* m_row;
    GoalMeterView* m_goal;
    std::vector<Control> m_controls;
    std::vector<std::string> m_asked;
    bool m_controls_shown = true;
};

}  // namespace iou
