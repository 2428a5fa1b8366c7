// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface_snapshot.hpp"

#include "widgets/explorer_model.hpp"
#include "widgets/surface_ranges.hpp"

namespace iou {

namespace {

/// Index of a term of the loss by its id, or -1.
int termIndex(const LossEntry& entry, const std::string& id) {
    for (std::size_t i = 0; i < entry.terms.size(); ++i)
        if (id == entry.terms[i]->id) return static_cast<int>(i);
    return -1;
}

}  // namespace

SurfaceRequest surfaceRequestOf(const ExplorerModel& model, int samples) {
    return surfaceRequestOf(model, model.activeLane(), model.displayedBox(), samples);
}

SurfaceRequest surfaceRequestOf(const ExplorerModel& model, int lane, const Box<>& fitted,
                                int samples) {
    const SurfaceView& view = model.view().surface;
    const Box<>& target = model.scene().target;
    const Range x = rangeOfX(view, fitted, target);
    const Range y = rangeOfY(view, fitted, target);
    const Loss loss = model.evaluatedLoss(lane);
    return {loss,
            view.minus ? -1 : termIndex(loss.entry(), view.term),
            model.displayedBox(lane),
            target,
            {view.x, x.lo, x.hi, samples},
            {view.y, y.lo, y.hi, samples},
            view.field,
            true,
            view.minus};
}

SurfaceStyle surfaceStyleOf(const ExplorerModel& model) { return styleOf(model.view().surface); }

SurfaceMarks surfaceMarksOf(const ExplorerModel& model) {
    return surfaceMarksOf(model, model.activeLane());
}

SurfaceMarks surfaceMarksOf(const ExplorerModel& model, int lane) {
    SurfaceMarks marks;
    const SurfaceView& view = model.view().surface;
    const auto place = [&](const Box<>& box) {
        return QPointF(axisValue(box, view.x), axisValue(box, view.y));
    };
    marks.now = place(model.displayedBox(lane));
    const RunPointer finished = model.finishedRun(lane);
    if (finished && finished->start == model.scene().pred) {
        const Trajectory& run = finished->trajectory;
        // A picture has no use for more points than it has pixels.
        const int stride = 1 + run.steps() / 2000;
        for (int k = 0; k <= run.steps(); k += stride) marks.path.append(place(run.box(k)));
        marks.path_done = model.stepOf(lane) / stride;
    }
    return marks;
}

}  // namespace iou
