"""Makeup bills: listed by type, gathered into payment orders, paid from the balance once."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, cast

import pytest
from tests.testing.asked import DOCUMENT, conforms

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.books import FIRST_BALANCE
from cjdropshipping.testing.accounts.makeupbills import MakeupBills, owe

PATHS = {
    "makeup_list": "/api2.0/v1/shopping/makeup/list",
    "makeup_create_payment": "/api2.0/v1/shopping/makeup/createPayOrder",
    "payments_pay_v2": "/api2.0/v1/shopping/pay/payBalanceV2",
}

HEAVY, REMOTE = "BK260526000001", "BK260526000002"
TOP_UP, REPAYMENT, MOVE_A, MOVE_B = (f"BK26052600000{n}" for n in range(3, 7))


def ask(mock: Mock, operation_id: str, **body: Any) -> Any:
    reply = mock.ask("POST", PATHS[operation_id], json=body).json()
    conforms(operation_id, reply)
    return reply


def listed(mock: Mock, **body: Any) -> Any:
    return ask(mock, "makeup_list", **body)["data"]


def statuses(mock: Mock, **body: Any) -> dict[str, int]:
    rows = listed(mock, pageSize=200, **body)["pageData"]["content"]
    return {row["orderCode"]: row["status"] for row in rows}


def gather(mock: Mock, *codes: str, **body: Any) -> Any:
    return ask(mock, "makeup_create_payment", orderCodes=list(codes), **body)


def pay(mock: Mock, payment: Any, **other: Any) -> int:
    body = {"shipmentOrderId": payment["payOrderCode"], "payId": payment["payId"], "orderType": 24}
    code: int = ask(mock, "payments_pay_v2", **{**body, **other})["code"]
    return code


def debited(mock: Mock) -> int:
    return FIRST_BALANCE - mock.books.balance


def refused(mock: Mock, *codes: str, **body: Any) -> bool:
    before = deepcopy(mock.account.state(MakeupBills))
    code = gather(mock, *codes, **body)["code"]
    same = mock.account.state(MakeupBills)
    assert [b.status for b in same.bills.values()] == [b.status for b in before.bills.values()]
    assert same.payments == before.payments
    return bool(code == 1600100)


def test_bills_of_a_type_with_what_is_unpaid(mock: Mock) -> None:
    found = listed(mock, type=0)
    assert found["type"] == 0
    assert found["unPaymentCountList"] == [{"type": 0, "count": 2}, {"type": 1, "count": 4}]
    assert found["totalAmount"] == 16.55
    first = found["pageData"]["content"][0]
    assert first == DOCUMENT.operations["makeup_list"].example["pageData"]["content"][0]
    assert set(statuses(mock, type=1)) == {TOP_UP, REPAYMENT, MOVE_A, MOVE_B}


def test_a_purpose_selects_among_other_bills(mock: Mock) -> None:
    assert set(statuses(mock, type=1, diffUseType=3)) == {MOVE_A, MOVE_B}
    assert listed(mock, type=1, diffUseType=2)["totalAmount"] == 18.4
    assert len(statuses(mock, type=1, diffUseType=0)) == 4
    assert len(statuses(mock, diffUseType=2)) == 2
    assert ask(mock, "makeup_list", type=0, diffUseType=2)["code"] == 1600100


def test_without_a_type_the_first_one_with_unpaid_bills_is_listed(mock: Mock) -> None:
    assert listed(mock)["type"] == 0
    payment = gather(mock, HEAVY, REMOTE)["data"]
    assert listed(mock)["type"] == 0
    assert pay(mock, payment) == 200
    assert listed(mock)["type"] == 1
    pay(mock, gather(mock, TOP_UP, type=1, diffUseType=1)["data"])
    pay(mock, gather(mock, REPAYMENT, type=1, diffUseType=2)["data"])
    pay(mock, gather(mock, MOVE_A, MOVE_B, type=1, diffUseType=3)["data"])
    assert listed(mock)["type"] == 0
    assert listed(mock)["totalAmount"] == 0


def test_pages(mock: Mock) -> None:
    new = [owe(mock.account.data, mock.clock.millis, 100 + n) for n in range(203)]
    page = listed(mock, type=0, pageSize=200, pageNum=2)["pageData"]
    assert [row["orderCode"] for row in page["content"]] == new[-5:]
    assert (page["totalRecords"], page["totalPages"]) == (205, 2)
    assert (page["pageSize"], page["pageNumber"]) == (200, 2)
    assert len(listed(mock, type=0)["pageData"]["content"]) == 10
    assert ask(mock, "makeup_list", pageSize=201)["code"] == 1600100


def test_a_bill_goes_from_to_submit_over_paying_to_completed(mock: Mock) -> None:
    assert statuses(mock, type=0) == {HEAVY: 0, REMOTE: 0}
    payment = gather(mock, HEAVY)["data"]
    assert debited(mock) == 0
    assert statuses(mock, type=0) == {HEAVY: 5, REMOTE: 0}
    assert listed(mock, type=0)["totalAmount"] == 16.55
    assert pay(mock, payment) == 200
    assert debited(mock) == 1235
    assert statuses(mock, type=0) == {HEAVY: 4, REMOTE: 0}
    assert listed(mock, type=0)["totalAmount"] == 4.2
    moves = [
        (m.before, m.after) for m in mock.books.moves if (m.kind, m.id) == ("makeup bill", HEAVY)
    ]
    assert moves == [("0", "5"), ("5", "4")]


def test_the_documented_requests_are_answered_as_documented_one_after_the_other(
    mock: Mock,
) -> None:
    operation = DOCUMENT.operations["makeup_create_payment"]
    assert operation.body
    payment = ask(mock, "makeup_create_payment", **operation.body.example)["data"]
    assert payment == operation.example
    body = DOCUMENT.operations["payments_pay_v2"].body
    assert body
    documented = next(b for b in body.examples if b.get("orderType") == 24)
    assert documented["shipmentOrderId"] == payment["payOrderCode"]
    assert ask(mock, "payments_pay_v2", **documented)["code"] == 200
    assert statuses(mock, type=0)[HEAVY] == 4


def test_a_payment_order_is_of_the_sum_of_its_bills_each_counted_once(mock: Mock) -> None:
    payment = gather(mock, MOVE_A, MOVE_B, MOVE_A, type=1, diffUseType=3)["data"]
    assert payment["amount"] == 9.85
    assert payment["cjPayUrl"].endswith(payment["paymentPagePath"])
    assert payment["paymentPagePath"].endswith(payment["payId"])
    assert pay(mock, payment) == 200
    assert debited(mock) == 985
    assert statuses(mock, type=1, diffUseType=3) == {MOVE_A: 4, MOVE_B: 4}


@pytest.mark.parametrize(
    ("codes", "body"),
    [
        ((), {}),
        (("BK260526000099",), {}),
        ((HEAVY, TOP_UP), {}),
        ((TOP_UP,), {"type": 0}),
        ((HEAVY,), {"type": 1, "diffUseType": 1}),
        ((TOP_UP, REPAYMENT), {"type": 1, "diffUseType": 1}),
        ((TOP_UP,), {"type": 1}),
        ((TOP_UP,), {"type": 1, "diffUseType": 0}),
        ((HEAVY,), {"type": 0, "diffUseType": 1}),
    ],
)
def test_only_bills_of_one_type_and_purpose_are_gathered(
    mock: Mock, codes: tuple[str, ...], body: dict[str, Any]
) -> None:
    assert refused(mock, *codes, **body)


def test_what_is_settled_or_has_failed_is_not_gathered(mock: Mock) -> None:
    pay(mock, gather(mock, HEAVY)["data"])
    mock.arrange("makeup fails", REMOTE)
    gather(mock, REMOTE)
    assert statuses(mock, type=0) == {HEAVY: 4, REMOTE: 2}
    assert refused(mock, HEAVY)
    assert refused(mock, REMOTE)
    fresh = owe(mock.account.data, mock.clock.millis, 700)
    assert refused(mock, fresh, HEAVY)


def test_a_payment_made_anew_replaces_the_unpaid_one(mock: Mock) -> None:
    lost = gather(mock, HEAVY, REMOTE)["data"]
    anew = gather(mock, HEAVY)["data"]
    assert anew["payOrderCode"] != lost["payOrderCode"]
    assert statuses(mock, type=0) == {HEAVY: 5, REMOTE: 0}
    assert pay(mock, lost) == 1603101
    assert debited(mock) == 0
    assert pay(mock, anew) == 200
    assert debited(mock) == 1235
    assert statuses(mock, type=0) == {HEAVY: 4, REMOTE: 0}


def test_a_payment_over_bills_of_two_others_replaces_both(mock: Mock) -> None:
    first, second = gather(mock, HEAVY)["data"], gather(mock, REMOTE)["data"]
    both = gather(mock, HEAVY, REMOTE)["data"]
    assert [pay(mock, payment) for payment in (first, second, both)] == [1603101, 1603101, 200]
    assert debited(mock) == 1655


def test_by_arrangement_a_payment_order_stands(mock: Mock) -> None:
    mock.arrange("makeup payment stands")
    payment = gather(mock, HEAVY)["data"]
    assert refused(mock, HEAVY)
    assert pay(mock, payment) == 200


def test_a_payment_needs_its_own_pay_id_and_order_type(mock: Mock) -> None:
    payment = gather(mock, HEAVY)["data"]
    assert pay(mock, payment, payId="") == 1600100
    assert pay(mock, payment, payId="PAY260526000099") == 1600100
    assert pay(mock, payment, orderType=9) == 1600100
    assert debited(mock) == 0
    assert pay(mock, payment) == 200


def test_the_payment_of_another_account_is_not_paid(mock: Mock) -> None:
    """It is the documented one, which is answered as documented where it is nobody's."""
    both = Mock(accounts=2)
    ours, (_, other) = gather(both, HEAVY)["data"], both.accounts
    body = {"shipmentOrderId": ours["payOrderCode"], "payId": ours["payId"], "orderType": 24}
    assert other.ask("POST", PATHS["payments_pay_v2"], json=body).json()["code"] == 1603100
    assert pay(both, ours) == 200
    assert pay(mock, ours) == 200


