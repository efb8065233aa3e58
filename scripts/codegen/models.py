"""datamodel-code-generator: schemas to msgspec Structs (models.py) and TypedDicts (inputs.py).

Before it runs, scalars become imports (``x-python-import``), and what no reply's data and no
request body reaches is cut: the envelope is the runtime's, parameters are the resources'.
Afterwards every component has to be a class of its name, with all of its fields; models.py is then
split by homes.
"""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import msgspec

from .annotations import REPLY_SCALARS, SECRET, name_of, reply_data
from .document import ROOT, Json, SpecError, is_list, is_object, operations

Attributes: TypeAlias = dict[str, dict[str, str]]
"""Wire name to Python name of every field, by model."""

TEMPLATES = Path(__file__).parent / "templates"

COMMON = [
    "--input-file-type=openapi",
    "--openapi-scopes=schemas",
    "--target-python-version=3.11",
    "--formatters=builtin",
    "--disable-timestamp",
    "--enum-field-as-literal=all",
    "--use-field-description",
    "--use-schema-description",
    "--use-single-line-docstring",
]
STRUCTS = [
    "--output-model-type=msgspec.Struct",
    "--base-class=cjdropshipping_runtime.model.Model",
    "--snake-case-field",
    f"--custom-template-dir={TEMPLATES}",
]
TYPED_DICTS = [
    "--output-model-type=typing.TypedDict",
    "--no-use-closed-typed-dict",
    "--class-name-suffix=Dict",
    "--class-name-affix-scope=models",
]


def write_models(document: Json, package: Path) -> Attributes:
    """Writes both modules, side by side. ``x-name`` of a field is its name in Python."""
    schemas: Json = document["components"]["schemas"]
    described = [operation for _, _, operation in operations(document)]
    bodies = [o["requestBody"] for o in described if "requestBody" in o]
    replies = [reply_data(o) for o in described]
    modelled = reached([replies, bodies], schemas)
    models, inputs = package / "models.py", package / "inputs.py"
    named = aliases({name: schemas[name] for name in modelled})
    with ThreadPoolExecutor() as pool:
        jobs = [
            pool.submit(write_module, models, _for_structs(schemas, modelled), STRUCTS, named),
            pool.submit(
                write_module, inputs, _for_dicts(schemas, reached(bodies, schemas)), TYPED_DICTS
            ),
        ]
        for job in jobs:
            job.result()
    attributes = _attributes(models)
    _verify(attributes, {name: schemas[name] for name in modelled})
    return attributes


def field_names(attributes: Attributes) -> dict[str, str]:
    """Python name by wire name, of the fields on which all models agree."""
    found: dict[str, set[str]] = {}
    for fields in attributes.values():
        for wire, name in fields.items():
            found.setdefault(wire, set()).add(name)
    return {wire: names.pop() for wire, names in found.items() if len(names) == 1}


def reached(start: Any, schemas: Json, found: dict[str, None] | None = None) -> dict[str, None]:
    """Names of the components that a piece of the document refers to, however far."""
    found = {} if found is None else found
    if is_list(start):
        for item in start:
            reached(item, schemas, found)
    elif is_object(start):
        if isinstance(start.get("$ref"), str) and (name := name_of(start)) not in found:
            found[name] = None
            reached(schemas.get(name), schemas, found)
        reached(list(start.values()), schemas, found)
    return found


def _for_structs(schemas: Json, names: dict[str, None]) -> Json:
    """Scalars come from the runtime; aliases of code tables lose the text that would wrap them."""
    chosen = {name: copy.deepcopy(schemas[name]) for name in names}
    for name, schema in chosen.items():
        if name in (*REPLY_SCALARS, SECRET):
            chosen[name] = _imported("cjdropshipping_runtime.scalars", name)
        elif schema.get("type") != "object":
            schema.pop("description", None)
        for field in schema.get("properties", {}).values():
            field.pop("default", None)  # what nobody sets is not sent; the service has its default
    return chosen


def _for_dicts(schemas: Json, names: dict[str, None]) -> Json:
    chosen = {name: copy.deepcopy(schemas[name]) for name in names}
    for name in chosen:
        if name == "Number":
            chosen[name] = _imported("cjdropshipping_runtime.wire", "Amount")
    return chosen


def _imported(module: str, name: str) -> Json:
    return {"type": ["string", "null"], "x-python-import": {"module": module, "name": name}}


def aliases(schemas: Json) -> dict[str, str]:
    """Python names that the spec chooses, by class and wire name."""
    return {
        f"{name}.{wire}": field["x-name"]
        for name, schema in schemas.items()
        for wire, field in schema.get("properties", {}).items()
        if "x-name" in field
    }


def write_module(
    target: Path, schemas: Json, flags: list[str], names: dict[str, str] | None = None
) -> None:
    """Written elsewhere and moved: the generator's formatter heeds a pyproject.toml above it."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "openapi.json"
        source.write_text(json.dumps(document), encoding="utf-8")
        command = [sys.executable, "-W", "error", "-m", "datamodel_code_generator"]
        written = Path(folder) / target.name
        if names:
            mapping = Path(folder) / "names.json"
            mapping.write_text(json.dumps(names), encoding="utf-8")
            flags = [*flags, f"--aliases={mapping}"]
        files = [f"--input={source}", f"--output={written}"]
        run = subprocess.run(
            [*command, *files, *COMMON, *flags],
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT / "overlays")},
        )
        if run.returncode or run.stderr.strip():
            raise SpecError(f"datamodel-code-generator, {target.name}: {_gist(run.stderr)}")
        shutil.move(written, target)


def headless(module: Path) -> str:
    """The text of a module that the generator wrote, without the comment that says so."""
    header, _, rest = module.read_text(encoding="utf-8").partition("\n\n")
    if not header.startswith("# generated by datamodel-codegen"):
        raise SpecError(f"{module.name}: the generator's header has changed")
    return rest


def _gist(trouble: str) -> str:
    """What a traceback ends with, or the whole text where it is none."""
    lines = trouble.strip().splitlines()
    if not any(line.startswith("Traceback") for line in lines):
        return "\n".join(lines)
    last = max(index for index, line in enumerate(lines) if line.startswith(" "))
    return "\n".join(lines[last + 1 :])


def _attributes(models: Path) -> Attributes:
    """Imports the models just generated, and reads their fields."""
    module = sys.modules["_generated_models"] = ModuleType("_generated_models")
    try:
        SourceFileLoader(module.__name__, str(models)).exec_module(module)
        return {
            name: {field.encode_name: field.name for field in msgspec.structs.fields(value)}
            for name, value in vars(module).items()
            if isinstance(value, type) and value.__module__ == module.__name__
        }
    except Exception as trouble:
        raise SpecError(f"models.py cannot be imported: {trouble!r}") from trouble
    finally:
        del sys.modules[module.__name__]


def _verify(attributes: Attributes, schemas: Json) -> None:
    """The generator renames what clashes with names of its own; then nothing would fit."""
    for name, schema in schemas.items():
        if schema.get("type") != "object" or "additionalProperties" in schema:
            continue
        if name not in attributes:
            raise SpecError(f"{name}: the generator gave this component another name")
        if set(attributes[name]) != set(schema.get("properties", ())):
            raise SpecError(f"{name}: the generator lost a field of it")
