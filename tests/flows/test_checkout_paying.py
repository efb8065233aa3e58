"""A payment of which nobody knows what became of it, and what else goes wrong around it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.shop import DETAIL, Refusing, Shop, unpaid_for
from tests.support.flows import KINDS, Kill, Killed, drive
from tests.support.rewriting import Rewritten
from tests.support.stale import Memory, Stale

from cjdropshipping import (
    FlowStep,
    FlowStopped,
    JobTimeout,
    NotSent,
    OutcomeUnknown,
    QuotaExhausted,
)
from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.books import Books

#: By which the reply is lost, after the call was carried out and before.
AFTER = ("reset-after", "late", "truncated", "html-502-after", "system-busy-after")
BEFORE = ("reset-before", "silent")

PAY = "payments_pay_v2"
MANY = 999

TRIES = 4
"""So often a request that never leaves is tried by one call."""

pytestmark = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def shop() -> Shop:
    return Shop()


def paid_once(shop: Shop) -> bool:
    return shop.debited() == [shop.total(*shop.ids)] and shop.statuses() == ["UNSHIPPED"] * 2


def unknown(shop: Shop, kind: str, act: Any = None, **transport: Any) -> str:
    """The token of a checkout that ends without anybody knowing."""
    act = act or (lambda cj: cj.orders.checkout(shop.ids))
    with pytest.raises(OutcomeUnknown) as caught:
        drive(kind, shop.mock, act, **transport)
    assert caught.value.operation == PAY
    assert caught.value.resume_token is not None
    return caught.value.resume_token


@pytest.mark.parametrize("fault", AFTER)
def test_a_payment_without_a_reply_is_seen_by_the_orders(shop: Shop, kind: str, fault: str) -> None:
    shop.mock.fail_next(fault, operation=PAY)
    assert shop.checkout(kind).paid == tuple(shop.ids)
    assert paid_once(shop)


@pytest.mark.parametrize("fault", AFTER)
def test_a_payment_without_a_reply_may_show_late(shop: Shop, kind: str, fault: str) -> None:
    shop.mock.fail_next(fault, operation=PAY)
    act = lambda cj: cj.orders.checkout(shop.ids)  # noqa: E731
    done = shop.disguised(kind, DETAIL, unpaid_for(5), act)
    assert done.paid == tuple(shop.ids)
    assert paid_once(shop)
    assert shop.sent(PAY) == 1


@pytest.mark.parametrize("fault", BEFORE)
def test_a_payment_that_was_not_made_is_not_made_again_by_itself(
    shop: Shop, kind: str, fault: str
) -> None:
    shop.mock.fail_next(fault, operation=PAY)
    token = unknown(shop, kind)
    assert (shop.debited(), shop.sent(PAY)) == ([], 1)
    assert shop.checkout(kind, resume=token).paid == tuple(shop.ids)
    assert paid_once(shop)
    assert shop.sent("orders_create_parent") == 1


def test_a_payment_that_shows_too_late_is_not_made_again(shop: Shop, kind: str) -> None:
    shop.mock.fail_next("reset-after", operation=PAY)
    transport = Rewritten(shop.mock.transport(), DETAIL, unpaid_for(MANY))
    token = unknown(shop, kind, transport=transport)
    assert shop.checkout(kind, resume=token).paid == tuple(shop.ids)
    assert paid_once(shop)
    assert shop.sent(PAY) == 1


def test_a_payment_that_only_the_balance_shows_is_not_made_again(shop: Shop, kind: str) -> None:
    shop.mock.fail_next("reset-after", operation=PAY)
    transport = Rewritten(shop.mock.transport(), DETAIL, unpaid_for(MANY))
    token = unknown(shop, kind, transport=transport)
    again = lambda cj: cj.orders.checkout(shop.ids, resume=token)  # noqa: E731
    token = unknown(shop, kind, again, transport=transport)
    assert shop.sent(PAY) == 1
    assert shop.checkout(kind, resume=token).paid == tuple(shop.ids)
    assert paid_once(shop)


@pytest.mark.parametrize("cents", [-1, 1])
def test_a_payment_in_doubt_is_not_made_with_another_balance(
    shop: Shop, kind: str, cents: int
) -> None:
    shop.mock.fail_next("reset-before", operation=PAY)
    token = unknown(shop, kind)
    shop.mock.books.balance += cents
    token = unknown(shop, kind, lambda cj: cj.orders.checkout(shop.ids, resume=token))
    assert shop.sent(PAY) == 1
    shop.mock.books.balance -= cents
    assert shop.checkout(kind, resume=token).paid == tuple(shop.ids)
    assert paid_once(shop)


def test_a_payment_that_shows_nowhere_is_refused_the_second_time(shop: Shop, kind: str) -> None:
    shop.mock.fail_next("reset-after", operation=PAY)
    transport = Stale(shop.mock.transport(), Memory(MANY, balance=True))
    token = unknown(shop, kind, transport=transport)
    again = lambda cj: cj.orders.checkout(shop.ids, resume=token)  # noqa: E731
    token = unknown(shop, kind, again, transport=transport)
    assert shop.sent(PAY) == 2
    assert paid_once(shop)
    assert len({each.body for each in shop.mock.requests if each.operation_id == PAY}) == 1
    assert shop.checkout(kind, resume=token).paid == tuple(shop.ids)
    assert paid_once(shop)


def test_a_payment_in_doubt_is_not_made_where_the_orders_have_changed(
    shop: Shop, kind: str
) -> None:
    shop.mock.fail_next("reset-before", operation=PAY)
    token = unknown(shop, kind)
    shop.advance(shop.ids[0], "CANCELLED")
    token = unknown(shop, kind, lambda cj: cj.orders.checkout(shop.ids, resume=token))
    assert (shop.debited(), shop.sent(PAY)) == ([], 1)
    assert '"paying":"PAY' in token


def test_a_payment_in_doubt_stays_so_while_nothing_gets_through(shop: Shop, kind: str) -> None:
    shop.mock.fail_next("reset-before", operation=PAY)
    first = unknown(shop, kind)
    shop.mock.fail_next("not-sent", operation=PAY, times=TRIES)
    token = unknown(shop, kind, lambda cj: cj.orders.checkout(shop.ids, resume=first))
    assert shop.debited() == []
    assert shop.checkout(kind, resume=token).paid == tuple(shop.ids)
    assert paid_once(shop)


def test_a_payment_that_was_certainly_not_sent_is_in_no_doubt(shop: Shop, kind: str) -> None:
    shop.mock.fail_next("not-sent", operation=PAY, times=TRIES)
    with pytest.raises(NotSent) as caught:
        shop.checkout(kind)
    before = shop.sent("orders_get")
    shop.mock.clock.advance(31 * 60)
    assert shop.checkout(kind, resume=caught.value.resume_token).paid == tuple(shop.ids)
    assert paid_once(shop)
    assert shop.sent("orders_get") == before + 5


def test_a_payment_is_shown_by_its_time_before_the_status_changes(shop: Shop, kind: str) -> None:
    shop.mock.arrange("payment shows late", "1", looks=MANY)
    shop.mock.arrange("payment shows late", "2", looks=MANY)
    shop.mock.fail_next("reset-after", operation=PAY)
    assert shop.checkout(kind).paid == tuple(shop.ids)
    assert shop.statuses() == ["UNPAID"] * 2
    assert shop.sent("orders_get") == 9


def test_what_is_paid_and_never_shows_ends_with_a_token_that_only_looks(
    shop: Shop, kind: str
) -> None:
    act = lambda cj: cj.orders.checkout(shop.ids)  # noqa: E731
    with pytest.raises(JobTimeout, match="not reported so yet") as caught:
        shop.disguised(kind, DETAIL, unpaid_for(MANY), act)
    assert caught.value.progress == pytest.approx(5 / 6)
    assert paid_once(shop)
    done = shop.checkout(kind, resume=caught.value.resume_token)
    assert done.paid == tuple(shop.ids)
    assert done.pay_id == shop.mock.books.entries[0].pay_id
    assert shop.sent(PAY) == 1


def test_begun_anew_while_a_payment_does_not_show_it_is_not_made_twice(
    shop: Shop, kind: str
) -> None:
    shop.mock.fail_next("reset-after", operation=PAY)
    transport = Rewritten(shop.mock.transport(), DETAIL, unpaid_for(MANY))
    unknown(shop, kind, transport=transport)
    with pytest.raises(FlowStopped) as caught:
        drive(kind, shop.mock, lambda cj: cj.orders.checkout(shop.ids), transport=transport)
    assert caught.value.step == "PARENT_ORDER"
    assert paid_once(shop)


@pytest.mark.parametrize("mode", ["refuse", "accept"])
def test_what_somebody_else_pays_meanwhile_is_not_paid_again(kind: str, mode: Any) -> None:
    shop = Shop(mock=Mock(products=20, repeated_payments=mode))

    def other(step: FlowStep) -> None:
        if (step.name, step.state) == ("PAY", "begins"):
            shop.checkout("sync")

    assert shop.checkout(kind, on_step=other).paid == tuple(shop.ids)
    assert paid_once(shop)


def test_an_order_that_is_cancelled_meanwhile_is_not_paid(shop: Shop, kind: str) -> None:
    def cancel(step: FlowStep) -> None:
        if (step.name, step.state) == ("PAY", "begins"):
            shop.advance(shop.ids[0], "CANCELLED")

    with pytest.raises(FlowStopped, match="is CANCELLED by now") as caught:
        shop.checkout(kind, on_step=cancel)
    assert (caught.value.step, shop.sent(PAY)) == ("PAY", 0)
    token = caught.value.resume_token
    done = shop.checkout(kind, resume=token, allow_partial=True)
    assert (done.paid, shop.debited()) == ((shop.ids[1],), [shop.total(shop.ids[1])])


def test_a_last_look_that_fails_leaves_no_doubt(shop: Shop, kind: str) -> None:
    def trouble(step: FlowStep) -> None:
        if (step.name, step.state) == ("PAY", "begins"):
            shop.mock.fail_next("quota-200", operation="orders_get")

    with pytest.raises(QuotaExhausted) as caught:
        shop.checkout(kind, on_step=trouble)
    assert '"paying":""' in (caught.value.resume_token or "")
    shop.mock.books.balance += 1
    assert shop.checkout(kind, resume=caught.value.resume_token).paid == tuple(shop.ids)
    assert paid_once(shop)


def test_an_order_that_is_cancelled_after_its_payment_is_told(shop: Shop, kind: str) -> None:
    def cancel(step: FlowStep) -> None:
        if (step.name, step.state) == ("PAY", "done"):
            shop.advance(shop.ids[0], "CANCELLED")

    done = shop.checkout(kind, on_step=cancel)
    assert done.paid == (shop.ids[1],)
    [rejection] = done.rejected
    assert (rejection.id, rejection.step) == (shop.ids[0], "VERIFY")


@pytest.mark.parametrize("fault", [*AFTER, *BEFORE])
@pytest.mark.parametrize(
    "operation", ["orders_add_to_cart", "orders_confirm_cart", "orders_create_parent"]
)
def test_steps_before_the_payment_are_taken_up_by_themselves(
    shop: Shop, kind: str, operation: str, fault: str
) -> None:
    shop.mock.fail_next(fault, operation=operation)
    assert shop.checkout(kind).paid == tuple(shop.ids)
    assert paid_once(shop)


@pytest.mark.parametrize(
    "operation", ["orders_add_to_cart", "orders_confirm_cart", "orders_create_parent"]
)
def test_steps_that_keep_failing_end_it_with_a_token(shop: Shop, kind: str, operation: str) -> None:
    shop.mock.fail_next("reset-before", operation=operation, times=2)
    with pytest.raises(OutcomeUnknown) as caught:
        shop.checkout(kind)
    assert caught.value.operation == operation
    assert shop.checkout(kind, resume=caught.value.resume_token).paid == tuple(shop.ids)
    assert paid_once(shop)


def test_a_confirmation_that_is_refused_because_it_was_made_goes_on(shop: Shop, kind: str) -> None:
    """The first reply is lost, the orders show it late, and the second is a refusal."""
    shop.mock.fail_next("reset-after", operation="orders_confirm_cart")
    looks = [0]

    def late(data: Any, _: int) -> Any:
        if data["orderStatus"] == "UNPAID" and looks[0] < 16:
            looks[0] += 1
            return {**data, "orderStatus": "IN_CART"}
        return data

    act = lambda cj: cj.orders.checkout(shop.ids)  # noqa: E731
    assert shop.disguised(kind, DETAIL, late, act).paid == tuple(shop.ids)
    assert shop.sent("orders_confirm_cart") == 2
    assert paid_once(shop)


def test_a_payment_id_whose_time_is_over_is_had_anew(shop: Shop, kind: str) -> None:
    books: Books = shop.mock.books
    books.balance = 0
    with pytest.raises(FlowStopped) as caught:
        shop.checkout(kind)
    shop.mock.clock.advance(31 * 60)
    books.balance = 1000_00
    done = shop.checkout(kind, resume=caught.value.resume_token)
    assert shop.sent("orders_create_parent") == 2
    assert done.pay_id == books.entries[0].pay_id
    assert paid_once(shop)


def test_a_payment_id_is_had_anew_where_an_order_of_it_is_cancelled(shop: Shop, kind: str) -> None:
    shop.mock.books.balance = 0
    with pytest.raises(FlowStopped) as caught:
        shop.checkout(kind)
    token = caught.value.resume_token
    shop.mock.books.balance = 1000_00
    shop.advance(shop.ids[0], "CANCELLED")
    with pytest.raises(FlowStopped) as caught:
        shop.checkout(kind, resume=token)
    assert [refusal.reason for refusal in caught.value.refused] == ["it is CANCELLED"]
    done = shop.checkout(kind, resume=token, allow_partial=True)
    assert (done.paid, done.unpaid) == ((shop.ids[1],), ())
    assert shop.debited() == [shop.total(shop.ids[1])]
    assert shop.sent("orders_create_parent") == 2


def test_a_payment_id_that_the_service_refuses_is_had_anew(shop: Shop, kind: str) -> None:
    with pytest.raises(FlowStopped) as caught:
        drive(
            kind,
            shop.mock,
            lambda cj: cj.orders.checkout(shop.ids),
            transport=Refusing(shop.mock.transport(), "/payBalanceV2"),
        )
    assert caught.value.step == "PAY"
    assert shop.checkout(kind, resume=caught.value.resume_token).paid == tuple(shop.ids)
    assert shop.sent("orders_create_parent") == 2
    assert paid_once(shop)


def test_a_payment_in_doubt_whose_time_is_over_is_not_made_by_another_id(
    shop: Shop, kind: str
) -> None:
    steps: list[FlowStep] = []
    with pytest.raises(Killed):
        shop.run(
            kind,
            lambda cj: cj.orders.checkout(shop.ids, on_step=steps.append),
            Kill(10, "before"),
        )
    assert (steps[-1].name, steps[-1].state) == ("PAY", "begins")
    shop.mock.clock.advance(31 * 60)
    act = lambda cj: cj.orders.checkout(shop.ids, resume=steps[-1].token)  # noqa: E731
    unknown(shop, kind, act)
    assert shop.debited() == []
    assert shop.checkout(kind).paid == tuple(shop.ids)  # whoever has looked for it can begin anew
    assert paid_once(shop)
