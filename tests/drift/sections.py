"""Changes of sections, operations and lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.drift.paper import Lines, Mutator, Paper, Site, expect, misspelt, once, reworded

from facts.model import Section

_METHOD = re.compile(r"\b(GET|POST|PUT|PATCH|DELETE)\b")
_REQUEST = re.compile(r"((?:--request|-X) )(GET|POST|PUT|PATCH|DELETE)")
_HEADER = re.compile(r"^(--header ')([^:']+)(:.*)$")
_QUERY = re.compile(r"\?\w+=[^&']*")


def _sections(paper: Paper) -> list[Section]:
    """All but the first, which is the head of the document, with more than a heading."""
    return [section for section in paper.facts.sections[1:] if section.end > section.line]


def dropped(paper: Paper) -> Iterator[Site]:
    """A section less."""
    for section in _sections(paper):
        twice = _twice(paper, section)
        expected = "operation removed" if section.operation and not twice else "section removed"

        def make(random: Random, section: Section = section) -> Lines | None:
            return paper.without(section.line, section.end)

        # Of two sections on one operation either may be told as gone.
        yield Site("", expect(expected, "operation removed"), make)


def _twice(paper: Paper, section: Section) -> bool:
    called = section.operation
    same = [
        other
        for other in paper.facts.sections
        if called and other.operation and other.operation.path == called.path
    ]
    return len(same) > 1


def doubled(paper: Paper) -> Iterator[Site]:
    """A section twice."""
    for section in _sections(paper):

        def make(random: Random, section: Section = section) -> Lines | None:
            target = random.choice(_sections(paper)).line
            return paper.inserted(target, paper.lines[section.line - 1 : section.end])

        yield Site("", expect("section added"), make)


def moved(paper: Paper) -> Iterator[Site]:
    """A section elsewhere."""
    sections = _sections(paper)
    for index, section in enumerate(sections):
        others = [other for place, other in enumerate(sections) if place not in (index, index + 1)]

        def make(
            random: Random, section: Section = section, others: list[Section] = others
        ) -> Lines | None:
            target = random.choice(others).line
            text = paper.lines[section.line - 1 : section.end]
            lines = paper.without(section.line, section.end)
            at = target - 1 - (len(text) if target > section.line else 0)
            return [*lines[:at], *text, *lines[at:]]

        if others:
            yield Site("", expect("section moved"), make)


def new_operation(paper: Paper) -> Iterator[Site]:
    """One more section, like another one but for title and path."""
    for section in _sections(paper):
        if section.operation:

            def make(
                random: Random, section: Section = section, path: str = section.operation.path
            ) -> Lines | None:
                text = paper.lines[section.line - 1 : section.end]
                bare = path.removeprefix("/")
                copied = [line.replace(bare, f"{bare}Anew") for line in text]
                copied[0] = copied[0].rstrip() + " Anew"
                return paper.inserted(random.choice(_sections(paper)).line, copied)

            yield Site("", expect("operation added"), make)


def retitled(paper: Paper) -> Iterator[Site]:
    """Another title."""
    for section in paper.facts.sections:

        def make(random: Random, section: Section = section) -> Lines | None:
            word = random.choice(re.findall(r"\b[A-Z]\w+", section.title) or [""])
            line = paper.line(section.line)
            if _METHOD.fullmatch(word):
                return None
            return paper.replaced(section.line, once(line, word, word + "ing"))

        yield Site("", expect("section renamed"), make)


def renumbered(paper: Paper) -> Iterator[Site]:
    """Another number."""
    for section in paper.facts.sections[1:]:
        if section.number:

            def make(random: Random, section: Section = section) -> Lines | None:
                new = f"{section.number}{random.randint(1, 9)}"
                line = paper.line(section.line)
                return paper.replaced(section.line, line.replace(section.number, new, 1))

            yield Site("", expect("section moved"), make)


def readdressed(paper: Paper) -> Iterator[Site]:
    """Another path."""
    for section in paper.facts.sections:
        if section.operation:
            line = section.operation.line

            def make(
                random: Random, line: int = line, path: str = section.operation.path
            ) -> Lines | None:
                bare = path.removeprefix("/")
                new = paper.line(line).replace(bare, misspelt(random, bare), 1)
                return paper.replaced(line, new)

            yield Site("", expect("operation readdressed"), make)


def remethoded(paper: Paper) -> Iterator[Site]:
    """Another method, where the reader takes it from."""
    for section in paper.facts.sections:
        if section.operation:
            asked = [line.line for line in section.curl if _REQUEST.search(paper.line(line.line))]
            lines = [*asked, section.operation.line, section.line]
            source = next((line for line in lines if _METHOD.search(paper.line(line))), None)
            if source:

                def make(random: Random, line: int = source) -> Lines | None:
                    new = random.choice(["PUT", "PATCH"])
                    return paper.replaced(line, _METHOD.sub(new, paper.line(line), count=1))

                yield Site("", expect("operation readdressed"), make)


def hosted(paper: Paper) -> Iterator[Site]:
    """Another host."""
    for section in paper.facts.sections:
        if section.operation and "://" in paper.line(section.operation.line):
            line = section.operation.line

            def make(random: Random, line: int = line) -> Lines | None:
                host = random.choice(["api", "new-developers", "eu.developers"])
                text = re.sub(r"://[^./]+", f"://{host}", paper.line(line), count=1)
                return paper.replaced(line, text)

            yield Site("", expect("operation readdressed"), make)


def header_changed(paper: Paper) -> Iterator[Site]:
    """A header under another name, one less, or one more."""
    for section in paper.facts.sections:
        for line in (line.line for line in section.curl):
            found = _HEADER.match(paper.line(line).strip())
            if found and section.headers.count(found[2].strip()) == 1:

                def make(
                    random: Random, line: int = line, found: re.Match[str] = found
                ) -> Lines | None:
                    return paper.replaced(line, f"{found[1]}{found[2]}-New{found[3]}")

                yield Site("", expect("header renamed"), make)


def header_added(paper: Paper) -> Iterator[Site]:
    """One more header."""
    for section in paper.facts.sections:
        for line in (line.line for line in section.curl):
            if _HEADER.match(paper.line(line).strip()):

                def make(random: Random, line: int = line) -> Lines | None:
                    return paper.inserted(line, [f"--header 'X-Extra-{random.randrange(9)}: x' \\"])

                yield Site("", expect("header added"), make)


def curl_changed(paper: Paper) -> Iterator[Site]:
    """Another value in the address of a curl example."""
    for section in paper.facts.sections:
        for line in (line.line for line in section.curl):
            if _QUERY.search(paper.line(line)):

                def make(random: Random, line: int = line) -> Lines | None:
                    value = f"?changed={random.randrange(99)}"
                    return paper.replaced(line, _QUERY.sub(value, paper.line(line), count=1))

                yield Site("", expect("curl reworded"), make)


def heading_changed(paper: Paper) -> Iterator[Site]:
    """Another heading inside a section."""
    for section in paper.facts.sections:
        for heading in section.headings:

            def make(random: Random, line: int = heading.line) -> Lines | None:
                return paper.replaced(line, paper.line(line).replace("# ", "# Anew ", 1))

            yield Site("", expect("heading renamed"), make)


def prose_changed(paper: Paper) -> Iterator[Site]:
    """Another word in a line of prose."""
    for section in paper.facts.sections:
        for line in (line.line for line in section.prose):

            def make(random: Random, line: int = line) -> Lines | None:
                return paper.replaced(line, reworded(random, paper.line(line)))

            yield Site("", expect("line reworded"), make)


def prose_dropped(paper: Paper) -> Iterator[Site]:
    """A line of prose less."""
    for section in paper.facts.sections:
        for line in (line.line for line in section.prose):
            if len(paper.line(line).split()) > 8:

                def make(random: Random, line: int = line) -> Lines | None:
                    return paper.without(line, line)

                yield Site("", expect("line removed"), make)


def prose_added(paper: Paper) -> Iterator[Site]:
    """A line of prose more, below another one."""
    for section in paper.facts.sections:
        lines = [line.line for line in section.prose]
        for line in lines:
            if line + 1 in lines:

                def make(random: Random, line: int = line) -> Lines | None:
                    words = random.sample(["Calls", "rest", "at", "night", "or", "wait"], 6)
                    return paper.inserted(
                        line + 1, [" ".join([*words, "until", "then", "it", "is."])]
                    )

                yield Site("", expect("line added"), make)


SECTIONS: dict[str, Mutator] = {
    "section removed": dropped,
    "section doubled": doubled,
    "section moved": moved,
    "new operation": new_operation,
    "title": retitled,
    "number": renumbered,
    "path": readdressed,
    "method": remethoded,
    "host": hosted,
    "header renamed": header_changed,
    "header added": header_added,
    "curl example": curl_changed,
    "heading": heading_changed,
    "prose reworded": prose_changed,
    "prose removed": prose_dropped,
    "prose added": prose_added,
}
