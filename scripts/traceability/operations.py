"""An operation of the spec, by the paths that facts use.

query.page · header.platformToken     its parameters
body · body.products[].vid            its request body
envelope.code                         the frame around its reply
data · data.content[].id · data.x{}   what the frame holds; the reply itself where it has none
refusal.code                          the frame around a refusal
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import attrs

from codegen.document import Json, escaped, is_object
from facts.keys import refused

from .schemas import Node, lookup

PAYLOAD = "data"
"""The field of an envelope that holds what the caller asked for."""

ENVELOPE = "#/components/schemas/Envelope"

REQUEST_ROOTS = ("query", "header", "path", "body")

_STEP = re.compile(r"\[\]|\{\}|[^.\[\]{}]+")


def steps(path: str) -> list[str]:
    """The steps of a path.

    >>> steps("data.content[].id")
    ['data', 'content', '[]', 'id']
    """
    return _STEP.findall(path)


@attrs.frozen(eq=False, slots=False)
class Spoken:
    """An operation of the bundled document."""

    document: Json
    method: str
    path: str

    @cached_property
    def pointer(self) -> str:
        """Where it stands."""
        return f"/paths/{escaped(self.path)}/{self.method}"

    @cached_property
    def content(self) -> Json:
        """The operation itself."""
        found: Json = self.document["paths"][self.path][self.method]
        return found

    @property
    def id(self) -> str:
        """Its operationId."""
        return str(self.content.get("operationId", ""))

    def secured_by(self, header: str) -> bool:
        """Whether every call sends this header, as one of its security schemes."""
        schemes: Json = self.document.get("components", {}).get("securitySchemes", {})
        named = [schemes.get(name, {}) for one in self.content.get("security", ()) for name in one]
        return any((one.get("in"), one.get("name")) == ("header", header) for one in named)

    @cached_property
    def parameters(self) -> dict[str, Node]:
        """Its parameters by path, such as ``query.page``; those of all methods of its path too."""
        found: dict[str, Node] = {}
        whole = self.pointer.rpartition("/")[0]
        listed = [
            (f"{above}/parameters/{index}", given)
            for above, holder in (
                (whole, self.document["paths"][self.path]),
                (self.pointer, self.content),
            )
            for index, given in enumerate(holder.get("parameters", ()))
        ]
        for stem, given in listed:
            place, parameter = stem, given
            if "$ref" in given:
                place, parameter = lookup(self.document, given["$ref"])
            found[f"{parameter['in']}.{parameter['name']}"] = Node(
                self.document,
                place,
                parameter["schema"] | _only(parameter, "description"),
                bool(parameter.get("required")),
                f"{place}/schema",
            )
        return found

    @cached_property
    def request_media(self) -> tuple[str, Json] | None:
        """Place and content of the request's media type."""
        body = self.content.get("requestBody")
        return _media(f"{self.pointer}/requestBody", body) if body else None

    @cached_property
    def reply_media(self) -> tuple[str, Json] | None:
        """Place and content of the media type of the reply."""
        reply = self.content.get("responses", {}).get("200")
        return _media(f"{self.pointer}/responses/200", reply) if reply else None

    @cached_property
    def body(self) -> Node | None:
        """The request body; required, if the operation is never called without."""
        if self.request_media is None:
            return None
        place, media = self.request_media
        required = bool(self.content["requestBody"].get("required"))
        return Node(self.document, f"{place}/schema", media["schema"], required)

    @cached_property
    def replies(self) -> list[Node]:
        """The success and the refusal, in this order; only the success where there is one form."""
        if self.reply_media is None:
            return []
        place, media = self.reply_media
        schema: Json = media["schema"]
        if "oneOf" not in schema:
            return [Node(self.document, f"{place}/schema", schema)]
        return [
            Node(self.document, f"{place}/schema/oneOf/{index}", choice)
            for index, choice in enumerate(schema["oneOf"])
        ]

    @cached_property
    def payloads(self) -> list[Node]:
        """What ``data`` is."""
        if not self.replies:
            return []
        success = self.replies[0]
        return success.fields.get(PAYLOAD, []) if self.framed else [success]

    @property
    def framed(self) -> bool:
        """Whether the reply has an envelope."""
        return bool(self.replies) and any(
            choice.get("$ref") == ENVELOPE for choice in self.replies[0].schema.get("allOf", ())
        )

    @cached_property
    def refusal(self) -> Node | None:
        """The frame around a refusal."""
        return self.replies[-1] if len(self.replies) > 1 else None

    def resolve(self, path: str) -> list[Node]:
        """What a path leads to; empty where it leads nowhere."""
        root, *rest = steps(path)
        if root in ("query", "header", "path"):
            found = self.parameters.get(f"{root}.{rest[0]}") if rest else None
            nodes, rest = ([found] if found else []), rest[1:]
        elif root == "body":
            nodes = [self.body] if self.body else []
        elif root == "data":
            nodes = self.payloads
        elif root == "envelope":
            nodes = self.replies[:1] if self.framed else []
        else:
            nodes = [self.refusal] if self.refusal else []
        for name in rest:
            nodes = [found for node in nodes for found in node.step(name)]
        return nodes

    def around(self, path: str) -> str:
        """The place of the nearest thing above a path: where something missing would belong."""
        parts = steps(path)
        for count in range(len(parts) - 1, 0, -1):
            for node in self.resolve(joined(parts[:count])):
                return node.forms[0][0] if node.forms else node.pointer
        return self.pointer

    @cached_property
    def places(self) -> list[tuple[str, Node]]:
        """Path and node of every parameter and field; those of a recursive shape once."""
        found = list(self.parameters.items())
        if self.body:
            found += _below("body", self.body, ())
        for root, node in (
            ("envelope", self.replies[0] if self.framed else None),
            ("refusal", self.refusal),
        ):
            if node:
                found += _below(root, node, (), without=(PAYLOAD,) if root == "envelope" else ())
        for node in self.payloads:
            found += _below("data", node, ())
        return found

    def examples(self, role: str) -> dict[str, Json]:
        """Examples by name: of the request, of a success or of a refusal."""
        media = self.request_media if role == "request" else self.reply_media
        found: dict[str, Json] = dict(media[1].get("examples", {})) if media else {}
        if role == "request":
            return found
        return {
            name: example
            for name, example in found.items()
            if (name.startswith("refused") or refused(example.get("value"))) == (role == "error")
        }


