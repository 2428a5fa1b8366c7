// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas_tools.hpp"

#include "widgets/box_edit.hpp"

#include <QCoreApplication>

#include <cmath>

namespace iou {

namespace {

QString commandName(const Grip& grip) {
    const bool moving = grip.handle == Handle::body || grip.handle == Handle::center;
    const auto name = [](const char* text) { return QCoreApplication::translate("Canvas", text); };
    if (grip.which == Which::pred)
        return moving ? name("Move prediction") : name("Resize prediction");
    return moving ? name("Move ground truth") : name("Resize ground truth");
}

class BoxTool : public CanvasTool {
public:
    BoxTool(const ToolStart& start, const Grip& grip)
        : m_start(start), m_grip(grip),
          m_box(grip.which == Which::pred ? start.model->displayedBox()
                                          : start.model->scene().target) {
        m_start.model->beginDrag(commandName(grip));
    }

    void move(QPointF pixel, Qt::KeyboardModifiers modifiers) override {
        const QPointF delta =
            (pixel - m_start.pixel) / SceneTransform(m_start.camera, m_start.view).scale();
        const bool moving = m_grip.handle == Handle::body || m_grip.handle == Handle::center;
        const bool shift = modifiers.testFlag(Qt::ShiftModifier);
        const EditRules rules{.keep_aspect = shift && !moving,
                              .about_center = modifiers.testFlag(Qt::AltModifier) && !moving,
                              .lock_axis = shift && moving,
                              .snap = modifiers.testFlag(Qt::ControlModifier) ? m_start.grid : 0.0,
                              .round =
                                  pixelStep(SceneTransform(m_start.camera, m_start.view).scale())};
        const Box<> box = moving ? moved(m_box, m_grip.handle, delta, rules)
                                 : resized(m_box, m_grip.handle, delta, rules);
        if (!checkBox(box)) return;  // beyond what files can hold
        m_start.model->drag([&](Document& d) { boxOf(d.scene, m_grip.which) = box; });
    }
    void finish() override { m_start.model->endDrag(); }
    void cancel() override { m_start.model->cancelDrag(); }

private:
    ToolStart m_start;
    Grip m_grip;
    Box<> m_box;
};

class AlphaTool : public CanvasTool {
public:
    explicit AlphaTool(const ToolStart& start) : m_start(start) {
        m_start.model->beginDrag(
            QCoreApplication::translate("Canvas", "Interpolation coefficient"));
    }

    void move(QPointF pixel, Qt::KeyboardModifiers modifiers) override {
        const Box<> pred = m_start.model->displayedBox();
        const Box<>& target = m_start.model->scene().target;
        const QPointF from(pred.cx, pred.cy);
        const QPointF line = QPointF(target.cx, target.cy) - from;
        const double length2 = QPointF::dotProduct(line, line);
        if (length2 <= 0.0) return;
        const QPointF at = SceneTransform(m_start.camera, m_start.view).toScene(pixel) - from;
        double alpha = QPointF::dotProduct(at, line) / length2;
        const double steps = modifiers.testFlag(Qt::ControlModifier) ? 20.0 : 1000.0;
        alpha = std::round(alpha * steps) / steps;
        m_start.model->drag([&](Document& d) { ExplorerModel::setInterpAlpha(d, alpha); });
    }
    void finish() override { m_start.model->endDrag(); }
    void cancel() override { m_start.model->cancelDrag(); }

private:
    ToolStart m_start;
};

class PanTool : public CanvasTool {
public:
    PanTool(const ToolStart& start, std::function<void(const Camera&)> apply)
        : m_start(start), m_apply(std::move(apply)) {}

    void move(QPointF pixel, Qt::KeyboardModifiers) override {
        const QPointF delta =
            (pixel - m_start.pixel) / SceneTransform(m_start.camera, m_start.view).scale();
        m_apply(
            {m_start.camera.cx - delta.x(), m_start.camera.cy - delta.y(), m_start.camera.span});
    }
    void finish() override {}
    void cancel() override { m_apply(m_start.camera); }

private:
    ToolStart m_start;
    std::function<void(const Camera&)> m_apply;
};

}  // namespace

std::unique_ptr<CanvasTool> boxTool(const ToolStart& start, const Grip& grip) {
    return std::make_unique<BoxTool>(start, grip);
}
std::unique_ptr<CanvasTool> alphaTool(const ToolStart& start) {
    return std::make_unique<AlphaTool>(start);
}
std::unique_ptr<CanvasTool> panTool(const ToolStart& start,
                                    std::function<void(const Camera&)> apply) {
    return std::make_unique<PanTool>(start, std::move(apply));
}

}  // namespace iou
