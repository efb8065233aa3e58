"""What the live page shows, as JSON. To look at it changes nothing of the mock.

    {
      "now": 1767225600000,                            the mock's clock
      "counts": {"accepted": 7, "refused": 1, "failed": 1},
      "tallies": [{"outcome": "refused", "of": "1600100 Param error", "calls": 1}],
      "on": [{"kind": "fault", "name": "late", "to": "orders_*", "how": "2 times"}],
      "accounts": [{"name": "CJ1000001", "balance": 10000000, "points": 12, "token", "api_key"}],
                                                       a token that is alive, else null
      "more_accounts": 0,                              that are not told of
      "things": [Thing],                               latest change first
      "resting": [RestingBill],                        of these accounts
      "more_resting": 0,
      "requests": [...]                                latest first; their bodies: details.py
    }

Money is in US cents, times are in milliseconds since 1970.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import msgspec

from cjdropshipping.testing.failing.faults import FAULTS
from cjdropshipping.testing.pages.printable import printable
from cjdropshipping.testing.pages.things import resting_bills, things
from cjdropshipping.testing.protocol.envelope import MESSAGES
from cjdropshipping.testing.service.switched import switched_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cjdropshipping.testing.mock import Mock
    from cjdropshipping.testing.mock_account import MockAccount
    from cjdropshipping.testing.service.observed import Recorded

#: How many things all accounts show together, and how many requests are shown.
MOST_THINGS = 200
MOST_REQUESTS = 100

#: Of so many accounts, the first ones, all is told; of the others, what has changed.
MOST_ACCOUNTS = 50

#: Longer texts of a request are cut.
_LONGEST = 300


def live(mock: Mock) -> bytes:
    """JSON text of what there is to see."""
    accepted, refusals, faults = mock.accepted, mock.refusals, mock.faults
    first = mock.accounts[:MOST_ACCOUNTS]
    moved = chain.from_iterable(things(account, MOST_THINGS) for account in mock.accounts)
    latest = sorted(moved, key=lambda thing: thing.since, reverse=True)
    resting = [bill for account in first for bill in resting_bills(account)]
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
        "accounts": [_account(account) for account in first],
        "more_accounts": len(mock.accounts) - len(first),
        "things": latest[:MOST_THINGS],
        "resting": resting[:MOST_THINGS],
        "more_resting": max(0, len(resting) - MOST_THINGS),
        "requests": [_request(mock, request) for request in _last(mock)],
    }
    return msgspec.json.encode(printable(msgspec.to_builtins(shown)))


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
    """What its fault does, and why it was refused.

    A refusal is told in the mock's words where it has any, else it is what the code means.
    """
    fault = FAULTS[request.fault].summary if request.fault else ""
    if request.code is None:
        return fault
    refused = request.reason or _meaning(mock, request.operation_id, request.code)
    return "; ".join(filter(None, (fault, refused)))


def _named(mock: Mock, operation_id: str | None, code: int) -> str:
    return f"{code} {_meaning(mock, operation_id, code)}".rstrip()


def _meaning(mock: Mock, operation_id: str | None, code: int) -> str:
    operation = mock.document.operations.get(operation_id or "")
    documented = operation.refusals.get(code) if operation else None
    return documented or MESSAGES.get(code, "")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
