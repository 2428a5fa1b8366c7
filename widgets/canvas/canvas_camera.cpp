// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvas_camera.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/model/shown_runs.hpp"
#include "widgets/scene/scene_camera.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace iou {

namespace {

std::vector<double> numbersOf(const Camera& c) { return {c.cx, c.cy, std::log(c.span)}; }
Camera cameraOf(const std::vector<double>& n) { return {n[0], n[1], std::exp(n[2])}; }

}  // namespace

CanvasCamera::CanvasCamera(ExplorerModel& model, const QWidget& view, Numbers numbers)
    : m_model(model), m_view(view), m_numbers(std::move(numbers)) {
    m_will.set(numbersOf(fitting(content())));
    connect(&m_will, &EasedNumbers::moved, this, &CanvasCamera::moved);
    connect(&m_model, &ExplorerModel::sceneChanged, this, &CanvasCamera::follow);
    connect(&m_model, &ExplorerModel::lanesChanged, this, &CanvasCamera::follow);
    connect(&m_model, &ExplorerModel::viewChanged, this, &CanvasCamera::follow);
    connect(&m_model.clock(), &RunClock::playheadChanged, this, &CanvasCamera::follow);
    connect(&m_model.clock(), &RunClock::trajectoryChanged, this, &CanvasCamera::receiveRuns);
    connect(&m_model.cameras(), &Cameras::heldChanged, this, [this](bool held) {
        if (held) m_will.stop();
        follow();
    });
    connect(&m_model.cameras(), &Cameras::changed, this,
            [this] { byHand() ? emit moved() : fit(); });
    connect(&m_model, &ExplorerModel::documentLoaded, this, [this] {
        fit();
        m_fresh = true;
    });
}

void CanvasCamera::setLane(int lane) {
    if (lane == m_lane) return;
    m_lane = lane;
    fit();
}

int CanvasCamera::lane() const {
    if (!isCell()) return m_model.activeLane();
    return std::min(m_lane, static_cast<int>(m_model.lanes().size()) - 1);
}

const std::optional<Camera>& CanvasCamera::byHand() const {
    return isCell() ? m_model.cameras().of(lane()) : m_model.cameras().shared();
}

Camera CanvasCamera::now() const {
    const std::optional<Camera>& hand = byHand();
    return hand ? *hand : cameraOf(m_will.now());
}

void CanvasCamera::look(const std::optional<Camera>& camera) {
    isCell() ? m_model.cameras().setOf(lane(), camera) : m_model.cameras().setShared(camera);
}

Box<> CanvasCamera::contentOf(int lane) const {
    const Box<> shown = m_model.clock().displayedBox(lane);
    const Box<>& target = m_model.scene().target;
    const RunPointer run = m_model.clock().finishedRun(lane);
    // A run that lags behind an edit belongs to another pair.
    const bool is_newest =
        run && run->start == m_model.scene().pred && run->target == m_model.scene().target;
    return is_newest ? sceneContent(shown, target, run->start, run->bounds)
                     : sceneContent(shown, target);
}

Box<> CanvasCamera::content() const {
    Box<> content = contentOf(lane());
    const CompareView& compare = m_model.view().compare;
    // Cells that share their axes show what they have in common.
    if (isCell() && compare.shared_axes) {
        for (int i = 0; i < static_cast<int>(m_model.lanes().size()); ++i)
            if (m_model.clock().laneShown(i)) content = enclosingBox(content, contentOf(i));
    } else if (!isCell() && compare.center == CentralView::overlay) {
        for (const ShownRun& other : shownRuns(m_model.clock()))
            content = enclosingBox(content, sceneContent(other.run->trajectory.box(other.step),
                                                         other.run->target, other.run->start,
                                                         other.run->bounds));
    }
    return content;
}

Camera CanvasCamera::fitting(const Box<>& content) const {
    return fittingCamera(content, content, view(), m_numbers.corner());
}

void CanvasCamera::fit() {
    m_fresh = m_model.runs().running();
    m_will.set(numbersOf(fitting(content())));
    emit moved();
}

bool CanvasCamera::holdsWell(const Camera& camera, const Box<>& content) const {
    // While a run is on its way it is not known what there will be to show.
    return m_model.runs().running() ? holds(camera, content, view())
                                    : showsWell(camera, content, view());
}

void CanvasCamera::follow() {
    if (m_model.cameras().held() || byHand()) return;
    const Box<> wanted = content();
    const Camera goal = cameraOf(m_will.goal());
    const bool well = holdsWell(goal, wanted);
    if (well && !m_numbers.coverBox(goal)) return;
    const Camera other = fitting(wanted);
    // Where there is no room for the numbers beside the boxes, nothing is gained.
    if (!well || !m_numbers.coverBox(other)) m_will.go(numbersOf(other));
}

void CanvasCamera::receiveRuns() {
    // The first run of what has just been opened belongs to the first picture.
    if (m_fresh && !m_model.cameras().held()) {
        m_fresh = m_model.runs().running();
        const Camera goal = cameraOf(m_will.goal());
        if (!showsWell(goal, content(), view()) || m_numbers.coverBox(goal)) {
            m_will.set(numbersOf(fitting(content())));
            emit moved();
        }
        return;
    }
    follow();
}

}  // namespace iou
