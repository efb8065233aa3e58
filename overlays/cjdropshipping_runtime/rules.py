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
    code: int | Literal["none"] | None = None
    """The code in the envelope; "none" for a refusal that has none."""
    status: range | None = None
    operations: tuple[str, ...] = ()
    message: str | None = None
    """A regular expression that is found in the message, in letters of any case."""

    def fits(self, operation: str, status: int, code: int | None, message: str | None) -> bool:
        """Whether a refusal looks as this rule says."""
        return (
            self.code in (None, "none" if code is None else code)
            and (self.status is None or status in self.status)
            and (not self.operations or operation in self.operations)
            and (
                self.message is None
                or (message is not None and bool(re.search(self.message, message, re.IGNORECASE)))
            )
        )


class Rules(msgspec.Struct, frozen=True):
    """Rules, the most telling ones first."""

    rules: tuple[Rule, ...]

    def class_of(
        self, operation: str, status: int, code: int | None, message: str | None
    ) -> type[ApiError]:
        """The class of a refusal; ApiError itself for one that no rule knows."""
        for rule in self.rules:
            if rule.fits(operation, status, code, message):
                return rule.kind
        return ApiError
