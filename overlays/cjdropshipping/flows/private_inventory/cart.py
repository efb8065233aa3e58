"""The cart for private stock: what is in it, and taking out what was bought.

page 1, page 2, ... until one brings nothing new ──> rows, and what cannot be ordered any more
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.errors import CallError

from .lines import Line
from .spelling import pieces_of

if TYPE_CHECKING:
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow
    from cjdropshipping_runtime.journal import Journal

_LARGEST_PAGE = 100


class CartRow(Line, frozen=True, kw_only=True):
    """A variant in the cart."""

    row: str
    """Id of its row, which is a new one when the variant is put in again."""


class Cart(msgspec.Struct, frozen=True):
    """What is in the cart."""

    rows: tuple[CartRow, ...]
    not_orderable: tuple[Any, ...]


def read_cart(calls: Calls, journal: Journal, variant_ids: Collection[str] | None) -> Flow[Cart]:
    """The rows of these variants, or all.

    Raises:
        FlowStopped: there are none, one that is wanted is not in the cart or cannot be ordered, or
            of one the number of pieces is not told.
    """
    rows: dict[str, CartRow] = {}
    outs: list[Any] = []
    number, news = 1, True
    while news:
        body = {"pageNum": number, "pageSize": _LARGEST_PAGE, "isAll": 0}
        page = yield from calls(ops.PRIVATE_INVENTORY_GET_CART, body=body)
        before = len(rows)
        for product in page.product_list or ():
            for variant in product.variants or ():
                name, pieces = variant.variant_id, pieces_of(variant)
                if not name or not pieces:
                    reason = f"the cart does not tell variant and pieces of {variant.id or name}"
                    raise journal.stopped("READ_CART", reason)
                rows[name] = CartRow(
                    variant_id=name,
                    quantity=pieces,
                    product_id=product.product_id or None,
                    sku=variant.sku or None,
                    row=variant.id or name,
                )
        outs += [row for row in page.invalid_product_list or () if row not in outs]
        number, news = number + 1, len(rows) > before
    wanted = list(rows) if variant_ids is None else list(dict.fromkeys(variant_ids))
    absent = [name for name in wanted if name not in rows]
    if absent or not wanted:
        what = f"{', '.join(absent)} cannot be ordered out of it" if absent else "it is empty"
        raise journal.stopped("READ_CART", f"the cart: {what}")
    return Cart(tuple(rows[name] for name in wanted), tuple(outs))


def clean_up(calls: Calls, rows: Iterable[CartRow]) -> Flow[tuple[str, ...]]:
    """Takes rows out; gives the variants of which that failed, for it is no reason to lose more."""
    bought = list(rows)
    body = {"variantIds": [row.row for row in bought]}
    try:
        answer: Any = yield from calls(ops.PRIVATE_INVENTORY_REMOVE_FROM_CART, body=body)
    except CallError:
        answer = False
    if isinstance(answer, dict):
        answer = answer.get("success")
    return tuple(row.variant_id for row in bought) if answer is False else ()
