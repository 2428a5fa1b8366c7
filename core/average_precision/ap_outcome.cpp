// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/ap_outcome.hpp"

#include "core/average_precision/matching.hpp"
#include "core/jobs/progress.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace iou {

namespace {

/// numpy.linspace(0.5, 0.95, 10); the ninth is no 0.9.
constexpr std::array kThresholds{0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.8999999999999999,
                                 0.95};
constexpr std::size_t kAreas = 4;
struct AreaRange {
    double lo, hi;
};
constexpr std::array<AreaRange, kAreas> kAreaRanges{
    {{0.0, 1e10}, {0.0, 1024.0}, {1024.0, 9216.0}, {9216.0, 1e10}}};

bool isOutside(double area, ApArea range) {
    const AreaRange& r = kAreaRanges[static_cast<std::size_t>(range)];
    return area < r.lo || area > r.hi;
}

double areaOf(const ApTruth& truth) {
    return truth.area >= 0.0 ? truth.area : truth.box.w * truth.box.h;
}

/// One category in one image.
struct Group {
    std::vector<int> truths, detections;  ///< indices into the lab; detections by falling score
};
/// By category, then by image.
using Groups = std::map<int, std::map<int, Group>>;

Groups groupsOf(const ApLab& lab) {
    Groups groups;
    for (std::size_t i = 0; i < lab.truths.size(); ++i)
        groups[lab.truths[i].category][lab.truths[i].image].truths.push_back(static_cast<int>(i));
    for (std::size_t i = 0; i < lab.detections.size(); ++i)
        groups[lab.detections[i].category][lab.detections[i].image].detections.push_back(
            static_cast<int>(i));
    for (auto& [category, images] : groups)
        for (auto& [image, group] : images)
            std::stable_sort(group.detections.begin(), group.detections.end(), [&](int a, int b) {
                return lab.detections[static_cast<std::size_t>(a)].score >
                       lab.detections[static_cast<std::size_t>(b)].score;
            });
    return groups;
}

/// What detections come to by one rule: of one category, of all its images.
struct Judged {
    std::vector<int> detections;  ///< by falling score
    std::vector<int> outcomes;    ///< of each: 1 right, 0 wrong, -1 ignored
    std::vector<Match> matches;   ///< truths by the lab's index
    int truths = 0;               ///< that count
};

/// How matches are made.
struct Rule {
    ApMethod method;
    ApArea area;
    double threshold;
    std::size_t most;  ///< detections of an image
};

Judged judge(const ApLab& lab, const std::map<int, Group>& images, const Rule& rule) {
    const bool voc = rule.method != ApMethod::coco;
    Judged all;
    for (const auto& [image, group] : images) {
        std::vector<MatchTruth> truths;
        for (const int i : group.truths) {
            const ApTruth& truth = lab.truths[static_cast<std::size_t>(i)];
            const bool out = truth.crowd || (!voc && isOutside(areaOf(truth), rule.area));
            truths.push_back({truth.box, out, truth.crowd});
            all.truths += out ? 0 : 1;
        }
        std::vector<MatchDetection> detections;
        const std::size_t count =
            voc ? group.detections.size() : std::min(group.detections.size(), rule.most);
        for (std::size_t k = 0; k < count; ++k) {
            const Box<>& box = lab.detections[static_cast<std::size_t>(group.detections[k])].box;
            detections.push_back({box, !voc && isOutside(box.w * box.h, rule.area)});
        }
        const auto matches = voc ? matchVoc(detections, truths, rule.threshold)
                                 : matchCoco(detections, truths, rule.threshold);
        for (std::size_t k = 0; k < count; ++k) {
            Match match = matches[k];
            all.outcomes.push_back(match.ignored ? -1 : match.truth >= 0 ? 1 : 0);
            if (match.truth >= 0) match.truth = group.truths[static_cast<std::size_t>(match.truth)];
            all.matches.push_back(match);
            all.detections.push_back(group.detections[k]);
        }
    }
    std::vector<std::size_t> order(all.detections.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return lab.detections[static_cast<std::size_t>(all.detections[a])].score >
               lab.detections[static_cast<std::size_t>(all.detections[b])].score;
    });
    Judged sorted;
    sorted.truths = all.truths;
    for (const std::size_t i : order) {
        sorted.detections.push_back(all.detections[i]);
        sorted.outcomes.push_back(all.outcomes[i]);
        sorted.matches.push_back(all.matches[i]);
    }
    return sorted;
}

