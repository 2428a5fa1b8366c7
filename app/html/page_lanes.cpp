// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/page_lanes.hpp"

#include "app/html/page_json.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/loss_text.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

void addBox(PageLane& lane, const Box<>& box) {
    lane.cx.push_back(box.cx);
    lane.cy.push_back(box.cy);
    lane.w.push_back(box.w);
    lane.h.push_back(box.h);
}

/// What a run recorded at a step.
void addStep(PageLane& lane, const Trajectory& run, int step) {
    lane.step.push_back(step);
    addBox(lane, run.box(step));
    lane.loss.push_back(run.loss[step]);
    lane.iou.push_back(run.iou[step]);
    lane.enlargement.push_back(run.enlargement[step]);
    lane.run_steps = run.steps();
}

void addScene(PageLane& lane, const SceneSnapshot& scene) {
    if (scene.path)
        addStep(lane, *scene.path, std::min(scene.playhead, scene.path->steps()));
    else
        addBox(lane, scene.pred);
    lane.alpha.push_back(scene.alpha);
    lane.loss_text.push_back(tableNumber(scene.loss_value, 5));
    lane.scene.add(scene);
}

/// A curve of a sweep at the place shown: the losses in the order of the lanes and, of a single
/// lane, an IoU.
void addSwept(std::vector<double>& column, const CurveSnapshot& curves, std::size_t index) {
    if (index >= curves.curves.size()) return;
    const Eigen::ArrayXd& values = curves.curves[index].values;
    column.push_back(curves.playhead < values.size() ? values[curves.playhead] : std::nan(""));
}

PageLane laneOf(const LaneCell& cell, const Explorer& explorer) {
    const Lane& lane = explorer.lanes[static_cast<std::size_t>(cell.lane)];
    return {.name = text(titleAmong(explorer.lanes, cell.lane)),
            .style = lane.style,
            .lane = cell.lane,
            .active = cell.lane == explorer.active,
            .request = {lane.recipe, explorer.scene.pred, explorer.scene.target}};
}

void takePins(const SceneSnapshot& scene, std::vector<PageLane>& pins) {
    std::size_t at = 0;
    for (const ShownRun& shown : scene.compared) {
        if (!shown.pinned) continue;
        if (at == pins.size())
            pins.push_back({.name = shown.name(),
                            .style = shown.style,
                            .lane = shown.index,
                            .pinned = true,
                            .request = *shown.run,
                            .stopped = coreText(stopReasonText(shown.run->trajectory.stopped))});
        PageLane& pin = pins[at++];
        const Trajectory& run = shown.run->trajectory;
        addStep(pin, run, shown.step);
        pin.loss_text.push_back(tableNumber(run.loss[shown.step], 5));
    }
}

/// A run that is over stands still: its last moment once.
void cutTail(PageLane& lane) {
    while (lane.step.size() > 1 && lane.step.back() == lane.step[lane.step.size() - 2]) {
        for (auto* column : {&lane.step, &lane.cx, &lane.cy, &lane.w, &lane.h, &lane.loss,
                             &lane.iou, &lane.enlargement, &lane.alpha})
            if (!column->empty()) column->pop_back();
        lane.loss_text.pop_back();
        lane.scene.cut();
    }
}

QString pathText(const QPainterPath& path) {
    QString out;
    const auto number = [](double x) { return QString::number(x, 'g', 4); };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        out += e.isMoveTo() ? u'M' : e.isLineTo() ? u'L' : e.isCurveTo() ? u'C' : u' ';
        out += number(e.x) + u' ' + number(e.y);
    }
    return out;
}

QJsonArray texts(const std::vector<double>& numbers, int digits = 4) {
    QJsonArray array;
    for (const double x : numbers) array.append(tableNumber(x, digits));
    return array;
}

QJsonArray texts(const std::vector<QString>& words) {
    QJsonArray array;
    for (const QString& word : words) array.append(word);
    return array;
}

QJsonArray boxArray(const Box<>& b) { return jsonNumbers({b.cx, b.cy, b.w, b.h}); }

