"""Single wrong edits of the bundled document, each of which coverage has to notice.

    Mutation    kind, what it does in words, places that change, and the changes:
                (object or array, key, new value), so that each can be undone exactly

Left out, because neither a fact nor a decision speaks of them:
- operations of public pages, which have no facts, and what only they reach
- types where no row has a type and no example a value that is not null, and those that fall under
  the decision that each operation has its own `data`
- the type of an array's elements where rows say just "array" and no example shows an element
- whether a body as a whole is required
- keys of examples that no document has, and a key of one element where others still show it
- a default or a limit that becomes another figure or code of its row
- one of two of our examples with the same keys: the other still shows what the document's shows
"""

from __future__ import annotations

import copy
import random
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import attrs
from tests.traceability.edits import removed, retyped

from codegen.document import METHODS, Json, is_list, operations, pointer
from traceability.claims import Claim
from traceability.collecting import Compared
from traceability.examples import keys_of
from traceability.operations import Spoken, is_public, steps
from traceability.schemas import Node
from traceability.unspoken import Key

Change = tuple[Any, Any, Any]

OTHER_TYPES: tuple[Json, ...] = (
    {"type": "boolean"},
    {"type": "integer"},
    {"type": "string"},
    {"type": "array", "items": {"type": "boolean"}},
)


@attrs.frozen
class Mutation:
    """One wrong edit; see the module."""

    kind: str
    what: str
    pointers: tuple[str, ...]
    changes: tuple[Change, ...]

    @contextmanager
    def applied(self) -> Generator[None, None, None]:
        """The document is wrong inside, and as before after."""
        old = [(holder, key, holder[key]) for holder, key, _ in self.changes]
        for holder, key, value in self.changes:
            holder[key] = value
        try:
            yield
        finally:
            for holder, key, value in reversed(old):
                holder[key] = value


