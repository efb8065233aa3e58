"""Combine orders that go to one address; find them, merge them, read what became of it.

    match ──> job ──> groups ──> rows, one an address ──group_of──> what to merge
                                                                        │
    failures by reason <── job.refused <── outcome <── job <── submit <─┘

An account has one job of each kind, which has no id. So one that was started elsewhere, or by a
call that got no answer (OutcomeUnknown), is followed by the plain token of its kind, MATCHING or
SUBMITTING::

    outcome = cj.resume(SUBMITTING).result()

Where none runs, the result is None, or that of the job before: the service does not tell them
apart, so look at the orders before you submit anew. A match changes nothing, and can be started
again at will.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cjdropshipping_api import models as m
from cjdropshipping_api.resources import merge as generated

if TYPE_CHECKING:
    from collections.abc import Sequence

MATCHING = '{"job":"merge.match"}'
"""For ``cj.resume``: the search that the account has under way, whoever started it."""

SUBMITTING = '{"job":"merge.submit"}'
"""For ``cj.resume``: the merging that the account has under way, whoever started it."""


class _Groups:
    @staticmethod
    def group_of(
        row: m.MergeShopOrder,
        *,
        order_status: Literal[100, 101],
        logistic: str | None = None,
        order_number: str | None = None,
        pack_type: Literal[0, 1] = 0,
    ) -> m.MergeGroupRequest:
        """What to give to ``submit`` for a row of a match; calls nothing.

        Args:
            row: of ``merge_shop_order_vo_list`` of a group, from the result of ``match``. What its
                start may answer at once has no orders, and does not serve.
            order_status: the one that the match was asked for: 100 complete orders, 101 those in
                the cart.
            logistic: name of the way to ship the new order, which has to be one of the row's. By
                default the one that is chosen now, or else the cheapest.
            order_number: the new order's number, up to 50 characters; by default that of the first
                of the orders.
            pack_type: 0 to pack by SKU, 1 by store.

        Returns:
            All orders of the row as a group, to submit as it is or changed.

        Raises:
            ValueError: the row has no orders, or no such way to ship them, or none that can be
                chosen.

        Example:
            >>> from cjdropshipping import models
            >>> row = models.MergeShopOrder(
            ...     merge_order_info_list=[
            ...         models.MergeOrderInfo(order_code="SD1", order_number="A-1"),
            ...         models.MergeOrderInfo(order_code="SD2", order_number="A-2"),
            ...     ],
            ...     logistics_info_list=[
            ...         models.MergeLogistics(logistics_name="PostNL", is_checked=True)
            ...     ],
            ... )
            >>> merge = cj.merge
            >>> group = merge.group_of(row, order_status=100)
            >>> group.logistic_name, group.order_code_list, group.order_number
            ('PostNL', ['SD1', 'SD2'], 'A-1')

        Source: 5 Shopping, sections 5.3 (Auto Merge Query Result) and 5.4 (Submit Merge Order
        Batch).
        """
        orders = [order for order in row.merge_order_info_list or () if order.order_code]
        if not orders:
            raise ValueError("the row has no orders; take one of the result of the match")
        numbers = [order.order_number for order in orders if order.order_number]
        number = order_number or next(iter(numbers), None)
        if not number:
            raise ValueError("none of the orders has a number; give an order_number")
        return m.MergeGroupRequest(
            logistic_name=_way(row.logistics_info_list or (), logistic),
            order_code_list=[order.order_code for order in orders if order.order_code],
            order_number=number,
            order_status=order_status,
            pack_type=pack_type,
        )


def _way(ways: Sequence[m.MergeLogistics], wanted: str | None) -> str:
    """The name of the way that is wanted, else is chosen now, else is the cheapest."""
    names = [way.logistics_name for way in ways if way.logistics_name]
    if wanted is not None:
        if wanted not in names:
            raise ValueError(f"{wanted} does not ship these orders; {_or_nothing(names)} would")
        return wanted
    checked = [way.logistics_name for way in ways if way.logistics_name and way.is_checked]
    priced = [
        (way.postage, way.logistics_name)
        for way in ways
        if way.logistics_name and way.postage is not None
    ]
    if checked:
        return checked[0]
    if not priced:
        raise ValueError(f"say which logistic; {_or_nothing(names)} would ship these orders")
    return min(priced)[1]


def _or_nothing(names: Sequence[str]) -> str:
    return ", ".join(names) or "nothing"


class Merge(_Groups, generated.Merge):
    """Combine orders that go to one address; find them, merge them, read what became of it.

    A job whose start got no answer, or whose token is lost, is followed by ``MATCHING`` or
    ``SUBMITTING`` of this module.
    """


class AsyncMerge(_Groups, generated.AsyncMerge):
    """Combine orders that go to one address; find them, merge them, read what became of it.

    A job whose start got no answer, or whose token is lost, is followed by ``MATCHING`` or
    ``SUBMITTING`` of this module.
    """
