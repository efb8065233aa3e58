"""How often each operation was called, in which phase, and how the calls ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import attrs

PHASES = ("examples", "coverage", "fuzzing", "stateful", "chains")
"""The phases of schemathesis, and the links that are followed on purpose."""


@attrs.frozen
class Tally:
    """Counts of calls."""

    called: Counter[tuple[str, str]] = attrs.field(factory=Counter[tuple[str, str]])
    """By operation and phase."""
    succeeded: Counter[str] = attrs.field(factory=Counter[str])
    """By operation."""

    def count(self, operation_id: str, phase: str, status: int) -> None:
        """Counts a call; it succeeded with a status of 2xx."""
        self.called[operation_id, phase] += 1
        self.succeeded[operation_id] += 200 <= status < 300

    def add(self, other: Tally) -> None:
        """Takes in the counts of another."""
        self.called.update(other.called)
        self.succeeded.update(other.succeeded)

    def lines(self) -> Iterator[str]:
        """A table, a line for each operation."""
        operations = sorted({operation for operation, _ in self.called})
        yield f"{'':<46}{''.join(f'{name:>10}' for name in (*PHASES, 'succeeded', 'refused'))}"
        for operation in operations:
            counts = [self.called[operation, phase] for phase in PHASES]
            succeeded = self.succeeded[operation]
            cells = [*counts, succeeded, sum(counts) - succeeded]
            yield f"{operation:<46}{''.join(f'{cell:>10,}' for cell in cells)}"

    @property
    def summary(self) -> str:
        """The sums, on one line."""
        phases = Counter[str]()
        for (_, phase), calls in self.called.items():
            phases[phase] += calls
        parts = [f"{phase} {phases[phase]:,}" for phase in PHASES if phases[phase]]
        operations = len({operation for operation, _ in self.called})
        return (
            f"{phases.total():,} calls of {operations} operations ({', '.join(parts)}),"
            f" {self.succeeded.total():,} succeeded"
        )
