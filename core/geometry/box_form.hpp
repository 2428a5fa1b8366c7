// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "core/numbers/math.hpp"

#include <limits>

namespace iou {

/// The variables an optimiser moves: the four edges, centre and size, centre and log size; or a
/// code relative to an anchor box: Faster R-CNN's, centre and size in its sizes, edges in the root
/// of its area.
enum class BoxForm { xyxy, cxcywh, log, faster_rcnn, center_size, corners_sqrt_area };
inline constexpr int box_form_count = 6;

/// Whether the variables are relative to an anchor box.
constexpr bool isAnchored(BoxForm form) {
    return form == BoxForm::faster_rcnn || form == BoxForm::center_size ||
           form == BoxForm::corners_sqrt_area;
}

/// What an anchored form is relative to. Its sizes are > 0.
template <class T = double>
struct CodeFrame {
    Box<T> anchor;
    /// faster_rcnn: what a centre's and a log size's variable are multiplied by: 1 over its weight.
    T place{1.0}, size{1.0};
    /// faster_rcnn: log sizes beyond +-limit are decoded as this, and receive no gradient.
    T limit{std::numeric_limits<double>::infinity()};
};
/// corners_sqrt_area can decode right < left: sides are this share of the unit at least, and
/// receive no gradient below it.
inline constexpr double least_code_side = 1e-3;

/// One form: how its variables x[4] are made from a box, how a box is read back, and how partials
/// by (cx, cy, w, h) become partials by x. Anchored forms take their frame too, and the variables
/// the partials are taken at: the box does not tell what was clamped.
template <BoxForm form>
struct FormOf;

template <>
struct FormOf<BoxForm::xyxy> {
    template <class T>
    static void fromBox(const Box<T>& b, T* x) {
        x[0] = b.left();
        x[1] = b.top();
        x[2] = b.right();
        x[3] = b.bottom();
    }
    template <class T>
    static Box<T> toBox(const T* x) {
        return {(x[0] + x[2]) * 0.5, (x[1] + x[3]) * 0.5, x[2] - x[0], x[3] - x[1]};
    }
    template <class T>
    static void chain(const Box<T>&, const T* d, T* g) {
        const T x = d[0] * 0.5;
        const T y = d[1] * 0.5;
        g[0] = x - d[2];
        g[1] = y - d[3];
        g[2] = x + d[2];
        g[3] = y + d[3];
    }
};

template <>
struct FormOf<BoxForm::cxcywh> {
    template <class T>
    static void fromBox(const Box<T>& b, T* x) {
        x[0] = b.cx;
        x[1] = b.cy;
        x[2] = b.w;
        x[3] = b.h;
    }
    template <class T>
    static Box<T> toBox(const T* x) {
        return {x[0], x[1], x[2], x[3]};
    }
    template <class T>
    static void chain(const Box<T>&, const T* d, T* g) {
        for (int i = 0; i < 4; ++i) g[i] = d[i];
    }
};

template <>
struct FormOf<BoxForm::log> {
    template <class T>
    static void fromBox(const Box<T>& b, T* x) {
        x[0] = b.cx;
        x[1] = b.cy;
        x[2] = log(b.w);
        x[3] = log(b.h);
    }
    template <class T>
    static Box<T> toBox(const T* x) {
        return {x[0], x[1], exp(x[2]), exp(x[3])};
    }
    template <class T>
    static void chain(const Box<T>& b, const T* d, T* g) {
        g[0] = d[0];
        g[1] = d[1];
        g[2] = d[2] * b.w;
        g[3] = d[3] * b.h;
    }
};

/// ((cx-cx_a)/w_a, (cy-cy_a)/h_a, ln(w/w_a), ln(h/h_a)) times the weights.
template <>
struct FormOf<BoxForm::faster_rcnn> {
    template <class T>
    static void fromBox(const Box<T>& b, const CodeFrame<T>& f, T* x) {
        x[0] = (b.cx - f.anchor.cx) / (f.anchor.w * f.place);
        x[1] = (b.cy - f.anchor.cy) / (f.anchor.h * f.place);
        x[2] = log(b.w / f.anchor.w) / f.size;
        x[3] = log(b.h / f.anchor.h) / f.size;
    }
    template <class T>
    static Box<T> toBox(const T* x, const CodeFrame<T>& f) {
        return {f.anchor.cx + x[0] * (f.anchor.w * f.place),
                f.anchor.cy + x[1] * (f.anchor.h * f.place),
                f.anchor.w * exp(clamped(x[2] * f.size, f.limit)),
                f.anchor.h * exp(clamped(x[3] * f.size, f.limit))};
    }
    template <class T>
    static void chain(const Box<T>& b, const T* x, const CodeFrame<T>& f, const T* d, T* g) {
        g[0] = d[0] * (f.anchor.w * f.place);
        g[1] = d[1] * (f.anchor.h * f.place);
        g[2] = select(plainAbs(x[2] * f.size) <= f.limit, d[2] * b.w * f.size, T(0.0));
        g[3] = select(plainAbs(x[3] * f.size) <= f.limit, d[3] * b.h * f.size, T(0.0));
    }

private:
    template <class T>
    static T clamped(const T& x, const T& limit) {
        return plainMaximum(plainMinimum(x, limit), T(-limit));
    }
};

/// ((cx-cx_a)/w_a, (cy-cy_a)/h_a, (w-w_a)/w_a, (h-h_a)/h_a).
template <>
struct FormOf<BoxForm::center_size> {
    template <class T>
    static void fromBox(const Box<T>& b, const CodeFrame<T>& f, T* x) {
        x[0] = (b.cx - f.anchor.cx) / f.anchor.w;
        x[1] = (b.cy - f.anchor.cy) / f.anchor.h;
        x[2] = (b.w - f.anchor.w) / f.anchor.w;
        x[3] = (b.h - f.anchor.h) / f.anchor.h;
    }
    template <class T>
    static Box<T> toBox(const T* x, const CodeFrame<T>& f) {
        return {f.anchor.cx + x[0] * f.anchor.w, f.anchor.cy + x[1] * f.anchor.h,
                f.anchor.w + x[2] * f.anchor.w, f.anchor.h + x[3] * f.anchor.h};
    }
    template <class T>
    static void chain(const Box<T>&, const T*, const CodeFrame<T>& f, const T* d, T* g) {
        for (int i = 0; i < 4; i += 2) {
            g[i] = d[i] * f.anchor.w;
            g[i + 1] = d[i + 1] * f.anchor.h;
        }
    }
};

/// (l-l_a, t-t_a, r-r_a, b-b_a)/sqrt(w_a h_a).      Extended IoU, Algorithm 2.
template <>
struct FormOf<BoxForm::corners_sqrt_area> {
    template <class T>
    static void fromBox(const Box<T>& b, const CodeFrame<T>& f, T* x) {
        const T unit = unitOf(f);
        x[0] = (b.left() - f.anchor.left()) / unit;
        x[1] = (b.top() - f.anchor.top()) / unit;
        x[2] = (b.right() - f.anchor.right()) / unit;
        x[3] = (b.bottom() - f.anchor.bottom()) / unit;
    }
    template <class T>
    static Box<T> toBox(const T* x, const CodeFrame<T>& f) {
        const T unit = unitOf(f);
        const T least = unit * least_code_side;
        return {f.anchor.cx + (x[0] + x[2]) * 0.5 * unit, f.anchor.cy + (x[1] + x[3]) * 0.5 * unit,
                plainMaximum(f.anchor.w + (x[2] - x[0]) * unit, least),
                plainMaximum(f.anchor.h + (x[3] - x[1]) * unit, least)};
    }
    template <class T>
    static void chain(const Box<T>&, const T* x, const CodeFrame<T>& f, const T* d, T* g) {
        const T unit = unitOf(f);
        const T least = unit * least_code_side;
        const T w = select(f.anchor.w + (x[2] - x[0]) * unit < least, T(0.0), d[2]);
        const T h = select(f.anchor.h + (x[3] - x[1]) * unit < least, T(0.0), d[3]);
        const T cx = d[0] * 0.5;
        const T cy = d[1] * 0.5;
        g[0] = unit * (cx - w);
        g[1] = unit * (cy - h);
        g[2] = unit * (cx + w);
        g[3] = unit * (cy + h);
    }

private:
    template <class T>
    static T unitOf(const CodeFrame<T>& f) {
        return sqrt(f.anchor.w * f.anchor.h);
    }
};

}  // namespace iou
