# SPDX-License-Identifier: GPL-3.0-or-later
"""html_browser.py BIN: an HTML film as a person has it before them, in Chromium."""
import pathlib
import subprocess
import sys
import tempfile
import time

from browser import Browser
from html_file import NAMES, iouscope, session

BIN = sys.argv[1]
failures = []


def check(fine, said):
    if not fine:
        failures.append(said)
        print(said)


def film(given, *arguments, name="film.html"):
    path = f"{FOLDER}/{name}"
    status, _, errors = iouscope(BIN, "animate", given, *arguments, "-o", path)
    check(status == 0, f"animate {given} {arguments}: status {status}: {errors}")
    return path


def pixels(path):
    """Rows of RGB triples of a PNG."""
    size = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "stream=width,height", "-of",
                           "csv=p=0", path], capture_output=True, check=True, text=True).stdout
    width, height = map(int, size.strip().strip(",").split(",")[:2])
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt",
                          "rgb24", "-"], capture_output=True, check=True).stdout
    return [[raw[3 * (y * width + x):3 * (y * width + x) + 3] for x in range(width)]
            for y in range(height)]


def near(pixel, color, reach=12):
    return all(abs(a - b) <= reach for a, b in zip(pixel, color))


def outline(rows, color):
    """Left, top, right, bottom of the largest box that has straight edges of that colour."""
    columns = [0] * len(rows[0])
    lines = [0] * len(rows)
    for y, row in enumerate(rows):
        for x, pixel in enumerate(row):
            if near(pixel, color):
                columns[x] += 1
                lines[y] += 1

    def ends(counts):
        most = max(counts)
        # The middles of the first and the last edge.
        strong = [i for i, count in enumerate(counts) if count > 0.6 * most and count > 20]
        if not strong:
            return None, None
        first = [i for i in strong if i < strong[0] + 4]
        final = [i for i in strong if i > strong[-1] - 4]
        return sum(first) / len(first), sum(final) / len(final)
    (left, right), (top, bottom) = ends(columns), ends(lines)
    return left, top, right, bottom


def check_geometry(browser):
    """The scene is the picture that render makes: edges of both boxes within a pixel."""
    given = session(FOLDER, "one", losses=["diou"], names=[""], compare={"center": "explore"},
                    canvas={"interpolated": False, "arrows": False, "path": False,
                            "distance": False, "hud": False})
    page = film(given, "--view", "scene", "--theme", "light",
                name="scene.html")
    browser.size(1000, 700)
    for step in (0, 23, 200):
        browser.open(page, f"#step={step}")
        place = browser.place(".view.scene .canvas canvas")
        size = f"{round(place['width'])}x{round(place['height'])}"
        status, _, errors = iouscope(BIN, "render", given, "--view", "scene", "--size", size,
                                     "--text", "1", "--step", step, "-o", f"{FOLDER}/render.png")
        check(status == 0, f"render: {errors}")
        shot = pixels(browser.picture(f"{FOLDER}/shot.png"))
        x0, y0 = round(place["x"]), round(place["y"])
        drawn = [row[x0:x0 + round(place["width"])] for row in shot[y0:y0 + round(place["height"])]]
        painted = pixels(f"{FOLDER}/render.png")
        for name, color in (("prediction", (0xc7, 0x53, 0x00)), ("ground truth", (0x00, 0x72, 0xb2))):
            if name == "ground truth" and step == 200:
                continue  # under the prediction
            a, b = outline(drawn, color), outline(painted, color)
            check(None not in a and max(abs(p - q) for p, q in zip(a, b)) <= 1,
                  f"step {step}, {name}: {a} in the page, {b} in the picture")


