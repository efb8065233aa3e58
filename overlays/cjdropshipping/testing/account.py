"""An account: its tokens, and whatever the chapters keep for it.

    Account ── state(MyProducts) ── state(SourcingDesk) ── ...

A chapter owns the class of its state and asks the account for the one instance of it, so accounts
never see each other's data and a new chapter needs no change here.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from typing import Any, TypeVar

import msgspec

from cjdropshipping.testing.seeded import seeded

State = TypeVar("State")


class Account:
    """One account of the mock.

    Args:
        seed: seed of the mock.
        number: number of the account, from 1; part of its tokens.
    """

    def __init__(self, seed: int, number: int) -> None:
        self.number = number
        self.open_id = 1_000_000 + number
        self.token = _token(seed, number, "ACCESS_TOKEN", "token")
        self.refresh_token = _token(seed, number, "REFRESH_TOKEN", "refresh")
        self.points = 0
        """Points that its calls have cost."""
        self._states: dict[type[Any], Any] = {}

    def state(self, kind: type[State]) -> State:
        """What a chapter keeps for this account; made empty when first asked for."""
        state = self._states.get(kind)
        if state is None:
            state = self._states[kind] = kind()
        kept: State = state
        return kept


def _token(seed: int, number: int, kind: str, purpose: str) -> str:
    """A token in the form of the service: ``API@<account>@CJ:<jwt>``, some 300 characters."""
    random = seeded(seed, purpose, number)
    claims = {"jti": f"{random.getrandbits(64):016x}", "type": kind, "sub": str(number)}
    parts = (
        msgspec.json.encode({"alg": "HS256"}),
        msgspec.json.encode({**claims, "mock": f"{random.getrandbits(512):0128x}"}),
        random.randbytes(32),
    )
    jwt = ".".join(urlsafe_b64encode(part).decode().rstrip("=") for part in parts)
    return f"API@CJ{1_000_000 + number}@CJ:{jwt}"
