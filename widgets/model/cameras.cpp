// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/cameras.hpp"

namespace iou {

Cameras::Cameras(const Explorer& explorer, QObject* parent)
    : QObject(parent), m_explorer(explorer), m_was_shared(explorer.view.compare.shared_axes) {}

std::size_t Cameras::styleOf(int lane) const {
    return static_cast<std::size_t>(m_explorer.lanes[static_cast<std::size_t>(lane)].style);
}

void Cameras::setShared(const std::optional<Camera>& camera) {
    if (camera && camera == m_shared) return;
    m_shared = camera;
    emit changed();
}

const std::optional<Camera>& Cameras::of(int lane) const {
    return m_explorer.view.compare.shared_axes ? m_shared : m_own[styleOf(lane)];
}

void Cameras::setOf(int lane, const std::optional<Camera>& camera) {
    if (m_explorer.view.compare.shared_axes) return setShared(camera);
    std::optional<Camera>& own = m_own[styleOf(lane)];
    if (own == camera) return;
    own = camera;
    emit changed();
}

void Cameras::setHeld(bool held) {
    if (held == m_held) return;
    m_held = held;
    emit heldChanged(held);
}

void Cameras::follow() {
    const bool is_shared = m_explorer.view.compare.shared_axes;
    if (m_was_shared && !is_shared) m_own.fill(m_shared);
    m_was_shared = is_shared;
}

void Cameras::load(const std::optional<Camera>& shared, const LaneViews& lanes) {
    for (std::size_t style = 0; style < lanes.size(); ++style) m_own[style] = lanes[style].camera;
    setShared(shared);
}

}  // namespace iou
