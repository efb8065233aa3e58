"""What is wrong with a request that was not sent.

InvalidInput     a call, or a step of a flow, with all that is wrong with its input
└── Problem        one field, the rule that it breaks, and where that rule is documented
"""

from __future__ import annotations

import msgspec

from .errors import CJError

__all__ = ["InvalidInput", "Problem"]


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong with a request; it never holds a value that was to be sent."""

    field: str
    """Dotted names as on the wire, ``products[0].vid``; "" is the request as a whole."""
    rule: str
    """What the documents ask for, in words."""
    source: str
    """Document and section that say so; "" where none does."""

    def __str__(self) -> str:
        """One line, for people."""
        where = f" [{self.source}]" if self.source else ""
        return f"{self.field or 'the request'}: {self.rule}{where}"


class InvalidInput(CJError, ValueError):
    """The input of a call breaks documented rules, so nothing was sent and nothing was done.

    Attributes:
        operation: id of the operation that was to be called (``orders_create_v3``).
        problems: all that is wrong, not the first alone.
    """

    def __init__(self, operation: str, problems: tuple[Problem, ...]) -> None:
        self.operation, self.problems = operation, problems
        super().__init__(operation, problems)

    def __str__(self) -> str:
        """A line for the call and one for each problem; no line shows what was to be sent."""
        lines = [f"{self.operation}: nothing was sent, the input is not what is documented"]
        return "\n".join([*lines, *(f"  {problem}" for problem in self.problems)])
