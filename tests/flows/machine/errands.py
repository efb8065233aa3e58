"""What a merchant wants of a flow, however many runs it takes.

    Errand ── run ──> agrees(result)    what the flow says is what the books say
                 ├──> allows(entries)   money that this run has taken, whatever became of it
                 └──> killed, or an error: Broken, with the token from which a later run goes on

FlowStopped says that nothing was paid by the run: so it must be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import attrs
from tests.flows.machine.driver import Driver, Trouble
from tests.flows.machine.saying import same, true
from tests.support.flows import Killed

from cjdropshipping import CJError, FlowStopped, ReplyError, ServerTrouble, TransportError
from cjdropshipping.testing.accounts.books import Entry

Spent = Sequence[Entry]
Start = Callable[..., Any]
"""Takes a client, ``on_step`` and ``resume``; gives what the flow gives."""

DONE = "done"

UNPROVOKED = (ReplyError, ServerTrouble, TransportError)
"""What never comes out of a run in which nothing was lost."""


def anything(result: Any) -> None:
    """Of a result that tells nothing that the books do not."""


def nothing(spent: Spent) -> None:
    """For an errand that is not to pay."""
    same("money spent", spent, [])


@attrs.frozen(eq=False)
class Errand:
    """One wish; ``start`` begins it or, with a token, goes on."""

    name: str
    start: Start
    agrees: Callable[[Any], None] = anything
    allows: Callable[[Spent], None] = nothing
    needs_token: bool = False
    """Whether a run without the token would be another errand."""


@attrs.frozen(eq=False)
class Broken:
    """An errand that did not come to its end."""

    errand: Errand
    token: str | None

    def __repr__(self) -> str:
        return f"<{self.errand.name}, broken off: {self.token}>"


class Ended(NamedTuple):
    """How a run ended: what it was, in a word, and what is left of the errand, if anything."""

    how: str
    left: Broken | None


def run(driver: Driver, errand: Errand, trouble: Trouble, token: str | None) -> Ended:
    """Runs an errand once; fails where something is not as it should be."""
    tokens = [token]
    entries = driver.mock.books.entries
    before = len(entries)

    def keep(step: Any) -> None:
        tokens.append(step.token)

    end: BaseException | None = None
    try:
        errand.agrees(driver.run(lambda cj: errand.start(cj, keep, token), trouble))
    except (Killed, CJError) as error:
        end = error
    spent = entries[before:]
    true(f"{end!r} for no reason", trouble is not None or not isinstance(end, UNPROVOKED))
    true("it stopped, and money was taken", not (isinstance(end, FlowStopped) and spent))
    errand.allows(spent)
    if end is None:
        return Ended(DONE, None)
    told = end.resume_token if isinstance(end, CJError) else None
    return Ended(type(end).__name__, Broken(errand, told or tokens[-1]))
