// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/box_mask.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace iou::masks {

namespace {

double bell(double x, double middle, double sigma) {
    const double z = (x - middle) / sigma;
    return std::exp(-0.5 * z * z);
}

double coveredShare(double lo, double hi, int cell) {
    return std::max(0.0, std::min(hi, cell + 1.0) - std::max(lo, static_cast<double>(cell)));
}

std::vector<double> alongAxis(int n, const std::function<double(int)>& value) {
    std::vector<double> out(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) out[static_cast<std::size_t>(i)] = value(i);
    return out;
}

std::vector<double> product(const std::vector<double>& x, const std::vector<double>& y) {
    std::vector<double> out;
    out.reserve(x.size() * y.size());
    for (const double v : y)
        for (const double u : x) out.push_back(u * v);
    return out;
}

/// What a side at `place` gains by moving: the value of the cell it is in, of both at a line.
double atSide(const std::vector<double>& values, double place) {
    const auto n = static_cast<double>(values.size());
    const auto cell = [&](double i) {
        return i >= 0.0 && i < n ? values[static_cast<std::size_t>(i)] : 0.0;
    };
    const double below = std::ceil(place) - 1.0, above = std::floor(place);
    return 0.5 * (cell(below) + cell(above));
}

/// One axis: sums of the blob, of what the box covers, of both, and the slopes of the latter two by
/// the box's centre and size.
struct Axis {
    double blob = 0.0, box = 0.0, both = 0.0;
    double box_by_centre = 0.0, box_by_size = 0.0, both_by_centre = 0.0, both_by_size = 0.0;
};

Axis axisOf(double middle, double sigma, double centre, double size, int n) {
    const double lo = centre - size * 0.5, hi = centre + size * 0.5;
    const auto values = alongAxis(n, [&](int i) { return bell(i + 0.5, middle, sigma); });
    Axis out;
    for (int i = 0; i < n; ++i) {
        const double value = values[static_cast<std::size_t>(i)], share = coveredShare(lo, hi, i);
        out.blob += value;
        out.box += share;
        out.both += value * share;
    }
    const std::vector<double> ones(values.size(), 1.0);
    const double blob_lo = atSide(values, lo), blob_hi = atSide(values, hi);
    const double in_lo = atSide(ones, lo), in_hi = atSide(ones, hi);
    out.box_by_centre = in_hi - in_lo;
    out.box_by_size = 0.5 * (in_hi + in_lo);
    out.both_by_centre = blob_hi - blob_lo;
    out.both_by_size = 0.5 * (blob_hi + blob_lo);
    return out;
}

}  // namespace

std::vector<double> boxMask(const Box<>& box, int n) {
    return product(alongAxis(n, [&](int i) { return coveredShare(box.left(), box.right(), i); }),
                   alongAxis(n, [&](int i) { return coveredShare(box.top(), box.bottom(), i); }));
}

std::vector<double> blobMask(const Blob& blob, int n) {
    return product(alongAxis(n, [&](int i) { return bell(i + 0.5, blob.mx, blob.sx); }),
                   alongAxis(n, [&](int i) { return bell(i + 0.5, blob.my, blob.sy); }));
}

BlobOverlap compare(const Blob& blob, const Box<>& box, int n) {
    const Axis x = axisOf(blob.mx, blob.sx, box.cx, box.w, n);
    const Axis y = axisOf(blob.my, blob.sy, box.cy, box.h, n);
    BlobOverlap out;
    out.blob = x.blob * y.blob;
    out.box = x.box * y.box;
    out.both = x.both * y.both;
    const double sum = out.blob + out.box, covered = sum - out.both;
    if (!(sum > 0.0)) return out;
    out.dice.value = 2.0 * out.both / sum;
    out.iou.value = out.both / covered;
    const std::array by_box{x.box_by_centre * y.box, x.box * y.box_by_centre, x.box_by_size * y.box,
                            x.box * y.box_by_size};
    const std::array by_both{x.both_by_centre * y.both, x.both * y.both_by_centre,
                             x.both_by_size * y.both, x.both * y.both_by_size};
    for (std::size_t k = 0; k < 4; ++k) {
        out.dice.d[k] = (2.0 * by_both[k] - out.dice.value * by_box[k]) / sum;
        out.iou.d[k] = (by_both[k] - out.iou.value * (by_box[k] - by_both[k])) / covered;
    }
    return out;
}

}  // namespace iou::masks
