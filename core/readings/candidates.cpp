// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/candidates.hpp"

#include "core/explain/gradient_variants.hpp"
#include "core/geometry/aspect.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kRelativeCost = 1.0;
constexpr double kOtherCost = 4.0;
constexpr double kLegacyCost = 7.0;
constexpr double kBoxesCost = 5.0;
constexpr double kChangeCost = 8.0;
constexpr double kParameterCost = 6.0;
constexpr double kTwoParametersCost = 11.0;

constexpr double kCommon[] = {
    1e-3, 0.01, 0.05, 0.1,   0.11,  1.0 / 9.0, 0.15,  0.2,   0.25,  0.3,   0.35, 0.4,  0.45,
    0.5,  0.55, 0.6,  0.65,  0.7,   0.75,      0.8,   0.85,  0.9,   0.95,  0.97, 0.98, 0.99,
    1.0,  1.05, 1.1,  1.15,  1.2,   1.25,      1.3,   1.35,  1.4,   1.5,   1.6,  1.7,  1.75,
    1.8,  1.9,  2.0,  2.2,   2.5,   2.7,       2.8,   2.9,   3.0,   3.5,   4.0,  5.0,  6.0,
    7.0,  7.5,  8.0,  9.0,   10.0,  12.0,      12.8,  13.0,  15.0,  16.0,  20.0, 24.0, 25.0,
    26.0, 30.0, 32.0, 40.0,  50.0,  52.0,      64.0,  80.0,  100.,  128.,  160., 200., 224.,
    256., 300., 320., 384.,  400.,  416.,      448.,  480.,  500.,  512.,  600., 608., 640.,
    720., 768., 800., 1000., 1024., 1080.,     1280., 1333., 1536., 1920., 2048.};

bool hasTerm(const LossEntry& entry, const TermInfo& term) { return entry.termIndex(term.id) >= 0; }

/// Whether the overlap stands in it as a part of its own, so that another overlap can replace it.
bool hasOverlapPart(const LossEntry& entry) {
    const int i = entry.termIndex(terms::iou_loss.id);
    return i >= 0 && entry.terms[static_cast<std::size_t>(i)]->role == TermRole::part &&
           entry.info->family != Family::interpolation;
}

class Mistakes {
public:
    std::vector<Candidate> of(const std::vector<Candidate>& plain) {
        for (const Candidate& c : plain) {
            boxes(c);
            changes(c);
            parameters(c);
        }
        return std::move(m_out);
    }

private:
    void add(CodeReading reading, double cost) { m_out.push_back({std::move(reading), cost}); }

    void boxes(const Candidate& c) {
        for (int i = 1; i < box_reading_count; ++i) {
            CodeReading r = c.reading;
            r.boxes = static_cast<BoxReading>(i);
            add(std::move(r), c.cost + kBoxesCost);
        }
    }

    void change(const Candidate& c, FormulaMistake mistake, double cost) {
        CodeReading r = c.reading;
        r.mistake = mistake;
        add(std::move(r), c.cost + cost);
    }
    void changes(const Candidate& c) {
        const LossEntry& entry = c.reading.loss.entry();
        using enum Change;
        const EpsilonPlace nowhere = EpsilonPlace::none;
        if (hasOverlapPart(entry)) {
            for (const double d : {0.0, 0.1, 0.2, 0.3, 0.4, 0.5})
                for (const double u : {0.95, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.99, 1.0})
                    if (u > d && (d > 0.0 || u < 1.0))
                        change(c, {nowhere, 0.0, focaler, d, u},
                               kChangeCost + (d == 0.0 && u == 0.95 ? 0.0 : 2.0));
            for (const double s :
                 {0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5})
                change(c, {nowhere, 0.0, inner, s, 0.0}, kChangeCost);
        }
        if (hasTerm(entry, terms::iou)) {
            for (const double floor : {1e-6, 1e-7, 1e-8, 1e-9, 1e-5, 1e-4, 1e-3, 1e-2, 0.1})
                change(c, {nowhere, 0.0, iou_floor, floor, 0.0}, 5.0);
            change(c, {EpsilonPlace::both_areas, 1.0, Change::none, 0.0, 0.0}, 6.0);
        }
        if (hasTerm(entry, terms::aspect_v))
            for (const double s : {twice_scaled, 1.0 / twice_scaled, 0.5, 2.0, 4.0, 0.25})
                change(c, {nowhere, 0.0, aspect_scale, s, 0.0}, kChangeCost - 1.0);
    }

