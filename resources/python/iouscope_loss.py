# SPDX-License-Identifier: GPL-3.0-or-later
"""Your own loss in iouscope.

    from iouscope_loss import loss

    @loss(boxes="xyxy")
    def my_loss(pred, target):      # two tensors (n, 4): boxes of the prediction, of the truth
        ...
        return per_pair             # (n,): the loss of each pair, without mean or sum

iouscope starts this file ("python3 my_loss.py"), and shows the loss in every view; run without it,
the decorator leaves the function as it is. What the file prints goes to iouscope's output pane.

loss(boxes="xyxy", framework=None, per_pair=False, gradient=None, parameters=None, terms=None,
     kind="loss", precision="float64", title=None)

boxes       "xyxy" corners, "cxcywh" centre and size, "xywh" left, top, width, height
framework   "torch" (gradients by autograd), "numpy" or "python" (central differences, steps of 6e-6
            of the target's size); by default torch where the file has imported it, else numpy where
            that can be had, else python. A python function takes two tuples of four floats and
            returns a float.
per_pair    True: the function is called for one pair at a time, and may return a scalar
gradient    "own": the function returns (loss, gradient), the gradient (n, 4) by the numbers of the
            prediction
parameters  {"k": 2.0} or {"k": (2.0, 0.0, 10.0, "what it does")}: default, range, sentence; handed
            over by name, with a slider each in iouscope
terms       {"iou": "what it is"}: quantities to be shown beside the loss; the function then returns
            (loss, {"iou": ...}), with gradient="own" (loss, gradient, {"iou": ...})
kind        "metric": it is ascended
precision   "float32": tensors and arrays are of 32 bits

Standard library alone, and whatever the function takes. Any program that speaks the same frames
over its standard streams will do: see resources/python/README.md.
"""
import atexit
import json
import os
import select
import struct
import sys
import sysconfig
import threading
import traceback

__all__ = ["loss", "serve"]

HELLO, READY, BATCH, RESULT, ERROR, LOG, SHUTDOWN = range(1, 8)
_HEADER = struct.Struct("<4sBBHII")
_STEP = 6e-6           # of the target's size, for central differences
_STEP_SINGLE = 2e-3    # the same in 32 bits
_active = os.environ.get("IOUSCOPE_BRIDGE") == "1"
_served = None         # the function that is asked
_failed = False        # the file ended with an exception
_in = _out = None


def _take_streams():
    """Frames go over descriptors of their own: what is printed must not get among them."""
    global _in, _out
    os.environ.pop("IOUSCOPE_BRIDGE", None)  # programs started from here are no bridge
    _in, _out = os.dup(0), os.dup(1)
    sys.stdout.flush()
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    threading.Thread(target=_watch, daemon=True).start()
    before = sys.excepthook

    def told(*error):
        global _failed
        _failed = True
        before(*error)

    sys.excepthook = told
    atexit.register(_at_end)


def _watch():
    """Ends this process when iouscope has gone, whatever the function is doing."""
    poll = select.poll()
    poll.register(_in, 0)  # a closed pipe is told without being asked for
    while True:
        if any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL)
               for _, event in poll.poll(1000)):
            os._exit(0)


def _send(kind, request, payload):
    data = _HEADER.pack(b"IOUB", 1, kind, 0, request, len(payload)) + payload
    view = memoryview(data)
    while view:
        view = view[os.write(_out, view):]


def _read(count):
    data = bytearray()
    while len(data) < count:
        piece = os.read(_in, min(count - len(data), 1 << 20))
        if not piece:
            os._exit(0)
        data += piece
    return bytes(data)


def _receive():
    magic, version, kind, _, request, length = _HEADER.unpack(_read(_HEADER.size))
    if magic != b"IOUB" or version != 1:
        os._exit(1)
    return kind, request, _read(length)


def _words(data):
    return json.dumps(data).encode("utf-8")


class _Complaint(Exception):
    """What the function did wrong, in words for who wrote it."""


