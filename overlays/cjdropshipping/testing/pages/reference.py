"""The document as the reference shows it, so that trying out an operation asks this mock.

servers                              /, the server that the page came from
security scheme  x-mock-token: ...   an access token that is alive, for the page to fill in
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cjdropshipping.testing.protocol.document import Document

TOKEN = "x-mock-token"  # noqa: S105 - the name of a key

_SERVERS = [{"url": "/", "description": "This mock."}]


def reference(document: Document, token: str) -> bytes:
    """JSON text of the document for this server and an account's token."""
    components: Mapping[str, Any] = document.tree.get("components", {})
    schemes: Mapping[str, Any] = components.get("securitySchemes", {})
    filled = {name: {**scheme, TOKEN: token} for name, scheme in schemes.items()}
    return msgspec.json.encode(
        {
            **document.tree,
            "servers": _SERVERS,
            "components": {**components, "securitySchemes": filled},
        }
    )
