"""What the cells of the page say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Any

from codegen.document import Json

from .claims import Place
from .decisions import Entry
from .outcome import Chapter, State


def anchor(chapter: Chapter) -> str:
    """The id of a chapter on the page."""
    return escape("-".join(part for part in chapter if part) or "other", quote=True)


def count(numbers: Counter[State]) -> str:
    """Covered and decided, and what is open."""
    good = numbers["covered"] + numbers["public"]
    decided = numbers["decision"]
    if not numbers.total():
        return "·"
    text = f"{good}" + (f" + {decided}" if decided else "")
    return text + (f' <b class="open">{numbers["open"]}</b>' if numbers["open"] else "")


def told(place: Place) -> str:
    """A place in the documents."""
    section = f" {place.section}" if place.section else ""
    return f"{place.document}{section}, line {place.line}"


def value(given: Any) -> str:
    """A value of a claim."""
    if given is None:
        return "nothing"
    if isinstance(given, list):
        return ", ".join(map(str, given[:12])) + (" …" if len(given) > 12 else "")
    if isinstance(given, bool):
        return "yes" if given else "no"
    return str(given)


def source(content: Json) -> str:
    """Where the documents have an operation."""
    first = content.get("x-source", {})
    found = []
    for one in (first, *first.get("also", ())):
        section = f" {one['section']}" if one.get("section") else ""
        line = f", line {one['line']}" if one.get("line") else ""
        found.append(f"{one.get('document', '')}{section} {one.get('title', '')}{line}")
    return "; ".join(found)


def tests_of(names: Iterable[str]) -> str:
    """A list of tests."""
    items = "".join(f"<li><code>{escape(name)}</code></li>" for name in names)
    return f'<ul class="tests">{items}</ul>' if items else '<span class="none">none</span>'


def note(entry: Entry) -> str:
    """A decision about something that is compared nowhere."""
    about = ", ".join(entry.aspects) or "note"
    decided, reason = (escape(str(entry.content.get(key, ""))) for key in ("decision", "reason"))
    return f'<p class="decision"><b>{escape(about)}</b> {decided} <i>{reason}</i></p>'
