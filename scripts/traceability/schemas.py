"""Schemas of the bundled document, walked by the steps of a path.

    node ── fields ──> nodes by name      {properties}, through $ref, allOf, anyOf and oneOf
         ── items  ──> nodes of elements  {items}
         ── step   ──> nodes of one field, or of any key of a map

A schema that is one of several things (``oneOf: [X, {type: array, items: X}]``) has the fields of
all of them. Where nothing is known of what is inside (``true``, no keyword), every step leads to
the node itself: there is no more to compare there.

A node has a kind, the spec's counterpart of a type word of the documents:

    string · integer · number · boolean · null · object · file · any
    Number, Price, Time, …              scalars with several notations, under their own name
    array<string>, map<Number>          with what they hold
    boolean | object                    one of several
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import attrs

from codegen.annotations import MOMENTS, REPLY_SCALARS, name_of
from codegen.document import Json, SpecError, escaped, is_list, is_object

NAMED = frozenset({*REPLY_SCALARS, *MOMENTS})
"""Scalars that are known by their name; every other component is what its schema says."""

CHOICES = ("oneOf", "anyOf", "allOf")
LIMITS = ("default", "minimum", "maximum", "minItems", "maxItems")
_STRUCTURE = {"$ref", "type", "properties", "items", "additionalProperties", "enum", *CHOICES}


@attrs.frozen(eq=False, slots=False)
class Node:
    """A schema (`schema`) and the place in the document (`pointer`) that is compared.

    The two differ for a parameter: its place is the parameter, its schema lies inside.
    `required` is what the parent says of it. `stem` is where the schema itself stands.
    """

    document: Json
    pointer: str
    schema: Json
    required: bool = False
    stem: str = ""

    @cached_property
    def forms(self) -> list[tuple[str, Json]]:
        """Place and schema of each thing that it can be, without references; null left out."""
        return list(_forms(self.document, self.stem or self.pointer, self.schema, ()))

    @cached_property
    def fields(self) -> dict[str, list[Node]]:
        """The fields by name; several nodes where several forms have one of that name."""
        found: dict[str, list[Node]] = {}
        for place, form in self.forms:
            required: Any = form.get("required", ())
            for name, schema in form.get("properties", {}).items():
                node = Node(
                    self.document, f"{place}/properties/{escaped(name)}", schema, name in required
                )
                found.setdefault(name, []).append(node)
        return found

    @cached_property
    def items(self) -> list[Node]:
        """What an array holds."""
        return [
            Node(self.document, f"{place}/items", form["items"])
            for place, form in self.forms
            if "items" in form
        ]

    @cached_property
    def values(self) -> list[Node]:
        """What a map holds under each of its keys."""
        return [
            Node(self.document, f"{place}/additionalProperties", form["additionalProperties"])
            for place, form in self.forms
            if is_object(form.get("additionalProperties"))
        ]

    @property
    def opaque(self) -> bool:
        """Whether anything may be inside."""
        return any(
            form.get("additionalProperties") is True or not _STRUCTURE & set(form)
            for _, form in self.forms
        )

    def step(self, name: str) -> list[Node]:
        """The field of that name; ``[]`` is the elements of an array, ``{}`` those of a map."""
        if name == "[]":
            found = self.items
        else:
            found = self.values if name == "{}" else self.fields.get(name) or self.values
        return found or ([self] if self.opaque else [])

    @cached_property
    def enums(self) -> list[tuple[str, list[Any]]]:
        """Place and members of each enumeration, of an array those of its elements; null left out.

        >>> Node({}, "/x", {"type": "integer", "enum": [0, 1]}).enums
        [('/x', [0, 1])]
        """
        own = [
            (place, [value for value in form["enum"] if value is not None])
            for place, form in self.forms
            if "enum" in form
        ]
        return own + [enum for item in self.items for enum in item.enums]

    @cached_property
    def json_types(self) -> set[str]:
        """JSON types that the schema lets through; empty for any."""
        found: set[str] = set()
        for _, form in self.forms:
            if "type" in form:
                given = form["type"]
                found.update(given if is_list(given) else [given])
            elif not form.get("enum"):
                return set()
        return found

    @cached_property
    def kind(self) -> str:
        """Its kind, such as ``array<object>``."""
        return _kind(self, show_names=False)

    @cached_property
    def shown(self) -> str:
        """Its kind, with objects by their names: ``Variant[]``."""
        return _kind(self, show_names=True)

    @cached_property
    def length(self) -> int | None:
        """The greatest length of a string."""
        return next((form["maxLength"] for _, form in self.forms if "maxLength" in form), None)

    @cached_property
    def limits(self) -> dict[str, int | float]:
        """The default and the limits that are numbers; that there is at least one goes unsaid.

        >>> Node({}, "/x", {"type": "integer", "default": 20, "minimum": 1, "maximum": 200}).limits
        {'default': 20, 'maximum': 200}
        """
        given = {k: v for s in (self.schema, *(f for _, f in self.forms)) for k, v in s.items()}
        return {
            key: given[key]
            for key in LIMITS
            if isinstance(given.get(key), int | float) and not isinstance(given[key], bool)
            if key not in ("minimum", "minItems") or given[key] > 1
        }

    @cached_property
    def whole(self) -> str:
        """All that is compared of it, in one line, for places that the documents do not know."""
        members = [f"{value}" for _, values in self.enums for value in values]
        return " ".join(
            part
            for part in (
                self.shown,
                f"({self.length})" if self.length is not None else "",
                f"of {', '.join(members)}" if members else "",
                "required" if self.required else "",
            )
            if part
        )

    @cached_property
    def component(self) -> str | None:
        """The component that it refers to, itself or for each element; no scalar."""
        for schema in (self.schema, *self.schema.get("anyOf", ())):
            if "$ref" in schema and name_of(schema) not in NAMED:
                return str(schema["$ref"]).removeprefix("#")
        return self.items[0].component if self.items else None

    def described(self) -> Iterator[str]:
        """Every description of it."""
        for schema in (self.schema, *(form for _, form in self.forms)):
            if text := schema.get("description"):
                yield str(text)


def lookup(document: Json, reference: str) -> tuple[str, Json]:
    """Place and content of what ``#/components/…`` refers to; SpecError where that is nothing."""
    place = reference.removeprefix("#")
    try:
        _, group, section, name = place.split("/")
        return place, document[group][section][name]
    except (KeyError, ValueError):
        raise SpecError(f"{reference} points at nothing") from None


