"""The way back: what the spec has beyond what rows say, over all operations together.

    shown by an example only     ── `field` or `parameter`, with the JSON types as what is said
    by nothing                   ── `field` or `parameter`, without a place in the documents
    rows without a type          ── `type`, with the JSON types of the examples
    required, and no row says so ── `required`
    an enumeration without codes ── `values`

A component that several operations share is documented where one of them documents it; that is why
all of them are looked at together. Operations from public pages have no facts: what they have is
counted apart (`public`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.document import Json

from .claims import Aspect, Claim, Place
from .collecting import Compared, Seen
from .operations import REQUEST_ROOTS, is_public, steps
from .schemas import Node
from .words import shows

Key = tuple[str, str]
"""Method and path of an operation."""


def without_facts(document: Json, compared: Mapping[Key, Compared]) -> Iterable[Claim]:
    """The claims of the way back."""
    rows = _merged(result.rows for result in compared.values())
    shown = _merged(result.shown for result in compared.values())
    enums = set[str]().union(*(result.enums for result in compared.values()))
    seen: set[str] = set()
    for (method, path), result in compared.items():
        content = document["paths"][path][method]
        public = is_public(document, content)
        for where, node in result.own:
            for pointer, values in node.enums:
                if pointer not in enums and pointer not in seen:
                    seen.add(pointer)
                    yield Claim(
                        str(content.get("operationId", "")),
                        where,
                        "values",
                        tuple(filter(None, (pointer, node.pointer, node.component))),
                        None,
                        None,
                        sorted(map(str, values)),
                        agrees=public,
                        public=public,
                    )
            if node.pointer in seen:
                continue
            seen.add(node.pointer)
            said, seen_in = rows.get(node.pointer, {}), shown.get(node.pointer, {})
            if said and not node.required and any(map(any, said.values())):
                continue
            yield from _unrowed(
                str(content.get("operationId", "")), where, node, said, seen_in, public=public
            )


def _merged(every: Iterable[Seen]) -> Seen:
    found: Seen = {}
    for one in every:
        for pointer, places in one.items():
            if pointer in found:
                found[pointer] = {**found[pointer], **places}
            else:
                found[pointer] = places
    return found


def _unrowed(
    operation: str,
    where: str,
    node: Node,
    rows: Mapping[Place, set[str]],
    shown: Mapping[Place, set[str]],
    *,
    public: bool,
) -> Iterable[Claim]:
    """What the spec says of a place beyond what rows say: all of it, its type, that it is required.

    `rows` has the type words of each row that speaks of the place (none where it is only implied),
    `shown` the JSON types in each example that shows it.
    """

    def claim(
        aspect: Aspect, places: Iterable[Place], says: object, spec: object, *, agrees: bool
    ) -> Claim:
        place, *more = places or (None,)
        return Claim(
            operation,
            where,
            aspect,
            tuple(filter(None, (node.pointer, node.component))),
            place,
            says,
            spec,
            agrees=agrees,
            public=public,
            more=tuple(filter(None, more)),
        )

    types = sorted({kind for found in shown.values() for kind in found} - {"null"})
    says = "/".join(types) or ("null" if shown else None)
    if not rows:
        request = steps(where)[0] in REQUEST_ROOTS
        aspect: Aspect = "parameter" if request else "field"
        yield claim(aspect, tuple(shown), says, node.whole, agrees=public)
        return
    if types and not any(map(any, rows.values())):
        agrees = all(shows(kind, node.kind) for kind in types)
        yield claim("type", tuple(shown), says, node.shown, agrees=agrees)
    if node.required and not any(rows.values()):
        yield claim("required", tuple(rows), None, True, agrees=public)
