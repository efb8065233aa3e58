"""The mock itself: one function from request to response, and what it remembers.

    CJ, AsyncCJ ── transport ──┐
    any program ── serve, app ─┼──> Mock.handle ──> Pipeline ──> Response
    tests ──────── ask ────────┘         └── requests, orders, accepted, refusals, faults, issued

It does no input or output: the same seed and the same requests give the same bytes. It reads real
time for two things only: the rate, and the date of a Retry-After.
"""

from __future__ import annotations

import time as real
from collections import Counter
from functools import cached_property
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING, Any

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.arrangements import ANY, Arrangements
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.accounts.ledger import Orders, PlacedOrder, Repeated
from cjdropshipping.testing.accounts.tokens import Issued, Tokens, api_key
from cjdropshipping.testing.chapters.chapter import World
from cjdropshipping.testing.doors.clients import Clients
from cjdropshipping.testing.failing.deviating import Deviations
from cjdropshipping.testing.failing.failures import Failures
from cjdropshipping.testing.protocol.document import Document
from cjdropshipping.testing.protocol.shapes import Shapes
from cjdropshipping.testing.protocol.validation import UnknownParameters, Validation
from cjdropshipping.testing.protocol.wire import Request, Response
from cjdropshipping.testing.service.backoffice import BackOffice
from cjdropshipping.testing.service.gate import TOKEN_HEADER, Allowance, Gate, Status
from cjdropshipping.testing.service.observed import Observed, Recorded
from cjdropshipping.testing.service.pipeline import Pipeline
from cjdropshipping.testing.world.catalogue import MOST_PRODUCTS
from cjdropshipping.testing.world.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from contextlib import AbstractContextManager

    from cjdropshipping.testing.doors.asgi import Application
    from cjdropshipping.testing.doors.transport import MockTransport

_NUMBERS = count(1)


