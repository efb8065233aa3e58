"""Trouble that is no refusal ends a flow as itself: nothing was done, and the token goes on.

a write begins ──> not sent | too fast | no points left | a dead token ──> that error
                                                   └── over, and resumed ──> done, once
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.flows.bills import HEAVY, REMOTE
from tests.flows.legacy_till import new_desk
from tests.flows.private_buyer import CREATE, EXPRESS, PAY, Buyer
from tests.flows.shop import Shop
from tests.support.flows import KINDS, Kind, drive

from cjdropshipping import (
    CallError,
    FlowStep,
    NotAuthorised,
    NotSent,
    OutcomeUnknown,
    QuotaExhausted,
    RateLimited,
)
from cjdropshipping.testing import Mock

pytestmark = pytest.mark.parametrize("kind", KINDS)

TROUBLE: dict[str, type[CallError]] = {
    "not-sent": NotSent,
    "rate-limit-429": RateLimited,
    "quota-200": QuotaExhausted,
    "dead-token": NotAuthorised,
}

of_each_trouble = pytest.mark.parametrize("fault", TROUBLE)
of_the_write_or_of_all = pytest.mark.parametrize("alone", [True, False], ids=["alone", "all"])

Act = Callable[[Any, Any, str | None], Any]
"""What to do with a client, an ``on_step`` and a token."""


def ended(
    kind: Kind, mock: Mock, act: Act, step: str, fault: str, operation: str | None
) -> CallError:
    """The error that ends it where calls fail so from a step on, until that is over."""

    def fail(told: FlowStep) -> None:
        if (told.name, told.state) == (step, "begins"):
            mock.fail(fault, operation=operation)

    with pytest.raises(TROUBLE[fault]) as caught:
        drive(kind, mock, lambda cj: act(cj, fail, None))
    mock.recover()
    assert caught.value.passing is TROUBLE[fault].passing
    return caught.value


def debits(mock: Mock) -> int:
    return len(mock.books.entries)


def purchase(buyer: Buyer, **terms: Any) -> Act:
    return lambda cj, keep, token: cj.private_inventory.purchase(
        buyer.lines, pay="balance", on_step=keep, resume=token, **terms
    )


@of_each_trouble
@of_the_write_or_of_all
def test_an_order_for_private_stock_is_made_later(kind: Kind, fault: str, alone: bool) -> None:
    buyer = Buyer()
    error = ended(kind, buyer.mock, purchase(buyer), "CREATE", fault, CREATE if alone else None)
    assert error.safe_to_retry
    token = error.resume_token
    bought = buyer.buy(kind, pay="balance", choose_logistics=EXPRESS, resume=token)
    assert (bought.paid, bought.logistic_name) == (True, EXPRESS)  # it has chosen anew
    assert (len(buyer.orders()), debits(buyer.mock)) == (1, 1)


@of_each_trouble
@of_the_write_or_of_all
def test_an_order_for_private_stock_is_paid_later(kind: Kind, fault: str, alone: bool) -> None:
    buyer = Buyer()
    token = ended(
        kind, buyer.mock, purchase(buyer), "PAY", fault, PAY if alone else None
    ).resume_token
    buyer.mock.books.balance -= 1  # nothing is in doubt, so that it need not be as before
    assert buyer.buy(kind, pay="balance", resume=token).paid
    assert (len(buyer.orders()), debits(buyer.mock)) == (1, 1)


@of_each_trouble
def test_an_order_in_doubt_stays_so_while_nothing_gets_through(kind: Kind, fault: str) -> None:
    buyer = Buyer()
    buyer.mock.fail_next("reset-before", operation=CREATE)
    with pytest.raises(OutcomeUnknown) as unknown:
        buyer.buy(kind, pay="balance")
    buyer.mock.fail(fault, operation=CREATE)
    with pytest.raises(TROUBLE[fault]) as caught:
        buyer.buy(kind, pay="balance", resume=unknown.value.resume_token)
    buyer.mock.recover()
    assert '"sent":true' in (caught.value.resume_token or "")
    assert buyer.buy(kind, pay="balance", resume=caught.value.resume_token).paid
    assert (len(buyer.orders()), debits(buyer.mock)) == (1, 1)


@of_each_trouble
@of_the_write_or_of_all
def test_makeup_bills_are_paid_later(kind: Kind, fault: str, alone: bool) -> None:
    mock = Mock()
    act: Act = lambda cj, keep, token: cj.makeup.pay_all(on_step=keep, resume=token)  # noqa: E731
    token = ended(kind, mock, act, "PAY", fault, PAY if alone else None).resume_token
    mock.books.balance -= 1
    assert drive(kind, mock, lambda cj: act(cj, None, token)).completed == (HEAVY, REMOTE)
    assert debits(mock) == 1


@of_each_trouble
@of_the_write_or_of_all
def test_older_orders_are_paid_later(kind: Kind, fault: str, alone: bool) -> None:
    desk = new_desk()
    desk.made("u-1")
    act: Act = lambda cj, keep, token: cj.legacy.checkout(  # noqa: E731
        ["u-1"], logistic="PostNL", on_step=keep, resume=token
    )
    token = ended(kind, desk.mock, act, "PAY", fault, "legacy_pay" if alone else None).resume_token
    desk.mock.books.balance -= 1
    drive(kind, desk.mock, lambda cj: act(cj, None, token))
    assert debits(desk.mock) == 1


@of_each_trouble
@of_the_write_or_of_all
def test_orders_are_paid_later(kind: Kind, fault: str, alone: bool) -> None:
    shop = Shop()
    act: Act = lambda cj, keep, token: cj.orders.checkout(  # noqa: E731
        shop.ids, on_step=keep, resume=token
    )
    token = ended(kind, shop.mock, act, "PAY", fault, PAY if alone else None).resume_token
    shop.mock.books.balance -= 1
    assert drive(kind, shop.mock, lambda cj: act(cj, None, token)).paid == tuple(shop.ids)
    assert debits(shop.mock) == 1
