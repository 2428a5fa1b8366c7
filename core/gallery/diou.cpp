// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/papers.hpp"
#include "core/run/run_summary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

/// Runs in the style of the published DIoU simulation.
namespace iou::gallery {

namespace {

const Box<> kTarget{10.0, 10.0, 1.0, 1.0};

/// The published step: plain descent, three rates, each step multiplied by 2 - IoU.
RunRecipe publishedRun(const Loss& loss, BoxForm form, bool factor, int steps) {
    RunRecipe run = recipe(loss, "gd", 0.1, steps, form);
    run.schedule = Schedule{{{160, 0.1}, {180, 0.01}, {200, 0.001}}};
    run.iou_factor = factor;
    return run;
}

struct Race {
    const char* giou;
    const char* diou;
    Phrase name;
    double rate;
    int steps;
};
Outcome runThreeStarts(const Context& context) {
    // The same race along the directions the script steps in, and along the gradients.
    const std::array races{
        Race{"giou_legacy_sim", "diou_legacy_sim", phrase("published directions"), 0.1, 200},
        Race{"giou", "diou", phrase("gradients"), 0.01, 2000}};
    constexpr double never = std::numeric_limits<double>::infinity();
    Outcome out;
    out.figure.columns = 3;
    const std::array starts{std::pair{phrase("diagonal"), Box<>{12.0, 12.0, 1.0, 1.0}},
                            std::pair{phrase("horizontal"), Box<>{12.5, 10.0, 1.0, 1.0}},
                            std::pair{phrase("vertical"), Box<>{10.0, 12.5, 1.0, 1.0}}};
    std::array<std::vector<Panel>, races.size()> curves;
    for (const auto& [name, start] : starts) {
        ScenePanel scene{phrase("%1, published directions", name),
                         {{kTarget, Role::target, phrase("ground truth")},
                          {start, Role::pred, phrase("start")}}};
        for (std::size_t i = 0; i < races.size(); ++i) {
            const Race& race = races[i];
            CurvePanel panel{phrase("%1, %2", name, race.name), phrase("step"), "IoU"sv, {}};
            std::array<double, 2> needed{never, never};
            for (std::size_t k = 0; k < 2; ++k) {
                const Loss loss = context.loss(k == 0 ? race.giou : race.diou);
                RunRecipe run = publishedRun(loss, BoxForm::cxcywh, true, race.steps);
                if (i == 1) run.schedule = Schedule::constant(race.rate);
                const Trajectory t = runRegression(run, start, kTarget);
                if (const int step = firstStepReaching(t, 0.9); step >= 0) needed[k] = step;
                panel.curves.push_back(overSteps(loss.name(), t.iou));
                if (i == 1) continue;
                scene.paths.push_back(centers(loss.name(), t));
                out.document = sceneDocument(loss, start, kTarget);
                out.document->run() = run;
            }
            const double ratio = needed[0] / needed[1];
            const Phrase claim =
                phrase("steps to IoU 0.9, GIoU over DIoU: %1 start, %2", name, race.name);
            out.checks.push_back(
                i == 0 ? between(claim, phrase("DIoU converges faster"), ratio, 2.0, never)
                       : between(claim, {}, ratio, 0.85, 0.97));
            curves[i].push_back(std::move(panel));
        }
        out.figure.panels.push_back(std::move(scene));
    }
    for (auto& row : curves)
        for (Panel& panel : row) out.figure.panels.push_back(std::move(panel));
    out.notes = {phrase("DIoU wins along the directions the published script steps in, where GIoU "
                        "stays put from a horizontal or vertical start. Along the gradients of the "
                        "same two losses GIoU is the faster one: the difference lies in the "
                        "script, which doubles size gradients and mixes up two derivatives.")};
    return out;
}

Outcome runRecipeMatters(const Context& context) {
    const Box<> start{12.0, 11.2, 1.5, 0.7};
    Outcome out;
    out.figure.columns = 2;
    CurvePanel panel{
        phrase("CIoU from one start"), phrase("step"), "|dcx| + |dcy| + |dw| + |dh|"sv, {}};
    panel.log_y = true;
    TablePanel table{
        phrase("After 200 steps"),
        {phrase("stepping in"), phrase("factor 2 - IoU"), phrase("direction"), phrase("error")},
        {}};
    std::vector<double> errors;
    for (const char* id : {"ciou", "ciou_repo"})
        for (const BoxForm form : {BoxForm::xyxy, BoxForm::cxcywh})
            for (const bool factor : {false, true}) {
                const Trajectory t = runRegression(
                    publishedRun(context.loss(id), form, factor, 200), start, kTarget);
                Eigen::ArrayXd error =
                    (t.boxes.col(0) - kTarget.cx).abs() + (t.boxes.col(1) - kTarget.cy).abs() +
                    (t.boxes.col(2) - kTarget.w).abs() + (t.boxes.col(3) - kTarget.h).abs();
                errors.push_back(error(error.size() - 1));
                const Phrase direction =
                    std::string_view(id) == "ciou" ? phrase("gradient") : phrase("published code");
                panel.curves.push_back(
                    overSteps(factor ? phrase("%1, factor, %2", formName(form), direction)
                                     : phrase("%1, %2", formName(form), direction),
                              error));
                table.rows.push_back({formName(form), factor ? phrase("yes") : phrase("no"),
                                      direction, shown(errors.back())});
            }
    double closest = 1e9;
    for (std::size_t i = 0; i < errors.size(); ++i)
        for (std::size_t k = i + 1; k < errors.size(); ++k)
            closest = std::min(closest, std::abs(errors[i] - errors[k]));
    const auto [least, most] = std::minmax_element(errors.begin(), errors.end());
    out.checks = {
        between(phrase("smallest difference between two of the eight final errors"), {}, closest,
                1e-6, 1e9),
        between(phrase("largest final error against the smallest"), {}, *most / *least, 1.5, 1e9)};
    out.figure.panels = {std::move(panel), std::move(table)};
    out.document = sceneDocument(context.loss("ciou"), start, kTarget);
    out.document->run() = publishedRun(context.loss("ciou"), BoxForm::cxcywh, true, 200);
    return out;
}

}  // namespace

void appendDiou(std::vector<Entry>& out) {
    const Setting step{phrase("plain descent, times 2 - IoU, in centre and size"), Origin::printed,
                       phrase("the published simulation script")};
    out.push_back(
        {"diou-3",
         phrase("Zheng et al. 2020, animations"),
         phrase("Three directions"),
         phrase("From diagonal, horizontal and vertical starts DIoU needs fewer steps than GIoU: "
                "along the published directions, not along the gradients."),
         {step,
          {phrase("directions and rate 0.1 of the script"), Origin::printed, {}},
          {phrase("the starts; rate 0.01 along the gradients, so that no oscillation decides"),
           Origin::ours,
           {}}},
         runThreeStarts});
    out.push_back(
        {"recipe-matters",
         phrase("Zheng et al. 2020, simulation script"),
         phrase("One loss, eight results"),
         phrase(
             "Coordinates, step factor and a dropped denominator change where the same loss ends."),
         {step,
          {phrase("rates 0.1, 0.01, 0.001 up to steps 160, 180, 200"), Origin::printed, {}},
          {phrase("the pair"), Origin::ours, {}}},
         runRecipeMatters});
}

}  // namespace iou::gallery
