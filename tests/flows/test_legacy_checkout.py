"""The older API's way to payment: cart, bulk order, and every way out of it."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import httpx
import pytest
from tests.flows.legacy_till import Telling, check_out, new_desk, paid, price, stopped
from tests.support.flows import KINDS, Kind, drive
from tests.testing.legacy_desk import Desk

from cjdropshipping import FlowStep, FlowStopped, InvalidInput, TokenError
from cjdropshipping.testing.chapters.legacy import fates

pytestmark = pytest.mark.parametrize("kind", KINDS)

STEPS = (
    *("LOOK", "SET_LOGISTICS", "ADD_CART", "BULK_ORDER"),
    *("CHECK_PAY", "DEDUCT", "PAY", "VERIFY"),
)


@pytest.fixture
def desk() -> Desk:
    return new_desk()


# ── to the end ───────────────────────────────────────────────────────────────────────────────────


def test_orders_are_paid_in_one_bulk_order(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")
    steps: list[FlowStep] = []
    done = check_out(kind, desk, "u-1", "u-2", on_step=steps.append)
    (bulk,) = desk.legacy.bulks
    assert (done.bulk_order_id, done.amount, done.deducted) == (bulk.id, price(desk, 2), False)
    assert (done.paid, done.unpaid, done.rejected) == (("u-1", "u-2"), (), ())
    assert desk.status("u-1", "u-2") == ["UNSHIPPED", "UNSHIPPED"]
    assert paid(desk) == [done.amount * 100]
    assert [step.name for step in steps if step.state == "done"] == list(STEPS)
    progress = [step.progress for step in steps]
    assert progress == sorted(progress)
    assert progress[-1] == 1


def test_paid_orders_are_not_paid_again(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")
    first = check_out(kind, desk, "u-1", "u-2")
    again = check_out(kind, desk, "u-1", "u-2")
    assert (again.bulk_order_id, again.paid, again.amount) == (
        *(first.bulk_order_id, first.paid),
        None,
    )
    assert len(paid(desk)) == 1


def test_only_the_orders_that_are_left_are_paid(kind: Kind, desk: Desk) -> None:
    desk.pay(desk.bulk("u-1"))
    desk.in_cart("u-2")
    desk.made("u-3")
    done = check_out(kind, desk, "u-1", "u-2", "u-3")
    assert done.paid == ("u-1", "u-2", "u-3")
    assert paid(desk) == [100 * price(desk), 100 * price(desk, 2)]


def test_orders_of_a_bulk_order_are_not_bundled_again(kind: Kind, desk: Desk) -> None:
    bulk_id = desk.bulk("u-1", "u-2")
    done = check_out(kind, desk, "u-2", "u-1")
    assert (done.bulk_order_id, done.paid) == (bulk_id, ("u-2", "u-1"))
    assert len(list(desk.legacy.bulks)) == 1


def test_the_amount_is_known_before_anything_is_paid(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")
    desk.mock.arrange("legacy service products", "u-1")
    known = check_out(kind, desk, "u-1", pay=False)
    assert (known.amount, known.paid, known.unpaid) == (price(desk), (), ("u-1",))
    (product,) = known.service_products
    assert (product.sku, product.quantity, known.deducted) == (desk.variant.sku, 1, False)
    assert paid(desk) == []
    done = check_out(kind, desk, "u-1")
    assert (done.bulk_order_id, done.deducted) == (known.bulk_order_id, True)


@pytest.mark.parametrize(("pay", "pays"), [("none", False), ("balance", True)])
def test_payment_is_asked_for_in_the_words_of_other_checkouts_too(
    kind: Kind, desk: Desk, pay: str, pays: bool
) -> None:
    desk.made("u-1")
    done = check_out(kind, desk, "u-1", pay=pay)
    assert (done.paid == ("u-1",), bool(paid(desk))) == (pays, pays)


@pytest.mark.parametrize("form", [str, float, Decimal])
def test_the_amount_is_as_expected_or_nothing_is_paid(kind: Kind, desk: Desk, form: Any) -> None:
    desk.made("u-1")
    right = price(desk)
    stop = stopped(kind, desk, "u-1", expected_total=form(right - Decimal("0.01")))
    assert (stop.step, stop.flow) == ("PAY", "legacy.checkout")
    assert str(right) in str(stop)
    check_out(kind, desk, "u-1", expected_total=form(right), resume=stop.resume_token)
    assert paid(desk) == [right * 100]


# ── shipping method and cart ─────────────────────────────────────────────────────────────────────


def test_an_order_that_the_cart_refuses_stops_all(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy cart refuses", "u-2")
    stop = stopped(kind, desk, "u-1", "u-2")
    assert (stop.step, [refusal.id for refusal in stop.refused]) == ("ADD_CART", ["u-2"])
    assert desk.status("u-1", "u-2") == ["IN_CART", "CREATED"]
    desk.mock.lift("legacy cart refuses", "u-2")
    done = check_out(kind, desk, "u-1", "u-2", resume=stop.resume_token)
    assert done.paid == ("u-1", "u-2")
    assert paid(desk) == [price(desk, 2) * 100]


def test_an_order_that_the_cart_refuses_can_be_left_out(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy cart refuses", "u-2")
    done = check_out(kind, desk, "u-1", "u-2", allow_partial=True)
    assert (done.paid, [refusal.id for refusal in done.rejected]) == (("u-1",), ["u-2"])
    assert done.rejected[0].reason
    assert paid(desk) == [price(desk) * 100]
    assert desk.status("u-2") == ["CREATED"]


class Answering(Telling):
    """Its answers about the cart are these."""

    reply: dict[str, Any]

    def told(self, request: httpx.Request, content: bytes) -> bytes:
        return json.dumps(self.reply).encode() if "addToCart" in request.url.path else content


@pytest.mark.parametrize(
    "reply",
    [
        {"result": False, "message": "no", "data": ["u-2"]},
        {"result": False, "message": "no", "data": ""},
        {"result": True, "message": "no", "data": ["u-2"]},
    ],
)
def test_refused_is_what_is_not_in_the_cart(kind: Kind, desk: Desk, reply: dict[str, Any]) -> None:
    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy cart refuses", "u-2")
    answering = Answering(desk.mock)
    answering.reply = reply

    def act(cj: Any) -> Any:
        return cj.legacy.checkout(["u-1", "u-2"], logistic="PostNL")

    with pytest.raises(FlowStopped) as caught:
        drive(kind, desk.mock, act, transport=answering)
    stop = caught.value
    assert (stop.step, [refusal.id for refusal in stop.refused]) == ("ADD_CART", ["u-2"])
    assert stop.refused[0].reason


def test_a_cart_that_takes_all_or_none_gets_the_rest(kind: Kind, desk: Desk) -> None:
    class AllOrNone(Telling):
        """The first time it is asked for nothing but the second order, which it refuses."""

        asked_before = False

        def asked(self, request: httpx.Request) -> httpx.Request:
            if "addToCart" not in request.url.path or self.asked_before:
                return request
            self.asked_before = True
            content = json.dumps(json.loads(request.content)[1:]).encode()
            headers = {**request.headers, "content-length": str(len(content))}
            return httpx.Request(request.method, request.url, headers=headers, content=content)

        def told(self, request: httpx.Request, content: bytes) -> bytes:
            return content

    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy cart refuses", "u-2")

    def act(cj: Any) -> Any:
        return cj.legacy.checkout(["u-1", "u-2"], logistic="PostNL", allow_partial=True)

    done = drive(kind, desk.mock, act, transport=AllOrNone(desk.mock))
    assert (done.paid, [refusal.id for refusal in done.rejected]) == (("u-1",), ["u-2"])


def test_no_bulk_order_is_made_of_nothing(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy cart refuses")
    stop = stopped(kind, desk, "u-1", "u-2", allow_partial=True)
    assert (stop.step, len(stop.refused)) == ("ADD_CART", 2)
    assert list(desk.legacy.bulks) == []


@pytest.mark.parametrize("lost", ["unknown", "cancelled"])
def test_an_order_that_cannot_be_paid_stops_all(kind: Kind, desk: Desk, lost: str) -> None:
    desk.made("u-1", "cancelled")
    fates.cancel(desk.mock.account.data, "cancelled", desk.mock.clock.millis)
    stop = stopped(kind, desk, "u-1", lost)
    assert (stop.step, [refusal.id for refusal in stop.refused]) == ("LOOK", [lost])
    assert desk.status("u-1") == ["CREATED"]
    none = stopped(kind, desk, lost, allow_partial=True)
    assert none.step == "LOOK"
    done = check_out(kind, desk, "u-1", lost, allow_partial=True)
    assert (done.paid, [refusal.id for refusal in done.rejected]) == (("u-1",), [lost])


def test_an_unknown_shipping_method_stops_before_the_cart(kind: Kind, desk: Desk) -> None:
    desk.made("u-1")
    stop = stopped(kind, desk, "u-1", logistic="Pigeon")
    assert (stop.step, stop.refused[0].code) == ("SET_LOGISTICS", "1605000")
    assert desk.status("u-1") == ["CREATED"]


def test_what_is_in_the_cart_is_not_shipped_otherwise(kind: Kind, desk: Desk) -> None:
    desk.in_cart("u-1")
    stop = stopped(kind, desk, "u-1", logistic="DHL")
    assert (stop.step, stop.refused[0].id) == ("SET_LOGISTICS", "u-1")
    desk.ask("legacy_create_bulk_order", [{"uid": "u-1"}])
    assert stopped(kind, desk, "u-1", logistic="DHL").step == "BULK_ORDER"


# ── bulk order ───────────────────────────────────────────────────────────────────────────────────


def test_a_bulk_order_is_found_among_many(kind: Kind, desk: Desk) -> None:
    bulk_id = desk.bulk("u-1")
    for n in range(12):
        desk.bulk(f"more-{n}")
    assert check_out(kind, desk, "u-1").bulk_order_id == bulk_id
    assert len(paid(desk)) == 1


@pytest.mark.parametrize("pages", ["empty", "the same again"])
def test_a_bulk_order_that_is_not_listed_is_not_paid(kind: Kind, desk: Desk, pages: str) -> None:
    class Hiding(Telling):
        """Its list has another bulk order only."""

        def told(self, request: httpx.Request, content: bytes) -> bytes:
            if "getOrdersCollection" not in request.url.path:
                return content
            last = pages == "empty" and json.loads(request.content)["page"] != "1"
            rows = [] if last else [{"ID": "another", "ORDERMONEY": 1}]
            return json.dumps({"result": True, "data": {"orderList": rows}}).encode()

    desk.bulk("u-1")

    def act(cj: Any) -> Any:
        return cj.legacy.checkout(["u-1"], logistic="PostNL")

    with pytest.raises(FlowStopped, match="awaits no payment") as caught:
        drive(kind, desk.mock, act, transport=Hiding(desk.mock))
    assert (caught.value.step, paid(desk)) == ("CHECK_PAY", [])


def test_nothing_is_paid_that_nobody_asked_for(kind: Kind, desk: Desk) -> None:
    desk.bulk("u-1", "u-2")
    stop = stopped(kind, desk, "u-1")
    assert stop.step == "CHECK_PAY"
    assert "2 orders" in str(stop)


def test_orders_of_two_bulk_orders_are_not_paid_together(kind: Kind, desk: Desk) -> None:
    desk.bulk("u-1")
    desk.bulk("u-2")
    assert stopped(kind, desk, "u-1", "u-2").step == "BULK_ORDER"


def test_an_order_beside_the_bulk_order_can_be_left_out(kind: Kind, desk: Desk) -> None:
    desk.bulk("u-1")
    desk.made("u-2")
    stop = stopped(kind, desk, "u-1", "u-2")
    assert (stop.step, stop.refused[0].id) == ("BULK_ORDER", "u-2")
    done = check_out(kind, desk, "u-1", "u-2", allow_partial=True)
    assert (done.paid, done.rejected[0].id) == (("u-1",), "u-2")
    assert desk.status("u-2") == ["CREATED"]


def test_an_order_that_leaves_the_cart_stops_the_bundling(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")

    def meddle(step: FlowStep) -> None:
        if (step.name, step.state) == ("BULK_ORDER", "begins"):
            fates.cancel(desk.mock.account.data, "u-2", desk.mock.clock.millis)

    stop = stopped(kind, desk, "u-1", "u-2", on_step=meddle)
    assert (stop.step, stop.refused[0].code) == ("BULK_ORDER", "1603001")


# ── misuse ───────────────────────────────────────────────────────────────────────────────────────


def test_a_token_is_of_its_orders(kind: Kind, desk: Desk) -> None:
    desk.made("u-1", "u-2")
    token = stopped(kind, desk, "u-1", expected_total=0).resume_token
    with pytest.raises(TokenError):
        check_out(kind, desk, "u-2", resume=token)
    with pytest.raises(TokenError):
        check_out(kind, desk, "u-1", logistic="DHL", resume=token)


def test_a_checkout_names_an_order(kind: Kind, desk: Desk) -> None:
    with pytest.raises(InvalidInput):
        check_out(kind, desk)
    assert desk.mock.requests == ()
