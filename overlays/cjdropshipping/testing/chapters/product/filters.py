"""The filters of the two product listings: name of the parameter -> condition on a product.

Where the document leaves a filter open, the mock decides: ``countryCode`` takes several codes
joined by commas; ``isWarehouse`` keeps what a warehouse outside China holds; ``deliveryTime`` keeps
what ships within that many hours; times are in UTC and count themselves in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeVar

from cjdropshipping.testing.chapters.product import _forms as forms
from cjdropshipping.testing.protocol.envelope import RULE_BROKEN, Refuse
from cjdropshipping.testing.world import notations, search
from cjdropshipping.testing.world.catalogue import SUPPLIER, Catalogue, Product
from cjdropshipping.testing.world.search import Condition
from cjdropshipping.testing.world.vocabulary import CHINESE

CENT = Decimal("0.01")

Figure = TypeVar("Figure", int, Decimal)

#: Builds the condition for the value of a filter.
Filter = Callable[[Catalogue, Any], Condition]

_TYPES: Mapping[int, Condition] = {
    4: lambda p: p.type == SUPPLIER,
    10: search.has_video,
    11: lambda p: not p.video,
}
_FLAGS: Mapping[int, Condition] = {
    0: search.trending,
    1: search.new,
    2: search.has_video,
    3: search.slow,
}
_SEARCH_TYPES: Mapping[int, Condition] = {
    0: lambda p: True,
    2: search.trending,
    21: search.trending_more,
}


def _categories(catalogue: Catalogue, ids: list[str]) -> Condition:
    leaves = frozenset[int]().union(*map(catalogue.categories.below, ids))
    return lambda p: p.category.index in leaves


def _same(product: Product | None) -> Condition:
    return lambda p: p is product


def _at_least(figure: Callable[[Product], Figure], low: Figure) -> Condition:
    return lambda p: figure(p) >= low


def _at_most(figure: Callable[[Product], Figure], high: Figure) -> Condition:
    return lambda p: figure(p) <= high


def _millis(text: str) -> int:
    try:
        when = datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError as error:
        raise Refuse(RULE_BROKEN, f"{text} is not a date") from error
    return int(when.timestamp() * 1000)


#: Filters that both listings have, under the names of products_search.
_SHARED: Mapping[str, Filter] = {
    "categoryId": lambda c, v: _categories(c, [v]),
    "countryCode": lambda c, v: search.in_country(v),
    "verifiedWarehouse": lambda c, v: search.verified(v),
    "supplierId": lambda c, v: lambda p: forms.supplier_id(p) == v,
    "isSelfPickup": lambda c, v: lambda p: p.self_pickup == bool(v),
}


def price(product: Product, currency: str) -> Decimal:
    """The price of a product in a currency, as the rows of products_search show it."""
    return (notations.dollars(product.cents) * forms.RATES[currency]).quantize(CENT)


#: Filters of products_search. Those for prices get the currency and the amount.
SEARCH_FILTERS: Mapping[str, Filter] = {
    **_SHARED,
    "keyWord": lambda c, v: search.words(v),
    "lv2categoryList": _categories,
    "lv3categoryList": _categories,
    "startSellPrice": lambda c, v: lambda p: price(p, v[0]) >= v[1],
    "endSellPrice": lambda c, v: lambda p: price(p, v[0]) <= v[1],
    "addMarkStatus": lambda c, v: lambda p: p.free_shipping == bool(v),
    "productType": lambda c, v: _TYPES[v],
    "productFlag": lambda c, v: _FLAGS[v],
    "startWarehouseInventory": lambda c, v: lambda p: p.inventory >= v,
    "endWarehouseInventory": lambda c, v: lambda p: p.inventory <= v,
    "timeStart": lambda c, v: lambda p: p.created >= v,
    "timeEnd": lambda c, v: lambda p: p.created <= v,
    "zonePlatform": lambda c, v: lambda p: v.lower() in p.zones,
    "isWarehouse": lambda c, v: lambda p: not v or any(s.warehouse.area > 1 for s in p.stock),
    "hasCertification": lambda c, v: lambda p: p.certified == bool(v),
    "customization": lambda c, v: lambda p: bool(p.customization) == bool(v),
}

#: Filters of products_list.
LIST_FILTERS: Mapping[str, Filter] = {
    **_SHARED,
    "pid": lambda c, v: _same(c.by_pid(v)),
    "productSku": lambda c, v: _same(c.by_sku(v)),
    "productName": lambda c, v: lambda p: v in CHINESE[p.category.second_name],
    "productNameEn": lambda c, v: lambda p: v.lower() in p.name.lower(),
    "productType": lambda c, v: lambda p: p.type == v,
    "deliveryTime": lambda c, v: lambda p: p.delivery_hours is not None and p.delivery_hours <= v,
    "startInventory": lambda c, v: lambda p: p.inventory >= v,
    "endInventory": lambda c, v: lambda p: p.inventory <= v,
    "createTimeFrom": lambda c, v: _at_least(lambda p: p.created, _millis(v)),
    "createTimeTo": lambda c, v: _at_most(lambda p: p.created, _millis(v)),
    "brandOpenId": lambda c, v: lambda p: p.brand == v,
    "minPrice": lambda c, v: _at_least(lambda p: notations.dollars(p.cents), Decimal(str(v))),
    "maxPrice": lambda c, v: _at_most(lambda p: notations.dollars(p.cents), Decimal(str(v))),
    "searchType": lambda c, v: _SEARCH_TYPES[v],
    "minListedNum": lambda c, v: lambda p: p.listed >= v,
    "maxListedNum": lambda c, v: lambda p: p.listed <= v,
    "isFreeShipping": lambda c, v: lambda p: p.free_shipping == bool(v),
    "customizationVersion": lambda c, v: lambda p: p.customization == v,
}
