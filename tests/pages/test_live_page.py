"""The live page in a browser: it tells what happens, as text, and can be read by anyone."""

from __future__ import annotations

import json

from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from tests.pages.browsing import PHONE, Site
from tests.testing.merchant import Merchant

from cjdropshipping.testing import FAULTS, Mock
from cjdropshipping.testing.pages.live import MOST_ACCOUNTS

TITLE = "Live · mock of CJ Dropshipping"
EVIL = "<img src=x onerror=\"document.title='x'\">"


def busy(mock: Mock) -> None:
    """A mock in which something of everything has happened."""
    merchant = Merchant(mock)
    merchant.order("2026-0001", "DELIVERED")
    merchant.order(EVIL)
    merchant.refused("products_get", pid="none")
    mock.ask("GET", "/nothing/here?<b>=%ff")
    mock.fail_next("reset-after")
    mock.ask("GET", "/api2.0/v1/product/getCategory")
    mock.fail("late", operation="orders_*", times=3)
    mock.arrange("cart intercepts", EVIL, reason="<script>document.title='x'</script>")


def test_tells_what_has_happened(site: Site, mock: Mock) -> None:
    busy(mock)
    site.live()
    assert site.text("#refused") == "2"
    balance = mock.account.books.balance / 100
    assert [row[:3] for row in site.rows("accounts")] == [
        ["CJ1000001", f"{balance:,.2f}", str(mock.account.points)],
        ["CJ1000002", "100,000.00", "0"],
    ]
    orders = [row for row in site.rows("things") if row[0] == "order"]
    assert [(row[2], row[4]) for row in orders] == [(EVIL, "CREATED"), ("2026-0001", "DELIVERED")]
    assert [row[5] for row in site.rows("requests")][:3] == ["no reply", "refused", "refused"]
    assert site.rows("requests")[0][9] == FAULTS["reset-after"].summary
    assert [row[1] for row in site.rows("on")] == ["late", "cart intercepts"]


def test_makes_no_markup_of_what_it_is_told(site: Site, mock: Mock) -> None:
    busy(mock)
    site.live()
    assert site.browser.title == TITLE
    assert site.all("main img, main script, main b") == []
    assert site.complaints() == []


def test_follows_what_happens_and_keeps_what_is_unfolded(site: Site, mock: Mock) -> None:
    merchant = Merchant(mock)
    order = merchant.order("2026-0001")
    site.live()
    site.press("#things tr:first-child summary")
    merchant.order("2026-0002")
    merchant.done("orders_add_to_cart", {"cjOrderIdList": [order]})
    site.until(lambda: [row[4] for row in site.rows("things")][:2] == ["IN_CART", "CREATED"])
    unfolded = "return document.querySelector('#things tr:first-child details').open"
    assert site.script(unfolded)
    assert len(site.all("#things tr:first-child li")) == 2


def test_shows_first_what_just_happened(site: Site) -> None:
    site.live()
    tables = "return [...document.querySelectorAll('main table')].map(t => t.id)"
    assert site.script(tables) == ["tallies", "requests", "on", "accounts", "things", "resting"]


def test_opens_a_request_by_keyboard(site: Site, mock: Mock) -> None:
    body = {"orderNumber": EVIL, "products": []}
    mock.ask("POST", "/api2.0/v1/shopping/order/createOrderV3?page=2", json=body)
    mock.ask("GET", "/nothing")
    site.live()
    assert site.complaints() == []
    site.script("document.querySelector('#requests tr:nth-child(2) button').focus()")
    opener = site.browser.switch_to.active_element
    opener.send_keys(Keys.ENTER)
    query, sent = site.until(lambda: [each.text for each in site.all("#inside pre")])
    assert query == "page = 2"
    assert json.loads(sent) == body
    assert "\n  " in sent
    assert site.one("#opened").accessible_name.startswith("1: POST /api2.0/v1/shopping")
    site.browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    site.until(lambda: not site.one("#opened").is_displayed())
    assert site.browser.switch_to.active_element == opener
    site.press("#requests tr:first-child button")
    site.until(lambda: site.text("#inside") == "It has neither query nor body.")
    site.press("#close")
    assert not site.one("#opened").is_displayed()
    assert site.all("main img, dialog img") == []


def test_says_so_where_a_request_is_not_remembered_any_more(site: Site, mock: Mock) -> None:
    before = mock.snapshot()
    mock.ask("GET", "/nothing")
    site.live()
    site.press("#pause")
    mock.restore(before)
    site.press("#requests button")
    site.until(lambda: site.text("#inside") == "It is not remembered any more.")


def test_unfolds_older_requests(site: Site, mock: Mock) -> None:
    for n in range(12):
        mock.ask("GET", f"/{n}")
    site.live()
    assert [row[0] for row in site.rows("requests")] == [str(n) for n in range(12, 2, -1)]
    assert site.text("#requests-more") == "Show 2 more"
    site.press("#requests-more")
    assert len(site.rows("requests")) == 12
    site.press("#requests-more")
    assert len(site.rows("requests")) == 10