class Mock(Clients):
    """A CJ Dropshipping service in memory.

    Args:
        seed: decides catalogue, tokens, ids, deviations and faults; not negative.
        deviations: names of deviations to switch on (``cjdropshipping.testing.DEVIATIONS``), or
            "all".
        faults: name of a fault (``cjdropshipping.testing.FAULTS``) -> how many of all calls have
            it, from 0 to 1.
        calls_per_second: how many calls an account may make in any second of real time; any number
            when left out.
        rate_status: HTTP status of the refusal of one call more.
        points: points of an account for a day, which ends at 00:00 UTC of the mock's clock; then
            every reply tells of them. Any number when left out.
        points_status: HTTP status of the refusal for want of points; with 429 its code is 429.
        unknown_parameters: "ignore", as the live service does, or "refuse" (1600100).
        repeated_orders: "refuse" an order whose number is in use, as the live service does
            (1603003), or "accept" it as one more, so that doubles show.
        repeated_payments: "refuse" to take money for what is paid (1603101), or "accept" it, so
            that doubles show: it is taken again, and nothing else follows from it. Then what is
            paid can also be put up for payment again, and a makeup bill that is being paid stays
            payable by the payment order that it had before. The documents leave it open.
        products: size of the catalogue, 1 to 99,999.
        document: the OpenAPI document to serve; the shipped one when left out.
        remember: how many requests ``requests`` keeps.
        monotonic: real time by which the rate is counted, in seconds; never goes back.
        time: real time for the date of a Retry-After, in seconds since 1970.

    Raises:
        ValueError: one of these is out of its range, or there is no deviation or fault of that
            name.
        ModuleNotFoundError: the extra ``mock`` is not installed.

    All methods may be called from several threads.

    An account begins with 100,000 USD, two addresses, and makeup bills of which two are due, of
    16.55 USD together.

    The mock's day passes only when ``clock.advance`` lets it. A client with limits should count its
    points by the same day, or it would hold back until the real one is over::

        with mock.client(limits=mock.limits("plus")) as cj:
            ...
            mock.clock.advance(86_400)  # both the mock and the client begin to count anew
    """

    def __init__(
        self,
        *,
        seed: int = 0,
        deviations: Iterable[str] = (),
        faults: Mapping[str, float] | None = None,
        calls_per_second: int | None = None,
        rate_status: Status = 200,
        points: int | None = None,
        points_status: Status = 200,
        unknown_parameters: UnknownParameters = "ignore",
        repeated_orders: Repeated = "refuse",
        repeated_payments: Repeated = "refuse",
        products: int = 5_000,
        document: Document | None = None,
        remember: int = 1_000,
        monotonic: Callable[[], float] = real.monotonic,
        time: Callable[[], float] = real.time,
    ) -> None:
        if seed < 0:
            raise ValueError(f"seed must not be negative, but is {seed}")
        if not 1 <= products <= MOST_PRODUCTS:
            raise ValueError(f"products must be 1 to {MOST_PRODUCTS:,}, but is {products:,}")
        self._seed = seed
        self._document = document or Document.shipped()
        self._clock = Clock()
        self._world = World.create(seed, products, repeated_orders, repeated_payments)
        self._account = Account(1)
        self._accounts = (self.account,)
        self._base_url = f"http://mock-{next(_NUMBERS)}.invalid"
        self._tokens = Tokens(seed, self._accounts)
        self._failures = Failures(faults or {}, seed)
        self._observed = Observed(remember)
        allowance = Allowance(calls_per_second, rate_status, points, points_status)
        self._pipeline = Pipeline(
            seed=seed,
            document=self.document,
            world=self.world,
            first=self.account,
            tokens=self._tokens,
            gate=Gate(allowance, self._tokens, monotonic),
            validation=Validation(self.document, unknown_parameters),
            deviations=Deviations(deviations, seed, Shapes(self.document)),
            failures=self._failures,
            observed=self._observed,
            time=time,
        )
        self._answered = 0
        self._lock = Lock()

    # ── what it is ───────────────────────────────────────────────────────────────────────────────

    @property
    def seed(self) -> int:
        """What its data were made from."""
        return self._seed

    @property
    def document(self) -> Document:
        """The OpenAPI document that it serves."""
        return self._document

    @property
    def clock(self) -> Clock:
        """Its time: ``clock.millis`` since 1970, which ``clock.advance(seconds)`` moves on."""
        return self._clock

    @property
    def world(self) -> World:
        """What all accounts see: products, variants, reviews, warehouses."""
        return self._world

    @property
    def account(self) -> Account:
        """The account that ``token`` and ``api_key`` belong to."""
        return self._account

    @property
    def api_key(self) -> str:
        """The API key of the account; it never changes."""
        return api_key(self.seed, self.account)

    # ── what it knows ────────────────────────────────────────────────────────────────────────────

    @property
    def token(self) -> str:
        """An access token of the account that is alive: the latest, or a new one if that died."""
        with self._lock:
            return self._tokens.current(self.account, self.clock.millis).access

    @property
    def issued(self) -> Issued:
        """How often pairs of tokens were obtained and refreshed."""
        return self._tokens.issued

    @property
    def requests(self) -> tuple[Recorded, ...]:
        """The last requests so far, oldest first; a copy, which later requests do not change."""
        with self._lock:
            return tuple(self._observed.requests)

    @property
    def orders(self) -> tuple[PlacedOrder, ...]:
        """The orders of all accounts, oldest first within one; a copy."""
        with self._lock:
            return tuple(
                order
                for account in self._accounts
                for order in account.state(Orders).placed(account.number)
            )

    @property
    def books(self) -> Books:
        """What the account has to pay and has paid, and how everything of it moved.

        The very object: look at it while no request is under way.
        """
        return self.account.state(Books)

    @cached_property
    def back_office(self) -> BackOffice:
        """CJ's side of the account: orders are shipped, goods stored, bills written."""
        return BackOffice(self.account, self.world, self.clock, self._lock)

    @property
    def accepted(self) -> Counter[str]:
        """How many calls were carried out, by operationId, even if their reply was lost; a copy."""
        with self._lock:
            return Counter(self._observed.accepted)

    @property
    def refusals(self) -> Counter[int]:
        """How many calls were refused, by code; those that a fault refused, too. A copy."""
        with self._lock:
            return Counter(self._observed.refusals)

    @property
    def faults(self) -> Counter[str]:
        """How many calls had a fault, by its name; a copy."""
        with self._lock:
            return Counter(self._failures.shown)

    # ── what can be done to it ───────────────────────────────────────────────────────────────────

    def fail_next(self, name: str, *, operation: str | None = None, times: int = 1) -> None:
        """Makes the next calls fail.

        Args:
            name: the fault (``cjdropshipping.testing.FAULTS``).
            operation: operationId of the calls to hit; any call when left out. Faults of a token
                hit only calls that need one.
            times: how many calls.

        Raises:
            ValueError: there is no such fault or operation.
        """
        if operation is not None and operation not in self.document.operations:
            raise ValueError(f"unknown operation {operation}; one is named as in orders_get")
        with self._lock:
            self._failures.add(name, operation, times)

    def arrange(self, name: str, key: str = ANY, /, **details: Any) -> None:
        """Has something happen to a certain order or other thing of the account, until ``lift``.

        Args:
            name: the arrangement (``cjdropshipping.testing.ARRANGEMENTS`` says what each does).
            key: the thing that it is about, such as the number of an order; anything by default.
            **details: what the arrangement has to know.

        Raises:
            ValueError: there is no such arrangement.
        """
        with self._lock:
            self.account.state(Arrangements).add(name, key, details)

    def lift(self, name: str, key: str = ANY, /) -> None:
        """Ends an arrangement."""
        with self._lock:
            self.account.state(Arrangements).lift(name, key)

    def expire_tokens(self) -> None:
        """Lets the account's access tokens die at once; its refresh tokens live on."""
        with self._lock:
            self._tokens.expire(self.account)

    # ── ways in ──────────────────────────────────────────────────────────────────────────────────

    @property
    def app(self) -> Application:
        """The mock as an ASGI application."""
        from cjdropshipping.testing.doors.asgi import Application

        return Application(self)

    def transport(self) -> MockTransport:
        """The mock as an httpx transport, for clients both sync and async."""
        from cjdropshipping.testing.doors.transport import MockTransport

        return MockTransport(self)

    def serve(self) -> AbstractContextManager[str]:
        """Serves the mock on a free port of loopback while a ``with`` block runs; gives the URL."""
        from cjdropshipping.testing.doors.server import serving

        return serving(self)

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
        headers = {TOKEN_HEADER: self.token}
        return self.handle(Request.to(method, target, headers=headers, json=json, form=form))

    def handle(self, request: Request) -> Response:
        """Answers one request; never raises, whatever the request holds.

        The answer may be one that does not arrive (``Response.broken``).
        """
        with self._lock:
            self._answered += 1
            self.clock.advance(1)
            return self._pipeline.answer(request, self._answered, self.clock.millis)
