#!/usr/bin/env python3
# 56 losses of bounding boxes, written by iouscope 1.0.0.
#
# For PyTorch: tensors (..., 4) of boxes in, one number for each pair out. Run as a program it tests itself.
import functools
import math
import sys

import torch


def _tensors(*numbers):
    """Plain numbers and tensors as tensors of one type on one device."""
    given = [x for x in numbers if isinstance(x, torch.Tensor)]
    if not given:
        return [torch.tensor(x, dtype=torch.float64) for x in numbers]
    like = max(given, key=lambda x: x.dim())
    return [torch.as_tensor(x, dtype=like.dtype, device=like.device) for x in numbers]


def _guarded(function, x, usable, harmless):
    """function(x). Where x is not usable its value has no slope, and the function gets a harmless
    number, so that nothing of it comes through a choice that takes the other branch."""
    inside = function(torch.where(usable, x, torch.full_like(x, harmless)))
    return torch.where(usable, inside, function(x.detach()))


def _where(condition, a, b):
    return torch.where(torch.as_tensor(condition), *_tensors(a, b))


def _paired(function, a, b, usable):
    """As _guarded, of two numbers."""
    one = torch.ones_like(a)
    inside = function(torch.where(usable, a, one), torch.where(usable, b, one))
    return torch.where(usable, inside, function(a.detach(), b.detach()))


def _times(a, b):
    """a b; where one is not finite it has no slope."""
    a, b = torch.broadcast_tensors(*_tensors(a, b))
    return _paired(torch.mul, a, b, torch.isfinite(a) & torch.isfinite(b))


def _divide(a, b):
    """a/b, where 0/0 is 0; where it is not finite it has no slope."""
    a, b = torch.broadcast_tensors(*_tensors(a, b))
    ratio = _paired(torch.div, a, b, torch.isfinite(a) & torch.isfinite(b) & (b != 0))
    return torch.where((a == 0) & (b == 0), torch.zeros_like(a), ratio)


def _minimum(a, b):
    return torch.minimum(*_tensors(a, b))


def _maximum(a, b):
    return torch.maximum(*_tensors(a, b))


def _abs(x):
    return abs(x)


def _relu(x):
    return torch.relu(*_tensors(x))


def _square(x):
    x, = _tensors(x)
    return _guarded(torch.square, x, torch.isfinite(x), 0.0)


def _sqrt(x):
    x, = _tensors(x)
    return _guarded(torch.sqrt, x, x > 0, 1.0)


def _power(x, p):
    """x**p with slope 0 at 0; below 0 for whole p alone."""
    x, p = torch.broadcast_tensors(*_tensors(x, p))
    usable = (x != 0) & torch.isfinite(x.detach() ** p.detach()) & torch.isfinite(x)
    return _paired(torch.pow, x, p, usable)


def _exp(x):
    x, = _tensors(x)
    return _guarded(torch.exp, x, torch.isfinite(torch.exp(x.detach())), 0.0)


def _expm1(x):
    x, = _tensors(x)
    return _guarded(torch.expm1, x, torch.isfinite(torch.expm1(x.detach())), 0.0)


def _log(x):
    x, = _tensors(x)
    return _guarded(torch.log, x, x > 0, 1.0)


def _log1p(x):
    x, = _tensors(x)
    return _guarded(torch.log1p, x, x > -1, 0.0)


def _atan2(y, x):
    """The angle of (x, y), 0 at the origin."""
    y, x = torch.broadcast_tensors(*_tensors(y, x))
    origin = (x == 0) & (y == 0)
    angle = torch.atan2(y, torch.where(origin, torch.ones_like(x), x))
    return torch.where(origin, torch.zeros_like(angle), angle)


def _detach(x):
    return _tensors(x)[0].detach()


def _with_value(value, x):
    """The value, better rounded, with the slope of x."""
    value, x = _tensors(value, x)
    return value.detach() + (x - x.detach())


def _gain(x, k):
    """x with its slope k times."""
    x, k = _tensors(x, k)
    return x.detach() + k.detach() * (x - x.detach())


class _Box:
    """Boxes by centre and size, with their edges."""

    def __init__(self, cx, cy, w, h, edges=None):
        self.cx, self.cy, self.w, self.h = cx, cy, w, h
        self.l, self.t, self.r, self.b = edges or (
            cx - w * 0.5, cy - h * 0.5, cx + w * 0.5, cy + h * 0.5)

    @property
    def area(self):
        return self.w * self.h


def _read(columns, boxes):
    """The four columns as boxes."""
    a, b, c, d = columns
    if boxes == "xyxy":
        return _Box((a + c) * 0.5, (b + d) * 0.5, c - a, d - b, (a, b, c, d))
    if boxes == "cxcywh":
        return _Box(a, b, c, d)
    if boxes == "xywh":
        return _Box(a + c * 0.5, b + d * 0.5, c, d)
    raise ValueError('boxes is "xyxy", "cxcywh" or "xywh", not %r' % (boxes,))


def _clamp(x, low, high):
    return _minimum(_maximum(x, low), high)


def _shared(d, a, b):
    """Length that two intervals of sizes a, b share, their centres d apart; below 0: the gap."""
    inner, outer = _minimum(a, b), _maximum(a, b)
    return _minimum(inner, (outer * 0.5 - abs(d)) + inner * 0.5)


def _around(d, a, b):
    """Length of the smallest interval that holds both."""
    inner, outer = _minimum(a, b), _maximum(a, b)
    return _maximum(outer, (outer * 0.5 + inner * 0.5) + abs(d))


def _outside(d, a, b):
    """Length of an interval of size a that one of size b leaves free."""
    excess = a - b
    return _minimum(a, _maximum(_maximum(excess, 0.0), excess * 0.5 + abs(d)))


class _Pair:
    """What two boxes have together, each number computed when it is first asked for."""

    def __init__(self, a, b):
        self.a, self.b = a, b
        self.dx, self.dy = a.cx - b.cx, a.cy - b.cy

    @functools.cached_property
    def iw(self):
        return _relu(_shared(self.dx, self.a.w, self.b.w))

    @functools.cached_property
    def ih(self):
        return _relu(_shared(self.dy, self.a.h, self.b.h))

    @functools.cached_property
    def inter(self):
        return self.iw * self.ih

    @functools.cached_property
    def union_area(self):
        return (self.a.area + self.b.area) - self.inter

    @functools.cached_property
    def iou(self):
        return _divide(self.inter, self.union_area)

    @functools.cached_property
    def iou_loss(self):
        """1 - iou, with all its digits near a match."""
        a, b = self.a, self.b
        alone = ((_outside(self.dx, a.w, b.w) * a.h + self.iw * _outside(self.dy, a.h, b.h))
                 + (_outside(self.dx, b.w, a.w) * b.h + self.iw * _outside(self.dy, b.h, a.h)))
        union = self.union_area
        return _with_value(_where(union == 0, 1.0, _divide(alone, union)), 1.0 - self.iou)

    @functools.cached_property
    def cw(self):
        return _around(self.dx, self.a.w, self.b.w)

    @functools.cached_property
    def ch(self):
        return _around(self.dy, self.a.h, self.b.h)

    @property
    def area_c(self):
        return self.cw * self.ch

    @property
    def c2(self):
        return self.cw * self.cw + self.ch * self.ch

    @property
    def rho2(self):
        return self.dx * self.dx + self.dy * self.dy

    @property
    def aspect_v(self):
        """4/pi^2 (atan(wg/hg) - atan(w/h))^2, by one angle."""
        a, b = self.a, self.b
        point = (a.w == 0) & (a.h == 0)  # for one of width 0 and height 1, both held
        w, h = _where(point, 0.0, a.w), _where(point, 1.0, a.h)
        hg = _where((b.w == 0) & (b.h == 0), 1.0, b.h)
        angle = _atan2(b.w * h - w * hg, b.w * w + hg * h)
        return angle * angle * (4.0 / math.pi**2)


def _box(cx, cy, w, h):
    return _Box(cx, cy, w, h)


def _mix(a, b, share):
    """The box (1 - share) a + share b."""
    rest = 1.0 - share
    return _Box(rest * a.cx + share * b.cx, rest * a.cy + share * b.cy,
                rest * a.w + share * b.w, rest * a.h + share * b.h)


def _scaled(a, factor):
    """The box scaled about its own centre."""
    return _Box(a.cx, a.cy, a.w * factor, a.h * factor)


def _evaluated(formula, pred, target, boxes, *parameters):
    value = formula(_read(pred.unbind(-1), boxes), _read(target.unbind(-1), boxes), *parameters)
    shape = torch.broadcast_shapes(pred.shape, target.shape)[:-1]
    return torch.as_tensor(value, dtype=pred.dtype, device=pred.device).expand(shape)


# L1 (l1)
# Source: Girshick 2015, arXiv:1504.08083; InterpIoU Eq. 2
# Written by iouscope 1.0.0 from this text:
#     title L1
#     abs(dx) + abs(dy) + abs(w - wg) + abs(h - hg)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _l1(p, t):
    q = _Pair(p, t)
    return _abs(q.dx) + _abs(q.dy) + _abs(p.w - t.w) + _abs(p.h - t.h)


def l1(pred, target, boxes="xyxy"):
    """L1 of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_l1, pred, target, boxes)


# L2 (l2)
# Source: Girshick 2015, arXiv:1504.08083
# Written by iouscope 1.0.0 from this text:
#     title L2
#     dx^2 + dy^2 + (w - wg)^2 + (h - hg)^2
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _l2(p, t):
    q = _Pair(p, t)
    return _square(q.dx) + _square(q.dy) + _square(p.w - t.w) + _square(p.h - t.h)


def l2(pred, target, boxes="xyxy"):
    """L2 of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_l2, pred, target, boxes)


# Smooth-L1 (smooth_l1)
# Source: Girshick 2015, arXiv:1504.08083
# Written by iouscope 1.0.0 from this text:
#     title Smooth-L1
#     param beta = 1 in [1e-6, 1e6]   # Where the square turns into a line (pixels).
#     let dw = w - wg
#     let dh = h - hg
#     let part_x = where(abs(dx) < beta, (dx)^2/(2*beta), abs(dx) - beta/2)
#     let part_y = where(abs(dy) < beta, (dy)^2/(2*beta), abs(dy) - beta/2)
#     let part_w = where(abs(dw) < beta, (dw)^2/(2*beta), abs(dw) - beta/2)
#     let part_h = where(abs(dh) < beta, (dh)^2/(2*beta), abs(dh) - beta/2)
#     part_x + part_y + part_w + part_h
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _smooth_l1(p, t, beta):
    q = _Pair(p, t)
    dw = p.w - t.w
    dh = p.h - t.h
    part_x = _where((_abs(q.dx) < beta), _divide(_square(q.dx), 2 * beta), _abs(q.dx) - beta / 2)
    part_y = _where((_abs(q.dy) < beta), _divide(_square(q.dy), 2 * beta), _abs(q.dy) - beta / 2)
    part_w = _where((_abs(dw) < beta), _divide(_square(dw), 2 * beta), _abs(dw) - beta / 2)
    part_h = _where((_abs(dh) < beta), _divide(_square(dh), 2 * beta), _abs(dh) - beta / 2)
    return part_x + part_y + part_w + part_h


def smooth_l1(pred, target, boxes="xyxy", beta=1):
    """Smooth-L1 of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    beta: from 1e-06 to 1e+06. Where the square turns into a line (pixels).
    """
    return _evaluated(_smooth_l1, pred, target, boxes, beta)


# Smooth-L1 (corners) (smooth_l1_xyxy)
# Source: Girshick 2015; Extended IoU Fig. 1 (Peng & Yu 2021)
# Written by iouscope 1.0.0 from this text:
#     title Smooth-L1 (corners)
#     param beta = 1 in [1e-6, 1e6]   # Where the square turns into a line (pixels).
#     let dl = l - lg
#     let dt = t - tg
#     let dr = r - rg
#     let db = b - bg
#     let part_l = where(abs(dl) < beta, (dl)^2/(2*beta), abs(dl) - beta/2)
#     let part_t = where(abs(dt) < beta, (dt)^2/(2*beta), abs(dt) - beta/2)
#     let part_r = where(abs(dr) < beta, (dr)^2/(2*beta), abs(dr) - beta/2)
#     let part_b = where(abs(db) < beta, (db)^2/(2*beta), abs(db) - beta/2)
#     part_l + part_t + part_r + part_b
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _smooth_l1_xyxy(p, t, beta):
    dl = p.l - t.l
    dt = p.t - t.t
    dr = p.r - t.r
    db = p.b - t.b
    part_l = _where((_abs(dl) < beta), _divide(_square(dl), 2 * beta), _abs(dl) - beta / 2)
    part_t = _where((_abs(dt) < beta), _divide(_square(dt), 2 * beta), _abs(dt) - beta / 2)
    part_r = _where((_abs(dr) < beta), _divide(_square(dr), 2 * beta), _abs(dr) - beta / 2)
    part_b = _where((_abs(db) < beta), _divide(_square(db), 2 * beta), _abs(db) - beta / 2)
    return part_l + part_t + part_r + part_b


def smooth_l1_xyxy(pred, target, boxes="xyxy", beta=1):
    """Smooth-L1 (corners) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    beta: from 1e-06 to 1e+06. Where the square turns into a line (pixels).
    """
    return _evaluated(_smooth_l1_xyxy, pred, target, boxes, beta)


# L1 (corners) (l1_xyxy)
# Source: L1 of corner boxes, as libraries apply it
# Written by iouscope 1.0.0 from this text:
#     title L1 (corners)
#     let part_l = abs(l - lg)   # Share of the left edge.
#     let part_t = abs(t - tg)   # Share of the top edge.
#     let part_r = abs(r - rg)   # Share of the right edge.
#     let part_b = abs(b - bg)   # Share of the bottom edge.
#     part_l + part_t + part_r + part_b
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _l1_xyxy(p, t):
    part_l = _abs(p.l - t.l)
    part_t = _abs(p.t - t.t)
    part_r = _abs(p.r - t.r)
    part_b = _abs(p.b - t.b)
    return part_l + part_t + part_r + part_b


