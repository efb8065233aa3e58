"""What the live page shows of one request when it is opened, as JSON.

    live/request.json?serial=17 ──> {
      "query": [["page", "1"]],
      "body": "...",                        indented if it is JSON, else as it came; "" without one
      "cut": false                          whether there may have been more of it
    }

It is null where no request of this number is remembered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from cjdropshipping.testing.pages.printable import printable
from cjdropshipping.testing.service.observed import KEPT_OF_BODY

if TYPE_CHECKING:
    from cjdropshipping.testing.mock import Mock


def details(mock: Mock, serial: str) -> bytes:
    """JSON text of it."""
    for request in mock.requests:
        if str(request.serial) == serial:
            told = {
                "query": [list(pair) for pair in request.query],
                "body": _indented(request.body.decode(errors="replace")),
                "cut": len(request.body) == KEPT_OF_BODY,
            }
            return msgspec.json.encode(printable(told))
    return b"null"


def _indented(text: str) -> str:
    # Unlike to read and to write it, this leaves numbers and repeated names as they are.
    try:
        return msgspec.json.format(text, indent=2)
    except (msgspec.DecodeError, RecursionError):
        return text
