"""The bundled OpenAPI document as the mock uses it.

    Document ── Operation ── Parameter      what may be asked, and how
                    ├─────── Pagination     names and caps of paging (x-pagination)
                    └─────── EnvelopeForm   how its replies are framed

Everything the mock knows about an operation before its handler runs comes from here, so an
operation that is added to the document has its route, its checks and a default answer without
further code.
"""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import msgspec

from cjdropshipping.testing.envelope import EnvelopeForm
from cjdropshipping.testing.jsonvalue import is_object
from cjdropshipping_runtime.envelope import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PACKAGE = "cjdropshipping_api"
_FILE = "openapi.json"
_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


@attrs.frozen
class Parameter:
    """A query or header parameter.

    ``kind`` is the JSON type its text is turned into; for an array, ``item_kind`` that of its
    items.
    """

    name: str
    location: str
    required: bool
    schema: Mapping[str, Any]
    kind: str
    item_kind: str


@attrs.frozen
class Pagination:
    """``x-pagination``: query names, paths inside ``data``, and caps; None where there is none."""

    items: str
    page: str | None = None
    size: str | None = None
    total: str | None = None
    pages: str | None = None
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
    body_schema: Mapping[str, Any] | None
    body_required: bool
    reply_schema: Mapping[str, Any]
    require_one: tuple[str, ...]
    points: int
    pagination: Pagination | None
    form: EnvelopeForm
    example: Any
    refusals: Mapping[int, str]
    """Documented refusals: code to message."""


class Document:
    """A bundled OpenAPI document, given as its JSON text."""

    def __init__(self, text: bytes) -> None:
        self.text = text
        self.tree: dict[str, Any] = msgspec.json.decode(text)

    @classmethod
    def shipped(cls) -> Document:
        """The document that this distribution was generated from.

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
        body = self.resolve(raw.get("requestBody", {}))
        reply = self._media(self.resolve(raw["responses"]["200"]))
        examples: list[Any] = [
            self.resolve(example).get("value") for example in reply.get("examples", {}).values()
        ]
        accepted = next((e for e in examples if _is_success(e)), None)
        refused = [e for e in examples if is_object(e) and not _is_success(e)]
        return Operation(
            id=raw["operationId"],
            method=method.upper(),
            path=path,
            secured=bool(raw.get("security", self.tree.get("security"))),
            parameters=tuple(self._parameter(self.resolve(p)) for p in raw["parameters"]),
            body_schema=self._media(body).get("schema") if body else None,
            body_required=bool(body.get("required", False)),
            reply_schema=reply.get("schema", {}),
            require_one=tuple(raw.get("x-require-one", ())),
            points=raw.get("x-points", 0),
            pagination=_pagination(raw.get("x-pagination")),
            form=EnvelopeForm.of(accepted, next(iter(refused), None)),
            example=accepted.get("data") if accepted else None,
            refusals={refusal["code"]: refusal["message"] for refusal in refused},
        )

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
        )

    def _kind(self, schema: Mapping[str, Any]) -> str:
        resolved = self.resolve(schema)
        kinds = resolved.get("type", "string")
        if isinstance(kinds, str):
            return kinds
        return next((str(kind) for kind in kinds if kind != "null"), "string")

    def _media(self, holder: Mapping[str, Any]) -> Mapping[str, Any]:
        media: Mapping[str, Any] = holder.get("content", {}).get("application/json", {})
        return media


def _is_success(envelope: Any) -> bool:
    return is_object(envelope) and msgspec.convert(envelope, Frame).ok


def _pagination(raw: Mapping[str, Any] | None) -> Pagination | None:
    if raw is None:
        return None
    return Pagination(
        items=raw["items"],
        page=raw.get("page"),
        size=raw.get("size"),
        total=raw.get("total"),
        pages=raw.get("pages"),
        default_size=raw.get("defaultSize", 10),
        max_size=raw.get("maxSize"),
        max_page=raw.get("maxPage"),
        max_offset=raw.get("maxOffset"),
    )
