"""Waiting for an order: as far as wanted, farther, never, or too long."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.shop import Shop
from tests.support.flows import KINDS, drive

from cjdropshipping import JobEvent, JobFailed, JobTimeout, NotFound

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def shop() -> Shop:
    shop = Shop(0)
    shop.ids = [shop.order("1", "UNSHIPPED")]
    return shop


def wait(shop: Shop, kind: str, status: Any, **options: Any) -> Any:
    return shop.run(kind, lambda cj: cj.orders.wait_for(shop.ids[0], status, **options))


def test_it_looks_until_the_status_is_there(shop: Shop, kind: str) -> None:
    shop.mock.arrange("order goes on", "1", looks=2, to="SHIPPED")
    events: list[JobEvent[Any]] = []
    order = wait(shop, kind, "SHIPPED", on_progress=events.append)
    assert order.order_status == "SHIPPED"
    assert order.track_number
    assert [event.progress for event in events] == [0.6, 0.6, 1.0]


def test_an_order_that_is_there_is_looked_at_once(shop: Shop, kind: str) -> None:
    before = shop.sent("orders_get")
    assert wait(shop, kind, "UNSHIPPED").order_status == "UNSHIPPED"
    assert shop.sent("orders_get") == before + 1


def test_farther_than_wanted_is_reached(shop: Shop, kind: str) -> None:
    shop.advance(shop.ids[0], "SHIPPED")
    shop.advance(shop.ids[0], "DELIVERED")
    assert wait(shop, kind, "SHIPPED").order_status == "DELIVERED"


def test_of_several_the_first_on_the_way_counts(shop: Shop, kind: str) -> None:
    shop.mock.arrange("order goes on", "1")
    assert wait(shop, kind, ["DELIVERED", "SHIPPED"]).order_status == "SHIPPED"


def test_the_cart_may_be_seen_only_by_what_follows(kind: str) -> None:
    shop = Shop(0)
    shop.ids = [shop.order("1", "IN_CART")]
    shop.mock.arrange("cart reported as created", "1")
    with pytest.raises(JobTimeout):
        wait(shop, kind, "IN_CART", timeout=60)
    shop.done("orders_confirm_cart", {"cjOrderIdList": shop.ids})
    assert wait(shop, kind, "IN_CART").order_status == "UNPAID"


def test_a_cancelled_order_never_arrives(shop: Shop, kind: str) -> None:
    shop.mock.arrange("order goes on", "1", to="CANCELLED")
    with pytest.raises(JobFailed) as caught:
        wait(shop, kind, "DELIVERED")
    assert caught.value.status.order_status == "CANCELLED"


def test_too_long_ends_with_a_token_that_goes_on(shop: Shop, kind: str) -> None:
    start = shop.mock.clock.millis
    with pytest.raises(JobTimeout) as caught:
        wait(shop, kind, ["SHIPPED"], timeout=120)
    assert 120_000 <= shop.mock.clock.millis - start < 150_000
    token = caught.value.resume_token
    shop.advance(shop.ids[0], "SHIPPED")
    shop.advance(shop.ids[0], "DELIVERED")
    assert token is not None

    async def awaited(cj: Any) -> Any:
        return await (await cj.resume(token)).result()

    def called(cj: Any) -> Any:
        return cj.resume(token).result()

    order = drive(kind, shop.mock, called if kind == "sync" else awaited)
    assert order.order_status == "DELIVERED"


def test_a_look_that_fails_for_a_moment_does_not_end_it(shop: Shop, kind: str) -> None:
    shop.mock.fail_next("html-502", operation="orders_get", times=2)
    assert wait(shop, kind, "UNSHIPPED").order_status == "UNSHIPPED"


def test_there_has_to_be_an_order(shop: Shop, kind: str) -> None:
    shop.ids = ["nobody"]
    with pytest.raises(NotFound):
        wait(shop, kind, "SHIPPED")


@pytest.mark.parametrize("status", ["CANCELLED", "OTHER", [], ["SHIPPED", "GONE"]])
def test_nobody_waits_for_other_statuses(shop: Shop, kind: str, status: Any) -> None:
    before = len(shop.mock.requests)
    with pytest.raises(ValueError, match="waited for"):
        wait(shop, kind, status)
    assert len(shop.mock.requests) == before
