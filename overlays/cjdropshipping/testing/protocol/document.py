"""The bundled OpenAPI document as the mock uses it.

    Document ── Operation ── Parameter      what may be asked, and how
                    ├─────── Body           what is sent along, as JSON or as a form
                    ├─────── Pagination     names and caps of paging (x-pagination)
                    └─────── EnvelopeForm   how its replies are framed

Everything the mock knows about an operation before its handler runs comes from here, so an
operation that is added to the document has its route, its checks and a default answer without
further code.
"""

from __future__ import annotations

from functools import cache, cached_property
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import msgspec

from cjdropshipping.testing.protocol.envelope import EnvelopeForm
from cjdropshipping.testing.protocol.forms import FORM_TYPE
from cjdropshipping.testing.protocol.jsonvalue import is_array, is_object
from cjdropshipping_runtime.envelope import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PACKAGE = "cjdropshipping_api"
_FILE = "openapi.json"
JSON_MEDIA = "application/json"
_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


@attrs.frozen
class Parameter:
    """A query or header parameter, or a field of a form (``location`` "form").

    ``kind`` is the JSON type its text is turned into; for an array, ``item_kind`` that of its
    items. ``is_file`` marks a field of a form that is bytes. ``example`` is the documented value.
    """

    name: str
    location: str
    required: bool
    schema: Mapping[str, Any]
    kind: str
    item_kind: str
    is_file: bool = False
    example: Any = None


@attrs.frozen(eq=False)
class Body:
    """The body of a request: its one media type, and for a form the fields that it may have.

    ``examples`` are those of the document, ``example`` the first of them.
    """

    media_type: str
    schema: Mapping[str, Any]
    required: bool
    fields: tuple[Parameter, ...] = ()
    examples: tuple[Any, ...] = ()

    @property
    def example(self) -> Any:
        """None where the document has none."""
        return self.examples[0] if self.examples else None


@attrs.frozen
class Pagination:
    """``x-pagination``: names, paths inside the payload, and caps; None where there is none.

    ``in_body`` says that the names are fields of the request's body, not of its query.
    """

    items: str
    in_body: bool = False
    page: str | None = None
    size: str | None = None
    total: str | None = None
    pages: str | None = None
    echo: str | None = None
    default_size: int = 10
    max_size: int | None = None
    max_page: int | None = None
    max_offset: int | None = None


@attrs.frozen(eq=False)
class Operation:
    """One operation of the document."""

    id: str
    method: str
    path: str
    secured: bool
    parameters: tuple[Parameter, ...]
    body: Body | None
    reply_schema: Mapping[str, Any]
    data_schema: Mapping[str, Any]
    """What a success holds, without its envelope."""
    require_one: tuple[str, ...]
    points: int
    pagination: Pagination | None
    form: EnvelopeForm
    example: Any
    """What the first documented success holds."""
    refusals: Mapping[int, str]
    """Documented refusals: code to message."""


