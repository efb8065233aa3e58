"""Document and package of one version, joined: what a caller can do and what comes back.

document                               package                            joined
paths…/get, operationId, parameters    Products.search(…), keys it sends  Operation, arguments
components/schemas, of objects         class Product, wire=attribute      Model, fields
components/schemas, of values          ProductType: TypeAlias = …         aliases
other schemas, the rest                                                   rest
                                       everything written by hand         handwritten
"""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from codegen.annotations import body_media, is_inline, reply_data
from codegen.document import Json, operations
from codegen.models import reached

from .hints import Scope
from .member import Member
from .surface import Surface, Symbol

WORDING = ("description", "summary", "title", "example", "examples", "externalDocs")
"""Keys of a document that say nothing to a program."""

_TOLD_APART = (
    "operationId",
    "tags",
    "x-source",
    "x-safety",
    "x-points",
    "x-pagination",
    "x-require-one",
    "x-rules",
    "x-outcome",
    "x-job",
    "x-sunset",
    "deprecated",
    "security",
    "parameters",
    "requestBody",
    "responses",
)


class Mismatch(Exception):
    """Document and package of a version do not belong together."""


@frozen
class Job:
    """The method that starts what an operation starts, and follows it."""

    call: str
    """``cj.merge.match``"""
    summary: str
    returns: str
    ends: tuple[Member, ...]
    """What its caller says of its end."""
    form: Json
    """All that the document says of it."""


@frozen
class Operation:
    """One call, as the client has it."""

    id: str
    call: str
    """``cj.products.search``"""
    request: str
    """``GET /api2.0/v1/product/listV2``"""
    summary: str
    text: str
    arguments: tuple[Member, ...]
    returns: str
    asynchronous: bool
    safety: str
    public: bool
    """Called without an access token."""
    deprecated: bool
    points: int | None = None
    sunset: str | None = None
    paging: Json = field(factory=dict)
    one_of: frozenset[str] = frozenset()
    """Arguments of which exactly one is expected, by wire name."""
    rules: Json = field(factory=dict)
    """What the body asks for beyond its fields: which of them go together."""
    demands: list[Json] = field(factory=list)
    """What a request has to keep beyond its schemas (x-rules)."""
    outcome: list[Json] = field(factory=list)
    """Where a success says that something was not done (x-outcome)."""
    job: Job | None = None
    rest: Json = field(factory=dict)
    """What else the document says of it, without words."""


@frozen
class Model:
    """An object of requests or replies."""

    name: str
    fields: tuple[Member, ...]
    text: str
    sent: bool
    received: bool
    rules: Json = field(factory=dict)
    """What it asks for beyond its fields: which of them go together."""


@frozen
class Contract:
    """Everything that a caller relies on."""

    operations: dict[str, Operation] = field(factory=dict)
    models: dict[str, Model] = field(factory=dict)
    aliases: dict[str, str] = field(factory=dict)
    """What names of types stand for."""
    enumerations: dict[str, str] = field(factory=dict)
    """Those of them that the document has, and its words about them."""
    sent_enumerations: frozenset[str] = frozenset()
    schemas: dict[str, Any] = field(factory=dict)
    """Those with no class and no alias in Python, without words."""
    rest: Json = field(factory=dict)
    """What else the document says, without words."""
    handwritten: dict[str, Symbol] = field(factory=dict)

    def scope(self, old: Contract) -> Scope:
        """Names of types there and here."""
        return Scope(old.aliases, self.aliases, old.enumerations.keys() & self.enumerations.keys())


def join(document: Json, surface: Surface) -> Contract:
    """Joins the two; Mismatch where the package lacks what the document has."""
    schemas: Json = document.get("components", {}).get("schemas", {})
    described = operations(document) if "paths" in document else []
    bodies = [o["requestBody"] for _, _, o in described if "requestBody" in o]
    sent = reached(bodies, schemas)
    received = reached([reply_data(o) for _, _, o in described], schemas)
    found = [_operation(*each, surface) for each in described]
    enumerations = [name for name in schemas if name in surface.aliases]
    known = {*surface.models, *enumerations}
    return Contract(
        operations={operation.id: operation for operation in found},
        models={
            name: Model(
                name,
                _fields(schema, surface.models[name], name),
                schema.get("description", ""),
                name in sent,
                name in received,
                _rules(schema),
            )
            for name, schema in schemas.items()
            if name in surface.models
        },
        aliases=surface.aliases,
        enumerations={name: schemas[name].get("description", "") for name in enumerations},
        sent_enumerations=frozenset(name for name in enumerations if name in sent),
        schemas={name: silent(schema) for name, schema in schemas.items() if name not in known},
        rest=_rest(document),
        handwritten=_without_resources(surface.handwritten, document),
    )