def test_nothing_is_paid_twice_or_beyond_the_balance(mock: Mock) -> None:
    payment = gather(mock, HEAVY)["data"]
    mock.books.balance = 1234
    assert pay(mock, payment) == 1604000
    assert statuses(mock, type=0)[HEAVY] == 5
    mock.books.balance = 1235
    assert pay(mock, payment) == 200
    assert pay(mock, payment) == 1603101
    assert mock.books.balance == 0
    assert [entry.cents for entry in mock.books.entries] == [1235]


def test_by_arrangement_a_payment_fails(mock: Mock) -> None:
    mock.arrange("makeup fails", HEAVY)
    payment = gather(mock, HEAVY, REMOTE)["data"]
    assert statuses(mock, type=0) == {HEAVY: 2, REMOTE: 2}
    assert listed(mock, type=0)["totalAmount"] == 0
    assert pay(mock, payment) == 1603101
    assert debited(mock) == 0
    moves = [(m.before, m.after) for m in mock.books.moves if m.id == REMOTE]
    assert moves == [("0", "5"), ("5", "2")]


def test_by_arrangement_it_is_paid_on_the_page(mock: Mock) -> None:
    mock.arrange("makeup is paid on its page", HEAVY)
    payment = gather(mock, HEAVY)["data"]
    assert statuses(mock, type=0) == {HEAVY: 4, REMOTE: 0}
    assert pay(mock, payment) == 1603101
    assert debited(mock) == 0


