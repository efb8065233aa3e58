"""Looking at what was paid, or may have been: a look that fails tells nothing new.

PAY ── no reply ──> look ──┬── paid, or not
  │                        └── CallError ──> OutcomeUnknown from it: the payment may be made
  └─ done ────────> look ──┬── it shows, or not yet
                           └── CallError ──> JobTimeout from it: the payment is made
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager

from cjdropshipping_runtime.errors import CallError, OutcomeUnknown
from cjdropshipping_runtime.stops import JobTimeout


@contextmanager
def in_doubt(unknown: Callable[[str], OutcomeUnknown], doubt: bool = True) -> Generator[None]:
    """While a payment may be made, calls in here only look.

    Args:
        unknown: makes the error that says so, for a reason.
        doubt: whether a payment may be made; without it errors are as they are.

    Raises:
        OutcomeUnknown: one of them failed.
    """
    try:
        yield
    except OutcomeUnknown:
        raise
    except CallError as error:
        if not doubt:
            raise
        raise unknown(f"looking it up failed: {error.reason}") from error


@contextmanager
def when_paid(flow: str, paid: bool = True) -> Generator[None]:
    """Once a payment is made, calls in here only look whether it shows.

    Args:
        flow: the name of the flow, whose token the error gets as it leaves.
        paid: whether a payment is made; without it errors are as they are.

    Raises:
        JobTimeout: one of them failed.
    """
    try:
        yield
    except CallError as error:
        if not paid:
            raise
        reason = f"it is paid, and looking at it failed: {error.reason}; resume to look again"
        raise JobTimeout(reason, status=None, progress=0.9, flow=flow) from error
