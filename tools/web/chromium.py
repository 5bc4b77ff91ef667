"""A Chromium that nobody sees, driven through its own driver and protocol."""

import base64
import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

# How long a page may take; a debug build on a busy machine is slow.
LONGEST_WAIT = 30


@dataclass(frozen=True)
class Shape:
    """What a page is shown on."""

    name: str
    width: int
    height: int
    is_touched: bool = False
    is_dark: bool = False


DESK = Shape("1280", 1280, 900)
PHONE = Shape("390", 390, 844, is_touched=True)
# The narrowest that a page must bear without scrolling sideways: 1280 pixels, enlarged four times (WCAG 1.4.10).
NARROW = Shape("320", 320, 640)
NIGHT = Shape("1280-dark", 1280, 900, is_dark=True)
SHAPES = (DESK, PHONE, NARROW, NIGHT)


@dataclass(frozen=True)
class Load:
    """What the network saw of one page."""

    status: int
    bytes: int
    hosts: frozenset[str]


class Chromium:
    """One browser with one window."""

    def __init__(self, shape: Shape, language: str, *, has_scripts: bool = True):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or "chromium"
        for argument in (
            "--headless=new",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--hide-scrollbars",
            "--no-first-run",
            "--no-proxy-server",
            # The controls of dates take their parts in the order of this language, whatever pages are in.
            "--lang=en-US",
        ):
            options.add_argument(argument)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.add_experimental_option("prefs", {"intl.accept_languages": language})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        service = webdriver.ChromeService(shutil.which("chromedriver") or "chromedriver")
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_page_load_timeout(LONGEST_WAIT)
        self.has_scripts = has_scripts
        if not has_scripts:
            self.command("Emulation.setScriptExecutionDisabled", value=True)
        self.become(shape)
        # Each page is weighed as somebody loads it who was never here.
        self.command("Network.setCacheDisabled", cacheDisabled=True)

    def close(self) -> None:
        self.driver.quit()

    def command(self, name: str, /, **arguments: Any) -> Any:
        """A command of Chromium's own protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def become(self, shape: Shape) -> None:
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=shape.width,
            height=shape.height,
            deviceScaleFactor=1,
            mobile=shape.is_touched,
        )
        scheme = "dark" if shape.is_dark else "light"
        feature = {"name": "prefers-color-scheme", "value": scheme}
        self.command("Emulation.setEmulatedMedia", features=[feature])
        self.shape = shape

    # Pages

    def open(self, address: str) -> None:
        self.driver.get(address)

    def run(self, script: str, *arguments: Any) -> Any:
        """What a function's body returns; it runs as the tester's own, also where the page's scripts do not."""
        return self.driver.execute_script(script, *arguments)

    @contextmanager
    def another_page(self) -> Iterator[None]:
        """Waits until what is done inside has led to another page, or to the same one anew."""
        self.run("document.documentElement.setAttribute('data-left', '')")
        yield
        has_come = (
            "return document.readyState === 'complete'"
            " && !document.documentElement.hasAttribute('data-left')"
        )
        WebDriverWait(
            self.driver, LONGEST_WAIT, 0.02, ignored_exceptions=[WebDriverException]
        ).until(lambda _: self.run(has_come), f"no other page came after {self.address}")

    def press(self, selector: str) -> None:
        """Presses something with the mouse, and waits for the page that it leads to."""
        with self.another_page():
            self.run("arguments[0].click()", self.driver.find_element(By.CSS_SELECTOR, selector))

    @property
    def address(self) -> str:
        return self.driver.current_url

    @property
    def heading(self) -> str:
        return self.text("h1")

    def text(self, selector: str = "body") -> str:
        """What is read in the first such element; nothing where there is none."""
        return self.run(
            "const e = document.querySelector(arguments[0]);"
            "return e ? e.innerText.replace(/\\s+/g, ' ').trim() : ''",
            selector,
        )

    @property
    def language(self) -> str:
        return self.run("return document.documentElement.lang")

    # What can be seen of a page

    def screenshot(self, name: str) -> None:
        """Keeps the whole page as a picture."""
        picture = self.command(
            "Page.captureScreenshot", format="png", captureBeyondViewport=True
        )["data"]
        self._keep(Path(self.shape.name) / f"{name}.png", base64.b64decode(picture))

    def print(self, name: str) -> bytes:
        """The page on the paper that its style asks for, as PDF."""
        data = self.command("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
        paper = base64.b64decode(data)
        self._keep(Path("paper") / f"{name}.pdf", paper)
        return paper

    @staticmethod
    def _keep(path: Path, content: bytes) -> None:
        folder = os.environ.get("CASEWORK_SCREENSHOTS")
        if folder:
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def overflows(self) -> list[str]:
        """What stands further to the right than the page is wide, but in a part that scrolls by itself."""
        return self.run(_OVERFLOWS, self.shape.width)

    def complaints(self) -> list[str]:
        """What Chromium has written to its console since it was asked last, but the statuses of pages."""
        entries = self.driver.get_log("browser")
        return [
            f"{entry['source']}: {entry['message']}"
            for entry in entries
            if entry["source"] != "network" or "Failed to load resource" not in entry["message"]
        ]

    def load(self) -> Load:
        """What was loaded since it was asked last; the status is that of the page itself."""
        status, size, hosts = 0, 0, {}
        for line in self.driver.get_log("performance"):
            event = json.loads(line["message"])["message"]
            match event["method"], event["params"]:
                case "Network.requestWillBeSent", {"requestId": number, "request": {"url": address}}:
                    if address.startswith("http"):
                        hosts[number] = urlsplit(address).netloc
                case "Network.loadingFailed", {"requestId": number, "blockedReason": _}:
                    hosts.pop(number, None)
                case "Network.responseReceived", {"type": "Document", "response": response}:
                    status = response["status"]
                case "Network.loadingFinished", {"encodedDataLength": count}:
                    size += int(count)
        return Load(status, size, frozenset(hosts.values()))

    # Cookies

    def cookies(self) -> list[dict]:
        return self.command("Network.getAllCookies")["cookies"]

    def take(self, cookies: list[dict]) -> None:
        """Forgets its cookies for others."""
        self.command("Network.clearBrowserCookies")
        for cookie in cookies:
            kept = {key: cookie[key] for key in _COOKIE_KEYS if key in cookie}
            address = f"http://{cookie['domain']}/"
            self.command("Network.setCookie", url=address, **kept)


_COOKIE_KEYS = ("name", "value", "path", "secure", "httpOnly", "sameSite")

_OVERFLOWS = """
const width = arguments[0], found = [];
if (document.documentElement.scrollWidth > width)
  found.push(`the page is ${document.documentElement.scrollWidth} wide`);
const clips = e => e && e !== document.body
  && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX) || clips(e.parentElement));
for (const e of document.body.querySelectorAll('*')) {
  const box = e.getBoundingClientRect();
  if (box.width > 0 && box.right > width + 1 && !clips(e.parentElement) && e.checkVisibility())
    found.push(`<${e.localName} class="${e.className}"> ends at ${Math.round(box.right)}: `
      + e.textContent.trim().slice(0, 40));
}
return found.slice(0, 5);
"""
