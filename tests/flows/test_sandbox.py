"""Sandbox orders: step by step to a status, however often a step is asked for."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.shop import Shop
from tests.support.flows import KINDS, Kill, Killed, kills, requests_of

from cjdropshipping import FlowStopped, NotFound, OutcomeUnknown, TransportError
from cjdropshipping.testing import Mock

WAY = ["UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED"]

REQUESTS = 9
"""A look, and for each of four steps the step and a look."""

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def shop() -> Shop:
    return Shop(1, isSandbox=1)


def advance(shop: Shop, kind: str, to: Any, kill: Kill | None = None, **options: Any) -> Any:
    return shop.run(kind, lambda cj: cj.sandbox.advance("1", to=to, **options), kill)


@pytest.mark.parametrize("to", WAY)
@pytest.mark.parametrize("start", ["CREATED", "IN_CART", "UNPAID"])
def test_it_goes_through_all_that_lies_between(kind: str, start: str, to: str) -> None:
    shop, seen = Shop(0), list[str]()
    shop.order("1", start, isSandbox=1)
    order = advance(shop, kind, to, on_status=seen.append)
    assert order.order_status == to
    assert seen == WAY[: WAY.index(to) + 1]
    assert shop.debited() == [0]
    moves = [move.after for move in shop.mock.books.moves]
    assert moves[moves.index("UNPAID") :] == ["UNPAID", *seen]


def test_an_order_that_is_there_is_left_alone(shop: Shop, kind: str) -> None:
    advance(shop, kind, "SHIPPED")
    books, before = shop.books(), len(shop.mock.requests)
    assert advance(shop, kind, "SHIPPED").order_status == "SHIPPED"
    assert shop.books() == books
    assert len(shop.mock.requests) == before + 1


def test_no_way_leads_back(shop: Shop, kind: str) -> None:
    advance(shop, kind, "DELIVERED")
    books = shop.books()
    with pytest.raises(FlowStopped, match="DELIVERED: it cannot be taken back to SHIPPED"):
        advance(shop, kind, "SHIPPED")
    assert shop.books() == books


def test_other_orders_are_left_alone(kind: str) -> None:
    shop = Shop(1)
    books = shop.books()
    with pytest.raises(FlowStopped, match="no sandbox order"):
        advance(shop, kind, "UNSHIPPED")
    assert shop.books() == books


def test_the_service_may_have_to_say_that_it_is_no_sandbox_order(kind: str) -> None:
    shop = Shop(1)

    def silent(data: Any, _: int) -> Any:
        return {name: value for name, value in data.items() if name != "isSandbox"}

    with pytest.raises(FlowStopped, match="UNSHIPPED was refused") as caught:
        shop.disguised(
            kind, "/getOrderDetail", silent, lambda cj: cj.sandbox.advance("1", to="SHIPPED")
        )
    [refusal] = caught.value.refused
    assert (refusal.operation, refusal.code) == ("sandbox_simulate_pay", "1600100")
    assert shop.debited() == []


def test_there_has_to_be_an_order(kind: str) -> None:
    with pytest.raises(NotFound):
        advance(Shop(0), kind, "SHIPPED")


def test_nobody_takes_it_to_another_status(shop: Shop, kind: str) -> None:
    with pytest.raises(ValueError, match="is taken to UNSHIPPED"):
        advance(shop, kind, "UNPAID")


def test_a_status_that_nobody_knows_stops_it(shop: Shop, kind: str) -> None:
    def odd(data: Any, _: int) -> Any:
        return {**data, "orderStatus": "LOST"}

    with pytest.raises(FlowStopped, match="LOST"):
        shop.disguised(
            kind, "/getOrderDetail", odd, lambda cj: cj.sandbox.advance("1", to="SHIPPED")
        )


def siblings() -> Shop:
    shop = Shop(2, isSandbox=1)
    shop.confirmed(*shop.ids)
    return shop


def test_siblings_are_paid_together(kind: str) -> None:
    shop = siblings()
    assert advance(shop, kind, "SHIPPED").order_status == "SHIPPED"
    assert shop.statuses() == ["SHIPPED", "UNSHIPPED"]


def test_the_parent_order_of_a_later_sibling_has_to_be_passed(kind: str) -> None:
    shop = siblings()
    second, parent = shop.ids[1], shop.kept(shop.ids[1]).parent
    with pytest.raises(FlowStopped, match="was refused") as caught:
        shop.run(kind, lambda cj: cj.sandbox.advance(second, to="UNSHIPPED"))
    assert any("shipment_order_id" in note for note in caught.value.__notes__)
    shop.run(kind, lambda cj: cj.sandbox.advance(second, to="UNSHIPPED", shipment_order_id=parent))
    assert shop.statuses() == ["UNSHIPPED", "UNSHIPPED"]


def test_a_parent_order_that_is_passed_and_wrong_stops_it(kind: str) -> None:
    shop = siblings()
    act = lambda cj: cj.sandbox.advance("1", to="SHIPPED", shipment_order_id="SD0")  # noqa: E731
    with pytest.raises(FlowStopped, match="UNSHIPPED was refused"):
        shop.run(kind, act)
    assert shop.statuses() == ["UNPAID", "UNPAID"]


@pytest.mark.parametrize("operation", ["sandbox_simulate_pay", "sandbox_update_status"])
@pytest.mark.parametrize("fault", ["reset-before", "reset-after", "late", "html-502-after"])
def test_a_lost_reply_is_looked_up(shop: Shop, kind: str, operation: str, fault: str) -> None:
    seen: list[str] = []
    shop.mock.fail_next(fault, operation=operation)
    advance(shop, kind, "DELIVERED", on_status=seen.append)
    assert seen == WAY[:3]


def test_what_fails_for_good_is_raised_and_gone_on_with(shop: Shop, kind: str) -> None:
    shop.mock.fail_next("reset-before", operation="sandbox_update_status", times=9)
    with pytest.raises((TransportError, OutcomeUnknown)):
        shop.run(kind, lambda cj: cj.sandbox.advance("1", to="SHIPPED"), retries=0)
    assert shop.statuses() == ["UNSHIPPED"]


def test_a_step_that_shows_late_is_waited_for(shop: Shop, kind: str) -> None:
    def late(data: Any, answer: int) -> Any:
        return {**data, "orderStatus": "UNPAID"} if answer < 4 else data

    order = shop.disguised(
        kind, "/getOrderDetail", late, lambda cj: cj.sandbox.advance("1", to="UNSHIPPED")
    )
    assert order.order_status == "UNSHIPPED"


def test_a_step_that_never_shows_stops_it(shop: Shop, kind: str) -> None:
    def never(data: Any, _: int) -> Any:
        return {**data, "orderStatus": "UNPAID"}

    with pytest.raises(FlowStopped, match="UNSHIPPED was accepted, and does not show"):
        shop.disguised(
            kind, "/getOrderDetail", never, lambda cj: cj.sandbox.advance("1", to="SHIPPED")
        )
    assert shop.statuses() == ["UNSHIPPED"]


def test_it_takes_nine_requests(shop: Shop, kind: str) -> None:
    mock: Mock = shop.mock
    assert requests_of(kind, mock, lambda cj: cj.sandbox.advance("1", to=WAY[-1])) == REQUESTS


@pytest.mark.parametrize("kill", [*kills(REQUESTS)], ids=str)
def test_killed_anywhere_and_called_again_it_ends_as_if_nobody_had(
    shop: Shop, kind: str, kill: Kill
) -> None:
    whole = Shop(1, isSandbox=1)
    advance(whole, kind, "CANCELLED")
    with pytest.raises(Killed):
        advance(shop, kind, "CANCELLED", kill)
    advance(shop, kind, "CANCELLED")
    assert shop.books()[:3] == whole.books()[:3]
    assert shop.statuses() == ["CANCELLED"]