def is_public(document: Json, content: Json) -> bool:
    """Whether an operation comes from public pages rather than from a document with facts."""
    source = content.get("x-source", {}).get("document")
    return bool(document.get("x-documents", {}).get(source, {}).get("public"))


def joined(parts: list[str]) -> str:
    """Steps as a path again."""
    return ".".join(parts).replace(".[]", "[]").replace(".{}", "{}")


def _below(
    path: str, node: Node, above: tuple[str, ...], without: tuple[str, ...] = ()
) -> Iterator[tuple[str, Node]]:
    if any(place in above for place, _ in node.forms):
        return
    above = (*above, *(place for place, _ in node.forms))
    for name, fields in node.fields.items():
        if name not in without:
            for field in fields:
                yield f"{path}.{name}", field
                yield from _below(f"{path}.{name}", field, above)
    for inside in (*node.items, *node.values):
        yield from _below(f"{path}[]" if inside in node.items else f"{path}{{}}", inside, above)


def _media(place: str, holder: Json) -> tuple[str, Json] | None:
    for kind, media in holder.get("content", {}).items():
        return f"{place}/content/{escaped(kind)}", media
    return None


def _only(holder: Json, key: str) -> Json:
    value = holder.get(key)
    return {key: value} if value is not None and not is_object(value) else {}