def _forms(
    document: Json, place: str, schema: Json, above: tuple[str, ...]
) -> Iterator[tuple[str, Json]]:
    if "$ref" in schema:
        reference: str = schema["$ref"]
        if reference not in above:
            yield from _forms(document, *lookup(document, reference), (*above, reference))
        return
    chosen = [key for key in CHOICES if key in schema]
    for key in chosen:
        for index, choice in enumerate(schema[key]):
            yield from _forms(document, f"{place}/{key}/{index}", choice, above)
    own = not chosen or "properties" in schema or "items" in schema
    if own and schema.get("type") != "null":
        yield place, schema


def _kind(node: Node, *, show_names: bool) -> str:
    schema = node.schema
    if "$ref" in schema:
        name = name_of(schema)
        resolved = lookup(node.document, schema["$ref"])[1]
        if name in NAMED or (show_names and "properties" in resolved):
            return name
    for key in ("oneOf", "anyOf"):
        if key in schema:
            kinds = {
                _kind(Node(node.document, node.pointer, choice), show_names=show_names)
                for choice in schema[key]
            }
            return " | ".join(sorted(kinds - {"null"})) or "null"
    if "$ref" in schema:
        place, resolved = lookup(node.document, schema["$ref"])
        return _kind(Node(node.document, place, resolved), show_names=show_names)
    return _plain(node, show_names=show_names)


def _plain(node: Node, *, show_names: bool) -> str:
    given = node.schema.get("type")
    types: list[str] = [given] if isinstance(given, str) else list(given or ())
    kinds = {_one(node, kind, show_names=show_names) for kind in types}
    if not types:
        kinds = {"object"} if node.fields else {"any"}
    return " | ".join(sorted(kinds - {"null"})) or "null"


def _one(node: Node, kind: str, *, show_names: bool) -> str:
    if kind == "array":
        inside = [item.shown if show_names else item.kind for item in node.items] or ["any"]
        return f"{inside[0]}[]" if show_names else f"array<{inside[0]}>"
    if kind == "object" and not node.fields and "additionalProperties" in node.schema:
        inside = [value.shown if show_names else value.kind for value in node.values] or ["any"]
        return f"map<{inside[0]}>"
    return "file" if node.schema.get("format") == "binary" else kind
