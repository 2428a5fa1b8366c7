// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "widgets/model/lab_edit.hpp"

#include <QTimer>

namespace iou {

/// One of the two boxes of the lab.
enum class RotatedWhich { pred, target };

/// What the middle and the panels of the lab of rotated boxes share: its value, what it comes to,
/// the surface, and the run while it plays.
class RotatedView : public QObject {
    Q_OBJECT
public:
    explicit RotatedView(DocumentHistory& history);
    ~RotatedView() override;

    LabEdit<RotatedLab>& lab() { return m_lab; }
    /// That of the outcome: a change of the document arrives here after some other parts have it.
    const RotatedLab& value() const { return m_value; }
    const RotatedOutcome& outcome() const { return m_outcome; }

    RotatedWhich selected() const { return m_selected; }
    void select(RotatedWhich which);

    /// As it is shown: of the prediction that of the step.
    const RotatedBox<>& box(RotatedWhich which) const {
        return which == RotatedWhich::pred ? m_outcome.box : m_value.target;
    }
    /// The prediction shown becomes the start of the run. As a step of undo, or of the drag that
    /// goes on.
    void setBox(RotatedWhich which, const RotatedBox<>& box, const QString& name,
                const QString& merge_key = {});
    void dragBox(RotatedWhich which, const RotatedBox<>& box);

    /// Empty until there is one.
    const Eigen::ArrayXXf& surface() const { return m_surface; }
    /// That of the surface.
    const RotatedSurfaceRequest& surfaceRequest() const { return m_surface_request; }

    int lastStep() const { return static_cast<int>(m_outcome.run.states.size()) - 1; }
    void showStep(int step);
    bool playing() const { return m_timer.isActive(); }
    /// From the start where it has come to the end.
    void setPlaying(bool on);

    /// Blocks until the surface is that of the lab as it is.
    void wait();

signals:
    void changed();  ///< the lab, what it comes to, or the step that is shown
    void surfaceChanged();
    void selectionChanged();
    void playingChanged(bool on);

private:
    void follow();
    void requestSurface();
    void advance();

    LabEdit<RotatedLab> m_lab;
    RotatedLab m_value;
    RotatedOutcome m_outcome;
    RotatedWhich m_selected = RotatedWhich::pred;
    RotatedSurfaceRequest m_wanted, m_surface_request;
    Eigen::ArrayXXf m_surface;
    std::uint64_t m_expected = 0;
    QTimer m_timer;
    Worker m_worker;  // last: stopped before anything it reports to is gone
};

/// The name of a number of the box, for axes: "angle (°)", "cx".
QString rotatedAxisName(RotatedAxis axis);
/// From what the core counts an axis in to what is shown: degrees for the angle.
double shownNumber(RotatedAxis axis, double value);
double coreNumber(RotatedAxis axis, double shown);

}  // namespace iou
