# SPDX-License-Identifier: GPL-3.0-or-later
"""Half the squared distance of corners in single precision, with a gradient of its own; half of it is held back."""
import numpy as np

from iouscope_loss import loss


@loss(boxes="xyxy", gradient="own", kind="metric")
def squared(pred, target):
    d = pred - target
    return (d ** 2).sum(axis=1) / 2, d * np.array([1, 1, 1, 0])