def _is_library(path):
    """Whether a file was installed, and is none of the user's."""
    if path.startswith("<"):  # what a library made up
        return True
    path = os.path.abspath(path)
    installed = [sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib")]
    return (path == os.path.abspath(__file__) or "-packages" + os.sep in path
            or any(path.startswith(os.path.join(folder, "")) for folder in installed if folder))


def _place(error):
    """The last line of the user's own files, or else of whatever they call."""
    theirs = [frame for frame in traceback.extract_tb(error.__traceback__)
              if os.path.abspath(frame.filename) != os.path.abspath(__file__)]
    own = [frame for frame in theirs if not _is_library(frame.filename)] or theirs
    if not own:
        return {}
    return {"file": own[-1].filename, "line": own[-1].lineno or 0,
            "text": (own[-1].line or "")[:200]}


def _fault(request, error):
    kind = "" if isinstance(error, _Complaint) else type(error).__name__
    if kind:
        trace = error.__traceback__
        while trace.tb_next and trace.tb_frame.f_code.co_filename == __file__:
            trace = trace.tb_next
        traceback.print_exception(type(error), error, trace)
    _send(ERROR, request,
          _words({"kind": kind, "message": str(error)[:2000], **_place(error)}))


class _Loss:
    def __init__(self, function, boxes, framework, per_pair, gradient, parameters, terms, kind,
                 precision, title):
        if boxes not in ("xyxy", "cxcywh", "xywh"):
            raise ValueError('boxes: "xyxy", "cxcywh" or "xywh"')
        if framework not in (None, "torch", "numpy", "python"):
            raise ValueError('framework: "torch", "numpy" or "python"')
        if gradient not in (None, "own"):
            raise ValueError('gradient: "own", or leave it out')
        if kind not in ("loss", "metric"):
            raise ValueError('kind: "loss" or "metric"')
        if precision not in ("float64", "float32"):
            raise ValueError('precision: "float64" or "float32"')
        self.function, self.boxes, self.per_pair = function, boxes, per_pair
        self.gradient, self.kind, self.precision = gradient, kind, precision
        self.framework = framework or self.guess()
        if self.framework == "python":
            self.per_pair = True
        self.title = title or function.__name__
        self.parameters = [self.parameter(name, given)
                           for name, given in (parameters or {}).items()]
        self.terms = [(name, given) for name, given in (terms or {}).items()]
        self.single = precision == "float32"

    @staticmethod
    def guess():
        if "torch" in sys.modules:
            return "torch"
        try:
            import numpy  # noqa: F401
            return "numpy"
        except ImportError:
            return "python"

    @staticmethod
    def parameter(name, given):
        if isinstance(given, (tuple, list)):
            value, low, high, *sentence = given
            return {"name": name, "default": float(value), "min": float(low), "max": float(high),
                    "sentence": str(sentence[0]) if sentence else ""}
        return {"name": name, "default": float(given)}

    def ready(self):
        slopes = ("own" if self.gradient == "own" else
                  "autograd" if self.framework == "torch" else "differences")
        return {"protocol": 1, "title": self.title, "kind": self.kind,
                "language": "Python (%s)" % self.framework, "gradient": slopes,
                "precision": self.precision, "parameters": self.parameters,
                "terms": [{"id": name, "symbol": name, "sentence": str(sentence)}
                          for name, sentence in self.terms]}

    # ---- boxes are columns cx, cy, w, h; any kind of number will do -------------------------------
    def notation(self, columns):
        cx, cy, w, h = columns
        if self.boxes == "cxcywh":
            return cx, cy, w, h
        left, top = cx - w * 0.5, cy - h * 0.5
        return (left, top, cx + w * 0.5, cy + h * 0.5) if self.boxes == "xyxy" else (left, top, w, h)

    def by_center(self, columns):
        """Partials by the notation's numbers as partials by centre and size."""
        a, b, c, d = columns
        if self.boxes == "cxcywh":
            return a, b, c, d
        if self.boxes == "xyxy":
            return a + c, b + d, (c - a) * 0.5, (d - b) * 0.5
        return a, b, c - a * 0.5, d - b * 0.5

    # ---- what the function returns ----------------------------------------------------------------
    def parted(self, returned):
        """(loss, gradient or None, terms) of what the function returned."""
        expected = 1 + (self.gradient == "own") + bool(self.terms)
        if expected == 1:
            if isinstance(returned, (tuple, list)) and self.framework != "python":
                raise _Complaint("the function returns %d things; return the loss of each pair, or "
                                 "name terms and gradient where you decorate it" % len(returned))
            return returned, None, {}
        if not isinstance(returned, tuple) or len(returned) != expected:
            raise _Complaint("the function should return %d things: loss%s%s" % (
                expected, ", gradient" if self.gradient == "own" else "",
                ", terms" if self.terms else ""))
        terms = returned[-1] if self.terms else {}
        missing = [name for name, _ in self.terms if name not in terms]
        if missing:
            raise _Complaint("the function returns no term \"%s\"" % missing[0])
        return returned[0], returned[1] if self.gradient == "own" else None, terms

    def column(self, values, n, what="loss"):
        """(n,) of what was returned for n pairs; (n, 1) is flattened."""
        shape = tuple(getattr(values, "shape", ()))
        if shape == (n, 1):
            values = values.reshape(n) if hasattr(values, "reshape") else values
            shape = (n,)
        if shape == (n,):
            return values
        if self.per_pair and n == 1 and shape in ((), (1,), (1, 1)):
            return values
        if what != "loss":
            raise _Complaint("the term \"%s\" has the shape %s in place of (%d,)" % (what, shape, n))
        if shape in ((), (1,)):
            raise _Complaint("the function returns one number for %d pairs; return the loss of each "
                             "pair, without mean or sum, or set per_pair=True" % n)
        raise _Complaint("the function returns the shape %s in place of (%d,), the loss of each pair"
                         % (shape, n))

    # ---- torch --------------------------------------------------------------------------------------
    def ask_torch(self, pred, target, values, gradient, terms):
        import torch
        kind = torch.float32 if self.single else torch.float64
        n = len(pred[0])

        def boxes(columns):
            stacked = torch.tensor(list(columns), dtype=torch.float64).reshape(4, n)
            return torch.stack([c.to(kind) for c in self.notation(stacked)], dim=1)

        leaf = boxes(pred).requires_grad_(bool(gradient) and self.gradient != "own")
        truth = boxes(target)
        with torch.enable_grad() if gradient else torch.no_grad():
            calls = ([(leaf[i:i + 1], truth[i:i + 1]) for i in range(n)] if self.per_pair
                     else [(leaf, truth)])
            parts = [self.parted(self.function(p, t, **values)) for p, t in calls]
            m = 1 if self.per_pair else n
            for y, _, _ in parts:
                if not torch.is_tensor(y):
                    raise _Complaint("the function returns %s, not a tensor" % type(y).__name__)
            y = torch.cat([self.column(y, m).reshape(m) for y, _, _ in parts])
        named = {name: torch.cat([self.column(torch.as_tensor(t[name]), m, name).reshape(m)
                                  for _, _, t in parts]).tolist() for name, _ in self.terms} \
            if terms else {}
        d = None
        if gradient and self.gradient == "own":
            d = torch.cat([torch.as_tensor(g).reshape(m, 4) for _, g, _ in parts])
        elif gradient and y.requires_grad:
            d, = torch.autograd.grad(y.sum(), leaf, allow_unused=True)
        if gradient and d is None:
            d = torch.zeros((n, 4))
        slopes = [] if d is None else [c.double().tolist()
                                       for c in self.by_center(d.detach().double().unbind(1))]
        return y.detach().double().tolist(), slopes, named

    # ---- numpy --------------------------------------------------------------------------------------
    def call_numpy(self, np, pred, target, values):
        n = pred.shape[1]
        kind = np.float32 if self.single else np.float64
        p = np.stack(self.notation(pred), axis=1).astype(kind)
        t = np.stack(self.notation(target), axis=1).astype(kind)
        calls = [(p[i:i + 1], t[i:i + 1]) for i in range(n)] if self.per_pair else [(p, t)]
        m = 1 if self.per_pair else n
        parts = [self.parted(self.function(a, b, **values)) for a, b in calls]
        y = np.concatenate([np.asarray(self.column(np.asarray(y), m), float).reshape(m)
                            for y, _, _ in parts])
        own = None
        if self.gradient == "own":
            own = np.concatenate([np.asarray(g, float).reshape(m, 4) for _, g, _ in parts])
        named = {name: np.concatenate([np.asarray(self.column(np.asarray(x[name]), m, name), float)
                                       .reshape(m) for _, _, x in parts]).tolist()
                 for name, _ in self.terms}
        return y, own, named

    def ask_numpy(self, pred, target, values, gradient, terms):
        import numpy as np
        p, t = np.array(pred, float), np.array(target, float)
        n = p.shape[1]
        y, own, named = self.call_numpy(np, p, t, values)
        slopes = []
        if gradient and own is not None:
            slopes = [np.asarray(c).tolist() for c in self.by_center(own.T)]
        elif gradient:
            # Boxes with one number larger, then smaller, all in one call.
            steps = (_STEP_SINGLE if self.single else _STEP) * np.maximum(t[[2, 3, 2, 3]], 1e-9)
            moved = np.concatenate([p + sign * steps[k] * (np.arange(4) == k)[:, None]
                                    for k in range(4) for sign in (1, -1)], axis=1)
            around = self.call_numpy(np, moved, np.tile(t, 8), values)[0].reshape(8, n)
            slopes = [((around[2 * k] - around[2 * k + 1]) / (2 * steps[k])).tolist()
                      for k in range(4)]
        return y.tolist(), slopes, named if terms else {}

    # ---- plain numbers ------------------------------------------------------------------------------
    def ask_python(self, pred, target, values, gradient, terms):
        def call(p, t):
            y, own, named = self.parted(self.function(self.notation(p), self.notation(t), **values))
            try:
                return float(y), own, named
            except (TypeError, ValueError):
                raise _Complaint("the function returns %s, not a number" % type(y).__name__) from None

        loss_of, slopes, named = [], [], {name: [] for name, _ in self.terms}
        for p, t in zip(zip(*pred), zip(*target)):
            y, own, more = call(p, t)
            loss_of.append(y)
            for name in named:
                named[name].append(float(more[name]))
            if gradient and own is not None:
                slopes.append(self.by_center(tuple(own)))
            elif gradient:
                row = []
                for k in range(4):
                    step = _STEP * max(t[2 + k % 2], 1e-9)
                    up, down = ([x + sign * step * (i == k) for i, x in enumerate(p)]
                                for sign in (1, -1))
                    row.append((call(up, t)[0] - call(down, t)[0]) / (2 * step))
                slopes.append(row)
        return loss_of, [list(c) for c in zip(*slopes)], named if terms else {}

    # ---- frames -------------------------------------------------------------------------------------
    def answer(self, request, payload):
        n, wants, p, _ = struct.unpack_from("<4I", payload)
        numbers = struct.unpack_from("<%dd" % (p + 8 * n), payload, 16)
        values = {q["name"]: x for q, x in zip(self.parameters, numbers)}
        columns = [numbers[p + k * n:p + (k + 1) * n] for k in range(8)]
        gradient, terms = wants & 1, (wants & 2) and self.terms
        ask = {"torch": self.ask_torch, "numpy": self.ask_numpy, "python": self.ask_python}
        y, slopes, named = ask[self.framework](columns[:4], columns[4:], values, gradient, terms)
        out = list(y)
        for column in slopes:
            out += column
        if terms:
            for name, _ in self.terms:
                out += named[name]
        head = struct.pack("<4I", n, (1 if slopes else 0) | (2 if terms else 0),
                           len(self.terms) if terms else 0, 0)
        _send(RESULT, request, head + struct.pack("<%dd" % len(out), *out))


def loss(function=None, *, boxes="xyxy", framework=None, per_pair=False, gradient=None,
         parameters=None, terms=None, kind="loss", precision="float64", title=None):
    """Marks the function that iouscope asks; see the module."""
    def decorate(f):
        global _served
        made = _Loss(f, boxes, framework, per_pair, gradient, parameters, terms, kind, precision,
                     title)
        if _served is not None:
            raise ValueError("a file holds one loss: %s is one already" % _served.title)
        _served = made
        return f
    return decorate if function is None else decorate(function)


def serve():
    """Answers iouscope until it goes. Called at the end of the file where you do not."""
    if not _active:
        return
    if _served is None:
        _send(ERROR, 0, _words({"kind": "", "message":
                                "no function is decorated with @loss", "file": _main_file() or ""}))
        os._exit(1)
    _send(READY, 0, _words(_served.ready()))
    while True:
        kind, request, payload = _receive()
        if kind == SHUTDOWN:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(0)
        if kind == BATCH:
            try:
                _served.answer(request, payload)
            except Exception as error:  # whatever it is, the user is told and may mend it
                _fault(request, error)


def _at_end():
    if not _failed:
        serve()


if _active:
    _take_streams()
