"""An entry of the changelog, from changes.

## 0.2.0 - unreleased                              heading: version, date

⚠️ 2 breaking changes, 1 other. 0.1.0 -> …         what follows from it

### Arguments                                      sections; breaking ones first in each

* ⚠️ Remove argument `x` from `cj.products.search`
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from attrs import frozen

from .change import MARK, Change, Impact
from .semver import Version, bump

UNRELEASED = "unreleased"


@frozen
class Entry:
    """What has changed since a version, and the version that follows."""

    base: Version
    changes: tuple[Change, ...]
    first: bool = False
    """There is no version before: the base is the one that is described."""

    @property
    def version(self) -> Version:
        """The next version."""
        return self.base if self.first else self.base.bumped(bump(self.base, self.changes))

    @property
    def reason(self) -> str:
        """Why it is that version."""
        if self.first:
            return "The first version."
        breaking = sum(change.impact is Impact.BREAKING for change in self.changes)
        others = len(self.changes) - breaking
        counted = ", ".join(
            f"{count or 'no'} {word}{'' if count == 1 else 's'}"
            for count, word in ((breaking, "breaking change"), (others, "other change"))
        )
        mark = MARK if breaking else ""
        kind = bump(self.base, self.changes)
        return f"{mark}{counted[0].upper()}{counted[1:]} since {self.base.text}: a {kind} release."

    def body(self) -> str:
        """The text below the heading."""
        parts = [self.reason]
        for section, changes in groupby(self.changes, key=lambda change: change.section):
            lines = "\n".join(f"* {change.text}" for change in changes)
            parts.append(f"### {section.value}\n\n{lines}")
        return "\n\n".join(parts) + "\n"

    def heading(self, date: str = UNRELEASED) -> str:
        """The line above it."""
        return f"## {self.version.text} - {date}"

    def markdown(self, date: str = UNRELEASED) -> str:
        """The whole entry."""
        return f"{self.heading(date)}\n\n{self.body()}"

    def data(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "base": self.base.text,
            "version": self.version.text,
            "bump": None if self.first else bump(self.base, self.changes),
            "reason": self.reason,
            "changes": [_data(change) for change in self.changes],
        }


def _data(change: Change) -> dict[str, Any]:
    return {
        "section": change.section.value,
        "kind": change.kind,
        "impact": change.impact.name.lower(),
        "breaking": change.impact is Impact.BREAKING,
        "subjects": list(change.subjects),
        "before": change.before,
        "after": change.after,
        "text": change.text,
    }
