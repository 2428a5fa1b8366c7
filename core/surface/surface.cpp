// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/surface/surface.hpp"

#include "core/jobs/team.hpp"
#include "core/kernels/isa.hpp"
#include "core/surface/axis_handles.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <vector>

namespace iou {

namespace {

/// The box whose x and y handles stand at va and vb.
Box<> boxFromHandles(const SurfaceRequest& request, double va, double vb) {
    const AxisMeaning a = axisMeaning(request.x.axis), b = axisMeaning(request.y.axis);
    AxisInterval h{request.pred.cx, request.pred.w};
    AxisInterval v{request.pred.cy, request.pred.h};
    if (a.horizontal == b.horizontal) {
        (a.horizontal ? h : v) = withTwo(a.handle, va, b.handle, vb);
    } else {
        (a.horizontal ? h : v) = withOne(a.horizontal ? h : v, a.handle, va);
        (b.horizontal ? h : v) = withOne(b.horizontal ? h : v, b.handle, vb);
    }
    return {h.center, v.center, h.size, v.size};
}

constexpr int kChunk = max_block;
constexpr int padded(int n) { return (n + sum_lanes - 1) / sum_lanes * sum_lanes; }

/// One direction of the boxes along the y axis: centre relative to the target's, and size.
struct Samples {
    std::vector<float> center, size;
    bool sound = true;  ///< no size below 0
    explicit Samples(int n) : center(static_cast<std::size_t>(n)), size(center.size()) {}
    /// at(i): the i-th interval.
    template <class At>
    void set(double target_center, const At& at) {
        sound = true;
        for (std::size_t i = 0; i < center.size(); ++i) {
            const AxisInterval interval = at(static_cast<int>(i));
            center[i] = static_cast<float>(interval.center - target_center);
            size[i] = static_cast<float>(interval.size);
            sound = sound && size[i] >= 0.0F;
        }
    }
    void setAll(double target_center, const AxisInterval& interval) {
        std::fill(center.begin(), center.end(),
                  static_cast<float>(interval.center - target_center));
        std::fill(size.begin(), size.end(), static_cast<float>(interval.size));
        sound = size[0] >= 0.0F;
    }
};

/// Evaluates columns of a surface (x fixed, y running) through the lane kernels.
class ColumnKernel {
public:
    ColumnKernel(const SurfaceRequest& request, const Loss& loss)
        : m_request(request), m_kernels(loss.lanes()),
          m_params(loss.laneParams(request.published_step && !request.minus)),
          m_a(axisMeaning(request.x.axis)), m_b(axisMeaning(request.y.axis)), m_across(kChunk),
          m_along(padded(request.y.samples)),
          m_target_w(kChunk, static_cast<float>(request.target.w)),
          m_target_h(kChunk, static_cast<float>(request.target.h)), m_spare(5 * kChunk) {
        const AxisInterval rest = pred(m_b.horizontal);
        m_along.set(targetCenter(m_b.horizontal),
                    [&](int i) { return withOne(rest, m_b.handle, yValue(i)); });
    }

    /// Leaves the rest of the column when cancelled. progress may be null.
    void run(int column, Surface& out, const Progress* progress) {
        const double v = handleValue(m_request.x.axis, m_request.x.at(column));
        const bool together = m_a.horizontal == m_b.horizontal;
        const bool across_horizontal = together ? !m_b.horizontal : m_a.horizontal;
        const AxisInterval rest = pred(across_horizontal);
        const AxisInterval across = together ? rest : withOne(rest, m_a.handle, v);
        m_across.setAll(targetCenter(across_horizontal), across);
        const int rows = m_request.y.samples;
        if (together)
            m_along.set(targetCenter(m_b.horizontal),
                        [&](int i) { return withTwo(m_a.handle, v, m_b.handle, yValue(i)); });
        for (int begin = 0; begin < rows && !(progress && progress->cancelled()); begin += kChunk)
            runChunk(column, begin, std::min(kChunk, rows - begin), out);
    }

private:
    AxisInterval pred(bool horizontal) const {
        const Box<>& p = m_request.pred;
        return horizontal ? AxisInterval{p.cx, p.w} : AxisInterval{p.cy, p.h};
    }
    double targetCenter(bool horizontal) const {
        return horizontal ? m_request.target.cx : m_request.target.cy;
    }
    double yValue(int i) const {
        const int last = m_request.y.samples - 1;
        return handleValue(m_request.y.axis, m_request.y.at(std::min(i, last)));
    }

