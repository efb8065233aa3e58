"""Calls by method and path, known to the specification or not.

call("GET", "/api2.0/v1/product/listV2", query=…)   the same as the method: pages, types, safety
call("POST", "/api2.0/v1/brand/new", body=…)        plain JSON values; never sent twice
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.operation import Operation


def call(
    engine: Engine | AsyncEngine,
    method: str,
    path: str,
    query: Mapping[str, Any] | None,
    headers: Mapping[str, str] | None,
    body: Any,
    cursor: str | None,
) -> Any:
    """One call by method and path, for both clients: what comes back is the engine's to say."""
    from cjdropshipping_runtime.operation import PagedOperation

    operation = _operation(method, path)
    mappings: dict[str, object] = {"query": query, "headers": headers}
    for name, given in mappings.items():
        if given is not None and not isinstance(given, Mapping):
            raise TypeError(f"{name} must be a mapping, not a value of type {type(given).__name__}")
    if isinstance(operation, PagedOperation):
        asked, idle = (body, query) if operation.pagination.in_body else (query, body)
        if idle is not None:
            place = "query" if operation.pagination.in_body else "body"
            raise TypeError(f"{operation.id} takes no {place}")
        if headers:
            raise TypeError(f"{operation.id} takes no headers")
        return engine.page(operation, asked, cursor)
    if cursor is not None:
        raise TypeError(f"{operation.id} takes no cursor")
    return engine.call(operation, query=query, headers=headers, body=body)


def _operation(method: str, path: str) -> Operation[Any]:
    """What the spec knows of a method and path; else an unknown operation: plain data, unsafe."""
    from cjdropshipping_api.operations import OPERATIONS
    from cjdropshipping_runtime.operation import Operation

    texts: dict[str, object] = {"method": method, "path": path}
    for name, text in texts.items():
        if not isinstance(text, str):
            raise TypeError(f"{name} must be a text, not a value of type {type(text).__name__}")
    if not method.isascii() or not method.isalpha():
        raise ValueError("the method must be a word, as in GET")
    if "?" in path or "#" in path:
        raise ValueError("parameters go into query=, not into the path")
    if not path.isprintable() or " " in path:
        raise ValueError("the path holds a character that no path can hold")
    if not path.startswith("/"):  # behind the host it would make another host, which got the token
        raise ValueError("the path must begin with /, as in /api2.0/v1/product/list")
    method = method.upper()
    known = OPERATIONS.get((method, path))
    name = f"{method} {path}"
    return known or Operation(id=name, method=method, path=path, data=Any, payload=None)
