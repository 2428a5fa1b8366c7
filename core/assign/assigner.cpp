// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/assigner.hpp"

#include "core/assign/atss.hpp"
#include "core/assign/max_steps.hpp"
#include "core/assign/overlap_rows.hpp"
#include "core/base/decimal.hpp"
#include "core/jobs/team.hpp"

#include <algorithm>
#include <utility>

namespace iou::assign {

namespace {

Result<Done> checkRange(std::string_view what, double x, double lo, double hi = 1.0) {
    if (x >= lo && x <= hi) return Done{};
    return Error{phrase("%1 is out of range", formatShortest(x)), what,
                 phrase("give %1 to %2", formatShortest(lo), formatShortest(hi))};
}

/// The first value of the entry that leaves 0 to 1, in order of the truths.
Error rangeError(const AnchorSet& anchors, std::span<const Edges> truths,
                 const OverlapMeasure& measure) {
    for (std::size_t g = 0; g < truths.size(); ++g)
        for (std::size_t a = 0; a < anchors.size(); ++a) {
            const double value = overlapAt(measure, anchors.edges(a), truths[g]);
            if (value >= -1e-9 && value <= 1.0 + 1e-9) continue;
            return {phrase("it gives %1 for anchor %2 and truth %3", formatShortest(value), a, g),
                    phrase("overlap \"%1\"", measureText(measure)),
                    phrase("choose a measure with values from 0 to 1")};
        }
    return {};
}

void count(const AnchorSet& anchors, Assignment& out) {
    for (TruthMatches& truth : out.truths) truth.by_level.assign(anchors.levels.size(), 0);
    for (const Match& match : out.matches) {
        if (match.truth < 0) {
            ++out.ignored;
            continue;
        }
        ++out.positives;
        TruthMatches& truth = out.truths[static_cast<std::size_t>(match.truth)];
        ++truth.positives;
        truth.forced += match.forced;
        ++truth.by_level[static_cast<std::size_t>(anchors.place(match.anchor).level)];
    }
    out.negatives = anchors.size() - out.positives - out.ignored - out.outside;
}

/// The anchors of touched bands that are not negative, by index.
void collect(const OverlapRows& rows, const AnchorSet& anchors, const MaxMatching& matching,
             Assignment& out) {
    for (std::size_t i = 0; i < rows.bands().size(); ++i) {
        if (!matching.touched[i]) continue;
        const auto& band = rows.bands()[i];
        const std::size_t from = out.matches.size();
        for (std::size_t p = band.first; p < band.first + band.size; ++p) {
            const std::int32_t label = matching.label[p];
            if (label == label_negative) continue;
            if (rows.excluded(p) == Excluded::outside) {
                ++out.outside;
                continue;
            }
            out.matches.push_back({rows.index(band, p), label, matching.overlap[p],
                                   label >= 0 && matching.forced[p] != 0});
        }
        std::sort(out.matches.begin() + static_cast<std::ptrdiff_t>(from), out.matches.end(),
                  [](const Match& a, const Match& b) { return a.anchor < b.anchor; });
    }
    count(anchors, out);
}

/// An anchor that several truths claim goes to the one it overlaps most, the first of equal ones.
void collectAtss(const OverlapRows& rows, const AnchorSet& anchors,
                 std::span<const AtssSelection> selections, Assignment& out) {
    std::vector<Match>& matches = out.matches;
    for (std::size_t g = 0; g < selections.size(); ++g)
        for (const Candidate& c : selections[g].candidates)
            if (c.positive)
                matches.push_back({c.anchor, static_cast<std::int32_t>(g), c.overlap, false});
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        if (a.anchor != b.anchor) return a.anchor < b.anchor;
        return a.overlap != b.overlap ? a.overlap > b.overlap : a.truth < b.truth;
    });
    matches.erase(std::unique(matches.begin(), matches.end(),
                              [](const Match& a, const Match& b) { return a.anchor == b.anchor; }),
                  matches.end());
    if (rows.excludesAny()) {
        const auto positives = matches.size();
        for (const auto& band : rows.bands())
            for (std::size_t p = band.first; p < band.first + band.size; ++p) {
                const Excluded why = rows.excluded(p);
                if (why == Excluded::ignored)
                    matches.push_back({rows.index(band, p), -1, -1.0, false});
                out.outside += why == Excluded::outside;
            }
        const auto byAnchor = [](const Match& a, const Match& b) { return a.anchor < b.anchor; };
        const auto middle = matches.begin() + static_cast<std::ptrdiff_t>(positives);
        std::sort(middle, matches.end(), byAnchor);
        std::inplace_merge(matches.begin(), middle, matches.end(), byAnchor);
    }
    count(anchors, out);
}

/// Tells the rows below which overlap nothing depends on it. together: what counts for one truth
/// counts for all, as anchors that one of them forces keep the truth they overlap most.
void setLeasts(OverlapRows& rows, double threshold, bool together) {
    std::vector<double> leasts;
    double least = threshold;
    for (int g = 0; g < rows.truths(); ++g) {
        leasts.push_back(std::min(threshold, rows.nearbyBest(g) * (1.0 - 2.0 * tie_tolerance)));
        if (rows.hasSize(g)) least = std::min(least, leasts.back());
    }
    for (int g = 0; g < rows.truths(); ++g)
        rows.setLeast(g, together ? least : leasts[static_cast<std::size_t>(g)]);
}

