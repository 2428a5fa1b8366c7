# SPDX-License-Identifier: GPL-3.0-or-later
"""iouscope.torch against automatic differentiation of formulas written here, from the papers."""
import contextlib
import io
import math
import unittest

import torch
import torchvision.ops as ops

import iouscope as iou


def parts(pred, target, eps=0.0):
    """IoU, union, enclosing box and squared centre distance, by the edges."""
    lt, rb = torch.max(pred[:, :2], target[:, :2]), torch.min(pred[:, 2:], target[:, 2:])
    inter = (rb - lt).clamp(min=0).prod(1)
    size, true = pred[:, 2:] - pred[:, :2], target[:, 2:] - target[:, :2]
    union = size.prod(1) + true.prod(1) - inter
    around = torch.max(pred[:, 2:], target[:, 2:]) - torch.min(pred[:, :2], target[:, :2])
    apart = (pred[:, :2] + pred[:, 2:] - target[:, :2] - target[:, 2:]) / 2
    return inter / (union + eps), union, around, (apart ** 2).sum(1), size, true


def iou_loss(pred, target):
    return 1 - parts(pred, target)[0]


def giou(pred, target):
    overlap, union, around, *_ = parts(pred, target)
    area = around.prod(1)
    return 1 - overlap + (area - union) / area


def diou(pred, target):
    overlap, _, around, rho2, *_ = parts(pred, target)
    return 1 - overlap + rho2 / (around ** 2).sum(1)


def ciou(pred, target):
    overlap, _, around, rho2, size, true = parts(pred, target)
    v = 4 / math.pi ** 2 * (torch.atan(true[:, 0] / true[:, 1]) -
                            torch.atan(size[:, 0] / size[:, 1])) ** 2
    with torch.no_grad():
        # 0/0 of equal boxes counts as 0.
        alpha = torch.where(v > 0, v / (1 - overlap + v), torch.zeros_like(v))
    return 1 - overlap + rho2 / (around ** 2).sum(1) + alpha * v


def efficient_iou(pred, target):
    overlap, _, around, rho2, size, true = parts(pred, target)
    return 1 - overlap + rho2 / (around ** 2).sum(1) + \
        ((size - true) ** 2 / around ** 2).sum(1)


MINE = {"iou": iou_loss, "giou": giou, "diou": diou, "ciou": ciou, "efficient_iou": efficient_iou}


def check(*arguments, **options):
    return iou.torch.check(*arguments, show=False, **options)


def random_pairs(n, dtype=torch.float64):
    torch.manual_seed(5)
    corner, size = torch.rand(2, n, 2) * 4, torch.rand(2, n, 2) + 0.5
    return torch.cat([corner, corner + size], 2).to(dtype)


class Check(unittest.TestCase):
    def test_five_formulas_agree(self):
        for loss, function in MINE.items():
            report = check(function, loss, n=4000)
            self.assertTrue(report.ok, report)
            self.assertIsNone(report.explanation, report)

    def test_torchvision_agrees_with_its_epsilon(self):
        for loss, function in (("giou", ops.generalized_box_iou_loss),
                               ("diou", ops.distance_box_iou_loss)):
            report = check(function, loss, n=2000)
            ordinary = report.kinds["overlapping"]
            self.assertEqual((ordinary["values_differ"], ordinary["gradients_differ"]), (0, 0),
                             report)
            # Boxes below a pixel show the 1e-7 in its divisors.
            self.assertGreater(report.kinds["tiny"]["value"], ordinary["value"])

    def test_a_mistake_is_found_and_named(self):
        def attached(pred, target):
            overlap, _, around, rho2, size, true = parts(pred, target)
            v = 4 / math.pi ** 2 * (torch.atan(true[:, 0] / true[:, 1]) -
                                    torch.atan(size[:, 0] / size[:, 1])) ** 2
            return 1 - overlap + rho2 / (around ** 2).sum(1) + v / (1 - overlap + v + 1e-300) * v
        report = check(attached, "ciou", n=2000)
        self.assertFalse(report)
        self.assertEqual(report.kinds["overlapping"]["values_differ"], 0)
        self.assertGreater(report.kinds["overlapping"]["gradients_differ"], 100)
        self.assertEqual(report.explanation.verdict, "fits", report)
        self.assertIn("ciou_attached", report.explanation.readings[0]["loss"] +
                      str(report.explanation), report)
        wrong = check(lambda p, t: diou(p, t) ** 1.5, "diou", n=1000)
        self.assertFalse(wrong)
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown):
            iou.torch.check(giou, "diou", n=1000)
        self.assertIn("DIFFERS", shown.getvalue())
        self.assertRegex(shown.getvalue(), "GIoU|giou")

    def test_nan_is_explained(self):
        def naive(pred, target):
            overlap, _, around, rho2, size, true = parts(pred, target)
            v = 4 / math.pi ** 2 * (torch.atan(true[:, 0] / true[:, 1]) -
                                    torch.atan(size[:, 0] / size[:, 1])) ** 2
            with torch.no_grad():
                alpha = v / (1 - overlap + v)
            return 1 - overlap + rho2 / (around ** 2).sum(1) + alpha * v
        report = check(naive, "ciou", n=1000)
        self.assertFalse(report)
        self.assertEqual(report.explanation.verdict, "not_finite")
        self.assertIn("0/0", str(report))

    def test_a_function_of_another_kind_is_refused(self):
        with self.assertRaisesRegex(ValueError, "for each pair"):
            check(lambda p, t: giou(p, t).mean(), "giou")


