"""Which version follows from what has changed.

change       before 1.0      from 1.0 on
breaking     minor           major
feature      patch           minor
note         patch           patch
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from attrs import field, frozen

from .change import Change, Impact

Bump = Literal["major", "minor", "patch"]

RULE = """\
Versions follow [semantic versioning](https://semver.org): a breaking change raises the major
number, a new feature the minor one, anything else the patch number. Before 1.0 a breaking change
raises the minor number, and anything else the patch number."""

_FORM = re.compile(r"(\d+)\.(\d+)\.(\d+)")


@frozen(order=True)
class Version:
    """A version: three numbers."""

    major: int
    minor: int
    patch: int
    text: str = field(init=False, order=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "text", f"{self.major}.{self.minor}.{self.patch}")

    @classmethod
    def parse(cls, text: str) -> Version:
        """Reads ``0.1.0``; ValueError for anything else, since no rule says what follows on it."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no version of three numbers")
        return cls(*map(int, match.groups()))

    def bumped(self, bump: Bump) -> Version:
        """The version after this one."""
        if bump == "major":
            return Version(self.major + 1, 0, 0)
        if bump == "minor":
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)


def bump(version: Version, changes: Iterable[Change]) -> Bump:
    """What the most momentous change asks for."""
    impact = max((change.impact for change in changes), default=Impact.NOTE)
    if impact is Impact.BREAKING:
        return "major" if version.major else "minor"
    return "minor" if impact is Impact.FEATURE and version.major else "patch"
