"""Orders of the older API are created once, and what is refused is told."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from tests.support.flows import KINDS, Kind, drive, killed_and_resumed, kills, requests_of
from tests.testing.legacy_desk import Desk, body

from cjdropshipping import FlowStopped, InvalidInput, OutcomeUnknown, models
from cjdropshipping.testing import Mock

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def desk() -> Desk:
    # Were anything sent twice, it would be there twice.
    return Desk(Mock(products=20, repeated_orders="accept"))


def place(kind: Kind, desk: Desk, *uids: str) -> Any:
    orders = [body(uid, desk.variant) for uid in uids]
    return drive(kind, desk.mock, lambda cj: cj.legacy.place(orders))


def made(desk: Desk) -> list[str]:
    return [order.uid for order in desk.legacy.orders]


def test_what_is_refused_is_told_and_the_rest_created(kind: Kind, desk: Desk) -> None:
    desk.mock.arrange("legacy order refused", "u-2", messages=["no such street", "no such town"])
    placed = place(kind, desk, "u-1", "u-2", "u-3")
    assert (placed.created, placed.existing) == (("u-1", "u-3"), ())
    (refusal,) = placed.refused
    assert (refusal.id, refusal.reason) == ("u-2", "no such street; no such town")
    assert made(desk) == ["u-1", "u-3"]


def test_what_is_there_is_left_alone(kind: Kind, desk: Desk) -> None:
    place(kind, desk, "u-1")
    placed = place(kind, desk, "u-1", "u-2")
    assert (placed.created, placed.existing) == (("u-2",), ("u-1",))
    assert place(kind, desk, "u-1", "u-2").existing == ("u-1", "u-2")
    assert made(desk) == ["u-1", "u-2"]


def test_an_order_is_changed_or_it_is_told_why_not(kind: Kind, desk: Desk) -> None:
    place(kind, desk, "u-1")

    def modify(uid: str, **more: Any) -> None:
        order = {**body(uid, desk.variant), **more}
        drive(kind, desk.mock, lambda cj: cj.legacy.modify(order))

    modify("u-1", city="Duluth")
    assert desk.read("u-1")["city"] == "Duluth"
    desk.in_cart("u-2")
    for uid, reason in {"u-2": "IN_CART", "u-9": "no order"}.items():
        with pytest.raises(FlowStopped, match=reason) as caught:
            modify(uid)
        assert caught.value.refused[0].id == uid


def test_a_model_will_do(kind: Kind, desk: Desk) -> None:
    order = msgspec.convert(body("u-1", desk.variant), models.LegacyOrderRequest)
    assert drive(kind, desk.mock, lambda cj: cj.legacy.place([order])).created == ("u-1",)


def test_a_lost_reply_is_looked_up(kind: Kind, desk: Desk) -> None:
    desk.mock.fail_next("reset-after", operation="legacy_create_orders")
    assert place(kind, desk, "u-1", "u-2").created == ("u-1", "u-2")
    assert made(desk) == ["u-1", "u-2"]


def test_a_lost_request_is_for_the_caller_to_repeat(kind: Kind, desk: Desk) -> None:
    desk.mock.fail_next("reset-before", operation="legacy_create_orders")
    with pytest.raises(OutcomeUnknown):
        place(kind, desk, "u-1")
    assert place(kind, desk, "u-1").created == ("u-1",)


def test_whoever_is_killed_creates_nothing_twice(kind: Kind, desk: Desk) -> None:
    def act(cj: Any, *_: Any) -> Any:
        return cj.legacy.place([body("u-1", desk.variant), body("u-2", desk.variant)])

    for kill in kills(requests_of("sync", desk.mock, act)):
        again = Desk(Mock(products=20, repeated_orders="accept"))
        placed = killed_and_resumed(kind, again.mock, act, kill)
        assert made(again) == ["u-1", "u-2"], kill
        assert {*placed.created, *placed.existing} == {"u-1", "u-2"}


@pytest.mark.parametrize("uids", [(), ("u-1", "u-1")])
def test_wrong_input_is_not_sent(kind: Kind, desk: Desk, uids: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInput):
        place(kind, desk, *uids)
    assert desk.mock.requests == ()


def test_all_that_is_wrong_with_an_order_is_told(kind: Kind, desk: Desk) -> None:
    wrong = {**body("u-1", desk.variant), "zip": "5" * 101, "products": [{"quantity": 1}]}
    with pytest.raises(InvalidInput) as caught:
        drive(kind, desk.mock, lambda cj: cj.legacy.place([wrong]))
    fields = {problem.field for problem in caught.value.problems}
    assert {"[0].zip", "[0].products[0].image"} <= fields
    assert desk.mock.requests == ()
