"""The live page in a browser: it tells what happens, as text, and can be read by anyone."""

from __future__ import annotations

from tests.pages.browsing import PHONE, Site
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock

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
    site.press("#accounts tr:nth-child(2) button")
    site.until(lambda: site.text("#accounts tr:nth-child(2) button") == "Copied")
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
    site.live()
    site.press("#calls summary")
    for table in site.all("table"):
        assert table.accessible_name
        assert table.aria_role == "table"
    for control in site.all("button, input, a, summary"):
        assert control.accessible_name
    sections = site.script("return [...document.querySelectorAll('h1, h2')].map(h => h.tagName)")
    assert sections == ["H1", *["H2"] * 5]
    assert site.script("return document.documentElement.lang") == "en"
