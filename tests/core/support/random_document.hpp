// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/threshold_sweep.hpp"
#include "core/protocol/presets.hpp"
#include "core/registry/loss.hpp"
#include "core/registry/registry.hpp"
#include "core/run/limits.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/support/random.hpp"

#include <algorithm>
#include <functional>
#include <vector>

namespace iou::testing {

/// Documents anywhere in what files admit: every field takes its values.
class DocumentMaker {
public:
    explicit DocumentMaker(std::uint64_t seed) : m_random(seed) {}

    Random& random() { return m_random; }
    bool flip() { return m_random.below(2) == 1; }

    Box<> box() {
        const auto place = [&] { return m_random.sign() * m_random.logUniform(1e-6, 1e9); };
        const auto size = [&] {
            return m_random.below(9) == 0 ? 0.0 : m_random.logUniform(1e-9, 1e9);
        };
        return {place(), place(), size(), size()};
    }

    Loss loss() {
        const auto all = registry();
        Loss loss(all[static_cast<std::size_t>(m_random.below(static_cast<int>(all.size())))]);
        int index = 0;
        for (const ParameterInfo& p : loss.entry().parameters) {
            if (flip()) (void)loss.setParameter(index, m_random.uniform(p.lo, p.hi));
            ++index;
        }
        return loss;
    }

    Optimizer optimizer() {
        const auto all = optimizers();
        const int which = m_random.below(static_cast<int>(all.size()));
        Optimizer o(all[static_cast<std::size_t>(which)]);
        for (const auto& p : o.entry().parameters)
            if (flip()) (void)o.setParameter(p.name, m_random.uniform(p.lo, p.hi));
        return o;
    }

    Schedule schedule() {
        if (flip()) return Schedule::constant(m_random.logUniform(1e-9, 1e9));
        Schedule s;
        int until = 0;
        for (int n = 1 + m_random.below(4); n > 0; --n) {
            until += 1 + m_random.below(500);
            s.stages.push_back(
                {until, m_random.below(7) == 0 ? 0.0 : m_random.logUniform(1e-6, 10.0)});
        }
        return s;
    }

    BoxForm form() { return static_cast<BoxForm>(m_random.below(box_form_count)); }
    CodeOptions code() {
        CodeOptions out{std::nullopt, flip(), flip()};
        if (flip()) out.anchor = box();
        if (out.anchor && !checkAnchor(*out.anchor)) out.anchor.reset();
        return out;
    }
    std::vector<LaterLoss> later() {
        std::vector<LaterLoss> out;
        int after = 0;
        for (int n = flip() ? 0 : 1 + m_random.below(3); n > 0; --n)
            out.push_back({after += 1 + m_random.below(500), loss()});
        return out;
    }

    RunRecipe run() {
        return {loss(),
                optimizer(),
                schedule(),
                1 + m_random.below(document_steps_limit / (max_lanes + max_pins)),
                form(),
                flip(),
                {m_random.unit(), m_random.logUniform(1e-12, 1e9), m_random.logUniform(1e-3, 1e12)},
                code(),
                later()};
    }

    SimulationRecipe batch() {
        const auto names = protocolNames();
        SimulationRecipe r;
        r.protocol = *findProtocol(
            names[static_cast<std::size_t>(m_random.below(static_cast<int>(names.size())))]);
        r.protocol.optimizer = optimizer();
        r.protocol.schedule = schedule();
        r.protocol.steps = 1 + m_random.below(simulation_steps_limit);
        r.protocol.form = form();
        r.protocol.code = code();
        r.protocol.mean_loss = flip();
        r.protocol.iou_factor = flip();
        for (int n = 1 + m_random.below(3); n > 0; --n) r.losses.push_back({loss(), later()});
        r.cases = m_random.below(1'000'000);
        r.seed = m_random.bits();
        r.record = {flip(), flip(), flip()};
        return r;
    }

