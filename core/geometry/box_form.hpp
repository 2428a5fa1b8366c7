// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "core/numbers/math.hpp"

namespace iou {

/// The variables an optimiser moves: the four edges, centre and size, or centre and log size.
enum class BoxForm { xyxy, cxcywh, log };

/// One form: how its variables x[4] are made from a box, how a box is read back, and how partials
/// by (cx, cy, w, h) become partials by x.
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

}  // namespace iou
