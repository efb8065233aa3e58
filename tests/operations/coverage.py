"""How often each operation was called, how, and how that ended.

Ledger.note("orders_get", "generated", Way("call", "async"), succeeded=True)
Ledger.table()      one line for each operation, for the end of the run
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.operations.described import described
from tests.operations.ways import WAYS, Way

SOURCES = ("documented", "known", "document", "generated")
"""Where the data were from: the spec's examples, the same with ids of what exists, the blocks of
the vendor's documents, the schemas."""


class Ledger:
    """Counts of calls."""

    def __init__(self) -> None:
        self._calls: Counter[tuple[str, str, Way, bool]] = Counter()

    def note(self, operation_id: str, source: str, way: Way, *, succeeded: bool) -> None:
        self._calls[operation_id, source, way, succeeded] += 1

    def count(
        self,
        operation_id: str,
        source: str | None = None,
        *,
        way: Way | None = None,
        kind: str | None = None,
        succeeded: bool | None = None,
    ) -> int:
        """How many calls were like that; what is None does not matter."""
        return sum(
            number
            for (name, from_, by, ended), number in self._calls.items()
            if name == operation_id
            and source in (None, from_)
            and way in (None, by)
            and kind in (None, by.kind)
            and succeeded in (None, ended)
        )

    def silent(self, source: str, *, succeeded: bool | None = None) -> list[str]:
        """Operations and ways that were not called with data of this source, or not so."""
        return [
            f"{name} {way}"
            for name in described()
            for way in WAYS
            if not self.count(name, source, way=way, succeeded=succeeded)
        ]

    def __bool__(self) -> bool:
        return bool(self._calls)

    def table(self) -> Iterator[str]:
        """One line for each operation, below a line of headings, and one of all."""
        columns = ("examples", *SOURCES, "successes", "refusals", "sync", "async")
        yield " ".join([f"{'operation':<44}", *(f"{column:>10}" for column in columns)])
        totals = [0] * len(columns)
        for name, operation in described().items():
            row = [
                len(operation.documented),
                *(self.count(name, source) for source in SOURCES),
                *(self.count(name, succeeded=ended) for ended in (True, False)),
                *(self.count(name, kind=kind) for kind in ("sync", "async")),
            ]
            totals = [total + more for total, more in zip(totals, row, strict=True)]
            yield line(name, row)
        yield line(f"{len(described())} operations", totals)


def line(name: str, row: list[int]) -> str:
    return " ".join([f"{name:<44}", *(f"{number:>10}" for number in row)])
