"""The mock itself: one function from request to response, and what it remembers.

    CJ, AsyncCJ ── transport ──┐         ┌── fail, deviate, recover
    any program ── serve, app ─┼──> Mock.handle ──> Pipeline ──> Response
    tests ──────── ask ────────┘         └── requests, accepted, refusals, faults, issued

    accounts ── MockAccount: what is of one of them (the first: also of the mock itself)
    snapshot, restore, keep= ── Remembering: the same later, or elsewhere

It does no input or output, but for a file to keep: the same seed and the same requests give the
same bytes. It reads real time for two things only: the rate, and the date of a Retry-After.
"""

from __future__ import annotations

import time as real
from collections import Counter
from itertools import count
from typing import TYPE_CHECKING, get_args

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.ledger import PlacedOrder
from cjdropshipping.testing.accounts.tokens import Issued, Tokens
from cjdropshipping.testing.failing.deviating import Deviations
from cjdropshipping.testing.failing.failures import Failures
from cjdropshipping.testing.failing.switchboard import Switchboard
from cjdropshipping.testing.first_account import FirstAccount
from cjdropshipping.testing.given.forms import file_name, one_of, whole
from cjdropshipping.testing.keeping.remembering import Remembering
from cjdropshipping.testing.mock_account import MockAccount, Shared
from cjdropshipping.testing.protocol.document import Document
from cjdropshipping.testing.protocol.shapes import Shapes
from cjdropshipping.testing.protocol.validation import UnknownParameters, Validation
from cjdropshipping.testing.protocol.wire import Request, Response
from cjdropshipping.testing.service.gate import Allowance, Gate, Status
from cjdropshipping.testing.service.observed import Observed, Recorded
from cjdropshipping.testing.service.pipeline import Pipeline
from cjdropshipping.testing.world.catalogue import MOST_PRODUCTS
from cjdropshipping.testing.world.clock import Clock
from cjdropshipping.testing.world.turns import Turns
from cjdropshipping.testing.world.world import Repeated, World

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Mapping
    from contextlib import AbstractContextManager

    from cjdropshipping.testing.clients.transport import MockTransport
    from cjdropshipping.testing.doors.asgi import Application

_NUMBERS = count(1)


class Mock(FirstAccount, Switchboard, Remembering):
    """A CJ Dropshipping service in memory.

    Args:
        seed: decides catalogue, tokens, ids, deviations and faults; not negative.
        accounts: how many accounts it has.
        deviations: names of deviations to switch on (``cjdropshipping.testing.DEVIATIONS``), or
            "all".
        faults: name of a fault (``cjdropshipping.testing.FAULTS``) -> how many of all calls have
            it, from 0 to 1.
        calls_per_second: how many calls an account may make in any second of real time, or of
            what ``clock.advance`` skips; any number when left out.
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
        keep: a file (SQLite) that what it remembers is read from, if it is there, and written to
            every half second or so, less often where there is much of it, as long as the mock is
            open: ``close``, or ``with Mock(keep=...)``. Nobody else can keep it meanwhile.
        monotonic: real time by which the rate is counted, in seconds; never goes back.
        time: real time for the date of a Retry-After, in seconds since 1970.

    Raises:
        ValueError: one of these is of another form or out of its range, there is no deviation or
            fault of that name, or the file to keep is not of such a mock (``restore``).
        OSError: it cannot be opened, or another mock keeps it.
        ModuleNotFoundError: the extra ``mock`` is not installed.

    All methods may be called from several threads.

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
        accounts: int = 1,
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
        keep: str | os.PathLike[str] | None = None,
        monotonic: Callable[[], float] = real.monotonic,
        time: Callable[[], float] = real.time,
    ) -> None:
        seed = whole("seed", seed)
        accounts = whole("accounts", accounts, least=1)
        products = whole("products", products, least=1, most=MOST_PRODUCTS)
        remember = whole("remember", remember)
        if calls_per_second is not None:
            calls_per_second = whole("calls_per_second", calls_per_second, least=1)
        if points is not None:
            points = whole("points", points)
        for name, status in (("rate_status", rate_status), ("points_status", points_status)):
            one_of(name, status, get_args(Status))
        one_of("unknown_parameters", unknown_parameters, get_args(UnknownParameters))
        one_of("repeated_orders", repeated_orders, get_args(Repeated))
        one_of("repeated_payments", repeated_payments, get_args(Repeated))
        if keep is not None:
            keep = file_name("keep", keep)
        self._seed = seed
        self._document = document or Document.shipped()
        self._clock = Clock()
        self._world = World.create(seed, products, repeated_orders, repeated_payments)
        self._lock = Turns()
        all_data = tuple(Account(number) for number in range(1, accounts + 1))
        tokens = self._tokens = Tokens(seed, all_data)
        shared = Shared(
            seed=seed,
            base_url=f"http://mock-{next(_NUMBERS)}.invalid",
            world=self.world,
            clock=self.clock,
            tokens=tokens,
            lock=self._lock,
            handle=self.handle,
            transport=self.transport,
        )
        self._accounts = tuple(MockAccount(data, shared) for data in all_data)
        self._failures = Failures(faults or {}, seed)
        self._deviations = Deviations(deviations, seed, Shapes(self.document))
        self._observed = Observed(remember)
        allowance = Allowance(calls_per_second, rate_status, points, points_status)
        self._pipeline = Pipeline(
            seed=seed,
            document=self.document,
            world=self.world,
            first=all_data[0],
            only=all_data[0] if accounts == 1 else None,
            tokens=tokens,
            gate=Gate(allowance, tokens, self.clock.beside(monotonic)),
            validation=Validation(self.document, unknown_parameters),
            deviations=self._deviations,
            failures=self._failures,
            observed=self._observed,
            time=time,
        )
        self._remember(
            seed=seed,
            products=products,
            document=self.document,
            accounts=all_data,
            clock=self.clock,
            tokens=tokens,
            failures=self._failures,
            deviations=self._deviations,
            observed=self._observed,
            turns=self._lock,
            keep=keep,
        )

    def __repr__(self) -> str:
        return f"<Mock seed={self.seed} accounts={len(self.accounts)}>"

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
    def accounts(self) -> tuple[MockAccount, ...]:
        """Its accounts; they see nothing of each other."""
        return self._accounts

    @property
    def account(self) -> MockAccount:
        """The first account; calls without a token are of it, too."""
        return self._accounts[0]

    # ── what it knows ────────────────────────────────────────────────────────────────────────────

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
        return tuple(order for account in self._accounts for order in account.orders)

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

    # ── ways in ──────────────────────────────────────────────────────────────────────────────────

    @property
    def app(self) -> Application:
        """The mock as an ASGI application."""
        from cjdropshipping.testing.doors.asgi import Application

        return Application(self)

    def transport(self, clock: Clock | None = None) -> MockTransport:
        """The mock as an httpx transport, for clients both sync and async.

        Args:
            clock: what a delayed reply moves on, instead of taking its time.
        """
        from cjdropshipping.testing.clients.transport import MockTransport

        return MockTransport(self, clock)

    def serve(self) -> AbstractContextManager[str]:
        """Serves the mock on a free port of loopback while a ``with`` block runs; gives the URL."""
        from cjdropshipping.testing.doors.server import serving

        return serving(self)

    def handle(self, request: Request) -> Response:
        """Answers one request; never raises, whatever the request holds.

        The answer may be one that does not arrive (``Response.broken``).
        """
        with self._lock:
            self._observed.answered += 1
            return self._pipeline.answer(request, self._observed.answered, self.clock.tick())
