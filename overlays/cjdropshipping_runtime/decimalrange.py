"""DecimalRange: one figure, or the lowest and the highest of several.

11.85       low == high          a figure of one thing
0.97-4.08   low <  high          a figure that differs between the variants of a product
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any


class DecimalRange:
    """A price or a weight that may span the variants of a product: ``low`` to ``high``.

    Both ends are exact; they are equal where the service sent one figure. Raises ValueError where
    ``low`` is more than ``high``.
    """

    __slots__ = ("high", "low")

    low: Decimal
    high: Decimal

    def __init__(self, low: Decimal, high: Decimal) -> None:
        if low > high:
            raise ValueError(f"{low} is more than {high}")
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a DecimalRange does not change")

    def __reduce__(self) -> Any:
        return DecimalRange, (self.low, self.high)

    @property
    def is_range(self) -> bool:
        """Whether the two ends differ."""
        return self.low != self.high

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DecimalRange) and self._ends == other._ends

    def __hash__(self) -> int:
        return hash(self._ends)

    @property
    def _ends(self) -> tuple[Decimal, Decimal]:
        return self.low, self.high

    def __repr__(self) -> str:
        return f"DecimalRange(low={self.low!r}, high={self.high!r})"

    def __str__(self) -> str:
        return f"{self.low}-{self.high}" if self.is_range else str(self.low)

    def __contains__(self, amount: Decimal | int) -> bool:
        return self.low <= amount <= self.high
