// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/threshold_sweep.hpp"
#include "core/session/document.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

/// Every field of every lab with another value than a new window has. A field that is added to a
/// lab does not compile here until it has one too.
namespace iou::testing {

struct LabChange {
    std::string what;
    std::function<void(Document&)> apply;
};

/// Adds the changes of a lab's fields, in their order.
template <class Lab>
void addChanges(std::vector<LabChange>& out, const char* lab,
                const std::vector<std::pair<const char*, std::function<void(Lab&)>>>& changes) {
    for (const auto& [field, change] : changes)
        out.push_back({std::string(lab) + '.' + field,
                       [change = change](Document& d) { change(d.lab<Lab>()); }});
}

/// One run and sweep as an experiment of the lab's recipe leaves them, of made-up measures.
inline detector::Run madeUpRun(const detector::Recipe& recipe, std::uint64_t seed,
                               std::size_t loss) {
    detector::Run run{recipe.first_seed + seed, loss, {}, 0};
    double base = 0.25 + 0.011 * static_cast<double>(seed) + 0.017 * static_cast<double>(loss);
    for (const int step : detector::checkpointSteps(recipe)) {
        for (std::size_t rule = 0; rule < recipe.rules.size(); ++rule) {
            detector::Evaluated e{step, rule, {}};
            for (std::size_t m = 0; m < detector::measure_count; ++m)
                e.measures[m] = base + 0.03 * static_cast<double>(m);
            run.evaluated.push_back(e);
        }
        base += 0.01;
    }
    return run;
}
inline std::vector<detector::SweepPoint> madeUpSweep() {
    std::vector<detector::SweepPoint> points;
    for (const double pos : detector::sweep_thresholds) {
        detector::SweepPoint& point = points.emplace_back();
        point.pos = pos;
        for (std::size_t m = 0; m < detector::measure_count; ++m) {
            point.mean[m] = 0.2 + 0.3 * pos + 0.01 * static_cast<double>(m);
            point.error[m] = 0.011 * pos;
        }
        point.mean.back() = point.error.back() = -1.0;
    }
    return points;
}

inline std::vector<LabChange> labChanges() {
    std::vector<LabChange> all;
    {
        const AssignLab lab;
        const auto& [image, picture, truths, ignore, own, first, second, compare, balance, truth,
                     look] = lab;
        (void)image;
    }
    addChanges<AssignLab>(
        all, "assign",
        {{"image",
          [](auto& lab) {
              lab.image = {900, 700};
          }},
         {"picture", [](auto& lab) { lab.picture = "street.png"; }},
         {"truths",
          [](auto& lab) {
              lab.truths = std::vector<Box<>>{{200, 150, 60, 240}, {500, 400, 90, 80}};
          }},
         {"ignore",
          [](auto& lab) {
              lab.ignore = std::vector<Box<>>{{650, 200, 120, 100}};
          }},
         {"own",
          [](auto& lab) {
              lab.own = {{16, 32}, {3.0, 5.5}, {0.25, 1.0, 4.0}, true};
          }},
         {"first",
          [](auto& lab) {
              lab.first.anchors = "free";
              lab.first.assigner.overlap.kind = assign::OverlapKind::ggiou;
              lab.first.assigner.overlap.alpha = 0.4;
              lab.first.assigner.overlap.beta = 0.2;
              lab.first.assigner.max = {0.6, 0.35, 0.05, 0.1, assign::Force::first};
              lab.first.assigner.border = 12.0;
          }},
         {"second",
          [](auto& lab) {
              lab.second.anchors = "atss";
              lab.second.assigner.kind = assign::AssignerKind::atss;
              lab.second.assigner.nearest = 7;
              lab.second.assigner.ignore_share = 0.7;
          }},
         {"compare", [](auto& lab) { lab.compare = true; }},
         {"balance",
          [](auto& lab) {  // alpha and beta are those of the setups.
              lab.balance.lambda = 1.3;
              lab.balance.scale = 2.6;
              lab.balance.automatic = true;
              lab.balance.predicted = 0.5;
          }},
         {"truth", [](auto& lab) { lab.truth = 1; }},
         {"look", [](auto& lab) { lab.look = AnchorLook::boxes; }}});
    {
        const SuppressLab lab;
        const auto& [width, height, picture, classes, truths, detections, rule, step] = lab;
        (void)width;
    }
    addChanges<SuppressLab>(
        all, "suppress",
        {{"width", [](auto& lab) { lab.width = 800; }},
         {"height", [](auto& lab) { lab.height = 500; }},
         {"picture", [](auto& lab) { lab.picture = "crowd.png"; }},
         {"classes", [](auto& lab) { lab.classes.change([](auto& c) { c.push_back("cat"); }); }},
         {"truths",
          [](auto& lab) {
              lab.truths = std::vector<SuppressTruth>{{{300, 250, 90, 200}, 1}};
          }},
         {"detections",
          [](auto& lab) {
              lab.detections.change([](auto& list) {
                  list.push_back({{420, 200, 80, 90}, 0.77, 0.66, 1});
                  list.front().score = 0.43;
              });
          }},
         {"rule",
          [](auto& lab) {
              lab.rule = {suppress::Method::soft_gaussian, 0.4, 0.3, 0.02, 2.0, 0.7, true};
          }},
         {"step", [](auto& lab) { lab.step = 2; }}});
    {
        const ApLab lab;
        const auto& [images, categories, truths, detections, method, area, most, threshold, image,
                     category] = lab;
        (void)images;
    }
    addChanges<ApLab>(
        all, "ap",
        {{"images",
          [](auto& lab) {
              lab.images.change([](auto& list) { list.push_back({"second", 320, 200, {}}); });
          }},
         {"categories",
          [](auto& lab) { lab.categories.change([](auto& c) { c.push_back("ox"); }); }},
         {"truths",
          [](auto& lab) {
              lab.truths.change([](auto& list) {
                  list.push_back({0, 0, {120, 400, 60, 50}, true, 1234.5});
              });
          }},
         {"detections",
          [](auto& lab) {
              lab.detections.change([](auto& list) {
                  list.push_back({0, 0, {120, 402, 58, 55}, 0.51});
              });
          }},
         {"method", [](auto& lab) { lab.method = ApMethod::voc10; }},
         {"area", [](auto& lab) { lab.area = ApArea::large; }},
         {"most_detections", [](auto& lab) { lab.most_detections = 10; }},
         {"threshold", [](auto& lab) { lab.threshold = 0.75; }},
         {"image",
          [](auto& lab) {
              if (lab.images.size() == 1)
                  lab.images.change([](auto& list) { list.push_back({"other", 320, 200, {}}); });
              lab.image = 1;
          }},
         {"category", [](auto& lab) { lab.category = 0; }}});
    {
        const RotatedLab lab;
        const auto& [pred, target, loss, notation, recipe, x, y, step] = lab;
        (void)pred;
    }
    addChanges<RotatedLab>(all, "rotated",
                           {{"pred",
                             [](auto& lab) {
                                 lab.pred = {250.0, 200.0, 180.0, 60.0, 0.9};
                             }},
                            {"target",
                             [](auto& lab) {
                                 lab.target = {340.0, 260.0, 200.0, 90.0, -0.4};
                             }},
                            {"loss",
                             [](auto& lab) {
                                 lab.loss = RotatedLoss(*findRotatedLoss("kld"));
                                 (void)lab.loss.setTau(2.5);
                             }},
                            {"notation", [](auto& lab) { lab.notation = AngleNotation::oc; }},
                            {"recipe",
                             [](auto& lab) {
                                 lab.recipe = {*Optimizer::parse("momentum"), 0.03, 0.05, 90, true};
                             }},
                            {"x", [](auto& lab) { lab.x = RotatedAxis::w; }},
                            {"y", [](auto& lab) { lab.y = RotatedAxis::h; }},
                            {"step", [](auto& lab) { lab.step = 33; }}});
    {
        const IntervalLab lab;
        const auto& [pred, target, recipe, step] = lab;
        (void)pred;
    }
    addChanges<IntervalLab>(all, "intervals",
                            {{"pred",
                              [](auto& lab) {
                                  lab.pred = {3.0, 2.5};
                              }},
                             {"target",
                              [](auto& lab) {
                                  lab.target = {9.0, 7.0};
                              }},
                             {"recipe",
                              [](auto& lab) {
                                  lab.recipe = {intervals::Measure::giou, intervals::Code::plain,
                                                *Optimizer::parse("adam"), 0.11, 120};
                              }},
                             {"step", [](auto& lab) { lab.step = 21; }}});
    {
        const MaskLab lab;
        const auto& [side, pred, target, measure, smooth] = lab;
        (void)side;
    }
    addChanges<MaskLab>(
        all, "masks",
        {{"side",
          [](auto& lab) {
              lab.pred = resized(lab.pred, lab.side, 24);
              lab.target = resized(lab.target, lab.side, 24);
              lab.side = 24;
          }},
         {"pred", [](auto& lab) { lab.pred = shaped(MaskShape::two_blobs, lab.side); }},
         {"target", [](auto& lab) { lab.target = shaped(MaskShape::box, lab.side); }},
         {"measure", [](auto& lab) { lab.measure = masks::Measure::dice_squared; }},
         {"smooth", [](auto& lab) { lab.smooth = 1.5; }}});
    {
        const OcclusionLab lab;
        const auto& [alpha, side, extension] = lab;
        (void)alpha;
    }
    addChanges<OcclusionLab>(all, "occlusion",
                             {{"alpha", [](auto& lab) { lab.alpha = 0.25; }},
                              {"side", [](auto& lab) { lab.side = occlusion::Side::left; }},
                              {"extension", [](auto& lab) { lab.extension = 0.15; }}});
    {
        const TorusLab lab;
        const auto& [cells, pred, target] = lab;
        (void)cells;
    }
    addChanges<TorusLab>(
        all, "torus",
        {{"cells", [](auto& lab) { lab.cells = 90; }},
         {"pred",
          [](auto& lab) {
              lab.pred = std::vector<torus::Corner>{{150, -20}, {230, -10}, {220, 60}, {160, 50}};
          }},
         {"target", [](auto& lab) {
              lab.target = std::vector<torus::Corner>{{-210, -30}, {-120, -20}, {-130, 70}};
          }}});
    {
        const DetectorLab lab;
        const auto& [recipe, runs, sweep, measure, rule, loss, seed, image, moment, walk,
                     threshold] = lab;
        (void)recipe;
    }
    addChanges<DetectorLab>(all, "detector",
                            {{"recipe",
                              [](auto& lab) {
                                  detector::Recipe recipe = lab.recipe;
                                  recipe.occ = 0.25;
                                  recipe.seeds = 3;
                                  recipe.rules.push_back(*suppress::parseRule("soft_linear"));
                                  setRecipe(lab, recipe);
                              }},
                             {"runs",
                              [](auto& lab) {
                                  std::vector<detector::Run> runs;
                                  for (std::uint64_t seed = 0; seed < 3; ++seed)
                                      for (std::size_t loss = 0; loss < lab.recipe.losses.size();
                                           ++loss)
                                          runs.push_back(madeUpRun(lab.recipe, seed, loss));
                                  lab.runs = runs;
                              }},
                             {"sweep",
                              [](auto& lab) {
                                  lab.sweep = {2, 0, madeUpSweep()};
                              }},
                             {"measure", [](auto& lab) { lab.measure = detector::Measure::ap75; }},
                             {"rule",
                              [](auto& lab) {
                                  if (lab.recipe.rules.size() == 1)
                                      lab.recipe.rules.push_back(*suppress::parseRule("diou"));
                                  lab.rule = 1;
                              }},
                             {"loss", [](auto& lab) { lab.loss = 2; }},
                             {"seed", [](auto& lab) { lab.seed = 1; }},
                             {"image", [](auto& lab) { lab.image = 4; }},
                             {"moment", [](auto& lab) { lab.moment = 1; }},
                             {"walk", [](auto& lab) { lab.walk = DetectorWalk::images; }},
                             {"threshold", [](auto& lab) { lab.threshold = 0.75; }}});
    return all;
}

}  // namespace iou::testing
