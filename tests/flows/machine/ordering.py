"""Orders: placed, checked out, paid on pages, followed, deleted, and practised with."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import consumes, initialize, multiple, rule
from tests.flows.machine.base import Base, broken, orders
from tests.flows.machine.driver import Trouble, troubles
from tests.flows.machine.errands import Errand, Spent
from tests.flows.machine.saying import same, true, within
from tests.testing.merchant import CRANBURY

from cjdropshipping.testing.accounts.books import Entry
from cjdropshipping.testing.accounts.ledger import Order, Orders

ADA, BEN = "Ada Example", "Ben Example"

PRACTICE = {"isSandbox": 1}
BY_PLATFORM = {"shopLogisticsType": 1, "storageId": CRANBURY}

FIRST: tuple[tuple[str, dict[str, Any]], ...] = (
    *[(ADA, {})] * 3,
    (BEN, {}),
    (ADA, BY_PLATFORM),
    *[(ADA, PRACTICE)] * 2,
)
"""The orders that there are from the beginning: to whom, and what is special about them."""


class Ordering(Base):
    """Rules about orders of API 2.0."""

    @property
    def ledger(self) -> Orders:
        return self.mock.account.state(Orders)

    @initialize(target=orders)
    def begin_with_orders(self) -> Any:
        placed = [
            self.merchant.order(self.number("o"), shippingCustomerName=person, **more)
            for person, more in FIRST
        ]
        return multiple(*placed)

    @rule(
        target=orders,
        person=st.sampled_from([ADA, BEN]),
        more=st.sampled_from([{}, {}, PRACTICE, BY_PLATFORM]),
        trouble=troubles,
    )
    def place(self, person: str, more: dict[str, Any], trouble: Trouble) -> Any:
        """Whatever happens, placing it again gives the one order of its number."""
        number = self.number("o")
        asked = self.merchant.body(number, shippingCustomerName=person, **more)

        def agrees(placed: Any) -> None:
            order = self.ledger.of_number(number)
            assert order is not None, "an order that was placed is not there"
            same("order placed", (placed.order_id, placed.order_number), (order.id, number))
            if placed.amount is not None:
                same("amount of an order placed", placed.amount, Decimal(order.total) / 100)

        errand = Errand("place", lambda cj, keep, token: cj.orders.place(asked), agrees)
        self.errand(errand, trouble, at_once=True)
        order = self.ledger.of_number(number)
        return multiple() if order is None else order.id

    # ── checkout ─────────────────────────────────────────────────────────────────────────────────

    def check_out(self, cj: Any, ids: list[str], **how: Any) -> Any:
        """The flow itself."""
        return cj.orders.checkout(ids, **how)

    @rule(
        target=broken,
        ids=st.lists(orders, min_size=1, max_size=3, unique=True),
        mixed=st.sampled_from([False, False, False, True]),
        pay=st.sampled_from(["balance", "balance", "balance", "none"]),
        off=st.sampled_from([None, None, 0, 1]),
        allow_partial=st.booleans(),
        trouble=troubles,
        at_once=st.booleans(),
    )
    def checkout(
        self,
        ids: list[str],
        mixed: bool,
        pay: str,
        off: int | None,
        allow_partial: bool,
        trouble: Trouble,
        at_once: bool,
    ) -> Any:
        """``off`` is by how many cents the expected total is wrong; None expects nothing.

        Unless ``mixed``, orders of the other kind than the first are left out.
        """
        ids = ids if mixed else self.alike(ids)
        unpaid = [o for i in ids if (o := self.ledger.of_id(i)) and o.paid is None]
        total = None if off is None else sum(order.total for order in unpaid) + off
        expected = None if total is None else Decimal(total) / 100
        how: dict[str, Any] = {
            "pay": pay,
            "expected_total": expected,
            "allow_partial": allow_partial,
        }

        def start(cj: Any, keep: Any, token: str | None) -> Any:
            return self.check_out(cj, ids, **how, on_step=keep, resume=token)

        def allows(spent: Spent) -> None:
            within("payments of a checkout", [len(spent)], {0, int(pay == "balance")})
            for entry in spent:
                paid = self.paid_by(entry)
                within("orders paid along", [order.id for order in paid], ids)
                if total is not None and not all(order.is_sandbox for order in paid):
                    same("the payment is the one expected", entry.cents, total)

        agrees = lambda result: self.checked_out(ids, result)  # noqa: E731
        errand = Errand("checkout", start, agrees, allows)
        return self.errand(errand, trouble, at_once)

    def alike(self, ids: list[str]) -> list[str]:
        """The first order, and those of its kind: practice, or not."""
        first, *others = [self.ledger.of_id(each) for each in ids]
        kind = first is not None and first.is_sandbox
        return [ids[0], *(o.id for o in others if o is not None and o.is_sandbox == kind)]

    def paid_by(self, entry: Entry) -> list[Order]:
        """The orders that a payment is for."""
        return [order for order in self.ledger if order.pay_id == entry.pay_id]

    def checked_out(self, ids: list[str], result: Any) -> None:
        """What a checkout tells is so."""
        paid, unpaid = set(result.paid), set(result.unpaid)
        rejected = {each.id for each in result.rejected}
        within("orders of which a checkout tells nothing", ids, paid | unpaid | rejected)
        same("orders told as paid and unpaid", paid & unpaid, set())
        for order_id in paid:
            true(f"{order_id} is told as paid", self.merchant.kept(order_id).paid is not None)
        for order_id in unpaid:
            order = self.merchant.kept(order_id)
            same("an order told as unpaid", (order.paid, order.pay_id), (None, result.pay_id))
        for entry in self.audit.entries("order"):
            if entry.pay_id == result.pay_id and not result.is_sandbox:
                same("amount of a checkout", result.amount, Decimal(entry.cents) / 100)

    # ── whatever else is done with an order ──────────────────────────────────────────────────────

    @rule(target=orders, order=consumes(orders), trouble=troubles)
    def delete(self, order: str, trouble: Trouble) -> Any:
        def agrees(_: Any) -> None:
            true(f"{order} is told as deleted", self.ledger.of_id(order) is None)

        self.errand(Errand("delete", lambda cj, *_: cj.orders.delete(order), agrees), trouble)
        return multiple() if self.ledger.of_id(order) is None else order

    @rule(order=orders, status=st.sampled_from(["UNSHIPPED", "DELIVERED"]), trouble=troubles)
    def wait_for(self, order: str, status: str, trouble: Trouble) -> None:
        def agrees(seen: Any) -> None:
            same("order waited for", seen.order_id, order)
            true(f"{order} is told as paid", self.merchant.kept(order).paid is not None)

        start = lambda cj, *_: cj.orders.wait_for(order, status, timeout=20)  # noqa: E731
        self.errand(Errand("wait_for", start, agrees), trouble)

    @rule(
        order=orders,
        to=st.sampled_from(["UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED"]),
        trouble=troubles,
        at_once=st.booleans(),
    )
    def practise(self, order: str, to: str, trouble: Trouble, at_once: bool) -> None:
        def agrees(seen: Any) -> None:
            kept = self.merchant.kept(order)
            true(f"{order} is for practice", kept.is_sandbox)
            same(f"status of {order}", (seen.order_status, kept.status), (to, to))

        def allows(spent: Spent) -> None:
            within("money spent for practice", [entry.cents for entry in spent], {0})

        start = lambda cj, *_: cj.sandbox.advance(order, to)  # noqa: E731
        self.errand(Errand("practise", start, agrees, allows), trouble, at_once)

    @rule(order=orders, trouble=troubles, at_once=st.booleans())
    def label(self, order: str, trouble: Trouble, at_once: bool) -> None:
        track = self.number("track")

        def agrees(_: Any) -> None:
            waybill = self.merchant.kept(order).waybill
            assert waybill is not None, "a waybill that was put is not there"
            put = (waybill.carrier, waybill.track, waybill.content)
            same("waybill", put, ("USPS", track, b"%PDF"))

        start = lambda cj, *_: cj.waybills.put(order, "USPS", track, b"%PDF")  # noqa: E731
        self.errand(Errand("label", start, agrees), trouble, at_once)
