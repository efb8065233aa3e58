"""The keys of the documents' examples against the schemas.

Each key has to lead somewhere, and its JSON types have to be let through there. The type of `data`
and of the body, which no row tells, is that of the examples.
"""

from __future__ import annotations

from facts.model import Example, Section

from .claims import Aspect, Place
from .collecting import Collector, pointers, refused
from .words import shows


class Shown:
    """Compares the examples of one operation."""

    def __init__(self, found: Collector) -> None:
        self.found = found
        self.root_types: dict[str, dict[Place, set[str]]] = {}

    def example(self, document: str, section: Section, example: Example) -> None:
        """The key paths of an example, against the schemas."""
        place = Place(document, section.number, example.line, example.end)
        for path, types in example.keys.items():
            if example.role == "error":
                path = refused(path)
            if path in ("data", "body"):
                self.root_types.setdefault(path, {}).setdefault(place, set()).update(types)
            self.key(path, types, place)

    def key(self, path: str, types: tuple[str, ...], place: Place) -> None:
        nodes = self.found.spoken.resolve(path)
        if path in ("data", "body"):
            for node in nodes:
                self.found.out.rows.setdefault(node.pointer, {}).setdefault(place, set())
        if not nodes:
            if not self.known_missing(path):
                self.found.missing.add(path)
                request = path.startswith("body")
                around = (self.found.spoken.around(path), self.found.spoken.pointer)
                aspect: Aspect = "parameter" if request else "field"
                self.found.claim(path, aspect, around, place, path, None, agrees=False)
            return
        if path not in ("data", "body"):
            for node in nodes:
                self.found.out.shown.setdefault(node.pointer, {}).setdefault(place, set()).update(
                    types
                )
        if any(not node.json_types for node in nodes):
            return
        admitted = set[str]().union(*(node.json_types for node in nodes))
        if "number" in admitted:
            admitted.add("integer")
        if strange := set(types) - admitted - {"null"}:
            spec = " | ".join(sorted({node.shown for node in nodes}))
            self.found.claim(
                path, "example", pointers(nodes), place, sorted(strange), spec, agrees=False
            )

    def known_missing(self, path: str) -> bool:
        """Whether this place, or one above it, has been found missing."""
        return any(
            path == gone or path.startswith((f"{gone}.", f"{gone}[")) for gone in self.found.missing
        )

    def roots(self) -> None:
        """The type of `data` and of the body, which no row tells: that of the examples."""
        for root, places in self.root_types.items():
            nodes = (
                self.found.spoken.payloads if root == "data" else self.found.spoken.resolve("body")
            )
            said = {kind for types in places.values() for kind in types}
            word = "/".join(sorted(said - {"null"})) or "null"
            place, *more = places
            if root == "data":
                more += self.found.payload_rows
            for node in nodes:
                self.found.claim(
                    root,
                    "type",
                    pointers([node]),
                    place,
                    word,
                    node.shown,
                    agrees=all(
                        any(shows(one, kind) for one in word.split("/"))
                        for kind in node.kind.split(" | ")
                    )
                    and all(
                        any(shows(one, kind) for kind in node.kind.split(" | "))
                        for one in word.split("/")
                    ),
                    more=more,
                )
