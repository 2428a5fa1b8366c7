# SPDX-License-Identifier: GPL-3.0-or-later
"""IoU loss in NumPy that does what its parameter says: 0 the loss, others a mistake each."""
import os
import signal
import sys
import time

sys.stdout.write("printed before anything is imported\n")

import numpy as np  # noqa: E402

from iouscope_loss import loss  # noqa: E402
import iouscope_loss  # noqa: E402

print("pid", os.getpid())
calls = 0


@loss(boxes="xyxy", parameters={"mood": (0, 0, 20, "What goes wrong."), "k": (1.0, 0.0, 10.0)},
      terms={"shared": "Area the boxes share."})
def moods(pred, target, mood, k):
    global calls
    calls += 1
    low, high = np.maximum(pred[:, :2], target[:, :2]), np.minimum(pred[:, 2:], target[:, 2:])
    shared = np.prod(np.clip(high - low, 0, None), axis=1)
    areas = [np.prod(b[:, 2:] - b[:, :2], axis=1) for b in (pred, target)]
    iou = shared / (areas[0] + areas[1] - shared)
    value = k * (1 - iou)
    terms = {"shared": shared}
    mood = int(mood)
    if mood == 1:
        value = value.mean()
    elif mood == 2:
        value = np.stack([value, value], axis=1)
    elif mood == 3:
        value = value + undefined_name  # noqa: F821
    elif mood == 4:
        value = np.where(iou > 0, value, np.nan)
    elif mood == 5:
        print("a line for the pane")
    elif mood == 6:
        os._exit(7)
    elif mood == 7:
        os.kill(os.getpid(), signal.SIGSEGV)
    elif mood == 8:
        time.sleep(60)
    elif mood == 9:
        for _ in range(20000):
            print("x" * 100)
    elif mood == 10:
        os.close(iouscope_loss._out)
        time.sleep(60)
    elif mood == 11:
        os.write(iouscope_loss._out, b"garbage that is no frame at all")
    elif mood == 12:
        value = value * 0 + value.mean()
    elif mood == 13:
        value = value + calls
    elif mood == 14:
        value = value + pred[:, 0]
    elif mood == 15:
        return value
    elif mood == 16:
        time.sleep(0.1)
    elif mood == 17:
        value = value[:, None]
    elif mood == 18:
        raise SystemExit(3)
    elif mood == 19:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        while True:
            pass
    elif mood == 20:
        header = iouscope_loss._HEADER.pack(b"IOUB", 1, 4, 0, 1, 1 << 30)
        os.write(iouscope_loss._out, header)
    return value, terms
