// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/average_precision/ap_outcome.hpp"

#include "core/average_precision/cells.hpp"
#include "core/average_precision/evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace iou {

namespace {

namespace coco = average_precision;

coco::Rect rectOf(const Box<>& box) { return {box.left(), box.top(), box.w, box.h}; }

double areaOf(const ApTruth& truth) {
    return truth.area >= 0.0 ? truth.area : truth.box.w * truth.box.h;
}

coco::Boxes boxesOf(const ApLab& lab) {
    coco::Boxes boxes;
    boxes.images = static_cast<int>(lab.images.size());
    boxes.categories = static_cast<int>(lab.categories.size());
    for (const ApTruth& t : lab.truths)
        boxes.truths.push_back({t.image, t.category, rectOf(t.box), areaOf(t), t.crowd});
    for (const ApDetection& d : lab.detections)
        boxes.detections.push_back({d.image, d.category, rectOf(d.box), d.score});
    return boxes;
}

std::size_t nearestThreshold(double threshold) {
    const auto nearer = [threshold](double a, double b) {
        return std::abs(a - threshold) < std::abs(b - threshold);
    };
    const auto& all = coco::iou_thresholds;
    return static_cast<std::size_t>(std::min_element(all.begin(), all.end(), nearer) - all.begin());
}

bool hasSize(double area, ApArea size) {
    const coco::AreaRange& range = coco::area_ranges[static_cast<std::size_t>(size)];
    return area >= range.lo && area <= range.hi;
}

bool counts(const ApLab& lab, const ApTruth& truth) {
    return !truth.crowd && (lab.method != ApMethod::coco || hasSize(areaOf(truth), lab.area));
}

bool isShown(const ApLab& lab, int category) {
    return lab.category < 0 || lab.category == category;
}

int truthsThatCount(const ApLab& lab, int category) {
    return static_cast<int>(
        std::count_if(lab.truths.begin(), lab.truths.end(), [&](const ApTruth& truth) {
            return truth.category == category && counts(lab, truth);
        }));
}

ApFate fateOf(coco::Verdict verdict) {
    switch (verdict) {
    case coco::Verdict::hit: return ApFate::hit;
    case coco::Verdict::miss: return ApFate::miss;
    case coco::Verdict::ignored: return ApFate::ignored;
    case coco::Verdict::beyond: break;
    }
    return ApFate::beyond;
}

/// The envelope of a curve at COCO's recall points, added to `sum`.
void addSampled(const std::vector<coco::CurvePoint>& points, std::vector<double>& sum) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        while (at < points.size() && points[at].recall < coco::recallPoint(i)) ++at;
        if (at < points.size()) sum[i] += points[at].envelope;
    }
}

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// AP of one category over all thresholds.
double apOf(const coco::Boxes& boxes, const std::vector<coco::Judgement>& judgements, int category,
            coco::Size size) {
    double sum = 0.0;
    for (std::size_t t = 0; t < coco::threshold_count; ++t) {
        std::vector<double> precision(coco::recall_count, 0.0);
        addSampled(coco::precisionRecall(boxes, judgements, category, t, size), precision);
        sum += meanOf(precision);
    }
    return sum / static_cast<double>(coco::threshold_count);
}

void fillCoco(const ApLab& lab, const coco::Boxes& boxes, Progress* progress, ApOutcome& out) {
    const int most = lab.most_detections;
    const auto size = static_cast<coco::Size>(lab.area);
    const coco::Evaluation all =
        coco::evaluate(boxes, {.max_detections = {1, std::min(10, most), most},
                               .judgements = true,
                               .judged_size = size,
                               .progress = progress});
    if (all.cancelled) return;
    out.numbers = all.summary.stats();
    const std::vector<coco::Judgement>& judgements = all.judgements;
    out.of_category.assign(lab.categories.size(), -1.0);
    const std::size_t own = nearestThreshold(lab.threshold);
    for (std::size_t i = 0; i < out.detections.size(); ++i) {
        out.detections[i].fate = fateOf(judgements[i].verdict[own]);
        out.detections[i].truth = judgements[i].truth[own];
    }
    std::vector<int> shown;
    for (int c = 0; c < boxes.categories; ++c)
        if (truthsThatCount(lab, c) > 0) {
            out.of_category[static_cast<std::size_t>(c)] = apOf(boxes, judgements, c, size);
            if (isShown(lab, c)) shown.push_back(c);
        }
    out.ap = -1.0;
    if (!shown.empty()) out.ap = 0.0;
    for (std::size_t t = 0; t < coco::threshold_count; ++t) {
        ApCurve curve{coco::iou_thresholds[t], {}, {}, -1.0};
        if (!shown.empty()) {
            curve.precision.assign(coco::recall_count, 0.0);
            for (const int c : shown)
                addSampled(coco::precisionRecall(boxes, judgements, c, t, size), curve.precision);
            for (std::size_t i = 0; i < coco::recall_count; ++i) {
                curve.recall.push_back(coco::recallPoint(i));
                curve.precision[i] /= static_cast<double>(shown.size());
            }
            curve.ap = meanOf(curve.precision);
            out.ap += curve.ap / static_cast<double>(coco::threshold_count);
        }
        out.curves.push_back(std::move(curve));
    }
}

