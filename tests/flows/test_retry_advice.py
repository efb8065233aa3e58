"""What an error says of calling again is true of the whole flow, not of the call that failed in it.

error ── safe_to_retry ──> the flow again, without a token ──> error, or its end
  └───── not safe ───────> the flow again, with resume_token ──> its end
                                    in each case: one order, one payment
"""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest
from tests.flows.legacy_till import new_desk
from tests.flows.private_buyer import CREATE, PAY, Buyer
from tests.flows.shop import Shop
from tests.support.flows import KINDS, Kill, Killed, Kind, drive
from tests.support.sendingout import Warehouse

from cjdropshipping import CallError, FlowStep, FlowStopped, JobTimeout, ServerTrouble
from cjdropshipping.testing import Mock

each_kind = pytest.mark.parametrize("kind", KINDS)


class Errand(NamedTuple):
    """A flow that spends something, and what it does so by."""

    mock: Mock
    act: Callable[[Any, Any, str | None], Any]
    """Takes a client, an ``on_step`` and a token."""
    creation: str | None
    """The operation that makes what must not be there twice."""


def checkout() -> Errand:
    shop = Shop()
    return Errand(
        shop.mock,
        lambda cj, keep, token: cj.orders.checkout(shop.ids, on_step=keep, resume=token),
        None,
    )


def older_checkout() -> Errand:
    desk = new_desk()
    desk.made("u-1")
    return Errand(
        desk.mock,
        lambda cj, keep, token: cj.legacy.checkout(
            ["u-1"], logistic="PostNL", on_step=keep, resume=token
        ),
        "legacy_create_bulk_order",
    )


def bills() -> Errand:
    return Errand(
        Mock(),
        lambda cj, keep, token: cj.makeup.pay_all(on_step=keep, resume=token),
        None,
    )


def purchase() -> Errand:
    buyer = Buyer()
    return Errand(
        buyer.mock,
        lambda cj, keep, token: cj.private_inventory.purchase(
            buyer.lines, pay="balance", on_step=keep, resume=token
        ),
        CREATE,
    )


def cart_purchase() -> Errand:
    buyer = Buyer()
    buyer.into_cart()
    return Errand(
        buyer.mock,
        lambda cj, keep, token: cj.private_inventory.purchase_cart(
            pay="balance", on_step=keep, resume=token
        ),
        CREATE,
    )


def shipment() -> Errand:
    warehouse = Warehouse()
    form = warehouse.form()

    def act(cj: Any, keep: Any, token: str | None) -> Any:
        looked: dict[str, Any] = {}  # which whoever takes up a creation in doubt has to do
        if token is not None:
            ids = [order.id for order in warehouse.orders]
            looked = {"order_id": ids[0]} if ids else {"create_again": True}
        return cj.outbound.run(form, on_step=keep, resume=token, **looked)

    return Errand(warehouse.mock, act, "outbound_create")


ERRANDS = (checkout, older_checkout, bills, purchase, cart_purchase, shipment)
PAYING = ERRANDS[:-1]

FAULTS = (
    *("html-502", "quota-200", "rate-limit-200", "dead-token", "not-sent"),
    *("reset-after", "html-502-after"),
)


class Place(NamedTuple):
    """A call of a flow that nothing disturbs."""

    operation: str
    before: int
    """Calls of the same operation before it."""


@cache
def places(make: Callable[[], Errand]) -> tuple[Place, ...]:
    errand = make()
    begun = len(errand.mock.requests)
    drive("sync", errand.mock, lambda cj: errand.act(cj, None, None))
    names = [request.operation_id or "" for request in errand.mock.requests[begun:]]
    return tuple(Place(name, names[:at].count(name)) for at, name in enumerate(names))


def spent(errand: Errand) -> tuple[int, int]:
    """Payments, and what was created."""
    made = errand.mock.accepted[errand.creation] if errand.creation else 0
    return len(errand.mock.books.entries), made


