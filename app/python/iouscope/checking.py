# SPDX-License-Identifier: GPL-3.0-or-later
"""Your loss function against ours, at pairs of boxes of every kind."""
import numpy as np

from . import evaluate, explain

# Kinds of pairs, and whether their gradients are judged: at a kink several are right.
KINDS = {"overlapping": True, "close": True, "apart": True, "prediction inside": True, "target inside": True,
         "slender": True, "tiny": True, "huge": True, "edges in common": False, "touching": False,
         "equal": False}


def _kind(kind, n, random):
    """n pairs as (left, top, right, bottom), of numbers that every notation writes exactly."""
    size = 2.0 ** {"tiny": -8, "huge": 14}.get(kind, 5)
    grain = size * 2.0 ** -20
    w, h, gw, gh = (size * 2.0 ** random.uniform(-1, 2, n) for _ in range(4))
    if kind == "slender":
        w, gw = w * 2.0 ** random.uniform(3, 5, n), gw * 2.0 ** random.uniform(2, 5, n)
    if kind == "close":
        w, h = gw * random.uniform(0.9, 1.1, n), gh * random.uniform(0.9, 1.1, n)
    inside = {"prediction inside": (w, h, gw, gh), "target inside": (gw, gh, w, h)}.get(kind)
    if inside:
        inside[0][:], inside[1][:] = (inside[2] * random.uniform(0.2, 0.8, n),
                                      inside[3] * random.uniform(0.2, 0.8, n))
    # How far the centres are apart, against the distance at which the boxes touch.
    reach = {"apart": (1.05, 4.0), "slender": (0.0, 1.5), "tiny": (0.0, 1.5), "huge": (0.0, 1.5),
             "equal": (0.0, 0.0), "touching": (1.0, 1.0)}.get(kind, (0.1, 0.9))
    along, across = random.uniform(*reach, n), random.uniform(0.0, 0.7, n)
    if kind == "close":
        along, across = along / 10, across / 10
    swap = random.random(n) < 0.5
    fx, fy = np.where(swap, across, along), np.where(swap, along, across)
    if kind == "equal":
        w, h, fx, fy = gw, gh, 0.0 * fx, 0.0 * fy
    room_x, room_y = ((np.abs(gw - w) / 2, np.abs(gh - h) / 2) if inside else
                      ((w + gw) / 2, (h + gh) / 2))

    def rounded(x):
        return np.round(x / (2 * grain)) * (2 * grain)
    w, h, gw, gh = (np.maximum(rounded(x), 2 * grain) for x in (w, h, gw, gh))
    gl, gt = (rounded(random.uniform(-8, 8, n) * size) for _ in range(2))
    sign = random.choice([-1.0, 1.0], (2, n))
    l = gl + rounded(gw / 2 - w / 2 + sign[0] * fx * room_x)
    t = gt + rounded(gh / 2 - h / 2 + sign[1] * fy * room_y)
    if kind == "edges in common":
        l, t = np.where(swap, gl, l), np.where(swap, t, gt + gh - h)
    if kind == "touching":
        l = np.where(swap, l, np.where(sign[0] > 0, gl + gw, gl - w))
        t = np.where(swap, np.where(sign[1] > 0, gt + gh, gt - h), t)
    return (np.stack([l, t, l + w, t + h], 1), np.stack([gl, gt, gl + gw, gt + gh], 1))


def _written(boxes, form):
    l, t, r, b = boxes.T
    return {"xyxy": boxes, "xywh": np.stack([l, t, r - l, b - t], 1),
            "cxcywh": np.stack([(l + r) / 2, (t + b) / 2, r - l, b - t], 1)}[form]


def _errors(yours, ours, scale):
    with np.errstate(invalid="ignore"):
        error = np.abs(yours - ours) / scale
    both = np.isnan(yours) & np.isnan(ours) | (yours == ours)
    return np.where(both, 0.0, np.where(np.isnan(error), np.inf, error))


def _call(function, pred, target):
    """Values and gradients of a function of tensors, in double precision."""
    import torch
    leaf = torch.tensor(pred, requires_grad=True)
    value = function(leaf, torch.tensor(target))
    if not isinstance(value, torch.Tensor) or value.numel() != len(pred):
        shape = tuple(value.shape) if isinstance(value, torch.Tensor) else type(value).__name__
        raise ValueError(f'the function returned {shape} for {len(pred)} pairs; it is to return a '
                         'loss for each pair (reduction="none")')
    value = value.reshape(-1)
    if not value.requires_grad:
        return value.numpy(), np.zeros_like(pred)
    gradient, = torch.autograd.grad(value.sum(), leaf, allow_unused=True)
    gradient = np.zeros_like(pred) if gradient is None else gradient.numpy()
    return value.detach().numpy(), gradient


