"""The mock itself: one function from request to response, and what it remembers.

    Request
      │ route         1600101 no such path · 16900202 no such method
      │ fault         what fail_next() asked for
      │ token         1600002 missing · 1600001 unknown; from here on the account pays points
      │ validation    16900203-16900205 body · 1600100 schema · 1600300 rules
      │ handler       the chapter's answer, or the documented example (one page); may refuse
      │ deviations    what the live service would make of it
    Response          HTTP 200 with an envelope, refused or not

It does no input or output and reads no clock: the same seed and the same requests give the same
bytes.
"""

from __future__ import annotations

import logging
from collections import deque
from threading import Lock
from typing import TYPE_CHECKING, Any

import attrs

from cjdropshipping.testing.account import Account
from cjdropshipping.testing.catalogue import MOST_PRODUCTS
from cjdropshipping.testing.chapter import Call, World
from cjdropshipping.testing.chapters import ALL
from cjdropshipping.testing.clock import Clock
from cjdropshipping.testing.deviating import Deviations
from cjdropshipping.testing.document import Document, Operation
from cjdropshipping.testing.envelope import (
    DEFAULT_FORM,
    ENCODE,
    PARAM_ERROR,
    SYSTEM_BUSY,
    TOKEN_INVALID,
    TOKEN_MISSING,
    Refuse,
    request_id,
)
from cjdropshipping.testing.examples import example_page
from cjdropshipping.testing.faults import Faults
from cjdropshipping.testing.routing import route
from cjdropshipping.testing.shapes import Shapes
from cjdropshipping.testing.validation import UnknownParameters, Validation
from cjdropshipping.testing.wire import JSON_TYPE, Request, Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cjdropshipping.testing.asgi import Application
    from cjdropshipping.testing.transport import MockTransport

_LOG = logging.getLogger(__name__)
_KEPT_OF_BODY = 1 << 16
_TOKEN_HEADER = "cj-access-token"  # noqa: S105 - the name of a header


@attrs.frozen
class Recorded:
    """A request that the mock has seen; ``operation_id`` is None where there is no operation.

    ``body`` is the first 64 KiB as they came. Headers, and so the token, are not kept.
    """

    operation_id: str | None
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: bytes


