"""When something happens to calls: which calls, how many of them, how often, and from when on.

    call ── operation, account ── since, until ── after, every ── share ── times ──> it happens
               whose calls         mock's clock    which one       chance   how many

A call has to pass one after the other; whatever it does not pass, counts no further. So ``after=2,
every=3`` are the third, sixth ... of the calls that match, and ``times=2`` ends it after two.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, TypedDict

import attrs

from cjdropshipping.testing.failing.names import place_of, unknown
from cjdropshipping.testing.given.forms import number, text, whole
from cjdropshipping.testing.world.clock import LAST_MILLIS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from random import Random

    from cjdropshipping.testing.accounts.account import Account


@attrs.frozen(eq=False)
class Circumstance:
    """A call, as far as it matters here; ``account`` is whose token it has, if that is alive."""

    operation: str | None
    account: Account | None
    now: int
    """Of the mock's clock, in milliseconds since 1970."""


class When(TypedDict, total=False):
    """Which calls something happens to, and how many of them: to all when nothing is said."""

    operation: str | None
    """operationId of the calls, or a pattern such as ``orders_*``."""
    account: str | int | None
    """Name or number of the account that calls."""
    since: float
    """In how many seconds it begins, by the mock's clock."""
    until: float | None
    """And in how many it ends."""
    after: int
    """How many calls that match are spared first."""
    every: int
    """Of the others it happens to each n-th, beginning with the first."""
    share: float
    """And of those to so many, by chance, from 0 to 1."""
    times: int | None
    """How often in all."""


@attrs.define(eq=False)
class Occasion:
    """What a call has to be for something to happen to it; see ``When``.

    ``account`` is a name, ``since`` and ``until`` are times of the mock's clock, in milliseconds
    since 1970.

    Raises:
        ValueError: one of these is of another form, or out of its range.
    """

    operation: str | None = None
    account: str | None = None
    since: int = 0
    until: int | None = None
    after: int = 0
    every: int = 1
    share: float = 1.0
    times: int | None = None
    _matched: int = attrs.field(default=0, init=False)
    _happened: int = attrs.field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self.after = whole("after", self.after)
        self.every = whole("every", self.every, least=1)
        self.share = number("share", self.share, most=1)
        if self.times is not None:
            self.times = whole("times", self.times, least=1)
        if self.until is not None and self.until <= self.since:
            raise ValueError("until must be later than since")

    @classmethod
    def of(
        cls, when: When, now: int, operations: Collection[str], accounts: Sequence[str]
    ) -> Occasion:
        """From what was said at the time ``now``.

        Raises:
            TypeError: there is something else in it.
            ValueError: no operation or account is meant, or a number is out of its range.
        """
        if others := when.keys() - When.__annotations__.keys():
            takes = ", ".join(When.__annotations__)
            raise TypeError(f"{', '.join(sorted(others))} is none of {takes}")
        operation, until = when.get("operation"), when.get("until")
        if operation is not None:
            pattern = text("operation", operation)
            if not any(fnmatchcase(name, pattern) for name in operations):
                raise unknown("operation", pattern, operations)
        return cls(
            operation=operation,
            account=_account(when.get("account"), accounts),
            since=_later(now, when.get("since", 0.0)),
            until=None if until is None else _later(now, until),
            after=when.get("after", 0),
            every=when.get("every", 1),
            share=when.get("share", 1.0),
            times=when.get("times"),
        )

    @property
    def left(self) -> int | None:
        """How often it will happen still; None for any number."""
        return None if self.times is None else self.times - self._happened

    def is_over(self, now: int) -> bool:
        """Whether it will not happen any more: its time has passed, or it has been often enough."""
        return self.left == 0 or (self.until is not None and now >= self.until)

    def comes(self, call: Circumstance, random: Random) -> bool:
        """Whether it happens to this call; counts it."""
        if self.is_over(call.now) or not self._matches(call):
            return False
        self._matched += 1
        turn = self._matched - self.after - 1
        if turn < 0 or turn % self.every or (self.share < 1 and random.random() >= self.share):
            return False
        self._happened += 1
        return True

    def _matches(self, call: Circumstance) -> bool:
        if self.operation is not None and not fnmatchcase(call.operation or "", self.operation):
            return False
        if self.account is not None and (call.account is None or call.account.name != self.account):
            return False
        return self.since <= call.now


def _account(wanted: str | int | None, names: Sequence[str]) -> str | None:
    if wanted is None:
        return None
    place = place_of(wanted, names)
    if place is None:
        raise ValueError(f"unknown account {wanted}; there are {', '.join(names)}")
    return names[place]


def _later(now: int, seconds: object) -> int:
    """The time in so many seconds."""
    if isinstance(seconds, int | float) and not isinstance(seconds, bool):
        millis = now + seconds * 1000
        if 0 <= millis <= LAST_MILLIS:
            return round(millis)
    raise ValueError(f"{seconds!r} is no number of seconds that the mock's clock can go on by")
