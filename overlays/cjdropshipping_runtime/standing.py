"""What is known of a call while it is made: has anything been sent, and may it be done?

    fresh ──sent──> under way ──answered──> done, or refused
      ^                 └─ no answer, or one that does not tell ─> lost
      │                                                             │
      └── only of what may be done twice, or after a look-up ───────┘

An error that ends the call is marked with it: attempts, outcome, whether calling again is safe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import (
    AlreadyExists,
    CallError,
    InvalidRequest,
    NotFound,
    OutcomeUnknown,
    Refused,
)

if TYPE_CHECKING:
    from .operation import Operation
    from .wire import Input

HARMLESS = ("read", "idempotent")
"""Safety of what may be done twice."""

PAST_DOUBT = (AlreadyExists, InvalidRequest, NotFound, Refused)
"""Refusals of this very write: they say more than that an earlier attempt got lost."""


class Standing:
    """Of one call."""

    __slots__ = ("_operation", "_sent", "attempts", "done", "lost", "under_way")

    def __init__(self, operation: Operation[Any], sent: Input) -> None:
        self._operation, self._sent = operation, sent
        self.attempts = 0
        self.under_way = self.done = False
        self.lost = False
        """Whether an attempt was sent that may have changed something; nobody knows."""

    @property
    def harmless(self) -> bool:
        """Whether the call may be made twice."""
        return self._operation.safety in HARMLESS

    @property
    def checkable(self) -> bool:
        """Whether the service can be asked what became of it."""
        look_up = self._operation.look_up
        return look_up is not None and look_up.asking(self._sent) is not None

    def sends(self) -> None:
        """A request goes out."""
        self.attempts += 1
        self.under_way = True

    def answered(self, error: CallError | None) -> None:
        """What came back, or did not."""
        self.under_way, self.done = False, error is None or error.outcome == "done"
        if error is not None and error.outcome == "unknown" and self._operation.safety != "read":
            self.lost = True

    def told(self, stop: BaseException) -> str | None:
        """Notes on what breaks the call off how far it was; a warning, if it may be done."""
        if self.harmless:
            return None
        sent = self.lost or self.under_way
        if isinstance(stop, Exception) and not (sent or self.done):
            return None  # a mistake of the caller's, which nothing came of
        had = "had been sent: it may be done" if sent else "had not been sent"
        had = "is done" if self.done else had
        stop.add_note(f"{self._operation.id} {had}")
        stopped = f"{self._operation.id} {had}; interrupted by {type(stop).__name__}"
        return stopped if sent or self.done else None

    def unsettled(self, error: CallError) -> bool:
        """Whether this error leaves open what an earlier attempt has done."""
        return self.lost and not self.harmless and not isinstance(error, PAST_DOUBT)

    def mark(self, error: CallError) -> None:
        """Writes on an error what is known of the call that it ends."""
        error.attempts, error.source = self.attempts, self._operation.source
        if self.lost and error.outcome == "not done":
            error.outcome = "unknown"  # this attempt was refused; an earlier one may be done
        harmless = self.harmless or self.checkable
        error.safe_to_retry = error.outcome != "done" and (harmless or error.outcome == "not done")

    def unknown(self, error: CallError, looked_up: str = "") -> OutcomeUnknown:
        """The error that says so."""
        again = self.checkable
        advice = "calling again is safe" if again else "look before you repeat it"
        unknown = OutcomeUnknown(
            f"the outcome is unknown after {error.reason}{looked_up}; {advice}",
            operation=self._operation.id,
            status=error.status,
            request_id=error.request_id,
            code=error.code,
            message=error.message,
            data=error.data,
        )
        unknown.passing = again
        self.mark(unknown)
        return unknown

    def taken(self, field: str) -> AlreadyExists:
        """What was found by the key is another one: this write cannot have been carried out."""
        look_up = self._operation.look_up
        key = "key" if look_up is None else look_up.key
        text = f"the {key} is taken: what was found by it has another {field}"
        taken = AlreadyExists(text, code=None, reason=text, operation=self._operation.id)
        self.mark(taken)
        return taken


def unsent(error: CallError) -> CallError:
    """Trouble with a token or a limit: whatever became of that, the call itself was not sent."""
    error.outcome, error.safe_to_retry = "not done", True
    return error
