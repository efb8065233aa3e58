"""The chapter "Makeup / Supplement Payments": bills, and payment orders over them (makeupbills.py).

    makeup_list ──> makeup_create_payment ──> payments_pay_v2 with orderType 24, or a page ──> list

A list has the bills of one type in every status; ``totalAmount`` and the counts are of the unpaid
ones, which are those to submit and those being paid. A purpose selects among bills of type 1, if
that is the type that the list has; 0 selects all. Without a type, and with nothing unpaid, it is 0.

Only bills of the stated type and purpose are gathered, each once. Whether a bill that is being paid
can be gathered again is not documented: here it can, for the payment page may have been closed, or
the answer lost; then the earlier payment order is void. An arrangement refuses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cjdropshipping.testing.accounts import makeupbills
from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.accounts.books import Bill
from cjdropshipping.testing.accounts.makeupbills import (
    COMPLETED,
    PAYING,
    UNPAID,
    USES,
    MakeupBills,
    Supplement,
)
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.payment import paid
from cjdropshipping.testing.protocol.envelope import PARAM_ERROR, Refuse
from cjdropshipping.testing.world import notations

chapter = Chapter()

_SITE = "https://www.cjdropshipping.com"

#: What the documented bill says of its order, for display.
_ORDER_TYPE = 1


@chapter.answers("makeup_list")
def makeup_list(call: Call) -> Any:
    """A page of the bills of one type, oldest first."""
    asked, window = call.body, call.window
    bills = call.account.state(MakeupBills).bills.values()
    counts = {type: sum(bill.type == type for bill in _unpaid(bills)) for type in USES}
    chosen = asked.get("type")
    if chosen is None:
        chosen = next((type for type, count in counts.items() if count), 0)
    use = asked.get("diffUseType") if chosen == 1 else None
    rows = [bill for bill in bills if bill.type == chosen and (not use or bill.use == use)]
    return {
        "type": chosen,
        "totalAmount": notations.dollars(sum(bill.cents for bill in _unpaid(rows))),
        "unPaymentCountList": [{"type": type, "count": count} for type, count in counts.items()],
        "pageData": {
            "pageSize": window.size,
            "pageNumber": window.number,
            "totalRecords": len(rows),
            "totalPages": window.pages(len(rows)),
            "content": [_row(bill) for bill in window.cut(rows)],
        },
    }


@chapter.answers("makeup_create_payment")
def makeup_create_payment(call: Call) -> Any:
    """Makes a payment order; nothing is paid."""
    bills = _asked_for(call)
    take = call.account.state(Arrangements).take
    codes = [bill.code for bill in bills]
    other = take("makeup costs otherwise", *codes)
    cents = int(other["cents"]) if other else sum(bill.cents for bill in bills)
    is_only = call.world.repeated_payments == "refuse"
    payment = makeupbills.gather(call.account, call.now, bills, cents, is_only=is_only)
    if take("makeup fails", *codes) is not None:
        makeupbills.fail(call.account, call.now, payment)
    elif take("makeup is paid on its page", *codes) is not None:
        makeupbills.paid(call.account, call.now, payment)
    page = f"/mine/payment?pid={payment.pay_id}"
    return {
        "payOrderCode": payment.code,
        "payId": payment.pay_id,
        "amount": notations.dollars(cents),
        "cjPayUrl": f"{_SITE}{page}",
        "paymentPagePath": page,
    }


@paid("makeup")
def makeup_paid(call: Call, bill: Bill) -> None:
    """Settles the bills of a payment order."""
    payment = call.account.state(MakeupBills).payments[bill.key]
    makeupbills.paid(call.account, call.now, payment)


def _asked_for(call: Call) -> Sequence[Supplement]:
    """The bills to gather."""
    asked, bills = call.body, call.account.state(MakeupBills).bills
    again = call.world.repeated_payments == "accept"
    payable = (*UNPAID, COMPLETED) if again else UNPAID
    type, use = asked.get("type", 0), asked.get("diffUseType", 0)
    found: list[Supplement] = []
    for code in dict.fromkeys(asked["orderCodes"]):
        bill = bills.get(code)
        if bill is None:
            raise Refuse(PARAM_ERROR, reason=f"there is no bill {code}")
        if (bill.type, bill.use) != (type, use):
            raise Refuse(PARAM_ERROR, reason=f"{code} is of type {bill.type} for {bill.use}")
        if bill.status not in payable or _is_held(call, bill):
            raise Refuse(PARAM_ERROR, reason=f"the status of {code} is {bill.status}")
        found.append(bill)
    return found


def _is_held(call: Call, bill: Supplement) -> bool:
    arranged = call.account.state(Arrangements).take("makeup payment stands", bill.code)
    return bill.status == PAYING and arranged is not None


def _unpaid(bills: Iterable[Supplement]) -> list[Supplement]:
    return [bill for bill in bills if bill.status in UNPAID]


def _row(bill: Supplement) -> dict[str, Any]:
    return {
        "orderCode": bill.code,
        "cjOrderCode": bill.order or None,
        "status": bill.status,
        "amount": notations.dollars(bill.cents),
        "reason": bill.reason,
        "orderType": _ORDER_TYPE,
        "diffUseType": bill.use,
        "createAt": bill.created,
    }