def l1_xyxy(pred, target, boxes="xyxy"):
    """L1 (corners) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_l1_xyxy, pred, target, boxes)


# L1 (encoded) (l1_encoded)
# Source: Girshick 2015, arXiv:1504.08083, with |Δ| in place of smooth-L1
# Written by iouscope 1.0.0 from this text:
#     title L1 (encoded)
#     param std_xy = 0.1 in [1e-3, 1e3]   # Divides the offsets.
#     param std_wh = 0.2 in [1e-3, 1e3]   # Divides the logarithms of the sizes.
#     let part_x = abs(dx)/(wg*std_xy)     # Share of the horizontal offset.
#     let part_y = abs(dy)/(hg*std_xy)     # Share of the vertical offset.
#     let part_w = abs(log(w/wg))/std_wh   # Share of the width.
#     let part_h = abs(log(h/hg))/std_wh   # Share of the height.
#     part_x + part_y + part_w + part_h
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _l1_encoded(p, t, std_xy, std_wh):
    q = _Pair(p, t)
    part_x = _divide(_abs(q.dx), t.w * std_xy)
    part_y = _divide(_abs(q.dy), t.h * std_xy)
    part_w = _divide(_abs(_log(_divide(p.w, t.w))), std_wh)
    part_h = _divide(_abs(_log(_divide(p.h, t.h))), std_wh)
    return part_x + part_y + part_w + part_h


def l1_encoded(pred, target, boxes="xyxy", std_xy=0.1, std_wh=0.2):
    """L1 (encoded) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    std_xy: from 0.001 to 1000. Divides the offsets.
    std_wh: from 0.001 to 1000. Divides the logarithms of the sizes.
    """
    return _evaluated(_l1_encoded, pred, target, boxes, std_xy, std_wh)


# Smooth-L1 (encoded) (smooth_l1_encoded)
# Source: Girshick 2015, arXiv:1504.08083
# Written by iouscope 1.0.0 from this text:
#     title Smooth-L1 (encoded)
#     param beta = 1 in [1e-6, 1e6]       # Where the square turns into a line.
#     param std_xy = 0.1 in [1e-3, 1e3]   # Divides the offsets.
#     param std_wh = 0.2 in [1e-3, 1e3]   # Divides the logarithms of the sizes.
#     let delta_x = abs(dx)/(wg*std_xy)       # Offset in widths of the target.
#     let delta_y = abs(dy)/(hg*std_xy)       # Offset in heights of the target.
#     let delta_w = abs(log(w/wg))/std_wh     # Difference of the logarithms of the widths.
#     let delta_h = abs(log(h/hg))/std_wh     # Difference of the logarithms of the heights.
#     let part_x = where(delta_x < beta, delta_x^2/(2*beta), delta_x - beta/2)   # Share of the horizontal offset.
#     let part_y = where(delta_y < beta, delta_y^2/(2*beta), delta_y - beta/2)   # Share of the vertical offset.
#     let part_w = where(delta_w < beta, delta_w^2/(2*beta), delta_w - beta/2)   # Share of the width.
#     let part_h = where(delta_h < beta, delta_h^2/(2*beta), delta_h - beta/2)   # Share of the height.
#     part_x + part_y + part_w + part_h
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _smooth_l1_encoded(p, t, beta, std_xy, std_wh):
    q = _Pair(p, t)
    delta_x = _divide(_abs(q.dx), t.w * std_xy)
    delta_y = _divide(_abs(q.dy), t.h * std_xy)
    delta_w = _divide(_abs(_log(_divide(p.w, t.w))), std_wh)
    delta_h = _divide(_abs(_log(_divide(p.h, t.h))), std_wh)
    part_x = _where((delta_x < beta), _divide(_square(delta_x), 2 * beta), delta_x - beta / 2)
    part_y = _where((delta_y < beta), _divide(_square(delta_y), 2 * beta), delta_y - beta / 2)
    part_w = _where((delta_w < beta), _divide(_square(delta_w), 2 * beta), delta_w - beta / 2)
    part_h = _where((delta_h < beta), _divide(_square(delta_h), 2 * beta), delta_h - beta / 2)
    return part_x + part_y + part_w + part_h


def smooth_l1_encoded(pred, target, boxes="xyxy", beta=1, std_xy=0.1, std_wh=0.2):
    """Smooth-L1 (encoded) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    beta: from 1e-06 to 1e+06. Where the square turns into a line.
    std_xy: from 0.001 to 1000. Divides the offsets.
    std_wh: from 0.001 to 1000. Divides the logarithms of the sizes.
    """
    return _evaluated(_smooth_l1_encoded, pred, target, boxes, beta, std_xy, std_wh)


# Balanced L1 (balanced_l1)
# Source: Pang et al. 2019, arXiv:1904.02701, Eq. 7-8
# Written by iouscope 1.0.0 from this text:
#     title Balanced L1
#     param alpha = 0.5 in [0.2, 10]   # Gradient of small errors.
#     param gamma = 1.5 in [0.1, 10]   # Gradient of large errors.
#     param beta = 1 in [1e-6, 1e6]    # Where the curve turns into a line (pixels).
#     let delta_x = abs(dx)       # Horizontal distance of the centres.
#     let delta_y = abs(dy)       # Vertical distance of the centres.
#     let delta_w = abs(w - wg)   # Difference of the widths.
#     let delta_h = abs(h - hg)   # Difference of the heights.
#     let part_x = where(delta_x < beta, alpha/expm1(gamma/alpha)*(expm1(gamma/alpha)*delta_x + 1)*log1p(expm1(gamma/alpha)*delta_x/beta) - alpha*delta_x, gamma*delta_x + gamma/expm1(gamma/alpha) - alpha*beta)   # Share of the horizontal offset.
#     let part_y = where(delta_y < beta, alpha/expm1(gamma/alpha)*(expm1(gamma/alpha)*delta_y + 1)*log1p(expm1(gamma/alpha)*delta_y/beta) - alpha*delta_y, gamma*delta_y + gamma/expm1(gamma/alpha) - alpha*beta)   # Share of the vertical offset.
#     let part_w = where(delta_w < beta, alpha/expm1(gamma/alpha)*(expm1(gamma/alpha)*delta_w + 1)*log1p(expm1(gamma/alpha)*delta_w/beta) - alpha*delta_w, gamma*delta_w + gamma/expm1(gamma/alpha) - alpha*beta)   # Share of the width.
#     let part_h = where(delta_h < beta, alpha/expm1(gamma/alpha)*(expm1(gamma/alpha)*delta_h + 1)*log1p(expm1(gamma/alpha)*delta_h/beta) - alpha*delta_h, gamma*delta_h + gamma/expm1(gamma/alpha) - alpha*beta)   # Share of the height.
#     part_x + part_y + part_w + part_h
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _balanced_l1(p, t, alpha, gamma, beta):
    q = _Pair(p, t)
    delta_x = _abs(q.dx)
    delta_y = _abs(q.dy)
    delta_w = _abs(p.w - t.w)
    delta_h = _abs(p.h - t.h)
    part_x = _where((delta_x < beta), _times(_divide(alpha, _expm1(_divide(gamma, alpha))) * (_expm1(_divide(gamma, alpha)) * delta_x + 1), _log1p(_divide(_expm1(_divide(gamma, alpha)) * delta_x, beta))) - alpha * delta_x, gamma * delta_x + _divide(gamma, _expm1(_divide(gamma, alpha))) - alpha * beta)
    part_y = _where((delta_y < beta), _times(_divide(alpha, _expm1(_divide(gamma, alpha))) * (_expm1(_divide(gamma, alpha)) * delta_y + 1), _log1p(_divide(_expm1(_divide(gamma, alpha)) * delta_y, beta))) - alpha * delta_y, gamma * delta_y + _divide(gamma, _expm1(_divide(gamma, alpha))) - alpha * beta)
    part_w = _where((delta_w < beta), _times(_divide(alpha, _expm1(_divide(gamma, alpha))) * (_expm1(_divide(gamma, alpha)) * delta_w + 1), _log1p(_divide(_expm1(_divide(gamma, alpha)) * delta_w, beta))) - alpha * delta_w, gamma * delta_w + _divide(gamma, _expm1(_divide(gamma, alpha))) - alpha * beta)
    part_h = _where((delta_h < beta), _times(_divide(alpha, _expm1(_divide(gamma, alpha))) * (_expm1(_divide(gamma, alpha)) * delta_h + 1), _log1p(_divide(_expm1(_divide(gamma, alpha)) * delta_h, beta))) - alpha * delta_h, gamma * delta_h + _divide(gamma, _expm1(_divide(gamma, alpha))) - alpha * beta)
    return part_x + part_y + part_w + part_h


def balanced_l1(pred, target, boxes="xyxy", alpha=0.5, gamma=1.5, beta=1):
    """Balanced L1 of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0.2 to 10. Gradient of small errors.
    gamma: from 0.1 to 10. Gradient of large errors.
    beta: from 1e-06 to 1e+06. Where the curve turns into a line (pixels).
    """
    return _evaluated(_balanced_l1, pred, target, boxes, alpha, gamma, beta)


# Balanced L1 (encoded) (balanced_l1_encoded)
# Source: Pang et al. 2019, arXiv:1904.02701, Eq. 7-8
# Written by iouscope 1.0.0 from this text:
#     title Balanced L1 (encoded)
#     param alpha = 0.5 in [0.2, 10]      # Gradient of small errors.
#     param gamma = 1.5 in [0.1, 10]      # Gradient of large errors.
#     param beta = 1 in [1e-6, 1e6]       # Where the curve turns into a line.
#     param std_xy = 0.1 in [1e-3, 1e3]   # Divides the offsets.
#     param std_wh = 0.2 in [1e-3, 1e3]   # Divides the logarithms of the sizes.
#     let delta_x = abs(dx)/(wg*std_xy)       # Offset in widths of the target.
#     let delta_y = abs(dy)/(hg*std_xy)       # Offset in heights of the target.
#     let delta_w = abs(log(w/wg))/std_wh     # Difference of the logarithms of the widths.
#     let delta_h = abs(log(h/hg))/std_wh     # Difference of the logarithms of the heights.
#     let part_x = where(delta_x < beta, alpha/expm1(gamma/alpha)*(expm1(gamma/alpha)*delta_x + 1)*log1p(expm1(gamma/alpha)*delta_x/beta) - alpha*delta_x, gamma*delta_x + gamma/expm1(gamma/alpha) - alpha*beta)   # Share of the horizontal offset.
#     let part_y = where(delta_y < beta, alpha/expm1(gamma/alpha)*(expm1(gamma/alpha)*delta_y + 1)*log1p(expm1(gamma/alpha)*delta_y/beta) - alpha*delta_y, gamma*delta_y + gamma/expm1(gamma/alpha) - alpha*beta)   # Share of the vertical offset.
#     let part_w = where(delta_w < beta, alpha/expm1(gamma/alpha)*(expm1(gamma/alpha)*delta_w + 1)*log1p(expm1(gamma/alpha)*delta_w/beta) - alpha*delta_w, gamma*delta_w + gamma/expm1(gamma/alpha) - alpha*beta)   # Share of the width.
#     let part_h = where(delta_h < beta, alpha/expm1(gamma/alpha)*(expm1(gamma/alpha)*delta_h + 1)*log1p(expm1(gamma/alpha)*delta_h/beta) - alpha*delta_h, gamma*delta_h + gamma/expm1(gamma/alpha) - alpha*beta)   # Share of the height.
#     part_x + part_y + part_w + part_h
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _balanced_l1_encoded(p, t, alpha, gamma, beta, std_xy, std_wh):
    q = _Pair(p, t)
    delta_x = _divide(_abs(q.dx), t.w * std_xy)
    delta_y = _divide(_abs(q.dy), t.h * std_xy)
    delta_w = _divide(_abs(_log(_divide(p.w, t.w))), std_wh)
    delta_h = _divide(_abs(_log(_divide(p.h, t.h))), std_wh)
    part_x = _where((delta_x < beta), _times(_divide(alpha, _expm1(_divide(gamma, alpha))) * (_expm1(_divide(gamma, alpha)) * delta_x + 1), _log1p(_divide(_expm1(_divide(gamma, alpha)) * delta_x, beta))) - alpha * delta_x, gamma * delta_x + _divide(gamma, _expm1(_divide(gamma, alpha))) - alpha * beta)
    part_y = _where((delta_y < beta), _times(_divide(alpha, _expm1(_divide(gamma, alpha))) * (_expm1(_divide(gamma, alpha)) * delta_y + 1), _log1p(_divide(_expm1(_divide(gamma, alpha)) * delta_y, beta))) - alpha * delta_y, gamma * delta_y + _divide(gamma, _expm1(_divide(gamma, alpha))) - alpha * beta)
    part_w = _where((delta_w < beta), _times(_divide(alpha, _expm1(_divide(gamma, alpha))) * (_expm1(_divide(gamma, alpha)) * delta_w + 1), _log1p(_divide(_expm1(_divide(gamma, alpha)) * delta_w, beta))) - alpha * delta_w, gamma * delta_w + _divide(gamma, _expm1(_divide(gamma, alpha))) - alpha * beta)
    part_h = _where((delta_h < beta), _times(_divide(alpha, _expm1(_divide(gamma, alpha))) * (_expm1(_divide(gamma, alpha)) * delta_h + 1), _log1p(_divide(_expm1(_divide(gamma, alpha)) * delta_h, beta))) - alpha * delta_h, gamma * delta_h + _divide(gamma, _expm1(_divide(gamma, alpha))) - alpha * beta)
    return part_x + part_y + part_w + part_h


def balanced_l1_encoded(pred, target, boxes="xyxy", alpha=0.5, gamma=1.5, beta=1, std_xy=0.1, std_wh=0.2):
    """Balanced L1 (encoded) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0.2 to 10. Gradient of small errors.
    gamma: from 0.1 to 10. Gradient of large errors.
    beta: from 1e-06 to 1e+06. Where the curve turns into a line.
    std_xy: from 0.001 to 1000. Divides the offsets.
    std_wh: from 0.001 to 1000. Divides the logarithms of the sizes.
    """
    return _evaluated(_balanced_l1_encoded, pred, target, boxes, alpha, gamma, beta, std_xy, std_wh)


# IoU (iou)
# Source: InterpIoU Eq. 3-4 (Liu & Watanabe 2025)
# Written by iouscope 1.0.0 from this text:
#     title IoU
#     iou_loss
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _iou(p, t):
    q = _Pair(p, t)
    return q.iou_loss


def iou(pred, target, boxes="xyxy"):
    """IoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_iou, pred, target, boxes)


# UnitBox (iou_log)
# Source: UnitBox, Yu et al. 2016, arXiv:1608.01471
# Written by iouscope 1.0.0 from this text:
#     title UnitBox
#     -log(iou)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _iou_log(p, t):
    q = _Pair(p, t)
    return -_log(q.iou)


def iou_log(pred, target, boxes="xyxy"):
    """UnitBox of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_iou_log, pred, target, boxes)


# 1 − IoU² (iou_squared)
# Source: YOLOX's and PaddleDetection's default IoU loss
# Written by iouscope 1.0.0 from this text:
#     title 1 - IoU^2
#     let squared_loss = 1 - iou^2   # Overlap loss.
#     squared_loss
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _iou_squared(p, t):
    q = _Pair(p, t)
    squared_loss = 1 - _square(q.iou)
    return squared_loss


def iou_squared(pred, target, boxes="xyxy"):
    """1 − IoU² of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_iou_squared, pred, target, boxes)


# GIoU (giou)
# Source: Rezatofighi et al. 2019, arXiv:1902.09630, Alg. 1; InterpIoU Eq. 6
# Written by iouscope 1.0.0 from this text:
#     title GIoU
#     iou_loss + (area_c - union)/area_c
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _giou(p, t):
    q = _Pair(p, t)
    return q.iou_loss + _divide(q.area_c - q.union_area, q.area_c)


def giou(pred, target, boxes="xyxy"):
    """GIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_giou, pred, target, boxes)


# CIoU (ciou)
# Source: Zheng et al. 2020, arXiv:1911.08287, Eq. 8-12; 2021, arXiv:2005.03572
# Written by iouscope 1.0.0 from this text:
#     title CIoU
#     let alpha = detach(aspect_v/(1 - iou + aspect_v))   # Weight of the aspect term.
#     iou_loss + rho2/c2 + alpha*aspect_v
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _ciou(p, t):
    q = _Pair(p, t)
    alpha = _detach(_divide(q.aspect_v, q.iou_loss + q.aspect_v))
    return q.iou_loss + _divide(q.rho2, q.c2) + alpha * q.aspect_v


def ciou(pred, target, boxes="xyxy"):
    """CIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_ciou, pred, target, boxes)


# CIoU (gated) (ciou_gated)
# Source: Zheng et al. 2020, arXiv:1911.08287, Eq. 8-12; 2021, arXiv:2005.03572
# Written by iouscope 1.0.0 from this text:
#     title CIoU (gated)
#     let alpha = detach(where(iou < 0.5, 0, aspect_v/(1 - iou + aspect_v)))   # Weight of the aspect term.
#     iou_loss + rho2/c2 + alpha*aspect_v
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _ciou_gated(p, t):
    q = _Pair(p, t)
    alpha = _detach(_where((q.iou < 0.5), 0, _divide(q.aspect_v, q.iou_loss + q.aspect_v)))
    return q.iou_loss + _divide(q.rho2, q.c2) + _times(alpha, q.aspect_v)


def ciou_gated(pred, target, boxes="xyxy"):
    """CIoU (gated) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_ciou_gated, pred, target, boxes)


# CIoU (authors' step) (ciou_repo)
# Source: Zheng et al. 2020, arXiv:1911.08287, Eq. 8-12; 2021, arXiv:2005.03572
# Written by iouscope 1.0.0 from this text:
#     title CIoU (authors' step)
#     let alpha = detach(aspect_v/(1 - iou + aspect_v))   # Weight of the aspect term.
#     iou_loss + rho2/c2 + gain(alpha*aspect_v, w^2 + h^2)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
# Its step is no gradient of its value: gain(x, k) multiplies slopes.
def _ciou_repo(p, t):
    q = _Pair(p, t)
    alpha = _detach(_divide(q.aspect_v, q.iou_loss + q.aspect_v))
    return q.iou_loss + _divide(q.rho2, q.c2) + _gain(alpha * q.aspect_v, _square(p.w) + _square(p.h))


def ciou_repo(pred, target, boxes="xyxy"):
    """CIoU (authors' step) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_ciou_repo, pred, target, boxes)


# CIoU (α attached) (ciou_attached)
# Source: Zheng et al. 2020, arXiv:1911.08287, Eq. 8-12; 2021, arXiv:2005.03572
# Written by iouscope 1.0.0 from this text:
#     title CIoU (alpha attached)
#     let alpha = aspect_v/(1 - iou + aspect_v)   # Weight of the aspect term.
#     iou_loss + rho2/c2 + alpha*aspect_v
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _ciou_attached(p, t):
    q = _Pair(p, t)
    alpha = _divide(q.aspect_v, q.iou_loss + q.aspect_v)
    return q.iou_loss + _divide(q.rho2, q.c2) + alpha * q.aspect_v


def ciou_attached(pred, target, boxes="xyxy"):
    """CIoU (α attached) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_ciou_attached, pred, target, boxes)


# DIoU (diou)
# Source: Zheng et al. 2020, arXiv:1911.08287; InterpIoU Eq. 7
# Written by iouscope 1.0.0 from this text:
#     title DIoU
#     iou_loss + rho2/c2
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _diou(p, t):
    q = _Pair(p, t)
    return q.iou_loss + _divide(q.rho2, q.c2)


def diou(pred, target, boxes="xyxy"):
    """DIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_diou, pred, target, boxes)


