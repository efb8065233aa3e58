"""A call by the client while it is in trouble, and the same requests where nothing befalls them.

Stage: a mock, prepared for a deed
  play(case) ──> Played: what came of it, and each request with its record
  repeated   ──> what a mock that is prepared alike answers to those that were carried out,
                 each at the same time of its clock
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, NamedTuple

import attrs
import httpx
from tests.support.clients import run
from tests.support.deeds import DEEDS, FEW, Diary, Wish
from tests.support.methods import body_arguments, method_of
from tests.support.trouble.cases import Case
from tests.support.trouble.stories import STORIES, Story
from tests.testing.asked import DOCUMENT

from cjdropshipping import Limits
from cjdropshipping.testing import FAULTS, Mock, Recorded, Request, Response
from cjdropshipping.testing.world.world import Repeated
from cjdropshipping_runtime.clock import Clock as ClientClock

MOST_REQUESTS = 200
TICK = 1.0
"""Seconds that each request takes by the mock's clock."""


class Hanging(BaseException):
    """A call sends request after request; nothing in the client may survive by catching it."""


class Wire(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The mock's transport; keeps what was sent, and what came."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self.sent: list[Request] = []
        self.came: list[bytes | type[Exception]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._keep(request, request.read())
        try:
            response: httpx.Response = self.inner.handle_request(request)
        except httpx.TransportError as trouble:
            self.came.append(type(trouble))
            raise
        self.came.append(response.read())
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._keep(request, await request.aread())
        try:
            response: httpx.Response = await self.inner.handle_async_request(request)
        except httpx.TransportError as trouble:
            self.came.append(type(trouble))
            raise
        self.came.append(await response.aread())
        return response

    def _keep(self, request: httpx.Request, body: bytes) -> None:
        if len(self.sent) >= MOST_REQUESTS:
            raise Hanging
        url = request.url
        self.sent.append(
            Request.received(request.method, url.path, url.query, request.headers.raw, body)
        )


class Sent(NamedTuple):
    """A request, and its record in the mock."""

    request: Request
    record: Recorded
    came: bytes | type[Exception]
    """What arrived of the answer, or in what the wait for it ended."""

    @property
    def timed_out(self) -> bool:
        """Whether the client gave up waiting."""
        return self.came is httpx.ReadTimeout

    @property
    def spoilt(self) -> bool:
        """Whether a fault kept the answer back, or changed it."""
        return self.record.fault is not None and (self.record.fault != "slow" or self.timed_out)

    @property
    def refused_anyway(self) -> bool:
        """Whether a refusal arrived that may be the call's own: then the fault's came too late."""
        fault = FAULTS.get(self.record.fault or "")
        return fault is not None and fault.acted and not self.timed_out

    @property
    def acted(self) -> bool:
        """Whether the mock looked at what it is about."""
        fault = FAULTS.get(self.record.fault or "")
        if fault is None:
            return True
        instead = fault.page is not None or fault.expires
        return not instead and (fault.refusal is None or fault.acted)


@attrs.frozen
class Played:
    """What came of a case."""

    result: Any
    error: BaseException | None
    sent: tuple[Sent, ...]
    accepted: Mapping[str, int]
    """How often the operations were carried out."""
    seconds: float
    """By the mock's clock."""
    mock: Mock
    story: Story
    clean: tuple[Response | None, ...]
    """What a mock that nothing befalls answers to each request; None to what it never looks at."""
    other: Mock
    """That mock."""


def prepared(case: Case) -> tuple[Mock, Story]:
    """A mock in which all is done that is needed, and what is left to do."""
    repeated: Repeated = "accept" if case.repeats else "refuse"
    mock = Mock(seed=case.world, products=FEW, accounts=2, repeated_orders=repeated)
    diary = Diary.of(mock)
    if case.story is not None:
        story = STORIES[case.story](diary)
    else:
        wish = DEEDS[case.deed](diary)
        story = Story(lambda cj: called(cj, wish), lambda mock, result: True)
    assert mock.token  # so that any other one is of a later number
    return mock, story


def play(case: Case) -> Played:
    """Makes the call, and then the same requests elsewhere."""
    mock, story = prepared(case)
    other, _ = prepared(case)
    for name, when in case.deviations:
        mock.deviate(name, **when)
    for name, how in case.faults:
        mock.fail(name, **how)
    before, began, served = mock.accepted, mock.clock.millis, len(mock.requests)
    wire = Wire(mock.transport(mock.clock))
    result, error = _called(case, mock, story, wire)
    records = mock.requests[served:]
    sent = tuple(Sent(*each) for each in zip(wire.sent, records, wire.came, strict=True))
    return Played(
        result=result,
        error=error,
        sent=sent,
        accepted=mock.accepted - before,
        seconds=(mock.clock.millis - began) / 1000,
        mock=mock,
        story=story,
        clean=tuple(_repeated(other, each) for each in sent),
        other=other,
    )


def _called(case: Case, mock: Mock, story: Story, wire: Wire) -> tuple[Any, BaseException | None]:
    """The result, or what was raised; no more than one of them is not None."""

    def now() -> float:
        return mock.clock.millis / 1000

    options: dict[str, Any] = {**case.options, "transport": wire}
    if case.keyed:
        options["api_key"] = mock.api_key
    if case.limited:
        options["limits"] = Limits("advanced", clock=ClientClock(time=now, monotonic=now))
    if case.listens:
        options["on_deviation"] = [].append
    try:
        if not case.asynchronous:
            with mock.client(instant=True, **options) as cj:
                return story.act(cj), None

        async def main() -> Any:
            async with mock.async_client(instant=True, **options) as cj:
                return await story.act(cj)

        return run(main, collect=False), None
    except Exception as error:
        return None, error


def called(cj: Any, wish: Wish) -> Any:
    """The typed method, with all that the wish says."""
    method = method_of(cj, wish.operation)
    return method(**arguments(wish, method))


def arguments(wish: Wish, method: Any) -> dict[str, Any]:
    """What a method has to be given for this wish."""
    names = {_plain(name): name for name in inspect.signature(method).parameters}
    given = {names[_plain(wire)]: value for wire, value in wish.query.items()}
    body = wish.body
    operation = DOCUMENT.operations[wish.operation]
    if body is not None and operation.body is not None:
        if operation.body.fields:
            body = {k: v.decode() if isinstance(v, bytes) else v for k, v in body.items()}
        if not (isinstance(body, dict) and not body):
            given |= body_arguments(wish.operation, method, body)
    return given


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def _repeated(mock: Mock, sent: Sent) -> Response | None:
    """What the mock answers to the same request, at the same time."""
    record = sent.record
    mock.clock.advance((record.at - mock.clock.millis) / 1000 - TICK)
    if sent.acted:
        return mock.handle(sent.request)
    mock.clock.advance(TICK)
    if record.fault and FAULTS[record.fault].expires and record.account:
        mock.expire_tokens()
    return None