QJsonArray alongAxis(const PageLane& lane, Axis axis) {
    std::vector<double> values;
    for (std::size_t i = 0; i < lane.cx.size(); ++i)
        values.push_back(axisValue({lane.cx[i], lane.cy[i], lane.w[i], lane.h[i]}, axis));
    return jsonNumbers(values);
}

QJsonObject laneJson(const PageLane& lane) {
    const QPen pen = lanePen(Theme::light(), lane.style, 2.0);
    const RunRecipe& recipe = lane.request.recipe;
    const LossEntry& loss = recipe.loss.entry();
    QJsonArray dash;
    if (pen.style() == Qt::CustomDashLine)
        for (const double length : pen.dashPattern()) dash.append(length);
    QJsonArray alpha;
    for (const double x : lane.alpha) alpha.append(numberText(x, 3));
    QJsonObject json{
        {"name", lane.name},
        {"lossName", recipe.later.empty() ? valueName(loss) : text(recipe.losses().title())},
        {"metric", loss.kind == Kind::metric},
        {"colors", QJsonArray{laneColor(Theme::light(), lane.style).name(),
                              laneColor(Theme::darkTheme(), lane.style).name()}},
        {"dash", dash},
        {"marker", pathText(laneMarker(lane.style, 1.0))},
        {"pinned", lane.pinned},
        {"runSteps", lane.run_steps},
        {"stopped", lane.stopped},
        {"target", boxArray(lane.request.target)},
        {"box", QJsonArray{jsonNumbers(lane.cx), jsonNumbers(lane.cy), jsonNumbers(lane.w),
                           jsonNumbers(lane.h)}},
        {"boxText", QJsonArray{texts(lane.cx), texts(lane.cy), texts(lane.w), texts(lane.h)}},
        {"loss", jsonNumbers(lane.loss)},
        {"lossText", texts(lane.loss_text)},
        {"alpha", jsonRounded(lane.alpha)},
        {"alphaText", alpha},
    };
    if (!lane.step.empty()) json["step"] = jsonNumbers(lane.step);
    if (!lane.iou.empty()) {
        json["iou"] = jsonNumbers(lane.iou);
        json["iouText"] = texts(lane.iou);
        if (!lane.iou_name.isEmpty()) json["iouName"] = lane.iou_name;
    }
    if (!lane.enlargement.empty()) {
        json["enlargement"] = jsonNumbers(lane.enlargement);
        json["enlargementText"] = texts(lane.enlargement);
    }
    lane.scene.write(json);
    return json;
}

}  // namespace

std::vector<PageLane> pageLanesOf(MomentSource& moments, Progress& progress) {
    std::vector<PageLane> lanes, pins;
    const Explorer& explorer = moments.session().document.explorer;
    for (int moment = 0; moment <= moments.last() && !progress.cancelled(); ++moment) {
        const FigureSnapshot shown = moments.at(moment);
        for (std::size_t i = 0; i < shown.lanes.cells.size(); ++i) {
            const LaneCell& cell = shown.lanes.cells[i];
            if (i == lanes.size()) lanes.push_back(laneOf(cell, explorer));
            PageLane& lane = lanes[i];
            addScene(lane, cell.scene);
            if (lane.active) lane.scene.addWhy(shown.scene.why);
            if (cell.scene.path) {
                lane.stopped = coreText(stopReasonText(cell.scene.path->stopped));
                continue;
            }
            addSwept(lane.loss, shown.curves, i);
            if (shown.lanes.cells.size() > 1) continue;
            addSwept(lane.iou, shown.curves, 1);
            if (shown.curves.curves.size() > 1) lane.iou_name = shown.curves.curves[1].name;
        }
        takePins(shown.scene, pins);
        progress.advance(1);
    }
    lanes.insert(lanes.end(), pins.begin(), pins.end());
    for (PageLane& lane : lanes) cutTail(lane);
    return lanes;
}

QJsonArray pageLanesJson(const std::vector<PageLane>& lanes, const SurfaceView& view) {
    QJsonArray array;
    for (const PageLane& lane : lanes) {
        QJsonObject json = laneJson(lane);
        if (view.x != Axis::cx || view.y != Axis::cy)
            json["place"] = QJsonArray{alongAxis(lane, view.x), alongAxis(lane, view.y)};
        array.append(json);
    }
    return array;
}

}  // namespace iou
