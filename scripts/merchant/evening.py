"""In the evening: what CJ wants besides is paid, and the day is looked over."""

from __future__ import annotations

from collections import Counter

from cjdropshipping import CJ
from cjdropshipping.testing import Mock

from .screen import heading, row, step

STANDS = {("private order", "10"): "PENDING", ("makeup bill", "4"): "COMPLETED"}
"""States that the service has only numbers for."""


def settle(cj: CJ, mock: Mock) -> None:
    """Pays the makeup bills."""
    heading("Makeup bills: a parcel was heavier than it was said to be")
    mock.back_office.owe(325)
    paid = cj.makeup.pay_all(max_total="100", on_step=step)
    print(f"{len(paid.completed)} bills paid with {paid.pay_order_code}: {paid.amount} USD")


def look_over(cj: CJ, mock: Mock) -> None:
    """What happened, by the mock's own books."""
    heading("The day, by the books of the other side")
    row(("what", 15), ("how many", -8), ("as they stand", 51))
    kinds: dict[str, dict[str, str]] = {}
    for move in mock.books.moves:
        stands = STANDS.get((move.kind, move.after), move.after)
        kinds.setdefault(move.kind, {})[move.id] = stands or "merged"
    for kind, things in kinds.items():
        stand = ", ".join(f"{n} {status}" for status, n in Counter(things.values()).items())
        row((kind, 15), (len(things), -8), (stand, 51))
    print()
    row(("paid from the balance", 32), ("USD", -10))
    for entry in mock.books.entries:
        row((f"{entry.kind} {entry.key}", 32), (f"{entry.cents / 100:.2f}", -10))
    wallet = cj.payments.get_balance()
    print(f"\nThe balance is {wallet.amount} USD; {len(mock.requests)} requests were made.")
