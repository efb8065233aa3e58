"""Tokens that somebody has changed, or of another account: they alone move no money."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from tests.flows.buyers import SCENES, Scene
from tests.flows.private_buyer import Buyer
from tests.flows.shop import Shop
from tests.support.flows import KINDS, drive

from cjdropshipping import CJError, FlowStopped, OutcomeUnknown, TokenError
from cjdropshipping.testing import Mock

STEPPED = [name for name in SCENES if name != "sandbox.advance"]

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


@pytest.mark.parametrize("name", STEPPED)
def test_whatever_is_changed_in_a_token_nothing_is_paid_twice(name: str) -> None:
    scene = SCENES[name]("accept")
    refused = 0
    for text in changed(before_payment("sync", scene)):
        scene = SCENES[name]("accept")
        before_payment("sync", scene)
        try:
            drive("sync", scene.mock, resuming(scene, text))
        except CJError:
            refused += 1
            assert scene.debited() == [], text
        else:
            assert len(scene.debited()) <= 1, text
    assert refused > 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", STEPPED)
def test_a_token_of_another_account_pays_nothing(kind: str, name: str) -> None:
    token = json.dumps(before_payment(kind, SCENES[name]("accept")))
    scene = SCENES[name]("accept")
    mock = Mock(seed=7, products=20, repeated_payments="accept")
    mock.books.balance -= 1
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
