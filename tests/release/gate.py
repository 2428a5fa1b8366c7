#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a release has to pass: ./test.sh --release [NAME...] [--budget HOURS] [--list]

Says first how long it takes on two processors. Each row is one command with a log of its own in
build/release-gate; a table of all rows is the end of it. NAME: these rows alone. A budget cuts the
counts of what can be cut, and says so: that is no release. What cannot run here is skipped, with the
reason. Status: 0 all passed, 1 something failed, 3 nothing failed, and counts were cut.
"""
import argparse
import dataclasses
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).parents[2]
PLACE = "build/release-gate"
SKIPPED = 77  # status of a command that cannot run here; its last line says why


@dataclasses.dataclass(frozen=True)
class Row:
    """minutes: on two processors, with the full count. Among the words {count} is the count, cut to
    what a budget leaves, and {seconds} so cut too; PRESET in {PRESET} the folder of its build, which
    is made first. count 0: it cannot be cut."""
    name: str
    what: str
    minutes: float
    words: tuple
    count: int = 0
    seconds: int = 0
    environment: dict = dataclasses.field(default_factory=dict)

    def presets(self):
        return [p for p in BUILDS if any("{" + p + "}" in word for word in self.words)]


# What a preset builds, and for how many minutes.
BUILDS = {"release": (18, ()), "dev": (35, ()), "tsan": (2, ()), "asan-window": (45, ("app_tests",)),
          "clang": (20, ()), "fuzz": (20, ("iouscope_fuzz",))}


def ctest(preset, *words):
    return ("ctest", "--test-dir", "{" + preset + "}", "--output-on-failure", "-j4", *words)


def script(name, *words):
    return ("python3", f"tests/release/{name}", *words)


def window_test(preset, name):
    return ("{" + preset + "}/tests/app_tests", name)


def built_script(path):
    return ("bash", path, "{release}/bin")


OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
ROWS = (
    Row("usual", "every usual test, the readers under the sanitizers", 6,
        ctest("release", "-LE", "^long$")),
    Row("alone", "each source compiled by itself, as while one works on it", 1,
        ctest("dev", "-R", "^arrows_test$")),
    Row("long", "every long test that has no row of its own", 90,
        ctest("release", "-L", "^long$", "-E",
              "^(export_kill_long_test|tst_soak_long|tst_save_kill_long|two_instances_long_test)$")),
    Row("clang", "the core's tests, built by another compiler", 6, ctest("clang", "-LE", "^long$")),
    Row("threads", "jobs under the thread sanitizer, again and again", 2,
        ctest("tsan", "--repeat", "until-fail:{count}"), 50, environment={"OMP_NUM_THREADS": "1"}),
    Row("cancel", "every test that cancels, again and again", 20,
        ("{release}/tests/core_tests", "--gtest_filter=*ancel*", "--gtest_repeat={count}",
         "--gtest_brief=1", "--gtest_break_on_failure"), 100),
    Row("fuzz", "every reader under libFuzzer, the address and undefined-behaviour sanitizers", 330,
        script("fuzz.py", "{fuzz}", "--runs", "{count}", "--seconds", "{seconds}"), 5_000_000, 1200),
    Row("sessions", "sessions of strangers shown and painted, under the sanitizers", 210,
        script("shares.py", "{asan-window}/tests/app_tests", "tst_hostile_sessions", "--count",
               "{count}"), 20_000, environment=OFFSCREEN),
    Row("pictures", "pictures and films of strangers read, under the sanitizers", 30,
        window_test("asan-window", "tst_hostile_pictures"), 20_000,
        environment=OFFSCREEN | {"IOUSCOPE_FUZZ": "{count}"}),
    Row("events", "hands that do anything in the window, under the sanitizers", 90,
        window_test("asan-window", "tst_robust_window"), 200_000,
        environment=OFFSCREEN | {"IOUSCOPE_EVENTS": "{count}"}),
    Row("kills", "every writer of iouscope-batch killed", 20,
        script("kills.py", "{release}/bin", "--times", "{count}"), 1000),
    Row("kills-pictures", "every writer of pictures and films killed", 40,
        built_script("tests/app/cli/export_kill_test.sh"), 1000, environment={"KILLS": "{count}"}),
    Row("kills-sessions", "saving and autosaving killed", 2,
        window_test("release", "tst_save_kill_long"), 1000,
        environment=OFFSCREEN | {"IOUSCOPE_KILLS": "{count}"}),
    Row("kills-sweep", "a sweep killed, which goes on", 2,
        built_script("tests/app/batch_many/sweep_test.sh"), 200, environment={"KILLS": "{count}"}),
    Row("interrupts", "every writer of iouscope-batch interrupted (SIGINT)", 20,
        script("kills.py", "{release}/bin", "--signal", "INT", "--times", "{count}"), 1000),
    Row("terminations", "asked to end (SIGTERM)", 6,
        script("kills.py", "{release}/bin", "--signal", "TERM", "--times", "{count}"), 300),
    Row("hang-ups", "its terminal closed (SIGHUP)", 6,
        script("kills.py", "{release}/bin", "--signal", "HUP", "--times", "{count}"), 300),
    Row("disk", "every writer on a full and on a read-only disk", 15,
        script("full_disk.py", "{release}/bin", "mounted", "--sizes", "{count}"), 40),
    Row("calls", "each call of every writer that opens, writes, syncs or renames failed once", 8,
        script("full_disk.py", "{release}/bin", "injected")),
    Row("soak", "eight hours of work in the window, one action every two seconds; memory within 2 %",
        30, window_test("release", "tst_soak_long"), 14_400,
        environment=OFFSCREEN | {"IOUSCOPE_SOAK": "{count}"}),
    Row("locales", "both programs in C, German, Turkish, French, Persian", 1,
        built_script("tests/app/locales_test.sh"),
        environment={"LOCALES": "de_DE tr_TR fr_FR fa_IR"}),
    Row("instances", "two programs at one session, and two writers at one file", 5,
        built_script("tests/app/files/two_instances_long_test.sh"), 200, environment={"TIMES": "{count}"}),
)


@dataclasses.dataclass
class Outcome:
    status: str  # passed, FAILED, skipped, short
    said: str
    minutes: float


def filled(word, row, factor, root):
    """A word with the row's count and folders; paths of the tree begin with its root."""
    numbers = {"count": max(1, int(row.count * factor)), "seconds": max(1, int(row.seconds * factor))}
    folders = {preset: f"{root}/build/{preset}" for preset in BUILDS}
    word = re.sub(r"\{([\w-]+)\}", lambda m: str((numbers | folders)[m[1]]), word)
    return f"{root}/{word}" if word.startswith("tests/") else word


