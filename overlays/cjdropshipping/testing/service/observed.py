"""What the mock has seen and done, for tests to look at."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from cjdropshipping.testing.protocol.wire import Request

_KEPT_OF_BODY = 1 << 16


@attrs.frozen
class Recorded:
    """A request that the mock has seen; ``operation_id`` is None where there is no operation.

    ``body`` is the first 64 KiB as they came. Headers, and so the token, are not kept.
    """

    operation_id: str | None
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: bytes


class Observed:
    """The last requests, and counts of how all of them ended.

    Args:
        remember: how many requests to keep.
    """

    def __init__(self, remember: int) -> None:
        self.requests: deque[Recorded] = deque(maxlen=remember)
        self.accepted: Counter[str] = Counter()
        """Calls that were carried out, by operationId; also those whose reply was then lost."""
        self.refusals: Counter[int] = Counter()
        """Calls that were refused, by code."""

    def asked(self, operation_id: str | None, request: Request) -> None:
        """Remembers a request."""
        self.requests.append(
            Recorded(
                operation_id,
                request.method,
                request.path,
                request.query or (),
                request.body[:_KEPT_OF_BODY],
            )
        )