@cache
def undisturbed(make: Callable[[], Errand]) -> tuple[int, int]:
    errand = make()
    drive("sync", errand.mock, lambda cj: errand.act(cj, None, None))
    return spent(errand)


def by_advice(kind: Kind, errand: Errand) -> Iterator[CallError]:
    """The errors on the way to its end; all trouble is over after the first."""
    token: str | None = None
    for _ in range(4):
        taken_up = token
        try:
            drive(kind, errand.mock, lambda cj: errand.act(cj, None, taken_up))  # noqa: B023
        except (CallError, JobTimeout) as error:
            errand.mock.recover()
            again = isinstance(error, CallError) and error.safe_to_retry
            token = None if again else error.resume_token
            if isinstance(error, CallError):
                yield error
        else:
            return
    raise AssertionError("it comes to no end")


@each_kind
@pytest.mark.parametrize("make", ERRANDS)
@pytest.mark.parametrize("fault", FAULTS)
def test_calling_again_as_the_error_says_spends_once(
    kind: Kind, make: Callable[[], Errand], fault: str
) -> None:
    for place in places(make):
        errand = make()
        errand.mock.fail(fault, operation=place.operation, after=place.before)
        errors = list(by_advice(kind, errand))
        assert errand.mock.faults
        assert spent(errand) == undisturbed(make), (place, errors)


@each_kind
@pytest.mark.parametrize("make", ERRANDS)
def test_an_outage_from_any_call_on_is_survived(kind: Kind, make: Callable[[], Errand]) -> None:
    for after in range(len(places(make))):
        errand = make()
        errand.mock.fail("html-502", after=after)
        errors = list(by_advice(kind, errand))
        assert errand.mock.faults
        assert spent(errand) == undisturbed(make), (after, errors)


# ── what the error says ───────────────────────────────────────────────────────────────────────────


def ended(kind: Kind, errand: Errand, step: str, state: str, token: str | None = None) -> Any:
    """What ends it where nothing gets through from there on; all is well afterwards."""

    def fail(told: FlowStep) -> None:
        if (told.name, told.state) == (step, state):
            errand.mock.fail("html-502")

    with pytest.raises((CallError, JobTimeout)) as caught:
        drive(kind, errand.mock, lambda cj: errand.act(cj, fail, token))
    errand.mock.recover()
    return caught.value


@each_kind
@pytest.mark.parametrize("make", PAYING)
def test_what_was_paid_is_told_so_where_a_look_at_it_fails(
    kind: Kind, make: Callable[[], Errand]
) -> None:
    errand = make()
    late = ended(kind, errand, "PAY", "done")
    assert isinstance(late, JobTimeout)
    assert "it is paid" in str(late)
    assert isinstance(late.__cause__, ServerTrouble)
    errand.mock.fail("html-502")
    with pytest.raises(JobTimeout, match="it is paid") as again:
        drive(kind, errand.mock, lambda cj: errand.act(cj, None, late.resume_token))
    errand.mock.recover()
    drive(kind, errand.mock, lambda cj: errand.act(cj, None, again.value.resume_token))
    assert spent(errand) == undisturbed(make)


@each_kind
@pytest.mark.parametrize("make", PAYING)
def test_a_first_look_that_fails_leaves_a_payment_in_doubt(
    kind: Kind, make: Callable[[], Errand]
) -> None:
    errand = make()
    payment = next(
        at for at, place in enumerate(places(make), 1) if place.operation in (PAY, "legacy_pay")
    )
    tokens: list[str] = []
    with pytest.raises(Killed):
        drive(
            kind,
            errand.mock,
            lambda cj: errand.act(cj, lambda step: tokens.append(step.token), None),
            Kill(payment, "after"),
        )
    errand.mock.fail("html-502")
    with pytest.raises(CallError) as look:
        drive(kind, errand.mock, lambda cj: errand.act(cj, None, tokens[-1]))
    errand.mock.recover()
    assert (look.value.safe_to_retry, look.value.outcome) == (False, "unknown")
    drive(kind, errand.mock, lambda cj: errand.act(cj, None, look.value.resume_token))
    assert spent(errand) == undisturbed(make)


