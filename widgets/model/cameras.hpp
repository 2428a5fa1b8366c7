// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/camera.hpp"
#include "core/explorer/explorer.hpp"

#include <QObject>

#include <array>
#include <optional>

namespace iou {

/// Where a person looks: one camera for all lanes, and one for each where they share no axes. Not
/// undone. An empty camera leaves it to the view, which keeps boxes and run in sight; setting it
/// fits them in anew.
class Cameras : public QObject {
    Q_OBJECT
public:
    /// The explorer outlives this.
    explicit Cameras(const Explorer& explorer, QObject* parent = nullptr);

    const std::optional<Camera>& shared() const { return m_shared; }
    void setShared(const std::optional<Camera>& camera);
    /// The camera a lane is shown with: the shared one or its own.
    const std::optional<Camera>& of(int lane) const;
    void setOf(int lane, const std::optional<Camera>& camera);
    /// The lanes' own, by style.
    const std::array<std::optional<Camera>, max_lanes>& own() const { return m_own; }

    /// From the press of a button on a scene to its release: then every scene stands still, so that
    /// what is dragged stays under the pointer.
    void setHeld(bool held);
    bool held() const { return m_held; }

    /// Brings this up to an edit of the view: lanes that part go on from where they are together.
    void follow();
    void load(const std::optional<Camera>& shared, const LaneViews& lanes);

signals:
    void changed();
    void heldChanged(bool held);

private:
    std::size_t styleOf(int lane) const;

    const Explorer& m_explorer;
    std::optional<Camera> m_shared;
    std::array<std::optional<Camera>, max_lanes> m_own;
    bool m_was_shared;
    bool m_held = false;
};

}  // namespace iou