void assignMax(OverlapRows& rows, const AnchorSet& anchors, const MaxSettings& settings,
               int threads, Progress* progress, Assignment& out) {
    // Which of the values are below it does not matter, but where the smallest are ignored.
    setLeasts(rows, settings.neg_from > 0.0 ? 0.0 : std::min(settings.neg, settings.pos),
              settings.force == Force::keep);
    const MaxMatching matching = MaxSteps<OverlapRows>(rows, settings, threads, progress).run();
    out.complete = !(progress && progress->cancelled());
    if (!out.complete) return;
    for (std::size_t g = 0; g < out.truths.size(); ++g) out.truths[g].best = matching.best[g];
    collect(rows, anchors, matching, out);
}

void assignAtss(OverlapRows& rows, const AnchorSet& anchors, std::span<const Edges> truths,
                const Assigner& assigner, int threads, Progress* progress, Assignment& out) {
    setLeasts(rows, 1.0, false);
    const MaxMatching matching =
        MaxSteps<OverlapRows>(rows, {1.0, 1.0, 0.0, 0.0, Force::none}, threads, progress).run();
    std::vector<AtssSelection> selections(truths.size());
    eachOnTeam(0, static_cast<std::int64_t>(truths.size()), threads, 4, [&](std::int64_t i) {
        const auto g = static_cast<std::size_t>(i);
        if (!(progress && progress->cancelled()))
            selections[g] =
                selectAtss(rows, anchors, assigner.overlap, truths[g], assigner.nearest);
    });
    out.complete = !(progress && progress->cancelled());
    if (!out.complete) return;
    for (std::size_t g = 0; g < out.truths.size(); ++g) {
        out.truths[g].best = matching.best[g];
        out.truths[g].threshold = selections[g].threshold;
    }
    collectAtss(rows, anchors, selections, out);
}

}  // namespace

std::span<const MaxPreset> maxPresets() {
    static const std::vector<MaxPreset> list{
        {"retinanet", phrase("RetinaNet: 0.5, 0.4, forced"), {0.5, 0.4, 0.0, 0.0, Force::all}},
        {"rpn",
         phrase("Region proposals: 0.7, 0.3, forced from 0.3"),
         {0.7, 0.3, 0.0, 0.3, Force::all}},
        {"rcnn", phrase("R-CNN stage: 0.5, 0.5"), {0.5, 0.5, 0.0, 0.5, Force::none}},
        {"ssd", phrase("SSD: 0.5, 0.5, first forced"), {0.5, 0.5, 0.0, 0.0, Force::first}},
        {"torchvision",
         phrase("torchvision: 0.5, 0.4, forced keep their truth"),
         {0.5, 0.4, 0.0, 0.0, Force::keep}},
    };
    return list;
}

Result<Done> checkAssigner(const Assigner& a) {
    if (const auto measure = checkMeasure(a.overlap); !measure) return measure;
    if (!(a.max.pos > 0.0 && a.max.pos <= 1.0)) return checkRange("pos", a.max.pos, 1e-6);
    for (const auto& [what, x] : {std::pair{"neg", a.max.neg}, std::pair{"min-pos", a.max.min_pos},
                                  std::pair{"ignore-iof", a.ignore_share}})
        if (const auto share = checkRange(what, x, 0.0); !share) return share;
    if (const auto border = checkRange("border", a.border.value_or(0.0), 0.0, 1e9); !border)
        return border;
    if (!(a.max.neg_from >= 0.0 && a.max.neg_from <= a.max.neg))
        return Error{phrase("%1 is out of range", formatShortest(a.max.neg_from)),
                     std::string_view("neg"),
                     phrase("give a lower end from 0 to %1", formatShortest(a.max.neg))};
    if (!(a.max.neg <= a.max.pos))
        return Error{
            phrase("%1 is above pos, %2", formatShortest(a.max.neg), formatShortest(a.max.pos)),
            std::string_view("neg"), phrase("give 0 to %1", formatShortest(a.max.pos))};
    return Done{};
}

Result<Assignment> assign(const AnchorSet& anchors, std::span<const Edges> truths,
                          std::span<const Edges> ignore, const Assigner& assigner, int threads,
                          Progress* progress) {
    if (const auto fine = checkAssigner(assigner); !fine) return fine.error();
    OverlapRows rows(anchors, truths, assigner.overlap);
    if (progress) progress->total = static_cast<std::int64_t>(rows.bands().size());
    if (!ignore.empty() || assigner.border) {
        const double border = assigner.border.value_or(0.0);
        const Edges image{-border, -border, anchors.image.width + border,
                          anchors.image.height + border};
        rows.exclude(ignore, assigner.ignore_share, assigner.border ? &image : nullptr, threads);
    }
    Assignment out;
    out.truths.resize(truths.size());
    if (assigner.kind == AssignerKind::max)
        assignMax(rows, anchors, assigner.max, threads, progress, out);
    else
        assignAtss(rows, anchors, truths, assigner, threads, progress, out);
    if (rows.leftRange() && out.complete) return rangeError(anchors, truths, assigner.overlap);
    return out;
}

}  // namespace iou::assign