def test_folds_up_bills_that_nothing_has_happened_to(site: Site, mock: Mock) -> None:
    site.live()
    assert site.rows("things") == []
    assert site.text("#resting-count") == "Makeup bills that have not changed lately: 12"
    assert not site.one("#resting").is_displayed()
    site.press("#resting-count")
    first = [mock.account.name, "BK260526000001", "to submit", "12.35"]
    assert site.one("#resting").is_displayed()
    assert site.rows("resting")[0] == first
    assert len(site.rows("resting")) == 12


def test_says_how_many_more_accounts_there_are(chromium: webdriver.Chrome) -> None:
    crowd = Mock(accounts=MOST_ACCOUNTS + 950, products=50)
    with crowd.serve() as url:
        site = Site(chromium, url)
        site.screen()
        site.live()
        assert len(site.rows("accounts")) == MOST_ACCOUNTS
        assert site.text("#accounts-more") == "And 950 more."
        assert site.one("#accounts-more").is_displayed()
        site.leave()


def test_rests_while_it_is_paused(site: Site, mock: Mock) -> None:
    site.live()
    site.press("#pause")
    assert site.one("#pause").get_attribute("aria-pressed") == "true"
    mock.ask("GET", "/api2.0/v1/product/getCategory")
    looks = "return performance.getEntriesByName(location.href + '.json').length"
    before = site.script(looks)
    # Two of its seconds; what had been asked for before the pause may still arrive.
    site.wait(2)
    assert site.script(looks) <= before + 1
    site.press("#pause")
    site.until(lambda: site.text("#accepted") == "1")


def test_copies_a_token(site: Site, mock: Mock) -> None:
    alive = mock.accounts[1].token
    site.live()
    # What is said is not said for long: it is noted when it is.
    site.script(
        "window.said = []; new MutationObserver((changes) => said.push(...changes.flatMap("
        "(change) => [...change.addedNodes].map((node) => node.textContent)))"
        ").observe(document.querySelector('#accounts'), { childList: true, subtree: true })"
    )
    site.press("#accounts tr:nth-child(2) button")
    site.until(lambda: "Copied" in site.script("return said"))
    token = site.one("#accounts tr:nth-child(2) input").get_attribute("value")
    assert token == alive


def test_says_so_where_no_token_is_alive(site: Site, mock: Mock) -> None:
    mock.expire_tokens()
    site.live()
    cell = "#accounts tr:nth-child(1) td:nth-child(4)"
    site.until(lambda: site.text(cell) == "none alive")


def test_says_so_where_the_mock_does_not_answer(site: Site) -> None:
    site.live()
    gone = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
    site.browser.execute_cdp_cmd("Network.enable", {})
    site.browser.execute_cdp_cmd("Network.emulateNetworkConditions", gone)
    site.until(lambda: site.text("#trouble").startswith("The mock does not answer"))
    back = {**gone, "offline": False, "downloadThroughput": -1, "uploadThroughput": -1}
    site.browser.execute_cdp_cmd("Network.emulateNetworkConditions", back)
    site.until(lambda: site.text("#trouble") == "")


def test_fits_on_any_screen(site: Site, mock: Mock) -> None:
    busy(mock)
    mock.ask("GET", f"/{'x' * 400}?{'y' * 400}")
    site.live()
    for each in site.all("summary"):
        each.click()
    for width in (1280, 1050, 700, PHONE):
        site.resize(width)
        assert site.too_wide() == []
    site.press("#requests tr:last-child button")
    site.one("#inside pre")
    assert site.too_wide() == []


def test_stands_out_from_its_ground(site: Site) -> None:
    texts = ("--text", "--faint", "--link", "--good", "--bad", "--odd")
    pairs = [(text, ground) for text in texts for ground in ("--ground", "--raised")]
    site.live()
    grounds: list[str] = []
    for dark in (False, True):
        site.screen(dark=dark)
        grounds.append(site.script("return getComputedStyle(document.body).backgroundColor"))
        contrasts = site.contrasts(*pairs)
        assert {pair: ratio for pair, ratio in contrasts.items() if ratio < 4.5} == {}
    assert len(set(grounds)) == 2


def test_has_names_for_those_who_do_not_see_it(site: Site, mock: Mock) -> None:
    busy(mock)
    for _ in range(10):
        mock.ask("GET", "/nothing")
    site.live()
    site.press("#calls summary")
    site.press("#resting-count")
    for table in site.all("table"):
        assert table.accessible_name
        assert table.aria_role == "table"
    for control in site.all(":is(header, main) :is(button, input, a, summary)"):
        assert control.accessible_name
    site.press("#requests button")
    for part in (site.one("#opened"), site.one("#close")):
        assert part.accessible_name
    site.press("#close")
    sections = site.script("return [...document.querySelectorAll('h1, h2')].map(h => h.tagName)")
    assert sections == ["H1", *["H2"] * 5]  # the last is the title of an open request
    assert site.script("return document.documentElement.lang") == "en"
