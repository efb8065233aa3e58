"""What was just done may take a moment to show: look again and again, until it does.

look ──> settled? ── yes ──> what was found
  ^          │ no
  └─ pause <─┘   after so many looks: what was found last, settled or not
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from .pace import Pace

if TYPE_CHECKING:
    from .calls import Calls
    from .effects import Flow

T = TypeVar("T")

LAGGING = Pace(first=1.0, longest=15.0, factor=2.0)
"""Between looks at what lags behind; six of them take half a minute."""


def look_until(
    calls: Calls,
    look: Callable[[], Flow[T]],
    settled: Callable[[T], bool],
    *,
    looks: int = 6,
    pace: Pace = LAGGING,
) -> Flow[T]:
    """What ``look`` finds, as soon as it is settled or has been looked for often enough."""
    pauses = pace.pauses(calls.service.random)
    found = yield from look()
    for _ in range(looks - 1):
        if settled(found):
            break
        yield from calls.sleep(next(pauses))
        found = yield from look()
    return found
