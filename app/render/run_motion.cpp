// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/run_motion.hpp"

#include "widgets/model/explorer_model.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// Of the motion, around a step: arrows that change within it are shown as one, a fifth of a second
/// of the usual film.
constexpr double kArrowReach = 0.03;
constexpr int kRideReach = 16;  ///< moments around one that a camera that goes along looks at

}  // namespace

Eigen::ArrayXd paceOf(const ExplorerModel& model, const std::vector<int>& lanes, Pace pace) {
    const CompareView& compare = model.view().compare;
    std::vector<Eigen::ArrayXd> paces;
    // Where lanes go by what the active one has reached, the clock is that lane's.
    if (compare.sync != LaneSync::step || lanes.size() < 2) {
        if (const auto run = model.clock().trajectory()) paces.push_back(paceOf(*run, pace));
    } else {
        for (const int lane : lanes)
            if (const RunPointer run = model.clock().finishedRun(lane))
                paces.push_back(paceOf(run->trajectory, pace));
    }
    return joinedPace(paces);
}

Staging::Staging(const ExplorerModel& model, int lane, const Eigen::ArrayXd& pace) {
    const RunPointer run = model.clock().finishedRun(lane);
    if (run && pace.size() > run->trajectory.steps())
        m_strength = pushStrength(run->trajectory, pace, kArrowReach);
}

void Staging::see(const SceneSnapshot& scene, const Camera& camera, QSizeF view) {
    m_moments.push_back(sceneTexts(view, scene, SceneTransform(camera, view)));
    m_staging.card_width = std::max(m_staging.card_width, m_moments.back().card.width());
}

void Staging::settle() {
    for (SceneTexts& texts : m_moments)
        if (!texts.card.isEmpty()) texts.card.setWidth(m_staging.card_width);
    m_placement = steadyPlacement(m_moments);
    m_moments.clear();
}

void Staging::apply(SceneSnapshot& scene) const {
    SceneStaging staging = m_staging;
    if (m_strength.rows() > 0) {
        const Eigen::Index last = m_strength.rows() - 1;
        const Eigen::Index now = std::clamp<Eigen::Index>(scene.playhead, 0, last);
        const Eigen::Index next = std::min(now + 1, last);
        for (int i = 0; i < 4; ++i)
            staging.arrow_strength[static_cast<std::size_t>(i)] =
                m_strength(now, i) + (m_strength(next, i) - m_strength(now, i)) * scene.between;
    }
    scene.staging = staging;
}

void CameraRide::settle() {
    const std::vector<Camera> seen = m_cameras;
    const int last = static_cast<int>(seen.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        // As far on either side, so that both ends are where they were.
        const int reach = std::min({kRideReach, i, last - i});
        Camera sum{0.0, 0.0, 0.0};
        for (int k = i - reach; k <= i + reach; ++k) {
            const Camera& c = seen[static_cast<std::size_t>(k)];
            sum = {sum.cx + c.cx, sum.cy + c.cy, sum.span + c.span};
        }
        const double count = 2.0 * reach + 1.0;
        m_cameras[static_cast<std::size_t>(i)] = {sum.cx / count, sum.cy / count, sum.span / count};
    }
}

Camera CameraRide::at(double place) const {
    const double at = std::clamp(place, 0.0, 1.0) * static_cast<double>(m_cameras.size() - 1);
    const auto i = std::min(static_cast<std::size_t>(at), m_cameras.size() - 1);
    const Camera& a = m_cameras[i];
    const Camera& b = m_cameras[std::min(i + 1, m_cameras.size() - 1)];
    const double on = at - static_cast<double>(i);
    return {a.cx + (b.cx - a.cx) * on, a.cy + (b.cy - a.cy) * on, a.span + (b.span - a.span) * on};
}

}  // namespace iou
