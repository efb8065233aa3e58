"""One exchange with the service, written once for sync and async.

    call ──> auth ──> limit ──> send ──> classify ──> decode ──> data
              ·         ·        │          ·
              ·         ·        └── no reply: TransportError
              ·         └── rates and points: to come before the request is built
              └── the token header

``exchange`` is a generator without I/O: it yields a request and is sent the response, or is thrown
what went wrong on the way. Retries will be a loop around its yield; ``Engine`` and ``AsyncEngine``
only carry requests.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import msgspec

from .decode import Reader
from .envelope import Received
from .errors import ConfigurationError, ReplyError, TransportError
from .multipart import form_parts
from .operation import Operation, PagedOperation
from .pages import AsyncPage, AsyncPaging, Page
from .paging import Position, Search, Sheet, begin
from .secrets import AccessToken, header_text, hiding
from .transport import AsyncTransport, SyncTransport
from .wire import Input, input_of, json_body

if TYPE_CHECKING:
    import httpx

D = TypeVar("D")
T = TypeVar("T")

Exchange: TypeAlias = "Generator[httpx.Request, httpx.Response, D]"


class Service(msgspec.Struct, frozen=True, eq=False):
    """The service as one account sees it: where it is, who asks, how replies are read."""

    base_url: str
    token: AccessToken
    reader: Reader

    def exchange(
        self,
        client: httpx.Client | httpx.AsyncClient,
        operation: Operation[D],
        sent: Input,
    ) -> Exchange[D]:
        """One call: yields the request to send, returns the data of its reply."""
        from httpx import ByteStream, DecodingError

        request = self._request(client, operation, sent)
        redact = self._redactor(operation, sent)
        try:
            response = yield request
        except Exception as trouble:
            # Without its cause: that one holds the request, and the request holds the token.
            reason = redact(f"{type(trouble).__name__}: {trouble}")
            unreadable = isinstance(trouble, DecodingError)  # there was a reply, badly compressed
            error = ReplyError if unreadable else TransportError
            raise error(reason, operation=operation.id) from None
        received = Received(response.status_code, response.headers, response.content)
        # httpx lets a response and its stream refer to each other: without this, the pages of a
        # walk would pile up until the garbage collector comes by.
        response.stream = ByteStream(received.content)
        reader = self.reader
        if redact != reader.redact:
            reader = msgspec.structs.replace(reader, redact=redact)
        return reader.read(operation, received)

    def _redactor(self, operation: Operation[Any], sent: Input) -> Callable[[str], str]:
        """Hides what this call sends in confidence, should the service echo it."""
        others = [value for value in map(str.strip, sent.headers.values()) if value]
        if operation.public and isinstance(sent.body, Mapping):
            given: Iterable[object] = sent.body.values()
            others += [value for value in given if isinstance(value, str) and value]
        return hiding(self.token.redact, others) if others else self.token.redact

    def _request(
        self, client: httpx.Client | httpx.AsyncClient, operation: Operation[Any], sent: Input
    ) -> httpx.Request:
        from httpx import Headers, InvalidURL

        # By any spelling of its name, a header is sent once: the client's own takes precedence.
        headers = Headers({name: header_text(name, value) for name, value in sent.headers.items()})
        if not operation.public:
            headers["CJ-Access-Token"] = self.token.value
        content, parts = None, None
        if operation.files is not None:
            parts = form_parts(sent.body or {}, operation.files)
        elif sent.body is not None:
            content = json_body(sent.body)
            headers["Content-Type"] = "application/json"
        try:
            return client.build_request(
                operation.method,
                self.base_url + operation.path,
                params=tuple(sent.query) or None,
                headers=headers,
                content=content,
                files=parts,
            )
        except (InvalidURL, UnicodeError) as trouble:
            raise ConfigurationError(f"no URL can be made of it: {trouble}") from None


class Step(msgspec.Struct, frozen=True, eq=False):
    """Where an exchange stands: at a request to send, or at its end with the data.

    Only the exchange is resumed in here: a StopIteration out of a transport is no end.
    """

    request: httpx.Request | None
    data: Any = None

    @classmethod
    def first(cls, exchange: Exchange[Any]) -> Step:
        return cls(next(exchange))

    @classmethod
    def after(cls, resume: Callable[[Any], httpx.Request], with_what: Any) -> Step:
        try:
            return cls(resume(with_what))
        except StopIteration as end:
            return cls(None, end.value)


class Engine(msgspec.Struct, frozen=True, eq=False):
    """Carries the requests of a synchronous client."""

    service: Service
    transport: SyncTransport

    def call(
        self,
        operation: Operation[D],
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str | None] | None = None,
        body: Any = None,
    ) -> D:
        """Calls an operation; all by wire name, ``body`` a model or plain JSON values."""
        return self._run(operation, input_of(operation.encoders, query, headers, body))

    def page(
        self,
        operation: PagedOperation[T],
        asked: Mapping[str, Any] | None = None,
        cursor: str | None = None,
    ) -> Page[T]:
        """The first page of a paged operation, or the one that a cursor stands on."""
        search, position = begin(operation, asked or {}, cursor)
        page: Page[T] = self._fetch(search, position.number)
        return msgspec.structs.replace(page, start=position) if position.skip else page

    def _fetch(self, search: Search, number: int) -> Page[Any]:
        data = self._run(search.operation, search.at(number))
        sheet = Sheet.of(search, number, data)
        return Page(search, sheet, data, Position(number), self._fetch)

    def _run(self, operation: Operation[D], sent: Input) -> D:
        import httpx

        client = self.transport.client
        exchange = self.service.exchange(client, operation, sent)
        step = Step.first(exchange)
        while step.request is not None:
            try:
                response = client.send(step.request)
            except httpx.HTTPError as trouble:
                step = Step.after(exchange.throw, trouble)
            else:
                step = Step.after(exchange.send, response)
        data: D = step.data
        return data


class AsyncEngine(msgspec.Struct, frozen=True, eq=False):
    """Carries the requests of an asynchronous client."""

    service: Service
    transport: AsyncTransport

    async def call(
        self,
        operation: Operation[D],
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str | None] | None = None,
        body: Any = None,
    ) -> D:
        """Calls an operation; all by wire name, ``body`` a model or plain JSON values."""
        return await self._run(operation, input_of(operation.encoders, query, headers, body))

    def page(
        self,
        operation: PagedOperation[T],
        asked: Mapping[str, Any] | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[T]:
        """A paged operation, from the first page or from where a cursor stands."""
        search, position = begin(operation, asked or {}, cursor)
        return AsyncPaging(search, position, self._fetch)

    async def _fetch(self, search: Search, number: int) -> AsyncPage[Any]:
        data = await self._run(search.operation, search.at(number))
        sheet = Sheet.of(search, number, data)
        return AsyncPage(search, sheet, data, Position(number), self._fetch)

    async def _run(self, operation: Operation[D], sent: Input) -> D:
        import httpx

        client = self.transport.client
        exchange = self.service.exchange(client, operation, sent)
        step = Step.first(exchange)
        while step.request is not None:
            try:
                response = await client.send(step.request)
            except httpx.HTTPError as trouble:
                step = Step.after(exchange.throw, trouble)
            else:
                step = Step.after(exchange.send, response)
        data: D = step.data
        return data
