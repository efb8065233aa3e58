"""Which class a refusal is of: the first rule that fits it.

    operation, HTTP status, code, message ──> Rule, Rule, Rule, …  ──fits──> its class
                                                                   ──none──> ApiError

A rule says as much as it takes to tell: some codes mean one thing everywhere, others only together
with the operation or the message. The rules themselves are data, generated from the spec.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from .errors import ApiError


class Rule(msgspec.Struct, frozen=True):
    """A class, and what a refusal must look like to be of it. What is left out does not matter."""

    kind: type[ApiError]
    code: int | range | Literal["none"] | None = None
    """The code in the envelope, or those that it may be; "none" for a refusal that has none."""
    status: range | None = None
    operations: tuple[str, ...] = ()
    message: str | None = None
    """A regular expression that is found in the message, in letters of any case."""
    final: bool = False
    """Of NotAuthorised: whether another token is of no use."""

    def fits(self, operation: str, status: int, code: int | None, message: str | None) -> bool:
        """Whether a refusal looks as this rule says."""
        return (
            _is_of(self.code, code)
            and (self.status is None or status in self.status)
            and (not self.operations or operation in self.operations)
            and (
                self.message is None
                or (message is not None and bool(re.search(self.message, message, re.IGNORECASE)))
            )
        )


def _is_of(wanted: int | range | str | None, code: int | None) -> bool:
    if wanted is None or code is None:
        return wanted in (None, "none")
    return code in wanted if isinstance(wanted, range) else code == wanted


class Rules(msgspec.Struct, frozen=True):
    """Rules, the most telling ones first."""

    rules: tuple[Rule, ...]

    def first(
        self, operation: str, status: int, code: int | None, message: str | None
    ) -> Rule | None:
        """The rule that a refusal is sorted by; None where no rule knows it."""
        known = (rule for rule in self.rules if rule.fits(operation, status, code, message))
        return next(known, None)
