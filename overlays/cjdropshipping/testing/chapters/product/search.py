"""Categories, warehouses, and the two product listings: products_search and products_list.

``currency`` applies to the prices of the rows and to the price filters; the document leaves that
open. An unknown currency means USD.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.product import _forms as forms
from cjdropshipping.testing.chapters.product.filters import (
    CENT,
    LIST_FILTERS,
    SEARCH_FILTERS,
    Filter,
    price,
)
from cjdropshipping.testing.chapters.product.my_products import MyProducts
from cjdropshipping.testing.world import notations
from cjdropshipping.testing.world.vocabulary import CHINESE
from cjdropshipping.testing.world.warehouses import WAREHOUSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cjdropshipping.testing.world.catalogue import Product
    from cjdropshipping.testing.world.search import Order

chapter = Chapter()

#: Best match is best sold first; all others by one figure.
_SEARCH_ORDERS: Mapping[int, Order] = {
    0: lambda p: p.listed,
    1: lambda p: p.listed,
    2: lambda p: p.cents,
    3: lambda p: p.created,
    4: lambda p: p.inventory,
}
_LIST_ORDERS: Mapping[str, Order] = {
    "createAt": lambda p: p.created,
    "listedNum": lambda p: p.listed,
}


@chapter.answers("categories_list")
def categories(call: Call) -> Any:
    """The whole tree."""
    firsts: dict[str, dict[str, list[dict[str, str]]]] = {}
    for leaf in call.world.catalogue.categories.leaves:
        seconds = firsts.setdefault(leaf.first_name, {})
        seconds.setdefault(leaf.second_name, []).append(
            {"categoryId": leaf.id, "categoryName": leaf.name}
        )
    return [
        {
            "categoryFirstName": first,
            "categoryFirstList": [
                {"categorySecondName": second, "categorySecondList": thirds}
                for second, thirds in seconds.items()
            ],
        }
        for first, seconds in firsts.items()
    ]


@chapter.answers("warehouses_list")
def warehouses(call: Call) -> Any:
    """All warehouses, the disabled one too."""
    return [
        {
            "areaCn": f"{w.chinese}仓",
            "areaEn": w.name,
            "areaId": w.area,
            "countryCode": w.code,
            "nameEn": w.country,
            "valueEn": w.code,
            "disabled": w.disabled,
            "zh": f"{w.chinese}仓",
            "en": w.name,
            "de": f"{w.german}-Lager",
            "fr": f"Entrepôt {w.french}",
            "th": f"คลังสินค้า{w.thai}",
            "id": str(w.area),
        }
        for w in WAREHOUSES
    ]


@chapter.answers("products_search")
def products_search(call: Call) -> Any:
    """A page of products, in one block."""
    query, window = call.query, call.window
    currency = str(query.get("currency", "USD")).upper()
    currency = currency if currency in forms.RATES else "USD"
    amounts = ("startSellPrice", "endSellPrice")
    prices = {name: (currency, Decimal(str(query[name]))) for name in amounts if name in query}
    order = _SEARCH_ORDERS[query.get("orderBy", 0)]
    found = _find(call, {**query, **prices}, SEARCH_FILTERS, order)
    mine = call.account.state(MyProducts)
    features = query.get("features", ())
    rows = [_search_row(p, mine, features, currency) for p in window.cut(found)]
    related = {p.category.id: p.category.name for p in found[:50]} if "keyWord" in query else {}
    stores = {line.warehouse for p in window.cut(found) for line in p.stock}
    block = {
        "productList": rows,
        "relatedCategoryList": [{"categoryId": i, "categoryName": n} for i, n in related.items()],
        "storeList": [
            {"warehouseId": str(w.area), "warehouseName": w.name, "countryCode": w.code}
            for w in WAREHOUSES
            if w in stores
        ],
        "keyWord": query.get("keyWord"),
        "keyWordOld": query.get("keyWord"),
        "searchHit": f"{window.number}::{len(found)}",
    }
    return {
        "pageSize": window.size,
        "pageNumber": window.number,
        "totalRecords": len(found),
        "totalPages": window.pages(len(found)),
        "content": [block],
    }


@chapter.answers("products_list")
def products_list(call: Call) -> Any:
    """A page of products, from the older listing."""
    window = call.window
    order = _LIST_ORDERS[call.query.get("orderBy", "createAt")]
    found = _find(call, call.query, LIST_FILTERS, order)
    return {
        "pageNum": window.number,
        "pageSize": window.size,
        "total": len(found),
        "list": [_list_row(p) for p in window.cut(found)],
    }


def _find(
    call: Call, query: Mapping[str, Any], filters: Mapping[str, Filter], order: Order
) -> Sequence[Product]:
    wanted = [(name, value) for name, value in query.items() if name in filters]
    descending = query.get("sort", "desc") == "desc"
    key = call.operation.id, str(wanted), query.get("orderBy"), descending
    catalogue = call.world.catalogue
    return call.world.search.find(
        key,
        lambda: [filters[name](catalogue, value) for name, value in wanted],
        order,
        descending=descending,
    )


def _search_row(
    product: Product, mine: MyProducts, features: Sequence[str], currency: str
) -> dict[str, Any]:
    sold = price(product, currency)
    reduced = (sold * Decimal("0.8")).quantize(CENT)
    category = product.category
    row: dict[str, Any] = {
        "id": product.pid,
        "nameEn": product.name,
        "sku": product.sku,
        "spu": product.sku,
        "bigImage": forms.picture(product.sku),
        "sellPrice": str(sold),
        "nowPrice": str(reduced),
        "discountPrice": str(reduced),
        "discountPriceRate": "20",
        "listedNum": product.listed,
        "isCollect": 0,
        "categoryId": category.id,
        "twoCategoryId": category.second_id,
        "oneCategoryId": category.first_id,
        "addMarkStatus": int(product.free_shipping),
        "isVideo": int(product.video),
        "productType": product.type,
        "supplierName": forms.supplier_name(product),
        "createAt": product.created,
        "warehouseInventoryNum": product.inventory,
        "totalVerifiedInventory": product.verified,
        "totalUnVerifiedInventory": product.unverified,
        "verifiedWarehouse": 1 if product.verified else 2,
        "customization": int(product.customization > 0),
        "isPersonalized": int(product.customization in (3, 4)),
        "hasCECertification": int(product.certified),
        "myProduct": product.index in mine.added,
        "currency": currency,
        "deliveryCycle": "3-5" if product.delivery_hours else "7-12",
        "saleStatus": "3",
        "authorityStatus": "1",
        "isAut": "0",
        "isList": int(product.listed > 0),
        "isAd": 0,
        "directMinOrderNum": "1",
        "zoneRecommendJson": sorted(product.zones),
        "inventoryInfo": msgspec.json.encode(
            [{"countryCode": s.warehouse.code, "num": s.cj + s.factory} for s in product.stock]
        ).decode(),
        "propertyKey": "COMMON",
    }
    if "enable_category" in features:
        row["threeCategoryName"] = category.name
        row["twoCategoryName"] = category.second_name
        row["oneCategoryName"] = category.first_name
    if "enable_video" in features:
        row["videoList"] = forms.video(product)
    if "enable_description" in features:
        row["description"] = forms.description(product)
    return row


def _list_row(product: Product) -> dict[str, Any]:
    return {
        "pid": product.pid,
        "productName": forms.listed(CHINESE[product.category.second_name]),
        "productNameEn": product.name,
        "productSku": product.sku,
        "productImage": forms.picture(product.sku),
        "productWeight": product.weight,
        "productType": product.type,
        "productUnit": "unit(s)",
        "sellPrice": notations.dollars(product.cents),
        "categoryId": product.category.id,
        "categoryName": product.category.path,
        "remark": "",
        "createTime": notations.plain_time(product.created),
        "customizationVersion": product.customization,
        "addMarkStatus": int(product.free_shipping),
        "isFreeShipping": product.free_shipping,
        "listedNum": product.listed,
        "supplierName": forms.supplier_name(product),
        "supplierId": forms.supplier_id(product),
        "isVideo": int(product.video),
        "saleStatus": 3,
        "deliveryTime": None if product.delivery_hours is None else str(product.delivery_hours),
    }
