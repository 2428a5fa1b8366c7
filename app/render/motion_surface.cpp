// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/motion_surface.hpp"

#include "widgets/model/explorer_model.hpp"
#include "widgets/surface/surface_snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace iou {

namespace {

constexpr std::size_t kFramesKept = 8;  ///< more than a film works out ahead

ValueExtremes joined(const ValueExtremes& a, const ValueExtremes& b) {
    return {std::min(a.lo, b.lo), std::max(a.hi, b.hi),
            std::min(a.lowest_positive, b.lowest_positive), joined(a.middle, b.middle)};
}

}  // namespace

MotionSurface::MotionSurface(int lane, const Range& x, const Range& y, int samples,
                             const SurfaceStyle& style)
    : m_lane(lane), m_x(x), m_y(y), m_samples(samples), m_style(style) {}

SurfaceRequest MotionSurface::request(const ExplorerModel& model, const Box<>& shown) const {
    SurfaceRequest request = surfaceRequestOf(model, m_lane, shown, m_samples);
    request.pred = shown;
    request.x.lo = m_x.lo;
    request.x.hi = m_x.hi;
    request.y.lo = m_y.lo;
    request.y.hi = m_y.hi;
    // The numbers the axes replace do not matter: fix them, so that moving there changes nothing.
    request.pred = boxAt(request, (m_x.lo + m_x.hi) * 0.5, (m_y.lo + m_y.hi) * 0.5);
    return request;
}

void MotionSurface::include(const ExplorerModel& model, const Box<>& shown) {
    SurfaceRequest wanted = request(model, shown);
    wanted.gradient = false;
    if (!wanted.check()) return;
    const auto values = extremesOf(computeSurface(wanted, 1, nullptr));
    if (!values) return;
    m_values = m_values ? joined(*m_values, *values) : *values;
    m_scale = scaleOf(wanted, *m_values, m_style.scale);
}

void MotionSurface::shareColors(std::span<MotionSurface> surfaces) {
    std::vector<ColorScale> scales;
    for (const MotionSurface& surface : surfaces)
        if (surface.m_scale) scales.push_back(*surface.m_scale);
    if (scales.empty()) return;
    const ColorScale shared = joinedScale(scales);
    for (MotionSurface& surface : surfaces) surface.m_scale = shared;
}

std::shared_ptr<const SurfaceFrame> MotionSurface::frame(const ExplorerModel& model,
                                                         const Box<>& shown) {
    const SurfaceRequest wanted = request(model, shown);
    std::erase_if(m_frames, [](const auto& f) { return f->memory->is_dropped.load(); });
    if (!wanted.check() || (!m_frames.empty() && m_frames.back()->surface.request == wanted))
        return m_frames.empty() ? nullptr : m_frames.back();
    // One thread: the film is encoded beside it.
    Surface surface = computeSurface(wanted, 1, nullptr);
    SurfaceFrame frame = m_scale ? makeSurfaceFrame(std::move(surface), m_style, *m_scale)
                                 : makeSurfaceFrame(std::move(surface), m_style);
    frame.memory = std::make_shared<NumberMemory>();
    const auto before = std::find_if(m_frames.rbegin(), m_frames.rend(),
                                     [](const auto& f) { return f->memory->is_painted.load(); });
    if (before != m_frames.rend()) frame.memory->before = *before;
    m_frames.push_back(std::make_shared<const SurfaceFrame>(std::move(frame)));
    if (m_frames.size() > kFramesKept) m_frames.pop_front();
    return m_frames.back();
}

}  // namespace iou
