"""The tokens of all accounts: which are alive, and until when.

    API key ──obtain──> Pair(access, refresh) ──refresh──> the next Pair; this one is dead
                │          ├── access dies after 15 days, or at once: expire
                │          └── refresh dies after 180 days
                └── for 24 hours the same pair, as long as its access token lives

``log_out`` kills both at once. Times are epoch milliseconds of the mock's clock.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from datetime import timedelta

import attrs
import msgspec

from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.protocol.envelope import (
    API_KEY_WRONG,
    REFRESH_TOKEN_INVALID,
    TOKEN_INVALID,
    Refuse,
)
from cjdropshipping.testing.world.seeded import seeded

_MILLISECOND = timedelta(milliseconds=1)

#: Documented lives of the two tokens, and how long the same pair is served.
ACCESS_LIFE = timedelta(days=15) // _MILLISECOND
REFRESH_LIFE = timedelta(days=180) // _MILLISECOND
SERVED = timedelta(days=1) // _MILLISECOND


@attrs.define(eq=False)
class Pair:
    """An access token and its refresh token."""

    account: Account
    access: str = attrs.field(repr=False)
    refresh: str = attrs.field(repr=False)
    created: int
    access_until: int
    refresh_until: int


@attrs.frozen
class Issued:
    """How often pairs were handed out: for an API key (new or not), and for a refresh token."""

    obtained: int = 0
    refreshed: int = 0


class Tokens:
    """The tokens of all accounts of one mock.

    Args:
        seed: of the mock; decides keys and tokens.
        accounts: all of them.
    """

    def __init__(self, seed: int, accounts: tuple[Account, ...]) -> None:
        self.issued = Issued()
        self._seed = seed
        self._by_key = {api_key(seed, account): account for account in accounts}
        self._by_access: dict[str, Pair] = {}
        self._by_refresh: dict[str, Pair] = {}
        self._latest: dict[Account, Pair] = {}
        self._made: dict[Account, int] = {}

    def current(self, account: Account, now: int) -> Pair:
        """The account's latest pair if its access token is alive; else a new one."""
        return self.living(account, now) or self._issue(account, now)

    def living(self, account: Account, now: int) -> Pair | None:
        """The account's latest pair if its access token is alive; else None."""
        pair = self._latest.get(account)
        return pair if pair and self.owner(pair.access, now) else None

    def owner(self, access: str, now: int) -> Account | None:
        """Whose access token this is; None where it is unknown or dead."""
        pair = self._by_access.get(access)
        return None if pair is None or now >= pair.access_until else pair.account

    def account(self, access: str, now: int) -> Account:
        """Whose access token this is.

        Raises:
            Refuse: 1600001, it is unknown or dead.
        """
        owner = self.owner(access, now)
        if owner is None:
            raise Refuse(TOKEN_INVALID)
        return owner

    def obtain(self, key: str, now: int) -> Pair:
        """A pair for an API key: the latest for a day, then a new one.

        Raises:
            Refuse: 1600005, there is no such key.
        """
        account = self._by_key.get(key)
        if account is None:
            raise Refuse(API_KEY_WRONG)
        pair = self.current(account, now)
        if now - pair.created >= SERVED:
            pair = self._issue(account, now)
        self.issued = attrs.evolve(self.issued, obtained=self.issued.obtained + 1)
        return pair

    def refresh(self, token: str, now: int) -> Pair:
        """The next pair for a refresh token; the pair that it belongs to dies.

        Raises:
            Refuse: 1600003, it is unknown or dead.
        """
        pair = self._by_refresh.get(token)
        if pair is None or now >= pair.refresh_until:
            raise Refuse(REFRESH_TOKEN_INVALID)
        self._kill(pair)
        self.issued = attrs.evolve(self.issued, refreshed=self.issued.refreshed + 1)
        return self._issue(pair.account, now)

    def log_out(self, access: str) -> None:
        """Kills the pair of an access token."""
        self._kill(self._by_access[access])

    def expire(self, account: Account) -> None:
        """Kills every access token of an account; its refresh tokens live on."""
        for pair in [p for p in self._by_access.values() if p.account is account]:
            del self._by_access[pair.access]

    def _kill(self, pair: Pair) -> None:
        self._by_access.pop(pair.access, None)
        self._by_refresh.pop(pair.refresh, None)

    def _issue(self, account: Account, now: int) -> Pair:
        serial = self._made.get(account, 0)
        self._made[account] = serial + 1
        pair = Pair(
            account=account,
            access=_token(self._seed, account, "ACCESS_TOKEN", "token", serial),
            refresh=_token(self._seed, account, "REFRESH_TOKEN", "refresh", serial),
            created=now,
            access_until=now + ACCESS_LIFE,
            refresh_until=now + REFRESH_LIFE,
        )
        self._by_access[pair.access] = self._by_refresh[pair.refresh] = pair
        self._latest[account] = pair
        return pair


def api_key(seed: int, account: Account) -> str:
    """The API key of an account: 32 hexadecimal digits behind its name."""
    digits = seeded(seed, "key", account.number).getrandbits(128)
    return f"{account.name}@api@{digits:032x}"


def _token(seed: int, account: Account, kind: str, purpose: str, serial: int) -> str:
    """A token in the form of the service: ``API@<account>@CJ:<jwt>``, some 300 characters."""
    random = seeded(seed, purpose, account.number, serial)
    claims = {"jti": f"{random.getrandbits(64):016x}", "type": kind, "sub": str(account.number)}
    parts = (
        msgspec.json.encode({"alg": "HS256"}),
        msgspec.json.encode({**claims, "mock": f"{random.getrandbits(512):0128x}"}),
        random.randbytes(32),
    )
    jwt = ".".join(urlsafe_b64encode(part).decode().rstrip("=") for part in parts)
    return f"API@{account.name}@CJ:{jwt}"
