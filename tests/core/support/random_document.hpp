// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/presets.hpp"
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
        Optimizer o(static_cast<OptimizerKind>(m_random.below(4)));
        for (const auto& p : o.info().parameters)
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

    RunRecipe run() {
        return {
            loss(),
            optimizer(),
            schedule(),
            1 + m_random.below(run_steps_limit),
            static_cast<BoxForm>(m_random.below(3)),
            flip(),
            {m_random.unit(), m_random.logUniform(1e-12, 1e9), m_random.logUniform(1e-3, 1e12)}};
    }

    SimulationRecipe batch() {
        const auto names = protocolNames();
        SimulationRecipe r;
        r.protocol = *findProtocol(
            names[static_cast<std::size_t>(m_random.below(static_cast<int>(names.size())))]);
        r.protocol.optimizer = optimizer();
        r.protocol.schedule = schedule();
        r.protocol.steps = 1 + m_random.below(simulation_steps_limit);
        r.protocol.form = static_cast<BoxForm>(m_random.below(3));
        r.protocol.mean_loss = flip();
        r.protocol.iou_factor = flip();
        for (int n = 1 + m_random.below(3); n > 0; --n) r.losses.push_back(loss());
        r.cases = m_random.below(1'000'000);
        r.seed = m_random.bits();
        r.record = {flip(), flip(), flip()};
        return r;
    }

    /// One edit of each kind; an edit changes one field, or what belongs together.
    std::vector<std::function<void(Document&)>> edits() {
        return {
            [this](Document& d) { d.scene.pred = box(); },
            [this](Document& d) { d.scene.target = box(); },
            [this](Document& d) { d.scene.interp_alpha = m_random.unit(); },
            [this](Document& d) { d.run().loss = loss(); },
            [this](Document& d) { d.run().optimizer = optimizer(); },
            [this](Document& d) { d.run().schedule = schedule(); },
            [this](Document& d) { d.run().steps = 1 + m_random.below(300); },
            [this](Document& d) { d.run().form = static_cast<BoxForm>(m_random.below(3)); },
            [this](Document& d) { d.run().iou_factor = flip(); },
            [this](Document& d) { d.run().stop = run().stop; },
            [this](Document& d) { editLanes(d); },
            [this](Document& d) { d.lanes[laneOf(d)].name = flip() ? "" : "lane \xc3\xa4"; },
            [this](Document& d) { d.lanes[laneOf(d)].visible = flip(); },
            [this](Document& d) { d.active = static_cast<int>(laneOf(d)); },
            [this](Document& d) { d.batch = batch(); },
            [this](Document& d) { editCanvas(d.view.canvas); },
            [this](Document& d) { editSurface(d.view.surface); },
            [this](Document& d) { d.view.gradient_form = static_cast<BoxForm>(m_random.below(3)); },
            [this](Document& d) { d.view.notation = static_cast<BoxNotation>(m_random.below(3)); },
            [this](Document& d) { d.view.theme = static_cast<ThemeChoice>(m_random.below(3)); },
            [this](Document& d) { d.view.unit = m_random.logUniform(1e-9, 1e9); },
            [this](Document& d) { d.view.live_run = flip(); },
            [this](Document& d) { editCompare(d.view.compare); },
            [this](Document& d) {
                d.view.markers = {m_random.below(9), 10 + m_random.below(9)};
            },
            [this](Document& d) { editPins(d); },
            [this](Document& d) { editBatch(d.batch); }};
    }

    Document document() {
        Document d = defaultDocument();
        for (int more = m_random.below(6); more > 0; --more) editLanes(d);
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
            s.gazes[static_cast<std::size_t>(m_random.below(max_lanes))] = {
                Camera{m_random.uniform(-9.0, 9.0), m_random.uniform(-9.0, 9.0),
                       m_random.logUniform(0.1, 9.0)},
                m_random.below(99)};
        if (flip()) s.layout = "AAAA/w==";
        if (flip()) s.origin = "/tmp/ä \"b\".iouscope";
        return s;
    }

private:
    Range range() {
        const double lo = m_random.uniform(-1e6, 1e6);
        return {lo, lo + m_random.logUniform(1e-3, 1e6)};
    }
    std::size_t laneOf(const Document& d) {
        return static_cast<std::size_t>(m_random.below(static_cast<int>(d.lanes.size())));
    }
    /// Adds a lane with a look no other has, takes one away, or moves one.
    void editLanes(Document& d) {
        const auto has = [&](int look) {
            return std::any_of(d.lanes.begin(), d.lanes.end(),
                               [look](const Lane& lane) { return lane.look == look; });
        };
        const std::size_t at = laneOf(d);
        const auto place = d.lanes.begin() + static_cast<std::ptrdiff_t>(at);
        if (flip() && d.lanes.size() < max_lanes) {
            int look = m_random.below(max_lanes);
            while (has(look)) look = (look + 1) % max_lanes;
            d.lanes.insert(place, Lane{.recipe = run(), .look = look});
        } else if (flip() && d.lanes.size() > 1) {
            d.lanes.erase(place);
        } else {
            std::swap(d.lanes[at], d.lanes.front());
        }
        d.active = static_cast<int>(laneOf(d));
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
    void editPins(Document& d) {
        if (d.pins.size() < 3)
            d.pins.push_back({d.lanes[laneOf(d)], box(), box()});
        else
            d.pins.erase(d.pins.begin());
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
