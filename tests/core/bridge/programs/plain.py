# SPDX-License-Identifier: GPL-3.0-or-later
"""L1 of centres and sizes, without any library."""
from iouscope_loss import loss, serve


@loss(boxes="cxcywh", framework="python", title="plain L1")
def distance(pred, target):
    return sum(abs(a - b) for a, b in zip(pred, target))


serve()
