# SPDX-License-Identifier: GPL-3.0-or-later
"""The Python module against tests/golden, numbers from outside, and against iouscope-batch."""
import csv
import io
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time
import unittest

import numpy as np

import iouscope as iou

BATCH = pathlib.Path(sys.argv.pop(1), "iouscope-batch")
GOLDEN = pathlib.Path(os.environ["IOUSCOPE_SOURCE"], "tests/golden")
SETTINGS = {"wiou_v2": ":mean=0.5", "wiou_v3": ":mean=0.5", "mpdiou": ":image_w=8,image_h=6"}


def table(text):
    return list(csv.reader(io.StringIO(text)))


def pairs():
    rows = table((GOLDEN / "pairs.csv").read_text())[1:]
    numbers = np.array([[float(x) for x in row[2:]] for row in rows])
    return numbers[:, :4], numbers[:, 4:]


def edges(boxes):
    return np.concatenate([boxes[:, :2] - boxes[:, 2:] / 2, boxes[:, :2] + boxes[:, 2:] / 2], 1)


def batch(*arguments, **options):
    return subprocess.run([BATCH, *arguments], check=True, capture_output=True, text=True,
                          **options).stdout


PRED, TARGET = pairs()


class Numbers(unittest.TestCase):
    def test_every_golden_file_by_centre_and_by_edges(self):
        met = 0
        for record in iou.losses():
            name = record["id"]
            spec = name + SETTINGS.get(name, "")
            rows = np.array([[float(x) for x in row] for row in
                             table((GOLDEN / f"{name}.csv").read_text())[1:]])
            at = rows[:, 0].astype(int)
            slope = "published" if record["kind"] == "direction" else "detached"
            value, gradient = iou.evaluate(spec, PRED[at], TARGET[at], form="cxcywh", slope=slope)
            scale = 1e-8 * np.abs(rows[:, 2:]).max(axis=1) + 1e-12
            np.testing.assert_array_less(np.abs(value - rows[:, 1]),
                                         1e-12 * np.maximum(1, np.abs(rows[:, 1])) + 1e-300, name)
            self.assertTrue((np.abs(gradient - rows[:, 2:]).max(axis=1) <= scale).all(), name)
            # By the edges: half the partials by the centre, and those by the size.
            d = rows[:, 2:]
            by_edges = np.concatenate([d[:, :2] / 2 - d[:, 2:], d[:, :2] / 2 + d[:, 2:]], 1)
            value, gradient = iou.evaluate(spec, edges(PRED[at]), edges(TARGET[at]), slope=slope)
            self.assertLess(np.abs(value - rows[:, 1]).max(), 1e-9 * max(1, value.max()), name)
            worst = np.abs(gradient - by_edges).max(axis=1) / (np.abs(d).max(axis=1) + 1e-3)
            self.assertLess(worst.max(), 1e-7, name)
            met += len(rows)
        self.assertGreater(met, 10_000)

    def test_arrays_of_any_kind(self):
        value, gradient = iou.evaluate("giou", PRED, TARGET, form="cxcywh")
        self.assertEqual((value.dtype, value.shape, gradient.shape),
                         (np.float64, (len(PRED),), (len(PRED), 4)))
        for pred in (np.asfortranarray(PRED), PRED[::-1].copy()[::-1], PRED.tolist(),
                     PRED.astype(">f8")):
            np.testing.assert_array_equal(
                iou.evaluate("giou", pred, TARGET, form="cxcywh", gradient=False), value)
        rounded = PRED.astype(np.float32)
        np.testing.assert_array_equal(
            iou.evaluate("giou", rounded, TARGET, form="cxcywh", gradient=False),
            iou.evaluate("giou", rounded.astype(float), TARGET, form="cxcywh", gradient=False))
        one, four = iou.evaluate("giou", PRED[3], TARGET[3], form="cxcywh")
        self.assertEqual(one, value[3])
        np.testing.assert_array_equal(four, gradient[3])
        np.testing.assert_array_equal(
            iou.evaluate("giou", PRED, TARGET[0], form="cxcywh", gradient=False)[0], value[0])
        whole = iou.evaluate("iou", [[0, 0, 2, 2]], [[1, 1, 3, 3]], gradient=False)
        self.assertAlmostEqual(whole[0], 6 / 7, 15)
        self.assertEqual(len(iou.evaluate("iou", np.zeros((0, 4)), np.zeros((0, 4)))[0]), 0)

    def test_what_other_code_makes_of_it(self):
        arguments = ["eval", "--loss", "ciou", "--pairs", GOLDEN / "pairs.csv", "--gradient"]
        for options, more in (({"epsilon": 1e-3}, ["--epsilon", "1e-3"]),
                              ({"precision": "float"}, ["--precision", "float"]),
                              ({"by": "log"}, ["--form", "log"])):
            rows = np.array([[float(x) for x in row[2:]] for row in
                             table(batch(*arguments, *more))[1:]])
            value, gradient = iou.evaluate("ciou", PRED, TARGET, form="cxcywh", **options)
            np.testing.assert_array_equal(value, rows[:, 0])
            np.testing.assert_array_equal(gradient, rows[:, 1:])
        # Nothing detached: the slope of the value.
        h = 1e-6
        _, gradient = iou.evaluate("ciou", PRED, TARGET, form="cxcywh", slope="attached")
        moved = [iou.evaluate("ciou", PRED + [0, 0, s, 0], TARGET, form="cxcywh", gradient=False)
                 for s in (h, -h)]
        slopes = (moved[0] - moved[1]) / (2 * h)
        self.assertLess(np.median(np.abs(slopes - gradient[:, 2])), 1e-8)

    def test_terms(self):
        found = iou.terms("ciou", PRED, TARGET, form="cxcywh")
        value = iou.evaluate("ciou", PRED, TARGET, form="cxcywh", gradient=False)
        parts = [t["id"] for record in iou.losses() if record["id"] == "ciou"
                 for t in record["terms"] if t["role"] in ("part", "product")]
        np.testing.assert_allclose(sum(found[name] for name in parts), value, rtol=1e-14)
        self.assertIsInstance(float(iou.terms("iou", PRED[0], TARGET[0])["iou_loss"]), float)

    def test_what_is_refused(self):
        for words, call in (
                ("say efficient_iou", lambda: iou.evaluate("eiou", PRED, TARGET)),
                ("shape", lambda: iou.evaluate("iou", PRED[:, :3], TARGET)),
                ("414 predictions and 2 targets", lambda: iou.evaluate("iou", PRED, TARGET[:2])),
                ("choose cxcywh", lambda: iou.evaluate("iou", PRED, TARGET, form="ltrb")),
                ("choose published", lambda: iou.evaluate("iou", PRED, TARGET, slope="all")),
                ("knows no epsilon", lambda: iou.evaluate("iou", PRED, TARGET, epsilon=1e-7,
                                                          precision="float")),
                ("0 or more", lambda: iou.evaluate("iou", PRED, TARGET, epsilon=-1)),
                ("nothing to explain", lambda: iou.explain(pred=PRED[0], target=TARGET[0])),
                ("no recipe|recipe", lambda: iou.run("giou")),
                ("cases", lambda: iou.simulate("interpiou", cases=0))):
            with self.assertRaisesRegex(ValueError, words):
                call()


