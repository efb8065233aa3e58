"""Waiting for an order for private stock: as far as is wanted, another end, or no end in time."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.private_buyer import Buyer
from tests.support.flows import KINDS
from tests.testing.private import buy

from cjdropshipping import JobFailed, JobTimeout
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

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def buyer() -> Buyer:
    return Buyer()


def ordered(buyer: Buyer, status: str = desk.AWAITING_PAYMENT) -> str:
    code: str = buy(buyer.mock, *buyer.variants)["orderId"]
    if status != desk.AWAITING_PAYMENT:
        buyer.advance(code, status)
    return code


def wait(buyer: Buyer, kind: str, code: str, status: Any, **options: Any) -> Any:
    return buyer.run(kind, lambda cj: cj.private_inventory.wait_for(code, status, **options))


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
