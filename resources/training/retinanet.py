#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains torchvision's RetinaNet with a loss of torch_losses.py on its boxes.

    ./retinanet.py --loss interp_iou --steps 200

use_box_loss() is what to take into a training script of one's own.
"""
import types

import torch
from torchvision.models.detection import RetinaNet
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.backbone_utils import resnet_fpn_backbone

import boxes_of_shapes


def use_box_loss(model, box_loss):
    """box_loss(boxes, targets): both (n, 4) by their edges, in pixels of the resized image; the sum
    over the boxes. It is divided by the number of foreground anchors of the batch."""

    def compute_loss(head, targets, head_outputs, anchors, matched_idxs):
        boxes, truths = [], []
        for target, codes, here, matched in zip(targets, head_outputs["bbox_regression"], anchors,
                                                matched_idxs):
            foreground = torch.where(matched >= 0)[0]
            boxes.append(head.box_coder.decode_single(codes[foreground], here[foreground]))
            truths.append(target["boxes"][matched[foreground]])
        boxes, truths = torch.cat(boxes), torch.cat(truths)
        return box_loss(boxes, truths) / max(1, len(boxes))

    head = model.head.regression_head
    head.compute_loss = types.MethodType(compute_loss, head)


def small_model():
    backbone = resnet_fpn_backbone(backbone_name="resnet18", weights=None, trainable_layers=5,
                                   norm_layer=torch.nn.BatchNorm2d, returned_layers=[2, 3, 4])
    size = boxes_of_shapes.SIZE
    sizes = tuple((s, s * 2 ** (1 / 3), s * 2 ** (2 / 3)) for s in (16, 32, 64, 96))
    anchors = AnchorGenerator(sizes, ((0.5, 1.0, 2.0),) * len(sizes))
    return RetinaNet(backbone, num_classes=2, min_size=size, max_size=size,
                     anchor_generator=anchors)


if __name__ == "__main__":
    boxes_of_shapes.train(__doc__, small_model, use_box_loss, "bbox_regression")
