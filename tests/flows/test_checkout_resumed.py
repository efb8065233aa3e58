"""A checkout that is killed at any request ends, resumed or begun anew, as if nobody had."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.shop import Shop
from tests.support.flows import KINDS, Kill, Killed, killed_and_resumed, kills, requests_of

from cjdropshipping import FlowStep, TokenError

REQUESTS = 13
"""Two looks, cart, confirmation, two looks, list, parent order, balance, a look, payment,
two looks."""

SANDBOX_REQUESTS = 12

PARTIAL_REQUESTS = 14
"""With a third order, which is looked at, and then held back by the confirmation."""

pytestmark = pytest.mark.parametrize("kind", KINDS)


def killed_and_begun_anew(shop: Shop, kind: str, kill: Kill, **options: Any) -> Any:
    with pytest.raises(Killed):
        shop.run(kind, lambda cj: cj.orders.checkout(shop.ids, **options), kill)
    return shop.checkout(kind, **options)


def resumed(shop: Shop, kind: str, kill: Kill, **options: Any) -> Any:
    def act(cj: Any, keep: Any, token: str | None) -> Any:
        return cj.orders.checkout(shop.ids, on_step=keep, resume=token, **options)

    return killed_and_resumed(kind, shop.mock, act, kill)


def partial() -> Shop:
    shop = Shop(3)
    shop.mock.arrange("confirmation intercepts", "3")
    return shop


def test_so_many_requests_it_takes(kind: str) -> None:
    def counted(shop: Shop, **options: Any) -> int:
        return requests_of(kind, shop.mock, lambda cj: cj.orders.checkout(shop.ids, **options))

    assert counted(Shop()) == REQUESTS
    assert counted(Shop(isSandbox=1)) == SANDBOX_REQUESTS
    assert counted(partial(), allow_partial=True) == PARTIAL_REQUESTS


@pytest.mark.parametrize("again", [resumed, killed_and_begun_anew])
@pytest.mark.parametrize("kill", [*kills(REQUESTS)], ids=str)
def test_killed_anywhere(kind: str, kill: Kill, again: Any) -> None:
    whole, shop = Shop(), Shop()
    whole.checkout(kind)
    done = again(shop, kind, kill)
    assert shop.books() == whole.books()
    assert done.paid == tuple(shop.ids)
    assert shop.debited() == [shop.total(*shop.ids)]


@pytest.mark.parametrize("again", [resumed, killed_and_begun_anew])
@pytest.mark.parametrize("kill", [*kills(SANDBOX_REQUESTS)], ids=str)
def test_killed_anywhere_with_play_money(kind: str, kill: Kill, again: Any) -> None:
    whole, shop = Shop(isSandbox=1), Shop(isSandbox=1)
    whole.checkout(kind)
    again(shop, kind, kill)
    assert shop.books() == whole.books()
    assert shop.debited() == [0]


@pytest.mark.parametrize("again", [resumed, killed_and_begun_anew])
@pytest.mark.parametrize("kill", [*kills(PARTIAL_REQUESTS)], ids=str)
def test_killed_anywhere_with_an_order_that_is_held_back(kind: str, kill: Kill, again: Any) -> None:
    whole, shop = partial(), partial()
    whole.checkout(kind, allow_partial=True)
    done = again(shop, kind, kill, allow_partial=True)
    assert shop.books() == whole.books()
    assert done.paid == tuple(shop.ids[:2])
    # Begun anew when the others are paid, it is held back alone: then the step fails, too.
    assert {rejection.id for rejection in done.rejected} - {None} == {shop.ids[2]}


@pytest.mark.parametrize("kill", [*kills(REQUESTS)], ids=str)
def test_killed_anywhere_while_payments_show_late(kind: str, kill: Kill) -> None:
    shop = Shop()
    for number in ("1", "2"):
        shop.mock.arrange("payment shows late", number, looks=3)
    assert resumed(shop, kind, kill).paid == tuple(shop.ids)
    assert shop.debited() == [shop.total(*shop.ids)]


def test_what_was_found_out_before_is_told_by_a_resumed_run(kind: str) -> None:
    whole, shop = Shop(), Shop()
    assert resumed(shop, kind, Kill(REQUESTS, "after")) == whole.checkout(kind)


def test_a_token_of_a_run_that_has_ended_does_nothing(kind: str) -> None:
    shop, steps = Shop(), list[FlowStep]()
    done = shop.checkout(kind, on_step=steps.append)
    books = shop.books()
    assert shop.checkout(kind, resume=steps[-1].token) == done
    assert shop.books() == books


def test_a_token_is_of_its_orders(kind: str) -> None:
    shop, steps = Shop(), list[FlowStep]()
    shop.checkout(kind, on_step=steps.append)
    before = len(shop.mock.requests)
    with pytest.raises(TokenError):
        shop.checkout(kind, shop.ids[:1], resume=steps[-1].token)
    with pytest.raises(TokenError):
        shop.checkout(kind, pay="none", resume=steps[-1].token)
    with pytest.raises(TokenError):
        shop.checkout(kind, resume="anything")
    assert len(shop.mock.requests) == before


def test_a_token_with_a_payment_of_another_form_is_refused(kind: str) -> None:
    shop, steps = Shop(), list[FlowStep]()
    shop.checkout(kind, on_step=steps.append)
    token = steps[-1].token.replace('"amount":"121.08"', '"amount":"much"')
    assert token != steps[-1].token
    with pytest.raises(TokenError):
        shop.checkout(kind, resume=token)
