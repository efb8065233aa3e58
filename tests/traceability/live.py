"""The comparison of a document that is changed in one place again and again.

    change at /paths/<path>/<method>/…     touches that operation
    change at /components/<kind>/<name>/…  touches the operations that reach the component

Only these are compared anew. That gives the same as comparing everything: the result for an
operation depends on nothing but itself, the components that it reaches, and the facts (compare),
and the way back over all operations is made anew each time, from the kept results.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from codegen.document import Json, escaped, is_list, is_object, operations
from traceability.claims import Claim
from traceability.collecting import Compared
from traceability.decisions import Index, Settled, settle
from traceability.unspoken import Key
from traceability.whole import Known, compare_operation, differing


class Live:
    """A document, and the comparison of each of its operations as it was at first."""

    def __init__(self, document: Json, known: Known, index: Index) -> None:
        self.document = document
        self.known = known
        self.index = index
        self.kept = {
            (method, path): self.compare(method, path) for method, path, _ in operations(document)
        }
        self.reach = {
            (method, path): reached(document, document["paths"][path][method])
            for method, path in self.kept
        }

    def compare(self, method: str, path: str) -> Compared:
        """One operation, without the claims that agree: nobody asks for them again."""
        compared = compare_operation(self.document, method, path, self.known)
        compared.claims = [claim for claim in compared.claims if not claim.agrees]
        return compared

    def touched(self, pointers: Iterable[str]) -> set[Key]:
        """The operations that changes at these places can have to do with."""
        found: set[Key] = set()
        for pointer in pointers:
            component = "/".join(pointer.split("/")[:4])
            for key, components in self.reach.items():
                method, path = key
                inside = f"{pointer}/".startswith(f"/paths/{escaped(path)}/{method}/")
                if inside or component in components:
                    found.add(key)
        return found

    def settled(self, pointers: Iterable[str]) -> Settled:
        """The outcome for the document as it is now, after changes at these places."""
        touched = self.touched(pointers)
        compared = {
            (method, path): self.compare(method, path)
            if (method, path) in touched or (method, path) not in self.kept
            else self.kept[method, path]
            for method, path, _ in operations(self.document)
        }
        return settle(differing(self.document, self.known, compared), self.index)


def reached(document: Json, value: Any) -> set[str]:
    """The components that a part of the document leads to, as ``/components/<kind>/<name>``."""
    found: set[str] = set()
    waiting: list[Any] = [value]
    while waiting:
        one = waiting.pop()
        if is_list(one):
            waiting += one
        elif is_object(one):
            waiting += one.values()
            target = one.get("$ref")
            if isinstance(target, str) and (place := target.removeprefix("#")) not in found:
                found.add(place)
                _, group, kind, name = place.split("/")
                waiting.append(document[group][kind].get(name))
    return found


def problems(settled: Settled) -> set[str]:
    """What is wrong, each in one line, to tell two outcomes apart."""
    return {_line(difference.first) for difference in settled.open} | {
        f"stale {entry.index} {aspect}" for entry, aspect in settled.stale
    }


def _line(claim: Claim) -> str:
    return f"{claim.aspect} {claim.pointer} {claim.path} {claim.says!r} {claim.spec!r}"
