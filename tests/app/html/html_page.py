# SPDX-License-Identifier: GPL-3.0-or-later
"""html_page.py BIN: an HTML film as a file: its size, its numbers, what it must not hold."""
import base64
import hashlib
import json
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

from html_file import NAMES, Page, iouscope, session

BIN = sys.argv[1]
failures = []


def check(fine, said):
    if not fine:
        failures.append(said)
        print(said)


def film(given, *arguments, name="film.html"):
    path = pathlib.Path(FOLDER, name)
    status, _, errors = iouscope(BIN, "animate", given, *arguments, "-o", path)
    check(status == 0, f"animate {given} {arguments}: status {status}: {errors}")
    return path.read_bytes(), errors


def check_whole_file(data):
    """Three lanes of 200 steps below 1 MB, alone in the world, allowed only what is in it."""
    check(len(data) < 1_000_000, f"three lanes of 200 steps take {len(data)} bytes")
    text = data.decode()
    page = Page(text)
    for tag, attributes, _ in page.elements:
        for name in ("src", "href", "action", "data", "poster", "srcset"):
            value = attributes.get(name)
            check(value is None or value.startswith("data:"), f"<{tag} {name}={str(value)[:60]}>")
        handlers = [name for name in attributes if name.startswith("on")]
        check(not handlers, f"<{tag}> has {handlers}")
        check(tag == "meta" or "style" not in attributes, f"<{tag}> has a style of its own")
    pictured = next(a["src"] for a, _ in page.all("img"))  # an SVG names its language
    for word in ("http://", "https://", "@import", "url(", "fetch(", "XMLHttpRequest", "WebSocket",
                 "EventSource", "sendBeacon", "import(", "eval(", "new Function", "innerHTML"):
        check(word not in text.replace(pictured, ""), f"the page has \"{word}\"")
    policy = next(a["content"] for a, _ in page.all("meta") if "http-equiv" in a)
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    check(parts["default-src"] == "'none'", f"policy: {policy}")
    check(parts["img-src"] == "data:" and parts["base-uri"] == "'none'", f"policy: {policy}")
    for kind, own in (("script", page.all("script")[-1][1]), ("style", page.all("style")[0][1])):
        seal = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
        check(parts[kind + "-src"] == f"'sha256-{seal}'", f"the policy does not fit the {kind}")
    svg = urllib.parse.unquote_to_bytes(pictured.split(",", 1)[1])
    check(svg.startswith(b"<?xml") and b"<svg" in svg and b"</svg>" in svg, "no poster")
    check(b"iouscope-session\">{" not in svg, "the poster has the session again")
    check(len(page.all("tr")) == 2 + 201, f"{len(page.all('tr'))} rows of numbers")
    # Loss and IoU of three lanes.
    check(len(page.all("td")) == 6 * 201, f"{len(page.all('td'))} numbers")
    return page


def check_numbers(page):
    """Every number is the batch's, bit for bit; texts belong to them."""
    data = json.loads(page.script("iouscope-data"))
    check(len(data["lanes"]) == 3, f"{len(data['lanes'])} lanes")
    for lane, (_, recipe) in zip(data["lanes"], page.all("code")):
        done = subprocess.run([f"{BIN}/iouscope-batch", "run", recipe], capture_output=True,
                              check=True, text=True)
        rows = [line for line in done.stdout.splitlines() if not line.startswith("#")]
        names = rows[0].split(",")
        columns = dict(zip(names, zip(*(map(float, row.split(",")) for row in rows[1:]))))
        own = dict(zip(("pcx", "pcy", "pw", "ph"), lane["box"]))
        for name in ("step", "loss", "iou", "enlargement"):
            own[name] = lane[name]
        for name, numbers in own.items():
            count = len(numbers)
            check(columns[name][:count] == tuple(map(float, numbers)),
                  f"{lane['name']}: {name} differs from the batch")
            check(count == len(rows) - 1, f"{lane['name']}: {count} of {len(rows) - 1} steps")
        for number, text in zip(lane["iou"], lane["iouText"]):
            check(abs(float(text.replace("−", "-")) - number) <= 6e-5,
                  f"{lane['name']}: {number} is written {text}")
    surface = data["surfaces"][0]
    check(surface["moments"][0] == 0 and surface["moments"][-1] == 200, "ends of the surface")
    check(len(base64.b64decode(surface["data"])) > 1000, "no surface")


def check_strangers_words():
    """Names and titles are words, whatever they are made of."""
    given = session(FOLDER, "names", names=NAMES)
    data, _ = film(given, "--title", NAMES[0], "--caption", NAMES[1])
    text = data.decode()
    check("\u2028" in NAMES[1] and "\u2028" not in text.split("</footer>")[1],
          "a line separator stands in a script")
    page = Page(text)
    check([a.get("id") for a, _ in page.all("script")] ==
          ["iouscope-session", "iouscope-data", None], f"scripts: {len(page.all('script'))}")
    check(len(page.all("img")) == 1 and len(page.comments) == 1, "a name has become an element")
    names = [lane["name"] for lane in json.loads(page.script("iouscope-data"))["lanes"]]
    check(names == NAMES, f"names came out as {names}")
    check(page.all("title")[0][1] == NAMES[0] and page.all("h1")[0][1] == NAMES[0], "title")
    check([text for _, text in page.all("dt")] == NAMES, "names at the recipes")
    for script in ("iouscope-data", "iouscope-session"):
        check(not re.search("[<>&\u2028]", page.script(script)), f"{script} is not escaped")
    own = json.loads(page.script("iouscope-session"))
    check([lane["name"] for lane in own["lanes"]] == NAMES, "names in the session")


