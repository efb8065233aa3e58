"""Makeup bills: written, gathered and paid, from the balance or on a page."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from tests.flows.machine.base import Base, broken, chosen
from tests.flows.machine.driver import Trouble, troubles
from tests.flows.machine.errands import Errand, Spent
from tests.flows.machine.saying import same, true, within

from cjdropshipping.testing.accounts.makeupbills import (
    COMPLETED,
    FAILED,
    PAYING,
    TO_SUBMIT,
    USES,
    MakeupBills,
)

KINDS = ((0, None), *((1, use) for use in USES[1]))


class Owing(Base):
    """Rules about makeup bills."""

    @property
    def owed(self) -> MakeupBills:
        return self.mock.account.state(MakeupBills)

    @rule(
        target=broken,
        kind=st.sampled_from(KINDS),
        named=st.none() | st.integers(0, 9),
        via=st.sampled_from(["balance", "balance", "page"]),
        off=st.sampled_from([None, None, 0, -1]),
        trouble=troubles,
        at_once=st.booleans(),
    )
    def pay_all(
        self,
        kind: tuple[int, int | None],
        named: int | None,
        via: str,
        off: int | None,
        trouble: Trouble,
        at_once: bool,
    ) -> Any:
        """``off`` is by how many cents the expected total is wrong; None expects nothing."""
        bills = [b for b in self.owed.bills.values() if (b.type, b.use) == (kind[0], kind[1] or 0)]
        bill = None if named is None else chosen(bills, named)
        due = [b for b in (bills if bill is None else [bill]) if b.status == TO_SUBMIT]
        total = None if off is None else max(sum(bill.cents for bill in due) + off, 0)
        asked: dict[str, Any] = {
            "type_": kind[0],
            "diff_use_type": kind[1],
            "order_codes": None if bill is None else [bill.code],
            "via": via,
            "max_total": None if total is None else Decimal(total) / 100,
        }

        def start(cj: Any, keep: Any, token: str | None) -> Any:
            return cj.makeup.pay_all(**asked, on_step=keep, resume=token)

        def agrees(paid: Any) -> None:
            status = {code: bill.status for code, bill in self.owed.bills.items()}
            within("bills told as completed", map(status.get, paid.completed), {COMPLETED})
            within("bills told as failed", map(status.get, paid.failed), {FAILED})
            within("bills told as remaining", map(status.get, paid.remaining), {TO_SUBMIT, PAYING})

        def allows(spent: Spent) -> None:
            within("payments of makeup bills", [len(spent)], {0, int(via == "balance")})
            for entry in spent:
                codes = self.owed.payments[entry.key].bills
                price = sum(self.owed.bills[code].cents for code in codes)
                same("money debited for bills", entry.cents, price)
                true("more was paid than expected", total is None or entry.cents <= total)
                if bill is not None:
                    same("bills paid", codes, (bill.code,))

        return self.errand(Errand("pay all", start, agrees, allows), trouble, at_once)
