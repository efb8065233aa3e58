"""What people do with the pages: open them, on a screen of some width, read them, press buttons."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from cjdropshipping.testing.pages import LIVE, REFERENCE

Found = TypeVar("Found")

PHONE = 375

#: Elements whose right edge is beyond that of the window, and that no ancestor scrolls or cuts.
_TOO_WIDE = """
const width = document.documentElement.clientWidth;
const cuts = (e) => e && e !== document.body
  && (getComputedStyle(e).overflowX !== "visible" || cuts(e.parentElement));
return [...document.body.querySelectorAll("*")]
  .filter((e) => e.getBoundingClientRect().right > width + 1 && !cuts(e.parentElement))
  .map((e) => `${e.tagName} ${e.className}`)
  .concat(document.documentElement.scrollWidth > width ? ["the page itself"] : []);
"""

#: How text stands out from what is behind it, for each of these pairs of colours (WCAG 2).
_CONTRAST = """
const style = getComputedStyle(document.documentElement);
const light = (name) => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = style.getPropertyValue(name);
  const parts = getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3);
  probe.remove();
  const [r, g, b] = parts.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
};
return arguments[0].map(([text, ground]) => {
  const [low, high] = [light(text), light(ground)].sort((a, b) => a - b);
  return high / low;
});
"""


class Site:
    """The pages of a mock in a browser."""

    def __init__(self, browser: webdriver.Chrome, url: str) -> None:
        self.browser, self.url = browser, url

    def screen(self, width: int = 1280, *, dark: bool = False) -> None:
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width <= PHONE}
        colours = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._devtools("Emulation.setDeviceMetricsOverride", size)
        self._devtools("Emulation.setEmulatedMedia", {"features": [colours]})

    def resize(self, width: int, *, dark: bool = False) -> None:
        """Gives the open page another screen."""
        self.screen(width, dark=dark)
        self.until(lambda: self.script("return innerWidth") == width)

    def reference(self) -> None:
        """Opens the reference."""
        self.leave()
        self.browser.get(f"{self.url}{REFERENCE}")
        self.one(".opblock-tag")

    def try_out(self, tag: str, operation: str) -> str:
        """Executes an operation of the open reference as it stands; gives the body of the answer.

        It is folded up again.
        """
        if not self.all(f"#operations-{tag}-{operation}"):
            self.press(f".opblock-tag[data-tag={tag}]")
        block = f"#operations-{tag}-{operation}"
        self.press(f"{block} .opblock-summary-control")
        self.press(f"{block} .execute")
        answer = self.one(f"{block} .live-responses-table .highlight-code").text
        assert self.too_wide() == []
        self.press(f"{block} .opblock-summary-control")
        return answer

    def live(self) -> None:
        """Opens the live page."""
        self.leave()
        self.browser.get(f"{self.url}{LIVE}")
        self.until(lambda: self.text("#accepted") != "…")

    def leave(self) -> None:
        """Opens nothing, and forgets what the browser has logged."""
        self.browser.get("about:blank")
        self.complaints()
        self.requested()

    def until(self, look: Callable[[], Found]) -> Found:
        """What a look gives as soon as it is neither false nor an error; at most in 10 s."""
        end = time.monotonic() + 10
        while True:
            try:
                if found := look():
                    return found
                trouble = ""
            except WebDriverException as error:
                trouble = str(error)
            assert time.monotonic() < end, f"it never came {trouble}"
            time.sleep(0.05)

    def wait(self, seconds: float) -> None:
        """Lets the page go on for so long, in which nothing is to happen."""
        time.sleep(seconds)

    def all(self, css: str) -> list[WebElement]:
        return self.browser.find_elements(By.CSS_SELECTOR, css)

    def one(self, css: str) -> WebElement:
        """The first such element, as soon as it is there."""
        return self.until(lambda: self.all(css))[0]

    def press(self, css: str) -> None:
        button = self.one(css)
        self.script("arguments[0].scrollIntoView({block: 'center'})", button)
        button.click()

    def text(self, css: str) -> str:
        return str(self.script("return document.querySelector(arguments[0]).textContent", css))

    def rows(self, table: str) -> list[list[str]]:
        """The texts of a table, row by row."""
        rows: list[list[str]] = self.script(
            "return [...document.querySelectorAll(`#${arguments[0]} tbody tr`)]"
            ".map((row) => [...row.cells].map((cell) => cell.textContent))",
            table,
        )
        return rows

    def script(self, text: str, *arguments: Any) -> Any:
        return self.browser.execute_script(text, *arguments)

    def too_wide(self) -> list[str]:
        found: list[str] = self.script(_TOO_WIDE)
        return found

    def contrasts(self, *pairs: tuple[str, str]) -> dict[tuple[str, str], float]:
        return dict(zip(pairs, self.script(_CONTRAST, pairs), strict=True))

    def complaints(self) -> list[str]:
        """What the browser has complained of since the last look: errors, broken policies."""
        return [
            entry["message"]
            for entry in self.browser.get_log("browser")  # type: ignore[no-untyped-call]
            if entry["level"] == "SEVERE"
        ]

    def requested(self) -> set[str]:
        """The addresses that the page has asked for since the last look; no data: among them."""
        entries = self.browser.get_log("performance")  # type: ignore[no-untyped-call]
        events = [msgspec.json.decode(entry["message"])["message"] for entry in entries]
        asked = [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]
        return {url for url in asked if not url.startswith(("data:", "about:", "chrome:"))}

    def _devtools(self, command: str, arguments: dict[str, Any]) -> None:
        self.browser.execute_cdp_cmd(command, arguments)