    /// One edit of each kind; an edit changes one field, or what belongs together.
    std::vector<std::function<void(Document&)>> edits() {
        return {[this](Document& d) { d.explorer.scene.pred = box(); },
                [this](Document& d) { d.explorer.scene.target = box(); },
                [this](Document& d) { d.explorer.scene.interp_alpha = m_random.unit(); },
                [this](Document& d) { d.run().loss = loss(); },
                [this](Document& d) { d.run().optimizer = optimizer(); },
                [this](Document& d) { d.run().schedule = schedule(); },
                [this](Document& d) { d.run().steps = 1 + m_random.below(300); },
                [this](Document& d) { d.run().form = form(); },
                [this](Document& d) { d.run().code = code(); },
                [this](Document& d) { d.run().later = later(); },
                [this](Document& d) { d.run().iou_factor = flip(); },
                [this](Document& d) { d.run().stop = run().stop; },
                [this](Document& d) { editLanes(d.explorer); },
                [this](Document& d) {
                    d.explorer.lanes[laneOf(d.explorer)].name = flip() ? "" : "lane \xc3\xa4";
                },
                [this](Document& d) { d.explorer.lanes[laneOf(d.explorer)].visible = flip(); },
                [this](Document& d) { d.explorer.active = static_cast<int>(laneOf(d.explorer)); },
                [this](Document& d) { d.batch.recipe = batch(); },
                [this](Document& d) { editCanvas(d.explorer.view.canvas); },
                [this](Document& d) { editSurface(d.explorer.view.surface); },
                [this](Document& d) {
                    d.explorer.view.gradient_form = static_cast<BoxForm>(m_random.below(3));
                },
                [this](Document& d) {
                    d.explorer.view.notation = static_cast<BoxNotation>(m_random.below(3));
                },
                [this](Document& d) {
                    d.appearance.theme = static_cast<ThemeChoice>(m_random.below(3));
                },
                [this](Document& d) { d.explorer.view.unit = m_random.logUniform(1e-9, 1e9); },
                [this](Document& d) { d.explorer.view.live_run = flip(); },
                [this](Document& d) { editCompare(d.explorer.view.compare); },
                [this](Document& d) {
                    d.explorer.view.markers = {m_random.below(9), 10 + m_random.below(9)};
                },
                [this](Document& d) {
                    d.explorer.view.lower_curve = static_cast<LowerCurve>(m_random.below(6));
                },
                [this](Document& d) {
                    d.explorer.view.shares = {static_cast<SharedPairs>(m_random.below(2)), flip()};
                },
                [this](Document& d) { editPins(d.explorer); },
                [this](Document& d) { editBatch(d.batch.recipe); },
                [this](Document& d) { editAp(d.lab<ApLab>()); },
                [this](Document& d) { editSuppress(d.lab<SuppressLab>()); },
                [this](Document& d) { editAssign(d.lab<AssignLab>()); },
                [this](Document& d) { editRotated(d.lab<RotatedLab>()); },
                [this](Document& d) { editIntervals(d.lab<IntervalLab>()); },
                [this](Document& d) { editMasks(d.lab<MaskLab>()); },
                [this](Document& d) {
                    d.lab<OcclusionLab>() = {m_random.unit(),
                                             static_cast<occlusion::Side>(m_random.below(4)),
                                             m_random.uniform(-1.0, 1.0)};
                },
                [this](Document& d) { editTorus(d.lab<TorusLab>()); },
                [this](Document& d) { editDetector(d.lab<DetectorLab>()); }};
    }

    Document document() {
        Document d;
        for (int more = m_random.below(6); more > 0; --more) editLanes(d.explorer);
        for (const auto& edit : edits()) edit(d);
        return d;
    }

