"""Looks that tell less than they should, or what nobody knows: nothing is paid on the strength."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.bills import HEAVY, REMOTE, pay_all
from tests.flows.buyers import SCENES, legacy
from tests.flows.private_buyer import LIST
from tests.flows.shop import DETAIL, Shop
from tests.support.flows import KINDS, Kill, Killed, drive
from tests.support.rewriting import Rewritten
from tests.support.stale import Memory, Stale

from cjdropshipping import FlowStep, FlowStopped, OutcomeUnknown
from cjdropshipping.testing import Mock

MANY = 10_000

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.mark.parametrize("when", [0, -1, ""])
def test_an_order_without_a_time_of_payment_is_not_taken_for_paid(kind: str, when: Any) -> None:
    shop = Shop()

    def zero(data: Any, _: int) -> Any:
        return {**data, "paymentDate": data["paymentDate"] or when}

    done = shop.disguised(kind, DETAIL, zero, lambda cj: cj.orders.checkout(shop.ids))
    assert done.paid == tuple(shop.ids)
    assert shop.debited() == [shop.total(*shop.ids)]


def test_an_order_that_is_named_twice_is_paid_once(kind: str) -> None:
    shop = Shop(1)
    done = shop.checkout(kind, [shop.ids[0], "1", shop.ids[0]])
    assert (done.paid, shop.debited()) == ((shop.ids[0],), [shop.total(*shop.ids)])


@pytest.mark.parametrize("status", [None, 99])
def test_a_bill_in_a_status_that_nobody_knows_is_left_and_told(kind: str, status: Any) -> None:
    mock = Mock()

    def odd(data: Any, _: int) -> Any:
        for row in data["pageData"]["content"]:
            if row["orderCode"] == HEAVY:
                row["status"] = status
        return data

    paid = pay_all(kind, mock, Rewritten(mock.transport(), "/makeup/list", odd))
    assert (paid.completed, paid.remaining) == ((REMOTE,), (HEAVY,))
    assert [entry.cents for entry in mock.books.entries] == [420]


def test_bills_that_have_another_amount_when_resumed_are_not_paid(kind: str) -> None:
    scene = SCENES["makeup"]("accept")
    token = killed(kind, scene, Kill(4, "before"))
    transport = Rewritten(scene.mock.transport(), "/makeup/list", dearer)
    with pytest.raises(FlowStopped, match=r"come to 16\.57 USD by now"):
        drive(kind, scene.mock, lambda cj: scene.act(cj, None, token), transport=transport)
    assert scene.debited() == []


def dearer(data: Any, _: int) -> Any:
    for row in data["pageData"]["content"]:
        row["amount"] += 0.01
    return data


@pytest.mark.parametrize("status", [None, "99"])
def test_a_private_order_in_a_state_that_nobody_knows_is_not_paid(kind: str, status: Any) -> None:
    def odd(data: Any, _: int) -> Any:
        for row in data["content"]:
            row["status"] = status
        return data

    scene = SCENES["private_inventory"]("accept")
    token = killed(kind, scene, Kill(7, "before"))
    transport = Rewritten(scene.mock.transport(), LIST, odd)
    with pytest.raises(FlowStopped, match="not known to be unpaid"):
        drive(kind, scene.mock, lambda cj: scene.act(cj, None, token), transport=transport)
    assert scene.debited() == []


@pytest.mark.parametrize("name", ["checkout", "makeup", "legacy"])
def test_where_even_the_balance_is_old_a_second_refusal_proves_nothing(
    kind: str, name: str
) -> None:
    scene = SCENES[name]("refuse")
    memory = Memory(MANY, balance=True)
    payment = "legacy_pay" if name == "legacy" else "payments_pay_v2"
    scene.mock.fail_next("reset-after", operation=payment)

    def run(token: str | None) -> str:
        transport = Stale(scene.mock.transport(), memory)
        with pytest.raises(OutcomeUnknown) as caught:
            drive(kind, scene.mock, lambda cj: scene.act(cj, None, token), transport=transport)
        return caught.value.resume_token or ""

    token = run(run(None))
    assert len(scene.debited()) == 1
    memory.looks = 0
    assert drive(kind, scene.mock, lambda cj: scene.act(cj, None, token)) is not None
    assert len(scene.debited()) == 1


def test_the_same_of_an_order_for_private_stock(kind: str) -> None:
    scene = SCENES["private_inventory"]("refuse")
    scene.mock.fail_next("reset-after", operation="payments_pay_v2")
    unpaid = Rewritten(scene.mock.transport(), LIST, as_unpaid)

    def run(token: str | None) -> str:
        with pytest.raises(OutcomeUnknown) as caught:
            drive(kind, scene.mock, lambda cj: scene.act(cj, None, token), transport=unpaid)
        return caught.value.resume_token or ""

    token = run(None)
    [(_, cents)] = scene.debited()
    scene.mock.books.balance += cents
    token = run(token)
    assert sum(each.operation_id == "payments_pay_v2" for each in scene.mock.requests) == 2
    assert drive(kind, scene.mock, lambda cj: scene.act(cj, None, token)).paid
    assert len(scene.debited()) == 1


def as_unpaid(data: Any, _: int) -> Any:
    for row in data["content"]:
        row["status"] = "3"
    return data


def test_what_was_paid_in_the_older_api_is_only_looked_at_from_then_on(kind: str) -> None:
    scene, steps = legacy("accept"), list[FlowStep]()
    memory = Memory(MANY)
    for _ in range(2):
        transport = Stale(scene.mock.transport(), memory)
        act = lambda cj: scene.act(cj, steps.append, steps[-1].token if steps else None)  # noqa: E731
        done = drive(kind, scene.mock, act, transport=transport)
        assert done.unpaid == ("u-1", "u-2")
    assert len(scene.debited()) == 1


def killed(kind: str, scene: Any, kill: Kill) -> str:
    """The token of a run that was killed there."""
    steps: list[FlowStep] = []
    with pytest.raises(Killed):
        drive(kind, scene.mock, lambda cj: scene.act(cj, steps.append, None), kill)
    return steps[-1].token
