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
    const SurfaceView& view = model.view().surface;
    const Evaluation& now = model.evaluation();
    const Range x = rangeOfX(view, now.pred, now.target);
    const Range y = rangeOfY(view, now.pred, now.target);
    const Loss& loss = model.evaluatedLoss();
    return {loss,
            view.minus ? -1 : termIndex(loss.entry(), view.term),
            now.pred,
            now.target,
            {view.x, x.lo, x.hi, samples},
            {view.y, y.lo, y.hi, samples},
            view.field,
            true,
            view.minus};
}

SurfaceStyle surfaceStyleOf(const ExplorerModel& model) {
    return styleOf(model.view().surface);
}

SurfaceMarks surfaceMarksOf(const ExplorerModel& model) {
    SurfaceMarks marks;
    const SurfaceView& view = model.view().surface;
    const auto place = [&](const Box<>& box) {
        return QPointF(axisValue(box, view.x), axisValue(box, view.y));
    };
    marks.now = place(model.displayedBox());
    if (const auto run = model.trajectory();
        run && model.finishedRun()->start == model.scene().pred) {
        // A picture has no use for more points than it has pixels.
        const int stride = 1 + run->steps() / 2000;
        for (int k = 0; k <= run->steps(); k += stride) marks.path.append(place(run->box(k)));
        marks.path_done = model.shownStep() / stride;
    }
    return marks;
}

}  // namespace iou
