"""The cart for private stock: variants that may be bought later.

    add ──> row(id, variant, quantity) ──add again──> the quantities add up, to 100000 at most
              └──remove, by the id of the row or the variant──> gone; again: nothing happens

The documents do not say whether a repeated addition adds up, nor what a page counts; here it counts
variants, and 20 of them where no size is given. A size above 100 is cut to that, without an error.
An order takes nothing out of the cart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.private_inventory.goods import Line, line, read_lines
from cjdropshipping.testing.chapters.private_inventory.spelling import Spelling
from cjdropshipping.testing.chapters.private_inventory.wire import CURRENCY, dollars
from cjdropshipping.testing.chapters.product._forms import picture
from cjdropshipping.testing.protocol.envelope import PRODUCT_NOT_FOUND, RULE_BROKEN, Refuse
from cjdropshipping.testing.protocol.paging import Window

chapter = Chapter()

#: Pieces of a variant that the cart can hold.
MOST = 100_000

_PAGE, _LARGEST_PAGE = 20, 100
_FIRST_ROW = 1_797_150_000_000_000_001


@attrs.define
class CartRow:
    """So many pieces of a variant."""

    id: str
    vid: str
    quantity: int = 0


class Cart:
    """The rows of one account, oldest first."""

    def __init__(self) -> None:
        self._by_vid: dict[str, CartRow] = {}
        self._made = 0

    @property
    def rows(self) -> list[CartRow]:
        """All of them."""
        return list(self._by_vid.values())

    def of_vid(self, vid: str) -> CartRow | None:
        """The row of this variant."""
        return self._by_vid.get(vid)

    def add(self, vid: str, quantity: int) -> None:
        """Puts in so many pieces more."""
        row = self._by_vid.get(vid)
        if row is None:
            row = self._by_vid[vid] = CartRow(str(_FIRST_ROW + self._made), vid)
            self._made += 1
        row.quantity += quantity

    def remove(self, names: frozenset[str]) -> int:
        """Takes out the rows with these ids or variants, and says how many there were."""
        gone = [row.vid for row in self.rows if row.id in names or row.vid in names]
        for vid in gone:
            del self._by_vid[vid]
        return len(gone)


def in_cart(call: Call) -> tuple[Line, ...]:
    """What is in the cart, at the prices of now."""
    found = [(call.world.variants.by_vid(row.vid), row) for row in call.account.state(Cart).rows]
    return tuple(line(call, variant, row.quantity) for variant, row in found if variant)


@chapter.answers("private_inventory_add_to_cart")
def add_to_cart(call: Call) -> Any:
    """Puts variants of one product into the cart; all of them or none."""
    asked = call.body
    if not asked["variants"]:
        return _added(call, 0)
    lines = read_lines(call, asked["variants"])
    if lines is None:
        return call.operation.example
    product = call.world.catalogue.by_pid(asked["productId"])
    if product is None:
        raise Refuse(PRODUCT_NOT_FOUND)
    cart = call.account.state(Cart)
    for wanted in lines:
        if wanted.variant.product is not product:
            raise Refuse(RULE_BROKEN, "variantId and productId must be of the same product")
        row = cart.of_vid(wanted.variant.vid)
        if wanted.quantity + (row.quantity if row else 0) > MOST:
            raise Refuse(RULE_BROKEN, f"the maximum quantity in the cart is {MOST}")
    for wanted in lines:
        cart.add(wanted.variant.vid, wanted.quantity)
    return _added(call, len(lines))


@chapter.answers("private_inventory_get_cart")
def get_cart(call: Call) -> Any:
    """The cart by product, all at once or a page of it; the figures are always of the whole."""
    asked = call.body or {}
    lines, spelling = in_cart(call), Spelling.of(call)
    rows = {row.vid: row for row in call.account.state(Cart).rows}
    arrangements = call.account.state(Arrangements)
    lines_out = [
        w for w in lines if arrangements.take("private not orderable", *w.keys) is not None
    ]
    valid = [wanted for wanted in lines if wanted not in lines_out]
    shown: Sequence[Line] = valid
    if asked.get("isAll", 1) == 0:
        size = min(int(asked.get("pageSize", _PAGE)), _LARGEST_PAGE)
        shown = Window(int(asked.get("pageNum", 1)), size).cut(valid)
    return {
        "productList": _products(shown, rows, spelling),
        "invalidProductList": _products(lines_out, rows, spelling),
        "totalAmount": dollars(sum(wanted.amount or 0 for wanted in valid)),
        "selectVariantCount": len(valid),
        "currencyInfo": CURRENCY,
    }


@chapter.answers("private_inventory_remove_from_cart")
def remove_from_cart(call: Call) -> Any:
    """Takes rows out; what is not there is no error."""
    gone = call.account.state(Cart).remove(frozenset(call.body["variantIds"]))
    return True if Spelling.of(call).other is None else {"success": True, "deletedCount": gone}


def _added(call: Call, count: int) -> Any:
    if Spelling.of(call).other is not None:
        return count > 0
    return {"success": count > 0, "addedCount": count}


def _products(
    lines: Sequence[Line], rows: dict[str, CartRow], spelling: Spelling
) -> list[dict[str, Any]]:
    groups: dict[str, list[Line]] = {}
    for wanted in lines:
        groups.setdefault(wanted.variant.product.pid, []).append(wanted)
    return [
        {
            "productId": pid,
            "productName": group[0].variant.product.name,
            "productImage": picture(group[0].variant.product.sku),
            "variants": [_variant(wanted, rows[wanted.variant.vid], spelling) for wanted in group],
        }
        for pid, group in groups.items()
    ]


def _variant(wanted: Line, row: CartRow, spelling: Spelling) -> dict[str, Any]:
    return {
        "id": row.id,
        "variantId": wanted.variant.vid,
        "sku": wanted.variant.sku,
        **spelling.named("count", ("quantity", "count"), wanted.quantity, 1),
        "price": dollars(wanted.cents),
    }
