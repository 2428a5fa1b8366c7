// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/followed_ranges.hpp"

#include "widgets/model/explorer_model.hpp"
#include "widgets/surface/surface_ranges.hpp"

#include <utility>

namespace iou {

FollowedRanges::FollowedRanges(ExplorerModel& model, QObject* parent)
    : QObject(parent), m_model(model) {
    m_numbers.set({0.0, 1.0, 0.0, 1.0});
    connect(&m_numbers, &EasedNumbers::moved, this, &FollowedRanges::moved);
    connect(&model.history(), &DocumentHistory::draggingChanged, this,
            [this] { m_dragged = true; });
}

Range FollowedRanges::reachX() const {
    return joined(x(), {m_numbers.goal()[0], m_numbers.goal()[1]});
}

Range FollowedRanges::reachY() const {
    return joined(y(), {m_numbers.goal()[2], m_numbers.goal()[3]});
}

FollowedRanges::Cause FollowedRanges::cause() const {
    const SurfaceView& view = m_model.view().surface;
    return {m_model.scene().pred, m_model.scene().target, view.x, view.y, view.follow_scene};
}

std::vector<double> FollowedRanges::wanted(const Box<>& fitted) const {
    const SurfaceView& view = m_model.view().surface;
    const Range x = rangeOfX(view, fitted, m_model.scene().target);
    const Range y = rangeOfY(view, fitted, m_model.scene().target);
    return {x.lo, x.hi, y.lo, y.hi};
}

bool FollowedRanges::holds(const Box<>& box) const {
    const SurfaceView& view = m_model.view().surface;
    const std::vector<double>& goal = m_numbers.goal();
    const double vx = axisValue(box, view.x), vy = axisValue(box, view.y);
    return goal[0] <= vx && vx <= goal[1] && goal[2] <= vy && vy <= goal[3];
}

void FollowedRanges::follow(const Box<>& fitted) {
    const Cause now = cause();
    const std::optional<Cause> before = std::exchange(m_cause, now);
    const bool same_axes = before && before->x == now.x && before->y == now.y &&
                           before->follow_scene == now.follow_scene;
    if (!same_axes || !now.follow_scene) return m_numbers.set(wanted(fitted));
    if (m_held) return;
    if (m_model.dragging()) {
        if (!holds(fitted) || !holds(now.target)) m_numbers.go(wanted(fitted));
        return;
    }
    // An edit by itself is shown at once; what the run does leaves the pair as it is.
    if (std::exchange(m_dragged, false) || before == now)
        m_numbers.go(wanted(fitted));
    else
        m_numbers.set(wanted(fitted));
}

void FollowedRanges::hold() {
    m_held = true;
    m_numbers.stop();
}

void FollowedRanges::jump(const Box<>& fitted) {
    m_cause = cause();
    m_numbers.set(wanted(fitted));
}

}  // namespace iou
