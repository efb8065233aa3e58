"""openapi-python-client: operations to resource classes, one module a tag.

Its parser reads, validates and names the operations; its Jinja environment renders our templates.
Neither its models nor its endpoint functions are written. Everything that touches the library is
in this module, since its inner names change between versions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.strings import PythonIdentifier

from . import docstrings, usage
from .annotations import (
    MOMENTS,
    body_media,
    class_of,
    is_inline,
    moment_of,
    payload_key,
    received,
    reply_data,
    resolve,
    sent,
)
from .checks import checks_of
from .document import Json, SpecError, operations
from .jobs import jobs_of
from .late import write_late
from .models import Attributes, field_names
from .outcomes import outcome_of
from .pagination import is_in_body, pagination_of

TEMPLATES = Path(__file__).parent / "templates"
PLATFORM_HEADER = "platformToken"

BY_PATH = "_by_path"
OPERATIONS_DOC = """What can be called, as data: one module a resource.

Each is imported when one of its names is first asked for here; all of them for `OPERATIONS`, every
operation by method and path."""


def write_resources(document: Json, attributes: Attributes, package: Path) -> dict[str, str]:
    """Writes operations/, client.py and resources/; returns the Python names that it knows."""
    config = Config.from_sources(
        ConfigFile(literal_enums=True, post_hooks=[]),
        MetaType.NONE,
        package / "openapi.json",
        "utf-8",
        overwrite=True,
        output_path=package,
    )
    parsed = GeneratorData.from_dict(document, config=config)
    if isinstance(parsed, GeneratorError):
        raise SpecError(f"openapi-python-client: {parsed.header}: {parsed.detail}")
    return _Writer(parsed, config, document, attributes).write()


class _Writer(Project):
    """Renders our templates with what the library has parsed."""

    def __init__(
        self, parsed: GeneratorData, config: Config, document: Json, attributes: Attributes
    ) -> None:
        super().__init__(openapi=parsed, config=config, custom_template_path=TEMPLATES)
        self.env.filters["text"] = lambda value: json.dumps(value, ensure_ascii=False)
        self.document, self.attributes = document, attributes
        methods = {o["operationId"]: _method_of(o) for _, _, o in operations(document)}
        self.names = field_names(attributes) | methods
        self.tags: dict[str, str] = {
            o["operationId"]: o["tags"][0] for _, _, o in operations(document)
        }

    def write(self) -> dict[str, str]:
        """Writes all modules; whatever the library has left out is an error."""
        if trouble := self._get_errors():
            raise SpecError(
                "\n".join(f"openapi-python-client: {e.header}: {e.detail}" for e in trouble)
            )
        parsed = {
            str(endpoint.name): endpoint
            for collection in self.openapi.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
        }
        described = [
            Described(self, method, path, operation, parsed)
            for method, path, operation in operations(self.document)
        ]
        jobs = jobs_of({d.id: d for d in described})
        resources = [
            {
                "name": tag["name"],
                "class_name": class_of(tag["name"]),
                "doc": docstrings.whole(tag["description"], 4, self.names),
                "doc8": docstrings.whole(tag["description"], 8, self.names),
                "operations": [d for d in described if d.tag == tag["name"]],
                "jobs": [job for job in jobs if job.start.tag == tag["name"]],
            }
            for tag in self.document["tags"]
        ]
        self._render("client.py.jinja", "client.py", resources=resources)
        for resource in resources:
            self._render("resource.py.jinja", f"resources/{resource['name']}.py", **resource)
            self._render("operations.py.jinja", f"operations/{resource['name']}.py", **resource)
        self._render("_jobs.py.jinja", "operations/_jobs.py", jobs=jobs)
        self._render(f"{BY_PATH}.py.jinja", f"operations/{BY_PATH}.py", operations=described)
        homes = {"OPERATIONS": BY_PATH, **{d.constant: d.tag for d in described}}
        write_late(self.package_dir / "operations", OPERATIONS_DOC, homes)
        arguments = {wire: name for d in described for wire, name in d.wires.items()}
        return arguments | self.names

    def _render(self, template: str, target: str, **values: Any) -> None:
        path = self.package_dir / target
        path.parent.mkdir(exist_ok=True)
        path.write_text(self.env.get_template(template).render(**values), encoding="utf-8")


class Argument:
    """One argument of a method, and where it goes."""

    def __init__(
        self, wire: str, place: str, schema: Json, schemas: Json, required: bool, text: str
    ) -> None:
        name = str(PythonIdentifier(re.sub(r"[^\w.$-]", "_", wire), "field_"))
        # digits stay with their word, as in models
        self.name: str = schema.get("x-name") or re.sub(r"_(?=[0-9])", "", name)
        self.chosen = "x-name" in schema
        self.wire, self.place, self.required, self.text = wire, place, required, text
        self.annotation = sent(schema, schemas)
        self.encoder = moment_of(schema)
        self.paged = False

    @property
    def value(self) -> str:
        """What a body gets; those of a query or of a paged call are encoded by the runtime."""
        encode = self.encoder if self.place == "field" and not self.paged else None
        return f"{encode}({self.name})" if encode else self.name


class Described:
    """One operation, as the templates see it."""

    def __init__(
        self, writer: _Writer, method: str, path: str, operation: Json, parsed: dict[str, Any]
    ) -> None:
        self.writer, self.operation = writer, operation
        self.schemas: Json = writer.document["components"]["schemas"]
        self.id: str = operation["operationId"]
        (self.tag,) = operation["tags"]
        self.name = self.id.removeprefix(f"{self.tag}_")
        self.constant = self.id.upper()
        self.method, self.path = method.upper(), path
        self.endpoint = parsed[self.id]
        self.data = received(reply_data(operation), self.schemas)
        self.safety: str = operation["x-safety"]["class"]
        self.points: int | None = operation.get("x-points")
        self.source = docstrings.source_of(operation, writer.document["x-documents"])
        self.checks = checks_of(operation, self.schemas, self._place)
        self.payload = payload_key(operation)
        self.public = not operation["security"]
        self.look_up: Json | None = operation["x-safety"].get("lookUp")
        self.outcome = outcome_of(operation, writer.attributes, self.schemas)
        named = {p["name"] for p in operation.get("parameters", []) if p["in"] == "header"}
        self.platform = PLATFORM_HEADER in named
        body = body_media(operation)
        self.media: str | None = body[0] if body else None
        self.content: Json = body[1] if body else {}
        self.pagination = (
            pagination_of(operation, writer.attributes, self.schemas)
            if "x-pagination" in operation
            else None
        )
        self.arguments = sorted(
            [*self._parameters(), *self._body()], key=lambda a: (not a.required, a.place == "body")
        )
        self._keep_names_apart()
        if self.pagination:
            self._relax_paging()

    def _place(self, source: Json) -> str:
        return docstrings.place_of(source, self.writer.document["x-documents"])

    def _parameters(self) -> Iterator[Argument]:
        raw = {(p["in"], p["name"]): p for p in self.operation.get("parameters", [])}
        for place, parameter in self.endpoint.iter_all_parameters():
            wire = parameter.name.get_untrusted_value()
            given = raw[(place.value, wire)]
            schema, text = given["schema"], given.get("description", "")
            yield Argument(wire, place.value, schema, self.schemas, parameter.required, text)

    def _body(self) -> Iterator[Argument]:
        if self.media is None:
            return
        body, schema = self.operation["requestBody"], self.content["schema"]
        if not is_inline(schema):
            named = {**schema, "x-name": body.get("x-name", "body")}
            named_by = resolve(schema.get("items", schema), self.schemas)
            text = schema.get("description") or named_by.get("description", "")
            yield Argument("body", "body", named, self.schemas, body.get("required", False), text)
            return
        required = schema.get("required", ())
        for wire, field in schema.get("properties", {}).items():
            text = field.get("description", "")
            yield Argument(wire, "field", field, self.schemas, wire in required, text)

    def _keep_names_apart(self) -> None:
        """An argument whose name is taken, in the method or by another one, gets an underscore.

        A name that the spec chooses is not changed: what is in its way is an error.
        """
        taken = {"self", "ops", *MOMENTS.values(), *([] if self.pagination is None else ["cursor"])}
        for argument in sorted(self.arguments, key=lambda a: a.place != "body"):
            if argument.chosen and argument.name in taken:
                raise SpecError(f"{self.id}: {argument.name}, chosen for {argument.wire}, is taken")
            argument.name += "_" if argument.name in taken else ""
            if argument.name in taken:
                raise SpecError(f"{self.id}: more than two arguments would be {argument.name}")
            taken.add(argument.name)

    def _relax_paging(self) -> None:
        """The engine counts pages, and knows a size; nobody has to name them."""
        paging = self.operation["x-pagination"]
        for argument in self.arguments:
            argument.paged = True
            if argument.wire == paging.get("page"):
                argument.annotation = "int"
            if argument.wire in (paging.get("page"), paging.get("size")):
                argument.required = False

    @property
    def files(self) -> tuple[str, ...] | None:
        """The fields of a form that are files; None where the body is no form."""
        if self.media != "multipart/form-data":
            return None
        fields = self.content["schema"]["properties"].items()
        return tuple(wire for wire, field in fields if field.get("format") == "binary")

    @property
    def in_body(self) -> bool:
        """Whether a page is asked for in the body."""
        return is_in_body(self.operation)

    @property
    def wires(self) -> dict[str, str]:
        """Python name by wire name, of the arguments."""
        return {a.wire: a.name for a in self.arguments if a.place != "body"}

    @property
    def encoders(self) -> dict[str, str]:
        """What the engine encodes: moments of a query, or of a paged body, by wire name."""
        places = ("query", "field") if self.pagination else ("query",)
        return {a.wire: a.encoder for a in self.arguments if a.place in places and a.encoder}

    @property
    def finder(self) -> str:
        """The constant of the operation that looks this one up, as this tag's module names it."""
        name: str = self.operation["x-safety"]["lookUp"]["operation"]
        return name.upper() if self.writer.tags[name] == self.tag else f"ops.{name.upper()}"

    @property
    def declaration(self) -> str:
        """The type of the constant."""
        if self.pagination:
            return f"PagedOperation[{self.pagination['row']}]"
        return f"Operation[{self.data.returned}]"

    def doc(self, *, awaited: bool) -> str:
        """The docstring of the method; ``awaited``, whether it is one that is awaited."""
        names = self.writer.names | self.wires
        listed = [(a.name, a.text) for a in self.arguments]
        if self.pagination:
            listed.append(
                ("cursor", "Where an earlier walk stood (`Walk.cursor`), to go on there.")
            )
            row = self.pagination["row"].removeprefix("m.")
            returns = f"The first page, of {row}; iterating it walks all pages."
        else:
            described: str = self.operation["responses"]["200"]["description"]
            returns = described.replace(", or a refusal.", ".")
        given = "page" if self.pagination else "result"
        example = usage.example(self, self.name, self.arguments, given, awaited=awaited)
        checked = bool(self.checks)
        return docstrings.method(
            self.operation, listed, returns, self.source, names, example, checked=checked
        )


def _method_of(operation: Json) -> str:
    """``cj.products.search``"""
    (tag,) = operation["tags"]
    return f"cj.{tag}.{operation['operationId'].removeprefix(f'{tag}_')}"
