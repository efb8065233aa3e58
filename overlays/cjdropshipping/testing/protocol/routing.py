"""From method and path to the operation, by exact match: no documented path has parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjdropshipping.testing.protocol.envelope import (
    INTERFACE_NOT_FOUND,
    METHOD_NOT_SUPPORTED,
    Refuse,
)

if TYPE_CHECKING:
    from cjdropshipping.testing.protocol.document import Document, Operation


def route(document: Document, method: str, path: str) -> Operation:
    """The operation at ``path``.

    Raises:
        Refuse: 1600101 where there is nothing at all, 16900202 where there is another method.
    """
    methods = document.paths.get(path)
    if methods is None:
        raise Refuse(INTERFACE_NOT_FOUND)
    operation = methods.get(method)
    if operation is None:
        raise Refuse(METHOD_NOT_SUPPORTED, reason=f"only {', '.join(methods)}")
    return operation
