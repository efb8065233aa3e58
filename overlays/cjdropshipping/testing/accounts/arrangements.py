"""What a test wants to happen to a certain thing: branches that no request can bring about.

    mock.arrange("cart intercepts", "order-17", code=1001, reason="...")
         └──> a handler asks take("cart intercepts", number or id of the order) ──> the details

Faults befall calls, whatever they are about; an arrangement is about a thing, and is
part of an answer that succeeds or refuses as the documents say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cjdropshipping.testing.accounts.details import checked, form
from cjdropshipping.testing.given.forms import text

#: Every arrangement: its name, what the key names, and what happens. What has a = behind it is a
#: detail that the arrangement takes; what would be without it stands in parentheses. Which form a
#: detail has is in ``details``.
ARRANGEMENTS: Mapping[str, str] = {
    # orders
    "creation intercepts": "number: created and held back; code= (1001), reason=",
    "creation misses logistics": "number: logisticsMiss, so that it gets no parent order",
    "creation without id": "number: the answer to the creation has no orderId",
    "cart intercepts": "order: stays CREATED, in interceptOrders; code= (1001), reason=",
    "cart reported as created": "order: while IN_CART, its status is reported as CREATED",
    "confirmation intercepts": (
        "order: stays IN_CART, in interceptOrders of the confirmation; code= (1001), reason="
    ),
    "confirmation fails": "order: its confirmation, with all others in it, has no submitSuccess",
    "confirmation without parent": "order: it is confirmed, but shipmentsId is empty",
    "parent intercepts": (
        "order: left out of the parent order, in its interceptOrders; code= (1001), reason="
    ),
    "parent order unmatched": "order: left out of the parent order, in unMatchOrderCodes",
    "parent product unmatched": "order: its parent order has unMatchProductCodes; codes=",
    "parent fails": "order: its parent order has no submitSuccess and no payId",
    "payment shows late": "order: though paid, UNPAID for looks= (1) more looks at it",
    "order goes on": (
        "order: after each looks= (1) looks at it a status further, up to to= (DELIVERED); to "
        "CANCELLED in one step"
    ),
    "line abnormal": (
        "line or order: production has stopped, types= ([6]), until new pictures are there and"
        " looks= (1) more looks are over"
    ),
    "pictures refused": "line or order: new pictures are refused; message=",
    # payment
    "payment restricted": "order, or what shipmentOrderId names: 1604001",
    # merge: the key is "match" or "submit", the kind of the job, or else an order's id or number
    "merge answers at once": "the start of a job answers with the result, and nothing runs",
    "merge stalls": "a job stays where it is, however often it is asked about",
    "merge ends unseen": "a job that is through is noTask at once, its last step never shows",
    "taken out of merges": "a match with filterOrder leaves out the order",
    "merge fails": "a group with the order is not merged: code= (11100), such as 11006",
    "merge lists success": "a group with the order is merged, and listed with 200 as a failure",
    # private inventory
    "private other spelling": (
        "operationId: its answers use the other of the documented names, or this one for count=, "
        "fee=, id=, logistics=, order=, price= or storage="
    ),
    "private lines twice": "operationId: lines of a confirmation stand in a group and beside it",
    "private price missing": "variant id or SKU: it has no price, so there is no total",
    "private shortage": "variant id or SKU: there are only quantity= (0) pieces of it",
    "private no logistics": "storage id, variant id or SKU: no freight rows; error=, suggestion=",
    "private not orderable": "variant id or SKU: no order takes it; reason=",
    "private risk": "variant id or SKU: risk control stops orders of it; reason=",
    "private refusal": "operationId: that nothing was ordered comes as a refusal; code= (1603001)",
    "private payment incoming": "order, variant id or SKU: the list shows 11 for looks= (1)",
    "private amount differs": "order, variant id or SKU: by cents= (100), of type= (2)",
    # outbound: the key is the order's id or its number
    "outbound stock shrinks": (
        "before an order, or a SKU of it, is locked, so many pieces= (1) of each line are taken by "
        "somebody else; once for a line, or each time with always=True"
    ),
    "outbound stock shrinks late": (
        "when a ready order is submitted, so many pieces= (1) of what is locked are taken, once "
        "for a line or always=True: it is refused"
    ),
    "outbound locks slowly": "progress stays at 60 for so many polls= more, or until it is lifted",
    "outbound is decided at once": "the answer to the submission says what the next polls would",
    "outbound waits for approval": "WAIT_APPROVAL follows the submission, until it is lifted",
    "outbound postage is paid": "an order that would wait with PAY has been paid on the website",
    "outbound payment is unknown": "submitStatus and paymentStatus stay UNKNOWN, ids are left out",
    "outbound is cancelled": "an open order is cancelled by somebody else before the next poll",
    "outbound cancellation is answered": (
        "as other versions do: bare=True for a boolean; cancelled=False where the order stands"
    ),
    # makeup: the key is the number of a bill
    "makeup costs otherwise": "a payment order over the bill is of cents=, not of the sum",
    "makeup fails": "a payment order over the bill cannot be paid, and its bills have failed",
    "makeup is paid on its page": "a payment order over the bill is paid there at once",
    "makeup payment stands": "a bill that is being paid is in no second payment order",
    # the older API
    "legacy shops": "any: the connected shops are shops=, rows with id, name and type",
    "legacy order refused": "uid or number: it is not created; messages= say why",
    "legacy cart refuses": "uid or CJ order id: it is not put into the cart, and stays CREATED",
    "legacy service products": (
        "uid, CJ order id or bulk order id: the own stock holds so many pieces= (enough) of each "
        "of its lines"
    ),
}

ANY = "*"

_DETAIL = re.compile(r"\b([a-z]+)=")

_TAKES = {
    name: {detail: form(name, detail) for detail in _DETAIL.findall(told)}
    for name, told in ARRANGEMENTS.items()
}


class Arrangements:
    """What has been arranged for one account."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], Mapping[str, Any]] = {}

    def add(self, name: str, key: str, details: Mapping[str, Any]) -> None:
        """From now on, until it is lifted.

        Raises:
            ValueError: there is no arrangement of this name, it takes no such details, or one of
                them is of another form or out of its range.
        """
        _known(name)
        self._made[name, text("key", key)] = checked(name, _TAKES[name], details)

    def lift(self, name: str, key: str) -> None:
        """Not any more.

        Raises:
            ValueError: there is no arrangement of this name.
        """
        _known(name)
        self._made.pop((name, text("key", key)), None)

    @property
    def made(self) -> Mapping[tuple[str, str], Mapping[str, Any]]:
        """What is arranged: name and key -> details; a copy."""
        return dict(self._made)

    def take(self, name: str, *keys: str) -> Mapping[str, Any] | None:
        """The details of what is arranged for one of these keys, or for any; None without."""
        for key in (*keys, ANY):
            if (details := self._made.get((name, key))) is not None:
                return details
        return None


def _known(name: str) -> None:
    if name not in ARRANGEMENTS:
        raise ValueError(f"unknown arrangement {name}; there are {', '.join(ARRANGEMENTS)}")