@each_kind
def test_the_error_says_what_is_done_and_how_to_go_on(kind: Kind) -> None:
    errand = purchase()
    errand.mock.fail("html-502", operation="payments_get_balance")
    with pytest.raises(ServerTrouble) as caught:
        drive(kind, errand.mock, lambda cj: errand.act(cj, None, None))
    error = caught.value
    note = (
        "within private_inventory.purchase CREATE is done: "
        "go on with resume_token; a call without it begins anew"
    )
    assert note in error.__notes__
    assert (error.outcome, error.safe_to_retry, error.passing) == ("unknown", False, True)
    assert error.operation == "payments_get_balance"  # the call that failed, all the same
    sent = pickle.loads(pickle.dumps(error))  # noqa: S301 (of this very test)
    for other in (copy.copy(error), sent):
        assert other.__dict__ == error.__dict__


@each_kind
def test_before_anything_is_written_the_error_is_that_of_the_call(kind: Kind) -> None:
    errand = purchase()
    errand.mock.fail("html-502")
    with pytest.raises(ServerTrouble) as caught:
        drive(kind, errand.mock, lambda cj: errand.act(cj, None, None))
    assert (caught.value.safe_to_retry, caught.value.passing) == (True, True)


@each_kind
def test_an_order_to_send_out_that_is_named_can_be_looked_at_again(kind: Kind) -> None:
    warehouse = Warehouse()
    warehouse.run(kind, submit=False)
    warehouse.mock.fail("html-502")
    with pytest.raises(ServerTrouble) as caught:
        warehouse.run(kind, order_id=warehouse.order.id)
    assert caught.value.safe_to_retry
    warehouse.mock.recover()
    assert warehouse.run(kind, order_id=warehouse.order.id).submitted
    assert warehouse.accepted("create") == 1


# ── limits of a run that is taken up again ────────────────────────────────────────────────────────


def limited(make: Callable[[], Errand]) -> tuple[Errand, Callable[[Any, str | None], Any]]:
    """A flow, and how it is called with a limit that is too low."""
    errand = make()
    if make is bills:
        return errand, lambda cj, token: cj.makeup.pay_all(resume=token, max_total="0.01")
    buyer = Buyer(mock=errand.mock)
    return errand, lambda cj, token: cj.private_inventory.purchase(
        buyer.lines, pay="balance", resume=token, max_total="0.01"
    )


each_limited = pytest.mark.parametrize("make", [bills, purchase])


@each_kind
@each_limited
def test_a_limit_does_not_hide_a_payment_that_is_made(
    kind: Kind, make: Callable[[], Errand]
) -> None:
    errand, act = limited(make)
    token = ended(kind, errand, "PAY", "done").resume_token
    drive(kind, errand.mock, lambda cj: act(cj, token))
    assert spent(errand) == undisturbed(make)


@each_kind
@each_limited
@pytest.mark.parametrize("made", [True, False])
def test_a_limit_counts_for_a_payment_in_doubt_once_it_is_not_found(
    kind: Kind, make: Callable[[], Errand], made: bool
) -> None:
    errand, act = limited(make)
    payment = [place.operation for place in places(make)].index(PAY) + 1
    tokens: list[str] = []
    with pytest.raises(Killed):
        drive(
            kind,
            errand.mock,
            lambda cj: errand.act(cj, lambda step: tokens.append(step.token), None),
            Kill(payment, "after" if made else "before"),
        )
    if made:
        drive(kind, errand.mock, lambda cj: act(cj, tokens[-1]))
        assert spent(errand) == undisturbed(make)
        return
    with pytest.raises(FlowStopped) as stop:
        drive(kind, errand.mock, lambda cj: act(cj, tokens[-1]))
    assert errand.mock.books.entries == []
    errand.mock.fail("html-502")
    with pytest.raises(CallError) as look:
        drive(kind, errand.mock, lambda cj: errand.act(cj, None, stop.value.resume_token))
    assert not look.value.safe_to_retry  # the doubt has stayed