class Mock:
    """A CJ Dropshipping service in memory.

    Args:
        seed: decides catalogue, tokens, ids and deviations; not negative.
        deviations: names of deviations to switch on (``cjdropshipping.testing.DEVIATIONS``), or
            "all".
        unknown_parameters: "ignore", as the live service does, or "refuse" (1600100).
        products: size of the catalogue, 1 to 99,999.
        document: the OpenAPI document to serve; the shipped one when left out.
        remember: how many requests ``requests`` keeps.

    Raises:
        ValueError: one of these is out of its range, or there is no deviation of that name.
        ModuleNotFoundError: the extra ``mock`` is not installed.

    All methods may be called from several threads.
    """

    def __init__(
        self,
        *,
        seed: int = 0,
        deviations: Iterable[str] = (),
        unknown_parameters: UnknownParameters = "ignore",
        products: int = 5_000,
        document: Document | None = None,
        remember: int = 1_000,
    ) -> None:
        if seed < 0:
            raise ValueError(f"seed must not be negative, but is {seed}")
        if not 1 <= products <= MOST_PRODUCTS:
            raise ValueError(f"products must be 1 to {MOST_PRODUCTS:,}, but is {products:,}")
        self.seed = seed
        self.document = document or Document.shipped()
        self.clock = Clock()
        self.world = World.create(seed, products)
        self.account = Account(seed, 1)
        self._requests: deque[Recorded] = deque(maxlen=remember)
        self._accounts = {self.account.token: self.account}
        self._validation = Validation(self.document, unknown_parameters)
        self._deviations = Deviations(deviations, seed, Shapes(self.document))
        self._faults = Faults()
        self._answered = 0
        self._lock = Lock()

    @property
    def token(self) -> str:
        """The access token of the account."""
        return self.account.token

    @property
    def requests(self) -> tuple[Recorded, ...]:
        """The last requests so far, oldest first; a copy, which later requests do not change."""
        with self._lock:
            return tuple(self._requests)

    @property
    def app(self) -> Application:
        """The mock as an ASGI application."""
        from cjdropshipping.testing.asgi import Application

        return Application(self)

    def transport(self) -> MockTransport:
        """The mock as an httpx transport, for clients both sync and async."""
        from cjdropshipping.testing.transport import MockTransport

        return MockTransport(self)

    def fail_next(self, name: str, *, operation: str | None = None, times: int = 1) -> None:
        """Makes the next calls fail.

        Args:
            name: the fault (``cjdropshipping.testing.FAULTS``).
            operation: operationId of the calls to hit; any call when left out.
            times: how many calls.

        Raises:
            ValueError: there is no such fault or operation.
        """
        if operation is not None and operation not in self.document.operations:
            raise ValueError(f"unknown operation {operation}")
        with self._lock:
            self._faults.add(name, operation, times)

    def ask(
        self,
        method: str,
        target: str,
        *,
        json: Any = None,
        form: Mapping[str, str | bytes] | None = None,
    ) -> Response:
        """Answers a request written by hand, with the token of the account.

        Args:
            method: HTTP method.
            target: path and query, such as ``/api2.0/v1/product/query?pid=...``.
            json: what to send as the body.
            form: or the fields of a form to send; those of bytes are files.
        """
        headers = {_TOKEN_HEADER: self.token}
        return self.handle(Request.to(method, target, headers=headers, json=json, form=form))

    def handle(self, request: Request) -> Response:
        """Answers one request; never raises, whatever the request holds."""
        with self._lock:
            self._answered += 1
            self.clock.advance(1)
            number = request_id(self.seed, self._answered)
            operation: Operation | None = None
            account: Account | None = None
            try:
                operation = route(self.document, request.method, request.path)
                self._record(operation.id, request)
                fault = self._faults.take(operation.id)
                if fault is not None and fault.page is not None:
                    return fault.page
                if fault is not None and fault.refusal is not None:
                    return self._refused(operation, fault.refusal, number, status=fault.status)
                account = self._authenticate(operation, request)
                account.points += operation.points
                reply = self._answer(operation, account, request, number)
                return fault.spoil(reply) if fault is not None and fault.spoil else reply
            except Refuse as refuse:
                if operation is None:
                    self._record(None, request)
                return self._refused(operation, refuse, number, account)
            except Exception:
                # A bug of the mock; the HTTP status keeps it from passing for an answer.
                _LOG.exception("%s %s failed", request.method, request.path)
                return self._refused(operation, Refuse(SYSTEM_BUSY), number, status=500)

    def _answer(
        self, operation: Operation, account: Account, request: Request, number: str
    ) -> Response:
        if request.too_large:
            raise Refuse(PARAM_ERROR, reason="the body is too large")
        arguments = self._validation.check(operation, request)
        handler = ALL.handlers.get(operation.id)
        data: Any
        if handler is None:
            data = example_page(operation, arguments.query, arguments.body)
        else:
            data = handler(
                Call(
                    operation=operation,
                    account=account,
                    world=self.world,
                    query=arguments.query,
                    headers=arguments.headers,
                    body=arguments.body,
                    now=self.clock.millis,
                )
            )
        data = self._deviations.data(operation, data)
        accepted = operation.form.accept(data, number)
        reply = self._deviations.envelope(accepted, account.points)
        return Response(200, (("content-type", JSON_TYPE),), ENCODE(reply))

    def _authenticate(self, operation: Operation, request: Request) -> Account:
        if not operation.secured:
            return self.account
        token = request.headers.get(_TOKEN_HEADER, "")
        if not token:
            raise Refuse(TOKEN_MISSING)
        account = self._accounts.get(token)
        if account is None:
            raise Refuse(TOKEN_INVALID)
        return account

    def _refused(
        self,
        operation: Operation | None,
        refuse: Refuse,
        number: str,
        account: Account | None = None,
        *,
        status: int = 200,
    ) -> Response:
        form = operation.form if operation else DEFAULT_FORM
        envelope = form.refuse(refuse, number)
        if operation is not None:
            points = account.points if account else None
            envelope = self._deviations.envelope(envelope, points)
        headers = [("content-type", JSON_TYPE)]
        if refuse.reason:
            _LOG.warning("%s refused: %s", operation.id if operation else "request", refuse.reason)
            headers.append(("x-mock-reason", _printable(refuse.reason)))
        return Response(status, tuple(headers), ENCODE(envelope))

    def _record(self, operation_id: str | None, request: Request) -> None:
        self._requests.append(
            Recorded(
                operation_id,
                request.method,
                request.path,
                request.query or (),
                request.body[:_KEPT_OF_BODY],
            )
        )


def _printable(text: str) -> str:
    """What a header can carry of ``text``."""
    return ascii(text[:200])[1:-1]