def check_playing(browser, page):
    browser.size(1280, 720)
    browser.open(page, "#step=0")
    check(browser.run("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways")
    place = browser.place("#transport")
    check(place["bottom"] <= 720, f"the controls end at {place['bottom']} of 720")
    check(browser.text("#counter") == "step 0 of 200", browser.text("#counter"))
    for key, code, wanted in (("ArrowRight", 39, 1), (".", 190, 2), (",", 188, 1), ("End", 35, 200),
                              ("Home", 36, 0), ("PageDown", 34, 10), ("PageUp", 33, 0)):
        browser.key(key, code)
        check(browser.text("#counter") == f"step {wanted} of 200", f"{key}: {browser.text('#counter')}")
    browser.key(" ", 32)
    time.sleep(1.2)
    check(browser.run("document.querySelector('#play').getAttribute('aria-label')") == "Pause",
          "space does not play")
    browser.key(" ", 32)
    moved = browser.text("#counter")
    check(moved != "step 0 of 200", "nothing moved while it played")
    time.sleep(0.3)
    check(browser.text("#counter") == moved, "it goes on though it pauses")
    browser.run("document.querySelector('#slider').value = 40;"
                "document.querySelector('#slider').dispatchEvent(new Event('input'))")
    browser.settle()
    check(browser.text("#counter") == "step 40 of 200", "the slider")
    said = browser.text("#say")
    check("step 40 of 200" in said and "IoU" in said, f"what is read aloud: {said}")
    # At rest nothing is drawn.
    frames = browser.run("new Promise(done => { let n = 0; const draw = CanvasRenderingContext2D."
                         "prototype.clearRect; CanvasRenderingContext2D.prototype.clearRect = "
                         "function (...a) { n++; draw.apply(this, a); }; setTimeout(() => { "
                         "CanvasRenderingContext2D.prototype.clearRect = draw; done(n); }, 500); })")
    check(frames == 0, f"{frames} views are drawn at rest")


def check_relief(browser):
    """A relief leaves the corners of its view free, and hides the box where render's does."""
    browser.size(900, 700)
    seen = []
    for elevation in (64, 45, 25, 6):
        given = session(FOLDER, f"relief{elevation}", losses=["giou"], names=[""],
                        compare={"center": "explore"},
                        surface={"relief": True, "elevation_deg": elevation, "azimuth_deg": -35})
        page = film(given, "--view", "surface", "--theme", "light", name=f"relief{elevation}.html")
        browser.open(page, "#step=200")
        place = browser.place(".view.surface .canvas canvas")
        shot = pixels(browser.picture(f"{FOLDER}/relief.png"))
        x0, y0 = round(place["x"]), round(place["y"])
        drawn = [row[x0:x0 + round(place["width"])] for row in shot[y0:y0 + round(place["height"])]]
        check(near(drawn[20][60], (255, 255, 255)), f"elevation {elevation}: no relief but a map")
        status, _, errors = iouscope(BIN, "render", given, "--view", "surface", "--size", "800x600",
                                     "--text", "1", "--step", 200, "-o", f"{FOLDER}/relief_r.png")
        check(status == 0, f"render: {errors}")
        ball = [sum(near(pixel, color) for row in rows for pixel in row) > 8 for rows, color in
                ((drawn, (0xc7, 0x53, 0x00)), (pixels(f"{FOLDER}/relief_r.png"), (0xdf, 0x5d, 0x00)))]
        check(ball[0] == ball[1], f"elevation {elevation}: the box is seen: page, picture: {ball}")
        seen.append(ball[1])
    check(True in seen and False in seen, f"every relief shows or hides it: {seen}")


def check_lanes(browser, page):
    browser.open(page, "#step=30")
    before = browser.text(".card strong")
    browser.key("2", 50)
    check(browser.text(".card strong") != before, "lane 2 shows the numbers of lane 1")
    check(browser.run("document.querySelectorAll('.lane.active').length") == 1, "active lanes")
    browser.click(".lane:nth-child(3) .eye")
    check(browser.run("document.querySelectorAll('.lane.drawn').length") == 2, "lane 3 is drawn")
    place = browser.place(".view.curves .canvas canvas")
    browser.mouse("mouseMoved", place["x"] + 0.5 * place["width"], place["y"] + 40)
    browser.settle()
    tip = browser.text("#tip")
    check("step 1" in tip or "step 9" in tip, f"under the pointer: {tip}")
    place = browser.place(".view.surface .canvas canvas")
    browser.mouse("mouseMoved", place["x"] + 0.4 * place["width"], place["y"] + 0.4 * place["height"])
    browser.settle()
    check("≈" in browser.text("#tip"), f"on the surface: {browser.text('#tip')}")
    place = browser.place(".view.curves .canvas canvas")
    x, y = place["x"] + 0.9 * place["width"], place["y"] + 40
    browser.mouse("mousePressed", x, y, 1)
    browser.mouse("mouseReleased", x, y)
    browser.settle()
    check(int(browser.text("#counter").split()[1]) > 150, "a click on the curves goes there")


def ground(browser):
    return browser.run("getComputedStyle(document.body).backgroundColor")


def check_wishes(browser, page):
    """Themes, little motion, and where the address says to begin."""
    browser.prefer(color_scheme="dark")
    browser.open(page)
    dark = ground(browser)
    browser.prefer(color_scheme="light")
    browser.settle()
    light = ground(browser)
    check(dark != light, f"light and dark are {light}")
    browser.key("t", 84)
    check(ground(browser) == dark, "T does not change the theme")
    browser.open(page, "#theme=dark&step=77&lane=3")
    check(ground(browser) == dark and browser.text("#counter") == "step 77 of 200", "the address")
    check("active" in browser.run("document.querySelector('.lane:nth-child(3)').className"), "lane=3")
    browser.prefer(reduced_motion="reduce")
    browser.open(page, "#play&speed=0.1")
    time.sleep(0.6)
    check(browser.text("#counter") != "", "playing with little motion")
    browser.prefer()


def check_widths(browser, page):
    for width, height in ((400, 800), (1280, 720), (1920, 1080)):
        browser.size(width, height)
        browser.open(page)
        check(browser.run("document.documentElement.scrollWidth") <= width, f"{width}: it scrolls sideways")
        small = browser.run("[...document.querySelectorAll('.canvas canvas')].filter(c => "
                            "c.clientHeight < 100 || c.clientWidth < 100).length")
        check(small == 0, f"{width}: {small} views are too small")


def check_without_scripts(browser, page):
    browser.size(1280, 720)
    browser.scripts(False)
    browser.call("Page.navigate", url="about:blank")
    browser.call("Page.navigate", url=f"file://{page}")
    time.sleep(1.5)
    shot = pixels(browser.picture(f"{FOLDER}/poster.png"))
    browser.scripts(True)
    count = sum(near(pixel, (0x00, 0x72, 0xb2)) for row in shot for pixel in row)
    check(count > 300, f"without scripts {count} pixels of the ground truth are seen")


def check_strangers(browser):
    page = film(session(FOLDER, "names", names=NAMES), "--title", NAMES[0], name="names.html")
    browser.size(1280, 720)
    browser.open(page)
    check(browser.run("document.title") == NAMES[0], "the title is not what was given")
    check(browser.text(".lane:nth-child(1) button + button span") == NAMES[0], "a name of a lane")
    check(browser.run("document.querySelectorAll('main img').length") == 0, "a name has become a picture")


with tempfile.TemporaryDirectory() as FOLDER:
    BROWSER = Browser()
    try:
        PAGE = film(session(FOLDER))
        check_geometry(BROWSER)
        check_playing(BROWSER, PAGE)
        check_relief(BROWSER)
        check_lanes(BROWSER, PAGE)
        check_wishes(BROWSER, PAGE)
        check_widths(BROWSER, PAGE)
        check_without_scripts(BROWSER, PAGE)
        check_strangers(BROWSER)
        check(not BROWSER.complaints, f"the page complains: {BROWSER.complaints}")
        foreign = [url for url in BROWSER.asked if not url.startswith(("file://", "data:", "about:"))]
        check(not foreign, f"the page asks for {foreign}")
    finally:
        BROWSER.close()
sys.exit(1 if failures else 0)
