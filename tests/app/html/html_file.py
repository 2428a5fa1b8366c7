# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of HTML films share: sessions, films, and the parts of a page."""
import html.parser
import json
import pathlib
import subprocess

NAMES = ["</script ><img src=x onerror=hacked()>", "\"quotes\" & 'more'\u2028{{script}}", "<!--<script >"]
LOSSES = ["giou", "iou", "interp_iou"]


def session(folder, name="run", names=("", "", ""), losses=LOSSES, steps=200, **view):
    """Writes a session with a lane per loss; returns its path."""
    lanes = [{"run": {"loss": loss, "steps": steps}, **({"name": own} if own else {})}
             for loss, own in zip(losses, names)]
    path = pathlib.Path(folder, name + ".iouscope")
    path.write_text(json.dumps({"format": "iouscope-session", "version": 1, "lanes": lanes,
                                "view": {"compare": {"center": "overlay"}, **view}}),
                    encoding="utf-8")
    return str(path)


def iouscope(folder, *arguments):
    """Runs the program; returns status, standard output and errors."""
    done = subprocess.run([str(pathlib.Path(folder, "iouscope")), *map(str, arguments)],
                          capture_output=True, check=False, timeout=300)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Page(html.parser.HTMLParser):
    """The elements of a page with their attributes and the text inside."""

    def __init__(self, text):
        super().__init__()
        self.elements = []  # (tag, attributes, text)
        self.open = []
        self.comments = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append([tag, dict(attrs), ""])
        if tag not in ("meta", "link", "img", "input"):
            self.open.append(self.elements[-1])

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        for element in self.open:
            element[2] += data

    def handle_comment(self, data):
        self.comments.append(data)

    def all(self, tag):
        return [(attributes, text) for own, attributes, text in self.elements if own == tag]

    def script(self, name):
        return next(text for attributes, text in self.all("script") if attributes.get("id") == name)
