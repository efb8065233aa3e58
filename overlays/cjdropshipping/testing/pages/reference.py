"""The document as the reference shows it, so that trying out an operation asks this mock.

servers   /, the server that the page came from
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from cjdropshipping.testing.protocol.document import Document

_SERVERS = [{"url": "/", "description": "This mock."}]


def reference(document: Document) -> bytes:
    """JSON text of the document for this server."""
    return msgspec.json.encode({**document.tree, "servers": _SERVERS})
