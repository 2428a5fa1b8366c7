// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/surface_snapshot.hpp"

#include "widgets/model/explorer_model.hpp"
#include "widgets/surface/surface_ranges.hpp"
#include "widgets/text/loss_text.hpp"

namespace iou {

SurfaceRequest surfaceRequestOf(const ExplorerModel& model, int samples) {
    return surfaceRequestOf(model, model.activeLane(), model.displayedBox(), samples);
}

SurfaceRequest surfaceRequestOf(const ExplorerModel& model, int lane, const Box<>& fitted,
                                int samples) {
    const SurfaceView& view = model.view().surface;
    const Box<>& target = model.scene().target;
    return surfaceRequestOf(model, lane, rangeOfX(view, fitted, target),
                            rangeOfY(view, fitted, target), samples);
}

SurfaceRequest surfaceRequestOf(const ExplorerModel& model, int lane, const Range& x,
                                const Range& y, int samples) {
    const SurfaceView& view = model.view().surface;
    const Loss loss = model.clock().lossAtPlayhead(lane);
    return {loss,
            view.minus ? -1 : loss.entry().termIndex(view.term),
            model.clock().displayedBox(lane),
            model.scene().target,
            {view.x, x.lo, x.hi, samples},
            {view.y, y.lo, y.hi, samples},
            view.field,
            true,
            view.minus};
}

SurfaceStyle surfaceStyleOf(const ExplorerModel& model) {
    const SurfaceView& view = model.view().surface;
    return {.scale = {view.scale, view.colors, view.color_range},
            .isolines = view.isolines,
            .field = view.field,
            .field_style = view.field_style};
}

QString shownName(const SurfaceRequest& request) {
    const LossEntry& entry = request.loss.entry();
    if (request.term >= 0)
        return QString::fromUtf8(entry.terms[static_cast<std::size_t>(request.term)]->symbol);
    if (request.minus)
        return QStringLiteral("%1 − %2").arg(valueName(entry), valueName(request.minus->entry()));
    return valueName(entry);
}

SurfaceMarks surfaceMarksOf(const ExplorerModel& model) {
    return surfaceMarksOf(model, model.activeLane());
}

SurfaceMarks surfaceMarksOf(const ExplorerModel& model, int lane) {
    SurfaceMarks marks;
    const SurfaceView& view = model.view().surface;
    const auto place = [&](const Box<>& box) {
        return QPointF(axisValue(box, view.x), axisValue(box, view.y));
    };
    marks.now = place(model.clock().displayedBox(lane));
    const bool along_x = view.cut == ProfileCut::along_x;
    if (view.cut != ProfileCut::none)
        marks.cut =
            SurfaceCut{along_x, view.cut_at.value_or(along_x ? marks.now->y() : marks.now->x())};
    const RunPointer finished = model.clock().finishedRun(lane);
    if (finished && finished->start == model.scene().pred) {
        const Trajectory& run = finished->trajectory;
        // More points than pixels are of no use.
        const int stride = 1 + run.steps() / 2000;
        for (int k = 0; k <= run.steps(); k += stride) marks.path.append(place(run.box(k)));
        marks.path_done = model.clock().stepOf(lane) / stride;
    }
    return marks;
}

}  // namespace iou
