"""Bills for supplementary payments as a flow looks at them: which are due, and what became of them.

    0 to submit ──> 5 being paid ──> 4 completed       due: 0
                        └──────────> 2 failed          open: 0, 1, 5
    1 processing, 3 cancelled: a matter of the service's people

The list is documented as one of unpaid bills, and shows bills in every status all the same. So a
bill that was paid may be listed as completed, or not be listed any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from cjdropshipping_api import operations as ops

if TYPE_CHECKING:
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

TO_SUBMIT, PROCESSING, FAILED, CANCELLED, COMPLETED, PAYING = range(6)

OPEN = (TO_SUBMIT, PROCESSING, PAYING)

ENDED = (FAILED, CANCELLED, COMPLETED)
"""Nothing is left to be done about these; about one in a status that nobody knows there may be."""

UNPAID = (TO_SUBMIT, PAYING)
"""Of these it can be told that nobody at the service works on them."""

_LARGEST_PAGE = 200


class Kind(NamedTuple):
    """Which bills: their type and, of other bills than those of orders, their purpose."""

    type: int
    use: int | None

    @property
    def asked(self) -> dict[str, Any]:
        """The fields of a request; a purpose that is not given is left out."""
        use = {} if self.use is None else {"diffUseType": self.use}
        return {"type": self.type, **use}


class Bills(Mapping[str, "m.MakeupBill"]):
    """The bills of one kind by number, as they are listed at one moment."""

    def __init__(self, rows: Iterable[m.MakeupBill], kind: Kind) -> None:
        self._rows = {
            row.order_code: row
            for row in rows
            if row.order_code and (not kind.use or row.diff_use_type in (None, kind.use))
        }

    def __getitem__(self, code: str) -> m.MakeupBill:
        return self._rows[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def of_status(self, codes: Iterable[str], *statuses: int) -> list[str]:
        """Those of the codes whose bills are listed in one of these statuses."""
        return [code for code in codes if code in self and self[code].status in statuses]

    def total(self, codes: Iterable[str]) -> Decimal | None:
        """The sum of these, in USD; None where the amount of one is not known."""
        amounts = [self[code].amount for code in codes]
        known = [amount for amount in amounts if amount is not None]
        return sum(known, Decimal(0)) if len(known) == len(amounts) else None

    def are_paid(self, codes: Iterable[str]) -> bool:
        """Whether each of these, which were unpaid, is completed or not listed any more."""
        return all(code not in self or self[code].status == COMPLETED for code in codes)


def listed(calls: Calls, kind: Kind) -> Flow[Bills]:
    """The bills as they are now, on all pages."""
    asked = {**kind.asked, "pageSize": _LARGEST_PAGE}
    return Bills((yield from calls.rows(ops.MAKEUP_LIST, asked)), kind)
