"""What belongs to one account alone, and how another one asks for it.

Entry, Entry, ... ──ids_of──> {"orderId": ["2406...", ...], "uid": [...], ...}
                  ──prying──> Wish, Wish, ...      each wish of the account, as it is and with
                                                   each of its ids in each place that takes one

PLACES    field of a request -> fields, of requests and replies, that hold such ids
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .diary import Entry, Wish

ORDERS = (
    "orderId",
    "orderNum",
    "orderNumber",
    "cjOrderId",
    "cjOrderCode",
    "orderCode",
    "shipmentOrderId",
    "shipmentsId",
)

OLDER = ("uid", "id", "order_num", "orderNumber", "ID", "orderNum")

PLACES: Mapping[str, tuple[str, ...]] = {
    "orderId": (*ORDERS, *OLDER),
    "orderIds": ORDERS,
    "orderNumber": (*ORDERS, *OLDER),
    "orderNum": OLDER,
    "orderCode": ORDERS,
    "orderCodes": ("orderCode", "payOrderCode"),
    "orderCodeList": ORDERS,
    "orderCodesList": ORDERS,
    "orderContent": ORDERS,
    "cjOrderId": ORDERS,
    "cjOrderIdList": ORDERS,
    "shipmentOrderId": (*ORDERS, "payOrderCode"),
    "payId": ("payId",),
    "lineItemId": ("lineItemId", "storeLineItemId"),
    "privateOrderId": ("privateOrderId", "orderCode"),
    "id": ("id", "lineItemId", *OLDER),
    "uid": OLDER,
    "sourceIds": ("cjSourcingId", "sourceId"),
}
"""Ids of the world, such as those of products and warehouses, are everybody's."""

BARE = {"legacy_get_orders": "uid", "legacy_delete_orders": "uid"}
"""Operations whose body is a list of ids, and what these are."""

NO_IDS = frozenset(
    {
        "categories_list",
        "warehouses_list",
        "products_search",
        "products_list",
        "products_get",
        "my_products_add",
        "my_products_list",
        "variants_list",
        "variants_get",
        "inventory_by_variant",
        "inventory_by_sku",
        "inventory_by_product",
        "reviews_list",
        "reviews_list_deprecated",
        "sourcing_create",
        "payments_get_balance",
        "merge_start_match",
        "merge_match_progress",
        "merge_match_result",
        "merge_submit_progress",
        "merge_submit_result",
        "addresses_list",
        "addresses_create",
        "private_inventory_add_to_cart",
        "private_inventory_get_cart",
        "private_inventory_remove_from_cart",
        "private_inventory_get_confirmation",
        "private_inventory_get_confirmation_with_cost",
        "private_inventory_list_logistics",
        "private_inventory_get_cost",
        "private_inventory_create_order",
        "outbound_list_addresses",
        "makeup_list",
        "legacy_list_shops",
        "legacy_list_bulk_orders",
        "authentication_get_access_token",
        "authentication_refresh_access_token",
        "authentication_log_out",
    }
)
"""Operations that take no id of anything that is an account's own. Keys and tokens are no ids: who
has those of an account, is that account."""

CREDENTIALS = frozenset({"apiKey", "refreshToken"})

OF_THE_WORLD = frozenset({"variantInfoList"})
"""Fields of requests in which ids are those of variants, whatever they are called."""

MOST = 20
"""So many of the latest ids of a field are tried in a place."""

_REQUEST_ID = re.compile(rb'"requestId":"[^"]*"')


def ids_of(entries: Iterable[Entry], *, requests: bool = True) -> dict[str, list[str]]:
    """Texts and numbers of replies, and of requests, by the field that they stand in."""
    found: dict[str, dict[str, None]] = {}
    for wish, response in entries:
        trees = [response.json()]
        if requests:
            trees += [wish.query, wish.body]
        for tree in trees:
            for name, value in _leaves(tree, BARE.get(wish.operation, "")):
                found.setdefault(name, {})[value] = None
    return {name: list(values) for name, values in found.items()}


def _leaves(tree: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from _leaves(value, key)
    elif isinstance(tree, list):
        for item in tree:
            yield from _leaves(item, name)
    elif isinstance(tree, str | int) and not isinstance(tree, bool) and tree != "":
        yield name, str(tree)


def takes_ids(wish: Wish) -> bool:
    """Whether an id stands anywhere in it."""
    ids = {name: ["x"] for names in PLACES.values() for name in names}
    return next(_with_ids(wish, ids), None) is not None


def prying(entries: Iterable[Entry]) -> Iterator[Wish]:
    """What a stranger asks to get at what an account has: ids go into the first wish of a form."""
    entries = list(entries)
    ids, forms, seen = ids_of(entries), set[str](), set[str]()
    for wish, _ in entries:
        form = f"{wish.operation} {_form(wish.query)} {_form(wish.body)}"
        others = () if form in forms else _with_ids(wish, ids)
        forms.add(form)
        for asked in (wish, *others):
            if not _signs_in(asked) and repr(asked) not in seen:
                seen.add(repr(asked))
                yield asked


def _form(tree: Any) -> Any:
    if isinstance(tree, Mapping):
        return sorted(tree)
    return [_form(item) for item in tree] if isinstance(tree, list) else None


def _signs_in(wish: Wish) -> bool:
    return isinstance(wish.body, dict) and not CREDENTIALS.isdisjoint(wish.body)


def _with_ids(wish: Wish, ids: Mapping[str, list[str]]) -> Iterator[Wish]:
    """The same wish with another id, in one place after the other."""
    bare = BARE.get(wish.operation, "")
    for query in _replaced(dict(wish.query), "", ids):
        yield wish._replace(query=query)
    for body in _replaced(wish.body, bare, ids):
        yield wish._replace(body=body)


def _replaced(tree: Any, name: str, ids: Mapping[str, list[str]]) -> Iterator[Any]:
    if isinstance(tree, dict):
        for key in (key for key in tree if key not in OF_THE_WORLD):
            for other in _replaced(tree[key], key, ids):
                yield {**tree, key: other}
    elif isinstance(tree, list):
        for index, item in enumerate(tree):
            for other in _replaced(item, name, ids):
                yield [*tree[:index], other, *tree[index + 1 :]]
    elif isinstance(tree, str) and name in PLACES:
        tried = (value for field in PLACES[name] for value in ids.get(field, [])[-MOST:])
        yield from dict.fromkeys(tried)


def told(entry: Entry) -> tuple[int, Any, bytes]:
    """An answer without the id of the reply, which counts all replies of the mock."""
    response = entry.response
    body = _REQUEST_ID.sub(b"", response.body)
    return response.status, response.headers, body
