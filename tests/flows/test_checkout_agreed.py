"""What was agreed holds for a payment in doubt, too: resumed with other terms, it is not made."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.shop import DETAIL, Shop, unpaid_for
from tests.support.flows import KINDS, Kill, Killed
from tests.support.rewriting import Rewritten

from cjdropshipping import FlowStep, FlowStopped, OutcomeUnknown, TokenError

PAY = "payments_pay_v2"
MANY = 999

PAYING = 21
"""The request by which a resumed run pays: after nine looks at both orders, balance and list."""

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def held() -> Shop:
    """Of three orders the cart does not take the second."""
    shop = Shop(3)
    shop.mock.arrange("cart intercepts", "2", code=1007, reason="No such street.")
    return shop


def cut_off(shop: Shop, kind: str, **options: Any) -> str:
    """The token of a run that ended as it was about to pay."""
    tokens: list[str] = []

    def end(step: FlowStep) -> None:
        tokens.append(step.token)
        if (step.name, step.state) == ("PAY", "begins"):
            raise Killed

    with pytest.raises(Killed):
        shop.checkout(kind, on_step=end, **options)
    return tokens[-1]


def hidden(shop: Shop, kind: str, **options: Any) -> str:
    """The token of a run that has paid, and was not told."""
    shop.mock.fail_next("reset-after", operation=PAY)
    transport = Rewritten(shop.mock.transport(), DETAIL, unpaid_for(MANY))
    with pytest.raises(OutcomeUnknown) as caught:
        shop.run(kind, lambda cj: cj.orders.checkout(shop.ids, **options), transport=transport)
    assert caught.value.resume_token is not None
    return caught.value.resume_token


def stopped(shop: Shop, kind: str, **options: Any) -> FlowStopped:
    """The error by which it stops; nothing may be sent to pay, and the doubt has to stay."""
    with pytest.raises(FlowStopped) as caught:
        shop.checkout(kind, **options)
    assert (shop.sent(PAY), shop.debited()) == (0, [])
    assert caught.value.step == "PAY"
    assert '"paying":"PAY' in (caught.value.resume_token or "")
    return caught.value


@pytest.mark.parametrize("expected", ["0.01", "121.07", 121.09])
def test_another_total_stops_a_payment_in_doubt(shop: Shop, kind: str, expected: Any) -> None:
    token = cut_off(shop, kind)
    stop = stopped(shop, kind, expected_total=expected, resume=token)
    assert f"121.08 USD are to be paid, not {expected} USD" in stop.reason
    done = shop.checkout(kind, expected_total="121.08", resume=stop.resume_token)
    assert (done.paid, shop.debited()) == (tuple(shop.ids), [shop.total(*shop.ids)])


def test_what_was_left_out_stops_a_payment_in_doubt(held: Shop, kind: str) -> None:
    one, two, three = held.ids
    token = cut_off(held, kind, allow_partial=True)
    stop = stopped(held, kind, resume=token)
    assert [refusal.id for refusal in stop.refused] == [two]
    done = held.checkout(kind, allow_partial=True, resume=stop.resume_token)
    assert (done.paid, [each.id for each in done.rejected]) == ((one, three), [two])
    assert held.debited() == [held.total(one, three)]


def test_another_parent_order_stops_a_payment_in_doubt(shop: Shop, kind: str) -> None:
    token = cut_off(shop, kind)
    stop = stopped(shop, kind, shipment_order_id="another", resume=token)
    assert "not of another" in stop.reason
    assert shop.checkout(kind, resume=stop.resume_token).paid == tuple(shop.ids)
    assert shop.debited() == [shop.total(*shop.ids)]


def test_a_payment_in_doubt_is_of_its_orders_and_its_way_to_pay(shop: Shop, kind: str) -> None:
    token, before = cut_off(shop, kind), len(shop.mock.requests)
    others: list[dict[str, Any]] = [{"pay": "none"}, {"ids": shop.ids[:1]}, {"ids": shop.ids[::-1]}]
    for options in others:
        with pytest.raises(TokenError):
            shop.checkout(kind, resume=token, **options)
    assert len(shop.mock.requests) == before


def test_a_payment_that_is_found_made_is_told_whatever_was_agreed(held: Shop, kind: str) -> None:
    token = hidden(held, kind, allow_partial=True)
    done = held.checkout(kind, expected_total="0.01", shipment_order_id="another", resume=token)
    one, two, three = held.ids
    assert (done.paid, [each.id for each in done.rejected]) == ((one, three), [two])
    assert (held.debited(), held.sent(PAY)) == ([held.total(one, three)], 1)


def test_a_run_that_only_looks_tells_whatever_was_agreed(held: Shop, kind: str) -> None:
    steps: list[FlowStep] = []
    first = held.checkout(kind, allow_partial=True, on_step=steps.append)
    again = held.checkout(kind, expected_total="0.01", resume=steps[-1].token)
    assert again.paid == first.paid
    assert held.sent(PAY) == 1


@pytest.mark.parametrize("when", ["before", "after"])
def test_stopped_again_and_again_it_is_paid_once(shop: Shop, kind: str, when: Any) -> None:
    token = cut_off(shop, kind)
    for _ in range(2):
        token = stopped(shop, kind, expected_total="1", resume=token).resume_token or ""
    act = lambda cj: cj.orders.checkout(shop.ids, resume=token)  # noqa: E731
    with pytest.raises(Killed):
        shop.run(kind, act, Kill(PAYING, when))
    assert shop.sent(PAY) == (when == "after")
    assert shop.checkout(kind, resume=token).paid == tuple(shop.ids)
    assert shop.debited() == [shop.total(*shop.ids)]
