# SPDX-License-Identifier: GPL-3.0-or-later
"""Losses for PyTorch, on the CPU: a reference to test with, not a kernel to train large models with."""
import numpy as np
import torch

from . import _core, _is_single
from .checking import Report, check

__all__ = ["Loss", "Report", "check"]


class _Partials(torch.autograd.Function):
    # pred is not needed for the product, but for whoever would differentiate it once more.
    @staticmethod
    def forward(ctx, upstream, pred, partials, spec):
        ctx.spec = spec
        return upstream.unsqueeze(-1) * partials

    @staticmethod
    def backward(ctx, *_):
        raise RuntimeError(f'iouscope.torch.Loss("{ctx.spec}") has a gradient and no second '
                           "derivatives")


class _Values(torch.autograd.Function):
    @staticmethod
    def forward(ctx, pred, target, loss):
        value, partials = loss.numbers(pred, target)
        ctx.save_for_backward(pred, partials)
        ctx.spec = loss.spec
        return value

    @staticmethod
    def backward(ctx, upstream):
        return _Partials.apply(upstream, *ctx.saved_tensors, ctx.spec), None, None


class Loss(torch.nn.Module):
    """A loss as a module: Loss("ciou")(pred, target) for tensors (..., 4) on the CPU.

    float64 tensors are computed in extended precision and rounded once, float32 tensors in single
    precision, or as precision ("double", "float") says. The gradient goes to the prediction alone, and
    is the step the loss's authors take (slope, see iouscope.evaluate). reduction: "none", "mean" or
    "sum".
    """

    def __init__(self, loss, *, form="xyxy", reduction="none", slope="published", epsilon=0.0,
                 precision=None, threads=0):
        super().__init__()
        if reduction not in ("none", "mean", "sum"):
            raise ValueError(f'no reduction "{reduction}"; choose none, mean or sum')
        if precision is not None:
            _is_single(precision)
        self.spec, self.box_form, self.reduction = loss, form, reduction
        self.slope, self.epsilon = slope, float(epsilon)
        self.precision, self.threads = precision, threads
        self.numbers(torch.zeros(0, 4), torch.zeros(0, 4))  # what is misspelt is refused here

    def extra_repr(self):
        return f'"{self.spec}", form="{self.box_form}", reduction="{self.reduction}"'

    def numbers(self, pred, target):
        """Value and partials, without a graph."""
        flat = pred.detach().reshape(-1, 4).numpy()
        value = torch.empty(pred.shape[:-1], dtype=pred.dtype)
        partials = torch.empty(pred.shape, dtype=pred.dtype)
        precision = self.precision
        if precision is None:
            plain = self.epsilon == 0.0 and self.slope != "attached"
            precision = "float" if pred.dtype == torch.float32 and plain else "double"
        _core.evaluate(self.spec, flat, target.detach().reshape(-1, 4).numpy(), self.box_form,
                       self.box_form, self.slope, self.epsilon, _is_single(precision), self.threads,
                       value.reshape(-1).numpy(), partials.reshape(-1, 4).numpy())
        return value, partials

    def forward(self, pred, target):
        for name, boxes in (("pred", pred), ("target", target)):
            if boxes.device.type != "cpu":
                raise ValueError(f"{name} is on {boxes.device}; iouscope computes on the CPU: "
                                 f"{name}.cpu()")
            if boxes.dtype not in (torch.float32, torch.float64):
                raise ValueError(f"{name} is {boxes.dtype}; float32 and float64 are known")
            if boxes.dim() < 1 or boxes.shape[-1] != 4:
                raise ValueError(f"{name} has shape {tuple(boxes.shape)}; boxes are (..., 4)")
        if target.requires_grad:
            raise ValueError("there is no gradient by the target: target.detach()")
        shape = torch.broadcast_shapes(pred.shape, target.shape)
        value = _Values.apply(pred.expand(shape), target.to(pred.dtype).expand(shape), self)
        return value if self.reduction == "none" else getattr(value, self.reduction)()
