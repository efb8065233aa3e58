"""The links of a document: from the reply of one operation to calls of others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

ROOTS = ("makeup_list", "outbound_list_products")
"""Roots besides operations that no link leads to: goods and bills are there from the beginning."""


@attrs.frozen
class Link:
    """From the reply of one operation to a call of another."""

    source: str
    name: str
    target: str
    parameters: Mapping[str, Any] = attrs.field(hash=False)
    body: Any = attrs.field(hash=False)

    def __str__(self) -> str:
        return f"{self.source} -> {self.name}"

    @property
    def is_waiting(self) -> bool:
        """Whether it asks the same once more."""
        return self.source == self.target == self.name


def links(tree: Mapping[str, Any]) -> tuple[Link, ...]:
    """All links of a document, in its order."""
    return tuple(
        Link(
            operation_id,
            name,
            link["operationId"],
            link.get("parameters", {}),
            link.get("requestBody"),
        )
        for operation_id, operation in raw_operations(tree).items()
        for name, link in operation["responses"]["200"].get("links", {}).items()
    )


def raw_operations(tree: Mapping[str, Any]) -> dict[str, Any]:
    """The operations of a document as they are written, by operationId."""
    return {
        operation["operationId"]: operation
        for item in tree["paths"].values()
        for operation in item.values()
    }
