// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/run_curves.hpp"

#include "core/explain/term_sources.hpp"
#include "core/explain/term_values.hpp"
#include "core/numbers/rounding.hpp"
#include "core/run/box_errors.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/loss_text.hpp"

namespace iou {

namespace {

using Quantity = RunCurve::Quantity;

/// What the lower plot shows of one run, or of each of several.
std::vector<Quantity> lowerQuantities(LowerCurve chosen, bool several) {
    switch (chosen) {
    case LowerCurve::errors:
        if (several) return {Quantity::l1_error};
        return {Quantity::l1_error, Quantity::center_error, Quantity::size_error};
    case LowerCurve::center_error: return {Quantity::center_error};
    case LowerCurve::size_error: return {Quantity::size_error};
    case LowerCurve::l1_error: return {Quantity::l1_error};
    case LowerCurve::terms: return {};  // addTerms() has them
    case LowerCurve::enlargement: break;
    }
    return {Quantity::enlargement};
}

RunCurve curveOf(const ShownRun& run, Quantity quantity, const QString& name, const QPen& pen,
                 int style) {
    RunCurve curve{run, quantity, name, pen, style};
    const auto keep = [&](BoxError error) {
        curve.own = std::make_shared<const Eigen::ArrayXd>(
            boxErrors(run.run->trajectory, run.run->target, error));
    };
    switch (quantity) {
    case Quantity::center_error: keep(BoxError::center); break;
    case Quantity::size_error: keep(BoxError::size); break;
    case Quantity::l1_error: keep(BoxError::l1); break;
    default: break;
    }
    return curve;
}

/// A curve for each term the gradient flows through.
void addTerms(const ShownRun& run, const Theme& theme, std::vector<RunCurve>& curves) {
    const LossEntry& loss = run.run->recipe.loss.entry();
    const Eigen::ArrayXXd values =
        termValues(run.run->recipe, run.run->trajectory, run.run->target);
    const auto sources = sourcesOf(loss);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        QPen pen = seriesPen(theme, i);  // told apart by more than its colour
        pen.setColor(theme.term(termHue(loss, *sources[i])));
        curves.push_back(
            {run, Quantity::term, text(sources[i]->symbol), pen, -1,
             std::make_shared<const Eigen::ArrayXd>(values.col(static_cast<Eigen::Index>(i)))});
    }
}

std::vector<RunCurve> curvesOfOne(const ShownRun& run, LowerCurve lower, const Theme& theme) {
    std::vector<RunCurve> curves;
    const auto add = [&](Quantity quantity, const QString& name) {
        curves.push_back(curveOf(run, quantity, name, seriesPen(theme, curves.size()), -1));
    };
    const RunRecipe& recipe = run.run->recipe;
    add(Quantity::loss,
        recipe.later.empty() ? valueName(recipe.loss.entry()) : text(recipe.losses().title()));
    add(Quantity::iou, quantityName(Quantity::iou));
    for (const Quantity quantity : lowerQuantities(lower, false))
        add(quantity, quantityName(quantity));
    if (lower == LowerCurve::terms) addTerms(run, theme, curves);
    return curves;
}

}  // namespace

QString quantityName(Quantity quantity) {
    switch (quantity) {
    case Quantity::loss: return tr("loss");
    case Quantity::iou: return tr("IoU");
    case Quantity::enlargement: return tr("enlargement δ");
    case Quantity::center_error: return tr("centre error");
    case Quantity::size_error: return tr("size error");
    case Quantity::l1_error: return tr("L1 error");
    case Quantity::term: break;
    }
    return tr("terms");
}

const Eigen::ArrayXd& RunCurve::values() const {
    if (own) return *own;
    const Trajectory& trajectory = run.run->trajectory;
    switch (quantity) {
    case Quantity::loss: return trajectory.loss;
    case Quantity::iou: return trajectory.iou;
    default: break;
    }
    return trajectory.enlargement;
}

double RunCurve::readable(int step) const {
    const double value = values()[step];
    switch (quantity) {
    case Quantity::loss:
        return readableLoss(run.run->recipe, run.run->trajectory, run.run->target, step);
    case Quantity::enlargement: return withoutRounding(value, 1.0, run_rounding);
    default: break;
    }
    return withoutRounding(value, values()[0], run_rounding);
}

std::vector<RunCurve> runCurvesOf(const RunClock& clock, const Theme& theme) {
    const std::vector<ShownRun> runs = shownRuns(clock);
    const ExplorerView& view = clock.explorer().view;
    if (runs.size() == 1 && runs.front().active)
        return curvesOfOne(runs.front(), view.lower_curve, theme);
    const bool of_loss = view.compare.curve == ComparedCurve::loss;
    const Quantity compared = of_loss ? Quantity::loss : Quantity::iou;
    std::vector<RunCurve> curves;
    std::vector<Quantity> quantities = lowerQuantities(view.lower_curve, true);
    quantities.insert(quantities.begin(), compared);
    for (const Quantity quantity : quantities)
        for (const ShownRun& run : runs)
            curves.push_back(curveOf(run, quantity, quantity == compared ? run.name() : QString(),
                                     lanePen(theme, run.style, run.active ? 2.6 : 1.8,
                                             run.pinned ? pinned_opacity : 1.0),
                                     run.style));
    if (view.lower_curve == LowerCurve::terms)
        for (const ShownRun& run : runs)
            if (run.active) addTerms(run, theme, curves);
    return curves;
}

QString comparedQuantity(const std::vector<RunCurve>& curves) {
    if (curves.empty() || curves.front().style < 0) return {};
    return curves.front().quantity == Quantity::loss ? tr("loss") : tr("IoU");
}

}  // namespace iou
