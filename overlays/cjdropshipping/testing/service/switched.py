"""What is on that makes the mock another than CJ: faults, deviations, arrangements.

Mock(faults=, deviations=)   always
fail, deviate                on occasion: to which calls, from when on, how often still
arrange                      for a thing of an account
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from cjdropshipping.testing.accounts.arrangements import ANY, Arrangements

if TYPE_CHECKING:
    from cjdropshipping.testing.failing.occasions import Occasion
    from cjdropshipping.testing.mock import Mock
    from cjdropshipping.testing.mock_account import MockAccount


class SwitchedOn(msgspec.Struct):
    """One thing that is on, in words."""

    kind: str
    name: str
    to: str
    how: str


def switched_on(mock: Mock) -> list[SwitchedOn]:
    """All that is on: what the mock was made with first, then as asked for."""
    arranged = (each for account in mock.accounts for each in _arranged(account))
    return [*_faults(mock), *_deviations(mock), *arranged]


def _faults(mock: Mock) -> Iterator[SwitchedOn]:
    failures, now = mock.failures, mock.clock.millis
    for name, share in failures.shares.items():
        yield SwitchedOn("fault", name, "any call", _share(share))
    for asked in failures.asked_for:
        if asked.occasion.is_over(now):
            continue
        how = _how(asked.occasion, now)
        if asked.seconds:
            how.append(f"takes {asked.seconds:g} s")
        yield SwitchedOn("fault", asked.fault.name, _to(asked.occasion), ", ".join(how))


def _deviations(mock: Mock) -> Iterator[SwitchedOn]:
    deviations, now = mock.deviations, mock.clock.millis
    for name in sorted(deviations.names):
        yield SwitchedOn("deviation", name, "any call", "always")
    for asked in deviations.asked_for:
        if not asked.occasion.is_over(now):
            how = ", ".join(_how(asked.occasion, now))
            yield SwitchedOn("deviation", asked.name, _to(asked.occasion), how)


def _arranged(account: MockAccount) -> Iterator[SwitchedOn]:
    for (name, key), details in account.state(Arrangements).made.items():
        of = "anything" if key == ANY else key
        how = ", ".join(f"{detail}={value!r}" for detail, value in details.items())
        yield SwitchedOn("arrangement", name, f"{of} of {account.name}", how)


def _to(occasion: Occasion) -> str:
    """Which calls it happens to."""
    to = occasion.operation or "any call"
    return f"{to} of {occasion.account}" if occasion.account else to


def _how(occasion: Occasion, now: int) -> list[str]:
    """When it happens to them, and how often."""
    how: list[str] = []
    if occasion.left is not None:
        how.append(f"{occasion.left} time{'s' * (occasion.left != 1)}")
    if occasion.after:
        how.append(f"after {occasion.after}")
    if occasion.every != 1:
        how.append(f"one in {occasion.every}")
    if occasion.share != 1:
        how.append(_share(occasion.share))
    if occasion.since > now:
        how.append(f"since {_time(occasion.since)}")
    if occasion.until is not None:
        how.append(f"until {_time(occasion.until)}")
    return how


def _share(share: float) -> str:
    return f"{share:.4g} of them, by chance"


def _time(millis: int) -> str:
    return f"{datetime.fromtimestamp(millis / 1000, UTC):%Y-%m-%d %H:%M:%S} UTC"
