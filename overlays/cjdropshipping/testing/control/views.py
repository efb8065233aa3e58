"""What the control path tells: names that can be asked for, and what the mock has come to.

Times are milliseconds since 1970 by the mock's clock, amounts US cents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from typing import Any

import attrs

from cjdropshipping.testing.accounts.arrangements import ARRANGEMENTS
from cjdropshipping.testing.accounts.ledger import PlacedOrder
from cjdropshipping.testing.control.shelf import Shelf
from cjdropshipping.testing.failing.deviations import DEVIATIONS
from cjdropshipping.testing.failing.faults import FAULTS
from cjdropshipping.testing.failing.names import place_of
from cjdropshipping.testing.mock import Mock
from cjdropshipping.testing.mock_account import MockAccount
from cjdropshipping.testing.service import switched
from cjdropshipping.testing.service.observed import Recorded
from cjdropshipping.testing.service.switched import SwitchedOn


def faults(mock: Mock) -> dict[str, str]:
    """The names of all faults, and what each does."""
    return {fault.name: fault.summary for fault in FAULTS.values()}


def deviations(mock: Mock) -> dict[str, str]:
    """The names of all deviations, and what each does."""
    return {deviation.name: deviation.summary for deviation in DEVIATIONS.values()}


def switched_on(mock: Mock) -> list[SwitchedOn]:
    """The faults, deviations and arrangements that are on: to what, and how, in words."""
    return switched.switched_on(mock)


def arrangements(mock: Mock) -> Mapping[str, str]:
    """The names of all arrangements: what the key is, what happens, what each takes."""
    return ARRANGEMENTS


def clock(mock: Mock) -> dict[str, Any]:
    """The mock's time."""
    millis = mock.clock.millis
    return {"millis": millis, "time": datetime.fromtimestamp(millis / 1000, UTC).isoformat()}


def advance(mock: Mock, seconds: float) -> dict[str, Any]:
    """Moves the mock's clock on; returns its time."""
    mock.clock.advance(seconds)
    return clock(mock)


def accounts(mock: Mock) -> list[dict[str, Any]]:
    """All accounts, each with its access token if that is alive."""
    return [
        {
            "number": account.number,
            "name": account.name,
            "open_id": account.open_id,
            "token": account.living_token,
            "api_key": account.api_key,
            "points": account.points,
            "balance": account.books.balance,
            "orders": len(account.orders),
        }
        for account in mock.accounts
    ]


def token(account: MockAccount) -> str:
    """An access token of an account that is alive: its latest, or a new one if that died."""
    return account.token


def requests(
    mock: Mock,
    last: int = 100,
    since: int = 0,
    operation: str | None = None,
    account: int | str | None = None,
) -> list[dict[str, Any]]:
    """The last requests that came as to CJ, oldest first, of those that match all that is given.

    Args:
        mock: which has seen them.
        last: how many at most.
        since: only those after the one with this serial number.
        operation: only those of this operationId, or of a pattern such as ``orders_*``.
        account: only those of the account with this number or name.

    Raises:
        ValueError: there is no such operation or account.
    """
    if operation is not None and not any(
        fnmatchcase(name, operation) for name in mock.document.operations
    ):
        raise ValueError(f"unknown operation {operation}; one is named as in orders_get")
    name = None if account is None else account_of(mock, account).name
    found = [
        request
        for request in mock.requests
        if request.serial > since
        and (operation is None or fnmatchcase(request.operation_id or "", operation))
        and name in (None, request.account)
    ]
    return [_request(request) for request in found[max(len(found) - last, 0) :]]


def counters(mock: Mock) -> dict[str, Any]:
    """How many calls ended how: carried out, refused, failing; and tokens handed out."""
    return {
        "accepted": mock.accepted,
        "refusals": mock.refusals,
        "faults": mock.faults,
        "issued": mock.issued,
    }


def orders(mock: Mock, account: int | str | None = None) -> Sequence[PlacedOrder]:
    """The orders of all accounts, or of the one with this number or name."""
    return mock.orders if account is None else account_of(mock, account).orders


def books(account: MockAccount) -> dict[str, Any]:
    """An account's balance, bills, payments, and every change of a status."""
    kept = account.books
    return {
        "balance": kept.balance,
        "bills": list(kept.bills),
        "entries": list(kept.entries),
        "moves": list(kept.moves),
    }


def snapshot(mock: Mock) -> dict[str, str]:
    """All that the mock remembers, as ``restore`` takes it."""
    return {"text": mock.snapshot()}


def shelf(shelf: Shelf) -> list[str]:
    """The names of the snapshots that ``shelf/take`` has kept, oldest first."""
    return shelf.names


def account_of(mock: Mock, which: int | str) -> MockAccount:
    """The account with this number or name.

    Raises:
        ValueError: there is none.
    """
    place = place_of(which, [account.name for account in mock.accounts])
    if place is not None:
        return mock.accounts[place]
    names = ", ".join(f"{account.number} ({account.name})" for account in mock.accounts)
    raise ValueError(f"there is no account {which}, but {names}")


def _request(request: Recorded) -> dict[str, Any]:
    return {**attrs.asdict(request), "body": request.body.decode(errors="replace")}
