"""A mock's memory, as its users see it.

snapshot() ──> text ──> restore()       of this mock, or of another that is made alike
keep=path  ──> what is in the file, which follows the mock until close()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjdropshipping.testing.accounts.tokens import Pair
from cjdropshipping.testing.keeping.memory import Memory, Part
from cjdropshipping.testing.keeping.snapshot import Origin, Snapshot
from cjdropshipping.testing.service.observed import Recorded
from cjdropshipping_runtime._version import __version__

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence
    from types import TracebackType
    from typing import Self

    from cjdropshipping.testing.accounts.account import Account
    from cjdropshipping.testing.accounts.tokens import Tokens
    from cjdropshipping.testing.failing.deviating import Deviations
    from cjdropshipping.testing.failing.failures import Failures
    from cjdropshipping.testing.keeping.keeper import Keeper
    from cjdropshipping.testing.protocol.document import Document
    from cjdropshipping.testing.service.observed import Observed
    from cjdropshipping.testing.world.clock import Clock
    from cjdropshipping.testing.world.turns import Turns


class Remembering:
    """What a mock that has called ``_remember`` can do with what it remembers."""

    _memory: Memory
    _turns: Turns
    _keeper: Keeper | None = None

    def snapshot(self) -> str:
        """What the mock remembers, as JSON: the same state gives the same text.

        These are orders, books and whatever else its accounts have, tokens, clock, faults and
        deviations that were asked for, requests and counters. With the same requests a mock goes on
        from it in the same way, in another process, too.

        Raises:
            ValueError: a test has put something there that is no plain data.
        """
        with self._turns:
            snapshot = self._memory.take()
        return snapshot.text

    def restore(self, text: str) -> None:
        """Goes on from a snapshot as if nothing had happened since.

        Objects that were handed out before, such as ``books``, are then of no mock any more: ask
        again. Limits, ``faults``, ``deviations`` and other options stay as this mock was made.

        Args:
            text: of ``snapshot``; it may come from anywhere, for none of it is run.

        Raises:
            ValueError: it is no snapshot, or one of a mock of another version, or with another
                seed, document, or number of accounts or products. Then nothing is changed.
        """
        snapshot = Snapshot.of_text(text)
        with self._turns:
            self._memory.put(snapshot)

    def close(self) -> None:
        """Brings the file that it keeps up to date, and lets it go; without one, does nothing.

        The mock goes on, but is not kept any more. At the end of the process, and at that of a
        ``with`` block, it is called by itself.

        Raises:
            OSError: the file cannot be written.
            ValueError: as for ``snapshot``.
        """
        if self._keeper is not None:
            self._keeper.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        raised: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _remember(
        self,
        *,
        seed: int,
        products: int,
        document: Document,
        accounts: Sequence[Account],
        clock: Clock,
        tokens: Tokens,
        failures: Failures,
        deviations: Deviations,
        observed: Observed,
        turns: Turns,
        keep: str | os.PathLike[str] | None,
    ) -> None:
        """Takes up what is in the file ``keep``, if there is one."""
        origin = Origin(__version__, seed, products, len(accounts), document.digest)
        parts = [
            Part("clock", clock, fixed={"_lock"}),
            Part(
                "tokens",
                tokens,
                fixed={"_seed", "_by_key"},
                holds={"_by_access": Pair, "_by_refresh": Pair, "_latest": Pair, "_made": int},
            ),
            Part("faults", failures, fixed={"_shares"}),
            Part("deviations", deviations, fixed={"_always", "_shapes"}),
            Part("observed", observed, holds={"requests": Recorded}),
        ]
        self._memory = Memory(origin, parts, accounts)
        self._turns = turns
        if keep is not None:
            from cjdropshipping.testing.keeping.keeper import Keeper

            self._keeper = Keeper(keep, self._memory, turns, clock)
