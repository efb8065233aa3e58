"""One change, as it is told, and many of them put together.

    Add optional argument `trace` (`str`) to {}       subjects: cj.products.get, cj.orders.get

Changes that differ in nothing but the subject are one line.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, IntEnum
from typing import Any

from attrs import evolve, field, frozen

MARK = "⚠️ "
SHOWN_AT_MOST = 6
"""Names in a line about wording; who wants them all finds them in the JSON."""


class Impact(IntEnum):
    """What a change means for a program that was written against the old version."""

    NOTE = 1
    """Nothing, or nothing that its code can see."""
    FEATURE = 2
    """It goes on as it is, and can do more."""
    BREAKING = 3
    """It may fail: when it is type-checked, when it calls, or when it reads a reply."""


class Section(Enum):
    """Headings of an entry, in their order."""

    OPERATIONS = "Operations"
    ARGUMENTS = "Arguments"
    REPLIES = "Replies"
    VALUES = "Enumerations"
    PAGING = "Paging"
    SENDING = "Repeating and cost"
    DEPRECATIONS = "Deprecations"
    ERRORS = "Errors"
    CLIENT = "Client"
    DOCUMENT = "OpenAPI document"
    WORDING = "Documentation"


@frozen
class Change:
    """A change of one or more subjects."""

    section: Section
    impact: Impact
    kind: str
    """For programs: ``argument-added`` and so on."""
    template: str
    """Markdown, with ``{}`` where the subjects stand."""
    subjects: tuple[str, ...]
    before: Any = field(default=None, eq=False)
    after: Any = field(default=None, eq=False)

    @property
    def text(self) -> str:
        """The line of an entry, without its bullet."""
        names = [f"`{subject}`" for subject in self.subjects]
        if self.section is Section.WORDING and len(names) > SHOWN_AT_MOST:
            names[SHOWN_AT_MOST - 1 :] = [f"{len(names) - SHOWN_AT_MOST + 1} more"]
        listed = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
        mark = MARK if self.impact is Impact.BREAKING else ""
        return mark + self.template.replace("{}", listed)


def merged(changes: Iterable[Change]) -> list[Change]:
    """In the order of an entry: by section, breaking ones first; one line for the same change."""
    found: dict[tuple[Section, Impact, str], Change] = {}
    for change in changes:
        key = change.section, change.impact, change.template
        known = found.get(key)
        subjects = (*known.subjects, *change.subjects) if known else change.subjects
        found[key] = evolve(known or change, subjects=tuple(dict.fromkeys(subjects)))
    order = list(Section)
    return sorted(
        found.values(),
        key=lambda c: (order.index(c.section), c.impact is not Impact.BREAKING),
    )
