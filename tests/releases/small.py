"""A small version to change: a document, and the package that is generated from such a one.

    generated/openapi.json
    generated/cjdropshipping_api/{models/{__init__,things}.py, resources/things.py}
    overlays/cjdropshipping/__init__.py              written by hand
    overlays/cjdropshipping_runtime/_version.py

The package is written here in a few lines, so that each change can be made in document and package
as the generators would make it, and read in milliseconds.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from attrs import Factory, frozen

from releases.compare import compare
from releases.versions import load

Json = dict[str, Any]
TEXT: Json = {"type": "string"}
NUMBER: Json = {"type": "integer"}


def choice(*values: Any) -> Json:
    return {"type": "integer" if isinstance(values[0], int) else "string", "enum": [*values]}


@frozen
class Part:
    """An argument, or a field."""

    wire: str
    name: str
    hint: str = "str"
    schema: Json = Factory(lambda: dict(TEXT))
    required: bool = False
    text: str = "What it is."
    more: Json = Factory(dict)


@frozen
class Call:
    """An operation of the resource ``things``."""

    name: str
    arguments: tuple[Part, ...] = ()
    fields: tuple[Part, ...] = ()
    """Of an inline body."""
    body: str | None = None
    data: Json = Factory(lambda: {"$ref": "#/components/schemas/Thing"})
    returns: str = "m.Thing"
    summary: str = "Do it."
    text: str = "More words."
    path: str | None = None
    method: str = "post"
    more: Json = Factory(dict)
    follows: str = "Job[m.Thing, m.Thing]"
    """What the method of its job gives, where it has one."""
    until: str = ""
    """Hint of what ends the job."""

    def document(self) -> Json:
        parameters = [
            {"name": a.wire, "in": "query", "schema": a.schema, "description": a.text, **a.more}
            | ({"required": True} if a.required else {})
            for a in self.arguments
            if a.schema
        ]
        success = {
            "allOf": [
                {"$ref": "#/components/schemas/Envelope"},
                {"type": "object", "properties": {"data": self.data}},
            ]
        }
        schema = {"oneOf": [success, {"$ref": "#/components/schemas/Refusal"}]}
        found: Json = {
            "operationId": f"things_{self.name}",
            "tags": ["things"],
            "summary": self.summary,
            "description": self.text,
            "security": [{"Token": []}],
            "x-source": {"document": "d", "section": "1", "title": "T", "line": 1},
            "x-safety": {"class": "read"},
            "parameters": parameters,
            "responses": {"200": {"content": {"application/json": {"schema": schema}}}},
        }
        if self.body:
            found["requestBody"] = _content({"$ref": f"#/components/schemas/{self.body}"})
        if self.fields:
            found["requestBody"] = _content(_object(self.fields))
        return found | self.more

    def source(self) -> str:
        parts = [*self.arguments, *self.fields]
        paging = self.more.get("x-pagination", {})
        told = [p for p in parts if p.required and p.wire not in paging.values()]
        lines = [f"{part.name}: {part.hint}" for part in told]
        if self.body:
            lines.append(f"body: m.{self.body} | i.{self.body}Dict")
        named = [f"{p.name}: {p.hint} | None = None" for p in parts if p not in told]
        sent = ", ".join(f'"{part.wire}": {part.name}' for part in parts if part.schema)
        return (
            f"    def {self.name}({', '.join(['self', *lines, *(['*'] if named else []), *named])})"
            f" -> {self.returns}:\n"
            f'        """{self.summary}"""\n'
            f"        return self._engine.call(ops.X, query={{{sent}}})\n"
            f"{self._job()}"
        )

    def _job(self) -> str:
        if "x-job" not in self.more:
            return ""
        given = ", ".join(["self", *([f"until: {self.until}"] if self.until else [])])
        job = self.more["x-job"]
        return f"    def {job['method']}({given}) -> {self.follows}:\n        pass\n"


def _content(schema: Json) -> Json:
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def _object(parts: tuple[Part, ...]) -> Json:
    found: Json = {
        "type": "object",
        "properties": {p.wire: {**p.schema, "description": p.text, **p.more} for p in parts},
    }
    if required := [part.wire for part in parts if part.required]:
        found["required"] = required
    return found


@frozen
class Small:
    """A version."""

    calls: tuple[Call, ...] = (Call("get"),)
    models: dict[str, tuple[Part, ...]] = Factory(
        lambda: {"Thing": (Part("id", "id"), Part("thingName", "thing_name"))}
    )
    texts: dict[str, str] = Factory(dict)
    """About models and enumerations."""
    enumerations: dict[str, tuple[str, Json]] = Factory(dict)
    """Hint and schema."""
    in_one: bool = False
    """Whether the models are one module, as in early versions."""
    client: str = ""
    """Python."""
    runtime: str = ""
    number: str = "0.1.0"
    document: Json = Factory(dict)
    schemas: Json = Factory(dict)

    def write(self, folder: Path) -> Path:
        for name, text in self._files().items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    def _files(self) -> dict[str, str]:
        api = "generated/cjdropshipping_api"
        return {
            "generated/openapi.json": json.dumps(self._document()),
            f"{api}/__init__.py": "",
            **self._modules(f"{api}/models"),
            f"{api}/resources/__init__.py": "",
            f"{api}/resources/things.py": "from typing import Literal\n"
            "from .. import inputs as i\nfrom .. import models as m\n"
            "from .. import operations as ops\n\nclass Things:\n"
            + "".join(call.source() for call in self.calls),
            "overlays/cjdropshipping/__init__.py": self.client,
            "overlays/cjdropshipping_runtime/__init__.py": "",
            "overlays/cjdropshipping_runtime/parts.py": self.runtime,
            "overlays/cjdropshipping_runtime/_version.py": f'__version__ = "{self.number}"\n',
        }

    def _document(self) -> Json:
        paths: Json = {}
        for call in self.calls:
            item = paths.setdefault(call.path or f"/{call.name}", {})
            item[call.method] = call.document()
        schemas: Json = {
            "Envelope": {"type": "object", "properties": {"code": NUMBER}},
            "Refusal": {"type": "object", "properties": {"message": TEXT}},
        }
        for name, parts in self.models.items():
            schemas[name] = _object(parts) | {"description": self.texts.get(name, "")}
        for name, (_, schema) in self.enumerations.items():
            schemas[name] = schema | {"description": self.texts.get(name, "")}
        schemas |= self.schemas
        tags = [{"name": "things", "description": "Things."}]
        return {"openapi": "3.1.0", "tags": tags, "paths": paths} | {
            **self.document,
            "components": {"schemas": schemas},
        }

    def _modules(self, models: str) -> dict[str, str]:
        if self.in_one:
            return {f"{models}.py": self._models()}
        names = [*self.enumerations, *self.models]
        imports = "".join(f"    from .things import {name}\n" for name in names)
        start = f"from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n{imports}    pass\n"
        return {f"{models}/__init__.py": start, f"{models}/things.py": self._models()}

    def _models(self) -> str:
        lines = [
            "from typing import Literal, TypeAlias",
            "from cjdropshipping_runtime.scalars import Id, Price",
            "",
        ]
        for name, (hint, _) in self.enumerations.items():
            lines.append(f"{name}: TypeAlias = {hint}")
        for name, parts in self.models.items():
            lines.append(f"class {name}(Model):")
            for p in parts:
                optional = "" if p.required else " | None"
                lines.append(f'    {p.name}: {p.hint}{optional} = field(name="{p.wire}")')
            lines.append("    pass")
        return "\n".join(lines) + "\n"


def told(folder: Path, before: Small, after: Small) -> list[str]:
    """The lines that tell what has changed, each with its section."""
    old, new = (
        load(str(version.write(folder / name))).contract
        for name, version in (("before", before), ("after", after))
    )
    return [f"{change.section.value}: {change.text}" for change in compare(old, new)]
