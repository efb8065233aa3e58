"""The flows that schemathesis walks through at random, and where it may begin.

    start (payments_get_balance) ──> root of the flow ──link──> call ──link──> ...
                                      with a documented request

A walk would mostly call operations with made-up ids if it could begin anywhere. So in the copy of
the document that a flow is walked by, a read that always succeeds leads to the roots of the flow;
and parameters are left out that no link fills and that need not be there, for random ones would end
most walks at once. The other phases have all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tests.contract.links import ROOTS, links, raw_operations

START = "payments_get_balance"

FLOWS: Mapping[str, tuple[str, ...]] = {
    "products": ("categories_", "products_", "variants_", "inventory_", "reviews_", "my_products_"),
    "sourcing": ("sourcing_", "warehouses_", "products_get", "products_search"),
    "orders": ("products_get", "orders_", "payments_", "cogs_"),
    "platform": (
        "orders_create_v3",
        "orders_confirm",
        "orders_get",
        "payments_",
        "waybills_",
        "pod_",
    ),
    "sandbox": ("products_get", "orders_create_v3", "orders_get", "sandbox_"),
    "merge": ("orders_create_v3", "orders_add_to_cart", "orders_get", "merge_"),
    "addresses": ("addresses_", "outbound_list_addresses", "outbound_create", "outbound_get"),
    "private inventory": (
        "products_get",
        "private_inventory_",
        "payments_pay_v2",
        "outbound_list_p",
    ),
    "outbound": ("outbound_",),
    "makeup": ("makeup_", "payments_"),
    "legacy": ("legacy_",),
    "authentication": ("authentication_",),
}
"""What each flow has: operations by their ids, or how these begin."""


def members(flow: str, known: Iterable[str]) -> tuple[str, ...]:
    """The operations of a flow, and the start."""
    return (*(op for op in known if op.startswith(FLOWS[flow]) and op != START), START)


def started(tree: Mapping[str, Any], only: Iterable[str]) -> None:
    """Has the start lead to the roots among these operations; changes the document."""
    raw, members = raw_operations(tree), set(only) - {START}
    inside = [link for link in links(tree) if {link.source, link.target} <= members]
    reached = {link.target for link in inside if link.source != link.target}
    raw[START]["responses"]["200"]["links"] = {
        op: _root(raw[op]) for op in raw if op in members and (op not in reached or op in ROOTS)
    }
    filled = {(link.target, name) for link in links(tree) for name in link.parameters}
    for op, operation in raw.items():
        operation["parameters"] = [
            parameter
            for parameter in operation.get("parameters", ())
            if parameter.get("required") or (op, parameter["name"]) in filled
        ]


def _root(operation: Mapping[str, Any]) -> dict[str, Any]:
    link: dict[str, Any] = {"operationId": operation["operationId"]}
    one_of = operation.get("x-require-one", ())[:1]
    link["parameters"] = {
        parameter["name"]: parameter["example"]
        for parameter in operation.get("parameters", ())
        if parameter.get("required") or parameter["name"] in one_of
    }
    for media in operation.get("requestBody", {"content": {}})["content"].values():
        *_, link["requestBody"] = (example["value"] for example in media["examples"].values())
        link["x-schemathesis"] = {"merge_body": False}
    return link
