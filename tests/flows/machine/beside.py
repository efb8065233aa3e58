"""What happens beside the merchant: CJ moves things on, and something is out of the ordinary.

cj_acts    orders are paid on pages, shipped, cancelled; goods come; bills are written
arrange    the next steps of a thing are held back, refused or late, until that is lifted
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule
from tests.flows.machine.base import Base, chosen
from tests.testing.private import stocked

from cjdropshipping.testing.accounts.ledger import Orders
from cjdropshipping.testing.accounts.makeupbills import USES, MakeupBills
from cjdropshipping.testing.chapters.legacy.ledger import Legacy
from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders

PAID_ON_PAGE = "makeup is paid on its page"

ABOUT: Mapping[str, Sequence[str]] = {
    "order": (
        "cart intercepts",
        "cart reported as created",
        "confirmation intercepts",
        "confirmation fails",
        "confirmation without parent",
        "parent intercepts",
        "parent order unmatched",
        "parent product unmatched",
        "parent fails",
        "payment shows late",
        "payment restricted",
    ),
    "variant": (
        "private payment incoming",
        "private amount differs",
        "private shortage",
        "private risk",
        "private not orderable",
    ),
    "goods": ("outbound stock shrinks", "outbound stock shrinks late"),
    "all": (
        "outbound locks slowly",
        "outbound is decided at once",
        "outbound waits for approval",
        "outbound postage is paid",
        "outbound payment is unknown",
        "outbound is cancelled",
    ),
    "bill": (
        "makeup costs otherwise",
        "makeup fails",
        PAID_ON_PAGE,
        "makeup payment stands",
    ),
    "older order": ("legacy cart refuses", "legacy service products"),
}
"""Arrangements by what they are about."""

DETAILS: Mapping[str, Mapping[str, Any]] = {
    "makeup costs otherwise": {"cents": 1},
    "outbound locks slowly": {"polls": 2},
}

arrangements = st.sampled_from(sorted(ABOUT)).flatmap(
    lambda about: st.tuples(st.just(about), st.sampled_from(ABOUT[about]))
)


class Beside(Base):
    """Rules about what no request of the merchant's brings about."""

    @initialize()
    def begin_with_stock(self) -> None:
        self.goods_come(0, 20)
        self.goods_come(1, 20)

    def goods_come(self, which: int, pieces: int) -> None:
        lot = self.mock.back_office.stock(stocked(self.mock)[which % 2].sku, pieces)
        self.audit.given[lot.key] += pieces

    # ── CJ ───────────────────────────────────────────────────────────────────────────────────────

    @rule(
        which=st.integers(0, 9), status=st.sampled_from(["UNSHIPPED", "SHIPPED", "DELIVERED", ""])
    )
    def cj_moves_order(self, which: int, status: str) -> None:
        """UNSHIPPED is a payment on the page, and nothing a cancellation."""
        order = chosen(list(self.mock.account.state(Orders)), which)
        if order is None:
            return
        unpaid = order.paid is None
        with suppress(ValueError):
            self.mock.back_office.advance(order.id, status or "CANCELLED")
        if unpaid and order.paid is not None:
            self.audit.on_page.add(order.pay_id)

    @rule(
        what=st.sampled_from(["private", "private", "ship", "cancel", "goods", "bill"]),
        which=st.integers(0, 9),
        status=st.sampled_from(["11", "10", "12", "7", "13", "8"]),
        amount=st.integers(1, 20),
    )
    def cj_acts(self, what: str, which: int, status: str, amount: int) -> None:
        """The status is that of a private order; the amount is pieces, or dollars of a bill."""
        office = self.mock.back_office
        older = chosen(list(self.mock.account.state(Legacy).orders), which)
        with suppress(ValueError):
            if what == "private":
                self.private_order_moves(which, status)
            elif what == "goods":
                self.goods_come(which, amount)
            elif what == "bill":
                type_, use = chosen([(0, 0), *((1, use) for use in USES[1])], which) or (0, 0)
                office.owe(100 * amount, type=type_, use=use)
            elif older is not None:
                (office.ship_legacy if what == "ship" else office.cancel_legacy)(older.uid)

    def private_order_moves(self, which: int, status: str) -> None:
        """Beyond 3 this stands for a payment on the page."""
        order = chosen(list(self.mock.account.state(PrivateOrders)), which)
        if order is None:
            return
        unpaid = order.paid_at is None
        self.mock.back_office.advance_private(order.code, status)
        if unpaid and order.paid_at is not None:
            self.audit.on_page.add(order.code)

    # ── out of the ordinary ──────────────────────────────────────────────────────────────────────

    @rule(arrangement=arrangements, which=st.integers(0, 9), on=st.booleans())
    def arrange(self, arrangement: tuple[str, str], which: int, on: bool) -> None:
        about, name = arrangement
        key = chosen(self.keys(about), which)
        if key is None:
            return
        if name == PAID_ON_PAGE and on:
            self.audit.may_be_paid_on_page.add(key)
        if on:
            self.mock.arrange(name, key, **DETAILS.get(name, {}))
        else:
            self.mock.lift(name, key)

    def keys(self, about: str) -> list[str]:
        """What an arrangement about something may be keyed by now."""
        state, variants = self.mock.account.state, stocked(self.mock)
        return {
            "order": [order.id for order in state(Orders)],
            "variant": [variant.vid for variant in variants],
            "goods": [variant.sku for variant in variants],
            "all": ["*"],
            "bill": list(state(MakeupBills).bills),
            "older order": [order.uid for order in state(Legacy).orders],
        }[about]
