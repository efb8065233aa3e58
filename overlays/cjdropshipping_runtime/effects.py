"""What a call needs done for it, so that the call itself is written once, for sync and async.

    flow ──yield──> Send(request)        -> httpx.Response, or Failed(trouble)
    flow ──yield──> Pause(seconds)       -> None
    flow ──yield──> Aside(function)      -> what the function returns, or what it raises
      │
      └──return──> the result

A flow is a generator without I/O. ``Step`` drives it: the engines perform each effect, the one by
blocking, the other by awaiting, and hand back what came of it. Flows call each other with
``yield from``.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import msgspec

if TYPE_CHECKING:
    import httpx

    from .clock import Clock

R = TypeVar("R")


class Send(msgspec.Struct, eq=False):
    """Carry a request over the network."""

    request: httpx.Request
    began: float | None = None
    """When its first byte was handed to the network, on the monotonic clock; None where that cannot
    be told. Set by the engine."""


class Failed(msgspec.Struct, frozen=True, eq=False):
    """No response came, and why.

    Handed over like a result, for what is raised through a frame stays in its variables: the
    trouble has the request, and may word what is in it.
    """

    trouble: Exception

    def __repr__(self) -> str:
        return f"<Failed {type(self.trouble).__name__}>"


class Pause(msgspec.Struct, frozen=True):
    """Let time pass."""

    seconds: float


class Aside(msgspec.Struct, frozen=True, eq=False):
    """Run a function that may block for a moment, on a disk or a server, beside the event loop."""

    function: Callable[[], Any]


Effect: TypeAlias = Send | Pause | Aside
Flow: TypeAlias = Generator[Effect, Any, R]


class Step(msgspec.Struct, frozen=True, eq=False):
    """Where a flow stands: at an effect to perform, or at its end with the result.

    Only the flow is resumed in here: a StopIteration out of a transport is no end.
    """

    effect: Effect | None
    result: Any = None

    @classmethod
    def first(cls, flow: Flow[Any]) -> Step:
        return cls.after(flow.send, None)

    @classmethod
    def after(cls, resume: Callable[[Any], Effect], with_what: Any) -> Step:
        try:
            return cls(resume(with_what))
        except StopIteration as end:
            return cls(None, end.value)


def noticed(flow: Flow[R], notice: Callable[[Effect], Flow[None] | None]) -> Flow[R]:
    """The same flow, its effects shown before they are performed.

    What ``notice`` returns is done before that. What it, or that, raises ends the flow.
    """
    step = Step.first(flow)
    try:
        while step.effect is not None:
            before = notice(step.effect)
            if before is not None:
                yield from before
            try:
                result = yield step.effect
            except Exception as trouble:
                step = Step.after(flow.throw, trouble)
            else:
                step = Step.after(flow.send, result)
    finally:
        flow.close()
    made: R = step.result
    return made


def until(deadline: float, clock: Clock, flow: Flow[R], late: Exception) -> Flow[R]:
    """The same flow; raises ``late`` as soon as it would go on beyond the deadline."""

    def notice(effect: Effect) -> None:
        pause = effect.seconds if isinstance(effect, Pause) else 0.0
        if clock.monotonic() + pause > deadline:
            raise late

    return noticed(flow, notice)
