# SPDX-License-Identifier: GPL-3.0-or-later
"""A headless Chromium under the hand of a test, over a pipe; needs no package of Python."""
import base64
import json
import os
import subprocess
import tempfile
import time


class Browser:
    """One page. What the page complains of is kept in `complaints`, what it asks for in `asked`."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory()
        to_browser, self.out = os.pipe()
        self.inward, from_browser = os.pipe()

        def give():  # the pipe is at 3 and 4
            keep = [os.dup(to_browser), os.dup(from_browser)]
            os.dup2(keep[0], 3)
            os.dup2(keep[1], 4)
        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--remote-debugging-pipe", "--disable-gpu",
             "--disable-background-networking", "--hide-scrollbars", "--no-first-run",
             "--force-color-profile=srgb", f"--user-data-dir={self.profile.name}", "about:blank"],
            preexec_fn=give, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.waiting, self.number, self.session = b"", 0, None
        self.complaints, self.asked = [], []
        pages = self.call("Target.getTargets")["targetInfos"]
        page = next(page for page in pages if page["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page["targetId"],
                                 flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        except (OSError, EOFError):
            pass
        self.process.wait(timeout=30)
        self.profile.cleanup()

    def receive(self):
        while b"\0" not in self.waiting:
            more = os.read(self.inward, 1 << 20)
            if not more:
                raise EOFError("the browser is gone")
            self.waiting += more
        message, self.waiting = self.waiting.split(b"\0", 1)
        said = json.loads(message)
        what, about = said.get("method"), said.get("params", {})
        if what == "Runtime.exceptionThrown":
            details = about["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description", details["text"]))
        elif what == "Log.entryAdded" and about["entry"]["level"] in ("error", "warning"):
            self.complaints.append(about["entry"]["text"])
        elif what == "Runtime.consoleAPICalled":
            self.complaints.append(str(about["args"]))
        elif what == "Network.requestWillBeSent":
            self.asked.append(about["request"]["url"])
        return said

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            said = self.receive()
            if said.get("id") == self.number:
                if "error" in said:
                    raise RuntimeError(f"{method}: {said['error']}")
                return said["result"]

    def run(self, script):
        """The value of an expression in the page."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{script}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def size(self, width, height, ratio=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=ratio, mobile=False)

    def prefer(self, **features):
        """prefer(color_scheme="dark")"""
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-" + name.replace("_", "-"), "value": value}
            for name, value in features.items()])

    def scripts(self, enabled):
        self.call("Emulation.setScriptExecutionDisabled", value=not enabled)

    def open(self, path, fragment=""):
        """Loads anew, whatever was there."""
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=f"file://{path}{fragment}")
        for _ in range(200):
            if self.call("Runtime.evaluate", expression="document.readyState",
                         returnByValue=True)["result"].get("value") == "complete":
                break
            time.sleep(0.05)
        self.settle()

    def settle(self):
        """Lets two frames pass."""
        self.run("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")

    def key(self, key, code=0, modifiers=0):
        text = {"text": key} if len(key) == 1 else {}
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, modifiers=modifiers,
                      windowsVirtualKeyCode=code, **(text if kind == "keyDown" else {}))
        self.settle()

    def mouse(self, kind, x, y, buttons=0):
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, buttons=buttons,
                  button="left" if buttons or kind == "mouseReleased" else "none",
                  clickCount=0 if kind == "mouseMoved" else 1)

    def click(self, selector):
        place = self.place(selector)
        x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
        self.mouse("mousePressed", x, y, 1)
        self.mouse("mouseReleased", x, y)
        self.settle()

    def place(self, selector):
        return self.run(f"document.querySelector({json.dumps(selector)}).getBoundingClientRect().toJSON()")

    def text(self, selector):
        return self.run(f"document.querySelector({json.dumps(selector)}).textContent")

    def picture(self, path, whole=False):
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))
        return path
