"""What a call can raise.

    CJError
    ├── ConfigurationError     the client cannot be built from what it was given
    ├── InvalidInput           a request breaks documented rules, and was not sent   problems.py
    ├── FlowError              a flow or a job did not come to its end            stops.py
    └── CallError              one call failed
        ├── ApiError             the service said no
        │   ├── NotAuthorised      the token or the key is refused       sign in anew
        │   ├── RateLimited        too many calls a second               wait, call again
        │   ├── QuotaExhausted     the day's points are spent            wait until resets_at
        │   ├── NotFound           there is no such thing
        │   ├── InvalidRequest     the request is wrong                  correct it
        │   ├── Refused            a rule of the business says no        read the message
        │   │   └── AlreadyExists    it is there already
        │   └── ServerTrouble      busy, failing, 5xx                    call again later
        ├── TransportError       no reply: timed out, connection lost
        │   └── NotSent            the request never left                call again
        ├── OutcomeUnknown       a write may be done, or may be not      look before you repeat
        ├── ReplyError           the reply cannot be read: HTML, cut off, empty, a wrong JSON type
        │   ├── MissingData        a success without the data that the documents promise
        │   └── DeviationError     strict only: the reply differs from the documents
        └── PagingError
            ├── PageLimitReached   more rows exist than the service lets anybody page to
            ├── PageRepeated       the service sent the same page again
            └── CursorError        the cursor belongs to another call, or is none

Which refusal is of which class is data (``spec/errors.yaml``); rules.py applies it. No text of an
error ever holds a credential, whole or in part.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from .deviation import Deviation
    from .envelope import PointsInfo

__all__ = [
    "AlreadyExists",
    "ApiError",
    "CJError",
    "CallError",
    "ConfigurationError",
    "CursorError",
    "DeviationError",
    "InvalidRequest",
    "MissingData",
    "NotAuthorised",
    "NotFound",
    "NotSent",
    "OutcomeUnknown",
    "PageLimitReached",
    "PageRepeated",
    "PagingError",
    "QuotaExhausted",
    "RateLimited",
    "Refused",
    "ReplyError",
    "ServerTrouble",
    "TransportError",
]

Outcome = Literal["not done", "unknown", "done"]
"""What became of a write that ended in an error."""


class CJError(Exception):
    """The root of everything that this package raises on purpose.

    Attribute: ``resume_token``, plain text from which the flow or job goes on that it ended; None
    for a single call.
    """

    resume_token: str | None = None


class ConfigurationError(CJError):
    """The client cannot be built from what it was given."""


class CallError(CJError):
    """One call failed.

    Attributes:
        reason: what happened, in one line.
        operation: id of the operation (``orders_create_v3``); method and path of one that the
            specification does not know.
        status: HTTP status; None without a reply.
        request_id: the service's own, for its support; None where the reply had none.
        code: the vendor's error code; None where none came.
        message: the vendor's text; None where none came.
        data: what the refusal carries in ``data``; mostly None.
        attempts: how many requests were sent for this call; 0 where none was.
        safe_to_retry: whether the same call, made again, does no harm: it does not change
            anything, or it certainly was not carried out, or the service knows a repetition. It
            does not say that this helps. Of an error that ends a flow it is said of the flow, made
            again without its token.
        source: document and section that describe the operation; "" where none does.
        outcome: of a write: "not done", "done", or "unknown". Of a flow that has written what is
            to be written once: "done" where only looking is left, else "unknown".
        passing: whether the trouble may be over after a while, so that to call again may help. It
            does not say that this is safe.
    """

    outcome: Outcome = "not done"
    passing: bool = False
    attempts: int = 0
    safe_to_retry: bool = False
    source: str = ""

    def __init__(
        self,
        reason: str,
        *,
        operation: str,
        status: int | None = None,
        request_id: str | None = None,
        code: int | None = None,
        message: str | None = None,
        data: Any = None,
    ) -> None:
        self.reason, self.operation = reason, operation
        self.status, self.request_id = status, request_id
        self.code, self.message, self.data = code, message, data
        where = operation if status is None else f"{operation}: HTTP {status}"
        trace = f" (request id {request_id})" if request_id else ""
        super().__init__(f"{where}: {reason}{trace}")

    def __reduce__(self) -> Any:
        # A foreign cause may hold anything, also what cannot be copied.
        cause = self.__cause__ if isinstance(self.__cause__, CJError) else None
        return _rebuild, (type(self), self.args, cause, self.__dict__)


def _rebuild(
    kind: type[CallError], args: tuple[Any, ...], cause: CJError | None, state: dict[str, Any]
) -> CallError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


class ApiError(CallError):
    """The service answered, and the answer is no; the subclass says what to do about it.

    Of this class itself is only a refusal that no rule knows, so that nobody can tell whether the
    service had acted before. Attribute: ``points``, the account's points as the reply tells them;
    None where it does not.
    """

    outcome: Outcome = "unknown"

    def __init__(
        self,
        message: str | None,
        *,
        code: int | None,
        data: Any = None,
        points: PointsInfo | None = None,
        reason: str | None = None,
        **where: Any,
    ) -> None:
        self.points = points
        said = message or "no message"
        reason = reason or (said if code is None else f"code {code}: {said}")
        super().__init__(reason, code=code, message=message, data=data, **where)


class NotAuthorised(ApiError):
    """The token or the API key is refused, and a new token did not help.

    Attribute: ``renewable``, whether a new token could have helped at all.
    """

    outcome: Outcome = "not done"
    renewable: bool = True


class RateLimited(ApiError):
    """Too many calls a second. Attribute: ``retry_after``, seconds; None where nothing says so.

    Without an envelope that can be read, it may be from a gateway: ``outcome`` is "unknown" then.
    """

    outcome: Outcome = "not done"
    passing = True
    retry_after: float | None = None


class QuotaExhausted(ApiError):
    """The account's points for the day are spent: nothing was done, and trying again is no use yet.

    Attributes: ``points`` (total, used today and remaining; None where unknown) and ``resets_at``,
    the next midnight in UTC, when the service starts to count anew.
    """

    outcome: Outcome = "not done"
    resets_at: datetime

    def __init__(self, message: str | None, **details: Any) -> None:
        from .clock import CLOCK
        from .limits import next_reset

        self.resets_at = next_reset(CLOCK.time())  # whoever has a clock of its own sets it again
        super().__init__(message, **details)

    def __str__(self) -> str:
        return (
            f"{super().__str__()}; points are counted anew at {self.resets_at:%Y-%m-%d %H:%M} UTC"
        )


class NotFound(ApiError):
    """There is no such product, order or other thing, or it is another account's."""

    outcome: Outcome = "not done"


