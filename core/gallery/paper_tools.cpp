// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/gallery/papers.hpp"
#include "core/protocol/presets.hpp"

#include <algorithm>
#include <cassert>

namespace iou::gallery {

std::vector<double> linspace(double lo, double hi, int n) {
    std::vector<double> x(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) x[static_cast<std::size_t>(i)] = lo + (hi - lo) * i / (n - 1);
    return x;
}

Phrase shown(double x) { return Phrase::number(formatFixed(x, 3)); }

Phrase shortest(double x) { return Phrase::number(formatShortest(x)); }

Document sceneDocument(const Loss& loss, const Box<>& pred, const Box<>& target) {
    Document document;
    document.run().loss = loss;
    document.explorer.scene.pred = pred;
    document.explorer.scene.target = target;
    return document;
}

RunRecipe recipe(const Loss& loss, std::string_view optimizer, double rate, int steps,
                 BoxForm form) {
    return {.loss = loss,
            .optimizer = *Optimizer::parse(optimizer),
            .schedule = Schedule::constant(rate),
            .steps = steps,
            .form = form,
            .iou_factor = false,
            .stop = {}};
}

Curve overSteps(Phrase name, const Eigen::ArrayXd& y) {
    Curve curve{std::move(name), {}, {}};
    for (Eigen::Index k = 0; k < y.size(); ++k) {
        curve.x.push_back(static_cast<double>(k));
        curve.y.push_back(y(k));
    }
    return curve;
}

Curve centers(Phrase name, const Trajectory& t) {
    Curve curve{std::move(name), {}, {}};
    for (int k = 0; k <= t.steps(); ++k) {
        curve.x.push_back(t.boxes(k, 0));
        curve.y.push_back(t.boxes(k, 1));
    }
    return curve;
}

Eigen::ArrayXd Simulated::column(std::size_t loss, std::string_view name) const {
    const LossCurves& curves = result.losses[loss];
    const auto found = std::find(curves.columns.begin(), curves.columns.end(), name);
    assert(found != curves.columns.end());
    return curves.rows.col(found - curves.columns.begin());
}

Simulated simulated(const Context& context, std::string_view protocol,
                    const std::vector<std::string>& losses, const RecordSet& record,
                    std::int64_t reduced_cases, std::int64_t cases) {
    SimulationRecipe recipe;
    recipe.protocol = *findProtocol(protocol);
    for (const std::string& spec : losses) recipe.losses.push_back(context.loss(spec));
    recipe.cases = context.reduced ? reduced_cases : cases;
    recipe.record = record;
    SimulationOptions options;
    options.threads = context.threads;
    return {recipe, simulate(recipe, options, context.progress)};
}

}  // namespace iou::gallery
