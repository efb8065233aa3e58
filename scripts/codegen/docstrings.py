"""Docstrings of methods and resources, in the words of the spec and the names of Python.

`products_search`  in a description becomes  `cj.products.search`
`keyWord`                                    `key_word`
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

from .document import Json

WIDTH = 100
_QUOTED = re.compile(r"`([^`\n]+)`")


CHECKED = {"InvalidInput": "the input breaks documented rules; nothing was sent."}
"""What a call raises besides, of whose input the documents ask something."""
RAISED = {
    "ApiError": "the service refused the call; its subclass says what to do.",
    "ReplyError": "the reply cannot be read.",
    "TransportError": "there was no reply.",
}
UNKNOWN = {
    "unsafe": {"OutcomeUnknown": "it may be done, or may be not: look before you repeat it."},
    "guarded": {
        "AlreadyExists": "it was there before.",
        "OutcomeUnknown": "it may be done, and looking it up failed; calling again is safe.",
    },
}
"""By the safety of the operation: what a write raises besides."""


def safe(text: str) -> str:
    """Text that can stand in a docstring."""
    return " ".join(text.split()).replace("\\", "\\\\").replace('"""', "'''")


def pythonic(text: str, names: Mapping[str, str]) -> str:
    """Quoted names of the spec as a Python programmer knows them."""
    return _translated(safe(text), names)


def _translated(text: str, names: Mapping[str, str]) -> str:
    return _QUOTED.sub(lambda match: f"`{names.get(match[1], match[1])}`", text)


def paragraph(text: str, indent: int, hanging: int = 0, quotes: int = 0) -> str:
    """Wrapped text; the first line has no indent, since it follows one in the template."""
    lines = textwrap.wrap(
        text,
        WIDTH - indent - quotes,
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return f"\n{' ' * indent}".join(lines)


def whole(text: str, indent: int, names: Mapping[str, str]) -> str:
    """A docstring of one paragraph, without its quotes."""
    wrapped = paragraph(pythonic(text, names), indent, quotes=6)
    return f'{wrapped[:-1]}\\"' if wrapped.endswith('"') else wrapped


def in_place(module: Path, names: Mapping[str, str]) -> None:
    """Turns quoted names in the docstrings of a module into those of Python."""
    text = module.read_text(encoding="utf-8")
    module.write_text(_translated(text, names), encoding="utf-8")


def source_of(operation: Json, documents: Json) -> str:
    """``3 Product, section 1.2 (Product List V2)``; all places of a call described twice."""
    source = operation["x-source"]
    return " and ".join(place_of(place, documents) for place in [source, *source.get("also", [])])


def place_of(source: Json, documents: Json) -> str:
    """``5 Shopping, section 8 (Private Inventory Outbound Orders)``"""
    section = f", section {source['section']}" if source["section"] else ""
    document = documents[source["document"]]
    pages = " of the public pages" if "public" in document else ""
    return f"{document['title']}{pages}{section} ({source['title']})"


def method(
    operation: Json,
    arguments: Iterable[tuple[str, str]],
    returns: str,
    source: str,
    names: Mapping[str, str],
    example: str,
    *,
    checked: bool = False,
) -> str:
    """The docstring of a method, without its quotes, for an indent of eight."""
    blocks = [paragraph(pythonic(operation["summary"], names), 8, quotes=3)]
    if operation.get("deprecated"):
        until = operation.get("x-sunset")
        blocks.append(f"Deprecated{f'; it may be gone after {until}' if until else ''}.")
    if operation.get("description"):
        blocks.append(paragraph(pythonic(operation["description"], names), 8))
    described = [(name, pythonic(text, names)) for name, text in arguments]
    if described:
        lines = [
            f"    {paragraph(f'{name}: {text}' if text else name, 12, hanging=4)}"
            for name, text in described
        ]
        blocks.append("\n        ".join(["Args:", *lines]))
    blocks.append(f"Returns:\n            {paragraph(pythonic(returns, names), 12)}")
    raised = {
        **(CHECKED if checked else {}),
        **RAISED,
        **(UNKNOWN.get(operation["x-safety"]["class"], {})),
    }
    lines = [f"    {name}: {text}" for name, text in raised.items()]
    blocks.append("\n        ".join(["Raises:", *lines]))
    blocks.append(f"Example:\n            {example}")
    points = operation.get("x-points")
    unit = "page" if "x-pagination" in operation else "call"
    cost = "" if points is None else f" {points or 'No'} points a {unit}."
    blocks.append(paragraph(f"Source: {safe(source)}.{cost}", 8))
    return "\n\n        ".join(blocks)


def job(
    summary: str,
    arguments: Iterable[tuple[str, str]],
    raised: Mapping[str, str],
    source: str,
    names: Mapping[str, str],
    example: str,
    *,
    refuses: bool = False,
) -> str:
    """The docstring of a method that gives a job, without its quotes, for an indent of eight.

    ``refuses``: whether its success can hide that something was refused.
    """
    blocks = [paragraph(pythonic(summary, names), 8, quotes=3)]
    lines = [
        f"    {paragraph(f'{name}: {pythonic(text, names)}' if text else name, 12, hanging=4)}"
        for name, text in arguments
    ]
    if lines:
        blocks.append("\n        ".join(["Args:", *lines]))
    given = "A job; `status`, `events` and `result` follow it."
    if refuses:
        given += " What was refused although it succeeded is in `refused`."
    blocks.append(f"Returns:\n            {paragraph(given, 12)}")
    if raised:
        told = [f"    {name}: {text}" for name, text in raised.items()]
        blocks.append("\n        ".join(["Raises:", *told]))
    blocks.append(f"Example:\n            {example}")
    blocks.append(paragraph(f"Source: {safe(source)}.", 8))
    return "\n\n        ".join(blocks)