    void runChunk(int column, int begin, int n, Surface& out) {
        const float* const along_center = m_along.center.data() + begin;
        const float* const along_size = m_along.size.data() + begin;
        const float* const across_center = m_across.center.data();
        const float* const across_size = m_across.size.data();
        const bool x_along = m_b.horizontal;
        // Whole groups go straight into the surface; others by way of spare room.
        const bool direct = n % sum_lanes == 0;
        const std::int64_t place = std::int64_t{column} * m_request.y.samples + begin;
        const auto result = [&](Eigen::ArrayXXf& array, int k) {
            return direct && array.size() > 0 ? array.data() + place : m_spare.data() + k * kChunk;
        };
        float* const value = result(out.value, 4);
        const LaneBlock block{
            x_along ? along_center : across_center,
            x_along ? across_center : along_center,
            x_along ? along_size : across_size,
            x_along ? across_size : along_size,
            m_target_w.data(),
            m_target_h.data(),
            padded(n),
            {result(out.d[0], 0), result(out.d[1], 1), result(out.d[2], 2), result(out.d[3], 3)},
            false,
            nullptr,
            nullptr,
            value,
            m_request.term};
        m_kernels.evaluate(block, m_params);
        if (!m_along.sound || !m_across.sound)
            for (int i = 0; i < n; ++i)
                value[i] = along_size[i] >= 0.0F && across_size[i] >= 0.0F
                               ? value[i]
                               : std::numeric_limits<float>::quiet_NaN();
        if (direct) return;
        std::copy_n(value, n, out.value.data() + place);
        for (std::size_t k = 0; k < 4; ++k)
            if (out.d[k].size() > 0) std::copy_n(block.d[k], n, out.d[k].data() + place);
    }

