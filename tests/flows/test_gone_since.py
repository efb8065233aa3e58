"""Orders that are somewhere else when a checkout or purchase goes on: money that moved is told.

paid           ── elsewhere ──> the result, with its amount
perhaps paid   ── elsewhere ──┬── another balance ──> OutcomeUnknown
                              └── the same ─────────> FlowStopped
"""

from __future__ import annotations

import json
from typing import Any, Literal

import httpx
import pytest
from tests.flows.legacy_till import Telling, check_out, new_desk, paid, price
from tests.flows.private_buyer import LIST, Buyer
from tests.support.flows import KINDS, Kill, Killed, Kind, drive
from tests.support.rewriting import Rewritten
from tests.testing.legacy_desk import Desk

from cjdropshipping import FlowStep, FlowStopped, LegacyCheckout, OutcomeUnknown
from cjdropshipping.testing import Mock

UIDS = ("u-1", "u-2")

Moved = Literal["before", "after"]
"""Whether whoever paid died before the payment was sent, or after."""

pytestmark = pytest.mark.parametrize("kind", KINDS)


class Crash(BaseException):
    """The process ends here."""


class Elsewhere(Telling):
    """Its orders are in other statuses than they are; from the second look on in ``later``."""

    def __init__(self, mock: Mock, *statuses: str, later: str | None = None) -> None:
        super().__init__(mock)
        self.statuses, self.later = dict(zip(UIDS, statuses, strict=True)), later

    def told(self, request: httpx.Request, content: bytes) -> bytes:
        if not request.url.path.endswith("queryOrders"):
            return content
        rows = [{**row, "order_status": self.statuses[row["uid"]]} for row in json.loads(content)]
        if self.later is not None:
            self.statuses = dict.fromkeys(UIDS, self.later)
        return json.dumps(rows).encode()


def token_at(kind: Kind, desk: Desk, state: str) -> str:
    """The token of a checkout that dies as the payment begins, or is done."""
    tokens: list[str] = []

    def crash(step: FlowStep) -> None:
        tokens.append(step.token)
        if (step.name, step.state) == ("PAY", state):
            raise Crash

    with pytest.raises(Crash):
        check_out(kind, desk, *UIDS, on_step=crash)
    return tokens[-1]


def in_doubt(kind: Kind, desk: Desk, moved: Moved) -> str:
    """The token of a checkout that may have paid."""
    token = token_at(kind, desk, "begins")
    if moved == "after":
        *_, bulk = desk.legacy.bulks
        desk.pay(bulk.id)
    return token


def resumed(
    kind: Kind, desk: Desk, token: str, *statuses: str, later: str | None = None
) -> LegacyCheckout:
    def act(cj: Any) -> Any:
        return cj.legacy.checkout(UIDS, logistic="PostNL", resume=token)

    done = drive(kind, desk.mock, act, transport=Elsewhere(desk.mock, *statuses, later=later))
    assert isinstance(done, LegacyCheckout)
    return done


@pytest.fixture
def desk() -> Desk:
    desk = new_desk()
    desk.made(*UIDS)
    return desk


@pytest.mark.parametrize("status", ["CANCELLED", "DELIVERED", ""])
def test_a_bulk_order_that_was_paid_is_told_wherever_its_orders_are(
    kind: Kind, desk: Desk, status: str
) -> None:
    done = resumed(kind, desk, token_at(kind, desk, "done"), status, status)
    assert (done.amount, done.paid, done.unpaid) == (price(desk, 2), (), ())
    assert [refusal.id for refusal in done.rejected] == [*UIDS]
    assert len(paid(desk)) == 1


ELSEWHERE = [("CANCELLED", "CANCELLED"), ("DELIVERED", "CANCELLED"), ("CREATED", "CREATED")]


@pytest.mark.parametrize("statuses", [*ELSEWHERE, ("IN_CART", "CANCELLED")])
def test_a_bulk_order_that_was_perhaps_paid_is_unknown_where_the_balance_is_another(
    kind: Kind, desk: Desk, statuses: tuple[str, ...]
) -> None:
    token = in_doubt(kind, desk, "after")
    with pytest.raises(OutcomeUnknown, match="may be made") as unknown:
        resumed(kind, desk, token, *statuses)
    again = unknown.value.resume_token
    assert again is not None
    assert resumed(kind, desk, again, "UNSHIPPED", "UNSHIPPED").paid == UIDS
    assert len(paid(desk)) == 1


@pytest.mark.parametrize("statuses", ELSEWHERE)
def test_a_bulk_order_that_is_gone_stops_it_where_the_balance_is_as_before(
    kind: Kind, desk: Desk, statuses: tuple[str, ...]
) -> None:
    token = in_doubt(kind, desk, "before")
    with pytest.raises(FlowStopped):
        resumed(kind, desk, token, *statuses)
    assert paid(desk) == []


def test_one_order_that_shows_as_paid_is_enough(kind: Kind, desk: Desk) -> None:
    token = in_doubt(kind, desk, "after")
    done = resumed(kind, desk, token, "UNSHIPPED", "CANCELLED")
    assert (done.amount, done.paid, done.unpaid) == (price(desk, 2), ("u-1",), ())
    assert [refusal.id for refusal in done.rejected] == ["u-2"]


def test_an_order_that_is_shown_late_is_told_as_paid_alone(kind: Kind, desk: Desk) -> None:
    token = token_at(kind, desk, "done")
    done = resumed(kind, desk, token, "", "UNSHIPPED", later="UNSHIPPED")
    assert (done.paid, done.unpaid, done.rejected) == (UIDS, (), ())


def test_an_order_that_was_paid_before_says_nothing_of_the_others(kind: Kind) -> None:
    desk = new_desk()
    desk.made("u-2")
    desk.pay(desk.bulk("u-1"))
    token = in_doubt(kind, desk, "after")
    with pytest.raises(OutcomeUnknown):
        resumed(kind, desk, token, "UNSHIPPED", "CANCELLED")


# ── private inventory ────────────────────────────────────────────────────────────────────────────

PAYING = 8


def purchase(kind: Kind, buyer: Buyer, moved: Moved, status: str) -> None:
    """Taken up again where the order is in this status by then."""
    steps: list[FlowStep] = []
    with pytest.raises(Killed):
        buyer.buy(kind, kill=Kill(PAYING, moved), pay="balance", on_step=steps.append)

    def gone(data: Any, _: int) -> Any:
        return {**data, "content": [{**row, "status": status} for row in data["content"]]}

    transport = Rewritten(buyer.mock.transport(), LIST, gone)
    buyer.buy(kind, pay="balance", resume=steps[-1].token, transport=transport)


@pytest.mark.parametrize("status", ["13", "8"])
def test_a_purchase_that_is_gone_is_unknown_where_the_balance_is_another(
    kind: Kind, status: str
) -> None:
    buyer = Buyer()
    with pytest.raises(OutcomeUnknown, match="may be paid"):
        purchase(kind, buyer, "after", status)
    assert len(buyer.debited()) == 1


@pytest.mark.parametrize("status", ["13", "8"])
def test_a_purchase_that_is_gone_stops_it_where_the_balance_is_as_before(
    kind: Kind, status: str
) -> None:
    buyer = Buyer()
    with pytest.raises(FlowStopped, match="cannot be paid any more"):
        purchase(kind, buyer, "before", status)
    assert buyer.debited() == []
