"""The ground of the machine: a mock, a client, errands that break off, and time that passes.

rules of an area ── self.errand(...) ──> done
                          └──> broken ── go_on, at once or after many other steps ──> done
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, ClassVar, TypeVar

import httpx
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule
from tests.flows.machine.books import Audit
from tests.flows.machine.driver import Driver, Trouble, troubles
from tests.flows.machine.errands import Broken, Errand, run
from tests.flows.machine.saying import same
from tests.support.flows import Kind
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.books import FIRST_BALANCE

T = TypeVar("T")

MINUTE = 60

broken: Bundle[Broken] = Bundle("broken")
"""Errands that ended before their end."""

orders: Bundle[str] = Bundle("orders")
"""Ids of orders; some are merged or deleted by now."""


class Base(RuleBasedStateMachine):
    """One account and what its merchant does; ``kind`` is that of the client."""

    kind: Kind = "sync"
    happened: ClassVar[Counter[tuple[str, str]]] = Counter()
    """How often which errand ended how, in all examples."""

    def __init__(self) -> None:
        super().__init__()
        self.mock = Mock(products=20)
        self.merchant = Merchant(self.mock)
        self.audit = Audit(self.mock)
        self.driver = Driver(self.kind, self.mock, self.instead)
        self.made = 0

    def teardown(self) -> None:
        self.driver.close()

    def instead(self, request: httpx.Request) -> httpx.Response | None:
        """For mocks that are not right: an answer in place of the mock's."""
        return None

    # ── what the areas use ───────────────────────────────────────────────────────────────────────

    def number(self, prefix: str) -> str:
        """A number that nothing has."""
        self.made += 1
        return f"{prefix}-{self.made}"

    def errand(self, errand: Errand, trouble: Trouble = None, at_once: bool = False) -> Any:
        """Runs an errand, and where it breaks off once more at once, or leaves it to ``go_on``."""
        left = self._run(errand, trouble, None)
        if left is not None and at_once:
            left = self._run(errand, None, left.token)
        return multiple() if left is None else left

    def _run(self, errand: Errand, trouble: Trouble, token: str | None) -> Broken | None:
        ended = run(self.driver, errand, trouble, token)
        self.happened[errand.name, ended.how] += 1
        return ended.left

    # ── rules that belong to no area ─────────────────────────────────────────────────────────────

    @rule(target=broken, what=consumes(broken), trouble=troubles, forgets=st.booleans())
    def go_on(self, what: Broken, trouble: Trouble, forgets: bool) -> Any:
        """With the token, unless it is lost; then only where that does no harm."""
        token = None if forgets and not what.errand.needs_token else what.token
        left = self._run(what.errand, trouble, token)
        return multiple() if left is None else left

    @rule(minutes=st.sampled_from([1, 31, 24 * 60 + 1, 3 * 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.mock.clock.advance(minutes * MINUTE)
        self.driver.reborn()  # its token may have died meanwhile

    @rule(cents=st.sampled_from([FIRST_BALANCE, 100_000, 20_000, 2_000, 0]))
    def balance_is(self, cents: int) -> None:
        """Somebody else spends of the balance, or tops it up."""
        self.audit.first_balance += cents - self.mock.books.balance
        self.mock.books.balance = cents

    # ── what is always true ──────────────────────────────────────────────────────────────────────

    @invariant()
    def books_agree(self) -> None:
        self.audit.check()

    @invariant()
    def mock_never_breaks_down(self) -> None:
        same("answers that were bugs of the mock", self.driver.transport.broke_down, 0)


def chosen(items: Sequence[T], which: int) -> T | None:
    """One of the items that there are by now, if there are any."""
    return items[which % len(items)] if items else None
