"""Purchases for private stock: choosing, paying, and all that stops one before money moves."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.flows.private_buyer import (
    CN,
    CREATE,
    EXPRESS,
    LIST,
    ORDINARY,
    PAY,
    QUOTE,
    US,
    Buyer,
)
from tests.support.flows import KINDS
from tests.support.rewriting import Rewritten

from cjdropshipping import FlowStep, FlowStopped, JobTimeout, Refused

pytestmark = pytest.mark.parametrize("kind", KINDS)

CREATED = "/createOrder"


@pytest.fixture
def buyer() -> Buyer:
    return Buyer()


def stopped(buyer: Buyer, kind: str, step: str, **terms: Any) -> FlowStopped:
    with pytest.raises(FlowStopped) as stop:
        buyer.buy(kind, **terms)
    assert stop.value.step == step
    assert buyer.debited() == []
    return stop.value


# ── ways to pay ──────────────────────────────────────────────────────────────────────────────────


def test_paid_from_the_balance(kind: str, buyer: Buyer) -> None:
    bought = buyer.buy(kind, pay="balance")
    (order,) = buyer.orders()
    assert (bought.order_code, bought.paid, bought.status) == (order.code, True, "PENDING")
    assert bought.total == Decimal(order.total) / 100
    assert (bought.pay_id, bought.cj_pay_url) == (order.pay_id, None)
    assert (bought.storage_id, bought.logistic_name) == (CN, ORDINARY)
    assert [(line.sku, line.quantity) for line in bought.lines] == [
        (variant.sku, 10) for variant in buyer.variants
    ]
    assert buyer.debited() == [order.total]


def test_prices_of_the_caller_are_never_sent(kind: str, buyer: Buyer) -> None:
    buyer.buy(kind, [{**line, "price": 0.01} for line in buyer.lines], pay="balance")
    assert buyer.sent(CREATE) == 1
    assert not any(b"rice" in request.body for request in buyer.mock.requests)


def test_a_page_for_a_person_to_pay_on(kind: str, buyer: Buyer) -> None:
    bought = buyer.buy(kind)
    assert (bought.paid, bought.status) == (False, "AWAITING_PAYMENT")
    assert bought.pay_id in bought.cj_pay_url
    assert (buyer.debited(), buyer.sent(PAY)) == ([], 0)


def test_left_unpaid(kind: str, buyer: Buyer) -> None:
    bought = buyer.buy(kind, pay="none")
    assert (bought.paid, bought.status, bought.cj_pay_url) == (False, "AWAITING_PAYMENT", None)


def test_a_payment_on_its_way_is_a_payment(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("private payment incoming", looks=2)
    bought = buyer.buy(kind, pay="balance")
    assert (bought.paid, bought.status) == (True, "PAYMENT_INCOMING")


def test_a_list_that_lags_is_looked_at_again(kind: str, buyer: Buyer) -> None:
    def lagging(data: Any, answer: int) -> Any:
        for row in data["content"] if answer < 4 else ():
            row["status"] = "3"
        return data

    bought = buyer.disguised(
        kind, LIST, lagging, lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance")
    )
    assert (bought.paid, bought.status) == (True, "PENDING")


def test_a_list_that_never_shows_the_payment_is_for_later(kind: str, buyer: Buyer) -> None:
    def stale(data: Any, _: int) -> Any:
        return {**data, "content": [{**row, "status": "3"} for row in data["content"]]}

    with pytest.raises(JobTimeout) as late:
        buyer.disguised(
            kind, LIST, stale, lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance")
        )
    assert late.value.flow == "private_inventory.purchase"
    bought = buyer.buy(kind, pay="balance", resume=late.value.resume_token)
    assert (bought.paid, len(buyer.debited())) == (True, 1)


def test_an_order_that_is_not_listed_yet_has_no_state(kind: str, buyer: Buyer) -> None:
    bought = buyer.disguised(
        kind,
        LIST,
        lambda data, _: {**data, "content": []},
        lambda cj: cj.private_inventory.purchase(buyer.lines),
    )
    assert (bought.order_code, bought.status) == (buyer.orders()[0].code, None)


@pytest.mark.parametrize("choice", ["orderId", "orderCode"])
def test_the_number_is_read_by_either_name(kind: str, buyer: Buyer, choice: str) -> None:
    buyer.mock.arrange("private other spelling", CREATE, order=choice)
    assert buyer.buy(kind).order_code == buyer.orders()[0].code


def test_each_step_is_told_in_order(kind: str, buyer: Buyer) -> None:
    steps: list[FlowStep] = []
    buyer.buy(kind, pay="balance", on_step=steps.append)
    assert [step.name for step in steps if step.state == "done"] == [
        "QUOTE",
        "WAREHOUSE",
        "LOGISTICS",
        "CREATE",
        "CHECK_BALANCE",
        "PAY",
        "VERIFY",
    ]
    shares = [step.progress for step in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1


# ── choosing ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "choose", [US, "US", "US Warehouse", lambda found: found[-1], lambda _: US]
)
def test_a_warehouse_is_chosen(kind: str, choose: Any) -> None:
    assert Buyer((1, 2)).buy(kind, choose_warehouse=choose).storage_id == US


def test_of_several_warehouses_the_caller_has_to_choose(kind: str) -> None:
    stop = stopped(Buyer((1, 2)), kind, "WAREHOUSE")
    assert CN in stop.reason
    assert US in stop.reason


def test_a_country_with_two_warehouses_names_none(kind: str) -> None:
    buyer = Buyer((1, 2))

    def in_one_country(data: Any, _: int) -> Any:
        for row in data["availableStorehouseList"]:
            row["countryCode"] = "CN"
        return data

    with pytest.raises(FlowStopped, match="not one warehouse"):
        buyer.disguised(
            kind,
            QUOTE,
            in_one_country,
            lambda cj: cj.private_inventory.purchase(buyer.lines, choose_warehouse="CN"),
        )


@pytest.mark.parametrize("choose", ["DE", "", lambda _: "nowhere"])
def test_a_warehouse_that_is_not_there_stops_it(kind: str, buyer: Buyer, choose: Any) -> None:
    assert CN in stopped(buyer, kind, "WAREHOUSE", choose_warehouse=choose).reason
    assert buyer.sent(CREATE) == 0


@pytest.mark.parametrize(
    ("choose", "name"),
    [
        ("cheapest", ORDINARY),
        ("fastest", EXPRESS),
        (EXPRESS, EXPRESS),
        (lambda found: found[1], EXPRESS),
        (lambda found: found[1].name, EXPRESS),
    ],
)
def test_logistics_are_chosen(kind: str, buyer: Buyer, choose: Any, name: str) -> None:
    assert buyer.buy(kind, choose_logistics=choose).logistic_name == name


@pytest.mark.parametrize("choose", ["CJ Packet", "cj packet ordinary", lambda _: None])
def test_logistics_that_are_not_there_stop_it(kind: str, buyer: Buyer, choose: Any) -> None:
    assert ORDINARY in stopped(buyer, kind, "LOGISTICS", choose_logistics=choose).reason
    assert buyer.sent(CREATE) == 0


def test_without_any_days_nothing_is_the_fastest(kind: str, buyer: Buyer) -> None:
    def timeless(data: Any, _: int) -> Any:
        for row in data["availableLogisticList"]:
            row["estimateDays"] = None
        return data

    with pytest.raises(FlowStopped) as stop:
        buyer.disguised(
            kind,
            "/logistics/list",
            timeless,
            lambda cj: cj.private_inventory.purchase(buyer.lines, choose_logistics="fastest"),
        )
    assert stop.value.step == "LOGISTICS"


# ── stops before an order is made ────────────────────────────────────────────────────────────────


def test_no_warehouse_for_these_lines(kind: str, buyer: Buyer) -> None:
    def nowhere(data: Any, _: int) -> Any:
        return {**data, "availableStorehouseList": [], "costInfoMessage": "none on offer"}

    with pytest.raises(FlowStopped) as stop:
        buyer.disguised(kind, QUOTE, nowhere, lambda cj: cj.private_inventory.purchase(buyer.lines))
    assert (stop.value.step, "none on offer" in stop.value.reason) == ("QUOTE", True)


def test_no_logistics_to_the_warehouse(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("private no logistics", CN, error="Too bulky")
    (refused,) = stopped(buyer, kind, "WAREHOUSE").refused
    assert "Too bulky" in refused.reason


def test_no_total(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("private price missing", buyer.vid)
    assert "productAmount" in stopped(buyer, kind, "LOGISTICS").reason
    assert buyer.sent(CREATE) == 0


def test_a_total_that_is_not_marked_as_calculated_is_none(kind: str, buyer: Buyer) -> None:
    def uncertain(data: Any, _: int) -> Any:
        data["amountDetail"]["totalAmountCalculated"] = False
        return data

    with pytest.raises(FlowStopped) as stop:
        buyer.disguised(
            kind, QUOTE, uncertain, lambda cj: cj.private_inventory.purchase(buyer.lines)
        )
    assert (stop.value.step, buyer.orders()) == ("LOGISTICS", [])


def test_the_total_may_be_the_limit_and_not_a_cent_more(kind: str, buyer: Buyer) -> None:
    total = buyer.quote(kind, storage_id=CN, logistic_name=ORDINARY).total
    stop = stopped(buyer, kind, "LOGISTICS", max_total=total - Decimal("0.01"))
    assert str(total) in stop.reason
    assert buyer.sent(CREATE) == 0
    assert buyer.buy(kind, max_total=float(total)).total == total


def test_a_limit_that_was_lowered_since_the_order_was_made_holds(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("payment restricted")
    token = stopped(buyer, kind, "PAY", pay="balance").resume_token
    buyer.mock.lift("payment restricted")
    later = stopped(buyer, kind, "CREATE", pay="balance", max_total=1, resume=token)
    assert "more than 1" in later.reason


@pytest.mark.parametrize("terms", [{"max_total": "much"}, {"max_total": -1}, {"pay": "cash"}])
def test_terms_that_make_no_sense_are_a_mistake(
    kind: str, buyer: Buyer, terms: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=r"much|-1|cash"):
        buyer.buy(kind, **terms)
    assert buyer.mock.requests == ()


# ── refusals of the order ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("refusal", [False, True], ids=["in a success", "as a refusal"])
@pytest.mark.parametrize(
    ("arranged", "reason"),
    [("private not orderable", "off sale"), ("private risk", "looks odd")],
)
def test_an_order_that_is_not_made_tells_why(
    kind: str, buyer: Buyer, arranged: str, reason: str, refusal: bool
) -> None:
    buyer.mock.arrange(arranged, buyer.vid, reason=reason)
    if refusal:
        buyer.mock.arrange("private refusal", CREATE)
    stop = stopped(buyer, kind, "CREATE", pay="balance")
    assert any(r.id == buyer.vid and r.reason == reason for r in stop.refused)
    assert isinstance(stop.__cause__, Refused if refusal else type(None))
    buyer.mock.lift(arranged, buyer.vid)
    token = stop.resume_token
    bought = buyer.buy(kind, pay="balance", choose_logistics=EXPRESS, resume=token)
    assert (bought.paid, len(buyer.orders())) == (True, 1)
    assert bought.logistic_name == EXPRESS  # it has chosen anew


def test_logistics_that_are_gone_meanwhile(kind: str, buyer: Buyer) -> None:
    def gone(_: Any, __: int) -> Any:
        rows = [{"logisticName": EXPRESS, "shippingCost": 9}]
        return {"availableLogisticList": rows, "requestedLogisticName": ORDINARY}

    with pytest.raises(FlowStopped) as stop:
        buyer.disguised(kind, CREATED, gone, lambda cj: cj.private_inventory.purchase(buyer.lines))
    (refused,) = stop.value.refused
    assert (refused.id, EXPRESS in stop.value.reason) == (ORDINARY, True)


def test_an_order_that_is_made_and_held_back_is_not_paid(kind: str, buyer: Buyer) -> None:
    def held(data: Any, _: int) -> Any:
        return {**data, "riskInterceptOrderList": [{"reason": "looks odd"}]}

    with pytest.raises(FlowStopped) as stop:
        buyer.disguised(
            kind,
            CREATED,
            held,
            lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance"),
        )
    (order,) = buyer.orders()
    assert order.code in stop.value.reason
    assert "looks odd" in stop.value.reason
    again = stopped(buyer, kind, "CREATE", pay="balance", resume=stop.value.resume_token)
    assert (order.code in again.reason, buyer.sent(PAY)) == (True, 0)


def test_that_it_was_held_back_is_known_to_every_token_that_knows_the_order(
    kind: str, buyer: Buyer
) -> None:
    def held(data: Any, _: int) -> Any:
        return {**data, "riskInterceptOrderList": [{"reason": "looks odd"}]}

    tokens: list[str] = []

    def end(step: FlowStep) -> None:
        tokens.append(step.token)
        if (step.name, step.state) == ("CREATE", "done"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        buyer.disguised(
            kind,
            CREATED,
            held,
            lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance", on_step=end),
        )
    stop = stopped(buyer, kind, "CREATE", pay="balance", resume=tokens[-1])
    assert ("looks odd" in stop.reason, buyer.sent(PAY)) == (True, 0)


@pytest.mark.parametrize("price", [0.01, 99_999.99])
@pytest.mark.parametrize("pay", ["balance", "page"])
def test_another_price_than_quoted_is_not_paid(
    kind: str, buyer: Buyer, price: float, pay: Any
) -> None:
    with pytest.raises(FlowStopped) as stop:
        buyer.disguised(
            kind,
            CREATED,
            lambda data, _: {**data, "price": price},
            lambda cj: cj.private_inventory.purchase(buyer.lines, pay=pay),
        )
    (order,) = buyer.orders()
    assert order.code in stop.value.reason
    assert str(price) in stop.value.reason
    assert (stop.value.step, buyer.sent(PAY)) == ("CREATE", 0)


def test_a_price_that_is_not_told_is_read_in_the_list(kind: str, buyer: Buyer) -> None:
    bought = buyer.disguised(
        kind,
        CREATED,
        lambda data, _: {**data, "price": None},
        lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance"),
    )
    assert (bought.paid, buyer.debited()) == (True, [buyer.orders()[0].total])


def test_a_price_that_is_told_nowhere_is_not_paid(kind: str, buyer: Buyer) -> None:
    def unpriced(data: Any, _: int) -> Any:
        return {**data, "content": [{**row, "amount": None} for row in data["content"]]}

    created = Rewritten(buyer.mock.transport(), CREATED, lambda data, _: {**data, "price": None})
    with pytest.raises(FlowStopped, match="unknown"):
        buyer.buy(kind, pay="balance", transport=Rewritten(created, LIST, unpriced))
    assert (len(buyer.orders()), buyer.sent(PAY)) == (1, 0)


# ── refusals of the payment ──────────────────────────────────────────────────────────────────────


def test_a_balance_that_is_too_low(kind: str, buyer: Buyer) -> None:
    buyer.mock.books.balance = 100
    stop = stopped(buyer, kind, "CHECK_BALANCE", pay="balance")
    assert "1.00 USD" in stop.reason
    assert buyer.sent(PAY) == 0
    buyer.mock.books.balance = 100_000_00
    bought = buyer.buy(kind, pay="balance", resume=stop.resume_token)
    assert (bought.paid, len(buyer.orders()), len(buyer.debited())) == (True, 1, 1)


def test_a_payment_that_is_refused_stops_it_and_can_be_made_later(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("payment restricted")
    stop = stopped(buyer, kind, "PAY", pay="balance")
    assert (stop.refused[0].id, stop.refused[0].code) == (buyer.orders()[0].code, "1604001")
    buyer.mock.lift("payment restricted")
    buyer.mock.books.balance -= 1  # nothing is in doubt, so that it need not be as before
    bought = buyer.buy(kind, pay="balance", resume=stop.resume_token)
    assert (bought.paid, len(buyer.orders()), len(buyer.debited())) == (True, 1, 1)


def test_an_order_whose_time_is_over_is_not_paid_when_resumed(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("payment restricted")
    stop = stopped(buyer, kind, "PAY", pay="balance")
    buyer.mock.clock.advance(25 * 3600)
    later = stopped(buyer, kind, "PAY", pay="balance", resume=stop.resume_token)
    assert "CLOSED" in later.reason
    assert buyer.sent(PAY) == 1


def test_an_order_that_somebody_paid_on_the_page_is_not_paid_again(kind: str, buyer: Buyer) -> None:
    buyer.mock.arrange("payment restricted")
    stop = stopped(buyer, kind, "PAY", pay="balance")
    buyer.advance(buyer.orders()[0].code, "10")
    bought = buyer.buy(kind, pay="balance", resume=stop.resume_token)
    assert (bought.paid, buyer.sent(PAY), buyer.debited()) == (True, 1, [])