class Report:
    """What check() found. True where values and gradients agree; prints as a table."""

    def __init__(self, name, loss, tolerance, seed):
        self.name, self.loss, self.tolerance, self.seed = name, loss, tolerance, seed
        self.kinds = {}  # kind -> dict: pairs, value and gradient (largest error), and how many differ
        self.worst = []  # dicts: kind, pred, target, value and gradient, yours and ours
        self.explanation = None

    @property
    def ok(self):
        return all(k["values_differ"] == 0 and (k["gradients_differ"] == 0 or not KINDS[name])
                   for name, k in self.kinds.items())

    def __bool__(self):
        return self.ok

    def __str__(self):
        def cell(differ, pairs, error):
            return f"{error:.0e}" if differ == 0 else f"{error:.0e} ({differ} of {pairs} differ)"
        pairs = sum(k["pairs"] for k in self.kinds.values())
        verdict = "agrees" if self.ok else "DIFFERS"
        lines = [f"{self.name} {verdict} with {self.loss}: {pairs} pairs, seed {self.seed}, "
                 f"tolerance {self.tolerance:g}",
                 f"  {'pairs':18} {'value':30} gradient"]
        for name, k in self.kinds.items():
            gradient = cell(k["gradients_differ"], k["pairs"], k["gradient"])
            if not KINDS[name]:
                gradient += "  (a kink: not judged)"
            value = cell(k["values_differ"], k["pairs"], k["value"])
            lines.append(f"  {name:18} {value:30} {gradient}")
        for pair in self.worst:
            lines += [f"worst, {pair['kind']}: pred {pair['pred']}, target {pair['target']}",
                      f"  yours {pair['value'][0]!r}, gradient {pair['gradient'][0]}",
                      f"  ours  {pair['value'][1]!r}, gradient {pair['gradient'][1]}"]
        if self.explanation:
            lines.append(str(self.explanation).rstrip())
        return "\n".join(lines)

    __repr__ = __str__


def check(function, loss, *, n=10_000, seed=0, form="xyxy", slope="published", epsilon=0.0,
          tolerance=1e-6, show=True):
    """Holds function(pred, target), one loss per pair of float64 tensors, against ours: value and
    gradient at about n pairs of every kind. Prints what differs, the worst pairs, and what explain()
    makes of them; returns a Report, which is true where all agrees: assert check(mine, "ciou").
    """
    random = np.random.default_rng(seed)
    report = Report(getattr(function, "__name__", type(function).__name__), loss, tolerance, seed)
    each, suspects = max(1, n // len(KINDS)), []
    for kind, judged in KINDS.items():
        boxes = _kind(kind, each, random)
        pred, target = (_written(b, form) for b in boxes)
        yours = _call(function, pred, target)
        ours = evaluate(loss, pred, target, form=form, slope=slope, epsilon=epsilon)
        sides = np.sqrt(np.prod(boxes[0][:, 2:] - boxes[0][:, :2], axis=1))
        value = _errors(yours[0], ours[0], np.maximum(1.0, np.abs(np.nan_to_num(ours[0]))))
        largest = np.max(np.abs(np.nan_to_num(ours[1])), axis=1)
        gradient = _errors(yours[1], ours[1], np.maximum(largest, 1e-3 / sides)[:, None]).max(axis=1)
        report.kinds[kind] = {"pairs": each, "value": value.max(), "gradient": gradient.max(),
                              "values_differ": int((value > tolerance).sum()),
                              "gradients_differ": int((gradient > tolerance).sum())}
        error = np.maximum(value, gradient) if judged else value
        for i in np.argsort(-error)[:2]:
            if error[i] > tolerance:
                suspects.append((error[i], {
                    "kind": kind, "pred": pred[i].tolist(), "target": target[i].tolist(),
                    "value": (float(yours[0][i]), float(ours[0][i])),
                    "gradient": (yours[1][i].tolist(), ours[1][i].tolist())}))
    suspects.sort(key=lambda s: -s[0])
    report.worst = [pair for _, pair in suspects[:3]]
    if suspects:
        report.explanation = _explained([pair for _, pair in suspects], form, loss)
    if show:
        print(report)
    return report


def _explained(suspects, form, loss):
    """What gives these numbers: of a pair that is not finite, else of the worst ones together."""
    def is_finite(pair):
        return np.isfinite([pair["value"][0], *pair["gradient"][0]]).all()
    strange = [pair for pair in suspects if not is_finite(pair)]
    chosen = strange[:1] or suspects[:4]
    return explain([p["value"][0] for p in chosen], [p["gradient"][0] for p in chosen],
                   pred=[p["pred"] for p in chosen], target=[p["target"] for p in chosen], form=form,
                   loss=loss)
