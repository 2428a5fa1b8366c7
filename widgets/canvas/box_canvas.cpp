// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/box_canvas.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/canvas/canvas_overlay.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/model/late_refresh.hpp"
#include "widgets/scene/scene_card.hpp"
#include "widgets/scene/scene_handles.hpp"
#include "widgets/text/number_text.hpp"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr double kDragThreshold = 4.0;
constexpr double kLeastSpan = 1e-6, kGreatestSpan = 1e10;

/// Pixels from which on boxes in a cell have names.
constexpr int kNamedCell = 200;

/// Pixels within which a dragged box snaps to the other one.
constexpr double kSnapReach = 5.0;

}  // namespace

BoxCanvas::BoxCanvas(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model),
      m_camera(model, *this,
               {.corner = [this] { return numbersInCorner(); },
                .coverBox = [this](const Camera& camera) { return numbersCoverBox(camera); }}) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Scene"));
    setAccessibleDescription(
        tr("Prediction and ground truth. Tab selects a box or an edge, arrow keys move it."));
    const auto repaint = [this] { update(); };
    connect(&m_camera, &CanvasCamera::moved, this, repaint);
    connect(&m_model, &ExplorerModel::sceneChanged, this, repaint);
    connect(&m_model, &ExplorerModel::lossChanged, this, repaint);
    connect(&m_model, &ExplorerModel::viewChanged, this, repaint);
    // While a box is dragged its new run, and the evaluation that comes with it, are seen a moment
    // after it, behind the surface.
    m_run_shown = new LateRefresh(m_model, *this, repaint);
    connect(&m_model.clock(), &RunClock::trajectoryChanged, m_run_shown, &LateRefresh::ask);
    connect(&m_model, &ExplorerModel::evaluationChanged, m_run_shown, &LateRefresh::ask);
    connect(&m_model.clock(), &RunClock::playheadChanged, this, repaint);
    connect(&m_model.hover(), &Hover::changed, this, repaint);
    connect(&m_model, &ExplorerModel::lanesChanged, this, repaint);
    connect(&m_model.history(), &DocumentHistory::locksChanged, this, repaint);
    connect(&sharedOf<ScenePicture>(m_model.history()), &ScenePicture::changed, this, repaint);
    connect(&m_model, &ExplorerModel::documentLoaded, this, [this] {
        m_placement.reset();
        update();
    });
    installCanvasAccess();
    connect(this, &BoxCanvas::itemSelected, this, [this] { announceSelection(*this); });
    connect(&m_model, &ExplorerModel::evaluationChanged, this, [this] { announceValue(*this); });
}

BoxCanvas::~BoxCanvas() {
    if (m_button != Qt::NoButton) m_model.cameras().setHeld(false);
}

void BoxCanvas::setLane(int lane) {
    if (lane == m_lane) return;
    m_lane = lane;
    m_camera.setLane(lane);
    update();
}

int BoxCanvas::lane() const {
    if (!isCell()) return m_model.activeLane();
    return std::min(m_lane, static_cast<int>(m_model.lanes().size()) - 1);
}

SceneSnapshot BoxCanvas::snapshot() const {
    SceneSnapshot scene = isCell() ? cellSnapshot(m_model, lane()) : snapshotOf(m_model);
    scene.picture = sharedOf<ScenePicture>(m_model.history()).shown();
    // Cells of films have the room of their lane's name alone.
    scene.captions = !isCell() || (width() >= kNamedCell && height() >= kNamedCell);
    return scene;
}

QSizeF BoxCanvas::numbersInCorner() const {
    const SceneSnapshot scene = snapshot();
    if (!scene.view.hud) return {0.0, 0.0};
    const QPointF corner = SceneCard(scene, QSizeF(size())).rect().bottomRight();
    return {corner.x(), corner.y()};
}

SceneTexts BoxCanvas::textsOf(const SceneSnapshot& scene, const SceneTransform& camera) const {
    const QSizeF view(size());
    SceneTexts texts = sceneTexts(view, scene, camera, themeOf(*this).line_scale);
    const ScenePlacement before = m_placement.value_or(ScenePlacement{});
    // Names give way to it: it stands where it is.
    if (scene.view.hud && !scene.why.isEmpty())
        texts.note = whyRect(scene, view, keyRect(texts, before.key), cardRect(texts, before.card));
    return texts;
}

