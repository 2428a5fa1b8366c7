// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/replay_scene.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/scene/scene_camera.hpp"
#include "widgets/scene/scene_painter.hpp"

#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

/// The float boxes in the scene's coordinates, as paths are painted from.
std::shared_ptr<const Trajectory> pathOf(const Replay& replay) {
    auto path = std::make_shared<Trajectory>();
    path->boxes = replay.boxes.cast<double>();
    path->boxes.col(0) += replay.pair.target.cx;
    path->boxes.col(1) += replay.pair.target.cy;
    return path;
}

}  // namespace

ReplayScene::ReplayScene(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Boxes of the replayed case"));
}

void ReplayScene::setReplay(const std::shared_ptr<const Replay>& replay) {
    m_replay = replay;
    m_path = replay ? pathOf(*replay) : nullptr;
    if (m_path) m_bounds = runBounds(*m_path);
    m_step = 0;
    update();
}

void ReplayScene::setStep(int step) {
    m_step = step;
    update();
}

QSize ReplayScene::sizeHint() const { return {220, 200}; }
QSize ReplayScene::minimumSizeHint() const { return {130, 110}; }

void ReplayScene::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    if (!m_replay) {
        painter.fillRect(rect(), theme.base);
        return;
    }
    SceneSnapshot scene;
    scene.pred = m_replay->box(m_step);
    scene.target = m_replay->pair.target;
    scene.view = {};
    scene.view.arrows = scene.view.hud = false;
    scene.view.enclosing = scene.view.distance = scene.view.interpolated = false;
    scene.path = m_path;
    scene.playhead = m_step;
    const Box<> content = sceneContent(scene.pred, scene.target, m_path->box(0), m_bounds);
    const Camera camera = fittingCamera(content, content, size());
    paintScene(painter, size(), scene, camera, theme);
    // Drawn over the float box: where both agree, the dashes lie on its outline.
    QPen dashes(theme.interpolated, 1.6, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
    dashes.setDashPattern({4.0, 4.0});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(SceneTransform(camera, size()).toView(m_replay->exactBox(m_step)));
}

}  // namespace iou