/// A detection looks at the truth it overlaps most alone, as evaluateVoc() does.
void judgeVoc(const ApLab& lab, const coco::Boxes& boxes, ApOutcome& out) {
    const coco::Cells cells(boxes);
    std::vector<bool> taken(lab.truths.size());
    for (int c = 0; c < boxes.categories; ++c)
        for (const coco::Cell& cell : cells.of(c))
            for (const int d : cell.detections) {
                ApJudged& judged = out.detections[static_cast<std::size_t>(d)];
                judged.fate = ApFate::miss;
                if (judged.nearest < 0 || judged.iou < lab.threshold) continue;
                const auto truth = static_cast<std::size_t>(judged.nearest);
                if (lab.truths[truth].crowd) {
                    judged.fate = ApFate::ignored;
                } else if (!taken[truth]) {
                    judged.fate = ApFate::hit;
                    taken[truth] = true;
                }
                if (judged.fate != ApFate::miss) judged.truth = judged.nearest;
            }
}

void fillVoc(const ApLab& lab, const coco::Boxes& boxes, ApOutcome& out) {
    out.numbers.fill(-1.0);
    const coco::VocPrecision voc = coco::evaluateVoc(boxes, lab.threshold);
    const bool is_07 = lab.method == ApMethod::voc07;
    out.of_category = is_07 ? voc.ap07_per_category : voc.ap10_per_category;
    out.ap = lab.category >= 0 ? out.of_category[static_cast<std::size_t>(lab.category)]
             : is_07           ? voc.ap07
                               : voc.ap10;
    judgeVoc(lab, boxes, out);
}

/// With which truth of its class and image each detection overlaps most.
void findNearest(const coco::Boxes& boxes, bool coco_rules, ApOutcome& out) {
    const coco::Cells cells(boxes);
    for (int c = 0; c < boxes.categories; ++c)
        for (const coco::Cell& cell : cells.of(c))
            for (const int d : cell.detections) {
                ApJudged& judged = out.detections[static_cast<std::size_t>(d)];
                for (const int t : cell.truths) {
                    const coco::Truth& truth = boxes.truths[static_cast<std::size_t>(t)];
                    const double overlap =
                        coco::iouOf(boxes.detections[static_cast<std::size_t>(d)].box, truth.box,
                                    coco_rules && truth.crowd);
                    if (overlap <= judged.iou) continue;
                    judged.iou = overlap;
                    judged.nearest = t;
                }
            }
}

/// The detections that count, in the order of their scores, with recall and precision so far.
void rank(const ApLab& lab, ApOutcome& out) {
    int truths = 0;
    for (int c = 0; c < static_cast<int>(lab.categories.size()); ++c)
        if (isShown(lab, c)) truths += truthsThatCount(lab, c);
    if (truths == 0) return;
    for (std::size_t i = 0; i < lab.detections.size(); ++i) {
        const ApFate fate = out.detections[i].fate;
        if (isShown(lab, lab.detections[i].category) &&
            (fate == ApFate::hit || fate == ApFate::miss))
            out.ranked.push_back(static_cast<int>(i));
    }
    std::stable_sort(out.ranked.begin(), out.ranked.end(), [&](int a, int b) {
        return lab.detections[static_cast<std::size_t>(a)].score >
               lab.detections[static_cast<std::size_t>(b)].score;
    });
    double hits = 0.0, count = 0.0;
    for (const int d : out.ranked) {
        hits += out.detections[static_cast<std::size_t>(d)].fate == ApFate::hit ? 1.0 : 0.0;
        count += 1.0;
        out.recall.push_back(hits / truths);
        out.precision.push_back(hits / count);
    }
}

}  // namespace

ApOutcome outcomeOf(const ApLab& lab, Progress* progress) {
    ApOutcome out;
    out.detections.assign(lab.detections.size(), {});
    out.truths.assign(lab.truths.size(), {});
    const coco::Boxes boxes = boxesOf(lab);
    const bool is_coco = lab.method == ApMethod::coco;
    findNearest(boxes, is_coco, out);
    is_coco ? fillCoco(lab, boxes, progress, out) : fillVoc(lab, boxes, out);
    for (std::size_t i = 0; i < lab.truths.size(); ++i)
        out.truths[i].counts = counts(lab, lab.truths[i]);
    for (std::size_t i = 0; i < out.detections.size(); ++i) {
        ApJudged& judged = out.detections[i];
        if (judged.truth < 0) continue;
        const auto truth = static_cast<std::size_t>(judged.truth);
        judged.nearest = judged.truth;
        judged.iou = coco::iouOf(boxes.detections[i].box, boxes.truths[truth].box,
                                 is_coco && boxes.truths[truth].crowd);
        if (judged.fate == ApFate::hit) out.truths[truth].by = static_cast<int>(i);
    }
    rank(lab, out);
    if (!is_coco) out.curves = {{lab.threshold, out.recall, out.precision, out.ap}};
    return out;
}

}  // namespace iou