/// A mean over what is there.
struct Mean {
    double sum = 0.0;
    int count = 0;
    void add(double x) {
        sum += x;
        ++count;
    }
    double value() const { return count > 0 ? sum / count : -1.0; }
};

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// COCO's numbers at one area and number of detections, and the curves of some categories.
struct CocoMeans {
    Mean ap, ar;
    std::array<Mean, kThresholds.size()> ap_at;
    std::vector<double> of_category;
    std::array<std::vector<double>, kThresholds.size()> curve;  ///< sums over the categories shown
    int shown = 0;                                              ///< categories in them
};

CocoMeans cocoMeans(const ApLab& lab, const Groups& groups, ApArea area, std::size_t most,
                    const Progress* progress) {
    CocoMeans means;
    means.of_category.assign(lab.categories.size(), -1.0);
    for (auto& curve : means.curve) curve.assign(101, 0.0);
    for (const auto& [category, images] : groups) {
        if (progress && progress->cancelled()) return means;
        const bool is_shown = lab.category < 0 || lab.category == category;
        Mean own;
        for (std::size_t t = 0; t < kThresholds.size(); ++t) {
            const Judged judged = judge(lab, images, {ApMethod::coco, area, kThresholds[t], most});
            if (judged.truths == 0) break;
            const Ranking ranking = rankingOf(judged.outcomes, judged.truths);
            const std::vector<double> precision = cocoPrecision(ranking);
            const double ap = meanOf(precision);
            own.add(ap);
            means.ap.add(ap);
            means.ap_at[t].add(ap);
            means.ar.add(ranking.recall.empty() ? 0.0 : ranking.recall.back());
            if (!is_shown) continue;
            for (std::size_t i = 0; i < precision.size(); ++i) means.curve[t][i] += precision[i];
            if (t == 0) ++means.shown;
        }
        means.of_category[static_cast<std::size_t>(category)] = own.value();
    }
    return means;
}

void fillCoco(const ApLab& lab, const Groups& groups, const Progress* progress, ApOutcome& out) {
    const auto most = static_cast<std::size_t>(lab.most_detections);
    const auto means = [&](ApArea area, std::size_t first) {
        return cocoMeans(lab, groups, area, first, progress);
    };
    const CocoMeans all = means(ApArea::all, most);
    const CocoMeans small = means(ApArea::small, most), medium = means(ApArea::medium, most),
                    large = means(ApArea::large, most);
    const CocoMeans& curves = lab.area == ApArea::all      ? all
                              : lab.area == ApArea::small  ? small
                              : lab.area == ApArea::medium ? medium
                                                           : large;
    out.numbers = {all.ap.value(),
                   all.ap_at[0].value(),
                   all.ap_at[5].value(),
                   small.ap.value(),
                   medium.ap.value(),
                   large.ap.value(),
                   means(ApArea::all, std::min<std::size_t>(1, most)).ar.value(),
                   means(ApArea::all, std::min<std::size_t>(10, most)).ar.value(),
                   all.ar.value(),
                   small.ar.value(),
                   medium.ar.value(),
                   large.ar.value()};
    out.of_category = curves.of_category;
    Mean shown;
    for (std::size_t t = 0; t < kThresholds.size(); ++t) {
        ApCurve curve{kThresholds[t], {}, {}, -1.0};
        for (int i = 0; i <= 100 && curves.shown > 0; ++i) {
            curve.recall.push_back(cocoRecall(i));
            curve.precision.push_back(curves.curve[t][static_cast<std::size_t>(i)] / curves.shown);
        }
        if (curves.shown > 0) {
            curve.ap = meanOf(curve.precision);
            shown.add(curve.ap);
        }
        out.curves.push_back(std::move(curve));
    }
    out.ap = shown.value();
}

