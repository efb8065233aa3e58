"""The reference in a browser: everything is there, and trying it out asks the mock.

To open it takes a while: these tests share one that is open.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium import webdriver
from tests.pages.browsing import PHONE, Site

from cjdropshipping.testing import Mock


@pytest.fixture(scope="module")
def served() -> Mock:
    return Mock(accounts=2, products=50)


@pytest.fixture(scope="module")
def opened(served: Mock, chromium: webdriver.Chrome) -> Iterator[Site]:
    with served.serve() as url:
        site = Site(chromium, url)
        site.screen()
        site.reference()
        yield site
        site.leave()


@pytest.fixture
def site(opened: Site) -> Site:
    """The open reference on a wide, light screen."""
    opened.screen()
    return opened


def test_shows_every_operation(site: Site, served: Mock) -> None:
    for tag in site.all(".opblock-tag[data-is-open=false]"):
        site.script("arguments[0].click()", tag)
    shown = {each.get_attribute("id") for each in site.all(".opblock")}
    tree = served.document.tree
    assert shown == {
        f"operations-{operation['tags'][0]}-{operation['operationId']}"
        for item in tree["paths"].values()
        for operation in item.values()
    }


def test_tries_out_a_get_with_the_token_filled_in(site: Site, served: Mock) -> None:
    answer = site.try_out("products", "products_get")
    request = served.requests[-1]
    assert (request.operation_id, request.account) == ("products_get", served.account.name)
    assert request.code is None
    assert '"result": true' in answer


def test_tries_out_a_post_with_the_documented_example(site: Site, served: Mock) -> None:
    answer = site.try_out("orders", "orders_create_v3")
    (order,) = served.orders
    assert order.id in answer
    assert order.account == 1


@pytest.mark.parametrize("dark", [False, True])
def test_fits_on_a_phone(site: Site, served: Mock, dark: bool) -> None:
    site.resize(PHONE, dark=dark)
    assert site.too_wide() == []
    site.try_out("orders", "orders_create_v2")
    assert served.requests[-1].operation_id == "orders_create_v2"


def test_is_dark_for_those_who_want_it_dark(site: Site) -> None:
    classes = "return document.documentElement.className"
    site.screen(dark=True)
    site.until(lambda: site.script(classes) == "dark-mode")
    site.screen(dark=False)
    site.until(lambda: site.script(classes) == "")


def test_asks_nobody_else_and_breaks_no_policy(site: Site) -> None:
    asked = site.requested()
    assert {url for url in asked if not url.startswith(f"{site.url}/")} == set()
    assert {f"{site.url}/", f"{site.url}/_mock/openapi.json"} <= asked
    assert site.complaints() == []


def test_leads_to_the_live_page_and_back(site: Site) -> None:
    site.press("header a")
    site.until(lambda: site.text("h1") == "What the mock is doing")
    site.press("header a")
    site.until(lambda: site.text("h1") == "Mock of CJ Dropshipping")
