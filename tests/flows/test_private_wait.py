"""Waiting for an order for private stock: as far as is wanted, another end, or no end in time."""

from __future__ import annotations

import math
from typing import Any

import pytest
from tests.flows.private_buyer import LIST, Buyer
from tests.support.flows import KINDS
from tests.support.rewriting import Rewritten
from tests.testing.private import buy

from cjdropshipping import JobEvent, JobFailed, JobTimeout, ServerTrouble
from cjdropshipping.flows.private_inventory.listed import LOOKS
from cjdropshipping.testing.chapters.private_inventory import desk

STATES = {
    "3": "AWAITING_PAYMENT",
    "10": "PENDING",
    "6": "AWAITING_DISPATCH",
    "12": "DISPATCHED",
    "7": "COMPLETED",
    "13": "CLOSED",
    "8": "CANCELLED",
}

LIST_ORDERS = "private_inventory_list_orders"

MANY = 6
"""Answers that fail: more than a call tries again by itself, fewer than two calls do."""

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def buyer() -> Buyer:
    return Buyer()


def ordered(buyer: Buyer, status: str = desk.AWAITING_PAYMENT) -> str:
    code: str = buy(buyer.mock, *buyer.variants)["orderId"]
    if status != desk.AWAITING_PAYMENT:
        buyer.advance(code, status)
    return code


def wait(
    buyer: Buyer, kind: str, code: str, status: Any, transport: Any = None, **options: Any
) -> Any:
    client = {} if transport is None else {"transport": transport}
    waiting = lambda cj: cj.private_inventory.wait_for(code, status, **options)  # noqa: E731
    return buyer.run(kind, waiting, **client)


def unlisted(buyer: Buyer, *looks: int) -> Rewritten:
    """A transport whose lists are empty at these looks."""

    def rewrite(data: Any, look: int) -> Any:
        return {**data, "content": [], "totalRecords": 0} if look in looks else data

    return Rewritten(buyer.mock.transport(), LIST, rewrite)


@pytest.mark.parametrize("status", STATES)
@pytest.mark.parametrize("by_name", [True, False], ids=["name", "code"])
def test_every_state_can_be_waited_for(kind: str, buyer: Buyer, status: str, by_name: bool) -> None:
    code = ordered(buyer, status)
    order = wait(buyer, kind, code, STATES[status] if by_name else status)
    assert (order.order_code, order.status) == (code, status)


def test_a_payment_on_its_way_can_be_waited_for(kind: str, buyer: Buyer) -> None:
    code = ordered(buyer, desk.PAYMENT_INCOMING)
    assert wait(buyer, kind, code, "PAYMENT_INCOMING").status == "11"
    assert wait(buyer, kind, code, "PENDING").status == "10"


def test_what_is_further_on_the_way_has_been_there(kind: str, buyer: Buyer) -> None:
    assert wait(buyer, kind, ordered(buyer, desk.DISPATCHED), "PENDING").status == "12"


def test_of_several_the_first_to_come_ends_it(kind: str, buyer: Buyer) -> None:
    code = ordered(buyer, desk.CLOSED)
    assert wait(buyer, kind, code, ["DISPATCHED", "CLOSED"]).status == "13"


def test_it_is_followed_on_its_way(kind: str, buyer: Buyer) -> None:
    code, seen = ordered(buyer), []
    way = iter([desk.PENDING, desk.AWAITING_DISPATCH, desk.DISPATCHED])

    def moves_on(event: Any) -> None:
        seen.append((event.status.status, event.progress, event.seconds))
        if (status := next(way, None)) is not None:
            buyer.advance(code, status)

    assert wait(buyer, kind, code, "DISPATCHED", on_progress=moves_on).status == "12"
    assert [status for status, _, _ in seen] == ["3", "10", "6", "12"]
    shares = [progress for _, progress, _ in seen]
    assert (shares, shares[-1]) == (sorted(shares), 1)
    assert seen[-1][2] > 0


