"""What another process has to know of a job, as plain text.

{"job":"merge.match","progress":0.4}
{"job":"orders.watch","key":{"orderId":"2107"},"until":["SHIPPED"]}

It holds ids, and nothing that is secret. A function that was to say when the job is over cannot be
in it; the token says so (``function``), and whoever resumes has to pass it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from cjdropshipping_runtime.jsontext import UNREADABLE
from cjdropshipping_runtime.stops import TokenError

from .ending import Ending

if TYPE_CHECKING:
    from .ending import Until
    from .plan import JobPlan


class JobToken(msgspec.Struct, omit_defaults=True, frozen=True):
    """The fields of the text."""

    job: str
    key: dict[str, str | int] = {}
    progress: float = 0.0
    until: tuple[str, ...] = ()
    function: bool = False

    def text(self) -> str:
        """The token."""
        return msgspec.json.encode(self).decode()

    def ending(self, plan: JobPlan[Any, Any], until: Until | None) -> Ending:
        """What ends the job: as its caller says now, else as was said before.

        Raises:
            TokenError: it was said by a function, and is not said again; or it makes no sense.
        """
        if until is not None:
            return Ending.of(plan, until)
        if self.function:
            reason = "a function said when it is over, which no token holds: pass `until` again"
            raise TokenError(reason, flow=self.job)
        try:
            return Ending.of(plan, self.until or None)
        except ValueError:
            raise TokenError("the token waits for nothing", flow=self.job) from None


_DECODER = msgspec.json.Decoder(JobToken)


def read_token(
    text: str, plans: Mapping[str, JobPlan[Any, Any]]
) -> tuple[JobToken, JobPlan[Any, Any]]:
    """A token, and the plan of its job.

    Raises:
        TokenError: it is no token of a job.
    """
    try:
        token = _DECODER.decode(text)
    except (*UNREADABLE, UnicodeError, TypeError):
        reason = "this text is no token of a job; that of a flow goes to its resume="
        raise TokenError(reason, flow="resume") from None
    plan = plans.get(token.job)
    if plan is None:
        raise TokenError(f"there is no job {token.job!r:.80}", flow="resume")
    if set(token.key) != set(plan.key) or "" in token.key.values():
        raise TokenError("the token does not say which one", flow=plan.id)
    return token, plan
