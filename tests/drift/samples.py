"""Changes in examples: a key, a value, or a block; and the error codes in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.drift.paper import Lines, Mutator, Paper, Site, expect, misspelt

from facts.keys import ENVELOPE
from facts.model import Example

_KEY = re.compile(r'^(\s*)"([\w$-]+)"(\s*:\s*)(.*?)(\s*,?\s*)$')
_SCALAR = re.compile(r'^(?:"[^"]*"|-?\d+(?:\.\d+)?|true|false|null)$')
_CODE = re.compile(r'("code"\s*:\s*"?)(\d+)')


def _lines(paper: Paper, example: Example) -> Iterator[tuple[int, re.Match[str]]]:
    """Lines of an example with one key that is nowhere else in it, but for the envelope's."""
    block = "\n".join(paper.lines[example.line - 1 : example.end])
    for number in range(example.line, example.end + 1):
        found = _KEY.match(paper.line(number))
        if found and found[2] not in ENVELOPE and len(re.findall(f'"{found[2]}"', block)) == 1:
            yield number, found


def key_renamed(paper: Paper) -> Iterator[Site]:
    """Another key."""
    for _, example in paper.examples():
        for number, found in _lines(paper, example):

            def make(
                random: Random, number: int = number, found: re.Match[str] = found
            ) -> Lines | None:
                new = misspelt(random, found[2])
                return paper.replaced(number, paper.line(number).replace(found[2], new, 1))

            yield Site(example.role, expect("key renamed"), make)


def key_dropped(paper: Paper) -> Iterator[Site]:
    """A key less."""
    for _, example in paper.examples():
        for number, found in _lines(paper, example):
            if _SCALAR.match(found[4]) and found[5].strip():

                def make(random: Random, number: int = number) -> Lines | None:
                    return paper.without(number, number)

                yield Site(example.role, expect("key removed"), make)


def key_added(paper: Paper) -> Iterator[Site]:
    """A key more."""
    for _, example in paper.examples():
        for number in range(example.line, example.end):
            if paper.line(number).rstrip().endswith("{") and "{" in paper.line(number):

                def make(random: Random, number: int = number) -> Lines | None:
                    name = f"extra{random.randrange(100)}"
                    return paper.inserted(number + 1, [f'"{name}": {random.randrange(9)},'])

                yield Site(example.role, expect("key added"), make)


def value_retyped(paper: Paper) -> Iterator[Site]:
    """A value of another JSON type."""
    for _, example in paper.examples():
        for number, found in _lines(paper, example):
            if _SCALAR.match(found[4]):

                def make(
                    random: Random, number: int = number, found: re.Match[str] = found
                ) -> Lines | None:
                    kinds = ['"text"', "7", "true", "1.5"]
                    others = [kind for kind in kinds if _type(kind) != _type(found[4])]
                    return paper.replaced(number, _valued(found, random.choice(others)))

                yield Site(example.role, expect("key retyped"), make)


def _type(value: str) -> str:
    if value.startswith('"'):
        return "string"
    if value in ("true", "false", "null"):
        return value if value == "null" else "boolean"
    return "number" if "." in value else "integer"


def _valued(found: re.Match[str], value: str) -> str:
    return f'{found[1]}"{found[2]}"{found[3]}{value}{found[5]}'


def value_changed(paper: Paper) -> Iterator[Site]:
    """Another value of the same type."""
    for _, example in paper.examples():
        for number, found in _lines(paper, example):
            if _type(found[4]) in ("string", "integer") and _SCALAR.match(found[4]):

                def make(
                    random: Random, number: int = number, found: re.Match[str] = found
                ) -> Lines | None:
                    value = found[4]
                    new = f'{value[:-1]}x"' if value.startswith('"') else f"{int(value) + 3}"
                    return paper.replaced(number, _valued(found, new))

                yield Site(example.role, expect("example reworded"), make)


def code_changed(paper: Paper) -> Iterator[Site]:
    """Another error code in an example."""
    for section in paper.facts.sections:
        for code in section.codes:

            def make(random: Random, line: int = code.line, code: str = code.code) -> Lines | None:
                new = str(int(code) + random.randint(1, 50))
                text = _CODE.sub(rf"\g<1>{new}", paper.line(line))
                return paper.replaced(line, text)

            yield Site("error", expect("code renamed"), make)


def code_added(paper: Paper) -> Iterator[Site]:
    """One more example of an error, with another code."""
    for section in paper.facts.sections:
        errors = {example.line: example for example in section.examples if example.role == "error"}
        for code in section.codes:
            example = next(
                (one for one in errors.values() if one.line <= code.line <= one.end), None
            )
            if example:

                def make(
                    random: Random, example: Example = example, code: str = code.code
                ) -> Lines | None:
                    block = paper.lines[example.line - 1 : example.end]
                    new = str(int(code) + random.randint(1, 50))
                    copied = [_CODE.sub(rf"\g<1>{new}", line) for line in block]
                    if copied == block:
                        return None
                    return paper.inserted(example.end + 1, ["", *copied])

                yield Site("error", expect("code added"), make)


def example_dropped(paper: Paper) -> Iterator[Site]:
    """An example less."""
    for _, example in paper.examples():
        if not paper.line(example.line).lstrip().startswith("--"):

            def make(random: Random, example: Example = example) -> Lines | None:
                return paper.without(example.line, example.end)

            yield Site(example.role, expect("example removed"), make)


def example_doubled(paper: Paper) -> Iterator[Site]:
    """An example twice; not one that lacks a bracket, for it would swallow its double."""
    for _, example in paper.examples():
        if "missing-bracket" not in example.repairs and not paper.line(
            example.line
        ).lstrip().startswith("--"):

            def make(random: Random, example: Example = example) -> Lines | None:
                copied = paper.lines[example.line - 1 : example.end]
                return paper.inserted(example.end + 1, ["", *copied])

            yield Site(example.role, expect("example added"), make)


SAMPLES: dict[str, Mutator] = {
    "key of an example": key_renamed,
    "key removed": key_dropped,
    "key added": key_added,
    "type in an example": value_retyped,
    "value in an example": value_changed,
    "error code": code_changed,
    "new error code": code_added,
    "example removed": example_dropped,
    "example doubled": example_doubled,
}
