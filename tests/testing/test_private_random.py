"""Random purchases of private stock: whatever is asked in whatever order, the books agree."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.testing.private import data, order, ordered, pieces, reply, stocked

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.books import FIRST_BALANCE
from cjdropshipping.testing.accounts.privatestock import PrivateStock
from cjdropshipping.testing.chapters.private_inventory import desk
from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders

STATES = ("11", "10", "6", "12", "7", "13", "8")

steps = st.lists(
    st.one_of(
        st.tuples(st.just("buy"), st.integers(0, 1), st.integers(1, 400)),
        st.tuples(st.just("pay"), st.integers(0, 9), st.none()),
        st.tuples(st.just("advance"), st.integers(0, 9), st.sampled_from(STATES)),
        st.tuples(st.just("wait"), st.just(0), st.integers(1, 60_000)),
        st.tuples(st.just("list"), st.just(0), st.none()),
    ),
    max_size=30,
)


@given(steps=steps, incoming=st.booleans())
@settings(max_examples=40, deadline=None)
def test_the_books_agree(steps: list[tuple[str, int, Any]], incoming: bool) -> None:
    mock = Mock(products=20)
    mock.books.balance = FIRST_BALANCE // 50
    variants = stocked(mock)
    codes: list[str] = []
    if incoming:
        mock.arrange("private payment incoming")
    for what, which, detail in steps:
        if what == "buy":
            lines = order(ordered(variants[which], detail))
            made = data(mock, "create_order", lines)
            if "orderId" in made:
                codes.append(made["orderId"])
        elif what == "wait":
            mock.clock.advance(detail)
        elif what == "list":
            data(mock, "list_orders", {})
        elif which < len(codes) and what == "pay":
            reply(mock, "payments_pay_v2", {"shipmentOrderId": codes[which], "orderType": 9})
        elif which < len(codes):
            with suppress(ValueError):
                desk.advance(mock.account.data, codes[which], detail, mock.clock.millis)

    books, orders = mock.books, list(mock.account.state(PrivateOrders))
    assert [o.code for o in orders] == codes
    by_balance = {o.code: o.total for o in orders if o.paid_by == desk.BALANCE}
    assert {entry.key: entry.cents for entry in books.entries} == by_balance
    assert books.balance == FIRST_BALANCE // 50 - sum(by_balance.values()) >= 0
    bought = Counter[tuple[str, str]]()
    for o in orders:
        if o.paid_at is not None:
            bought.update({(o.code, line.vid): line.quantity for line in o.lines})
    lots = mock.account.state(PrivateStock)
    assert {(lot.private_order_id, lot.vid): lot.quantity for lot in lots} == bought
    for variant in variants:
        assert sum(n for (_, vid), n in bought.items() if vid == variant.vid) <= pieces(variant)
    states: dict[str, str] = {}
    for move in books.moves:
        assert move.before == states.get(move.id, "")
        assert move.after in desk.ARROWS[move.before]
        states[move.id] = move.after
    assert states == {o.code: o.status for o in orders}
