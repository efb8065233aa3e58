"""The rows of tables against the spec: presence, type, whether required, length, codes, range."""

from __future__ import annotations

import re

from facts.model import Row, Table

from .claims import Aspect, Place
from .collecting import Collector, pointers, refused
from .operations import REQUEST_ROOTS, joined, steps
from .placing import Hung
from .schemas import Node
from .values import values, values_table
from .words import agree, one_of_several, required, sized


class Rows:
    """Compares the tables of one operation."""

    def __init__(self, found: Collector) -> None:
        self.found = found
        self.implied: dict[str, Place] = {}

    def table(self, hung: Hung) -> None:
        """All rows of a table."""
        table = hung.table
        if table.kind in ("codes", "operations", "text"):
            return
        if table.kind == "values":
            values_table(self.found, hung)
            return
        for row in table.rows:
            place = Place(hung.document, hung.section.number, row.line, row.line)
            for index, name in enumerate(row.names or (row.name,)):
                path = self.path_of(hung, row, index, name)
                if path is None:
                    says = name or "a row without a name"
                    around = (
                        self.found.spoken.around(f"{hung.at}.?")
                        if hung.at
                        else self.found.spoken.pointer
                    )
                    aspect: Aspect = "parameter" if table.kind == "request" else "field"
                    where = (around, self.found.spoken.pointer)
                    self.found.claim(name, aspect, where, place, says, None, agrees=False)
                else:
                    self.row(path, row, place, table)
                    self.imply(path, name, place)

    def path_of(self, hung: Hung, row: Row, index: int, name: str) -> str | None:
        """Where one of the names of a row hangs; None where nothing tells."""
        if not name:
            return None
        path = row.paths[index] if index < len(row.paths) else None
        if path is None or (hung.rehung and path not in ("body", "data")):
            path = f"{hung.at}.{name.rpartition('.')[2]}" if hung.at else None
        return refused(path) if path and hung.table.kind == "error" else path

    def imply(self, path: str, name: str, place: Place) -> None:
        """What a name with dots says of the objects that it goes through."""
        parts = steps(path)
        for count in range(1, min(len(steps(name)), len(parts))):
            above = joined(parts[:-count])
            if parts[-count - 1] not in ("[]", "{}"):
                self.implied.setdefault(above, place)

    def above(self) -> None:
        """Takes note of objects that only longer names speak of."""
        for path, place in self.implied.items():
            for node in self.found.spoken.resolve(path):
                self.found.out.rows.setdefault(node.pointer, {place: set()})

    def row(self, path: str, row: Row, place: Place, table: Table) -> None:
        """Presence, type, whether required, length, codes and range of one field."""
        request = steps(path)[0] in REQUEST_ROOTS
        presence: Aspect = "parameter" if request else "field"
        nodes = self.found.spoken.resolve(path)
        if not nodes and (elsewhere := self.elsewhere(path)):
            nodes = elsewhere[1]
            self.found.claim(
                path,
                presence,
                pointers(nodes),
                place,
                path,
                elsewhere[0],
                agrees=False,
            )
        elif not nodes:
            self.found.missing.add(path)
            around = (self.found.spoken.around(path), self.found.spoken.pointer)
            self.found.claim(path, presence, around, place, path, None, agrees=False)
            return
        else:
            self.found.claim(path, presence, pointers(nodes), place, path, path, agrees=True)
        for node in nodes:
            self.found.out.rows.setdefault(node.pointer, {}).setdefault(place, set()).add(row.type)
        if path == "data":
            self.found.payload_rows.append(place)
        word, length = sized(row.type)
        self.type(path, word, nodes, place)
        self.required(path, row, nodes, place, request=request)
        self.length(path, row.length or length, nodes, place, request=request)
        values(self.found, path, row.values, nodes, place, request=request)
        if request and row.figures:
            self.range(path, row, nodes, place)

    def elsewhere(self, path: str) -> tuple[str, list[Node]] | None:
        """The same parameter in another place of the request."""
        root, *rest = steps(path)
        for other in REQUEST_ROOTS:
            if root in REQUEST_ROOTS and other != root and rest:
                found = f"{other}.{rest[-1]}"
                if nodes := self.found.spoken.resolve(found):
                    return found, nodes
        return None

    def type(self, path: str, word: str, nodes: list[Node], place: Place) -> None:
        if not word:
            return
        for node in nodes:
            agrees = agree(word, node.kind)
            self.found.claim(
                path,
                "type",
                pointers([node]),
                place,
                word,
                node.shown,
                agrees=agrees,
            )

    def required(
        self, path: str, row: Row, nodes: list[Node], place: Place, *, request: bool
    ) -> None:
        said = required(row.required)
        if path.endswith("[]"):  # elements are as required as what holds them
            nodes = self.found.spoken.resolve(path.removesuffix("[]"))
        for node in nodes:
            agrees = said is node.required
            if said is None:
                if not row.required and not node.required:
                    continue
                listed: list[str] = self.found.spoken.content.get("x-require-one", [])
                named = path.rpartition(".")[2] in listed
                agrees = one_of_several(row.required) and named and not node.required
            parent = node.pointer.rpartition("/properties/")[0]
            self.found.claim(
                path,
                "required",
                (node.pointer, f"{parent}/required", f"{self.found.spoken.pointer}/x-require-one"),
                place,
                row.required or None if said is None else said,
                node.required,
                agrees=agrees,
            )

    def length(
        self, path: str, word: str, nodes: list[Node], place: Place, *, request: bool
    ) -> None:
        said = int(word) if re.fullmatch(r"\d+", word) else None
        for node in nodes:
            if said is None and node.length is None:
                continue
            measured = request and node.kind == "string"
            if not measured and node.length is None:
                continue  # only the length of a text in a request means anything
            self.found.claim(
                path,
                "length",
                pointers([node]),
                place,
                said,
                node.length,
                agrees=said == node.length,
            )

    def range(self, path: str, row: Row, nodes: list[Node], place: Place) -> None:
        """Default and limits of the spec, each of which has to be a figure of the row."""
        figures = (*row.figures, *row.values)
        for node in nodes:
            if node.limits:
                self.found.claim(
                    path,
                    "range",
                    pointers([node]),
                    place,
                    list(row.figures),
                    [f"{key} {limit}" for key, limit in node.limits.items()],
                    agrees={str(limit) for limit in node.limits.values()} <= {*figures},
                )
