"""What a call can raise.

    CJError
    ├── ConfigurationError     the client cannot be built from what it was given
    ├── TransportError         no reply: not connected, timed out, connection lost
    ├── ApiError               the service answered, and the answer is no
    ├── ReplyError             the answer cannot be read: HTML, cut off, empty, a wrong JSON type
    │   ├── MissingData        a success without the data that the documents promise
    │   └── DeviationError     strict only: the reply differs from the documents
    └── PagingError
        ├── PageLimitReached   more rows exist than the service lets anybody page to
        ├── PageRepeated       the service sent the same page again
        └── CursorError        the cursor belongs to another call, or is none

Errors of a call carry the operation, the HTTP status and the service's request id. No text of an
error ever holds the access token.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .deviation import Deviation

__all__ = [
    "ApiError",
    "CJError",
    "ConfigurationError",
    "CursorError",
    "DeviationError",
    "MissingData",
    "PageLimitReached",
    "PageRepeated",
    "PagingError",
    "ReplyError",
    "TransportError",
]


class CJError(Exception):
    """The root of everything that this package raises on purpose."""


class ConfigurationError(CJError):
    """The client cannot be built from what it was given."""


class CallError(CJError):
    """One call failed.

    Attributes: ``operation`` (its id), ``status`` (HTTP; None without a reply), ``request_id``
    (the service's, for its support; None where the reply had none).
    """

    def __init__(
        self,
        reason: str,
        *,
        operation: str,
        status: int | None = None,
        request_id: str | None = None,
    ) -> None:
        self.reason, self.operation = reason, operation
        self.status, self.request_id = status, request_id
        where = operation if status is None else f"{operation}: HTTP {status}"
        trace = f" (request id {request_id})" if request_id else ""
        super().__init__(f"{where}: {reason}{trace}")

    def __reduce__(self) -> Any:
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(kind: type[CallError], args: tuple[Any, ...], state: dict[str, Any]) -> CallError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class TransportError(CallError):
    """No reply came: the connection failed, timed out or was lost on the way."""


class ApiError(CallError):
    """The service answered with an error envelope.

    Attributes: ``code`` (the vendor's error code), ``message`` (the service's text) and ``data``
    (mostly None; a few operations explain themselves there).
    """

    def __init__(
        self, message: str | None, *, code: int | None, data: Any = None, **where: Any
    ) -> None:
        self.code, self.message, self.data = code, message, data
        super().__init__(f"code {code}: {message or 'no message'}", **where)


class ReplyError(CallError):
    """The reply cannot be read: not JSON, cut off, empty, or another JSON type than documented.

    Attribute: ``content``, the reply's bytes.
    """

    def __init__(self, reason: str, *, content: bytes = b"", **where: Any) -> None:
        self.content = content
        super().__init__(reason, **where)


class MissingData(ReplyError):
    """The service reports success, but the data that the documents promise is null or absent.

    It is not an empty result: a stock list that is null does not say that nothing is in stock.
    """


class DeviationError(ReplyError):
    """Strict clients only: the reply differs from the documents. Attribute: ``deviations``."""

    def __init__(
        self, deviations: tuple[Deviation, ...], redact: Callable[[str], str] = str, **where: Any
    ) -> None:
        self.deviations = deviations
        first, more = deviations[0], len(deviations) - 1
        rest = f" and {more} more" if more else ""
        got = f"{redact(repr(first.got)):.80}"
        super().__init__(f"{first.path}: expected {first.expected}, got {got}{rest}", **where)


class PagingError(CallError):
    """A walk over pages cannot go on. What was read before it stays good."""


class PageLimitReached(PagingError):
    """More rows match than the service lets anybody page to: narrow the search."""


class PageRepeated(PagingError):
    """The service sent a page that this walk has already seen; going on would never end."""


class CursorError(PagingError):
    """The cursor belongs to another call, or is no cursor."""
