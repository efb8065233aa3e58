"""Turns a document into facts.

    blocks -> sections -> examples -> what the examples of each operation show -> tables

Examples are read first, since their keys tell where the rows of tables hang; those of all sections
that describe one operation count. Which side a block is on (request, reply, refusal) follows from
the headings and labels above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import attrs

from facts.blocks import read_block
from facts.keys import Keys, refused, reply_keys, request_keys
from facts.model import (
    LINES,
    Code,
    Example,
    Facts,
    Heading,
    Line,
    Operation,
    Role,
    Section,
    Table,
    digest,
)
from facts.nesting import Known
from facts.plain import PlainTable
from facts.scan import Block, CurlLine, JsonBlock, PipeTable, Text, Title, scan
from facts.sections import Part, cut, header, operation
from facts.tables import Context, read_table, taken

_WORDS_IN_LABEL = 7
_WORDS_IN_HEADING = 8
"""A longer label or heading is a sentence: its hash is kept, and of a title the first words."""

_SIDES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("error", re.compile(r"^error$|failure response", re.IGNORECASE)),
    (
        "request",
        re.compile(r"^(?:•\s*)?request (?:parameters?|example|body|products)\b", re.IGNORECASE),
    ),
    (
        "success",
        re.compile(
            r"^(?:•\s*)?response (?:parameters?|example|fields?|data|products)\b"
            r"|^(?:(?:common )?return|success|response)$|response(?: fields)?:$",
            re.IGNORECASE,
        ),
    ),
)
_GOING = re.compile(
    r"\bdeprecat|\bdiscontinu|\bobsolete|\bno longer (?:supported|available|maintained)"
    r"|\bwill be (?:removed|retired|taken offline|shut down)|\bsunset\b",
    re.IGNORECASE,
)
_CODE_SAID = re.compile(r"\b1[67]\d{5}\b")
_CODE = re.compile(r'"code"\s*:\s*"?(\d+)')


@attrs.define
class _Draft:
    """A section on its way: its blocks with label and side, its examples, its operation."""

    part: Part
    operation: Operation | None
    seen: list[tuple[Block, str, Role]] = attrs.field(factory=list[tuple[Block, str, Role]])
    labels: set[int] = attrs.field(factory=set[int])
    examples: list[Example] = attrs.field(factory=list[Example])
    codes: list[Code] = attrs.field(factory=list[Code])


def read_document(path: Path, key: str) -> Facts:
    """Facts of the document in a file; `key` is its name in `x-documents`.

    Raises UnreadableDocument, which names file and line.
    """
    return read_text(path.read_text("utf-8"), document=key, file=path.stem)


def read_text(text: str, *, document: str, file: str) -> Facts:
    """Facts of a document's text."""
    drafts: list[_Draft] = []
    for part in cut(file, scan(file, text)):
        draft = _Draft(part, operation(file, part))
        _label(draft)
        _read_examples(file, draft)
        drafts.append(draft)
    ends = [draft.part.line - 1 for draft in drafts[1:]] + [len(text.rstrip().split("\n"))]
    lines = text.split("\n")
    return Facts(
        document,
        file,
        tuple(
            attrs.evolve(
                _section(file, draft, drafts, end),
                deprecated=tuple(_going(lines, draft.part.line, end)),
            )
            for draft, end in zip(drafts, ends, strict=True)
        ),
    )


def _going(lines: list[str], first: int, last: int) -> Iterator[Line]:
    """Those from the first to the last that announce an end."""
    for number, line in enumerate(lines[first - 1 : last], first):
        if _announces(line):
            yield Line(number, digest(line))


@lru_cache(maxsize=LINES)
def _announces(line: str) -> bool:
    return bool(_GOING.search(line))


def _label(draft: _Draft) -> None:
    """Gives each block its side, and tables and examples the label directly above them."""
    side: Role = "request"
    above: Block | None = None
    for block in draft.part.blocks:
        label = ""
        if isinstance(block, (Text, Title)):
            side = _side(block.text, side)
        elif isinstance(block, (JsonBlock, PipeTable, PlainTable)) and _is_label(above):
            label = above.text if isinstance(above, (Text, Title)) else ""
            if isinstance(above, Text):
                draft.labels.add(above.line)
        draft.seen.append((block, label, side))
        above = block


def _side(text: str, before: Role) -> Role:
    for role, mark in _SIDES:
        if mark.search(text):
            return role
    return before