void fillVoc(const ApLab& lab, const Groups& groups, ApOutcome& out) {
    out.numbers.fill(-1.0);
    out.of_category.assign(lab.categories.size(), -1.0);
    Mean shown;
    for (const auto& [category, images] : groups) {
        const Judged judged = judge(lab, images, {lab.method, ApArea::all, lab.threshold, 0});
        if (judged.truths == 0) continue;
        std::vector<int> outcomes;  // ignored ones do not rank
        for (const int outcome : judged.outcomes)
            if (outcome >= 0) outcomes.push_back(outcome);
        const Ranking ranking = rankingOf(outcomes, judged.truths);
        const double ap =
            lab.method == ApMethod::voc07 ? voc07Precision(ranking) : voc10Precision(ranking);
        out.of_category[static_cast<std::size_t>(category)] = ap;
        if (lab.category < 0 || lab.category == category) shown.add(ap);
    }
    out.ap = shown.value();
}

/// Fates and the points of the curve at the lab's own threshold.
void fillFates(const ApLab& lab, const Groups& groups, ApOutcome& out) {
    out.detections.assign(lab.detections.size(), {});
    out.truths.assign(lab.truths.size(), {});
    const bool voc = lab.method != ApMethod::coco;
    for (std::size_t i = 0; i < lab.truths.size(); ++i)
        out.truths[i].counts =
            !lab.truths[i].crowd && (voc || !isOutside(areaOf(lab.truths[i]), lab.area));
    struct Point {
        double score;
        int detection, outcome;
    };
    std::vector<Point> points;
    int truths = 0;
    for (const auto& [category, images] : groups) {
        const Judged judged = judge(
            lab, images,
            {lab.method, lab.area, lab.threshold, static_cast<std::size_t>(lab.most_detections)});
        const bool is_shown = lab.category < 0 || lab.category == category;
        if (is_shown) truths += judged.truths;
        for (std::size_t k = 0; k < judged.detections.size(); ++k) {
            const auto index = static_cast<std::size_t>(judged.detections[k]);
            ApJudged& fate = out.detections[index];
            fate.fate = judged.outcomes[k] == 1   ? ApFate::hit
                        : judged.outcomes[k] == 0 ? ApFate::miss
                                                  : ApFate::ignored;
            fate.truth = judged.matches[k].truth;
            if (fate.truth >= 0 && fate.fate == ApFate::hit)
                out.truths[static_cast<std::size_t>(fate.truth)].by = judged.detections[k];
            if (is_shown && judged.outcomes[k] >= 0)
                points.push_back(
                    {lab.detections[index].score, judged.detections[k], judged.outcomes[k]});
        }
        for (const auto& [image, group] : images)
            for (const int d : group.detections) {
                ApJudged& fate = out.detections[static_cast<std::size_t>(d)];
                for (const int t : group.truths) {
                    const ApTruth& truth = lab.truths[static_cast<std::size_t>(t)];
                    const double overlap =
                        matchOverlap(lab.detections[static_cast<std::size_t>(d)].box,
                                     {truth.box, false, truth.crowd && !voc});
                    if (t == fate.truth || (fate.truth < 0 && overlap > fate.iou)) {
                        fate.iou = overlap;
                        fate.nearest = t;
                    }
                }
            }
    }
    if (truths == 0) return;
    std::stable_sort(points.begin(), points.end(),
                     [](const Point& a, const Point& b) { return a.score > b.score; });
    std::vector<int> outcomes;
    for (const Point& point : points) {
        outcomes.push_back(point.outcome);
        out.ranked.push_back(point.detection);
    }
    const Ranking ranking = rankingOf(outcomes, truths);
    out.recall = ranking.recall;
    out.precision = ranking.precision;
    if (voc) out.curves = {{lab.threshold, out.recall, out.precision, out.ap}};
}

}  // namespace

ApOutcome outcomeOf(const ApLab& lab, const Progress* progress) {
    ApOutcome out;
    const Groups groups = groupsOf(lab);
    lab.method == ApMethod::coco ? fillCoco(lab, groups, progress, out) : fillVoc(lab, groups, out);
    fillFates(lab, groups, out);
    return out;
}

}  // namespace iou
