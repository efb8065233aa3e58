"""CHANGELOG.md: a head, then an entry for each version, the newest on top.

# Changelog                          written once, then left alone
…
## 0.2.0 - unreleased                newer than what was released last: written anew each time
                                     ### Notes in it is written by hand, and kept
## 0.1.0 - 2026-03-01                released: left alone
"""

from __future__ import annotations

import re

from attrs import frozen

from .change import MARK
from .entry import UNRELEASED, Entry
from .semver import RULE, Version

HEAD = f"""\
# Changelog

{RULE}

{MARK}marks what breaks a program that was written against the version before. Entries are
written by `scripts/changelog`, from the OpenAPI document and the Python surface; what neither of
them shows, such as a mended fault, stands under *Notes*.
"""

_ENTRY = re.compile(r"^## (\d+\.\d+\.\d+) - (.+)$", re.MULTILINE)
_NOTES = re.compile(r"^### Notes\n.*?(?=^### |\Z)", re.MULTILINE | re.DOTALL)


@frozen
class _Told:
    version: Version
    date: str
    text: str

    @property
    def notes(self) -> str:
        match = _NOTES.search(self.text)
        return match[0].rstrip() if match else ""


class Misplaced(Exception):
    """The changelog has several entries since the version that an entry starts from."""


def write(text: str, new: Entry, date: str | None = None) -> str:
    """The text of CHANGELOG.md with an entry; the one that is newer than its base is replaced.

    Without a date, the entry keeps the one that it has. Without changes there is no entry, unless
    it has notes. Misplaced where that would cost an entry of another version.
    """
    head, told = _read(text or HEAD)
    newer = [each for each in told if each.version > new.base]
    replaced = [each for each in told if each.version == new.base] if new.first else newer
    if len(replaced) > 1:
        raise Misplaced(f"CHANGELOG.md goes on after {new.base.text} with several versions")
    notes = [each.notes for each in replaced if each.notes]
    entry: list[str] = []
    if new.changes or notes:
        dated = date or next((each.date for each in replaced), UNRELEASED)
        reason, _, sections = new.body().partition("\n\n")
        entry = [new.heading(dated), reason, *notes, sections.rstrip()]
    kept = [each for each in told if each not in replaced]
    above = [each.text.rstrip() for each in kept if each in newer]
    below = [each.text.rstrip() for each in kept if each not in newer]
    return "\n\n".join(filter(None, [head.rstrip(), *above, *entry, *below])) + "\n"


def lacks(text: str, new: Entry) -> str | None:
    """What is missing in the text of CHANGELOG.md; None where it has the entry as it should be."""
    if write(text, new) == text:
        return None
    remedy = "run scripts/changelog --write"
    if not any(each.version == new.version for each in _read(text)[1]):
        return f"CHANGELOG.md has no entry for {new.version.text}: {remedy}"
    return f"The entry for {new.version.text} is not what has changed: {remedy}"


def _read(text: str) -> tuple[str, list[_Told]]:
    """What stands above the first entry, and the entries."""
    found = list(_ENTRY.finditer(text))
    ends = [*(match.start() for match in found), len(text)][1:]
    told = [
        _Told(Version.parse(match[1]), match[2], text[match.start() : end])
        for match, end in zip(found, ends, strict=True)
    ]
    return text[: found[0].start()] if found else text, told
