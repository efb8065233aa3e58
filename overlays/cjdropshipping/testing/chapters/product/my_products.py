"""My Products: the list an account keeps of products of the catalogue.

    (not on the list) ──add──> on the list ──add──> refused with 1600000, still on the list

The document names no parameter for the page, so only the first one is in reach. It leaves open how
``startAt`` and ``endAt`` are written: epoch milliseconds, a date, or a date with a time are
understood.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.product import _forms as forms
from cjdropshipping.testing.protocol.envelope import (
    PRODUCT_NOT_FOUND,
    RULE_BROKEN,
    SYSTEM_BUSY,
    Refuse,
)
from cjdropshipping.testing.world import notations
from cjdropshipping.testing.world.warehouses import WAREHOUSES

if TYPE_CHECKING:
    from cjdropshipping.testing.world.catalogue import Product

chapter = Chapter()

#: Milliseconds with more digits do not fit into 64 bits.
_DIGITS = 19


class MyProducts:
    """What an account has added: index of the product -> when, in epoch milliseconds."""

    def __init__(self) -> None:
        self.added: dict[int, int] = {}


@chapter.answers("my_products_add")
def my_products_add(call: Call) -> Any:
    """Adds a product; refuses one that is there already."""
    product = call.world.catalogue.by_pid(call.body["productId"])
    if product is None:
        raise Refuse(PRODUCT_NOT_FOUND)
    added = call.account.state(MyProducts).added
    if product.index in added:
        raise Refuse(SYSTEM_BUSY, call.operation.refusals.get(SYSTEM_BUSY))
    added[product.index] = call.now
    return True


@chapter.answers("my_products_list")
def my_products_list(call: Call) -> Any:
    """The first page, latest first."""
    world, window = call.world, call.window
    added = sorted(call.account.state(MyProducts).added.items(), key=lambda pair: -pair[1])
    products = [(world.catalogue.product(index), when) for index, when in added]
    found = [_row(call, product, when) for product, when in _filtered(call, products)]
    return {
        "pageSize": window.size,
        "pageNumber": window.number,
        "totalRecords": len(found),
        "totalPages": window.pages(len(found)),
        "content": window.cut(found),
    }


def _filtered(call: Call, products: list[tuple[Product, int]]) -> list[tuple[Product, int]]:
    query = call.query
    keyword = query.get("keyword", "").lower()
    leaves = (
        call.world.catalogue.categories.below(query["categoryId"])
        if "categoryId" in query
        else None
    )
    start = _millis(query["startAt"]) if query.get("startAt") else None
    end = _millis(query["endAt"]) if query.get("endAt") else None
    return [
        (product, when)
        for product, when in products
        if (keyword in product.haystack or _has_sku(call, product, keyword))
        and (leaves is None or product.category.index in leaves)
        and (start is None or when >= start)
        and (end is None or when <= end)
        and query.get("isListed") in (None, int(_shops(product) > 0))
        and query.get("visiable") in (None, 1)
        and query.get("hasPacked") in (None, _packed(product))
        and query.get("hasVirPacked") in (None, _virtually_packed(product))
    ]


def _has_sku(call: Call, product: Product, keyword: str) -> bool:
    return any(variant.sku.lower() == keyword for variant in call.world.variants.of(product))


def _shops(product: Product) -> int:
    return product.listed % 3


def _packed(product: Product) -> int:
    return int(product.options % 10 == 0)


def _virtually_packed(product: Product) -> int:
    return int(product.options % 4 == 0)


def _millis(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= _DIGITS:
        return int(text)
    try:
        when = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refuse(RULE_BROKEN, "startAt and endAt must be a date") from error
    return int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() * 1000)


def _row(call: Call, product: Product, when: int) -> dict[str, Any]:
    variants = call.world.variants.of(product)
    warehouse = product.stock[0].warehouse if product.stock else WAREHOUSES[0]
    return {
        "productId": product.pid,
        "packWeight": forms.grams(product.weight + 60),
        "weight": forms.grams(product.weight),
        "productType": "0",
        "propertyKeyList": ["COMMON"],
        "bigImage": forms.picture(product.sku),
        "nameEn": product.name,
        "sku": product.sku,
        "hasPacked": _packed(product),
        "sellPrice": str(notations.dollars(product.cents)),
        "discountPrice": None,
        "discountPriceRate": None,
        "defaultArea": warehouse.name,
        "shopMethod": "CJPacket Ordinary",
        "trialFreight": "0",
        "totalPrice": str(notations.dollars(product.cents)),
        "listedShopNum": str(_shops(product)),
        "vid": variants[0].vid,
        "areaId": str(warehouse.area),
        "areaCountryCode": warehouse.code,
        "freightDiscount": "0",
        "createAt": when,
        "lengthList": [variant.length for variant in variants],
        "heightList": [variant.height for variant in variants],
        "widthList": [variant.width for variant in variants],
        "volumeList": [variant.length * variant.width * variant.height for variant in variants],
        "hasVirPacked": _virtually_packed(product),
    }
