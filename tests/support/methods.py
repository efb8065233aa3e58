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
    either = {_plain(name) for name in one_of(BY_ID[operation_id])}
    needed = [
        parameter
        for name, parameter in inspect.signature(method).parameters.items()
        if parameter.default is inspect.Parameter.empty or _plain(name) in either
    ]
    body = operations()[operation_id].get("requestBody")
    given = body_arguments(operation_id, method, sample(examples(body))) if body else {}
    others = {p.name: ["285"] if "Many" in str(p.annotation) else "7" for p in needed}
    return {p.name: given.get(p.name, others[p.name]) for p in needed}


def one_of(operation: Operation[Any]) -> list[str]:
    """Wire names of which a call needs one, where it needs one of several."""
    choices = [c for c in operation.checks if c.kind in ("exactlyOne", "atLeastOne")]
    return [choice.given[0] for choice in choices if not (choice.path or choice.where)]


def needed(operation: Operation[Any]) -> dict[str, str]:
    """What a call cannot do without, by wire name, beside the number of a page and its size."""
    always = [name for c in operation.checks if c.kind == "required" for name in c.given]
    paging = operation.pagination if isinstance(operation, PagedOperation) else None
    counted = {paging.page, paging.size} if paging else set()
    names = {*always, *one_of(operation)} - counted
    return {name: "unpaid" if name == "status" else "7" for name in sorted(names)}


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
