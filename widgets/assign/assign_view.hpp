// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assigned.hpp"
#include "core/jobs/worker.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace iou {

/// What the middle and the panels of the assignment lab share: the lab's value, what it comes to
/// (computed beside the window, the newest wins), and which truths are pointed at and selected.
class AssignView : public QObject {
    Q_OBJECT
public:
    /// An assignment and the value it belongs to.
    struct Result {
        AssignLab lab;
        Assigned assigned;
    };

    explicit AssignView(DocumentHistory& history);

    LabEdit<AssignLab>& lab() { return m_lab; }
    const AssignLab& value() const { return m_lab.value(); }
    /// The newest one; null before the first.
    const std::shared_ptr<const Result>& result() const { return m_result; }
    const std::shared_ptr<const AssignCurves>& curves() const { return m_curves; }
    /// Why there is no assignment of the value as it is; empty: there is one, or will be.
    const QString& problem() const { return m_problem; }

    int hovered() const { return m_hovered; }
    void setHovered(int truth);
    /// Truths, by index.
    const std::vector<int>& selected() const { return m_selected; }
    void select(const std::vector<int>& truths);
    /// The truth whose curves are shown: the last one selected, else the lab's.
    int curveTruth() const;
    /// The truth whose anchors are shown as boxes: the one pointed at, else that of the curves.
    int shownTruth() const;

    /// Blocks until results of the value as it is are there.
    void settle();

signals:
    void resultChanged();
    void curvesChanged();
    void hoveredChanged(int truth);
    void selectionChanged();

private:
    void request();
    void requestCurves();

    LabEdit<AssignLab> m_lab;
    std::shared_ptr<const Result> m_result;
    std::shared_ptr<const AssignCurves> m_curves;
    QString m_problem;
    int m_hovered = -1;
    std::vector<int> m_selected;
    std::uint64_t m_received = 0;
    Worker m_worker;  ///< last: stop before what they report to goes
    Worker m_curve_worker{Priority::low};
};

}  // namespace iou
