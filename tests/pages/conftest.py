"""A browser for all tests of this folder, and a mock that it can reach."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from tests.pages.browsing import Site

from cjdropshipping.testing import Mock

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """One browser, headless, of a user who has never used it."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("there is no chromium with its chromedriver here")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for flag in (*_FLAGS, f"--user-data-dir={_home(tmp_path_factory)}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with webdriver.Chrome(options=options, service=Service(driver)) as opened:
        opened.get("about:blank")
        yield opened


def _home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("chromium")


@pytest.fixture
def mock() -> Mock:
    """A mock with two accounts; nothing has been asked of it yet."""
    return Mock(accounts=2, products=50)


@pytest.fixture
def site(mock: Mock, chromium: webdriver.Chrome) -> Iterator[Site]:
    """The mock as a browser sees it: on a wide, light screen."""
    with mock.serve() as url:
        site = Site(chromium, url)
        site.screen()
        yield site
        site.leave()