# EIoU (Efficient) (efficient_iou)
# Source: Zhang et al. 2022, arXiv:2101.08158; InterpIoU Eq. 9
# Written by iouscope 1.0.0 from this text:
#     title EIoU (Efficient)
#     let width = ((w - wg)/cw)^2
#     let height = ((h - hg)/ch)^2
#     iou_loss + rho2/c2 + width + height
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _efficient_iou(p, t):
    q = _Pair(p, t)
    width = _square(_divide(p.w - t.w, q.cw))
    height = _square(_divide(p.h - t.h, q.ch))
    return q.iou_loss + _divide(q.rho2, q.c2) + width + height


def efficient_iou(pred, target, boxes="xyxy"):
    """EIoU (Efficient) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_efficient_iou, pred, target, boxes)


# Focal-EIoU (focal_eiou)
# Source: Zhang et al. 2022, arXiv:2101.08158
# Written by iouscope 1.0.0 from this text:
#     title Focal-EIoU
#     param gamma = 0.5 in [0, 10]   # Power of the overlap weight.
#     let efficient = iou_loss + rho2/c2 + ((w - wg)/cw)^2 + ((h - hg)/ch)^2
#     let weight = detach(iou^gamma)
#     weight*efficient
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _focal_eiou(p, t, gamma):
    q = _Pair(p, t)
    efficient = q.iou_loss + _divide(q.rho2, q.c2) + _square(_divide(p.w - t.w, q.cw)) + _square(_divide(p.h - t.h, q.ch))
    weight = _detach(_power(q.iou, gamma))
    return weight * efficient


def focal_eiou(pred, target, boxes="xyxy", gamma=0.5):
    """Focal-EIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    gamma: from 0 to 10. Power of the overlap weight.
    """
    return _evaluated(_focal_eiou, pred, target, boxes, gamma)


# Focal-EIoU (attached) (focal_eiou_attached)
# Source: Zhang et al. 2022, arXiv:2101.08158
# Written by iouscope 1.0.0 from this text:
#     title Focal-EIoU (attached)
#     param gamma = 0.5 in [0, 10]   # Power of the overlap weight.
#     let efficient = iou_loss + rho2/c2 + ((w - wg)/cw)^2 + ((h - hg)/ch)^2
#     let weight = iou^gamma
#     weight*efficient
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _focal_eiou_attached(p, t, gamma):
    q = _Pair(p, t)
    efficient = q.iou_loss + _divide(q.rho2, q.c2) + _square(_divide(p.w - t.w, q.cw)) + _square(_divide(p.h - t.h, q.ch))
    weight = _power(q.iou, gamma)
    return weight * efficient


def focal_eiou_attached(pred, target, boxes="xyxy", gamma=0.5):
    """Focal-EIoU (attached) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    gamma: from 0 to 10. Power of the overlap weight.
    """
    return _evaluated(_focal_eiou_attached, pred, target, boxes, gamma)


# SIoU (siou)
# Source: Gevorgyan 2022, arXiv:2205.12740; InterpIoU Eq. 10
# Written by iouscope 1.0.0 from this text:
#     title SIoU
#     param theta = 4 in [1, 10]   # Power of the shape cost; the paper takes 2 to 6.
#     let minor = min(abs(dx), abs(dy))/max(abs(dx), abs(dy))
#     let angle = 2*minor/(1 + minor^2)   # sin 2 phi of the line between the centres.
#     let gamma = 2 - angle
#     let distance = -expm1(-gamma*(dx/cw)^2) - expm1(-gamma*(dy/ch)^2)
#     let omega_w = abs(w - wg)/max(w, wg)
#     let omega_h = abs(h - hg)/max(h, hg)
#     let shape = (-expm1(-omega_w))^theta + (-expm1(-omega_h))^theta
#     iou_loss + (distance + shape)/2
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _siou(p, t, theta):
    q = _Pair(p, t)
    minor = _divide(_minimum(_abs(q.dx), _abs(q.dy)), _maximum(_abs(q.dx), _abs(q.dy)))
    angle = _divide(2 * minor, 1 + _square(minor))
    gamma = 2 - angle
    distance = -_expm1(-gamma * _square(_divide(q.dx, q.cw))) - _expm1(-gamma * _square(_divide(q.dy, q.ch)))
    omega_w = _divide(_abs(p.w - t.w), _maximum(p.w, t.w))
    omega_h = _divide(_abs(p.h - t.h), _maximum(p.h, t.h))
    shape = _power(-_expm1(-omega_w), theta) + _power(-_expm1(-omega_h), theta)
    return q.iou_loss + (distance + shape) / 2


def siou(pred, target, boxes="xyxy", theta=4):
    """SIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    theta: from 1 to 10. Power of the shape cost; the paper takes 2 to 6.
    """
    return _evaluated(_siou, pred, target, boxes, theta)


# Focal-IoU (focal_iou)
# Source: IoU encyclopedia article (weight only)
# Written by iouscope 1.0.0 from this text:
#     title Focal-IoU
#     param gamma = 2 in [0, 10]   # Power of the weight.
#     let weight = detach(iou_loss^gamma)
#     weight*iou_loss
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _focal_iou(p, t, gamma):
    q = _Pair(p, t)
    weight = _detach(_power(q.iou_loss, gamma))
    return weight * q.iou_loss


def focal_iou(pred, target, boxes="xyxy", gamma=2):
    """Focal-IoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    gamma: from 0 to 10. Power of the weight.
    """
    return _evaluated(_focal_iou, pred, target, boxes, gamma)


# Focal-IoU (attached) (focal_iou_attached)
# Source: IoU encyclopedia article (weight only)
# Written by iouscope 1.0.0 from this text:
#     title Focal-IoU (attached)
#     param gamma = 2 in [0, 10]   # Power of the weight.
#     let weight = iou_loss^gamma
#     weight*iou_loss
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _focal_iou_attached(p, t, gamma):
    q = _Pair(p, t)
    weight = _power(q.iou_loss, gamma)
    return weight * q.iou_loss


def focal_iou_attached(pred, target, boxes="xyxy", gamma=2):
    """Focal-IoU (attached) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    gamma: from 0 to 10. Power of the weight.
    """
    return _evaluated(_focal_iou_attached, pred, target, boxes, gamma)


# WIoU v1 (wiou_v1)
# Source: Tong et al. 2023, arXiv:2301.10051
# Written by iouscope 1.0.0 from this text:
#     title WIoU v1
#     let attention = exp(rho2/detach(c2))   # Distance of the centres against the diagonal.
#     attention*iou_loss
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _wiou_v1(p, t):
    q = _Pair(p, t)
    attention = _exp(_divide(q.rho2, _detach(q.c2)))
    return attention * q.iou_loss


def wiou_v1(pred, target, boxes="xyxy"):
    """WIoU v1 of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_wiou_v1, pred, target, boxes)


# WIoU v2 (wiou_v2)
# Source: Tong et al. 2023, arXiv:2301.10051
# Written by iouscope 1.0.0 from this text:
#     title WIoU v2
#     param gamma = 0.5 in [0, 10]   # Power of the outlier degree.
#     param mean = 1 in [1e-6, 2] running 9.8997e-05   # Running mean of 1-IoU.
#     let attention = exp(rho2/detach(c2))   # Distance of the centres against the diagonal.
#     let outlier = detach(iou_loss)/mean
#     let focusing = outlier^gamma
#     focusing*attention*iou_loss
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _wiou_v2(p, t, gamma, mean):
    q = _Pair(p, t)
    attention = _exp(_divide(q.rho2, _detach(q.c2)))
    outlier = _divide(_detach(q.iou_loss), mean)
    focusing = _power(outlier, gamma)
    return focusing * attention * q.iou_loss


def wiou_v2(pred, target, boxes="xyxy", gamma=0.5, mean=1):
    """WIoU v2 of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    gamma: from 0 to 10. Power of the outlier degree.
    mean: from 1e-06 to 2. Running mean of 1-IoU.
    """
    return _evaluated(_wiou_v2, pred, target, boxes, gamma, mean)


# WIoU v3 (wiou_v3)
# Source: Tong et al. 2023, arXiv:2301.10051
# Written by iouscope 1.0.0 from this text:
#     title WIoU v3
#     param alpha = 1.9 in [1.001, 100]   # Base of the decay.
#     param delta = 3 in [0.01, 100]      # Outlier degree at which the weight is 1.
#     param mean = 1 in [1e-6, 2] running 9.8997e-05   # Running mean of 1-IoU.
#     let attention = exp(rho2/detach(c2))   # Distance of the centres against the diagonal.
#     let outlier = detach(iou_loss)/mean
#     let focusing = outlier/delta*exp((delta - outlier)*log(alpha))
#     focusing*attention*iou_loss
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _wiou_v3(p, t, alpha, delta, mean):
    q = _Pair(p, t)
    attention = _exp(_divide(q.rho2, _detach(q.c2)))
    outlier = _divide(_detach(q.iou_loss), mean)
    focusing = _divide(outlier, delta) * _exp((delta - outlier) * _log(alpha))
    return focusing * attention * q.iou_loss


def wiou_v3(pred, target, boxes="xyxy", alpha=1.9, delta=3, mean=1):
    """WIoU v3 of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 1.001 to 100. Base of the decay.
    delta: from 0.01 to 100. Outlier degree at which the weight is 1.
    mean: from 1e-06 to 2. Running mean of 1-IoU.
    """
    return _evaluated(_wiou_v3, pred, target, boxes, alpha, delta, mean)


# PIoU (piou)
# Source: Liu et al. 2024, Neural Networks 170; InterpIoU Eq. 11
# Written by iouscope 1.0.0 from this text:
#     title PIoU
#     let P = ((abs(l - lg) + abs(r - rg))/wg + (abs(t - tg) + abs(b - bg))/hg)/4   # Mean distance of the edges.
#     let penalty = -expm1(-P^2)
#     iou_loss + penalty
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _piou(p, t):
    q = _Pair(p, t)
    P = (_divide(_abs(p.l - t.l) + _abs(p.r - t.r), t.w) + _divide(_abs(p.t - t.t) + _abs(p.b - t.b), t.h)) / 4
    penalty = -_expm1(-_square(P))
    return q.iou_loss + penalty


def piou(pred, target, boxes="xyxy"):
    """PIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_piou, pred, target, boxes)


# PIoU v2 (piou_v2)
# Source: Liu et al. 2024, Neural Networks 170
# Written by iouscope 1.0.0 from this text:
#     title PIoU v2
#     param lambda = 1.3 in [0, 100]   # Scale of the quality in the attention.
#     let P = ((abs(l - lg) + abs(r - rg))/wg + (abs(t - tg) + abs(b - bg))/hg)/4   # Mean distance of the edges.
#     let base = iou_loss - expm1(-P^2)
#     let x = lambda*exp(-P)
#     let attention = 3*x*exp(-x^2)
#     attention*base
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _piou_v2(p, t, lambda_):
    q = _Pair(p, t)
    P = (_divide(_abs(p.l - t.l) + _abs(p.r - t.r), t.w) + _divide(_abs(p.t - t.t) + _abs(p.b - t.b), t.h)) / 4
    base = q.iou_loss - _expm1(-_square(P))
    x = lambda_ * _exp(-P)
    attention = 3 * x * _exp(-_square(x))
    return attention * base


def piou_v2(pred, target, boxes="xyxy", lambda_=1.3):
    """PIoU v2 of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    lambda_: from 0 to 100. Scale of the quality in the attention.
    """
    return _evaluated(_piou_v2, pred, target, boxes, lambda_)


# InterpIoU (interp_iou)
# Source: Liu & Watanabe 2025, InterpIoU, Eq. 12-20
# Written by iouscope 1.0.0 from this text:
#     title InterpIoU
#     param alpha = 0.98 in [0, 1]   # Interpolation coefficient.
#     iou_loss + iou_loss(interp(alpha), target)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _interp_iou(p, t, alpha):
    q = _Pair(p, t)
    return q.iou_loss + _Pair(_mix(p, t, alpha), t).iou_loss


def interp_iou(pred, target, boxes="xyxy", alpha=0.98):
    """InterpIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0 to 1. Interpolation coefficient.
    """
    return _evaluated(_interp_iou, pred, target, boxes, alpha)


# InterpIoU (α = 0.9) (interp_iou_a90)
# Source: Liu & Watanabe 2025, InterpIoU, Eq. 12-20
# Written by iouscope 1.0.0 from this text:
#     title InterpIoU (alpha = 0.9)
#     param alpha = 0.9 in [0, 1]   # Interpolation coefficient.
#     iou_loss + iou_loss(interp(alpha), target)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _interp_iou_a90(p, t, alpha):
    q = _Pair(p, t)
    return q.iou_loss + _Pair(_mix(p, t, alpha), t).iou_loss


def interp_iou_a90(pred, target, boxes="xyxy", alpha=0.9):
    """InterpIoU (α = 0.9) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0 to 1. Interpolation coefficient.
    """
    return _evaluated(_interp_iou_a90, pred, target, boxes, alpha)


# D-InterpIoU (d_interp_iou)
# Source: Liu & Watanabe 2025, InterpIoU, Eq. 12-20
# Written by iouscope 1.0.0 from this text:
#     title D-InterpIoU
#     param lo = 0.6 in [0, 1]    # Smallest alpha.
#     param hi = 0.99 in [0, 1]   # Largest alpha.
#     let alpha = detach(clamp(1 - iou, lo, hi))
#     iou_loss + iou_loss(interp(alpha), target)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _d_interp_iou(p, t, lo, hi):
    q = _Pair(p, t)
    alpha = _detach(_clamp(q.iou_loss, lo, hi))
    return q.iou_loss + _Pair(_mix(p, t, alpha), t).iou_loss


def d_interp_iou(pred, target, boxes="xyxy", lo=0.6, hi=0.99):
    """D-InterpIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    lo: from 0 to 1. Smallest alpha.
    hi: from 0 to 1. Largest alpha.
    """
    return _evaluated(_d_interp_iou, pred, target, boxes, lo, hi)


# D-InterpIoU (lo = 0.5) (d_interp_iou_lo50)
# Source: Liu & Watanabe 2025, InterpIoU, Eq. 12-20
# Written by iouscope 1.0.0 from this text:
#     title D-InterpIoU (lo = 0.5)
#     param lo = 0.5 in [0, 1]    # Smallest alpha.
#     param hi = 0.99 in [0, 1]   # Largest alpha.
#     let alpha = detach(clamp(1 - iou, lo, hi))
#     iou_loss + iou_loss(interp(alpha), target)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _d_interp_iou_lo50(p, t, lo, hi):
    q = _Pair(p, t)
    alpha = _detach(_clamp(q.iou_loss, lo, hi))
    return q.iou_loss + _Pair(_mix(p, t, alpha), t).iou_loss


def d_interp_iou_lo50(pred, target, boxes="xyxy", lo=0.5, hi=0.99):
    """D-InterpIoU (lo = 0.5) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    lo: from 0 to 1. Smallest alpha.
    hi: from 0 to 1. Largest alpha.
    """
    return _evaluated(_d_interp_iou_lo50, pred, target, boxes, lo, hi)


# Extended IoU (extended_iou)
# Source: Peng & Yu 2021, Extended IoU, Eq. 10-30
# Written by iouscope 1.0.0 from this text:
#     title Extended IoU
#     let x1 = max(l, lg)
#     let y1 = max(t, tg)
#     let x2 = min(r, rg)
#     let y2 = min(b, bg)
#     let x0 = min(l, lg)
#     let y0 = min(t, tg)
#     let shared = (x2 - x0)*(y2 - y0) + (min(x1, x2) - x0)*(min(y1, y2) - y0)
#     let extended = shared - (x1 - x0)*(max(y1, y2) - y0) - (max(x1, x2) - x0)*(y1 - y0)
#     let extended_union = area + area_g - extended
#     -extended/extended_union
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _extended_iou(p, t):
    x1 = _maximum(p.l, t.l)
    y1 = _maximum(p.t, t.t)
    x2 = _minimum(p.r, t.r)
    y2 = _minimum(p.b, t.b)
    x0 = _minimum(p.l, t.l)
    y0 = _minimum(p.t, t.t)
    shared = (x2 - x0) * (y2 - y0) + (_minimum(x1, x2) - x0) * (_minimum(y1, y2) - y0)
    extended = shared - (x1 - x0) * (_maximum(y1, y2) - y0) - (_maximum(x1, x2) - x0) * (y1 - y0)
    extended_union = p.area + t.area - extended
    return _divide(-extended, extended_union)


def extended_iou(pred, target, boxes="xyxy"):
    """Extended IoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_extended_iou, pred, target, boxes)


