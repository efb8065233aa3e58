"""The older API's payment: own stock, amount, balance, and replies that are lost or late."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import httpx
import pytest
from tests.flows.legacy_till import Telling, check_out, new_desk, paid, postage, price, stopped
from tests.support.flows import KINDS, Kind, drive
from tests.testing.legacy_desk import Desk

from cjdropshipping import FlowStep, FlowStopped, OutcomeUnknown
from cjdropshipping.testing import Mock
from cjdropshipping.testing.chapters.legacy import fates

pytestmark = pytest.mark.parametrize("kind", KINDS)


class Reduced(Telling):
    """In its lists every bulk order costs a cent."""

    true = ""

    def asked(self, request: httpx.Request) -> httpx.Request:
        if not request.url.path.endswith("checkPay"):
            return request
        content = json.dumps({**json.loads(request.content), "money": self.true}).encode()
        headers = {**request.headers, "content-length": str(len(content))}
        return httpx.Request(request.method, request.url, headers=headers, content=content)

    def told(self, request: httpx.Request, content: bytes) -> bytes:
        if not request.url.path.endswith("getOrdersCollection"):
            return content
        reply = json.loads(content)
        for row in reply["data"]["orderList"]:
            self.true, row["ORDERMONEY"] = str(row["ORDERMONEY"]), 0.01
        return json.dumps(reply).encode()


class Late(Telling):
    """It goes on showing for some looks at the orders what it showed before they were paid."""

    def __init__(self, mock: Mock, looks: int) -> None:
        super().__init__(mock)
        self.looks, self.before, self.paid = looks, dict[tuple[str, bytes], bytes](), False

    def told(self, request: httpx.Request, content: bytes) -> bytes:
        name = request.url.path.rpartition("/")[2]
        asked = (name, request.content)
        self.paid = self.paid or name == "balancePayment"
        if not self.paid:
            self.before[asked] = content
        elif name in ("queryOrders", "getOrdersCollection") and self.looks > 0:
            self.looks -= name == "queryOrders"
            return self.before[asked]
        return content


class Offering(Telling):
    """It shows late that stock was deducted, and goes on offering it."""

    def __init__(self, mock: Mock, looks: int) -> None:
        super().__init__(mock)
        self.looks, self.before, self.deducted = looks, dict[str, bytes](), False

    def told(self, request: httpx.Request, content: bytes) -> bytes:
        name = request.url.path.rpartition("/")[2]
        self.deducted = self.deducted or name == "orderOutGoodsInfoOpt"
        if name == "getOrdersCollection":
            self.looks -= self.deducted
            name += str(request.content)
            return content if self.looks < 0 else self.before.setdefault(name, content)
        return self.before.setdefault(name, content) if name == "checkPay" else content


@pytest.fixture
def desk() -> Desk:
    return new_desk()


# ── deduction ────────────────────────────────────────────────────────────────────────────────────


def test_own_stock_lowers_what_is_to_pay(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy service products")
    total = Decimal(2 * postage(desk)) / 100
    done = check_out(kind, desk, "u-1", "u-2", expected_total=total)
    assert (done.deducted, done.amount, len(done.service_products)) == (True, total, 2)
    assert paid(desk) == [2 * postage(desk)]


def test_stock_that_does_not_cover_all_stops_before_payment(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy service products", "u-1")
    for _ in range(2):
        stop = stopped(kind, desk, "u-1", "u-2")
        assert (stop.step, stop.refused[0].code) == ("DEDUCT", "1603102")
        assert "cannot be fully deducted" in str(stop)
    assert desk.status("u-1", "u-2") == ["UNPAID", "UNPAID"]


def test_own_stock_can_be_left_alone(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")
    desk.mock.arrange("legacy service products")
    done = check_out(kind, desk, "u-1", use_service_products=False)
    assert (done.deducted, done.amount) == (False, price(desk))


def test_stock_is_not_deducted_where_it_may_have_been(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")
    desk.mock.arrange("legacy service products")

    def act(cj: Any) -> Any:
        return cj.legacy.checkout(["u-1"], logistic="PostNL")

    with pytest.raises(FlowStopped) as caught:
        drive(kind, desk.mock, act, transport=Reduced(desk.mock))
    assert caught.value.step == "DEDUCT"
    (bulk,) = desk.legacy.bulks
    assert (bulk.deducted, paid(desk)) == (False, [])


@pytest.mark.parametrize("looks", [0, 2])
def test_stock_is_deducted_once_by_who_resumes(kind: Kind, desk: Desk, looks: int) -> None:
    desk.made("u-1")
    desk.mock.arrange("legacy service products")
    desk.mock.fail_next("truncated", operation="legacy_deduct")
    offering = Offering(desk.mock, looks=100)
    tokens: list[str | None] = [None]

    def act(cj: Any) -> Any:
        return cj.legacy.checkout(
            ["u-1"],
            logistic="PostNL",
            on_step=lambda step: tokens.append(step.token),
            resume=tokens[-1],
        )

    with pytest.raises(OutcomeUnknown):
        drive(kind, desk.mock, act, transport=offering)
    offering.looks = looks
    done = drive(kind, desk.mock, act, transport=offering)
    assert (done.deducted, done.amount) == (True, Decimal(postage(desk)) / 100)
    assert desk.mock.refusals.total() == 0


# ── payment ──────────────────────────────────────────────────────────────────────────────────────


def test_too_low_a_balance_stops_and_can_be_raised(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")
    books = desk.mock.books
    books.balance, before = 0, books.balance
    stop = stopped(kind, desk, "u-1")
    assert (stop.step, stop.refused[0].code) == ("PAY", "1604000")
    books.balance = before
    assert check_out(kind, desk, "u-1", resume=stop.resume_token).paid == ("u-1",)
    assert paid(desk) == [price(desk) * 100]


def test_a_restricted_balance_stops(kind: Kind, desk: Desk) -> None:
    desk.mock.arrange("payment restricted", desk.bulk("u-1"))
    stop = stopped(kind, desk, "u-1")
    assert (stop.step, stop.refused[0].code) == ("PAY", "1604001")


def test_an_order_that_is_cancelled_in_the_meantime_stops(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")

    def meddle(step: FlowStep) -> None:
        if (step.name, step.state) == ("DEDUCT", "done"):
            fates.cancel(desk.mock.account.data, "u-2", desk.mock.clock.millis)

    stop = stopped(kind, desk, "u-1", "u-2", on_step=meddle)
    assert stop.step == "PAY"
    assert "u-2" in str(stop)


@pytest.mark.parametrize("moment", [("DEDUCT", "done"), ("PAY", "begins")])
def test_what_somebody_else_pays_is_not_paid_again(
    kind: Kind, desk: Desk, moment: tuple[str, str]
) -> None:
    bulk_id = desk.bulk("u-1")

    def meddle(step: FlowStep) -> None:
        if (step.name, step.state) == moment:
            desk.pay(bulk_id)

    done = check_out(kind, desk, "u-1", on_step=meddle)
    assert (done.paid, len(paid(desk))) == (("u-1",), 1)


# ── replies that are lost ────────────────────────────────────────────────────────────────────────

WRITES = ("legacy_add_to_cart", "legacy_create_bulk_order", "legacy_deduct", "legacy_pay")


@pytest.mark.parametrize("operation", WRITES)
def test_a_lost_reply_is_looked_up(kind: Kind, desk: Desk, operation: str) -> None:
    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy service products")
    desk.mock.fail_next("reset-after", operation=operation)
    done = check_out(kind, desk, "u-1", "u-2")
    assert (done.paid, done.deducted) == (("u-1", "u-2"), True)
    assert desk.mock.accepted[operation] == 1
    assert paid(desk) == [2 * postage(desk)]


@pytest.mark.parametrize("operation", WRITES)
def test_a_lost_request_is_sent_again_by_who_resumes(
    kind: Kind, desk: Desk, operation: str
) -> None:
    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy service products")
    desk.mock.fail_next("reset-before", operation=operation)
    with pytest.raises(OutcomeUnknown) as caught:
        check_out(kind, desk, "u-1", "u-2")
    assert caught.value.operation == operation
    done = check_out(kind, desk, "u-1", "u-2", resume=caught.value.resume_token)
    assert (done.paid, done.deducted) == (("u-1", "u-2"), True)
    assert desk.mock.accepted[operation] == 1
    assert paid(desk) == [2 * postage(desk)]


@pytest.mark.parametrize("fault", [None, "truncated"])
def test_a_payment_that_shows_late_is_waited_for(kind: Kind, desk: Desk, fault: str | None) -> None:
    desk.made("u-1")
    if fault:
        desk.mock.fail_next(fault, operation="legacy_pay")

    def act(cj: Any) -> Any:
        return cj.legacy.checkout(["u-1"], logistic="PostNL")

    done = drive(kind, desk.mock, act, transport=Late(desk.mock, looks=4))
    assert (done.paid, done.unpaid) == (("u-1",), ())
    assert desk.mock.refusals.total() == 0


def test_a_payment_that_does_not_show_is_told(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")

    def act(cj: Any) -> Any:
        return cj.legacy.checkout(["u-1"], logistic="PostNL")

    done = drive(kind, desk.mock, act, transport=Late(desk.mock, looks=100))
    assert (done.paid, done.unpaid, done.amount) == ((), ("u-1",), price(desk))


def test_who_resumes_waits_for_a_payment_that_shows_late(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")
    late = Late(desk.mock, looks=9)
    tokens: list[str] = []

    def act(cj: Any) -> Any:
        return cj.legacy.checkout(
            ["u-1"],
            logistic="PostNL",
            on_step=lambda step: tokens.append(step.token),
            resume=tokens[-1] if tokens else None,
        )

    desk.mock.fail_next("truncated", operation="legacy_pay")
    with pytest.raises(OutcomeUnknown):
        drive(kind, desk.mock, act, transport=late)
    assert drive(kind, desk.mock, act, transport=late).paid == ("u-1",)
    assert desk.mock.refusals.total() == 0
    assert len(paid(desk)) == 1