def check_reopening(given):
    """The page is a session as well."""
    for source, name in ((given, "a.svg"), (f"{FOLDER}/film.html", "b.svg")):
        status, _, errors = iouscope(BIN, "render", source, "--view", "dashboard", "-o",
                                     f"{FOLDER}/{name}")
        check(status == 0, f"render {source}: {errors}")
    a, b = (pathlib.Path(FOLDER, name).read_bytes() for name in ("a.svg", "b.svg"))
    check(a == b, "the session of the page gives another picture")
    pathlib.Path(FOLDER, "other.html").write_text("<!doctype html>\n<title>x</title>",
                                                  encoding="utf-8")
    status, _, errors = iouscope(BIN, "render", f"{FOLDER}/other.html", "-o", f"{FOLDER}/x.png")
    check(status == 3 and "other.html" in errors, f"another page: {status}: {errors}")


def check_languages(given):
    german, _ = film(given, "--lang", "de")
    check(b'<html lang="de"' in german, "no German page")
    data = json.loads(Page(german.decode()).script("iouscope-data"))
    check(data["point"] == "," and data["lanes"][0]["iouText"][0].startswith("0,"), "0,5 in German")
    check(data["words"]["step"] == "Schritt %1 von %2", data["words"]["step"])
    english = json.loads(Page(film(given)[0].decode()).script("iouscope-data"))

    def unlike(a, b, place):
        if isinstance(a, dict):
            for key in a:
                unlike(a[key], b[key], f"{place}.{key}")
        elif isinstance(a, str) and a != "IoU":
            check(a != b, f"not translated: {place}: {a}")
    unlike({k: v for k, v in english["words"].items() if k != "keys"}, data["words"], "words")


def check_hidden(given):
    """What is left out of a film is left out of the page; what a page cannot do is refused."""
    shown = json.loads(Page(film(given)[0].decode()).script("iouscope-data"))["show"]
    names = {"captions": "captions", "centres": "centres", "best": "best", "colorBar": "color-bar",
             "trail": "trail", "grid": "grid", "card": "card"}
    for own, name in names.items():
        check(shown[own], f"{name} is hidden without being asked")
        data = json.loads(Page(film(given, "--hide", name)[0].decode()).script("iouscope-data"))
        check([key for key in shown if shown[key] != data["show"][key]] == [own],
              f"--hide {name}: {data['show']}")
    data = json.loads(Page(film(given, "--camera=1,2,3")[0].decode()).script("iouscope-data"))
    check(data["camera"]["own"] == [1, 2, 3], f"--camera 1,2,3: {data['camera']}")
    for option, said in (("--camera=follow", "fit or X,Y,SPAN"), ("--orbit=90", "fit or X,Y,SPAN")):
        status, _, errors = iouscope(BIN, "animate", given, option, "-o", f"{FOLDER}/x.html")
        check(status == 2 and said in errors, f"{option}: {status}: {errors}")


def check_motions():
    for motion in ("alpha", "approach"):
        data, _ = film(session(FOLDER, "one", losses=["interp_iou"], names=[""]), "--motion", motion,
                       "--view", "scene,curves")
        own = json.loads(Page(data.decode()).script("iouscope-data"))
        check(len(own["clock"]["values"]) == len(own["lanes"][0]["loss"]) == 201 and
              not own["clock"]["steps"] and own["surfaces"] == [], f"--motion {motion}")
    data, said = film(session(FOLDER, "long", losses=["iou"], names=[""], steps=9000,
                              markers=[9000]), "--view", "curves")
    own = json.loads(Page(data.decode()).script("iouscope-data"))
    check("every 5th step" in said, f"nothing said of a long run: {said}")
    check(own["clock"]["values"][-2:] == [8995, 9000] and len(data) < 1_000_000,
          f"a long run: {own['clock']['values'][-2:]}, {len(data)} bytes")
    check(own["clock"]["markers"] == [len(own["clock"]["values"]) - 1], "the marker of a long run")


def check_interrupted():
    path = pathlib.Path(FOLDER, "kept.html")
    path.write_text("old", encoding="utf-8")
    given = session(FOLDER, "longest", losses=["wiou_v3"] * 9, names=[""] * 9, steps=100000)
    process = subprocess.Popen([f"{BIN}/iouscope", "animate", given, "-o", str(path)],
                               stderr=subprocess.DEVNULL)
    while process.poll() is None and not list(pathlib.Path(FOLDER).glob(".iouscope-*")):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    check(process.wait(timeout=120) == 130, f"cancelled: status {process.returncode}")
    check(path.read_text(encoding="utf-8") == "old", "cancel replaced the file")
    check(not list(pathlib.Path(FOLDER).glob(".iouscope-*")), "cancel left a temporary")
    status, _, errors = iouscope(BIN, "animate", "--transparent", "-o", path)
    check(status == 2 and "HTML has no transparency" in errors, f"--transparent: {errors}")
    status, _, errors = iouscope(BIN, "animate", "--fps", "60", "-o", path)
    check(status == 2 and "HTML has steps, and no frames" in errors, f"--fps: {errors}")
    status, _, errors = iouscope(BIN, "animate", "-o", f"{FOLDER}/no/such/x.html")
    check(status == 1 and "folder" in errors, f"no folder: {errors}")


with tempfile.TemporaryDirectory() as FOLDER:
    run = session(FOLDER)
    first, _ = film(run)
    print(f"{len(first)} bytes")
    check(film(run)[0] == first, "the same session gives another page")
    check_numbers(check_whole_file(first))
    check_strangers_words()
    check_languages(run)
    check_reopening(run)
    check_hidden(run)
    check_motions()
    check_interrupted()
sys.exit(1 if failures else 0)