# Extended IoU + SOT (extended_iou_sot)
# Source: Peng & Yu 2021, Extended IoU, Eq. 10-30
# Written by iouscope 1.0.0 from this text:
#     title Extended IoU + SOT
#     let x1 = max(l, lg)
#     let y1 = max(t, tg)
#     let x2 = min(r, rg)
#     let y2 = min(b, bg)
#     let x0 = min(l, lg)
#     let y0 = min(t, tg)
#     let shared = (x2 - x0)*(y2 - y0) + (min(x1, x2) - x0)*(min(y1, y2) - y0)
#     let extended = shared - (x1 - x0)*(max(y1, y2) - y0) - (max(x1, x2) - x0)*(y1 - y0)
#     let extended_union = area + area_g - extended
#     gain(-extended/extended_union, extended_union)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
# Its step is no gradient of its value: gain(x, k) multiplies slopes.
def _extended_iou_sot(p, t):
    x1 = _maximum(p.l, t.l)
    y1 = _maximum(p.t, t.t)
    x2 = _minimum(p.r, t.r)
    y2 = _minimum(p.b, t.b)
    x0 = _minimum(p.l, t.l)
    y0 = _minimum(p.t, t.t)
    shared = (x2 - x0) * (y2 - y0) + (_minimum(x1, x2) - x0) * (_minimum(y1, y2) - y0)
    extended = shared - (x1 - x0) * (_maximum(y1, y2) - y0) - (_maximum(x1, x2) - x0) * (y1 - y0)
    extended_union = p.area + t.area - extended
    return _gain(_divide(-extended, extended_union), extended_union)


