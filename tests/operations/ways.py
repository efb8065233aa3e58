"""The four ways to call an operation, and what came and went.

"method"        cj.orders.get(order_id="7")
"call"          cj.call("GET", "/api2.0/v1/…", query={"orderId": "7"})
                    each by CJ and by AsyncCJ
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any, NamedTuple

import httpx
from tests.operations.described import Described, Given, component
from tests.support.flows import KINDS, drive

from cjdropshipping import CJError
from cjdropshipping.testing import Mock

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Exchanges = list[tuple[httpx.Request, httpx.Response]]


class Way(NamedTuple):
    """How to call."""

    door: str
    kind: str

    def __str__(self) -> str:
        return f"{self.door}-{self.kind}"


WAYS = [Way(door, kind) for door, kind in product(("method", "call"), KINDS)]


@dataclass
class Outcome:
    """What came of a call: what it gave or raised, and the one request that it took."""

    request: httpx.Request
    response: httpx.Response
    result: Any = None
    error: CJError | None = None

    @property
    def succeeded(self) -> bool:
        return self.error is None


class Watched(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The mock's transport, and all that goes through it."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self.exchanges: Exchanges = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response: httpx.Response = self.inner.handle_request(request)
        self.exchanges.append((request, response))
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response: httpx.Response = await self.inner.handle_async_request(request)
        self.exchanges.append((request, response))
        return response


def called(way: Way, described: Described, given: Given, mock: Mock) -> Outcome:
    """Calls an operation of a mock.

    Raises:
        AssertionError: it took another number of requests than one.
        CJError: nothing was sent.
    """
    transport = Watched(mock.transport())
    result, error = None, None
    try:
        act = by_method if way.door == "method" else by_path
        result = drive(
            way.kind, mock, lambda cj: act(cj, described, given), transport=transport, retries=0
        )
    except CJError as raised:
        error = raised
        if not transport.exchanges:
            raise
    ((request, response),) = transport.exchanges
    return Outcome(request, response, result, error)


def by_method(cj: Any, described: Described, given: Given) -> Any:
    """By the method of a resource."""
    method = getattr(getattr(cj, described.tag), described.id.removeprefix(f"{described.tag}_"))
    return method(**keywords(described, method, given))


def by_path(cj: Any, described: Described, given: Given) -> Any:
    """By HTTP method and path."""
    body = given.body
    for name in described.files:
        body = {**body, name: body[name].encode()}
    places = {"query": dict(given.query), "headers": dict(given.headers), "body": body}
    present = {place: value for place, value in places.items() if value or place == "body"}
    return cj.call(described.method, described.path, **present)


def keywords(described: Described, method: Any, given: Given) -> dict[str, Any]:
    """The arguments of the method: parameters, and the body as a whole or field by field."""
    names = {plain(name): name for name in inspect.signature(method).parameters}
    found = {
        names[plain(schema.get("x-name", wire))]: python(described, wire, schema, value)
        for wire, schema, value in fields(described, given)
    }
    if given.body is not None and not described.spread:
        found[described.body_name] = given.body
    return found


def fields(described: Described, given: Given) -> Iterator[tuple[str, Any, Any]]:
    """Wire name, schema and value of all that is an argument of its own."""
    parameters = {**described.parameters("query"), **described.parameters("header")}
    for wire, value in {**given.query, **given.headers}.items():
        yield wire, {**parameters[wire], **parameters[wire]["schema"]}, value
    if given.body is not None and described.spread:
        for wire, value in given.body.items():
            yield wire, described.body["properties"][wire], value


def python(described: Described, wire: str, schema: Any, value: Any) -> Any:
    """A value as a program has it: moments are datetimes, files are bytes, pages are numbers."""
    kind = component(schema)
    if kind == "EpochMillis":
        return EPOCH + timedelta(milliseconds=value)
    if kind == "DateTimeText":
        return datetime.fromisoformat(value)
    if wire in described.files:
        return value.encode()
    return int(value) if wire == described.paging.get("page") else value


def plain(name: str) -> str:
    """What a name has in common in all ways of writing it: ``lv2categoryList``, ``type_``."""
    return name.replace("_", "").lower()
