# SPDX-License-Identifier: GPL-3.0-or-later
"""Bounding-box regression losses, exactly: values, gradients, terms, surfaces and simulations.

    import iouscope as iou
    value, gradient = iou.evaluate("ciou", pred, target)          # arrays of shape (N, 4)

Boxes are (left, top, right, bottom) unless form says "cxcywh" or "xywh". Losses are ids ("giou"),
ids with parameters ("interp_iou:alpha=0.9") or formulas ("=1 - iou + rho2/c2"). iou.torch has losses
for PyTorch and check(), which holds your code against ours; it needs torch, nothing else here does.
"""
import importlib
import json
from typing import NamedTuple

import numpy as np

from . import _core

__version__ = _core.version
__all__ = ["losses", "protocols", "evaluate", "terms", "explain", "surface", "recipe", "run",
           "simulate", "Explanation", "Run", "Simulated"]


def __getattr__(name):
    if name == "torch":
        return importlib.import_module(".torch", __name__)
    raise AttributeError(f"module 'iouscope' has no attribute '{name}'")


def losses():
    """Every loss, as dicts: id, name, kind, formula, parameters, terms, source and more."""
    return json.loads(_core.losses())


def protocols():
    """The names simulate() takes."""
    return _core.protocols()


def _boxes(boxes, what):
    """An array of shape (N, 4) or (4,), float32 or float64; nothing is copied that need not be."""
    if hasattr(boxes, "detach"):
        boxes = boxes.detach()
    array = np.asarray(boxes)
    if array.dtype not in (np.float32, np.float64) or not array.dtype.isnative:
        array = array.astype(np.float64)
    if array.ndim not in (1, 2) or array.shape[-1] != 4:
        raise ValueError(f"{what} has shape {array.shape}; boxes are (N, 4), or (4,) for one")
    return array


def _pairs(pred, target):
    """Two arrays of shape (N, 4), and whether one pair was meant. One box goes with any number."""
    pred, target = _boxes(pred, "pred"), _boxes(target, "target")
    single = pred.ndim == 1 and target.ndim == 1
    pred, target = np.atleast_2d(pred), np.atleast_2d(target)
    if len(pred) != len(target) and 1 not in (len(pred), len(target)):
        raise ValueError(f"{len(pred)} predictions and {len(target)} targets")
    pred, target = np.broadcast_arrays(pred, target)
    return pred, target, single


def _is_single(precision):
    if precision not in ("double", "float"):
        raise ValueError(f'no precision "{precision}"; choose double or float')
    return precision == "float"


def evaluate(loss, pred, target, *, form="xyxy", by=None, slope="detached", epsilon=0.0,
             precision="double", gradient=True, threads=0):
    """Value (N,) and gradient (N, 4) by the prediction, as float64; gradient=False: the value alone.

    The gradient is by the numbers of the form, or those of by ("cxcywh", "xyxy", "log", "xywh",
    "yxyx"). slope: "detached" is what automatic differentiation gives of the published formula,
    with what its source detaches; "attached" detaches nothing; "published" is the step its authors
    take (other than the gradient for a few). epsilon is added to every divisor, as public code does.
    precision "float" computes in single precision, many times as fast. Boxes with NaN or a size
    below 0 give NaN.
    """
    pred, target, single = _pairs(pred, target)
    value = np.empty(len(pred))
    partials = np.empty((len(pred), 4)) if gradient else None
    _core.evaluate(loss, pred, target, form, by or form, slope, float(epsilon),
                   _is_single(precision), threads, value, partials)
    if single:
        value, partials = value[0], partials[0] if gradient else None
    return (value, partials) if gradient else value


def terms(loss, pred, target, *, form="xyxy", precision="double", threads=0):
    """Every named term of the loss: a dict from its id (losses() explains them) to an array (N,)."""
    pred, target, single = _pairs(pred, target)
    found = _core.terms(loss, pred, target, form, _is_single(precision), threads)
    return {name: numbers[0] if single else numbers for name, numbers in found.items()}


class Explanation(dict):
    """What explain() found; prints as text. verdict: "fits", "value_only", "gradient_only", "nearly",
    "far_fetched", "unknown" or "not_finite"; readings: what gives these numbers, likeliest first."""

    def __init__(self, text, found):
        super().__init__(found)
        self.text = text

    def __str__(self):
        return self.text

    __repr__ = __str__

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def _printed(number):
    """All digits of a number; a text keeps those it has."""
    return number if isinstance(number, str) else repr(float(number))


