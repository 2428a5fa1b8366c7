// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvas_tools.hpp"

#include <cmath>

namespace iou {

namespace {

bool moves(const Grip& grip) {
    return grip.handle == Handle::body || grip.handle == Handle::center;
}

class BoxTool : public CanvasTool {
public:
    BoxTool(const ToolStart& start, const Grip& grip, const QString& name)
        : m_start(start), m_grip(grip),
          m_box(grip.kind == Grip::Kind::anchor ? anchorOf(*start.model)
                : grip.which == Which::pred     ? start.model->displayedBox()
                                                : start.model->scene().target),
          m_other(grip.which == Which::pred ? start.model->scene().target
                                            : start.model->displayedBox()),
          m_now(m_box) {
        m_start.model->beginDrag(name);
    }

    void move(QPointF pixel, Qt::KeyboardModifiers modifiers) override {
        const double scale = SceneTransform(m_start.camera, m_start.view).scale();
        const QPointF delta = (pixel - m_start.pixel) / scale;
        const bool moving = moves(m_grip);
        const bool shift = modifiers.testFlag(Qt::ShiftModifier);
        const bool to_grid = modifiers.testFlag(Qt::ControlModifier);
        const EditRules rules{.keep_aspect = shift && !moving,
                              .about_center = modifiers.testFlag(Qt::AltModifier) && !moving,
                              .lock_axis = shift && moving,
                              .snap = to_grid ? m_start.grid : 0.0,
                              .round = pixelStep(scale)};
        Box<> box = moving ? moved(m_box, m_grip.handle, delta, rules)
                           : resized(m_box, m_grip.handle, delta, rules);
        m_guides.clear();
        if (m_start.reach > 0.0 && !to_grid && !rules.keep_aspect && !m_pins[0] && !m_pins[1]) {
            SnappedBox snapped =
                snapToBox(box, m_box, m_other, m_grip.handle, rules, m_start.reach);
            box = snapped.box;
            m_guides = std::move(snapped.guides);
        }
        box = pinned(box, rules);
        const bool of_anchor = m_grip.kind == Grip::Kind::anchor;
        if (!(of_anchor ? checkAnchor(box) : checkBox(box))) return;  // more than files can hold
        m_now = box;
        m_start.model->drag([&](Document& d) {
            if (of_anchor)
                d.run().code.anchor = box;
            else
                boxOf(d.explorer.scene, m_grip.which) = box;
        });
    }
    void finish() override { m_start.model->endDrag(); }
    void cancel() override { m_start.model->cancelDrag(); }

    std::vector<ToolField> fields() const override {
        if (moves(m_grip))
            return {{QStringLiteral("cx"), m_now.cx}, {QStringLiteral("cy"), m_now.cy}};
        const HandleSides s = handleSides(m_grip.handle);
        std::vector<ToolField> fields;
        if (s.x != 0) fields.push_back({QStringLiteral("w"), m_now.w});
        if (s.y != 0) fields.push_back({QStringLiteral("h"), m_now.h});
        return fields;
    }
    void pin(int field, std::optional<double> value) override {
        // An edge above or below has one field, the height.
        const bool is_height = !moves(m_grip) && handleSides(m_grip.handle).x == 0;
        m_pins[static_cast<std::size_t>(is_height ? 1 : field)] = value;
    }
    std::vector<SnapGuide> guides() const override { return m_guides; }

private:
    Box<> pinned(Box<> box, const EditRules& rules) const {
        if (!moves(m_grip))
            return resizedTo(box, m_box, m_grip.handle, rules, m_pins[0], m_pins[1]);
        box.cx = m_pins[0].value_or(box.cx);
        box.cy = m_pins[1].value_or(box.cy);
        return box;
    }

    ToolStart m_start;
    Grip m_grip;
    Box<> m_box, m_other, m_now;
    std::array<std::optional<double>, 2> m_pins;  ///< x, y
    std::vector<SnapGuide> m_guides;
};

class AlphaTool : public CanvasTool {
public:
    explicit AlphaTool(const ToolStart& start) : m_start(start) {
        m_start.model->beginDrag(CanvasTool::tr("Interpolation coefficient"));
    }

    void move(QPointF pixel, Qt::KeyboardModifiers modifiers) override {
        const Box<> pred = m_start.model->displayedBox();
        const Box<>& target = m_start.model->scene().target;
        const QPointF from(pred.cx, pred.cy);
        const QPointF line = QPointF(target.cx, target.cy) - from;
        const double length2 = QPointF::dotProduct(line, line);
        if (length2 <= 0.0) return;
        const QPointF at = SceneTransform(m_start.camera, m_start.view).toScene(pixel) - from;
        const double steps = modifiers.testFlag(Qt::ControlModifier) ? 20.0 : 1000.0;
        const double there = std::round(QPointF::dotProduct(at, line) / length2 * steps) / steps;
        const double alpha = m_pin.value_or(there);
        m_start.model->drag([&](Document& d) { setShownAlpha(d.explorer, alpha); });
    }
    void finish() override { m_start.model->endDrag(); }
    void cancel() override { m_start.model->cancelDrag(); }
    std::vector<ToolField> fields() const override {
        return {{QStringLiteral("α"), m_start.model->shownAlpha()}};
    }
    void pin(int, std::optional<double> value) override { m_pin = value; }

private:
    ToolStart m_start;
    std::optional<double> m_pin;
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

Box<> anchorOf(const ExplorerModel& model) {
    return model.run().codeFrom(model.scene().pred).frame.anchor;
}

QString commandName(const Grip& grip) {
    if (grip.kind == Grip::Kind::anchor)
        return moves(grip) ? CanvasTool::tr("Move anchor") : CanvasTool::tr("Resize anchor");
    if (grip.which == Which::pred)
        return moves(grip) ? CanvasTool::tr("Move prediction")
                           : CanvasTool::tr("Resize prediction");
    return moves(grip) ? CanvasTool::tr("Move ground truth")
                       : CanvasTool::tr("Resize ground truth");
}

std::unique_ptr<CanvasTool> boxTool(const ToolStart& start, const Grip& grip, const QString& name) {
    return std::make_unique<BoxTool>(start, grip, name);
}
std::unique_ptr<CanvasTool> alphaTool(const ToolStart& start) {
    return std::make_unique<AlphaTool>(start);
}
std::unique_ptr<CanvasTool> panTool(const ToolStart& start,
                                    std::function<void(const Camera&)> apply) {
    return std::make_unique<PanTool>(start, std::move(apply));
}

}  // namespace iou
