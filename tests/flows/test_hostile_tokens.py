"""Tokens that somebody has changed, or of another account: they alone do nothing twice.

a run ends at any of its steps, or one request later ──> token ── changed ──> resumed
                                                            one order, one payment, no other error
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from tests.flows.buyers import SCENES, Scene
from tests.flows.private_buyer import Buyer
from tests.flows.shop import Shop
from tests.support.flows import KINDS, Kill, Killed, Lethal, drive
from tests.support.sendingout import Warehouse

from cjdropshipping import CJError, FlowStopped, OutcomeUnknown, TokenError
from cjdropshipping.testing import Mock

STEPPED = [name for name in SCENES if name != "sandbox.advance"]


def outbound(_: Any) -> Scene:
    warehouse = Warehouse()
    form = warehouse.form()

    def act(cj: Any, keep: Any, token: str | None) -> Any:
        return cj.outbound.run(form, on_step=keep, resume=token)

    return Scene(warehouse.mock, act, lambda: len(warehouse.orders))


RESUMED: Mapping[str, Callable[[Any], Scene]] = {
    **{name: SCENES[name] for name in STEPPED},
    "outbound": outbound,
}

GONE = object()
ODD: tuple[Any, ...] = (None, GONE, "", "x", -1, [], {}, ["x"], True)


class OverError(Exception):
    """Just before the payment."""


def before_payment(kind: str, scene: Scene) -> Any:
    """The token of a run that has told that it is about to pay, and has not."""
    tokens: list[str] = []

    def end(step: Any) -> None:
        tokens.append(step.token)
        if (step.name, step.state) == ("PAY", "begins"):
            raise OverError

    with pytest.raises(OverError):
        drive(kind, scene.mock, lambda cj: scene.act(cj, end, None))
    return json.loads(tokens[-1])


def resuming(scene: Scene, token: str) -> Any:
    return lambda cj: scene.act(cj, None, token)


def events(name: str) -> int:
    """How often a whole run tells of a step."""
    scene, told = RESUMED[name]("accept"), list[Any]()
    drive("sync", scene.mock, lambda cj: scene.act(cj, told.append, None))
    return len(told)


def broken_off(scene: Scene, event: int, requests: int) -> Any:
    """The token of a run that ends where it tells of a step, or so many requests later."""
    tokens: list[str] = []
    lethal = Lethal(scene.mock.transport(), None)

    def end(step: Any) -> None:
        tokens.append(step.token)
        if len(tokens) == event:
            if requests == 0:
                raise Killed
            lethal.kill = Kill(lethal.sent + requests, "after")

    with suppress(Killed):  # else it has ended by then
        drive("sync", scene.mock, lambda cj: scene.act(cj, end, None), transport=lethal)
    return json.loads(tokens[event - 1])


def changed(token: Any) -> Iterator[str]:
    """The token with every part of it replaced by something odd."""
    for path in _paths(token):
        for odd in ODD:
            copy = deepcopy(token)
            at = copy
            for step in path[:-1]:
                at = at[step]
            if odd is GONE:
                del at[path[-1]]
            else:
                at[path[-1]] = odd
            yield json.dumps(copy)


def _paths(value: Any) -> Iterator[tuple[Any, ...]]:
    children = value.items() if isinstance(value, dict) else enumerate(value)
    for key, child in children:
        yield (key,)
        if isinstance(child, dict | list):
            yield from ((key, *rest) for rest in _paths(child))


@pytest.mark.parametrize("requests", [0, 1])
@pytest.mark.parametrize("name", RESUMED)
def test_whatever_is_changed_in_a_token_nothing_is_done_twice(name: str, requests: int) -> None:
    refused = 0
    for event in range(1, events(name) + 1):
        token, scene = broken_off(RESUMED[name]("accept"), event, requests), None
        for text in changed(token):
            if scene is None:
                scene = RESUMED[name]("accept")
                broken_off(scene, event, requests)
            paid, sent = scene.debited(), len(scene.mock.requests)
            try:
                drive("sync", scene.mock, resuming(scene, text))
            except CJError:
                refused += 1
                assert scene.debited() == paid, text
            assert (len(scene.debited()) <= 1, scene.orders() <= 1) == (True, True), text
            if len(scene.mock.requests) > sent:
                scene = None  # where nothing was sent, it is as before, and will do again
    assert refused > 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", STEPPED)
def test_a_token_of_another_account_pays_nothing(kind: str, name: str) -> None:
    token = json.dumps(before_payment(kind, SCENES[name]("accept")))
    scene = SCENES[name]("accept")
    mock = Mock(seed=7, products=20, repeated_payments="accept")
    with pytest.raises(CJError):
        drive(kind, mock, lambda cj: scene.act(cj, None, token))
    assert mock.books.entries == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_payment_of_other_orders_is_not_made(kind: str) -> None:
    shop = Shop(3)
    shop.confirmed(shop.ids[2])
    parent = shop.kept(shop.ids[2]).parent
    opened = shop.done("orders_create_parent", {"shipmentOrderId": parent})

    def act(cj: Any, keep: Any, token: str | None) -> Any:
        return cj.orders.checkout(shop.ids[:2], on_step=keep, resume=token)

    token = before_payment(kind, Scene(shop.mock, act))
    token["facts"]["payment"].update(shipment=parent, pay_id=opened["payId"])
    with pytest.raises(OutcomeUnknown, match="has other orders, too"):
        shop.run(kind, lambda cj: act(cj, None, json.dumps(token)))
    token["facts"]["payment"]["orders"] = [shop.ids[2]]
    with pytest.raises(TokenError):
        shop.run(kind, lambda cj: act(cj, None, json.dumps(token)))
    assert shop.debited() == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_amount_in_a_token_is_not_believed(kind: str) -> None:
    shop = Shop()
    with pytest.raises(FlowStopped) as caught:
        shop.checkout(kind, expected_total="0.01")
    token = json.loads(caught.value.resume_token or "")
    token["facts"]["payment"]["amount"] = "0.01"
    with pytest.raises(FlowStopped, match=r"not 0\.01 USD as expected"):
        shop.checkout(kind, expected_total="0.01", resume=json.dumps(token))
    assert shop.debited() == []


@pytest.mark.parametrize("kind", KINDS)
def test_another_private_order_than_was_made_is_not_paid(kind: str) -> None:
    buyer = Buyer()

    def act(cj: Any, keep: Any, token: str | None) -> Any:
        buy = cj.private_inventory.purchase
        return buy(buyer.lines, pay="balance", on_step=keep, resume=token)

    other = buyer.buy(kind, buyer.lines[:1], pay="none")
    token = before_payment(kind, Scene(buyer.mock, act))
    token["facts"].update(order_code=other.order_code, pay_id=other.pay_id)
    with pytest.raises(FlowStopped, match=f"{other.order_code} costs {other.total} USD"):
        buyer.run(kind, lambda cj: act(cj, None, json.dumps(token)))
    assert buyer.debited() == []