def extended_iou_sot(pred, target, boxes="xyxy"):
    """Extended IoU + SOT of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_extended_iou_sot, pred, target, boxes)


# Smooth-EIoU (smooth_eiou)
# Source: Peng & Yu 2021, Extended IoU, Eq. 10-30
# Written by iouscope 1.0.0 from this text:
#     title Smooth-EIoU
#     param power = 2 in [1, 10]   # Power of the convex transform.
#     let x1 = max(l, lg)
#     let y1 = max(t, tg)
#     let x2 = min(r, rg)
#     let y2 = min(b, bg)
#     let x0 = min(l, lg)
#     let y0 = min(t, tg)
#     let shared = (x2 - x0)*(y2 - y0) + (min(x1, x2) - x0)*(min(y1, y2) - y0)
#     let extended = shared - (x1 - x0)*(max(y1, y2) - y0) - (max(x1, x2) - x0)*(y1 - y0)
#     let extended_union = area + area_g - extended
#     (1 - extended/extended_union)^power
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _smooth_eiou(p, t, power):
    x1 = _maximum(p.l, t.l)
    y1 = _maximum(p.t, t.t)
    x2 = _minimum(p.r, t.r)
    y2 = _minimum(p.b, t.b)
    x0 = _minimum(p.l, t.l)
    y0 = _minimum(p.t, t.t)
    shared = (x2 - x0) * (y2 - y0) + (_minimum(x1, x2) - x0) * (_minimum(y1, y2) - y0)
    extended = shared - (x1 - x0) * (_maximum(y1, y2) - y0) - (_maximum(x1, x2) - x0) * (y1 - y0)
    extended_union = p.area + t.area - extended
    return _power(1 - _divide(extended, extended_union), power)


def smooth_eiou(pred, target, boxes="xyxy", power=2):
    """Smooth-EIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    power: from 1 to 10. Power of the convex transform.
    """
    return _evaluated(_smooth_eiou, pred, target, boxes, power)


# Smooth-EIoU (power 1.5) (smooth_eiou_p15)
# Source: Peng & Yu 2021, Extended IoU, Eq. 10-30
# Written by iouscope 1.0.0 from this text:
#     title Smooth-EIoU (power 1.5)
#     param power = 1.5 in [1, 10]   # Power of the convex transform.
#     let x1 = max(l, lg)
#     let y1 = max(t, tg)
#     let x2 = min(r, rg)
#     let y2 = min(b, bg)
#     let x0 = min(l, lg)
#     let y0 = min(t, tg)
#     let shared = (x2 - x0)*(y2 - y0) + (min(x1, x2) - x0)*(min(y1, y2) - y0)
#     let extended = shared - (x1 - x0)*(max(y1, y2) - y0) - (max(x1, x2) - x0)*(y1 - y0)
#     let extended_union = area + area_g - extended
#     (1 - extended/extended_union)^power
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _smooth_eiou_p15(p, t, power):
    x1 = _maximum(p.l, t.l)
    y1 = _maximum(p.t, t.t)
    x2 = _minimum(p.r, t.r)
    y2 = _minimum(p.b, t.b)
    x0 = _minimum(p.l, t.l)
    y0 = _minimum(p.t, t.t)
    shared = (x2 - x0) * (y2 - y0) + (_minimum(x1, x2) - x0) * (_minimum(y1, y2) - y0)
    extended = shared - (x1 - x0) * (_maximum(y1, y2) - y0) - (_maximum(x1, x2) - x0) * (y1 - y0)
    extended_union = p.area + t.area - extended
    return _power(1 - _divide(extended, extended_union), power)


def smooth_eiou_p15(pred, target, boxes="xyxy", power=1.5):
    """Smooth-EIoU (power 1.5) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    power: from 1 to 10. Power of the convex transform.
    """
    return _evaluated(_smooth_eiou_p15, pred, target, boxes, power)


# Smooth-EIoU + SOT (smooth_eiou_sot)
# Source: Peng & Yu 2021, Extended IoU, Eq. 10-30
# Written by iouscope 1.0.0 from this text:
#     title Smooth-EIoU + SOT
#     param power = 2 in [1, 10]   # Power of the convex transform.
#     let x1 = max(l, lg)
#     let y1 = max(t, tg)
#     let x2 = min(r, rg)
#     let y2 = min(b, bg)
#     let x0 = min(l, lg)
#     let y0 = min(t, tg)
#     let shared = (x2 - x0)*(y2 - y0) + (min(x1, x2) - x0)*(min(y1, y2) - y0)
#     let extended = shared - (x1 - x0)*(max(y1, y2) - y0) - (max(x1, x2) - x0)*(y1 - y0)
#     let extended_union = area + area_g - extended
#     gain((1 - extended/extended_union)^power, extended_union)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
# Its step is no gradient of its value: gain(x, k) multiplies slopes.
def _smooth_eiou_sot(p, t, power):
    x1 = _maximum(p.l, t.l)
    y1 = _maximum(p.t, t.t)
    x2 = _minimum(p.r, t.r)
    y2 = _minimum(p.b, t.b)
    x0 = _minimum(p.l, t.l)
    y0 = _minimum(p.t, t.t)
    shared = (x2 - x0) * (y2 - y0) + (_minimum(x1, x2) - x0) * (_minimum(y1, y2) - y0)
    extended = shared - (x1 - x0) * (_maximum(y1, y2) - y0) - (_maximum(x1, x2) - x0) * (y1 - y0)
    extended_union = p.area + t.area - extended
    return _gain(_power(1 - _divide(extended, extended_union), power), extended_union)


def smooth_eiou_sot(pred, target, boxes="xyxy", power=2):
    """Smooth-EIoU + SOT of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    power: from 1 to 10. Power of the convex transform.
    """
    return _evaluated(_smooth_eiou_sot, pred, target, boxes, power)


# Extended IoU (Huber) (extended_iou_huber)
# Source: Peng & Yu, face-detector training code
# Written by iouscope 1.0.0 from this text:
#     title Extended IoU (Huber)
#     param s = 0.1 in [1e-6, 2]   # Where the square turns into a line.
#     let x1 = max(l, lg)
#     let y1 = max(t, tg)
#     let x2 = min(r, rg)
#     let y2 = min(b, bg)
#     let x0 = min(l, lg)
#     let y0 = min(t, tg)
#     let shared = (x2 - x0)*(y2 - y0) + (min(x1, x2) - x0)*(min(y1, y2) - y0)
#     let extended = shared - (x1 - x0)*(max(y1, y2) - y0) - (max(x1, x2) - x0)*(y1 - y0)
#     let extended_union = area + area_g - extended
#     let e = 1 - extended/extended_union
#     where(e < s, e^2/(2*s), e - s/2)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _extended_iou_huber(p, t, s):
    x1 = _maximum(p.l, t.l)
    y1 = _maximum(p.t, t.t)
    x2 = _minimum(p.r, t.r)
    y2 = _minimum(p.b, t.b)
    x0 = _minimum(p.l, t.l)
    y0 = _minimum(p.t, t.t)
    shared = _times(x2 - x0, y2 - y0) + _times(_minimum(x1, x2) - x0, _minimum(y1, y2) - y0)
    extended = shared - _times(x1 - x0, _maximum(y1, y2) - y0) - _times(_maximum(x1, x2) - x0, y1 - y0)
    extended_union = p.area + t.area - extended
    e = 1 - _divide(extended, extended_union)
    return _where((e < s), _divide(_square(e), 2 * s), e - s / 2)


def extended_iou_huber(pred, target, boxes="xyxy", s=0.1):
    """Extended IoU (Huber) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    s: from 1e-06 to 2. Where the square turns into a line.
    """
    return _evaluated(_extended_iou_huber, pred, target, boxes, s)


# GGIoU (ggiou_metric)
# Source: GGIoU, Eq. 1-6, Alg. 1
# Written by iouscope 1.0.0 from this text:
#     title GGIoU
#     metric
#     param alpha = 0.3 in [0, 1]                      # Share of the Gaussian.
#     param beta = 0.16666666666666666 in [1e-3, 10]   # Standard deviation in overlap sizes.
#     let disjoint = iou < 1e-300
#     let q = min(abs(dx)/(beta*iw), 1e15)^2 + min(abs(dy)/(beta*ih), 1e15)^2   # Squared distance in standard deviations.
#     where(disjoint, 0, exp((1 - alpha)*log(iou) - alpha*q/2))
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
# It is a metric: larger is better.
def _ggiou_metric(p, t, alpha, beta):
    q = _Pair(p, t)
    disjoint = (q.iou < 1e-300)
    q_ = _square(_minimum(_divide(_abs(q.dx), beta * q.iw), 1e+15)) + _square(_minimum(_divide(_abs(q.dy), beta * q.ih), 1e+15))
    return _where(disjoint, 0, _exp((1 - alpha) * _log(q.iou) - alpha * q_ / 2))


def ggiou_metric(pred, target, boxes="xyxy", alpha=0.3, beta=0.16666666666666666):
    """GGIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0 to 1. Share of the Gaussian.
    beta: from 0.001 to 10. Standard deviation in overlap sizes.
    """
    return _evaluated(_ggiou_metric, pred, target, boxes, alpha, beta)


# GGIoU-balanced (ggiou_balanced)
# Source: GGIoU, Eq. 1-6, Alg. 1
# Written by iouscope 1.0.0 from this text:
#     title GGIoU-balanced
#     param alpha = 0.3 in [0, 1]                      # Share of the Gaussian.
#     param beta = 0.16666666666666666 in [1e-3, 10]   # Standard deviation in overlap sizes.
#     param lambda = 1.4 in [0, 10]                    # Power of the weight.
#     param scale = 2.8 in [0, 1000]                   # Factor of the weight.
#     param delta = 0.11 in [1e-6, 1000]               # Where smooth-L1 turns into a line.
#     let disjoint = iou < 1e-300
#     let q = min(abs(dx)/(beta*iw), 1e15)^2 + min(abs(dy)/(beta*ih), 1e15)^2   # Squared distance in standard deviations.
#     let weight = detach(where(disjoint, 0, scale*exp(lambda*((1 - alpha)*log(iou) - alpha*q/2))))
#     let x = dx/wg
#     let y = dy/hg
#     let u = log(w/wg)
#     let v = log(h/hg)
#     let part_x = where(abs(x) < delta, x^2/(2*delta), abs(x) - delta/2)
#     let part_y = where(abs(y) < delta, y^2/(2*delta), abs(y) - delta/2)
#     let part_w = where(abs(u) < delta, u^2/(2*delta), abs(u) - delta/2)
#     let part_h = where(abs(v) < delta, v^2/(2*delta), abs(v) - delta/2)
#     where(disjoint, 0, weight*(part_x + part_y + part_w + part_h))
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _ggiou_balanced(p, t, alpha, beta, lambda_, scale, delta):
    q = _Pair(p, t)
    disjoint = (q.iou < 1e-300)
    q_ = _square(_minimum(_divide(_abs(q.dx), beta * q.iw), 1e+15)) + _square(_minimum(_divide(_abs(q.dy), beta * q.ih), 1e+15))
    weight = _detach(_where(disjoint, 0, scale * _exp(lambda_ * ((1 - alpha) * _log(q.iou) - alpha * q_ / 2))))
    x = _divide(q.dx, t.w)
    y = _divide(q.dy, t.h)
    u = _log(_divide(p.w, t.w))
    v = _log(_divide(p.h, t.h))
    part_x = _where((_abs(x) < delta), _divide(_square(x), 2 * delta), _abs(x) - delta / 2)
    part_y = _where((_abs(y) < delta), _divide(_square(y), 2 * delta), _abs(y) - delta / 2)
    part_w = _where((_abs(u) < delta), _divide(_square(u), 2 * delta), _abs(u) - delta / 2)
    part_h = _where((_abs(v) < delta), _divide(_square(v), 2 * delta), _abs(v) - delta / 2)
    return _where(disjoint, 0, _times(weight, part_x + part_y + part_w + part_h))


def ggiou_balanced(pred, target, boxes="xyxy", alpha=0.3, beta=0.16666666666666666, lambda_=1.4, scale=2.8, delta=0.11):
    """GGIoU-balanced of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0 to 1. Share of the Gaussian.
    beta: from 0.001 to 10. Standard deviation in overlap sizes.
    lambda_: from 0 to 10. Power of the weight.
    scale: from 0 to 1000. Factor of the weight.
    delta: from 1e-06 to 1000. Where smooth-L1 turns into a line.
    """
    return _evaluated(_ggiou_balanced, pred, target, boxes, alpha, beta, lambda_, scale, delta)


# Bounded IoU (bounded_iou)
# Source: Tychsen-Smith and Petersson 2018, arXiv:1711.00164, as mmdetection has it
# Written by iouscope 1.0.0 from this text:
#     title Bounded IoU
#     param beta = 0.2 in [1e-6, 1]      # Where the square turns into a line.
#     param epsilon = 1e-3 in [0, 0.1]   # In every quotient.
#     let far_x = 2*abs(dx)   # Twice the horizontal distance of the centres.
#     let far_y = 2*abs(dy)   # Twice the vertical distance of the centres.
#     let delta_x = 1 - relu((wg - far_x)/(wg + far_x + epsilon))   # 1-IoU that the horizontal offset leaves at best.
#     let delta_y = 1 - relu((hg - far_y)/(hg + far_y + epsilon))   # 1-IoU that the vertical offset leaves at best.
#     let delta_w = 1 - min(wg/(w + epsilon), w/(wg + epsilon))     # 1-IoU that the width leaves at best.
#     let delta_h = 1 - min(hg/(h + epsilon), h/(hg + epsilon))     # 1-IoU that the height leaves at best.
#     let part_x = where(delta_x < beta, delta_x^2/(2*beta), delta_x - beta/2)   # Share of the horizontal offset.
#     let part_y = where(delta_y < beta, delta_y^2/(2*beta), delta_y - beta/2)   # Share of the vertical offset.
#     let part_w = where(delta_w < beta, delta_w^2/(2*beta), delta_w - beta/2)   # Share of the width.
#     let part_h = where(delta_h < beta, delta_h^2/(2*beta), delta_h - beta/2)   # Share of the height.
#     part_x + part_y + part_w + part_h
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _bounded_iou(p, t, beta, epsilon):
    q = _Pair(p, t)
    far_x = 2 * _abs(q.dx)
    far_y = 2 * _abs(q.dy)
    delta_x = 1 - _relu(_divide(t.w - far_x, t.w + far_x + epsilon))
    delta_y = 1 - _relu(_divide(t.h - far_y, t.h + far_y + epsilon))
    delta_w = 1 - _minimum(_divide(t.w, p.w + epsilon), _divide(p.w, t.w + epsilon))
    delta_h = 1 - _minimum(_divide(t.h, p.h + epsilon), _divide(p.h, t.h + epsilon))
    part_x = _where((delta_x < beta), _divide(_square(delta_x), 2 * beta), delta_x - beta / 2)
    part_y = _where((delta_y < beta), _divide(_square(delta_y), 2 * beta), delta_y - beta / 2)
    part_w = _where((delta_w < beta), _divide(_square(delta_w), 2 * beta), delta_w - beta / 2)
    part_h = _where((delta_h < beta), _divide(_square(delta_h), 2 * beta), delta_h - beta / 2)
    return part_x + part_y + part_w + part_h


def bounded_iou(pred, target, boxes="xyxy", beta=0.2, epsilon=0.001):
    """Bounded IoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    beta: from 1e-06 to 1. Where the square turns into a line.
    epsilon: from 0 to 0.1. In every quotient.
    """
    return _evaluated(_bounded_iou, pred, target, boxes, beta, epsilon)


# α-IoU (alpha_iou)
# Source: He et al. 2021, arXiv:2110.13675
# Written by iouscope 1.0.0 from this text:
#     title Alpha-IoU
#     param alpha = 3 in [0.1, 10]   # Power of every term.
#     1 - iou^alpha
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _alpha_iou(p, t, alpha):
    q = _Pair(p, t)
    return 1 - _power(q.iou, alpha)


def alpha_iou(pred, target, boxes="xyxy", alpha=3):
    """α-IoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0.1 to 10. Power of every term.
    """
    return _evaluated(_alpha_iou, pred, target, boxes, alpha)


# α-GIoU (alpha_giou)
# Source: He et al. 2021, arXiv:2110.13675
# Written by iouscope 1.0.0 from this text:
#     title Alpha-GIoU
#     param alpha = 3 in [0.1, 10]   # Power of every term.
#     let enclosing_part = relu((area_c - union)/area_c)^alpha
#     1 - iou^alpha + enclosing_part
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _alpha_giou(p, t, alpha):
    q = _Pair(p, t)
    enclosing_part = _power(_relu(_divide(q.area_c - q.union_area, q.area_c)), alpha)
    return 1 - _power(q.iou, alpha) + enclosing_part


def alpha_giou(pred, target, boxes="xyxy", alpha=3):
    """α-GIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0.1 to 10. Power of every term.
    """
    return _evaluated(_alpha_giou, pred, target, boxes, alpha)


# α-DIoU (alpha_diou)
# Source: He et al. 2021, arXiv:2110.13675
# Written by iouscope 1.0.0 from this text:
#     title Alpha-DIoU
#     param alpha = 3 in [0.1, 10]   # Power of every term.
#     1 - iou^alpha + (rho2/c2)^alpha
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _alpha_diou(p, t, alpha):
    q = _Pair(p, t)
    return 1 - _power(q.iou, alpha) + _power(_divide(q.rho2, q.c2), alpha)


def alpha_diou(pred, target, boxes="xyxy", alpha=3):
    """α-DIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0.1 to 10. Power of every term.
    """
    return _evaluated(_alpha_diou, pred, target, boxes, alpha)


# α-CIoU (alpha_ciou)
# Source: He et al. 2021, arXiv:2110.13675
# Written by iouscope 1.0.0 from this text:
#     title Alpha-CIoU
#     param alpha = 3 in [0.1, 10]   # Power of every term.
#     let weight = detach(aspect_v/(1 - iou + aspect_v))   # CIoU's own.
#     1 - iou^alpha + (rho2/c2)^alpha + (weight*aspect_v)^alpha
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _alpha_ciou(p, t, alpha):
    q = _Pair(p, t)
    weight = _detach(_divide(q.aspect_v, q.iou_loss + q.aspect_v))
    return 1 - _power(q.iou, alpha) + _power(_divide(q.rho2, q.c2), alpha) + _power(weight * q.aspect_v, alpha)


def alpha_ciou(pred, target, boxes="xyxy", alpha=3):
    """α-CIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    alpha: from 0.1 to 10. Power of every term.
    """
    return _evaluated(_alpha_ciou, pred, target, boxes, alpha)


# NWD (nwd)
# Source: Wang et al. 2021, arXiv:2110.13389
# Written by iouscope 1.0.0 from this text:
#     title NWD
#     param c = 12.8 in [1e-6, 1e6]   # Mean size in the data set (pixels).
#     let wasserstein2 = dx^2 + dy^2 + ((w - wg)^2 + (h - hg)^2)/4
#     -expm1(-sqrt(wasserstein2)/c)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _nwd(p, t, c):
    q = _Pair(p, t)
    wasserstein2 = _square(q.dx) + _square(q.dy) + (_square(p.w - t.w) + _square(p.h - t.h)) / 4
    return -_expm1(_divide(-_sqrt(wasserstein2), c))


def nwd(pred, target, boxes="xyxy", c=12.8):
    """NWD of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    c: from 1e-06 to 1e+06. Mean size in the data set (pixels).
    """
    return _evaluated(_nwd, pred, target, boxes, c)


# Inner-IoU (inner_iou)
# Source: H. Zhang et al. 2023, arXiv:2311.02877
# Written by iouscope 1.0.0 from this text:
#     title Inner-IoU
#     param ratio = 0.75 in [0.01, 10]   # Scale of both boxes; the paper: 0.5 to 1.5.
#     iou_loss(scaled(pred, ratio), scaled(target, ratio))
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _inner_iou(p, t, ratio):
    return _Pair(_scaled(p, ratio), _scaled(t, ratio)).iou_loss


def inner_iou(pred, target, boxes="xyxy", ratio=0.75):
    """Inner-IoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    ratio: from 0.01 to 10. Scale of both boxes; the paper: 0.5 to 1.5.
    """
    return _evaluated(_inner_iou, pred, target, boxes, ratio)


# Inner-CIoU (inner_ciou)
# Source: H. Zhang et al. 2023, arXiv:2311.02877
# Written by iouscope 1.0.0 from this text:
#     title Inner-CIoU
#     param ratio = 0.75 in [0.01, 10]   # Scale of both boxes; the paper: 0.5 to 1.5.
#     let inner_loss = iou_loss(scaled(pred, ratio), scaled(target, ratio))
#     let alpha = detach(aspect_v/(1 - iou + aspect_v))   # Weight of the aspect term.
#     inner_loss + rho2/c2 + alpha*aspect_v
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _inner_ciou(p, t, ratio):
    q = _Pair(p, t)
    inner_loss = _Pair(_scaled(p, ratio), _scaled(t, ratio)).iou_loss
    alpha = _detach(_divide(q.aspect_v, q.iou_loss + q.aspect_v))
    return inner_loss + _divide(q.rho2, q.c2) + alpha * q.aspect_v


def inner_ciou(pred, target, boxes="xyxy", ratio=0.75):
    """Inner-CIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    ratio: from 0.01 to 10. Scale of both boxes; the paper: 0.5 to 1.5.
    """
    return _evaluated(_inner_ciou, pred, target, boxes, ratio)


# MPDIoU (mpdiou)
# Source: Ma & Xu 2023, arXiv:2307.07662
# Written by iouscope 1.0.0 from this text:
#     title MPDIoU
#     param image_w = 640 in [1e-6, 1e6]   # Image width (pixels).
#     param image_h = 640 in [1e-6, 1e6]   # Image height (pixels).
#     let corners = (l - lg)^2 + (t - tg)^2 + (r - rg)^2 + (b - bg)^2
#     iou_loss + corners/(image_w^2 + image_h^2)
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _mpdiou(p, t, image_w, image_h):
    q = _Pair(p, t)
    corners = _square(p.l - t.l) + _square(p.t - t.t) + _square(p.r - t.r) + _square(p.b - t.b)
    return q.iou_loss + _divide(corners, _square(image_w) + _square(image_h))


def mpdiou(pred, target, boxes="xyxy", image_w=640, image_h=640):
    """MPDIoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    image_w: from 1e-06 to 1e+06. Image width (pixels).
    image_h: from 1e-06 to 1e+06. Image height (pixels).
    """
    return _evaluated(_mpdiou, pred, target, boxes, image_w, image_h)


# Shape-IoU (shape_iou)
# Source: H. Zhang & S. Zhang 2023, arXiv:2312.17663
# Written by iouscope 1.0.0 from this text:
#     title Shape-IoU
#     param scale = 0 in [0, 2]    # Power of the target's sizes.
#     param theta = 4 in [1, 10]   # Power of the shape cost.
#     let ww = 2*wg^scale/(wg^scale + hg^scale)
#     let hh = 2*hg^scale/(wg^scale + hg^scale)
#     let distance = (hh*dx^2 + ww*dy^2)/c2
#     let omega_w = hh*abs(w - wg)/max(w, wg)
#     let omega_h = ww*abs(h - hg)/max(h, hg)
#     let shape = (-expm1(-omega_w))^theta + (-expm1(-omega_h))^theta
#     iou_loss + distance + shape/2
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _shape_iou(p, t, scale, theta):
    q = _Pair(p, t)
    ww = _divide(2 * _power(t.w, scale), _power(t.w, scale) + _power(t.h, scale))
    hh = _divide(2 * _power(t.h, scale), _power(t.w, scale) + _power(t.h, scale))
    distance = _divide(hh * _square(q.dx) + ww * _square(q.dy), q.c2)
    omega_w = _divide(hh * _abs(p.w - t.w), _maximum(p.w, t.w))
    omega_h = _divide(ww * _abs(p.h - t.h), _maximum(p.h, t.h))
    shape = _power(-_expm1(-omega_w), theta) + _power(-_expm1(-omega_h), theta)
    return q.iou_loss + distance + shape / 2


def shape_iou(pred, target, boxes="xyxy", scale=0, theta=4):
    """Shape-IoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    scale: from 0 to 2. Power of the target's sizes.
    theta: from 1 to 10. Power of the shape cost.
    """
    return _evaluated(_shape_iou, pred, target, boxes, scale, theta)


# Shape-IoU (s = 1) (shape_iou_s1)
# Source: H. Zhang & S. Zhang 2023, arXiv:2312.17663
# Written by iouscope 1.0.0 from this text:
#     title Shape-IoU (s = 1)
#     param scale = 1 in [0, 2]    # Power of the target's sizes.
#     param theta = 4 in [1, 10]   # Power of the shape cost.
#     let ww = 2*wg^scale/(wg^scale + hg^scale)
#     let hh = 2*hg^scale/(wg^scale + hg^scale)
#     let distance = (hh*dx^2 + ww*dy^2)/c2
#     let omega_w = hh*abs(w - wg)/max(w, wg)
#     let omega_h = ww*abs(h - hg)/max(h, hg)
#     let shape = (-expm1(-omega_w))^theta + (-expm1(-omega_h))^theta
#     iou_loss + distance + shape/2
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _shape_iou_s1(p, t, scale, theta):
    q = _Pair(p, t)
    ww = _divide(2 * _power(t.w, scale), _power(t.w, scale) + _power(t.h, scale))
    hh = _divide(2 * _power(t.h, scale), _power(t.w, scale) + _power(t.h, scale))
    distance = _divide(hh * _square(q.dx) + ww * _square(q.dy), q.c2)
    omega_w = _divide(hh * _abs(p.w - t.w), _maximum(p.w, t.w))
    omega_h = _divide(ww * _abs(p.h - t.h), _maximum(p.h, t.h))
    shape = _power(-_expm1(-omega_w), theta) + _power(-_expm1(-omega_h), theta)
    return q.iou_loss + distance + shape / 2


def shape_iou_s1(pred, target, boxes="xyxy", scale=1, theta=4):
    """Shape-IoU (s = 1) of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    scale: from 0 to 2. Power of the target's sizes.
    theta: from 1 to 10. Power of the shape cost.
    """
    return _evaluated(_shape_iou_s1, pred, target, boxes, scale, theta)


# EIoU of the WIoU file (eiou_of_wiou_file)
# Source: Tong et al. 2023, arXiv:2301.10051: the authors' iou.py
# Written by iouscope 1.0.0 from this text:
#     title EIoU of the WIoU file
#     let overlap_part = iou_loss      # Overlap loss.
#     let distance_part = rho2/c2      # Centre distance.
#     let x_penalty = (dx/cw)^2        # Horizontal distance.
#     let y_penalty = (dy/ch)^2        # Vertical distance.
#     overlap_part + distance_part + x_penalty + y_penalty
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _eiou_of_wiou_file(p, t):
    q = _Pair(p, t)
    overlap_part = q.iou_loss
    distance_part = _divide(q.rho2, q.c2)
    x_penalty = _square(_divide(q.dx, q.cw))
    y_penalty = _square(_divide(q.dy, q.ch))
    return overlap_part + distance_part + x_penalty + y_penalty


def eiou_of_wiou_file(pred, target, boxes="xyxy"):
    """EIoU of the WIoU file of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".
    """
    return _evaluated(_eiou_of_wiou_file, pred, target, boxes)


# Unified-IoU (unified_iou)
# Source: Luo et al. 2024, arXiv:2408.06636, and the authors' metrics.py
# Written by iouscope 1.0.0 from this text:
#     title Unified-IoU
#     param ratio = 2 in [0.01, 10]   # Scale of both boxes: 2 in the first epoch, 0.5 in the 300th.
#     let zoomed = scaled(pred, ratio)
#     let goal = scaled(target, ratio)
#     let zoomed_loss = iou_loss(zoomed, goal)                # Overlap loss of the scaled boxes.
#     let distance_part = rho2/c2(zoomed, goal)               # Centre distance.
#     let alpha = detach(aspect_v/(zoomed_loss + aspect_v))   # Weight of the aspect term.
#     let aspect_part = alpha*aspect_v                        # Aspect difference.
#     zoomed_loss + distance_part + aspect_part
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _unified_iou(p, t, ratio):
    q = _Pair(p, t)
    zoomed = _scaled(p, ratio)
    goal = _scaled(t, ratio)
    zoomed_loss = _Pair(zoomed, goal).iou_loss
    distance_part = _divide(q.rho2, _Pair(zoomed, goal).c2)
    alpha = _detach(_divide(q.aspect_v, zoomed_loss + q.aspect_v))
    aspect_part = alpha * q.aspect_v
    return zoomed_loss + distance_part + aspect_part


def unified_iou(pred, target, boxes="xyxy", ratio=2):
    """Unified-IoU of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    ratio: from 0.01 to 10. Scale of both boxes: 2 in the first epoch, 0.5 in the 300th.
    """
    return _evaluated(_unified_iou, pred, target, boxes, ratio)


# D-InterpIoU look-alike (interp_look_alike)
# Source: Third-party code under the name of D-InterpIoU; not Liu & Watanabe's
# Written by iouscope 1.0.0 from this text:
#     title D-InterpIoU look-alike
#     param scale = 0.6 in [0, 2]   # Factor of 1-IoU.
#     param power = 1 in [0.1, 4]   # Power of 1-IoU.
#     param lo = 0 in [0, 1]        # Smallest share of the prediction.
#     param hi = 1 in [0, 1]        # Largest share of the prediction.
#     let share = detach(clamp(scale*iou_loss^power, lo, hi))   # Share of the prediction.
#     let between = box(share*dx, share*dy, share*w + (1 - share)*wg, share*h + (1 - share)*hg)
#     let interpolated_loss = iou_loss(between, box(0, 0, wg, hg))   # Overlap loss of the box between.
#     interpolated_loss
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _interp_look_alike(p, t, scale, power, lo, hi):
    q = _Pair(p, t)
    share = _detach(_clamp(scale * _power(q.iou_loss, power), lo, hi))
    between = _box(share * q.dx, share * q.dy, share * p.w + (1 - share) * t.w, share * p.h + (1 - share) * t.h)
    interpolated_loss = _Pair(between, _box(0, 0, t.w, t.h)).iou_loss
    return interpolated_loss


def interp_look_alike(pred, target, boxes="xyxy", scale=0.6, power=1, lo=0, hi=1):
    """D-InterpIoU look-alike of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    scale: from 0 to 2. Factor of 1-IoU.
    power: from 0.1 to 4. Power of 1-IoU.
    lo: from 0 to 1. Smallest share of the prediction.
    hi: from 0 to 1. Largest share of the prediction.
    """
    return _evaluated(_interp_look_alike, pred, target, boxes, scale, power, lo, hi)


# Insert-IoU look-alike (insert_iou)
# Source: Third-party code under the name of D-InterpIoU; not Liu & Watanabe's
# Written by iouscope 1.0.0 from this text:
#     title Insert-IoU look-alike
#     param scale = 1 in [0, 2]       # Factor of 1-IoU.
#     param power = 0.6 in [0.1, 4]   # Power of 1-IoU.
#     param lo = 0.01 in [0, 1]       # Smallest share of the prediction.
#     param hi = 0.99 in [0, 1]       # Largest share of the prediction.
#     let share = detach(clamp(scale*iou_loss^power, lo, hi))   # Share of the prediction.
#     let between = box(share*dx, share*dy, share*w + (1 - share)*wg, share*h + (1 - share)*hg)
#     let interpolated_loss = iou_loss(between, box(0, 0, wg, hg))   # Overlap loss of the box between.
#     interpolated_loss
# Conventions: one pair of boxes, lengths in pixels, y downwards. Where two
# numbers tie, min and max share the slope half and half; 0/0 is 0; sqrt and
# powers have slope 0 at 0; detach(x) has no slope.
def _insert_iou(p, t, scale, power, lo, hi):
    q = _Pair(p, t)
    share = _detach(_clamp(scale * _power(q.iou_loss, power), lo, hi))
    between = _box(share * q.dx, share * q.dy, share * p.w + (1 - share) * t.w, share * p.h + (1 - share) * t.h)
    interpolated_loss = _Pair(between, _box(0, 0, t.w, t.h)).iou_loss
    return interpolated_loss


def insert_iou(pred, target, boxes="xyxy", scale=1, power=0.6, lo=0.01, hi=0.99):
    """Insert-IoU look-alike of each pair of boxes. boxes: "xyxy", "cxcywh" or "xywh".

    scale: from 0 to 2. Factor of 1-IoU.
    power: from 0.1 to 4. Power of 1-IoU.
    lo: from 0 to 1. Smallest share of the prediction.
    hi: from 0 to 1. Largest share of the prediction.
    """
    return _evaluated(_insert_iou, pred, target, boxes, scale, power, lo, hi)


LOSSES = {
    "l1": l1,
    "l2": l2,
    "smooth_l1": smooth_l1,
    "smooth_l1_xyxy": smooth_l1_xyxy,
    "l1_xyxy": l1_xyxy,
    "l1_encoded": l1_encoded,
    "smooth_l1_encoded": smooth_l1_encoded,
    "balanced_l1": balanced_l1,
    "balanced_l1_encoded": balanced_l1_encoded,
    "iou": iou,
    "iou_log": iou_log,
    "iou_squared": iou_squared,
    "giou": giou,
    "ciou": ciou,
    "ciou_gated": ciou_gated,
    "ciou_repo": ciou_repo,
    "ciou_attached": ciou_attached,
    "diou": diou,
    "efficient_iou": efficient_iou,
    "focal_eiou": focal_eiou,
    "focal_eiou_attached": focal_eiou_attached,
    "siou": siou,
    "focal_iou": focal_iou,
    "focal_iou_attached": focal_iou_attached,
    "wiou_v1": wiou_v1,
    "wiou_v2": wiou_v2,
    "wiou_v3": wiou_v3,
    "piou": piou,
    "piou_v2": piou_v2,
    "interp_iou": interp_iou,
    "interp_iou_a90": interp_iou_a90,
    "d_interp_iou": d_interp_iou,
    "d_interp_iou_lo50": d_interp_iou_lo50,
    "extended_iou": extended_iou,
    "extended_iou_sot": extended_iou_sot,
    "smooth_eiou": smooth_eiou,
    "smooth_eiou_p15": smooth_eiou_p15,
    "smooth_eiou_sot": smooth_eiou_sot,
    "extended_iou_huber": extended_iou_huber,
    "ggiou_metric": ggiou_metric,
    "ggiou_balanced": ggiou_balanced,
    "bounded_iou": bounded_iou,
    "alpha_iou": alpha_iou,
    "alpha_giou": alpha_giou,
    "alpha_diou": alpha_diou,
    "alpha_ciou": alpha_ciou,
    "nwd": nwd,
    "inner_iou": inner_iou,
    "inner_ciou": inner_ciou,
    "mpdiou": mpdiou,
    "shape_iou": shape_iou,
    "shape_iou_s1": shape_iou_s1,
    "eiou_of_wiou_file": eiou_of_wiou_file,
    "unified_iou": unified_iou,
    "interp_look_alike": interp_look_alike,
    "insert_iou": insert_iou,
}

# Prediction and target by cx, cy, w, h; what the core computes there: the value and its
# slopes by the prediction's cx, cy, w, h.
ROWS = {
    "l1": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         8.25, -1, -1, -1, -1),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         20.5, 1, 1, -1, 1),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         56.5, 1, 1, -1, 1),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         30.5, 1, 1, -1, 1),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         17.25, 1, -1, -1, -1),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         45, -1, 1, 1, 1),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         2.125, 1, 1, 1, -1),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "l2": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         17.3125, -5, -3.5, -4, -4),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         139.25, 12, 4, -19, 6),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1191.25, 52, 43, -14, 4),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         566.25, 46, 2, -12, 1),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         127.8125, 2, -1, -18, -13.5),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         939, -2, 2, 48, 38),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         1.640625, 0.5, 0.25, 1.5, -2),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "smooth_l1": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         6.25, -1, -1, -1, -1),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         18.5, 1, 1, -1, 1),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         54.5, 1, 1, -1, 1),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         28.625, 1, 1, -1, 0.5),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         15.375, 1, -0.5, -1, -1),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         43, -1, 1, 1, 1),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.8203125, 0.25, 0.125, 0.75, -1),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "smooth_l1_xyxy": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         6.53125, -2, -1.75, 0, -0.125),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         14.125, 2, 1.5, 0, 0.25),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         93, 2, 2, 0, 0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         46.03125, 2, 1.75, 0, 0.125),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         13.75, 0, 0, -1, -1),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         41, 0, 0, 1, 1),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.46875, 0.5, 0.25, 0.375, -0.5),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "l1_xyxy": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         8.5, -2, -2, 0, 0),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         16, 2, 2, 0, 0),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         95, 2, 2, 0, 0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         48, 2, 2, 0, 0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         15.75, 0, 0, -1, -1),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         43, 0, 0, 1, 1),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         1.75, 0, 0, 1, -1),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "l1_encoded": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         4.600098080425719, -0.625, -0.8333333333333333, -0.3571428571428571, -0.5),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         11.036317149928664, 0.625, 0.8333333333333333, -0.7692307692307692, 0.3333333333333333),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         37.81424079032077, 0.625, 0.8333333333333333, -0.5555555555555556, 0.35714285714285715),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         17.762461452163286, 0.625, 0.8333333333333333, -0.5, 0.39999999999999997),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         9.308452398511346, 0.625, -0.8333333333333333, -0.7142857142857142, -0.9523809523809523),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         10.785189766189838, -0.625, 0.8333333333333333, 0.125, 0.16129032258064516),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.9245212317712864, 0.625, 0.8333333333333333, 0.29850746268656714, -0.45454545454545453),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "smooth_l1_encoded": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         2.6592306194335285, -0.625, -0.8333333333333333, -0.23844891540093324, -0.4558038919848865),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         9.036317149928664, 0.625, 0.8333333333333333, -0.7692307692307692, 0.3333333333333333),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         35.84051779232455, 0.625, 0.8333333333333333, -0.5555555555555556, 0.27526907112010407),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         16.093070808908546, 0.625, 0.6944444444444444, -0.5, 0.08164398904051025),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         7.548903787400234, 0.39062499999999994, -0.3472222222222222, -0.7142857142857142, -0.9523809523809523),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         8.869391155078727, -0.39062499999999994, 0.6944444444444444, 0.125, 0.16129032258064516),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.13850104493514614, 0.09765624999999999, 0.08680555555555555, 0.06837244183775254, -0.1977531295218858),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "balanced_l1": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         10.689374178947535, -1.5, -1.5, -1.5, -1.5),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         29.064374178947535, 1.5, 1.5, -1.5, 1.5),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         83.06437417894753, 1.5, 1.5, -1.5, 1.5),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         44.136348141115974, 1.5, 1.5, -1.5, 1.1777200855068983),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         24.261348141115977, 1.5, -1.1777200855068983, -1.5, -1.5),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         65.81437417894753, -1.5, 1.5, 1.5, 1.5),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         1.9840818883440663, 0.876455976549783, 0.6097791754348922, 1.3643887067062312, -1.5),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "balanced_l1_encoded": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         5.245973095346287, -0.9375, -1.25, -0.46794640852917485, -0.7280676112789853),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         14.868849903840532, 0.9375, 1.25, -1.1538461538461537, 0.5),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         55.04924010180483, 0.9375, 1.25, -0.8333333333333333, 0.4918415866956901),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         25.1819377785415, 0.9375, 1.1781610868710948, -0.75, 0.31766526123340305),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         12.417477709619188, 0.7998222273307863, -0.9132963625698437, -1.0714285714285714, -1.4285714285714284),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         14.53741665943664, -0.7998222273307863, 1.1781610868710948, 0.1875, 0.24193548387096772),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.5477506362405681, 0.4318166004402468, 0.4560958155469793, 0.2509114654844586, -0.5069019447590672),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4656268053148469, -0.06559423247065357, -0.0886408546900724, -0.008100492564146976, -0.009745154205384465),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.7364975450081833, 0.06341638071972021, 0.02895095641552444, -0.01445762047496212, -0.007000231257639761),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.80859375, 0, 0, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8451612903225807, 0, 0, 0.003870967741935484, 0.004994797086368366),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12109862671660425, 0, 0, 0.04827922649746494, -0.07660835940093609),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "iou_log": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.626660817663784, -0.12274985557481224, -0.16587818320920575, -0.015158867706528018, -0.018236607491373524),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         1.3336925941871323, 0.24066713428415556, 0.10986977869494058, -0.05486711869690593, -0.026566095021229155),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         1.6533571463689358, 0, 0, -0.14285714285714285, -0.19047619047619047),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         1.865371286571301, 0, 0, 0.025, 0.03225806451612903),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12908259091031682, 0, 0, 0.05493133583021224, -0.08716377255703098),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         -0, 0, 0, -0, -0),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         1.2691488772861865, 0.12200673768551398, -0.18301010652827096, -0.01129017572612219, -0.049440043703906034),
        (18, 24, 20, 9, 24, 20, 16, 12, 
         1.32687094064909, -0.1054421768707483, 0.1946624803767661, -0.022108843537414966, -0.029304029304029304),
    ],
    "iou_squared": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.7144452888019834, -0.0701035991165275, -0.09473459340071284, -0.008657372180053096, -0.010415098370861502),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.9305664562132856, 0.03342074401268397, 0.015257296179703552, -0.007619236976984947, -0.0036891562437970592),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1, 0, 0, 0, 0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1, 0, 0, 0, 0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.9633636474609375, 0, 0, -0.010467529296875, -0.013956705729166666),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.9760249739854319, 0, 0, 0.001198751300728408, 0.0015467758719076232),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.22753237604056104, 0, 0, 0.08486535693936408, -0.13466238456494134),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "giou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.49587890615518304, -0.07955181550386685, -0.10867710448410765, -0.00448304558535546, -0.006449718383997086),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8795550485144946, 0.07008345391524026, 0.06460222547402329, -0.024214312956210977, 0.006150321457677918),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.7605872388481083, 0.006218513276672509, 0.006939500323243235, -0.007430927814891677, -0.003306082701167767),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.3354297693920336, 0.018460284183554623, 0.05015624381946917, -0.016975308641975308, 0.004113761322732487),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.80859375, 0, 0, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8451612903225807, 0, 0, 0.003870967741935484, 0.004994797086368366),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12482997000018634, 0, 0, 0.053031584112375456, -0.08033970268451819),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "ciou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4854909265060325, -0.07477649481523257, -0.09502606740872141, -0.008841684223044112, -0.010285802748149896),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.824903368187168, 0.08095790303641445, 0.03210142938149392, -0.01988139642007636, -0.00782719545999802),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.4284202901590235, 0.007186069528099051, 0.00509338348088533, -0.006847955769314347, -0.005040320826609733),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.3608128043963605, 0.013637463375459607, -0.005126711856644071, -0.009062551953281105, -0.0030415951017311892),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.81171875, 0.005, -0.0025, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8459422474038187, -0.0007809449433814916, 0.0007809449433814916, 0.0038465541542585225, 0.00497591494508822),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12130296403434797, 0.001177682908876785, 0.0005888414544383925, 0.04828254602048709, -0.07663552336335405),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, 0),
    ],
    "ciou_gated": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4854909265060325, -0.07477649481523257, -0.09502606740872141, -0.008841684223044112, -0.010285802748149896),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8108729081691363, 0.08095790303641445, 0.03210142938149392, -0.016843163790757936, -0.00914376293270267),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.425912067352666, 0.007186069528099051, 0.00509338348088533, -0.006135683664388267, -0.0054982100369193555),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.3601613930770864, 0.013637463375459607, -0.005126711856644071, -0.00881091367221923, -0.003242905726580689),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.81171875, 0.005, -0.0025, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8459422352659621, -0.0007809449433814916, 0.0007809449433814916, 0.003846572741751759, 0.004975890961225979),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12130296403434797, 0.001177682908876785, 0.0005888414544383925, 0.04828254602048709, -0.07663552336335405),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, 0),
    ],
    "ciou_repo": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4854909265060325, -0.07477649481523257, -0.09502606740872141, -0.008753335900904725, -0.010409490399145037),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.824903368187168, 0.08095790303641445, 0.03210142938149392, -0.8288108339761072, 0.34270889414761535),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.4284202901590235, 0.007186069528099051, 0.00509338348088533, -0.2034350567289124, 0.12133710121884617),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.3608128043963605, 0.013637463375459607, -0.005126711856644071, -0.07329322319432464, 0.04834294189110364),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.81171875, 0.005, -0.0025, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8459422474038187, -0.0007809449433814916, 0.0007809449433814916, 0.0037989701715728475, 0.005037313632424575),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12130296403434797, 0.001177682908876785, 0.0005888414544383925, 0.05542818850744182, -0.08751638805939876),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, 0),
    ],
    "ciou_attached": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4854909265060325, -0.07477648030365475, -0.0950260477984811, -0.008841383085978156, -0.01028621967516772),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.824903368187168, 0.07990543947035947, 0.03162095688394708, -0.02228828645522267, -0.006564059405674857),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.4284202901590235, 0.007186069528099051, 0.00509338348088533, -0.007525437834435821, -0.004604796641888785),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.3608128043963605, 0.013637463375459607, -0.005126711856644071, -0.009307849167757409, -0.002845357330150146),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.81171875, 0.005, -0.0025, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8459422474038187, -0.0007809449433814916, 0.0007809449433814916, 0.0038465355134061, 0.0049759388543517994),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12130296403434797, 0.001177682908876785, 0.0005888414544383925, 0.04829215686815121, -0.07664964575878849),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "diou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4854908234457628, -0.07477649481523257, -0.09502606740872141, -0.008841983708881871, -0.01028538346797703),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8108729081691363, 0.08095790303641445, 0.03210142938149392, -0.016843163790757936, -0.00914376293270267),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.425912067352666, 0.007186069528099051, 0.00509338348088533, -0.006135683664388267, -0.0054982100369193555),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.3601613930770864, 0.013637463375459607, -0.005126711856644071, -0.00881091367221923, -0.003242905726580689),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.81171875, 0.005, -0.0025, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8459422352659621, -0.0007809449433814916, 0.0007809449433814916, 0.003846572741751759, 0.004975890961225979),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12128263967111624, 0.001177682908876785, 0.0005888414544383925, 0.04826470700039171, -0.07660835940093609),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "efficient_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.5231579687352511, -0.07328378344497018, -0.09116631512641672, -0.022649563883808985, -0.036821180408821805),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         1.1516315128659433, 0.045792960827829604, 0.027267754781782595, -0.09827776680011233, 0.013413385199283501),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.4623305571136545, 0.005468778554609731, 0.0048985638564610365, -0.01643942950532419, -0.0022349813278124517),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.389363165158887, 0.012094253498916397, -0.00534165439310034, -0.018841777869750095, 0.002345600221282312),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         1.44453125, 0.005, -0.0025, -0.09765625, -0.13020833333333334),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         1.5815925994699163, -0.0007809449433814916, 0.0007809449433814916, 0.01584657274175176, 0.020282527193645167),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.13023198498435107, 0.001177682908876785, 0.0005888414544383925, 0.05337171816865376, -0.09049724828982499),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "focal_eiou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.38243283883241547, -0.05357105696199917, -0.06664333678023333, -0.016557020120216637, -0.026916590006167675),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.5911611334579127, 0.023506667128276794, 0.013997217550547732, -0.050448425009389064, 0.006885424642629644),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         0, 0, -0, -0, 0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.631982421875, 0.0021875, -0.00109375, -0.042724609375, -0.056966145833333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.6223495730502436, -0.0003072983221166511, 0.0003072983221166511, 0.006235555087602333, 0.007981083209149857),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12209214719996801, 0.001104074664013979, 0.0005520373320069895, 0.05003584696759011, -0.08484093489568661),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "focal_eiou_attached": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.38243283883241547, -0.030099269095126942, -0.034924704527703306, -0.013658395714970368, -0.02342945121936844),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.5911611334579127, -0.047629860816467744, -0.018478153902487818, -0.03423077097017269, 0.014737846064779864),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.631982421875, 0.0021875, -0.00109375, 0.0024169921875, 0.00322265625),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.6223495730502436, -0.0003072983221166511, 0.0003072983221166511, -0.0015438145755257123, -0.0020568131303702005),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12209214719996801, 0.001104074664013979, 0.0005520373320069895, 0.046682504597553534, -0.07951992882091784),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "siou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.48659334442527996, -0.07532747389416117, -0.09476264438261671, -0.008884532388215136, -0.01102350680024962),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8465571851871441, 0.08369426631153752, 0.02465998407586121, -0.02479865148823466, -0.00721464637708833),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.3569660816663698, 0.005588668757504888, 0.002313936272622493, -0.007380633613545913, -0.0036077690475924623),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.2812119606969679, 0.005977255256585274, 0.0016405745841467617, -0.007594473840434252, -0.0003978759088066267),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.8462297279183614, 0.0060144940288572694, -0.0014601646129479215, -0.03301504972699029, -0.044020066302653725),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8887578771720318, -0.0006246094970448851, 0.0010395004770989954, 0.004863506739164707, 0.006263057276414989),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12131964166493359, 0.0013869466978370644, 0.0004056269689010165, 0.04827242835919753, -0.07668673916725383),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "focal_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.10095176625830996, -0.014221375463539108, -0.019218074950728522, -0.0017562541988105523, -0.00211283052922166),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.399497357138112, 0.034398860754533876, 0.015703827735765466, -0.007842227322277153, -0.003797125877387159),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.5286778807640076, 0, 0, -0.01787799596786499, -0.02383732795715332),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.6036966869188681, 0, 0, 0.0027650229935215335, 0.003567771604543914),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.0017758965132169827, 0, 0, 0.0007080089371971796, -0.0011234521978665988),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "focal_iou_attached": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.10095176625830996, -0.04266412639061732, -0.05765422485218557, -0.005268762596431657, -0.00633849158766498),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.399497357138112, 0.10319658226360164, 0.0471114832072964, -0.02352668196683146, -0.011391377632161477),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.5286778807640076, 0, 0, -0.05363398790359497, -0.07151198387145996),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.6036966869188681, 0, 0, 0.0082950689805646, 0.010703314813631742),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.0017758965132169827, 0, 0, 0.0021240268115915385, -0.0033703565935997966),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "wiou_v1": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.47496849923876494, -0.07197587990637566, -0.0939651811915307, -0.00826300967292053, -0.00994066753663808),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.7933633121722492, 0.08601483298431772, 0.03708695932796333, -0.015573908893366139, -0.0075407266380923006),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.5309861455493565, 0.029789066255777936, 0.024633266326893295, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.4335607626735245, 0.0448120926450505, 0.0019483518541326304, -0, -0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.8111245577963555, 0.0040556227889817775, -0.0020278113944908888, -0.027429332872340523, -0.03657244382978737),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8458215725470746, -0.0006605400800836194, 0.0006605400800836194, 0.0038739919353301126, 0.004998699271393694),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.1211209124830657, 0.0001426420285388673, 7.132101426943365e-05, 0.04828811131801026, -0.07662245762857826),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "wiou_v2": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.32410355473571245, -0.04911407508134633, -0.06411888218770286, -0.005638417731073285, -0.006783198654719015),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.6808599132220647, 0.07381744381544827, 0.03182781901090108, -0.013365440643622079, -0.00647140900728737),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.5309861455493565, 0.029789066255777936, 0.024633266326893295, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.4335607626735245, 0.0448120926450505, 0.0019483518541326304, -0, -0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.7293781356774096, 0.003646890678387048, -0.001823445339193524, -0.024664961109864096, -0.032886614813152124),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.7775862212072683, -0.0006072520274949381, 0.0006072520274949381, 0.003561463608582908, 0.004595436914300526),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.04214914245185523, 4.963832468936285e-05, 2.4819162344681424e-05, 0.016803889938976635, -0.026664023704822428),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "wiou_v3": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.37501374068492943, -0.056828913930164524, -0.07419067611694175, -0.006524100380812742, -0.007848703490430623),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8326866889938653, 0.09027819333612126, 0.03892518962478454, -0.016345836052844356, -0.007914485835863374),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.8422866618110587, 0.03584617639445278, 0.02964203048002826, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.7250514510838075, 0.05392388481621076, 0.002344516731139598, -0, -0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.892398967558262, 0.00446199483779131, -0.002230997418895655, -0.03017774286428905, -0.040236990485718736),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.9500930695110177, -0.0007419703783764293, 0.0007419703783764293, 0.0043515713107374855, 0.005614930723532239),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.031027102616784777, 3.65400884637536e-05, 1.82700442318768e-05, 0.012369789446922342, -0.019628095651314792),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "piou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4881821282422747, -0.07482141203937251, -0.10094376078169764, -0.008100492564146976, -0.009745154205384465),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8072226636714938, 0.07914629407567979, 0.04992417422347056, -0.01445762047496212, -0.007000231257639761),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.945980099783497, 0.00576774976269954, 0.007690333016932719, 0, 0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.4391117027628377, 0.02665680058483909, 0.03554240077978545, 0, 0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.8846476685941922, 0, 0, -0.03546436985610573, -0.04728582647480765),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         1.2931484810541125, 0, 0, 0.017168151298532698, 0.02272437516183132),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12215770362770886, 0, 0, 0.04929540175288577, -0.0779632597414972),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "piou_v2": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4693018785875026, -0.09390798197881825, -0.12634681203693504, -0.007787209235876879, -0.00936826424223817),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8983306964191657, 0.115209063609565, 0.09173203855328911, -0.01608939497655405, -0.007790319702086447),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.3007491591140061, -0.03228365998718734, -0.04304487998291645, 0, 0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.8135218689035177, 0.018779550942671742, 0.025039401256895657, 0, 0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.9942443789330246, 0, 0, -0.05424134970593086, -0.07232179960790781),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         1.625023737397754, 0, 0, 0.014551094603034425, 0.01919223720047444),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.09465685253217437, 0, 0, 0.04140269478119236, -0.06468499819983853),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "interp_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.47764096435876097, -0.06806014818049134, -0.09192943043370704, -0.008106404863462565, -0.00975201339263417),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.7579254756692342, 0.06586956458317192, 0.032180606731169584, -0.014463820929958245, -0.007015189977062911),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.1260106923086335, 0.002125693209150165, 0.0028263099528044906, -3.297603635555385e-05, -5.653145381406208e-05),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.0591467156208956, 0.0023592483037545918, 0.0030472393610447295, -3.356292744077966e-05, -8.261458702891037e-06),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.8309671875, 0, 0, -0.028579687500000003, -0.03810625),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.9040881532552782, 0, 0, 0.005013046791774444, 0.006515109101016675),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.1236987972861285, 0, 0, 0.049522734522149864, -0.07827191065037176),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         0.7443690126862457, 0.03671458629732461, -0.05467295166031099, -0.003176886001508544, -0.013915979488108013),
    ],
    "interp_iou_a90": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.5243488725778395, -0.07727015630065141, -0.10422535003672195, -0.008240872686297094, -0.00990843642726763),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8391709785874146, 0.07482356017181571, 0.04319799853456423, -0.014608258221197181, -0.0073292866833238),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.4781311228334588, 0.0060859463764107846, 0.007982070373081481, -0.0004840984124478233, -0.000781954525139855),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.266238089771553, 0.009493794411421983, 0.010668079254763487, -0.0006868209718674456, -0.0001452285069509874),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.9179296874999999, 0, 0, -0.0332421875, -0.04432291666666666),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         1.0944575055243322, 0, 0, 0.007950879615839007, 0.010395543739593173),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.13402033181141093, 0, 0, 0.05436874874917083, -0.08486475564645218),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         0.8388054152928153, 0.04500282772526509, -0.06582784633825468, -0.0032531962514744084, -0.014333072379281542),
    ],
    "d_interp_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.6820719062503466, -0.10388226476962562, -0.1399257419896129, -0.009960776818955689, -0.01193110456952124),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.9864691839813536, 0.08968329789977042, 0.05809305328414458, -0.015458787615405402, -0.008769111881460196),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.0655658441079385, 0.0011509718863990913, 0.0015325149195335082, -8.89974522059533e-06, -1.5365768102471343e-05),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.0299890414971395, 0.001214061129681385, 0.0015934394147329581, -8.61760493612788e-06, -2.158892632721434e-06),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         1.0123338103294373, 0, 0, -0.038018643856048584, -0.05069152514139811),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         1.1934237757415644, 0, 0, 0.008989325186289015, 0.011748553714150917),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.17164088167874872, 0, 0, 0.07081597673777418, -0.10876543465464726),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         1.0167971833491514, 0.05753253570168432, -0.08314477210655871, -0.003680846600799919, -0.016543212272064622),
    ],
    "d_interp_iou_lo50": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.7291926967877151, -0.11046333088220736, -0.1488182337361563, -0.010834114106027356, -0.012968942368567531),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.9864691839813536, 0.08968329789977042, 0.05809305328414458, -0.015458787615405402, -0.008769111881460196),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.0655658441079385, 0.0011509718863990913, 0.0015325149195335082, -8.89974522059533e-06, -1.5365768102471343e-05),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.0299890414971395, 0.001214061129681385, 0.0015934394147329581, -8.61760493612788e-06, -2.158892632721434e-06),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         1.0123338103294373, 0, 0, -0.038018643856048584, -0.05069152514139811),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         1.1934237757415644, 0, 0, 0.008989325186289015, 0.011748553714150917),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.18381750605439476, 0, 0, 0.07573222334589641, -0.11646450605423549),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         1.0167971833491514, 0.05753253570168432, -0.08314477210655871, -0.003680846600799919, -0.016543212272064622),
    ],
    "extended_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         -0.5343731946851531, -0.06559423247065357, -0.0886408546900724, -0.008100492564146976, -0.009745154205384465),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         -0.2635024549918167, 0.06341638071972021, 0.02895095641552444, -0.01445762047496212, -0.007000231257639761),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         0.7219064276344557, 0.009970998222113966, 0.014348509636700585, -0.013823881259620497, -0.012856071913855408),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         0.28683914510686165, 0.02045624499412264, 0.016044113720880503, -0.018294465160358892, -0.014475130991078309),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         -0.19140625, -0, -0, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         -0.15483870967741936, -0, -0, 0.003870967741935484, 0.004994797086368366),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         -0.8789013732833958, -0, -0, 0.04827922649746494, -0.07660835940093609),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         -1, -0, -0, -0, -0),
    ],
    "extended_iou_sot": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         -0.5343731946851531, -14.192952050837667, -19.179664933564414, -1.752744078567302, -2.1086077411900637),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         -0.2635024549918167, 14.530278232405893, 6.633387888707038, -3.3126022913256956, -1.6039279869067102),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         0.7219064276344557, 11.40183646698732, 16.407520769567117, -15.80760822037604, -14.70091823349366),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         0.28683914510686165, 9.092800899887514, 7.131608548931384, -8.131889763779528, -6.434195725534308),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         -0.19140625, -0, -0, -5.25, -7),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         -0.15483870967741936, -0, -0, 4.8, 6.193548387096774),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         -0.8789013732833958, -0, -0, 9.667915106117354, -15.340823970037453),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         -1, -0, -0, -0, -0),
    ],
    "smooth_eiou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.21680832182771034, -0.061084865824779636, -0.08254711597943194, -0.007543612948240859, -0.009075210039907428),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.542428633803081, 0.09341201742675644, 0.04264461665134533, -0.021296003972939292, -0.010311306271482464),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         2.9649617455288526, 0.034338251857179536, 0.04941358194081933, -0.04760685999159206, -0.04427390572519685),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.6559549853793585, 0.052647793640666594, 0.04129238716915027, -0.047084067814287, -0.0372543303797381),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.6538238525390625, -0, -0, -0.044219970703125, -0.0589599609375),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.7142976066597294, -0, -0, 0.00654318418314256, 0.00844281830082911),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.014664877392647456, -0, -0, 0.01169309605556579, -0.018554334236930838),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, -0, -0, -0, -0),
    ],
    "smooth_eiou_p15": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.3177290768222354, -0.06713915959049485, -0.09072859404120925, -0.008291281756657496, -0.00997467976657873),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.6320580330461056, 0.08163536959277434, 0.03726832090104915, -0.01861117234239415, -0.009011338387127603),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         2.2595102759926555, 0.01962613001194437, 0.0282424797732858, -0.027209842467855995, -0.025304882540711063),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.4597765917156704, 0.034808018986329486, 0.027300407048101556, -0.03112956903036091, -0.024630651153807713),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.7271023867131833, -0, -0, -0.036882005123132486, -0.04917600683084332),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.7769792062332609, -0, -0, 0.005338025080991868, 0.006887774298054024),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.042141387177179905, -0, -0, 0.025201197135030787, -0.03998867644566868),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, -0, -0, -0, -0),
    ],
    "smooth_eiou_sot": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.21680832182771034, -13.217237842836694, -17.861132220049587, -1.632249251675616, -1.9636485723849697),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.542428633803081, 21.40302849290557, 9.770947790239498, -4.879446910299715, -2.3625780494534196),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         2.9649617455288526, 39.2657909986848, 56.5044309493269, -54.43844440038552, -50.6272111967626),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.6559549853793585, 23.401944273276303, 18.354466096687297, -20.928868143450572, -16.559549853793584),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.6538238525390625, -0, -0, -8.490234375, -11.3203125),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.7142976066597294, -0, -0, 8.113548387096774, 10.469094693028095),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.014664877392647456, -0, -0, 2.341542485127049, -3.7155054309454005),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, -0, -0, -0, -0),
    ],
    "extended_iou_huber": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4156268053148469, -0.06559423247065357, -0.0886408546900724, -0.008100492564146976, -0.009745154205384465),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.6864975450081833, 0.06341638071972021, 0.02895095641552444, -0.01445762047496212, -0.007000231257639761),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.6719064276344555, 0.009970998222113966, 0.014348509636700585, -0.013823881259620497, -0.012856071913855408),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.2368391451068617, 0.02045624499412264, 0.016044113720880503, -0.018294465160358892, -0.014475130991078309),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.75859375, -0, -0, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.7951612903225806, -0, -0, 0.003870967741935484, 0.004994797086368366),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.07109862671660425, -0, -0, 0.04827922649746494, -0.07660835940093609),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, -0, -0, -0, -0),
    ],
    "ggiou_metric": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4282953126005585, 0.12561254745641315, 0.16223659809097515, 0.0119456733898642, 0.014416735065926198),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.000288743134637852, -0.0015033029784673117, -7.756812271651326e-05, 0.0003989988968319777, 9.470375523459666e-06),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.2680628862186687, -0.05908324839105351, 0.052518443014269785, 0.035246752677731655, 0.040743474640038656),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.25554579449117126, 0.01078083820509629, -0.019165934586837848, -0.004472051403595498, -0.005770388907865158),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.9117645536807599, -0.009616266777101765, -0.010172579731148974, -0.035059111427424974, 0.055746584224759706),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         1, -0, -0, 0, 0),
    ],
    "ggiou_balanced": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.3399477883006609, -0.053392308491866554, -0.07118974465582208, -0.061019781133561775, -0.08542769358698649),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         4.486643184989638e-05, 1.939788509335229e-06, 2.5863846791136387e-06, -4.774864022979026e-06, 2.069107743290911e-06),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.6955262320357042, 0.015741885380624748, -0.013992787004999776, -0.0633273560454847, -0.08443647472731293),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.7481996631675444, -0.01472250174015529, 0.026173336426942737, 0.010364641225069323, 0.013373730612992676),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.11208090785786638, 0.021842441214854697, 0.019415503302093063, 0.06117052586218216, -0.17692307892778344),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "bounded_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.8364627061437728, -0.1451154308543961, -0.19977442993921937, -0.03907714645404814, -0.06946758825287738),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         1.7510079258646611, 0.08162937330799155, 0.1874843762206116, -0.06249609399412537, 0.05332622293327013),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         2.188599300240844, 0, 0, -0.06249609399412537, 0.04374426987318203),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.36481973605168, 0, 0.24487318013307702, -0.06249609399412537, 0.015387026818124856),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         1.106550899681548, 0.19751509030627742, -0.2185476549000403, -0.06249609399412537, -0.08332638946754437),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         1.320956444323125, -0.19751509030627742, 0.24487318013307702, 0.009999500018749375, 0.0124861871424672),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.03579889977756841, 0.0712962740882993, 0.06539618943785237, 0.012782261794213707, -0.03475115234439293),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         5.424524473109723e-08, 0, 0, -6.102371358856568e-10, -1.446397629717709e-09),
    ],
    "alpha_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.8474072167197196, -0.056192226328239114, -0.07593544098410691, -0.0069394014441500115, -0.008348324084096092),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.9817040907534189, 0.013209672142492928, 0.006030502499833728, -0.003011531472899942, -0.001458152590633371),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.9929875731468201, 0, 0, -0.0030053257942199707, -0.004007101058959961),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.9962877379074218, 0, 0, 0.00027841965694337217, 0.00035925117024951245),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.32107714448508734, 0, 0, 0.11188241813728897, -0.17753243208561556),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "alpha_giou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.8474349031279458, -0.056230547832958507, -0.07599045188672622, -0.0069294694945323705, -0.008339276238270547),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.984631826839765, 0.013619006088069019, 0.008219360219037429, -0.003610556759108856, -0.0006507566806732922),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.4399943539352908, 0.01079209823090639, 0.01204335599680858, -0.012896218011774933, -0.00573763658338522),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.0377402533146811, 0.0062310730733093145, 0.01692970797276493, -0.005729835333973707, 0.0013885564898797735),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.9929875731468201, 0, 0, -0.0030053257942199707, -0.004007101058959961),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.9962877379074218, 0, 0, 0.00027841965694337217, 0.00035925117024951245),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.32107719643629146, 0, 0, 0.11188261663741213, -0.17753258793922788),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "alpha_diou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.8474150546484264, -0.05620309571787862, -0.07594299940079831, -0.006940279175134372, -0.008348963573813269),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.9821155125515604, 0.013500775177703176, 0.006082784863141999, -0.003051119764458468, -0.0014937246787004525),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.0772609128856856, 0.0039106825165948125, 0.002771835932163629, -0.0033390590975852924, -0.00299214386666734),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.0467187777641185, 0.005307000969157484, -0.0019950531886128208, -0.0034287554884857396, -0.001261972506178779),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.9929876036643982, 1.46484375e-07, -7.32421875e-08, -0.0030053257942199707, -0.004007101058959961),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.9962877383837005, -1.4288364027952857e-09, 1.4288364027952857e-09, 0.0002784196123096696, 0.000359251135658393),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.3210771444913182, 1.1963174124505055e-10, 5.981587062252527e-11, 0.11188241813581405, -0.17753243208561556),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "alpha_ciou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.8474150546484264, -0.05620309571787862, -0.07594299940079831, -0.006940279175134372, -0.008348963573813269),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.9821182745010474, 0.013500775177703176, 0.006082784863141999, -0.0030529140274493764, -0.0014929471647377255),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.077260928665371, 0.0039106825165948125, 0.002771835932163629, -0.0033390725406848734, -0.002992135224674752),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.0467187780405363, 0.005307000969157484, -0.0019950531886128208, -0.003428755808823818, -0.0012619722499083164),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.9929876036643982, 1.46484375e-07, -7.32421875e-08, -0.0030053257942199707, -0.004007101058959961),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.9962877383837005, -1.4288364027952857e-09, 1.4288364027952857e-09, 0.0002784196123096696, 0.000359251135658393),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.32107714449132657, 1.1963174124505055e-10, 5.981587062252527e-11, 0.11188241813583616, -0.17753243208564923),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, 0),
    ],
    "nwd": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.2310782688299803, -0.04465117357038382, -0.03125582149926867, -0.008930234714076763, -0.008930234714076763),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.4668512286187079, 0.031042758523266406, 0.010347586174422135, -0.012287758582126286, 0.0038803448154083008),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         0.9294246906819398, 0.004224586408014, 0.003493407991242346, -0.0002843471620778654, 8.124204630796154e-05),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         0.83698031816144, 0.012616484167291877, 0.0005485427898822556, -0.0008228141848233833, 6.856784873528195e-05),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.36112700452895674, 0.00870299028206483, -0.004351495141032415, -0.01958172813464587, -0.014686296100984403),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.6990510237993212, -0.00152966733243765, 0.00152966733243765, 0.009178003994625901, 0.007265919829078839),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.052083187406648856, 0.027041428171654974, 0.013520714085827487, 0.02028107112874123, -0.027041428171654974),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "inner_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.5620789220404235, -0.07196525125495475, -0.09687629976628523, -0.008020223784437728, -0.00977516880171854),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8615435031951499, 0.0646673634101832, 0.01940020902305496, -0.01608307483776577, -0.0037359642591893397),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.80859375, 0, 0, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8451612903225807, 0, 0, 0.003870967741935484, 0.004994797086368366),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12109862671660425, 0, 0, 0.04827922649746494, -0.07660835940093609),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         0.8283299329641504, 0.02823027073009722, -0.05190727198759812, -0.0027808923405767414, -0.012860607686479534),
    ],
    "inner_ciou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.5819430432316091, -0.08114751359953375, -0.10326151248493426, -0.008761415443334862, -0.01031581734448397),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.9499493263741347, 0.08220888572687744, 0.022550681989024435, -0.021506850782880012, -0.004562928461547597),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.4284202901590235, 0.007186069528099051, 0.00509338348088533, -0.006847955769314347, -0.005040320826609733),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.3608128043963605, 0.013637463375459607, -0.005126711856644071, -0.009062551953281105, -0.0030415951017311892),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.81171875, 0.005, -0.0025, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8459422474038187, -0.0007809449433814916, 0.0007809449433814916, 0.0038465541542585225, 0.00497591494508822),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12130296403434797, 0.001177682908876785, 0.0005888414544383925, 0.04828254602048709, -0.07663552336335405),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         0.8947277106336406, 0.034649848014751045, -0.06638138298004304, -0.0048295127081080915, -0.014655825682479893),
    ],
    "mpdiou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.46565442372305005, -0.06560643950190356, -0.08864939961194739, -0.008102933970396978, -0.009747595611634465),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.7366557786507615, 0.06344567759472021, 0.028960722040524443, -0.014469217154649619, -0.006996569148264761),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.002811279296875, 0.000126953125, 0.00010498046875, -8.544921875e-06, 2.44140625e-06),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.0013160705566406, 0.0001123046875, 4.8828125e-06, -7.32421875e-06, 6.103515625e-07),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.8086740493774414, 4.8828125e-06, -2.44140625e-06, -0.027354736328125, -0.036466573079427085),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8457380725491431, -4.8828125e-06, 4.8828125e-06, 0.0039002646169354837, 0.005017990445743367),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12109977112578393, 1.220703125e-06, 6.103515625e-07, 0.04828014202480869, -0.07660958010406109),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "shape_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4858638617963277, -0.07477649481523257, -0.09502606740872141, -0.009020949962714868, -0.010795825680402792),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8315084378467488, 0.08095790303641445, 0.03210142938149392, -0.0230396761224744, -0.008623596624871025),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.433952373466525, 0.007186069528099051, 0.00509338348088533, -0.009726629930572436, -0.0052477931663400075),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.364943820979753, 0.013637463375459607, -0.005126711856644071, -0.01143802148403766, -0.0032340090336894912),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.8459758801590536, 0.005, -0.0025, -0.03301504972699029, -0.044020066302653725),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8887063989973888, -0.0007809449433814916, 0.0007809449433814916, 0.004854726976407104, 0.006277683424727408),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12130491249664742, 0.001177682908876785, 0.0005888414544383925, 0.048273864006324, -0.07668673916725383),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "shape_iou_s1": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.4850251972088567, -0.07332540243391876, -0.09614542349703947, -0.008906686200739922, -0.011080311269042305),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.8158992283388954, 0.07831565451598409, 0.03365388466666477, -0.020657505974606857, -0.008071316091492652),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.4195248476100482, 0.004735638385579187, 0.0076869266627055, -0.008222889013144311, -0.0049444422292581934),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.311760813236537, 0.011679754684440073, -0.004009506672432917, -0.009170702835127572, -0.0027664186738807664),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.8474430910734494, 0.004285714285714286, -0.002857142857142857, -0.031047193542544253, -0.047138276428163504),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8911804556525786, -0.0006693813800412785, 0.0008925085067217047, 0.004512834307954059, 0.006785743487238659),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12130192437626826, 0.0010094424933229586, 0.0006729616622153056, 0.048270973595334596, -0.07673818541139486),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, -0, -0),
    ],
    "eiou_of_wiou_file": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.5247378948233334, -0.08877066391144249, -0.11360112526731275, -0.010008164466899365, -0.011762944888546796),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.94850521855785, 0.10725855233369398, 0.04660245318062788, -0.02385667027003248, -0.01021791284374963),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         2.270339273574977, 0.01857626476042618, 0.018706404737532788, -0.01798148670600848, -0.016755131460685524),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.7740363826388565, 0.026454678738971265, 0.005405472429713123, -0.020149219570710315, -0.0036727907994932277),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.8173611111111111, 0.0128125, -0.009444444444444445, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8476078179922889, -0.0020309449433814917, 0.0028621103960349776, 0.003815322741751759, 0.004908756591785544),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12161391337875961, 0.002959817014468231, 0.0023249525655495034, 0.048238107983890346, -0.07660835940093609),
        (24, 20, 16, 12, 24, 20, 16, 12, 
         0, 0, 0, 0, 0),
    ],
    "unified_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.29876460441549274, -0.04671628543249885, -0.0021442793689692144, -0.007760376850830569, -0.06978608902966285),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.6680221840656567, 0.006237006237006237, 0.002079002079002079, -0.05497692724284431, 0.01154129733590698),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1.2368486417677038, 0.005784605953150994, 0.004269424097724451, -0.005633312350755992, -0.0041254325872770595),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1.115517723493552, 0.030276463894996223, 0.00040488688877186917, -0.024167228867289434, -0.0033759127148005785),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.809375, 0.00125, -0.000625, -0.02734375, -0.036458333333333336),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.8453565386962826, -0.0001952362358453729, 0.0001952362358453729, 0.003864850404396316, 0.004990094538945011),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.12116495431846398, 0.00029442072721919626, 0.00014721036360959813, 0.048293435643292006, -0.07663552336335405),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         0.5499398034233253, 0.0030702315466291418, -0.0405232952253044, -0.036395538977385206, -0.013145656691662072),
    ],
    "interp_look_alike": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.15613182628081226, -0.028937474899704375, -0.03870326429793967, -0.000978094139997684, -0.0011444951468067678),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.38868068071489636, 0.03869328143484435, 0.036954046122329116, -0.0027392400235367233, -0.0037686017391788057),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         0.9864077669902912, 0.02066547271184843, 0.0007156873666441026, -0.010037618145828155, -6.0326138184560364e-05),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.4713261580467224, -0, -0, -0.02204730749130249, -0.02939640998840332),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.684967219216462, -0, -0, 0.00567093637082862, 0.007384021163471726),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.009408357836723773, -0, -0, 0.004456150035009476, -0.006014143338239707),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         0.416664517165913, 0.029235564786126024, -0.0404754695694789, -0.0010146587207010567, -0.0050896765547805865),
    ],
    "insert_iou": [
        (21.5, 18.25, 14, 10, 24, 20, 16, 12, 
         0.322138307281886, -0.052147767544102844, -0.07006577495025976, -0.004032614275183235, -0.00477928518645316),
        (30, 22, 6.5, 15, 24, 20, 16, 12, 
         0.6411131645802183, 0.05755891640571094, 0.035042210851400885, -0.009754932931588038, -0.00690097204758098),
        (50, 41.5, 9, 14, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (47, 21, 10, 12.5, 24, 20, 16, 12, 
         1, -0, -0, -0, -0),
        (25, 19.5, 7, 5.25, 24, 20, 16, 12, 
         0.7451540731092655, -0, -0, -0.02777519354067358, -0.03703359138756477),
        (23, 21, 40, 31, 24, 20, 16, 12, 
         0.825423553579118, -0, -0, 0.004186555256824932, 0.005409117400898365),
        (24.25, 20.125, 16.75, 11, 24, 20, 16, 12, 
         0.0359145280985116, -0, -0, 0.01636796263822587, -0.022886072971945195),
        (27, 14.5, 11, 13, 24, 20, 16, 12, 
         0.6425080836088426, 0.034655552210316846, -0.05040699328649557, -0.002513579607002394, -0.011454968869918668),
    ],
}


def _measured(function, rows):
    table = torch.tensor(rows, dtype=torch.float64)
    pred = table[:, 0:4].clone().requires_grad_()
    value = function(pred, table[:, 4:8], boxes="cxcywh")
    slopes = None
    if value.requires_grad:
        slopes, = torch.autograd.grad(value.sum(), pred, allow_unused=True)
    if slopes is None:
        slopes = torch.zeros_like(pred)
    return value.tolist(), slopes.tolist()


def _error(got, wanted, size=1.0):
    """Relative to the size, or to 1 where that is larger."""
    if math.isfinite(wanted):
        return abs(got - wanted) / max(1.0, abs(size))
    same = got == wanted or (math.isnan(got) and math.isnan(wanted))
    return 0.0 if same else math.inf


def self_test():
    """Compares every loss with its rows: values to 1e-12, slopes to 1e-8."""
    good = True
    for name, function in LOSSES.items():
        rows = ROWS[name]
        agree, worst = 0, 0.0
        for row, value, slopes in zip(rows, *_measured(function, rows)):
            wanted = row[9:]
            of_value = _error(value, row[8], row[8])
            size = max(abs(x) for x in wanted)
            of_slopes = 0.0
            if math.isfinite(row[8]) and math.isfinite(size):
                of_slopes = max(_error(x, y, size) for x, y in zip(slopes, wanted))
            agree += of_value <= 1e-12 and of_slopes <= 1e-8
            errors = [worst, of_value, of_slopes]
            worst = math.nan if any(math.isnan(x) for x in errors) else max(errors)
        good = good and agree == len(rows)
        title = "" if len(LOSSES) == 1 else name + ": "
        print("%s%d of %d rows agree, worst %.0e" % (title, agree, len(rows), worst))
    return good


if __name__ == "__main__":
    sys.exit(0 if self_test() else 1)
