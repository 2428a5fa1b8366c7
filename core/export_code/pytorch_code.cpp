// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/code_writers.hpp"
#include "core/export_code/python_code.hpp"

namespace iou::export_code {

namespace {

constexpr CodePart kTorchParts[] = {
    {"tensors", "", R"py(def _tensors(*numbers):
    """Plain numbers and tensors as tensors of one type on one device."""
    given = [x for x in numbers if isinstance(x, torch.Tensor)]
    if not given:
        return [torch.tensor(x, dtype=torch.float64) for x in numbers]
    like = max(given, key=lambda x: x.dim())
    return [torch.as_tensor(x, dtype=like.dtype, device=like.device) for x in numbers]
)py"},
    {"guarded", "", R"py(def _guarded(function, x, usable, harmless):
    """function(x). Where x is not usable its value has no slope, and the function gets a harmless
    number, so that nothing of it comes through a choice that takes the other branch."""
    inside = function(torch.where(usable, x, torch.full_like(x, harmless)))
    return torch.where(usable, inside, function(x.detach()))
)py"},
    {"where", "tensors", R"py(def _where(condition, a, b):
    return torch.where(torch.as_tensor(condition), *_tensors(a, b))
)py"},
    {"paired", "tensors", R"py(def _paired(function, a, b, usable):
    """As _guarded, of two numbers."""
    one = torch.ones_like(a)
    inside = function(torch.where(usable, a, one), torch.where(usable, b, one))
    return torch.where(usable, inside, function(a.detach(), b.detach()))
)py"},
    {"times", "paired", R"py(def _times(a, b):
    """a b; where one is not finite it has no slope."""
    a, b = torch.broadcast_tensors(*_tensors(a, b))
    return _paired(torch.mul, a, b, torch.isfinite(a) & torch.isfinite(b))
)py"},
    {"divide", "paired", R"py(def _divide(a, b):
    """a/b, where 0/0 is 0; where it is not finite it has no slope."""
    a, b = torch.broadcast_tensors(*_tensors(a, b))
    ratio = _paired(torch.div, a, b, torch.isfinite(a) & torch.isfinite(b) & (b != 0))
    return torch.where((a == 0) & (b == 0), torch.zeros_like(a), ratio)
)py"},
    {"minimum", "tensors", R"py(def _minimum(a, b):
    return torch.minimum(*_tensors(a, b))
)py"},
    {"maximum", "tensors", R"py(def _maximum(a, b):
    return torch.maximum(*_tensors(a, b))
)py"},
    {"abs", "", R"py(def _abs(x):
    return abs(x)
)py"},
    {"sign", "tensors", R"py(def _sign(x):
    return torch.sign(*_tensors(x)).detach()
)py"},
    {"relu", "tensors", R"py(def _relu(x):
    return torch.relu(*_tensors(x))
)py"},
    {"square", "tensors guarded", R"py(def _square(x):
    x, = _tensors(x)
    return _guarded(torch.square, x, torch.isfinite(x), 0.0)
)py"},
    {"sqrt", "tensors guarded", R"py(def _sqrt(x):
    x, = _tensors(x)
    return _guarded(torch.sqrt, x, x > 0, 1.0)
)py"},
    {"power", "paired", R"py(def _power(x, p):
    """x**p with slope 0 at 0; below 0 for whole p alone."""
    x, p = torch.broadcast_tensors(*_tensors(x, p))
    usable = (x != 0) & torch.isfinite(x.detach() ** p.detach()) & torch.isfinite(x)
    return _paired(torch.pow, x, p, usable)
)py"},
    {"moving_power", "tensors", R"py(def _moving_power(x, p):
    """x**p where p has a slope too; 0 at x = 0."""
    x, p = torch.broadcast_tensors(*_tensors(x, p))
    inside = torch.exp(p * torch.log(torch.where(x > 0, x, torch.ones_like(x))))
    without = torch.where((x == 0) & (p > 0), torch.zeros_like(x), (p * torch.log(x)).exp()).detach()
    return torch.where(x > 0, inside, without)
)py"},
    {"exp", "tensors guarded", R"py(def _exp(x):
    x, = _tensors(x)
    return _guarded(torch.exp, x, torch.isfinite(torch.exp(x.detach())), 0.0)
)py"},
    {"expm1", "tensors guarded", R"py(def _expm1(x):
    x, = _tensors(x)
    return _guarded(torch.expm1, x, torch.isfinite(torch.expm1(x.detach())), 0.0)
)py"},
    {"log", "tensors guarded", R"py(def _log(x):
    x, = _tensors(x)
    return _guarded(torch.log, x, x > 0, 1.0)
)py"},
    {"log1p", "tensors guarded", R"py(def _log1p(x):
    x, = _tensors(x)
    return _guarded(torch.log1p, x, x > -1, 0.0)
)py"},
    {"sin", "tensors", R"py(def _sin(x):
    return torch.sin(*_tensors(x))
)py"},
    {"cos", "tensors", R"py(def _cos(x):
    return torch.cos(*_tensors(x))
)py"},
    {"asin", "tensors guarded", R"py(def _asin(x):
    x, = _tensors(x)
    return _guarded(torch.asin, x, abs(x) < 1, 0.0)
)py"},
    {"acos", "tensors guarded", R"py(def _acos(x):
    x, = _tensors(x)
    return _guarded(torch.acos, x, abs(x) < 1, 0.0)
)py"},
    {"atan", "tensors", R"py(def _atan(x):
    return torch.atan(*_tensors(x))
)py"},
    {"atan2", "tensors", R"py(def _atan2(y, x):
    """The angle of (x, y), 0 at the origin."""
    y, x = torch.broadcast_tensors(*_tensors(y, x))
    origin = (x == 0) & (y == 0)
    angle = torch.atan2(y, torch.where(origin, torch.ones_like(x), x))
    return torch.where(origin, torch.zeros_like(angle), angle)
)py"},
    {"tanh", "tensors", R"py(def _tanh(x):
    return torch.tanh(*_tensors(x))
)py"},
    {"sigmoid", "tensors", R"py(def _sigmoid(x):
    return torch.sigmoid(*_tensors(x))
)py"},
    {"detach", "tensors", R"py(def _detach(x):
    return _tensors(x)[0].detach()
)py"},
    {"with_value", "tensors", R"py(def _with_value(value, x):
    """The value, better rounded, with the slope of x."""
    value, x = _tensors(value, x)
    return value.detach() + (x - x.detach())
)py"},
    {"gain", "tensors", R"py(def _gain(x, k):
    """x with its slope k times."""
    x, k = _tensors(x, k)
    return x.detach() + k.detach() * (x - x.detach())
)py"},
    {"negation", "", R"py(def _negation(condition):
    return torch.logical_not(torch.as_tensor(condition))
)py"},
};

constexpr std::string_view kTorchEvaluated =
    R"py(def _evaluated(formula, pred, target, boxes, *parameters):
    value = formula(_read(pred.unbind(-1), boxes), _read(target.unbind(-1), boxes), *parameters)
    shape = torch.broadcast_shapes(pred.shape, target.shape)[:-1]
    return torch.as_tensor(value, dtype=pred.dtype, device=pred.device).expand(shape)
)py";

constexpr std::string_view kTorchMeasured = R"py(
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

)py";

}  // namespace

std::string pytorchCode(const ExportSet& set) {
    return pythonCode(
        set, {.library = "PyTorch: tensors (..., 4) of boxes in, one number for each pair out",
              .import = "import torch",
              .parts = kTorchParts,
              .evaluated = kTorchEvaluated,
              .measured = kTorchMeasured,
              .more_arguments = "",
              .passed_on = "",
              .backwards = true,
              .returns = "boxes: \"xyxy\", \"cxcywh\" or \"xywh\"."});
}

}  // namespace iou::export_code
