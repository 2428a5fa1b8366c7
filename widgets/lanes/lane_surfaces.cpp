// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_surfaces.hpp"

#include "widgets/model/explorer_model.hpp"
#include "widgets/surface/surface_snapshot.hpp"

#include <algorithm>
#include <utility>

namespace iou {

std::vector<int> gridLanes(const ExplorerModel& model) {
    std::vector<int> lanes;
    for (int i = 0; i < static_cast<int>(model.lanes().size()); ++i)
        if (model.clock().laneShown(i)) lanes.push_back(i);
    return lanes;
}

SurfaceStyle laneSurfaceStyleOf(const ExplorerModel& model) {
    SurfaceStyle style = surfaceStyleOf(model);
    style.field_columns = style.field_rows = 12;
    style.levels = 8;
    return style;
}

LaneSurfaces::LaneSurfaces(ExplorerModel& model, QObject* parent)
    : QObject(parent), m_model(model) {
    for (auto& ranges : m_ranges) {
        ranges = std::make_unique<FollowedRanges>(model);
        connect(ranges.get(), &FollowedRanges::moved, this, &LaneSurfaces::ask);
    }
}

void LaneSurfaces::hold() {
    for (auto& ranges : m_ranges) ranges->hold();
}

void LaneSurfaces::release() {
    for (auto& ranges : m_ranges) ranges->release();
    ask();
}

FollowedRanges& LaneSurfaces::rangesOf(int lane) {
    // Lanes that share their axes show what they have in common.
    const bool shared = m_model.view().compare.shared_axes;
    const int style = m_model.lanes()[static_cast<std::size_t>(lane)].style;
    FollowedRanges& ranges = *m_ranges[shared ? 0 : static_cast<std::size_t>(style)];
    const Box<> fitted = shared ? m_model.scene().pred : m_model.clock().displayedBox(lane);
    m_at_once ? ranges.jump(fitted) : ranges.follow(fitted);
    return ranges;
}

LaneSurfaces::Wanted LaneSurfaces::wanted() {
    Wanted wanted;
    wanted.style = laneSurfaceStyleOf(m_model);
    wanted.shared_colors = m_model.view().compare.shared_colors;
    for (const int lane : gridLanes(m_model)) {
        const FollowedRanges& ranges = rangesOf(lane);
        SurfaceRequest request = surfaceRequestOf(m_model, lane, ranges.x(), ranges.y(), kSamples);
        // What the two axes replace does not matter.
        request.pred = boxAt(request, (request.x.lo + request.x.hi) * 0.5,
                             (request.y.lo + request.y.hi) * 0.5);
        if (!request.check()) continue;
        wanted.styles.push_back(m_model.lanes()[static_cast<std::size_t>(lane)].style);
        wanted.requests.push_back(std::move(request));
    }
    return wanted;
}

LaneSurfaces::Frames LaneSurfaces::compute(const Wanted& wanted, Progress* progress) {
    std::vector<SurfaceFrame> frames;
    std::vector<ColorScale> scales;
    for (const SurfaceRequest& request : wanted.requests) {
        Surface surface = computeSurface(request, 1, progress);
        if (!surface.complete) return {};
        frames.push_back(makeSurfaceFrame(std::move(surface), wanted.style));
        scales.push_back(frames.back().scale);
    }
    Frames out;
    for (SurfaceFrame& frame : frames) {
        if (wanted.shared_colors) frame = recolored(std::move(frame), joinedScale(scales));
        out.push_back(std::make_shared<const SurfaceFrame>(std::move(frame)));
    }
    return out;
}

void LaneSurfaces::ask() {
    Wanted now = wanted();
    if (now == m_wanted) return;
    m_wanted = now;
    m_worker.request(
        [this, now = std::move(now)](Progress& progress, std::uint64_t generation) {
            Frames frames = compute(now, &progress);
            if (frames.size() != now.requests.size()) return;
            QMetaObject::invokeMethod(
                this,
                [this, generation, now, frames] {
                    if (generation < m_newest) return;
                    m_newest = generation;
                    take(now, frames);
                },
                Qt::QueuedConnection);
        },
        true);
}

void LaneSurfaces::finishNow() {
    m_at_once = true;
    m_wanted = wanted();
    m_at_once = false;
    if (m_wanted == m_shown) return;
    // An empty request: whatever is under way is older and will be dropped.
    m_newest = m_worker.request([](Progress&, std::uint64_t) {});
    take(m_wanted, compute(m_wanted, nullptr));
}

void LaneSurfaces::take(const Wanted& wanted, Frames frames) {
    m_shown = wanted;
    m_frames = std::move(frames);
    emit framesChanged();
}

std::shared_ptr<const SurfaceFrame> LaneSurfaces::frame(int lane) const {
    const int style = m_model.lanes()[static_cast<std::size_t>(lane)].style;
    const auto at = std::find(m_shown.styles.begin(), m_shown.styles.end(), style);
    if (at == m_shown.styles.end()) return nullptr;
    return m_frames[static_cast<std::size_t>(at - m_shown.styles.begin())];
}

}  // namespace iou
