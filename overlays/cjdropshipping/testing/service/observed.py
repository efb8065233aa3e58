"""What the mock has seen and done, for tests to look at."""

from __future__ import annotations

from collections import Counter, deque
from typing import Any

import attrs
import msgspec

#: How much of a body is remembered, in bytes.
KEPT_OF_BODY = 1 << 16


@attrs.frozen(kw_only=True)
class Recorded:
    """A request that the mock has seen, and what became of it.

    ``body`` is the first 64 KiB as they came. Headers, and so the token, are not kept.
    """

    serial: int
    """Which request it was, from 1."""
    at: int
    """When, by the mock's clock, in milliseconds since 1970."""
    operation_id: str | None
    """None where there is no such operation."""
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: bytes
    account: str | None
    """Name of the account that asked; None where none is known."""
    status: int
    """HTTP status; 0 where no reply arrived."""
    code: int | None
    """Of the refusal; None where it was carried out, or a fault kept it from being looked at."""
    fault: str | None
    """Name of the fault that it had."""
    reason: str | None
    """Why it was refused, in the mock's words."""

    def json(self) -> Any:
        """The body, decoded.

        Raises:
            msgspec.DecodeError: it is no JSON, or longer than what is kept.
        """
        return msgspec.json.decode(self.body)


class Observed:
    """The last requests, and counts of how all of them ended.

    Args:
        remember: how many requests to keep.
    """

    def __init__(self, remember: int) -> None:
        self.answered = 0
        """How many requests there were."""
        self.requests: deque[Recorded] = deque(maxlen=remember)
        self.accepted: Counter[str] = Counter()
        """Calls that were carried out, by operationId; also those whose reply was then lost."""
        self.refusals: Counter[int] = Counter()
        """Calls that were refused, by code."""

    def add(self, recorded: Recorded) -> None:
        """Remembers a request."""
        self.requests.append(recorded)
