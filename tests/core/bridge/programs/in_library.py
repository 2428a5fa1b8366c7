# SPDX-License-Identifier: GPL-3.0-or-later
"""A mistake that a library finds: the line to be reported is the one here."""
import numpy as np

from iouscope_loss import loss


@loss()
def reshaped(pred, target):
    return np.concatenate([pred, target[:, :2]], axis=0).sum(axis=1)