def _is_label(block: Block | None) -> bool:
    if not isinstance(block, (Text, Title)):
        return False
    return len(block.text.split()) <= _WORDS_IN_LABEL and not block.text.endswith(".")


def _read_examples(file: str, draft: _Draft) -> None:
    for block, label, side in draft.seen:
        if not isinstance(block, JsonBlock):
            continue
        value, repairs = read_block(file, block.line, block.text)
        role = _role(value, side, curl=block.curl)
        keys = request_keys(value) if role == "request" else reply_keys(value)
        hashed = digest(block.text)
        draft.examples.append(Example(block.line, block.end, role, label, keys, hashed, repairs))
        if role == "error" and isinstance(value, dict) and "code" in value:
            draft.codes.append(_code(block, str(value["code"])))


def _role(value: Any, side: Role, *, curl: bool) -> Role:
    if curl:
        return "request"
    if refused(value):
        return "error"
    return side


def _code(block: JsonBlock, code: str) -> Code:
    for offset, line in enumerate(block.text.split("\n")):
        if (found := _CODE.search(line)) and found[1] == code:
            return Code(block.line + offset, code)
    return Code(block.line, code)


def _shown(draft: _Draft, drafts: Sequence[_Draft], role: Role) -> Keys:
    """Key paths of all examples of an operation; without one, in a document without numbered
    sections, of all its operations."""
    paged = bool(draft.part.number)
    found: Keys = {}
    for other in drafts:
        if other is not draft:
            if draft.operation and other.operation:
                if other.operation.path != draft.operation.path:
                    continue
            elif draft.operation or paged or other.part.number:
                continue
        for example in other.examples:
            if example.role == role and "fragment" not in example.repairs:
                for path, types in example.keys.items():
                    found[path] = tuple(sorted({*found.get(path, ()), *types}))
    return found


def _section(file: str, draft: _Draft, drafts: Sequence[_Draft], end: int) -> Section:
    part = draft.part
    asked = draft.operation.method in {"GET", "DELETE"} if draft.operation else False
    known: Mapping[Role, Known] = {
        "request": Known("query" if asked else "body", _shown(draft, drafts, "request")),
        "success": Known("data", _shown(draft, drafts, "success")),
        "error": Known("data", {}),
    }
    headings: list[Heading] = []
    headers: dict[str, None] = {}
    tables: list[Table] = []
    curl: list[Line] = []
    prose: list[Line] = []
    codes = list(draft.codes)
    title = part.title
    if len(title.split()) > _WORDS_IN_HEADING:
        prose.append(Line(part.line, digest(title)))
        title = " ".join((*title.split()[: _WORDS_IN_HEADING // 2], "…"))
    for block, label, side in draft.seen:
        match block:
            case Title() if len(block.text.split()) <= _WORDS_IN_HEADING:
                headings.append(Heading(block.line, block.text))
            case Text() if block.line in draft.labels:
                pass
            case Title() | Text():
                prose.append(Line(block.line, digest(block.text)))
                codes += (Code(block.line, code) for code in _CODE_SAID.findall(block.text))
            case CurlLine():
                curl.append(Line(block.line, digest(block.text)))
                if name := header(file, block):
                    headers[name] = None
            case PipeTable() | PlainTable():
                context = Context(file, label, side, bool(draft.operation), known)
                tables.append(read_table(block, context))
            case _:
                pass
    return Section(
        number=part.number,
        title=title,
        level=part.level,
        line=part.line,
        end=end,
        operation=draft.operation,
        headings=tuple(headings),
        headers=tuple(headers),
        tables=tuple(taken(table, tables) for table in tables),
        examples=tuple(_rooted(example, known) for example in draft.examples),
        codes=tuple(sorted(codes, key=lambda code: code.line)),
        curl=tuple(curl),
        prose=tuple(prose),
    )


def _rooted(example: Example, known: Mapping[Role, Known]) -> Example:
    """A fragment hangs where other examples have its key."""
    if "fragment" not in example.repairs:
        return example
    root, *inside = example.keys
    parents = known[example.role].parents(inside[0].removeprefix(root + "."))
    if not parents:
        return example
    keys = {parents[0] + path.removeprefix(root): types for path, types in example.keys.items()}
    return attrs.evolve(example, keys={path: keys[path] for path in keys if path != parents[0]})
