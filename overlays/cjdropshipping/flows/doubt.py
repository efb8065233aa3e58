"""Looking at what may have been paid: a look that fails tells nothing.

PAY ── no reply ──> look ──┬── paid, or not
                           └── CallError ──> OutcomeUnknown from it: the payment may be made
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager

from cjdropshipping_runtime.errors import CallError, OutcomeUnknown


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
