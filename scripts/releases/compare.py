"""All changes between two contracts, each told once, in the order of an entry."""

from __future__ import annotations

from . import handwritten, models, operations
from .change import Change, merged
from .contract import Contract


def compare(old: Contract, new: Contract) -> list[Change]:
    """What a caller of the old version has to know of the new one."""
    old, names = models.follow_renames(old, new)
    return merged(
        [
            *operations.changes(old, new),
            *models.changes(old, new, names),
            *handwritten.changes(old, new),
        ]
    )
