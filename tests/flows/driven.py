"""Flows driven against a mock, and what its books say of the money afterwards."""

from __future__ import annotations

from typing import Any

from tests.support.flows import Kill, Kind, drive
from tests.support.rewriting import Rewrite, Rewritten

from cjdropshipping.testing import Mock


class Driven:
    """Whoever has a mock of their own, and drives flows against it."""

    mock: Mock

    def run(self, kind: Kind, act: Any, kill: Kill | None = None, **options: Any) -> Any:
        return drive(kind, self.mock, act, kill, **options)

    def disguised(self, kind: Kind, path: str, rewrite: Rewrite, act: Any) -> Any:
        """What comes of it where answers on a path are rewritten."""
        return self.run(kind, act, transport=Rewritten(self.mock.transport(), path, rewrite))

    def debited(self) -> list[int]:
        """What was taken from the balance, in cents, payment by payment."""
        return [entry.cents for entry in self.mock.books.entries]

    def sent(self, operation_id: str) -> int:
        return sum(each.operation_id == operation_id for each in self.mock.requests)
