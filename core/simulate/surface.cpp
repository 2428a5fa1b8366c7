// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/surface.hpp"

#include "core/kernels/isa.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <omp.h>

namespace iou {

namespace {

struct AxisText {
    std::string_view name, label;
};
constexpr AxisText axis_texts[axis_count] = {
    {"cx", "cx"},  {"cy", "cy"}, {"w", "w"},      {"h", "h"},     {"l", "left"},
    {"t", "top"},  {"r", "right"}, {"b", "bottom"}, {"lnw", "ln w"}, {"lnh", "ln h"}};

/// What an axis fixes on its direction: centre, low edge, high edge or size.
enum class Handle { center, low, high, size };
struct AxisMeaning {
    bool horizontal;
    Handle handle;
};
AxisMeaning meaning(Axis axis) {
    switch (axis) {
    case Axis::cx: return {true, Handle::center};
    case Axis::cy: return {false, Handle::center};
    case Axis::w:
    case Axis::lnw: return {true, Handle::size};
    case Axis::h:
    case Axis::lnh: return {false, Handle::size};
    case Axis::l: return {true, Handle::low};
    case Axis::r: return {true, Handle::high};
    case Axis::t: return {false, Handle::low};
    case Axis::b: return {false, Handle::high};
    }
    return {true, Handle::center};
}
double handleValue(Axis axis, double v) {
    return axis == Axis::lnw || axis == Axis::lnh ? std::exp(v) : v;
}

struct Interval {
    double center, size;
};
Interval fromEdges(double low, double high) { return {(low + high) * 0.5, high - low}; }

Interval withOne(const Interval& i, Handle handle, double v) {
    switch (handle) {
    case Handle::center: return {v, i.size};
    case Handle::size: return {i.center, v};
    case Handle::low: return fromEdges(v, i.center + i.size * 0.5);
    case Handle::high: return fromEdges(i.center - i.size * 0.5, v);
    }
    return i;
}

/// The interval two different handles fix together.
Interval withTwo(Handle a, double va, Handle b, double vb) {
    if (b < a) return withTwo(b, vb, a, va);
    if (a == Handle::center) {
        if (b == Handle::size) return {va, vb};
        return {va, b == Handle::low ? 2.0 * (va - vb) : 2.0 * (vb - va)};
    }
    if (a == Handle::low) return b == Handle::high ? fromEdges(va, vb) : Interval{va + vb * 0.5, vb};
    return {va - vb * 0.5, vb};
}

constexpr int chunk = max_block;

/// Value and partials at up to `chunk` boxes of one column, through the lane kernels.
class ColumnBlock {
public:
    ColumnBlock(const SurfaceRequest& request, const LaneKernels& kernels)
        : m_kernels(kernels),
          m_params(request.loss.laneParams(request.published_step)),
          m_target(request.target) {
        m_block = {m_cx,  m_cy,    m_w,     m_h,     m_wg,    m_hg, chunk,
                   {m_d[0], m_d[1], m_d[2], m_d[3]}, false, nullptr, nullptr, m_value, request.term};
        std::fill_n(m_wg, chunk, static_cast<float>(m_target.w));
        std::fill_n(m_hg, chunk, static_cast<float>(m_target.h));
    }
    void set(int i, const Box<>& b) {
        m_cx[i] = static_cast<float>(b.cx - m_target.cx);
        m_cy[i] = static_cast<float>(b.cy - m_target.cy);
        m_w[i] = static_cast<float>(b.w);
        m_h[i] = static_cast<float>(b.h);
    }
    void run(int n) {
        const int padded = (n + sum_lanes - 1) / sum_lanes * sum_lanes;
        for (int i = n; i < padded; ++i) {
            m_cx[i] = m_cx[0];
            m_cy[i] = m_cy[0];
            m_w[i] = m_w[0];
            m_h[i] = m_h[0];
        }
        m_block.count = padded;
        m_kernels.evaluate(m_block, m_params);
        constexpr float undefined = std::numeric_limits<float>::quiet_NaN();
        for (int i = 0; i < n; ++i)
            if (!(m_w[i] > 0.0F && m_h[i] > 0.0F)) m_value[i] = undefined;
    }
    const float* value() const { return m_value; }
    const float* partial(int k) const { return m_d[k]; }

private:
    const LaneKernels& m_kernels;
    LaneParams m_params;
    Box<> m_target;
    LaneBlock m_block;
    alignas(64) float m_cx[chunk], m_cy[chunk], m_w[chunk], m_h[chunk], m_wg[chunk], m_hg[chunk];
    alignas(64) float m_value[chunk], m_d[4][chunk];
};

}  // namespace

std::string_view axisName(Axis axis) { return axis_texts[static_cast<std::size_t>(axis)].name; }
std::string_view axisLabel(Axis axis) { return axis_texts[static_cast<std::size_t>(axis)].label; }

Result<Axis> parseAxis(std::string_view name) {
    for (int i = 0; i < axis_count; ++i)
        if (axis_texts[i].name == name) return static_cast<Axis>(i);
    return Error{"no axis \"" + std::string(name) + "\"", "",
                 "choose cx, cy, w, h, l, t, r, b, lnw or lnh"};
}

Result<Done> SurfaceRequest::check() const {
    const AxisMeaning a = meaning(x.axis), b = meaning(y.axis);
    if (a.horizontal == b.horizontal && a.handle == b.handle)
        return Error{"axes " + std::string(axisName(x.axis)) + " and " +
                         std::string(axisName(y.axis)) + " are the same number of the box",
                     "", "choose two different ones"};
    for (const AxisRange& r : {x, y}) {
        const std::string where = "axis " + std::string(axisName(r.axis));
        if (!(r.lo < r.hi && std::isfinite(r.hi - r.lo)))
            return Error{"the range is empty", where, "give lo:hi with lo below hi"};
        if (r.samples < 1 || r.samples > 16384)
            return Error{std::to_string(r.samples) + " samples", where, "give 1 to 16384"};
    }
    return Done{};
}

Box<> boxAt(const SurfaceRequest& request, double x, double y) {
    const AxisMeaning a = meaning(request.x.axis), b = meaning(request.y.axis);
    const double va = handleValue(request.x.axis, x), vb = handleValue(request.y.axis, y);
    Interval h{request.pred.cx, request.pred.w};
    Interval v{request.pred.cy, request.pred.h};
    if (a.horizontal == b.horizontal) {
        (a.horizontal ? h : v) = withTwo(a.handle, va, b.handle, vb);
    } else {
        (a.horizontal ? h : v) = withOne(a.horizontal ? h : v, a.handle, va);
        (b.horizontal ? h : v) = withOne(b.horizontal ? h : v, b.handle, vb);
    }
    return {h.center, v.center, h.size, v.size};
}

double axisValue(const Box<>& box, Axis axis) {
    switch (axis) {
    case Axis::cx: return box.cx;
    case Axis::cy: return box.cy;
    case Axis::w: return box.w;
    case Axis::h: return box.h;
    case Axis::l: return box.left();
    case Axis::t: return box.top();
    case Axis::r: return box.right();
    case Axis::b: return box.bottom();
    case Axis::lnw: return std::log(box.w);
    case Axis::lnh: return std::log(box.h);
    }
    return 0.0;
}

double axisPartial(const Box<>& box, Axis axis, const std::array<double, 4>& d) {
    switch (axis) {
    case Axis::cx: return d[0];
    case Axis::cy: return d[1];
    case Axis::w: return d[2];
    case Axis::h: return d[3];
    case Axis::l: return d[0] * 0.5 - d[2];
    case Axis::t: return d[1] * 0.5 - d[3];
    case Axis::r: return d[0] * 0.5 + d[2];
    case Axis::b: return d[1] * 0.5 + d[3];
    case Axis::lnw: return d[2] * box.w;
    case Axis::lnh: return d[3] * box.h;
    }
    return 0.0;
}

Surface computeSurface(const SurfaceRequest& request, int threads, Progress* progress) {
    const int columns = request.x.samples;
    const int rows = request.y.samples;
    Surface surface{request, {}, {}, false};
    surface.value.resize(rows, columns);
    if (request.gradient)
        for (auto& d : surface.d) d.resize(rows, columns);
    if (progress) progress->total = std::int64_t{rows} * columns;
    const LaneKernels& kernels = request.loss.lanes();
    const int team = threads > 0 ? threads : omp_get_max_threads();
    bool cancelled = false;
#pragma omp parallel num_threads(team)
    {
        const FlushDenormals flush;
        ColumnBlock block(request, kernels);
#pragma omp for schedule(static)
        for (int j = 0; j < columns; ++j) {
            bool stop = false;
#pragma omp atomic read
            stop = cancelled;
            if (stop) continue;
            for (int begin = 0; begin < rows; begin += chunk) {
                const int n = std::min(chunk, rows - begin);
                for (int i = 0; i < n; ++i)
                    block.set(i, boxAt(request, request.x.at(j), request.y.at(begin + i)));
                block.run(n);
                std::copy_n(block.value(), n, surface.value.data() + j * std::int64_t{rows} + begin);
                if (request.gradient)
                    for (std::size_t k = 0; k < 4; ++k)
                        std::copy_n(block.partial(static_cast<int>(k)), n,
                                    surface.d[k].data() + j * std::int64_t{rows} + begin);
            }
            if (progress) {
                progress->advance(rows);
                if (progress->cancelled()) {
#pragma omp atomic write
                    cancelled = true;
                }
            }
        }
    }
    surface.complete = !cancelled;
    return surface;
}

}  // namespace iou