def _plain(numbers):
    if hasattr(numbers, "detach"):
        numbers = numbers.detach()
    return numbers.tolist() if hasattr(numbers, "tolist") else numbers


def explain(value=None, gradient=None, *, pred, target, form="xyxy", by=None, loss="ciou", batch=1):
    """Which formula, parameters, epsilon or mistake gives the numbers other code printed.

    value and gradient are those of one pair of boxes, or lists of them; give all digits, as numbers or
    as the texts that were printed. loss: the one it is thought to be. batch: pairs in the batch whose
    mean was taken.
    """
    pred, target, single = _pairs(pred, target)
    value, gradient = _plain(value), _plain(gradient)
    if value is None and gradient is None:
        raise ValueError("nothing to explain; give value, gradient or both")
    if single:
        value = None if value is None else [value]
        gradient = None if gradient is None else [gradient]
    values = [] if value is None else [_printed(v) for v in value]
    gradients = [] if gradient is None else [[_printed(x) for x in four] for four in gradient]
    for given in (values, gradients):
        if given and len(given) != len(pred):
            raise ValueError(f"{len(given)} numbers for {len(pred)} pairs")
    text, found = _core.explain(pred.tolist(), target.tolist(), values, gradients, form, by or form,
                                loss, batch)
    return Explanation(text, json.loads(found))


def surface(loss, target, pred, *, x, y, size=256, form="xyxy", gradient=False, slope="detached",
            term="", minus="", threads=0):
    """The loss over two numbers of the prediction, float32 of shape (rows, columns); with
    gradient=True (5, rows, columns): value, then partials by cx, cy, w, h.

    x and y are ("cx", lo, hi), of cx cy w h l t r b lnw lnh; row 0 is at the lower end of y. size: N, or
    (columns, rows). term: a term in the place of the loss; minus: the loss less this one.
    """
    columns, rows = (size, size) if isinstance(size, int) else size
    if min(columns, rows) < 1 or max(columns, rows) > 16384:
        raise ValueError("a surface has 1 to 16384 points a side")
    if slope not in ("detached", "published"):
        raise ValueError(f'no slope "{slope}" of a surface; choose detached or published')
    made = _core.surface(loss, _plain(target), _plain(pred), form, tuple(x), tuple(y), columns, rows,
                         term, minus, gradient, slope == "published", threads)
    return made if gradient else made[0]


def recipe(loss, pred, target, *, form="xyxy", optimizer="gd", rate=0.01, steps=200,
           variables="xyxy"):
    """The line that run() takes, as the window copies it: one pair descends so many steps, taken in
    these variables."""
    def word(box):
        return f"{form}:" + ",".join(repr(float(x)) for x in _plain(box))
    spec = loss.replace(" ", "%20")
    return (f"iouscope-run core={_core.version} numerics={_core.numerics} pred={word(pred)} "
            f"target={word(target)} loss={spec} optimizer={optimizer} schedule={float(rate)!r} "
            f"steps={steps} form={variables}")


class Run(NamedTuple):
    """steps: a structured array, row k before step k; stopped: why it ended there."""
    steps: np.ndarray
    stopped: str


def run(line):
    """Runs one pair of boxes by a recipe line, as the window copies it or recipe() makes it. Warns
    where the line was written with other numerics."""
    return Run(*_core.run(line))


class Simulated(NamedTuple):
    """curves: a structured array of means, row k before step k; cases: start, target, final box and
    errors of each, or None; cases that met a size of 0 on the way, and those held because they went
    beyond all bounds."""
    curves: np.ndarray
    cases: np.ndarray
    non_positive_size: int
    diverged: int


def simulate(protocol, losses=(), *, cases=None, seed=0, steps=None, keep_cases=False, threads=0):
    """Many boxes descend by a published protocol: a dict from each loss to what became of them.

    losses: those the protocol suggests where none are given. cases: a fair sample of so many. Ctrl-C
    cancels.
    """
    if isinstance(losses, str):
        losses = [losses]
    return {spec: Simulated(*rest) for spec, *rest in
            _core.simulate(protocol, list(losses), cases, seed, steps, keep_cases, threads)}
