"""More than one call: pages that are walked, jobs that are followed, flows that pay.

STORIES[name](diary) ── prepares ──> Story
                          act        what to do with a client of either kind
                          right      whether a result is what it has to be
                          harmless   whether nothing was done twice, however it ended
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import attrs
from tests.support.deeds import Diary
from tests.support.deeds.ordering import created, order
from tests.support.deeds.stocking import outbound_create

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.ledger import Orders
from cjdropshipping.testing.chapters.outbound.orders import OutboundOrders
from cjdropshipping.testing.chapters.private_inventory.desk import PrivateOrders


@attrs.frozen
class Story:
    """What a program does with its client, and what has to be true afterwards."""

    act: Callable[[Any], Any]
    right: Callable[[Mock, Any], object]
    harmless: Callable[[Mock], object] = lambda mock: True


def _paid(mock: Mock, most: int = 1) -> bool:
    """Whether nothing was paid for twice."""
    keys = [entry.key for entry in mock.books.entries]
    return len(keys) == len(set(keys)) <= most


def _rows(paging: Any) -> Any:
    """All rows of all pages."""
    if not hasattr(paging, "__aiter__"):
        return list(paging)

    async def gathered() -> list[Any]:
        return [row async for row in paging]

    return gathered()


def _job(started: Any) -> Any:
    """What a job ends in."""
    if not isinstance(started, Awaitable):
        return started.result()

    async def followed() -> Any:
        return await (await started).result()

    return followed()


def walk(at: Diary) -> Story:
    """Pages of two, of five orders."""
    ids = [created(at) for _ in range(5)]
    return Story(
        lambda cj: _rows(cj.orders.list(page_size=2)),
        lambda mock, rows: [row.order_id for row in rows] == ids[::-1],
    )


def checkout(at: Diary) -> Story:
    """Two orders, paid from the balance."""
    ids = [created(at) for _ in range(2)]
    first = at.account.books.balance

    def right(mock: Mock, result: Any) -> bool:
        orders = [mock.account.state(Orders).of_id(order_id) for order_id in ids]
        cents = sum(order.total for order in orders if order is not None)
        return all(o is not None and o.paid for o in orders) and (
            mock.books.balance == first - cents
        )

    return Story(lambda cj: cj.orders.checkout(ids), right, _paid)


def place(at: Diary) -> Story:
    """A new order."""
    asked = order(at)

    def once(mock: Mock) -> bool:
        return len([o for o in mock.orders if o.number == asked["orderNumber"]]) <= 1

    return Story(
        lambda cj: cj.orders.place(asked),
        lambda mock, placed: [placed.order_id] == [there.id for there in mock.orders],
        once,
    )


def match(at: Diary) -> Story:
    """A job that finds two orders for the same recipient."""
    ids = {created(at), created(at)}

    def right(mock: Mock, groups: Any) -> bool:
        rows = [row for group in groups or () for row in group.merge_shop_order_vo_list or ()]
        found = [info for row in rows for info in row.merge_order_info_list or ()]
        return {info.order_code for info in found} <= ids

    return Story(lambda cj: _job(cj.merge.match(True, 100)), right)


def buy(at: Diary) -> Story:
    """A purchase for private inventory, paid from the balance."""
    variant = at.stocked
    line = {"variantId": variant.vid, "productId": variant.product.pid, "quantity": 10}

    def once(mock: Mock) -> bool:
        return _paid(mock) and len([*mock.account.state(PrivateOrders)]) <= 1

    def right(mock: Mock, bought: Any) -> bool:
        (order,) = mock.account.state(PrivateOrders)
        return bool(bought.order_code == order.code and mock.books.entries)

    return Story(
        lambda cj: cj.private_inventory.purchase(
            [line], pay="balance", choose_warehouse=lambda offers: offers[0]
        ),
        right,
        once,
    )


def send(at: Diary) -> Story:
    """An outbound order, created and submitted."""
    form = outbound_create(at).body

    def once(mock: Mock) -> bool:
        return len([*mock.account.state(OutboundOrders)]) <= 1

    def right(mock: Mock, sent: Any) -> bool:
        (order,) = mock.account.state(OutboundOrders)
        return bool(sent.order_id == order.id and sent.submitted)

    return Story(lambda cj: cj.outbound.run(form), right, once)


STORIES: Mapping[str, Callable[[Diary], Story]] = {
    function.__name__: function for function in (walk, checkout, place, match, buy, send)
}
