# SPDX-License-Identifier: GPL-3.0-or-later
"""What both training scripts share: images drawn on the spot, the training itself, and a table of
every pair of boxes that a loss was computed for."""
import argparse
import csv
import random

import torch

import torch_losses

SIZE = 128  # pixels of an image, both ways


def image_with_shapes(generator):
    """A grey image with one to three bright rectangles, as torchvision's detectors take it: the
    image (3, SIZE, SIZE) in 0..1, and boxes (n, 4) by their edges with labels."""
    image = 0.3 + 0.1 * torch.rand((3, SIZE, SIZE), generator=generator)
    boxes = []
    for _ in range(int(torch.randint(1, 4, (1,), generator=generator))):
        w, h = (int(x) for x in torch.randint(16, 64, (2,), generator=generator))
        left = int(torch.randint(0, SIZE - w, (1,), generator=generator))
        top = int(torch.randint(0, SIZE - h, (1,), generator=generator))
        image[:, top:top + h, left:left + w] = 0.6 + 0.4 * torch.rand((3, 1, 1),
                                                                      generator=generator)
        boxes.append([left, top, left + w, top + h])
    return image, {"boxes": torch.tensor(boxes, dtype=torch.float32),
                   "labels": torch.ones(len(boxes), dtype=torch.int64)}


class BoxLoss:
    """The loss of decoded boxes against their targets, both (n, 4) by their edges. With a table it
    writes down each pair with its value and its slopes by the prediction's cx, cy, w, h."""

    COLUMNS = ("step,pcx,pcy,pw,ph,tcx,tcy,tw,th,value,dcx,dcy,dw,dh").split(",")

    def __init__(self, function, table=None):
        self.function = function
        self.step = 0
        self.rows = csv.writer(table) if table else None
        if table:
            self.rows.writerow(self.COLUMNS)

    def __call__(self, boxes, targets):
        values = self.function(boxes, targets, boxes="xyxy")
        if self.rows and len(boxes):
            self.write(boxes, targets, values)
        return values.sum()

    def write(self, boxes, targets, values):
        slopes, = torch.autograd.grad(values.sum(), boxes, retain_graph=True)
        left, top, right, bottom = slopes.double().unbind(1)
        by_center = torch.stack([left + right, top + bottom, (right - left) / 2,
                                 (bottom - top) / 2], 1)
        numbers = torch.cat([by_size(boxes), by_size(targets), values.double()[:, None],
                             by_center], 1)
        for row in numbers.tolist():
            self.rows.writerow([self.step, *map(repr, row)])


def by_size(boxes):
    left, top, right, bottom = boxes.detach().double().unbind(1)
    return torch.stack([(left + right) / 2, (top + bottom) / 2, right - left, bottom - top], 1)


def arguments(what):
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--loss", default="ciou", choices=sorted(torch_losses.LOSSES),
                        help="loss of the boxes (default: ciou)")
    parser.add_argument("--steps", type=int, default=200, help="default: 200")
    parser.add_argument("--seed", type=int, default=0, help="default: 0")
    parser.add_argument("--table", help="CSV of every pair, value and slopes")
    parser.add_argument("--totals", help="CSV of the box loss of every step, as it is descended")
    return parser.parse_args()


def train(what, model_of, put_in, name_of_loss):
    """model_of(): a detector; put_in(model, box_loss): changes its box branch."""
    options = arguments(what)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    generator = torch.Generator().manual_seed(options.seed)
    table = open(options.table, "w", newline="") if options.table else None
    totals = open(options.totals, "w") if options.totals else None
    model = model_of().train()
    box_loss = BoxLoss(torch_losses.LOSSES[options.loss], table)
    put_in(model, box_loss)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.005, momentum=0.9)
    for step in range(options.steps):
        box_loss.step = step
        images, targets = zip(*(image_with_shapes(generator) for _ in range(2)))
        losses = model(list(images), list(targets))
        optimizer.zero_grad()
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 10.0)
        optimizer.step()
        if totals:
            totals.write("%d,%r\n" % (step, float(losses[name_of_loss])))
        if step % 20 == 0 or step == options.steps - 1:
            print("step %d: %s" % (step, ", ".join(
                "%s %.4f" % (k, float(v)) for k, v in losses.items())), flush=True)
    for file in (table, totals):
        if file:
            file.close()
