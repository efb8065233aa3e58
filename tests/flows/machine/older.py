"""Orders of the older API: placed, checked out in bulk, shipped and cancelled."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, initialize, multiple, rule
from tests.flows.machine.base import Base, broken
from tests.flows.machine.driver import Trouble, troubles
from tests.flows.machine.errands import Errand, Spent
from tests.flows.machine.saying import same, true, within
from tests.testing.legacy_desk import body
from tests.testing.private import stocked

from cjdropshipping.testing.chapters.legacy.ledger import Legacy
from cjdropshipping.testing.chapters.legacy.methods import METHODS

uids: Bundle[str] = Bundle("uids")
"""Merchants' ids of orders that have been asked for."""


class Older(Base):
    """Rules about the older API."""

    @property
    def older(self) -> Legacy:
        return self.mock.account.state(Legacy)

    @initialize(target=uids)
    def begin_with_older_orders(self) -> Any:
        return multiple(*[self.place_older(None) for _ in range(3)])

    @rule(target=uids, trouble=troubles)
    def place_older(self, trouble: Trouble) -> str:
        uid = self.number("u")
        asked = [body(uid, stocked(self.mock)[0])]

        def agrees(placed: Any) -> None:
            there = self.older.of_uid(uid) is not None
            same("whether it is placed", uid in (*placed.created, *placed.existing), there)

        errand = Errand("place older", lambda cj, *_: cj.legacy.place(asked), agrees)
        self.errand(errand, trouble, at_once=True)
        return uid

    @rule(
        target=broken,
        names=st.lists(uids, min_size=1, max_size=3, unique=True),
        pay=st.sampled_from([True, True, True, False]),
        off=st.sampled_from([None, None, 0, 1]),
        use_service_products=st.booleans(),
        allow_partial=st.booleans(),
        trouble=troubles,
        at_once=st.booleans(),
    )
    def check_out_older(
        self,
        names: list[str],
        pay: bool,
        off: int | None,
        use_service_products: bool,
        allow_partial: bool,
        trouble: Trouble,
        at_once: bool,
    ) -> Any:
        """``off`` is by how many cents the expected total is wrong; None expects nothing."""
        how: dict[str, Any] = {
            "logistic": "PostNL",
            "pay": pay,
            "use_service_products": use_service_products,
            "allow_partial": allow_partial,
        }
        total = None if off is None else self.price(names) + off
        if total is not None:
            how["expected_total"] = Decimal(total) / 100

        def start(cj: Any, keep: Any, token: str | None) -> Any:
            return cj.legacy.checkout(names, **how, on_step=keep, resume=token)

        def agrees(result: Any) -> None:
            found = {o.uid: o for name in names if (o := self.older.of_uid(name))}
            for uid in result.paid:
                true(f"{uid} is told as paid", found[uid].paid is not None)
            told = {*result.paid, *result.unpaid, *(each.id for each in result.rejected)}
            within("orders of which a checkout tells nothing", names, told)
            bulk = self.older.bulk(result.bulk_order_id or "")
            if bulk is not None and result.amount is not None:
                same("amount of a bulk order", result.amount, Decimal(bulk.cents) / 100)

        def allows(spent: Spent) -> None:
            within("payments of a checkout", [len(spent)], {0, int(pay)})
            for entry in spent:
                bulk = self.older.bulk(entry.key)
                assert bulk is not None, "something was paid that is no bulk order"
                within("orders paid along", [order.uid for order in bulk.live], names)
                if total is not None:
                    same("the payment is the one expected", entry.cents, total)

        return self.errand(Errand("check out older", start, agrees, allows), trouble, at_once)

    def price(self, names: list[str]) -> int:
        """What these cost that are not paid, sent by PostNL, without any deduction; US cents."""
        found = [order for name in names if (order := self.older.of_uid(name))]
        return sum(
            order.goods + METHODS["PostNL"].cents(order.weight)
            for order in found
            if order.paid is None
        )