    const SurfaceRequest& m_request;
    const LaneKernels& m_kernels;
    LaneParams m_params;
    AxisMeaning m_a, m_b;
    Samples m_across, m_along;  ///< the direction x fixes (or the other one), the one y runs along
    std::vector<float> m_target_w, m_target_h, m_spare;
};

}  // namespace

Result<Done> SurfaceRequest::check() const {
    const AxisMeaning a = axisMeaning(x.axis), b = axisMeaning(y.axis);
    if (a.horizontal == b.horizontal && a.handle == b.handle)
        return Error{phrase("axes %1 and %2 are the same number of the box", axisName(x.axis),
                            axisName(y.axis)),
                     {},
                     phrase("choose two different ones")};
    if (minus && term >= 0)
        return Error{phrase("a term and a difference"), {}, phrase("ask for one of them")};
    for (const AxisRange& r : {x, y}) {
        const Phrase where = phrase("axis %1", axisName(r.axis));
        if (!(r.lo < r.hi && std::isfinite(r.hi - r.lo)))
            return Error{phrase("the range is empty"), where,
                         phrase("give lo:hi with lo below hi")};
        if (r.samples < 1 || r.samples > 16384)
            return Error{phrase("%1 samples", r.samples), where, phrase("give 1 to 16384")};
    }
    return Done{};
}

Box<> boxAt(const SurfaceRequest& request, double x, double y) {
    return boxFromHandles(request, handleValue(request.x.axis, x), handleValue(request.y.axis, y));
}

std::array<double, 2> soundPlace(const SurfaceRequest& request, double x, double y) {
    constexpr double far = std::numeric_limits<double>::infinity();
    std::array<double, 2> place{x, y};
    /// Keeps an axis between the edges it may meet.
    const auto stop = [](Axis axis, double& v, double low, double high) {
        switch (axisMeaning(axis).handle) {
        case AxisHandle::size:
            if (axis == Axis::w || axis == Axis::h) v = std::max(v, 0.0);
            break;
        case AxisHandle::low: v = std::min(v, high); break;
        case AxisHandle::high: v = std::max(v, low); break;
        case AxisHandle::center: break;
        }
    };
    const AxisMeaning a = axisMeaning(request.x.axis), b = axisMeaning(request.y.axis);
    if (a.horizontal != b.horizontal) {
        const auto within = [&](Axis axis, bool horizontal, double& v) {
            const Box<>& p = request.pred;
            horizontal ? stop(axis, v, p.left(), p.right()) : stop(axis, v, p.top(), p.bottom());
        };
        within(request.x.axis, a.horizontal, place[0]);
        within(request.y.axis, b.horizontal, place[1]);
    } else if (a.handle == AxisHandle::size || b.handle == AxisHandle::size) {
        stop(request.x.axis, place[0], -far, far);
        stop(request.y.axis, place[1], -far, far);
    } else if (b.handle == AxisHandle::center) {
        stop(request.x.axis, place[0], y, y);
    } else {
        stop(request.y.axis, place[1], x, x);
    }
    return place;
}

SurfaceRequest profileRequest(const SurfaceRequest& request, bool along_x, double at, int samples) {
    SurfaceRequest cut = request;
    (along_x ? cut.x : cut.y).samples = samples;
    AxisRange& across = along_x ? cut.y : cut.x;
    across = {across.axis, at, at + 1.0, 1};
    cut.gradient = false;
    return cut;
}

double shownValue(const SurfaceRequest& request, const Box<>& box) {
    if (request.term >= 0)
        return request.loss.terms(box, request.target)[static_cast<std::size_t>(request.term)]
            .value;
    const double value = request.loss.value(box, request.target);
    return request.minus ? value - request.minus->value(box, request.target) : value;
}

std::array<double, 2> surfaceSlopes(const SurfaceRequest& request, double x, double y,
                                    const std::array<double, 4>& d) {
    const double va = handleValue(request.x.axis, x), vb = handleValue(request.y.axis, y);
    const Box<> here = boxFromHandles(request, va, vb);
    // The box is affine in the handles: one unit further gives its partials.
    const auto slope = [&](const Box<>& there, Axis axis, double handle) {
        const double by_handle = d[0] * (there.cx - here.cx) + d[1] * (there.cy - here.cy) +
                                 d[2] * (there.w - here.w) + d[3] * (there.h - here.h);
        return axis == Axis::lnw || axis == Axis::lnh ? by_handle * handle : by_handle;
    };
    return {slope(boxFromHandles(request, va + 1.0, vb), request.x.axis, va),
            slope(boxFromHandles(request, va, vb + 1.0), request.y.axis, vb)};
}

namespace {

/// Fills the surface with one loss; false after a cancel.
bool sweep(Surface& surface, const Loss& loss, int threads, Progress* progress) {
    const int columns = surface.request.x.samples;
    std::atomic<bool> cancelled{false};
    Turns turns(0, columns);
    onTeam(threads, [&] {
        const FlushDenormals flush;
        ColumnKernel kernel(surface.request, loss);
        turns.each([&](std::int64_t column) {
            if (cancelled.load(std::memory_order_relaxed)) return;
            kernel.run(static_cast<int>(column), surface, progress);
            if (!progress) return;
            progress->advance(surface.request.y.samples);
            if (progress->cancelled()) cancelled.store(true, std::memory_order_relaxed);
        });
    });
    return !cancelled;
}

Surface roomFor(const SurfaceRequest& request) {
    Surface surface{request, {}, {}, false};
    surface.value.resize(request.y.samples, request.x.samples);
    if (request.gradient)
        for (auto& d : surface.d) d.resize(request.y.samples, request.x.samples);
    return surface;
}

}  // namespace

Surface computeSurface(const SurfaceRequest& request, int threads, Progress* progress) {
    const std::int64_t points = std::int64_t{request.x.samples} * request.y.samples;
    if (progress) progress->total = request.minus ? 2 * points : points;
    Surface surface = roomFor(request);
    surface.complete = sweep(surface, request.loss, threads, progress);
    if (!request.minus || !surface.complete) return surface;
    Surface other = roomFor(request);
    surface.complete = sweep(other, *request.minus, threads, progress);
    surface.value -= other.value;
    for (std::size_t k = 0; k < surface.d.size(); ++k) surface.d[k] -= other.d[k];
    return surface;
}

}  // namespace iou
