"""openapi-python-client: operations to resource classes, one module a tag.

Its parser reads, validates and names the operations; its Jinja environment renders our templates.
Neither its models nor its endpoint functions are written. Everything that touches the library is
in this module, since its inner names change between versions.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.strings import ClassName, PythonIdentifier

from . import docstrings
from .annotations import MOMENTS, envelope_data, name_of, received, resolve, sent
from .document import Json, SpecError, operations

TEMPLATES = Path(__file__).parent / "templates"
MAX_KEYWORDS = 2
"""Inline bodies of so few fields become keyword arguments."""


def write_resources(document: Json, package: Path) -> None:
    """Writes operations.py, client.py and resources/."""
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
    trouble = _Writer(parsed, config, document).build()
    if trouble:
        raise SpecError(
            "\n".join(f"openapi-python-client: {e.header}: {e.detail}" for e in trouble)
        )


class _Writer(Project):
    """Renders our templates with what the library has parsed."""

    def __init__(self, parsed: GeneratorData, config: Config, document: Json) -> None:
        super().__init__(openapi=parsed, config=config, custom_template_path=TEMPLATES)
        self.document = document
        self.names = {o["operationId"]: o for _, _, o in operations(document)}
        self.attributes = _attribute_names(self.package_dir / "models.py")

    def build(self) -> list[GeneratorError]:
        tags = {tag["name"]: docstrings.safe(tag["description"]) for tag in self.document["tags"]}
        parsed = {
            str(endpoint.name): endpoint
            for collection in self.openapi.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
        }
        described = [
            Described(self, method, path, operation, parsed)
            for method, path, operation in operations(self.document)
        ]
        resources = [
            {
                "name": tag,
                "class_name": str(ClassName(tag, "")),
                "doc": docstrings.paragraph(text, 4),
                "doc8": docstrings.paragraph(text, 8),
                "operations": [d for d in described if d.tag == tag],
            }
            for tag, text in tags.items()
        ]
        self._render("operations.py.jinja", "operations.py", operations=described)
        self._render("client.py.jinja", "client.py", resources=resources)
        for resource in resources:
            self._render("resource.py.jinja", f"resources/{resource['name']}.py", **resource)
        return list(self._get_errors())

    def _render(self, template: str, target: str, **values: Any) -> None:
        path = self.package_dir / target
        path.parent.mkdir(exist_ok=True)
        path.write_text(self.env.get_template(template).render(**values), encoding="utf-8")


class Argument:
    """One argument of a method, and where it goes."""

    def __init__(
        self, name: str, wire: str, place: str, annotation: str, required: bool, text: str
    ) -> None:
        self.name, self.wire, self.place = name, wire, place
        self.annotation, self.required, self.text = annotation, required, text


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
        self.data = received(envelope_data(operation), self.schemas)
        self.safety: str = operation["x-safety"]["class"]
        self.points: int | None = operation.get("x-points")
        self.source = docstrings.source_of(operation, writer.document["x-documents"])
        self.arguments = sorted(
            [*self._parameters(), *self._body()], key=lambda a: (a.place == "body", not a.required)
        )
        self.pagination = self._pagination() if "x-pagination" in operation else None

    def _parameters(self) -> Iterator[Argument]:
        raw = {(p["in"], p["name"]): p for p in self.operation.get("parameters", [])}
        for place, parameter in self.endpoint.iter_all_parameters():
            wire = parameter.name.get_untrusted_value()
            given = raw[(place.value, wire)]
            yield Argument(
                str(parameter.python_name),
                wire,
                place.value,
                sent(given["schema"], self.schemas),
                parameter.required,
                given.get("description", ""),
            )

    def _body(self) -> Iterator[Argument]:
        body = self.operation.get("requestBody")
        if body is None:
            return
        schema = body["content"]["application/json"]["schema"]
        if "$ref" in schema or schema.get("type") != "object":
            text = resolve(schema, self.schemas).get("description", "")
            yield Argument(
                "body", "", "body", sent(schema, self.schemas), body.get("required", False), text
            )
            return
        for wire, field in schema["properties"].items():
            yield Argument(
                str(PythonIdentifier(wire, "field_")),
                wire,
                "field",
                sent(field, self.schemas),
                wire in schema.get("required", ()),
                field.get("description", ""),
            )

    @property
    def encoders(self) -> dict[str, str]:
        return {
            p["name"]: MOMENTS[name_of(p["schema"])]
            for p in self.operation.get("parameters", [])
            if "$ref" in p["schema"] and name_of(p["schema"]) in MOMENTS
        }

    def _pagination(self) -> dict[str, Any]:
        given = self.operation["x-pagination"]
        schema = envelope_data(self.operation)
        steps, model = [], name_of(schema)
        for step in given["items"].split("."):
            wire = step.removesuffix("[]")
            steps.append(self.writer.attributes[model][wire])
            items = self.schemas[model]["properties"][wire]["items"]
            model = name_of(items)
        root = self.writer.attributes[name_of(schema)]
        paths = {key: root[given[key]] for key in ("total", "pages", "echo") if key in given}
        caps = {
            "default_size": "defaultSize",
            "max_size": "maxSize",
            "max_page": "maxPage",
            "max_offset": "maxOffset",
        }
        return {
            "items": tuple(steps),
            **{key: given[key] for key in ("page", "size") if key in given},
            **paths,
            **{name: given[key] for name, key in caps.items() if key in given},
            "row": f"m.{model}",
        }

    @property
    def rows(self) -> str | None:
        """The element type, where the data is a list, or one object or a list of them."""
        row = self.data.partition("list[")[2].removesuffix("]")
        return row if self.data in (f"list[{row}]", f"{row} | list[{row}]") else None

    @property
    def many(self) -> bool:
        """Whether a single object may stand in for the list."""
        return bool(self.rows) and not self.data.startswith("list[")

    @property
    def returned(self) -> str:
        """What a call of the operation gives."""
        return f"Rows[{self.rows}]" if self.rows else self.data

    @property
    def declaration(self) -> str:
        if self.pagination:
            return f"PagedOperation[{self.pagination['row']}]"
        return f"Operation[{self.returned}]"

    def doc(self) -> str:
        names = {
            key: f"cj.{o['tags'][0]}.{key.removeprefix(o['tags'][0] + '_')}"
            for key, o in self.writer.names.items()
        }
        names |= {a.wire: a.name for a in self.arguments if a.wire}
        listed = [(a.name, a.text) for a in self.arguments]
        if self.pagination:
            listed.append(
                ("cursor", "Where an earlier walk stood (`Walk.cursor`), to go on there.")
            )
            row = self.pagination["row"].removeprefix("m.")
            returns = f"The first page, of {row}; iterating it walks all pages."
        else:
            returns = docstrings.safe(self.operation["responses"]["200"]["description"])
            returns = returns.replace(", or a refusal.", ".")
        return docstrings.method(self.operation, listed, returns, self.source, names)


def _attribute_names(models: Path) -> dict[str, dict[str, str]]:
    """Wire name to Python name, for every model just generated."""
    spec = importlib.util.spec_from_file_location("_generated_models", models)
    if spec is None or spec.loader is None:
        raise SpecError(f"{models} cannot be imported")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
        return {
            name: {field.encode_name: field.name for field in msgspec.structs.fields(value)}
            for name, value in vars(module).items()
            if isinstance(value, type) and issubclass(value, msgspec.Struct)
        }
    finally:
        del sys.modules[spec.name]