@pytest.mark.parametrize("status", [desk.CLOSED, desk.CANCELLED, desk.COMPLETED])
def test_another_end_is_a_failure(kind: str, buyer: Buyer, status: str) -> None:
    wanted = "CLOSED" if status != desk.CLOSED else "DISPATCHED"
    with pytest.raises(JobFailed, match=STATES[status]) as failed:
        wait(buyer, kind, ordered(buyer, status), wanted)
    assert failed.value.status.status == status


def test_an_order_that_nobody_pays_is_closed_while_it_is_waited_for(
    kind: str, buyer: Buyer
) -> None:
    with pytest.raises(JobFailed, match="CLOSED"):
        wait(buyer, kind, ordered(buyer), "PENDING", timeout=2 * 86_400)


def test_the_time_can_be_over(kind: str, buyer: Buyer) -> None:
    code, begun = ordered(buyer), buyer.mock.clock.millis
    with pytest.raises(JobTimeout, match="AWAITING_PAYMENT") as late:
        wait(buyer, kind, code, "PENDING", timeout=120)
    assert late.value.status.order_code == code
    assert 120_000 <= buyer.mock.clock.millis - begun < 125_000


def test_a_list_that_lacks_it_for_a_moment_does_not_end_it(kind: str, buyer: Buyer) -> None:
    code, seen = ordered(buyer), []
    transport = unlisted(buyer, *range(1, LOOKS), *range(LOOKS + 1, 2 * LOOKS))

    def moves_on(event: JobEvent[Any]) -> None:
        seen.append(event.status and event.status.status)
        if len(seen) == 2 * LOOKS - 1:
            buyer.advance(code, desk.PENDING)

    assert wait(buyer, kind, code, "PENDING", transport, on_progress=moves_on).status == "10"
    absent = [None] * (LOOKS - 1)
    assert seen == [*absent, "3", *absent, "10"]


def test_an_order_that_is_listed_no_more_is_a_failure(kind: str, buyer: Buyer) -> None:
    transport = unlisted(buyer, *range(4, 4 + LOOKS))
    with pytest.raises(JobFailed, match="no order"):
        wait(buyer, kind, ordered(buyer), "PENDING", transport)
    assert transport.answers == 3 + LOOKS


def test_a_look_that_fails_for_a_moment_does_not_end_it(kind: str, buyer: Buyer) -> None:
    code, seen = ordered(buyer), []

    def moves_on(event: JobEvent[Any]) -> None:
        seen.append(event.status.status)
        if len(seen) == 1:
            buyer.mock.fail_next("html-502", operation=LIST_ORDERS, times=MANY)
            buyer.advance(code, desk.PENDING)

    assert wait(buyer, kind, code, "PENDING", on_progress=moves_on).status == "10"
    assert seen == ["3", "10"]
    assert buyer.mock.faults["html-502"] == MANY


def test_looks_that_fail_again_and_again_end_it(kind: str, buyer: Buyer) -> None:
    buyer.mock.fail("html-502", operation=LIST_ORDERS)
    with pytest.raises(ServerTrouble):
        wait(buyer, kind, "SY1", "PENDING")


@pytest.mark.parametrize("timeout", [-1, math.nan])
def test_time_is_a_number_of_seconds(kind: str, buyer: Buyer, timeout: float) -> None:
    with pytest.raises(ValueError, match="timeout must be seconds"):
        wait(buyer, kind, "SY1", "PENDING", timeout=timeout)
    assert buyer.mock.requests == ()


def test_an_order_that_nobody_made_is_a_failure(kind: str, buyer: Buyer) -> None:
    with pytest.raises(JobFailed, match="no order SY404"):
        wait(buyer, kind, "SY404", "PENDING")


def test_a_number_within_another_is_not_that_order(kind: str, buyer: Buyer) -> None:
    with pytest.raises(JobFailed):
        wait(buyer, kind, ordered(buyer)[:-1], "AWAITING_PAYMENT")


@pytest.mark.parametrize("status", ["SHIPPED", "", []])
def test_a_state_that_does_not_exist_is_a_mistake(kind: str, buyer: Buyer, status: Any) -> None:
    with pytest.raises(ValueError, match="state"):
        wait(buyer, kind, "SY1", status)
    assert buyer.mock.requests == ()
