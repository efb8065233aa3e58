"""The older API's checkout keeps to what was agreed: before the deduction, and in doubt, too."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.flows.legacy_till import check_out, new_desk, paid, postage, price, stopped
from tests.support.flows import KINDS, Killed, Kind
from tests.testing.legacy_desk import Desk

from cjdropshipping import FlowStep, FlowStopped, InvalidInput

pytestmark = pytest.mark.parametrize("kind", KINDS)

CENT = Decimal("0.01")


@pytest.fixture
def desk() -> Desk:
    return new_desk()


def sent(desk: Desk, operation: str) -> int:
    return sum(each.operation_id == operation for each in desk.mock.requests)


def cut_off(kind: Kind, desk: Desk, *uids: str, state: str = "begins", **options: Any) -> str:
    """The token of a run that ended as it was about to pay, or as it had paid."""
    tokens: list[str] = []

    def end(step: FlowStep) -> None:
        tokens.append(step.token)
        if (step.name, step.state) == ("PAY", state):
            raise Killed

    with pytest.raises(Killed):
        check_out(kind, desk, *uids, on_step=end, **options)
    return tokens[-1]


# ── what can be agreed ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("total", ["abc", "NaN", "Infinity", "", -1, float("inf")])
def test_a_total_that_can_be_none_is_told_before_anything_is_sent(
    kind: Kind, desk: Desk, total: Any
) -> None:
    with pytest.raises(ValueError, match="expected_total"):
        check_out(kind, desk, "u-1", expected_total=total)
    assert desk.mock.requests == ()


@pytest.mark.parametrize(
    ("uids", "logistic", "fields"),
    [(("u-1",), "", ["logistic"]), (("u-1", ""), "PostNL", ["orders"]), ((), "", None)],
)
def test_a_checkout_names_its_orders_and_how_to_ship_them(
    kind: Kind, desk: Desk, uids: tuple[str, ...], logistic: str, fields: list[str] | None
) -> None:
    with pytest.raises(InvalidInput) as caught:
        check_out(kind, desk, *uids, logistic=logistic)
    assert [each.field for each in caught.value.problems] == (fields or ["orders", "logistic"])
    assert desk.mock.requests == ()


# ── before the deduction ─────────────────────────────────────────────────────────────────────────


def test_nothing_is_deducted_where_the_amount_is_too_low_already(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")
    desk.mock.arrange("legacy service products")
    stop = stopped(kind, desk, "u-1", expected_total=price(desk) + CENT)
    assert stop.step == "DEDUCT"
    assert str(price(desk)) in stop.reason
    assert sent(desk, "legacy_deduct") == 0
    total = Decimal(postage(desk)) / 100
    done = check_out(kind, desk, "u-1", expected_total=total, resume=stop.resume_token)
    assert (done.amount, done.deducted, paid(desk)) == (total, True, [postage(desk)])


# ── in doubt ─────────────────────────────────────────────────────────────────────────────────────


def test_another_total_stops_a_payment_in_doubt(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")
    token = cut_off(kind, desk, "u-1")
    stop = stopped(kind, desk, "u-1", expected_total=CENT, resume=token)
    assert '"paying":true' in (stop.resume_token or "")
    assert sent(desk, "legacy_pay") == 0
    check_out(kind, desk, "u-1", expected_total=price(desk), resume=stop.resume_token)
    assert paid(desk) == [price(desk) * 100]


@pytest.mark.parametrize("left_out", ["unknown", "not in the cart"])
def test_what_was_left_out_stops_a_payment_in_doubt(kind: Kind, desk: Desk, left_out: str) -> None:
    desk.made("u-1")
    if left_out != "unknown":
        desk.made("u-2")
        desk.mock.arrange("legacy cart refuses", "u-2")
    token = cut_off(kind, desk, "u-1", "u-2", allow_partial=True)
    stop = stopped(kind, desk, "u-1", "u-2", resume=token)
    assert (stop.step, [each.id for each in stop.refused]) == ("PAY", ["u-2"])
    assert '"paying":true' in (stop.resume_token or "")
    again = {"allow_partial": True, "resume": stop.resume_token}
    done = check_out(kind, desk, "u-1", "u-2", **again)
    assert (done.paid, [each.id for each in done.rejected]) == (("u-1",), ["u-2"])
    assert paid(desk) == [price(desk) * 100]


@pytest.mark.parametrize("state", ["begins", "done"])
@pytest.mark.parametrize("left_out", ["unknown", "not in the cart"])
def test_a_payment_that_is_found_made_is_told_whatever_was_agreed(
    kind: Kind, desk: Desk, state: str, left_out: str
) -> None:
    desk.made("u-1")
    if left_out != "unknown":
        desk.made("u-2")
        desk.mock.arrange("legacy cart refuses", "u-2")
    token = cut_off(kind, desk, "u-1", "u-2", state=state, allow_partial=True)
    if state == "begins":
        (bulk,) = desk.legacy.bulks
        desk.pay(bulk.id)
    done = check_out(kind, desk, "u-1", "u-2", expected_total=CENT, resume=token)
    assert (done.paid, [each.id for each in done.rejected]) == (("u-1",), ["u-2"])
    assert len(paid(desk)) == 1


def test_where_nothing_was_paid_what_cannot_go_on_stops_it(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")
    with pytest.raises(FlowStopped) as caught:
        check_out(kind, desk, "u-1", "u-2")
    assert (caught.value.step, [each.id for each in caught.value.refused]) == ("LOOK", ["u-2"])
