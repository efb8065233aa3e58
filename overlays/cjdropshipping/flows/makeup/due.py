"""Which bills are to be gathered: the first step, which only compares what is listed.

asked for ── not listed ──────────────────────────────────> it stops
   │  └───── ended, processed, or in another payment order: left alone, and told in the end
   │         where all that are named are so, the last ───> it stops
to submit ── no amount, or more than is agreed ───────────> it stops
   └───────> gather these
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.outcome import Refusal

from .bills import ENDED, PAYING, TO_SUBMIT, UNPAID, Bills

if TYPE_CHECKING:
    from decimal import Decimal

    from cjdropshipping_runtime.journal import Journal


def due(
    journal: Journal, bills: Bills, named: Sequence[str] | None, limit: Decimal | None
) -> tuple[list[str], Decimal]:
    """The bills to gather, and their sum, USD.

    Raises:
        FlowStopped: they are not what the caller takes them for.
    """
    if in_doubt_about(journal, "GATHER"):
        codes = bills.of_status(journal.facts["bills"], *UNPAID)
    else:
        ended = bills.of_status(bills, *ENDED)
        left = [code for code in bills if code not in ended]
        asked = left if named is None else list(dict.fromkeys(named))
        if not journal.done("LIST"):
            _all_listed(journal, bills, asked)
            journal.did("LIST", asked=asked)
        codes = bills.of_status(journal.facts["asked"], TO_SUBMIT)
        if named is not None and not codes:
            _none_elsewhere(journal, bills)
    total = bills.total(codes)
    if total is None:
        raise journal.stopped("LIST", "the amount of a bill is not known")
    if limit is not None and total > limit:
        raise journal.stopped("LIST", f"the bills come to {total} USD, above {limit}")
    return codes, total


def in_doubt_about(journal: Journal, step: str) -> bool:
    """Whether an earlier run may have carried a step out, and nobody knows."""
    return journal.facts.get("doubt") == step


def refusal(code: str, reason: str) -> Refusal:
    """Why a bill is not paid."""
    return Refusal(operation=ops.MAKEUP_LIST.id, id=code, reason=reason)


def _all_listed(journal: Journal, bills: Bills, asked: Sequence[str]) -> None:
    unknown = [refusal(code, "no such bill is listed") for code in asked if code not in bills]
    if unknown:
        reason = f"{len(unknown)} of {len(asked)} bills are not listed"
        raise journal.stopped("LIST", reason, unknown)


def _none_elsewhere(journal: Journal, bills: Bills) -> None:
    """Stops where bills are named, none can be gathered, and somebody else has gathered some."""
    elsewhere = [
        refusal(code, "it is in another payment order")
        for code in bills.of_status(journal.facts["asked"], PAYING)
    ]
    if elsewhere:
        reason = "no bill is left to be gathered; those that are can be paid on the website"
        raise journal.stopped("LIST", reason, elsewhere)
