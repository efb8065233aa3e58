"""Changes anywhere, whatever a line is: these know nothing of tables, examples and sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.drift.paper import Lines, Mutator, Paper, Site

_WORD = re.compile(r"[A-Za-z0-9]{2,}")
_SAYS = re.compile(r"[A-Za-z0-9]")


def any_word(paper: Paper) -> Iterator[Site]:
    """A word of any line, with its first letter doubled."""

    def make(random: Random) -> Lines | None:
        number = random.randint(1, len(paper.lines))
        line = paper.line(number)
        words = [word for word in _WORD.finditer(line) if not _is_mark(line, word)]
        if not words:
            return None
        at = random.choice(words).start()
        return paper.replaced(number, line[:at] + line[at] + line[at:])

    yield Site("", frozenset(), make)


def _is_mark(line: str, word: re.Match[str]) -> bool:
    """Whether a word only introduces what follows: how curl is told of a body."""
    return line.lstrip().startswith("--data") and line[: word.start()].strip(" -rawdt") == ""


def any_line(paper: Paper) -> Iterator[Site]:
    """Any line less, if it says something."""

    def make(random: Random) -> Lines | None:
        number = random.randint(1, len(paper.lines))
        return paper.without(number, number) if _SAYS.search(paper.line(number)) else None

    yield Site("", frozenset(), make)


ANYWHERE: dict[str, Mutator] = {"any word": any_word, "any line": any_line}