class InvalidRequest(ApiError):
    """The request does not conform: a parameter is missing, wrong or too large."""

    outcome: Outcome = "not done"


class Refused(ApiError):
    """The request is understood, and a rule of the business forbids it. ``message`` says which."""

    outcome: Outcome = "not done"


class AlreadyExists(Refused):
    """What was to be made is there already."""


class ServerTrouble(ApiError):
    """The service, or a gateway before it, is busy or failing; a write may be done all the same."""

    passing = True
    outcome: Outcome = "unknown"


class TransportError(CallError):
    """No reply came: the call timed out, or the connection was lost on the way."""

    passing = True
    outcome: Outcome = "unknown"


class NotSent(TransportError):
    """The request certainly never left: no connection could be made."""

    outcome: Outcome = "not done"


class OutcomeUnknown(CallError):
    """A write was sent, and nothing says whether it was carried out.

    Do not repeat it before you have looked: at the order, the cart, the balance; unless it says
    ``safe_to_retry``, as for a new order, of which the service takes no second one with the same
    number. ``__cause__`` is what made it so: the error of the last attempt, or of the look-up.
    """

    outcome: Outcome = "unknown"


class ReplyError(CallError):
    """The reply cannot be read: not JSON, cut off, empty, or another JSON type than documented.

    Where the envelope could be read, it said that the call succeeded: ``outcome`` is "done". Of a
    reply without a readable envelope it is "unknown".

    Attribute: ``content``, the reply's bytes, with ``***`` for each credential in them.
    """

    outcome: Outcome = "unknown"
    passing: bool = True

    def __init__(
        self, reason: str, *, content: bytes = b"", done: bool = False, **where: Any
    ) -> None:
        self.content = content
        if done:
            self.outcome, self.passing = "done", False
        super().__init__(reason, **where)


class MissingData(ReplyError):
    """The service reports success, but the data that the documents promise is null or absent.

    It is not an empty result: a stock list that is null does not say that nothing is in stock.
    A write that ends so has been carried out.
    """

    outcome: Outcome = "done"
    passing = False


class DeviationError(ReplyError):
    """Strict clients only: the reply differs from the documents. Attribute: ``deviations``."""

    outcome: Outcome = "done"
    passing = False

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
