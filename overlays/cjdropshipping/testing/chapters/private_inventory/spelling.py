"""Names that the documents leave open: which of several fields a value comes in.

    {"quantity": 3, "count": 3}   both, as some examples have it
    {"quantity": 3}               the first name, as others have it
    {"itemCount": 3}              another name: the arrangement "private other spelling"

The arrangement is keyed by the operationId; its details may choose among three names, such as
``count="count"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.chapters.chapter import Call


@attrs.frozen
class Spelling:
    """How one answer writes; ``other`` are the details of the arrangement, None without it."""

    other: Mapping[str, Any] | None

    @classmethod
    def of(cls, call: Call) -> Spelling:
        """That of the answer to this call."""
        arrangements = call.account.state(Arrangements)
        return cls(arrangements.take("private other spelling", call.operation.id))

    def named(self, choice: str, names: tuple[str, ...], value: Any, usual: int) -> dict[str, Any]:
        """A value in the first ``usual`` of its names, or in another: the last, or the chosen."""
        if self.other is None:
            return dict.fromkeys(names[:usual], value)
        return {self.other.get(choice, names[-1]): value}
