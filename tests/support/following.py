"""Flows of jobs without a client: what the service says is a script, and time is a number.

calls = Script(status, status, error, ...)
end(job.follow(calls))      the result; ``calls.asked`` and ``calls.slept`` tell what it took
"""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from cjdropshipping_runtime.calls import Calls
from cjdropshipping_runtime.effects import Effect, Flow
from cjdropshipping_runtime.errors import TransportError
from cjdropshipping_runtime.jobs import Gauge, JobPlan, Watched
from cjdropshipping_runtime.jobs.ending import Ending, Until
from cjdropshipping_runtime.operation import Operation

WATCH: Operation[Any] = Operation("watch", "GET", "/watch", data=Any, safety="read")
RESULT: Operation[Any] = Operation("result", "GET", "/result", data=Any, safety="read")
START: Operation[Any] = Operation("start", "POST", "/start", data=Any)

WEIGHTED = Gauge(rule="weighted", field="step", weights="weights", part="part", whole=10_000)


class Script(Calls):
    """Answers in order, and the last answer for ever."""

    def __init__(self, *answers: Any, seconds: float = 0.0) -> None:
        self.answers, self.seconds = list(answers), seconds
        self.now = 1000.0
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.slept: list[float] = []
        clock = SimpleNamespace(monotonic=lambda: self.now)
        service: Any = SimpleNamespace(clock=clock, random=lambda: 0.5)
        client: Any = None
        super().__init__(service, client)

    def __call__(
        self,
        operation: Operation[Any],
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str | None] | None = None,
        body: Any = None,
    ) -> Flow[Any]:
        asked = {"query": query, "headers": headers, "body": body}
        given = {name: value for name, value in asked.items() if value is not None}
        self.asked.append((operation.id, given))
        self.now += self.seconds
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        yield from ()
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def sleep(self, seconds: float) -> Flow[None]:
        yield from ()
        self.slept.append(seconds)
        self.now += seconds


def plan(**given: Any) -> JobPlan[Any, Any]:
    """A kind of job that is watched by WATCH."""
    return JobPlan(id="some.job", watch=lambda: WATCH, **given)


def watched(
    kind: JobPlan[Any, Any], until: Until | None = None, key: Mapping[str, Any] | None = None
) -> Watched[Any, Any]:
    """A job of this kind, begun at the time at which a Script begins."""
    return Watched(kind, key or {}, Ending.of(kind, until), 1000.0)


def says(**fields: Any) -> Any:
    """A status."""
    return SimpleNamespace(**fields)


def step(number: Any, part: Any = 0, weights: Any = (10, 20, 30, 10, 30), **more: Any) -> Any:
    """A status of a job that counts its steps."""
    listed = [*weights] if isinstance(weights, tuple) else weights
    return says(step=number, part=part, weights=listed, no_task=False, **more)


IDLE = says(step=None, part=None, weights=None, no_task=True)


def lost() -> TransportError:
    """A look that failed for a passing reason."""
    return TransportError("the connection was lost", operation="watch")


def end(flow: Flow[Any]) -> Any:
    """What comes of a flow that asks for nothing but functions aside."""
    sent: Any = None
    try:
        while True:
            effect: Effect = flow.send(sent)
            sent = effect.function()  # type: ignore[union-attr]
    except StopIteration as stop:
        return stop.value
