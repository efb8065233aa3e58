"""What happens to orders of the older API without a request: CJ and people do it.

    ship(order)      UNSHIPPED ──> SHIPPED; with the last one its bulk order is processed (5)
    cancel(order)    CREATED, IN_CART, UNPAID ──> CANCELLED; with the last one it is closed (7)
    complete(bulk)   processed (5) ──> completed (6)

``now`` is the time of the mock, in epoch milliseconds. Orders are named by uid or CJ order id.
"""

from __future__ import annotations

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.chapters.legacy.ledger import (
    CANCELLED,
    CLOSED,
    COMPLETED,
    CREATED,
    IN_CART,
    PROCESSED,
    SHIPPED,
    UNPAID,
    UNSHIPPED,
    Legacy,
    LegacyOrder,
    move,
)


def ship(account: Account, name: str, now: int) -> None:
    """CJ sends an order off.

    Raises:
        ValueError: there is no such order, or it does not await shipment.
    """
    order, books = _order(account, name, UNSHIPPED), account.state(Books)
    move(order, SHIPPED, books, now)
    bulk = account.state(Legacy).bulk(order.bulk_id)
    if bulk is not None and all(other.status == SHIPPED for other in bulk.live):
        move(bulk, PROCESSED, books, now)


def cancel(account: Account, name: str, now: int) -> None:
    """An order is cancelled; its bulk order costs less by it.

    Raises:
        ValueError: there is no such order, or it is paid or cancelled.
    """
    order, books = _order(account, name, CREATED, IN_CART, UNPAID), account.state(Books)
    move(order, CANCELLED, books, now)
    bulk = account.state(Legacy).bulk(order.bulk_id)
    if bulk is not None and not bulk.live:
        move(bulk, CLOSED, books, now)


def complete(account: Account, bulk_id: str, now: int) -> None:
    """All parcels of a bulk order have arrived.

    Raises:
        ValueError: there is no such bulk order, or it is not processed.
    """
    bulk = account.state(Legacy).bulk(bulk_id)
    if bulk is None or bulk.status != PROCESSED:
        raise ValueError(f"{bulk_id} is {bulk.status if bulk else 'unknown'}")
    move(bulk, COMPLETED, account.state(Books), now)


def _order(account: Account, name: str, *statuses: str) -> LegacyOrder:
    legacy = account.state(Legacy)
    order = legacy.of_uid(name) or legacy.order(name)
    if order is None or order.status not in statuses:
        raise ValueError(f"{name} is {order.status if order else 'unknown'}")
    return order
