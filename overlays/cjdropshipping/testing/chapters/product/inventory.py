"""Stock: of a variant, of a SKU or SPU, of a product.

    inventory_by_product   inventories[]                     product x warehouse
                           variantInventories[].inventory[]  variant x country
    inventory_by_sku       product or variant x warehouse
    inventory_by_variant   variant x warehouse

All three show the same pieces, so their numbers add up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.protocol.envelope import PRODUCT_NOT_FOUND, VARIANT_NOT_FOUND, Refuse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cjdropshipping.testing.world.catalogue import StockLine

chapter = Chapter()


@chapter.answers("inventory_by_variant")
def by_variant(call: Call) -> Any:
    """A row for each warehouse that holds the variant."""
    variant = call.world.variants.by_vid(call.query["vid"])
    if variant is None:
        raise Refuse(VARIANT_NOT_FOUND)
    return [
        {
            "vid": variant.vid,
            "areaId": str(line.warehouse.area),
            "areaEn": line.warehouse.name,
            "countryCode": line.warehouse.code,
            "storageNum": line.cj + line.factory,
            "totalInventoryNum": line.cj + line.factory,
            "cjInventoryNum": line.cj,
            "factoryInventoryNum": line.factory,
        }
        for line in variant.stock
    ]


@chapter.answers("inventory_by_sku")
def by_sku(call: Call) -> Any:
    """A row for each warehouse that holds the variant (SKU) or the product (SPU)."""
    sku = call.query["sku"]
    variant = call.world.variants.by_sku(sku)
    owner = variant or call.world.catalogue.by_sku(sku)
    if owner is None:
        raise Refuse(VARIANT_NOT_FOUND)
    return _by_warehouse(owner.stock)


@chapter.answers("inventory_by_product")
def by_product(call: Call) -> Any:
    """The product by warehouse, and its variants by country."""
    product = call.world.catalogue.by_pid(call.query["pid"])
    if product is None:
        raise Refuse(PRODUCT_NOT_FOUND)
    return {
        "inventories": _by_warehouse(product.stock),
        "variantInventories": [
            {
                "vid": variant.vid,
                "inventory": [
                    {
                        "countryCode": line.warehouse.code,
                        "totalInventory": line.cj + line.factory,
                        "cjInventory": line.cj,
                        "factoryInventory": line.factory,
                        "verifiedWarehouse": 1 if line.cj else 2,
                    }
                    for line in variant.stock
                ],
            }
            for variant in call.world.variants.of(product)
        ],
    }


def _by_warehouse(stock: Sequence[StockLine]) -> list[dict[str, Any]]:
    return [
        {
            "areaEn": line.warehouse.name,
            "areaId": line.warehouse.area,
            "countryCode": line.warehouse.code,
            "totalInventoryNum": line.cj + line.factory,
            "cjInventoryNum": line.cj,
            "factoryInventoryNum": line.factory,
            "countryNameEn": line.warehouse.country,
        }
        for line in stock
    ]