class Loss(unittest.TestCase):
    def test_every_gradient_is_the_slope_of_its_value(self):
        pred, target = random_pairs(12)
        pred.requires_grad_()
        met = 0
        for record in iou.losses():
            loss = iou.torch.Loss(record["id"], slope="attached")
            finite = torch.isfinite(loss(pred, target))
            self.assertTrue(finite.any(), record["id"])
            torch.autograd.gradcheck(lambda p: loss(p, target)[finite], pred, eps=1e-7, atol=1e-5,
                                     rtol=1e-4)
            met += 1
        self.assertGreater(met, 40)

    def test_like_any_other_loss(self):
        pred, target = random_pairs(300)
        for dtype, tolerance in ((torch.float64, 1e-13), (torch.float32, 1e-4)):
            mine = pred.to(dtype).clone().requires_grad_()
            value = iou.torch.Loss("giou", reduction="mean")(mine, target.to(dtype))
            self.assertEqual((value.dtype, value.shape), (dtype, ()))
            (2 * value).backward()
            theirs = pred.clone().requires_grad_()
            expected = giou(theirs, target).mean()
            (2 * expected).backward()
            self.assertAlmostEqual(value.item(), expected.item(), delta=10 * tolerance)
            self.assertLess((mine.grad - theirs.grad).abs().max().item(), tolerance)
        several = iou.torch.Loss("giou")(pred.reshape(3, 100, 4), target[:100])
        self.assertEqual(several.shape, (3, 100))
        swapped = pred.t().contiguous().t()
        torch.testing.assert_close(iou.torch.Loss("giou")(swapped, target), giou(pred, target))

    def test_what_is_refused(self):
        pred, target = random_pairs(3)
        loss = iou.torch.Loss("ciou")
        with self.assertRaisesRegex(ValueError, "say efficient_iou"):
            iou.torch.Loss("eiou")
        with self.assertRaisesRegex(ValueError, "target.detach"):
            loss(pred, target.clone().requires_grad_())
        with self.assertRaisesRegex(ValueError, "float16"):
            loss(pred.half(), target)
        with self.assertRaisesRegex(ValueError, "shape"):
            loss(pred[:, :3], target[:, :3])
        pred.requires_grad_()
        first, = torch.autograd.grad(loss(pred, target).sum(), pred, create_graph=True)
        with self.assertRaisesRegex(RuntimeError, 'Loss."ciou".*second derivatives'):
            first.sum().backward()

    def test_beside_the_threads_of_torch(self):
        torch.set_num_threads(2)
        a = torch.rand(300, 300)
        pred, target = random_pairs(50_000, torch.float32)
        expected = iou.torch.Loss("ciou", threads=1)(pred, target)
        for _ in range(3):
            a = a @ a / a.norm()
            torch.testing.assert_close(iou.torch.Loss("ciou", threads=2)(pred, target), expected,
                                       rtol=0, atol=0)
            iou.simulate("interpiou", ["iou"], cases=1000, steps=3)


if __name__ == "__main__":
    unittest.main()
