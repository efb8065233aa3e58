"""A value of a reply that is not what the documents promise."""

from __future__ import annotations

from typing import Any, Literal

from attrs import frozen

Action = Literal["coerced", "dropped"]


@frozen
class Deviation:
    """One value that is not what the documents promise.

    ``coerced``: it was another JSON type for the same value and has been converted.
    ``dropped``: nothing could be made of it; the field is None (a list lost the element).
    """

    operation: str
    path: str
    """Where, from the envelope down: ``data.content[0].productList[3].listedNum``."""
    expected: str
    got: Any
    action: Action

    def __str__(self) -> str:
        return f"{self.operation}: {self.path}: expected {self.expected}, got {self.got!r:.80}"
