"""What the live page shows, as JSON. To look at it changes nothing of the mock.

    {
      "now": 1767225600000,                            the mock's clock
      "counts": {"accepted": 7, "refused": 1, "failed": 1},
      "tallies": [{"outcome": "refused", "of": "1600100 Param error", "calls": 1}],
      "on": [{"kind": "fault", "name": "late", "to": "orders_*", "how": "2 times"}],
      "accounts": [{"name": "CJ1000001", "balance": 10000000, "points": 12, "token", "api_key"}],
                                                       a token that is alive, else null
      "things": [Thing],
      "requests": [...]                                latest first
    }

Money is in US cents, times are in milliseconds since 1970.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import msgspec

from cjdropshipping.testing.pages.switched import switched_on
from cjdropshipping.testing.pages.things import things
from cjdropshipping.testing.protocol.envelope import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cjdropshipping.testing.mock import Mock
    from cjdropshipping.testing.mock_account import MockAccount
    from cjdropshipping.testing.service.observed import Recorded

#: How many things all accounts show together, and how many requests are shown.
MOST_THINGS = 200
MOST_REQUESTS = 100

#: Longer texts of a request are cut.
_LONGEST = 300


def live(mock: Mock) -> bytes:
    """JSON text of what there is to see."""
    accepted, refusals, faults = mock.accepted, mock.refusals, mock.faults
    each = max(10, MOST_THINGS // len(mock.accounts))
    found = chain.from_iterable(things(account, each) for account in mock.accounts)
    shown = {
        "now": mock.clock.millis,
        "counts": {
            "accepted": accepted.total(),
            "refused": refusals.total(),
            "failed": faults.total(),
        },
        "tallies": [
            {"outcome": outcome, "of": of, "calls": calls}
            for outcome, counted in (
                ("carried out", accepted),
                ("refused", {_named(mock, None, code): n for code, n in refusals.items()}),
                ("fault", faults),
            )
            for of, calls in counted.items()
        ],
        "on": switched_on(mock),
        "accounts": [_account(account) for account in mock.accounts],
        "things": sorted(found, key=lambda thing: thing.since, reverse=True),
        "requests": [_request(mock, request) for request in _last(mock)],
    }
    return msgspec.json.encode(_printable(msgspec.to_builtins(shown)))


def _account(account: MockAccount) -> dict[str, Any]:
    return {
        "name": account.name,
        "balance": account.books.balance,
        "points": account.points,
        "token": account.living_token,
        "api_key": account.api_key,
    }


def _last(mock: Mock) -> Iterator[Recorded]:
    return iter(mock.requests[: -MOST_REQUESTS - 1 : -1])


def _request(mock: Mock, request: Recorded) -> dict[str, Any]:
    query = urlencode(request.query, errors="replace")
    return {
        "serial": request.serial,
        "at": request.at,
        "account": request.account or "",
        "method": request.method[:_LONGEST],
        "target": _cut(f"{request.path}?{query}" if query else request.path),
        "operation": request.operation_id or "",
        "outcome": _outcome(request),
        "status": request.status,
        "code": request.code,
        "fault": request.fault or "",
        "why": _cut(_why(mock, request)),
    }


def _outcome(request: Recorded) -> str:
    if not request.status:
        return "no reply"
    if request.code is not None:
        return "refused"
    return "fault" if request.fault else "carried out"


def _why(mock: Mock, request: Recorded) -> str:
    """Why it was refused: in the mock's words where it has any, else what the code means."""
    if request.code is None:
        return ""
    return request.reason or _meaning(mock, request.operation_id, request.code)


def _named(mock: Mock, operation_id: str | None, code: int) -> str:
    return f"{code} {_meaning(mock, operation_id, code)}".rstrip()


def _meaning(mock: Mock, operation_id: str | None, code: int) -> str:
    operation = mock.document.operations.get(operation_id or "")
    documented = operation.refusals.get(code) if operation else None
    return documented or MESSAGES.get(code, "")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _printable(value: Any) -> Any:
    """The same without characters that no UTF-8 has, which a request may hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_printable(each) for each in value]
    if isinstance(value, dict):
        return {key: _printable(each) for key, each in value.items()}
    return value