class Candidates:
    """Every mutation that can be made, by kind; made of what is compared."""

    def __init__(
        self, document: Json, compared: dict[Key, Compared], claims: Iterable[Claim]
    ) -> None:
        self.document = document
        self.spoken = [
            Spoken(document, method, path)
            for method, path, content in operations(document)
            if not is_public(document, content)
        ]
        self.nodes: dict[str, tuple[str, Node]] = {}
        for one in self.spoken:
            for path, node in (*one.places, *(("data", node) for node in one.payloads)):
                self.nodes.setdefault(node.pointer, (path, node))
        every = list(claims)
        self.typed = {
            claim.pointer
            for claim in every
            if (claim.aspect == "type" or (claim.aspect in PRESENCE and claim.place is None))
        } | {
            claim.pointer
            for claim in every
            if claim.aspect in PRESENCE and not claim.agrees and claim.spec not in (None, "")
        }
        self.ranged = {claim.pointer for claim in every if claim.aspect == "range"}
        self.shown = {
            (claim.operation, claim.path, claim.pointer.rpartition("/")[2])
            for claim in every
            if claim.aspect == "example" and claim.place is not None
        }
        self.enums = {
            place
            for result in compared.values()
            for _, node in result.own
            for place, _ in node.enums
            if node.pointer in self.nodes
        }
        self.elements = {
            item
            for result in compared.values()
            for item, places in result.shown.items()
            if item.endswith("/items") and {kind for k in places.values() for kind in k} - EMPTY
        }

    def by_kind(self) -> dict[str, list[Mutation]]:
        """All of them."""
        return {
            "drop field": list(self.fields_without()),
            "rename field": list(self.fields_renamed()),
            "move field": list(self.fields_moved()),
            "drop parameter": list(self.parameters_without()),
            "rename parameter": list(self.parameters_renamed()),
            "type": list(self.retyped()),
            "required": list(self.required_flipped()),
            "values": list(self.values_changed()),
            "length": list(self.lengths_changed()),
            "range": list(self.ranges_changed()),
            "drop operation": list(self.operations_without()),
            "method": list(self.methods_changed()),
            "example": list(self.examples_changed()),
        }

    def at(self, place: str) -> Any:
        """What stands at a pointer."""
        return pointer(self.document, place)

    def fields(self) -> Iterator[tuple[str, str, Json, str]]:
        """Pointer and name of each field, its schema and the place of its schema."""
        for place in self.nodes:
            above, _, name = place.rpartition("/properties/")
            if above and "/" not in name:
                name = name.replace("~1", "/").replace("~0", "~")
                yield place, name, self.at(above), above

    def fields_without(self) -> Iterator[Mutation]:
        for place, name, schema, above in self.fields():
            rest = {key: value for key, value in schema["properties"].items() if key != name}
            yield Mutation("drop field", place, (above,), _properties(schema, rest, {name: None}))

    def fields_renamed(self) -> Iterator[Mutation]:
        for place, name, schema, above in self.fields():
            new = f"{name}X"
            fields = {new if key == name else key: v for key, v in schema["properties"].items()}
            what = f"{place} -> {new}"
            yield Mutation("rename field", what, (above,), _properties(schema, fields, {name: new}))

    def fields_moved(self) -> Iterator[Mutation]:
        """To the next object that has no field of that name."""
        every = list(self.fields())
        holders = {above: schema for _, _, schema, above in every}
        order = list(holders)
        for place, name, schema, above in every:
            start = order.index(above)
            for other in (*order[start + 1 :], *order[:start]):
                if name not in holders[other]["properties"]:
                    rest = {k: v for k, v in schema["properties"].items() if k != name}
                    more = {**holders[other]["properties"], name: schema["properties"][name]}
                    yield Mutation(
                        "move field",
                        f"{place} -> {other}",
                        (above, other),
                        (
                            *_properties(schema, rest, {name: None}),
                            (holders[other], "properties", more),
                        ),
                    )
                    break

    def parameters(self) -> Iterator[tuple[Spoken, int, Json]]:
        for one in self.spoken:
            for index, parameter in enumerate(one.content.get("parameters", ())):
                yield one, index, parameter

    def parameters_without(self) -> Iterator[Mutation]:
        for one, index, parameter in self.parameters():
            rest = [other for other in one.content["parameters"] if other is not parameter]
            what = f"{one.pointer}/parameters/{index}"
            change = (one.content, "parameters", rest)
            yield Mutation("drop parameter", what, (one.pointer,), (change,))

    def parameters_renamed(self) -> Iterator[Mutation]:
        for one, index, parameter in self.parameters():
            place = f"{one.pointer}/parameters/{index}"
            if "$ref" in parameter:
                place = parameter["$ref"].removeprefix("#")
                parameter = self.at(place)
            new = f"{parameter['name']}X"
            change = (parameter, "name", new)
            yield Mutation("rename parameter", f"{place} -> {new}", (place,), (change,))

    def retyped(self) -> Iterator[Mutation]:
        for place in sorted(self.typed & set(self.nodes)):
            node = self.nodes[place][1]
            yield from self._retyped(place, node, "schema" in self.at(place))
        for place in sorted(self.elements):
            yield from self._retyped(place, Node(self.document, place, self.at(place)), False)

    def _retyped(self, place: str, node: Node, inside: bool) -> Iterator[Mutation]:
        for other in OTHER_TYPES:
            # A type that shares no JSON type with the old one: what the facts say of one cannot
            # be true of the other. A whole number in an example is true of both kinds of number.
            known = set(node.json_types or ())
            known |= {"integer"} if "number" in known else set()
            if not Node({}, "", other).json_types & known:
                holder, key = (self.at(place), "schema") if inside else self.held(place)
                yield Mutation(
                    "type", f"{place} -> {other['type']}", (place,), ((holder, key, other),)
                )

    def held(self, place: str) -> tuple[Any, Any]:
        """The object or array around a place, and the key there."""
        above, _, key = place.rpartition("/")
        holder = self.at(above)
        key = key.replace("~1", "/").replace("~0", "~")
        return holder, int(key) if is_list(holder) else key

    def required_flipped(self) -> Iterator[Mutation]:
        for place, name, schema, above in self.fields():
            given: list[str] = list(schema.get("required", ()))
            flipped = [key for key in given if key != name] if name in given else [*given, name]
            if "required" in schema:
                yield Mutation("required", place, (above,), ((schema, "required", flipped),))
            else:
                holder, key = self.held(above)
                change = (holder, key, {**schema, "required": flipped})
                yield Mutation("required", place, (above,), (change,))
        for one, index, parameter in self.parameters():
            if "$ref" not in parameter:
                flipped_one = {**parameter, "required": not parameter.get("required", False)}
                place = f"{one.pointer}/parameters/{index}"
                change = (one.content["parameters"], index, flipped_one)
                yield Mutation("required", place, (one.pointer,), (change,))

    def values_changed(self) -> Iterator[Mutation]:
        for place in sorted(self.enums):
            schema = self.at(place)
            values: list[Any] = schema["enum"]
            for index, value in enumerate(values):
                if value is None:
                    continue
                other = value + 97 if isinstance(value, int) else f"{value}X"
                changed = [*values[:index], other, *values[index + 1 :]]
                yield Mutation(
                    "values", f"{place} {value} -> {other}", (place,), ((schema, "enum", changed),)
                )
                if len(values) > 1:
                    rest = [*values[:index], *values[index + 1 :]]
                    what = f"{place} without {value}"
                    yield Mutation("values", what, (place,), ((schema, "enum", rest),))
            more = [*values, 97 if isinstance(values[0], int) else "no such value"]
            yield Mutation("values", f"{place} and another", (place,), ((schema, "enum", more),))

    def lengths_changed(self) -> Iterator[Mutation]:
        for _, node in self.nodes.values():
            for place, form in node.forms:
                if "maxLength" in form:
                    for other in (form["maxLength"] + 1, form["maxLength"] // 2):
                        what = f"{place} {form['maxLength']} -> {other}"
                        change = (self.at(place), "maxLength", other)
                        yield Mutation("length", what, (node.pointer, place), (change,))

    def ranges_changed(self) -> Iterator[Mutation]:
        for _, node in self.nodes.values():
            if node.pointer not in self.ranged:
                continue
            for place, form in node.forms:
                for key in node.limits.keys() & form.keys():
                    for other in (form[key] + 1003, form[key] + 2003):
                        what = f"{place} {key} {form[key]} -> {other}"
                        change = (self.at(place), key, other)
                        yield Mutation("range", what, (node.pointer, place), (change,))

    def operations_without(self) -> Iterator[Mutation]:
        for one in self.spoken:
            paths = self.document["paths"]
            rest = {key: value for key, value in paths[one.path].items() if key != one.method}
            change = (paths, one.path, rest)
            yield Mutation("drop operation", one.pointer, (one.pointer,), (change,))

    def methods_changed(self) -> Iterator[Mutation]:
        for one in self.spoken:
            paths = self.document["paths"]
            other = next(name for name in METHODS if name not in paths[one.path])
            moved = {other if key == one.method else key: v for key, v in paths[one.path].items()}
            what = f"{one.pointer} -> {other}"
            yield Mutation("method", what, (one.pointer,), ((paths, one.path, moved),))

    def examples_changed(self) -> Iterator[Mutation]:
        for one in self.spoken:
            for role in ("request", "success", "error"):
                for name, example in one.examples(role).items():
                    if (one.id, role, name) in self.shown:
                        yield from self._example(one, role, name, example)

    def _example(self, one: Spoken, role: str, name: str, example: Json) -> Iterator[Mutation]:
        value = example["value"]
        before = keys_of(value, role)
        others = (other for key, other in one.examples(role).items() if key != name)
        if any(keys_of(other["value"], role) == before for other in others):
            return
        for path in before:
            for kind, edit in (("without", removed), ("retyped", retyped)):
                changed = copy.deepcopy(value)
                inside = steps(path)[1:]
                if steps(path)[0] == "data" and one.framed:
                    inside = ["data", *inside]
                if inside and edit(changed, inside) and keys_of(changed, role) != before:
                    what = f"{one.id} {role} {name}: {path} {kind}"
                    change = (example, "value", changed)
                    yield Mutation("example", what, (one.pointer,), (change,))


PRESENCE = ("parameter", "field")
EMPTY = {"null", "array", "object"}


def _properties(schema: Json, fields: Json, names: dict[str, str | None]) -> tuple[Change, ...]:
    changes: list[Change] = [(schema, "properties", fields)]
    if "required" in schema:
        renamed = (names.get(name, name) for name in schema["required"])
        changes.append((schema, "required", [name for name in renamed if name is not None]))
    return tuple(changes)


def chosen(candidates: dict[str, list[Mutation]], count: int, seed: int) -> list[Mutation]:
    """So many different mutations, the kinds in turn; the same for the same seed."""
    dice = random.Random(seed)
    piles = [dice.sample(pile, len(pile)) for pile in candidates.values()]
    found: list[Mutation] = []
    while len(found) < count and any(piles):
        for pile in piles:
            if pile and len(found) < count:
                found.append(pile.pop())
    return found
