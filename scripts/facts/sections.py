"""Cuts the blocks of a document into sections, and finds the operation of each.

    # 3 Product              level 0: the first heading is the document's
    # 1.1 Category List(GET) level 2: a heading with a number opens a section
    # URL, # CURL, # Return  headings inside it
    # Create Order           without numbers on the page every heading opens a section,
    # Create order format    but for those of a format

The method is that of the curl example, or else the title's, or else what curl does by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from facts.model import Operation, UnreadableDocument, digest
from facts.scan import Address, Block, CurlLine, JsonBlock, Title

_NUMBER = re.compile(r"^(\d+(?:\.\d+)*)\.?\s+(\S.*)$")
_INNER = re.compile(r"\bformat$", re.IGNORECASE)
_METHOD = re.compile(r"\((GET|POST|PUT|PATCH|DEL|DELETE)\)\s*$", re.IGNORECASE)
_REQUEST = re.compile(r"(?:--request|-X)\s+'?([A-Z]+)\b")
_URL = re.compile(r"https?://[^/\s']+(/api[^\s'?]*)")
_HEADER = re.compile(r"^(?:--header|-H)\s+'([^:']+):([^;']*)")


@attrs.define
class Part:
    """A section before its tables are read."""

    number: str
    title: str
    level: int
    line: int
    blocks: list[Block] = attrs.field(factory=list[Block])


def cut(document: str, blocks: Sequence[Block]) -> list[Part]:
    """The sections in order; nothing may stand above the first heading."""
    titles = [block for block in blocks if isinstance(block, Title)]
    numbered = any(_NUMBER.match(title.text) for title in titles)
    parts: list[Part] = []
    for block in blocks:
        part = _opened(block, numbered=numbered, first=not parts)
        if part:
            parts.append(part)
        elif parts:
            parts[-1].blocks.append(block)
        else:
            raise UnreadableDocument(document, block.line, "something stands above the first title")
    if not parts:
        raise UnreadableDocument(document, 1, "a document without headings")
    return parts


def _opened(block: Block, *, numbered: bool, first: bool) -> Part | None:
    if not isinstance(block, Title):
        return None
    if found := _NUMBER.match(block.text):
        level = 0 if first else found[1].count(".") + 1
        return Part(found[1], found[2], level, block.line)
    if first or not (numbered or _INNER.search(block.text)):
        return Part("", block.text, 0 if first else 1, block.line)
    return None


def operation(document: str, part: Part) -> Operation | None:
    """The call that a section describes; None where it describes none."""
    address: Address | None = None
    curl: tuple[int, str] | None = None
    asked, sends = "", False
    for block in part.blocks:
        if isinstance(block, Address):
            if address and address.path != block.path:
                raise UnreadableDocument(document, block.line, "a second address in one section")
            address = address or block
        elif isinstance(block, CurlLine):
            if not curl and (url := _URL.search(block.text)):
                curl = (block.line, url[1])
            if not asked and (request := _REQUEST.search(block.text)):
                asked = request[1]
            sends = sends or block.text.startswith("--form")
        elif isinstance(block, JsonBlock):
            sends = sends or block.curl
    if not address and not curl:
        return None
    title = _METHOD.search(part.title)
    method = asked or (address.method if address else "") or (title[1].upper() if title else "")
    if not method and curl:
        method = "POST" if sends else "GET"
    method = "DELETE" if method == "DEL" else method
    if address:
        called = curl[1] if curl and curl[1] != address.path else ""
        return Operation(method, address.path, address.line, digest(address.text), called)
    return Operation(method, curl[1], curl[0]) if curl else None


def header(document: str, block: CurlLine) -> str | None:
    """The name of the header that a line of a curl example sends; ``Content-Type: text/csv``."""
    if not block.text.startswith(("--header", "-H ")):
        return None
    found = _HEADER.match(block.text)
    if not found:
        raise UnreadableDocument(document, block.line, "a header of a curl example without a name")
    name = found[1].strip()
    return f"{name}: {found[2].strip().lower()}" if name.lower() == "content-type" else name
