"""One account of a mock: who it is, what it has, and what happens to it.

    Mock ── accounts ──┬─ MockAccount CJ1000001 ── client() · ask() ──> calls with its token
                       └─ MockAccount CJ1000002      ├── books, orders, points      what it has
                                                     ├── back_office                CJ's side of it
                                                     └── arrange, expire_tokens     what befalls it

Accounts see the same catalogue and nothing of each other.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from cjdropshipping.testing.accounts.arrangements import ANY, Arrangements
from cjdropshipping.testing.accounts.books import Books
from cjdropshipping.testing.accounts.ledger import Orders, PlacedOrder
from cjdropshipping.testing.accounts.tokens import api_key
from cjdropshipping.testing.clients.clients import Clients
from cjdropshipping.testing.protocol.wire import Request, Response
from cjdropshipping.testing.service.backoffice import BackOffice
from cjdropshipping.testing.service.gate import TOKEN_HEADER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cjdropshipping.testing.accounts.account import Account
    from cjdropshipping.testing.accounts.tokens import Tokens
    from cjdropshipping.testing.clients.transport import MockTransport
    from cjdropshipping.testing.world.clock import Clock
    from cjdropshipping.testing.world.turns import Turns
    from cjdropshipping.testing.world.world import World

State = TypeVar("State")


@attrs.frozen(eq=False)
class Shared:
    """What the accounts of a mock have in common."""

    seed: int
    base_url: str
    world: World
    clock: Clock
    tokens: Tokens
    lock: Turns
    handle: Callable[[Request], Response]
    transport: Callable[[Clock | None], MockTransport]


class MockAccount(Clients):
    """One account. All methods may be called from several threads.

    It begins with 100,000 USD, two addresses, and makeup bills of which two are due, of 16.55 USD
    together.
    """

    def __init__(self, data: Account, shared: Shared) -> None:
        self._data, self._shared = data, shared

    def __repr__(self) -> str:
        return f"<MockAccount {self.name}>"

    # ── who it is ────────────────────────────────────────────────────────────────────────────────

    @property
    def data(self) -> Account:
        """What the handlers see of it."""
        return self._data

    @property
    def number(self) -> int:
        """Which account of the mock it is, from 1."""
        return self._data.number

    @property
    def name(self) -> str:
        """CJ and its ``openId``."""
        return self._data.name

    @property
    def open_id(self) -> int:
        """As ``openId`` in replies."""
        return self._data.open_id

    @property
    def api_key(self) -> str:
        """Its API key; it never changes."""
        return api_key(self._shared.seed, self._data)

    @property
    def token(self) -> str:
        """An access token of it that is alive: the latest, or a new one if that died."""
        with self._shared.lock:
            return self._shared.tokens.current(self._data, self.clock.millis).access

    @property
    def living_token(self) -> str | None:
        """Its latest access token if that is alive, else None; to look at it makes none."""
        with self._shared.lock:
            pair = self._shared.tokens.living(self._data, self.clock.millis)
        return pair.access if pair else None

    # ── what it has ──────────────────────────────────────────────────────────────────────────────

    @property
    def points(self) -> int:
        """Points that its calls have cost on this day of the mock's clock."""
        with self._shared.lock:
            return self._data.spent(self.clock.millis)

    @property
    def orders(self) -> tuple[PlacedOrder, ...]:
        """Its orders, oldest first; a copy."""
        with self._shared.lock:
            return tuple(self._data.state(Orders).placed(self.number))

    @property
    def books(self) -> Books:
        """What it has to pay and has paid, and how everything of it moved.

        The very object: look at it while no request is under way.
        """
        return self._data.state(Books)

    def state(self, kind: type[State]) -> State:
        """What a chapter keeps for it; the very object."""
        return self._data.state(kind)

    # ── what befalls it ──────────────────────────────────────────────────────────────────────────

    @cached_property
    def back_office(self) -> BackOffice:
        """CJ's side of it: orders are shipped, goods stored, bills written."""
        return BackOffice(self._data, self._shared.world, self.clock, self._shared.lock)

    def arrange(self, name: str, key: str = ANY, /, **details: Any) -> None:
        """Has something happen to a certain order or other thing of the account, until ``lift``.

        Args:
            name: the arrangement (``cjdropshipping.testing.ARRANGEMENTS`` says what each does).
            key: the thing that it is about, such as the number of an order; anything by default.
            **details: what the arrangement has to know.

        Raises:
            ValueError: there is no such arrangement, it takes no such details, or one of them is
                of another form or out of its range.
        """
        with self._shared.lock:
            self._data.state(Arrangements).add(name, key, details)

    def lift(self, name: str, key: str = ANY, /) -> None:
        """Ends an arrangement, if it is there.

        Raises:
            ValueError: there is no arrangement of this name.
        """
        with self._shared.lock:
            self._data.state(Arrangements).lift(name, key)

    def expire_tokens(self) -> None:
        """Lets its access tokens die at once; its refresh tokens live on."""
        with self._shared.lock:
            self._shared.tokens.expire(self._data)

    # ── ways in ──────────────────────────────────────────────────────────────────────────────────

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

        Raises:
            ValueError: the target is no path.
        """
        if not target.startswith("/"):
            raise ValueError(
                f"target must begin with /, as in /api2.0/v1/product/query, but is {target!r}"
            )
        headers = {TOKEN_HEADER: self.token}
        return self._shared.handle(
            Request.to(method, target, headers=headers, json=json, form=form)
        )

    @property
    def clock(self) -> Clock:
        """The mock's time."""
        return self._shared.clock

    @property
    def base_url(self) -> str:
        """Of its clients in process; no host has this name."""
        return self._shared.base_url

    def transport(self, clock: Clock | None = None) -> MockTransport:
        """The mock as an httpx transport.

        Args:
            clock: what a delayed reply moves on, instead of taking its time.
        """
        return self._shared.transport(clock)