def last_line(log):
    lines = [line for line in log.read_text(errors="replace").splitlines() if line.strip()]
    return lines[-1] if lines else ""


def said_by(log):
    """The counts of a log: its own line, or that of ctest."""
    text = log.read_text(errors="replace")
    own = re.findall(r"^counted: (.*)$", text, re.M)
    if own:
        return own[-1]
    tests = re.search(r"(\d+) tests? failed out of (\d+)", text)
    if tests:
        left_out = re.findall(r"^\s*\d+ - (\S+) \(Skipped\)$", text, re.M)
        return f"{tests[2]} tests, {tests[1]} failed" + \
            (f", skipped: {' '.join(sorted(set(left_out)))}" if left_out else "")
    totals = re.search(r"^Totals: (.*)$", text, re.M)
    return totals[1] if totals else last_line(log)[:100]


def run_row(row, factor, place, root=ROOT):
    """Runs its command, in the folder of the logs."""
    log = place / f"{row.name}.log"
    words = [filled(word, row, factor, root) for word in row.words]
    more = {name: filled(value, row, factor, root) for name, value in row.environment.items()}
    start = time.monotonic()
    with open(log, "wb") as file:
        file.write(f"{' '.join(words)}  {more}\n".encode())
        file.flush()
        try:
            status = subprocess.run(
                words, stdout=file, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=place,
                env=os.environ | {"LC_ALL": "C.UTF-8", "IOUSCOPE_SOURCE": str(root),
                                  "IOUSCOPE_BIN": str(root / "build/release/bin")} | more,
                timeout=60 * (3 * row.minutes + 10)).returncode
        except subprocess.TimeoutExpired:
            return Outcome("FAILED", "took more than three times as long as it may",
                           (time.monotonic() - start) / 60)
        except OSError as error:
            return Outcome("FAILED", str(error), 0.0)
    minutes = (time.monotonic() - start) / 60
    if status == SKIPPED:
        return Outcome("skipped", last_line(log), minutes)
    if status != 0:
        return Outcome("FAILED", f"status {status}; {said_by(log)}", minutes)
    said = said_by(log)
    part = re.match(r"(\d+) of (\d+)", said)
    cut = factor < 1.0 and row.count > 0 or part and int(part[1]) < int(part[2])
    return Outcome("short" if cut else "passed", said, minutes)


