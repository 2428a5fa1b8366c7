// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gallery/papers.hpp"
#include "core/geometry/box_between.hpp"

#include <algorithm>
#include <array>

/// Peng & Yu 2021, Extended IoU and Smooth-EIoU: Fig. 1 to 5.
namespace iou::gallery {

namespace {

constexpr double kRate = 0.1;

Outcome runMisalign(const Context& context) {
    const Loss iou_loss = context.loss("iou"), smooth = context.loss("smooth_l1_xyxy");
    const Box<> stretched = boxFromEdges(0.0, 0.0, 2.04, 1.0),
                shifted = boxFromEdges(0.5, 0.5, 1.5, 1.5);
    const auto iou = [&](const Box<>& b) { return 1.0 - iou_loss.value(b, kUnitTarget); };
    Outcome out;
    out.figure.columns = 2;
    for (const auto& [name, box] : {std::pair{phrase("prediction 1 (reconstructed)"), stretched},
                                    {phrase("prediction 2"), shifted}})
        out.figure.panels.push_back(
            ScenePanel{phrase("%1: IoU %2, Smooth-L1 %3", name, shown(iou(box)),
                              shown(smooth.value(box, kUnitTarget))),
                       {{kUnitTarget, Role::target, phrase("ground truth")},
                        {box, Role::pred, phrase("prediction")}}});
    out.checks = {near(phrase("IoU of prediction 2"), "0.14"sv, 0.14, iou(shifted), 0.005),
                  near(phrase("corner Smooth-L1 of prediction 2"), "0.50"sv, 0.5,
                       smooth.value(shifted, kUnitTarget), 1e-12),
                  near(phrase("IoU of prediction 1"), "0.50"sv, 0.5, iou(stretched), 0.0105),
                  near(phrase("corner Smooth-L1 of prediction 1"), "0.54"sv, 0.54,
                       smooth.value(stretched, kUnitTarget), 0.005),
                  holds(phrase("IoU prefers prediction 1, Smooth-L1 prediction 2"),
                        phrase("the orders disagree"),
                        iou(stretched) > iou(shifted) && smooth.value(shifted, kUnitTarget) <
                                                             smooth.value(stretched, kUnitTarget))};
    out.notes = {phrase("No box has IoU 0.50 and Smooth-L1 0.54 against this target: among boxes "
                        "of IoU at least 0.495 the largest Smooth-L1 is 0.520. A box of IoU 0.490 "
                        "has 0.54, so the printed 0.50 is probably 0.49 rounded.")};
    out.document = sceneDocument(smooth, shifted, kUnitTarget);
    return out;
}

Outcome runAreas(const Context& context) {
    const Loss loss = context.loss("extended_iou");
    struct Row {
        Phrase name;
        Box<> box;
        Phrase printed;
        double value;
    };
    const std::array rows{
        Row{phrase("overlapping"), boxFromEdges(0.5, 0.5, 1.5, 1.5), "1/7"sv, 1.0 / 7.0},
        Row{phrase("apart in x"), boxFromEdges(2.0, 0.0, 3.0, 1.0), "-1/3"sv, -1.0 / 3.0},
        Row{phrase("apart in y"), boxFromEdges(0.0, 2.0, 1.0, 3.0), "-1/3"sv, -1.0 / 3.0},
        Row{phrase("apart in both"), boxFromEdges(2.0, 2.0, 3.0, 3.0), "-3/4"sv, -0.75},
        Row{phrase("far apart in both"), boxFromEdges(4.0, 4.0, 5.0, 5.0), "-15/16"sv, -0.9375}};
    Outcome out;
    out.figure.columns = 3;
    for (const Row& row : rows) {
        const double value = -loss.value(row.box, kUnitTarget);
        out.checks.push_back(
            near(phrase("Extended IoU, %1", row.name), row.printed, row.value, value, 1e-14));
        out.figure.panels.push_back(
            ScenePanel{phrase("%1: %2", row.name, shown(value)),
                       {{kUnitTarget, Role::target, phrase("ground truth")},
                        {row.box, Role::pred, phrase("prediction")},
                        {enclosingBox(row.box, kUnitTarget), Role::enclosing, {}}}});
    }
    // Anchored at the upper left corner, the extension is no mirror image of itself.
    const double up = -loss.value(boxFromEdges(2.0, 0.3, 3.0, 1.8), kUnitTarget);
    const double down = -loss.value(boxFromEdges(2.0, -0.8, 3.0, 0.7), kUnitTarget);
    out.checks.push_back(near(phrase("Extended IoU of a disjoint pair"), {}, -0.342, up, 5e-4));
    out.checks.push_back(near(phrase("and of its mirror image"), {}, -0.479, down, 5e-4));
    out.notes = {phrase("The extension is measured from the upper left corner, so a disjoint pair "
                        "and its mirror image differ.")};
    out.document = sceneDocument(loss, rows[3].box, kUnitTarget);
    return out;
}

Outcome runGiouOdd(const Context& context) {
    const Loss iou_loss = context.loss("iou"), giou = context.loss("giou"),
               extended = context.loss("extended_iou");
    const Box<> offset = boxFromEdges(0.5, 0.5, 1.5, 1.5),
                beside = boxFromEdges(1.0, 0.0, 2.0, 1.0);
    Outcome out;
    out.figure.columns = 2;
    for (const auto& [name, box] :
         {std::pair{phrase("overlapping"), offset}, {phrase("touching"), beside}})
        out.figure.panels.push_back(ScenePanel{
            phrase("%1: GIoU %2, EIoU %3", name, shown(1.0 - giou.value(box, kUnitTarget)),
                   shown(-extended.value(box, kUnitTarget))),
            {{kUnitTarget, Role::target, phrase("ground truth")},
             {box, Role::pred, phrase("prediction")},
             {enclosingBox(box, kUnitTarget), Role::enclosing, {}}}});
    Curve g{"GIoU"sv, {}, {}}, e{phrase("Extended IoU"), {}, {}}, i{"IoU"sv, {}, {}};
    for (const double s : linspace(0.0, 2.0, 101)) {
        const Box<> box = boxFromEdges(s, s, 1.0 + s, 1.0 + s);
        for (auto* c : {&g, &e, &i}) c->x.push_back(s);
        g.y.push_back(1.0 - giou.value(box, kUnitTarget));
        e.y.push_back(-extended.value(box, kUnitTarget));
        i.y.push_back(1.0 - iou_loss.value(box, kUnitTarget));
    }
    out.figure.panels.push_back(
        CurvePanel{phrase("Along the diagonal"),
                   phrase("offset in x and y"),
                   phrase("score"),
                   {g, e, i},
                   {{0.5, phrase("overlapping")}, {1.0, phrase("corners touch")}}});
    out.checks = {near(phrase("IoU, offset (1/2, 1/2)"), "1/7"sv, 1.0 / 7.0,
                       1.0 - iou_loss.value(offset, kUnitTarget), 1e-15),
                  near(phrase("GIoU, offset (1/2, 1/2)"), "-5/63"sv, -5.0 / 63.0,
                       1.0 - giou.value(offset, kUnitTarget), 1e-15),
                  near(phrase("GIoU, side by side"), "0"sv, 0.0,
                       1.0 - giou.value(beside, kUnitTarget), 1e-15),
                  near(phrase("Extended IoU, offset (1/2, 1/2)"), "1/7"sv, 1.0 / 7.0,
                       -extended.value(offset, kUnitTarget), 1e-15),
                  near(phrase("Extended IoU, side by side"), "0"sv, 0.0,
                       -extended.value(beside, kUnitTarget), 1e-15)};
    out.document = sceneDocument(giou, offset, kUnitTarget);
    return out;
}

double swing(const Trajectory& t, int last) {
    const auto tail = t.iou.tail(last);
    return tail.maxCoeff() - tail.minCoeff();
}

Outcome runConvexify(const Context& context) {
    const Box<> start = boxFromEdges(0.0, 0.0, 0.5, 0.5);
    Outcome out;
    out.figure.columns = 2;
    const int n = context.reduced ? 48 : 192;
    CurvePanel curves{phrase("From (0, 0, 0.5, 0.5), rate 0.1"), phrase("step"), "IoU"sv, {}};
    for (const char* id : {"extended_iou", "smooth_eiou"}) {
        const Loss loss = context.loss(id), stepped = context.loss(std::string(id) + "_sot");
        const Trajectory run = runRegression(recipe(stepped, "gd", kRate, 100), start, kUnitTarget);
        Curve path{phrase("path"), {}, {}};
        for (int k = 0; k <= run.steps(); ++k) {
            path.x.push_back(run.box(k).right());
            path.y.push_back(run.box(k).bottom());
        }
        SurfaceRequest request{
            loss, -1, start, kUnitTarget, {Axis::r, 0.25, 2.0, n}, {Axis::b, 0.25, 2.0, n}};
        out.figure.panels.push_back(
            FieldPanel{loss.name(), computeSurface(request, context.threads, nullptr), {path}});
        curves.curves.push_back(overSteps(stepped.name(), run.iou));
        if (std::string_view(id) == "extended_iou") {
            out.checks.push_back(between(phrase("swing of IoU in the last 20 steps, -EIoU"),
                                         phrase("oscillates"), swing(run, 20), 0.1, 1.0));
            out.checks.push_back(between(
                phrase("|gradient| of -EIoU a millionth from the match"), phrase("does not vanish"),
                std::abs(loss.gradient({0.5, 0.5, 1.0 + 1e-6, 1.0}, kUnitTarget).d[2]), 0.5, 2.0));
        } else {
            out.checks.push_back(between(phrase("swing of IoU in the last 20 steps, (1 - EIoU)^2"),
                                         phrase("settles"), swing(run, 20), 0.0, 1e-3));
            out.checks.push_back(between(
                phrase("|gradient| of (1 - EIoU)^2 a millionth from the match"), phrase("vanishes"),
                std::abs(loss.gradient({0.5, 0.5, 1.0 + 1e-6, 1.0}, kUnitTarget).d[2]), 0.0, 1e-5));
            out.checks.push_back(
                between(phrase("final IoU, (1 - EIoU)^2"), {}, run.iou(run.steps()), 0.999, 1.0));
        }
    }
    out.figure.panels.push_back(std::move(curves));
    out.document = sceneDocument(context.loss("extended_iou_sot"), start, kUnitTarget);
    out.document->run() = recipe(context.loss("extended_iou_sot"), "gd", kRate, 100);
    return out;
}

constexpr std::array kCheckpoints{5, 10, 20, 50, 99};

Outcome runSot(const Context& context) {
    const auto square = [](double side) { return boxFromEdges(0.0, 0.0, side, side); };
    struct Row {
        std::string_view panel;
        double target, start;
        std::array<double, 5> plain, steady;  ///< reference runs with the same settings
    };
    const std::array rows{
        Row{"5(a)"sv, 1.0, 0.5, {0.725, 0.980, 1.0, 1.0, 1.0}, {0.740, 0.980, 1.0, 1.0, 1.0}},
        Row{"5(a)"sv, 2.0, 1.0, {0.350, 0.472, 0.708, 0.984, 1.0}, {0.740, 0.980, 1.0, 1.0, 1.0}},
        Row{"5(a)"sv, 4.0, 2.0, {0.273, 0.299, 0.354, 0.535, 0.800}, {0.740, 0.980, 1.0, 1.0, 1.0}},
        Row{"5(b)"sv, 1.0, 2.0, {0.269, 0.303, 0.427, 1.0, 1.0}, {0.347, 0.610, 0.997, 1.0, 1.0}},
        Row{"5(b)"sv,
            1.0,
            4.0,
            {0.063, 0.063, 0.064, 0.067, 0.074},
            {0.068, 0.081, 0.110, 0.895, 1.0}}};
    Outcome out;
    out.figure.columns = 2;
    CurvePanel without{phrase("Without the steady technique"), phrase("step"), "IoU"sv, {}},
        with{phrase("With it (step times U_e)"), phrase("step"), "IoU"sv, {}};
    for (const Row& row : rows)
        for (const bool sot : {false, true}) {
            const Loss loss = context.loss(sot ? "smooth_eiou_sot" : "smooth_eiou");
            const Trajectory run = runRegression(recipe(loss, "gd", kRate, 200), square(row.start),
                                                 square(row.target));
            const Phrase name = phrase("%1 start %2, target %3", row.panel, shortest(row.start),
                                       shortest(row.target));
            (sot ? with : without).curves.push_back(overSteps(name, run.iou));
            for (std::size_t i = 0; i < kCheckpoints.size(); ++i)
                out.checks.push_back(
                    near(sot ? phrase("%1, steady: IoU at step %2", name, kCheckpoints[i])
                             : phrase("%1: IoU at step %2", name, kCheckpoints[i]),
                         {}, (sot ? row.steady : row.plain)[i], run.iou(kCheckpoints[i]), 0.0011));
            if (row.start == 4.0)
                out.checks.push_back(
                    sot ? between(phrase("start of size 4, steady, IoU after 200 steps"),
                                  phrase("arrives"), run.iou(200), 0.999, 1.0)
                        : between(phrase("start of size 4, IoU after 200 steps"), phrase("trapped"),
                                  run.iou(200), 0.094, 0.096));
        }
    out.figure.panels = {without, with};
    out.notes = {phrase("\"Trapped\" is extremely slow: the gradient far out is small, not zero. "
                        "The differences are against reference runs with the same settings; the "
                        "paper prints curves without numbers and no learning rate.")};
    out.document = sceneDocument(context.loss("smooth_eiou"), square(4.0), kUnitTarget);
    out.document->run() = recipe(context.loss("smooth_eiou"), "gd", kRate, 200);
    return out;
}

Phrase paper(int figure) { return phrase("Peng & Yu 2021, Fig. %1", figure); }

}  // namespace

void appendExtendedIou(std::vector<Entry>& out) {
    const Setting learning_rate{
        phrase("learning rate 0.1 in corner coordinates"), Origin::ours,
        phrase("the paper gives no rate; its Eq. 24 also drops a factor 2")};
    out.push_back({"misalign",
                   paper(1),
                   phrase("Losses that disagree with IoU"),
                   phrase("Smooth-L1 ranks two predictions the other way round than IoU."),
                   {{phrase("prediction 2: the unit square moved by (1/2, 1/2)"), Origin::inferred,
                     phrase("it alone gives the printed 0.14 and 0.50")},
                    {phrase("prediction 1: (0, 0, 2.04, 1)"), Origin::inferred,
                     phrase("reconstructed from 0.54")}},
                   runMisalign});
    out.push_back({"ext-areas",
                   paper(2),
                   phrase("IoU below zero"),
                   phrase("The extended intersection S1 + S2 - S3 - S4 in its four cases."),
                   {{phrase("Eq. 16 and the four cases"), Origin::printed, {}},
                    {phrase("the boxes"), Origin::ours, {}}},
                   runAreas});
    out.push_back(
        {"giou-odd",
         paper(3),
         phrase("An odd order of GIoU"),
         phrase("Overlapping boxes score below boxes that merely touch."),
         {{phrase("unit squares, offset (1/2, 1/2) and side by side"), Origin::printed, {}}},
         runGiouOdd});
    out.push_back(
        {"convexify",
         paper(4),
         phrase("From a kink to a bowl"),
         phrase("-EIoU keeps its slope at the match and jumps about; its square settles."),
         {{phrase("target (0, 0, 1, 1), predictions (0, 0, x, y), start (0, 0, 0.5, 0.5), steady "
                  "technique on"),
           Origin::printed,
           {}},
          learning_rate},
         runConvexify});
    out.push_back(
        {"sot",
         paper(5),
         phrase("Steady optimisation"),
         phrase("A factor U_e makes the path independent of scale and frees a trapped box."),
         {{phrase("targets and starts"), Origin::printed, {}},
          learning_rate,
          {phrase("200 steps"), Origin::ours, {}}},
         runSot});
}

}  // namespace iou::gallery
