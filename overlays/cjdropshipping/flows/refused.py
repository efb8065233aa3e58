"""A call that the service refused as a whole, as the flows tell of it.

CallError ── one of NO: certainly not carried out ──> refusal_of(error) ──> FlowStopped.refused

Refusals that hide in a success are found by ``cjdropshipping_runtime.outcome``, and told alike.
"""

from __future__ import annotations

from cjdropshipping_runtime.errors import CallError, InvalidRequest, NotFound, Refused
from cjdropshipping_runtime.outcome import Refusal

NO = (InvalidRequest, NotFound, Refused)
"""What is refused for good; any other error may be over after a while."""


def refusal_of(error: CallError, id: str | None = None) -> Refusal:
    """The refusal that an error is of.

    Args:
        error: what the call raised.
        id: what it is about, where that is known.
    """
    code = None if error.code is None else str(error.code)
    return Refusal(
        operation=error.operation, id=id, code=code, reason=error.message or error.reason
    )
