"""Documented examples as answers, for operations that no handler knows.

    what it holds ─── no x-pagination ──> as documented
                  ─── page 1 ──────────> its rows; total and pages count just these
                  ─── later pages ─────> no rows, the same figures

Examples often show one row of many hundreds that they claim. The figures are set to what there is,
so that a walk over the pages ends.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.protocol.jsonvalue import is_array, is_object
from cjdropshipping.testing.protocol.paging import Window

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cjdropshipping.testing.protocol.document import Operation


def example_page(operation: Operation, query: Mapping[str, Any], body: Any) -> Any:
    """What the documented example holds, or the page of it that the request asks for.

    Raises:
        Refuse: 1600300 for what is no page, or beyond a cap that the schema does not state.
    """
    paging = operation.pagination
    if paging is None:
        return operation.example
    window = Window.of(operation, query, body)
    data = deepcopy(operation.example)
    keys = [key for part in paging.items.split(".") if (key := part.removesuffix("[]"))]
    rows = _count(data, keys)
    for figure, value in ((paging.total, rows), (paging.pages, min(rows, 1))):
        if figure is not None:
            _set(data, figure.split("."), value)
    return data if window.number == 1 else _emptied(data, keys)


def _count(node: Any, keys: list[str]) -> int:
    if is_array(node):
        return sum(_count(child, keys) for child in node) if keys else len(node)
    return _count(node.get(keys[0]), keys[1:]) if keys and is_object(node) else 0


def _set(node: Any, keys: list[str], value: int) -> None:
    *above, last = keys
    for key in above:
        node = node.get(key) if is_object(node) else None
    if is_object(node) and last in node:
        node[last] = str(value) if isinstance(node[last], str) else value


def _emptied(node: Any, keys: list[str]) -> Any:
    """``node`` with the first list on the way to the rows emptied."""
    if is_array(node):
        return []
    if keys and is_object(node) and keys[0] in node:
        return {**node, keys[0]: _emptied(node[keys[0]], keys[1:])}
    return node
