// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/goal.hpp"

#include <QWidget>

#include <vector>

namespace iou {

/// How far a goal is: a line for each comparison that is not met yet, with how much of the way is
/// done below it, and a check mark when all are.
class GoalMeterView : public QWidget {
    Q_OBJECT
public:
    /// rows: lines there is room for; the first comparisons that are not met are shown. points: of
    /// the type.
    GoalMeterView(int rows, double points, QWidget* parent = nullptr);

    /// The next meters are those of a new goal; until then nothing is shown of how far it is.
    void begin();
    void setMeters(const std::vector<GoalMeter>& meters);
    bool met() const { return m_known && m_open.empty(); }
    /// What the lines say.
    QStringList lines() const;
    /// The widest the view may ask for, so that its words are whole; 0: it makes do with less.
    void setRoom(int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Of several meters; the words of a single one stay on one line.
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int lineHeight() const;
    int wordsHeight(const QString& line, int width) const;

    const int m_rows;
    std::vector<GoalMeter> m_first;  ///< as the goal began
    std::vector<GoalMeter> m_open;   ///< not met
    std::vector<double> m_done;      ///< of those, from 0 to 1
    bool m_known = false;
    int m_widest = 0;  ///< line of this goal: what stands beside it keeps its place
    int m_room = 0;
};

/// "gap 0.027, wanted below 0.02".
QString meterText(const GoalMeter& meter);

}  // namespace iou