    Session session() {
        Session s;
        s.document = document();
        s.playhead = m_random.below(run_steps_limit + 1);
        if (flip())
            s.camera = Camera{m_random.uniform(-1e9, 1e9), m_random.uniform(-1e9, 1e9),
                              m_random.logUniform(1e-9, 1e12)};
        if (flip())
            s.lane_views[static_cast<std::size_t>(m_random.below(max_lanes))] = {
                Camera{m_random.uniform(-9.0, 9.0), m_random.uniform(-9.0, 9.0),
                       m_random.logUniform(0.1, 9.0)},
                m_random.below(99)};
        if (flip()) s.layout = "AAAA/w==";
        if (flip()) s.workspace = "ap";
        if (flip())
            s.lab_cameras = {{"suppress",
                              {m_random.uniform(-9.0, 9.0), m_random.uniform(-9.0, 9.0),
                               m_random.logUniform(0.1, 9.0)}},
                             {"ap", {320.0, 240.0, 100.0}}};
        if (flip()) s.origin = "/tmp/ä \"b\".iouscope";
        return s;
    }

private:
    Range range() {
        const double lo = m_random.uniform(-1e6, 1e6);
        return {lo, lo + m_random.logUniform(1e-3, 1e6)};
    }
    std::size_t laneOf(const Explorer& e) {
        return static_cast<std::size_t>(m_random.below(static_cast<int>(e.lanes.size())));
    }
    /// Adds a lane with a style no other has, takes one away, or moves one.
    void editLanes(Explorer& e) {
        const auto has = [&](int style) {
            return std::any_of(e.lanes.begin(), e.lanes.end(),
                               [style](const Lane& lane) { return lane.style == style; });
        };
        const std::size_t at = laneOf(e);
        const auto place = e.lanes.begin() + static_cast<std::ptrdiff_t>(at);
        if (flip() && e.lanes.size() < max_lanes) {
            int style = m_random.below(max_lanes);
            while (has(style)) style = (style + 1) % max_lanes;
            e.lanes.insert(place, Lane{.recipe = run(), .style = style});
        } else if (flip() && e.lanes.size() > 1) {
            e.lanes.erase(place);
        } else {
            std::swap(e.lanes[at], e.lanes.front());
        }
        e.active = static_cast<int>(laneOf(e));
    }
    void editCanvas(CanvasView& c) {
        for (bool* const on : {&c.arrows, &c.grid, &c.intersection, &c.enclosing, &c.distance,
                               &c.interpolated, &c.path, &c.hud, &c.snap})
            *on = flip();
    }
    void editCompare(CompareView& c) {
        c.center = static_cast<CentralView>(m_random.below(3));
        c.cells = static_cast<CellContent>(m_random.below(2));
        c.sync = static_cast<LaneSync>(m_random.below(3));
        c.curve = static_cast<ComparedCurve>(m_random.below(2));
        c.shared_axes = flip();
        c.shared_colors = flip();
        c.shared_clock = flip();
    }
    void editPins(Explorer& e) {
        if (e.pins.size() < 3)
            e.pins.push_back({e.lanes[laneOf(e)], box(), box()});
        else
            e.pins.erase(e.pins.begin());
    }
    void editBatch(SimulationRecipe& batch) {
        const auto names = protocolNames();
        batch.protocol = *findProtocol(
            names[static_cast<std::size_t>(m_random.below(static_cast<int>(names.size())))]);
        batch.losses = {loss(), loss()};
        batch.cases = m_random.below(1000);
        batch.seed = static_cast<std::uint64_t>(m_random.below(1000));
        batch.record = {flip(), flip(), flip()};
    }
    void editIntervals(IntervalLab& lab) {
        for (auto* interval : {&lab.pred, &lab.target})
            *interval = {m_random.uniform(-1e6, 1e6), m_random.logUniform(1e-3, 1e6)};
        lab.recipe = {static_cast<intervals::Measure>(m_random.below(3)),
                      static_cast<intervals::Code>(m_random.below(2)), optimizer(),
                      m_random.logUniform(1e-6, 1e6), 1 + m_random.below(intervals::most_steps)};
        lab.step = m_random.below(intervals::most_steps);
    }
    void editMasks(MaskLab& lab) {
        lab.side = 8 + m_random.below(9);
        for (auto* mask : {&lab.pred, &lab.target}) {
            std::vector<std::uint8_t> levels(static_cast<std::size_t>(lab.side * lab.side));
            for (auto& level : levels) level = static_cast<std::uint8_t>(m_random.below(256));
            *mask = std::move(levels);
        }
        lab.measure = static_cast<masks::Measure>(m_random.below(3));
        lab.smooth = flip() ? 0.0 : m_random.logUniform(1e-6, 1e3);
    }
    void editTorus(TorusLab& lab) {
        lab.cells = 12 + m_random.below(349);
        for (auto* region : {&lab.pred, &lab.target}) {
            std::vector<torus::Corner> corners(static_cast<std::size_t>(3 + m_random.below(5)));
            for (auto& corner : corners)
                corner = {m_random.uniform(-540.0, 540.0), m_random.uniform(-540.0, 540.0)};
            *region = std::move(corners);
        }
    }
    void editAssigner(assign::Assigner& a) {
        a.kind = static_cast<assign::AssignerKind>(m_random.below(2));
        a.overlap.kind = static_cast<assign::OverlapKind>(m_random.below(3));
        a.overlap.alpha = m_random.unit();
        a.overlap.beta = m_random.logUniform(1e-3, 10.0);
        a.max.min_pos = m_random.unit();
        a.max.pos = 0.5 + 0.5 * m_random.unit();
        a.max.neg = 0.5 * m_random.unit();
        a.max.neg_from = a.max.neg * m_random.unit();
        a.max.force = static_cast<assign::Force>(m_random.below(4));
        a.nearest = 1 + m_random.below(20);
        if (flip()) a.border = m_random.unit();
    }
    void editAssign(AssignLab& lab) {
        lab.image = {1 + m_random.below(3000), 1 + m_random.below(2000)};
        lab.picture = flip() ? "/x/a.png" : "b.png";
        std::vector<Box<>> truths;
        for (int n = m_random.below(4); n > 0; --n) truths.push_back(box());
        lab.ignore = flip() ? SharedList<Box<>>{} : SharedList<Box<>>(truths);
        lab.truths = std::move(truths);
        lab.own.strides = {1 + m_random.below(99), 64};
        lab.own.scales = {m_random.logUniform(0.1, 100.0)};
        lab.own.ratios = {1.0, m_random.logUniform(0.1, 10.0)};
        lab.own.centred = flip();
        for (AssignSetup* setup : {&lab.first, &lab.second}) {
            setup->anchors = flip() ? "free" : "ssd300_tv";
            editAssigner(setup->assigner);
            setup->assigner.ignore_share = m_random.unit();
        }
        lab.compare = flip();
        lab.balance.lambda = m_random.unit();
        lab.balance.scale = m_random.logUniform(0.1, 10.0);
        lab.balance.automatic = flip();
        lab.balance.predicted = m_random.unit();
        lab.truth = m_random.below(3);
        lab.look = flip() ? AnchorLook::boxes : AnchorLook::centres;
    }
    void editAp(ApLab& lab) {
        lab.images = std::vector<ApImage>{{"a.png", 1 + m_random.below(9999), 480, "/x/a.png"},
                                          {"b.png", 32, 1 + m_random.below(99), {}},
                                          {"c.png", 640, 480, flip() ? "" : "c.png"}};
        lab.categories = std::vector<std::string>{"cat", "dog", flip() ? "cow" : "hen"};
        std::vector<ApTruth> truths;
        std::vector<ApDetection> detections;
        for (int n = m_random.below(4); n > 0; --n) {
            truths.push_back({m_random.below(3), m_random.below(3), box(), flip(),
                              flip() ? -1.0 : m_random.logUniform(1.0, 1e9)});
            detections.push_back({m_random.below(3), m_random.below(3), box(), m_random.unit()});
        }
        lab.truths = std::move(truths);
        lab.detections = std::move(detections);
        lab.method = static_cast<ApMethod>(m_random.below(3));
        lab.area = static_cast<ApArea>(m_random.below(4));
        lab.most_detections = 1 + m_random.below(100);
        lab.threshold = m_random.unit();
        lab.image = m_random.below(3);
        lab.category = m_random.below(4) - 1;
    }
    void editSuppress(SuppressLab& lab) {
        lab.width = 1 + m_random.below(9999);
        lab.height = 1 + m_random.below(9999);
        lab.picture = flip() ? "/x/a.png" : "b.png";
        lab.classes = std::vector<std::string>{"cat", "dog", flip() ? "d\"og" : "hen"};
        std::vector<SuppressTruth> truths;
        std::vector<SuppressDetection> detections;
        for (int n = m_random.below(4); n > 0; --n) {
            truths.push_back({box(), m_random.below(3)});
            detections.push_back({box(), m_random.unit(), m_random.unit(), m_random.below(3)});
        }
        lab.truths = std::move(truths);
        lab.detections = std::move(detections);
        lab.rule.method = static_cast<suppress::Method>(m_random.below(6));
        lab.rule.threshold = m_random.unit();
        lab.rule.sigma = m_random.logUniform(0.01, 9.0);
        lab.rule.min_score = m_random.unit();
        lab.rule.beta = m_random.logUniform(0.1, 9.0);
        lab.rule.a = m_random.unit();
        lab.rule.across_classes = flip();
        lab.step = m_random.below(5) - 1;
    }
    detector::Recipe detectorRecipe() {
        detector::Recipe r = firstDetectorRecipe();
        for (const auto& n : detector::numbers())
            if (flip()) r.*n.value = m_random.uniform(n.lo, n.hi);
        for (const auto& n : detector::counts())
            if (flip()) r.*n.value = n.lo + m_random.below(std::min(50, n.hi - n.lo + 1));
        r.checkpoints = std::min({r.checkpoints, r.steps, 5});
        r.losses = detectorLosses(r.steps);
        r.reference = m_random.below(static_cast<int>(r.losses.size()));
        r.head = static_cast<detector::Head>(1 + m_random.below(3));
        for (int n = m_random.below(3); n > 0; --n) r.rules.push_back(detectorRule());
        r.head_trunk = flip();
        r.encoding = form();
        r.code_weights = flip();
        r.clamp_sizes = flip();
        r.optimizer = optimizer();
        r.first_seed = m_random.bits() >> 1U;
        editAssigner(r.assigner);
        if (flip()) {
            const auto overlap = *assign::parseMeasure(loss().spec());
            r.assigner.overlap.kind = overlap.kind;
            r.assigner.overlap.entry = overlap.entry;
        }
        r.balance = {static_cast<assign::Balance>(m_random.below(3)),
                     m_random.uniform(0.0, 10.0),
                     m_random.uniform(0.0, 1000.0),
                     false,
                     m_random.unit(),
                     m_random.logUniform(1e-3, 10.0),
                     m_random.unit()};
        return r;
    }
    /// One to four, none twice; some in stages, which begin before the last step.
    std::vector<StagedLoss> detectorLosses(int steps) {
        std::vector<StagedLoss> losses;
        for (int n = 1 + m_random.below(4); n > 0; --n) {
            StagedLoss one{loss(), {}};
            if (flip() && steps > 1) one.later = {{1 + m_random.below(steps - 1), loss()}};
            if (std::find(losses.begin(), losses.end(), one) == losses.end()) losses.push_back(one);
        }
        return losses;
    }
    /// A method with its own numbers alone, which are those of files.
    suppress::Rule detectorRule() {
        suppress::Rule rule;
        rule.method = static_cast<suppress::Method>(m_random.below(6));
        for (const auto& n : suppress::infoOf(rule.method).numbers)
            if (flip()) rule.*n.value = m_random.uniform(n.lo, n.hi);
        rule.across_classes = flip();
        return rule;
    }
    void editDetector(DetectorLab& lab) {
        setRecipe(lab, detectorRecipe());
        const detector::Recipe& r = lab.recipe;
        std::vector<detector::Run> runs;
        for (int seed = 0; seed < r.seeds; ++seed)
            for (std::size_t loss = 0; loss < r.losses.size(); ++loss) {
                if (flip()) continue;
                detector::Run& run = runs.emplace_back();
                run.seed = r.first_seed + static_cast<std::uint64_t>(seed);
                run.loss = loss;
                run.not_finite = m_random.below(3);
                for (const int step : detector::checkpointSteps(r))
                    for (std::size_t rule = 0; rule < r.rules.size(); ++rule) {
                        detector::Evaluated e{step, rule, {}};
                        for (double& x : e.measures) x = flip() ? -1.0 : m_random.unit();
                        run.evaluated.push_back(e);
                    }
            }
        lab.runs = flip() ? SharedList<detector::Run>{} : SharedList<detector::Run>(runs);
        lab.measure = static_cast<detector::Measure>(m_random.below(9));
        lab.rule = m_random.below(static_cast<int>(r.rules.size()));
        lab.loss = m_random.below(static_cast<int>(r.losses.size()));
        lab.seed = m_random.below(r.seeds);
        lab.image = m_random.below(r.test_images);
        lab.moment = m_random.below(r.checkpoints + 2) - 1;
        lab.walk = static_cast<DetectorWalk>(m_random.below(2));
        lab.threshold = m_random.uniform(0.5, 0.95);
        if (flip()) return;
        std::vector<detector::SweepPoint> points;
        for (const double pos : detector::sweep_thresholds) {
            detector::SweepPoint& point = points.emplace_back();
            point.pos = pos;
            for (double& x : point.mean) x = flip() ? -1.0 : m_random.unit();
            for (double& x : point.error) x = flip() ? -1.0 : m_random.unit();
        }
        lab.sweep = {m_random.below(static_cast<int>(r.losses.size())),
                     m_random.below(static_cast<int>(r.rules.size())), points};
    }
    void editRotated(RotatedLab& lab) {
        const auto turned = [this] {
            const Box<> b = box();
            return RotatedBox<>{b.cx, b.cy, b.w, b.h, m_random.uniform(-99.0, 99.0)};
        };
        lab.pred = turned();
        lab.target = turned();
        const auto all = rotatedLosses();
        lab.loss = RotatedLoss(
            all[static_cast<std::size_t>(m_random.below(static_cast<int>(all.size())))]);
        if (lab.loss.info().has_tau) (void)lab.loss.setTau(m_random.uniform(1.0, 9.0));
        if (!lab.loss.info().functions.empty())
            (void)lab.loss.setFunction(lab.loss.info().functions.back());
        lab.notation = static_cast<AngleNotation>(m_random.below(4));
        lab.x = static_cast<RotatedAxis>(m_random.below(5));
        lab.y = static_cast<RotatedAxis>((static_cast<int>(lab.x) + 1 + m_random.below(4)) % 5);
        lab.recipe = {optimizer(), m_random.unit(), m_random.unit(), m_random.below(99), flip()};
        lab.step = m_random.below(99);
    }
    void editSurface(SurfaceView& s) {
        // An axis of either direction, so that the two never speak of the same number.
        constexpr Axis across[] = {Axis::cx, Axis::w, Axis::l, Axis::r, Axis::lnw};
        constexpr Axis down[] = {Axis::cy, Axis::h, Axis::t, Axis::b, Axis::lnh};
        s.x = across[m_random.below(5)];
        s.y = down[m_random.below(5)];
        if (flip()) std::swap(s.x, s.y);
        s.follow_scene = flip();
        s.x_range = range();
        s.y_range = range();
        s.term = flip() ? "" : "iou";
        s.field = flip();
        s.isolines = flip();
        s.scale = flip() ? ScaleKind::log : ScaleKind::clipped;
        s.field_style = flip() ? FieldStyle::streamlines : FieldStyle::arrows;
        s.relief = flip();
        s.colors = static_cast<ColorMapChoice>(m_random.below(4));
        s.cut = static_cast<ProfileCut>(m_random.below(3));
        s.cut_at.reset();
        if (flip()) s.cut_at = m_random.uniform(-9.0, 9.0);
        s.color_range.reset();
        if (flip()) s.color_range = range();
        s.minus.reset();
        if (flip()) s.minus = loss();
        s.azimuth_deg = m_random.uniform(-180.0, 180.0);
        s.elevation_deg = m_random.uniform(5.0, 85.0);
    }

    Random m_random;
};

}  // namespace iou::testing