class Studies(unittest.TestCase):
    def test_explain_finds_the_reading(self):
        value, gradient = iou.evaluate("diou", PRED[:3], TARGET[:3], form="cxcywh", epsilon=1e-3)
        found = iou.explain(value, gradient, pred=PRED[:3], target=TARGET[:3], form="cxcywh",
                            loss="diou")
        self.assertEqual(found.verdict, "fits")
        self.assertEqual((found.readings[0]["loss"], found.readings[0]["epsilon"]), ("diou", 1e-3))
        self.assertIn("ε = 0.001", str(found))
        rounded = iou.explain("0.6924", pred=[295, 242, 365, 282], target=[270, 214, 350, 286])
        self.assertEqual(rounded.precision, "decimals")

    def test_surface_is_evaluate_on_a_grid(self):
        made = iou.surface("giou", [0, 0, 1, 2], [0.1, 0.2, 2, 1], x=("cx", -1, 3), y=("h", 0.5, 2),
                           size=(9, 7), form="cxcywh", gradient=True)
        self.assertEqual((made.shape, made.dtype), ((5, 7, 9), np.float32))
        x, y = np.meshgrid(np.linspace(-1, 3, 9), np.linspace(0.5, 2, 7))
        boxes = np.stack([x, 0 * x + 0.2, 0 * x + 2, y], -1).reshape(-1, 4)
        value, gradient = iou.evaluate("giou", boxes, [0, 0, 1, 2], form="cxcywh")
        np.testing.assert_allclose(made[0].ravel(), value, atol=1e-6)
        # But where edges meet, where lanes are rounded to one side.
        self.assertLess(np.median(np.abs(made[1:].reshape(4, -1).T - gradient)), 1e-6)

    def test_run_is_that_of_the_program(self):
        line = iou.recipe("interp_iou:alpha=0.9", [1, 2, 4, 3], [0, 0, 1, 1], optimizer="adam",
                          rate=0.05, steps=40)
        ran = iou.run(line)
        rows = [row for row in table(batch("run", line)) if not row[0].startswith("#")]
        self.assertEqual(list(ran.steps.dtype.names), rows[0])
        expected = np.array([[float(x) for x in row] for row in rows[1:]])
        np.testing.assert_array_equal(np.array(ran.steps.tolist()), expected)
        # The line says by which numerics it was written, and another number is heard.
        import warnings
        self.assertIn(f"numerics={iou._core.numerics} ", line)
        with warnings.catch_warnings(record=True) as heard:
            warnings.simplefilter("always")
            iou.run(line)
            self.assertEqual(len(heard), 0)
            iou.run(line.replace(f"numerics={iou._core.numerics}", "numerics=99"))
            self.assertIn("written with numerics 99", str(heard[0].message))
        own = iou.run(iou.recipe("=1 - iou + rho2/c2", [1, 2, 4, 3], [0, 0, 1, 1], steps=5))
        diou = iou.run(iou.recipe("diou", [1, 2, 4, 3], [0, 0, 1, 1], steps=5))
        np.testing.assert_allclose(own.steps["loss"], diou.steps["loss"], rtol=1e-12)

    def test_simulate_is_that_of_the_program(self):
        found = iou.simulate("interpiou", ["giou", "l1@3,ciou"], cases=640, seed=3, steps=6,
                             keep_cases=True)
        self.assertEqual(list(found), ["giou", "l1@3,ciou"])
        import tempfile
        with tempfile.TemporaryDirectory() as folder:
            batch("simulate", "--protocol", "interpiou", "--loss", "giou", "--cases", "640",
                  "--seed", "3", "--steps", "6", "-o", folder)
            rows = table(pathlib.Path(folder, "curves.csv").read_text())
        curves = found["giou"].curves
        for name in curves.dtype.names:
            at = rows[0].index(name)
            np.testing.assert_array_equal(curves[name], [float(row[at]) for row in rows[1:]])
        self.assertEqual(len(found["giou"].cases), 640)
        self.assertEqual(found["giou"].diverged, 0)

    def test_other_threads_go_on_and_ctrl_c_cancels(self):
        boxes = np.tile([1.0, 2.0, 3.0, 5.0], (4_000_000, 1))
        values = np.full(len(boxes), -1.0)
        for work in (lambda: iou.simulate("interpiou", ["ciou"], steps=200_000),
                     lambda: iou._core.evaluate("ciou", boxes, boxes, "xyxy", "xyxy", "published", 0.0,
                                                False, 1, values, None)):
            ticks = []

            def tick():
                for _ in range(10):
                    time.sleep(0.01)
                    ticks.append(time.monotonic())
                os.kill(os.getpid(), signal.SIGINT)

            watch = threading.Thread(target=tick)
            watch.start()
            begin = time.monotonic()
            with self.assertRaises(KeyboardInterrupt):
                work()
            self.assertLess(time.monotonic() - begin, 5)
            self.assertEqual(len(ticks), 10)
            watch.join()
        self.assertEqual((values[0], values[-1]), (0.0, -1.0))


if __name__ == "__main__":
    unittest.main()
