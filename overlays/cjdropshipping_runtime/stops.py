"""How flows and jobs end before their end.

    FlowError
    ├── FlowStopped      something was refused, or is not as agreed: it stopped before money moved
    ├── JobFailed        the service ended the job without success
    ├── JobTimeout       the job goes on, and the caller waits no longer
    ├── JobRunning       the account has a job of this kind under way already
    └── TokenError       the text is no token, or one of another flow

What ends by one of them can be taken up again by its ``resume_token``, except for JobFailed, which
is the end, and TokenError. An error of a call within a flow (errors.py) has the token, too. Within
a flow with a journal it is the token of the flow, whatever ended it; and what such an error says of
calling again, it says of the flow (journal.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import CJError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .outcome import Refusal


class FlowError(CJError):
    """A flow or a job did not come to its end.

    Attributes:
        flow: its name, as in ``orders.checkout``.
        reason: what happened, in one line.
        resume_token: plain text from which it goes on; None where nothing can.
    """

    def __init__(self, reason: str, *, flow: str, resume_token: str | None = None) -> None:
        self.reason, self.flow, self.resume_token = reason, flow, resume_token
        super().__init__(f"{flow}: {reason}")

    def __reduce__(self) -> Any:
        # A foreign cause may hold anything, also what cannot be copied.
        cause = self.__cause__ if isinstance(self.__cause__, CJError) else None
        return _rebuild, (type(self), self.args, cause, self.__dict__)


def _rebuild(
    kind: type[FlowError], args: tuple[Any, ...], cause: CJError | None, state: dict[str, Any]
) -> FlowError:
    error = kind.__new__(kind, *args)
    error.args = args  # an OSError, as JobTimeout is one, has none before its __init__
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


class FlowStopped(FlowError):
    """A flow stopped before anything that cannot be undone, because something is not right.

    Attributes: ``step``, the step at which it stopped; ``refused``, what was refused and why, if
    that is the reason; the attributes of FlowError.
    """

    def __init__(
        self,
        reason: str,
        *,
        flow: str,
        step: str,
        refused: Sequence[Refusal] = (),
        resume_token: str | None = None,
    ) -> None:
        self.step, self.refused = step, tuple(refused)
        listed = "".join(f"; {refusal}" for refusal in self.refused)
        super().__init__(f"{step}: {reason}{listed}", flow=flow, resume_token=resume_token)


class JobFailed(FlowError):
    """The service ended a job without success.

    Attributes: ``status``, what the service said of it last; ``progress``, from 0 to 1.
    """

    def __init__(self, reason: str, *, status: Any, progress: float, **where: Any) -> None:
        self.status, self.progress = status, progress
        super().__init__(reason, **where)


class JobTimeout(FlowError, TimeoutError):
    """The caller's time is over, or what was paid cannot be seen; the job itself goes on.

    Attributes: ``status``, what the service said of it last, None where it said nothing yet;
    ``progress``, from 0 to 1.
    """

    def __init__(self, reason: str, *, status: Any, progress: float, **where: Any) -> None:
        self.status, self.progress = status, progress
        super().__init__(reason, **where)


class JobRunning(FlowError):
    """The account has a job of this kind under way, and the service can tell only one of.

    ``resume_token`` is that of the job that runs; within a flow, a note has it.
    """


class TokenError(FlowError, ValueError):
    """The text is no token of a flow or job, or one of another, or of other arguments."""