def test_by_arrangement_a_payment_is_of_another_amount(mock: Mock) -> None:
    mock.arrange("makeup costs otherwise", HEAVY, cents=1300)
    payment = gather(mock, HEAVY)["data"]
    assert payment["amount"] == 13
    assert pay(mock, payment) == 200
    assert debited(mock) == 1300


def test_an_account_can_be_billed_for_more(mock: Mock) -> None:
    now = mock.clock.millis
    code = owe(mock.account.data, now, 250, type=1, use=3, reason="Moved twice", order="ZF9")
    row = listed(mock, type=1, diffUseType=3)["pageData"]["content"][-1]
    assert row["orderCode"] == code
    assert (row["amount"], row["reason"], row["cjOrderCode"]) == (2.5, "Moved twice", "ZF9")
    assert (row["createAt"], row["status"]) == (now, 0)
    move = mock.books.moves[-1]
    assert (move.kind, move.id, move.before, move.after) == ("makeup bill", code, "", "0")
    assert owe(mock.account.data, now, 250, type=1) in statuses(mock, type=1, diffUseType=1)


@pytest.mark.parametrize(
    ("cents", "wrong"), [(0, {}), (5, {"type": 2}), (5, {"use": 1}), (5, {"type": 1, "use": 0})]
)
def test_there_are_no_bills_beyond_the_documented_kinds(cents: int, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must be"):
        owe(Account(1), 0, cents, **wrong)


def test_amounts_have_two_digits(mock: Mock) -> None:
    reply = mock.ask("POST", PATHS["makeup_list"], json={"type": 0, "pageNum": 1}).body
    assert b'"amount":4.20' in reply


def test_a_bill_is_of_whole_cents(mock: Mock) -> None:
    with pytest.raises(ValueError, match=r"cents must be a whole number, but is 16\.55"):
        mock.back_office.owe(cast("int", 16.55))