def build(preset, place):
    """What is wrong with the build of a preset; empty: nothing."""
    log = place / f"build-{preset}.log"
    with open(log, "wb") as file:
        done = subprocess.run(["bash", "-c", '. cmake/setup.sh && build_preset "$@"', "gate", preset,
                               *BUILDS[preset][1]], stdout=file, stderr=subprocess.STDOUT, cwd=ROOT)
    return "" if done.returncode == 0 else f"the build of {preset} failed: {log}"


def duration(minutes):
    return f"{int(minutes) // 60} h {int(minutes) % 60:02} min"


def table(outcomes):
    """Lines, and the last one of counts."""
    widths = max([len(name) for name, _ in outcomes] + [4])
    lines = [f"{name:{widths}}  {o.status:8} {o.minutes:7.1f} min  {o.said}" for name, o in outcomes]
    counts = {status: sum(o.status == status for _, o in outcomes)
              for status in ("passed", "FAILED", "skipped", "short")}
    lines.append(f"{counts['passed']} passed, {counts['FAILED']} failed, {counts['skipped']} skipped, "
                 f"{counts['short']} with cut counts")
    return lines


def status_of(outcomes):
    statuses = {o.status for _, o in outcomes}
    return 1 if "FAILED" in statuses else 3 if "short" in statuses else 0


def main():
    parser = argparse.ArgumentParser(prog="./test.sh --release", description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--budget", type=float, metavar="HOURS")
    parser.add_argument("--list", action="store_true", help="say what there is, and run nothing")
    asked = parser.parse_args()
    unknown = sorted(set(asked.names) - {row.name for row in ROWS})
    if unknown:
        print(f"no row {', '.join(unknown)}; there are {', '.join(row.name for row in ROWS)}")
        return 2
    rows = [row for row in ROWS if not asked.names or row.name in asked.names]
    presets = [p for p in BUILDS if any(p in row.presets() for row in rows)]
    fixed = sum(BUILDS[p][0] for p in presets) + sum(row.minutes for row in rows if not row.count)
    cut = sum(row.minutes for row in rows if row.count)
    factor = 1.0
    if asked.budget is not None:
        factor = min(1.0, max(0.001, (60 * asked.budget - fixed) / max(cut, 0.1)))
    print(f"The release gate: {len(rows)} rows and {len(presets)} builds, about "
          f"{duration(fixed + cut * factor)} on two processors.")
    if factor < 1.0:
        print(f"For a budget of {asked.budget:g} h counts are cut to {100 * factor:.1f} %: "
              f"no release (in full: {duration(fixed + cut)}).")
    sys.stdout.flush()
    if asked.list:
        for row in rows:
            count = f"{row.count:,}" if row.count else "-"
            print(f"{row.name:15} {row.minutes:5g} min {count:>10}  {row.what}")
        return 0
    place = ROOT / PLACE
    place.mkdir(parents=True, exist_ok=True)
    start, outcomes, built = time.monotonic(), [], {}
    for n, row in enumerate(rows, 1):
        trouble = ""
        for preset in row.presets():
            if preset not in built:
                print(f"{duration((time.monotonic() - start) / 60)}  building {preset}", flush=True)
                built[preset] = build(preset, place)
            trouble = trouble or built[preset]
        print(f"{duration((time.monotonic() - start) / 60)}  {n}/{len(rows)} {row.name}: {row.what} "
              f"(about {duration(row.minutes * (factor if row.count else 1))})", flush=True)
        outcome = Outcome("FAILED", trouble, 0.0) if trouble else run_row(row, factor, place)
        outcomes.append((row.name, outcome))
        print(f"    {outcome.status}: {outcome.said}", flush=True)
    lines = table(outcomes)
    (place / "summary.txt").write_text("\n".join(lines) + "\n")
    print("\n".join(["", *lines]))
    return status_of(outcomes)


if __name__ == "__main__":
    sys.exit(main())
