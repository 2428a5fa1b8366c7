# SPDX-License-Identifier: GPL-3.0-or-later
"""CIoU as public code has it, in NumPy; alpha is not held, as differences see it."""
import numpy as np

from iouscope_loss import loss


@loss(boxes="xyxy", title="my ciou")
def ciou(pred, target):
    low, high = np.maximum(pred[:, :2], target[:, :2]), np.minimum(pred[:, 2:], target[:, 2:])
    shared = np.prod(np.clip(high - low, 0, None), axis=1)
    size, size_g = pred[:, 2:] - pred[:, :2], target[:, 2:] - target[:, :2]
    iou = shared / (np.prod(size, axis=1) + np.prod(size_g, axis=1) - shared)
    hull = np.maximum(pred[:, 2:], target[:, 2:]) - np.minimum(pred[:, :2], target[:, :2])
    rho2 = (((pred[:, :2] + pred[:, 2:]) - (target[:, :2] + target[:, 2:])) ** 2).sum(axis=1) / 4
    v = 4 / np.pi ** 2 * (np.arctan(size_g[:, 0] / size_g[:, 1]) - np.arctan(size[:, 0] / size[:, 1])) ** 2
    return 1 - iou + rho2 / (hull ** 2).sum(axis=1) + v * v / (1 - iou + v)
