#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains torchvision's Faster R-CNN with a loss of torch_losses.py on the boxes of its second stage.

    ./faster_rcnn.py --loss interp_iou --steps 200

use_box_loss() is what to take into a training script of one's own.
"""
import types

import torch
from torchvision.models.detection import FasterRCNN
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.backbone_utils import resnet_fpn_backbone

import boxes_of_shapes


def use_box_loss(model, box_loss):
    """box_loss(boxes, targets): both (n, 4) by their edges, in pixels of the resized image; the sum
    over the boxes. It is divided by the number of proposals that were sampled, as the loss it
    replaces is."""
    heads = model.roi_heads
    seen = {}
    select, forward = heads.select_training_samples, heads.forward

    def select_and_keep(self, proposals, targets):
        chosen = select(proposals, targets)
        seen["proposals"], seen["matched"], seen["labels"] = chosen[0], chosen[1], chosen[2]
        seen["truths"] = [t["boxes"] for t in targets]
        return chosen

    def forward_with_loss(self, features, proposals, image_shapes, targets=None):
        result, losses = forward(features, proposals, image_shapes, targets)
        if self.training:
            losses["loss_box_reg"] = loss_of_foreground()
        return result, losses

    def loss_of_foreground():
        labels = torch.cat(seen["labels"])
        codes = seen["codes"].reshape(len(labels), -1, 4)
        foreground = torch.where(labels > 0)[0]
        proposals = torch.cat(seen["proposals"])[foreground]
        truths = torch.cat([t[m] for t, m in zip(seen["truths"], seen["matched"])])[foreground]
        boxes = heads.box_coder.decode_single(codes[foreground, labels[foreground]], proposals)
        return box_loss(boxes, truths) / labels.numel()

    heads.box_predictor.register_forward_hook(
        lambda module, given, made: seen.__setitem__("codes", made[1]))
    heads.select_training_samples = types.MethodType(select_and_keep, heads)
    heads.forward = types.MethodType(forward_with_loss, heads)


def small_model():
    backbone = resnet_fpn_backbone(backbone_name="resnet18", weights=None, trainable_layers=5,
                                   norm_layer=torch.nn.BatchNorm2d)
    size = boxes_of_shapes.SIZE
    anchors = AnchorGenerator(((16,), (32,), (48,), (64,), (96,)), ((0.5, 1.0, 2.0),) * 5)
    return FasterRCNN(backbone, num_classes=2, min_size=size, max_size=size,
                      rpn_anchor_generator=anchors, rpn_pre_nms_top_n_train=200,
                      rpn_post_nms_top_n_train=200, box_batch_size_per_image=64)


if __name__ == "__main__":
    boxes_of_shapes.train(__doc__, small_model, use_box_loss, "loss_box_reg")
