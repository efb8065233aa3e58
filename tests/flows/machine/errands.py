"""What a merchant wants of a flow, however many runs it takes.

    Errand ── run ──> agrees(result)    what the flow says is what the books say
                 ├──> allows(entries)   money that this run has taken, whatever became of it
                 └──> killed, or an error: Broken, with the token from which a later run goes on

FlowStopped says that nothing was paid by the run: so it must be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs
from hypothesis import event
from tests.flows.machine.driver import Driver, Trouble
from tests.support.flows import Killed

from cjdropshipping import CJError, FlowStopped, ReplyError, ServerTrouble, TransportError
from cjdropshipping.testing.books import Entry

Spent = Sequence[Entry]
Start = Callable[..., Any]
"""Takes a client, ``on_step`` and ``resume``; gives what the flow gives."""

UNPROVOKED = (ReplyError, ServerTrouble, TransportError)
"""What never comes out of a run in which nothing was lost."""


def anything(result: Any) -> None:
    """Of a result that tells nothing that the books do not."""


def nothing(spent: Spent) -> None:
    """For an errand that is not to pay."""
    assert spent == []


@attrs.frozen(eq=False)
class Errand:
    """One wish; ``start`` begins it or, with a token, goes on."""

    name: str
    start: Start
    agrees: Callable[[Any], None] = anything
    allows: Callable[[Spent], None] = nothing


@attrs.frozen(eq=False)
class Broken:
    """An errand that did not come to its end."""

    errand: Errand
    token: str | None

    def __repr__(self) -> str:
        return f"<{self.errand.name}, broken off: {self.token}>"


def run(driver: Driver, errand: Errand, trouble: Trouble, token: str | None) -> Broken | None:
    """Runs an errand once; what is left of it, if anything."""
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
    event(f"{errand.name}: {'done' if end is None else type(end).__name__}")
    assert trouble is not None or not isinstance(end, UNPROVOKED), repr(end)
    spent = entries[before:]
    assert not (isinstance(end, FlowStopped) and spent), "it stopped, and money was taken"
    errand.allows(spent)
    if end is None:
        return None
    told = end.resume_token if isinstance(end, CJError) else None
    return Broken(errand, told or tokens[-1])