    void parameters(const Candidate& c) {
        const Loss& loss = c.reading.loss;
        const auto& infos = loss.entry().parameters;
        for (int i = 0; i < static_cast<int>(infos.size()); ++i) {
            if (infos[static_cast<std::size_t>(i)].name == "momentum") continue;
            for (const double x : commonValues(infos[static_cast<std::size_t>(i)]))
                set(c, {{i, x}}, kParameterCost);
        }
        const int w = loss.entry().parameterIndex("image_w");
        const int lo = loss.entry().parameterIndex("lo"), hi = loss.entry().parameterIndex("hi");
        if (w >= 0) {
            for (const double x : commonValues(infos[static_cast<std::size_t>(w)]))
                set(c, {{w, x}, {w + 1, x}}, kParameterCost);
            for (const auto& [x, y] : {std::pair{1280., 720.},
                                       {1920., 1080.},
                                       {1333., 800.},
                                       {640., 480.},
                                       {512., 256.},
                                       {1024., 512.}}) {
                set(c, {{w, x}, {w + 1, y}}, kTwoParametersCost);
                set(c, {{w, y}, {w + 1, x}}, kTwoParametersCost);
            }
        }
        if (lo >= 0 && hi >= 0)
            for (const double low : {0.0, 0.1, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9})
                for (const double high : {0.95, 0.98, 0.99, 1.0})
                    set(c, {{lo, low}, {hi, high}}, kTwoParametersCost);
        const int alpha = loss.entry().parameterIndex("alpha");
        if (const int delta = loss.entry().parameterIndex("delta"); alpha >= 0 && delta >= 0)
            for (const auto& [a, d] : {std::pair{1.7, 2.7}, {1.4, 5.0}, {1.6, 4.0}, {2.5, 2.0}})
                set(c, {{alpha, a}, {delta, d}}, kTwoParametersCost);
        const int lambda = loss.entry().parameterIndex("lambda");
        if (const int scale = loss.entry().parameterIndex("scale"); lambda >= 0 && scale >= 0)
            for (const auto& [l, s] : {std::pair{1.5, 2.9}, {1.3, 2.6}, {1.2, 2.5}})
                set(c, {{lambda, l}, {scale, s}}, kTwoParametersCost);
    }

    void set(const Candidate& c, const std::vector<std::pair<int, double>>& values, double cost) {
        CodeReading r = c.reading;
        for (const auto& [index, x] : values)
            if (!r.loss.setParameter(index, x)) return;
        if (!(r.loss == c.reading.loss)) add(std::move(r), c.cost + cost);
    }

    std::vector<Candidate> m_out;
};

}  // namespace

std::vector<Candidate> plainCandidates(const Loss& expected) {
    std::vector<Candidate> out;
    const auto relatives = relativesOf(expected.entry());
    for (const LossPointer& entry : allLosses()) {
        if (entry->source.kind == program_kind) continue;
        const bool same = entry.get() == &expected.entry();
        const bool near = std::find(relatives.begin(), relatives.end(), entry) != relatives.end();
        const bool legacy = entry->info->family == Family::legacy;
        const double cost = same ? 0.0 : near ? kRelativeCost : legacy ? kLegacyCost : kOtherCost;
        out.push_back({{.loss = same ? expected : withSettingsOf(expected, *entry)}, cost});
    }
    return out;
}

std::vector<Candidate> mistakenCandidates(const std::vector<Candidate>& plain) {
    return Mistakes().of(plain);
}

std::vector<double> commonValues(const ParameterInfo& parameter) {
    std::vector<double> out;
    for (const double x : kCommon)
        if (x >= parameter.lo && x <= parameter.hi && x != parameter.default_value)
            out.push_back(x);
    if (parameter.lo <= 0.0 && parameter.default_value != 0.0) out.insert(out.begin(), 0.0);
    return out;
}

std::vector<EpsilonChoice> epsilonChoices(const LossEntry& entry) {
    using enum EpsilonPlace;
    const bool has_union = hasTerm(entry, terms::union_area);
    const bool has_diagonal =
        hasTerm(entry, terms::enclosing_diagonal2) || hasTerm(entry, terms::enclosing_area);
    const bool has_aspect = hasTerm(entry, terms::aspect_v);
    const bool has_sides = hasTerm(entry, terms::enclosing_width);
    const bool has_iou = hasTerm(entry, terms::iou);
    const bool has_offset = hasTerm(entry, terms::offset_x);
    struct Place {
        EpsilonPlace place;
        bool useful;
        double cost;
    };
    const Place places[] = {{divisors, true, 2.0},
                            {overlap_divisor, has_union, 2.5},
                            {union_diagonal, has_union && has_diagonal, 3.0},
                            {diagonal, has_diagonal, 4.0},
                            {divisors_heights, has_union, 3.0},
                            {union_diagonal_aspect, has_union && has_aspect, 3.5},
                            {union_diagonal_heights, has_union && has_diagonal, 4.0},
                            {heights, has_union, 4.5},
                            {aspect_heights, has_aspect, 4.5},
                            {divisors_sizes, has_union, 5.0},
                            {both_areas, has_iou, 5.0},
                            {iou, has_iou, 4.5},
                            {squares, has_sides, 4.0},
                            {squares_union_twice, has_sides, 5.0},
                            {offsets, has_offset, 5.5}};
    std::vector<EpsilonChoice> out;
    for (const Place& p : places)
        for (std::size_t i = 0; p.useful && i < searched_epsilons.size(); ++i)
            out.push_back({{.place = p.place, .epsilon = searched_epsilons[i]},
                           p.cost + (i == 0  ? 0.0
                                     : i < 3 ? 1.0
                                             : 2.0)});
    return out;
}

}  // namespace iou
