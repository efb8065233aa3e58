"""The typed methods of a client by operation, and something to call them with.

method_of(client, "orders_get")            client.orders.get
arguments("orders_get", method)            {"order_id": "7"}           all that it needs
body_arguments("makeup_list", method, {"pageNum": 2, "type": 0})
                                           {"page_num": 2, "type_": 0}
"""

from __future__ import annotations

import inspect
from typing import Any

from cjdropshipping import CJ, AsyncCJ
from cjdropshipping_api.operations import OPERATIONS
from cjdropshipping_runtime.operation import Operation, PagedOperation

from .document import examples, operations, sample

BY_ID: dict[str, Operation[Any]] = {op.id: op for op in OPERATIONS.values()}


def method_of(client: CJ | AsyncCJ, operation_id: str) -> Any:
    """``products_search`` -> ``client.products.search``."""
    (tag,) = operations()[operation_id]["tags"]
    return getattr(getattr(client, tag), operation_id.removeprefix(f"{tag}_"))


def arguments(operation_id: str, method: Any) -> dict[str, Any]:
    """Values for the parameters that a method cannot do without."""
    needed = [
        parameter
        for parameter in inspect.signature(method).parameters.values()
        if parameter.default is inspect.Parameter.empty
    ]
    body = operations()[operation_id].get("requestBody")
    given = body_arguments(operation_id, method, sample(examples(body))) if body else {}
    others = {p.name: ["285"] if "Many" in str(p.annotation) else "7" for p in needed}
    return {p.name: given.get(p.name, others[p.name]) for p in needed}


def with_headers(operation_id: str, method: Any) -> dict[str, Any]:
    """The same, and a value for every header that may be sent along."""
    described = operations()[operation_id].get("parameters", ())
    headers = {_plain(p["name"]): f"{p['name']}-of-mine" for p in described if p["in"] == "header"}
    names = {_plain(name): name for name in inspect.signature(method).parameters}
    return {**arguments(operation_id, method), **{names[n]: v for n, v in headers.items()}}


def body_arguments(operation_id: str, method: Any, body: Any) -> dict[str, Any]:
    """What a method has to be given for this body: one argument, or one for each field."""
    described = operations()[operation_id]["requestBody"]
    (media,) = described["content"].values()
    schema = media["schema"]
    if schema.get("type") != "object":
        return {described.get("x-name", "body"): body}
    names = {_plain(name): name for name in inspect.signature(method).parameters}
    given: dict[str, Any] = {}
    for wire, value in body.items():
        known = schema["properties"][wire]
        given[names[_plain(known.get("x-name", wire))]] = _given(operation_id, wire, value)
    return given


def _given(operation_id: str, wire: str, value: Any) -> Any:
    """The value in Python: files are bytes, pages are numbers."""
    operation = BY_ID[operation_id]
    if wire in (operation.files or ()):
        return value.encode()
    if isinstance(operation, PagedOperation) and wire == operation.pagination.page:
        return int(value)
    return value


def _plain(name: str) -> str:
    """What a name has in common in all ways of writing it: ``lv2categoryList``, ``type_``."""
    return name.replace("_", "").lower()
