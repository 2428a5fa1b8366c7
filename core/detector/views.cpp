// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/views.hpp"

#include "core/assign/overlap_measure.hpp"
#include "core/detector/random.hpp"
#include "core/numbers/more_math.hpp"

#include <algorithm>
#include <cmath>

namespace iou::detector {

namespace {

constexpr double kWeightSpread = 1.6, kBiasSpread = 0.7;
constexpr double kCodeLimit = 2.0;
constexpr double kLeastSeen = 1e-3;  // of the anchor's side: noise may turn a box inside out
constexpr double kUsualSide = 64.0;  // pixels, for sizes near 0 in the logarithm
constexpr double kKappaNoise = 0.4;  // of ln kappa
constexpr double kRealMean = 1.2, kOtherMean = -0.6, kAnchorObjectness = 0.5;
constexpr double kObjectCue = 0.5, kAnchorCue = 0.3;

/// The places of a level whose base box may overlap [lo, hi] along one axis.
struct Range {
    int first, last;
};
Range placesOf(double lo, double hi, double base_lo, double base_hi, double stride, int count) {
    const auto first = static_cast<int>(std::floor((lo - base_hi) / stride)) + 1;
    const auto last = static_cast<int>(std::ceil((hi - base_lo) / stride)) - 1;
    return {std::max(first, 0), std::min(last, count - 1)};
}

}  // namespace

Viewer::Viewer(const Recipe& recipe, std::uint64_t seed)
    : m_recipe(recipe), m_seed(seed), m_anchors(anchorsOfLab()) {
    Draws draws(seed, Purpose::random_features, 0);
    for (auto& row : m_weights)
        for (double& w : row) w = kWeightSpread * draws.normal();
    for (double& b : m_bias) b = kBiasSpread * draws.normal();
}

Result<Done> Viewer::look(Scene scene, int image, bool learning) {
    m_scene = std::move(scene);
    m_image = image;
    findPairs();
    makeNoise();
    m_views.clear();
    for (std::size_t i = 0; i < m_pairs.size();) {
        View view;
        view.anchor = m_pairs[i].anchor;
        view.box = m_anchors.edges(view.anchor);
        for (; i < m_pairs.size() && m_pairs[i].anchor == view.anchor; ++i) {
            const Pair& pair = m_pairs[i];
            if (pair.iou > view.iou) {
                view.iou = pair.iou;
                view.object = pair.object;
            }
            if (pair.object < static_cast<int>(m_scene.truths) && pair.iou > view.nearest_iou) {
                view.nearest_iou = pair.iou;
                view.nearest = pair.object;
            }
        }
        m_views.push_back(view);
    }
    if (learning) return assignTruths();
    return Done{};
}

/// Anchors and objects that overlap by enough, by anchor, then object.
void Viewer::findPairs() {
    m_pairs.clear();
    for (std::size_t o = 0; o < m_scene.objects.size(); ++o) {
        const Edges& box = m_scene.objects[o].box;
        const double area = box.area();
        for (const assign::AnchorLevel& level : m_anchors.levels)
            for (std::size_t k = 0; k < level.bases.size(); ++k) {
                const Edges& base = level.bases[k];
                const double smaller = std::min(area, base.area());
                if (smaller < m_recipe.least_iou * std::max(area, base.area())) continue;
                const Range columns = placesOf(box.left, box.right, base.left, base.right,
                                               level.stride_x, level.columns);
                const Range rows = placesOf(box.top, box.bottom, base.top, base.bottom,
                                            level.stride_y, level.rows);
                for (int y = rows.first; y <= rows.last; ++y)
                    for (int x = columns.first; x <= columns.last; ++x) {
                        const double iou =
                            assign::iouOf(level.edges(y, x, static_cast<int>(k)), box);
                        if (iou < m_recipe.least_iou) continue;
                        const std::size_t place =
                            static_cast<std::size_t>(y) * static_cast<std::size_t>(level.columns) +
                            static_cast<std::size_t>(x);
                        m_pairs.push_back({level.first + place * level.bases.size() + k, iou,
                                           static_cast<int>(o)});
                    }
            }
    }
    std::sort(m_pairs.begin(), m_pairs.end(), [](const Pair& a, const Pair& b) {
        return a.anchor != b.anchor ? a.anchor < b.anchor : a.object < b.object;
    });
}

void Viewer::makeNoise() {
    m_noise.resize(m_scene.objects.size());
    for (std::size_t o = 0; o < m_noise.size(); ++o) {
        ObjectNoise& noise = m_noise[o];
        Draws edges(m_seed, Purpose::object_noise, itemOf(m_image, o));
        for (double& e : noise.edges) e = edges.normal();
        Draws cues(m_seed, Purpose::class_cues, itemOf(m_image, o));
        noise.objectness =
            (o < m_scene.truths ? kRealMean : kOtherMean) + m_recipe.object_noise * cues.normal();
        noise.cues.assign(static_cast<std::size_t>(m_recipe.classes), 0.0);
        const SceneObject& object = m_scene.objects[o];
        for (double& c : noise.cues) c = kObjectCue * object.kappa * cues.normal();
        noise.cues[static_cast<std::size_t>(object.label)] += m_recipe.cue;
    }
}

/// What anchors learn. A truth is forced only on anchors that are there: one that overlaps it by
/// less looks at something else or at nothing, and its code would be an outlier no view explains.
Result<Done> Viewer::assignTruths() {
    std::vector<Edges> truths;
    for (std::size_t t = 0; t < m_scene.truths; ++t) truths.push_back(m_scene.objects[t].box);
    assign::Assigner assigner = m_recipe.assigner;
    assigner.max.min_pos = std::max(assigner.max.min_pos, m_recipe.least_iou);
    const auto assigned = assign::assign(m_anchors, truths, {}, assigner, 1);
    if (!assigned) return assigned.error();
    assign::Weights weights;
    if (m_recipe.balance.by != assign::Balance::none)
        weights = assign::balancedWeights(m_anchors, truths, *assigned, m_recipe.balance);
    auto view = m_views.begin();
    for (std::size_t i = 0; i < assigned->matches.size(); ++i) {
        const assign::Match& match = assigned->matches[i];
        while (view != m_views.end() && view->anchor < match.anchor) ++view;
        if (view == m_views.end()) break;
        if (view->anchor != match.anchor) continue;
        view->truth = match.truth < 0 ? View::ignored : match.truth;
        if (!weights.values.empty()) view->weight = weights.values[i];
    }
    return Done{};
}

void Viewer::boxInputs(const View& view, float* out) const {
    const SceneObject& object = m_scene.objects[static_cast<std::size_t>(view.object)];
    const ObjectNoise& noise = m_noise[static_cast<std::size_t>(view.object)];
    const Box<> anchor = view.box.box(), truth = object.box.box();
    Draws draws(m_seed, Purpose::anchor_noise, itemOf(m_image, view.anchor));
    const double dx = (anchor.cx - truth.cx) / truth.w, dy = (anchor.cy - truth.cy) / truth.h;
    const double spread = object.kappa *
                          (m_recipe.px + m_recipe.rel * std::sqrt(truth.w * truth.h)) *
                          (1.0 + 4.0 * m_recipe.align * (dx * dx + dy * dy));
    const double common = std::sqrt(m_recipe.shared), own = std::sqrt(1.0 - m_recipe.shared);
    std::array<double, 4> seen{object.visible.left, object.visible.top, object.visible.right,
                               object.visible.bottom};
    for (std::size_t e = 0; e < 4; ++e)
        seen[e] += spread * (common * noise.edges[e] + own * draws.normal());
    const std::array<double, 4> code{
        ((seen[0] + seen[2]) * 0.5 - anchor.cx) / anchor.w,
        ((seen[1] + seen[3]) * 0.5 - anchor.cy) / anchor.h,
        plainLog(std::max((seen[2] - seen[0]) / anchor.w, kLeastSeen)),
        plainLog(std::max((seen[3] - seen[1]) / anchor.h, kLeastSeen))};
    for (std::size_t k = 0; k < feature_count; ++k) {
        double sum = m_bias[k];
        for (std::size_t i = 0; i < 4; ++i)
            sum += m_weights[k][i] * std::clamp(code[i], -kCodeLimit, kCodeLimit);
        out[k] =
            static_cast<float>(hyperbolicTangent(sum) + m_recipe.feature_noise * draws.normal());
    }
    float* const rest = out + feature_count;
    rest[0] = static_cast<float>(plainLog(object.kappa) + kKappaNoise * draws.normal());
    rest[1] = static_cast<float>(plainLog(std::sqrt(anchor.w * anchor.h) / kUsualSide));
    rest[2] = static_cast<float>(plainLog(anchor.w / anchor.h));
    rest[3] = 1.0F;
}

void Viewer::classCues(const View& view, float* out) const {
    const ObjectNoise& noise = m_noise[static_cast<std::size_t>(view.object)];
    Draws draws(m_seed, Purpose::anchor_cues, itemOf(m_image, view.anchor));
    out[0] = static_cast<float>(noise.objectness + kAnchorObjectness * draws.normal());
    for (std::size_t k = 0; k < noise.cues.size(); ++k)
        out[1 + k] = static_cast<float>(noise.cues[k] + kAnchorCue * draws.normal());
}

}  // namespace iou::detector
