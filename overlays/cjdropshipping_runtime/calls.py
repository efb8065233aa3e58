"""The calls of one flow: each is an exchange of its own, and the flow knows which is under way.

flow(calls) ── yield from calls(operation, query=…, body=…) ──> Exchange ──> data
            ── yield from calls.rows(paged operation, {…}) ──> the rows of all pages
            ── yield from calls.sleep(seconds)

an engine that is interrupted ── calls.interrupted(stop) ──> the exchange that was cut off, and
                                                             the journal of the flow (journal.py),
                                                             else the job that it follows (jobs/)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .checks import check
from .effects import Flow, Pause
from .errors import CallError
from .exchange import Exchange
from .wire import Input, input_of

if TYPE_CHECKING:
    import httpx

    from .errors import Outcome
    from .jobs import Watched
    from .journal import Journal
    from .operation import Operation, PagedOperation
    from .service import Service

D = TypeVar("D")
T = TypeVar("T")


class Calls:
    """Makes calls for one flow, one after the other."""

    __slots__ = ("_client", "_under_way", "job", "journal", "service")

    def __init__(self, service: Service, client: httpx.Client | httpx.AsyncClient) -> None:
        self.service, self._client = service, client
        self._under_way: Exchange[Any] | None = None
        self.journal: Journal | None = None
        """How far the flow has come; None for a flow that does not tell."""
        self.job: Watched[Any, Any] | None = None
        """The job that it follows, or has followed last."""

    def __call__(
        self,
        operation: Operation[D],
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str | None] | None = None,
        body: Any = None,
    ) -> Flow[D]:
        """Calls an operation; all by wire name, ``body`` a model or plain JSON values."""
        return self.send(operation, input_of(operation.encoders, query, headers, body))

    def send(self, operation: Operation[D], sent: Input) -> Flow[D]:
        """Calls an operation with what is ready to be sent.

        Raises:
            InvalidInput: it breaks a documented rule, or JSON cannot say it; nothing is sent.
        """
        check(operation, sent)
        self._under_way = exchange = Exchange(self.service, self._client, operation, sent)
        try:
            data = yield from exchange.run()
        except CallError as error:
            self._over(operation, error.outcome)
            raise
        self._over(operation, "done")
        return data

    def _over(self, operation: Operation[Any], outcome: Outcome) -> None:
        self._under_way = None
        if self.journal is not None:
            self.journal.sent(operation, outcome)

    def rows(
        self, operation: PagedOperation[T], asked: Mapping[str, Any] | None = None
    ) -> Flow[list[T]]:
        """The rows of all pages."""
        from .paging import Position, Sheet, Trail, begin

        search, start = begin(operation, asked or {}, None)
        position: Position | None = start
        trail, rows = Trail(search, from_first=start.number == 1), list[T]()
        while position is not None:
            data = yield from self.send(operation, search.at(position.number))
            sheet = Sheet.of(search, position.number, data)
            trail.enter(sheet)
            rows += sheet.rows
            position = trail.following(sheet)
        return rows

    def account(self) -> Flow[str]:
        """A name for the account, which no other account of any service has; no secret."""
        token = yield from self.service.credentials.token(self._ask)
        return self.service.name_of(token)

    def _ask(self, operation: Operation[Any], body: Mapping[str, str]) -> Flow[Any]:
        return self.send(operation, Input(body=body))

    def sleep(self, seconds: float) -> Flow[None]:
        """Lets time pass."""
        yield Pause(seconds)

    def interrupted(self, stop: BaseException) -> None:
        """The flow ends by this: whoever gets it is told what was under way, and how to go on."""
        if self._under_way is not None and not isinstance(stop, CallError):
            self._under_way.interrupted(stop)
        resumable = self.journal or self.job
        if resumable is not None:
            resumable.leave(stop)