class Document:
    """A bundled OpenAPI document, given as its JSON text."""

    def __init__(self, text: bytes) -> None:
        self.text = text
        self.tree: dict[str, Any] = msgspec.json.decode(text)

    @classmethod
    @cache
    def shipped(cls) -> Document:
        """The document that this distribution was generated from; read once.

        Raises:
            FileNotFoundError: the generated package or the document beside it is missing.
        """
        package = find_spec(_PACKAGE)
        for folder in (package.submodule_search_locations or ()) if package else ():
            for place in (Path(folder) / _FILE, Path(folder).parent / _FILE):
                if place.is_file():
                    return cls(place.read_bytes())
        raise FileNotFoundError(f"{_FILE} is neither in the package {_PACKAGE} nor beside it")

    @classmethod
    def of(cls, tree: Mapping[str, Any]) -> Document:
        """A document that is already decoded."""
        return cls(msgspec.json.encode(tree))

    @cached_property
    def digest(self) -> str:
        """What tells it from others: 16 hexadecimal digits."""
        return blake2b(self.text, digest_size=8).hexdigest()

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """All operations by operationId."""
        return {operation.id: operation for operation in self._read()}

    @cached_property
    def paths(self) -> Mapping[str, Mapping[str, Operation]]:
        """path -> METHOD -> operation."""
        paths: dict[str, dict[str, Operation]] = {}
        for operation in self.operations.values():
            paths.setdefault(operation.path, {})[operation.method] = operation
        return paths

    def resolve(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """``node``, or what its ``$ref`` points at; siblings of the ``$ref`` are left behind."""
        while "$ref" in node:
            target: Any = self.tree
            for key in node["$ref"].removeprefix("#/").split("/"):
                target = target[key.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def _read(self) -> Iterator[Operation]:
        for path, item in self.tree.get("paths", {}).items():
            for method, raw in item.items():
                if method in _METHODS:
                    shared = item.get("parameters", [])
                    parameters = [*shared, *raw.get("parameters", [])]
                    yield self._operation(path, method, {**raw, "parameters": parameters})

    def _operation(self, path: str, method: str, raw: Mapping[str, Any]) -> Operation:
        reply = self.resolve(raw["responses"]["200"]).get("content", {}).get(JSON_MEDIA, {})
        examples: list[Any] = [
            self.resolve(example).get("value") for example in reply.get("examples", {}).values()
        ]
        accepted = next((e for e in examples if _is_success(e)), None)
        refused: list[dict[str, Any]] = [e for e in examples if is_object(e) and not _is_success(e)]
        payload, data_schema = self._payload(reply.get("schema", {}))
        return Operation(
            id=raw["operationId"],
            method=method.upper(),
            path=path,
            secured=bool(raw.get("security", self.tree.get("security"))),
            parameters=tuple(self._parameter(self.resolve(p)) for p in raw["parameters"]),
            body=self._body(self.resolve(raw.get("requestBody", {}))),
            reply_schema=reply.get("schema", {}),
            data_schema=data_schema,
            require_one=tuple(raw.get("x-require-one", ())),
            points=raw.get("x-points", 0),
            pagination=_pagination(raw.get("x-pagination")),
            form=EnvelopeForm.of(accepted, next(iter(refused), None), payload),
            example=accepted if payload is None or accepted is None else accepted.get(payload),
            refusals={e["code"]: e["message"] for e in refused if e.keys() >= {"code", "message"}},
        )

    def _payload(self, schema: Mapping[str, Any]) -> tuple[str | None, Mapping[str, Any]]:
        """The key of the envelope that holds the payload, None without envelope; its schema.

        A reply is one of success and refusal; the success is the first.
        """
        success = self.resolve(next(iter(schema.get("oneOf", ())), schema))
        if success.get("type") == "array":
            return None, success
        for part in success.get("allOf", (success,)):
            for key, held in self.resolve(part).get("properties", {}).items():
                if key in ("data", "response"):
                    return key, held
        return "data", {}

    def _body(self, raw: Mapping[str, Any]) -> Body | None:
        for media_type, media in raw.get("content", {}).items():
            schema = media.get("schema", {})
            fields = self.resolve(schema).get("properties", {}) if media_type == FORM_TYPE else {}
            examples = media.get("examples", {}).values()
            return Body(
                media_type=media_type,
                schema=schema,
                required=bool(raw.get("required", False)),
                fields=tuple(
                    self._parameter({"name": name, "in": "form", "schema": field})
                    for name, field in fields.items()
                ),
                examples=tuple(self.resolve(example).get("value") for example in examples),
            )
        return None

    def _parameter(self, raw: Mapping[str, Any]) -> Parameter:
        schema = raw.get("schema", {})
        resolved = self.resolve(schema)
        return Parameter(
            name=raw["name"],
            location=raw["in"],
            required=bool(raw.get("required", False)),
            schema=schema,
            kind=self._kind(schema),
            item_kind=self._kind(resolved.get("items", {})),
            is_file=resolved.get("format") == "binary",
            example=raw.get("example"),
        )

    def _kind(self, schema: Mapping[str, Any]) -> str:
        resolved = self.resolve(schema)
        kinds = resolved.get("type", "string")
        if isinstance(kinds, str):
            return kinds
        return next((str(kind) for kind in kinds if kind != "null"), "string")


def _is_success(reply: Any) -> bool:
    """Whether it is a success: without an envelope it can be nothing else."""
    return is_array(reply) or (is_object(reply) and msgspec.convert(reply, Frame).ok)


def _pagination(raw: Mapping[str, Any] | None) -> Pagination | None:
    if raw is None:
        return None
    return Pagination(
        items=raw["items"],
        in_body=raw.get("in") == "body",
        page=raw.get("page"),
        size=raw.get("size"),
        total=raw.get("total"),
        pages=raw.get("pages"),
        echo=raw.get("echo"),
        default_size=raw.get("defaultSize", 10),
        max_size=raw.get("maxSize"),
        max_page=raw.get("maxPage"),
        max_offset=raw.get("maxOffset"),
    )
