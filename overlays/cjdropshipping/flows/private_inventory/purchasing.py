"""A purchase for private stock, from lines or from the cart, to an order that is paid.

READ_CART ──> QUOTE ──> WAREHOUSE ──> LOGISTICS     agreeing.py; reads only
 the cart                                 │
                                       CREATE       creating.py; once
                                          │ its price is not that of the quote, or it is held
                                          │ back: it stops
              CHECK_BALANCE ──> PAY <─────┤         paying.py; pay="balance"
                                 └──> VERIFY ──> CLEAN_UP
                                                  the cart

The limit of a run that is taken up again holds for what is to be paid yet: what is paid, or found
to be paid, is told in any case.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping_runtime.typed import convert

from .agreeing import Agreed, Terms, agree, keep_limit, recalled
from .cart import CartRow, clean_up, read_cart
from .creating import create, sent
from .listed import settled
from .paying import found_paid, is_paid, pay, verify
from .results import Pay, Purchase
from .states import state_of

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal

    from .lines import Line
    from .listed import Order


def purchase(
    calls: Calls, journal: Journal, lines: Sequence[Line], terms: Terms, way: Pay
) -> Flow[Purchase]:
    """Buys these lines."""
    resumed = sent(journal)
    if not resumed:
        agreed = yield from agree(calls, journal, lines, terms)
    else:
        agreed = recalled(journal, lines, terms.flow)
    if not journal.done("CREATE"):
        yield from create(calls, journal, agreed, way, again=terms.again)
    total = yield from _price(calls, journal, agreed)
    order: Order | None
    if way == "balance":
        if resumed and not journal.done("PAY") and (yield from found_paid(calls, journal, total)):
            journal.did("PAY")
        if not journal.done("PAY"):
            keep_limit(journal, "CREATE", total, terms)
            yield from pay(calls, journal, total)
        order = yield from verify(calls, journal, terms.flow)
    else:
        order = yield from settled(calls, journal.facts["order_code"], lambda _: True)
        if not is_paid(order):
            keep_limit(journal, "CREATE", total, terms)
    journal.did("VERIFY")
    facts = journal.facts
    return Purchase(
        order_code=facts["order_code"],
        pay_id=facts.get("pay_id"),
        cj_pay_url=facts.get("cj_pay_url"),
        total=total,
        paid=is_paid(order),
        status=None if order is None else state_of(order.status),
        storage_id=agreed.storage_id,
        logistic_name=agreed.logistic_name,
        lines=agreed.lines,
    )


def purchase_cart(
    calls: Calls, journal: Journal, variant_ids: Sequence[str] | None, terms: Terms, way: Pay
) -> Flow[Purchase]:
    """Buys what is in the cart, and takes it out when the order is there."""
    outs: tuple[Any, ...] = ()
    if sent(journal):
        rows = convert(journal.facts["rows"], tuple[CartRow, ...])
    else:
        cart = yield from read_cart(calls, journal, variant_ids)
        rows, outs = cart.rows, cart.not_orderable
        journal.did("READ_CART", rows=rows)
    bought = yield from purchase(calls, journal, rows, terms, way)
    left = yield from clean_up(calls, rows)
    journal.did("CLEAN_UP")
    return msgspec.structs.replace(bought, not_orderable=outs, left_in_cart=left)


def _price(calls: Calls, journal: Journal, agreed: Agreed) -> Flow[Decimal]:
    """What the order costs, which is what was agreed; stops where it is not, or it is held back."""
    facts = journal.facts
    code: str = facts["order_code"]
    if facts.get("price") is None:
        order = yield from settled(calls, code, lambda row: row.amount is not None)
        if order is not None and order.amount is not None:
            journal.note(price=str(order.amount))
    price: str | None = facts.get("price")
    if price is None or Decimal(price) != agreed.total:
        reason = f"{code} costs {price or 'an unknown sum of'} USD, the quote was {agreed.total}"
        raise journal.stopped("CREATE", reason)
    held: list[str] = facts.get("held", [])
    if held:
        raise journal.stopped("CREATE", f"{code} was made and held back: {'; '.join(held)}")
    return agreed.total
