// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/code_writers.hpp"
#include "core/export_code/python_code.hpp"

namespace iou::export_code {

namespace {

constexpr CodePart kNumpyParts[] = {
    {"Dual", "", R"py(class _Dual:
    """Numbers v, shape (n,), and their partials d, shape (4, n), by the four numbers of the
    prediction; d is None where there are none."""

    __array_ufunc__ = None
    __hash__ = None

    def __init__(self, v, d=None):
        self.v, self.d = v, d

    def __add__(self, other):
        other = _dual(other)
        return _Dual(self.v + other.v, _plus(self.d, other.d))

    def __sub__(self, other):
        return self + -_dual(other)

    def __mul__(self, other):
        other = _dual(other)
        return _Dual(self.v * other.v, _plus(_times(self.d, other.v), _times(other.d, self.v)))

    def __truediv__(self, number):
        return _Dual(self.v / number, None if self.d is None else self.d / number)

    def __radd__(self, other):
        return _dual(other) + self

    def __rsub__(self, other):
        return _dual(other) - self

    def __rmul__(self, other):
        return _dual(other) * self

    def __neg__(self):
        return _Dual(-self.v, _times(self.d, -1.0))

    def __abs__(self):
        return _chain(np.abs(self.v), np.sign(self.v), self)

    def __lt__(self, other):
        return self.v < _dual(other).v

    def __le__(self, other):
        return self.v <= _dual(other).v

    def __gt__(self, other):
        return self.v > _dual(other).v

    def __ge__(self, other):
        return self.v >= _dual(other).v

    def __eq__(self, other):
        return self.v == _dual(other).v

    def __ne__(self, other):
        return self.v != _dual(other).v


def _dual(x):
    return x if isinstance(x, _Dual) else _Dual(np.asarray(x, dtype=float))


def _plus(d, e):
    return e if d is None else d if e is None else d + e


def _times(d, factor):
    return None if d is None else d * factor


def _chain(value, slope, x):
    """f(x) by its value and slope."""
    return _Dual(value, _times(x.d, slope))
)py"},
    {"where", "Dual", R"py(def _where(condition, a, b):
    """Nothing of the branch that is not taken comes through."""
    a, b = _dual(a), _dual(b)
    value = np.where(condition, a.v, b.v)
    if a.d is None and b.d is None:
        return _Dual(value)
    return _Dual(value, np.where(condition, 0.0 if a.d is None else a.d,
                                 0.0 if b.d is None else b.d))
)py"},
    {"divide", "Dual", R"py(def _divide(a, b):
    """a/b, where 0/0 is 0 with slope 0."""
    a, b = _dual(a), _dual(b)
    nothing = (a.v == 0) & (b.v == 0)
    safe = np.where(nothing, 1.0, b.v)
    value = np.where(nothing, 0.0, a.v / safe)
    d = _plus(_times(a.d, 1.0 / safe), _times(b.d, -value / safe))
    return _Dual(value, None if d is None else np.where(nothing, 0.0, d))
)py"},
    {"taken", "where", R"py(def _taken(first, tie, a, b):
    """a where it is first, else b; where they tie, half the slope of each."""
    return _where(first, a, _where(tie, a * 0.5 + b * 0.5, b))
)py"},
    {"minimum", "taken", R"py(def _minimum(a, b):
    a, b = _dual(a), _dual(b)
    return _taken(a < b, a == b, a, b)
)py"},
    {"maximum", "taken", R"py(def _maximum(a, b):
    a, b = _dual(a), _dual(b)
    return _taken(a > b, a == b, a, b)
)py"},
    {"abs", "", R"py(def _abs(x):
    return abs(x)
)py"},
    {"sign", "Dual", R"py(def _sign(x):
    return _Dual(np.sign(_dual(x).v))
)py"},
    {"relu", "where", R"py(def _relu(x):
    return _where(_dual(x) > 0.0, x, 0.0)
)py"},
    {"square", "", R"py(def _square(x):
    return x * x
)py"},
    {"sqrt", "Dual", R"py(def _sqrt(x):
    x = _dual(x)
    root = np.sqrt(x.v)
    return _chain(root, np.where(root == 0, 0.0, 0.5 / root), x)
)py"},
    {"power", "Dual", R"py(def _power(x, p):
    """x**p with slope 0 at 0; below 0 for whole p alone."""
    x, p = _dual(x), _dual(p).v
    return _chain(x.v ** p, np.where(x.v == 0, 0.0, p * x.v ** (p - 1.0)), x)
)py"},
    {"exp", "Dual", R"py(def _exp(x):
    x = _dual(x)
    return _chain(np.exp(x.v), np.exp(x.v), x)
)py"},
    {"expm1", "Dual", R"py(def _expm1(x):
    x = _dual(x)
    return _chain(np.expm1(x.v), np.exp(x.v), x)
)py"},
    {"log", "Dual", R"py(def _log(x):
    x = _dual(x)
    return _chain(np.log(x.v), 1.0 / x.v, x)
)py"},
    {"log1p", "Dual", R"py(def _log1p(x):
    x = _dual(x)
    return _chain(np.log1p(x.v), 1.0 / (1.0 + x.v), x)
)py"},
    {"moving_power", "where exp log", R"py(def _moving_power(x, p):
    """x**p where p has a slope too; 0 at x = 0."""
    nothing = (_dual(x) == 0) & (_dual(p) > 0)
    return _where(nothing, 0.0, _exp(p * _log(_where(nothing, 1.0, x))))
)py"},
    {"sin", "Dual", R"py(def _sin(x):
    x = _dual(x)
    return _chain(np.sin(x.v), np.cos(x.v), x)
)py"},
    {"cos", "Dual", R"py(def _cos(x):
    x = _dual(x)
    return _chain(np.cos(x.v), -np.sin(x.v), x)
)py"},
    {"asin", "Dual", R"py(def _asin(x):
    x = _dual(x)
    leg = np.sqrt((1.0 - x.v) * (1.0 + x.v))
    return _chain(np.arcsin(x.v), np.where(leg == 0, 0.0, 1.0 / leg), x)
)py"},
    {"acos", "Dual", R"py(def _acos(x):
    x = _dual(x)
    leg = np.sqrt((1.0 - x.v) * (1.0 + x.v))
    return _chain(np.arccos(x.v), np.where(leg == 0, 0.0, -1.0 / leg), x)
)py"},
    {"atan", "Dual", R"py(def _atan(x):
    x = _dual(x)
    return _chain(np.arctan(x.v), 1.0 / (1.0 + x.v * x.v), x)
)py"},
    {"atan2", "Dual", R"py(def _atan2(y, x):
    """The angle of (x, y), 0 with slope 0 at the origin."""
    y, x = _dual(y), _dual(x)
    square = x.v * x.v + y.v * y.v
    square = np.where(square == 0, np.inf, square)
    d = _plus(_times(y.d, x.v / square), _times(x.d, -y.v / square))
    return _Dual(np.arctan2(y.v, x.v), d)
)py"},
    {"tanh", "Dual", R"py(def _tanh(x):
    x = _dual(x)
    value = np.tanh(x.v)
    return _chain(value, (1.0 - value) * (1.0 + value), x)
)py"},
    {"sigmoid", "Dual", R"py(def _sigmoid(x):
    x = _dual(x)
    e = np.exp(-np.abs(x.v))
    small, large = e / (1.0 + e), 1.0 / (1.0 + e)
    return _chain(np.where(x.v < 0, small, large), small * large, x)
)py"},
    {"detach", "Dual", R"py(def _detach(x):
    return _Dual(_dual(x).v)
)py"},
    {"with_value", "Dual", R"py(def _with_value(value, x):
    """The value, better rounded, with the slope of x."""
    return _Dual(_dual(value).v, _dual(x).d)
)py"},
    {"gain", "Dual", R"py(def _gain(x, k):
    """x with its slope k times."""
    x = _dual(x)
    return _chain(x.v, _dual(k).v, x)
)py"},
    {"negation", "", R"py(def _negation(condition):
    return np.logical_not(condition)
)py"},
};

constexpr std::string_view kNumpyEvaluated =
    R"py(def _evaluated(formula, pred, target, boxes, gradient, *parameters):
    pred, target = np.broadcast_arrays(np.asarray(pred, dtype=float), np.asarray(target, dtype=float))
    columns = pred.reshape(-1, 4).T
    moving = [_Dual(x, d) for x, d in zip(columns, np.eye(4)[:, :, None])]
    fixed = [_Dual(x) for x in target.reshape(-1, 4).T]
    with np.errstate(all="ignore"):
        result = _dual(formula(_read(moving, boxes), _read(fixed, boxes), *parameters))
    value = np.broadcast_to(result.v, columns.shape[1:]).reshape(pred.shape[:-1])
    if not gradient:
        return value
    d = np.broadcast_to(0.0 if result.d is None else result.d, columns.shape)
    return value, d.T.reshape(pred.shape)
)py";

constexpr std::string_view kNumpyMeasured = R"py(
def _measured(function, rows):
    table = np.array(rows, dtype=float)
    value, slopes = function(table[:, 0:4], table[:, 4:8], boxes="cxcywh", gradient=True)
    return value.tolist(), slopes.tolist()

)py";

}  // namespace

std::string numpyCode(const ExportSet& set) {
    return pythonCode(
        set, {.library = "NumPy: arrays (..., 4) of boxes in, one number for each pair out",
              .import = "import numpy as np",
              .parts = kNumpyParts,
              .evaluated = kNumpyEvaluated,
              .measured = kNumpyMeasured,
              .more_arguments = ", gradient=False",
              .passed_on = ", gradient",
              .returns = "boxes: \"xyxy\", \"cxcywh\" or \"xywh\";\n"
                         "    gradient: also its slopes by these numbers of pred, (..., 4)."});
}

}  // namespace iou::export_code