bool BoxCanvas::numbersCoverBox(const Camera& camera) const {
    const SceneSnapshot scene = snapshot();
    if (!scene.view.hud) return false;
    const SceneTransform there(camera, QSizeF(size()));
    const SceneTexts texts = textsOf(scene, there);
    const QRectF numbers =
        cardRect(texts, placeTexts(texts, m_placement ? &*m_placement : nullptr).card);
    const auto covered = [&](const Box<>& box) { return numbers.intersects(there.toView(box)); };
    return covered(scene.pred) || covered(scene.target) ||
           (scene.view.enclosing && covered(enclosingBox(scene.pred, scene.target))) ||
           std::ranges::any_of(scene.compared,
                               [&](const ShownRun& run) { return covered(run.now); });
}

void BoxCanvas::fit() {
    m_placement.reset();  // another picture: its texts need not stay where they were
    refit();
    m_camera.look({});
}

void BoxCanvas::zoom(double factor, QPointF about) {
    const QPointF fixed = transform().toScene(about);
    Camera camera = this->camera();
    camera.span = std::clamp(camera.span / factor, kLeastSpan, kGreatestSpan);
    const QPointF now = SceneTransform(camera, QSizeF(size())).toScene(about);
    camera.cx += fixed.x() - now.x();
    camera.cy += fixed.y() - now.y();
    m_camera.look(camera);
}

void BoxCanvas::paintEvent(QPaintEvent*) {
    m_run_shown->done();
    QPainter painter(this);
    const bool shows_alpha =
        hasFocus() && m_selected.kind == Grip::Kind::alpha && m_hot.kind == Grip::Kind::nothing;
    const SceneHighlights highlights{.interactive = !m_model.history().locks().boxes,
                                     .selected = m_selected.which,
                                     .anchor_selected = m_selected.kind == Grip::Kind::anchor,
                                     .selected_handle = m_selected.handle,
                                     .hot = shows_alpha ? m_selected : m_hot};
    const Theme& theme = themeOf(*this);
    const SceneSnapshot scene = snapshot();
    m_placement = placeTexts(textsOf(scene, transform()), m_placement ? &*m_placement : nullptr);
    paintScene(painter, QSizeF(size()), scene, camera(), theme, highlights, &*m_placement);
    if (m_tool) paintDrag(painter);
    if (hasFocus()) {
        painter.setPen(QPen(withAlpha(theme.accent, 0.7), 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void BoxCanvas::paintDrag(QPainter& painter) {
    const auto guides = m_tool->guides();
    const Theme& theme = themeOf(*this);
    const Evaluation& e = m_model.evaluation();
    paintGuides(painter, transform(), e.pred, e.target, guides, theme);
    if (!m_entry) return;
    std::vector<ReadoutField> fields;
    bool typing = false;
    for (int i = 0; const ToolField& f : m_tool->fields()) {
        const QString& typed = m_entry->typed(i);
        typing |= !typed.isEmpty() || m_entry->field() != 0;
        fields.push_back({f.name, typed.isEmpty() ? numberText(f.value) : typed, !typed.isEmpty(),
                          m_entry->field() == i});
        ++i;
    }
    for (ReadoutField& f : fields) f.is_current &= typing;
    paintReadout(painter, QSizeF(size()), m_pointer, fields, guideText(guides), theme);
}

void BoxCanvas::resizeEvent(QResizeEvent*) { m_camera.fit(); }

Grip BoxCanvas::gripUnder(QPointF pixel) const {
    const SceneSnapshot scene = snapshot();
    const auto alpha = alphaHandlePoint(scene, transform());
    const bool can_slide = alpha && scene.alpha_is_free;
    const Grip grip =
        gripAt(pixel, transform(), scene.pred, scene.target, can_slide ? &*alpha : nullptr,
               scene.anchor ? &*scene.anchor : nullptr);
    if (grip.kind == Grip::Kind::anchor && m_model.history().locks().run) return {};
    return grip.kind == Grip::Kind::box && m_model.history().locks().boxes ? Grip{} : grip;
}

void BoxCanvas::mousePressEvent(QMouseEvent* event) {
    if (m_button != Qt::NoButton) return;
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    m_button = event->button();
    m_press = event->position();
    m_model.cameras().setHeld(true);
    setHot(gripUnder(m_press));
    if (m_button != Qt::LeftButton || m_space) return;
    if (lane() != m_model.activeLane()) emit laneTaken(lane());
    if (m_hot.kind == Grip::Kind::box) selectItem({Grip::Kind::box, m_hot.which, Handle::none});
    if (m_hot.kind == Grip::Kind::anchor)
        selectItem({Grip::Kind::anchor, Which::pred, Handle::none});
    if (m_hot.kind == Grip::Kind::alpha) selectItem(m_hot);
    emit hintChanged(hintFor(m_hot));  // of the handle, where its box was selected
}

void BoxCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_button == Qt::NoButton) return setHot(gripUnder(event->position()));
    const QPointF way = event->position() - m_press;
    m_pointer = event->position();
    m_modifiers = event->modifiers();
    if (!m_tool && std::hypot(way.x(), way.y()) >= kDragThreshold) takeUpTool();
    if (!m_tool) return;
    m_tool->move(m_pointer, m_modifiers);
    update();
}

void BoxCanvas::takeUpTool() {
    const double scale = transform().scale();
    const ToolStart start{&m_model,
                          m_press,
                          camera(),
                          QSizeF(size()),
                          gridSteps(scale).minor,
                          m_model.view().canvas.snap ? kSnapReach / scale : 0.0};
    m_space_used = m_space;
    if (m_button == Qt::MiddleButton || m_space || m_hot.kind == Grip::Kind::nothing)
        m_tool = panTool(start, [this](const Camera& camera) { m_camera.look(camera); });
    else if (m_hot.kind == Grip::Kind::alpha)
        m_tool = alphaTool(start);
    else
        m_tool = boxTool(start, m_hot, m_launching ? tr("Draw a start") : commandName(m_hot));
    const auto fields = static_cast<int>(m_tool->fields().size());
    if (fields > 0) m_entry.emplace(fields);
    updateCursor();
}

void BoxCanvas::stopTool(bool keep) {
    m_button = Qt::NoButton;
    const bool launch = std::exchange(m_launching, false) && keep && m_tool;
    m_entry.reset();
    const auto tool = std::move(m_tool);
    if (tool) keep ? tool->finish() : tool->cancel();
    m_model.cameras().setHeld(false);
    if (!tool) return;
    updateCursor();
    update();
    if (launch) emit launched();
}

void BoxCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != m_button) return;
    stopTool(true);
    setHot(gripUnder(event->position()));
}

void BoxCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const Grip grip = gripUnder(event->position());
    if (event->button() != Qt::LeftButton || m_button != Qt::NoButton) return;
    if (grip.kind == Grip::Kind::nothing) return fit();
    mousePressEvent(event);
    m_launching = !m_space && grip.kind == Grip::Kind::box && grip.which == Which::pred &&
                  (grip.handle == Handle::body || grip.handle == Handle::center);
    if (m_launching) emit hintChanged(tr("Drag to draw a start; let go to run from there."));
}

void BoxCanvas::wheelEvent(QWheelEvent* event) {
    if (m_tool) return event->ignore();  // a drag keeps its scale
    zoom(std::exp2(event->angleDelta().y() / 360.0), event->position());
    event->accept();
}

void BoxCanvas::leaveEvent(QEvent*) {
    if (m_button == Qt::NoButton) setHot({});
}

void BoxCanvas::focusOutEvent(QFocusEvent* event) {
    m_space = false;
    QWidget::focusOutEvent(event);
    update();
}

void BoxCanvas::setHot(const Grip& grip) {
    if (grip == m_hot) return;
    m_hot = grip;
    updateCursor();
    emit hintChanged(hintFor(grip));
    update();
}

void BoxCanvas::updateCursor() {
    if (m_space) return setCursor(Qt::OpenHandCursor);
    if (m_tool && m_hot.kind == Grip::Kind::nothing) return setCursor(Qt::ClosedHandCursor);
    if (m_hot.kind == Grip::Kind::nothing) return setCursor(Qt::ArrowCursor);
    if (m_hot.kind == Grip::Kind::alpha) return setCursor(Qt::PointingHandCursor);
    const HandleSides s = handleSides(m_hot.handle);
    if (s.x == 0 && s.y == 0) return setCursor(Qt::SizeAllCursor);
    if (s.y == 0) return setCursor(Qt::SizeHorCursor);
    if (s.x == 0) return setCursor(Qt::SizeVerCursor);
    setCursor(s.x == s.y ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
}

QString BoxCanvas::hintFor(const Grip& grip) const {
    if (grip.kind == Grip::Kind::nothing)
        return tr("Drag empty ground to move the view, wheel to zoom, double click to fit.");
    if (grip.kind == Grip::Kind::alpha)
        return tr("Drag the interpolation coefficient; the tick is the smallest that makes the "
                  "boxes meet. Ctrl: steps of 0.05.");
    const QString box = grip.kind == Grip::Kind::anchor ? tr("Anchor of the code")
                        : grip.which == Which::pred     ? tr("Prediction")
                                                        : tr("Ground truth");
    if (handleSides(grip.handle).x == 0 && handleSides(grip.handle).y == 0)
        return tr("%1: drag to move. Shift locks an axis, Ctrl snaps to the grid, digits set a "
                  "number, Esc restores.")
            .arg(box);
    return tr("%1: drag to resize. Shift keeps the aspect ratio, Alt the centre, Ctrl snaps, "
              "digits set a number, Esc restores.")
        .arg(box);
}

}  // namespace iou