def silent(value: Any) -> Any:
    """A piece of a document without words."""
    if isinstance(value, list):
        return [silent(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: {name: silent(inner) for name, inner in item.items()}
        if key in ("properties", "patternProperties") and isinstance(item, dict)
        else silent(item)
        for key, item in value.items()
        if key not in WORDING
    }


def _operation(method: str, path: str, operation: Json, surface: Surface) -> Operation:
    (tag,) = operation["tags"]
    name = operation["operationId"].removeprefix(f"{tag}_")
    if (tag, name) not in surface.methods:
        raise Mismatch(f"no method for {operation['operationId']}: run scripts/regenerate")
    symbol, wires = surface.methods[tag, name]
    return Operation(
        id=operation["operationId"],
        call=f"cj.{tag}.{name}",
        request=f"{method.upper()} {path}",
        summary=symbol.summary or operation.get("summary", ""),
        text="\n".join(operation.get(key, "") for key in ("summary", "description")),
        arguments=_arguments(symbol, wires, operation),
        returns=symbol.hint,
        asynchronous=symbol.kind == "async function",
        safety=operation.get("x-safety", {}).get("class", "unsafe"),
        public=operation.get("security") == [],
        deprecated=operation.get("deprecated", False),
        points=operation.get("x-points"),
        sunset=str(operation["x-sunset"]) if "x-sunset" in operation else None,
        paging=operation.get("x-pagination", {}),
        one_of=frozenset(operation.get("x-require-one", ())),
        rules=_rules(_body(operation)),
        demands=operation.get("x-rules", []),
        outcome=operation.get("x-outcome", []),
        job=_job(tag, operation, surface, symbol),
        rest=silent({k: v for k, v in operation.items() if k not in _TOLD_APART}),
    )


def _job(tag: str, operation: Json, surface: Surface, start: Symbol) -> Job | None:
    """The job of an operation; none in a version whose package has no methods of jobs yet."""
    form: Json = operation.get("x-job", {})
    method = surface.methods.get((tag, form.get("method", "")))
    if method is None:
        return None
    symbol = method[0]
    started = {parameter.name for parameter in start.parameters}
    return Job(
        call=f"cj.{tag}.{form['method']}",
        summary=form.get("summary", ""),
        returns=symbol.hint,
        ends=tuple(parameter for parameter in symbol.parameters if parameter.name not in started),
        form=form,
    )


def _arguments(symbol: Symbol, wires: dict[str, str], operation: Json) -> tuple[Member, ...]:
    described: dict[str, Json] = {p["name"]: p for p in operation.get("parameters", [])}
    body = _body(operation)
    if is_inline(body):
        fields = body.get("properties", {}).items()
        described |= {wire: _described_field(schema, "body") for wire, schema in fields}
    elif body:
        described["body"] = {"schema": body, "in": "body"}
        wires = {**wires, "body": wires.get("body", "body")}
    return tuple(
        Member(
            parameter.name,
            parameter.hint,
            parameter.required,
            parameter.positional,
            wires.get(parameter.name),
            _sent_as(described.get(wires.get(parameter.name, ""), {})),
            described.get(wires.get(parameter.name, ""), {}).get("description", ""),
        )
        for parameter in symbol.parameters
    )


def _body(operation: Json) -> Json:
    """The schema of the body; nothing where there is none."""
    media = body_media(operation)
    return media[1].get("schema", {}) if media else {}


def _rules(schema: Json) -> Json:
    fields = ("type", "properties", "required", "$ref", "x-name")
    rules: Json = silent({key: value for key, value in schema.items() if key not in fields})
    return rules


def _described_field(schema: Json, place: str) -> Json:
    return {"schema": schema, "in": place, "description": schema.get("description", "")}


def _sent_as(described: Json) -> Json:
    """The schema of an argument, and how it is sent."""
    how = {key: described[key] for key in ("in", "style", "explode") if key in described}
    deprecated = {"deprecated": True} if described.get("deprecated") else {}
    return {**described.get("schema", {}), **deprecated, **({"x-sent": how} if how else {})}


def _fields(schema: Json, attributes: dict[str, tuple[str, str]], model: str) -> tuple[Member, ...]:
    properties: Json = schema.get("properties", {})
    if missing := set(properties) - set(attributes):
        raise Mismatch(f"{model} has no {', '.join(sorted(missing))}: run scripts/regenerate")
    return tuple(
        Member(
            name=attributes[wire][0],
            hint=attributes[wire][1],
            required=wire in schema.get("required", ()),
            wire=wire,
            schema=property_,
            text=property_.get("description", ""),
        )
        for wire, property_ in properties.items()
    )


def _rest(document: Json) -> Json:
    apart = ("paths", "components", "info", "tags", "x-documents")
    components = {
        f"components.{kind}": silent(value)
        for kind, value in document.get("components", {}).items()
        if kind != "schemas"
    }
    return {k: silent(v) for k, v in document.items() if k not in apart} | components


def _without_resources(handwritten: dict[str, Symbol], document: Json) -> dict[str, Symbol]:
    """A resource is told by its operations, not as an attribute of each client."""
    for symbol in handwritten.values():
        for tag in document.get("tags", []):
            symbol.members.pop(tag["name"], None)
    return handwritten
